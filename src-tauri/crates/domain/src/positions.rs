//! Local positions (*lokala ställningstaganden*): what the municipality has decided where the law leaves it open.
//!
//! For each question the newest `from` not after the date counts; none means that no position is taken.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::{Setting, values};
use crate::load::{DataFile, LoadError, date, optional_date, parse};

mod words;

pub use words::PositionView;

values! {
    /// Who decides between digital and physical (Digitalt först, avsnitt 2.1).
    DecisionModel {
        Myndighet = "myndighet" => "Alternativ 1: myndighet",
        Verkstallighet = "verkstallighet" => "Alternativ 2: verkställighet",
    }
}

/// Whether sensors that identify no one may be used when decision capacity is lacking (SKR 2024).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct SensorPosition {
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    pub taken: bool,
    #[serde(default)]
    pub decided_by: String,
    #[serde(default, deserialize_with = "optional_date")]
    pub review_on: Option<NaiveDate>,
    #[serde(default)]
    pub source: String,
}

/// Decision model per setting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DecisionModelPosition {
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordinary_housing: Option<DecisionModel>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub special_housing_elderly: Option<DecisionModel>,
    #[serde(default)]
    pub source: String,
}

/// Trial before other insats (Digitalt först, förslag 9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct TrialPosition {
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    pub offer_first: bool,
    /// Length of a trial in days.
    pub days: u32,
    #[serde(default)]
    pub source: String,
}

/// When follow-up is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FollowUpPosition {
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    /// Days from start to the first follow-up.
    pub first_days: u32,
    /// Days between later follow-ups.
    pub then_days: u32,
    #[serde(default)]
    pub source: String,
}

/// Whether a phase that only stands in a catalogue file counts before the checklist has been gone through here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ProcessPosition {
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    pub checklist_required: bool,
    #[serde(default)]
    pub decided_by: String,
    #[serde(default)]
    pub source: String,
}

/// Defaults of the supervision plan (*tillsynsplan*); each with whose value it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct TillsynPosition {
    #[serde(deserialize_with = "date")]
    pub from: NaiveDate,
    /// Longest look in seconds.
    #[serde(default)]
    pub longest_look_seconds: Option<u32>,
    /// Minutes within which a new look is made when the person was not seen.
    #[serde(default)]
    pub retry_within_minutes: Option<u32>,
    #[serde(default)]
    pub phone_before_visit: Option<bool>,
    /// Longest time to a visit, in minutes.
    #[serde(default)]
    pub longest_time_to_visit_minutes: Option<u32>,
    #[serde(default)]
    pub technical_fault: String,
    #[serde(default)]
    pub watcher: String,
    #[serde(default)]
    pub receiver: String,
    #[serde(default)]
    pub installer: String,
    #[serde(default)]
    pub logged: String,
    #[serde(default)]
    pub kept: String,
    #[serde(default)]
    pub human_contact: String,
    /// From field name to whose value it is.
    #[serde(default)]
    pub sources: BTreeMap<String, String>,
}

/// All positions, of every date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Positions {
    sensor_for_reduced_capacity: Vec<SensorPosition>,
    decision_model: Vec<DecisionModelPosition>,
    trial: Vec<TrialPosition>,
    follow_up: Vec<FollowUpPosition>,
    tillsyn: Vec<TillsynPosition>,
    process: Vec<ProcessPosition>,
}

impl Positions {
    /// The file that is part of the program.
    pub const SHIPPED_TEXT: &'static str = include_str!("../data/positions.toml");

    /// The cautious positions that are part of the program.
    ///
    /// # Errors
    /// Never in a tested build.
    pub fn shipped() -> Result<Self, LoadError> {
        Self::load(DataFile {
            name: "positions.toml",
            text: Self::SHIPPED_TEXT,
        })
    }

    /// Reads a positions file.
    ///
    /// # Errors
    /// [`LoadError`] for unknown keys, values outside the contract, and two positions on one question from
    /// the same date.
    pub fn load(file: DataFile<'_>) -> Result<Self, LoadError> {
        let positions: Self = parse(file)?;
        let dates: [(&str, Vec<NaiveDate>); 6] = [
            (
                "sensor_for_reduced_capacity",
                froms(&positions.sensor_for_reduced_capacity, |p| p.from),
            ),
            (
                "decision_model",
                froms(&positions.decision_model, |p| p.from),
            ),
            ("trial", froms(&positions.trial, |p| p.from)),
            ("follow_up", froms(&positions.follow_up, |p| p.from)),
            ("tillsyn", froms(&positions.tillsyn, |p| p.from)),
            ("process", froms(&positions.process, |p| p.from)),
        ];
        for (table, dates) in dates {
            if let Some(pair) = dates.windows(2).find(|pair| pair[0] == pair[1]) {
                let message = format!(
                    "[[{table}]]: två ställningstaganden gäller från {}",
                    pair[0]
                );
                return Err(LoadError::new(file.name, message));
            }
        }
        Ok(positions)
    }

