//! One open journal: entries are appended and read, never changed.

use std::fs::File;
use std::path::Path;

use chrono::{DateTime, Utc};
use digitalt_forst_domain::case::{Actor, CaseSummary, Entry, Event, Role};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use crate::access::{Access, Contents, Key, contents};
use crate::error::JournalError;
use crate::ledger::{EntryRow, Ledger, Opened};
use crate::list::{self, CasePage, Query};
use crate::seal::{self, IntegrityProblem};
use crate::time::written;
use crate::{file, words};

pub(crate) mod streams;

/// An open journal, held by this program alone until it is dropped.
pub struct Journal {
    connection: Connection,
    problems: Vec<IntegrityProblem>,
    /// Whether the log may still hold contact details that were taken away.
    log_remembers: bool,
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

impl From<Opened<Event>> for SealedEntry {
    fn from(opened: Opened<Event>) -> Self {
        Self {
            entry: Entry {
                number: opened.number,
                at: opened.at,
                actor: opened.actor,
                schema_version: opened.schema_version,
                event: opened.event,
            },
            previous_hash: opened.previous_hash,
            hash: opened.hash,
        }
    }
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
            log_remembers: false,
            _lock: lock,
        })
    }

    /// Where entries did not match their seals when the journal was opened, by case and entry, then by stream and entry.
    pub fn integrity(&self) -> &[IntegrityProblem] {
        &self.problems
    }

    fn is_damaged(&self, ledger: Ledger, id: &str) -> bool {
        let of_it = |problem: &IntegrityProblem| problem.ledger == ledger && problem.case == id;
        self.problems.iter().any(of_it)
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
        if self.is_damaged(Ledger::Cases, case) {
            return Err(JournalError::CaseDamaged(case.to_owned()));
        }
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let end = Ledger::Cases.end(&transaction, case)?;
        if end.0 != expected_latest {
            return Err(JournalError::Stale {
                expected: expected_latest,
                actual: end.0,
            });
        }
        let rows = Ledger::Cases.seal(case, end, actor, &written(at), events)?;
        let Some(last) = rows.last() else {
            return Ok(Vec::new());
        };
        put_summary(&transaction, case, summary, last)?;
        Ledger::Cases.insert(&transaction, &rows)?;
        let entries = rows
            .into_iter()
            .map(|row| Ok(row.read(Ledger::Cases)?.into()))
            .collect::<Result<Vec<_>, JournalError>>()?;
        transaction.commit()?;
        Ok(entries)
    }

    /// Every entry of the case, first to last.
    ///
    /// # Errors
    /// [`JournalError::CaseNotFound`]; [`JournalError::Newer`] when a newer program wrote an entry.
    pub fn entries(&self, case: &str) -> Result<Vec<SealedEntry>, JournalError> {
        let entries = Ledger::Cases.entries(&self.connection, case)?;
        if entries.is_empty() {
            Err(JournalError::CaseNotFound(case.to_owned()))
        } else {
            Ok(entries.into_iter().map(SealedEntry::from).collect())
        }
    }

    /// The cases that match, latest updated first.
    ///
    /// # Errors
    /// What the database says.
    pub fn list(&self, query: &Query) -> Result<CasePage, JournalError> {
        list::list(&self.connection, query)
    }

    /// The ids of the cases in which an entry is about the technology, latest updated first.
    ///
    /// # Errors
    /// What the database says.
    pub fn cases_mentioning(&self, technology: &str) -> Result<Vec<String>, JournalError> {
        list::mentioning(&self.connection, technology)
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

#[cfg(test)]
mod tests;
