import { screen, waitFor, within } from "@testing-library/vue";
import { expect, test } from "vitest";
import { refusal } from "../../backend/fake";
import { sampleCase, sampleHistory, samplePlan } from "../../backend/sample";
import type { CaseView, Event } from "../../bindings/contract";
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
  const text = screen.getByRole("textbox", { name: /Anteckning/ });
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

/** Opens the history of a case whose third entry is this one, and starts to correct it. */
async function correct(correctable: Event, change: () => CaseView = () => sampleCase({ latest_entry: 4 })) {
  const history = [...sampleCase().history.slice(0, 2), sampleHistory({ number: 3, correctable })];
  const opened = await openProgram(path, {
    read_case: () => sampleCase({ history, household: [{ id: "n1", name: "Karin Berg" }] }),
    change_case: change,
  });
  await opened.user.click(await screen.findByRole("button", { name: "Rätta anteckning 3" }));
  const save = async () => {
    await opened.user.type(screen.getByRole("textbox", { name: /Varför rättas det/ }), "Hörde fel.");
    await opened.user.click(screen.getByRole("button", { name: "Spara rättelsen" }));
    await waitFor(() => expect(opened.core.requests("change_case")).toHaveLength(1));
    return opened.core.requests("change_case")[0]?.command;
  };
  return { ...opened, save };
}

const asked = { question: "Bor någon närstående stadigvarande hos Elsa?", why: "En kamera kan fånga fler." };

test("a mended name is the same household member, and one who was forgotten is a new one", async () => {
  const { user, save } = await correct({
    type: "question_answered",
    answer: { question: "cohabitants", value: [{ id: "n1", name: "Karin Berg" }] },
    asked,
    note: "",
    said_by: "person",
  });
  const name = screen.getByLabelText("Namn på den som bor där");
  await user.clear(name);
  await user.type(name, "Karina Berg");
  await user.click(screen.getByRole("button", { name: "Lägg till en person" }));
  await user.type(screen.getByLabelText("Namn på person 2"), "Nils Berg");
  expect(await save()).toMatchObject({
    do: "correct_entry",
    replacement: {
      answer: {
        question: "cohabitants",
        value: [
          { id: "n1", name: "Karina Berg" },
          { id: "", name: "Nils Berg" },
        ],
      },
    },
  });
});

test("an answer is corrected among the same options, without “Jag vet inte än”", async () => {
  const { user, save } = await correct({
    type: "question_answered",
    answer: { question: "connectivity", value: "good" },
    asked: { question: "Hur är uppkopplingen hemma hos Elsa?", why: "" },
    note: "Fiber.",
    said_by: "staff",
  });
  expect(screen.queryByLabelText("Jag vet inte än")).toBeNull();
  await user.click(screen.getByLabelText("Svag"));
  expect(await save()).toMatchObject({
    replacement: { answer: { question: "connectivity", value: "weak" }, note: "Fiber.", said_by: "staff" },
  });
});

test("what was not known yet is corrected in who said it and the note", async () => {
  const { user, save } = await correct({
    type: "question_deferred",
    question: "connectivity",
    asked,
    note: "",
    said_by: "person",
  });
  await user.selectOptions(screen.getByLabelText("Vem sa det?"), "Närstående");
  expect(await save()).toMatchObject({
    replacement: { type: "question_deferred", question: "connectivity", said_by: "relative" },
  });
});

test("a consent is corrected in every part, and its wording stays", async () => {
  const { user, save } = await correct({
    type: "consent_recorded",
    subject: { who: "person", scope: "service" },
    answer: "given",
    on: "2026-11-20",
    technology: "trygghetskamera",
    purpose: "Tillsyn på natten",
    expressed: "oral",
    asked,
    note: "",
  });
  await user.click(within(screen.getByRole("group", { name: asked.question })).getByLabelText("Nej"));
  await user.click(screen.getByLabelText("Skriftligt"));
  expect(screen.queryByLabelText("Vilken teknik?")).toBeNull();
  expect(await save()).toMatchObject({
    replacement: { answer: "refused", expressed: "written", on: "2026-11-20", asked },
  });
});

