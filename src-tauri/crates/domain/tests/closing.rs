//! Closing and reopening, and what a case shows of itself: coded needs, comparisons, text.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    Answer, CaseClosed, CaseCommand, CaseStatus, ClosingReason, ConsentAnswer, Informant, NeedArea,
    StepId,
};
use digitalt_forst_domain::facts::Need;
use digitalt_forst_domain::life_area::LifeArea;
use walk::{CAMERA, Walk, cohabitant, day};

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

fn close(note: &str) -> CaseCommand {
    CaseCommand::Close(CaseClosed {
        on: day("2026-11-21"),
        reason: ClosingReason::OtherWay,
        note: note.into(),
    })
}

#[test]
fn a_case_with_something_left_is_not_closed_and_a_closed_one_takes_only_what_belongs_to_its_record()
{
    let mut walk = Walk::begin();
    walk.apply_for("Besök varje natt");
    assert_ne!(walk.view().matters.why_not_close, "");
    let refusal = walk
        .attempt(&close("Grannen tittar till henne."))
        .unwrap_err();
    assert!(refusal.message.contains("kvar att göra"), "{refusal}");
    walk.run(CaseCommand::FinishTask {
        task_entry: walk.latest(),
        note: "Ansökan togs tillbaka.".into(),
    });
    assert_eq!(walk.attempt(&close(" ")).unwrap_err().field, Some("note"));
    walk.run(close("Grannen tittar till henne."));
    let view = walk.view();
    assert_eq!(view.status, CaseStatus::Closed);
    assert_eq!(view.matters.undo, None);
    let refusal = walk
        .attempt(&answered(Answer::StaysInView(true)))
        .unwrap_err();
    assert!(refusal.message.contains("avslutat"), "{refusal}");
    assert!(walk.attempt(&close("Igen.")).is_err());
    walk.run(note("Kvittot skickat."));
    walk.run(CaseCommand::Object {
        entry: 2,
        on: day("2026-11-21"),
        own_words: "Så sa jag inte.".into(),
    });
    walk.run(CaseCommand::Reopen {
        note: "Grannen har flyttat.".into(),
    });
    assert_eq!(walk.view().status, CaseStatus::Ongoing);
    walk.run(answered(Answer::StaysInView(true)));
    let reopen = CaseCommand::Reopen {
        note: String::new(),
    };
    assert!(walk.attempt(&reopen).is_err(), "it is not closed");
}

#[test]
fn closing_ends_the_digital_form_without_a_task_and_reopening_does_not_start_it() {
    let mut walk = Walk::with_digital_plan();
    let preview = walk.preview(&close("Elsa har flyttat."));
    assert!(preview.serious);
    walk.run(close("Elsa har flyttat."));
    let view = walk.view();
    assert!(view.tasks.is_empty() && view.choice.unwrap().set_aside);
    walk.run(CaseCommand::Reopen {
        note: "Hon kom tillbaka.".into(),
    });
    let view = walk.view();
    assert!(view.choice.unwrap().set_aside && view.plan.is_none());
    assert_eq!(view.standing.len(), 2, "the yeses stand");
}

#[test]
fn a_need_is_coded_by_its_usual_life_area_until_someone_says_otherwise() {
    let mut walk = Walk::begin();
    assert_eq!(walk.view().coded_needs[0].area, LifeArea::Safety);
    let state_need = |need| CaseCommand::StateNeed {
        own_words: "Jag vill sova.".into(),
        needs: vec![Need::TillsynNatt],
        goal: "Sova hela natten.".into(),
        wished_state: "Jag vaknar utvilad.".into(),
        areas: vec![NeedArea {
            need,
            area: LifeArea::SelfCare,
        }],
    };
    let refusal = walk.attempt(&state_need(Need::Fall)).unwrap_err();
    assert_eq!(refusal.field, Some("areas"));
    walk.run(state_need(Need::TillsynNatt));
    let view = walk.view();
    assert_eq!(view.coded_needs[0].area, LifeArea::SelfCare);
    assert_eq!(
        (view.goal.as_str(), view.wished_state.as_str()),
        ("Sova hela natten.", "Jag vaknar utvilad.")
    );
}

#[test]
fn technologies_are_compared_on_what_matters_to_this_person() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    let comparison = walk.compare(&[CAMERA, "fallarm", "finns-inte"]);
    let ids: Vec<_> = comparison
        .technologies
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    assert_eq!(
        ids,
        [CAMERA, "fallarm"],
        "what the catalogue does not hold is left out"
    );
    let row = |label: &str| {
        comparison
            .rows
            .iter()
            .find(|row| row.label == label)
            .unwrap()
    };
    assert!(comparison.rows.iter().all(|row| row.cells.len() == 2));
    assert_eq!(row("Elsas behov").cells[0], ["Möter: tillsyn på natten"]);
    assert_eq!(
        row("Elsas behov").cells[1],
        ["Möter inte: tillsyn på natten"]
    );
    assert!(row("Elsas behov").differs);
    assert_eq!(
        row("Bedömning").cells[0][0],
        walk.standing(CAMERA).verdict_text
    );
    let same = walk.compare(&[CAMERA, CAMERA]);
    assert!(same.rows.iter().all(|row| !row.differs));
}

#[test]
fn any_part_of_a_case_can_be_had_as_text_with_all_that_was_said() {
    let mut walk = Walk::with_digital_plan();
    walk.household(&["Göran"]);
    walk.consent(cohabitant("n1"), ConsentAnswer::Given);
    walk.decide(walk::grant()).unwrap();
    let whole = walk.text(None);
    let lines: Vec<_> = whole.iter().flat_map(|section| &section.lines).collect();
    for words in [
        "Elsa Övning",
        "Jag vill att någon tittar till mig på natten.",
        "Hur en tillsyn eller ett larm går till",
        "Göran",
        "Elsa har fallit två gånger på natten och bor ensam.",
        "11 kap. 1 §",
        "fysisk tillsyn",
    ] {
        let said = lines
            .iter()
            .any(|line| line.to_lowercase().contains(&words.to_lowercase()));
        assert!(said, "{words}: {lines:#?}");
    }
    assert!(whole.iter().all(|section| !section.lines.is_empty()));
    for step in StepId::ALL {
        let part = walk.text(Some(*step));
        assert!(part.len() > 1 && part.len() < whole.len(), "{step:?}");
        assert!(
            part.iter().all(|section| whole.contains(section)),
            "{step:?}"
        );
    }
}
