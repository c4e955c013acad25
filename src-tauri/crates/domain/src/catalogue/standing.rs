//! Where a technology stands in the municipality, beside what its entry says.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::long_date;

/// Where a technology stands on the day, beside what its entry says: what the municipality has decided in the program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// Offered although the gate is not passed.
    pub exception: Option<Exception>,
    /// An exception that has run out and is not followed by a passed gate.
    pub lapsed: Option<Exception>,
    /// The day it was taken out of the catalogue, with the reason; it stays readable in the cases that use it.
    pub retired: Option<(NaiveDate, String)>,
}

impl Standing {
    /// Whether an exception holds, or has run out.
    pub fn is_excepted(&self) -> bool {
        let excepted = self.exception.is_some() || self.lapsed.is_some();
        excepted && self.retired.is_none()
    }

    /// What the person is told of an exception: that it is for a time, and until when.
    pub fn notice_to_the_person(&self) -> Option<String> {
        let exception = self.exception.as_ref().filter(|_| self.retired.is_none())?;
        let until = long_date(exception.until);
        Some(format!(
            "Vi erbjuder det här till och med {until}. Därefter tar kommunen ställning till om det ska fortsätta."
        ))
    }

    /// What whoever meets the technology must know of its standing, wherever it is shown.
    pub fn notice(&self) -> Option<String> {
        if let Some((on, reason)) = &self.retired {
            return Some(format!(
                "Borttagen ur katalogen den {}. Skäl: {reason}",
                long_date(*on)
            ));
        }
        if let Some(Exception {
            reason,
            decided_by,
            until,
        }) = &self.exception
        {
            return Some(format!(
                "Erbjuds med undantag till och med {}, fast allt förarbete inte är klart. Skäl: {reason} Beslutat av {decided_by}.",
                long_date(*until)
            ));
        }
        let lapsed = self.lapsed.as_ref()?;
        Some(format!(
            "Undantaget gick ut den {}. Tekniken erbjuds inte förrän förarbetet är klart.",
            long_date(lapsed.until)
        ))
    }
}

/// Leave to offer a technology before the checklist is done (*undantag*): a reason, a name and an end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// Why it cannot wait.
    pub reason: String,
    /// Who decided.
    pub decided_by: String,
    /// The last day it holds.
    pub until: NaiveDate,
}
