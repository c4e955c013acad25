import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import type { ProcessView } from "../../bindings/contract";
import { openProgram } from "../../openProgram";
import {
  sampleFields,
  sampleItem,
  sampleLessons,
  sampleMove,
  samplePhases,
  sampleProcess,
  sampleRecord,
} from "./sample";

type Handlers = Parameters<typeof openProgram>[1];

async function openProcess(view: ProcessView = sampleProcess(), handlers: Handlers = {}, query = "") {
  const opened = await openProgram(`/teknik/trygghetskamera/process${query}`, {
    read_process: () => view,
    read_lessons: () => sampleLessons(),
    change_municipal: ({ latest }) => ({ latest: latest + 1, saved_at: "2026-11-21T13:32:00Z" }),
    touched_cases: () => ({ cases: [], open: 0, changed: 0 }),
    ...handlers,
  });
  await screen.findByRole("heading", { level: 1, name: "Trygghetskamera: processen" });
  /** Pasted at once: a form of this size takes long to type in. */
  async function fill(label: RegExp, text: string): Promise<void> {
    await opened.user.click(screen.getByLabelText(label));
    await opened.user.paste(text);
    await opened.user.tab();
  }
  return { ...opened, fill };
}

const openItem = { name: "Öppna punkten Beskriv behovet" };

test("what is written about an item can be read, with what it said before", async () => {
  const record = sampleRecord({
    answers: { huvudproblem: "Besök väcker.", spar: "hsl" },
    responsible: "Karin Berg",
    due: "2026-11-01",
  });
  const item = sampleItem({
    record,
    standing_text: "Pågår",
    overdue: true,
    written: "Karin Berg, 3 november 2026",
    earlier: [
      {
        text: "1 november 2026: Pågår. Skrivet av Karin Berg.",
        lines: ["Huvudproblem: Besöken är många.", "Anteckning: Fråga natten."],
      },
    ],
  });
  await openProcess(sampleProcess({ phases: samplePhases(1, [[item]]), why_not: "Du kan läsa allt." }));
  for (const text of [
    "Besök väcker.",
    "Hjälpmedel enligt HSL",
    "Försenad",
    "Senast 1 november 2026",
    "Krävs",
  ]) {
    screen.getByText(text);
  }
  const earlier = within(screen.getByText(/^1 november 2026: Pågår\. Skrivet av Karin Berg\.$/));
  expect(earlier.getAllByRole("listitem", { hidden: true }).map((line) => line.textContent)).toEqual([
    "Huvudproblem: Besöken är många.",
    "Anteckning: Fråga natten.",
  ]);
});

test("who may not change reads why once, and finds no buttons that change", async () => {
  await openProcess(sampleProcess({ why_not: "Bara den som är ansvarig ändrar här." }));
  expect(screen.getAllByText("Bara den som är ansvarig ändrar här.")).toHaveLength(1);
  expect(screen.queryByRole("button", { name: /Öppna punkten|Flytta|Räkna/ })).toBeNull();
});

test("phase 4 says what the baseline allows, and what cases teach", async () => {
  await openProcess();
  const last = within(screen.getByRole("region", { name: /^Fas 4/ }));
  last.getByText("Utgångsläget är inte mätt än.");
  await last.findByText("1–4");
  last.getByText(/så att ingen person går att känna igen/);
});

test.each([
  ["long", /Huvudproblem/, "Besök väcker.", "Besök väcker."],
  ["text", /Vem har svarat/, "Karin Berg", "Karin Berg"],
  ["date", /Svarsdatum/, "2026-11-02", "2026-11-02"],
  ["number", /Antal personer/, "12", "12"],
  ["choice", /Spår/, "Hjälpmedel enligt HSL", "hsl"],
])("an answer of the kind %s is filled in and sent", async (kind, label, given, sent) => {
  const field = sampleFields().filter((one) => one.kind === kind);
  const phases = samplePhases(1, [[sampleItem({}, { field })]]);
  const { core, user, fill } = await openProcess(sampleProcess({ phases }));
  await user.click(screen.getByRole("button", openItem));
  expect(document.querySelectorAll("input[type=radio]")).toHaveLength(3);
  expect(document.querySelectorAll("input[type=radio]:checked")).toHaveLength(0);
  if (kind === "choice") {
    await user.selectOptions(screen.getByLabelText(label), given);
  } else {
    await fill(label, given);
  }
  await user.click(screen.getByLabelText("Pågår"));
  await user.click(screen.getByText("Spara punkten"));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(1));
  expect(core.requests("change_municipal")[0]).toEqual({
    latest: 4,
    command: {
      type: "record_item",
      technology: "trygghetskamera",
      item: "behovsanalys",
      record: sampleRecord({ answers: { [field[0]?.id ?? ""]: sent } }),
    },
  });
  await waitFor(() => expect(screen.queryByText("Spara punkten")).toBeNull());
});

