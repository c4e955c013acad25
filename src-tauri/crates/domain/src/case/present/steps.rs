//! The task list: how far each step has come, and why not yet.

use crate::case::event::{InformationTopic, Role, TaskKind};
use crate::case::judgement::{Judgement, Knowledge};
use crate::case::matter_views::{NextView, Place, done_at};
use crate::case::matters::{Division, Duty, trial_under_way};
use crate::case::state::CaseState;
use crate::case::view::{ConsentCard, StepId, StepState, StepView};
use crate::catalogue::Technology;
use crate::facts::{Consent, Wish};
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
                StepId::Consent => consent(state, technology, consents),
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
        StepId::Plan if decision_missing(state, division).is_some() => Duty::Decide,
        StepId::Plan => Duty::Plan,
        StepId::FollowUp => Duty::FollowUp,
    }
}

/// What is missing of the decision, if tillsyn rests on one here.
pub(super) fn decision_missing(state: &CaseState, division: Division) -> Option<&'static str> {
    if !division.decision_needed {
        return None;
    }
    if state.decisions.is_empty() {
        return Some("Beslut saknas.");
    }
    let form = state.active_choice().map(|choice| choice.made.form);
    let settled = state.settling_decision().and_then(|one| one.made.form);
    let of_another_form = form.is_some() && settled.is_some() && settled != form;
    let untold = state.decisions.iter().any(|one| one.told.is_none());
    match (of_another_form, untold) {
        (true, _) => Some("Formen har ändrats sedan beslutet. Ett nytt beslut behövs."),
        (false, true) => Some("{} har inte fått beslutet än."),
        (false, false) => None,
    }
}

/// The step to go on with for a role: what must be arranged first, then the first that is the role's own and can be
/// done. Where all that is left is the other's, the one who looks is told whose turn it is.
pub(super) fn next(
    state: &CaseState,
    steps: &[StepView],
    viewer: Role,
    knowledge: &Knowledge<'_>,
) -> NextView {
    let name = state.person.first_name();
    if state.closed.is_some() {
        return anyones(StepId::FollowUp, "Ärendet är avslutat.");
    }
    if let Some(task) = state.open_tasks().next() {
        let (place, step) = done_at(task.kind);
        let role = (task.kind == TaskKind::DecideApplication).then_some(Role::Socialsekreterare);
        return NextView {
            step: step.unwrap_or(StepId::FollowUp),
            place: place.filter(|_| is_of(role, viewer)),
            text: format!("{}.", task.kind.swedish()),
            role,
            yours: is_of(role, viewer),
        };
    }
    let open: Vec<&StepView> = steps_in_order(state, steps, knowledge);
    let division = Division::of(state, knowledge);
    // In alternative 2 nobody guides the choice before the need is decided on.
    let waits = division.decides_first() && state.decisions.is_empty();
    let mut turn = open.iter().take(if waits { 1 } else { open.len() });
    let own = turn.find(|step| is_of(step.owner, viewer));
    match (own, open.first()) {
        (Some(step), _) => NextView {
            step: step.step,
            place: None,
            text: what_to_do(step, state, knowledge).replace("{}", name),
            role: step.owner,
            yours: true,
        },
        (None, Some(step)) => others(step, state, viewer),
        (None, None) => anyones(StepId::FollowUp, "Allt är gjort inför uppföljningen."),
    }
}

/// What is left is the other's: the case is handed over, or waited for.
fn others(step: &StepView, state: &CaseState, viewer: Role) -> NextView {
    let (to_them, they) = match step.owner {
        Some(Role::Hemtjanst) => ("Lämna uppdraget till hemtjänsten.", "hemtjänsten"),
        _ => (
            "Lämna ärendet till socialsekreteraren.",
            "socialsekreteraren",
        ),
    };
    let latest = state.handover.as_ref().map(|handover| handover.handed.to);
    // Whoever never had the case has nothing to hand over.
    let has_the_case = match latest {
        Some(holder) => holder == viewer,
        None => viewer == Role::Socialsekreterare,
    };
    NextView {
        step: step.step,
        place: has_the_case.then_some(Place::Handover),
        text: match has_the_case {
            true => to_them.to_owned(),
            false => format!(
                "Nästa steg är {}. Det är {they} som gör det.",
                step.title.to_lowercase()
            ),
        },
        role: if has_the_case {
            Some(viewer)
        } else {
            step.owner
        },
        yours: has_the_case,
    }
}

fn anyones(step: StepId, text: &str) -> NextView {
    NextView {
        step,
        place: None,
        text: text.to_owned(),
        role: None,
        yours: true,
    }
}

/// Whether something is a role's to do. The trainer does everything.
fn is_of(owner: Option<Role>, viewer: Role) -> bool {
    viewer == Role::Utbildare || owner.is_none_or(|owner| owner == viewer)
}

/// The steps that are asked for and can be done, in the order they are taken. In alternative 2 the decision is on the
/// need alone and comes before the hemtjänst guides the choice.
fn steps_in_order<'a>(
    state: &CaseState,
    steps: &'a [StepView],
    knowledge: &Knowledge<'_>,
) -> Vec<&'a StepView> {
    let division = Division::of(state, knowledge);
    let settled = wants_no_technology(state) || state.active_choice().is_some();
    let asked_for = |step: &&StepView| {
        let about_technology = matches!(
            step.step,
            StepId::Information | StepId::Suitability | StepId::Consent
        );
        (!settled || !about_technology)
            && matches!(step.state, StepState::NotStarted | StepState::Ongoing)
    };
    let mut open: Vec<&StepView> = steps.iter().filter(asked_for).collect();
    if division.decides_first() && decision_missing(state, division).is_some() {
        open.sort_by_key(|step| match step.step {
            StepId::Need => 0,
            StepId::Plan => 1,
            _ => 2,
        });
    }
    open
}

fn what_to_do(step: &StepView, state: &CaseState, knowledge: &Knowledge<'_>) -> String {
    let division = Division::of(state, knowledge);
    match step.step {
        StepId::Need => "Skriv vad {} behöver.".to_owned(),
        StepId::Information => "Ge {} information och vägled i valet.".to_owned(),
        StepId::Suitability => "Svara på det som ännu kan ändra bedömningen.".to_owned(),
        StepId::Consent => "Fråga om samtycke.".to_owned(),
        StepId::Choice if !step.why_not.is_empty() => step.why_not.clone(),
        StepId::Choice => "Gör valet tillsammans med {}.".to_owned(),
        StepId::Plan => decision_missing(state, division)
            .map_or("Skriv planen.", |missing| match missing {
                "Beslut saknas." => "Skriv beslutet.",
                other => other,
            })
            .to_owned(),
        StepId::FollowUp => "Följ upp hur det går.".to_owned(),
    }
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
    let missing = decision_missing(state, division);
    if let Some(missing) = missing
        && (division.decides_first() || state.active_choice().is_some())
    {
        let begun = !state.decisions.is_empty() || state.plan.is_some();
        let stands = if begun {
            StepState::Ongoing
        } else {
            StepState::NotStarted
        };
        return (stands, if begun { missing } else { "" });
    }
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
    let waiting = state.open_tasks().next().is_some();
    if waiting || !state.stop_signals.is_empty() {
        return (StepState::Ongoing, "");
    }
    if state.plan.is_none() {
        return (StepState::Blocked, "Det finns ingen plan att följa upp än.");
    }
    (StepState::NotStarted, "")
}
