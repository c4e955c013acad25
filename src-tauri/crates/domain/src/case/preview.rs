//! What a command would do, told before it is saved.

use serde::Serialize;
use ts_rs::TS;

use super::command::{CaseCommand, Refusal};
use super::consequences::then;
use super::decide::decide;
use super::event::{Actor, Entry, Event};
use super::judgement::{Judgement, Knowledge};
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
    let serious = |event: &Event| event.follows_by_itself() && !is_routine(command);
    Ok(Preview {
        effects,
        changes: changed(
            &Judgement::of(&state, knowledge),
            &Judgement::of(&after, knowledge),
            knowledge,
        ),
        serious: events.iter().any(serious),
    })
}

/// These open a task as what they are for.
fn is_routine(command: &CaseCommand) -> bool {
    matches!(command, CaseCommand::Apply(_) | CaseCommand::ReferOn(_))
}

fn what_stays(after: &CaseState) -> &'static str {
    match after.standing().next() {
        Some(_) => "Andra samtycken och allt annat i ärendet står kvar.",
        None => "Allt annat i ärendet står kvar.",
    }
}
