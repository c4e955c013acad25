//! The case journal: one file that only grows, encrypted with a passphrase, and what is read beside it.
//!
//! An entry is written once, sealed with a hash over itself and the seal before it, and acknowledged when it
//! is on disk. The case list is a read model kept by the same transaction. Practice data lies in another
//! file, which holds invented people only and opens without a passphrase.
//!
//! The journal has no clock and no opinion: the time, the actor and the events come from outside.

mod access;
mod error;
mod file;
mod journal;
mod list;
mod schema;
mod seal;
mod words;

pub use access::{Access, LEAST_PASSPHRASE};
pub use error::JournalError;
pub use journal::{Journal, SealedEntry};
pub use list::{CasePage, Query};
pub use seal::{Difference, IntegrityProblem};
