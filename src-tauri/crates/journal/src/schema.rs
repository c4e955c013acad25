//! The tables, version by version. A version that has been released is never edited: a change is a new one.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::JournalError;

/// Step `n` takes a file from version `n` to `n + 1`.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("schema/v1.sql"),
    include_str!("schema/v2.sql"),
    include_str!("schema/v3.sql"),
];

/// The version this program writes, and the newest it reads.
pub(crate) fn supported() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The version of the file.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Takes every step the file lacks, all of them or none.
pub(crate) fn migrate(connection: &mut Connection, steps: &[&str]) -> Result<(), JournalError> {
    let taken = version(connection)?;
    let left = steps
        .iter()
        .zip(1_u32..)
        .filter(|(_, to)| *to > taken)
        .collect::<Vec<_>>();
    let Some((_, newest)) = left.last() else {
        return Ok(());
    };
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    for (step, _) in &left {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", newest)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(connection: &Connection) -> u32 {
        connection
            .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
            .unwrap()
    }

    #[test]
    fn a_migration_that_fails_leaves_the_file_at_its_version_and_as_it_was() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &MIGRATIONS[..1]).unwrap();
        let before = tables(&connection);
        let steps = [
            MIGRATIONS[0],
            "CREATE TABLE later (x) STRICT_NOT;",
            "CREATE TABLE latest (x)",
        ];
        assert!(migrate(&mut connection, &steps).is_err());
        let steps = [
            MIGRATIONS[0],
            "CREATE TABLE later (x)",
            "INSERT INTO missing VALUES (1)",
        ];
        assert!(migrate(&mut connection, &steps).is_err());
        assert_eq!(
            (version(&connection).unwrap(), tables(&connection)),
            (1, before)
        );
    }

    #[test]
    fn every_step_a_file_lacks_is_taken_once() {
        let mut connection = Connection::open_in_memory().unwrap();
        let steps = [
            MIGRATIONS[0],
            "CREATE TABLE later (x)",
            "CREATE TABLE latest (x)",
        ];
        migrate(&mut connection, &steps[..1]).unwrap();
        let before = tables(&connection);
        migrate(&mut connection, &steps).unwrap();
        migrate(&mut connection, &steps).unwrap();
        assert_eq!(
            (version(&connection).unwrap(), tables(&connection)),
            (3, before + 2)
        );
    }
}
