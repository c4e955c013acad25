import type { Informant } from "../../../bindings/contract";

const last = new Map<string, Informant>();

/**
 * Who answered the latest question of a case in this sitting. One talk is mostly with one person, so the next
 * question proposes the same; the first question of a sitting proposes nobody.
 */
export function lastInformant(caseId: string, informant?: Informant): Informant | "" {
  if (informant) {
    last.set(caseId, informant);
  }
  return last.get(caseId) ?? "";
}
