//! What the municipality keeps: streams are written and read, whole or not at all, and stand by themselves.

use chrono::Duration;
use digitalt_forst_domain::case::{Actor, Role};
use digitalt_forst_journal::Difference::{Content, End, Missing};
use digitalt_forst_journal::{
    Access, IntegrityProblem, Journal, JournalError, Ledger, StreamEntry, StreamWrite,
};
use serde_json::{Value, json};

use crate::{Place, SECRET, add, begin, elsa, karin, noon, raw};

const CAMERA: &str = "teknik/trygghetskamera";
const FIGURES: &str = "siffror";
const WITHOUT_GUARD: &str = "
    DROP TRIGGER stream_entries_never_change;
    DROP TRIGGER stream_entries_never_leave;
    DROP TRIGGER stream_entries_only_follow;
    PRAGMA foreign_keys = OFF;
";

fn write<'a>(stream: &'a str, expected_latest: u32, events: &'a [Value]) -> StreamWrite<'a, Value> {
    StreamWrite {
        stream,
        expected_latest,
        events,
    }
}

fn put(journal: &mut Journal, stream: &str, latest: u32, text: &str) -> Result<(), JournalError> {
    let events = [json!({ "type": "noted", "text": text })];
    journal.append_streams(&[write(stream, latest, &events)], &[], &karin(), noon())
}

fn everything(journal: &Journal) -> Vec<StreamEntry<Value>> {
    let mut entries = Vec::new();
    journal.read_streams(|entry| entries.push(entry)).unwrap();
    entries
}

/// A practice journal with Elsa's case and two streams of two entries, closed.
fn practice() -> Place {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    begin(&mut journal, &elsa(), 1);
    for stream in [CAMERA, FIGURES] {
        put(&mut journal, stream, 0, "första").unwrap();
        put(&mut journal, stream, 1, "andra").unwrap();
    }
    place
}

fn tampered(statement: &str) -> (Place, Journal) {
    let place = practice();
    raw(&place.journal())
        .execute_batch(&format!("{WITHOUT_GUARD} {statement}"))
        .unwrap();
    let journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    (place, journal)
}

#[test]
fn what_is_appended_is_read_by_stream_and_number_also_after_the_file_is_opened_again() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), SECRET).unwrap();
    let nils = Actor {
        name: "Nils Ek".to_owned(),
        role: Role::Hemtjanst,
    };
    let later = noon() + Duration::minutes(5);
    let first = [json!({ "namn": "\"Kamera\"\n😴" }), json!(2)];
    let second = [json!([3])];
    journal
        .append_streams(
            &[write(CAMERA, 0, &first), write(FIGURES, 0, &second)],
            &[],
            &karin(),
            noon(),
        )
        .unwrap();
    journal
        .append_streams(&[write(CAMERA, 2, &second)], &[], &nils, later)
        .unwrap();
    let written = everything(&journal);
    drop(journal);

    let journal = Journal::open(&place.journal(), SECRET).unwrap();
    assert_eq!(journal.integrity(), []);
    assert_eq!(everything(&journal), written);
    let told = written
        .iter()
        .map(|entry| (entry.stream.as_str(), entry.number, &entry.event))
        .collect::<Vec<_>>();
    assert_eq!(
        told,
        [
            (FIGURES, 1, &second[0]),
            (CAMERA, 1, &first[0]),
            (CAMERA, 2, &first[1]),
            (CAMERA, 3, &second[0]),
        ]
    );
    assert_eq!((&written[2].actor, written[2].at), (&karin(), noon()));
    assert_eq!((&written[3].actor, written[3].at), (&nils, later));
    assert_eq!(
        journal.read_stream::<Value>(CAMERA).unwrap(),
        written[1..].to_vec()
    );
    assert_eq!(journal.read_stream::<Value>("mall").unwrap(), []);
}

#[test]
fn streams_and_cases_do_not_see_each_other() {
    let place = practice();
    let journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    assert_eq!(everything(&journal).len(), 4);
    assert_eq!(journal.entries("c1").unwrap().len(), 2);
    assert!(matches!(
        journal.entries(FIGURES),
        Err(JournalError::CaseNotFound(_))
    ));
    assert_eq!(journal.read_stream::<Value>("c1").unwrap(), []);
}

