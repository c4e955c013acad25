//! What the journal promises, kept by tests that use it as the program does.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod chain;
mod contacts;
mod keeping;
mod mentions;
mod samples;
mod search;
mod streams;
mod trouble;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, Utc};
use digitalt_forst_domain::case::{Actor, CaseStatus, CaseSummary, Event, Role, StepId};
use digitalt_forst_domain::person::Person;
use digitalt_forst_journal::{Access, Journal, JournalError, SealedEntry};
use rusqlite::Connection;
use tempfile::TempDir;

const PASSPHRASE: &str = "blå kaffekopp på fönsterbrädan";
const SECRET: Access<'_> = Access::Passphrase(PASSPHRASE);

/// A folder with room for one journal, gone when the test is.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn journal(&self) -> PathBuf {
        self.folder.path().join("arbete.journal")
    }

    /// Every file there, except the lock, which stays.
    fn files(&self) -> Vec<String> {
        let names = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names = names
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect::<Vec<_>>();
        names.retain(|name| name != "arbete.journal.lock");
        names.sort();
        names
    }
}

fn noon() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-21T12:00:00.123Z")
        .unwrap()
        .to_utc()
}

fn karin() -> Actor {
    Actor {
        name: "Karin Ek".to_owned(),
        role: Role::Socialsekreterare,
    }
}

fn elsa() -> CaseSummary {
    summary("c1", "Elsa Öberg", "18900101-9802", "Norra hemtjänsten")
}

fn summary(id: &str, name: &str, personnummer: &str, unit: &str) -> CaseSummary {
    CaseSummary {
        id: id.to_owned(),
        name: name.to_owned(),
        personnummer: personnummer.to_owned(),
        unit: unit.to_owned(),
        status: CaseStatus::Ongoing,
        status_text: CaseStatus::Ongoing.swedish().to_owned(),
        next_step: StepId::Need,
        next_step_text: StepId::Need.swedish().to_owned(),
        next_role: None,
        protected: false,
        opened_at: noon(),
        updated_at: noon(),
    }
}

fn opened(summary: &CaseSummary) -> Event {
    let person = Person {
        name: summary.name.clone(),
        personnummer: summary.personnummer.clone(),
    };
    Event::CaseOpened {
        person,
        unit: summary.unit.clone(),
        setting: None,
    }
}

fn note(text: &str) -> Event {
    Event::NoteAdded {
        text: text.to_owned(),
    }
}

/// A case with an opening and as many notes.
fn begin(journal: &mut Journal, case: &CaseSummary, notes: u32) {
    journal
        .append(&case.id, 0, &karin(), noon(), &[opened(case)], case)
        .unwrap();
    for number in 1..=notes {
        add(journal, case, number, &format!("anteckning {number}")).unwrap();
    }
}

fn add(
    journal: &mut Journal,
    case: &CaseSummary,
    latest: u32,
    text: &str,
) -> Result<Vec<SealedEntry>, JournalError> {
    let at = noon() + Duration::minutes(latest.into());
    let summary = CaseSummary {
        updated_at: at,
        ..case.clone()
    };
    journal.append(&case.id, latest, &karin(), at, &[note(text)], &summary)
}

/// A practice journal with Elsa's case, closed.
fn practice(path: &Path, notes: u32) {
    let mut journal = Journal::create(path, Access::Practice).unwrap();
    begin(&mut journal, &elsa(), notes);
}

/// The practice file as someone sees it who goes past the program.
fn raw(path: &Path) -> Connection {
    Connection::open(path).unwrap()
}
