import { labels, type SourceView, type SupportSource } from "../../bindings/contract";
import { longDate } from "../../shared/dates";
import type { Told } from "../municipal/changes";

/** "Nationellt", or the part of the country a regional source is for. */
export function scopeText({ scope, area }: SupportSource): string {
  return area ? `${labels.SupportScope[scope]}: ${area}` : labels.SupportScope[scope];
}

/** A document tells of a source in a year or on a day. */
export function statedOn({ stated_on }: SupportSource): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(stated_on) ? longDate(stated_on) : stated_on;
}

export const toldOfSource: Told<SourceView> = [
  ["Läge", (view) => view.standing_text],
  ["Namn", ({ source }) => source.name],
  ["Vad den hjälper till med", ({ source }) => source.what_for],
  ["Vem som står bakom", ({ source }) => source.organisation],
  ["Gäller", ({ source }) => scopeText(source)],
  ["Slag", ({ source }) => labels.SupportKind[source.kind]],
  ["Finns på", ({ source }) => source.where_found],
  ["Uppgiften kommer från", ({ source }) => `${source.source} ${statedOn(source)}`.trim()],
  ["Upphörde", ({ source }) => (source.ended_on ? longDate(source.ended_on) : "")],
  ["Anmärkning", ({ source }) => source.note],
];