test("a plan is corrected in any of its fields", async () => {
  const filled = { watcher: "Trygghetsjouren", receiver: "Larmcentralen", installer: "IT", kept: "30 dagar" };
  const plan = {
    ...samplePlan(),
    ...filled,
    internet_responsible: "provider",
    human_contact: "Nattbesöken.",
  };
  const { user, save } = await correct({ type: "plan_recorded", plan } as Event);
  const seconds = screen.getByLabelText(/Hur länge får man titta/);
  await user.clear(seconds);
  await user.type(seconds, "20");
  await user.tab();
  await user.click(screen.getByLabelText("Kommunen"));
  expect(await save()).toMatchObject({
    replacement: { plan: { ...plan, longest_look_seconds: 20, internet_responsible: "municipality" } },
  });
});

test("what a correction is refused for is said at its field", async () => {
  const { save } = await correct({ type: "wish_expressed", wish: "trial", own_words: "" }, () => {
    throw refusal({ message: "Texten är för lång.", field: "own_words" });
  });
  await save();
  const words = screen.getByRole("textbox", { name: /egna ord/ });
  await waitFor(() => expect(document.activeElement).toBe(words));
  expect(screen.getAllByText(/Texten är för lång\./).length).toBeGreaterThan(0);
});

test("a correction needs a reason", async () => {
  const { user, core } = await correct({ type: "stop_signals_observed", signals: ["anxious"], note: "" });
  await user.click(screen.getByRole("button", { name: "Spara rättelsen" }));
  expect(await screen.findByText("Det här behöver rättas. Gå till:")).toBeTruthy();
  expect(core.requests("change_case")).toHaveLength(0);
});

