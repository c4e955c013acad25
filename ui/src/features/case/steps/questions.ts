import type { CaseView, HouseholdMember, QuestionView } from "../../../bindings/contract";

/** The option that holds the answer given, as its place in the list; empty when there is no answer. */
export function optionOf({ options, answer }: QuestionView): string {
  if (!answer) {
    return "";
  }
  const same = options.findIndex((option) => JSON.stringify(option.answer) === JSON.stringify(answer));
  const place = same >= 0 ? same : options.findIndex((option) => option.answer === null);
  return place >= 0 ? String(place) : "";
}

/** Household members by name. The core gives each an id: a name that stands keeps the one its consents are tied to. */
export function householdMembers(names: string[]): HouseholdMember[] {
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => ({ id: "", name }));
}

/**
 * The question to show when nobody has picked one: the core's next, unless it was just put off. Then the first
 * other one that can still change something, so that "Jag vet inte än" always leads on.
 */
export function questionToShow({ questions, so_far }: CaseView): QuestionView | null {
  const open = questions.filter(({ matters, answer, deferred }) => matters && answer === null && !deferred);
  return open.find(({ question }) => question === so_far.next_question) ?? open[0] ?? null;
}
