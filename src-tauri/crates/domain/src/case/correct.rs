//! Corrections: what an earlier entry should have been. The old one stays readable and keeps its place.

mod later;
mod place;

use super::check::check;
use super::command::Refusal;
use super::consequences::then;
use super::event::{Actor, Answer, ConsentAnswer, Entry, Event};
use super::judgement::Knowledge;
use super::matters::{check_bare_answer, check_corrected_decision};
use super::state::CaseState;
use crate::facts::Consent;
use crate::text::required;
use later::check_later;
use place::in_place_of;

/// The correction to write, judged as if it had been written in the place of the entry it corrects.
pub(super) fn correction(
    entries: &[Entry],
    number: u32,
    reason: &str,
    replacement: Event,
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Result<Event, Refusal> {
    let reason = required("reason", reason, "Skriv varför anteckningen rättas.")?;
    let original = entries.iter().find(|entry| entry.number == number);
    let original =
        original.ok_or_else(|| Refusal::at("entry", "Anteckningen finns inte i ärendet."))?;
    let said = as_it_counts(entries, original).ok_or_else(|| {
        let message = "Anteckningen är ångrad och räknas inte. Skriv en ny i stället.";
        Refusal::at("entry", message)
    })?;
    // Ids are looked for in the whole case, so that nobody who came later lends theirs.
    let now = CaseState::fold(entries).ok_or_else(not_correctable)?;
    let replacement = in_place_of(&original.event, replacement, &now, knowledge.today)?;
    // What opened the case has nothing before it.
    if let Some(known) = CaseState::fold(&known_before(entries, number)) {
        check_change(&known, &now, original, said, &replacement, actor)?;
        check(&known, &replacement, &as_then(knowledge, original))?;
    }
    let corrected = Event::EntryCorrected {
        entry: number,
        reason,
        replacement: Box::new(replacement.clone()),
    };
    let after = then(entries, std::slice::from_ref(&corrected));
    check_later(entries, &after, number, said, &replacement, knowledge)?;
    Ok(corrected)
}

/// A plan is judged by the day it was made; what has passed since was still ahead then.
fn as_then<'a>(knowledge: &Knowledge<'a>, original: &Entry) -> Knowledge<'a> {
    let today = match &original.event {
        Event::PlanRecorded { .. } => original.at.date_naive(),
        _ => knowledge.today,
    };
    Knowledge {
        today,
        ..*knowledge
    }
}

/// What an entry may be changed into, given what it said and what has come of it since.
fn check_change(
    known: &CaseState,
    now: &CaseState,
    original: &Entry,
    said: &Event,
    replacement: &Event,
    actor: &Actor,
) -> Result<(), Refusal> {
    match (said, replacement) {
        (Event::DecisionRecorded(said), Event::DecisionRecorded(decision)) => {
            check_corrected_decision(now, original.number, said, decision, actor)
        }
        (
            Event::QuestionAnswered { answer: said, .. },
            Event::QuestionAnswered {
                answer: answer @ Answer::DecisionCapacity(outcome),
                ..
            },
        ) if said != answer => check_bare_answer(known, *outcome),
        (_, Event::ConsentRecorded(record))
            if record.answer == ConsentAnswer::Refused && is_taken_back(now, original.number) =>
        {
            Err(Refusal::at(
                "answer",
                "Samtycket är redan återkallat. Blev svaret fel från början, skriv det i en ny anteckning.",
            ))
        }
        _ => Ok(()),
    }
}

fn is_taken_back(now: &CaseState, consent: u32) -> bool {
    now.consents
        .iter()
        .any(|one| one.entry == consent && one.state == Consent::Withdrawn)
}

/// What stood before the entry, with every correction made since of what stood before it.
fn known_before(entries: &[Entry], number: u32) -> Vec<Entry> {
    let before = |entry: &&Entry| match &entry.event {
        Event::EntryCorrected { entry, .. } | Event::EntryUndone { entry } => *entry < number,
        _ => entry.number < number,
    };
    entries.iter().filter(before).cloned().collect()
}

/// What an entry says after all corrections of it; none when it was undone.
fn as_it_counts<'a>(entries: &'a [Entry], entry: &'a Entry) -> Option<&'a Event> {
    let number = entry.number;
    let undone = Event::EntryUndone { entry: number };
    if entries.iter().any(|one| one.event == undone) {
        return None;
    }
    let correction = entries.iter().rev().find_map(|one| match &one.event {
        Event::EntryCorrected {
            entry, replacement, ..
        } if *entry == number => Some(replacement.as_ref()),
        _ => None,
    });
    Some(correction.unwrap_or(&entry.event))
}

fn not_correctable() -> Refusal {
    let message =
        "Anteckningen kan inte rättas så. Lägg till en ny anteckning som säger vad som gäller.";
    Refusal::at("entry", message)
}
