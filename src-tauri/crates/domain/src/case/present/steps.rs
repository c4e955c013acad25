//! The task list: how far each step has come, and why not yet.

use crate::case::event::InformationTopic;
use crate::case::judgement::{Judgement, Knowledge};
use crate::case::matters::{DecisionStanding, Division, Duty, trial_under_way};
use crate::case::state::CaseState;
use crate::case::view::{ConsentCard, StepId, StepState, StepView};
use crate::catalogue::Technology;
use crate::facts::{Consent, DecisionCapacity, Wish};
use crate::suitability::{Form, Verdict};

/// The seven steps, in order.
pub(super) fn steps(
    state: &CaseState,
    judgement: &Judgement<'_>,
    technology: Option<&Technology>,
    consents: &[ConsentCard],
    knowledge: &Knowledge<'_>,
) -> Vec<StepView> {
    let name = state.person.first_name();
    let division = Division::of(state, knowledge);
    StepId::ALL
        .iter()
        .map(|step| {
            let (stands, why_not) = match step {
                StepId::Need => need(state),
                StepId::Information => information(state, technology),
                StepId::Suitability => suitability(state, judgement),
                StepId::Consent => consent(state, technology, consents, judgement),
                StepId::Choice => choice(state, judgement, knowledge),
                StepId::Plan => plan(state, division),
                StepId::FollowUp => follow_up(state),
            };
            StepView {
                step: *step,
                title: step.swedish().to_owned(),
                state: stands,
                state_text: stands.swedish().to_owned(),
                why_not: why_not.replace("{}", name),
                owner: division.owner(duty(*step, state, division)),
            }
        })
        .collect()
}

/// What a step comes to for whoever does it; the step of decision and plan is two duties.
fn duty(step: StepId, state: &CaseState, division: Division) -> Duty {
    match step {
        StepId::Need => Duty::Need,
        StepId::Information | StepId::Suitability | StepId::Consent => Duty::Guide,
        StepId::Choice => Duty::Choose,
        StepId::Plan if DecisionStanding::of(state, division).asks_for_a_decision() => Duty::Decide,
        StepId::Plan => Duty::Plan,
        StepId::FollowUp => Duty::FollowUp,
    }
}

/// The person has said what they want, and it is not technology.
pub(super) fn wants_no_technology(state: &CaseState) -> bool {
    let service = state.facts(None).person_consent.service;
    state.wish == Wish::Physical || matches!(service, Consent::Refused | Consent::Withdrawn)
}

