//! What every text of a user must keep, and how a date is written.

use chrono::{Datelike, NaiveDate};

use crate::case::Refusal;

/// The longest text a field takes, in characters.
pub const LONGEST_TEXT: usize = 20_000;

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// "12 december 2026", for a day inside a sentence.
pub fn long_date(day: NaiveDate) -> String {
    let month = MONTHS[day.month0() as usize];
    format!("{} {month} {}", day.day(), day.year())
}

pub(crate) fn short(field: &'static str, text: &str) -> Result<(), Refusal> {
    match text.chars().count() > LONGEST_TEXT {
        true => Err(Refusal::at(
            field,
            format!("Texten är för lång. Den får ha högst {LONGEST_TEXT} tecken."),
        )),
        false => Ok(()),
    }
}

pub(crate) fn required(field: &'static str, text: &str, message: &str) -> Result<String, Refusal> {
    short(field, text)?;
    match text.trim() {
        "" => Err(Refusal::at(field, message)),
        trimmed => Ok(trimmed.to_owned()),
    }
}

pub(crate) fn not_future(
    field: &'static str,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<(), Refusal> {
    match on > today {
        true => Err(Refusal::at(
            field,
            "Datumet ligger i framtiden. Ange dagen då det hände.",
        )),
        false => Ok(()),
    }
}
