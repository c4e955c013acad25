import type { CaseView, QuestionView } from "../../../bindings/contract";

/** Name of the form, and of its draft, that answers several questions at once. */
export const SEVERAL = "several-questions";

/**
 * The question to show when nobody has picked one: the core's next, unless it was just put off. Then the first
 * other one that can still change something, so that "Jag vet inte än" always leads on.
 */
export function questionToShow(view: CaseView): QuestionView | null {
  const open = openQuestions(view).filter(({ deferred }) => !deferred);
  return open.find(({ question }) => question === view.so_far.next_question) ?? open[0] ?? null;
}

/** What has no answer yet and can still change something, also what was put off. */
export function openQuestions({ questions }: CaseView): QuestionView[] {
  return questions.filter(({ matters, answer }) => matters && answer === null);
}

/**
 * The answers that are given with one press, with their places among all options. Naming who lives there, and a
 * capacity that is not plain, take a form of their own.
 */
export function quickOptions({ options }: QuestionView): { value: string; text: string }[] {
  return options.flatMap(({ answer, label }, place) => {
    const quick = answer && (answer.question !== "decision_capacity" || answer.value === "capable");
    return quick ? [{ value: String(place), text: label }] : [];
  });
}
