//! Corrections: what an earlier entry should have been. The old one stays readable and keeps its place.

use super::check::{check, required};
use super::command::Refusal;
use super::event::{Entry, Event};
use super::household::with_member_ids;
use super::judgement::Knowledge;
use super::state::CaseState;

/// The correction to write, judged as if it had been written in the place of the entry it corrects.
pub(super) fn correction(
    entries: &[Entry],
    number: u32,
    reason: &str,
    replacement: Event,
    knowledge: &Knowledge<'_>,
) -> Result<Event, Refusal> {
    let reason = required("reason", reason, "Skriv varför anteckningen rättas.")?;
    let original = entries.iter().find(|entry| entry.number == number);
    let original =
        original.ok_or_else(|| Refusal::at("entry", "Anteckningen finns inte i ärendet."))?;
    if entries
        .iter()
        .any(|entry| entry.event == (Event::EntryUndone { entry: number }))
    {
        let message = "Anteckningen är ångrad och räknas inte. Skriv en ny i stället.";
        return Err(Refusal::at("entry", message));
    }
    let known = CaseState::fold(&known_before(entries, number));
    let known = known.ok_or_else(not_correctable)?;
    // Ids are looked for in the whole case, so that nobody who came later lends theirs.
    let now = CaseState::fold(entries).ok_or_else(not_correctable)?;
    let replacement = in_place_of(&original.event, replacement, &now)?;
    // A plan is judged by the day it was made; what has passed since was still ahead then.
    let today = match &replacement {
        Event::PlanRecorded { .. } => original.at.date_naive(),
        _ => knowledge.today,
    };
    check(
        &known,
        &replacement,
        &Knowledge {
            today,
            ..*knowledge
        },
    )?;
    Ok(Event::EntryCorrected {
        entry: number,
        reason,
        replacement: Box::new(replacement),
    })
}

/// What stood before the entry, with every correction made since of what stood before it.
fn known_before(entries: &[Entry], number: u32) -> Vec<Entry> {
    let before = |entry: &&Entry| match &entry.event {
        Event::EntryCorrected { entry, .. } => *entry < number,
        _ => entry.number < number,
    };
    entries.iter().filter(before).cloned().collect()
}

/// A correction keeps what the entry was about and the wording that was shown; only what was said changes.
fn in_place_of(original: &Event, replacement: Event, now: &CaseState) -> Result<Event, Refusal> {
    match (original, replacement) {
        (
            Event::QuestionAnswered {
                answer: first,
                asked,
                ..
            },
            Event::QuestionAnswered {
                answer,
                note,
                said_by,
                ..
            },
        ) if first.question() == answer.question() => Ok(Event::QuestionAnswered {
            answer: with_member_ids(now, answer)?,
            asked: asked.clone(),
            note,
            said_by,
        }),
        (
            Event::QuestionDeferred {
                question: first,
                asked,
                ..
            },
            Event::QuestionDeferred {
                question,
                note,
                said_by,
                ..
            },
        ) if *first == question => Ok(Event::QuestionDeferred {
            question,
            asked: asked.clone(),
            note,
            said_by,
        }),
        (Event::ConsentRecorded(first), Event::ConsentRecorded(mut record))
            if first.subject == record.subject && first.technology == record.technology =>
        {
            record.asked = first.asked.clone();
            Ok(Event::ConsentRecorded(record))
        }
        (Event::QuestionAnswered { .. }, _)
        | (Event::QuestionDeferred { .. }, _)
        | (Event::ConsentRecorded(_), _) => Err(not_correctable()),
        (original, replacement)
            if original.is_correctable()
                && std::mem::discriminant(original) == std::mem::discriminant(&replacement) =>
        {
            Ok(replacement)
        }
        _ => Err(not_correctable()),
    }
}

fn not_correctable() -> Refusal {
    let message =
        "Anteckningen kan inte rättas så. Lägg till en ny anteckning som säger vad som gäller.";
    Refusal::at("entry", message)
}
