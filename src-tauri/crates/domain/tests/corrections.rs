//! What a correction, a second technology or a changed catalogue may never do to a consent.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    Answer, CaseCommand, CaseStatus, ConsentAnswer, ConsentRecorded, ConsentScope, Event,
    HouseholdMember, StepState,
};
use digitalt_forst_domain::facts::{Consent, DecisionCapacity, FactKey, Need, Wish};
use digitalt_forst_domain::suitability::{Form, Verdict};
use walk::{CAMERA, Walk, cohabitant, day, person};

const SERVICE: ConsentScope = ConsentScope::Service;
const ALARM: &str = "passiva-larm";

fn withdraw(technology: Option<&str>) -> CaseCommand {
    CaseCommand::WithdrawConsent {
        subject: person(SERVICE),
        technology: technology.map(str::to_owned),
        on: day("2026-11-21"),
        own_words: String::new(),
    }
}

fn consent(event: &mut Event) -> &mut ConsentRecorded {
    match event {
        Event::ConsentRecorded(record) => record,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_corrected_household_gets_ids_of_its_own_so_that_one_yes_never_counts_for_two() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.household(&[]);
    let entry = walk.latest();
    let two = |event: &mut Event| {
        let Event::QuestionAnswered { answer, .. } = event else {
            panic!()
        };
        let named = |name: &str| HouseholdMember {
            id: String::new(),
            name: name.into(),
        };
        *answer = Answer::Cohabitants(vec![named("Göran"), named("Märta")]);
    };
    walk.correct(entry, two).unwrap();
    walk.consent(cohabitant("n1"), ConsentAnswer::Given);
    let consents = walk.state().facts(Some(CAMERA)).cohabitants.unwrap();
    assert_eq!(
        consents
            .iter()
            .filter(|one| one.data == Consent::Given)
            .count(),
        1
    );
}

#[test]
fn a_correction_keeps_the_question_the_subject_the_technology_and_the_wording() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.answer_for_camera();
    walk.consent(person(SERVICE), ConsentAnswer::Given);
    let entry = walk.latest();
    let to_data = |event: &mut Event| consent(event).subject = person(ConsentScope::Data);
    assert_eq!(
        walk.correct(entry, to_data).unwrap_err().field,
        Some("entry")
    );
    let other_question = |event: &mut Event| {
        let Event::QuestionAnswered { answer, .. } = event else {
            panic!()
        };
        *answer = Answer::StaysInView(false);
    };
    assert!(walk.correct(entry - 1, other_question).is_err());
    let new_wording = |event: &mut Event| {
        let record = consent(event);
        record.asked.question = "Något annat".into();
        record.note = "Hon nickade.".into();
    };
    walk.correct(entry, new_wording).unwrap();
    let record = &walk.state().consents[0].record;
    assert!(record.note == "Hon nickade." && record.asked.question.starts_with("Vill du"));
}

#[test]
fn a_yes_whose_information_turns_out_to_have_come_later_no_longer_counts_and_ends_the_digital_form()
{
    let mut walk = Walk::with_digital_plan();
    let information = 3;
    let later = |event: &mut Event| {
        let Event::InformationGiven(given) = event else {
            panic!()
        };
        given.topics.pop();
    };
    walk.correct(information, later).unwrap();
    assert_eq!(walk.view().status, CaseStatus::Withdrawn);
    let mut walk = Walk::begin();
    walk.inform_about(CAMERA, day("2026-11-10"));
    walk.consent_to(
        CAMERA,
        person(SERVICE),
        ConsentAnswer::Given,
        day("2026-11-12"),
    )
    .unwrap();
    let later = |event: &mut Event| {
        let Event::InformationGiven(given) = event else {
            panic!()
        };
        given.on = day("2026-11-20");
    };
    walk.correct(information, later).unwrap();
    assert_eq!(
        walk.state().facts(Some(CAMERA)).person_consent.service,
        Consent::NotAsked
    );
}

#[test]
fn a_correction_takes_in_the_corrections_made_before_it() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.consent(person(SERVICE), ConsentAnswer::Given);
    let earlier = |event: &mut Event| match event {
        Event::InformationGiven(given) => given.on = day("2026-11-18"),
        Event::ConsentRecorded(record) => record.on = day("2026-11-18"),
        _ => panic!(),
    };
    walk.correct(3, earlier).unwrap();
    walk.correct(4, earlier).unwrap();
    assert_eq!(
        walk.state().facts(Some(CAMERA)).person_consent.service,
        Consent::Given
    );
}

