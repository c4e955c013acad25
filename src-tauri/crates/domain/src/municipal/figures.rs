//! The municipality's own figures, to lay beside the national ones.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::Refusal;
use crate::catalogue::{Area, Status};
use crate::national::National;
use crate::text::{required, short};

/// What a figure is about: a measure of the national survey, in an area, in a year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FigureKey {
    pub measure: String,
    pub area: Area,
    pub year: u16,
}

/// A figure of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct OwnFigure {
    pub key: FigureKey,
    pub status: Option<Status>,
    /// Number of people who use it.
    pub persons: Option<u32>,
    /// Where the figure comes from and how it was counted.
    pub source: String,
    pub note: String,
}

/// The first year of the national figures.
const FIRST_YEAR: u16 = 2020;

pub(super) fn check(
    figure: &OwnFigure,
    national: &National,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let known = national
        .shares
        .iter()
        .any(|share| share.measure == figure.key.measure);
    if !known {
        return Err(Refusal::at("measure", "Välj vad siffran gäller."));
    }
    let this_year = u16::try_from(today.year()).unwrap_or(u16::MAX);
    if !(FIRST_YEAR..=this_year).contains(&figure.key.year) {
        return Err(Refusal::at(
            "year",
            format!("Ange ett år från {FIRST_YEAR} till {this_year}."),
        ));
    }
    if figure.status.is_none() && figure.persons.is_none() {
        return Err(Refusal::at("persons", "Ange status eller antal personer."));
    }
    short("note", &figure.note)?;
    required(
        "source",
        &figure.source,
        "Skriv varifrån siffran kommer och hur den är räknad.",
    )
    .map(drop)
}
