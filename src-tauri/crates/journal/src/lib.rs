//! The case journal: one file that only grows, encrypted with a passphrase, and what is read beside it.
//!
//! An entry is written once, sealed with a hash over itself and the seal before it, and acknowledged when it
//! is on disk. The case list is a read model kept by the same transaction. Practice data lies in another
//! file, which holds invented people only and opens without a passphrase.
//!
//! What the municipality keeps lies in the same file, as streams of entries that are sealed in the same way. Only the
//! contact details of a loan are ever changed or deleted; they lie outside the chains.
//!
//! The journal has no clock and no opinion: the time, the actor and the events come from outside.

mod access;
mod contacts;
mod error;
mod file;
mod journal;
mod ledger;
mod list;
mod schema;
mod seal;
mod time;
mod words;

pub use access::{Access, LEAST_PASSPHRASE};
pub use error::JournalError;
pub use journal::streams::{StreamEntry, StreamWrite};
pub use journal::{Journal, SealedEntry};
pub use ledger::{Ledger, STREAM_SCHEMA_VERSION};
pub use list::{CasePage, Query};
pub use seal::{Difference, IntegrityProblem};
