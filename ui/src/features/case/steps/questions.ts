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

/**
 * Household members by name. A name that was there keeps its id, since consents are tied to it; a new one gets an
 * id that has never been used in the case.
 */
export function householdMembers(names: string[], view: CaseView): HouseholdMember[] {
  const before = view.household ?? [];
  const used = [...before.map(({ id }) => id), ...view.consents.flatMap(cohabitantId)];
  let highest = Math.max(0, ...used.map((id) => Number(/^n(\d+)$/.exec(id)?.[1] ?? 0)));
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => before.find((member) => member.name === name) ?? { id: `n${(highest += 1)}`, name });
}

function cohabitantId({ subject }: CaseView["consents"][number]): string[] {
  return subject.who === "cohabitant" ? [subject.id] : [];
}
