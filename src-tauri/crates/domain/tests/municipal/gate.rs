//! The gate before phase 3, the exception that opens it for a time, and what the phase of a technology rests on.

use digitalt_forst_domain::case::Refusal;
use digitalt_forst_domain::facts::Facts;
use digitalt_forst_domain::municipal::{MunicipalCommand, PhaseGround};
use digitalt_forst_domain::suitability::{Form, Ground, assess_technology};

use crate::town::{
    CAMERA, SENSOR, Town, exception, move_back, move_to, move_with_exception, origin, retire,
    save_draft,
};
use crate::walk::Walk;

const CHECKLIST_REQUIRED: &str =
    "[[process]]\nfrom = '2025-01-01'\nchecklist_required = true\ndecided_by = 'Äldrenämnden'\n";

fn camera_in_phase_2() -> Town {
    let mut town = Town::begin();
    town.run(move_back(CAMERA, 2, "Rutinerna skrivs om."));
    town
}

fn choose_it(town: &Town) -> Result<(), Refusal> {
    let mut walk = Walk::begin();
    walk.today = town.today;
    walk.lay(town.catalogue());
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "")
}

fn findings(town: &Town, technology: &str) -> Vec<(String, String)> {
    let ground = Ground::new(&town.law, &town.positions, town.today);
    let assessment = assess_technology(&town.technology(technology), &Facts::default(), &ground);
    let said = assessment.findings.into_iter();
    said.map(|finding| (finding.rule.to_owned(), finding.text))
        .collect()
}

fn end_exception(technology: &str, reason: &str) -> MunicipalCommand {
    MunicipalCommand::EndException {
        technology: technology.into(),
        reason: reason.into(),
    }
}

#[test]
fn the_gate_is_closed_until_every_required_item_is_settled() {
    let mut town = Town::begin();
    let required = town.required();
    for left in &required {
        let mut town = Town::begin();
        town.settle_all_but(SENSOR, &[left]);
        let (at, message) = town.refused(&move_to(SENSOR, 3));
        assert_eq!(at, Some("phase"), "{left}");
        assert!(message.contains(&town.item(left).title), "{message}");
        assert!(
            !message.contains("till."),
            "nothing more is left: {message}"
        );
        assert!(town.decide(&move_to(SENSOR, 2)).is_ok());
    }
    town.settle_all_but(SENSOR, &[]);
    for phase in [2, 3] {
        assert!(town.decide(&move_to(SENSOR, phase)).is_ok());
    }
    town.run(move_to(SENSOR, 3));
    let sensor = town.technology(SENSOR);
    assert!(sensor.is_offered() && sensor.standing.notice().is_none());
    assert_eq!(town.process(SENSOR).ground, PhaseGround::Moved);
}

#[test]
fn the_refusal_names_the_first_that_are_left_and_counts_the_rest() {
    let town = Town::begin();
    let required = town.required();
    let (_, message) = town.refused(&move_to(SENSOR, 3));
    for id in &required[..3] {
        assert!(message.contains(&town.item(id).title), "{message}");
    }
    assert!(!message.contains(&town.item(&required[3]).title));
    let more = format!("och {} till", required.len() - 3);
    assert!(message.contains(&more), "{message}");
}

#[test]
fn what_is_left_is_shown_before_anyone_tries() {
    let mut town = Town::begin();
    town.settle_all_but(SENSOR, &["pilot", "behovsanalys"]);
    let view = town.process(SENSOR);
    let to_offer = view.moves.iter().find(|one| one.phase == 3).unwrap();
    let left: Vec<_> = to_offer
        .left
        .iter()
        .map(|left| (left.phase, left.item.as_str()))
        .collect();
    assert_eq!(left, [(1, "behovsanalys"), (2, "pilot")]);
    assert_eq!(
        (view.phases[0].required_left, view.phases[1].required_left),
        (1, 1)
    );
    assert!(
        view.moves
            .iter()
            .all(|one| one.phase != 2 || one.left.is_empty())
    );
}

