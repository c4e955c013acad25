//! Trial first: offered by position, voluntary, with an end, something to look at, and a choice after it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    CaseCommand, CaseStatus, ConsentAnswer, ConsentScope, Place, StepId, StepState, TrialEvaluated,
    WishSaid,
};
use digitalt_forst_domain::facts::Wish;
use digitalt_forst_domain::suitability::Form;
use digitalt_forst_domain::supervision::SupervisionPlan;
use walk::{CAMERA, Walk, day, person};

const OFFERED: &str = "[[trial]]\nfrom = '2025-01-01'\noffer_first = true\ndays = 21\n\
    source = 'Äldrenämnden'\n";

fn plan() -> SupervisionPlan {
    SupervisionPlan {
        trial_ends: Some(day("2026-12-12")),
        trial_looks_at: "Om Elsa sover lugnare.".into(),
        ..walk::plan()
    }
}

fn trying() -> Walk {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Trial,
        own_words: "Jag kan väl prova.".into(),
    });
    walk.choose(Form::Trial, Some(CAMERA), "").unwrap();
    walk.run(CaseCommand::RecordPlan { plan: plan() });
    walk
}

fn evaluated(on: &str) -> CaseCommand {
    CaseCommand::EvaluateTrial(TrialEvaluated {
        on: day(on),
        how_it_went: "Elsa sov lugnare och blev inte väckt.".into(),
        own_words: "Jag vill ha kvar den.".into(),
    })
}

fn choice_step(walk: &Walk) -> StepState {
    walk.view().steps[4].state
}

#[test]
fn a_trial_is_offered_where_the_municipality_does_and_only_to_someone_who_has_not_said_no() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.answer_for_camera();
    assert!(
        !walk.view().matters.trial.offered,
        "not by the shipped position"
    );
    walk.take_position(OFFERED);
    let trial = walk.view().matters.trial;
    assert!(trial.offered && trial.offer_text.contains("21 dagar"));
    assert!(trial.offer_text.contains("frivilligt"));
    assert_eq!(trial.source, "Äldrenämnden");
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Physical,
        own_words: String::new(),
    });
    assert!(!walk.view().matters.trial.offered);
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Undecided,
        own_words: String::new(),
    });
    assert!(walk.view().matters.trial.offered);
    walk.consent(person(ConsentScope::Service), ConsentAnswer::Refused);
    assert!(!walk.view().matters.trial.offered);
}

#[test]
fn the_plan_of_a_trial_says_when_it_ends_and_what_is_looked_at() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Trial,
        own_words: String::new(),
    });
    walk.choose(Form::Trial, Some(CAMERA), "").unwrap();
    assert_eq!(
        walk.view().proposed_plan.trial_ends,
        Some(day("2026-12-05"))
    );
    for (field, wrong) in [
        (
            "trial_looks_at",
            SupervisionPlan {
                trial_looks_at: " ".into(),
                ..plan()
            },
        ),
        (
            "trial_ends",
            SupervisionPlan {
                trial_ends: None,
                ..plan()
            },
        ),
        (
            "trial_ends",
            SupervisionPlan {
                trial_ends: Some(day("2026-11-21")),
                ..plan()
            },
        ),
    ] {
        let refusal = walk
            .attempt(&CaseCommand::RecordPlan { plan: wrong })
            .unwrap_err();
        assert_eq!(refusal.field, Some(field));
    }
    walk.run(CaseCommand::RecordPlan { plan: plan() });
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Trial);
    assert_eq!(view.matters.trial.looks_at, "Om Elsa sover lugnare.");
    assert_eq!(view.matters.trial.ends, Some(day("2026-12-12")));
    assert!(view.matters.trial.under_way && view.matters.trial.due.is_empty());
    assert!(view.matters.places.contains(&Place::Trial));
}

#[test]
fn a_trial_ends_in_an_evaluation_and_a_choice_and_not_by_itself() {
    let mut walk = trying();
    assert_eq!(choice_step(&walk), StepState::Done);
    walk.today = day("2026-12-12");
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Trial, "nothing ends by itself");
    assert!(
        view.matters.trial.due.contains("Utvärdera"),
        "{}",
        view.matters.trial.due
    );
    assert_eq!(choice_step(&walk), StepState::Ongoing);
    walk.run(evaluated("2026-12-12"));
    let view = walk.view();
    assert!(!view.matters.trial.under_way);
    assert!(
        view.matters.trial.due.contains("Gör valet med Elsa"),
        "{}",
        view.matters.trial.due
    );
    assert_eq!(view.next_step, StepId::Choice);
    walk.run(CaseCommand::Choose {
        form: Form::Digital,
        technology: Some(CAMERA.into()),
        motive: String::new(),
        wish: Some(WishSaid {
            wish: Wish::Digital,
            own_words: "Jag vill ha kvar den.".into(),
        }),
    });
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Digital);
    assert!(view.choice.unwrap().choice.follows_wish);
    assert_eq!(view.matters.trial.due, "");
    assert_eq!(
        view.matters.trial.evaluated, None,
        "it was about another choice"
    );
}

#[test]
fn an_evaluation_is_of_a_trial_under_way_after_it_began_and_once() {
    let mut none = Walk::with_digital_plan();
    assert!(none.attempt(&evaluated("2026-11-21")).is_err());
    let mut walk = trying();
    assert_eq!(
        walk.attempt(&evaluated("2026-11-20")).unwrap_err().field,
        Some("on")
    );
    assert_eq!(
        walk.attempt(&evaluated("2026-11-22")).unwrap_err().field,
        Some("on")
    );
    walk.run(evaluated("2026-11-21"));
    assert!(walk.attempt(&evaluated("2026-11-21")).is_err());
}

#[test]
fn someone_who_tries_can_stop_at_once() {
    let mut walk = trying();
    walk.run(CaseCommand::WithdrawConsent {
        subject: person(ConsentScope::Service),
        technology: None,
        on: day("2026-11-21"),
        own_words: "Nu räcker det.".into(),
    });
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Withdrawn);
    assert!(!view.matters.trial.under_way);
    assert!(walk.attempt(&evaluated("2026-11-21")).is_err());
}

#[test]
fn after_the_evaluation_the_wish_to_try_is_met_and_nothing_more_is_recommended_for_its_sake() {
    let mut walk = trying();
    walk.run(evaluated("2026-11-21"));
    let view = walk.view();
    assert_eq!(view.wish, Wish::Undecided);
    assert_eq!(view.so_far.form, Form::Digital);
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
}
