import type { CaseView, QuestionView } from "../../../bindings/contract";

/**
 * The question to show when nobody has picked one: the core's next, unless it was just put off. Then the first
 * other one that can still change something, so that "Jag vet inte än" always leads on.
 */
export function questionToShow({ questions, so_far }: CaseView): QuestionView | null {
  const open = questions.filter(({ matters, answer, deferred }) => matters && answer === null && !deferred);
  return open.find(({ question }) => question === so_far.next_question) ?? open[0] ?? null;
}
