//! Capacity, representatives and relatives in the home.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    Answer, CapacityJudged, CaseCommand, CaseStatus, ConsentAnswer, ConsentScope, Event, Informant,
    Representative, RepresentativeKind, TaskKind,
};
use digitalt_forst_domain::facts::{Connectivity, Consent, DecisionCapacity, FactKey, Need};
use digitalt_forst_domain::suitability::{Form, Verdict};
use walk::{CAMERA, Walk, cohabitant, day, judged, person};

const ALARM: &str = "trygghetslarm-inomhus";
const SERVICE: ConsentScope = ConsentScope::Service;
const DATA: ConsentScope = ConsentScope::Data;
const TO_BE_JUDGED: [DecisionCapacity; 3] = [
    DecisionCapacity::Lacking,
    DecisionCapacity::Unclear,
    DecisionCapacity::CapableWithSupport,
];

fn answered(event: &mut Event) -> (&mut Answer, &mut String) {
    match event {
        Event::QuestionAnswered { answer, note, .. } => (answer, note),
        other => panic!("{other:?}"),
    }
}

fn open_tasks(walk: &Walk) -> Vec<TaskKind> {
    let tasks = walk.view().tasks;
    let open = tasks.into_iter().filter(|task| !task.done);
    open.map(|task| task.task).collect()
}

#[test]
fn a_judgement_of_capacity_that_does_not_hold_together_is_refused_at_its_field() {
    use DecisionCapacity::{Capable, CapableWithSupport, Lacking, Unclear};
    let of = |outcome, change: fn(&mut CapacityJudged)| {
        let mut judged = judged(outcome);
        change(&mut judged);
        judged
    };
    let wrong = [
        ("outcome", of(Capable, |j| j.outcome = Lacking)),
        ("outcome", of(Lacking, |j| j.outcome = Capable)),
        ("outcome", of(Lacking, |j| j.outcome = CapableWithSupport)),
        ("outcome", of(CapableWithSupport, |j| j.outcome = Capable)),
        ("outcome", of(Unclear, |j| j.outcome = Capable)),
        ("outcome", of(Unclear, |j| j.outcome = CapableWithSupport)),
        ("outcome", of(Capable, |j| j.outcome = Unclear)),
        ("outcome", of(CapableWithSupport, |j| j.outcome = Unclear)),
        ("support", of(Lacking, |j| j.support.clear())),
        ("support", of(Unclear, |j| j.support = " ".into())),
        ("support", of(CapableWithSupport, |j| j.support.clear())),
        ("assessor", of(Lacking, |j| j.assessor = " ".into())),
        ("on", of(Lacking, |j| j.on = day("2026-11-22"))),
        ("criteria", of(Lacking, |j| drop(j.criteria.pop()))),
        (
            "criteria",
            of(Lacking, |j| j.criteria[1] = j.criteria[0].clone()),
        ),
        (
            "criteria",
            of(Lacking, |j| {
                for one in &mut j.criteria {
                    one.ground.clear();
                }
            }),
        ),
    ];
    let mut walk = Walk::begin();
    for (field, judged) in wrong {
        let command = CaseCommand::JudgeCapacity { judged };
        let refusal = walk.attempt(&command).unwrap_err();
        assert_eq!(refusal.field, Some(field), "{command:?}");
    }
    for outcome in DecisionCapacity::ALL {
        walk.judge_capacity(*outcome);
    }
    let judged = of(Lacking, |j| j.outcome = Unclear);
    walk.run(CaseCommand::JudgeCapacity { judged });
}

#[test]
fn that_someone_cannot_decide_is_judged_point_by_point_and_never_just_answered() {
    let mut walk = Walk::begin();
    for outcome in TO_BE_JUDGED {
        let refusal = walk
            .attempt(&CaseCommand::AnswerQuestion {
                answer: Answer::DecisionCapacity(outcome),
                note: String::new(),
                said_by: Informant::Relative,
            })
            .unwrap_err();
        assert_eq!(refusal.field, Some("answer"));
    }
    walk.answer(Answer::DecisionCapacity(DecisionCapacity::Capable));
    assert_eq!(walk.view().matters.capacity.judged, None);
}

#[test]
fn a_judgement_holds_for_this_question_now_and_a_later_one_replaces_it() {
    let mut walk = Walk::begin();
    walk.judge_capacity(DecisionCapacity::Lacking);
    let capacity = walk.view().matters.capacity;
    let standing = capacity.judged.unwrap();
    assert_eq!(standing.assessor, "Mira Ek, distriktssköterska");
    assert!(
        standing.asked.question.contains("Kan Elsa ta ställning"),
        "the core fills it in"
    );
    assert_eq!(capacity.entry, Some(walk.latest()));
    assert!(capacity.limited);
    let stays = |line: &String| line.starts_with("Fysisk tillsyn går att välja");
    assert!(capacity.open.iter().any(stays), "{:?}", capacity.open);
    assert!(
        capacity
            .barred
            .iter()
            .any(|line| line.starts_with("Trygghetskamera") || line.contains("kamera")),
        "{:?}",
        capacity.barred
    );

    let judged_anew = walk.latest() + 1;
    walk.judge_capacity(DecisionCapacity::Capable);
    let capacity = walk.view().matters.capacity;
    assert_eq!(
        (capacity.entry, capacity.limited),
        (Some(judged_anew), false)
    );
    assert!(capacity.barred.is_empty() && capacity.open.is_empty() && capacity.ask.is_empty());
}

