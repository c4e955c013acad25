import type { SupportKind, SupportScope, SupportSource } from "../../bindings/contract";

/** A source as its form holds it: what is not chosen yet, or has no day, is empty. */
export interface SourceContent {
  name: string;
  what_for: string;
  organisation: string;
  scope: SupportScope | "";
  area: string;
  kind: SupportKind | "";
  where_found: string;
  source: string;
  stated_on: string;
  ended_on: string;
  note: string;
}

export function filledIn(source?: SupportSource): SourceContent {
  return {
    name: source?.name ?? "",
    what_for: source?.what_for ?? "",
    organisation: source?.organisation ?? "",
    scope: source?.scope ?? "",
    area: source?.area ?? "",
    kind: source?.kind ?? "",
    where_found: source?.where_found ?? "",
    source: source?.source ?? "",
    stated_on: source?.stated_on ?? "",
    ended_on: source?.ended_on ?? "",
    note: source?.note ?? "",
  };
}
