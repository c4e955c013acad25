//! Applications and decisions: what they rest on, when the person got them, what they settle.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    CaseCommand, DecisionRecorded, Event, Outcome, Place, Role, StepId, TaskKind,
};
use digitalt_forst_domain::facts::{Need, Wish};
use digitalt_forst_domain::suitability::Form;
use walk::{CAMERA, Walk, day, grant, told};

const SOCIAL_WORKER: Role = Role::Socialsekreterare;
const HOME_CARE: Role = Role::Hemtjanst;

/// Alternative 1 as far as the decision on the camera that Elsa chose.
fn decided_in_alternative_1() -> Walk {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    walk.decide_granted(Some(Form::Digital));
    walk
}

#[test]
fn a_decision_is_the_social_workers_and_names_need_grounds_and_law_of_its_day() {
    let mut walk = Walk::begin();
    let wrong = [
        (
            "needs",
            DecisionRecorded {
                needs: vec![],
                ..grant()
            },
        ),
        (
            "needs",
            DecisionRecorded {
                needs: vec![Need::Traning],
                ..grant()
            },
        ),
        (
            "provisions",
            DecisionRecorded {
                provisions: vec![],
                ..grant()
            },
        ),
        (
            "provisions",
            DecisionRecorded {
                provisions: vec!["sol-2001-453-4-1".into()],
                ..grant()
            },
        ),
        (
            "circumstances",
            DecisionRecorded {
                circumstances: " ".into(),
                ..grant()
            },
        ),
        (
            "insats",
            DecisionRecorded {
                insats: String::new(),
                ..grant()
            },
        ),
        (
            "decided_by",
            DecisionRecorded {
                decided_by: String::new(),
                ..grant()
            },
        ),
        (
            "on",
            DecisionRecorded {
                on: day("2026-11-22"),
                ..grant()
            },
        ),
        (
            "application_entry",
            DecisionRecorded {
                application_entry: Some(1),
                ..grant()
            },
        ),
    ];
    let before = walk.latest();
    for (field, decision) in wrong {
        let refusal = walk.decide(decision.clone()).unwrap_err();
        assert_eq!(refusal.field, Some(field), "{decision:?}");
    }
    walk.hand_the_keys_to("Noor Övning", HOME_CARE);
    let refusal = walk.decide(grant()).unwrap_err();
    assert!(refusal.message.contains("socialsekreteraren"), "{refusal}");
    assert!(!walk.view().matters.places.contains(&Place::Decision));
    assert_eq!(walk.latest(), before, "a refused command changes nothing");
}

#[test]
fn an_old_decision_rests_on_the_law_of_its_day() {
    let mut walk = Walk::begin();
    walk.decide(DecisionRecorded {
        provisions: vec!["sol-2001-453-4-1".into()],
        on: day("2025-06-30"),
        ..grant()
    })
    .unwrap();
    let line = walk.view().history.pop().unwrap();
    let provisions = line
        .details
        .iter()
        .find(|line| line.starts_with("Bestämmelser"));
    assert!(
        provisions.unwrap().contains("4 kap. 1 §"),
        "{:?}",
        line.details
    );
}

#[test]
fn in_alternative_1_a_decision_settles_the_chosen_form_and_in_alternative_2_none() {
    let of = |form| DecisionRecorded {
        form: Some(form),
        ..grant()
    };
    let mut walk = Walk::begin();
    assert_eq!(
        walk.decide(of(Form::Digital)).unwrap_err().field,
        Some("form")
    );
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    assert_eq!(walk.view().matters.decisions.form, Some(Form::Digital));
    assert_eq!(
        walk.decide(of(Form::Physical)).unwrap_err().field,
        Some("form")
    );
    walk.decide(of(Form::Digital)).unwrap();
    let mut walk = Walk::begin_in_alternative_2();
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    assert_eq!(
        walk.decide(of(Form::Digital)).unwrap_err().field,
        Some("form")
    );
}

