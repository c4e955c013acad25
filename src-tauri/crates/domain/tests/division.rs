//! Who does what in alternative 1 and 2, and the handing over.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    CaseCommand, DecisionRecorded, HandedOver, Outcome, Place, Role, StepId, StepState,
};
use digitalt_forst_domain::facts::Setting;
use digitalt_forst_domain::positions::DecisionModel;
use digitalt_forst_domain::suitability::Form;
use walk::{CAMERA, Walk, grant};

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

fn plan_step(walk: &Walk) -> StepState {
    let steps = walk.view().steps;
    let plan = steps.into_iter().find(|step| step.step == StepId::Plan);
    plan.unwrap().state
}

#[test]
fn in_alternative_1_the_social_worker_guides_and_decides_and_the_home_care_plans() {
    let mut walk = Walk::begin();
    let view = walk.view();
    assert_eq!(view.matters.division.model, Some(DecisionModel::Myndighet));
    assert_eq!(
        (view.next.step, view.next.yours),
        (StepId::Information, true)
    );
    let other = walk.view_for(HOME_CARE).next;
    assert_eq!((other.role, other.yours), (Some(SOCIAL_WORKER), false));
    assert!(other.text.contains("socialsekreteraren"), "{}", other.text);

    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    let next = walk.view().next;
    assert_eq!((next.step, next.yours), (StepId::Plan, true));
    assert_eq!(next.text, "Skriv beslutet.");

    walk.decide_granted(Some(Form::Digital));
    let next = walk.view().next;
    assert_eq!((next.place, next.yours), (Some(Place::Handover), true));
    walk.hand_over(HOME_CARE).unwrap();
    let next = walk.view().next;
    assert_eq!((next.role, next.yours), (Some(HOME_CARE), false));
    assert_eq!(walk.view_for(HOME_CARE).next.text, "Skriv planen.");

    walk.hand_the_keys_to("Noor Övning", HOME_CARE);
    walk.run(CaseCommand::RecordPlan { plan: walk::plan() });
    let next = walk.view().next;
    assert_eq!((next.step, next.yours), (StepId::FollowUp, true));
}

#[test]
fn in_alternative_2_the_need_is_decided_first_and_the_home_care_guides_the_choice() {
    let mut walk = Walk::begin_in_alternative_2();
    let view = walk.view();
    assert_eq!(
        view.matters.division.model,
        Some(DecisionModel::Verkstallighet)
    );
    assert_eq!((view.next.step, view.next.yours), (StepId::Plan, true));
    assert_eq!(view.next.text, "Skriv beslutet.");
    assert_eq!(
        view.matters.decisions.form, None,
        "the decision is on the need alone"
    );

    walk.decide_granted(None);
    walk.hand_over(HOME_CARE).unwrap();
    let next = walk.view().next;
    assert_eq!((next.role, next.yours), (Some(HOME_CARE), false));

    walk.hand_the_keys_to("Noor Övning", HOME_CARE);
    let next = walk.view().next;
    assert_eq!((next.step, next.yours), (StepId::Information, true));
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    walk.run(CaseCommand::RecordPlan { plan: walk::plan() });
    assert_eq!(plan_step(&walk), StepState::Done);
}

#[test]
fn in_special_housing_no_decision_of_its_own_is_asked_for() {
    let mut walk = Walk::begin_in(Some(Setting::SpecialHousingElderly));
    let matters = walk.view().matters;
    assert_eq!(matters.division.model, Some(DecisionModel::Verkstallighet));
    assert!(!matters.decisions.needed);
    assert_eq!(matters.decisions.missing, "");
    walk.hand_over(HOME_CARE).unwrap();
    walk.hand_the_keys_to("Noor Övning", HOME_CARE);
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    walk.run(CaseCommand::RecordPlan { plan: walk::plan() });
    assert_eq!(plan_step(&walk), StepState::Done);
}

#[test]
fn where_no_position_says_who_decides_every_step_is_anyones() {
    let walk = Walk::begin_in(Some(Setting::SupportHousing));
    for role in [SOCIAL_WORKER, HOME_CARE] {
        let view = walk.view_for(role);
        assert_eq!(view.matters.division.model, None);
        assert!(view.next.yours && view.next.role.is_none());
        assert!(view.steps.iter().all(|step| step.owner.is_none()));
    }
}

#[test]
fn a_case_is_not_handed_over_before_what_the_assignment_rests_on() {
    let mut walk = Walk::begin();
    let refusal = walk.hand_over(HOME_CARE).unwrap_err();
    assert_eq!(refusal.field, Some("to"));
    assert!(refusal.message.contains("valet"), "{refusal}");
    assert_eq!(walk.view().matters.handover.why_not, refusal.message);
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    let refusal = walk.hand_over(HOME_CARE).unwrap_err();
    assert!(refusal.message.contains("beslutet"), "{refusal}");
    let mut refused = Walk::begin_in_alternative_2();
    refused
        .decide(DecisionRecorded {
            outcome: Outcome::Refused,
            ..grant()
        })
        .unwrap();
    assert!(
        refused.hand_over(HOME_CARE).is_err(),
        "a refusal gives no assignment"
    );
}

#[test]
fn a_handover_names_its_receiver_and_goes_to_the_other_role() {
    let mut walk = decided_in_alternative_1();
    assert_eq!(walk.hand_over(SOCIAL_WORKER).unwrap_err().field, Some("to"));
    assert_eq!(
        walk.hand_over(Role::Utbildare).unwrap_err().field,
        Some("to")
    );
    let nameless = CaseCommand::HandOver(HandedOver {
        to: HOME_CARE,
        receiver: " ".into(),
        message: String::new(),
    });
    assert_eq!(walk.attempt(&nameless).unwrap_err().field, Some("receiver"));
}

#[test]
fn a_handover_is_taken_up_by_the_first_thing_the_receiver_writes() {
    let mut walk = decided_in_alternative_1();
    walk.hand_over(HOME_CARE).unwrap();
    let note = |walk: &mut Walk| {
        walk.run(CaseCommand::AddNote {
            text: "Ringde.".into(),
        });
    };
    note(&mut walk);
    let waiting = walk.view_for(HOME_CARE).matters.handover.latest.unwrap();
    assert!(waiting.for_you && !waiting.taken_up);
    let known = walk.view().matters.handover.knows;
    assert!(
        known.iter().any(|section| section.heading == "Beslut"),
        "{known:?}"
    );
    walk.hand_the_keys_to("Noor Övning", HOME_CARE);
    note(&mut walk);
    assert!(walk.view().matters.handover.latest.unwrap().taken_up);
    walk.hand_over(SOCIAL_WORKER).unwrap();
    assert!(!walk.view().matters.handover.latest.unwrap().taken_up);
}

#[test]
fn in_alternative_2_the_home_care_waits_for_the_decision_on_the_need() {
    let mut walk = Walk::begin_in_alternative_2();
    let next = walk.view_for(HOME_CARE).next;
    assert_eq!((next.role, next.yours), (Some(SOCIAL_WORKER), false));
    walk.decide_granted(None);
    let next = walk.view_for(HOME_CARE).next;
    assert_eq!((next.step, next.yours), (StepId::Information, true));
}