#[test]
fn no_events_write_nothing() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    journal
        .append_streams(&[write(CAMERA, 0, &[])], &[], &karin(), noon())
        .unwrap();
    assert_eq!(everything(&journal), []);
    put(&mut journal, CAMERA, 0, "nu börjar den").unwrap();
}

#[test]
fn the_second_editor_is_told_who_was_first_and_when() {
    let place = practice();
    let mut journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    let before = everything(&journal);
    for late in [0, 1, 3] {
        let refused = put(&mut journal, CAMERA, late, "för sent").unwrap_err();
        let told = refused.to_string();
        let JournalError::StreamStale {
            stream,
            expected,
            actual: 2,
            by,
            at,
        } = refused
        else {
            panic!("{refused:?}");
        };
        assert_eq!((stream.as_str(), expected), (CAMERA, late));
        assert_eq!((by, at), (karin().name, noon()));
        assert!(told.contains("Karin Ek") && told.contains(CAMERA), "{told}");
    }
    assert!(matches!(
        put(&mut journal, "mall", 1, "före början"),
        Err(JournalError::StreamNotFound(stream)) if stream == "mall"
    ));
    assert_eq!(everything(&journal), before);
}

#[test]
fn streams_and_contacts_of_one_write_are_added_together_or_not_at_all() {
    let place = practice();
    let mut journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    let before = everything(&journal);
    let events = [json!("en"), json!("två")];
    let mut both = |latest_of_camera| {
        let writes = [
            write(FIGURES, 2, &events),
            write("teknik/ny", 0, &events),
            write(CAMERA, latest_of_camera, &events),
        ];
        let contacts = [("lan/1", Some("070-000 00 00"))];
        let written = journal.append_streams(&writes, &contacts, &karin(), noon());
        (
            written,
            everything(&journal),
            journal.contact("lan/1").unwrap(),
        )
    };
    let (refused, after, contact) = both(1);
    assert!(matches!(
        refused,
        Err(JournalError::StreamStale { actual: 2, .. })
    ));
    assert_eq!((after, contact), (before.clone(), None));

    let (written, after, contact) = both(2);
    written.unwrap();
    assert_eq!(after.len(), before.len() + 6);
    assert_eq!(contact.as_deref(), Some("070-000 00 00"));
}

#[test]
fn the_database_itself_refuses_to_change_a_stream_entry_or_let_it_leave() {
    let place = practice();
    let file = raw(&place.journal());
    let forbidden = [
        "UPDATE stream_entries SET payload = '{}' WHERE number = 1",
        "DELETE FROM stream_entries WHERE number = 2",
        "INSERT OR REPLACE INTO stream_entries
         SELECT stream, 1, at, 'Någon', actor_role, 1, payload, previous_hash, hash FROM stream_entries WHERE number = 1",
        "INSERT INTO stream_entries
         SELECT stream, 4, at, actor_name, actor_role, 1, payload, previous_hash, hash FROM stream_entries WHERE number = 2",
        "DELETE FROM streams",
    ];
    for statement in forbidden {
        assert!(file.execute(statement, []).is_err(), "{statement}");
    }
    drop(file);
    let journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    assert_eq!(
        (everything(&journal).len(), journal.integrity()),
        (4, [].as_slice())
    );
}

#[test]
fn a_change_past_the_program_is_found_on_opening_and_names_its_stream() {
    let changes = [
        (
            "UPDATE stream_entries SET payload = '1' WHERE stream = 'siffror' AND number = 2",
            2,
            Content,
        ),
        (
            "UPDATE stream_entries SET actor_name = 'X' WHERE stream = 'siffror' AND number = 1",
            1,
            Content,
        ),
        (
            "DELETE FROM stream_entries WHERE stream = 'siffror' AND number = 1",
            1,
            Missing,
        ),
        (
            "DELETE FROM stream_entries WHERE stream = 'siffror'",
            1,
            Missing,
        ),
        ("DELETE FROM streams WHERE id = 'siffror'", 2, End),
        (
            "UPDATE streams SET head = zeroblob(32) WHERE id = 'siffror'",
            2,
            End,
        ),
        // An entry of another stream is no entry of this one.
        (
            "UPDATE stream_entries SET (payload, previous_hash, hash) =
             (SELECT payload, previous_hash, hash FROM stream_entries WHERE stream = 'teknik/trygghetskamera' AND number = 1)
             WHERE stream = 'siffror' AND number = 1",
            1,
            Content,
        ),
    ];
    for (statement, entry, difference) in changes {
        let (_place, journal) = tampered(statement);
        let first = journal.integrity().first();
        let expected = IntegrityProblem {
            ledger: Ledger::Streams,
            case: FIGURES.to_owned(),
            entry,
            difference,
        };
        assert_eq!(first, Some(&expected), "{statement}");
        let mut problems = journal.integrity().iter();
        assert!(
            problems.all(|problem| problem.case == FIGURES),
            "{statement}"
        );
    }
}

