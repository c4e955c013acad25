import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase, sampleHistory } from "../../backend/sample";
import { openProgram } from "../../openProgram";

const path = "/arenden/arende-1/historik";

test("every entry is shown with who, when and its check sum, the latest first", async () => {
  await openProgram(path);
  await screen.findByRole("heading", { level: 1, name: "Historik för Elsa Berg" });
  const entries = screen.getAllByRole("article");
  expect(entries.map((entry) => entry.id)).toEqual(["entry-3", "entry-2", "entry-1"]);
  expect(entries[0]?.textContent).toContain("Kim Lind, socialsekreterare");
  expect(entries[0]?.textContent).toContain("Kontrollsumma 9f2c4a7b");
});

test("a corrected entry and its correction point at each other", async () => {
  const history = [
    sampleHistory({ number: 1 }),
    sampleHistory({ number: 2, text: "Anteckning.", details: ["Maria var med."], corrected_by: 3 }),
    sampleHistory({ number: 3, text: "Anteckning 2 rättades.", details: ["Varför: Fel namn."], corrects: 2 }),
  ];
  await openProgram(path, { read_case: () => sampleCase({ history }) });
  expect(await screen.findByText(/Rättad: se anteckning 3/)).toBeTruthy();
  expect(screen.getByText("Rättar anteckning 2.")).toBeTruthy();
  expect(screen.getByText("Maria var med.")).toBeTruthy();
});

test("a note is corrected with a reason, and the whole case comes back", async () => {
  const { core, user } = await openProgram(path, { change_case: () => sampleCase({ latest_entry: 4 }) });
  await user.click(await screen.findByRole("button", { name: "Rätta anteckning 3" }));
  const text = screen.getByLabelText(/Anteckningen ska vara/);
  await user.clear(text);
  await user.type(text, "Dottern Anna var med.");
  await user.type(screen.getByLabelText(/Varför rättas det/), "Fel namn.");
  await user.click(screen.getByRole("button", { name: "Spara rättelsen" }));
  await waitFor(() => expect(core.requests("change_case")).toHaveLength(1));
  expect(core.requests("change_case")[0]).toEqual({
    id: "arende-1",
    latest_entry: 3,
    command: {
      do: "correct_entry",
      entry: 3,
      reason: "Fel namn.",
      replacement: { type: "note_added", text: "Dottern Anna var med." },
    },
  });
  expect(await screen.findByText("Anteckning 3 är rättad.")).toBeTruthy();
});

test("a refused correction keeps what was written", async () => {
  const { user } = await openProgram(path, {
    change_case: () => {
      throw refusal({ message: "Ärendet har ändrats.", hint: "Läs in det igen.", code: "stale" });
    },
  });
  await user.click(await screen.findByRole("button", { name: "Rätta anteckning 3" }));
  await user.type(screen.getByLabelText(/Varför rättas det/), "Fel namn.");
  await user.click(screen.getByRole("button", { name: "Spara rättelsen" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Läs in det igen.");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Varför rättas det/).value).toBe("Fel namn.");
});

test("the case as of an entry says so, cannot be changed and leads back", async () => {
  const { core } = await openProgram(`${path}/2`, {
    read_case: ({ as_of_entry }) => sampleCase({ as_of_entry: as_of_entry ?? 3, latest_entry: 3 }),
  });
  await screen.findByText(/Du ser ärendet som det var/);
  expect(core.requests("read_case").at(-1)).toEqual({ id: "arende-1", as_of_entry: 2 });
  const main = within(screen.getByRole("main"));
  expect(main.queryAllByRole("textbox")).toHaveLength(0);
  expect(main.getByRole("link", { name: "Till ärendet som det är nu" })).toBeTruthy();
  expect(main.getByRole("link", { name: "Nästa anteckning" })).toBeTruthy();
});
