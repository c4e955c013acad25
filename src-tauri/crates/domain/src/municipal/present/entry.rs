//! Editing an entry of the catalogue: what is published, the draft, the versions.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::history::{MunicipalLine, lines, origin_text};
use crate::case::Actor;
use crate::catalogue::{Difference, Status, Technology, differences};
use crate::municipal::baseline::Baseline;
use crate::municipal::event::Stream;
use crate::municipal::fold::Municipal;
use crate::municipal::in_effect::Ground;
use crate::municipal::technology::{Draft, TechnologyRecord};
use crate::municipal::why_not_change;
use crate::text::long_date;

/// An entry as its editor sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct EntryView {
    pub id: String,
    pub name: String,
    /// The latest entry about the technology; a change made from an older one is refused.
    pub latest: u32,
    /// What is in force; none for one that is only a draft.
    pub current: Option<Technology>,
    /// Where what is in force comes from.
    pub current_from: String,
    pub draft: Option<DraftView>,
    /// Published versions, newest first, and last what the program or a file came with.
    pub versions: Vec<VersionView>,
    /// What a complete entry still lacks in what is in force, in words.
    pub missing: Vec<String>,
    pub retired: Option<String>,
    pub history: Vec<MunicipalLine>,
    pub statuses: Vec<StatusView>,
    pub why_not: Option<String>,
}

/// An unpublished entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct DraftView {
    pub entry: Technology,
    /// "Utkast av Karin Berg den 3 mars 2026"
    pub by: String,
    /// From where it was taken; empty when it was written here.
    pub origin: String,
    /// What publishing changes.
    pub changes: Vec<Difference>,
    pub missing: Vec<String>,
}

/// A version of the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct VersionView {
    /// The number of the entry that published it; 0 for what the program or a file came with.
    pub number: u32,
    pub title: String,
    pub on: Option<NaiveDate>,
    pub by: String,
    pub why: String,
    pub origin: String,
    /// In force now.
    pub in_force: bool,
}

/// A status with what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct StatusView {
    pub status: Status,
    pub text: String,
    pub definition: String,
}

/// The entry as someone sees it; none when nothing is known of the id.
pub fn entry_view(
    municipal: &Municipal,
    id: &str,
    viewer: &Actor,
    ground: &Ground<'_>,
) -> Option<EntryView> {
    let nothing = TechnologyRecord::default();
    let record = municipal.technologies.get(id).unwrap_or(&nothing);
    let current = municipal.entry(id, ground);
    let named = current.or_else(|| record.draft.as_ref().map(|draft| &draft.entry))?;
    let retired = record.retired_on(ground.today);
    let has_baseline = Baseline::of(named, Some(record), ground).is_measured();
    Some(EntryView {
        id: id.to_owned(),
        name: named.name.clone(),
        latest: municipal.latest_number(&Stream::Technology(id.to_owned())),
        current: current.cloned(),
        current_from: current_from(record, ground, current.is_some()),
        draft: record
            .draft
            .as_ref()
            .map(|draft| draft_view(draft, current)),
        versions: versions(record, id, ground),
        missing: current.map_or_else(Vec::new, missing_in_words),
        retired: retired
            .map(|one| format!("Borttagen den {}. Skäl: {}", long_date(one.on), one.reason)),
        history: lines(record, ground.template, has_baseline),
        statuses: statuses(),
        why_not: why_not_change(viewer).map(str::to_owned),
    })
}

/// The statuses with their definitions.
pub fn statuses() -> Vec<StatusView> {
    let view = |status: &Status| StatusView {
        status: *status,
        text: status.swedish().to_owned(),
        definition: status.definition().to_owned(),
    };
    Status::ALL.iter().map(view).collect()
}

/// What differs between two versions of an entry, by their numbers; 0 is what the program or a file came with.
pub fn compare_versions(
    municipal: &Municipal,
    id: &str,
    one: u32,
    other: u32,
    ground: &Ground<'_>,
) -> Option<Vec<Difference>> {
    let record = municipal.technologies.get(id);
    let version = |number: u32| match number {
        0 => ground.base.get(id),
        _ => record?
            .versions
            .iter()
            .find(|version| version.number == number)
            .map(|version| &version.entry),
    };
    Some(differences(version(one)?, version(other)?))
}

fn draft_view(draft: &Draft, current: Option<&Technology>) -> DraftView {
    let changes = current.map_or_else(Vec::new, |current| differences(current, &draft.entry));
    DraftView {
        by: format!("{} den {}", draft.by.name, long_date(draft.on)),
        origin: draft.origin.as_ref().map_or_else(String::new, origin_text),
        changes,
        missing: missing_in_words(&draft.entry),
        entry: draft.entry.clone(),
    }
}

fn current_from(record: &TechnologyRecord, ground: &Ground<'_>, exists: bool) -> String {
    match record.version_on(ground.today) {
        Some(version) => format!(
            "Publicerad den {} av {}.",
            long_date(version.on),
            version.by.name
        ),
        None if exists => "Följer med programmet eller ligger i kommunens egen fil.".to_owned(),
        None => "Inte publicerad än.".to_owned(),
    }
}

fn versions(record: &TechnologyRecord, id: &str, ground: &Ground<'_>) -> Vec<VersionView> {
    let in_force = record
        .version_on(ground.today)
        .map(|version| version.number);
    let published = record.versions.iter().rev().map(|version| VersionView {
        number: version.number,
        title: format!("Publicerad den {}", long_date(version.on)),
        on: Some(version.on),
        by: version.by.name.clone(),
        why: version.why.clone(),
        origin: version
            .origin
            .as_ref()
            .map_or_else(String::new, origin_text),
        in_force: in_force == Some(version.number),
    });
    let first = ground.base.get(id).map(|_| VersionView {
        number: 0,
        title: "Den som följer med programmet eller ligger i kommunens fil".to_owned(),
        on: None,
        by: String::new(),
        why: String::new(),
        origin: String::new(),
        in_force: in_force.is_none(),
    });
    published.chain(first).collect()
}

fn missing_in_words(entry: &Technology) -> Vec<String> {
    entry
        .missing()
        .into_iter()
        .map(|field| crate::catalogue::field_label(field).to_owned())
        .collect()
}