#[test]
fn an_exception_has_a_reason_a_name_and_an_end_that_is_still_to_come() {
    let town = Town::begin();
    let with = |change: &dyn Fn(&mut digitalt_forst_domain::catalogue::Exception)| {
        let mut exception = exception("2027-03-01");
        change(&mut exception);
        let command = MunicipalCommand::MoveTo {
            technology: SENSOR.into(),
            phase: 3,
            reason: String::new(),
            exception: Some(exception),
        };
        town.refused(&command).0
    };
    assert_eq!(
        with(&|one| one.reason = " ".into()),
        Some("exception_reason")
    );
    assert_eq!(
        with(&|one| one.decided_by = String::new()),
        Some("decided_by")
    );
    assert_eq!(with(&|one| one.until = town.today), Some("until"));
    assert!(
        town.decide(&move_with_exception(SENSOR, 3, "2026-11-23"))
            .is_ok()
    );
}

#[test]
fn an_exception_is_shown_wherever_the_technology_is_until_its_last_day_and_then_it_lapses() {
    let mut town = camera_in_phase_2();
    assert!(choose_it(&town).is_err());
    town.run(move_with_exception(CAMERA, 3, "2027-03-01"));

    let notice = "Erbjuds med undantag till och med 1 mars 2027, fast allt förarbete inte är klart. \
                  Skäl: Två personer väntar. Beslutat av Åsa Övning, enhetschef.";
    for last in ["2026-11-22", "2027-03-01"] {
        town.today_is(last);
        let camera = town.technology(CAMERA);
        assert!(camera.is_offered());
        assert_eq!(camera.standing.notice().as_deref(), Some(notice));
        let said = findings(&town, CAMERA);
        assert!(
            said.contains(&("undantag".into(), notice.into())),
            "{said:?}"
        );
        assert!(said.iter().all(|(rule, _)| rule != "fas"));
        assert_eq!(town.process(CAMERA).notice.as_deref(), Some(notice));
    }

    town.today_is("2027-03-02");
    let camera = town.technology(CAMERA);
    assert_eq!((camera.phase, camera.is_offered()), (2, false));
    let lapsed = camera.standing.notice().unwrap();
    assert!(
        lapsed.starts_with("Undantaget gick ut den 1 mars 2027."),
        "{lapsed}"
    );
    let said = findings(&town, CAMERA);
    assert!(said.contains(&("undantag".into(), lapsed)), "{said:?}");
    assert!(said.iter().any(|(rule, _)| rule == "fas"), "{said:?}");
    assert_eq!(town.process(CAMERA).ground, PhaseGround::Lapsed);
}

#[test]
fn a_case_can_choose_it_while_the_exception_holds_and_sees_the_notice_but_not_after() {
    let mut town = camera_in_phase_2();
    let refusal = choose_it(&town).unwrap_err();
    assert!(refusal.message.contains("fas 2"), "{refusal}");

    town.run(move_with_exception(CAMERA, 3, "2026-12-31"));
    choose_it(&town).unwrap();
    let mut walk = Walk::begin();
    walk.lay(town.catalogue());
    walk.consent_to_camera();
    let notice = walk.standing(CAMERA).notice.unwrap();
    assert!(
        notice.contains("undantag till och med 31 december 2026"),
        "{notice}"
    );
    assert_eq!(walk.view().so_far.technology.as_deref(), Some(CAMERA));

    town.today_is("2027-01-01");
    walk.today = town.today;
    walk.lay(town.catalogue());
    let refusal = walk.choose(Form::Digital, Some(CAMERA), "").unwrap_err();
    assert!(refusal.message.contains("fas 2"), "{refusal}");
    assert_ne!(walk.view().so_far.technology.as_deref(), Some(CAMERA));
    assert!(walk.standing(CAMERA).notice.unwrap().contains("gick ut"));
}

