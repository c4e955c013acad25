import { CommandFailure } from "../../backend";
import type { Attachment, Field, Item, ItemRecord, ItemView } from "../../bindings/contract";
import { longDate } from "../../shared/dates";

/** An item as it stands in its form. Nothing is chosen for an item that nobody has written about. */
export interface ItemContent {
  answers: Record<string, string>;
  responsible: string;
  due: string;
  note: string;
  attachments: Attachment[];
  standing: "" | ItemRecord["standing"]["standing"];
  on: string;
  reason: string;
}

export function contentOf({ item, record, written }: ItemView, today: string): ItemContent {
  const { standing } = record;
  return {
    answers: Object.fromEntries(item.field.map(({ id }) => [id, record.answers[id] ?? ""])),
    responsible: record.responsible,
    due: record.due ?? "",
    note: record.note,
    attachments: record.attachments.map((one) => ({ ...one })),
    standing: written ? standing.standing : "",
    on: standing.standing === "done" ? standing.on : today,
    reason: standing.standing === "not_needed" ? standing.reason : "",
  };
}

export function recordOf(content: ItemContent, item: Item): ItemRecord {
  return {
    responsible: content.responsible,
    due: content.due || null,
    standing: standingOf(content),
    // What the template no longer asks for would be refused.
    answers: Object.fromEntries(item.field.map(({ id }) => [id, content.answers[id] ?? ""])),
    note: content.note,
    attachments: content.attachments,
  };
}

function standingOf({ standing, on, reason }: ItemContent): ItemRecord["standing"] {
  switch (standing) {
    case "done":
      return { standing, on };
    case "not_needed":
      return { standing, reason };
    default:
      return { standing: "open" };
  }
}

export interface Row {
  label: string;
  text: string;
}

/** What is written about an item, for reading. */
export function rowsOf(item: Item, record: ItemRecord): Row[] {
  const { standing } = record;
  const rows = [
    ...item.field.map((field) => ({
      label: field.label,
      text: answerText(field, record.answers[field.id] ?? ""),
    })),
    {
      label: "Varför punkten inte behövs",
      text: standing.standing === "not_needed" ? standing.reason : "",
    },
    { label: "Anteckning", text: record.note },
    { label: "Dokument", text: record.attachments.map((one) => `${one.name}: ${one.reference}`).join("\n") },
  ];
  return rows.filter((row) => row.text.trim() !== "");
}

function answerText(field: Field, answer: string): string {
  if (field.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(answer)) {
    return longDate(answer);
  }
  return field.options.find((option) => option.id === answer)?.text ?? answer;
}

/** What reads otherwise now than before. */
export function changedRows(item: Item, before: ItemRecord, now: ItemRecord): Row[] {
  const [earlier, later] = [before, now].map((record) => [
    ...rowsOf(item, record),
    { label: "Ansvarig", text: record.responsible },
    { label: "Klart senast", text: record.due ? longDate(record.due) : "" },
  ]) as [Row[], Row[]];
  const textIn = (rows: Row[], label: string) => rows.find((row) => row.label === label)?.text ?? "";
  const labels = [...new Set([...later, ...earlier].map((row) => row.label))];
  return labels
    .filter((label) => textIn(earlier, label) !== textIn(later, label))
    .map((label) => ({ label, text: textIn(later, label) || "inget" }));
}

/** The core tells which answer to mend by its label in the message; in the page it is found by its id. */
export function atAnswer(failure: CommandFailure | null, item: Item): CommandFailure | null {
  const field = item.field.find(({ label }) => failure?.message.includes(`”${label}”`));
  if (failure?.field !== "answers" || !field) {
    return failure;
  }
  const { code, message, hint } = failure;
  return new CommandFailure({ code, message, hint, field: answerField(field) });
}

export function answerField(field: Field): string {
  return `answers-${field.id}`;
}
