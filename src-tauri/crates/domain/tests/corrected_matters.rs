//! What a correction of a decision, an application, a pause or of who the case is about may never do.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    ApplicationMade, CaseCommand, DecisionRecorded, DecisionTold, Event, Outcome, PauseReason,
    Role, SupervisionPaused,
};
use digitalt_forst_domain::facts::{Need, Setting, Wish};
use digitalt_forst_domain::person::Person;
use digitalt_forst_domain::suitability::Form;
use walk::{Walk, day, grant, told};

/// A field and what is written in it.
type Change<T> = (&'static str, fn(&mut T));

fn decision(event: &mut Event) -> &mut DecisionRecorded {
    match event {
        Event::DecisionRecorded(decision) => decision,
        other => panic!("{other:?}"),
    }
}

fn telling(event: &mut Event) -> &mut DecisionTold {
    match event {
        Event::DecisionTold(told) => told,
        other => panic!("{other:?}"),
    }
}

fn application(event: &mut Event) -> &mut ApplicationMade {
    match event {
        Event::ApplicationMade(made) => made,
        other => panic!("{other:?}"),
    }
}

fn pause(event: &mut Event) -> &mut SupervisionPaused {
    match event {
        Event::SupervisionPaused(pause) => pause,
        other => panic!("{other:?}"),
    }
}

fn opening(event: &mut Event) -> (&mut Person, &mut String, &mut Option<Setting>) {
    match event {
        Event::CaseOpened {
            person,
            unit,
            setting,
        } => (person, unit, setting),
        other => panic!("{other:?}"),
    }
}

/// A decision that stands, and its entry.
fn decided() -> (Walk, u32) {
    let mut walk = Walk::begin();
    walk.decide(DecisionRecorded {
        on: day("2026-11-16"),
        ..grant()
    })
    .unwrap();
    let entry = walk.latest();
    (walk, entry)
}

fn tell(walk: &mut Walk, decision_entry: u32, on: &str) {
    walk.run(CaseCommand::TellDecision {
        decision_entry,
        told: told(day(on)),
    });
}

fn rest(from: &str, to: &str) -> CaseCommand {
    CaseCommand::Pause(SupervisionPaused {
        from: day(from),
        to: Some(day(to)),
        reason: PauseReason::Guests,
        instead: "Inget".into(),
        own_words: String::new(),
    })
}

#[test]
fn a_decision_is_corrected_only_by_someone_who_may_decide() {
    let (mut walk, entry) = decided();
    walk.hand_the_keys_to("Noor Övning", Role::Hemtjanst);
    let mend = |event: &mut Event| decision(event).circumstances = "Elsa bor ensam.".into();
    let refusal = walk.correct(entry, mend).unwrap_err();
    assert!(refusal.message.contains("socialsekreteraren"), "{refusal}");
    walk.hand_the_keys_to("Kim Övning", Role::Socialsekreterare);
    walk.correct(entry, mend).unwrap();
    assert_eq!(
        walk.state().decisions[0].made.circumstances,
        "Elsa bor ensam."
    );
}

#[test]
fn a_decision_that_nobody_has_got_yet_is_corrected_freely() {
    let (mut walk, entry) = decided();
    walk.correct(entry, |event| {
        let made = decision(event);
        made.outcome = Outcome::PartlyGranted;
        made.on = day("2026-11-17");
    })
    .unwrap();
    let made = &walk.state().decisions[0].made;
    assert_eq!(
        (made.outcome, made.on),
        (Outcome::PartlyGranted, day("2026-11-17"))
    );
}

#[test]
fn what_the_person_has_been_told_was_decided_is_changed_by_a_new_decision_and_not_by_a_correction()
{
    let (mut walk, entry) = decided();
    tell(&mut walk, entry, "2026-11-18");
    let changes: [Change<DecisionRecorded>; 6] = [
        ("outcome", |made| made.outcome = Outcome::Refused),
        ("insats", |made| made.insats = "Larm".into()),
        ("needs", |made| made.needs = vec![Need::Fall]),
        ("form", |made| made.form = Some(Form::Digital)),
        ("on", |made| made.on = day("2026-11-17")),
        ("on", |made| made.on = day("2026-11-20")),
    ];
    for (field, change) in changes {
        let refusal = walk
            .correct(entry, |event| change(decision(event)))
            .unwrap_err();
        assert_eq!(refusal.field, Some(field), "{refusal}");
        assert!(
            refusal.message.starts_with("Elsa har fått beslutet."),
            "{refusal}"
        );
    }
}

#[test]
fn a_slip_of_the_pen_in_the_grounds_of_a_told_decision_can_be_mended() {
    let (mut walk, entry) = decided();
    tell(&mut walk, entry, "2026-11-18");
    let mend = |event: &mut Event| {
        let made = decision(event);
        made.circumstances = "Elsa har fallit tre gånger.".into();
        made.provisions.push("sol-2025-400-10-6".into());
        made.decided_by = "Kim Övning, socionom".into();
        made.insats = " Tillsyn på natten ".into();
    };
    walk.correct(entry, mend).unwrap();
    assert_eq!(
        walk.state().decisions[0].made.decided_by,
        "Kim Övning, socionom"
    );
    walk.correct(entry, mend).unwrap();
}

#[test]
fn that_the_person_got_one_decision_is_not_corrected_into_another() {
    let (mut walk, first) = decided();
    tell(&mut walk, first, "2026-11-18");
    let entry = walk.latest();
    walk.decide(grant()).unwrap();
    let second = walk.latest();
    let refusal = walk
        .correct(entry, |event| telling(event).decision_entry = second)
        .unwrap_err();
    assert_eq!(refusal.field, Some("entry"));
    let before = |event: &mut Event| telling(event).on = day("2026-11-15");
    assert_eq!(
        walk.correct(entry, before).unwrap_err().field,
        Some("told_on")
    );
}

#[test]
fn an_application_is_not_moved_to_after_its_decision() {
    let mut walk = Walk::begin();
    let entry = walk.apply_for("Besök varje natt");
    walk.correct(entry, |event| application(event).on = day("2026-11-14"))
        .unwrap();
    walk.decide(DecisionRecorded {
        on: day("2026-11-18"),
        application_entry: Some(entry),
        ..grant()
    })
    .unwrap();
    let decision = walk.latest();
    let later = |event: &mut Event| application(event).on = day("2026-11-19");
    let refusal = walk.correct(entry, later).unwrap_err();
    assert_eq!(refusal.field, Some("on"));
    assert!(
        refusal.message.contains(&format!("anteckning {decision}")),
        "{refusal}"
    );
    walk.correct(entry, |event| application(event).on = day("2026-11-18"))
        .unwrap();
}

#[test]
fn a_decision_is_not_moved_to_before_its_application_nor_onto_one_that_has_its_answer() {
    let mut walk = Walk::begin();
    let asked = walk.apply_for("Besök varje natt");
    walk.decide(DecisionRecorded {
        application_entry: Some(asked),
        ..grant()
    })
    .unwrap();
    let answer = walk.latest();
    let early = |event: &mut Event| decision(event).on = day("2026-11-20");
    assert_eq!(walk.correct(answer, early).unwrap_err().field, Some("on"));

    let mut walk = Walk::begin();
    let asked = walk.apply_for("Besök varje natt");
    walk.decide(grant()).unwrap();
    let first = walk.latest();
    walk.decide(DecisionRecorded {
        application_entry: Some(asked),
        ..grant()
    })
    .unwrap();
    let answer = walk.latest();
    let refusal = walk
        .correct(first, |event| {
            decision(event).application_entry = Some(asked);
        })
        .unwrap_err();
    assert_eq!(refusal.field, Some("application_entry"));
    assert!(
        refusal.message.contains(&format!("anteckning {answer}")),
        "{refusal}"
    );
}

#[test]
fn a_pause_is_not_stretched_over_a_later_one_nor_moved_past_its_end() {
    let mut walk = Walk::with_digital_plan();
    walk.run(rest("2026-12-01", "2026-12-05"));
    let first = walk.latest();
    walk.run(rest("2026-12-20", "2026-12-27"));
    let second = walk.latest();
    let overlaps: [Change<SupervisionPaused>; 2] = [
        ("to", |pause| pause.to = Some(day("2026-12-20"))),
        ("from", |pause| {
            (pause.from, pause.to) = (day("2026-12-26"), Some(day("2026-12-30")));
        }),
    ];
    for (field, change) in overlaps {
        let refusal = walk
            .correct(first, |event| change(pause(event)))
            .unwrap_err();
        assert_eq!(refusal.field, Some(field), "{refusal}");
        assert!(
            refusal.message.contains(&format!("anteckning {second}")),
            "{refusal}"
        );
    }
    walk.correct(first, |event| pause(event).to = Some(day("2026-12-19")))
        .unwrap();

    walk.run(CaseCommand::EndPause {
        pause_entry: first,
        on: day("2026-12-04"),
    });
    let end = walk.latest();
    let past = |event: &mut Event| pause(event).from = day("2026-12-06");
    let refusal = walk.correct(first, past).unwrap_err();
    assert_eq!(refusal.field, Some("from"));
    assert!(
        refusal.message.contains(&format!("anteckning {end}")),
        "{refusal}"
    );
}

#[test]
fn a_later_entry_that_was_undone_stands_in_nobodys_way() {
    let mut walk = Walk::with_digital_plan();
    walk.run(rest("2026-12-01", "2026-12-05"));
    let first = walk.latest();
    walk.run(rest("2026-12-20", "2026-12-27"));
    let entry = walk.latest();
    walk.run(CaseCommand::Undo { entry });
    walk.correct(first, |event| pause(event).to = Some(day("2026-12-24")))
        .unwrap();
}

#[test]
fn a_later_entry_counts_as_it_was_corrected() {
    let mut walk = Walk::with_digital_plan();
    walk.run(rest("2026-12-01", "2026-12-05"));
    let first = walk.latest();
    walk.run(rest("2026-12-20", "2026-12-27"));
    let second = walk.latest();
    walk.correct(second, |event| pause(event).from = day("2026-12-26"))
        .unwrap();
    walk.correct(first, |event| pause(event).to = Some(day("2026-12-24")))
        .unwrap();
    let days: Vec<_> = walk
        .state()
        .pauses
        .iter()
        .map(|one| (one.pause.from, one.pause.to))
        .collect();
    assert_eq!(
        days,
        [
            (day("2026-12-01"), Some(day("2026-12-24"))),
            (day("2026-12-26"), Some(day("2026-12-27")))
        ]
    );
}

#[test]
fn a_corrected_need_is_written_in_one_way_and_may_leave_a_decision_behind() {
    let mut walk = Walk::begin();
    walk.decide(grant()).unwrap();
    let need = 2;
    walk.correct(need, |event| {
        let Event::NeedStated {
            own_words, needs, ..
        } = event
        else {
            panic!()
        };
        *own_words = " Jag ramlar. ".into();
        *needs = vec![Need::Ensamhet, Need::Fall, Need::Ensamhet];
    })
    .unwrap();
    let state = walk.state();
    assert_eq!(state.needs, [Need::Fall, Need::Ensamhet]);
    assert_eq!(state.need_own_words, "Jag ramlar.");
}

#[test]
fn who_the_case_is_about_and_the_unit_can_be_corrected_and_where_the_person_lives_stays() {
    let mut walk = Walk::begin();
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Digital,
        own_words: String::new(),
    });
    walk.correct(1, |event| {
        let (person, unit, setting) = opening(event);
        person.name = " Else Övning ".into();
        person.personnummer = "189001029819".into();
        *unit = "Hemtjänst Övningsberget".into();
        *setting = Some(Setting::SpecialHousingElderly);
    })
    .unwrap();
    let state = walk.state();
    assert_eq!(
        (
            state.person.name.as_str(),
            state.person.personnummer.as_str()
        ),
        ("Else Övning", "18900102-9819")
    );
    assert_eq!(state.unit, "Hemtjänst Övningsberget");
    assert_eq!(state.setting(), Some(Setting::OrdinaryHousing));
    assert_eq!(state.wish, Wish::Digital);
    assert_eq!(walk.summary().name, "Else Övning");
    assert!(
        walk.view().history[0].text.contains("Elsa"),
        "what was written first stays readable"
    );
}

#[test]
fn a_corrected_opening_keeps_the_rules_of_an_opening() {
    let mut walk = Walk::begin();
    let wrong: [Change<Event>; 4] = [
        ("name", |event| opening(event).0.name = " ".into()),
        ("unit", |event| *opening(event).1 = String::new()),
        ("personnummer", |event| {
            opening(event).0.personnummer = "18900101-9803".into();
        }),
        ("personnummer", |event| {
            opening(event).0.personnummer = "20000229-2399".into();
        }),
    ];
    for (field, change) in wrong {
        let refusal = walk.correct(1, change).unwrap_err();
        assert_eq!(refusal.field, Some(field), "{refusal}");
    }
    assert_eq!(walk.state().person.name, "Elsa Övning");
}
