//! The support list as it stands: what is checked, what has ended, what nobody has looked at.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::board::{Reminder, ReminderKind};
use crate::case::Actor;
use crate::facts::values;
use crate::municipal::event::Stream;
use crate::municipal::fold::Municipal;
use crate::municipal::sources::{CHECK_AGAIN_MONTHS, SourceCheck, SourceState};
use crate::municipal::why_not_change;
use crate::support::SupportSource;
use crate::text::long_date;

values! {
    /// Whether a source can be relied on today.
    SourceStanding {
        Checked = "checked" => "Kontrollerad",
        Due = "due" => "Behöver kontrolleras igen",
        Unchecked = "unchecked" => "Inte kontrollerad",
        Ended = "ended" => "Har upphört",
    }
}

/// The whole list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct SupportView {
    pub sources: Vec<SourceView>,
    /// Sources that have been taken off the list.
    pub removed: Vec<RemovedSource>,
    pub why_not: Option<String>,
}

/// A source that has been taken off the list; saving it puts it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct RemovedSource {
    pub source: SupportSource,
    pub latest: u32,
    /// When and why.
    pub text: String,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct SourceView {
    pub source: SupportSource,
    pub latest: u32,
    pub standing: SourceStanding,
    pub standing_text: String,
    /// Changed or added here.
    pub own: bool,
}

/// The list on a day: those that can be relied on first.
pub fn support_view(
    municipal: &Municipal,
    shipped: &[SupportSource],
    viewer: &Actor,
    today: NaiveDate,
) -> SupportView {
    let (kept, removed): (Vec<_>, Vec<_>) = all(municipal, shipped)
        .into_iter()
        .partition(|(_, state)| state.is_none_or(|state| state.removed.is_none()));
    let mut sources: Vec<SourceView> = kept
        .into_iter()
        .map(|(source, state)| view(source, state, municipal, today))
        .collect();
    sources.sort_by(|a, b| (a.standing, &a.source.name).cmp(&(b.standing, &b.source.name)));
    let removed = removed.into_iter().filter_map(|(source, state)| {
        let (on, reason) = state?.removed.as_ref()?;
        Some(RemovedSource {
            text: format!("Borttagen den {}. Skäl: {reason}", long_date(*on)),
            latest: municipal.latest_number(&Stream::Source(source.id.clone())),
            source,
        })
    });
    SupportView {
        sources,
        removed: removed.collect(),
        why_not: why_not_change(viewer).map(str::to_owned),
    }
}

/// Sources to look at again, for the board.
pub(super) fn sources_to_check(
    municipal: &Municipal,
    shipped: &[SupportSource],
    today: NaiveDate,
    soon: NaiveDate,
) -> Vec<Reminder> {
    let due = all(municipal, shipped)
        .into_iter()
        .filter_map(|(source, state)| {
            let state = state.filter(|state| state.removed.is_none())?;
            let (check, _) = check_of(&source, Some(state), today)?;
            let again = check.due().filter(|again| *again <= soon)?;
            Some(Reminder {
                kind: ReminderKind::Source,
                kind_text: ReminderKind::Source.swedish().to_owned(),
                technology: String::new(),
                name: source.name,
                text: "Kontrollera att källan finns kvar.".to_owned(),
                item: String::new(),
                on: again,
                overdue: again < today,
            })
        });
    due.collect()
}

/// Each source in its latest wording, with what has been written about it.
fn all<'a>(
    municipal: &'a Municipal,
    shipped: &[SupportSource],
) -> Vec<(SupportSource, Option<&'a SourceState>)> {
    let known = shipped.iter().map(|source| {
        let state = municipal.sources.get(&source.id);
        let own = state.and_then(|state| state.source.clone());
        (own.unwrap_or_else(|| source.clone()), state)
    });
    let added = municipal
        .sources
        .iter()
        .filter(|(id, _)| !shipped.iter().any(|source| source.id == **id));
    let added = added.filter_map(|(_, state)| Some((state.source.clone()?, Some(state))));
    known.chain(added).collect()
}

fn view(
    source: SupportSource,
    state: Option<&SourceState>,
    municipal: &Municipal,
    today: NaiveDate,
) -> SourceView {
    let (standing, standing_text) = standing(&source, state, today);
    SourceView {
        latest: municipal.latest_number(&Stream::Source(source.id.clone())),
        own: state.is_some_and(|state| state.source.is_some()),
        standing,
        standing_text,
        source,
    }
}

fn standing(
    source: &SupportSource,
    state: Option<&SourceState>,
    today: NaiveDate,
) -> (SourceStanding, String) {
    let ends = source.ended_on;
    match (check_of(source, state, today), ends) {
        (Some((check, by)), _) if !check.works => {
            let failed = format!(
                "Fungerade inte vid kontrollen den {} ({}).",
                long_date(check.on),
                by.name
            );
            (SourceStanding::Ended, joined([Some(failed), seen(check)]))
        }
        (None, Some(ended)) if ended <= today => (
            SourceStanding::Ended,
            format!("Upphörde enligt underlaget {}.", long_date(ended)),
        ),
        (Some((check, by)), _) => {
            let due = check.due().is_some_and(|again| again <= today);
            let standing = match due {
                true => SourceStanding::Due,
                false => SourceStanding::Checked,
            };
            let checked = format!("Kontrollerad den {} av {}.", long_date(check.on), by.name);
            let parts = [
                Some(checked),
                seen(check),
                again(check),
                will_end(ends, today),
            ];
            (standing, joined(parts))
        }
        (None, _) => {
            let parts = [Some(unchecked(state)), will_end(ends, today)];
            (SourceStanding::Unchecked, joined(parts))
        }
    }
}

/// The check that holds. One that was made before an end that still lies ahead holds until then.
fn check_of<'a>(
    source: &SupportSource,
    state: Option<&'a SourceState>,
    today: NaiveDate,
) -> Option<&'a (SourceCheck, Actor)> {
    let check = state?.check_of_the_wording()?;
    let ended = source.ended_on.filter(|ended| *ended <= today);
    Some(check).filter(|(check, _)| ended.is_none_or(|ended| check.on > ended))
}

/// What whoever checked it saw, as a sentence.
fn seen(check: &SourceCheck) -> Option<String> {
    let note = check.note.trim();
    let stop = if note.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    (!note.is_empty()).then(|| format!("{note}{stop}"))
}

fn again(check: &SourceCheck) -> Option<String> {
    let again = long_date(check.due()?);
    Some(match check.again_on {
        Some(_) => format!("Kontrolleras igen {again}."),
        None => format!(
            "Kontrolleras igen {again}. Ingen har angett en dag, så programmet räknar {CHECK_AGAIN_MONTHS} månader."
        ),
    })
}

fn unchecked(state: Option<&SourceState>) -> String {
    let before_the_change = state.and_then(|state| state.check.as_ref());
    before_the_change.map_or_else(
        || "Ingen har kontrollerat att källan finns kvar.".to_owned(),
        |(check, by)| {
            format!(
                "Uppgifterna är ändrade efter kontrollen den {} ({}). Kontrollera källan igen.",
                long_date(check.on),
                by.name
            )
        },
    )
}

fn will_end(ends: Option<NaiveDate>, today: NaiveDate) -> Option<String> {
    let ends = ends.filter(|ends| *ends > today)?;
    Some(format!("Upphör {}.", long_date(ends)))
}

fn joined<const N: usize>(sentences: [Option<String>; N]) -> String {
    sentences
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}