#[test]
fn nothing_is_added_to_a_damaged_stream_and_cases_and_other_streams_go_on() {
    let (_place, mut journal) = tampered(
        "UPDATE stream_entries SET payload = 'ingen form' WHERE stream = 'siffror' AND number = 1",
    );
    assert_eq!(
        journal.integrity()[0].to_string(),
        "anteckning 1 om siffror är inte som den skrevs"
    );
    let events = [json!("nej")];
    let together = [write(CAMERA, 2, &events), write(FIGURES, 2, &events)];
    let refused = journal.append_streams(&together, &[], &karin(), noon());
    assert!(matches!(refused, Err(JournalError::StreamDamaged(stream)) if stream == FIGURES));

    put(&mut journal, CAMERA, 2, "ja").unwrap();
    add(&mut journal, &elsa(), 2, "ja").unwrap();
    let left = everything(&journal);
    let left = left
        .iter()
        .map(|entry| (entry.stream.as_str(), entry.number))
        .collect::<Vec<_>>();
    assert_eq!(
        left,
        [(FIGURES, 2), (CAMERA, 1), (CAMERA, 2), (CAMERA, 3)],
        "only what cannot be read is left out"
    );
    assert!(matches!(
        journal.read_stream::<Value>(FIGURES),
        Err(JournalError::StreamPayload { stream, number: 1, .. }) if stream == FIGURES
    ));
}

#[test]
fn a_damaged_case_of_the_same_name_does_not_bar_a_stream() {
    let place = practice();
    raw(&place.journal())
        .execute_batch("DROP TRIGGER entries_never_change; UPDATE entries SET payload = '1'")
        .unwrap();
    let mut journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    assert_eq!(journal.integrity()[0].ledger, Ledger::Cases);
    put(&mut journal, "c1", 0, "en ström för sig").unwrap();
    assert!(matches!(
        add(&mut journal, &elsa(), 2, "nej"),
        Err(JournalError::CaseDamaged(_))
    ));
}

#[test]
fn an_entry_without_the_callers_form_or_from_a_newer_program_is_told_as_such() {
    let place = practice();
    let journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    let refused = journal.read_streams(|_: StreamEntry<u32>| panic!("no entry is a number"));
    assert!(matches!(
        refused,
        Err(JournalError::StreamPayload { stream, number: 1, .. }) if stream == FIGURES
    ));
    let (_place, journal) =
        tampered("UPDATE stream_entries SET schema_version = 2 WHERE stream = 'siffror'");
    assert!(matches!(
        journal.read_stream::<Value>(FIGURES),
        Err(JournalError::Newer {
            found: 2,
            supported: 1
        })
    ));
}

#[test]
fn ten_thousand_streams_of_eight_kilobytes_are_written_at_once_and_read_again() {
    const STREAMS: usize = 10_000;
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    let names = (0..STREAMS)
        .map(|number| format!("teknik/t{number:05}"))
        .collect::<Vec<_>>();
    let text = "en beskrivning ".repeat(540);
    let events = (0..STREAMS)
        .map(|number| [json!({ "number": number, "text": text })])
        .collect::<Vec<_>>();
    let writes = names
        .iter()
        .zip(&events)
        .map(|(name, events)| write(name, 0, events))
        .collect::<Vec<_>>();
    journal
        .append_streams(&writes, &[], &karin(), noon())
        .unwrap();
    drop(journal);

    let journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    assert_eq!(journal.integrity(), []);
    let mut read = 0;
    journal
        .read_streams(|entry: StreamEntry<Value>| {
            assert_eq!(entry.stream, names[read]);
            assert_eq!(entry.event, events[read][0]);
            read += 1;
        })
        .unwrap();
    assert_eq!(read, STREAMS);
}
