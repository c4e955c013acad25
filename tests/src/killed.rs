//! What the process that is killed writes, so that the test knows what to find.

use chrono::{DateTime, Duration, Utc};
use digitalt_forst_domain::case::{Actor, CaseStatus, CaseSummary, Event, Role, StepId};
use digitalt_forst_journal::{Journal, JournalError};

/// How many cases are written in turn.
pub const CASES: usize = 3;
/// Of the encrypted journal.
pub const PASSPHRASE: &str = "tre gula paraplyer i hallen";
/// How many events one append holds: all of them are kept, or none.
pub const EVENTS: u32 = 2;

/// What an entry holds, by its number.
pub fn event(case: usize, number: u32) -> Event {
    Event::NoteAdded {
        text: format!(
            "ärende {case}, anteckning {number} {}",
            "och mer text ".repeat(number as usize % 40 * 10)
        ),
    }
}

/// When an entry was made, by its number.
pub fn time(number: u32) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + Duration::minutes(number.into())
}

/// Adds [`EVENTS`] entries to a case and gives the number of the last.
///
/// # Errors
/// What the journal says.
pub fn append(journal: &mut Journal, case: usize, latest: u32) -> Result<u32, JournalError> {
    let actor = Actor {
        name: "Karin Ek".to_owned(),
        role: Role::Hemtjanst,
    };
    let last = latest + EVENTS;
    let events = (latest + 1..=last)
        .map(|number| event(case, number))
        .collect::<Vec<_>>();
    let summary = CaseSummary {
        id: format!("c{case}"),
        name: format!("Påhittad Person{case} Namn{last}"),
        personnummer: format!("19300101-980{case}"),
        unit: format!("Enhet {}", last % 7),
        status: CaseStatus::Ongoing,
        status_text: CaseStatus::Ongoing.swedish().to_owned(),
        next_step: StepId::Need,
        next_step_text: StepId::Need.swedish().to_owned(),
        next_role: None,
        protected: false,
        opened_at: time(0),
        updated_at: time(last),
    };
    journal.append(&summary.id, latest, &actor, time(last), &events, &summary)?;
    Ok(last)
}
