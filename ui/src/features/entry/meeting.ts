import { fieldLabels, labels, type Difference, type Technology } from "../../bindings/contract";
import { longDate } from "../../shared/dates";
import { contentOf, entryOf, type EntryContent } from "./entryForm";

/** What someone else has saved while this form was being written. */
export interface Meeting {
  /** Who saved; empty when it is not known. */
  by: string;
  /** Fields that only the other changed: the form has taken them over. */
  taken: Difference[];
  /** Fields that both changed: what is typed here stands, beside what the other wrote. */
  clashes: Difference[];
}

/** What a form can change. How far a technology has come is moved in the process and not written in its entry. */
const FIELDS = Object.entries(fieldLabels).filter(([field]) => field !== "phase");

/**
 * What was typed, on top of what holds now: a field the user has not touched since `base` follows the other's change,
 * a field that both have changed keeps what is typed.
 */
export function meet(
  typed: EntryContent,
  base: Technology,
  now: Technology,
): { content: EntryContent; taken: Difference[]; clashes: Difference[] } {
  const mine = entryOf(typed);
  const began = contentOf(base);
  const latest = contentOf(now);
  const content = contentOf(now);
  const taken: Difference[] = [];
  const clashes: Difference[] = [];
  for (const [field, label] of FIELDS) {
    const touched = !same(at(typed, field), at(began, field));
    const moved = !same(at(began, field), at(latest, field));
    if (touched) {
      put(content, field, at(typed, field));
    }
    if (moved && touched && !same(at(typed, field), at(latest, field))) {
      clashes.push({ field, label, ours: read(mine, field), theirs: read(now, field) });
    } else if (moved) {
      taken.push({ field, label, ours: read(base, field), theirs: read(now, field) });
    }
  }
  return { content, taken, clashes };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function at(from: object, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], from);
}

function put(into: object, path: string, value: unknown): void {
  const [key, inner] = path.split(".") as [string, string?];
  const target = (inner ? (into as Record<string, unknown>)[key] : into) as Record<string, unknown>;
  target[inner ?? key] = JSON.parse(JSON.stringify(value));
}

const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  purpose: labels.Purpose,
  needs: labels.Need,
  functions: labels.Function,
  body: labels.Body,
  requires: labels.Requirement,
  provided_as: labels.ProvidedAs,
  availability: labels.Availability,
  area: labels.Area,
  setting: labels.Area,
  status: labels.Status,
  kind: labels.EvidenceKind,
};

const BEFORE: Readonly<Record<string, string>> = {
  since: "från och med ",
  from: "från och med ",
  until: "till och med ",
  reference: "finns i ",
  source: "källa ",
  number: "artikelnummer ",
  year_2020: "2020: ",
  year_2021: "2021: ",
  year_2022: "2022: ",
  year_2023: "2023: ",
};

/** A field in lines to be read; empty when nothing is stated. */
function read(entry: Technology, field: string): string[] {
  const value = at(entry, field);
  const lines = Array.isArray(value) ? value.map((one) => inWords(field, one)) : [inWords(field, value)];
  return lines.filter(Boolean);
}

function inWords(key: string, value: unknown): string {
  if (value === null || value === undefined || value === "") {
    return "";
  }
  if (typeof value === "boolean") {
    return value ? "Ja" : "Nej";
  }
  if (typeof value === "object") {
    const parts = Object.entries(value).map(([name, one]) => {
      const words = inWords(name, one);
      return words && (BEFORE[name] ?? "") + words;
    });
    return parts.filter(Boolean).join(", ");
  }
  const text = String(value);
  return WORDS[key]?.[text] ?? (/^\d{4}-\d{2}-\d{2}$/.test(text) ? longDate(text) : text);
}
