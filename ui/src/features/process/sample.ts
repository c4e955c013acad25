import type {
  BoardCard,
  BoardView,
  Field,
  Item,
  ItemRecord,
  ItemView,
  LessonsView,
  MoveView,
  PhaseView,
  ProcessView,
} from "../../bindings/contract";

/** Typed samples of the process, for tests; an override replaces a whole field. */

export function sampleField(overrides: Partial<Field> = {}): Field {
  return {
    id: "huvudproblem",
    label: "Huvudproblem",
    hint: "Vad är det som inte fungerar i dag, och för vem?",
    kind: "long",
    required: true,
    options: [],
    ...overrides,
  };
}

/** One field of each kind. */
export function sampleFields(): Field[] {
  return [
    sampleField(),
    sampleField({ id: "answered_by", label: "Vem har svarat", hint: "", kind: "text", required: false }),
    sampleField({ id: "answered_on", label: "Svarsdatum", hint: "", kind: "date", required: false }),
    sampleField({ id: "antal", label: "Antal personer", hint: "", kind: "number", required: false }),
    sampleField({
      id: "spar",
      label: "Spår",
      hint: "",
      kind: "choice",
      required: false,
      options: [
        { id: "sol", text: "Välfärdsteknik enligt SoL" },
        { id: "hsl", text: "Hjälpmedel enligt HSL" },
      ],
    }),
  ];
}

export function sampleRecord(overrides: Partial<ItemRecord> = {}): ItemRecord {
  return {
    responsible: "",
    due: null,
    standing: { standing: "open" },
    answers: {},
    note: "",
    attachments: [],
    ...overrides,
  };
}

export function sampleItem(overrides: Partial<ItemView> = {}, item: Partial<Item> = {}): ItemView {
  return {
    item: {
      id: "behovsanalys",
      title: "Beskriv behovet",
      why: "Börja i behovet och inte i produkten.",
      source: "FoU i Väst, 2022",
      required: true,
      kind: "plain",
      field: sampleFields(),
      ...item,
    },
    title: item.title ?? "Beskriv behovet",
    record: sampleRecord(),
    standing_text: "Inte börjat",
    settled: false,
    overdue: false,
    written: "",
    earlier: [],
    ...overrides,
  };
}

const names = [
  "Förbereda och utreda",
  "Tillgängliggöra och kommunicera",
  "Genomföra",
  "Följa upp och utvärdera",
];

export function samplePhases(here: number, items: ItemView[][] = [[sampleItem()]]): PhaseView[] {
  return names.map((name, index) => {
    const own = items[index] ?? [];
    return {
      number: index + 1,
      name,
      summary: `Det här görs i fas ${index + 1}.`,
      questions: ["Vilket behov ska tekniken möta?"],
      items: own,
      settled: own.filter((one) => one.settled).length,
      required_left: own.filter((one) => one.item.required && !one.settled).length,
      here: index + 1 === here,
    };
  });
}

export function sampleMove(phase: number, overrides: Partial<MoveView> = {}): MoveView {
  return { phase, name: names[phase - 1] ?? "", back: false, withdraws: false, left: [], ...overrides };
}

/** A technology in phase 1 with one required item left. */
export function sampleProcess(overrides: Partial<ProcessView> = {}): ProcessView {
  const left = [{ phase: 1, item: "behovsanalys", title: "Beskriv behovet" }];
  return {
    technology: "trygghetskamera",
    name: "Trygghetskamera",
    latest: 4,
    phase: 1,
    phase_name: names[0] ?? "",
    ground: "moved",
    ground_text: "Fasen är satt i programmet.",
    notice: null,
    exception: null,
    retired: false,
    phases: samplePhases(overrides.phase ?? 1),
    moves: [sampleMove(2), sampleMove(3, { left }), sampleMove(4, { left })],
    has_baseline: false,
    baseline_text: "Utgångsläget är inte mätt än.",
    stock: null,
    stock_risk: null,
    history: [],
    why_not: null,
    ...overrides,
  };
}

export function sampleLessons(overrides: Partial<LessonsView> = {}): LessonsView {
  return {
    any: true,
    rows: [
      { what: "Personen har sagt nej", count: "1–4" },
      { what: "Vald", count: "12" },
    ],
    ...overrides,
  };
}

export function sampleCard(overrides: Partial<BoardCard> = {}): BoardCard {
  return {
    technology: "trygghetskamera",
    name: "Trygghetskamera",
    ground: "moved",
    required_left: 3,
    next: "Beskriv behovet",
    overdue: 0,
    notice: null,
    pilot: null,
    stock_risk: null,
    has_draft: false,
    begun: true,
    ...overrides,
  };
}

export function sampleBoard(
  cards: BoardCard[][] = [[sampleCard()]],
  overrides: Partial<BoardView> = {},
): BoardView {
  return {
    columns: names.map((name, index) => ({ phase: index + 1, name, cards: cards[index] ?? [] })),
    waiting: [],
    reminders: [],
    retired: [],
    drafts: [],
    ...overrides,
  };
}
