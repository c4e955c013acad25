//! Undo (*ångra*) for a slip of the hand: the one who wrote last takes back what they did, soon after. Nothing is
//! erased; the entries stay readable and count no more.

use std::collections::HashSet;

use chrono::Days;

use super::command::Refusal;
use super::consequences::then;
use super::event::{Actor, Entry, Event};
use super::judgement::Knowledge;
use super::state::CaseState;

/// What an actor can take back now: the entries of their latest command, oldest first; empty when nothing can be.
pub(super) fn undoable<'a>(
    entries: &'a [Entry],
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Vec<&'a Entry> {
    let command = latest_command(entries);
    // The journal's clock is UTC: what is written after midnight in Sweden still bears the day before.
    let recent = |entry: &Entry| entry.at.date_naive() >= knowledge.today - Days::new(1);
    let own = |entry: &Entry| entry.actor == *actor && recent(entry) && entry.event.is_undoable();
    // The need that opened the case is corrected, not taken back: a case without a need is none.
    let opening = entries.first().map_or(0, |first| first.number + 1);
    let possible = command
        .iter()
        .all(|entry| own(entry) && entry.number > opening);
    if possible && !gives_back_a_yes(entries, &command) {
        command
    } else {
        Vec::new()
    }
}

/// The entries that the latest command came to; those taken back already are passed over.
fn latest_command(entries: &[Entry]) -> Vec<&Entry> {
    let undone: HashSet<u32> = entries
        .iter()
        .filter_map(|entry| match entry.event {
            Event::EntryUndone { entry } => Some(entry),
            _ => None,
        })
        .collect();
    let counts = |entry: &&Entry| {
        !undone.contains(&entry.number) && !matches!(entry.event, Event::EntryUndone { .. })
    };
    let Some(latest) = entries.iter().rev().find(counts) else {
        return Vec::new();
    };
    // What one command writes bears one moment and one name.
    let together = |entry: &&Entry| entry.at == latest.at && entry.actor == latest.actor;
    let mut command: Vec<&Entry> = entries
        .iter()
        .rev()
        .filter(counts)
        .take_while(together)
        .collect();
    command.reverse();
    command
}

/// To take back a no would make an earlier yes stand again; that is asked anew or corrected with a reason.
fn gives_back_a_yes(entries: &[Entry], command: &[&Entry]) -> bool {
    let standing =
        |entries: &[Entry]| CaseState::fold(entries).map_or(0, |state| state.standing().count());
    standing(&then(entries, &events(command))) > standing(entries)
}

fn events(command: &[&Entry]) -> Vec<Event> {
    let undone = command.iter().rev().map(|entry| Event::EntryUndone {
        entry: entry.number,
    });
    undone.collect()
}

/// The events that take back the latest command, named by its last entry.
pub(super) fn undo(
    entries: &[Entry],
    number: u32,
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Result<Vec<Event>, Refusal> {
    let command = undoable(entries, actor, knowledge);
    match command.last() {
        Some(entry) if entry.number == number => Ok(events(&command)),
        _ => {
            let message = "Det går bara att ångra det senaste du själv skrev. Rätta anteckningen i historiken i stället.";
            Err(Refusal::at("entry", message))
        }
    }
}
