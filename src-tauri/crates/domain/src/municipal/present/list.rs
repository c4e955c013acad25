//! The catalogue for those who meet the person: by need, purpose, area and what can be offered now.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::process::phase_name;
use crate::case::Actor;
use crate::catalogue::{Area, AreaStatus, Catalogue, Purpose, Status, Technology};
use crate::facts::{Need, values};
use crate::municipal::why_not_change;
use crate::process::Phase;
use crate::text::long_date;

values! {
    /// How a check or an alarm goes, for the drawing.
    Course {
        Check = "check" => "Titt vid avtalad tid",
        Alarm = "alarm" => "Larm som personen själv ger",
        Sensor = "sensor" => "Larm när något märks",
        Position = "position" => "Visar var personen är",
        Reminder = "reminder" => "Påminner",
        Own = "own" => "Personen använder den själv",
    }
}

/// What to look for; absent and empty mean everything.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CatalogueQuery {
    /// Words from the name or the summary.
    pub text: String,
    pub need: Option<Need>,
    pub purpose: Option<Purpose>,
    pub area: Option<Area>,
    /// Only what can be offered today.
    pub offered_only: bool,
}

/// The first hits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct CatalogueList {
    pub rows: Vec<CatalogueRow>,
    pub hits: u32,
    pub total: u32,
    /// Why the reader cannot add anything, if so.
    pub why_not: Option<String>,
}

/// One technology in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct CatalogueRow {
    pub id: String,
    pub name: String,
    pub purpose: Purpose,
    pub summary: String,
    pub offer: OfferView,
    /// The status in the area asked about; empty when none was asked about or nothing is stated.
    pub area_text: String,
}

/// Whether it can be offered today, and why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct OfferView {
    pub can: bool,
    /// "Kan erbjudas nu", or why not.
    pub text: String,
    /// An exception, that it lapsed, or that it is taken out.
    pub notice: Option<String>,
    /// The same to the person, without names and internal reasons.
    pub notice_to_the_person: Option<String>,
}

/// Rows shown at once; a search narrows them.
const ROWS: usize = 100;

/// The technologies that match, by purpose and name; those taken out are not among them.
pub fn list(
    catalogue: &Catalogue,
    query: &CatalogueQuery,
    phases: &[Phase],
    viewer: &Actor,
    today: chrono::NaiveDate,
) -> CatalogueList {
    let words: Vec<String> = query
        .text
        .split_whitespace()
        .map(str::to_lowercase)
        .collect();
    let standing = || {
        catalogue
            .technologies()
            .iter()
            .filter(|one| one.standing.retired.is_none())
    };
    let mut hits: Vec<&Technology> = standing()
        .filter(|one| matches(one, query, &words, today))
        .collect();
    hits.sort_by(|a, b| (a.purpose, &a.name).cmp(&(b.purpose, &b.name)));
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    CatalogueList {
        why_not: why_not_change(viewer).map(str::to_owned),
        hits: number(hits.len()),
        total: number(standing().count()),
        rows: hits
            .iter()
            .take(ROWS)
            .map(|one| row(one, query.area, phases, today))
            .collect(),
    }
}

fn matches(
    technology: &Technology,
    query: &CatalogueQuery,
    words: &[String],
    today: chrono::NaiveDate,
) -> bool {
    let in_area = |area: Area| {
        technology.areas.is_empty()
            || status_in(technology, area, today)
                .is_some_and(|(status, _)| status != Status::FinnsInte)
    };
    query
        .need
        .is_none_or(|need| technology.needs.contains(&need))
        && query
            .purpose
            .is_none_or(|purpose| technology.purpose == purpose)
        && query.area.is_none_or(in_area)
        && (!query.offered_only || offer(technology, &[], today).can)
        && contains(technology, words)
}

fn contains(technology: &Technology, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let text = format!("{} {}", technology.name, technology.texts.summary).to_lowercase();
    words.iter().all(|word| text.contains(word.as_str()))
}

fn status_in(
    technology: &Technology,
    area: Area,
    today: chrono::NaiveDate,
) -> Option<(Status, chrono::NaiveDate)> {
    let begun = |one: &&AreaStatus| one.area == area && one.since <= today;
    let stated = technology.areas.iter().filter(begun);
    stated
        .max_by_key(|one| one.since)
        .map(|one| (one.status, one.since))
}

fn row(
    technology: &Technology,
    area: Option<Area>,
    phases: &[Phase],
    today: chrono::NaiveDate,
) -> CatalogueRow {
    let area_text = area.map_or_else(String::new, |area| {
        match status_in(technology, area, today) {
            Some((status, since)) => format!(
                "{}: {} sedan {}",
                area.swedish(),
                status.swedish().to_lowercase(),
                long_date(since)
            ),
            None => format!("{}: status är inte angiven", area.swedish()),
        }
    });
    CatalogueRow {
        id: technology.id.clone(),
        name: technology.name.clone(),
        purpose: technology.purpose,
        summary: technology.texts.summary.clone(),
        offer: offer(technology, phases, today),
        area_text,
    }
}

/// Whether a technology can be offered today.
pub fn offer(technology: &Technology, phases: &[Phase], today: chrono::NaiveDate) -> OfferView {
    let notice = technology.standing.notice();
    let notice_to_the_person = technology.standing.notice_to_the_person();
    let not = |text: String| OfferView {
        can: false,
        text,
        notice: notice.clone(),
        notice_to_the_person: notice_to_the_person.clone(),
    };
    if technology.standing.retired.is_some() {
        return not("Borttagen ur katalogen".to_owned());
    }
    if !technology.is_offered() {
        let name = phase_name(phases, technology.phase);
        return not(format!(
            "Erbjuds inte än: fas {}, {}",
            technology.phase,
            name.to_lowercase()
        ));
    }
    if let Some(why) = technology.why_not_available(today) {
        // The views end it with a full stop of their own.
        return not(why.trim_end_matches('.').to_owned());
    }
    OfferView {
        can: true,
        text: "Kan erbjudas nu".to_owned(),
        notice,
        notice_to_the_person,
    }
}

/// Which drawing shows how it goes; none where a drawing would say more than is known.
pub fn course(technology: &Technology) -> Option<Course> {
    use crate::catalogue::{Function, Requirement};
    let does = |function: Function| technology.functions.contains(&function);
    let meets = |needs: &[Need]| technology.needs.iter().any(|need| needs.contains(need));
    let received = technology.requires(Requirement::Receiver);
    // One that also senses is looked at when it signals, not only at agreed times.
    if technology.replaces_supervision && does(Function::Monitoring) && !does(Function::Sensoring) {
        Some(Course::Check)
    } else if received && meets(&[Need::Larma]) {
        Some(Course::Alarm)
    } else if does(Function::Positioning) {
        Some(Course::Position)
    } else if meets(&[Need::Lakemedel, Need::Paminnelse]) {
        Some(Course::Reminder)
    } else if received && technology.requires(Requirement::Response) {
        // Whoever only receives may read values or answer a call; the drawing says that someone comes.
        Some(Course::Sensor)
    } else {
        // What senses or monitors by itself is not something the person uses when they like.
        (!technology.has_functions() && !technology.needs.is_empty()).then_some(Course::Own)
    }
}