#[test]
fn the_form_of_a_decision_is_judged_by_the_position_of_its_day() {
    let of = |form, on: &str| DecisionRecorded {
        form: Some(form),
        on: day(on),
        ..grant()
    };
    let mut walk = decided_in_alternative_1();
    walk.decide(of(Form::Digital, "2026-11-16")).unwrap();
    let entry = walk.latest();
    walk.take_position(
        "[[decision_model]]\nfrom = '2025-01-01'\nordinary_housing = 'myndighet'\n\
         [[decision_model]]\nfrom = '2026-11-18'\nordinary_housing = 'verkstallighet'\n",
    );
    walk.correct(entry, |event| {
        let Event::DecisionRecorded(made) = event else {
            panic!()
        };
        made.circumstances = "Elsa bor ensam.".into();
    })
    .unwrap();
    walk.decide(of(Form::Digital, "2026-11-17")).unwrap();
    let refusal = walk.decide(of(Form::Digital, "2026-11-18")).unwrap_err();
    assert_eq!(refusal.field, Some("form"));
}

#[test]
fn a_refused_application_needs_no_need_of_the_case_and_anything_else_does() {
    let mut walk = Walk::begin();
    let application = walk.apply_for("Ledsagning till kyrkan");
    let of = |outcome, needs: &[Need], application_entry| DecisionRecorded {
        outcome,
        needs: needs.to_vec(),
        application_entry,
        ..grant()
    };
    let without_ground = [
        of(Outcome::Granted, &[], Some(application)),
        of(Outcome::PartlyGranted, &[Need::Traning], Some(application)),
        of(Outcome::Refused, &[], None),
        of(Outcome::Refused, &[Need::Traning], None),
    ];
    for decision in without_ground {
        let refusal = walk.decide(decision.clone()).unwrap_err();
        assert_eq!(refusal.field, Some("needs"), "{decision:?}");
    }
    walk.decide(of(Outcome::Refused, &[], Some(application)))
        .unwrap();
    let other = walk.apply_for("Träning");
    walk.decide(of(Outcome::Refused, &[Need::Traning], Some(other)))
        .unwrap();
}

#[test]
fn in_alternative_1_a_granted_application_need_not_settle_the_form() {
    let mut walk = decided_in_alternative_1();
    let application = walk.apply_for("Besök varje natt");
    walk.decide(DecisionRecorded {
        form: None,
        application_entry: Some(application),
        ..grant()
    })
    .unwrap();
    let settled = walk.state().settling_decision().unwrap().made.form;
    assert_eq!(settled, Some(Form::Digital));
}

#[test]
fn a_changed_form_asks_for_a_new_decision_in_alternative_1_and_not_in_alternative_2() {
    let wish_for_visits = |walk: &mut Walk| {
        walk.run(CaseCommand::ExpressWish {
            wish: Wish::Physical,
            own_words: "Jag vill att någon kommer.".into(),
        });
        walk.choose(Form::Physical, None, "").unwrap();
    };
    let mut walk = decided_in_alternative_1();
    assert_eq!(walk.view().matters.decisions.missing, "");
    wish_for_visits(&mut walk);
    let decisions = walk.view().matters.decisions;
    assert!(decisions.decisions[0].outdated);
    assert!(
        decisions.missing.contains("nytt beslut"),
        "{}",
        decisions.missing
    );
    assert_eq!(walk.view().next.step, StepId::Plan);
    walk.decide_granted(Some(Form::Physical));
    assert_eq!(walk.view().matters.decisions.missing, "");

    let mut walk = Walk::begin_in_alternative_2();
    walk.decide_granted(None);
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    wish_for_visits(&mut walk);
    let decisions = walk.view().matters.decisions;
    assert!(!decisions.decisions[0].outdated);
    assert_eq!(decisions.missing, "");
}

#[test]
fn a_refused_application_does_not_hide_that_the_decided_form_was_changed() {
    let mut walk = decided_in_alternative_1();
    let application = walk.apply_for("Besök varje natt");
    walk.decide(DecisionRecorded {
        outcome: Outcome::Refused,
        application_entry: Some(application),
        ..grant()
    })
    .unwrap();
    let decision_entry = walk.latest();
    walk.run(CaseCommand::TellDecision {
        decision_entry,
        told: told(day("2026-11-21")),
    });
    assert_eq!(walk.view().matters.decisions.missing, "");
    walk.choose(Form::Combined, Some(CAMERA), "Elsa vill ha båda.")
        .unwrap();
    let missing = walk.view().matters.decisions.missing;
    assert!(missing.contains("nytt beslut"), "{missing}");
}

