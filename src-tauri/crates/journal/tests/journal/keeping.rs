//! Writing, reading and opening again.

use chrono::Duration;
use digitalt_forst_domain::case::{CaseStatus, CaseSummary, Event, StepId};
use digitalt_forst_domain::facts::Need;
use digitalt_forst_journal::{Access, Journal, JournalError, Query};

use crate::{PASSPHRASE, Place, SECRET, add, begin, elsa, karin, noon, note, opened, summary};

#[test]
fn what_is_acknowledged_is_what_is_read_also_after_the_file_is_opened_again() {
    let place = Place::new();
    assert!(!Journal::exists(&place.journal()));
    let mut journal = Journal::create(&place.journal(), SECRET).unwrap();
    let need = Event::NeedStated {
        own_words: "Sova i fred, \"helst\" hela natten\n😴".to_owned(),
        needs: vec![Need::TillsynNatt],
        goal: String::new(),
        wished_state: String::new(),
        areas: vec![],
    };
    let first = journal
        .append(
            "c1",
            0,
            &karin(),
            noon(),
            &[opened(&elsa()), need.clone()],
            &elsa(),
        )
        .unwrap();
    let second = add(&mut journal, &elsa(), 2, "tredje").unwrap();
    let acknowledged = [first, second].concat();
    assert_eq!(journal.entries("c1").unwrap(), acknowledged);
    drop(journal);

    assert!(Journal::exists(&place.journal()));
    let journal = Journal::open(&place.journal(), SECRET).unwrap();
    assert_eq!(journal.entries("c1").unwrap(), acknowledged);
    assert_eq!(journal.integrity(), []);
    assert_eq!(
        acknowledged
            .iter()
            .map(|sealed| sealed.entry.number)
            .collect::<Vec<_>>(),
        [1, 2, 3]
    );
    assert_eq!(acknowledged[1].entry.event, need);
    assert_eq!(
        (&acknowledged[1].entry.actor, acknowledged[1].entry.at),
        (&karin(), noon())
    );
}

#[test]
fn each_entry_carries_the_hash_of_the_one_before() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    begin(&mut journal, &elsa(), 2);
    let entries = journal.entries("c1").unwrap();
    assert_eq!(entries[0].previous_hash, "0".repeat(64));
    assert_eq!(entries[1].previous_hash, entries[0].hash);
    assert_eq!(entries[2].previous_hash, entries[1].hash);
    assert_eq!(entries[2].hash.len(), 64);
}

#[test]
fn a_time_is_kept_to_the_millisecond_and_acknowledged_as_it_is_kept() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    let at = noon() + Duration::nanoseconds(456_789);
    let sealed = journal
        .append("c1", 0, &karin(), at, &[opened(&elsa())], &elsa())
        .unwrap();
    assert_eq!(sealed[0].entry.at, noon());
    assert_eq!(journal.entries("c1").unwrap(), sealed);
}

#[test]
fn a_stale_append_changes_nothing() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    begin(&mut journal, &elsa(), 2);
    let entries = journal.entries("c1").unwrap();
    let page = journal.list(&Query::default()).unwrap();
    let moved = CaseSummary {
        unit: "Södra".to_owned(),
        ..elsa()
    };
    for expected in [0, 2, 4] {
        let refused = journal.append(
            "c1",
            expected,
            &karin(),
            noon(),
            &[note("för sent")],
            &moved,
        );
        assert!(
            matches!(refused, Err(JournalError::Stale { expected: e, actual: 3 }) if e == expected)
        );
    }
    let refused = journal.append("c2", 1, &karin(), noon(), &[note("före början")], &moved);
    assert!(matches!(
        refused,
        Err(JournalError::Stale {
            expected: 1,
            actual: 0
        })
    ));
    assert_eq!(journal.entries("c1").unwrap(), entries);
    assert_eq!(journal.list(&Query::default()).unwrap(), page);
}

#[test]
fn no_events_write_nothing() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    assert_eq!(
        journal
            .append("c1", 0, &karin(), noon(), &[], &elsa())
            .unwrap(),
        []
    );
    assert_eq!(journal.list(&Query::default()).unwrap().total, 0);
}

#[test]
fn a_case_that_does_not_exist_is_named() {
    let place = Place::new();
    let journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    assert!(matches!(journal.entries("c9"), Err(JournalError::CaseNotFound(case)) if case == "c9"));
    assert_eq!(journal.drafts("c9").unwrap(), []);
}

#[test]
fn the_case_list_follows_the_latest_entry() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    begin(&mut journal, &elsa(), 0);
    begin(
        &mut journal,
        &summary("c2", "Nils Ek", "18910203-9803", "Södra"),
        0,
    );
    let at = noon() + Duration::hours(1);
    let chosen = CaseSummary {
        status: CaseStatus::Digital,
        status_text: CaseStatus::Digital.swedish().to_owned(),
        next_step: StepId::FollowUp,
        next_step_text: StepId::FollowUp.swedish().to_owned(),
        unit: "Södra".to_owned(),
        updated_at: at,
        ..elsa()
    };
    journal
        .append("c1", 1, &karin(), at, &[note("valt")], &chosen)
        .unwrap();
    let page = journal.list(&Query::default()).unwrap();
    assert_eq!(page.cases[0], chosen);
    assert_eq!(
        (page.total, page.units.as_slice()),
        (2, ["Södra".to_owned()].as_slice())
    );
}

#[test]
fn drafts_are_kept_replaced_and_removed() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), SECRET).unwrap();
    journal
        .save_draft("", "ny", r#"{"namn":"El"}"#, noon())
        .unwrap();
    journal.save_draft("c1", "behov", "{}", noon()).unwrap();
    journal
        .save_draft("c1", "behov", r#"{"egna_ord":"Jag"}"#, noon())
        .unwrap();
    journal.save_draft("c1", "val", "{}", noon()).unwrap();
    journal.save_draft("c1", "val", "", noon()).unwrap();
    drop(journal);
    let journal = Journal::open(&place.journal(), SECRET).unwrap();
    let draft = |form: &str, content: &str| (form.to_owned(), content.to_owned());
    assert_eq!(
        journal.drafts("").unwrap(),
        [draft("ny", r#"{"namn":"El"}"#)]
    );
    assert_eq!(
        journal.drafts("c1").unwrap(),
        [draft("behov", r#"{"egna_ord":"Jag"}"#)]
    );
}

#[test]
fn a_closed_journal_is_one_file_and_a_copy_of_it_opens_by_itself() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), SECRET).unwrap();
    begin(&mut journal, &elsa(), 1);
    drop(journal);
    assert_eq!(place.files(), ["arbete.journal"]);
    let elsewhere = Place::new();
    std::fs::copy(place.journal(), elsewhere.journal()).unwrap();
    let journal = Journal::open(&elsewhere.journal(), Access::Passphrase(PASSPHRASE)).unwrap();
    assert_eq!(journal.entries("c1").unwrap().len(), 2);
}
