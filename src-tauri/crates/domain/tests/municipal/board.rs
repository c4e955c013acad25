//! The board: where each technology stands, what waits on whom, what is late or soon ends.

use digitalt_forst_domain::catalogue::{Agreement, AvailabilityNote};
use digitalt_forst_domain::municipal::{
    ItemStanding, LendingItem, Loan, MunicipalCommand, PhaseGround, Reminder, ReminderKind,
    SourceCheck, StockCount,
};

use crate::town::{
    CAMERA, SENSOR, Town, VACUUM, done, move_to, move_with_exception, publish, retire, save_draft,
    under_way,
};
use crate::walk::day;

fn of_kind(town: &Town, kind: ReminderKind) -> Option<Reminder> {
    let mut reminders = town.board().reminders.into_iter();
    reminders.find(|one| one.kind == kind)
}

/// Reminded of from thirty days before, and late from the day after.
fn assert_reminded(town: &mut Town, kind: ReminderKind, on: &str) {
    let day = day(on);
    let days = |number| chrono::TimeDelta::days(number);
    for (today, expected) in [
        (day - days(31), None),
        (day - days(30), Some(false)),
        (day, Some(false)),
        (day + days(1), Some(true)),
    ] {
        town.today = today;
        let found = of_kind(town, kind);
        assert_eq!(found.map(|one| one.overdue), expected, "{kind:?} {today}");
    }
}

fn count(technology: &str, in_store: u32, in_use: u32) -> MunicipalCommand {
    MunicipalCommand::CountStock {
        technology: technology.into(),
        count: StockCount {
            on: day("2026-11-20"),
            in_store,
            in_use,
            note: String::new(),
        },
    }
}

#[test]
fn each_technology_stands_once_in_the_column_of_its_phase() {
    let mut town = Town::begin();
    town.run(move_to(SENSOR, 2));
    town.run(retire(VACUUM));
    let board = town.board();
    assert_eq!(
        board
            .columns
            .iter()
            .map(|one| one.phase)
            .collect::<Vec<_>>(),
        [1, 2, 3, 4]
    );
    let catalogue = town.catalogue();
    let mut cards: Vec<_> = board
        .columns
        .iter()
        .flat_map(|column| column.cards.iter().map(move |card| (column.phase, card)))
        .collect();
    assert_eq!(cards.len(), catalogue.technologies().len() - 1);
    for (phase, card) in &cards {
        assert_eq!(catalogue.get(&card.technology).unwrap().phase, *phase);
    }
    cards.retain(|(_, card)| card.technology == SENSOR);
    let (phase, card) = cards[0];
    assert_eq!(
        (cards.len(), phase, card.ground, card.begun),
        (1, 2, PhaseGround::Moved, true)
    );
    assert_eq!(card.next, town.item("behovsanalys").title);
    assert_eq!(card.required_left as usize, town.required().len());
}

#[test]
fn whoever_has_something_late_stands_first_and_what_is_late_stands_first_with_them() {
    let mut town = Town::begin();
    town.record(SENSOR, "behovsanalys", under_way("Åsa", None));
    town.record(SENSOR, "pilot", under_way("Åsa", Some("2026-11-21")));
    town.record(SENSOR, "omvarld", under_way("Åsa", Some("2026-11-20")));
    town.record(SENSOR, "malgrupper", under_way("Bo", Some("2026-11-22")));
    town.record(CAMERA, "malgrupper", under_way(" ", None));
    let item = town.item("juridik_spar");
    town.record(SENSOR, &item.id, done(&item, town.today));
    let waiting = town.board().waiting;
    let who: Vec<_> = waiting.iter().map(|one| one.who.as_str()).collect();
    assert_eq!(who, ["Åsa", "Bo", "Ingen ansvarig utsedd"]);
    let hers: Vec<_> = waiting[0]
        .items
        .iter()
        .map(|one| (one.item.as_str(), one.overdue))
        .collect();
    assert_eq!(
        hers,
        [("omvarld", true), ("pilot", true), ("behovsanalys", false)]
    );
    assert!(!waiting[1].items[0].overdue, "not on its last day");
}

