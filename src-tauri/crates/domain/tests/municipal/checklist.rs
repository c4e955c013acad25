//! One item of the checklist: when it counts as done, and what its fields take.

use digitalt_forst_domain::case::LONGEST_TEXT;
use digitalt_forst_domain::municipal::{Attachment, ItemRecord, ItemStanding};
use digitalt_forst_domain::process::FieldKind;

use crate::town::{CAMERA, SENSOR, Town, done, move_back, record_item, under_way};
use crate::walk::day;

fn not_needed(reason: &str) -> ItemRecord {
    ItemRecord {
        standing: ItemStanding::NotNeeded {
            reason: reason.into(),
        },
        ..ItemRecord::default()
    }
}

#[test]
fn an_item_is_done_only_with_someone_responsible_and_every_required_field() {
    let town = Town::begin();
    for phase in town.template.phases() {
        for item in &phase.items {
            let whole = done(item, town.today);
            let command = |record| record_item(SENSOR, &item.id, record);
            assert!(town.decide(&command(whole.clone())).is_ok(), "{}", item.id);
            let nobody = ItemRecord {
                responsible: "  ".into(),
                ..whole.clone()
            };
            assert_eq!(town.refused(&command(nobody)).0, Some("responsible"));
            for field in item.fields.iter().filter(|field| field.required) {
                let mut one_short = whole.clone();
                one_short.answers.insert(field.id.clone(), " ".into());
                let (at, message) = town.refused(&command(one_short));
                assert_eq!(at, Some("answers"));
                assert!(message.contains(&field.label), "{message}");
            }
        }
    }
}

#[test]
fn an_item_under_way_may_lack_anything() {
    let mut town = Town::begin();
    town.record(SENSOR, "behovsanalys", ItemRecord::default());
    let view = town.process(SENSOR);
    let item = &view.phases[0].items[0];
    assert_eq!(
        (item.item.id.as_str(), item.settled),
        ("behovsanalys", false)
    );
    assert_eq!(item.standing_text, "Pågår");
    assert_eq!(view.phases[0].items[1].standing_text, "Inte börjat");
}

#[test]
fn each_sort_of_field_refuses_what_it_cannot_hold() {
    let town = Town::begin();
    let wrong: [(FieldKind, &[&str], &str); 3] = [
        (
            FieldKind::Date,
            &["i går", "2026-11-31", "22/11 2026", "2026-1-2"],
            "datum som 2026-11-22",
        ),
        (FieldKind::Number, &["tolv", "-1", "1,5", "1e3"], "heltal"),
        (FieldKind::Choice, &["något annat"], "alternativen"),
    ];
    for (kind, answers, says) in wrong {
        let items = town.template.phases().iter().flat_map(|phase| &phase.items);
        let mut fields = items.flat_map(|item| item.fields.iter().map(move |field| (item, field)));
        let (item, field) = fields.find(|(_, field)| field.kind == kind).unwrap();
        for answer in answers {
            let mut record = ItemRecord::default();
            record
                .answers
                .insert(field.id.clone(), (*answer).to_owned());
            let (at, message) = town.refused(&record_item(SENSOR, &item.id, record));
            assert_eq!(at, Some("answers"), "{answer}");
            assert!(
                message.contains(says) && message.contains(&field.label),
                "{message}"
            );
        }
    }
}

#[test]
fn a_text_that_is_too_long_is_refused_wherever_it_stands() {
    let town = Town::begin();
    let long = "å".repeat(LONGEST_TEXT + 1);
    let mut answered = ItemRecord::default();
    answered.answers.insert("orsaker".into(), long.clone());
    let records = [
        under_way(&long, None),
        ItemRecord {
            note: long.clone(),
            ..ItemRecord::default()
        },
        not_needed(&long),
        answered,
    ];
    for record in records {
        let (_, message) = town.refused(&record_item(SENSOR, "behovsanalys", record));
        assert!(message.contains("för lång"), "{message}");
    }
}

#[test]
fn what_is_not_needed_has_a_reason() {
    let mut town = Town::begin();
    let (at, message) = town.refused(&record_item(SENSOR, "pilot", not_needed(" ")));
    assert_eq!(at, Some("reason"));
    assert!(message.contains("varför"), "{message}");
    town.record(SENSOR, "pilot", not_needed("Grannkommunen har prövat."));
    let view = town.process(SENSOR);
    let pilot = view.phases[1]
        .items
        .iter()
        .find(|item| item.item.id == "pilot");
    let pilot = pilot.unwrap();
    assert!(pilot.settled && pilot.standing_text == "Behövs inte");
}