    /// The position on sensors in force on the date.
    pub fn sensor_for_reduced_capacity(&self, on: NaiveDate) -> Option<&SensorPosition> {
        newest(&self.sensor_for_reduced_capacity, |p| p.from, on)
    }

    /// Whether the municipality has taken the position on sensors on the date.
    pub fn sensors_allowed(&self, on: NaiveDate) -> bool {
        self.sensor_for_reduced_capacity(on)
            .is_some_and(|position| position.taken)
    }

    /// Who decides between digital and physical where the person lives, if a position says.
    pub fn decision_model(&self, setting: Setting, on: NaiveDate) -> Option<DecisionModel> {
        let position = newest(&self.decision_model, |p| p.from, on)?;
        match setting {
            Setting::OrdinaryHousing => position.ordinary_housing,
            Setting::SpecialHousingElderly => position.special_housing_elderly,
            Setting::SupportHousing | Setting::NoCareDecision => None,
        }
    }

    /// Whose value the position on who decides is.
    pub fn decision_model_source(&self, on: NaiveDate) -> &str {
        newest(&self.decision_model, |p| p.from, on).map_or("", |position| &position.source)
    }

    /// The position on trials on the date.
    pub fn trial(&self, on: NaiveDate) -> Option<&TrialPosition> {
        newest(&self.trial, |p| p.from, on)
    }

    /// The position on follow-up on the date.
    pub fn follow_up(&self, on: NaiveDate) -> Option<&FollowUpPosition> {
        newest(&self.follow_up, |p| p.from, on)
    }

    /// Whether the checklist must be gone through here before a phase that stands in a file counts.
    pub fn checklist_required(&self, on: NaiveDate) -> bool {
        newest(&self.process, |p| p.from, on).is_some_and(|position| position.checklist_required)
    }

    /// The defaults of the supervision plan on the date.
    pub fn tillsyn(&self, on: NaiveDate) -> Option<&TillsynPosition> {
        newest(&self.tillsyn, |p| p.from, on)
    }
}

fn froms<T>(positions: &[T], from: impl Fn(&T) -> NaiveDate) -> Vec<NaiveDate> {
    let mut dates: Vec<_> = positions.iter().map(from).collect();
    dates.sort_unstable();
    dates
}

fn newest<T>(positions: &[T], from: impl Fn(&T) -> NaiveDate, on: NaiveDate) -> Option<&T> {
    positions
        .iter()
        .filter(|position| from(position) <= on)
        .max_by_key(|position| from(position))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(text: &str) -> Result<Positions, LoadError> {
        Positions::load(DataFile {
            name: "p.toml",
            text,
        })
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_newest_position_not_after_the_date_counts() {
        let positions = load(
            r#"
            [[sensor_for_reduced_capacity]]
            from = "2025-01-01"
            taken = true
            decided_by = "Nämnden"
            [[sensor_for_reduced_capacity]]
            from = 2026-01-01
            taken = false
            "#,
        )
        .unwrap();
        assert!(!positions.sensors_allowed(day("2024-12-31")));
        assert!(positions.sensors_allowed(day("2025-01-01")));
        assert!(positions.sensors_allowed(day("2025-12-31")));
        assert!(!positions.sensors_allowed(day("2026-01-01")));
    }

    #[test]
    fn unknown_keys_values_and_double_dates_are_refused() {
        assert!(
            load("[[sensors]]\nfrom='2025-01-01'")
                .unwrap_err()
                .message
                .contains("sensors")
        );
        let wrong =
            load("[[decision_model]]\nfrom='2025-01-01'\nordinary_housing='both'").unwrap_err();
        assert!(
            wrong.message.contains("verkstallighet") && wrong.message.contains("rad"),
            "{wrong}"
        );
        let twice = "[[trial]]\nfrom='2025-01-01'\noffer_first=true\ndays=14\n".repeat(2);
        assert!(load(&twice).unwrap_err().message.contains("trial"));
    }

    #[test]
    fn the_shipped_positions_are_cautious_and_say_whose_they_are() {
        let positions = Positions::shipped().unwrap();
        let on = day("2026-11-21");
        assert!(!positions.sensors_allowed(on));
        assert!(!positions.trial(on).unwrap().offer_first);
        let tillsyn = positions.tillsyn(on).unwrap();
        for field in [
            "longest_look_seconds",
            "retry_within_minutes",
            "phone_before_visit",
            "longest_time_to_visit_minutes",
            "technical_fault",
            "logged",
        ] {
            assert!(
                tillsyn
                    .sources
                    .get(field)
                    .is_some_and(|source| !source.is_empty()),
                "{field}"
            );
        }
    }
}
