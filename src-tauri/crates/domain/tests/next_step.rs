//! What to go on with: what cannot wait first, no dead ends, and never a step that would be refused.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    Answer, CaseClosed, CaseCommand, CaseStatus, Channel, ClosingReason, ConsentAnswer,
    ConsentScope, DecisionRecorded, GivenAnswer, Informant, Outcome, Place, ReferralTo, ReferredOn,
    Role, StepId, StepState, TaskKind, Told, WishSaid,
};
use digitalt_forst_domain::facts::{
    Connectivity, DecisionCapacity, LegalBasis, Need, Setting, VisitContent, Wish,
};
use digitalt_forst_domain::suitability::Form;
use walk::{CAMERA, Walk, day, grant, person};

const HOME_CARE: Role = Role::Hemtjanst;

fn referral(awaits_answer: bool) -> CaseCommand {
    CaseCommand::ReferOn(ReferredOn {
        on: day("2026-11-21"),
        to: ReferralTo::Lawyer,
        receiver: "Kommunens jurist".into(),
        what: "Får kameran användas?".into(),
        awaits_answer,
    })
}

fn withdrawal() -> CaseCommand {
    CaseCommand::WithdrawConsent {
        subject: person(ConsentScope::Service),
        technology: None,
        on: day("2026-11-21"),
        own_words: String::new(),
    }
}

fn refusal(form: Option<Form>) -> DecisionRecorded {
    DecisionRecorded {
        outcome: Outcome::Refused,
        form,
        ..grant()
    }
}

fn close() -> CaseCommand {
    CaseCommand::Close(CaseClosed {
        on: day("2026-11-21"),
        reason: ClosingReason::OtherWay,
        note: "Dottern sover över.".into(),
    })
}

fn open_tasks(walk: &Walk) -> Vec<TaskKind> {
    let tasks = walk.view().tasks.into_iter().filter(|task| !task.done);
    tasks.map(|task| task.task).collect()
}

#[test]
fn visits_that_have_to_be_arranged_come_before_an_application_and_an_awaited_answer() {
    let mut walk = Walk::with_digital_plan();
    walk.run(referral(true));
    walk.apply_for("Besök varje natt");
    walk.run(withdrawal());
    for role in [Role::Socialsekreterare, HOME_CARE] {
        let next = walk.view_for(role).next;
        assert_eq!(
            (next.text.as_str(), next.yours),
            ("Ordna fysisk tillsyn.", true)
        );
    }
}

#[test]
fn an_awaited_answer_stands_in_the_way_of_no_step() {
    let mut walk = Walk::begin();
    walk.run(referral(true));
    assert_eq!(walk.view().next.step, StepId::Information);
}

#[test]
fn a_refused_application_for_something_else_grants_no_tillsyn() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    let application = walk.apply_for("Ledsagning");
    let answer = DecisionRecorded {
        application_entry: Some(application),
        insats: "Ledsagning".into(),
        ..refusal(None)
    };
    walk.decide(answer).unwrap();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    assert_eq!(walk.view().matters.decisions.missing, "Beslut saknas.");
}

#[test]
fn a_grant_that_says_nothing_of_the_form_settles_nothing_in_alternative_1() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    walk.decide_granted(None);
    assert_eq!(walk.view().matters.decisions.missing, "Beslut saknas.");
    walk.decide_granted(Some(Form::Digital));
    assert_eq!(walk.view().matters.decisions.missing, "");
}

#[test]
fn a_refusal_of_the_chosen_form_ends_it_and_leaves_a_way_on_for_both_roles() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    walk.decide(refusal(Some(Form::Digital))).unwrap();
    assert!(walk.view().choice.unwrap().set_aside, "nothing was granted");
    assert!(open_tasks(&walk).is_empty());
    for role in [Role::Socialsekreterare, HOME_CARE] {
        let next = walk.view_for(role).next;
        assert_ne!(next.place, Some(Place::Handover), "{}", next.text);
    }
}

#[test]
fn after_a_refusal_that_was_told_nobody_is_sent_to_plan_or_hand_over() {
    let mut walk = Walk::begin_in_alternative_2();
    walk.run(CaseCommand::Decide {
        decision: refusal(None),
        told: Some(walk::told(day("2026-11-21"))),
    });
    for role in [Role::Socialsekreterare, HOME_CARE] {
        let next = walk.view_for(role).next;
        assert!(
            next.text.starts_with("Insatsen är avslagen."),
            "{}",
            next.text
        );
    }
    assert!(walk.view().matters.handover.why_not.contains("avslagen"));
}

#[test]
fn a_case_can_be_handed_over_for_visits_to_be_arranged_whatever_is_left_to_decide() {
    let mut walk = Walk::with_digital_plan();
    walk.run(withdrawal());
    assert_eq!(walk.view().matters.handover.why_not, "");
}

