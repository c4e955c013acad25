import type { CaseView, Event, HistoryLine } from "../../bindings/contract";

/** The kinds of entry that can be corrected here. */
export type CorrectableEvent = Extract<
  Event,
  { type: "need_stated" | "question_answered" | "plan_recorded" | "note_added" }
>;

/**
 * What a correction of the entry starts from: what it says now, earlier corrections counted. Null when it
 * cannot be corrected here: a correction itself, the opening, or what later entries have replaced.
 */
export function correctableEvent(view: CaseView, line: HistoryLine): CorrectableEvent | null {
  if (line.corrects !== null || line.number === view.history[0]?.number) {
    return null;
  }
  return need(view, line) ?? answer(view, line) ?? plan(view, line) ?? note(view, line);
}

// The history says what an entry is in words only, so the two kinds that the case view does not number are
// known by the first words of their sentence.

function need(view: CaseView, line: HistoryLine): CorrectableEvent | null {
  const latest = view.history.filter((one) => one.text.startsWith("Behovet beskrevs")).pop();
  return latest?.number === line.number
    ? { type: "need_stated", own_words: view.need_own_words, needs: [...view.needs] }
    : null;
}

function note(view: CaseView, line: HistoryLine): CorrectableEvent | null {
  if (line.text !== "Anteckning.") {
    return null;
  }
  const correction = view.history.find((one) => one.number === line.corrected_by);
  return { type: "note_added", text: (correction ?? line).details.at(-1) ?? "" };
}

function answer(view: CaseView, line: HistoryLine): CorrectableEvent | null {
  const question = view.questions.find((one) => one.entry === line.number);
  // Household members are corrected where their names are.
  if (!question?.answer || !question.said_by || question.question === "cohabitants") {
    return null;
  }
  return {
    type: "question_answered",
    answer: question.answer,
    asked: { question: question.wording, why: question.why },
    note: question.note,
    said_by: question.said_by,
  };
}

function plan(view: CaseView, line: HistoryLine): CorrectableEvent | null {
  return view.plan && view.plan_entry === line.number
    ? { type: "plan_recorded", plan: { ...view.plan } }
    : null;
}
