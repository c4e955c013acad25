import { screen, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { openProgram } from "../../openProgram";
import { sampleBoard, sampleCard } from "./sample";

async function openBoard(...given: Parameters<typeof sampleBoard>) {
  const opened = await openProgram("/process", { read_board: () => sampleBoard(...given) });
  await screen.findByRole("heading", { name: "De fyra faserna" });
  return opened;
}

const phase = (name: string) => screen.getByRole("region", { name });

test("each technology stands in its phase, with what is left and what the phase rests on", async () => {
  await openBoard([
    [sampleCard()],
    [],
    [
      sampleCard({
        technology: "larm",
        name: "Larm vid säng",
        ground: "file",
        required_left: 0,
        next: "",
        overdue: 2,
        pilot: "Pilot till och med 1 mars 2027",
      }),
    ],
  ]);
  const first = within(phase("Fas 1, förbereda och utreda"));
  expect(first.getByRole("link", { name: "Trygghetskamera" }).getAttribute("href")).toBe(
    "/teknik/trygghetskamera/process",
  );
  first.getByText("3 krav kvar. Nästa: Beskriv behovet.");
  const third = within(phase("Fas 3, genomföra"));
  third.getByText("2 punkter är försenade");
  third.getByText("Pilot till och med 1 mars 2027");
  third.getByText("Fas enligt katalogfilen");
  within(phase("Fas 2, tillgängliggöra och kommunicera")).getByText("Ingen teknik i den här fasen.");
});

test("an exception is told on the card", async () => {
  await openBoard([
    [],
    [],
    [sampleCard({ ground: "exception", notice: "Erbjuds med undantag till och med 1 mars 2027." })],
  ]);
  within(phase("Fas 3, genomföra")).getByText("Erbjuds med undantag till och med 1 mars 2027.");
});

test("what is overdue comes before what soon ends, and says so in words", async () => {
  const reminder = {
    kind: "review" as const,
    kind_text: "Översyn",
    technology: "larm",
    text: "Se över uppgifterna.",
    item: "",
  };
  await openBoard([[sampleCard()]], {
    reminders: [
      { ...reminder, name: "Larm vid säng", on: "2026-11-01", overdue: false },
      { ...reminder, name: "Trygghetskamera", on: "2026-11-15", overdue: true },
    ],
  });
  const lines = within(screen.getByRole("region", { name: "Att göra snart" })).getAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringMatching(/Trygghetskamera\s*Försenad\s*Översyn, 15 november 2026/),
    expect.stringMatching(/Larm vid säng\s*Översyn, 1 november 2026/),
  ]);
});

test("a reminder leads to where it is dealt with: the item, the entry, the loans or the sources", async () => {
  const reminder = { kind_text: "", text: "", item: "", technology: "larm", on: "2026-11-15", overdue: true };
  await openBoard([[sampleCard()]], {
    reminders: [
      { ...reminder, kind: "item", name: "Punkten", item: "pilot" },
      { ...reminder, kind: "exception", name: "Undantaget" },
      { ...reminder, kind: "agreement", name: "Avtalet" },
      { ...reminder, kind: "loan", name: "Lånet" },
      { ...reminder, kind: "source", name: "Källan", technology: "" },
    ],
  });
  const links = within(screen.getByRole("region", { name: "Att göra snart" })).getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "/teknik/larm/process?item=pilot",
    "/teknik/larm/process",
    "/teknik/larm/redigera",
    "/utlaning",
    "/stod",
  ]);
});

test("what waits on someone leads to the item", async () => {
  const item = {
    technology: "larm",
    name: "Larm vid säng",
    item: "pilot",
    title: "Sätt gränser",
    due: "2026-11-01",
    begun: true,
    overdue: true,
  };
  await openBoard([[sampleCard()]], { waiting: [{ who: "Karin Berg", items: [item] }] });
  const waiting = within(screen.getByRole("region", { name: "Väntar på" }));
  waiting.getByRole("heading", { name: "Karin Berg" });
  waiting.getByText("Försenad");
  expect(waiting.getByRole("link", { name: "Sätt gränser" }).getAttribute("href")).toBe(
    "/teknik/larm/process?item=pilot",
  );
});

test("the board is filtered by name and by what is worked on", async () => {
  const { user } = await openBoard([
    [sampleCard(), sampleCard({ technology: "larm", name: "Larm vid säng", begun: false })],
  ]);
  await user.click(screen.getByRole("checkbox", { name: "Visa bara det vi arbetar med" }));
  expect(screen.queryByRole("link", { name: "Larm vid säng" })).toBeNull();
  screen.getByRole("link", { name: "Trygghetskamera" });
  await user.click(screen.getByRole("checkbox", { name: "Visa bara det vi arbetar med" }));
  await user.type(screen.getByLabelText(/Sök på namn/), "säng");
  await screen.findByRole("link", { name: "Larm vid säng" });
  expect(screen.queryByRole("link", { name: "Trygghetskamera" })).toBeNull();
});

test("a phase with many technologies shows some of them until all are asked for", async () => {
  const many = Array.from({ length: 45 }, (_, index) =>
    sampleCard({ technology: `t-${index}`, name: `Teknik ${index}` }),
  );
  const { user } = await openBoard([many]);
  const first = within(phase("Fas 1, förbereda och utreda"));
  expect(first.getAllByRole("listitem")).toHaveLength(20);
  await user.click(first.getByRole("button", { name: /Visa alla \(45\)/ }));
  expect(first.getAllByRole("listitem")).toHaveLength(45);
});

test("drafts lead to their entry, since they are in no phase yet", async () => {
  await openBoard([[sampleCard()]], { drafts: [sampleCard({ technology: "ny", name: "Ny robot" })] });
  expect(screen.getByRole("link", { name: "Ny robot" }).getAttribute("href")).toBe("/teknik/ny/redigera");
});

test("an empty catalogue says how to begin", async () => {
  await openBoard([]);
  screen.getByText(/Katalogen är tom/);
  screen.getByRole("link", { name: "Lägg till en teknik" });
});