#[test]
fn a_decision_against_someone_is_not_done_before_they_know_how_to_appeal() {
    let mut walk = Walk::begin_in_alternative_2();
    let told = Told {
        on: day("2026-11-21"),
        how: Channel::Meeting,
        told_by: "Kim Övning".into(),
        appeal_explained: false,
    };
    walk.run(CaseCommand::Decide {
        decision: refusal(None),
        told: Some(told),
    });
    assert!(walk.view().matters.decisions.missing.contains("överklagar"));
}

#[test]
fn where_the_law_has_no_answer_the_question_goes_on_and_no_decision_under_sol_is_asked_for() {
    for answer in [
        Answer::LegalBasis(LegalBasis::Lss),
        Answer::LegalBasis(LegalBasis::Hsl),
        Answer::Setting(Setting::SupportHousing),
    ] {
        let mut walk = Walk::begin();
        walk.answer(answer.clone());
        let view = walk.view();
        assert_eq!(view.next.place, Some(Place::Refer), "{answer:?}");
        assert!(!view.matters.decisions.needed, "{answer:?}");
        assert!(
            view.matters
                .decisions
                .provisions
                .iter()
                .all(|one| !one.proposed)
        );
        walk.run(referral(false));
        assert_eq!(walk.view().next.step, StepId::Choice);
        walk.choose(Form::Physical, None, "").unwrap();
        assert_eq!(walk.view().matters.decisions.missing, "");
    }
}

#[test]
fn someone_who_cannot_decide_now_is_never_next_to_be_asked() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.answer_for_camera();
    walk.judge_capacity(DecisionCapacity::Lacking);
    let view = walk.view();
    let consent = &view.steps[3];
    assert_eq!(consent.state, StepState::Blocked);
    assert!(consent.why_not.contains("kan inte ta ställning"));
    assert_eq!(view.next.step, StepId::Choice);
}

#[test]
fn while_it_is_unclear_who_can_decide_only_that_is_next() {
    let mut walk = Walk::begin();
    walk.answer_for_camera();
    walk.judge_capacity(DecisionCapacity::Unclear);
    let next = walk.view().next;
    assert_eq!(next.step, StepId::Suitability);
    assert!(next.text.contains("oklart"), "{}", next.text);
}

#[test]
fn what_no_longer_fits_is_to_be_reviewed_and_the_slip_can_be_taken_back_whole() {
    let mut walk = Walk::with_digital_plan();
    let before = walk.view().choice;
    walk.answer(Answer::VisitContent(VisitContent::WithCare));
    assert_eq!(open_tasks(&walk), [TaskKind::ReviewChoice]);
    let undo = walk.view().matters.undo.unwrap();
    walk.run(CaseCommand::Undo { entry: undo.entry });
    assert!(open_tasks(&walk).is_empty());
    assert_eq!(walk.view().choice, before);
}

#[test]
fn several_answers_and_a_wish_with_its_choice_are_taken_back_together() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.run(CaseCommand::Choose {
        form: Form::Physical,
        technology: None,
        motive: String::new(),
        wish: Some(WishSaid {
            wish: Wish::Physical,
            own_words: "Jag vill ha besök.".into(),
        }),
    });
    let undo = walk.view().matters.undo.unwrap();
    walk.run(CaseCommand::Undo { entry: undo.entry });
    let view = walk.view();
    assert_eq!((view.wish, view.choice), (Wish::Undecided, None));
    let given = |answer| GivenAnswer {
        answer,
        note: String::new(),
    };
    walk.run(CaseCommand::AnswerQuestions {
        answers: vec![
            given(Answer::Connectivity(Connectivity::None)),
            given(Answer::PlacementPossible(false)),
        ],
        said_by: Informant::Relative,
    });
    let undo = walk.view().matters.undo.unwrap();
    walk.run(CaseCommand::Undo { entry: undo.entry });
    let answers = walk.view().questions;
    let connectivity = answers
        .iter()
        .find(|one| one.title == "Uppkoppling")
        .unwrap();
    assert_eq!(connectivity.answer_text, "Bra");
}

#[test]
fn a_no_that_took_the_place_of_a_yes_is_never_taken_back_with_a_click() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.consent(person(ConsentScope::Data), ConsentAnswer::Refused);
    assert_eq!(walk.view().matters.undo, None);
    let refusal = walk.attempt(&CaseCommand::Undo {
        entry: walk.latest(),
    });
    assert!(refusal.is_err(), "an earlier yes would stand again");
}

#[test]
fn nothing_is_taken_back_from_a_view_of_how_it_was() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.answer(Answer::StaysInView(true));
    assert!(walk.view().matters.undo.is_some());
    let earlier = walk.view_as_of(Some(walk.latest() - 1));
    assert_eq!(earlier.matters.undo, None);
}

#[test]
fn a_closed_case_still_takes_a_withdrawal_a_no_and_an_application_which_opens_it() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.run(close());
    let places = walk.view().matters.places;
    assert!(places.contains(&Place::Apply) && places.contains(&Place::Withdraw));
    walk.run(withdrawal());
    walk.consent(person(ConsentScope::Data), ConsentAnswer::Refused);
    assert!(walk.view().matters.closed.is_some());
    walk.apply_for("Besök varje natt");
    assert!(walk.view().matters.closed.is_none());
    assert_eq!(open_tasks(&walk), [TaskKind::DecideApplication]);
}

