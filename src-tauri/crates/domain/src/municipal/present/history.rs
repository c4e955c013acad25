//! The history of a technology in words.

use chrono::{DateTime, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::process::item_title;
use crate::municipal::checklist::{ItemRecord, ItemStanding};
use crate::municipal::event::Origin;
use crate::municipal::technology::{Logged, TechnologyRecord, What};
use crate::process::Template;
use crate::text::long_date;

/// One line: who did what, when and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct MunicipalLine {
    pub number: u32,
    pub at: DateTime<Utc>,
    pub by: String,
    pub text: String,
    /// May be empty.
    pub why: String,
}

pub(super) fn lines(
    record: &TechnologyRecord,
    template: &Template,
    has_baseline: bool,
) -> Vec<MunicipalLine> {
    let line = |logged: &Logged| {
        let (text, why) = said(&logged.what, template, has_baseline);
        MunicipalLine {
            number: logged.number,
            at: logged.at,
            by: format!(
                "{}, {}",
                logged.by.name,
                logged.by.role.swedish().to_lowercase()
            ),
            text,
            why,
        }
    };
    record.history.iter().rev().map(line).collect()
}

/// "Göteborgs Stad, paket från den 1 mars 2026"
pub(super) fn origin_text(origin: &Origin) -> String {
    format!(
        "{}, paket från den {}",
        origin.from,
        long_date(origin.made_on)
    )
}

fn said(what: &What, template: &Template, has_baseline: bool) -> (String, String) {
    let from = |origin: &Option<Origin>| {
        origin.as_ref().map_or_else(String::new, |origin| {
            format!(" Hämtad från {}.", origin_text(origin))
        })
    };
    match what {
        What::Item { item, record } => {
            let title = template
                .item(item)
                .map_or_else(|| item.clone(), |(_, item)| item_title(item, has_baseline));
            let (stands, why) = item_said(record);
            (format!("{title}: {stands}"), why)
        }
        What::Moved {
            phase,
            reason,
            exception,
        } => {
            let name = template
                .phases()
                .iter()
                .find(|one| one.number == *phase)
                .map_or("", |one| one.name.as_str());
            let text = match exception {
                None => format!("Flyttad till fas {phase}, {}.", name.to_lowercase()),
                Some(exception) => format!(
                    "Flyttad till fas {phase}, {}, med undantag till och med {}. Beslutat av {}.",
                    name.to_lowercase(),
                    long_date(exception.until),
                    exception.decided_by
                ),
            };
            let excepted = exception.iter().map(|exception| &exception.reason);
            let whys = [reason].into_iter().chain(excepted).map(String::as_str);
            let said: Vec<&str> = whys.filter(|why| !why.is_empty()).collect();
            (text, said.join(" "))
        }
        What::ExceptionEnded { reason } => ("Undantaget avslutat.".to_owned(), reason.clone()),
        What::Stock(count) => (
            format!(
                "Räknat den {}: {} i lager, {} i bruk.",
                long_date(count.on),
                count.in_store,
                count.in_use
            ),
            count.note.clone(),
        ),
        What::Drafted { origin } => (format!("Utkast sparat.{}", from(origin)), String::new()),
        What::Discarded => ("Utkastet kastat.".to_owned(), String::new()),
        What::Published { why, origin } => (
            format!("Ny version publicerad.{}", from(origin)),
            why.clone(),
        ),
        What::Retired { reason } => ("Borttagen ur katalogen.".to_owned(), reason.clone()),
        What::Restored { reason } => ("Intagen i katalogen igen.".to_owned(), reason.clone()),
    }
}

fn item_said(record: &ItemRecord) -> (String, String) {
    match &record.standing {
        ItemStanding::Open => {
            let who = match record.responsible.trim() {
                "" => String::new(),
                name => format!(" Ansvarig: {name}."),
            };
            let due = record.due.map_or_else(String::new, |due| {
                format!(" Klart senast {}.", long_date(due))
            });
            (format!("pågår.{who}{due}"), record.note.clone())
        }
        ItemStanding::Done { on } => (
            format!(
                "klar den {}. Ansvarig: {}.",
                long_date(*on),
                record.responsible.trim()
            ),
            record.note.clone(),
        ),
        ItemStanding::NotNeeded { reason } => ("behövs inte.".to_owned(), reason.clone()),
    }
}
