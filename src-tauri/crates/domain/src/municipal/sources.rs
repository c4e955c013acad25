//! The support list: where advice is to be had. No source is called current before someone has checked it.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::event::{MunicipalEvent, Noted};
use crate::case::{Actor, Refusal};
use crate::support::{SupportSource, fault_of};
use crate::text::short;

/// Someone looked whether the source still is there and says what the list says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct SourceCheck {
    pub on: NaiveDate,
    /// Whether it is there and can be used.
    pub works: bool,
    /// When it is to be checked again.
    pub again_on: Option<NaiveDate>,
    pub note: String,
}

/// After so long a check is to be made again, where nobody has said when; the program's own limit.
pub(super) const CHECK_AGAIN_MONTHS: u32 = 12;

impl SourceCheck {
    /// When it is to be checked again. What was not there is looked for again only if someone has said so.
    pub(super) fn due(&self) -> Option<NaiveDate> {
        let limit = self.on.checked_add_months(Months::new(CHECK_AGAIN_MONTHS));
        self.again_on.or(limit.filter(|_| self.works))
    }
}

/// What has been written about a source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SourceState {
    /// The municipality's own wording, if it has changed or added it.
    pub(super) source: Option<SupportSource>,
    pub(super) check: Option<(SourceCheck, Actor)>,
    /// The wording was saved after the check, which therefore says nothing of it.
    pub(super) changed_since: bool,
    pub(super) removed: Option<(NaiveDate, String)>,
}

impl SourceState {
    pub(super) fn apply(&mut self, noted: Noted) {
        match noted.event {
            MunicipalEvent::SourceSaved { source } => {
                self.source = Some(*source);
                self.removed = None;
                self.changed_since = self.check.is_some();
            }
            MunicipalEvent::SourceChecked { check } => {
                self.check = Some((check, noted.actor));
                self.changed_since = false;
            }
            MunicipalEvent::SourceRemoved { on, reason } => self.removed = Some((on, reason)),
            _ => {}
        }
    }
}

impl SourceState {
    /// The check of the wording that stands.
    pub(super) fn check_of_the_wording(&self) -> Option<&(SourceCheck, Actor)> {
        self.check.as_ref().filter(|_| !self.changed_since)
    }
}

/// The rules are the loader's own.
pub(super) fn check_source(source: &SupportSource) -> Result<(), Refusal> {
    short("note", &source.note)?;
    match fault_of(source) {
        Some((field, fault)) => Err(Refusal::at(field, format!("Uppgiften {fault}."))),
        None => Ok(()),
    }
}

pub(super) fn check_check(check: &SourceCheck, today: NaiveDate) -> Result<(), Refusal> {
    short("note", &check.note)?;
    if check.on > today {
        return Err(Refusal::at(
            "on",
            "Datumet ligger i framtiden. Ange dagen då källan kontrollerades.",
        ));
    }
    match check.again_on {
        Some(again) if again <= check.on => Err(Refusal::at(
            "again_on",
            "Nästa kontroll måste ligga efter den här.",
        )),
        _ => Ok(()),
    }
}