#[test]
fn an_exception_gives_way_to_a_plain_phase_when_the_gate_is_passed() {
    let mut town = Town::begin();
    town.run(move_with_exception(SENSOR, 3, "2026-12-31"));
    town.settle_all_but(SENSOR, &["pilot"]);
    assert_eq!(town.process(SENSOR).ground, PhaseGround::Exception);
    town.settle_all_but(SENSOR, &[]);
    for today in ["2026-11-22", "2027-06-01"] {
        town.today_is(today);
        let sensor = town.technology(SENSOR);
        assert_eq!((sensor.phase, sensor.standing.notice()), (3, None));
        assert_eq!(town.process(SENSOR).ground, PhaseGround::Moved);
    }
}

#[test]
fn no_exception_is_kept_when_the_gate_is_open() {
    let mut town = Town::begin();
    town.settle_all_but(SENSOR, &[]);
    town.run(move_with_exception(SENSOR, 3, "2026-12-31"));
    assert_eq!(town.technology(SENSOR).standing.notice(), None);
}

#[test]
fn an_exception_can_be_ended_before_its_time_and_says_the_day_it_ended() {
    let mut town = Town::begin();
    let none = town.refused(&end_exception(SENSOR, "Behövs inte."));
    assert!(none.1.contains("inget undantag"), "{none:?}");
    town.run(move_with_exception(SENSOR, 3, "2027-03-01"));
    assert_eq!(town.refused(&end_exception(SENSOR, "")).0, Some("reason"));

    town.today_is("2026-12-10");
    town.run(end_exception(SENSOR, "Ingen väntar längre."));
    let sensor = town.technology(SENSOR);
    assert_eq!((sensor.phase, sensor.is_offered()), (2, false));
    let notice = sensor.standing.notice().unwrap();
    assert!(
        notice.contains("10 december 2026"),
        "not when it should have: {notice}"
    );
    assert!(
        town.decide(&end_exception(SENSOR, "En gång till."))
            .is_err()
    );
    assert_eq!(town.process(SENSOR).history[0].text, "Undantaget avslutat.");

    town.run(move_with_exception(SENSOR, 3, "2027-04-01"));
    assert!(town.technology(SENSOR).is_offered());
}

#[test]
fn an_exception_can_be_given_a_later_end() {
    let mut town = Town::begin();
    town.run(move_with_exception(SENSOR, 3, "2026-12-31"));
    town.run(move_with_exception(SENSOR, 3, "2027-06-30"));
    town.today_is("2027-01-15");
    assert_eq!(town.process(SENSOR).ground, PhaseGround::Exception);
}

#[test]
fn a_move_back_has_a_reason_and_stands_in_the_history() {
    let mut town = Town::begin();
    town.offer(SENSOR);
    let (at, message) = town.refused(&move_back(SENSOR, 1, "  "));
    assert_eq!(at, Some("reason"));
    assert!(message.contains("tillbaka"), "{message}");
    town.run(move_back(SENSOR, 1, "Behovet var ett annat."));
    let view = town.process(SENSOR);
    assert_eq!(
        (view.phase, view.history[0].why.as_str()),
        (1, "Behovet var ett annat.")
    );
    assert_eq!(
        view.history[0].text,
        "Flyttad till fas 1, förbereda och utreda."
    );
    assert!(!town.technology(SENSOR).is_offered());
}

#[test]
fn a_technology_stands_in_one_of_the_four_phases_and_is_not_moved_to_where_it_is() {
    let mut town = Town::begin();
    for phase in [0, 5] {
        assert_eq!(town.refused(&move_to(SENSOR, phase)).0, Some("phase"));
    }
    town.run(move_to(SENSOR, 2));
    assert!(town.refused(&move_to(SENSOR, 2)).1.contains("redan"));
}

#[test]
fn what_is_taken_out_of_the_catalogue_is_not_moved() {
    let mut town = Town::begin();
    town.run(retire(CAMERA));
    let (_, message) = town.refused(&move_back(CAMERA, 2, "Åter."));
    assert!(message.contains("borttagen"), "{message}");
    assert!(town.process(CAMERA).moves.is_empty());
}

