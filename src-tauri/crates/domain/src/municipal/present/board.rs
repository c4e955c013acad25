//! The board of the four phases for whoever answers for welfare technology: where each stands, what waits on whom, what
//! is overdue or soon ends.

mod reminders;
mod waiting;

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::process::{is_overdue, stock_risk};
use crate::catalogue::{Catalogue, Technology};
use crate::facts::values;
use crate::municipal::checklist::{ItemRecord, ItemStanding};
use crate::municipal::fold::Municipal;
use crate::municipal::gate::left_before_offer;
use crate::municipal::in_effect::{Ground, PhaseGround, phase_now};
use crate::municipal::technology::TechnologyRecord;
use crate::process::ItemKind;
use crate::support::SupportSource;
use crate::text::long_date;

const NOBODY: &str = "Ingen ansvarig utsedd";

const LAST_PHASE: u8 = 4;

values! {
    /// What a reminder is about.
    ReminderKind {
        Item = "item" => "Punkt försenad",
        Exception = "exception" => "Undantag",
        Pilot = "pilot" => "Pilot",
        Review = "review" => "Översyn",
        Agreement = "agreement" => "Avtal",
        Availability = "availability" => "Tillgång",
        Stock = "stock" => "Lager",
        Loan = "loan" => "Lån",
        Source = "source" => "Stöd",
    }
}

/// The whole board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct BoardView {
    pub columns: Vec<BoardColumn>,
    /// What waits on whom, first whoever has something overdue.
    pub waiting: Vec<WaitingOn>,
    /// What is overdue or soon ends, by date.
    pub reminders: Vec<Reminder>,
    pub retired: Vec<BoardCard>,
    /// Technologies that so far are only drafts.
    pub drafts: Vec<BoardCard>,
}

/// A phase with the technologies that stand in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct BoardColumn {
    pub phase: u8,
    pub name: String,
    pub cards: Vec<BoardCard>,
}

/// One technology on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct BoardCard {
    pub technology: String,
    pub name: String,
    pub ground: PhaseGround,
    /// Required items of phases 1 and 2 that are left.
    pub required_left: u32,
    /// The first of them; empty when none is left.
    pub next: String,
    pub overdue: u32,
    pub notice: Option<String>,
    pub pilot: Option<String>,
    pub stock_risk: Option<String>,
    pub has_draft: bool,
    /// Whether anything about it is written in the program.
    pub begun: bool,
}

/// Someone and what waits on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct WaitingOn {
    pub who: String,
    pub items: Vec<WaitingItem>,
}

/// One item that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct WaitingItem {
    pub technology: String,
    pub name: String,
    pub item: String,
    pub title: String,
    pub due: Option<NaiveDate>,
    pub overdue: bool,
    /// Whether anyone has written anything about it.
    pub begun: bool,
}

/// Something that is overdue or soon ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Reminder {
    pub kind: ReminderKind,
    pub kind_text: String,
    /// Empty when it is about no technology.
    pub technology: String,
    pub name: String,
    pub text: String,
    /// The item it is about; empty when it is about none.
    pub item: String,
    pub on: NaiveDate,
    pub overdue: bool,
}

/// The board on the ground's day, of the catalogue in effect on it.
pub fn board(
    municipal: &Municipal,
    catalogue: &Catalogue,
    sources: &[SupportSource],
    ground: &Ground<'_>,
) -> BoardView {
    let (retired, standing): (Vec<&Technology>, Vec<&Technology>) = catalogue
        .technologies()
        .iter()
        .partition(|technology| technology.standing.retired.is_some());
    let card = |technology: &&Technology| card(municipal, technology, ground);
    let columns = ground.template.phases().iter().map(|phase| BoardColumn {
        phase: phase.number,
        name: phase.name.clone(),
        cards: standing
            .iter()
            .filter(|technology| technology.phase == phase.number)
            .map(card)
            .collect(),
    });
    let drafts = municipal
        .technologies
        .iter()
        .filter(|(id, record)| record.draft.is_some() && catalogue.get(id).is_none());
    BoardView {
        columns: columns.collect(),
        waiting: waiting::on_whom(municipal, &standing, ground),
        reminders: reminders::all(municipal, &standing, sources, ground),
        retired: retired.iter().map(card).collect(),
        drafts: drafts
            .filter_map(|(_, record)| record.draft.as_ref())
            .map(|draft| self::card(municipal, &draft.entry, ground))
            .collect(),
    }
}

fn card(municipal: &Municipal, technology: &Technology, ground: &Ground<'_>) -> BoardCard {
    let record = municipal.technologies.get(&technology.id);
    let left = left_before_offer(ground.template, record, ground.today);
    let entry = municipal
        .entry(&technology.id, ground)
        .unwrap_or(technology);
    let overdue = record.map_or(0, |record| {
        current(record)
            .filter(|(_, one)| is_overdue(one, ground.today))
            .count()
    });
    BoardCard {
        ground: phase_now(entry, record, ground).ground,
        required_left: u32::try_from(left.len()).unwrap_or(u32::MAX),
        next: left
            .first()
            .map_or_else(String::new, |(_, item)| item.title.clone()),
        overdue: u32::try_from(overdue).unwrap_or(u32::MAX),
        notice: technology.standing.notice(),
        pilot: record
            .and_then(|record| pilot_until(technology, record, ground))
            .map(|until| match until < ground.today {
                true => format!("Piloten tog slut {}", long_date(until)),
                false => format!("Pilot till och med {}", long_date(until)),
            }),
        stock_risk: record
            .and_then(TechnologyRecord::newest_count)
            .and_then(stock_risk),
        has_draft: record.is_some_and(|record| record.draft.is_some()),
        begun: record.is_some(),
        technology: technology.id.clone(),
        name: technology.name.clone(),
    }
}

/// The latest of each item.
fn current(record: &TechnologyRecord) -> impl Iterator<Item = (&String, &ItemRecord)> {
    record
        .items
        .iter()
        .filter_map(|(id, said)| said.last().map(|recorded| (id, &recorded.record)))
}

/// The last day of a pilot that is written down as something to do. Who has come to phase 4 has no pilot left.
fn pilot_until(
    technology: &Technology,
    record: &TechnologyRecord,
    ground: &Ground<'_>,
) -> Option<NaiveDate> {
    if technology.phase == LAST_PHASE {
        return None;
    }
    let items = ground
        .template
        .phases()
        .iter()
        .flat_map(|phase| &phase.items);
    let said = items
        .filter(|item| item.kind == ItemKind::Pilot)
        .filter_map(|item| record.item_on(&item.id, ground.today));
    let needed = said.filter(|said| !matches!(said.standing, ItemStanding::NotNeeded { .. }));
    needed.filter_map(|said| said.date("until")).max()
}
