import type { Area, FigureKey, MunicipalCommand, OwnFigureView, Status } from "../../bindings/contract";

/** A figure as the form holds it: a choice not made is an empty text. */
export interface FigureContent {
  measure: string;
  area: Area | "";
  year: string;
  status: Status | "";
  persons: number | null;
  source: string;
  note: string;
}

export function keyOf({ measure, area, year }: FigureKey): string {
  return [measure, area, year].join("-");
}

export function contentOf({ figure }: OwnFigureView): FigureContent {
  const { key, status, persons, source, note } = figure;
  return { ...key, year: String(key.year), status: status ?? "", persons, source, note };
}

/** Fields that must be chosen are checked before the form is sent. */
export function recordCommand(content: FigureContent): MunicipalCommand {
  const { measure, area, year, status, persons, source, note } = content;
  const key = { measure, area: area as Area, year: Number(year) };
  return { type: "record_figure", figure: { key, status: status || null, persons, source, note } };
}

/** The years a figure can be about, latest first: from the first of the survey to this one. */
export function yearOptions(today: string): { value: string; text: string }[] {
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: Math.max(0, last - 2019) }, (_, index) => String(last - index));
  return years.map((year) => ({ value: year, text: year }));
}

/** What others have recorded or changed between two readings, in words. */
export function changedBetween(before: readonly OwnFigureView[], after: readonly OwnFigureView[]): string[] {
  const known = new Map(before.map((one) => [keyOf(one.figure.key), JSON.stringify(one)]));
  const kept = new Set(after.map((one) => keyOf(one.figure.key)));
  const name = ({ measure_name, area_text, figure }: OwnFigureView) =>
    `${measure_name}, ${area_text}, ${figure.key.year}`;
  const recorded = after
    .filter((one) => known.get(keyOf(one.figure.key)) !== JSON.stringify(one))
    .map((one) => `${one.by} har sparat: ${name(one)}`);
  const removed = before
    .filter((one) => !kept.has(keyOf(one.figure.key)))
    .map((one) => `Borttagen: ${name(one)}`);
  return [...recorded, ...removed];
}
