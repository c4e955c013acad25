//! A correction must leave what was written later possible: a yes was not taken back before it was given, and a
//! decision does not come before what it answers. A later yes or choice that loses its ground is another matter: it
//! stands as it was and counts no more.

use super::{as_it_counts, known_before};
use crate::case::check::check;
use crate::case::command::Refusal;
use crate::case::event::{Entry, Event};
use crate::case::judgement::Knowledge;
use crate::case::matters::check_order;
use crate::case::state::CaseState;
use crate::case::words::long_date;

/// Refuses a correction that makes a later entry impossible; one that already was is left as it is.
pub(super) fn check_later(
    before: &[Entry],
    after: &[Entry],
    number: u32,
    said: &Event,
    replacement: &Event,
    knowledge: &Knowledge<'_>,
) -> Result<(), Refusal> {
    for later in before.iter().filter(|entry| entry.number > number) {
        let counts = as_it_counts(before, later).filter(|event| refers(event, replacement));
        let Some(event) = counts else { continue };
        let possible = |journal| is_possible(journal, later.number, event, knowledge);
        if possible(before) && !possible(after) {
            return Err(in_the_way(later.number, event, said, replacement));
        }
    }
    Ok(())
}

/// Whether a later entry reaches back to entries of the corrected kind.
fn refers(later: &Event, corrected: &Event) -> bool {
    matches!(
        (corrected, later),
        (
            Event::ApplicationMade(_) | Event::DecisionRecorded(_),
            Event::DecisionRecorded(_)
        ) | (Event::ConsentRecorded(_), Event::ConsentWithdrawn { .. })
            | (
                Event::SupervisionPaused(_),
                Event::SupervisionPaused(_) | Event::PauseEnded { .. }
            )
    )
}

fn is_possible(journal: &[Entry], number: u32, event: &Event, knowledge: &Knowledge<'_>) -> bool {
    let known = CaseState::fold(&known_before(journal, number));
    known.is_some_and(|known| match event {
        // What else a decision names may be corrected away from under it; the preview tells.
        Event::DecisionRecorded(decision) => check_order(&known, decision).is_ok(),
        event => check(&known, event, knowledge).is_ok(),
    })
}

fn in_the_way(number: u32, later: &Event, said: &Event, replacement: &Event) -> Refusal {
    match later {
        Event::DecisionRecorded(decision) => match replacement {
            Event::DecisionRecorded(_) => Refusal::at(
                "application_entry",
                format!("Ansökan har redan fått sitt beslut i anteckning {number}."),
            ),
            _ => Refusal::at(
                "on",
                format!(
                    "Beslutet om ansökan står i anteckning {number} och är från den {}. Ansökan kan inte vara senare.",
                    long_date(decision.on)
                ),
            ),
        },
        Event::ConsentWithdrawn { on, .. } => Refusal::at(
            "on",
            format!(
                "Samtycket togs tillbaka den {} enligt anteckning {number}. Det kan inte ha lämnats senare.",
                long_date(*on)
            ),
        ),
        Event::PauseEnded { on, .. } => Refusal::at(
            "from",
            format!(
                "Uppehållet avslutades den {} enligt anteckning {number}. Det kan inte ha börjat senare.",
                long_date(*on)
            ),
        ),
        _ => Refusal::at(
            moved_end(said, replacement),
            format!("De dagarna går in i uppehållet i anteckning {number}. Välj andra dagar."),
        ),
    }
}

/// The end of a pause that was moved.
fn moved_end(said: &Event, replacement: &Event) -> &'static str {
    match (said, replacement) {
        (Event::SupervisionPaused(said), Event::SupervisionPaused(pause))
            if said.from == pause.from =>
        {
            "to"
        }
        _ => "from",
    }
}
