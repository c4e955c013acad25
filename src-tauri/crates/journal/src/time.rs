//! How a time is written in the file, and read again.

use chrono::{DateTime, SecondsFormat, Utc};

use crate::error::JournalError;

/// RFC 3339 in UTC with milliseconds: the only form a time is written in.
pub(crate) fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

pub(crate) fn read(written: &str) -> Result<DateTime<Utc>, JournalError> {
    DateTime::parse_from_rfc3339(written)
        .map(|time| time.to_utc())
        .map_err(|_| JournalError::Damaged)
}
