//! Trials: the offer, where the municipality makes one, and the trial under way.

use crate::case::judgement::{Judgement, Knowledge};
use crate::case::matter_views::TrialView;
use crate::case::matters::trial_under_way;
use crate::case::present::steps::trial_due;
use crate::case::state::CaseState;
use crate::facts::{Consent, Wish};
use crate::suitability::{Form, Verdict};

pub(super) fn trial(
    state: &CaseState,
    judgement: &Judgement<'_>,
    knowledge: &Knowledge<'_>,
) -> TrialView {
    let name = state.person.first_name();
    let position = knowledge.positions.trial(knowledge.today);
    let offered = position.is_some_and(|position| position.offer_first)
        && is_open_to_a_trial(state, judgement);
    let plan = state.plan.as_ref().map(|(_, plan)| plan);
    let chosen = state.active_choice();
    let trying = chosen.is_some_and(|choice| choice.made.form == Form::Trial);
    TrialView {
        offered,
        offer_text: match position.filter(|_| offered) {
            Some(position) => format!(
                "Kommunen erbjuder {name} att prova digital tillsyn i {} dagar. Det är frivilligt. {name} kan säga nej, kan avbryta när som helst, kan ansöka om besök redan nu och väljer själv efteråt.",
                position.days
            ),
            None => String::new(),
        },
        source: position.map_or_else(String::new, |position| position.source.clone()),
        days: position.map(|position| position.days),
        ends: plan.filter(|_| trying).and_then(|plan| plan.trial_ends),
        looks_at: plan.map_or_else(String::new, |plan| plan.trial_looks_at.clone()),
        due: trial_due(state, knowledge)
            .unwrap_or_default()
            .replace("{}", name),
        under_way: trial_under_way(state).is_some(),
        evaluated: state
            .evaluation
            .as_ref()
            .filter(|evaluation| {
                chosen.is_some_and(|choice| choice.entry == evaluation.choice_entry)
            })
            .map(|evaluation| evaluation.evaluated.clone()),
    }
}

/// A trial is offered once, to someone who has not said no, when something can be tried.
fn is_open_to_a_trial(state: &CaseState, judgement: &Judgement<'_>) -> bool {
    let service = judgement.facts.person_consent.service;
    let said_no = matches!(service, Consent::Refused | Consent::Withdrawn);
    let can_be_tried = judgement.judged.iter().any(|(technology, assessment)| {
        technology.replaces_supervision
            && judgement.meets_need(technology)
            && matches!(
                assessment.verdict,
                Verdict::Suitable | Verdict::SuitableAfterActions
            )
    });
    state.choice.is_none() && state.wish != Wish::Physical && !said_no && can_be_tried
}
