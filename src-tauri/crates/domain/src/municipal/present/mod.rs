//! The one road out: what the municipality keeps, as views with every text in Swedish.

mod board;
mod cases;
mod entry;
mod figures;
mod history;
mod lending;
mod list;
mod process;
mod sources;

pub use board::*;
pub use cases::*;
pub use entry::*;
pub use figures::*;
pub use history::*;
pub use lending::*;
pub use list::*;
pub use process::*;
pub use sources::*;
