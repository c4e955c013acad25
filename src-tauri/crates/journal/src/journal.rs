//! One open journal: entries are appended and read, never changed.

use std::fmt::Write as _;
use std::fs::File;
use std::path::Path;

use chrono::{DateTime, SecondsFormat, Utc};
use digitalt_forst_domain::case::{Actor, CaseSummary, Entry, Event, Role, SCHEMA_VERSION};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};

use crate::access::{Access, Contents, Key, contents};
use crate::error::JournalError;
use crate::list::{self, CasePage, Query};
use crate::seal::{self, Content, Hash, IntegrityProblem, NOTHING_BEFORE};
use crate::{file, words};

/// An open journal, held by this program alone until it is dropped.
pub struct Journal {
    connection: Connection,
    problems: Vec<IntegrityProblem>,
    // Last, so that the file is closed before another program may have it.
    _lock: File,
}

/// An entry and its seal, hashes as hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedEntry {
    /// The entry.
    pub entry: Entry,
    /// The hash of the entry before; zeros for the first.
    pub previous_hash: String,
    /// The hash of this entry and the one before.
    pub hash: String,
}

impl Journal {
    /// Whether there is a file to open.
    pub fn exists(path: &Path) -> bool {
        path.exists()
    }

    /// Makes a new journal and opens it.
    ///
    /// # Errors
    /// [`JournalError::WeakPassphrase`], [`JournalError::Exists`] (nothing is overwritten), or what the disk says.
    pub fn create(path: &Path, access: Access<'_>) -> Result<Self, JournalError> {
        let key = match access {
            Access::Practice => None,
            Access::Passphrase(passphrase) => Some(Key::new(passphrase)?),
        };
        let lock = file::lock(path)?;
        if path.exists() {
            return Err(JournalError::Exists);
        }
        file::create(path, key.as_ref())?;
        Self::hold(lock, file::open(path, key.as_ref())?)
    }

    /// Opens a journal, brings it to this program's version and compares every entry with its seal.
    ///
    /// # Errors
    /// Says which kind of file it is when it is none that can be opened; such a file is not touched.
    pub fn open(path: &Path, access: Access<'_>) -> Result<Self, JournalError> {
        if !path.try_exists()? {
            return Err(JournalError::NotFound);
        }
        let lock = file::lock(path)?;
        let key = match (access, contents(path)?) {
            (Access::Practice, Contents::Plain) => None,
            (Access::Passphrase(passphrase), Contents::Encrypted { salt }) => {
                Some(Key::derive(passphrase, salt)?)
            }
            _ => return Err(JournalError::Foreign),
        };
        Self::hold(lock, file::open(path, key.as_ref())?)
    }

    fn hold(lock: File, connection: Connection) -> Result<Self, JournalError> {
        let problems = seal::check(&connection)?;
        Ok(Self {
            connection,
            problems,
            _lock: lock,
        })
    }

    /// Where entries did not match their seals when the journal was opened, by case and entry.
    pub fn integrity(&self) -> &[IntegrityProblem] {
        &self.problems
    }

    /// Seals the events and adds them to the case together with its row in the case list: all or nothing.
    /// When it returns they are on disk. A first entry expects 0 and begins the case.
    ///
    /// # Errors
    /// [`JournalError::Stale`] when the case has other entries than the writer knew of,
    /// [`JournalError::CaseDamaged`] when it does not match its seals. Nothing is changed.
    pub fn append(
        &mut self,
        case: &str,
        expected_latest: u32,
        actor: &Actor,
        at: DateTime<Utc>,
        events: &[Event],
        summary: &CaseSummary,
    ) -> Result<Vec<SealedEntry>, JournalError> {
        if self.problems.iter().any(|problem| problem.case == case) {
            return Err(JournalError::CaseDamaged(case.to_owned()));
        }
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let (actual, previous) = end(&transaction, case)?;
        if actual != expected_latest {
            return Err(JournalError::Stale {
                expected: expected_latest,
                actual,
            });
        }
        let rows = sealed(case, actual, previous, actor, &written(at), events)?;
        let Some(last) = rows.last() else {
            return Ok(Vec::new());
        };
        put_summary(&transaction, case, summary, last)?;
        for row in &rows {
            row.insert(&transaction, case)?;
        }
        let entries = rows
            .into_iter()
            .map(|row| row.read(case))
            .collect::<Result<Vec<_>, _>>()?;
        transaction.commit()?;
        Ok(entries)
    }