#[test]
fn a_judgement_that_limits_is_lifted_only_by_a_new_one_also_after_vet_inte_an() {
    let capable = CaseCommand::AnswerQuestion {
        answer: Answer::DecisionCapacity(DecisionCapacity::Capable),
        note: String::new(),
        said_by: Informant::Relative,
    };
    for outcome in [DecisionCapacity::Lacking, DecisionCapacity::Unclear] {
        let mut walk = Walk::begin();
        walk.judge_capacity(outcome);
        walk.run(CaseCommand::DeferQuestion {
            question: FactKey::DecisionCapacity,
            note: String::new(),
            said_by: Informant::Professional,
        });
        assert_eq!(walk.view().matters.capacity.judged, None);
        let refusal = walk.attempt(&capable).unwrap_err();
        assert_eq!(refusal.field, Some("answer"));
        assert!(
            refusal.message.contains("punkt för punkt igen"),
            "{refusal}"
        );
        walk.judge_capacity(DecisionCapacity::CapableWithSupport);
        walk.run(capable.clone());
    }
}

#[test]
fn an_answer_is_not_corrected_into_what_has_to_be_judged_point_by_point() {
    let mut walk = Walk::begin();
    walk.answer(Answer::DecisionCapacity(DecisionCapacity::Capable));
    let entry = walk.latest();
    for outcome in TO_BE_JUDGED {
        let change = |event: &mut Event| *answered(event).0 = Answer::DecisionCapacity(outcome);
        let refusal = walk.correct(entry, change).unwrap_err();
        assert_eq!(refusal.field, Some("answer"));
        assert!(refusal.message.contains("punkt för punkt"), "{refusal}");
    }
    let source = |event: &mut Event| *answered(event).1 = "Dottern var med.".into();
    walk.correct(entry, source).unwrap();
}

#[test]
fn an_old_answer_that_was_never_judged_point_by_point_can_still_be_mended_beside_the_answer() {
    let mut walk = Walk::begin();
    walk.answer(Answer::DecisionCapacity(DecisionCapacity::Capable));
    let entry = walk.latest();
    let lacking = Answer::DecisionCapacity(DecisionCapacity::Lacking);
    *answered(&mut walk.entries.last_mut().unwrap().event).0 = lacking.clone();
    walk.correct(entry, |event| *answered(event).1 = "Enligt dottern.".into())
        .unwrap();
    assert_eq!(
        walk.state().answers[&FactKey::DecisionCapacity].answer,
        Some(lacking)
    );
}

#[test]
fn a_corrected_judgement_keeps_the_question_that_was_asked() {
    let mut walk = Walk::begin();
    walk.judge_capacity(DecisionCapacity::Lacking);
    let entry = walk.latest();
    walk.correct(entry, |event| {
        *event = Event::CapacityJudged(CapacityJudged {
            assessor: "Mira Eklund, distriktssköterska".into(),
            ..judged(DecisionCapacity::Lacking)
        });
    })
    .unwrap();
    let standing = walk.view().matters.capacity.judged.unwrap();
    assert_eq!(standing.assessor, "Mira Eklund, distriktssköterska");
    assert!(standing.asked.question.contains("Kan Elsa ta ställning"));
}

#[test]
fn losing_capacity_ends_a_chosen_camera_and_touches_no_consent() {
    let mut walk = Walk::with_digital_plan();
    walk.inform_about(ALARM, day("2026-11-21"));
    walk.consent_to(
        ALARM,
        person(SERVICE),
        ConsentAnswer::Given,
        day("2026-11-21"),
    )
    .unwrap();
    let standing = walk.view().standing;
    assert_eq!(standing.len(), 3);
    walk.judge_capacity(DecisionCapacity::Lacking);
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Withdrawn);
    assert_eq!(view.standing, standing);
    assert_eq!(open_tasks(&walk), [TaskKind::ArrangePhysical]);
    let reason = &view.tasks[0].reason;
    assert!(
        reason.contains("får användas") && !reason.contains("samtycke som"),
        "{reason}"
    );
}

#[test]
fn unclear_capacity_asks_for_a_review_once_and_ends_nothing() {
    let mut walk = Walk::with_digital_plan();
    walk.judge_capacity(DecisionCapacity::Unclear);
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Digital);
    assert_eq!(open_tasks(&walk), [TaskKind::ReviewChoice]);
    walk.judge_capacity(DecisionCapacity::Capable);
    walk.run(CaseCommand::DeferQuestion {
        question: FactKey::Connectivity,
        note: String::new(),
        said_by: Informant::Professional,
    });
    assert_eq!(
        open_tasks(&walk),
        [TaskKind::ReviewChoice],
        "it is already to be reviewed"
    );
}