#[test]
fn a_second_correction_starts_from_what_the_first_said() {
    let mut walk = Walk::begin();
    walk.run(CaseCommand::AddNote { text: "ett".into() });
    let entry = walk.latest();
    walk.correct(entry, |event| {
        *event = Event::NoteAdded {
            text: "två".into()
        }
    })
    .unwrap();
    let line = &walk.view().history[entry as usize - 1];
    assert_eq!(
        line.correctable,
        Some(Event::NoteAdded {
            text: "två".into()
        })
    );
    assert_eq!(line.details, ["ett"]);
}

#[test]
fn a_withdrawal_about_one_technology_leaves_a_yes_to_another_and_every_yes_can_be_found() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.inform_about(ALARM, day("2026-11-21"));
    walk.consent(person(SERVICE), ConsentAnswer::Given);
    walk.consent_to(
        ALARM,
        person(SERVICE),
        ConsentAnswer::Given,
        day("2026-11-21"),
    )
    .unwrap();
    assert_eq!(walk.view().standing.len(), 2);
    assert!(walk.preview(&withdraw(Some(CAMERA))).effects[1].contains("Andra samtycken"));
    walk.run(withdraw(Some(CAMERA)));
    let left: Vec<_> = walk
        .view()
        .standing
        .into_iter()
        .map(|yes| yes.technology)
        .collect();
    assert_eq!(left, [ALARM]);
    assert_eq!(
        walk.preview(&withdraw(None)).effects[1],
        "Allt annat i ärendet står kvar."
    );
}

#[test]
fn a_no_to_one_technology_is_no_answer_about_another() {
    let mut walk = Walk::begin();
    walk.consent(person(SERVICE), ConsentAnswer::Refused);
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::NotPermitted);
    assert_ne!(
        walk.standing("trygghetslarm-inomhus").verdict,
        Verdict::NotPermitted
    );
    assert_eq!(
        walk.view().so_far.form,
        Form::Physical,
        "but nothing more is offered unless the person asks"
    );
}

#[test]
fn a_yes_can_be_withdrawn_and_a_no_recorded_also_when_the_catalogue_no_longer_holds_the_technology()
{
    let mut walk = Walk::with_digital_plan();
    walk.empty_the_catalogue();
    walk.run(CaseCommand::AddNote {
        text: "Inget har hänt.".into(),
    });
    assert_eq!(walk.view().status, CaseStatus::Digital);
    walk.consent(person(ConsentScope::Data), ConsentAnswer::Refused);
    assert_eq!(walk.view().status, CaseStatus::Withdrawn);
    let mut walk = Walk::with_digital_plan();
    walk.empty_the_catalogue();
    walk.run(withdraw(Some(CAMERA)));
    assert_eq!(walk.view().status, CaseStatus::Withdrawn);
}

#[test]
fn mending_a_name_or_not_knowing_for_a_while_keeps_the_consent() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.household(&["Goran"]);
    walk.consent(cohabitant("n1"), ConsentAnswer::Refused);
    walk.answer(Answer::Cohabitants(vec![HouseholdMember {
        id: "n1".into(),
        name: "Göran".into(),
    }]));
    let state_of = |walk: &Walk| walk.state().facts(Some(CAMERA)).cohabitants.unwrap()[0].data;
    assert_eq!(state_of(&walk), Consent::Refused);
    let (question, said_by) = (
        FactKey::Cohabitants,
        digitalt_forst_domain::case::Informant::Person,
    );
    walk.run(CaseCommand::DeferQuestion {
        question,
        note: String::new(),
        said_by,
    });
    walk.household(&["Göran"]);
    assert_eq!(state_of(&walk), Consent::Refused);
    walk.household(&["Märta"]);
    assert_eq!(
        walk.view().household.unwrap()[0].id,
        "n2",
        "an id never moves to someone else"
    );
}

#[test]
fn an_old_plan_can_be_corrected_after_its_days_have_passed() {
    let mut walk = Walk::with_digital_plan();
    let entry = walk.latest();
    walk.today = day("2027-06-01");
    let times = |event: &mut Event| {
        let Event::PlanRecorded { plan } = event else {
            panic!()
        };
        plan.times = "kl. 22.30 och 03.00".into();
    };
    walk.correct(entry, times).unwrap();
    assert_eq!(walk.view().plan.unwrap().times, "kl. 22.30 och 03.00");
}

