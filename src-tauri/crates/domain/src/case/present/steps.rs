//! The task list: how far each step has come, and why not yet.

use crate::case::event::InformationTopic;
use crate::case::judgement::Judgement;
use crate::case::state::CaseState;
use crate::case::view::{ConsentCard, StepId, StepState, StepView};
use crate::catalogue::Technology;
use crate::facts::{Consent, Wish};
use crate::suitability::Verdict;

/// The seven steps, in order.
pub(super) fn steps(
    state: &CaseState,
    judgement: &Judgement<'_>,
    technology: Option<&Technology>,
    consents: &[ConsentCard],
) -> Vec<StepView> {
    let name = state.person.first_name();
    StepId::ALL
        .iter()
        .map(|step| {
            let (stands, why_not) = match step {
                StepId::Need => need(state),
                StepId::Information => information(state, technology),
                StepId::Suitability => suitability(state, judgement),
                StepId::Consent => consent(state, technology, consents),
                StepId::Choice => choice(state, judgement),
                StepId::Plan => plan(state),
                StepId::FollowUp => follow_up(state),
            };
            StepView {
                step: *step,
                title: step.swedish().to_owned(),
                state: stands,
                state_text: stands.swedish().to_owned(),
                why_not: why_not.replace("{}", name),
            }
        })
        .collect()
}

/// The step to go on with: what must be arranged first, then the first that can be done.
pub(super) fn next(state: &CaseState, steps: &[StepView]) -> StepId {
    if state.tasks.iter().any(|task| task.done.is_none()) {
        return StepId::FollowUp;
    }
    let settled = wants_no_technology(state) || state.active_choice().is_some();
    let open = |step: &&StepView| {
        let asked_for = !settled
            || !matches!(
                step.step,
                StepId::Information | StepId::Suitability | StepId::Consent
            );
        asked_for && matches!(step.state, StepState::NotStarted | StepState::Ongoing)
    };
    steps
        .iter()
        .find(open)
        .map_or(StepId::FollowUp, |step| step.step)
}

/// The person has said what they want, and it is not technology.
fn wants_no_technology(state: &CaseState) -> bool {
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
    let stands = match explained {
        0 => StepState::NotStarted,
        n if n == InformationTopic::ALL.len() => StepState::Done,
        _ => StepState::Ongoing,
    };
    (stands, "")
}

fn suitability(state: &CaseState, judgement: &Judgement<'_>) -> Standing {
    if state.needs.is_empty() {
        return (
            StepState::Blocked,
            "Skriv behovet först. Frågorna beror på vad {} behöver.",
        );
    }
    let stands = match (judgement.next_question, state.answers.is_empty()) {
        (None, _) => StepState::Done,
        (Some(_), true) => StepState::NotStarted,
        (Some(_), false) => StepState::Ongoing,
    };
    (stands, "")
}

fn consent(state: &CaseState, technology: Option<&Technology>, cards: &[ConsentCard]) -> Standing {
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
    if !state.is_informed(&technology.id, None) {
        return (
            StepState::Blocked,
            "Ge {} hela informationen först. Ett nej kan du alltid skriva in.",
        );
    }
    (
        if answered == 0 {
            StepState::NotStarted
        } else {
            StepState::Ongoing
        },
        "",
    )
}

fn choice(state: &CaseState, judgement: &Judgement<'_>) -> Standing {
    if let Some(chosen) = state.active_choice() {
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

fn plan(state: &CaseState) -> Standing {
    if state.active_choice().is_none() {
        return (
            StepState::Blocked,
            "Gör valet först. Planen hör till valet.",
        );
    }
    (
        if state.plan.is_some() {
            StepState::Done
        } else {
            StepState::NotStarted
        },
        "",
    )
}

fn follow_up(state: &CaseState) -> Standing {
    let waiting = state.tasks.iter().any(|task| task.done.is_none());
    if waiting || !state.stop_signals.is_empty() {
        return (StepState::Ongoing, "");
    }
    if state.plan.is_none() {
        return (StepState::Blocked, "Det finns ingen plan att följa upp än.");
    }
    (StepState::NotStarted, "")
}