type Standing = (StepState, &'static str);

fn need(state: &CaseState) -> Standing {
    let done = !state.needs.is_empty() && !state.need_own_words.is_empty();
    (
        if done {
            StepState::Done
        } else {
            StepState::NotStarted
        },
        "",
    )
}

fn information(state: &CaseState, technology: Option<&Technology>) -> Standing {
    let Some(technology) = technology else {
        return (
            StepState::Blocked,
            "Ingen teknik i katalogen möter behovet, så det finns inget att informera om.",
        );
    };
    let explained = state.topics_explained(&technology.id, None).len();
    match explained {
        // Answers may bring another technology to the fore than the one first explained.
        0 if !state.information.is_empty() => (
            StepState::NotStarted,
            "Den information som är given gäller en annan teknik.",
        ),
        0 => (StepState::NotStarted, ""),
        n if n == InformationTopic::ALL.len() => (StepState::Done, ""),
        _ => (StepState::Ongoing, ""),
    }
}

fn suitability(state: &CaseState, judgement: &Judgement<'_>) -> Standing {
    if state.needs.is_empty() {
        return (
            StepState::Blocked,
            "Skriv behovet först. Frågorna beror på vad {} behöver.",
        );
    }
    if judgement.facts.decision_capacity == Some(DecisionCapacity::Unclear) {
        return (
            StepState::Ongoing,
            "Det är oklart om {} kan ta ställning. Bedöm igen, gärna med annat stöd.",
        );
    }
    let stands = match (judgement.next_question, state.answers.is_empty()) {
        (None, _) => StepState::Done,
        (Some(_), true) => StepState::NotStarted,
        (Some(_), false) => StepState::Ongoing,
    };
    (stands, "")
}

fn consent(
    state: &CaseState,
    technology: Option<&Technology>,
    cards: &[ConsentCard],
    judgement: &Judgement<'_>,
) -> Standing {
    if wants_no_technology(state) {
        return (StepState::Done, "");
    }
    let Some(technology) = technology else {
        return (StepState::Blocked, "Det finns ingen teknik att fråga om.");
    };
    let needed: Vec<_> = cards.iter().filter(|card| card.needed).collect();
    let answered = needed
        .iter()
        .filter(|card| card.state != Consent::NotAsked)
        .count();
    if answered == needed.len() {
        return (StepState::Done, "");
    }
    match judgement.facts.decision_capacity {
        Some(DecisionCapacity::Lacking) => {
            return (
                StepState::Blocked,
                "{} kan inte ta ställning i frågan nu. Ett nej kan du alltid skriva in.",
            );
        }
        Some(DecisionCapacity::Unclear) => {
            return (
                StepState::Blocked,
                "Bedöm först om {} kan ta ställning. Ett nej kan du alltid skriva in.",
            );
        }
        _ => {}
    }
    if !state.is_informed(&technology.id, None) {
        return (
            StepState::Blocked,
            "Ge {} hela informationen först. Ett nej kan du alltid skriva in.",
        );
    }
    let stands = match answered {
        0 => StepState::NotStarted,
        _ => StepState::Ongoing,
    };
    (stands, "")
}

fn choice(state: &CaseState, judgement: &Judgement<'_>, knowledge: &Knowledge<'_>) -> Standing {
    if let Some(chosen) = state.active_choice() {
        if let Some(due) = trial_due(state, knowledge) {
            return (StepState::Ongoing, due);
        }
        let technology = chosen.made.technology.as_deref();
        let verdict = technology
            .and_then(|id| judgement.of_technology(id))
            .map(|(_, answer)| answer.verdict);
        return match (chosen.made.form.is_digital(), state.wish, verdict) {
            (true, Wish::Physical, _) => (StepState::Ongoing, "{} vill ha besök. Se över valet."),
            (true, _, Some(Verdict::NotPermitted)) => (
                StepState::Ongoing,
                "Tekniken får inte användas som det är nu. Se över valet.",
            ),
            _ => (StepState::Done, ""),
        };
    }
    if state.needs.is_empty() {
        return (StepState::Blocked, "Skriv behovet först.");
    }
    (StepState::NotStarted, "")
}

/// Why a trial now calls for a choice, if it does.
pub(super) fn trial_due(state: &CaseState, knowledge: &Knowledge<'_>) -> Option<&'static str> {
    let choice = state.active_choice()?;
    if choice.made.form != Form::Trial {
        return None;
    }
    let ends = state.plan.as_ref().and_then(|(_, plan)| plan.trial_ends);
    if trial_under_way(state).is_none() {
        Some("Provperioden är utvärderad. Gör valet med {}.")
    } else if ends.is_some_and(|ends| ends <= knowledge.today) {
        Some("Provperioden är slut. Utvärdera den och gör valet med {}.")
    } else {
        None
    }
}

fn plan(state: &CaseState, division: Division) -> Standing {
    let standing = DecisionStanding::of(state, division);
    let chosen = state.active_choice().is_some();
    if let Some(missing) = standing.missing()
        && (division.decides_first() || chosen || standing != DecisionStanding::Missing)
    {
        let begun = !state.decisions.is_empty() || state.plan.is_some();
        return match begun {
            true => (StepState::Ongoing, missing),
            false => (StepState::NotStarted, ""),
        };
    }
    if !chosen {
        return (
            StepState::Blocked,
            "Gör valet först. Planen hör till valet.",
        );
    }
    let stands = match state.plan {
        Some(_) => StepState::Done,
        None => StepState::NotStarted,
    };
    (stands, "")
}

fn follow_up(state: &CaseState) -> Standing {
    let waiting = state.open_tasks().next().is_some();
    if waiting || !state.stop_signals.is_empty() {
        return (StepState::Ongoing, "");
    }
    if state.plan.is_none() {
        return (StepState::Blocked, "Det finns ingen plan att följa upp än.");
    }
    (StepState::NotStarted, "")
}
