//! The catalogue as it stands on a day: the program's own and the municipality's files, with what has been published,
//! moved and taken out in the program laid over them.

use chrono::NaiveDate;

use super::fold::Municipal;
use super::gate::{OFFERED_FROM, left_before_offer};
use super::technology::TechnologyRecord;
use crate::catalogue::{Catalogue, Exception, Standing, Technology};
use crate::facts::values;
use crate::positions::Positions;
use crate::process::Template;

values! {
    /// What the phase of a technology rests on.
    PhaseGround {
        File = "file" => "Fasen står i katalogfilen. Checklistan har inte gåtts igenom i programmet.",
        FileUnchecked = "file_unchecked" => "Katalogfilen anger en senare fas, men kommunen kräver att checklistan gås igenom först.",
        Imported = "imported" => "Tekniken är hämtad från en annan kommun. Hur långt den har kommit där gäller inte här, så den börjar i fas 1.",
        Own = "own" => "Tekniken är tillagd i programmet och börjar i fas 1.",
        Moved = "moved" => "Fasen är satt i programmet.",
        Exception = "exception" => "Fasen är satt i programmet, med undantag från det som återstår.",
        Lapsed = "lapsed" => "Undantaget har gått ut och allt som krävs är inte gjort. Tekniken erbjuds därför inte.",
    }
}

/// What the municipality's own is laid over and judged by.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub struct Ground<'a> {
    /// The shipped catalogue with the municipality's files.
    pub base: &'a Catalogue,
    pub template: &'a Template,
    pub positions: &'a Positions,
    pub today: NaiveDate,
}

/// A phase with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PhaseNow {
    pub(super) phase: u8,
    pub(super) ground: PhaseGround,
    pub(super) exception: Option<Exception>,
}

impl PhaseNow {
    fn plain(phase: u8, ground: PhaseGround) -> Self {
        Self {
            phase,
            ground,
            exception: None,
        }
    }
}

impl Municipal {
    /// The catalogue in effect on the ground's day.
    pub fn catalogue(&self, ground: &Ground<'_>) -> Catalogue {
        let own = self
            .technologies
            .keys()
            .filter(|id| ground.base.get(id).is_none());
        let ids = ground
            .base
            .technologies()
            .iter()
            .map(|technology| &technology.id)
            .chain(own);
        let technologies = ids.filter_map(|id| self.technology_now(id, ground));
        Catalogue::of(technologies.collect())
    }

    /// One technology as it stands on the ground's day; none while it is only a draft.
    pub fn technology_now(&self, id: &str, ground: &Ground<'_>) -> Option<Technology> {
        let record = self.technologies.get(id);
        let entry = self.entry(id, ground)?;
        let mut technology = entry.clone();
        let now = phase_now(entry, record, ground);
        technology.phase = now.phase;
        technology.standing = standing(record, now, ground.today);
        Some(technology)
    }

    /// The entry in force: what was published last, else what stands in the files.
    pub fn entry<'a>(&'a self, id: &str, ground: &Ground<'a>) -> Option<&'a Technology> {
        let published = self
            .technologies
            .get(id)
            .and_then(|record| record.version_on(ground.today));
        published
            .map(|version| &version.entry)
            .or_else(|| ground.base.get(id))
    }
}

fn standing(record: Option<&TechnologyRecord>, now: PhaseNow, day: NaiveDate) -> Standing {
    let retired = record.and_then(|record| record.retired_on(day));
    let (exception, lapsed) = match now.ground {
        PhaseGround::Lapsed => (None, now.exception),
        _ => (now.exception, None),
    };
    Standing {
        exception,
        lapsed,
        retired: retired.map(|retirement| (retirement.on, retirement.reason.clone())),
    }
}

/// Which phase a technology stands in. A move in the program goes before what a file says, and nobody else's phase
/// counts here.
pub(super) fn phase_now(
    entry: &Technology,
    record: Option<&TechnologyRecord>,
    ground: &Ground<'_>,
) -> PhaseNow {
    let passed = || left_before_offer(ground.template, record, ground.today).is_empty();
    let moved = record.and_then(|record| record.move_on(ground.today));
    let Some(moved) = moved else {
        return plain_phase(entry, record, ground);
    };
    let Some(exception) = moved
        .exception
        .clone()
        .filter(|_| moved.phase >= OFFERED_FROM)
    else {
        return PhaseNow::plain(moved.phase, PhaseGround::Moved);
    };
    if passed() {
        return PhaseNow::plain(moved.phase, PhaseGround::Moved);
    }
    let holds =
        exception.until >= ground.today && moved.ended.is_none_or(|ended| ended > ground.today);
    match holds {
        true => PhaseNow {
            phase: moved.phase,
            ground: PhaseGround::Exception,
            exception: Some(exception),
        },
        false => PhaseNow {
            phase: OFFERED_FROM - 1,
            ground: PhaseGround::Lapsed,
            exception: Some(Exception {
                until: moved
                    .ended
                    .map_or(exception.until, |ended| ended.min(exception.until)),
                ..exception
            }),
        },
    }
}

/// The phase of what has never been moved here: what its file says, which is never what another municipality's said.
fn plain_phase(
    entry: &Technology,
    record: Option<&TechnologyRecord>,
    ground: &Ground<'_>,
) -> PhaseNow {
    let Some(file) = ground.base.get(&entry.id) else {
        let first = record.and_then(|record| record.versions.first());
        let imported = first.is_some_and(|version| version.origin.is_some());
        let ground = match imported {
            true => PhaseGround::Imported,
            false => PhaseGround::Own,
        };
        return PhaseNow::plain(1, ground);
    };
    let must_check =
        file.phase >= OFFERED_FROM && ground.positions.checklist_required(ground.today);
    match must_check && !left_before_offer(ground.template, record, ground.today).is_empty() {
        true => PhaseNow::plain(OFFERED_FROM - 1, PhaseGround::FileUnchecked),
        false => PhaseNow::plain(file.phase, PhaseGround::File),
    }
}
