//! National figures to set a municipality's own beside: shares of municipalities and users, 2020–2023.
//!
//! From Socialstyrelsen's yearly survey. Each figure carries its table, and what makes it uncertain stands in the
//! notes; the report's known errors are not repeated.

mod check;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::load::{DataFile, LoadError, date, parse};

const SHIPPED: DataFile<'_> = DataFile {
    name: "national.toml",
    text: include_str!("../data/national.toml"),
};

/// The report the figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct NationalSource {
    pub title: String,
    pub publisher: String,
    pub year: u16,
    #[serde(deserialize_with = "date")]
    pub survey_from: NaiveDate,
    #[serde(deserialize_with = "date")]
    pub survey_until: NaiveDate,
    /// How many municipalities there are; all answered.
    pub municipalities: u16,
}

/// What a word in the survey means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Definition {
    pub id: String,
    pub term: String,
    pub text: String,
    pub source: String,
}

/// A technology as the survey names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Measure {
    pub id: String,
    pub name: String,
    /// The technologies of the shipped catalogue that the measure is about; may be empty.
    #[serde(default)]
    pub technologies: Vec<String>,
    /// May be empty.
    #[serde(default)]
    pub note: String,
}

/// How many municipalities answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Respondents {
    pub year_2020: u16,
    pub year_2021: u16,
    pub year_2022: u16,
    pub year_2023: u16,
}

/// Where the technology is offered, as the survey divides it: one table each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct NationalSetting {
    pub id: String,
    pub name: String,
    pub table: String,
    pub respondents: Respondents,
}

/// Share of municipalities, in percent, that offered a technology in a setting.
///
/// The totals hold pilots and tests as well as what is introduced. An absent year was not asked or not published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Share {
    pub measure: String,
    pub measure_name: String,
    pub setting: String,
    pub setting_name: String,
    pub year_2020: Option<u8>,
    pub year_2021: Option<u8>,
    pub year_2022: Option<u8>,
    pub year_2023: Option<u8>,
    pub pilot_2023: Option<u8>,
    pub introduced_2023: Option<u8>,
    /// How many municipalities answered this question in 2023.
    pub respondents_2023: u16,
    pub table: String,
}

/// How many people used a technology in 2023.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Users {
    pub measure: String,
    pub measure_name: String,
    /// Where they were counted.
    pub place: String,
    pub persons: u32,
    /// Municipalities that have the technology.
    pub municipalities: u16,
    /// Users per municipality, about.
    pub mean: Option<u32>,
    /// The most users in one municipality.
    pub most: Option<u32>,
    /// `most` is then "more than".
    pub most_is_exceeded: bool,
    /// Share of the municipalities, in percent, in which no one used it.
    pub without_users: u8,
    /// Since earlier years, in words.
    pub change: String,
    /// May be empty.
    pub note: String,
}

/// The municipalities that have a technology, in percent, by how many users they have (tabell 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Distribution {
    pub measure: String,
    pub measure_name: String,
    pub year: u16,
    pub municipalities: u16,
    pub none: u8,
    pub one_to_five: u8,
    pub six_to_ten: u8,
    pub eleven_to_twenty: u8,
    pub twenty_one_to_fifty: u8,
    pub fifty_one_to_hundred: u8,
    pub over_hundred: u8,
    pub table: String,
}

/// What to keep in mind. Empty lists: everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct NationalNote {
    pub id: String,
    pub text: String,
    #[serde(default)]
    pub settings: Vec<String>,
    #[serde(default)]
    pub measures: Vec<String>,
}