#[test]
fn a_withdrawal_is_not_dated_before_its_yes() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.consent(person(SERVICE), ConsentAnswer::Given);
    let CaseCommand::WithdrawConsent {
        subject,
        technology,
        own_words,
        ..
    } = withdraw(None)
    else {
        panic!()
    };
    let early = CaseCommand::WithdrawConsent {
        subject,
        technology,
        on: day("2020-01-01"),
        own_words,
    };
    assert_eq!(walk.attempt(&early).unwrap_err().field, Some("on"));
}

#[test]
fn a_yes_is_not_moved_to_after_the_day_it_was_taken_back() {
    let mut walk = Walk::begin();
    walk.inform_about(CAMERA, day("2026-11-10"));
    let given = day("2026-11-12");
    walk.consent_to(CAMERA, person(SERVICE), ConsentAnswer::Given, given)
        .unwrap();
    let entry = walk.latest();
    walk.run(CaseCommand::WithdrawConsent {
        subject: person(SERVICE),
        technology: None,
        on: day("2026-11-15"),
        own_words: String::new(),
    });
    let withdrawal = format!("anteckning {}", walk.latest());
    let refusal = walk
        .correct(entry, |event| consent(event).on = day("2026-11-16"))
        .unwrap_err();
    assert_eq!(refusal.field, Some("on"));
    assert!(refusal.message.contains(&withdrawal), "{refusal}");
    walk.correct(entry, |event| consent(event).on = day("2026-11-15"))
        .unwrap();
}

#[test]
fn a_yes_that_was_taken_back_is_not_corrected_into_a_no_but_the_rest_of_it_can_be_mended() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.consent(person(SERVICE), ConsentAnswer::Given);
    let entry = walk.latest();
    walk.run(withdraw(None));
    let into_no = |event: &mut Event| consent(event).answer = ConsentAnswer::Refused;
    let refusal = walk.correct(entry, into_no).unwrap_err();
    assert_eq!(refusal.field, Some("answer"));
    let said = "Samtycket är redan återkallat.";
    assert!(refusal.message.starts_with(said), "{refusal}");
    walk.correct(entry, |event| consent(event).note = "Hon nickade.".into())
        .unwrap();
    let taken_back = &walk.state().consents[0];
    assert_eq!(taken_back.record.note, "Hon nickade.");
    assert_eq!(taken_back.state, Consent::Withdrawn);

    walk.consent(person(SERVICE), ConsentAnswer::Given);
    walk.correct(walk.latest(), into_no).unwrap();
}

#[test]
fn the_plan_for_one_technology_prepares_no_other() {
    let walk = Walk::with_digital_plan();
    assert!(walk.state().facts(Some(CAMERA)).receiver_named);
    assert!(!walk.state().facts(Some("fallarm")).receiver_named);
}

#[test]
fn a_running_digital_form_against_the_wish_opens_the_choice_again() {
    let choice = |walk: &Walk| walk.view().steps[4].state;
    let mut walk = Walk::with_digital_plan();
    assert_eq!(choice(&walk), StepState::Done);
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Physical,
        own_words: String::new(),
    });
    assert_eq!(choice(&walk), StepState::Ongoing);
}

#[test]
fn the_persons_no_ends_a_sensor_that_rests_on_the_municipalitys_position_and_not_on_a_yes() {
    let mut walk = Walk::begin();
    walk.take_the_sensor_position();
    walk.run(CaseCommand::StateNeed {
        own_words: "Jag faller.".into(),
        needs: vec![Need::Fall],
        goal: String::new(),
        wished_state: String::new(),
        areas: vec![],
    });
    walk.answer_for_camera();
    walk.judge_capacity(DecisionCapacity::Lacking);
    walk.inform_about("fallarm", day("2026-11-21"));
    walk.choose(Form::Digital, Some("fallarm"), "").unwrap();
    assert_eq!(walk.view().status, CaseStatus::Digital);
    walk.consent_to(
        "fallarm",
        person(SERVICE),
        ConsentAnswer::Refused,
        day("2026-11-21"),
    )
    .unwrap();
    assert_eq!(walk.view().status, CaseStatus::Withdrawn);
}
