import type { CaseView } from "../../bindings/contract";

/** What to mind before protected data is copied or printed; empty when nothing is protected. */
export function leavingWarning({ matters, first_name }: CaseView): string {
  return matters.people.protected
    ? `${first_name} har skyddade personuppgifter, och de följer med ut ur programmet. Gå vidare bara om de hamnar där obehöriga inte kommer åt dem.`
    : "";
}
