//! Who may do what. Everyone reads; the process and the catalogue are the responsible person's.

use digitalt_forst_domain::case::Role;
use digitalt_forst_domain::catalogue::{Area, Purpose};
use digitalt_forst_domain::municipal::{
    CatalogueQuery, Contact, FigureKey, ItemRecord, LendingItem, Loan, MunicipalCommand, OwnFigure,
    SourceCheck, StockCount, figures_view, lending_view, list, support_view,
};

use crate::town::{
    CAMERA, SENSOR, Town, VACUUM, forms_of, move_to, origin, publish, record_item, restore, retire,
    save_draft,
};
use crate::walk::day;

/// A municipality where each of the commands below can be carried out.
fn where_all_can_be_done() -> Town {
    let mut town = Town::begin();
    town.run(move_to(VACUUM, 2));
    town.run(save_item("f1", VACUUM, "DS-01"));
    town.run(save_item("f2", VACUUM, "DS-02"));
    town.run(lend("f2"));
    town.run(record_figure(2022));
    town.run(save_draft(town.technology(CAMERA)));
    town.run(retire("videosamtal"));
    let exception = crate::town::move_with_exception("larm-rorelse", 3, "2027-03-01");
    town.run(exception);
    town
}

fn save_item(id: &str, technology: &str, label: &str) -> MunicipalCommand {
    MunicipalCommand::SaveItem {
        id: id.into(),
        item: LendingItem {
            technology: technology.into(),
            label: label.into(),
            support_contact: "Växeln".into(),
            note: String::new(),
        },
    }
}

fn lend(id: &str) -> MunicipalCommand {
    MunicipalCommand::Lend {
        id: id.into(),
        loan: Loan {
            from: day("2026-11-22"),
            due_back: day("2026-12-22"),
            told_of_application_on: day("2026-11-22"),
            told_by: "Karin Övning".into(),
        },
        contact: Contact {
            name: "Signe".into(),
            reached_at: "070-000 00 00".into(),
        },
    }
}

fn record_figure(year: u16) -> MunicipalCommand {
    let key = FigureKey {
        measure: "nattillsyn".into(),
        area: Area::OrdinartBoendeAldre,
        year,
    };
    MunicipalCommand::RecordFigure {
        figure: OwnFigure {
            key,
            status: None,
            persons: Some(3),
            source: "Räknat.".into(),
            note: String::new(),
        },
    }
}

/// One of each command that can be carried out, with whether everyone may.
fn one_of_each(town: &Town) -> Vec<(MunicipalCommand, bool)> {
    use MunicipalCommand as Command;
    let (technology, reason) = (String::from, || "Skäl.".to_owned());
    let mut new = town.technology(VACUUM);
    new.id = "robot".into();
    let source = town.sources[0].clone();
    let MunicipalCommand::RecordFigure { figure } = record_figure(2022) else {
        panic!("a figure");
    };
    vec![
        (
            record_item(SENSOR, "behovsanalys", ItemRecord::default()),
            false,
        ),
        (move_to(SENSOR, 2), false),
        (
            Command::EndException {
                technology: technology("larm-rorelse"),
                reason: reason(),
            },
            false,
        ),
        (
            Command::CountStock {
                technology: technology(SENSOR),
                count: StockCount {
                    on: town.today,
                    in_store: 1,
                    in_use: 2,
                    note: String::new(),
                },
            },
            false,
        ),
        (
            Command::AddTechnology {
                id: technology("nattljus"),
                name: "Nattljus".into(),
                purpose: Purpose::SmartaHem,
            },
            false,
        ),
        (save_draft(town.technology(SENSOR)), false),
        (
            Command::TakeNew {
                entry: Box::new(new),
                origin: origin(),
            },
            false,
        ),
        (
            Command::DiscardDraft {
                technology: technology(CAMERA),
            },
            false,
        ),
        (publish(CAMERA, "Ny text."), false),
        (retire(SENSOR), false),
        (restore("videosamtal"), false),
        (save_item("f3", VACUUM, "DS-03"), true),
        (lend("f1"), true),
        (
            Command::Return {
                id: "f2".into(),
                on: town.today,
                note: String::new(),
            },
            true,
        ),
        (
            Command::RemoveItem {
                id: "f1".into(),
                reason: reason(),
            },
            false,
        ),
        (
            Command::SaveSource {
                source: Box::new(source.clone()),
            },
            false,
        ),
        (
            Command::CheckSource {
                id: source.id.clone(),
                check: SourceCheck {
                    on: town.today,
                    works: true,
                    again_on: None,
                    note: String::new(),
                },
            },
            true,
        ),
        (
            Command::RemoveSource {
                id: source.id,
                reason: reason(),
            },
            false,
        ),
        (record_figure(2023), false),
        (
            Command::RemoveFigure {
                key: figure.key,
                reason: reason(),
            },
            false,
        ),
        (
            Command::PublishTemplate {
                toml: town.template.to_toml(),
                why: reason(),
                origin: None,
            },
            false,
        ),
        (
            Command::PublishPositions {
                toml: "[[trial]]\nfrom = 2026-01-01\noffer_first = true\ndays = 7\n".into(),
                why: reason(),
                origin: None,
            },
            false,
        ),
    ]
}

#[test]
fn each_command_is_carried_out_by_those_it_belongs_to_and_by_no_one_else() {
    let mut town = where_all_can_be_done();
    let commands = one_of_each(&town);
    let mut named: Vec<String> = commands
        .iter()
        .map(|(command, _)| serde_json::to_value(command).unwrap()["type"].to_string())
        .map(|name| name.trim_matches('"').to_owned())
        .collect();
    named.sort();
    assert_eq!(named, forms_of::<MunicipalCommand>(), "one of each");
    for (role, responsible) in [
        (Role::Ansvarig, true),
        (Role::Utbildare, true),
        (Role::Socialsekreterare, false),
        (Role::Hemtjanst, false),
    ] {
        town.hand_the_keys_to("Någon Övning", role);
        for (command, everyone) in &commands {
            match town.decide(command) {
                Ok(_) => assert!(responsible || *everyone, "{role:?}: {command:?}"),
                Err(refusal) => {
                    assert!(
                        !responsible && !everyone,
                        "{role:?}: {command:?}: {refusal}"
                    );
                    assert!(refusal.message.contains("ansvarig för välfärdsteknik"));
                }
            }
        }
    }
}

#[test]
fn whoever_cannot_change_is_told_so_where_they_read() {
    let mut town = Town::begin();
    let told = |town: &Town| {
        [
            town.process(SENSOR).why_not,
            town.entry(SENSOR).why_not,
            support_view(&town.municipal, &town.sources, &town.actor, town.today).why_not,
            figures_view(&town.municipal, &town.national, &town.actor).why_not,
            lending_view(&town.municipal, &town.law, &town.actor, &town.ground()).why_no_removal,
            list(
                &town.catalogue(),
                &CatalogueQuery::default(),
                town.template.phases(),
                &town.actor,
                town.today,
            )
            .why_not,
        ]
    };
    assert!(told(&town).iter().all(Option::is_none));
    town.hand_the_keys_to("Kim Övning", Role::Hemtjanst);
    for why_not in told(&town) {
        assert!(
            why_not
                .unwrap()
                .starts_with("Bara den som är ansvarig för välfärdsteknik")
        );
    }
}