    /// Every entry of the case, first to last.
    ///
    /// # Errors
    /// [`JournalError::CaseNotFound`]; [`JournalError::Newer`] when a newer program wrote an entry.
    pub fn entries(&self, case: &str) -> Result<Vec<SealedEntry>, JournalError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT number, at, actor_name, actor_role, schema_version, payload, previous_hash, hash
             FROM entries WHERE case_id = ?1 ORDER BY number",
        )?;
        let rows = statement.query_map([case], EntryRow::from_row)?;
        let entries = rows
            .map(|row| row?.read(case))
            .collect::<Result<Vec<_>, _>>()?;
        if entries.is_empty() {
            Err(JournalError::CaseNotFound(case.to_owned()))
        } else {
            Ok(entries)
        }
    }

    /// The cases that match, latest updated first.
    ///
    /// # Errors
    /// What the database says.
    pub fn list(&self, query: &Query) -> Result<CasePage, JournalError> {
        list::list(&self.connection, query)
    }

    /// Keeps a half-written form; empty content removes it. When it returns the draft is on disk.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save_draft(
        &mut self,
        case: &str,
        form: &str,
        content: &str,
        at: DateTime<Utc>,
    ) -> Result<(), JournalError> {
        if content.is_empty() {
            self.connection.execute(
                "DELETE FROM drafts WHERE case_id = ?1 AND form = ?2",
                [case, form],
            )?;
            return Ok(());
        }
        self.connection.execute(
            "INSERT INTO drafts (case_id, form, content, saved_at) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (case_id, form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at",
            [case, form, content, &written(at)],
        )?;
        Ok(())
    }

    /// The half-written forms of a case: name and content.
    ///
    /// # Errors
    /// What the database says.
    pub fn drafts(&self, case: &str) -> Result<Vec<(String, String)>, JournalError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT form, content FROM drafts WHERE case_id = ?1 ORDER BY form")?;
        let rows = statement.query_map([case], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// RFC 3339 in UTC with milliseconds: the only form a time is written in.
fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The number and the hash of the latest entry.
fn end(transaction: &Transaction<'_>, case: &str) -> Result<(u32, Hash), JournalError> {
    let known = transaction
        .prepare_cached("SELECT latest, head FROM cases WHERE id = ?1")?
        .query_row([case], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(known.unwrap_or((0, NOTHING_BEFORE)))
}

fn put_summary(
    transaction: &Transaction<'_>,
    case: &str,
    summary: &CaseSummary,
    last: &EntryRow,
) -> Result<(), JournalError> {
    transaction
        .prepare_cached(
            "INSERT INTO cases (id, name, personnummer, unit, status, next_step, opened_at, updated_at, latest, head, words,
                next_role, protected)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, personnummer = excluded.personnummer, unit = excluded.unit,
                status = excluded.status, next_step = excluded.next_step, opened_at = excluded.opened_at,
                updated_at = excluded.updated_at, latest = excluded.latest, head = excluded.head, words = excluded.words,
                next_role = excluded.next_role, protected = excluded.protected",
        )?
        .execute(params![
            case,
            summary.name,
            summary.personnummer,
            summary.unit,
            summary.status.id(),
            summary.next_step.id(),
            written(summary.opened_at),
            written(summary.updated_at),
            last.number,
            last.hash,
            words::of(summary),
            summary.next_role.map_or("", Role::id),
            summary.protected,
        ])?;
    Ok(())
}

fn sealed(
    case: &str,
    mut number: u32,
    mut previous_hash: Hash,
    actor: &Actor,
    at: &str,
    events: &[Event],
) -> Result<Vec<EntryRow>, JournalError> {
    let mut rows = Vec::with_capacity(events.len());
    for event in events {
        number += 1;
        let payload =
            serde_json::to_string(event).map_err(|source| unreadable(case, number, source))?;
        let content = Content {
            case,
            number,
            at,
            actor_name: &actor.name,
            actor_role: actor.role.id(),
            schema_version: SCHEMA_VERSION,
            payload: &payload,
        };
        let hash = content.seal(&previous_hash);
        rows.push(EntryRow {
            number,
            at: at.to_owned(),
            actor_name: actor.name.clone(),
            actor_role: actor.role.id().to_owned(),
            schema_version: SCHEMA_VERSION,
            payload,
            previous_hash,
            hash,
        });
        previous_hash = hash;
    }
    Ok(rows)
}

/// An entry as it is written.
struct EntryRow {
    number: u32,
    at: String,
    actor_name: String,
    actor_role: String,
    schema_version: u32,
    payload: String,
    previous_hash: Hash,
    hash: Hash,
}

impl EntryRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            number: row.get(0)?,
            at: row.get(1)?,
            actor_name: row.get(2)?,
            actor_role: row.get(3)?,
            schema_version: row.get(4)?,
            payload: row.get(5)?,
            previous_hash: row.get(6)?,
            hash: row.get(7)?,
        })
    }

    fn insert(&self, transaction: &Transaction<'_>, case: &str) -> Result<(), JournalError> {
        transaction
            .prepare_cached(
                "INSERT INTO entries (case_id, number, at, actor_name, actor_role, schema_version, payload, previous_hash, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                case,
                self.number,
                self.at,
                self.actor_name,
                self.actor_role,
                self.schema_version,
                self.payload,
                self.previous_hash,
                self.hash,
            ])?;
        Ok(())
    }

    /// What was acknowledged is what will be read, so both go this way.
    fn read(self, case: &str) -> Result<SealedEntry, JournalError> {
        if self.schema_version > SCHEMA_VERSION {
            return Err(JournalError::Newer {
                found: self.schema_version,
                supported: SCHEMA_VERSION,
            });
        }
        let event = serde_json::from_str(&self.payload)
            .map_err(|source| unreadable(case, self.number, source))?;
        let role = Role::ALL
            .iter()
            .find(|role| role.id() == self.actor_role)
            .ok_or(JournalError::Damaged)?;
        let at = DateTime::parse_from_rfc3339(&self.at).map_err(|_| JournalError::Damaged)?;
        Ok(SealedEntry {
            entry: Entry {
                number: self.number,
                at: at.to_utc(),
                actor: Actor {
                    name: self.actor_name,
                    role: *role,
                },
                schema_version: self.schema_version,
                event,
            },
            previous_hash: hex(&self.previous_hash),
            hash: hex(&self.hash),
        })
    }
}

fn unreadable(case: &str, number: u32, source: serde_json::Error) -> JournalError {
    JournalError::Payload {
        case: case.to_owned(),
        number,
        source,
    }
}

fn hex(hash: &Hash) -> String {
    hash.iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests;