#[test]
fn what_the_checklist_does_not_have_is_refused() {
    let town = Town::begin();
    let (at, _) = town.refused(&record_item(SENSOR, "kaffe", ItemRecord::default()));
    assert_eq!(at, Some("item"));
    let mut record = ItemRecord::default();
    record.answers.insert("smak".into(), "god".into());
    let (at, message) = town.refused(&record_item(SENSOR, "behovsanalys", record));
    assert_eq!(at, Some("answers"));
    assert!(message.contains("smak"), "{message}");
    let (at, _) = town.refused(&record_item("kaffe", "behovsanalys", ItemRecord::default()));
    assert_eq!(at, Some("technology"));
}

#[test]
fn nothing_is_done_tomorrow() {
    let town = Town::begin();
    let item = town.item("behovsanalys");
    let tomorrow = done(&item, day("2026-11-23"));
    let (at, message) = town.refused(&record_item(SENSOR, &item.id, tomorrow));
    assert_eq!(at, Some("on"));
    assert!(message.contains("framtiden"), "{message}");
}

#[test]
fn a_document_has_a_name_and_a_place() {
    let town = Town::begin();
    for (name, reference) in [("", "Dnr 2026/12"), ("Riskanalys", " ")] {
        let record = ItemRecord {
            attachments: vec![Attachment {
                name: name.into(),
                reference: reference.into(),
            }],
            ..ItemRecord::default()
        };
        let (at, _) = town.refused(&record_item(SENSOR, "behovsanalys", record));
        assert_eq!(at, Some("attachments"));
    }
}

#[test]
fn what_a_technology_is_offered_on_is_not_opened_again_while_it_is_offered() {
    let mut town = Town::begin();
    town.offer(SENSOR);
    for id in town.required() {
        let (at, message) = town.refused(&record_item(SENSOR, &id, under_way("Karin", None)));
        assert_eq!(at, Some("standing"), "{id}");
        assert!(message.contains("fas 2"), "{message}");
    }
    let mended = ItemRecord {
        note: "Kompletterad.".into(),
        ..done(&town.item("behovsanalys"), town.today)
    };
    town.record(SENSOR, "behovsanalys", mended);
    town.record(SENSOR, "omvarld", under_way("Karin", None));

    town.run(move_back(SENSOR, 2, "Reservrutinen håller inte."));
    town.record(SENSOR, "behovsanalys", under_way("Karin", None));
    assert!(!town.process(SENSOR).moves[1].left.is_empty());
}

#[test]
fn what_belongs_to_the_phases_after_the_gate_can_be_opened_again_while_it_is_offered() {
    let mut town = Town::begin();
    town.offer(SENSOR);
    let after: Vec<_> = town.template.phases()[2..]
        .iter()
        .flat_map(|phase| phase.items.clone())
        .collect();
    for item in after {
        town.record(SENSOR, &item.id, done(&item, town.today));
        town.record(SENSOR, &item.id, under_way("Karin", None));
    }
}

#[test]
fn a_technology_that_a_file_offers_can_be_gone_through_in_any_order() {
    let mut town = Town::begin();
    let item = town.item("behovsanalys");
    town.record(CAMERA, &item.id, done(&item, town.today));
    town.record(CAMERA, &item.id, under_way("Karin", None));
    assert_eq!(town.technology(CAMERA).phase, 3);
}

#[test]
fn what_an_item_said_before_is_kept() {
    let mut town = Town::begin();
    let mut first = under_way("Karin", Some("2026-12-01"));
    first.note = "Avstämt.".into();
    first
        .answers
        .insert("huvudproblem".into(), "Personer väcks.".into());
    town.record(SENSOR, "behovsanalys", first);
    town.today_is("2026-12-02");
    let item = town.item("behovsanalys");
    town.record(SENSOR, &item.id, done(&item, town.today));
    let view = town.process(SENSOR);
    let item = &view.phases[0].items[0];
    assert_eq!(item.standing_text, "Klart 2 december 2026");
    assert_eq!(item.written, "Karin Övning, 2 december 2026");
    let [earlier] = item.earlier.as_slice() else {
        panic!("{:?}", item.earlier);
    };
    assert_eq!(
        earlier.text,
        "22 november 2026: Pågår. Skrivet av Karin Övning."
    );
    assert_eq!(
        earlier.lines,
        ["Huvudproblem: Personer väcks.", "Anteckning: Avstämt."]
    );
}
