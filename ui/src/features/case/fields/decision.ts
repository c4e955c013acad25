import type { CaseView, DecisionRecorded, Need, Outcome } from "../../../bindings/contract";

/** A decision as its fields hold it while it is written. */
export interface DecisionContent {
  outcome: Outcome | "";
  /** Entry of the application it answers as text, "none" for none of those that wait. */
  application: string;
  /** With an application to answer: whether the decision settles the form too. */
  settles: "application" | "form" | "";
  insats: string;
  needs: Need[];
  circumstances: string;
  provisions: string[];
  on: string;
  decided_by: string;
}

/** What the core proposes; the outcome is nobody's to propose. */
export function proposedDecision(view: CaseView, today: string, worker: string): DecisionContent {
  const { proposed_insats, proposed_circumstances, provisions } = view.matters.decisions;
  return {
    outcome: "",
    application: "",
    settles: "",
    insats: proposed_insats,
    needs: [...view.needs],
    circumstances: proposed_circumstances,
    provisions: provisions.filter(({ proposed }) => proposed).map(({ id }) => id),
    on: today,
    decided_by: worker,
  };
}

/** Entry of the application a decision answers. */
export function answeredApplication({ application }: DecisionContent): number | null {
  return /^\d+$/.test(application) ? Number(application) : null;
}

export function decisionOf(content: DecisionContent, view: CaseView): DecisionRecorded {
  const application_entry = answeredApplication(content);
  const onApplicationAlone = application_entry !== null && content.settles !== "form";
  return {
    outcome: content.outcome as Outcome,
    insats: content.insats,
    needs: [...content.needs],
    form: onApplicationAlone ? null : view.matters.decisions.form,
    circumstances: content.circumstances,
    provisions: [...content.provisions],
    on: content.on,
    decided_by: content.decided_by,
    application_entry,
  };
}
