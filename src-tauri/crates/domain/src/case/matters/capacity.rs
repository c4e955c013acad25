//! Decision capacity (*beslutsförmåga*) judged for this question: criterion by criterion, on a day, by someone named.
//!
//! The criteria are the program's own support, drawn from what a valid consent asks for (prop. 2022/23:131:
//! voluntary, specific, unambiguous, preceded by information). They are not law, and the outcome is about one
//! question on one day, never a status of the person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::command::Refusal;
use crate::case::event::Wording;
use crate::case::state::CaseState;
use crate::facts::{DecisionCapacity, FactKey, values};
use crate::text::{not_future, required, short};

values! {
    /// What the person has to be able to do to take a stand in the question.
    CapacityCriterion {
        Understands = "understands" => "Förstår informationen",
        SeesOwnSituation = "sees_own_situation" => "Ser vad det betyder för egen del",
        Retains = "retains" => "Minns informationen så länge frågan avgörs",
        Weighs = "weighs" => "Väger för och emot",
        Expresses = "expresses" => "Uttrycker sin vilja",
    }
}
values! {
    /// How a criterion stood.
    CriterionAnswer {
        Yes = "yes" => "Ja",
        WithSupport = "with_support" => "Ja, med stöd",
        No = "no" => "Nej",
        NotJudged = "not_judged" => "Går inte att bedöma",
    }
}

/// One criterion and what the judgement of it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CriterionJudged {
    pub criterion: CapacityCriterion,
    pub answer: CriterionAnswer,
    /// What was seen or said.
    pub ground: String,
}

/// A judgement of decision capacity in this question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CapacityJudged {
    pub on: NaiveDate,
    /// Name and profession of the one who judged.
    pub assessor: String,
    pub criteria: Vec<CriterionJudged>,
    /// What was done to help the person take a stand.
    pub support: String,
    pub outcome: DecisionCapacity,
    /// The wording that was on screen; the core fills it in.
    #[serde(default = "unasked")]
    pub asked: Wording,
}

fn unasked() -> Wording {
    Wording {
        question: String::new(),
        why: String::new(),
    }
}

/// Whether the outcome has to be judged criterion by criterion; that someone plainly can decide needs no more.
pub(in crate::case) fn needs_grounds(outcome: DecisionCapacity) -> bool {
    outcome != DecisionCapacity::Capable
}

/// Whether a bare answer would lift a judgement that limits; "vet inte än" after it lifts nothing either.
pub(in crate::case) fn lifts_a_judgement(state: &CaseState, outcome: DecisionCapacity) -> bool {
    let limiting = state.capacity_judged.as_ref().filter(|standing| {
        use DecisionCapacity::{Lacking, Unclear};
        matches!(standing.judged.outcome, Lacking | Unclear)
    });
    let answered = state.answers.get(&FactKey::DecisionCapacity);
    let answered_since = answered
        .filter(|answered| answered.answer.is_some())
        .map(|answered| answered.entry);
    limiting.is_some_and(|standing| answered_since.is_none_or(|entry| entry == standing.entry))
        && outcome == DecisionCapacity::Capable
}

/// What may be answered without criteria: that someone plainly can decide, where no judgement says otherwise.
pub(in crate::case) fn check_bare_answer(
    state: &CaseState,
    outcome: DecisionCapacity,
) -> Result<(), Refusal> {
    if needs_grounds(outcome) {
        let message =
            "Bedöm punkt för punkt, med dag, namn på den som bedömer och vilket stöd som gavs.";
        return Err(Refusal::at("answer", message));
    }
    if lifts_a_judgement(state, outcome) {
        let message =
            "Bedöm punkt för punkt igen. Bedömningen i ärendet ersätts bara av en ny bedömning.";
        return Err(Refusal::at("answer", message));
    }
    Ok(())
}

/// The judgement holds together: everything is named, dated and grounded, and the outcome follows from the criteria.
pub(in crate::case) fn check_capacity(
    judged: &CapacityJudged,
    today: NaiveDate,
) -> Result<(), Refusal> {
    not_future("on", judged.on, today)?;
    required(
        "assessor",
        &judged.assessor,
        "Skriv vem som har bedömt, med namn och yrke.",
    )?;
    short("support", &judged.support)?;
    for criterion in CapacityCriterion::ALL {
        let found = judged
            .criteria
            .iter()
            .filter(|one| one.criterion == *criterion);
        if found.count() != 1 {
            return Err(Refusal::at("criteria", "Svara på varje punkt en gång."));
        }
    }
    for one in &judged.criteria {
        short("criteria", &one.ground)?;
        if one.answer != CriterionAnswer::Yes && one.ground.trim().is_empty() {
            let what = one.criterion.swedish().to_lowercase();
            let message = format!("Skriv vad bedömningen av ”{what}” grundas på.");
            return Err(Refusal::at("criteria", message));
        }
    }
    check_outcome(judged)
}

fn check_outcome(judged: &CapacityJudged) -> Result<(), Refusal> {
    use CriterionAnswer::{No, NotJudged, WithSupport};
    let any = |answer| judged.criteria.iter().any(|one| one.answer == answer);
    let refuse = |message| Err(Refusal::at("outcome", message));
    match judged.outcome {
        DecisionCapacity::Lacking if !any(No) => refuse(
            "Ingen punkt har fått nej. Svara nej på den punkt det gäller, eller välj ett annat resultat.",
        ),
        DecisionCapacity::Capable | DecisionCapacity::CapableWithSupport if any(No) => refuse(
            "En punkt har fått nej. Då kan resultatet inte vara att personen kan ta ställning.",
        ),
        DecisionCapacity::Capable if any(WithSupport) || any(NotJudged) => {
            refuse("Alla punkter har inte fått ja. Välj ett resultat som stämmer med punkterna.")
        }
        DecisionCapacity::CapableWithSupport if any(NotJudged) => {
            refuse("En punkt gick inte att bedöma. Välj ”Oklart” eller bedöm punkten.")
        }
        DecisionCapacity::Unclear if !any(No) && !any(NotJudged) => refuse(
            "Ingen punkt har fått nej eller varit svår att bedöma. Då är resultatet inte oklart. Ändra en punkt eller välj ett annat resultat.",
        ),
        DecisionCapacity::CapableWithSupport
        | DecisionCapacity::Lacking
        | DecisionCapacity::Unclear
            if judged.support.trim().is_empty() =>
        {
            Err(Refusal::at("support", "Skriv vilket stöd som gavs."))
        }
        _ => Ok(()),
    }
}