#[test]
fn the_person_has_three_weeks_to_appeal_from_the_day_they_got_the_decision() {
    let mut walk = Walk::begin();
    let early = CaseCommand::Decide {
        decision: grant(),
        told: Some(told(day("2026-11-20"))),
    };
    assert_eq!(walk.attempt(&early).unwrap_err().field, Some("told_on"));
    walk.decide(DecisionRecorded {
        on: day("2026-11-16"),
        ..grant()
    })
    .unwrap();
    let decision_entry = walk.latest();
    let view = walk.view().matters.decisions;
    assert_eq!(view.decisions[0].appeal_until, None);
    assert!(
        view.missing.contains("inte fått beslutet"),
        "{}",
        view.missing
    );
    let tell = |on| CaseCommand::TellDecision {
        decision_entry,
        told: told(day(on)),
    };
    assert_eq!(
        walk.attempt(&tell("2026-11-15")).unwrap_err().field,
        Some("told_on")
    );
    walk.run(tell("2026-11-18"));
    let view = walk.view().matters.decisions.decisions.remove(0);
    assert_eq!(view.appeal_until, Some(day("2026-12-09")));
    assert!(
        view.appeal_text.contains("9 december 2026"),
        "{}",
        view.appeal_text
    );
    assert_eq!(
        walk.attempt(&tell("2026-11-19")).unwrap_err().field,
        Some("decision_entry"),
        "a second day would move the time to appeal"
    );
    walk.correct(walk.latest(), |event| {
        let Event::DecisionTold(told) = event else {
            panic!()
        };
        told.on = day("2026-11-19");
    })
    .unwrap();
    let until = walk.view().matters.decisions.decisions[0].appeal_until;
    assert_eq!(until, Some(day("2026-12-10")));
}

#[test]
fn an_application_is_taken_at_any_time_and_its_task_is_closed_by_the_decision() {
    let mut walk = decided_in_alternative_1();
    walk.hand_the_keys_to("Noor Övning", HOME_CARE);
    assert!(walk.view().matters.places.contains(&Place::Apply));
    let application = walk.apply_for("Besök varje natt");
    let task = walk.view().tasks.pop().unwrap();
    assert_eq!((task.task, task.done), (TaskKind::DecideApplication, false));
    assert_eq!(task.place, Some(Place::Decision));
    assert_ne!(
        walk.view().next.place,
        Some(Place::Decision),
        "the social worker decides, and the plan is still to be written"
    );

    walk.hand_the_keys_to("Kim Övning", SOCIAL_WORKER);
    assert!(walk.view().next.yours);
    let answer = |on: &str| DecisionRecorded {
        outcome: Outcome::Refused,
        insats: "Besök varje natt".into(),
        on: day(on),
        application_entry: Some(application),
        ..grant()
    };
    assert_eq!(
        walk.decide(answer("2026-11-20")).unwrap_err().field,
        Some("on")
    );
    walk.decide(answer("2026-11-21")).unwrap();
    let view = walk.view();
    assert!(view.tasks.iter().all(|task| task.done));
    assert_eq!(
        view.matters.decisions.applications[0].decided_in,
        Some(walk.latest())
    );
    let again = walk.decide(answer("2026-11-21")).unwrap_err();
    assert_eq!(again.field, Some("application_entry"));
}

#[test]
fn a_decision_is_proposed_from_what_the_case_says_and_only_from_law_in_force() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    let decisions = walk.view().matters.decisions;
    assert!(
        decisions
            .proposed_circumstances
            .contains("Jag vill att någon tittar till mig")
    );
    assert!(
        decisions.proposed_insats.contains("Tillsyn på natten"),
        "{}",
        decisions.proposed_insats
    );
    let offered: Vec<_> = decisions
        .provisions
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert!(offered.contains(&"sol-2025-400-11-1") && !offered.contains(&"sol-2001-453-4-1"));
    walk.apply_for("Besök varje natt");
    assert_eq!(
        walk.view().matters.decisions.proposed_insats,
        "Besök varje natt"
    );
}
