//! What changes a case after the fact: previews, answers together, undo, objections.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    Answer, CaseCommand, CaseStatus, ConsentAnswer, ConsentScope, Event, GivenAnswer,
    HouseholdMember, Informant, Role,
};
use digitalt_forst_domain::facts::{Connectivity, Consent, DecisionCapacity, FactKey, Wish};
use digitalt_forst_domain::suitability::Form;
use walk::{CAMERA, Walk, day, person};

const SERVICE: ConsentScope = ConsentScope::Service;

fn answered(answer: Answer) -> CaseCommand {
    CaseCommand::AnswerQuestion {
        answer,
        note: String::new(),
        said_by: Informant::Person,
    }
}

fn note(text: &str) -> CaseCommand {
    CaseCommand::AddNote { text: text.into() }
}

#[test]
fn what_would_end_or_ask_for_a_review_is_told_as_serious_before_it_is_saved() {
    let walk = Walk::with_digital_plan();
    let göran = HouseholdMember {
        id: String::new(),
        name: "Göran".into(),
    };
    let ends = walk.preview(&answered(Answer::Cohabitants(vec![göran])));
    assert!(ends.serious);
    assert!(
        ends.effects
            .iter()
            .any(|line| line.contains("upphör genast")),
        "{ends:?}"
    );
    assert!(!ends.changes.is_empty(), "{ends:?}");

    let review = walk.preview(&CaseCommand::DeferQuestion {
        question: FactKey::Connectivity,
        note: String::new(),
        said_by: Informant::Person,
    });
    assert!(review.serious);
    assert!(
        review.effects.iter().any(|line| line.contains("ses över")),
        "{review:?}"
    );

    assert!(!walk.preview(&note("Ringde.")).serious);
    let harmless = walk.preview(&answered(Answer::HearsAndSeesEnough(true)));
    assert!(!harmless.serious);
}

#[test]
fn a_preview_of_an_application_speaks_of_the_decision_and_not_of_visits() {
    let walk = Walk::begin();
    let preview = walk.preview(&CaseCommand::Apply(
        digitalt_forst_domain::case::ApplicationMade {
            on: day("2026-11-21"),
            insats: "Besök varje natt.".into(),
            own_words: String::new(),
            how: digitalt_forst_domain::case::Channel::Phone,
        },
    ));
    assert!(!preview.serious, "a task is what an application is for");
    assert_eq!(
        preview.effects,
        [
            "Elsa ansökte den 2026-11-21 om: Besök varje natt.",
            "Ansökan ska få ett beslut. En uppgift om det läggs upp för socialsekreteraren.",
        ]
    );
}

#[test]
fn a_change_that_alters_the_assessment_says_so_in_words() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.answer_for_camera();
    let preview = walk.preview(&answered(Answer::Connectivity(Connectivity::None)));
    let about_camera = |line: &String| line.contains("Passar inte");
    assert!(preview.changes.iter().any(about_camera), "{preview:?}");
    assert!(!preview.serious, "nothing holds yet that could end");
}

#[test]
fn several_answers_are_all_written_or_none() {
    let mut walk = Walk::begin();
    let given = |answer| GivenAnswer {
        answer,
        note: String::new(),
    };
    let many = |answers| CaseCommand::AnswerQuestions {
        answers,
        said_by: Informant::Person,
    };
    let before = walk.latest();
    let bad = many(vec![
        given(Answer::Connectivity(Connectivity::Good)),
        given(Answer::DecisionCapacity(DecisionCapacity::Lacking)),
    ]);
    assert!(walk.attempt(&bad).is_err());
    assert_eq!(walk.latest(), before);
    assert_eq!(
        walk.attempt(&many(vec![])).unwrap_err().field,
        Some("answers")
    );
    walk.run(many(vec![
        given(Answer::Connectivity(Connectivity::Good)),
        given(Answer::StaysInView(true)),
    ]));
    assert_eq!(walk.latest(), before + 2);
    let facts = walk.state().facts(None);
    assert_eq!(
        (facts.connectivity, facts.stays_in_view),
        (Some(Connectivity::Good), Some(true))
    );
}

#[test]
fn a_yes_or_a_no_that_stands_is_not_written_twice() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.consent(person(SERVICE), ConsentAnswer::Given);
    let again = walk
        .try_consent(person(SERVICE), ConsentAnswer::Given)
        .unwrap_err();
    assert_eq!(again.field, Some("answer"));
    assert!(again.message.contains("anteckning 4"), "{again}");
    walk.consent(person(SERVICE), ConsentAnswer::Refused);
    let again = walk
        .try_consent(person(SERVICE), ConsentAnswer::Refused)
        .unwrap_err();
    assert!(again.message.contains("nej"), "{again}");
    walk.consent(person(SERVICE), ConsentAnswer::Given);
}

