//! What a correction keeps of the entry it corrects: what it was about and the wording that was shown.

use chrono::NaiveDate;

use super::not_correctable;
use crate::case::check::need_with_goal;
use crate::case::command::{OpenCase, Refusal};
use crate::case::decide::open;
use crate::case::event::Event;
use crate::case::household::with_member_ids;
use crate::case::state::CaseState;
use crate::person::is_test_number;

/// The replacement as it can stand in the place of the original; only what was said changes.
pub(super) fn in_place_of(
    original: &Event,
    replacement: Event,
    now: &CaseState,
    today: NaiveDate,
) -> Result<Event, Refusal> {
    let same_kind = std::mem::discriminant(original) == std::mem::discriminant(&replacement);
    if !original.is_correctable() || !same_kind {
        return Err(not_correctable());
    }
    match original {
        Event::CaseOpened { .. } => opened(original, replacement, now, today),
        Event::NeedStated { .. } => need(replacement),
        Event::QuestionAnswered { .. } | Event::QuestionDeferred { .. } => {
            answered(original, replacement, now)
        }
        _ => about_the_same(original, replacement),
    }
}

/// The rules are those of opening a case. Where the person lives is a question of its own, and what was made for
/// practice stays so.
fn opened(
    original: &Event,
    replacement: Event,
    now: &CaseState,
    today: NaiveDate,
) -> Result<Event, Refusal> {
    let (
        Event::CaseOpened {
            person: first,
            setting,
            ..
        },
        Event::CaseOpened { person, unit, .. },
    ) = (original, replacement)
    else {
        return Err(not_correctable());
    };
    let anew = OpenCase {
        name: person.name,
        personnummer: person.personnummer,
        unit,
        setting: *setting,
        own_words: now.need_own_words.clone(),
        needs: now.needs.clone(),
        protected: false,
    };
    let practice = is_test_number(&first.personnummer);
    let opening = open(&anew, practice, today)?.into_iter().next();
    opening.ok_or_else(not_correctable)
}

/// A need is written in one way, whether it is stated or corrected.
fn need(replacement: Event) -> Result<Event, Refusal> {
    let Event::NeedStated {
        own_words,
        needs,
        goal,
        wished_state,
        areas,
    } = replacement
    else {
        return Err(not_correctable());
    };
    need_with_goal(&own_words, &needs, goal, wished_state, areas)
}

fn answered(original: &Event, replacement: Event, now: &CaseState) -> Result<Event, Refusal> {
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
        _ => Err(not_correctable()),
    }
}

fn about_the_same(original: &Event, mut replacement: Event) -> Result<Event, Refusal> {
    let same = match (original, &mut replacement) {
        (Event::ConsentRecorded(first), Event::ConsentRecorded(record)) => {
            record.asked.clone_from(&first.asked);
            first.subject == record.subject && first.technology == record.technology
        }
        (Event::CapacityJudged(first), Event::CapacityJudged(judged)) => {
            judged.asked.clone_from(&first.asked);
            true
        }
        (Event::DecisionTold(first), Event::DecisionTold(told)) => {
            first.decision_entry == told.decision_entry
        }
        _ => true,
    };
    same.then_some(replacement).ok_or_else(not_correctable)
}
