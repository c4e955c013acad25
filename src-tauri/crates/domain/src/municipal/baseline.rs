//! Whether how it was before the start is known, so that what is found later may be called an evaluation (*utvärdering*,
//! and not only *uppföljning*: FoU i Väst 2022).

use chrono::NaiveDate;

use super::checklist::ItemStanding;
use super::gate::OFFERED_FROM;
use super::in_effect::Ground;
use super::technology::TechnologyRecord;
use crate::catalogue::{Status, Technology};
use crate::process::ItemKind;
use crate::text::long_date;

/// How the start and the measurement before it stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Baseline {
    /// Measured before the start, or while nothing has started.
    Measured,
    /// Not measured, and nothing has started.
    NotYet,
    /// Started on this day without a measurement before it.
    TooLate(NaiveDate),
    /// It was in use before anything was written here, and nobody says since when.
    StartUnknown,
}

enum Start {
    NotYet,
    On(NaiveDate),
    Unknown,
}

impl Baseline {
    pub(super) fn of(
        entry: &Technology,
        record: Option<&TechnologyRecord>,
        ground: &Ground<'_>,
    ) -> Self {
        let measured = record.and_then(|record| measured_on(record, ground));
        match (start(entry, record, ground), measured) {
            (Start::NotYet, None) => Self::NotYet,
            (Start::NotYet, Some(_)) => Self::Measured,
            (Start::On(started), Some(measured)) if measured < started => Self::Measured,
            (Start::On(started), _) => Self::TooLate(started),
            (Start::Unknown, _) => Self::StartUnknown,
        }
    }

    pub(super) fn is_measured(self) -> bool {
        self == Self::Measured
    }

    pub(super) fn text(self) -> String {
        match self {
            Self::Measured => {
                "Utgångsläget är mätt före start. Det som kommer fram kan därför kallas utvärdering.".to_owned()
            }
            Self::NotYet => {
                "Utgångsläget är inte mätt än. Mät det före start, annars går det inte att utvärdera.".to_owned()
            }
            Self::TooLate(started) => format!(
                "Utgångsläget mättes inte före starten den {}. Det som kommer fram är uppföljning och inte utvärdering.",
                long_date(started)
            ),
            Self::StartUnknown => "Tekniken var i bruk innan något skrevs här, och det är inte känt hur det var före starten. \
                 Det som kommer fram är uppföljning och inte utvärdering. Ange i katalogen när den infördes om ni vet det."
                .to_owned(),
        }
    }
}

/// A day measured before the earliest of: a pilot, a move to phase 3, and what the catalogue says of its introduction.
fn start(entry: &Technology, record: Option<&TechnologyRecord>, ground: &Ground<'_>) -> Start {
    let areas = entry
        .areas
        .iter()
        .filter(|one| one.status != Status::FinnsInte);
    let begun = areas
        .map(|one| one.since)
        .filter(|day| *day <= ground.today);
    let introduced = begun.min();
    let moved = record.and_then(TechnologyRecord::moved_to_offer_on);
    let pilot = record.and_then(|record| answered(record, ItemKind::Pilot, "from", ground));
    let first = [introduced, moved, pilot]
        .into_iter()
        .flatten()
        .filter(|day| *day <= ground.today)
        .min();
    let by_file = ground
        .base
        .get(&entry.id)
        .is_some_and(|base| base.phase >= OFFERED_FROM);
    match first {
        Some(day) if introduced.is_some() || !by_file => Start::On(day),
        None if !by_file => Start::NotYet,
        _ => Start::Unknown,
    }
}

fn measured_on(record: &TechnologyRecord, ground: &Ground<'_>) -> Option<NaiveDate> {
    answered(record, ItemKind::Baseline, "measured_on", ground).filter(|day| *day <= ground.today)
}

/// The date that a field of a finished item of a kind holds.
fn answered(
    record: &TechnologyRecord,
    kind: ItemKind,
    field: &str,
    ground: &Ground<'_>,
) -> Option<NaiveDate> {
    let items = ground
        .template
        .phases()
        .iter()
        .flat_map(|phase| &phase.items);
    let said = items
        .filter(|item| item.kind == kind)
        .filter_map(|item| record.item_on(&item.id, ground.today));
    let done = said.filter(|said| matches!(said.standing, ItemStanding::Done { .. }));
    done.filter_map(|said| said.date(field)).min()
}
