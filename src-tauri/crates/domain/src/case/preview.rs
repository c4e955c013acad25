//! What a command would do, told before it is saved.

use serde::Serialize;
use ts_rs::TS;

use super::command::{CaseCommand, Refusal};
use super::consequences::then;
use super::decide::decide;
use super::event::{Actor, Entry, Event, TaskKind};
use super::judgement::{Judgement, Knowledge};
use super::matters::Division;
use super::present::{changed, effect_sentence};
use super::state::CaseState;

/// The effects of a change, as Swedish sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Preview {
    /// What would be written, and what follows by itself.
    pub effects: Vec<String>,
    /// What would change in the assessment.
    pub changes: Vec<String>,
    /// Something that holds would end or have to be reviewed; to be confirmed before it is saved.
    pub serious: bool,
}

/// What a command would do.
///
/// # Errors
/// As [`decide`].
pub fn preview(
    entries: &[Entry],
    command: &CaseCommand,
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Result<Preview, Refusal> {
    let events = decide(entries, command, actor, knowledge)?;
    let beginning = || Refusal::of("Ärendet har ingen början.");
    let state = CaseState::fold(entries).ok_or_else(beginning)?;
    let after = CaseState::fold(&then(entries, &events)).ok_or_else(beginning)?;
    let mut effects: Vec<String> = events
        .iter()
        .map(|event| effect_sentence(&state, event, knowledge))
        .collect();
    if matches!(command, CaseCommand::WithdrawConsent { .. }) {
        effects.push(what_stays(&after).to_owned());
    }
    let loses_ground = loses_ground(&state, &after, knowledge);
    effects.extend(loses_ground.iter().map(|sentence| (*sentence).to_owned()));
    let serious = |event: &Event| event.follows_by_itself() && !is_routine(command, event);
    Ok(Preview {
        effects,
        changes: changed(
            &Judgement::of(&state, knowledge),
            &Judgement::of(&after, knowledge),
            knowledge,
        ),
        serious: events.iter().any(serious) || !loses_ground.is_empty(),
    })
}

/// These open a task as what they are for.
fn is_routine(command: &CaseCommand, event: &Event) -> bool {
    let Event::TaskOpened { task, .. } = event else {
        return false;
    };
    match command {
        CaseCommand::Apply(_) => *task == TaskKind::DecideApplication,
        CaseCommand::ReferOn(_) => *task == TaskKind::AwaitAnswer,
        _ => false,
    }
}

/// What a decision rests on may be taken from under it without anything ending by itself.
fn loses_ground(
    state: &CaseState,
    after: &CaseState,
    knowledge: &Knowledge<'_>,
) -> Vec<&'static str> {
    let without_need = |state: &CaseState| {
        let needs = state.decisions.iter().flat_map(|one| &one.made.needs);
        needs.filter(|need| !state.needs.contains(need)).count()
    };
    let division = |state| Division::of(state, knowledge);
    let mut lost = Vec::new();
    if without_need(after) > without_need(state) {
        lost.push("Ett beslut gäller ett behov som inte längre står i ärendet.");
    }
    if !state.decisions.is_empty() && division(state) != division(after) {
        lost.push("Det ändras vem som gör vad, och om tillsynen vilar på ett eget beslut.");
    }
    lost
}

fn what_stays(after: &CaseState) -> &'static str {
    match after.standing().next() {
        Some(_) => "Andra samtycken och allt annat i ärendet står kvar.",
        None => "Allt annat i ärendet står kvar.",
    }
}
