//! What waits on whom: what is written as open, and what the gate asks for that nobody has begun.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{NOBODY, WaitingItem, WaitingOn, current};
use crate::catalogue::Technology;
use crate::municipal::baseline::Baseline;
use crate::municipal::checklist::ItemRecord;
use crate::municipal::fold::Municipal;
use crate::municipal::gate::{OFFERED_FROM, left_before_offer};
use crate::municipal::in_effect::Ground;
use crate::municipal::present::process::{is_overdue, item_title};
use crate::municipal::technology::TechnologyRecord;
use crate::process::Item;

/// First whoever has something overdue, and with each what is overdue first and what nobody has begun last.
pub(super) fn on_whom(
    municipal: &Municipal,
    standing: &[&Technology],
    ground: &Ground<'_>,
) -> Vec<WaitingOn> {
    let mut by_name: BTreeMap<String, Vec<WaitingItem>> = BTreeMap::new();
    for technology in standing {
        let Some(record) = municipal.technologies.get(&technology.id) else {
            continue;
        };
        let untouched = not_begun(technology, record, ground).into_iter();
        let untouched = untouched.map(|item| (NOBODY.to_owned(), item));
        for (who, item) in begun(municipal, technology, record, ground)
            .into_iter()
            .chain(untouched)
        {
            by_name.entry(who).or_default().push(item);
        }
    }
    let mut waiting: Vec<WaitingOn> = by_name
        .into_iter()
        .map(|(who, mut items)| {
            items.sort_by_key(|item| {
                let due = item.due.unwrap_or(NaiveDate::MAX);
                (!item.overdue, !item.begun, due)
            });
            WaitingOn { who, items }
        })
        .collect();
    waiting.sort_by_key(|one| !one.items.iter().any(|item| item.overdue));
    waiting
}

/// What is written about a technology and not settled, with who has it.
fn begun(
    municipal: &Municipal,
    technology: &Technology,
    record: &TechnologyRecord,
    ground: &Ground<'_>,
) -> Vec<(String, WaitingItem)> {
    let entry = municipal
        .entry(&technology.id, ground)
        .unwrap_or(technology);
    let has_baseline = Baseline::of(entry, Some(record), ground).is_measured();
    let open = current(record).filter(|(_, said)| !said.settled());
    let waiting = open.map(|(id, said)| {
        let title = ground
            .template
            .item(id)
            .map_or_else(|| id.clone(), |(_, item)| item_title(item, has_baseline));
        let item = WaitingItem {
            technology: technology.id.clone(),
            name: technology.name.clone(),
            item: id.clone(),
            title,
            due: said.due,
            overdue: is_overdue(said, ground.today),
            begun: true,
        };
        (responsible(said), item)
    });
    waiting.collect()
}

fn responsible(said: &ItemRecord) -> String {
    match said.responsible.trim() {
        "" => NOBODY.to_owned(),
        name => name.to_owned(),
    }
}

/// What the gate asks for that nobody has written anything about. Only of a technology that someone works on: one that
/// merely has been taken from elsewhere, or counted, waits on no one.
fn not_begun(
    technology: &Technology,
    record: &TechnologyRecord,
    ground: &Ground<'_>,
) -> Vec<WaitingItem> {
    let worked_on = !record.items.is_empty() || !record.moves.is_empty();
    if !worked_on || technology.phase >= OFFERED_FROM {
        return Vec::new();
    }
    let untouched = |item: &Item| !record.items.contains_key(&item.id);
    let left = left_before_offer(ground.template, Some(record), ground.today).into_iter();
    left.filter(|(_, item)| untouched(item))
        .map(|(_, item)| WaitingItem {
            technology: technology.id.clone(),
            name: technology.name.clone(),
            item: item.id.clone(),
            title: item.title.clone(),
            due: None,
            overdue: false,
            begun: false,
        })
        .collect()
}
