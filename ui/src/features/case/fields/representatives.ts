import type { Representative, RepresentativeKind } from "../../../bindings/contract";

/** A representative in a form: the kind is not chosen until someone has chosen it. */
export interface RepresentativeContent extends Omit<Representative, "kind"> {
  kind: RepresentativeKind | "";
}

export function nobodyYet(): RepresentativeContent {
  return { name: "", kind: "", contact: "", covers: "" };
}

/** The form requires a kind for each. */
export function representativesOf(content: readonly RepresentativeContent[]): Representative[] {
  return content.map((one) => ({ ...one, kind: one.kind as RepresentativeKind }));
}
