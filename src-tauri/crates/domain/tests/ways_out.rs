//! Withdrawal, pauses, protected identity, and the ways out where the law has no answer.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    Answer, CaseCommand, CaseStatus, ConsentAnswer, ConsentScope, PROTECTED, PauseReason, Place,
    ReferralTo, ReferredOn, SupervisionPaused, TaskKind,
};
use digitalt_forst_domain::facts::{LegalBasis, Setting};
use digitalt_forst_domain::suitability::{Form, Verdict};
use walk::{CAMERA, Walk, day, person};

const ALARM: &str = "trygghetslarm-inomhus";
const SERVICE: ConsentScope = ConsentScope::Service;

fn open_tasks(walk: &Walk) -> Vec<TaskKind> {
    let tasks = walk.view().tasks;
    let open = tasks.into_iter().filter(|task| !task.done);
    open.map(|task| task.task).collect()
}

fn withdrawal(scope: ConsentScope, technology: Option<&str>) -> CaseCommand {
    CaseCommand::WithdrawConsent {
        subject: person(scope),
        technology: technology.map(str::to_owned),
        on: day("2026-11-21"),
        own_words: "Jag vill inte bli tittad på.".into(),
    }
}

#[test]
fn a_withdrawal_gives_a_receipt_that_says_what_ended_and_what_did_not() {
    let mut walk = Walk::with_digital_plan();
    walk.run(withdrawal(SERVICE, Some(CAMERA)));
    let receipt = walk.view().matters.receipts.pop().unwrap();
    let lines: Vec<_> = receipt
        .sections
        .iter()
        .flat_map(|section| &section.lines)
        .collect();
    let says = |words: &str| lines.iter().any(|line| line.contains(words));
    for words in [
        "21 november 2026",
        "Jag vill inte bli tittad på.",
        "upphörde genast",
        "besök",
        "ansöka",
        "Kim Övning",
    ] {
        assert!(says(words), "{words}: {lines:?}");
    }

    let mut walk = Walk::with_digital_plan();
    walk.inform_about(ALARM, day("2026-11-21"));
    walk.consent_to(
        ALARM,
        person(SERVICE),
        ConsentAnswer::Given,
        day("2026-11-21"),
    )
    .unwrap();
    walk.run(withdrawal(SERVICE, Some(ALARM)));
    let view = walk.view();
    assert_eq!(
        view.status,
        CaseStatus::Digital,
        "the camera does not rest on that yes"
    );
    assert!(view.tasks.is_empty());
    let sections = &view.matters.receipts[0].sections;
    assert!(
        sections[1].lines[0].contains("avslutade ingen"),
        "{sections:?}"
    );
}

#[test]
fn every_withdrawal_keeps_its_own_receipt() {
    let mut walk = Walk::with_digital_plan();
    walk.run(withdrawal(SERVICE, None));
    walk.consent(person(SERVICE), ConsentAnswer::Given);
    walk.run(withdrawal(SERVICE, None));
    let receipts = walk.view().matters.receipts;
    assert_eq!(receipts.len(), 2);
    assert!(receipts[0].entry < receipts[1].entry);
    assert_ne!(
        receipts[0].sections[1], receipts[1].sections[1],
        "only the first ended a form"
    );
}

fn pause(from: &str, to: Option<&str>) -> CaseCommand {
    CaseCommand::Pause(SupervisionPaused {
        from: day(from),
        to: to.map(day),
        reason: PauseReason::Guests,
        instead: "Inget, dottern är hemma.".into(),
        own_words: "Då är jag inte ensam.".into(),
    })
}

#[test]
fn a_pause_rests_the_form_and_touches_no_consent() {
    let mut walk = Walk::with_digital_plan();
    let before = walk.view();
    walk.run(pause("2026-11-20", Some("2026-11-25")));
    let view = walk.view();
    assert_eq!(
        (view.status, &view.consents),
        (before.status, &before.consents)
    );
    assert_eq!((&view.choice, &view.plan), (&before.choice, &before.plan));
    assert!(view.matters.pauses[0].now && view.matters.pauses[0].can_end);
    assert_eq!(
        view.status_text,
        "Digital tillsyn, uppehåll till och med 25 november 2026"
    );
    walk.today = day("2026-11-26");
    let pauses = walk.view().matters.pauses;
    assert!(
        !pauses[0].now && !pauses[0].can_end,
        "it ended on its last day"
    );
}

#[test]
fn a_pause_backwards_on_top_of_another_or_of_nothing_is_refused() {
    let mut none = Walk::begin();
    assert!(none.attempt(&pause("2026-12-23", None)).is_err());
    assert_ne!(none.view().matters.why_no_pause, "");
    let mut walk = Walk::with_digital_plan();
    let backwards = pause("2026-12-23", Some("2026-12-22"));
    assert_eq!(walk.attempt(&backwards).unwrap_err().field, Some("to"));
    walk.run(pause("2026-12-23", Some("2026-12-27")));
    for (from, to) in [
        ("2026-12-27", Some("2026-12-30")),
        ("2026-12-20", Some("2026-12-23")),
        ("2026-12-24", Some("2026-12-25")),
        ("2026-12-01", None),
    ] {
        let refusal = walk.attempt(&pause(from, to)).unwrap_err();
        assert_eq!(refusal.field, Some("from"), "{from}");
    }
    walk.run(pause("2026-12-28", Some("2026-12-30")));
    walk.run(pause("2026-12-20", Some("2026-12-22")));
}

