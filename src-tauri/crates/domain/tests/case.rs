//! A case from need to plan, and what may never happen on the way.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    CaseCommand, CaseStatus, ConsentAnswer, ConsentScope, Event, HouseholdMember, Informant,
    StepId, StepState,
};
use digitalt_forst_domain::facts::{Consent, DecisionCapacity, StopSignal, Wish};
use digitalt_forst_domain::suitability::{Form, Verdict};
use walk::{CAMERA, Walk, cohabitant, day, person};

#[test]
fn a_case_goes_from_need_to_plan_with_digital_tillsyn() {
    let mut walk = Walk::begin();
    assert_eq!(walk.view().next_step, StepId::Information);
    walk.inform();
    walk.answer_for_camera();
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::SuitableAfterActions);
    walk.consent(person(ConsentScope::Service), ConsentAnswer::Given);
    walk.consent(person(ConsentScope::Data), ConsentAnswer::Given);
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Digital,
        own_words: "Då sover jag bättre.".into(),
    });
    assert_eq!(walk.view().so_far.form, Form::Digital);
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    walk.decide_granted(Some(Form::Digital));
    walk.run(CaseCommand::RecordPlan { plan: walk::plan() });
    let view = walk.view();
    assert_eq!(
        walk.standing(CAMERA).verdict,
        Verdict::Suitable,
        "{:#?}",
        walk.standing(CAMERA)
    );
    assert_eq!(view.status, CaseStatus::Digital);
    assert_eq!(view.next_step, StepId::FollowUp);
    assert!(
        view.steps
            .iter()
            .take(6)
            .all(|step| step.state == StepState::Done),
        "{:#?}",
        view.steps
    );
}

#[test]
fn a_yes_before_the_information_is_refused_and_a_no_is_not() {
    let mut walk = Walk::begin();
    let refusal = walk
        .try_consent(person(ConsentScope::Service), ConsentAnswer::Given)
        .unwrap_err();
    assert_eq!(refusal.field, Some("answer"));
    assert!(refusal.message.contains("informationen"), "{refusal}");
    walk.consent(person(ConsentScope::Service), ConsentAnswer::Refused);
    let view = walk.view();
    assert_eq!(view.so_far.form, Form::Physical);
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::NotPermitted);
    assert_eq!(
        view.next_step,
        StepId::Choice,
        "after a no the next thing is what the person gets instead"
    );
    walk.choose(Form::Physical, None, "").unwrap();
}

#[test]
fn a_consent_dated_before_its_information_or_in_the_future_is_refused_at_its_date() {
    let mut walk = Walk::begin();
    walk.inform();
    for (on, word) in [
        (day("2026-11-20"), "före informationen"),
        (day("2026-11-22"), "framtiden"),
    ] {
        let refusal = walk
            .try_consent_on(person(ConsentScope::Service), ConsentAnswer::Given, on)
            .unwrap_err();
        assert_eq!(refusal.field, Some("on"));
        assert!(refusal.message.contains(word), "{refusal}");
    }
    assert_eq!(walk.entries.len(), 3, "a refused command changes nothing");
}

#[test]
fn nothing_digital_is_chosen_without_every_consent_the_law_demands() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.answer_for_camera();
    walk.consent(person(ConsentScope::Service), ConsentAnswer::Given);
    let refusal = walk.choose(Form::Digital, Some(CAMERA), "").unwrap_err();
    assert_eq!(refusal.field, Some("technology"));
    walk.consent(person(ConsentScope::Data), ConsentAnswer::Given);
    walk.household(&["Göran"]);
    assert!(
        walk.choose(Form::Digital, Some(CAMERA), "")
            .unwrap_err()
            .message
            .contains("närstående")
    );
    walk.consent(cohabitant("n1"), ConsentAnswer::Refused);
    assert!(walk.choose(Form::Digital, Some(CAMERA), "").is_err());
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::NotPermitted);
    walk.consent(cohabitant("n1"), ConsentAnswer::Given);
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
}

#[test]
fn a_withdrawal_ends_the_digital_form_opens_the_physical_and_leaves_the_rest() {
    let mut walk = Walk::with_digital_plan();
    let before = walk.view();
    let withdraw = CaseCommand::WithdrawConsent {
        subject: person(ConsentScope::Data),
        technology: Some(CAMERA.into()),
        on: day("2026-11-21"),
        own_words: String::new(),
    };
    let effects = walk.preview(&withdraw).effects;
    assert!(
        effects
            .iter()
            .any(|effect| effect.contains("upphör genast")),
        "{effects:?}"
    );
    assert_eq!(walk.view(), before, "a preview changes nothing");
    walk.run(withdraw);
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Withdrawn);
    assert!(view.choice.as_ref().unwrap().set_aside);
    assert_eq!(view.plan, None);
    assert_eq!(view.tasks.len(), 1);
    assert_eq!(view.next_step, StepId::FollowUp);
    let service = view
        .consents
        .iter()
        .find(|card| card.subject == person(ConsentScope::Service))
        .unwrap();
    assert_eq!(
        service.state,
        Consent::Given,
        "only what rested on the consent is set aside"
    );
    assert_eq!(view.questions, before.questions);
    let task_entry = view.tasks[0].entry;
    walk.run(CaseCommand::FinishTask {
        task_entry,
        note: "Nattpatrullen kommer kl. 23.".into(),
    });
    assert_eq!(walk.view().status, CaseStatus::Physical);
}

#[test]
fn a_relative_who_moves_in_without_consent_ends_the_camera() {
    let mut walk = Walk::with_digital_plan();
    walk.household(&["Göran"]);
    assert_eq!(walk.view().status, CaseStatus::Withdrawn);
}

