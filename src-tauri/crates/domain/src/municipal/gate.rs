//! The gate before phase 3: what phases 1 and 2 require must be done, or said not to be needed, before a technology is
//! offered in cases. An exception opens it for a time.

use chrono::NaiveDate;

use super::technology::TechnologyRecord;
use crate::process::{Item, Phase, Template};

/// The first phase in which a technology is offered in cases.
pub(super) const OFFERED_FROM: u8 = 3;

/// What is left to do in phases 1 and 2 before the technology may be offered, on a day.
pub fn left_before_offer<'a>(
    template: &'a Template,
    record: Option<&TechnologyRecord>,
    day: NaiveDate,
) -> Vec<(&'a Phase, &'a Item)> {
    let before = template
        .phases()
        .iter()
        .filter(|phase| phase.number < OFFERED_FROM);
    let items = before.flat_map(|phase| phase.items.iter().map(move |item| (phase, item)));
    let settled = |item: &Item| {
        record
            .and_then(|record| record.item_on(&item.id, day))
            .is_some_and(|said| said.settled())
    };
    items
        .filter(|(_, item)| item.required && !settled(item))
        .collect()
}
