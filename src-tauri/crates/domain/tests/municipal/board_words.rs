//! What the board says of what is ahead and what is past, of what nobody has begun, and how much it is.

use digitalt_forst_domain::catalogue::{Catalogue, Technology};
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::municipal::{
    ItemStanding, MunicipalCommand, Reminder, ReminderKind, WaitingItem,
};

use crate::town::{
    CAMERA, SENSOR, Town, VACUUM, done, move_to, move_with_exception, publish, retire, save_draft,
    under_way,
};

const NOBODY: &str = "Ingen ansvarig utsedd";

fn of_kind(town: &Town, kind: ReminderKind) -> Option<Reminder> {
    let mut reminders = town.board().reminders.into_iter();
    reminders.find(|one| one.kind == kind)
}

fn text_of(town: &Town, kind: ReminderKind) -> String {
    of_kind(town, kind).unwrap().text
}

fn waiting_on(town: &Town, who: &str) -> Vec<WaitingItem> {
    let found = town.board().waiting.into_iter().find(|one| one.who == who);
    found.map_or_else(Vec::new, |one| one.items)
}

fn pilot_until(town: &mut Town, until: &str, standing: Option<ItemStanding>) {
    let mut pilot = done(&town.item("pilot"), town.today);
    pilot.answers.insert("until".into(), until.into());
    pilot.standing = standing.unwrap_or(pilot.standing);
    town.record(SENSOR, "pilot", pilot);
}

fn card_pilot(town: &Town) -> Option<String> {
    let board = town.board();
    let mut cards = board.columns.into_iter().flat_map(|one| one.cards);
    cards.find(|card| card.technology == SENSOR).unwrap().pilot
}

#[test]
fn an_exception_is_ahead_until_its_last_day_and_then_past() {
    let mut town = Town::begin();
    town.run(move_with_exception(SENSOR, 3, "2026-12-01"));
    for (today, said) in [
        ("2026-12-01", "Undantaget går ut."),
        (
            "2026-12-02",
            "Undantaget har upphört, så tekniken erbjuds inte.",
        ),
    ] {
        town.today_is(today);
        let text = text_of(&town, ReminderKind::Exception);
        assert!(text.starts_with(said), "{text}");
    }
}

#[test]
fn an_exception_that_is_ended_early_is_past_the_same_day() {
    let mut town = Town::begin();
    town.run(move_with_exception(SENSOR, 3, "2026-12-01"));
    town.run(MunicipalCommand::EndException {
        technology: SENSOR.into(),
        reason: "Klart ändå.".into(),
    });
    let text = text_of(&town, ReminderKind::Exception);
    assert!(text.starts_with("Undantaget har upphört"), "{text}");
}

#[test]
fn a_pilot_is_ahead_until_its_last_day_and_then_past() {
    let mut town = Town::begin();
    pilot_until(&mut town, "2026-12-01", None);
    for (today, reminded, on_the_card) in [
        (
            "2026-12-01",
            "Piloten tar slut.",
            "Pilot till och med 1 december 2026",
        ),
        (
            "2026-12-02",
            "Piloten tog slut.",
            "Piloten tog slut 1 december 2026",
        ),
    ] {
        town.today_is(today);
        let text = text_of(&town, ReminderKind::Pilot);
        assert!(text.starts_with(reminded), "{text}");
        assert_eq!(card_pilot(&town).as_deref(), Some(on_the_card));
    }
}

#[test]
fn a_pilot_that_is_not_needed_is_no_pilot() {
    let mut town = Town::begin();
    let reason = "Grannkommunen har provat.".to_owned();
    let standing = ItemStanding::NotNeeded { reason };
    pilot_until(&mut town, "2026-12-01", Some(standing));
    assert!(of_kind(&town, ReminderKind::Pilot).is_none());
    assert_eq!(card_pilot(&town), None);
}

#[test]
fn a_technology_that_its_file_puts_in_phase_four_has_no_pilot_left() {
    let mut town = Town::begin();
    let mut entry = town.technology(SENSOR);
    entry.phase = 4;
    let name = format!("{SENSOR}.toml");
    let text = toml::to_string_pretty(&entry).unwrap();
    let file = DataFile {
        name: &name,
        text: &text,
    };
    town.base = Catalogue::shipped_and(vec![file]).unwrap();
    pilot_until(&mut town, "2026-12-01", None);
    assert_eq!(town.technology(SENSOR).phase, 4);
    assert!(of_kind(&town, ReminderKind::Pilot).is_none());
    assert_eq!(card_pilot(&town), None);
}

#[test]
fn what_the_gate_asks_for_and_nobody_has_begun_waits_on_nobody() {
    let mut town = Town::begin();
    assert!(town.board().waiting.is_empty(), "nobody works on anything");
    town.record(SENSOR, "behovsanalys", under_way("Åsa", None));
    town.record(SENSOR, "malgrupper", under_way("", None));
    let waiting = waiting_on(&town, NOBODY);
    let first = &waiting[0];
    assert_eq!((first.item.as_str(), first.begun), ("malgrupper", true));
    let untouched: Vec<&str> = waiting[1..].iter().map(|one| one.item.as_str()).collect();
    let mut expected = town.required();
    expected.retain(|id| id != "behovsanalys" && id != "malgrupper");
    assert_eq!(untouched, expected, "in the order of the checklist");
    assert!(waiting[1..].iter().all(|one| !one.begun && !one.overdue));
    assert!(waiting_on(&town, "Åsa").iter().all(|one| one.begun));
}

#[test]
fn a_technology_that_has_been_moved_is_under_way_and_one_that_is_offered_is_not() {
    let mut town = Town::begin();
    town.run(move_to(SENSOR, 2));
    assert_eq!(waiting_on(&town, NOBODY).len(), town.required().len());
    town.run(move_with_exception(SENSOR, 3, "2026-12-01"));
    assert!(waiting_on(&town, NOBODY).is_empty());
    town.record(CAMERA, "omvarld", under_way("Åsa", None));
    assert!(
        waiting_on(&town, NOBODY).is_empty(),
        "its phase stands in a file and counts"
    );
}

#[test]
fn what_is_only_published_or_taken_out_waits_on_no_one() {
    let mut town = Town::begin();
    town.run(save_draft(town.technology(VACUUM)));
    town.run(publish(VACUUM, "Text."));
    assert!(town.board().waiting.is_empty());
    town.run(move_to(SENSOR, 2));
    town.run(retire(SENSOR));
    assert!(town.board().waiting.is_empty());
}

/// The window filters the cards by itself, so it gets all of them: a thousand must be little to send.
#[test]
fn the_cards_of_a_thousand_technologies_are_little_to_send() {
    let mut town = Town::begin();
    let shipped = Catalogue::shipped().unwrap();
    let copies = shipped.technologies().iter().cycle().take(1000);
    let files: Vec<(String, String)> = copies
        .enumerate()
        .map(|(at, technology)| {
            let id = format!("{}-{at}", technology.id);
            let copy = Technology {
                id: id.clone(),
                ..technology.clone()
            };
            (format!("{id}.toml"), toml::to_string_pretty(&copy).unwrap())
        })
        .collect();
    let files = files.iter().map(|(name, text)| DataFile { name, text });
    town.base = Catalogue::load(files).unwrap();
    let bytes = serde_json::to_vec(&town.board()).unwrap().len();
    assert!(bytes < 600_000, "{bytes} bytes");
}
