//! What someone may want done to what the municipality keeps.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::checklist::ItemRecord;
use super::event::{Origin, Stream};
use super::figures::{FigureKey, OwnFigure};
use super::lending::{Contact, LendingItem, Loan};
use super::sources::SourceCheck;
use super::technology::StockCount;
use crate::catalogue::{Exception, Purpose, Technology};
use crate::support::SupportSource;

/// A wish to change something; `decide` says what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "named after what is done; the fields are those of the events"
)]
pub enum MunicipalCommand {
    /// Writes what is known about an item of the checklist.
    RecordItem {
        technology: String,
        item: String,
        record: ItemRecord,
    },
    /// Moves a technology to a phase. `exception` opens the gate for a time.
    MoveTo {
        technology: String,
        phase: u8,
        reason: String,
        exception: Option<Exception>,
    },
    EndException {
        technology: String,
        reason: String,
    },
    CountStock {
        technology: String,
        count: StockCount,
    },
    /// Begins a new technology as a draft.
    AddTechnology {
        id: String,
        name: String,
        purpose: Purpose,
    },
    /// Keeps a draft of the entry; `origin` when it was taken from a package.
    SaveDraft {
        entry: Box<Technology>,
        #[serde(default)]
        origin: Option<Origin>,
    },
    /// Takes a technology that is not here before from a package.
    TakeNew {
        entry: Box<Technology>,
        origin: Origin,
    },
    DiscardDraft {
        technology: String,
    },
    /// Publishes the draft.
    Publish {
        technology: String,
        why: String,
    },
    /// Takes the technology out of the catalogue; it stays readable in the cases that speak of it.
    Retire {
        technology: String,
        reason: String,
    },
    Restore {
        technology: String,
        reason: String,
    },
    /// Adds an item to the lending library, or changes it. The id of a new one comes from outside.
    SaveItem {
        id: String,
        item: LendingItem,
    },
    Lend {
        id: String,
        loan: Loan,
        contact: Contact,
    },
    Return {
        id: String,
        on: NaiveDate,
        note: String,
    },
    RemoveItem {
        id: String,
        reason: String,
    },
    SaveSource {
        source: Box<SupportSource>,
    },
    CheckSource {
        id: String,
        check: SourceCheck,
    },
    RemoveSource {
        id: String,
        reason: String,
    },
    RecordFigure {
        figure: OwnFigure,
    },
    RemoveFigure {
        key: FigureKey,
        reason: String,
    },
    /// Replaces the template, as TOML.
    PublishTemplate {
        toml: String,
        why: String,
        #[serde(default)]
        origin: Option<Origin>,
    },
    /// Replaces the local positions, as TOML.
    PublishPositions {
        toml: String,
        why: String,
        #[serde(default)]
        origin: Option<Origin>,
    },
}

impl MunicipalCommand {
    /// What it is about.
    pub fn stream(&self) -> Stream {
        match self {
            Self::RecordItem { technology, .. }
            | Self::MoveTo { technology, .. }
            | Self::EndException { technology, .. }
            | Self::CountStock { technology, .. }
            | Self::DiscardDraft { technology }
            | Self::Publish { technology, .. }
            | Self::Retire { technology, .. }
            | Self::Restore { technology, .. } => Stream::Technology(technology.clone()),
            Self::AddTechnology { id, .. } => Stream::Technology(id.clone()),
            Self::SaveDraft { entry, .. } | Self::TakeNew { entry, .. } => {
                Stream::Technology(entry.id.clone())
            }
            Self::SaveItem { id, .. }
            | Self::Lend { id, .. }
            | Self::Return { id, .. }
            | Self::RemoveItem { id, .. } => Stream::Item(id.clone()),
            Self::SaveSource { source } => Stream::Source(source.id.clone()),
            Self::CheckSource { id, .. } | Self::RemoveSource { id, .. } => {
                Stream::Source(id.clone())
            }
            Self::RecordFigure { .. } | Self::RemoveFigure { .. } => Stream::Figures,
            Self::PublishTemplate { .. } => Stream::Template,
            Self::PublishPositions { .. } => Stream::Positions,
        }
    }

    /// Whether it is the responsible person's alone. Lending and checking a source are anyone's work.
    pub(super) fn is_the_responsibles(&self) -> bool {
        !matches!(
            self,
            Self::SaveItem { .. }
                | Self::Lend { .. }
                | Self::Return { .. }
                | Self::CheckSource { .. }
        )
    }
}
