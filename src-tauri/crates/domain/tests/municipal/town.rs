//! An invented municipality, driven by commands with a fixed clock. Each event is written as JSON and read back, as the
//! journal does.

#![allow(dead_code, reason = "shared by tests that each use a part")]

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use digitalt_forst_domain::case::{Actor, Refusal, Role};
use digitalt_forst_domain::catalogue::{Catalogue, Exception, Technology};
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::municipal::{
    BoardView, Decided, EntryView, Ground, ItemRecord, ItemStanding, Known, Municipal,
    MunicipalCommand, MunicipalEvent, Noted, Origin, ProcessView, Stream, board, decide,
    entry_view, process_view,
};
use digitalt_forst_domain::national::National;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::process::{FieldKind, Item, Template};
use digitalt_forst_domain::support::{self, SupportSource};

use crate::walk::day;

/// In phase 1 of the shipped catalogue.
pub(crate) const SENSOR: &str = "gps-sensor";
/// In phase 3 of the shipped catalogue.
pub(crate) const CAMERA: &str = "trygghetskamera";
/// In phase 1 of the shipped catalogue, with no functions and generally available.
pub(crate) const VACUUM: &str = "robotdammsugare";

#[derive(Clone)]
pub(crate) struct Town {
    pub(crate) base: Catalogue,
    pub(crate) template: Template,
    pub(crate) positions: Positions,
    pub(crate) law: Register,
    pub(crate) national: National,
    pub(crate) sources: Vec<SupportSource>,
    pub(crate) today: NaiveDate,
    pub(crate) actor: Actor,
    pub(crate) municipal: Municipal,
    /// All that is written, as the journal has it.
    pub(crate) written: Vec<Written>,
    /// Contact details that lie beside the streams.
    pub(crate) contacts: BTreeMap<String, String>,
}

/// One entry of a stream as text.
#[derive(Clone)]
pub(crate) struct Written {
    pub(crate) stream: String,
    pub(crate) number: u32,
    pub(crate) at: DateTime<Utc>,
    pub(crate) actor: Actor,
    pub(crate) text: String,
}

impl Town {
    pub(crate) fn begin() -> Self {
        Self {
            base: Catalogue::shipped().unwrap(),
            template: Template::shipped().unwrap(),
            positions: Positions::shipped().unwrap(),
            law: Register::shipped().unwrap(),
            national: National::shipped().unwrap(),
            sources: support::shipped().unwrap(),
            today: day("2026-11-22"),
            actor: karin(),
            municipal: Municipal::default(),
            written: Vec::new(),
            contacts: BTreeMap::new(),
        }
    }

    pub(crate) fn ground(&self) -> Ground<'_> {
        self.ground_on(self.today)
    }

    pub(crate) fn ground_on(&self, today: NaiveDate) -> Ground<'_> {
        Ground {
            base: &self.base,
            template: &self.template,
            positions: &self.positions,
            today,
        }
    }

    pub(crate) fn decide(&self, command: &MunicipalCommand) -> Result<Decided, Refusal> {
        let known = Known {
            ground: self.ground(),
            law: &self.law,
            national: &self.national,
            sources: &self.sources,
        };
        decide(&self.municipal, command, &self.actor, &known)
    }

    pub(crate) fn attempt(&mut self, command: &MunicipalCommand) -> Result<Decided, Refusal> {
        let decided = self.decide(command)?;
        for event in &decided.events {
            self.write(&decided.stream, event);
        }
        for (id, contact) in &decided.contacts {
            match contact {
                Some(contact) => self.contacts.insert(id.clone(), contact.clone()),
                None => self.contacts.remove(id),
            };
        }
        Ok(decided)
    }

    pub(crate) fn run(&mut self, command: MunicipalCommand) -> Decided {
        self.attempt(&command)
            .unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"))
    }

    /// What is said to someone who wants something that cannot be, and at which field.
    pub(crate) fn refused(&self, command: &MunicipalCommand) -> (Option<&'static str>, String) {
        match self.decide(command) {
            Ok(_) => panic!("{:.200} was carried out", format!("{command:?}")),
            Err(refusal) => (refusal.field, refusal.message),
        }
    }

    fn write(&mut self, stream: &Stream, event: &MunicipalEvent) {
        let text = serde_json::to_string(event).unwrap();
        let number = self.municipal.latest_number(stream) + 1;
        let noted = self.noted(number, &text);
        assert_eq!(noted.event, *event, "what is written is read back");
        self.written.push(Written {
            stream: stream.to_string(),
            number,
            at: noted.at,
            actor: noted.actor.clone(),
            text,
        });
        self.municipal.apply(stream, noted);
    }

    pub(crate) fn noted(&self, number: u32, text: &str) -> Noted {
        let begun: DateTime<Utc> = format!("{}T09:00:00Z", self.today).parse().unwrap();
        Noted {
            number,
            at: begun + TimeDelta::seconds(i64::from(number)),
            actor: self.actor.clone(),
            event: serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}")),
        }
    }

    pub(crate) fn today_is(&mut self, text: &str) {
        self.today = day(text);
    }

    /// The one who writes from now on.
    pub(crate) fn hand_the_keys_to(&mut self, name: &str, role: Role) {
        let name = name.to_owned();
        self.actor = Actor { name, role };
    }

    /// The municipality's own positions, in place of those shipped.
    pub(crate) fn take_position(&mut self, text: &str) {
        let name = "positions.toml";
        self.positions = Positions::load(DataFile { name, text }).unwrap();
    }

    pub(crate) fn item(&self, id: &str) -> Item {
        self.template.item(id).unwrap().1.clone()
    }

    /// Ids of the required items of the phases before a technology is offered.
    pub(crate) fn required(&self) -> Vec<String> {
        let before = self.template.phases().iter().take(2);
        before
            .flat_map(|phase| &phase.items)
            .filter(|item| item.required)
            .map(|item| item.id.clone())
            .collect()
    }

    pub(crate) fn record(&mut self, technology: &str, item: &str, record: ItemRecord) -> Decided {
        self.run(record_item(technology, item, record))
    }

    /// All that the gate asks for is done, but for these.
    pub(crate) fn settle_all_but(&mut self, technology: &str, left: &[&str]) {
        for id in self.required() {
            if !left.contains(&id.as_str()) {
                let record = done(&self.item(&id), self.today);
                self.record(technology, &id, record);
            }
        }
    }

    /// Taken to phase 3 with all that is required done.
    pub(crate) fn offer(&mut self, technology: &str) {
        self.settle_all_but(technology, &[]);
        self.run(move_to(technology, 3));
    }

    pub(crate) fn catalogue(&self) -> Catalogue {
        self.municipal.catalogue(&self.ground())
    }

    pub(crate) fn technology(&self, id: &str) -> Technology {
        self.catalogue().get(id).unwrap().clone()
    }

    pub(crate) fn process(&self, id: &str) -> ProcessView {
        process_view(&self.municipal, id, &self.actor, &self.ground()).unwrap()
    }

    pub(crate) fn entry(&self, id: &str) -> EntryView {
        entry_view(&self.municipal, id, &self.actor, &self.ground()).unwrap()
    }

    pub(crate) fn board(&self) -> BoardView {
        board(
            &self.municipal,
            &self.catalogue(),
            &self.sources,
            &self.ground(),
        )
    }
}

