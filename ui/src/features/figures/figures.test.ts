import { screen, waitFor } from "@testing-library/vue";
import { beforeAll, expect, test } from "vitest";
import { nextTick } from "vue";
import { refusal } from "../../backend/fake";
import type { FiguresView } from "../../bindings/contract";
import { openProgram } from "../../openProgram";
import { lowered, ownChart } from "./figureSeries";
import { sampleFigures, sampleOwn } from "./sample";

const saved = { latest: 5, saved_at: "2026-11-21T13:32:00Z" };

// The page and the charts are fetched when they are first asked for; that is not what a test should wait for.
beforeAll(() => import("./FiguresPage.vue"));

async function openFigures(
  view: FiguresView = sampleFigures(),
  more: Parameters<typeof openProgram>[1] = {},
) {
  const opened = await openProgram("/siffror", { read_figures: () => view, ...more });
  await screen.findByText("Kommunens egna siffror", { selector: "h2" });
  await nextTick();
  return opened;
}

const chosenIn = (label: string) => (screen.getByLabelText(label) as unknown as { value: string }).value;

/** The figures of the table that belongs to a chart, row by row. */
function tableOf(caption: RegExp): string[][] {
  const table = [...document.querySelectorAll("table")].find((one) => caption.test(one.textContent ?? ""));
  const rows = [...(table?.rows ?? [])].slice(1);
  return rows.map((row) =>
    [...row.cells].map((cell) => (cell.textContent ?? "").trim().replaceAll("\u00a0", " ")),
  );
}

test("the page opens with night supervision in ordinary housing, with the survey's own figures", async () => {
  await openFigures();
  expect(chosenIn("Visa teknik")).toBe("nattillsyn");
  expect(chosenIn("Visa område")).toBe("ordinart_boende_aldre");
  await waitFor(() =>
    expect(tableOf(/Kommuner som erbjuder nattillsyn/)[0]?.slice(1)).toEqual([
      "65 %",
      "76 %",
      "78 %",
      "78 %",
    ]),
  );
  expect(tableOf(/Hur långt kommunerna/)[0]?.slice(1)).toEqual(["10 %", "67 %"]);
  expect(tableOf(/efter antal användare/)[0]?.slice(1)).toEqual([
    "6 %",
    "36 %",
    "15 %",
    "18 %",
    "19 %",
    "6 %",
    "1 %",
  ]);
});

test("source, table and how many answered stand at the charts, and what was never asked is a gap", async () => {
  const { user } = await openFigures();
  expect(screen.getAllByText(/Källa: Socialstyrelsen.*tabell 19/).length).toBe(2);
  expect(screen.getByText(/242 kommuner 2020/).textContent).toContain("290 kommuner 2023");
  await user.selectOptions(screen.getByLabelText("Visa område"), "Särskilt boende för äldre");
  await waitFor(() =>
    expect(tableOf(/särskilt boende för äldre/)[0]?.slice(1)).toEqual([
      "uppgift saknas",
      "33 %",
      "78 %",
      "78 %",
    ]),
  );
  expect(screen.getAllByText(/Källa: Socialstyrelsen.*tabell 21/).length).toBe(2);
});

test("users counted somewhere else are not shown as if they were counted here", async () => {
  const { user } = await openFigures();
  expect(screen.getByText("Personer i landet").nextElementSibling?.textContent).toContain("698");
  await user.selectOptions(screen.getByLabelText("Visa område"), "Särskilt boende för äldre");
  await screen.findByText(/räknades i ett annat område: Ordinärt boende/);
  expect(screen.queryByText("Personer i landet")).toBeNull();
});

test("another technology takes an area where it was asked about, and only the notes that apply", async () => {
  const { user } = await openFigures();
  expect(screen.getByText("Andelarna är avrundade.")).toBeTruthy();
  expect(screen.queryByText("Sju kommuner har de flesta.")).toBeNull();
  await user.selectOptions(screen.getByLabelText("Visa teknik"), "Gps-larm");
  await screen.findByText("Sju kommuner har de flesta.");
  await user.selectOptions(screen.getByLabelText("Visa teknik"), "Annat");
  await screen.findByText(/Enkäten redovisar inte hur stor del/);
  expect(chosenIn("Visa område")).toBe("sarskilt_boende_aldre");
  expect(screen.getByText("Svaret var frivilligt.")).toBeTruthy();
  expect(screen.getByText("Gäller bara särskilt boende.")).toBeTruthy();
});

test("without own figures the page says what will be there and how to begin", async () => {
  await openFigures();
  expect(screen.getByText(/Här kommer kommunens egna siffror/).textContent).toContain("Börja med");
});