#[test]
fn a_case_whose_form_ended_with_it_stands_as_going_on_when_it_is_opened_again() {
    let mut walk = Walk::with_digital_plan();
    walk.run(close());
    walk.run(CaseCommand::Reopen {
        note: "Dottern har flyttat.".into(),
    });
    assert_eq!(walk.view().status, CaseStatus::Ongoing);
}

#[test]
fn an_application_is_ticked_off_only_with_what_happened_to_it_and_is_then_settled() {
    let mut walk = Walk::begin();
    walk.apply_for("Besök varje natt");
    let task_entry = walk.latest();
    let finish = |note: &str| CaseCommand::FinishTask {
        task_entry,
        note: note.into(),
    };
    assert_eq!(walk.attempt(&finish(" ")).unwrap_err().field, Some("note"));
    walk.run(finish("Elsa tog tillbaka ansökan."));
    let decisions = walk.view().matters.decisions;
    assert_eq!(
        decisions.applications[0].ended_with,
        "Elsa tog tillbaka ansökan."
    );
    assert_ne!(decisions.proposed_insats, "Besök varje natt");
}

#[test]
fn a_granted_application_asks_for_the_running_form_to_be_reviewed() {
    let mut walk = Walk::with_digital_plan();
    let application = walk.apply_for("Besök varje natt");
    let granted = DecisionRecorded {
        application_entry: Some(application),
        insats: "Besök varje natt".into(),
        ..grant()
    };
    walk.decide(granted).unwrap();
    assert_eq!(open_tasks(&walk), [TaskKind::ReviewChoice]);
}

#[test]
fn a_new_digital_choice_leaves_no_visits_to_arrange() {
    let mut walk = Walk::with_digital_plan();
    walk.run(withdrawal());
    walk.consent(person(ConsentScope::Service), ConsentAnswer::Given);
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    assert!(open_tasks(&walk).is_empty());
}

#[test]
fn a_case_is_not_closed_over_a_decision_the_person_has_not_got() {
    let mut walk = Walk::begin_in_alternative_2();
    walk.run(CaseCommand::Decide {
        decision: grant(),
        told: None,
    });
    assert!(walk.view().matters.why_not_close.contains("inte lämnat"));
    assert!(walk.attempt(&close()).is_err());
    assert!(
        walk.view_for(HOME_CARE)
            .matters
            .places
            .contains(&Place::Decision)
    );
}

#[test]
fn a_need_that_a_decision_rests_on_is_not_dropped_without_a_word() {
    let mut walk = Walk::begin_in_alternative_2();
    walk.decide_granted(None);
    let preview = walk.preview(&CaseCommand::StateNeed {
        own_words: "Jag vill ha sällskap.".into(),
        needs: vec![Need::Ensamhet],
        goal: String::new(),
        wished_state: String::new(),
        areas: vec![],
    });
    assert!(preview.serious);
    assert!(
        preview
            .effects
            .iter()
            .any(|one| one.contains("inte längre står i ärendet"))
    );
    let moves = CaseCommand::AnswerQuestion {
        answer: Answer::Setting(Setting::SpecialHousingElderly),
        note: String::new(),
        said_by: Informant::Person,
    };
    assert!(walk.preview(&moves).serious, "who does what would change");
}

#[test]
fn whoever_opened_the_case_has_it_until_it_is_handed_over() {
    let mut walk = Walk::begin_in(Some(Setting::SpecialHousingElderly));
    walk.hand_the_keys_to("Noor Övning", HOME_CARE);
    assert!(walk.view().next.yours, "the home care guides there");
}

#[test]
fn a_yes_to_something_more_is_another_yes() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    let again = |purpose: &str| CaseCommand::RecordConsent {
        subject: person(ConsentScope::Service),
        answer: ConsentAnswer::Given,
        on: day("2026-11-21"),
        technology: CAMERA.into(),
        purpose: purpose.into(),
        expressed: digitalt_forst_domain::case::Expression::Oral,
        note: String::new(),
    };
    assert!(walk.attempt(&again("Tillsyn på natten")).is_err());
    walk.run(again("Tillsyn på natten och tidigt på morgonen"));
}

#[test]
fn a_decision_nobody_has_handed_over_is_next_for_whoever_decides_and_the_plan_for_the_home_care() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    let decision = DecisionRecorded {
        form: Some(Form::Digital),
        ..grant()
    };
    walk.run(CaseCommand::Decide {
        decision,
        told: None,
    });
    let next = walk.view().next;
    assert_eq!(next.place, Some(Place::Decision));
    assert_eq!(next.text, "Elsa har inte fått beslutet än.");
    assert_eq!(walk.view_for(HOME_CARE).next.text, "Skriv planen.");
}