#[test]
fn a_representative_is_recorded_and_never_makes_a_yes_count() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.answer_for_camera();
    walk.judge_capacity(DecisionCapacity::Lacking);
    let before = walk.standing(CAMERA);
    let karina = |name: &str| Representative {
        name: name.into(),
        kind: RepresentativeKind::Framtidsfullmakt,
        contact: "Per telefon".into(),
        covers: "Personliga angelägenheter".into(),
    };
    let record = |name: &str| CaseCommand::RecordRepresentatives {
        representatives: vec![karina(name)],
    };
    let refusal = walk.attempt(&record(" ")).unwrap_err();
    assert_eq!(refusal.field, Some("representatives"));
    walk.run(record("Karina Övning"));
    let view = walk.view();
    assert_eq!(
        view.matters.people.representatives,
        [karina("Karina Övning")]
    );
    assert!(
        view.matters
            .capacity
            .ask
            .iter()
            .any(|line| line.contains("Karina Övning"))
    );
    assert_eq!(walk.standing(CAMERA), before);
    for scope in [SERVICE, DATA] {
        let refusal = walk
            .try_consent(person(scope), ConsentAnswer::Given)
            .unwrap_err();
        assert!(
            refusal.message.contains("kan inte ta ställning"),
            "{refusal}"
        );
    }
    assert!(walk.choose(Form::Digital, Some(CAMERA), "").is_err());
    walk.choose(Form::Physical, None, "").unwrap();
}

#[test]
fn the_position_on_sensors_opens_a_sensor_and_says_whose_it_is() {
    let mut walk = Walk::begin();
    walk.judge_capacity(DecisionCapacity::Lacking);
    let shipped = walk.view().matters.capacity.position.unwrap();
    walk.take_the_sensor_position();
    let taken = walk.view().matters.capacity.position.unwrap();
    assert_ne!(shipped.stands, taken.stands);
    assert_eq!(taken.decided_by, "Äldrenämnden");
    assert_eq!(taken.from, day("2025-01-01"));
}

#[test]
fn regained_capacity_makes_the_persons_own_yes_needed_and_ends_a_sensor_without_one() {
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
    walk.judge_capacity(DecisionCapacity::Capable);
    assert_eq!(walk.view().status, CaseStatus::Withdrawn);
}

#[test]
fn cohabitants_answer_each_for_themselves_and_one_no_is_enough() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.household(&["Göran", "Märta"]);
    walk.consent(cohabitant("n1"), ConsentAnswer::Given);
    let refusal = walk.choose(Form::Digital, Some(CAMERA), "").unwrap_err();
    assert!(refusal.message.contains("närstående"), "{refusal}");
    walk.consent(cohabitant("n2"), ConsentAnswer::Refused);
    assert_eq!(walk.standing(CAMERA).verdict, Verdict::NotPermitted);
    let own = walk.view().consents;
    let states: Vec<_> = own
        .iter()
        .map(|card| (card.subject.clone(), card.state))
        .collect();
    assert!(
        states.contains(&(cohabitant("n1"), Consent::Given)),
        "{states:?}"
    );
    assert!(states.contains(&(cohabitant("n2"), Consent::Refused)));
    walk.consent(cohabitant("n2"), ConsentAnswer::Given);
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    walk.consent(cohabitant("n1"), ConsentAnswer::Refused);
    assert_eq!(walk.view().status, CaseStatus::Withdrawn);
}

#[test]
fn a_relative_who_moves_in_later_ends_the_form_until_they_have_said_yes() {
    let mut walk = Walk::with_digital_plan();
    walk.household(&["Göran"]);
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Withdrawn);
    assert!(
        view.tasks[0].reason.contains("bor i hemmet"),
        "{}",
        view.tasks[0].reason
    );
    assert_eq!(view.standing.len(), 2, "Elsa's own yeses stand");
    assert!(walk.choose(Form::Digital, Some(CAMERA), "").is_err());
    walk.consent(cohabitant("n1"), ConsentAnswer::Given);
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
}

#[test]
fn several_answers_at_once_still_say_that_it_was_a_relative_who_moved_in() {
    let mut walk = Walk::with_digital_plan();
    let given = |answer| digitalt_forst_domain::case::GivenAnswer {
        answer,
        note: String::new(),
    };
    let member = digitalt_forst_domain::case::HouseholdMember {
        id: String::new(),
        name: "Göran".into(),
    };
    walk.run(CaseCommand::AnswerQuestions {
        answers: vec![
            given(Answer::Connectivity(Connectivity::Good)),
            given(Answer::Cohabitants(vec![member])),
        ],
        said_by: Informant::Person,
    });
    let reason = &walk.view().tasks[0].reason;
    assert!(reason.contains("bor i hemmet"), "{reason}");
}