test("own figures stand beside the mean, with their source, and doubts are asked as questions", async () => {
  await openFigures(
    sampleFigures({
      own: [
        sampleOwn(),
        sampleOwn({ key: { measure: "nattillsyn", area: "ordinart_boende_aldre", year: 2025 }, persons: 40 }),
      ],
      doubts: ["Nattillsyn: från 12 personer 2023 till 40 personer 2025. Stämmer det?"],
    }),
  );
  await waitFor(() =>
    expect(tableOf(/^Personer som använder/).map((row) => row.slice(1))).toEqual([
      ["16", "uppgift saknas"],
      ["12", "40"],
    ]),
  );
  expect(screen.getByText(/Status hos er: 2023: infört, 2025: infört/)).toBeTruthy();
  expect(screen.getByText(/Vår kommun: Räknat i planeringssystemet den 31 december\.$/)).toBeTruthy();
  expect(screen.getByText(/från 12 personer 2023 till 40 personer 2025\. Stämmer det/)).toBeTruthy();
});

test("a figure is recorded for what is on screen, with status or not", async () => {
  const { core, user } = await openFigures(sampleFigures(), { change_municipal: () => saved });
  await user.selectOptions(screen.getByLabelText("År"), "2025");
  await user.type(screen.getByLabelText(/Antal personer som använder/), "14");
  await user.type(screen.getByLabelText(/Varifrån kommer siffran/), "Larmlistan");
  await user.click(screen.getByText("Spara siffran"));
  await waitFor(() => expect(core.requests("read_figures").length).toBe(2));
  expect(core.requests("change_municipal")).toEqual([
    {
      latest: 4,
      command: {
        type: "record_figure",
        figure: {
          key: { measure: "nattillsyn", area: "ordinart_boende_aldre", year: 2025 },
          status: null,
          persons: 14,
          source: "Larmlistan",
          note: "",
        },
      },
    },
  ]);
});

test("a figure is changed from its row and removed with a reason", async () => {
  const { core, user } = await openFigures(sampleFigures({ own: [sampleOwn()] }), {
    change_municipal: () => saved,
  });
  await user.click(await screen.findByRole("button", { name: /^Ändra Nattillsyn/ }));
  expect(chosenIn("År")).toBe("2023");
  expect((screen.getByLabelText(/Varifrån kommer/) as HTMLTextAreaElement).value).toContain(
    "planeringssystemet",
  );
  await user.click(screen.getByRole("button", { name: /^Ta bort Nattillsyn/ }));
  await user.type(await screen.findByLabelText("Varför tas den bort?"), "Räknad fel.");
  await user.click(screen.getByText("Ta bort siffran"));
  await waitFor(() =>
    expect(core.requests("change_municipal").at(-1)?.command).toEqual({
      type: "remove_figure",
      key: sampleOwn().figure.key,
      reason: "Räknad fel.",
    }),
  );
  await waitFor(() => expect(screen.queryByLabelText("Varför tas den bort?")).toBeNull());
});

test("what the core refuses is shown at its field and nothing typed is lost", async () => {
  const { user } = await openFigures(sampleFigures(), {
    change_municipal: () => {
      throw refusal({ message: "Ange status eller antal personer.", field: "persons" });
    },
  });
  await user.selectOptions(screen.getByLabelText("År"), "2025");
  await user.type(screen.getByLabelText(/Varifrån kommer siffran/), "Larmlistan");
  await user.click(screen.getByText("Spara siffran"));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByLabelText(/Antal personer som använder/)),
  );
  expect(screen.getAllByText(/Ange status eller antal personer/).length).toBeGreaterThan(0);
  expect((screen.getByLabelText(/Varifrån kommer/) as HTMLTextAreaElement).value).toBe("Larmlistan");
});

test("when someone else was first the page says what they did and the text stays", async () => {
  let view = sampleFigures();
  const { user } = await openFigures(view, {
    read_figures: () => view,
    change_municipal: () => {
      view = sampleFigures({ own: [sampleOwn({ persons: 99 })], latest: 5 });
      throw refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
    },
  });
  await user.selectOptions(screen.getByLabelText("År"), "2025");
  await user.type(screen.getByLabelText(/Varifrån kommer siffran/), "Larmlistan");
  await user.click(screen.getByText("Spara siffran"));
  expect(await screen.findByText(/^Karin Berg har sparat: Nattillsyn.*2023$/)).toBeTruthy();
  expect((screen.getByLabelText(/Varifrån kommer/) as HTMLTextAreaElement).value).toBe("Larmlistan");
});

test("whoever may not change the figures reads them without buttons, and is told why", async () => {
  await openFigures(sampleFigures({ own: [sampleOwn()], why_not: "Bara den som är ansvarig ändrar här." }));
  expect(screen.getByText("Bara den som är ansvarig ändrar här.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Ändra|Ta bort|Spara/ })).toBeNull();
  expect(screen.getByText("Karin Berg")).toBeTruthy();
});

test("a count that is not known is a gap in the chart of own figures", () => {
  const { national } = sampleFigures();
  const rows = [sampleOwn({ persons: null }), sampleOwn({ key: { ...sampleOwn().figure.key, year: 2024 } })];
  expect(ownChart(national, rows, national.users[0])?.own?.values).toEqual([null, 12]);
  expect(ownChart(national, [sampleOwn({ persons: null })], national.users[0])).toBeNull();
});

test("names begin small inside a sentence, abbreviations do not", () => {
  expect(lowered("Gps-larm")).toBe("gps-larm");
  expect(lowered("SIP med video")).toBe("SIP med video");
});
