import { screen } from "@testing-library/vue";
import { expect, test, vi } from "vitest";
import { sampleCatalogue, sampleTechnology } from "../../backend/sampleKnowledge";
import { openProgram } from "../../openProgram";

test("the list starts from the need", async () => {
  const robot = sampleTechnology({ id: "lakemedelsrobot", name: "Läkemedelsrobot", needs: ["lakemedel"] });
  const { user } = await openProgram("/teknik", {
    read_catalogue: () => sampleCatalogue([sampleTechnology(), robot]),
  });
  await screen.findByRole("link", { name: "Trygghetskamera" });
  await user.selectOptions(screen.getByLabelText("Vad behöver personen?"), "Ta läkemedel i rätt tid");
  expect(screen.queryByRole("link", { name: "Trygghetskamera" })).toBeNull();
  expect(screen.getByRole("link", { name: "Läkemedelsrobot" })).toBeTruthy();
});

test("a technology tells when it helps and when not, what is kept and the worries", async () => {
  await openProgram("/teknik/trygghetskamera");
  for (const name of ["När den hjälper", "När den inte hjälper", "Så länge sparas det", "Vanliga farhågor"]) {
    expect(await screen.findByRole("heading", { name })).toBeTruthy();
  }
});

test("the page for the person speaks to the person and shows nothing from a case", async () => {
  const { core } = await openProgram("/teknik/trygghetskamera/visa");
  expect(await screen.findByText(/Någon tittar till dig/)).toBeTruthy();
  expect(core.requests("read_case")).toHaveLength(0);
});

test("a technology that is gone is no dead end", async () => {
  await openProgram("/teknik/finns-inte");
  await screen.findByRole("heading", { level: 1, name: "Tekniken finns inte i katalogen" });
  expect(screen.getByRole("link", { name: "Till all teknik" })).toBeTruthy();
});

test("the page for the person draws how it goes, and can be printed and left with them", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const { user } = await openProgram("/teknik/trygghetskamera/visa");
  await screen.findByRole("heading", { name: "Så går det till" });
  const moments = screen.getAllByRole("listitem").map((moment) => moment.textContent);
  expect(moments).toEqual([
    "Tiden är inne.",
    "Personal tittar några sekunder.",
    "Syns personen avslutas tillsynen.",
  ]);
  await user.click(screen.getByRole("button", { name: "Skriv ut" }));
  expect(print).toHaveBeenCalledTimes(1);
  print.mockRestore();
});
