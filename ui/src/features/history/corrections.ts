import type { Draft, Event } from "../../bindings/contract";
import { tidied } from "../case/fields/answers";

const PREFIX = "correction-";

/** Name of the draft of a correction. */
export function correctionForm(entry: number): string {
  return `${PREFIX}${entry}`;
}

/** The entry whose correction was left half-written. */
export function halfWritten(drafts: readonly Draft[]): number | null {
  const form = drafts.find((one) => one.content && one.form.startsWith(PREFIX))?.form;
  return form ? Number(form.slice(PREFIX.length)) : null;
}

/** The replacement as it is sent. */
export function readyToSend(replacement: Event): Event {
  return replacement.type === "question_answered"
    ? { ...replacement, answer: tidied(replacement.answer) }
    : replacement;
}
