//! What a change means to open cases, and what cases teach without saying whose.

use digitalt_forst_domain::case::{
    CaseClosed, CaseCommand, CaseState, ClosingReason, ConsentAnswer, ConsentScope, Knowledge,
};
use digitalt_forst_domain::municipal::{TouchedCase, lessons, touched};
use digitalt_forst_domain::suitability::Form;

use crate::town::{CAMERA, SENSOR, Town, retire};
use crate::walk::{Walk, day, person};

fn touched_by(town: &Town, state: &CaseState, technology: &str) -> Option<TouchedCase> {
    let catalogue = town.catalogue();
    let knowledge = Knowledge {
        catalogue: &catalogue,
        law: &town.law,
        positions: &town.positions,
        today: town.today,
    };
    let now = town.technology(technology);
    let mut after = town.clone();
    after.run(retire(technology));
    touched("e1", state, &now, &after.technology(technology), &knowledge)
}

#[test]
fn an_open_case_whose_verdict_changes_is_listed_with_both() {
    let town = Town::begin();
    let case = Walk::with_digital_plan();
    let found = touched_by(&town, &case.state(), CAMERA).unwrap();
    assert!(found.changed && found.chosen);
    assert_eq!(found.after, "Passar inte");
    assert_ne!(found.before, found.after);
    assert_eq!(
        (found.id.as_str(), found.name.as_str()),
        ("e1", "Elsa Övning")
    );
}

#[test]
fn a_case_that_has_only_heard_of_it_is_listed_and_not_as_chosen() {
    let town = Town::begin();
    let mut case = Walk::begin();
    case.inform();
    assert!(!touched_by(&town, &case.state(), CAMERA).unwrap().chosen);
}

#[test]
fn a_change_that_gives_the_same_verdict_says_so() {
    let town = Town::begin();
    let case = Walk::with_digital_plan();
    let catalogue = town.catalogue();
    let knowledge = Knowledge {
        catalogue: &catalogue,
        law: &town.law,
        positions: &town.positions,
        today: town.today,
    };
    let now = town.technology(CAMERA);
    let mut then = now.clone();
    then.texts.summary = "En ny text.".into();
    let found = touched("e1", &case.state(), &now, &then, &knowledge).unwrap();
    assert!(!found.changed && found.before == found.after);
}

#[test]
fn neither_a_closed_case_nor_one_about_something_else_is_listed() {
    let town = Town::begin();
    let mut case = Walk::begin();
    assert!(touched_by(&town, &case.state(), CAMERA).is_none());
    case.inform();
    assert!(touched_by(&town, &case.state(), SENSOR).is_none());
    close(&mut case);
    assert!(case.state().closed.is_some());
    assert!(touched_by(&town, &case.state(), CAMERA).is_none());
}

#[test]
fn whoever_has_protected_data_is_not_named() {
    let town = Town::begin();
    let mut case = Walk::begin();
    case.run(CaseCommand::RecordProtection {
        protected: true,
        note: String::new(),
    });
    case.inform();
    let found = touched_by(&town, &case.state(), CAMERA).unwrap();
    assert!(!found.name.contains("Elsa"), "{}", found.name);
}

fn close(case: &mut Walk) {
    case.run(CaseCommand::Close(CaseClosed {
        on: day("2026-11-21"),
        reason: ClosingReason::OtherWay,
        note: "Grannen tittar till henne.".into(),
    }));
}

fn count(states: &[CaseState], what: &str) -> String {
    let view = lessons(states, CAMERA);
    let row = view.rows.into_iter().find(|row| row.what == what);
    row.unwrap_or_else(|| panic!("no row {what}")).count
}

#[test]
fn few_are_told_as_one_to_four_so_that_nobody_can_be_made_out() {
    let chosen = Walk::with_digital_plan().state();
    let raised = "Ärenden där tekniken har tagits upp";
    for (number, told) in [(0, "0"), (1, "1–4"), (4, "1–4"), (5, "5"), (12, "12")] {
        let states = vec![chosen.clone(); number];
        assert_eq!(count(&states, raised), told);
        assert_eq!(count(&states, "Vald"), told);
        assert_eq!(lessons(&states, CAMERA).any, number > 0);
    }
}

#[test]
fn each_case_is_counted_where_it_belongs() {
    let chosen = Walk::with_digital_plan().state();
    let mut refused = Walk::begin();
    refused.inform();
    refused.consent(person(ConsentScope::Service), ConsentAnswer::Refused);
    let mut trying = Walk::begin();
    trying.consent_to_camera();
    trying
        .choose(Form::Trial, Some(CAMERA), "Elsa vill prova först.")
        .unwrap();
    let other = Walk::begin().state();
    let mut states = vec![chosen; 5];
    states.extend(vec![refused.state(); 6]);
    states.extend(vec![trying.state(); 7]);
    states.extend(vec![other; 8]);
    for (what, told) in [
        ("Ärenden där tekniken har tagits upp", "18"),
        ("Personen har sagt ja och det gäller", "12"),
        ("Personen har sagt nej", "6"),
        ("Personen har tagit tillbaka sitt samtycke", "0"),
        ("Vald", "12"),
        ("Vald på prov", "7"),
        ("Avbruten efter att den valts", "0"),
    ] {
        assert_eq!(count(&states, what), told, "{what}");
    }
}
