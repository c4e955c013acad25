//! Contact details: what is taken away or replaced is nowhere in the file, nor in the log beside it.

use std::fs;
use std::path::Path;

use digitalt_forst_journal::{Access, Journal, JournalError, StreamWrite};
use serde_json::{Value, json};

use crate::{Place, SECRET, karin, noon, raw};

type Change<'a> = (&'a str, Option<&'a str>);

fn change(journal: &mut Journal, changes: &[Change<'_>]) {
    journal
        .append_streams::<Value>(&[], changes, &karin(), noon())
        .unwrap();
}

/// The file and its log as they are on disk.
fn bytes(path: &Path) -> Vec<u8> {
    let log = path.with_extension("journal-wal");
    let mut bytes = fs::read(path).unwrap();
    bytes.extend(fs::read(log).unwrap_or_default());
    bytes
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|part| part == text.as_bytes())
}

#[test]
fn a_contact_is_put_replaced_and_taken_away() {
    for access in [SECRET, Access::Practice] {
        let place = Place::new();
        let mut journal = Journal::create(&place.journal(), access).unwrap();
        assert_eq!(journal.contact("lan/1").unwrap(), None);
        let both = [
            ("lan/1", Some("Elsa, 070-000 00 01")),
            ("lan/2", Some("Nils")),
        ];
        change(&mut journal, &both);
        change(&mut journal, &[("lan/1", Some("Elsa, 070-000 00 09"))]);
        drop(journal);
        let mut journal = Journal::open(&place.journal(), access).unwrap();
        assert_eq!(
            journal.contact("lan/1").unwrap().as_deref(),
            Some("Elsa, 070-000 00 09")
        );
        change(&mut journal, &[("lan/1", None), ("lan/3", None)]);
        drop(journal);
        let journal = Journal::open(&place.journal(), access).unwrap();
        assert_eq!(journal.contact("lan/1").unwrap(), None);
        assert_eq!(journal.contact("lan/2").unwrap().as_deref(), Some("Nils"));
    }
}

#[test]
fn a_contact_that_is_taken_away_or_replaced_is_in_neither_file_nor_log() {
    let place = Place::new();
    let path = place.journal();
    let mut journal = Journal::create(&path, Access::Practice).unwrap();
    change(&mut journal, &[("lan/1", Some("Elsa Öberg"))]);
    change(&mut journal, &[("lan/2", Some("Nils Ek"))]);
    assert!(
        holds(&bytes(&path), "Elsa Öberg"),
        "the search finds what is there"
    );

    let returned = [json!({ "type": "returned" })];
    let write = StreamWrite {
        stream: "lan/1",
        expected_latest: 0,
        events: &returned,
    };
    journal
        .append_streams(&[write], &[("lan/1", None)], &karin(), noon())
        .unwrap();
    let after = bytes(&path);
    assert!(!holds(&after, "Elsa Öberg"));
    assert!(holds(&after, "Nils Ek") && holds(&after, "returned"));

    change(&mut journal, &[("lan/2", Some("Nils Åberg"))]);
    let after = bytes(&path);
    assert!(!holds(&after, "Nils Ek") && holds(&after, "Nils Åberg"));
    drop(journal);
    assert!(!holds(&bytes(&path), "Elsa Öberg"));
}

#[test]
fn a_contact_can_be_taken_away_also_when_its_stream_is_damaged() {
    let place = Place::new();
    let path = place.journal();
    let mut journal = Journal::create(&path, Access::Practice).unwrap();
    let lent = [json!({ "type": "lent" })];
    let write = |expected_latest| StreamWrite {
        stream: "lan/1",
        expected_latest,
        events: &lent,
    };
    let elsa = ("lan/1", Some("Elsa Öberg"));
    journal
        .append_streams(
            &[write(0)],
            &[elsa, ("lan/2", Some("Nils Ek"))],
            &karin(),
            noon(),
        )
        .unwrap();
    drop(journal);
    raw(&path)
        .execute_batch(
            "DROP TRIGGER stream_entries_never_change;
             UPDATE stream_entries SET payload = '{\"type\":\"returned\"}'",
        )
        .unwrap();
    let mut journal = Journal::open(&path, Access::Practice).unwrap();
    let refused = journal.append_streams(&[write(1)], &[("lan/1", None)], &karin(), noon());
    assert!(matches!(refused, Err(JournalError::StreamDamaged(_))));
    assert!(journal.contact("lan/1").unwrap().is_some());

    assert!(journal.forget_contact("lan/1").unwrap());
    assert!(
        !journal.forget_contact("lan/1").unwrap(),
        "it is gone already"
    );
    assert_eq!(journal.contact("lan/1").unwrap(), None);
    assert_eq!(
        journal.contact("lan/2").unwrap().as_deref(),
        Some("Nils Ek")
    );
    assert!(!holds(&bytes(&path), "Elsa Öberg"));
}

/// Long enough and many enough for pages to be split and joined, which is when copies are left behind.
#[test]
fn among_many_contacts_that_come_and_go_none_that_went_is_left() {
    let place = Place::new();
    let path = place.journal();
    let mut journal = Journal::create(&path, Access::Practice).unwrap();
    let contact = |number: u32| {
        let scattered = number * 7919 % 1000;
        let length = (number * 31 % 90) as usize;
        (
            format!("lan/{scattered}"),
            format!("NAMN{number:04}{}", " 070-".repeat(length)),
        )
    };
    for number in 0..300 {
        let (id, content) = contact(number);
        change(&mut journal, &[(&id, Some(&content))]);
        if number % 3 != 0 {
            let (former, _) = contact(number / 2);
            change(&mut journal, &[(&former, None)]);
        }
    }
    let bytes = bytes(&path);
    let mut gone = 0;
    for number in 0..300 {
        let (id, content) = contact(number);
        let kept = journal.contact(&id).unwrap();
        assert!(kept.as_ref().is_none_or(|kept| *kept == content));
        assert_eq!(
            holds(&bytes, &content[..8]),
            kept.is_some(),
            "contact {number}"
        );
        gone += u32::from(kept.is_none());
    }
    assert!((50..250).contains(&gone), "{gone} are gone");
}

#[test]
fn a_log_that_a_killed_program_left_is_empty_when_the_journal_is_open() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    change(&mut journal, &[("lan/1", Some("Elsa Öberg"))]);
    let killed = Place::new();
    for extension in ["journal", "journal-wal"] {
        let file = |place: &Place| place.journal().with_extension(extension);
        fs::copy(file(&place), file(&killed)).unwrap();
    }
    let log = killed.journal().with_extension("journal-wal");
    assert!(holds(&fs::read(&log).unwrap(), "Elsa Öberg"));
    let journal = Journal::open(&killed.journal(), Access::Practice).unwrap();
    assert_eq!(fs::read(&log).unwrap(), b"");
    assert_eq!(
        journal.contact("lan/1").unwrap().as_deref(),
        Some("Elsa Öberg")
    );
}
