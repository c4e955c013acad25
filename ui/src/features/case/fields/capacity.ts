import type {
  CapacityCriterion,
  CapacityJudged,
  CriterionAnswer,
  CriterionView,
  DecisionCapacity,
} from "../../../bindings/contract";

/** A criterion in a form: not answered until someone has answered it. */
export interface CriterionContent {
  criterion: CapacityCriterion;
  answer: CriterionAnswer | "";
  ground: string;
}

/** What a judgement of capacity holds while it is being written. */
export interface CapacityContent {
  criteria: CriterionContent[];
  support: string;
  assessor: string;
  on: string;
}

export function unanswered(criteria: readonly CriterionView[]): CriterionContent[] {
  return criteria.map(({ criterion }) => ({ criterion, answer: "", ground: "" }));
}

/** The form requires an answer to each criterion; the wording shown is the core's to fill in. */
export function judgement(content: CapacityContent, outcome: DecisionCapacity): CapacityJudged {
  return {
    on: content.on,
    assessor: content.assessor,
    criteria: content.criteria.map((one) => ({ ...one, answer: one.answer as CriterionAnswer })),
    support: content.support,
    outcome,
    asked: { question: "", why: "" },
  };
}
