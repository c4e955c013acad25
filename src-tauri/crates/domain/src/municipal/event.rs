//! What can happen to something the municipality keeps. As in a case, old forms must stay readable for ever.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::checklist::ItemRecord;
use super::figures::{FigureKey, OwnFigure};
use super::lending::{LendingItem, Loan};
use super::sources::SourceCheck;
use super::technology::StockCount;
use crate::case::Actor;
use crate::catalogue::{Exception, Technology};
use crate::support::SupportSource;

/// Where something was taken from: another municipality's package (*ursprung*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)]
pub struct Origin {
    /// Who made the package, as it says itself.
    pub from: String,
    pub made_on: NaiveDate,
    /// The package's fingerprint.
    pub fingerprint: String,
}

/// One thing that happened. The day is the writer's own, since an entry's time is in UTC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "the variants say what happened; their fields are described where they are declared"
)]
pub enum MunicipalEvent {
    ItemRecorded {
        on: NaiveDate,
        item: String,
        record: ItemRecord,
    },
    MovedTo {
        on: NaiveDate,
        phase: u8,
        reason: String,
        exception: Option<Exception>,
    },
    ExceptionEnded {
        on: NaiveDate,
        reason: String,
    },
    StockCounted {
        count: StockCount,
    },
    EntryDrafted {
        on: NaiveDate,
        entry: Box<Technology>,
        origin: Option<Origin>,
    },
    DraftDiscarded {
        on: NaiveDate,
    },
    EntryPublished {
        on: NaiveDate,
        entry: Box<Technology>,
        why: String,
        origin: Option<Origin>,
    },
    EntryRetired {
        on: NaiveDate,
        reason: String,
    },
    EntryRestored {
        on: NaiveDate,
        reason: String,
    },
    ItemSaved {
        item: LendingItem,
    },
    Lent {
        loan: Loan,
    },
    Returned {
        on: NaiveDate,
        note: String,
    },
    ItemRemoved {
        on: NaiveDate,
        reason: String,
    },
    SourceSaved {
        source: Box<SupportSource>,
    },
    SourceChecked {
        check: SourceCheck,
    },
    SourceRemoved {
        on: NaiveDate,
        reason: String,
    },
    FigureRecorded {
        figure: OwnFigure,
    },
    FigureRemoved {
        key: FigureKey,
        reason: String,
    },
    TemplatePublished {
        on: NaiveDate,
        toml: String,
        why: String,
        origin: Option<Origin>,
    },
    PositionsPublished {
        on: NaiveDate,
        toml: String,
        why: String,
        origin: Option<Origin>,
    },
}

/// An event with who wrote it and when.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Noted {
    pub number: u32,
    pub at: DateTime<Utc>,
    pub actor: Actor,
    pub event: MunicipalEvent,
}

/// What a stream of entries is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stream {
    /// A technology, by its id.
    Technology(String),
    /// An item of the lending library, by its id.
    Item(String),
    /// A source of support, by its id.
    Source(String),
    /// The municipality's own figures.
    Figures,
    /// The process template.
    Template,
    /// The local positions.
    Positions,
}

impl Stream {
    /// The stream with this id, if there is such a kind.
    pub fn of(id: &str) -> Option<Self> {
        match id {
            "siffror" => return Some(Self::Figures),
            "mall" => return Some(Self::Template),
            "stallningstaganden" => return Some(Self::Positions),
            _ => {}
        }
        let (kind, id) = id.split_once('/')?;
        let id = id.to_owned();
        match kind {
            "teknik" => Some(Self::Technology(id)),
            "foremal" => Some(Self::Item(id)),
            "stod" => Some(Self::Source(id)),
            _ => None,
        }
    }
}

impl fmt::Display for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Technology(id) => write!(f, "teknik/{id}"),
            Self::Item(id) => write!(f, "foremal/{id}"),
            Self::Source(id) => write!(f, "stod/{id}"),
            Self::Figures => f.write_str("siffror"),
            Self::Template => f.write_str("mall"),
            Self::Positions => f.write_str("stallningstaganden"),
        }
    }
}
