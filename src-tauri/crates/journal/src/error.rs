//! Why the journal did not do what was asked. Nothing was changed when one of these comes back.

use std::io;

use chrono::{DateTime, Utc};
use rusqlite::ErrorCode;
use thiserror::Error;

/// A journal that could not be opened, read or written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum JournalError {
    /// The passphrase for a new journal is too short.
    #[error("lösenfrasen är för kort, den behöver minst {least} tecken")]
    WeakPassphrase {
        /// The fewest characters it takes.
        least: usize,
    },
    /// The passphrase does not open the file, or the file's first page is damaged: encryption makes the two look alike.
    #[error("lösenfrasen är fel, eller så är början av filen skadad")]
    WrongPassphrase,
    /// The file is a journal, but parts of it cannot be read.
    #[error("filen är skadad och går inte att läsa")]
    Damaged,
    /// The file is something else than a journal of this kind.
    #[error("filen är inte en journal av det slag som skulle öppnas")]
    Foreign,
    /// A newer program has written the file.
    #[error(
        "filen är skriven av ett nyare program (version {found}, det här programmet läser till och med {supported})"
    )]
    Newer {
        /// The version of the file, or of the entry.
        found: u32,
        /// The newest version this program reads.
        supported: u32,
    },
    /// Another program, or another window of this one, has the file open.
    #[error("filen är redan öppen i ett annat fönster eller program")]
    AlreadyOpen,
    /// There is no room left.
    #[error("disken är full")]
    DiskFull,
    /// The file or its folder may not be written.
    #[error("filen eller mappen går inte att skriva i")]
    ReadOnly,
    /// Someone wrote in the case after the writer last read it.
    #[error("ärendet har ändrats: det har {actual} anteckningar, inte {expected}")]
    Stale {
        /// The latest entry the writer knew of.
        expected: u32,
        /// The latest entry there is.
        actual: u32,
    },
    /// Someone wrote in the stream after the writer last read it.
    #[error(
        "uppgifterna om {stream} har ändrats av {by}: de har {actual} anteckningar, inte {expected}"
    )]
    StreamStale {
        /// The stream.
        stream: String,
        /// The latest entry the writer knew of.
        expected: u32,
        /// The latest entry there is.
        actual: u32,
        /// Who wrote the latest entry.
        by: String,
        /// When the latest entry was written.
        at: DateTime<Utc>,
    },
    /// There is no file.
    #[error("filen finns inte")]
    NotFound,
    /// There is no case with this id.
    #[error("ärendet {0} finns inte")]
    CaseNotFound(String),
    /// The case does not match its seals, so nothing is added to it.
    #[error("ärendet {0} stämmer inte med sina sigill och går inte att skriva i")]
    CaseDamaged(String),
    /// The writer knew of entries in a stream that is not there.
    #[error("det finns inga uppgifter om {0}")]
    StreamNotFound(String),
    /// The stream does not match its seals, so nothing is added to it.
    #[error("uppgifterna om {0} stämmer inte med sina sigill och går inte att ändra")]
    StreamDamaged(String),
    /// There is a file already, and it is not overwritten.
    #[error("det finns redan en fil med det namnet")]
    Exists,
    /// An event could not be written or read as JSON.
    #[error("anteckning {number} i ärendet {case} går inte att läsa")]
    Payload {
        /// The case.
        case: String,
        /// The entry.
        number: u32,
        /// What JSON says.
        source: serde_json::Error,
    },
    /// An event of a stream could not be written or read as JSON.
    #[error("anteckning {number} om {stream} går inte att läsa")]
    StreamPayload {
        /// The stream.
        stream: String,
        /// The entry.
        number: u32,
        /// What JSON says.
        source: serde_json::Error,
    },
    /// The key could not be made from the passphrase.
    #[error("nyckeln gick inte att räkna fram")]
    Key(#[source] argon2::Error),
    /// Other trouble in the database.
    #[error("databasen svarade med ett fel")]
    Sqlite(#[source] rusqlite::Error),
    /// Other trouble with the file.
    #[error("filen gick inte att läsa eller skriva")]
    Io(#[source] io::Error),
}

impl From<rusqlite::Error> for JournalError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // The file is known to exist: what SQLite cannot open is the log it must create beside it.
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen) => Self::ReadOnly,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::AlreadyOpen,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<io::Error> for JournalError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind::{
            AlreadyExists, NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem,
            StorageFull,
        };
        match error.kind() {
            NotFound => Self::NotFound,
            AlreadyExists => Self::Exists,
            PermissionDenied | ReadOnlyFilesystem => Self::ReadOnly,
            StorageFull | QuotaExceeded => Self::DiskFull,
            _ => Self::Io(error),
        }
    }
}
