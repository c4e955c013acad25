//! The case list and one case.

use chrono::{DateTime, Utc};
use digitalt_forst_domain::case::{CaseCommand, CaseStatus, CaseSummary, CaseView, OpenCase, StepId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::CommandError;
use crate::state::App;

/// What to look for; empty and absent mean everything.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ListCases {
    /// Words from name, personnummer or unit; each may be the beginning of a word.
    pub text: String,
    pub unit: Option<String>,
    pub status: Option<CaseStatus>,
    pub next_step: Option<StepId>,
}

/// The first hits and what can be filtered on.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub struct CaseList {
    pub cases: Vec<CaseSummary>,
    /// Whether there are more hits than are shown.
    pub more: bool,
    /// Number of cases in the journal.
    pub total: u32,
    pub units: Vec<String>,
}

/// Which case, and as of which entry.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ReadCase {
    pub id: String,
    /// None for now.
    pub as_of_entry: Option<u32>,
}

/// A change of a case, made from what the user saw.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ChangeCase {
    pub id: String,
    /// The latest entry when the user saw it; a later one refuses the change as stale.
    pub latest_entry: u32,
    pub command: CaseCommand,
}

/// What a change would do, before it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Preview {
    /// Each effect as one Swedish sentence.
    pub effects: Vec<String>,
}

/// Drafts of a case; `case` is empty for the case that is being opened.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ReadDrafts {
    pub case: String,
}

/// A half-written form: its name and its content as the UI wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Draft {
    pub form: String,
    pub content: String,
}

/// All drafts of a case.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub struct Drafts {
    pub drafts: Vec<Draft>,
}

/// Keeps a half-written form; empty content removes it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct SaveDraft {
    pub case: String,
    pub form: String,
    pub content: String,
}

/// When the draft was on disk.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub struct DraftSaved {
    pub saved_at: DateTime<Utc>,
}

//STUB
pub(crate) fn list_cases(_app: &App, _request: ListCases) -> Result<CaseList, CommandError> { todo!() }
pub(crate) fn open_case(_app: &App, _request: OpenCase) -> Result<CaseView, CommandError> { todo!() }
pub(crate) fn read_case(_app: &App, _request: ReadCase) -> Result<CaseView, CommandError> { todo!() }
pub(crate) fn change_case(_app: &App, _request: ChangeCase) -> Result<CaseView, CommandError> { todo!() }
pub(crate) fn preview_change(_app: &App, _request: ChangeCase) -> Result<Preview, CommandError> { todo!() }
pub(crate) fn read_drafts(_app: &App, _request: ReadDrafts) -> Result<Drafts, CommandError> { todo!() }
pub(crate) fn save_draft(_app: &App, _request: SaveDraft) -> Result<DraftSaved, CommandError> { todo!() }
