//! What someone does who goes past the program is prevented or found.

use digitalt_forst_journal::Difference::{Content, End, Missing, Order};
use digitalt_forst_journal::{Access, IntegrityProblem, Journal, JournalError, Ledger};

use crate::{Place, add, begin, elsa, practice, raw, summary};

const WITHOUT_GUARD: &str = "
    DROP TRIGGER entries_never_change;
    DROP TRIGGER entries_never_leave;
    DROP TRIGGER entries_only_follow;
";

#[test]
fn the_database_itself_refuses_to_change_an_entry_or_let_it_leave() {
    let place = Place::new();
    practice(&place.journal(), 2);
    let file = raw(&place.journal());
    let forbidden = [
        "UPDATE entries SET payload = '{}' WHERE number = 1",
        "UPDATE entries SET number = 9 WHERE number = 3",
        "DELETE FROM entries WHERE number = 3",
        "DELETE FROM entries",
        "INSERT OR REPLACE INTO entries SELECT case_id, 2, at, 'Någon', actor_role, 1, payload, previous_hash, hash
         FROM entries WHERE number = 2",
        "INSERT INTO entries SELECT case_id, 5, at, actor_name, actor_role, 1, payload, previous_hash, hash
         FROM entries WHERE number = 3",
        "DELETE FROM cases",
    ];
    for statement in forbidden {
        assert!(file.execute(statement, []).is_err(), "{statement}");
    }
    drop(file);
    let journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    assert_eq!(
        (journal.entries("c1").unwrap().len(), journal.integrity()),
        (3, [].as_slice())
    );
}

fn problems_after(statement: &str) -> Vec<IntegrityProblem> {
    let place = Place::new();
    practice(&place.journal(), 3);
    raw(&place.journal())
        .execute_batch(&format!(
            "{WITHOUT_GUARD} PRAGMA foreign_keys = OFF; {statement}"
        ))
        .unwrap();
    Journal::open(&place.journal(), Access::Practice)
        .unwrap()
        .integrity()
        .to_vec()
}

#[test]
fn every_change_past_the_program_is_found_on_opening_and_named() {
    let changes = [
        (
            "UPDATE entries SET payload = replace(payload, 'anteckning 1', 'anteckning 9') WHERE number = 2",
            2,
            Content,
        ),
        (
            "UPDATE entries SET at = '2026-11-21T12:00:00.124Z' WHERE number = 1",
            1,
            Content,
        ),
        (
            "UPDATE entries SET actor_name = 'Någon' WHERE number = 4",
            4,
            Content,
        ),
        (
            "UPDATE entries SET actor_role = 'hemtjanst' WHERE number = 3",
            3,
            Content,
        ),
        (
            "UPDATE entries SET schema_version = 0 WHERE number = 3",
            3,
            Content,
        ),
        (
            "UPDATE entries SET previous_hash = zeroblob(32) WHERE number = 3",
            3,
            Content,
        ),
        ("DELETE FROM entries WHERE number = 4", 4, Missing),
        ("DELETE FROM entries WHERE number = 2", 2, Missing),
        ("DELETE FROM entries", 1, Missing),
        ("UPDATE cases SET latest = 3", 4, End),
        ("UPDATE cases SET head = zeroblob(32)", 4, End),
        ("DELETE FROM cases", 4, End),
    ];
    for (statement, entry, difference) in changes {
        let expected = IntegrityProblem {
            ledger: Ledger::Cases,
            case: "c1".to_owned(),
            entry,
            difference,
        };
        assert_eq!(problems_after(statement), [expected], "{statement}");
    }
    let [problem] = problems_after(changes[0].0).try_into().unwrap();
    assert_eq!(
        problem.to_string(),
        "anteckning 2 i ärendet c1 är inte som den skrevs"
    );
}

#[test]
fn an_entry_with_a_new_seal_of_its_own_is_found_by_the_entry_after_it() {
    let (place, other) = (Place::new(), Place::new());
    practice(&place.journal(), 3);
    let mut journal = Journal::create(&other.journal(), Access::Practice).unwrap();
    begin(&mut journal, &elsa(), 0);
    add(&mut journal, &elsa(), 1, "något helt annat").unwrap();
    drop(journal);
    let file = raw(&place.journal());
    file.execute_batch(WITHOUT_GUARD).unwrap();
    file.execute("ATTACH ?1 AS other", [other.journal().to_str().unwrap()])
        .unwrap();
    file.execute_batch(
        "UPDATE entries SET (payload, hash) = (SELECT payload, hash FROM other.entries WHERE number = 2) WHERE number = 2",
    )
    .unwrap();
    drop(file);
    let journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    assert_eq!(
        journal.integrity(),
        [IntegrityProblem {
            ledger: Ledger::Cases,
            case: "c1".to_owned(),
            entry: 3,
            difference: Order
        }]
    );
}

#[test]
fn nothing_is_added_to_a_damaged_case_and_the_others_go_on() {
    let place = Place::new();
    let other = summary("c2", "Nils Ek", "18910203-9803", "Södra");
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    begin(&mut journal, &elsa(), 1);
    begin(&mut journal, &other, 1);
    drop(journal);
    raw(&place.journal())
        .execute_batch(&format!(
            "{WITHOUT_GUARD} UPDATE entries SET actor_name = 'X' WHERE case_id = 'c1'"
        ))
        .unwrap();
    let mut journal = Journal::open(&place.journal(), Access::Practice).unwrap();
    assert_eq!(journal.integrity().len(), 2);
    assert!(
        matches!(add(&mut journal, &elsa(), 2, "nej"), Err(JournalError::CaseDamaged(case)) if case == "c1")
    );
    assert_eq!(
        journal.entries("c1").unwrap().len(),
        2,
        "it can still be read"
    );
    assert_eq!(
        add(&mut journal, &other, 2, "ja").unwrap()[0].entry.number,
        3
    );
}

#[test]
fn an_entry_from_a_newer_program_or_without_form_is_told_as_such() {
    for (change, newer) in [
        ("schema_version = 2", true),
        ("payload = '{\"type\":\"okänd\"}'", false),
    ] {
        let place = Place::new();
        practice(&place.journal(), 1);
        raw(&place.journal())
            .execute_batch(&format!(
                "{WITHOUT_GUARD} UPDATE entries SET {change} WHERE number = 2"
            ))
            .unwrap();
        let refused = Journal::open(&place.journal(), Access::Practice)
            .unwrap()
            .entries("c1")
            .unwrap_err();
        match refused {
            JournalError::Newer {
                found: 2,
                supported: 1,
            } => assert!(newer),
            JournalError::Payload {
                case, number: 2, ..
            } => assert!(!newer && case == "c1"),
            other => panic!("{other:?}"),
        }
    }
}
