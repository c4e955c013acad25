//! The matters beside the walk, as a user sees them.

mod around;
mod capacity;
mod decisions;
mod division;
mod handover;
mod trial;

use crate::case::event::{Actor, Entry, Role};
use crate::case::judgement::{Judgement, Knowledge};
use crate::case::matter_views::{MattersView, Place, UndoView};
use crate::case::matters::{trial_under_way, why_no_pause, why_not_close};
use crate::case::present::history::sentence;
use crate::case::state::CaseState;
use crate::case::undo::undoable;

pub(super) use around::receipts;

pub(super) fn matters(
    state: &CaseState,
    judgement: &Judgement<'_>,
    entries: &[Entry],
    viewer: &Actor,
    knowledge: &Knowledge<'_>,
) -> MattersView {
    MattersView {
        division: division::division(state, viewer.role, knowledge),
        route: division::route(state, knowledge),
        decisions: decisions::decisions(state, viewer.role, knowledge),
        handover: handover::handover(state, viewer.role, knowledge),
        capacity: capacity::capacity(state, judgement, knowledge),
        people: around::people(state),
        pauses: around::pauses(state, knowledge.today),
        why_no_pause: why_no_pause(state).unwrap_or_default().to_owned(),
        trial: trial::trial(state, judgement, knowledge),
        receipts: receipts(state, knowledge),
        referrals: state.referrals.iter().map(|(_, one)| one.clone()).collect(),
        closed: state.closed.clone(),
        why_not_close: why_not_close(state).unwrap_or_default().to_owned(),
        undo: undo(state, entries, viewer, knowledge),
        places: places(state, viewer.role),
    }
}

fn undo(
    state: &CaseState,
    entries: &[Entry],
    viewer: &Actor,
    knowledge: &Knowledge<'_>,
) -> Option<UndoView> {
    let command = undoable(entries, viewer, knowledge);
    let last = command.last().filter(|_| state.closed.is_none())?;
    let said: Vec<String> = command
        .iter()
        .map(|entry| sentence(state, &entry.event, knowledge))
        .collect();
    Some(UndoView {
        entry: last.number,
        text: said.join(" "),
    })
}

/// What makes sense to do now. To withdraw and to apply are always there: both are the person's right.
fn places(state: &CaseState, viewer: Role) -> Vec<Place> {
    let makes_sense = |place: &Place| match place {
        Place::Note | Place::Answers | Place::Close | Place::Apply => true,
        Place::Withdraw => state.closed.is_none() || state.standing().next().is_some(),
        Place::Decision if state.closed.is_some() => !state.decisions.is_empty(),
        _ if state.closed.is_some() => false,
        Place::Pause => why_no_pause(state).is_none(),
        Place::Trial => trial_under_way(state).is_some(),
        // Whoever meets the person may hand over the decision.
        Place::Decision => {
            !matches!(viewer, Role::Hemtjanst | Role::Ansvarig) || !state.decisions.is_empty()
        }
        Place::Handover | Place::Compare | Place::People | Place::Refer => true,
    };
    let sensible = Place::ALL.iter().filter(|place| makes_sense(place));
    sensible.copied().collect()
}