#[test]
fn a_slip_is_undone_step_by_step_by_the_one_who_made_it_soon_after() {
    let mut walk = Walk::begin();
    let untouched = walk.state();
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Physical,
        own_words: "Nej tack.".into(),
    });
    let wish = walk.latest();
    walk.answer(Answer::Connectivity(Connectivity::Weak));
    let answer = walk.latest();
    let undo = |entry| CaseCommand::Undo { entry };
    assert_eq!(
        walk.attempt(&undo(wish)).unwrap_err().field,
        Some("entry"),
        "not the latest"
    );
    assert_eq!(walk.view().matters.undo.unwrap().entry, answer);

    let mine = walk.actor.clone();
    walk.hand_the_keys_to("Noor Övning", Role::Hemtjanst);
    assert!(walk.attempt(&undo(answer)).is_err(), "someone else's");
    assert_eq!(walk.view().matters.undo, None);
    walk.actor = mine;
    walk.today = day("2026-11-23");
    assert!(
        walk.attempt(&undo(answer)).is_err(),
        "it is no slip of the hand two days later"
    );
    walk.today = day("2026-11-21");

    walk.run(undo(answer));
    assert_eq!(walk.state().facts(None).connectivity, None);
    assert_eq!(walk.state().wish, Wish::Physical);
    assert!(walk.attempt(&undo(answer)).is_err(), "it is already undone");
    walk.run(undo(wish));
    let now = walk.state();
    assert_eq!(
        (now.wish, &now.wish_own_words),
        (untouched.wish, &untouched.wish_own_words)
    );
    assert_eq!(now.answers, untouched.answers);

    let history = walk.view().history;
    let line = &history[answer as usize - 1];
    assert!(line.undone && line.correctable.is_none(), "{line:?}");
    assert!(
        line.text.contains("Svag"),
        "what was undone stays readable: {}",
        line.text
    );
    let then = &walk.view_as_of(Some(answer)).history[answer as usize - 1];
    assert!(
        !then.undone && then.correctable.is_some(),
        "it was not undone yet"
    );
}

#[test]
fn what_opened_the_case_ended_something_or_left_the_room_is_never_undone() {
    let attempt = |walk: &mut Walk| {
        let entry = walk.latest();
        assert_eq!(walk.view().matters.undo, None);
        walk.attempt(&CaseCommand::Undo { entry })
    };
    let mut walk = Walk::begin();
    assert!(attempt(&mut walk).is_err(), "the need that opened it");
    let mut walk = Walk::with_digital_plan();
    walk.run(CaseCommand::WithdrawConsent {
        subject: person(ConsentScope::Data),
        technology: Some(CAMERA.into()),
        on: day("2026-11-21"),
        own_words: String::new(),
    });
    assert!(attempt(&mut walk).is_err(), "a withdrawal");
    let mut walk = Walk::with_digital_plan();
    walk.household(&["Göran"]);
    assert!(attempt(&mut walk).is_err(), "what ended the form");
    let cohabitants = walk.latest() - 2;
    assert!(
        walk.attempt(&CaseCommand::Undo { entry: cohabitants })
            .is_err()
    );
    assert_eq!(walk.view().status, CaseStatus::Withdrawn);
    let mut walk = Walk::begin();
    walk.decide(walk::grant()).unwrap();
    assert!(attempt(&mut walk).is_err(), "a decision");
    let mut walk = Walk::begin();
    walk.run(note("Hon heter Karin."));
    let entry = walk.latest();
    walk.correct(entry, |event| {
        *event = Event::NoteAdded {
            text: "Hon heter Karina.".into(),
        }
    })
    .unwrap();
    assert!(attempt(&mut walk).is_err(), "a correction");
    assert!(
        walk.attempt(&CaseCommand::Undo { entry }).is_err(),
        "what was corrected"
    );
}

#[test]
fn an_undone_yes_counts_no_more_and_an_undone_choice_brings_the_former_back() {
    let mut walk = Walk::begin();
    walk.inform();
    walk.consent(person(SERVICE), ConsentAnswer::Given);
    walk.run(CaseCommand::Undo {
        entry: walk.latest(),
    });
    assert_eq!(
        walk.state().facts(Some(CAMERA)).person_consent.service,
        Consent::NotAsked
    );
    let mut walk = Walk::with_digital_plan();
    let before = walk.view();
    walk.choose(Form::Physical, None, "Kameran är på lagning.")
        .unwrap();
    assert_eq!(walk.view().plan, None);
    walk.run(CaseCommand::Undo {
        entry: walk.latest(),
    });
    let after = walk.view();
    assert_eq!(
        (after.status, after.choice, after.plan),
        (before.status, before.choice, before.plan)
    );
}

#[test]
fn an_undone_entry_is_not_corrected() {
    let mut walk = Walk::begin();
    walk.run(note("Fel."));
    let entry = walk.latest();
    walk.run(CaseCommand::Undo { entry });
    let refusal = walk
        .attempt(&CaseCommand::CorrectEntry {
            entry,
            reason: "Blev fel.".into(),
            replacement: Box::new(Event::NoteAdded {
                text: "Rätt.".into(),
            }),
        })
        .unwrap_err();
    assert_eq!(refusal.field, Some("entry"));
}

#[test]
fn an_objection_is_kept_in_the_persons_words_beside_what_it_is_about() {
    let mut walk = Walk::begin();
    walk.run(note("Elsa föll i köket."));
    let entry = walk.latest();
    let object = |entry, words: &str, on: &str| CaseCommand::Object {
        entry,
        on: day(on),
        own_words: words.into(),
    };
    for (field, wrong) in [
        ("own_words", object(entry, " ", "2026-11-21")),
        ("entry", object(99, "Nej.", "2026-11-21")),
        ("entry", object(0, "Nej.", "2026-11-21")),
        ("on", object(entry, "Nej.", "2026-11-22")),
    ] {
        assert_eq!(walk.attempt(&wrong).unwrap_err().field, Some(field));
    }
    walk.run(object(entry, "Jag satte mig.", "2026-11-21"));
    walk.run(object(entry, "Och det var i hallen.", "2026-11-21"));
    let line = &walk.view().history[entry as usize - 1];
    assert_eq!(line.objections, ["Jag satte mig.", "Och det var i hallen."]);
    assert_eq!(
        line.details,
        ["Elsa föll i köket."],
        "the note itself is untouched"
    );
    let then = walk.view_as_of(Some(entry + 1));
    assert_eq!(
        then.history[entry as usize - 1].objections,
        ["Jag satte mig."]
    );
}
