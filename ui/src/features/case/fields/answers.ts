import type { Answer, AnswerOption, HouseholdMember } from "../../../bindings/contract";

/** The option that holds an answer, as its place in the list; empty when there is none. */
export function optionOf(options: AnswerOption[], answer: Answer | null): string {
  if (!answer) {
    return "";
  }
  const same = options.findIndex((option) => JSON.stringify(option.answer) === JSON.stringify(answer));
  const place = same >= 0 ? same : options.findIndex((option) => option.answer === null);
  return place >= 0 ? String(place) : "";
}

/** An answer as it is sent: names without stray spaces, and nobody without a name. */
export function tidied(answer: Answer): Answer {
  return answer.question === "cohabitants"
    ? { question: "cohabitants", value: namedOnes(answer.value) }
    : answer;
}

/** Whether an answer says something: those who live there have to have names first. */
export function isNamed(answer: Answer): boolean {
  return answer.question !== "cohabitants" || answer.value.length === 0 || namedOnes(answer.value).length > 0;
}

function namedOnes(members: HouseholdMember[]): HouseholdMember[] {
  return members.map(({ id, name }) => ({ id, name: name.trim() })).filter(({ name }) => name !== "");
}