#[test]
fn a_person_who_cannot_decide_in_this_question_is_not_said_to_have_consented() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.judge_capacity(DecisionCapacity::Lacking);
    let refusal = walk
        .try_consent(person(ConsentScope::Service), ConsentAnswer::Given)
        .unwrap_err();
    assert!(
        refusal.message.contains("kan inte ta ställning"),
        "{refusal}"
    );
}

#[test]
fn a_motive_is_asked_for_only_where_the_choice_departs_and_not_because_of_the_wish() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.answer_for_camera();
    walk.consent(person(ConsentScope::Service), ConsentAnswer::Given);
    walk.consent(person(ConsentScope::Data), ConsentAnswer::Given);
    assert_eq!(walk.view().so_far.form, Form::Digital);
    assert_eq!(
        walk.choose(Form::Trial, Some(CAMERA), "")
            .unwrap_err()
            .field,
        Some("motive")
    );
    assert_eq!(
        walk.choose(Form::Physical, None, " ").unwrap_err().field,
        Some("motive")
    );
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Physical,
        own_words: "Jag vill att någon kommer.".into(),
    });
    walk.choose(Form::Physical, None, "").unwrap();
    assert!(walk.view().choice.unwrap().choice.follows_wish);
}

#[test]
fn information_and_consent_about_one_technology_do_not_count_for_another() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.consent(person(ConsentScope::Service), ConsentAnswer::Given);
    let facts = walk.state().facts(Some("passiva-larm"));
    assert!(!facts.information_given);
    assert_eq!(facts.person_consent.service, Consent::NotAsked);
}

#[test]
fn a_correction_names_its_entry_counts_from_then_on_and_leaves_the_old_one_readable() {
    let mut walk = Walk::begin();
    walk.run(CaseCommand::AddNote {
        text: "Dottern heter Karin.".into(),
    });
    let number = walk.entries.len() as u32;
    let replacement = Box::new(Event::NoteAdded {
        text: "Dottern heter Karina.".into(),
    });
    walk.run(CaseCommand::CorrectEntry {
        entry: number,
        reason: "Hörde fel.".into(),
        replacement,
    });
    let view = walk.view();
    let old = &view.history[number as usize - 1];
    assert!(old.details[0].contains("Karin.") && old.corrected_by == Some(number + 1));
    assert_eq!(view.history.last().unwrap().corrects, Some(number));
    let wrong_kind = Box::new(Event::StopSignalsObserved {
        signals: vec![],
        note: String::new(),
    });
    let wrong = CaseCommand::CorrectEntry {
        entry: number,
        reason: "x".into(),
        replacement: wrong_kind,
    };
    assert_eq!(walk.attempt(&wrong).unwrap_err().field, Some("entry"));
}

#[test]
fn a_corrected_need_changes_the_assessment_but_not_what_was_known_before() {
    let mut walk = Walk::begin();
    let before = walk.view_as_of(Some(2));
    let replacement = Box::new(Event::NeedStated {
        own_words: "Jag glömmer medicinen.".into(),
        needs: vec![digitalt_forst_domain::facts::Need::Lakemedel],
        goal: String::new(),
        wished_state: String::new(),
        areas: vec![],
    });
    walk.run(CaseCommand::CorrectEntry {
        entry: 2,
        reason: "Fel person.".into(),
        replacement,
    });
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::NotSuitable);
    let again = walk.view_as_of(Some(2));
    assert_eq!((again.needs, again.so_far), (before.needs, before.so_far));
}

#[test]
fn stop_signals_speak_against_the_technology_and_can_be_taken_back_by_a_new_look() {
    let mut walk = Walk::begin();
    walk.run(CaseCommand::ObserveStopSignals {
        signals: vec![StopSignal::Anxious],
        note: String::new(),
    });
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::NotSuitable);
    walk.run(CaseCommand::ObserveStopSignals {
        signals: vec![],
        note: String::new(),
    });
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::NeedsInvestigation);
}

#[test]
fn a_question_deferred_is_unknown_again() {
    let mut walk = Walk::begin();
    walk.answer_for_camera();
    let question = digitalt_forst_domain::facts::FactKey::Connectivity;
    walk.run(CaseCommand::DeferQuestion {
        question,
        note: "Ska mätas.".into(),
        said_by: Informant::Professional,
    });
    let view = walk.view();
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::NeedsInvestigation);
    assert_eq!(view.so_far.next_question, Some(question));
    assert!(
        view.so_far
            .changed
            .iter()
            .any(|change| change.contains("Behöver utredas")),
        "{:?}",
        view.so_far.changed
    );
}

#[test]
fn a_household_member_keeps_the_consent_when_another_is_added() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.household(&["Göran"]);
    walk.consent(cohabitant("n1"), ConsentAnswer::Given);
    walk.household(&["Märta", "Göran"]);
    let members = walk.view().household.unwrap();
    let expected = HouseholdMember {
        id: "n1".into(),
        name: "Göran".into(),
    };
    assert!(members.contains(&expected), "{members:?}");
    let facts = walk.state().facts(Some(CAMERA));
    let consents: Vec<_> = facts
        .cohabitants
        .unwrap()
        .iter()
        .map(|member| member.data)
        .collect();
    assert_eq!(consents, [Consent::NotAsked, Consent::Given]);
}

#[test]
fn the_plan_is_refused_at_the_first_field_that_lacks_something() {
    let mut walk = Walk::begin();
    assert!(
        walk.attempt(&CaseCommand::RecordPlan { plan: walk::plan() })
            .unwrap_err()
            .message
            .contains("val")
    );
    let mut walk = Walk::with_digital_plan();
    let mut plan = walk::plan();
    plan.human_contact = " ".into();
    let refusal = walk.attempt(&CaseCommand::RecordPlan { plan }).unwrap_err();
    assert_eq!(refusal.field, Some("human_contact"));
}