/// The names of all forms of a tagged type, as serde itself knows them.
pub(crate) fn forms_of<T: serde::de::DeserializeOwned>() -> Vec<String> {
    let Err(error) = serde_json::from_str::<T>(r#"{"type":""}"#) else {
        panic!("there is a form without a name");
    };
    let text = error.to_string();
    let (_, known) = text.split_once("expected one of ").unwrap();
    let mut names: Vec<String> = known
        .split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect();
    names.sort();
    names
}

/// Invented, and responsible for welfare technology.
pub(crate) fn karin() -> Actor {
    Actor {
        name: "Karin Övning".into(),
        role: Role::Ansvarig,
    }
}

pub(crate) fn origin() -> Origin {
    Origin {
        from: "Övningsdalens kommun".into(),
        made_on: day("2026-11-01"),
        fingerprint: "0123 4567 89ab cdef".into(),
    }
}

/// An item with all that its fields require.
pub(crate) fn done(item: &Item, on: NaiveDate) -> ItemRecord {
    let answers = item
        .fields
        .iter()
        .filter(|field| field.required)
        .map(|field| {
            let answer = match field.kind {
                FieldKind::Text | FieldKind::Long => "Så här är det.".to_owned(),
                FieldKind::Date => on.to_string(),
                FieldKind::Number => "12".to_owned(),
                FieldKind::Choice => field.options[0].id.clone(),
            };
            (field.id.clone(), answer)
        });
    ItemRecord {
        responsible: "Karin Övning".into(),
        standing: ItemStanding::Done { on },
        answers: answers.collect::<BTreeMap<_, _>>(),
        ..ItemRecord::default()
    }
}

/// Someone has it to do, by a day.
pub(crate) fn under_way(responsible: &str, due: Option<&str>) -> ItemRecord {
    ItemRecord {
        responsible: responsible.into(),
        due: due.map(day),
        ..ItemRecord::default()
    }
}

pub(crate) fn record_item(technology: &str, item: &str, record: ItemRecord) -> MunicipalCommand {
    MunicipalCommand::RecordItem {
        technology: technology.into(),
        item: item.into(),
        record,
    }
}

/// A move that no one has to give a reason for.
pub(crate) fn move_to(technology: &str, phase: u8) -> MunicipalCommand {
    MunicipalCommand::MoveTo {
        technology: technology.into(),
        phase,
        reason: String::new(),
        exception: None,
    }
}

pub(crate) fn move_back(technology: &str, phase: u8, reason: &str) -> MunicipalCommand {
    MunicipalCommand::MoveTo {
        technology: technology.into(),
        phase,
        reason: reason.into(),
        exception: None,
    }
}

pub(crate) fn exception(until: &str) -> Exception {
    Exception {
        reason: "Två personer väntar".into(),
        decided_by: "Åsa Övning, enhetschef".into(),
        until: day(until),
    }
}

pub(crate) fn move_with_exception(technology: &str, phase: u8, until: &str) -> MunicipalCommand {
    MunicipalCommand::MoveTo {
        technology: technology.into(),
        phase,
        reason: String::new(),
        exception: Some(exception(until)),
    }
}

pub(crate) fn save_draft(entry: Technology) -> MunicipalCommand {
    MunicipalCommand::SaveDraft {
        entry: Box::new(entry),
        origin: None,
    }
}

pub(crate) fn publish(technology: &str, why: &str) -> MunicipalCommand {
    MunicipalCommand::Publish {
        technology: technology.into(),
        why: why.into(),
    }
}

pub(crate) fn retire(technology: &str) -> MunicipalCommand {
    MunicipalCommand::Retire {
        technology: technology.into(),
        reason: "Leverantören slutar.".into(),
    }
}

pub(crate) fn restore(technology: &str) -> MunicipalCommand {
    MunicipalCommand::Restore {
        technology: technology.into(),
        reason: "Ett nytt avtal finns.".into(),
    }
}
