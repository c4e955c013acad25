//! The municipality's own figures beside the national ones.

use serde::Serialize;
use ts_rs::TS;

use crate::case::Actor;
use crate::catalogue::{Area, Status};
use crate::municipal::event::Stream;
use crate::municipal::figures::OwnFigure;
use crate::municipal::fold::Municipal;
use crate::municipal::why_not_change;
use crate::national::National;

/// National and own figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct FiguresView {
    pub national: National,
    pub own: Vec<OwnFigureView>,
    pub latest: u32,
    /// Jumps and changes that are more often mistakes than news, as Socialstyrelsen checks its survey.
    pub doubts: Vec<String>,
    pub why_not: Option<String>,
}

/// One figure of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct OwnFigureView {
    pub figure: OwnFigure,
    pub measure_name: String,
    pub area_text: String,
    pub status_text: String,
    pub by: String,
}

/// The figures as someone sees them.
pub fn figures_view(municipal: &Municipal, national: &National, viewer: &Actor) -> FiguresView {
    let own = municipal
        .figures
        .values()
        .map(|(figure, by)| OwnFigureView {
            measure_name: measure_name(national, &figure.key.measure),
            area_text: figure.key.area.swedish().to_owned(),
            status_text: figure
                .status
                .map_or_else(String::new, |status| status.swedish().to_owned()),
            by: by.name.clone(),
            figure: figure.clone(),
        });
    FiguresView {
        national: national.clone(),
        own: own.collect(),
        latest: municipal.latest_number(&Stream::Figures),
        doubts: doubts(municipal, national),
        why_not: why_not_change(viewer).map(str::to_owned),
    }
}

fn measure_name(national: &National, measure: &str) -> String {
    let named = national
        .shares
        .iter()
        .find(|share| share.measure == measure);
    named.map_or_else(|| measure.to_owned(), |share| share.measure_name.clone())
}

/// A count that doubles or halves from one year to the next is asked about, if it also differs by this many people. The
/// program's own limits.
const JUMP: u32 = 10;

fn doubts(municipal: &Municipal, national: &National) -> Vec<String> {
    let figures: Vec<&OwnFigure> = municipal
        .figures
        .values()
        .map(|(figure, _)| figure)
        .collect();
    let pairs = figures.iter().filter_map(|later| {
        let before = |one: &&&OwnFigure| {
            (&one.key.measure, one.key.area, one.key.year + 1)
                == (&later.key.measure, later.key.area, later.key.year)
        };
        figures
            .iter()
            .find(before)
            .map(|earlier| (*earlier, *later))
    });
    pairs
        .flat_map(|(earlier, later)| {
            doubt(earlier, later, &measure_name(national, &later.key.measure))
        })
        .collect()
}

fn doubt(earlier: &OwnFigure, later: &OwnFigure, name: &str) -> Vec<String> {
    let where_ = |area: Area| area.swedish().to_lowercase();
    let mut found = Vec::new();
    if earlier.status == Some(Status::Infort)
        && later.status.is_some_and(|status| status != Status::Infort)
    {
        found.push(format!(
            "{name}, {}: infört {} men inte {}. Stämmer det?",
            where_(later.key.area),
            earlier.key.year,
            later.key.year
        ));
    }
    if let (Some(before), Some(after)) = (earlier.persons, later.persons) {
        let jumped = after > before.saturating_mul(2) || after.saturating_mul(2) < before;
        if jumped && before.abs_diff(after) >= JUMP {
            found.push(format!(
                "{name}, {}: från {before} personer {} till {after} personer {}. Stämmer det?",
                where_(later.key.area),
                earlier.key.year,
                later.key.year
            ));
        }
    }
    found
}