/// All national figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct National {
    pub source: NationalSource,
    pub definitions: Vec<Definition>,
    pub measures: Vec<Measure>,
    pub settings: Vec<NationalSetting>,
    pub shares: Vec<Share>,
    pub users: Vec<Users>,
    pub distribution: Vec<Distribution>,
    pub notes: Vec<NationalNote>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NationalFile {
    source: NationalSource,
    definition: Vec<Definition>,
    measure: Vec<Measure>,
    setting: Vec<NationalSetting>,
    share: Vec<ShareRow>,
    users: Vec<UsersRow>,
    distribution: Vec<DistributionRow>,
    note: Vec<NationalNote>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShareRow {
    measure: String,
    setting: String,
    year_2020: Option<u8>,
    year_2021: Option<u8>,
    year_2022: Option<u8>,
    year_2023: Option<u8>,
    pilot_2023: Option<u8>,
    introduced_2023: Option<u8>,
    /// Where fewer answered than the table's number.
    respondents_2023: Option<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UsersRow {
    measure: String,
    place: String,
    persons: u32,
    municipalities: u16,
    mean: Option<u32>,
    most: Option<u32>,
    #[serde(default)]
    most_is_exceeded: bool,
    without_users: u8,
    change: String,
    #[serde(default)]
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DistributionRow {
    measure: String,
    year: u16,
    municipalities: u16,
    none: u8,
    one_to_five: u8,
    six_to_ten: u8,
    eleven_to_twenty: u8,
    twenty_one_to_fifty: u8,
    fifty_one_to_hundred: u8,
    over_hundred: u8,
}

impl National {
    /// The figures that come with the program.
    ///
    /// # Errors
    /// Never in a tested build.
    pub fn shipped() -> Result<Self, LoadError> {
        Self::load(SHIPPED)
    }

    /// Reads figures and checks that they hang together.
    ///
    /// # Errors
    /// [`LoadError`] with file, line and field.
    pub fn load(file: DataFile<'_>) -> Result<Self, LoadError> {
        let read = parse::<NationalFile>(file)?;
        check::figures(file, &read)?;
        Ok(joined(read))
    }

    /// The shares of the measures that are about one technology.
    pub fn shares_of(&self, technology: &str) -> Vec<&Share> {
        let about = |share: &&Share| {
            self.measures.iter().any(|measure| {
                measure.id == share.measure
                    && measure.technologies.iter().any(|id| id == technology)
            })
        };
        self.shares.iter().filter(about).collect()
    }

    /// The notes that concern a measure in a setting.
    pub fn notes_on(&self, measure: &str, setting: &str) -> Vec<&NationalNote> {
        let concerns =
            |list: &[String], id: &str| list.is_empty() || list.iter().any(|own| own == id);
        self.notes
            .iter()
            .filter(|note| concerns(&note.measures, measure) && concerns(&note.settings, setting))
            .collect()
    }
}

/// The rows with the names they refer to; [`check::figures`] has found them all.
fn joined(read: NationalFile) -> National {
    let name = |id: &str| {
        let found = read.measure.iter().find(|measure| measure.id == id);
        found.map_or_else(String::new, |measure| measure.name.clone())
    };
    let shares = read.share.into_iter().filter_map(|row| {
        let setting = read
            .setting
            .iter()
            .find(|setting| setting.id == row.setting)?;
        Some(Share {
            measure_name: name(&row.measure),
            measure: row.measure,
            setting: row.setting,
            setting_name: setting.name.clone(),
            year_2020: row.year_2020,
            year_2021: row.year_2021,
            year_2022: row.year_2022,
            year_2023: row.year_2023,
            pilot_2023: row.pilot_2023,
            introduced_2023: row.introduced_2023,
            respondents_2023: row
                .respondents_2023
                .unwrap_or(setting.respondents.year_2023),
            table: setting.table.clone(),
        })
    });
    let users = read.users.into_iter().map(|row| Users {
        measure_name: name(&row.measure),
        measure: row.measure,
        place: row.place,
        persons: row.persons,
        municipalities: row.municipalities,
        mean: row.mean,
        most: row.most,
        most_is_exceeded: row.most_is_exceeded,
        without_users: row.without_users,
        change: row.change,
        note: row.note,
    });
    let distribution = read.distribution.into_iter().map(|row| Distribution {
        measure_name: name(&row.measure),
        measure: row.measure,
        year: row.year,
        municipalities: row.municipalities,
        none: row.none,
        one_to_five: row.one_to_five,
        six_to_ten: row.six_to_ten,
        eleven_to_twenty: row.eleven_to_twenty,
        twenty_one_to_fifty: row.twenty_one_to_fifty,
        fifty_one_to_hundred: row.fifty_one_to_hundred,
        over_hundred: row.over_hundred,
        table: "tabell 24".to_owned(),
    });
    National {
        shares: shares.collect(),
        users: users.collect(),
        distribution: distribution.collect(),
        source: read.source,
        definitions: read.definition,
        measures: read.measure,
        settings: read.setting,
        notes: read.note,
    }
}
