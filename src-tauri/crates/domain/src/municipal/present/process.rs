//! One technology's way through the phases: checklist, gate, moves.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::history::{MunicipalLine, lines};
use crate::case::Actor;
use crate::catalogue::{Exception, Technology};
use crate::municipal::baseline::Baseline;
use crate::municipal::checklist::{ItemRecord, ItemStanding};
use crate::municipal::event::Stream;
use crate::municipal::fold::Municipal;
use crate::municipal::gate::{OFFERED_FROM, left_before_offer};
use crate::municipal::in_effect::{Ground, PhaseGround, phase_now};
use crate::municipal::technology::{Recorded, StockCount, TechnologyRecord};
use crate::municipal::why_not_change;
use crate::process::{Item, ItemKind, Phase};
use crate::text::long_date;

/// The process of one technology.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct ProcessView {
    pub technology: String,
    pub name: String,
    /// The latest entry about it; a change made from an older one is refused.
    pub latest: u32,
    pub phase: u8,
    pub phase_name: String,
    pub ground: PhaseGround,
    /// What the phase rests on.
    pub ground_text: String,
    /// An exception, that it lapsed, or that the technology is taken out.
    pub notice: Option<String>,
    pub exception: Option<Exception>,
    pub retired: bool,
    pub phases: Vec<PhaseView>,
    pub moves: Vec<MoveView>,
    /// Whether how it was before the start is known; without it nothing is called an evaluation.
    pub has_baseline: bool,
    pub baseline_text: String,
    pub stock: Option<StockCount>,
    /// More in store than in use.
    pub stock_risk: Option<String>,
    pub history: Vec<MunicipalLine>,
    /// Why the reader cannot change anything, if so.
    pub why_not: Option<String>,
}

/// One phase with its checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct PhaseView {
    pub number: u8,
    pub name: String,
    pub summary: String,
    pub questions: Vec<String>,
    pub items: Vec<ItemView>,
    pub settled: u32,
    /// Required items that are not settled.
    pub required_left: u32,
    pub here: bool,
}

/// One item with what is known about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct ItemView {
    pub item: Item,
    /// The item's title; an evaluation without a baseline is called a follow-up.
    pub title: String,
    pub record: ItemRecord,
    /// "Inte börjat", "Pågår", "Klart 3 mars 2026", "Behövs inte"
    pub standing_text: String,
    pub settled: bool,
    pub overdue: bool,
    /// Who wrote last, and when; empty when nothing is written.
    pub written: String,
    /// What it said before, newest first.
    pub earlier: Vec<EarlierItem>,
}

/// What an item said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct EarlierItem {
    /// When, how it stood and who wrote.
    pub text: String,
    /// The answers, each with its label, and the note.
    pub lines: Vec<String>,
}

/// A move that can be made from here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct MoveView {
    pub phase: u8,
    pub name: String,
    pub back: bool,
    /// The technology is no longer offered in cases by it.
    pub withdraws: bool,
    /// What is left before the gate opens; empty when it is open.
    pub left: Vec<LeftView>,
}

/// A required item that is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct LeftView {
    pub phase: u8,
    pub item: String,
    pub title: String,
}

/// The process of a technology as someone sees it; none when it is not in the catalogue.
pub fn process_view(
    municipal: &Municipal,
    id: &str,
    viewer: &Actor,
    ground: &Ground<'_>,
) -> Option<ProcessView> {
    let technology = municipal.technology_now(id, ground)?;
    let entry = municipal.entry(id, ground)?;
    let nothing = TechnologyRecord::default();
    let record = municipal.technologies.get(id).unwrap_or(&nothing);
    let now = phase_now(entry, Some(record), ground);
    let baseline = Baseline::of(entry, Some(record), ground);
    let has_baseline = baseline.is_measured();
    let phases = ground.template.phases();
    let retired = technology.standing.retired.is_some();
    Some(ProcessView {
        latest: municipal.latest_number(&Stream::Technology(id.to_owned())),
        phase: now.phase,
        phase_name: phase_name(phases, now.phase),
        ground: now.ground,
        ground_text: now.ground.swedish().to_owned(),
        notice: technology.standing.notice(),
        exception: technology.standing.exception.clone(),
        retired,
        phases: phases
            .iter()
            .map(|phase| phase_view(phase, record, now.phase, has_baseline, ground))
            .collect(),
        moves: if retired {
            Vec::new()
        } else {
            moves(record, &technology, now.ground, ground)
        },
        has_baseline,
        baseline_text: baseline.text(),
        stock: record.newest_count().cloned(),
        stock_risk: record.newest_count().and_then(stock_risk),
        history: lines(record, ground.template, has_baseline),
        why_not: why_not_change(viewer).map(str::to_owned),
        name: technology.name,
        technology: technology.id,
    })
}

pub(super) fn phase_name(phases: &[Phase], number: u8) -> String {
    phases
        .iter()
        .find(|phase| phase.number == number)
        .map_or_else(String::new, |phase| phase.name.clone())
}

