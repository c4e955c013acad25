//! What the municipality keeps: streams of sealed entries beside the cases. What they are about is the caller's.

use chrono::{DateTime, Utc};
use digitalt_forst_domain::case::Actor;
use rusqlite::{Transaction, TransactionBehavior, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Journal;
use crate::error::JournalError;
use crate::ledger::{EntryRow, Ledger, Opened};
use crate::{contacts, file, time};

/// What is to be added to one stream.
#[derive(Debug, Clone, Copy)]
pub struct StreamWrite<'a, E> {
    /// The id of the stream, such as `teknik/trygghetskamera`.
    pub stream: &'a str,
    /// The latest entry the writer knows of; 0 begins the stream.
    pub expected_latest: u32,
    /// What happened, first to last.
    pub events: &'a [E],
}

/// One entry of a stream, read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreamEntry<E> {
    /// The id of the stream.
    pub stream: String,
    /// 1 for the first of the stream.
    pub number: u32,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub actor: Actor,
    /// What happened.
    pub event: E,
    /// The hash of this entry and the one before, as hexadecimal digits.
    pub hash: String,
}

impl<E> From<Opened<E>> for StreamEntry<E> {
    fn from(opened: Opened<E>) -> Self {
        Self {
            stream: opened.chain,
            number: opened.number,
            at: opened.at,
            actor: opened.actor,
            event: opened.event,
            hash: opened.hash,
        }
    }
}

impl Journal {
    /// Seals the events and adds them to their streams, and puts (`Some`) or takes away (`None`) contact details with
    /// them: all or nothing. When it returns they are on disk, and what was taken away is neither in the file
    /// nor in its log.
    ///
    /// # Errors
    /// [`JournalError::StreamStale`] when a stream has other entries than the writer knew of,
    /// [`JournalError::StreamNotFound`] when it has none, [`JournalError::StreamDamaged`] when it does not match
    /// its seals. Nothing is changed.
    pub fn append_streams<E: Serialize>(
        &mut self,
        writes: &[StreamWrite<'_, E>],
        contacts: &[(&str, Option<&str>)],
        actor: &Actor,
        at: DateTime<Utc>,
    ) -> Result<(), JournalError> {
        for write in writes {
            if self.is_damaged(Ledger::Streams, write.stream) {
                return Err(JournalError::StreamDamaged(write.stream.to_owned()));
            }
        }
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let at = time::written(at);
        for write in writes {
            add(&transaction, write, actor, &at)?;
        }
        let gone = contacts::change(&transaction, contacts)?;
        transaction.commit()?;
        self.clear_log_after(gone);
        Ok(())
    }

    /// Takes contact details away, and writes nothing else: they must be possible to delete also when the stream they
    /// belong to is damaged and takes no more entries. Says whether there were any. When it returns they are neither
    /// in the file nor in its log.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forget_contact(&mut self, id: &str) -> Result<bool, JournalError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let gone = contacts::change(&transaction, &[(id, None)])?;
        transaction.commit()?;
        self.clear_log_after(gone);
        Ok(gone)
    }

    /// The write is done and must not be told as refused; a log that cannot be emptied now is when the next stream is
    /// written, when the journal is closed and when it is opened.
    fn clear_log_after(&mut self, contacts_gone: bool) {
        self.log_remembers |= contacts_gone;
        if self.log_remembers && file::empty_log(&self.connection) {
            self.log_remembers = false;
        }
    }

    /// Gives every entry of every stream, by stream and number.
    ///
    /// An entry that cannot be read is left out where [`Journal::integrity`] has already named its stream: one
    /// damaged stream does not take the others along.
    ///
    /// # Errors
    /// [`JournalError::StreamPayload`], [`JournalError::Newer`] when a newer program wrote an entry.
    pub fn read_streams<E: DeserializeOwned>(
        &self,
        mut each: impl FnMut(StreamEntry<E>),
    ) -> Result<(), JournalError> {
        let mut statement = self.connection.prepare(&Ledger::Streams.every_entry())?;
        for row in statement.query_map([], EntryRow::from_row)? {
            let row = row?;
            let damaged = self.is_damaged(Ledger::Streams, &row.chain);
            match row.read(Ledger::Streams) {
                Ok(opened) => each(opened.into()),
                Err(_) if damaged => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Every entry of the stream, first to last; none when there is no such stream.
    ///
    /// # Errors
    /// [`JournalError::StreamPayload`], [`JournalError::Newer`] when a newer program wrote an entry.
    pub fn read_stream<E: DeserializeOwned>(
        &self,
        stream: &str,
    ) -> Result<Vec<StreamEntry<E>>, JournalError> {
        let entries = Ledger::Streams.entries(&self.connection, stream)?;
        Ok(entries.into_iter().map(StreamEntry::from).collect())
    }

    /// The contact details with this id, unless they are taken away.
    ///
    /// # Errors
    /// What the database says.
    pub fn contact(&self, id: &str) -> Result<Option<String>, JournalError> {
        contacts::of(&self.connection, id)
    }
}

fn add<E: Serialize>(
    transaction: &Transaction<'_>,
    write: &StreamWrite<'_, E>,
    actor: &Actor,
    at: &str,
) -> Result<(), JournalError> {
    let end = Ledger::Streams.end(transaction, write.stream)?;
    if end.0 != write.expected_latest {
        return Err(stale(transaction, write, end.0)?);
    }
    let rows = Ledger::Streams.seal(write.stream, end, actor, at, write.events)?;
    let Some(last) = rows.last() else {
        return Ok(());
    };
    transaction
        .prepare_cached(
            "INSERT INTO streams (id, latest, head) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET latest = excluded.latest, head = excluded.head",
        )?
        .execute(params![write.stream, last.number, last.hash])?;
    Ledger::Streams.insert(transaction, &rows)
}

/// Tells the writer who was there before.
fn stale<E>(
    transaction: &Transaction<'_>,
    write: &StreamWrite<'_, E>,
    actual: u32,
) -> Result<JournalError, JournalError> {
    let stream = write.stream.to_owned();
    if actual == 0 {
        return Ok(JournalError::StreamNotFound(stream));
    }
    let (by, at) = transaction.query_row(
        "SELECT actor_name, at FROM stream_entries WHERE stream = ?1 AND number = ?2",
        params![stream, actual],
        |row| Ok((row.get(0)?, row.get::<_, String>(1)?)),
    )?;
    Ok(JournalError::StreamStale {
        stream,
        expected: write.expected_latest,
        actual,
        by,
        at: time::read(&at)?,
    })
}
