//! Chains of sealed entries: those of the cases and those of the municipality, kept in the same way in tables
//! of their own.

use digitalt_forst_domain::case::{Actor, SCHEMA_VERSION};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::error::JournalError;
use crate::seal::{Content, Hash, NOTHING_BEFORE, hex};
use crate::{list, time};

/// The version of the events that are written to streams, and the newest that is read.
pub const STREAM_SCHEMA_VERSION: u32 = 1;

/// What a chain of entries is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ledger {
    /// One person's case.
    Cases,
    /// A subject of the municipality's own: a technology, a support contact, its figures.
    Streams,
}

/// Where the chains of a ledger lie.
struct Tables {
    chains: &'static str,
    entries: &'static str,
    chain: &'static str,
}

/// Of an entry, after the id of its chain.
const COLUMNS: &str =
    "number, at, actor_name, actor_role, schema_version, payload, previous_hash, hash";

impl Ledger {
    pub(crate) const ALL: [Self; 2] = [Self::Cases, Self::Streams];

    const fn tables(self) -> Tables {
        match self {
            Self::Cases => Tables {
                chains: "cases",
                entries: "entries",
                chain: "case_id",
            },
            Self::Streams => Tables {
                chains: "streams",
                entries: "stream_entries",
                chain: "stream",
            },
        }
    }

    fn schema_version(self) -> u32 {
        match self {
            Self::Cases => SCHEMA_VERSION,
            Self::Streams => STREAM_SCHEMA_VERSION,
        }
    }

    /// The statement for where every chain ends: id, number and hash.
    pub(crate) fn ends(self) -> String {
        let Tables { chains, .. } = self.tables();
        format!("SELECT id, latest, head FROM {chains}")
    }

    /// The statement for every entry, chain by chain.
    pub(crate) fn every_entry(self) -> String {
        let Tables { entries, chain, .. } = self.tables();
        format!("SELECT {chain}, {COLUMNS} FROM {entries} ORDER BY {chain}, number")
    }

    /// The number and the hash of the latest entry.
    pub(crate) fn end(
        self,
        transaction: &Transaction<'_>,
        id: &str,
    ) -> Result<(u32, Hash), JournalError> {
        let known = transaction
            .prepare_cached(&format!("{} WHERE id = ?1", self.ends()))?
            .query_row([id], |row| Ok((row.get(1)?, row.get(2)?)))
            .optional()?;
        Ok(known.unwrap_or((0, NOTHING_BEFORE)))
    }

    /// The entries of one chain, first to last; none when there is no such chain.
    pub(crate) fn entries<E: DeserializeOwned>(
        self,
        connection: &Connection,
        id: &str,
    ) -> Result<Vec<Opened<E>>, JournalError> {
        let Tables { entries, chain, .. } = self.tables();
        let mut statement = connection.prepare_cached(&format!(
            "SELECT {chain}, {COLUMNS} FROM {entries} WHERE {chain} = ?1 ORDER BY number"
        ))?;
        let rows = statement.query_map([id], EntryRow::from_row)?;
        rows.map(|row| row?.read(self)).collect()
    }

    /// The events as entries that follow the end of the chain.
    pub(crate) fn seal<E: Serialize>(
        self,
        id: &str,
        (mut number, mut previous_hash): (u32, Hash),
        actor: &Actor,
        at: &str,
        events: &[E],
    ) -> Result<Vec<EntryRow>, JournalError> {
        let schema_version = self.schema_version();
        let mut rows = Vec::with_capacity(events.len());
        for event in events {
            number += 1;
            let payload = serde_json::to_string(event)
                .map_err(|source| self.unreadable(id, number, source))?;
            let content = Content {
                case: id,
                number,
                at,
                actor_name: &actor.name,
                actor_role: actor.role.id(),
                schema_version,
                payload: &payload,
            };
            let hash = content.seal(&previous_hash);
            rows.push(EntryRow {
                chain: id.to_owned(),
                number,
                at: at.to_owned(),
                actor_name: actor.name.clone(),
                actor_role: actor.role.id().to_owned(),
                schema_version,
                payload,
                previous_hash,
                hash,
            });
            previous_hash = hash;
        }
        Ok(rows)
    }

    pub(crate) fn insert(
        self,
        transaction: &Transaction<'_>,
        rows: &[EntryRow],
    ) -> Result<(), JournalError> {
        let Tables { entries, chain, .. } = self.tables();
        let mut statement = transaction.prepare_cached(&format!(
            "INSERT INTO {entries} ({chain}, {COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
        ))?;
        for row in rows {
            statement.execute(params![
                row.chain,
                row.number,
                row.at,
                row.actor_name,
                row.actor_role,
                row.schema_version,
                row.payload,
                row.previous_hash,
                row.hash,
            ])?;
        }
        Ok(())
    }

    fn unreadable(self, id: &str, number: u32, source: serde_json::Error) -> JournalError {
        match self {
            Self::Cases => JournalError::Payload {
                case: id.to_owned(),
                number,
                source,
            },
            Self::Streams => JournalError::StreamPayload {
                stream: id.to_owned(),
                number,
                source,
            },
        }
    }
}

/// An entry as it is written.
pub(crate) struct EntryRow {
    pub(crate) chain: String,
    pub(crate) number: u32,
    at: String,
    actor_name: String,
    actor_role: String,
    schema_version: u32,
    payload: String,
    previous_hash: Hash,
    pub(crate) hash: Hash,
}

/// An entry as it is read.
pub(crate) struct Opened<E> {
    pub(crate) chain: String,
    pub(crate) number: u32,
    pub(crate) at: chrono::DateTime<chrono::Utc>,
    pub(crate) actor: Actor,
    pub(crate) schema_version: u32,
    pub(crate) event: E,
    pub(crate) previous_hash: String,
    pub(crate) hash: String,
}

impl EntryRow {
    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            chain: row.get(0)?,
            number: row.get(1)?,
            at: row.get(2)?,
            actor_name: row.get(3)?,
            actor_role: row.get(4)?,
            schema_version: row.get(5)?,
            payload: row.get(6)?,
            previous_hash: row.get(7)?,
            hash: row.get(8)?,
        })
    }

    /// What was acknowledged is what will be read, so both go this way.
    pub(crate) fn read<E: DeserializeOwned>(
        self,
        ledger: Ledger,
    ) -> Result<Opened<E>, JournalError> {
        let supported = ledger.schema_version();
        if self.schema_version > supported {
            return Err(JournalError::Newer {
                found: self.schema_version,
                supported,
            });
        }
        let event = serde_json::from_str(&self.payload)
            .map_err(|source| ledger.unreadable(&self.chain, self.number, source))?;
        Ok(Opened {
            number: self.number,
            at: time::read(&self.at)?,
            actor: Actor {
                role: list::role_called(&self.actor_role)?,
                name: self.actor_name,
            },
            schema_version: self.schema_version,
            event,
            previous_hash: hex(&self.previous_hash),
            hash: hex(&self.hash),
            chain: self.chain,
        })
    }
}
