import type { PauseView } from "../../../bindings/contract";
import { longDate } from "../../../shared/dates";

/** "1 december 2026 – 7 december 2026", or from a day on. */
export function daysOf({ pause }: PauseView): string {
  return pause.to
    ? `${longDate(pause.from)} – ${longDate(pause.to)}`
    : `från ${longDate(pause.from)}, slutdag inte bestämd`;
}

export function stateOf({ now, can_end, ended_on }: PauseView): string {
  if (now) {
    return "Pågår nu";
  }
  if (can_end) {
    return "Har inte börjat än";
  }
  return ended_on ? "Avslutat" : "Slut";
}
