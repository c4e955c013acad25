//! What a plan has to say follows from the form and from what the technology does.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{CaseCommand, ConsentAnswer, ConsentScope};
use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::suitability::Form;
use digitalt_forst_domain::supervision::{PlanAsks, SupervisionPlan};
use walk::{Walk, day, person};

const ALARM: &str = "trygghetslarm-inomhus";

fn fields(plan: &SupervisionPlan, asks: &PlanAsks) -> Vec<&'static str> {
    let problems = plan.problems(asks, day("2026-11-21"));
    problems.into_iter().map(|problem| problem.field).collect()
}

#[test]
fn a_camera_is_asked_how_long_one_looks_and_an_alarm_is_not() {
    let catalogue = Catalogue::shipped().unwrap();
    let empty = SupervisionPlan::default();
    let camera = PlanAsks::of(Form::Digital, catalogue.get("trygghetskamera"));
    let alarm = PlanAsks::of(Form::Digital, catalogue.get(ALARM));
    let of_camera = fields(&empty, &camera);
    let of_alarm = fields(&empty, &alarm);
    for looked in [
        "times",
        "longest_look_seconds",
        "retry_within_minutes",
        "watcher",
    ] {
        assert!(of_camera.contains(&looked), "{looked}");
        assert!(!of_alarm.contains(&looked), "{looked}");
    }
    for both in [
        "receiver",
        "longest_time_to_visit_minutes",
        "technical_fault",
        "human_contact",
    ] {
        assert!(
            of_camera.contains(&both) && of_alarm.contains(&both),
            "{both}"
        );
    }
}

#[test]
fn visits_are_asked_for_times_and_follow_up_alone() {
    let asks = PlanAsks::of(Form::Physical, None);
    assert_eq!(
        fields(&SupervisionPlan::default(), &asks),
        ["times", "first_follow_up"]
    );
}

#[test]
fn technology_the_catalogue_no_longer_holds_is_asked_for_everything() {
    let asks = PlanAsks::of(Form::Combined, None);
    assert!(asks.looks && asks.someone_comes && asks.internet && asks.log);
}

#[test]
fn what_is_not_asked_for_is_not_proposed_and_the_plan_of_an_alarm_can_be_recorded_without_it() {
    let mut walk = Walk::begin();
    walk.inform_about(ALARM, day("2026-11-21"));
    walk.answer_for_camera();
    for scope in [ConsentScope::Service, ConsentScope::Data] {
        let today = day("2026-11-21");
        let said = walk.consent_to(ALARM, person(scope), ConsentAnswer::Given, today);
        // An alarm without functions asks for no consent to data.
        assert!(said.is_ok() || scope == ConsentScope::Data);
    }
    walk.choose(Form::Digital, Some(ALARM), "Elsa vill ha larm.")
        .unwrap();
    let view = walk.view();
    assert!(!view.plan_asks.looks);
    let proposed = view.proposed_plan;
    assert_eq!(
        (proposed.longest_look_seconds, proposed.watcher.as_str()),
        (None, "")
    );
    let plan = SupervisionPlan {
        receiver: "Trygghetsjouren".into(),
        installer: "Välfärdsteknikerna".into(),
        human_contact: "Ingen försvinner.".into(),
        internet_responsible: walk::plan().internet_responsible,
        logged: "När larmet gick.".into(),
        kept: "Kommunen bestämmer.".into(),
        ..proposed
    };
    walk.run(CaseCommand::RecordPlan { plan });
}
