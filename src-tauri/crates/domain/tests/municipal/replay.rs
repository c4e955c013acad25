//! Whatever is done in whatever order: what is written gives back what was known, and nothing is offered that may not be.

use std::collections::BTreeMap;

use chrono::Days;
use digitalt_forst_domain::catalogue::{Area, Catalogue, Exception, Purpose};
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::municipal::{
    Contact, FigureKey, ItemRecord, ItemStanding, LendingItem, Loan, Municipal, MunicipalCommand,
    Noted, OwnFigure, PhaseGround, SourceCheck, StockCount, Stream, contact_id, lending_view,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::town::{
    CAMERA, SENSOR, Town, VACUUM, done, move_to, origin, publish, record_item, restore, retire,
    save_draft,
};

/// Not in the catalogue from the beginning.
const NEW: &str = "nattljus";

#[derive(Debug, Clone)]
enum Step {
    /// Days go by.
    Wait(u64),
    SettleAll,
    Settle(usize),
    Open(usize),
    NotNeeded(usize),
    Move(u8, Option<u64>),
    EndException,
    Count,
    Add,
    Draft,
    Discard,
    Publish,
    Take,
    Retire,
    Restore,
    SaveItem,
    Lend,
    Return,
    RemoveItem,
    SaveSource,
    CheckSource(bool),
    RemoveSource,
    RecordFigure(u16),
    RemoveFigure(u16),
    PublishTemplate,
    PublishPositions,
}

fn step() -> impl Strategy<Value = Step> {
    let about_phases = prop_oneof![
        2 => (0..40_u64).prop_map(Step::Wait),
        2 => Just(Step::SettleAll),
        1 => (0..30_usize).prop_map(Step::Settle),
        2 => (0..30_usize).prop_map(Step::Open),
        1 => (0..30_usize).prop_map(Step::NotNeeded),
        6 => (0..6_u8, proptest::option::of(0..60_u64))
            .prop_map(|(phase, days)| Step::Move(phase, days)),
        2 => Just(Step::EndException),
    ];
    let rest = vec![
        Step::Count,
        Step::Add,
        Step::Draft,
        Step::Discard,
        Step::Publish,
        Step::Take,
        Step::Retire,
        Step::Restore,
        Step::SaveItem,
        Step::Lend,
        Step::Return,
        Step::RemoveItem,
        Step::SaveSource,
        Step::CheckSource(true),
        Step::CheckSource(false),
        Step::RemoveSource,
        Step::RecordFigure(2022),
        Step::RecordFigure(2023),
        Step::RemoveFigure(2023),
        Step::PublishTemplate,
        Step::PublishPositions,
    ];
    prop_oneof![3 => about_phases, 2 => select(rest)]
}

/// The command a step stands for; none where days only go by.
fn command(step: &Step, technology: &str, town: &Town) -> Option<MunicipalCommand> {
    use MunicipalCommand as Command;
    let reason = || "Skäl.".to_owned();
    let technology_id = technology.to_owned();
    let item_at = |at: &usize| {
        let items = town.template.phases().iter().flat_map(|phase| &phase.items);
        let all: Vec<_> = items.collect();
        all[at % all.len()].clone()
    };
    Some(match step {
        Step::Wait(_) | Step::SettleAll => return None,
        Step::Settle(at) => {
            let item = item_at(at);
            record_item(technology, &item.id, done(&item, town.today))
        }
        Step::Open(at) => record_item(technology, &item_at(at).id, ItemRecord::default()),
        Step::NotNeeded(at) => {
            let record = ItemRecord {
                standing: ItemStanding::NotNeeded { reason: reason() },
                ..ItemRecord::default()
            };
            record_item(technology, &item_at(at).id, record)
        }
        Step::Move(phase, days) => Command::MoveTo {
            technology: technology_id,
            phase: *phase,
            reason: reason(),
            exception: days.map(|days| Exception {
                reason: reason(),
                decided_by: "Åsa Övning".into(),
                until: town.today + Days::new(days),
            }),
        },
        Step::EndException => Command::EndException {
            technology: technology_id,
            reason: reason(),
        },
        Step::Count => Command::CountStock {
            technology: technology_id,
            count: StockCount {
                on: town.today,
                in_store: 3,
                in_use: 2,
                note: String::new(),
            },
        },
        Step::Add => Command::AddTechnology {
            id: NEW.into(),
            name: "Nattljus".into(),
            purpose: Purpose::SmartaHem,
        },
        Step::Draft => {
            let mut entry = town
                .catalogue()
                .get(technology)
                .or(town.base.get(VACUUM))?
                .clone();
            entry.texts.summary = format!("Skriven den {}.", town.today);
            entry.phase = 4;
            save_draft(entry)
        }
        Step::Discard => Command::DiscardDraft {
            technology: technology_id,
        },
        Step::Publish => publish(technology, "Skäl."),
        Step::Take => {
            let mut entry = town.base.get(CAMERA)?.clone();
            entry.id = NEW.into();
            Command::TakeNew {
                entry: Box::new(entry),
                origin: origin(),
            }
        }
        Step::Retire => retire(technology),
        Step::Restore => restore(technology),
        _ => return beside(step, technology, town),
    })
}

/// Lending, sources, figures and texts.
fn beside(step: &Step, technology: &str, town: &Town) -> Option<MunicipalCommand> {
    use MunicipalCommand as Command;
    let reason = || "Skäl.".to_owned();
    let id = || format!("f-{technology}");
    let source = town.sources[0].clone();
    let key = |year: &u16| FigureKey {
        measure: "nattillsyn".into(),
        area: Area::OrdinartBoendeAldre,
        year: *year,
    };
    Some(match step {
        Step::SaveItem => Command::SaveItem {
            id: id(),
            item: LendingItem {
                technology: technology.into(),
                label: id(),
                support_contact: "Växeln".into(),
                note: String::new(),
            },
        },
        Step::Lend => Command::Lend {
            id: id(),
            loan: Loan {
                from: town.today,
                due_back: town.today + Days::new(14),
                told_of_application_on: town.today,
                told_by: "Karin Övning".into(),
            },
            contact: Contact {
                name: "Signe Låntagare".into(),
                reached_at: "070-000 00 00".into(),
            },
        },
        Step::Return => Command::Return {
            id: id(),
            on: town.today,
            note: String::new(),
        },
        Step::RemoveItem => Command::RemoveItem {
            id: id(),
            reason: reason(),
        },
        Step::SaveSource => Command::SaveSource {
            source: Box::new(source),
        },
        Step::CheckSource(works) => Command::CheckSource {
            id: source.id,
            check: SourceCheck {
                on: town.today,
                works: *works,
                again_on: Some(town.today + Days::new(30)),
                note: String::new(),
            },
        },
        Step::RemoveSource => Command::RemoveSource {
            id: source.id,
            reason: reason(),
        },
        Step::RecordFigure(year) => Command::RecordFigure {
            figure: OwnFigure {
                key: key(year),
                status: None,
                persons: Some(3),
                source: "Räknat.".into(),
                note: String::new(),
            },
        },
        Step::RemoveFigure(year) => Command::RemoveFigure {
            key: key(year),
            reason: reason(),
        },
        Step::PublishTemplate => Command::PublishTemplate {
            toml: town.template.to_toml(),
            why: reason(),
            origin: None,
        },
        Step::PublishPositions => Command::PublishPositions {
            toml: digitalt_forst_domain::positions::Positions::SHIPPED_TEXT.into(),
            why: reason(),
            origin: Some(origin()),
        },
        _ => return None,
    })
}

/// A town with three technologies, so that the steps meet.
fn small_town(checklist_required: bool) -> Town {
    let mut town = Town::begin();
    let kept = [SENSOR, CAMERA, VACUUM].map(|id| {
        let one = town.base.get(id).unwrap();
        (format!("{id}.toml"), toml::to_string(one).unwrap())
    });
    let files = kept.iter().map(|(name, text)| DataFile { name, text });
    town.base = Catalogue::load(files).unwrap();
    if checklist_required {
        town.take_position("[[process]]\nfrom = '2025-01-01'\nchecklist_required = true\n");
    }
    town
}

/// Whether nothing that is required before phase 3 is left, as the process page counts it.
fn gate_is_open(town: &Town, technology: &str) -> bool {
    let left = |phase: &digitalt_forst_domain::municipal::PhaseView| phase.required_left;
    town.process(technology)
        .phases
        .iter()
        .take(2)
        .all(|phase| left(phase) == 0)
}

/// What each technology that is offered is offered on. `plain` says whether the gate was open at its latest move.
fn assert_rightly_offered(town: &Town, plain: &BTreeMap<String, bool>, required: bool) {
    for technology in town.catalogue().technologies() {
        let id = &technology.id;
        let view = town.process(id);
        assert_eq!(technology.phase, view.phase);
        if technology.phase < 3 {
            continue;
        }
        match view.ground {
            PhaseGround::File => {
                assert!(town.base.get(id).unwrap().phase >= 3);
                assert!(!required || gate_is_open(town, id));
            }
            PhaseGround::Moved => assert!(plain[id] || gate_is_open(town, id), "{id}"),
            PhaseGround::Exception => {
                let exception = view.exception.as_ref().unwrap();
                assert!(exception.until >= town.today);
                assert!(view.notice.as_ref().is_some_and(|notice| {
                    technology.standing.retired.is_some() || notice.contains("undantag")
                }));
            }
            other => panic!("{id} is offered on {other:?}"),
        }
        if view.ground == PhaseGround::Moved && plain[id] {
            assert!(
                gate_is_open(town, id),
                "{id} was opened again while it is offered"
            );
        }
    }
}

fn replayed(town: &Town) -> Municipal {
    let mut again = Municipal::default();
    let mut written = town.written.clone();
    // Stream by stream: what is about one thing does not depend on what is about another.
    written.sort_by(|a, b| (&a.stream, a.number).cmp(&(&b.stream, b.number)));
    for entry in written {
        let stream = Stream::of(&entry.stream).unwrap();
        let noted = Noted {
            number: entry.number,
            at: entry.at,
            actor: entry.actor,
            event: serde_json::from_str(&entry.text).unwrap(),
        };
        again.apply(&stream, noted);
    }
    again
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn what_is_written_gives_back_what_was_known_and_nothing_is_offered_that_may_not_be(
        steps in proptest::collection::vec(
            (step(), select(vec![SENSOR, CAMERA, VACUUM, NEW])), 1..60,
        ),
        checklist_required in any::<bool>(),
    ) {
        let mut town = small_town(checklist_required);
        // So that it can be lent.
        town.run(move_to(VACUUM, 2));
        let mut plain = BTreeMap::from([(VACUUM.to_owned(), false)]);
        for (step, technology) in steps {
            match &step {
                Step::Wait(days) => town.today = town.today + Days::new(*days),
                Step::SettleAll if town.catalogue().get(technology).is_some() => {
                    town.settle_all_but(technology, &[]);
                }
                _ => {
                    let Some(command) = command(&step, technology, &town) else { continue };
                    let moves = matches!(command, MunicipalCommand::MoveTo { .. });
                    if town.attempt(&command).is_ok() && moves {
                        plain.insert(technology.to_owned(), gate_is_open(&town, technology));
                    }
                }
            }
            assert_rightly_offered(&town, &plain, checklist_required);
        }
        prop_assert_eq!(&replayed(&town), &town.municipal);

        let library = lending_view(&town.municipal, &town.law, &town.actor, &town.ground());
        for row in &library.items {
            let kept = town.contacts.contains_key(&contact_id(&row.id));
            prop_assert_eq!(row.loan.is_some(), kept);
        }
        let out = library.items.iter().filter(|row| row.loan.is_some()).count();
        prop_assert_eq!(town.contacts.len(), out);
        prop_assert!(town.written.iter().all(|entry| !entry.text.contains("Signe")));
    }
}