test("an item is done on a day, with someone responsible and its documents", async () => {
  const item = sampleItem({}, { field: [] });
  const { core, user, fill } = await openProcess(sampleProcess({ phases: samplePhases(1, [[item]]) }));
  await user.click(screen.getByRole("button", openItem));
  await fill(/Vem är ansvarig/, "Karin Berg");
  await fill(/När ska det vara klart/, "2026-12-01");
  await user.click(screen.getByText("Lägg till ett dokument"));
  await fill(/Vad dokumentet heter/, "Behovsanalys");
  await fill(/Var det finns/, "Dnr 1");
  await user.click(screen.getByLabelText("Klar"));
  await user.click(screen.getByText("Spara punkten"));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(1));
  expect(core.requests("change_municipal")[0]?.command).toMatchObject({
    record: {
      responsible: "Karin Berg",
      due: "2026-12-01",
      standing: { standing: "done", on: "2026-11-21" },
      attachments: [{ name: "Behovsanalys", reference: "Dnr 1" }],
    },
  });
});

test("an item that is not done can be saved half-filled, one that is done cannot", async () => {
  const { core, user } = await openProcess();
  await user.click(screen.getByRole("button", openItem));
  await user.click(screen.getByRole("radio", { name: "Klar" }));
  await user.click(screen.getByRole("button", { name: "Spara punkten" }));
  await screen.findByRole("link", { name: "Huvudproblem" });
  expect(screen.getByLabelText(/Huvudproblem/).getAttribute("aria-invalid")).toBe("true");
  expect(core.requests("change_municipal")).toHaveLength(0);
  await user.click(screen.getByRole("radio", { name: "Pågår" }));
  await user.click(screen.getByRole("button", { name: "Spara punkten" }));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(1));
});

test("what the core refuses of an answer is told at the answer", async () => {
  const { user } = await openProcess(sampleProcess(), {
    change_municipal: () => {
      throw refusal({ field: "answers", message: "Fyll i ”Svarsdatum” innan punkten är klar." });
    },
  });
  await user.click(screen.getByRole("button", openItem));
  await user.click(screen.getByRole("radio", { name: "Pågår" }));
  await user.click(screen.getByRole("button", { name: "Spara punkten" }));
  await waitFor(() => expect(screen.getByLabelText(/Svarsdatum/).getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getAllByText(/Fyll i ”Svarsdatum” innan punkten är klar/).length).toBeGreaterThan(0);
});

test("an item that is not needed asks for a reason", async () => {
  const { core, user, fill } = await openProcess();
  await user.click(screen.getByRole("button", openItem));
  await user.click(screen.getByRole("radio", { name: "Behövs inte" }));
  await user.click(screen.getByRole("button", { name: "Spara punkten" }));
  await screen.findByRole("group", { name: "Det här behöver rättas" });
  await fill(/Varför behövs det inte/, "Redan utrett.");
  await user.click(screen.getByRole("button", { name: "Spara punkten" }));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(1));
  expect(core.requests("change_municipal")[0]?.command).toMatchObject({
    record: { standing: { standing: "not_needed", reason: "Redan utrett." } },
  });
});

test("a link to an item opens it", async () => {
  await openProcess(sampleProcess(), {}, "?item=behovsanalys");
  await screen.findByRole("button", { name: "Spara punkten" });
  expect(document.activeElement?.textContent).toBe("Beskriv behovet");
});

