//! What can only be provoked from inside: a disk that fills up, a newer file that is encrypted.

use chrono::{DateTime, Duration, Utc};
use digitalt_forst_domain::case::{Actor, CaseStatus, CaseSummary, Event, Role, StepId};

use rusqlite::Row;

use super::*;

const SECRET: Access<'_> = Access::Passphrase("blå kaffekopp på fönsterbrädan");

fn summary(updated_at: DateTime<Utc>) -> CaseSummary {
    CaseSummary {
        id: "c1".to_owned(),
        name: "Elsa Öberg".to_owned(),
        personnummer: "18900101-9802".to_owned(),
        unit: "Norra".to_owned(),
        status: CaseStatus::Ongoing,
        status_text: CaseStatus::Ongoing.swedish().to_owned(),
        next_step: StepId::Need,
        next_step_text: StepId::Need.swedish().to_owned(),
        next_role: None,
        protected: false,
        opened_at: DateTime::UNIX_EPOCH,
        updated_at,
    }
}

fn add(journal: &mut Journal, latest: u32, text: &str) -> Result<Vec<SealedEntry>, JournalError> {
    let actor = Actor {
        name: "Karin Ek".to_owned(),
        role: Role::Hemtjanst,
    };
    let at = DateTime::UNIX_EPOCH + Duration::minutes(latest.into());
    let events = [
        Event::NoteAdded {
            text: text.to_owned(),
        },
        Event::NoteAdded {
            text: text.to_owned(),
        },
    ];
    journal.append("c1", latest, &actor, at, &events, &summary(at))
}

#[test]
fn a_full_disk_refuses_the_command_changes_nothing_and_leaves_the_rest_readable() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("arbete.journal");
    let mut journal = Journal::create(&path, SECRET).unwrap();
    let text = "en anteckning som tar plats ".repeat(100);
    let mut latest = 0;
    while latest < 10 {
        latest = add(&mut journal, latest, &text)
            .unwrap()
            .last()
            .unwrap()
            .entry
            .number;
    }
    let pages: u32 = journal
        .connection
        .pragma_query_value(None, "page_count", |row| row.get(0))
        .unwrap();
    let limit = |journal: &Journal, pages: u32| {
        journal
            .connection
            .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
            .unwrap();
    };
    limit(&journal, pages + 5);
    let refused = loop {
        match add(&mut journal, latest, &text) {
            Ok(entries) => latest = entries.last().unwrap().entry.number,
            Err(refused) => break refused,
        }
    };
    assert!(matches!(refused, JournalError::DiskFull), "{refused:?}");
    let draft = journal.save_draft("c1", "behov", &text.repeat(100), DateTime::UNIX_EPOCH);
    assert!(matches!(draft, Err(JournalError::DiskFull)), "{draft:?}");

    let entries = journal.entries("c1").unwrap();
    assert_eq!(entries.last().unwrap().entry.number, latest);
    let listed = journal.list(&Query::default()).unwrap().cases;
    assert_eq!(
        listed,
        [summary(
            DateTime::UNIX_EPOCH + Duration::minutes((latest - 2).into())
        )]
    );
    assert_eq!(journal.drafts("c1").unwrap(), []);

    limit(&journal, 1_000_000);
    add(&mut journal, latest, "det finns plats igen").unwrap();
    drop(journal);
    let journal = Journal::open(&path, SECRET).unwrap();
    assert_eq!(journal.integrity(), []);
    assert_eq!(journal.entries("c1").unwrap()[..entries.len()], entries);
}

#[test]
fn an_encrypted_file_from_a_newer_program_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("arbete.journal");
    let mut journal = Journal::create(&path, SECRET).unwrap();
    add(&mut journal, 0, "före").unwrap();
    journal
        .connection
        .pragma_update(None, "user_version", 4)
        .unwrap();
    drop(journal);
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(
        Journal::open(&path, SECRET),
        Err(JournalError::Newer {
            found: 4,
            supported: 3
        })
    ));
    assert!(std::fs::read(&path).unwrap() == before);
    assert!(!folder.path().join("arbete.journal-wal").exists());
}

#[test]
fn the_settings_that_durability_rests_on_are_in_force() {
    let folder = tempfile::tempdir().unwrap();
    for access in [SECRET, Access::Practice] {
        let path = folder
            .path()
            .join(matches!(access, Access::Practice).to_string());
        let journal = Journal::create(&path, access).unwrap();
        let setting = |name: &str| {
            let value = |row: &Row<'_>| row.get::<_, rusqlite::types::Value>(0);
            journal
                .connection
                .pragma_query_value(None, name, value)
                .unwrap()
        };
        assert_eq!(setting("journal_mode"), "wal".to_owned().into());
        assert_eq!(setting("synchronous"), 2.into());
        assert_eq!(setting("secure_delete"), 1.into());
        assert_eq!(setting("foreign_keys"), 1.into());
        assert_eq!(setting("fullfsync"), 1.into());
        assert_eq!(setting("busy_timeout"), 500.into());
    }
}