#[test]
fn the_phase_of_a_file_counts_where_the_municipality_has_not_said_otherwise() {
    let mut town = Town::begin();
    assert_eq!(town.technology(CAMERA).phase, 3);
    assert_eq!(town.process(CAMERA).ground, PhaseGround::File);

    town.take_position(CHECKLIST_REQUIRED);
    assert_eq!(town.technology(CAMERA).phase, 2);
    assert_eq!(town.process(CAMERA).ground, PhaseGround::FileUnchecked);
    assert_eq!(
        town.technology(SENSOR).phase,
        1,
        "what is not offered stays"
    );
    let (at, _) = town.refused(&move_to(CAMERA, 3));
    assert_eq!(at, Some("phase"));

    town.settle_all_but(CAMERA, &[]);
    assert_eq!(town.technology(CAMERA).phase, 3);
    town.run(move_to(CAMERA, 3));
    assert_eq!(town.process(CAMERA).ground, PhaseGround::Moved);
}

#[test]
fn a_move_that_takes_it_from_the_cases_is_told_from_one_that_does_not() {
    let mut town = Town::begin();
    let moves = |town: &Town| -> Vec<(u8, bool, bool)> {
        let view = town.process(SENSOR);
        let moves = view.moves.iter();
        moves
            .map(|one| (one.phase, one.back, one.withdraws))
            .collect()
    };
    assert!(
        moves(&town)
            .iter()
            .all(|(_, back, withdraws)| !back && !withdraws)
    );
    town.settle_all_but(SENSOR, &[]);
    let (_, message) = town.refused(&move_to(SENSOR, 4));
    assert!(message.starts_with("Flytta tekniken till fas 3 först"));
    town.run(move_to(SENSOR, 3));
    town.run(move_to(SENSOR, 4));
    let back = [(1, true, true), (2, true, true), (3, true, false)];
    assert_eq!(moves(&town), back);
}

#[test]
fn what_stands_in_a_file_can_be_confirmed_here_once_the_gate_is_passed() {
    let mut town = Town::begin();
    let here = town
        .process(CAMERA)
        .moves
        .into_iter()
        .find(|one| one.phase == 3);
    assert!(!here.unwrap().left.is_empty());
    town.offer(CAMERA);
    assert_eq!(town.process(CAMERA).ground, PhaseGround::Moved);
    assert!(town.process(CAMERA).moves.iter().all(|one| one.phase != 3));
}

#[test]
fn what_comes_from_another_municipality_begins_in_phase_1() {
    let mut town = Town::begin();
    let mut entry = town.technology(CAMERA);
    entry.id = "nattkamera".into();
    town.run(MunicipalCommand::TakeNew {
        entry: Box::new(entry),
        origin: origin(),
    });
    let taken = town.process("nattkamera");
    assert_eq!((taken.phase, taken.ground), (1, PhaseGround::Imported));
    assert!(!town.technology("nattkamera").is_offered());
    assert!(town.decide(&move_to("nattkamera", 3)).is_err());

    let mut own = town.technology("nattkamera");
    own.texts.summary = "Vår egen text.".into();
    own.phase = 4;
    town.run(save_draft(own));
    town.run(crate::town::publish("nattkamera", "Egen text."));
    assert_eq!(town.technology("nattkamera").phase, 1);
}

#[test]
fn a_text_taken_for_what_is_here_does_not_change_its_phase() {
    let mut town = Town::begin();
    let mut theirs = town.technology(CAMERA);
    theirs.phase = 1;
    theirs.texts.summary = "Deras text.".into();
    town.run(MunicipalCommand::SaveDraft {
        entry: Box::new(theirs),
        origin: Some(origin()),
    });
    town.run(crate::town::publish(CAMERA, "Bättre text."));
    let camera = town.technology(CAMERA);
    assert_eq!(
        (camera.phase, camera.texts.summary.as_str()),
        (3, "Deras text.")
    );
}
