import type { CaseView, Draft, Event, HouseholdMember } from "../../bindings/contract";
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

/**
 * The replacement as it is sent. Consents are tied to household members by id, so someone whose name is mended
 * keeps theirs, and someone who was forgotten gets one that nobody in the case has had.
 */
export function readyToSend(replacement: Event, view: CaseView): Event {
  if (replacement.type !== "question_answered") {
    return replacement;
  }
  const answer = tidied(replacement.answer);
  if (answer.question === "cohabitants") {
    answer.value = withIds(answer.value, taken(view));
  }
  return { ...replacement, answer };
}

function withIds(members: HouseholdMember[], used: Set<string>): HouseholdMember[] {
  let next = 1;
  return members.map((member) => {
    if (member.id) {
      return member;
    }
    while (used.has(`n${next}`)) {
      next += 1;
    }
    used.add(`n${next}`);
    return { ...member, id: `n${next}` };
  });
}

/** Every id a household member has in the case, now or in an earlier entry. */
function taken(view: CaseView): Set<string> {
  const events = view.history.map(({ correctable }) => correctable);
  const earlier = events.flatMap((event) =>
    event?.type === "question_answered" && event.answer.question === "cohabitants" ? event.answer.value : [],
  );
  return new Set([...earlier, ...(view.household ?? [])].map(({ id }) => id));
}
