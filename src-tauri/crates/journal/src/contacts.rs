//! Contact details: the only data that is changed and deleted. What is taken away is to be nowhere in the file.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::error::JournalError;

pub(crate) fn of(connection: &Connection, id: &str) -> Result<Option<String>, JournalError> {
    let mut statement = connection.prepare_cached("SELECT content FROM contacts WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// Puts some and takes others away. Says whether something that was there is gone or replaced.
///
/// The whole table is written anew, a few hundred rows at the most. When a page is split SQLite leaves copies of rows
/// in the unused part of it, and `secure_delete` blanks only the row that is deleted; pages that are emptied
/// altogether it blanks whole.
pub(crate) fn change(
    transaction: &Transaction<'_>,
    changes: &[(&str, Option<&str>)],
) -> Result<bool, JournalError> {
    if changes.is_empty() {
        return Ok(false);
    }
    let mut contacts = all(transaction)?;
    let mut gone = false;
    for (id, content) in changes {
        let former = match content {
            Some(content) => contacts.insert((*id).to_owned(), (*content).to_owned()),
            None => contacts.remove(*id),
        };
        gone |= former.is_some();
    }
    transaction.execute("DELETE FROM contacts", [])?;
    let mut insert =
        transaction.prepare_cached("INSERT INTO contacts (id, content) VALUES (?1, ?2)")?;
    for contact in contacts {
        insert.execute(contact)?;
    }
    Ok(gone)
}

fn all(connection: &Connection) -> Result<BTreeMap<String, String>, JournalError> {
    let mut statement = connection.prepare_cached("SELECT id, content FROM contacts")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