#[test]
fn what_is_settled_waits_on_no_one_and_is_not_late() {
    let mut town = Town::begin();
    let mut record = under_way("Åsa", Some("2026-11-01"));
    record.standing = ItemStanding::NotNeeded {
        reason: "Finns redan.".into(),
    };
    town.record(SENSOR, "omvarld", record);
    let waiting = town.board().waiting;
    let mut items = waiting.iter().flat_map(|one| &one.items);
    assert!(items.all(|item| item.item != "omvarld" && !item.begun));
    assert!(of_kind(&town, ReminderKind::Item).is_none());
}

#[test]
fn an_item_that_is_late_is_reminded_of_with_who_has_it() {
    let mut town = Town::begin();
    town.record(SENSOR, "omvarld", under_way("Åsa", Some("2026-11-22")));
    assert!(of_kind(&town, ReminderKind::Item).is_none());
    town.today_is("2026-11-23");
    let late = of_kind(&town, ReminderKind::Item).unwrap();
    assert!(
        late.overdue && late.text.ends_with("Ansvarig: Åsa."),
        "{}",
        late.text
    );
    let board = town.board();
    let mut cards = board.columns.iter().flat_map(|column| &column.cards);
    assert_eq!(
        cards
            .find(|card| card.technology == SENSOR)
            .unwrap()
            .overdue,
        1
    );
}

#[test]
fn a_late_item_that_nobody_has_says_so() {
    let mut town = Town::begin();
    town.record(SENSOR, "omvarld", under_way("", Some("2026-11-21")));
    let late = of_kind(&town, ReminderKind::Item).unwrap();
    assert!(
        late.text.ends_with("Ingen ansvarig utsedd."),
        "{}",
        late.text
    );
}

#[test]
fn an_exception_that_ends_is_reminded_of_also_when_it_has() {
    let mut town = Town::begin();
    town.run(move_with_exception(SENSOR, 3, "2027-03-01"));
    assert_reminded(&mut town, ReminderKind::Exception, "2027-03-01");
}

#[test]
fn a_pilot_that_ends_is_reminded_of_until_it_is_evaluated() {
    let mut town = Town::begin();
    town.settle_all_but(SENSOR, &[]);
    let mut pilot = done(&town.item("pilot"), town.today);
    pilot.answers.insert("until".into(), "2027-03-01".into());
    town.record(SENSOR, "pilot", pilot);
    town.run(move_to(SENSOR, 3));
    assert_reminded(&mut town, ReminderKind::Pilot, "2027-03-01");
    let board = town.board();
    let card = board.columns[2]
        .cards
        .iter()
        .find(|card| card.technology == SENSOR);
    assert_eq!(
        card.unwrap().pilot.as_deref(),
        Some("Piloten tog slut 1 mars 2027")
    );
    town.run(move_to(SENSOR, 4));
    assert!(of_kind(&town, ReminderKind::Pilot).is_none());
}

#[test]
fn the_days_that_stand_in_the_entry_are_reminded_of() {
    let mut town = Town::begin();
    let mut entry = town.technology(VACUUM);
    entry.review_on = Some(day("2027-03-01"));
    entry.availability_note = Some(AvailabilityNote {
        text: "På avtal.".into(),
        source: "Inköp".into(),
        date: day("2026-11-01"),
        from: None,
        until: Some(day("2027-05-01")),
    });
    entry.agreements = vec![Agreement {
        name: "Städ 2025".into(),
        reference: String::new(),
        from: None,
        until: Some(day("2027-07-01")),
    }];
    town.run(save_draft(entry));
    assert!(
        of_kind(&town, ReminderKind::Review).is_none(),
        "a draft reminds of nothing"
    );
    town.run(publish(VACUUM, "Avtal."));
    assert_reminded(&mut town, ReminderKind::Review, "2027-03-01");
    assert_reminded(&mut town, ReminderKind::Availability, "2027-05-01");
    assert_reminded(&mut town, ReminderKind::Agreement, "2027-07-01");
    let agreement = of_kind(&town, ReminderKind::Agreement).unwrap();
    assert_eq!(agreement.text, "Avtalet Städ 2025 har gått ut.");
    town.run(retire(VACUUM));
    assert!(
        of_kind(&town, ReminderKind::Agreement).is_none(),
        "nor does what is taken out"
    );
}

