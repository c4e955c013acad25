//! Where a municipality can turn for advice (*stödlista*), national and regional, as the sources tell it.
//!
//! Several of the sources of advice were projects that have ended. So nothing is current because it is in the list:
//! only a check with a date says that it was found.

use std::collections::HashSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::values;
use crate::load::{DataFile, LoadError, error_at, iso_date, optional_date, parse};

const SHIPPED: DataFile<'_> = DataFile {
    name: "support.toml",
    text: include_str!("../data/support.toml"),
};

values! {
    /// Whether it is for the whole country.
    SupportScope {
        National = "national" => "Nationellt",
        Regional = "regional" => "Regionalt eller lokalt",
    }
}
values! {
    /// What sort of help it is.
    SupportKind {
        Radgivning = "radgivning" => "Rådgivning",
        Kunskapsstod = "kunskapsstod" => "Kunskapsstöd",
        Utbildning = "utbildning" => "Utbildning",
        Juridik = "juridik" => "Juridik",
        Informationssakerhet = "informationssakerhet" => "Informationssäkerhet",
        Statistik = "statistik" => "Statistik",
        Natverk = "natverk" => "Nätverk och samverkan",
        Testmiljo = "testmiljo" => "Test- och visningsmiljö",
        Upphandling = "upphandling" => "Upphandling och sortiment",
        Verktyg = "verktyg" => "Verktyg och gemensam infrastruktur",
        DigitalDelaktighet = "digital_delaktighet" => "Stöd mot digitalt utanförskap",
    }
}

/// One source of advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct SupportSource {
    pub id: String,
    pub name: String,
    /// What one turns to it for.
    pub what_for: String,
    pub organisation: String,
    pub scope: SupportScope,
    /// Which part of the country; empty for a national one.
    #[serde(default)]
    pub area: String,
    pub kind: SupportKind,
    /// Address, as it stands in the source; may be empty.
    #[serde(default)]
    pub where_found: String,
    /// The document that tells of it.
    pub source: String,
    /// When the document told it: a year, or a date.
    pub stated_on: String,
    /// When it ended, or was to end according to the document.
    #[serde(default, deserialize_with = "optional_date")]
    pub ended_on: Option<NaiveDate>,
    /// May be empty.
    #[serde(default)]
    pub note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SupportFile {
    support: Vec<SupportSource>,
}

/// The sources of advice that come with the program, in the order of the file.
///
/// # Errors
/// Never in a tested build.
pub fn shipped() -> Result<Vec<SupportSource>, LoadError> {
    load(SHIPPED)
}

/// Reads a list of sources of advice and checks it.
///
/// # Errors
/// [`LoadError`] with file, line and field.
pub fn load(file: DataFile<'_>) -> Result<Vec<SupportSource>, LoadError> {
    let list = parse::<SupportFile>(file)?.support;
    let mut seen = HashSet::new();
    for (at, entry) in list.iter().enumerate() {
        if !seen.insert(entry.id.as_str()) {
            let message = format!("fältet id: {} står två gånger", entry.id);
            return Err(error_at(file, &format!("support.{at}.id"), message));
        }
        if let Some((field, fault)) = fault_of(entry) {
            let message = format!("fältet {field} {fault} ({})", entry.id);
            return Err(error_at(file, &format!("support.{at}.{field}"), message));
        }
    }
    Ok(list)
}

/// The first field that cannot stand as it is, and why.
pub(crate) fn fault_of(entry: &SupportSource) -> Option<(&'static str, &'static str)> {
    let texts = [
        ("id", &entry.id),
        ("name", &entry.name),
        ("what_for", &entry.what_for),
        ("organisation", &entry.organisation),
        ("source", &entry.source),
    ];
    if let Some((field, _)) = texts.iter().find(|(_, text)| text.trim().is_empty()) {
        return Some((field, "är tomt"));
    }
    if !is_year_or_date(&entry.stated_on) {
        return Some(("stated_on", "ska vara ett år eller ett datum"));
    }
    match (entry.scope, entry.area.trim().is_empty()) {
        (SupportScope::Regional, true) => Some(("area", "behövs för ett regionalt stöd")),
        (SupportScope::National, false) => Some(("area", "ska inte stå för ett nationellt stöd")),
        _ => None,
    }
}

fn is_year_or_date(text: &str) -> bool {
    let is_year = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_year || iso_date(text).is_some()
}

#[cfg(test)]
mod tests;