#[test]
fn a_pause_can_end_early_and_its_days_can_be_paused_again() {
    let mut walk = Walk::with_digital_plan();
    walk.run(pause("2026-11-20", None));
    let pause_entry = walk.latest();
    let end = |on| CaseCommand::EndPause {
        pause_entry,
        on: day(on),
    };
    assert_eq!(
        walk.attempt(&end("2026-11-19")).unwrap_err().field,
        Some("on")
    );
    assert!(
        walk.attempt(&pause("2026-12-24", None)).is_err(),
        "the first has no end yet"
    );
    walk.run(end("2026-11-21"));
    assert!(
        !walk.view().matters.pauses[0].now,
        "there is supervision again that day"
    );
    assert_eq!(
        walk.attempt(&end("2026-11-21")).unwrap_err().field,
        Some("pause_entry")
    );
    walk.run(pause("2026-11-21", Some("2026-11-22")));
    assert!(walk.view().matters.pauses[1].now);
}

#[test]
fn where_the_law_has_no_answer_the_case_still_has_a_way_out_and_visits_can_be_chosen() {
    let hard = [
        (Some(Setting::OrdinaryHousing), LegalBasis::Lss),
        (Some(Setting::OrdinaryHousing), LegalBasis::Hsl),
        (Some(Setting::SupportHousing), LegalBasis::Sol),
        (Some(Setting::NoCareDecision), LegalBasis::Sol),
    ];
    for (setting, basis) in hard {
        let mut walk = Walk::begin_in(setting);
        walk.consent_to_camera();
        walk.answer(Answer::LegalBasis(basis));
        assert_eq!(
            walk.standing(CAMERA).verdict,
            Verdict::NeedsInvestigation,
            "{basis:?}"
        );
        assert!(walk.choose(Form::Digital, Some(CAMERA), "").is_err());
        let route = walk.view().matters.route;
        let places: Vec<_> = route.ways.iter().filter_map(|way| way.place).collect();
        for place in [Place::Refer, Place::Apply, Place::Close] {
            assert!(places.contains(&place), "{basis:?} {setting:?}: {places:?}");
        }
        assert!(!route.law.is_empty() && !route.text.contains("{}"));
        walk.choose(Form::Physical, None, "Tillsynen är fysisk så länge.")
            .unwrap();
        assert_eq!(walk.view().status, CaseStatus::Physical);
    }
}

#[test]
fn where_the_law_does_answer_the_way_is_the_choice() {
    for setting in [Setting::OrdinaryHousing, Setting::SpecialHousingElderly] {
        let mut walk = Walk::begin_in(Some(setting));
        walk.consent_to_camera();
        let ways = walk.view().matters.route.ways;
        assert!(
            ways.iter()
                .any(|way| way.step == Some(digitalt_forst_domain::case::StepId::Choice))
        );
        walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    }
}

#[test]
fn a_question_that_goes_on_to_someone_else_waits_for_its_answer() {
    let refer = |awaits_answer| {
        CaseCommand::ReferOn(ReferredOn {
            on: day("2026-11-21"),
            to: ReferralTo::LssOfficer,
            receiver: "LSS-gruppen".into(),
            what: "Kan tillsynen prövas enligt LSS?".into(),
            awaits_answer,
        })
    };
    let mut walk = Walk::begin();
    walk.run(refer(false));
    assert!(walk.view().tasks.is_empty());
    assert!(
        !walk.preview(&refer(true)).serious,
        "the task is what it is for"
    );
    walk.run(refer(true));
    assert_eq!(open_tasks(&walk), [TaskKind::AwaitAnswer]);
}

#[test]
fn a_protected_identity_is_hidden_in_the_list_and_marked_in_what_is_copied() {
    let mut walk = Walk::open(&digitalt_forst_domain::case::OpenCase {
        protected: true,
        ..walk::opening(Some(Setting::OrdinaryHousing))
    });
    let row = walk.summary();
    assert_eq!((row.name.as_str(), row.protected), (PROTECTED, true));
    let view = walk.view();
    assert!(view.matters.people.protected);
    assert!(view.matters.people.protection_text.contains("skyddade"));
    assert!(walk.text(None)[0].lines[0].contains("SKYDDADE"));
    walk.run(CaseCommand::RecordProtection {
        protected: false,
        note: "Skyddet har upphört.".into(),
    });
    let row = walk.summary();
    assert_eq!((row.name.as_str(), row.protected), ("Elsa Övning", false));
    assert_eq!(walk.view().matters.people.protection_text, "");
}

#[test]
fn a_pause_that_was_called_off_before_it_began_is_in_nobodys_way() {
    let mut walk = Walk::with_digital_plan();
    walk.run(pause("2026-12-23", Some("2026-12-27")));
    let pause_entry = walk.latest();
    walk.run(CaseCommand::EndPause {
        pause_entry,
        on: day("2026-12-23"),
    });
    walk.run(pause("2026-12-20", Some("2026-12-26")));
}

#[test]
fn a_pause_belongs_to_the_choice_it_was_agreed_for() {
    let mut walk = Walk::with_digital_plan();
    walk.run(pause("2026-11-20", None));
    assert!(walk.view().matters.pauses[0].now);
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    assert!(
        walk.view().matters.pauses[0].now,
        "the same camera goes on resting"
    );
    walk.choose(Form::Physical, None, "Gästerna stannar.")
        .unwrap();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    let pauses = walk.view().matters.pauses;
    assert!(
        !pauses[0].now && !pauses[0].can_end,
        "what begins anew rests on no pause"
    );
    walk.run(pause("2026-11-21", None));
}