#[test]
fn more_in_store_than_in_use_is_told_as_a_risk() {
    let mut town = Town::begin();
    for (in_store, in_use, risk) in [(3, 3, false), (4, 3, true), (0, 0, false), (1, 0, true)] {
        town.run(count(SENSOR, in_store, in_use));
        let found = of_kind(&town, ReminderKind::Stock);
        assert_eq!(found.is_some(), risk, "{in_store} and {in_use}");
        assert!(found.is_none_or(|one| !one.overdue));
        assert_eq!(town.process(SENSOR).stock_risk.is_some(), risk);
    }
    let MunicipalCommand::CountStock { mut count, .. } = count(SENSOR, 1, 1) else {
        panic!("a count");
    };
    count.on = day("2026-11-23");
    let technology = SENSOR.into();
    let tomorrow = MunicipalCommand::CountStock { technology, count };
    assert_eq!(town.refused(&tomorrow).0, Some("on"));
}

#[test]
fn the_newest_count_counts_whenever_it_was_written() {
    let mut town = Town::begin();
    town.run(count(SENSOR, 1, 9));
    let MunicipalCommand::CountStock { mut count, .. } = count(SENSOR, 9, 1) else {
        panic!("a count");
    };
    count.on = day("2026-10-01");
    let technology = SENSOR.into();
    town.run(MunicipalCommand::CountStock { technology, count });
    assert_eq!(town.process(SENSOR).stock_risk, None);
    assert!(of_kind(&town, ReminderKind::Stock).is_none());
}

#[test]
fn reminders_of_every_kind_stand_in_the_order_of_their_days() {
    let mut town = Town::begin();
    let mut entry = town.technology(VACUUM);
    entry.review_on = Some(day("2026-12-01"));
    entry.availability_note.as_mut().unwrap().until = Some(day("2026-12-02"));
    entry.agreements = vec![Agreement {
        name: "Städ 2025".into(),
        reference: String::new(),
        from: None,
        until: Some(day("2026-12-03")),
    }];
    town.run(save_draft(entry));
    town.run(publish(VACUUM, "Avtal."));
    town.run(move_with_exception(SENSOR, 3, "2026-12-04"));
    let mut pilot = done(&town.item("pilot"), town.today);
    pilot.answers.insert("until".into(), "2026-12-05".into());
    town.record(SENSOR, "pilot", pilot);
    town.run(count(SENSOR, 9, 1));
    town.record(SENSOR, "omvarld", under_way("Åsa", Some("2026-11-23")));
    town.run(move_to(VACUUM, 2));
    town.run(MunicipalCommand::SaveItem {
        id: "f1".into(),
        item: LendingItem {
            technology: VACUUM.into(),
            label: "DS-01".into(),
            support_contact: "Växeln".into(),
            note: String::new(),
        },
    });
    town.run(MunicipalCommand::Lend {
        id: "f1".into(),
        loan: Loan {
            from: day("2026-11-22"),
            due_back: day("2026-11-22"),
            told_of_application_on: day("2026-11-22"),
            told_by: "Karin".into(),
        },
        contact: digitalt_forst_domain::municipal::Contact {
            name: "Signe".into(),
            reached_at: "070-000 00 00".into(),
        },
    });
    town.run(MunicipalCommand::CheckSource {
        id: "modellkommuner".into(),
        check: SourceCheck {
            on: day("2026-11-22"),
            works: true,
            again_on: Some(day("2026-12-06")),
            note: String::new(),
        },
    });
    town.today_is("2026-11-24");
    let reminders = town.board().reminders;
    assert!(reminders.iter().map(|one| one.on).is_sorted());
    let mut kinds: Vec<_> = reminders.iter().map(|one| one.kind).collect();
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds, ReminderKind::ALL);
}
