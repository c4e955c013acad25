import type { Draft, Event } from "../../bindings/contract";
import { tidied } from "../case/fields/answers";

const CORRECTION = "correction-";
const OBJECTION = "objection-";

/** What is being written at an entry. */
export interface Writing {
  entry: number;
  kind: "correction" | "objection";
}

/** Name of the draft of a correction. */
export function correctionForm(entry: number): string {
  return `${CORRECTION}${entry}`;
}

/** Name of the draft of an objection. */
export function objectionForm(entry: number): string {
  return `${OBJECTION}${entry}`;
}

/** What was left half-written. */
export function halfWritten(drafts: readonly Draft[]): Writing | null {
  const form = drafts.find(
    (one) => one.content && (one.form.startsWith(CORRECTION) || one.form.startsWith(OBJECTION)),
  )?.form;
  if (!form) {
    return null;
  }
  const kind = form.startsWith(CORRECTION) ? "correction" : "objection";
  return { kind, entry: Number(form.replace(/^\D+/, "")) };
}

/** The replacement as it is sent. */
export function readyToSend(replacement: Event): Event {
  switch (replacement.type) {
    case "question_answered":
      return { ...replacement, answer: tidied(replacement.answer) };
    case "need_stated":
      // A need that was taken away takes its life area with it.
      return {
        ...replacement,
        areas: replacement.areas.filter(({ need }) => replacement.needs.includes(need)),
      };
    default:
      return replacement;
  }
}