test("a closed gate lists what is left and leads there, and offers an exception", async () => {
  const { core, user, fill } = await openProcess();
  screen.getByText("Innan tekniken får erbjudas återstår 1 punkt i fas 1.");
  await user.click(screen.getByRole("button", { name: "Flytta till fas 3, genomföra" }));
  screen.getByRole("heading", { name: "Flytta med undantag" });
  await user.click(screen.getByRole("button", { name: "Flytta med undantag" }));
  await screen.findByRole("group", { name: "Det här behöver rättas" });
  expect(core.requests("change_municipal")).toHaveLength(0);
  await fill(/Varför kan det inte vänta/, "Två personer väntar.");
  await fill(/Vem har beslutat/, "Karin Berg, enhetschef");
  await fill(/Till och med vilken dag/, "2027-03-01");
  await user.click(screen.getByRole("button", { name: "Flytta med undantag" }));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(1));
  expect(core.requests("change_municipal")[0]?.command).toEqual({
    type: "move_to",
    technology: "trygghetskamera",
    phase: 3,
    reason: "",
    exception: { reason: "Två personer väntar.", decided_by: "Karin Berg, enhetschef", until: "2027-03-01" },
  });
});

test("what is left before the gate leads to the item", async () => {
  const { user } = await openProcess();
  await user.click(screen.getByRole("button", { name: "Flytta till fas 3, genomföra" }));
  await user.click(screen.getByRole("button", { name: "Beskriv behovet (fas 1)" }));
  await screen.findByRole("button", { name: "Spara punkten" });
});

test("an open gate asks for nothing but the move", async () => {
  const { core, user } = await openProcess();
  await user.click(screen.getByRole("button", { name: /^Flytta till fas 2/ }));
  expect(screen.queryByLabelText(/Varför kan det inte vänta/)).toBeNull();
  await user.click(screen.getByRole("button", { name: /^Flytta till fas 2/ }));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(1));
  expect(core.requests("change_municipal")[0]?.command).toMatchObject({ phase: 2, exception: null });
});

test("an exception shows, can be changed and can be ended with a reason", async () => {
  const exception = { reason: "Brådskar.", decided_by: "Karin Berg", until: "2027-03-01" };
  const left = [{ phase: 1, item: "behovsanalys", title: "Beskriv behovet" }];
  const { core, user, fill } = await openProcess(
    sampleProcess({
      phase: 3,
      phase_name: "Genomföra",
      ground: "exception",
      notice: "Erbjuds med undantag till och med 1 mars 2027.",
      exception,
      moves: [sampleMove(1, { back: true, withdraws: true }), sampleMove(3, { left })],
    }),
  );
  screen.getByText("Erbjuds med undantag till och med 1 mars 2027.");
  screen.getByRole("button", { name: "Ändra undantaget" });
  await user.click(screen.getByRole("button", { name: "Avsluta undantaget" }));
  await screen.findByText("Inget öppet ärende tar upp tekniken.");
  await fill(/Varför avslutas undantaget/, "Piloten är slut.");
  await user.click(screen.getByRole("button", { name: "Avsluta undantaget" }));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(1));
  expect(core.requests("change_municipal")[0]?.command).toEqual({
    type: "end_exception",
    technology: "trygghetskamera",
    reason: "Piloten är slut.",
  });
});

test("moving back from where it is offered first lists the open cases that are touched", async () => {
  const touched = {
    id: "arende-1",
    name: "Elsa Berg",
    unit: "Hemtjänst Norr",
    chosen: true,
    before: "Lämplig",
    after: "Får inte användas",
    changed: true,
  };
  const { core, user } = await openProcess(
    sampleProcess({ phase: 3, moves: [sampleMove(2, { back: true, withdraws: true }), sampleMove(4)] }),
    { touched_cases: () => ({ cases: [touched], open: 1, changed: 1 }) },
  );
  await user.click(screen.getByRole("button", { name: /^Flytta tillbaka till fas 2/ }));
  const link = await screen.findByRole("link", { name: "Elsa Berg" });
  expect(link.getAttribute("href")).toContain("/arenden/arende-1");
  screen.getByText("Ändras till: Får inte användas");
  expect(core.requests("touched_cases")[0]).toEqual({ technology: "trygghetskamera", change: "back" });
  await user.click(screen.getByRole("button", { name: /^Flytta tillbaka till fas 2/ }));
  await screen.findByRole("group", { name: "Det här behöver rättas" });
  expect(core.requests("change_municipal")).toHaveLength(0);
});

