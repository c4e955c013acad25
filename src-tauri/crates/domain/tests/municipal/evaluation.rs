//! Nothing is called an evaluation unless it is known how it was before the start.

use digitalt_forst_domain::catalogue::{Area, AreaStatus, Status};
use digitalt_forst_domain::process::ItemKind;

use crate::town::{CAMERA, SENSOR, Town, done, move_to, publish, save_draft, under_way};
use crate::walk::day;

fn baseline(town: &Town) -> String {
    of_kind(town, ItemKind::Baseline)
}

fn of_kind(town: &Town, kind: ItemKind) -> String {
    let items = town.template.phases().iter().flat_map(|phase| &phase.items);
    let mut found = items.filter(|item| item.kind == kind);
    found.next().unwrap().id.clone()
}

fn measure(town: &mut Town, technology: &str, measured_on: &str) {
    let id = baseline(town);
    let mut record = done(&town.item(&id), town.today);
    record
        .answers
        .insert("measured_on".into(), measured_on.into());
    town.record(technology, &id, record);
}

/// What the item of phase 4 is called, and what is said of the baseline.
fn called(town: &Town, technology: &str) -> (String, String) {
    let view = town.process(technology);
    let evaluation = of_kind(town, ItemKind::Evaluation);
    let items = view.phases.iter().flat_map(|phase| &phase.items);
    let mut item = items.filter(|item| item.item.id == evaluation);
    (
        item.next().unwrap().title.clone(),
        view.baseline_text.clone(),
    )
}

fn assert_follow_up(town: &Town, technology: &str) {
    let (title, text) = called(town, technology);
    assert!(title.starts_with("Uppföljning"), "{title}");
    assert!(!text.contains("kallas utvärdering"), "{text}");
    assert!(!town.process(technology).has_baseline);
}

fn assert_evaluation(town: &Town, technology: &str) {
    let (title, text) = called(town, technology);
    assert_eq!(title, town.item(&of_kind(town, ItemKind::Evaluation)).title);
    assert!(text.contains("kan därför kallas utvärdering"), "{text}");
}

#[test]
fn without_a_baseline_it_is_a_follow_up() {
    let mut town = Town::begin();
    assert_follow_up(&town, SENSOR);
    assert!(called(&town, SENSOR).1.contains("Mät det före start"));
    town.offer(SENSOR);
    assert_follow_up(&town, SENSOR);
    let text = called(&town, SENSOR).1;
    assert!(text.contains("före starten den 22 november 2026"), "{text}");
}

#[test]
fn a_baseline_measured_before_the_start_makes_it_an_evaluation() {
    let mut town = Town::begin();
    measure(&mut town, SENSOR, "2026-11-20");
    assert_evaluation(&town, SENSOR);
    town.offer(SENSOR);
    town.today_is("2027-05-01");
    town.run(move_to(SENSOR, 4));
    assert_evaluation(&town, SENSOR);
}

#[test]
fn a_baseline_measured_after_the_start_does_not() {
    let mut town = Town::begin();
    town.offer(SENSOR);
    town.today_is("2026-12-10");
    measure(&mut town, SENSOR, "2026-12-01");
    assert_follow_up(&town, SENSOR);
    measure(&mut town, SENSOR, "2026-11-22");
    assert_follow_up(&town, SENSOR);
    measure(&mut town, SENSOR, "2026-11-21");
    assert_evaluation(&town, SENSOR);
}

#[test]
fn a_baseline_that_is_only_under_way_or_not_needed_does_not() {
    let mut town = Town::begin();
    let id = baseline(&town);
    let mut record = under_way("Karin", None);
    record
        .answers
        .insert("measured_on".into(), "2026-11-20".into());
    town.record(SENSOR, &id, record);
    assert_follow_up(&town, SENSOR);
}

#[test]
fn a_baseline_of_a_day_that_has_not_come_is_not_measured() {
    let mut town = Town::begin();
    measure(&mut town, SENSOR, "2026-12-24");
    assert_follow_up(&town, SENSOR);
    town.today = day("2026-12-24");
    assert_evaluation(&town, SENSOR);
}

#[test]
fn a_pilot_is_a_start_also_before_the_move() {
    let mut town = Town::begin();
    measure(&mut town, SENSOR, "2026-10-10");
    let mut pilot = done(&town.item("pilot"), town.today);
    pilot.answers.insert("from".into(), "2026-10-10".into());
    town.record(SENSOR, "pilot", pilot);
    assert_follow_up(&town, SENSOR);
    measure(&mut town, SENSOR, "2026-10-09");
    assert_evaluation(&town, SENSOR);
}

/// The catalogue says from when the camera is introduced in an area.
fn introduced(town: &mut Town, since: &str) {
    let mut entry = town.technology(CAMERA);
    entry.areas = vec![AreaStatus {
        area: Area::OrdinartBoendeAldre,
        status: Status::Infort,
        since: day(since),
        note: String::new(),
    }];
    town.run(save_draft(entry));
    town.run(publish(CAMERA, "Status."));
}

#[test]
fn what_a_file_offered_from_the_first_has_no_known_start_until_the_catalogue_says_when() {
    let mut town = Town::begin();
    measure(&mut town, CAMERA, "2026-06-01");
    assert_follow_up(&town, CAMERA);
    let text = called(&town, CAMERA).1;
    assert!(text.contains("inte känt"), "{text}");
    town.offer(CAMERA);
    assert_follow_up(&town, CAMERA);

    introduced(&mut town, "2026-06-01");
    assert_follow_up(&town, CAMERA);
    introduced(&mut town, "2026-09-01");
    assert_evaluation(&town, CAMERA);
}

#[test]
fn a_day_that_has_not_come_is_no_start() {
    let mut town = Town::begin();
    measure(&mut town, CAMERA, "2026-06-01");
    introduced(&mut town, "2027-01-01");
    town.offer(CAMERA);
    assert_follow_up(&town, CAMERA);
}