test("a correction begun is there when the history is opened again, and can be left", async () => {
  const { user } = await openProgram(path, {
    read_drafts: () => ({
      drafts: [{ form: "correction-3", content: JSON.stringify({ reason: "Fel namn." }) }],
    }),
  });
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/Varför rättas det/)).value).toBe("Fel namn.");
  await user.click(screen.getByRole("button", { name: "Rätta inte" }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain("Rätta anteckning 3"));
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

test("what the person objects to is written at the entry and shown there", async () => {
  const history = sampleCase().history.map((line) =>
    line.number === 3 ? { ...line, objections: ["Det var inte Maria."] } : line,
  );
  const { core, user } = await openProgram(path, {
    change_case: () => sampleCase({ latest_entry: 4, history }),
  });
  await user.click(await screen.findByRole("button", { name: "Elsa invänder mot anteckning 3" }));
  await user.click(screen.getByRole("button", { name: "Spara invändningen" }));
  expect(await screen.findByText("Det här behöver rättas. Gå till:")).toBeTruthy();
  await user.type(screen.getByLabelText(/Vad invänder Elsa/), "Det var inte Maria.");
  await user.click(screen.getByRole("button", { name: "Spara invändningen" }));
  expect(await screen.findByText("”Det var inte Maria.”")).toBeTruthy();
  expect(core.requests("change_case").map(({ command }) => command)).toEqual([
    { do: "object", entry: 3, own_words: "Det var inte Maria.", on: "2026-11-21" },
  ]);
  await waitFor(() => expect(document.activeElement?.id).toBe("entry-title-3"));
});

test("an entry that was taken back says so in words, is struck through and has nothing to put right", async () => {
  const history = sampleCase().history.map((line) => (line.number === 3 ? { ...line, undone: true } : line));
  await openProgram(path, { read_case: () => sampleCase({ history }) });
  expect(await screen.findByText(/Ångrad\. Anteckningen finns kvar att läsa/)).toBeTruthy();
  expect(screen.getByText("Anteckning.", { selector: "s" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Rätta anteckning 3" })).toBeNull();
  expect(screen.getByRole("button", { name: "Elsa invänder mot anteckning 3" })).toBeTruthy();
});

test("an objection begun is there when the history is opened again", async () => {
  await openProgram(path, {
    read_drafts: () => ({
      drafts: [{ form: "objection-2", content: JSON.stringify({ own_words: "Så sa jag inte." }) }],
    }),
  });
  expect((await screen.findByLabelText<HTMLTextAreaElement>(/Vad invänder Elsa/)).value).toBe(
    "Så sa jag inte.",
  );
});

test("a correction that would end something says so before it is saved", async () => {
  const { user, core } = await openProgram(path, {
    preview_change: () => ({ effects: ["Den digitala tillsynen upphör."], changes: [], serious: true }),
    change_case: () => sampleCase({ latest_entry: 4 }),
  });
  await user.click(await screen.findByRole("button", { name: "Rätta anteckning 3" }));
  await user.type(screen.getByLabelText(/Varför rättas det/), "Fel namn.");
  await user.click(screen.getByRole("button", { name: "Spara rättelsen" }));
  expect(await screen.findByText("Den digitala tillsynen upphör.")).toBeTruthy();
  expect(core.requests("change_case")).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "Spara ändå" }));
  await waitFor(() => expect(core.requests("change_case")).toHaveLength(1));
});

/** One field of each kind of entry beside the walk: its label, what is written and what comes of it. */
const matters: { of: Event; label: RegExp; write: string; becomes: object }[] = [
  {
    of: { type: "application_made", on: "2026-11-20", insats: "Besök", own_words: "", how: "phone" },
    label: /Vad ansöker Elsa om/,
    write: "Besök på natten",
    becomes: { insats: "Besök på natten", how: "phone" },
  },
  {
    of: {
      type: "decision_recorded",
      outcome: "granted",
      insats: "Tillsyn på natten",
      needs: ["tillsyn_natt"],
      form: "digital",
      circumstances: "Elsa är orolig.",
      provisions: ["sol-2025-400-11-1"],
      on: "2026-11-20",
      decided_by: "Kim Lind",
      application_entry: null,
    },
    label: /Vem beslutade/,
    write: "Kim Lind, socialsekreterare",
    becomes: {
      decided_by: "Kim Lind, socialsekreterare",
      form: "digital",
      provisions: ["sol-2025-400-11-1"],
    },
  },
  {
    of: {
      type: "decision_told",
      decision_entry: 2,
      on: "2026-11-20",
      how: "home_visit",
      told_by: "Kim",
      appeal_explained: true,
    },
    label: /Vem lämnade beslutet/,
    write: "Kim Lind",
    becomes: { told_by: "Kim Lind", decision_entry: 2, appeal_explained: true },
  },
  {
    of: {
      type: "supervision_paused",
      from: "2026-11-20",
      to: null,
      reason: "guests",
      instead: "inget",
      own_words: "",
    },
    label: /Vad görs under tiden/,
    write: "Besök vid behov",
    becomes: { instead: "Besök vid behov", to: null },
  },
  {
    of: { type: "trial_evaluated", on: "2026-11-20", how_it_went: "Bra.", own_words: "" },
    label: /Hur har det gått/,
    write: "Bra de flesta nätter.",
    becomes: { how_it_went: "Bra de flesta nätter." },
  },
  {
    of: {
      type: "representatives_recorded",
      representatives: [{ name: "Ali Ek", kind: "god_man", contact: "", covers: "" }],
    },
    label: /^Namn/,
    write: "Ali Ekman",
    becomes: { representatives: [{ name: "Ali Ekman", kind: "god_man", contact: "", covers: "" }] },
  },
  {
    of: {
      type: "capacity_judged",
      on: "2026-11-20",
      assessor: "Kim",
      criteria: sampleCase().matters.capacity.criteria.map(({ criterion }) => ({
        criterion,
        answer: "yes" as const,
        ground: "",
      })),
      support: "",
      outcome: "capable",
      asked: { question: "Kan Elsa ta ställning nu?", why: "" },
    },
    label: /Vem har bedömt/,
    write: "Kim Lind, socialsekreterare",
    becomes: { assessor: "Kim Lind, socialsekreterare", outcome: "capable" },
  },
];

test.each(matters)("$of.type can be corrected", async ({ of, label, write, becomes }) => {
  const { user, save } = await correct(of);
  const field = screen.getByRole("textbox", { name: label });
  await user.clear(field);
  await user.type(field, write);
  await user.tab();
  expect(await save()).toMatchObject({ do: "correct_entry", replacement: { type: of.type, ...becomes } });
});

test("a corrected need keeps its goal and the life areas of the needs that remain", async () => {
  const { user, save } = await correct({
    type: "need_stated",
    own_words: "Jag vill sova.",
    needs: ["tillsyn_natt", "fall"],
    goal: "Sova.",
    wished_state: "",
    areas: [{ need: "fall", area: "d4" }],
  });
  await user.click(screen.getByLabelText("Få hjälp vid fall", { selector: "input" }));
  expect(await save()).toMatchObject({
    replacement: { needs: ["tillsyn_natt"], goal: "Sova.", areas: [] },
  });
});
