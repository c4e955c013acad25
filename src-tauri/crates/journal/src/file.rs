//! The file on disk: created whole or not at all, held by one program at a time, left alone when it is refused.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::access::Key;
use crate::error::JournalError;
use crate::schema;

/// Says that a file is a journal of this program ("DFJ1").
const APPLICATION_ID: i32 = 0x4446_4a31;

/// Said before the key. A wrong passphrase is answered by an error of ours, not by lines on the terminal.
const QUIET: &str = "PRAGMA cipher_log_level = NONE";

/// One program holds the file anyway, and then its log needs no shared memory beside it.
const HELD: &str = "PRAGMA locking_mode = EXCLUSIVE";

/// A transaction is acknowledged when it is on disk (`synchronous`, and on macOS `fullfsync`), and what is deleted is
/// overwritten (`secure_delete`).
const SETTINGS: &str = "
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32768;
";

/// Holds the journal for this program until the lock is dropped, also when the program is killed.
pub(crate) fn lock(path: &Path) -> Result<File, JournalError> {
    let lock = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside(path, ".lock"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(JournalError::AlreadyOpen),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// Makes an empty journal. It gets its name when it is whole, so that a crash leaves none that is half made.
pub(crate) fn create(path: &Path, key: Option<&Key>) -> Result<(), JournalError> {
    let unfinished = beside(path, ".new");
    let made = make(&unfinished, key).and_then(|()| Ok(fs::rename(&unfinished, path)?));
    if made.is_err() {
        clear(&unfinished)?;
    }
    made?;
    // The name is on disk only when the folder is; Windows has no way to ask for it.
    #[cfg(unix)]
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn make(path: &Path, key: Option<&Key>) -> Result<(), JournalError> {
    clear(path)?;
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    let mut connection = connect(path, key)?;
    connection.execute_batch(SETTINGS)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    schema::migrate(&mut connection, schema::MIGRATIONS)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(file.sync_all()?)
}

fn clear(unfinished: &Path) -> Result<(), JournalError> {
    for path in [
        unfinished.to_path_buf(),
        beside(unfinished, "-wal"),
        beside(unfinished, "-journal"),
    ] {
        match fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// Opens a journal and brings it to this program's version.
pub(crate) fn open(path: &Path, key: Option<&Key>) -> Result<Connection, JournalError> {
    let log = beside(path, "-wal");
    let log_was_there = log.exists();
    let mut connection = connect(path, key)?;
    match prepare(&mut connection, key.is_some()) {
        Ok(()) => Ok(connection),
        Err(refused) => {
            drop(connection);
            // Looking into the file made an empty log; a refused file and its folder stay as they were.
            if !log_was_there && fs::metadata(&log).is_ok_and(|log| log.len() == 0) {
                fs::remove_file(&log)?;
            }
            Err(refused)
        }
    }
}

fn connect(path: &Path, key: Option<&Key>) -> Result<Connection, JournalError> {
    let connection = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_EXRESCODE,
    )?;
    if let Some(key) = key {
        connection.execute_batch(QUIET)?;
        connection.execute_batch(&key.statement())?;
    }
    connection.busy_timeout(Duration::from_millis(500))?;
    connection.set_prepared_statement_cache_capacity(64);
    connection.execute_batch(HELD)?;
    Ok(connection)
}

/// Every check comes before the first write: until then nothing may move from the log into the file.
fn prepare(connection: &mut Connection, encrypted: bool) -> Result<(), JournalError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    let found = schema::version(connection).map_err(|error| match error.sqlite_error_code() {
        // The first page read: what does not decrypt has another key.
        Some(ErrorCode::NotADatabase) if encrypted => JournalError::WrongPassphrase,
        _ => error.into(),
    })?;
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(JournalError::Foreign);
    }
    let supported = schema::supported();
    if found > supported {
        return Err(JournalError::Newer { found, supported });
    }
    if connection.is_readonly(rusqlite::MAIN_DB)? {
        return Err(JournalError::ReadOnly);
    }
    check_pages(connection)?;
    connection.execute_batch(SETTINGS)?;
    schema::migrate(connection, schema::MIGRATIONS)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // A program that was killed may have left in it what was deleted; a disk without room still opens.
    empty_log(connection);
    Ok(())
}

/// Carries the log over into the file and leaves it empty, if that can be done now.
pub(crate) fn empty_log(connection: &Connection) -> bool {
    let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0));
    busy.is_ok_and(|busy: bool| !busy)
}

/// Reads every page, so that damage is told when the file is opened and not when the damaged part is needed.
/// Pages come through the log, which mends what a crash left half written in the file.
fn check_pages(connection: &Connection) -> Result<(), JournalError> {
    let answer: String = connection.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    match answer.as_str() {
        "ok" => Ok(()),
        _ => Err(JournalError::Damaged),
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}
