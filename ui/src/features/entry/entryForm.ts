import type {
  Agreement,
  Area,
  AreaStatus,
  Availability,
  AvailabilityNote,
  Evidence,
  EvidenceKind,
  Purpose,
  Status,
  Supplier,
  Technology,
} from "../../bindings/contract";

/** An entry as a form holds it: a day or a choice that is not made is an empty text. */
export interface EntryContent extends Omit<
  Technology,
  | "purpose"
  | "availability"
  | "availability_note"
  | "review_on"
  | "areas"
  | "supplier"
  | "agreements"
  | "evidence"
> {
  purpose: Purpose | "";
  availability: Availability | "";
  availability_note: Filled<AvailabilityNote>;
  review_on: string;
  areas: AreaContent[];
  supplier: Supplier;
  agreements: Filled<Agreement>[];
  evidence: EvidenceContent[];
}

export type AreaContent = Omit<AreaStatus, "area" | "status"> & { area: Area | ""; status: Status | "" };
export type EvidenceContent = Omit<Evidence, "kind"> & { kind: EvidenceKind | "" };
type Filled<T> = { [K in keyof T]-?: string };

export function contentOf(entry: Technology): EntryContent {
  const copy = plain(entry);
  return {
    ...copy,
    availability_note: filledNote(copy.availability_note),
    review_on: copy.review_on ?? "",
    supplier: copy.supplier ?? { name: "", contact: "" },
    agreements: copy.agreements.map((one) => ({ ...one, from: one.from ?? "", until: one.until ?? "" })),
  };
}

/** The whole entry, with nothing changed that was not changed in the form. */
export function entryOf(content: EntryContent): Technology {
  const { review_on, supplier, availability_note, ...rest } = plain(content);
  return {
    ...rest,
    // The form asks for every choice before it sends.
    purpose: rest.purpose as Purpose,
    availability: rest.availability as Availability,
    areas: rest.areas as AreaStatus[],
    evidence: rest.evidence as Evidence[],
    availability_note: noteOf(availability_note),
    agreements: rest.agreements.map(({ from, until, ...one }) => ({ ...one, ...days(from, until) })),
    texts: {
      ...rest.texts,
      how_it_goes: written(rest.texts.how_it_goes),
      helps_when: written(rest.texts.helps_when),
      does_not_help_when: written(rest.texts.does_not_help_when),
      needs_to_work: written(rest.texts.needs_to_work),
    },
    ...(review_on ? { review_on } : {}),
    ...(supplier.name || supplier.contact ? { supplier } : {}),
  };
}

/** Whether anything is said of availability, so that it also needs a day. */
export function saysSomething(note: EntryContent["availability_note"]): boolean {
  return [note.text, note.source, note.date, note.from, note.until].some(Boolean);
}

function filledNote(note: AvailabilityNote | null): Filled<AvailabilityNote> {
  const { text = "", source = "", date = "", from, until } = note ?? {};
  return { text, source, date, from: from ?? "", until: until ?? "" };
}

function noteOf(note: Filled<AvailabilityNote>): AvailabilityNote | null {
  const { from, until, ...said } = note;
  return saysSomething(note) ? { ...said, ...days(from, until) } : null;
}

/** The core knows a day that is not given by its absence. */
function days(from: string, until: string): { from?: string; until?: string } {
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

function written(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== "");
}

/** A copy without Vue's proxies. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