test("when someone else wrote first the page says what, and keeps what is typed", async () => {
  let view = sampleProcess();
  const { core, user, fill } = await openProcess(view, {
    read_process: () => view,
    change_municipal: () => {
      throw refusal({ code: "stale", message: "Uppgifterna har ändrats sedan du öppnade dem." });
    },
  });
  await user.click(screen.getByRole("button", openItem));
  await fill(/Huvudproblem/, "Mitt svar.");
  await user.click(screen.getByRole("radio", { name: "Pågår" }));
  const theirs = sampleItem({
    record: sampleRecord({ answers: { huvudproblem: "Deras svar." } }),
    written: "Karin Berg, 21 november 2026",
  });
  const line = {
    number: 5,
    at: "2026-11-21T12:00:00Z",
    by: "Karin Berg, ansvarig",
    text: "Beskriv behovet: pågår.",
    why: "",
  };
  view = sampleProcess({ latest: 5, history: [line], phases: samplePhases(1, [[theirs]]) });
  await user.click(screen.getByRole("button", { name: "Spara punkten" }));
  const others = within(await screen.findByRole("group", { name: "Det har andra ändrat" }));
  await others.findByText(/Beskriv behovet: pågår/);
  others.getByText("Deras svar.");
  expect((screen.getByLabelText(/Huvudproblem/) as HTMLTextAreaElement).value).toBe("Mitt svar.");
  core.on({ change_municipal: ({ latest }) => ({ latest: latest + 1, saved_at: "2026-11-21T13:32:00Z" }) });
  await user.click(screen.getByRole("button", { name: "Spara punkten" }));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(2));
  expect(core.requests("change_municipal")[1]).toMatchObject({
    latest: 5,
    command: { record: { answers: { huvudproblem: "Mitt svar." } } },
  });
});

test("a move after which it still is offered, or was not before, asks nothing of the cases", async () => {
  const { core, user } = await openProcess(
    sampleProcess({
      phase: 4,
      moves: [sampleMove(3, { back: true }), sampleMove(2, { back: true, withdraws: true })],
    }),
  );
  screen.getByText("Allt som krävs innan tekniken får erbjudas är klart.");
  await user.click(screen.getByRole("button", { name: /^Flytta tillbaka till fas 3/ }));
  await screen.findByLabelText(/Varför flyttas tekniken tillbaka/);
  expect(core.requests("touched_cases")).toHaveLength(0);
});

test("where the gate is open and the technology not offered, it says what is left to do", async () => {
  await openProcess(sampleProcess({ phase: 2, moves: [sampleMove(1, { back: true }), sampleMove(3)] }));
  screen.getByText(/Den erbjuds när den flyttas till genomförandet/);
});

test("units are counted, and the risk of the shelf is told", async () => {
  const { core, user, fill } = await openProcess(
    sampleProcess({
      stock: { on: "2026-10-01", in_store: 9, in_use: 2, note: "" },
      stock_risk: "Fler enheter ligger i lager (9) än som är i bruk (2).",
    }),
  );
  screen.getByText("Fler enheter ligger i lager (9) än som är i bruk (2).");
  await user.click(screen.getByRole("button", { name: "Räkna enheterna" }));
  await fill(/ligger i lager/, "nio");
  await fill(/Hur många är i bruk/, "8");
  await user.click(screen.getByRole("button", { name: "Spara räkningen" }));
  await screen.findByRole("group", { name: "Det här behöver rättas" });
  expect(core.requests("change_municipal")).toHaveLength(0);
  await user.clear(screen.getByLabelText(/ligger i lager/));
  await fill(/ligger i lager/, "3");
  await user.click(screen.getByRole("button", { name: "Spara räkningen" }));
  await waitFor(() => expect(core.requests("change_municipal")).toHaveLength(1));
  expect(core.requests("change_municipal")[0]?.command).toEqual({
    type: "count_stock",
    technology: "trygghetskamera",
    count: { on: "2026-11-21", in_store: 3, in_use: 8, note: "" },
  });
});

test("a technology that is not in the catalogue is no dead end", async () => {
  await openProgram("/teknik/finns-inte/process", {
    read_process: () => {
      throw refusal({ code: "not_found", message: "Tekniken finns inte i katalogen." });
    },
  });
  await screen.findByText("Tekniken finns inte i katalogen.");
  screen.getByRole("link", { name: "Till alla tekniker i processen" });
});
