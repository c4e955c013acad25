//! All that is kept about one technology: versions of its entry, its checklist, its moves between phases.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::checklist::ItemRecord;
use super::event::{MunicipalEvent, Noted, Origin};
use super::gate::OFFERED_FROM;
use crate::case::Actor;
use crate::catalogue::{Exception, Technology};

/// A count of units (*enheter*), for the risk that technology is bought and left on the shelf (*lagervara*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct StockCount {
    pub on: NaiveDate,
    pub in_store: u32,
    pub in_use: u32,
    pub note: String,
}

/// A published version of the entry.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Version {
    /// The number of the entry that published it.
    pub number: u32,
    pub on: NaiveDate,
    pub by: Actor,
    pub why: String,
    pub origin: Option<Origin>,
    pub entry: Technology,
}

/// An entry that is being worked on and not yet published.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Draft {
    pub number: u32,
    pub on: NaiveDate,
    pub by: Actor,
    pub origin: Option<Origin>,
    pub entry: Technology,
}

/// A move to a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Moved {
    pub on: NaiveDate,
    pub phase: u8,
    pub exception: Option<Exception>,
    /// The day the exception was ended before its time.
    pub ended: Option<NaiveDate>,
}

/// What an item said from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Recorded {
    pub on: NaiveDate,
    pub by: Actor,
    pub record: ItemRecord,
}

/// Out of the catalogue from a day, until another if it came back.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Retirement {
    pub on: NaiveDate,
    pub reason: String,
    pub restored: Option<NaiveDate>,
}

/// A line of the technology's history.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Logged {
    pub number: u32,
    pub at: DateTime<Utc>,
    pub by: Actor,
    pub what: What,
}

/// What a line of the history is about; it is put in words where it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum What {
    Item {
        item: String,
        record: ItemRecord,
    },
    Moved {
        phase: u8,
        reason: String,
        exception: Option<Exception>,
    },
    ExceptionEnded {
        reason: String,
    },
    Stock(StockCount),
    Drafted {
        origin: Option<Origin>,
    },
    Discarded,
    Published {
        why: String,
        origin: Option<Origin>,
    },
    Retired {
        reason: String,
    },
    Restored {
        reason: String,
    },
}

/// One technology as the municipality has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct TechnologyRecord {
    pub versions: Vec<Version>,
    pub draft: Option<Draft>,
    pub items: BTreeMap<String, Vec<Recorded>>,
    pub moves: Vec<Moved>,
    pub retirements: Vec<Retirement>,
    pub stock: Vec<StockCount>,
    pub history: Vec<Logged>,
}

impl TechnologyRecord {
    pub(super) fn apply(&mut self, noted: Noted) {
        let Noted {
            number,
            at,
            actor,
            event,
        } = noted;
        let what = match event {
            MunicipalEvent::ItemRecorded { on, item, record } => {
                let recorded = Recorded {
                    on,
                    by: actor.clone(),
                    record: record.clone(),
                };
                self.items.entry(item.clone()).or_default().push(recorded);
                What::Item { item, record }
            }
            MunicipalEvent::MovedTo {
                on,
                phase,
                reason,
                exception,
            } => {
                self.moves.push(Moved {
                    on,
                    phase,
                    exception: exception.clone(),
                    ended: None,
                });
                What::Moved {
                    phase,
                    reason,
                    exception,
                }
            }
            MunicipalEvent::ExceptionEnded { on, reason } => {
                if let Some(moved) = self.moves.last_mut() {
                    moved.ended = Some(on);
                }
                What::ExceptionEnded { reason }
            }
            MunicipalEvent::StockCounted { count } => {
                self.stock.push(count.clone());
                What::Stock(count)
            }
            MunicipalEvent::EntryDrafted { on, entry, origin } => {
                let by = actor.clone();
                self.draft = Some(Draft {
                    number,
                    on,
                    by,
                    origin: origin.clone(),
                    entry: *entry,
                });
                What::Drafted { origin }
            }
            MunicipalEvent::DraftDiscarded { .. } => {
                self.draft = None;
                What::Discarded
            }
            MunicipalEvent::EntryPublished {
                on,
                entry,
                why,
                origin,
            } => {
                let by = actor.clone();
                self.draft = None;
                self.versions.push(Version {
                    number,
                    on,
                    by,
                    why: why.clone(),
                    origin: origin.clone(),
                    entry: *entry,
                });
                What::Published { why, origin }
            }
            MunicipalEvent::EntryRetired { on, reason } => {
                self.retirements.push(Retirement {
                    on,
                    reason: reason.clone(),
                    restored: None,
                });
                What::Retired { reason }
            }
            MunicipalEvent::EntryRestored { on, reason } => {
                if let Some(retirement) = self.retirements.last_mut() {
                    retirement.restored = Some(on);
                }
                What::Restored { reason }
            }
            _ => return,
        };
        self.history.push(Logged {
            number,
            at,
            by: actor,
            what,
        });
    }

    /// The version in force on a day.
    pub fn version_on(&self, day: NaiveDate) -> Option<&Version> {
        self.versions.iter().rev().find(|version| version.on <= day)
    }

    /// What an item said on a day.
    pub fn item_on(&self, item: &str, day: NaiveDate) -> Option<&ItemRecord> {
        let said = self.items.get(item)?;
        said.iter()
            .rev()
            .find(|recorded| recorded.on <= day)
            .map(|recorded| &recorded.record)
    }

    /// The move that holds on a day.
    pub fn move_on(&self, day: NaiveDate) -> Option<&Moved> {
        self.moves.iter().rev().find(|moved| moved.on <= day)
    }

    /// The retirement that holds on a day.
    pub fn retired_on(&self, day: NaiveDate) -> Option<&Retirement> {
        let last = self
            .retirements
            .iter()
            .rev()
            .find(|retirement| retirement.on <= day)?;
        last.restored
            .is_none_or(|restored| restored > day)
            .then_some(last)
    }

    /// The count of the latest day, whenever it was written.
    pub fn newest_count(&self) -> Option<&StockCount> {
        self.stock.iter().max_by_key(|count| count.on)
    }

    /// The first day it was offered after a move in the program.
    pub fn moved_to_offer_on(&self) -> Option<NaiveDate> {
        let offered = self.moves.iter().find(|moved| moved.phase >= OFFERED_FROM);
        offered.map(|moved| moved.on)
    }
}