/// The risk that technology was bought and is left on the shelf. The limit is the program's own: more in store than in use.
pub(super) fn stock_risk(count: &StockCount) -> Option<String> {
    (count.in_store > count.in_use).then(|| {
        format!(
            "Fler enheter ligger i lager ({}) än som är i bruk ({}), räknat den {}. Behövs fler insatser i fas 2?",
            count.in_store,
            count.in_use,
            long_date(count.on)
        )
    })
}

fn phase_view(
    phase: &Phase,
    record: &TechnologyRecord,
    here: u8,
    has_baseline: bool,
    ground: &Ground<'_>,
) -> PhaseView {
    let items: Vec<ItemView> = phase
        .items
        .iter()
        .map(|item| item_view(item, record, has_baseline, ground.today))
        .collect();
    let count = |matches: fn(&ItemView) -> bool| {
        u32::try_from(items.iter().filter(|item| matches(item)).count()).unwrap_or(u32::MAX)
    };
    PhaseView {
        number: phase.number,
        name: phase.name.clone(),
        summary: phase.summary.clone(),
        questions: phase.questions.clone(),
        settled: count(|item| item.settled),
        required_left: count(|item| item.item.required && !item.settled),
        here: phase.number == here,
        items,
    }
}

/// What an item is called: without a baseline there is nothing to evaluate against.
pub(super) fn item_title(item: &Item, has_baseline: bool) -> String {
    match item.kind == ItemKind::Evaluation && !has_baseline {
        true => "Uppföljning (utgångsläge före start saknas)".to_owned(),
        false => item.title.clone(),
    }
}

pub(super) fn is_overdue(record: &ItemRecord, today: NaiveDate) -> bool {
    !record.settled() && record.due.is_some_and(|due| due < today)
}

fn item_view(
    item: &Item,
    record: &TechnologyRecord,
    has_baseline: bool,
    today: NaiveDate,
) -> ItemView {
    let said = record.items.get(&item.id).map_or(&[][..], Vec::as_slice);
    let latest = said.last();
    let current = latest
        .map(|recorded| recorded.record.clone())
        .unwrap_or_default();
    let earlier = said.iter().rev().skip(1);
    ItemView {
        title: item_title(item, has_baseline),
        standing_text: standing_text(latest.is_some(), &current),
        settled: current.settled(),
        overdue: is_overdue(&current, today),
        written: latest.map_or_else(String::new, |one| {
            format!("{}, {}", one.by.name, long_date(one.on))
        }),
        earlier: earlier.map(|one| earlier_item(item, one)).collect(),
        item: item.clone(),
        record: current,
    }
}

fn earlier_item(item: &Item, said: &Recorded) -> EarlierItem {
    let answered = item.fields.iter().filter_map(|field| {
        let answer = said.record.answer(&field.id)?;
        let chosen = field.options.iter().find(|option| option.id == answer);
        let answer = chosen.map_or(answer, |option| option.text.as_str());
        Some(format!("{}: {answer}", field.label))
    });
    let note = Some(said.record.note.trim()).filter(|note| !note.is_empty());
    EarlierItem {
        text: format!(
            "{}: {}. Skrivet av {}.",
            long_date(said.on),
            standing_text(true, &said.record),
            said.by.name
        ),
        lines: answered
            .chain(note.map(|note| format!("Anteckning: {note}")))
            .collect(),
    }
}

fn standing_text(written: bool, record: &ItemRecord) -> String {
    match &record.standing {
        ItemStanding::Open if written => "Pågår".to_owned(),
        ItemStanding::Open => "Inte börjat".to_owned(),
        ItemStanding::Done { on } => format!("Klart {}", long_date(*on)),
        ItemStanding::NotNeeded { .. } => "Behövs inte".to_owned(),
    }
}

fn moves(
    record: &TechnologyRecord,
    technology: &Technology,
    rests_on: PhaseGround,
    ground: &Ground<'_>,
) -> Vec<MoveView> {
    let here = technology.phase;
    // What only stands in a file can be confirmed here, and an exception made good.
    let confirms = matches!(rests_on, PhaseGround::File | PhaseGround::Exception);
    let others = ground
        .template
        .phases()
        .iter()
        .filter(|phase| phase.number != here || confirms)
        // What has not been in use has nothing to look back on.
        .filter(|phase| here >= OFFERED_FROM || phase.number <= OFFERED_FROM);
    let left = |phase: &Phase| match phase.number >= OFFERED_FROM {
        true => left_before_offer(ground.template, Some(record), ground.today),
        false => Vec::new(),
    };
    others
        .map(|phase| MoveView {
            phase: phase.number,
            name: phase.name.clone(),
            back: phase.number < here,
            withdraws: here >= OFFERED_FROM && phase.number < OFFERED_FROM,
            left: left(phase)
                .into_iter()
                .map(|(phase, item)| LeftView {
                    phase: phase.number,
                    item: item.id.clone(),
                    title: item.title.clone(),
                })
                .collect(),
        })
        .collect()
}
