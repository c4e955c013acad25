import type { AgainstOurs } from "../../bindings/contract";

/** How a technology of a package stands to ours, in words. */
export const againstText: Readonly<Record<AgainstOurs, string>> = {
  new: "Ny",
  different: "Skiljer sig",
  same: "Lika",
};

const swedish = new Intl.NumberFormat("sv-SE");

/** "9 960" */
export function numberText(value: number): string {
  return swedish.format(value);
}

/** "1 teknik", "12 tekniker" */
export function technologiesText(count: number): string {
  return `${numberText(count)} ${count === 1 ? "teknik" : "tekniker"}`;
}
