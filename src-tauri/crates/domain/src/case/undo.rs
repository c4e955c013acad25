//! Undo (*ångra*) for a slip of the hand: the one who wrote the latest entry takes it back soon after. Nothing is
//! erased; the entry stays readable and counts no more.

use std::collections::HashSet;

use chrono::Days;

use super::command::Refusal;
use super::event::{Actor, Entry, Event};
use super::judgement::Knowledge;

/// The entry that an actor can take back now, if any.
pub(super) fn undoable<'a>(
    entries: &'a [Entry],
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Option<&'a Entry> {
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
    let latest = entries.iter().rev().find(counts)?;
    // The journal's clock is UTC: what is written after midnight in Sweden still bears the day before.
    let recent = latest.at.date_naive() >= knowledge.today - Days::new(1);
    let own = latest.actor == *actor && recent;
    // The need that opened the case is corrected, not taken back: a case without a need is none.
    let opening = entries
        .first()
        .is_some_and(|first| first.number + 1 == latest.number);
    (own && latest.event.is_undoable() && !opening).then_some(latest)
}

/// The event that takes an entry back.
pub(super) fn undo(
    entries: &[Entry],
    number: u32,
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Result<Event, Refusal> {
    match undoable(entries, actor, knowledge) {
        Some(entry) if entry.number == number => Ok(Event::EntryUndone { entry: number }),
        _ => {
            let message = "Det går bara att ångra det senaste du själv skrev. Rätta anteckningen i historiken i stället.";
            Err(Refusal::at("entry", message))
        }
    }
}
