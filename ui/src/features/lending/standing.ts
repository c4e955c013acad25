import type { LendingRow } from "../../bindings/contract";

export type StandingId = "overdue" | "out" | "in" | "not_lent";

/** Where an item is, in words, with the tone of its badge. */
export interface Standing {
  id: StandingId;
  text: string;
  badge: "default" | "info" | "success" | "warning";
}

const standings: Record<StandingId, Standing> = {
  overdue: { id: "overdue", text: "Skulle ha varit tillbaka", badge: "warning" },
  out: { id: "out", text: "Utlånat", badge: "info" },
  in: { id: "in", text: "Inne", badge: "success" },
  not_lent: { id: "not_lent", text: "Lånas inte ut", badge: "default" },
};

export const allStandings: readonly Standing[] = Object.values(standings);

export function standingOf({ loan, overdue, why_not }: LendingRow): Standing {
  if (loan) {
    return overdue ? standings.overdue : standings.out;
  }
  return why_not ? standings.not_lent : standings.in;
}
