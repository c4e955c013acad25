//! Errors as the window gets them: what happened, what it means, what to do.

use digitalt_forst_domain::case::Refusal;
use digitalt_forst_domain::load::LoadError;
use serde::Serialize;
use ts_rs::TS;

/// What kind of trouble, for the UI to choose how to show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named after what happened")]
pub enum ErrorCode {
    Refused,
    /// Someone else (or another window) wrote in the case first.
    Stale,
    NotFound,
    Locked,
    WrongPassphrase,
    WeakPassphrase,
    DamagedFile,
    ForeignFile,
    NewerFile,
    AlreadyOpen,
    DiskFull,
    ReadOnly,
    BadRequest,
    Internal,
}

/// A command that was not carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CommandError {
    /// The kind of trouble.
    pub code: ErrorCode,
    /// What happened and what it means, in Swedish.
    pub message: String,
    /// What to do, in Swedish; may be empty.
    pub hint: String,
    /// The field to mend, where it is about one.
    pub field: Option<String>,
}

impl CommandError {
    /// An error without a field.
    pub fn new(code: ErrorCode, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: hint.into(), field: None }
    }

    pub(crate) fn unknown_command(name: &str) -> Self {
        Self::internal(&format!("okänt kommando {name}"))
    }

    pub(crate) fn bad_request(path: &str, cause: &str) -> Self {
        let message = format!("Programmet kunde inte läsa fältet {path}. ({cause})");
        Self { field: Some(path.to_owned()), ..Self::new(ErrorCode::BadRequest, message, "Inget har ändrats.") }
    }

    pub(crate) fn internal(cause: &str) -> Self {
        let hint = "Det du har sparat finns kvar. Starta om programmet och försök igen.";
        Self::new(ErrorCode::Internal, format!("Något gick fel i programmet. ({cause})"), hint)
    }
}

impl From<Refusal> for CommandError {
    fn from(refusal: Refusal) -> Self {
        Self {
            field: refusal.field.map(str::to_owned),
            ..Self::new(ErrorCode::Refused, refusal.message, "")
        }
    }
}

impl From<LoadError> for CommandError {
    fn from(error: LoadError) -> Self {
        Self::internal(&error.to_string())
    }
}
