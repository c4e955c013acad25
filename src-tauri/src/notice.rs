//! What the user should know besides what was asked for.

use serde::Serialize;
use ts_rs::TS;

/// Something the user should know: what happened, what it means, what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct Notice {
    pub title: String,
    pub text: String,
}
