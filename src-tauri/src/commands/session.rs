//! Starting, opening and locking.

use chrono::NaiveDate;
use digitalt_forst_domain::case::Actor;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::CommandError;
use crate::state::App;

/// A request without content.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A passphrase and who is working.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// At least twelve characters when a journal is created.
    pub passphrase: String,
    /// Name and role, written with every entry.
    pub actor: Actor,
}

/// Something the user should know: what happened, what it means, what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Notice {
    pub title: String,
    pub text: String,
}

/// The first view.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StartView {
    /// The program's version.
    pub version: String,
    /// Today's date as the program sees it.
    pub today: NaiveDate,
    /// Whether there is a work journal to open, or one must be created.
    pub work_exists: bool,
    /// Where data lies.
    pub data_folder: String,
    /// Trouble with data files, old checks of the law.
    pub notices: Vec<Notice>,
    /// The session, when one is open already (the window was reloaded).
    pub session: Option<SessionView>,
}

/// An open journal.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SessionView {
    /// Practice data: invented people only.
    pub practice: bool,
    /// Who is working.
    pub actor: Actor,
    /// Today's date as the program sees it.
    pub today: NaiveDate,
    /// Entries that do not match their seal, and other things to know.
    pub notices: Vec<Notice>,
}

//STUB
pub(crate) fn start(_app: &App, _request: Nothing) -> Result<StartView, CommandError> { todo!() }
pub(crate) fn open_practice(_app: &App, _request: Nothing) -> Result<SessionView, CommandError> { todo!() }
pub(crate) fn create_work(_app: &App, _request: Credentials) -> Result<SessionView, CommandError> { todo!() }
pub(crate) fn open_work(_app: &App, _request: Credentials) -> Result<SessionView, CommandError> { todo!() }
pub(crate) fn lock(_app: &App, _request: Nothing) -> Result<StartView, CommandError> { todo!() }
