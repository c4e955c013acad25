//! Wrong passphrase, files that are something else, damage, other programs: each told apart, nothing touched.

use std::fs;

use digitalt_forst_journal::{Access, Journal, JournalError, Query};
use rusqlite::config::DbConfig;

use crate::{Place, SECRET, begin, elsa, practice, raw};

fn refusal(place: &Place, access: Access<'_>) -> JournalError {
    let before = fs::read(place.journal()).unwrap();
    let files = place.files();
    let refused = Journal::open(&place.journal(), access)
        .err()
        .expect("the file is refused");
    assert!(
        fs::read(place.journal()).unwrap() == before,
        "the file was touched"
    );
    assert_eq!(place.files(), files);
    refused
}

fn encrypted(notes: u32) -> Place {
    let place = Place::new();
    begin(
        &mut Journal::create(&place.journal(), SECRET).unwrap(),
        &elsa(),
        notes,
    );
    place
}

#[test]
fn a_wrong_passphrase_is_refused_and_the_right_one_still_opens() {
    let place = encrypted(1);
    for wrong in [
        "",
        "blå kaffekopp på fönsterbrädaN",
        "x'00'\" ; DROP TABLE entries",
    ] {
        assert!(matches!(
            refusal(&place, Access::Passphrase(wrong)),
            JournalError::WrongPassphrase
        ));
    }
    assert_eq!(
        Journal::open(&place.journal(), SECRET)
            .unwrap()
            .entries("c1")
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn a_weak_passphrase_is_refused_and_leaves_no_file() {
    let place = Place::new();
    let refused = Journal::create(&place.journal(), Access::Passphrase("elva tecken"));
    assert!(matches!(
        refused,
        Err(JournalError::WeakPassphrase { least: 12 })
    ));
    assert!(place.files().is_empty());
}

#[test]
fn a_journal_is_never_overwritten() {
    let place = encrypted(0);
    assert!(matches!(
        Journal::create(&place.journal(), SECRET),
        Err(JournalError::Exists)
    ));
    assert!(matches!(
        Journal::create(&place.journal(), Access::Practice),
        Err(JournalError::Exists)
    ));
    assert_eq!(
        Journal::open(&place.journal(), SECRET)
            .unwrap()
            .entries("c1")
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_file_that_is_not_there_is_not_made_by_opening_it() {
    let place = Place::new();
    assert!(matches!(
        Journal::open(&place.journal(), SECRET),
        Err(JournalError::NotFound)
    ));
    assert!(place.files().is_empty());
}

#[test]
fn practice_and_work_files_are_not_taken_for_each_other() {
    let work = encrypted(0);
    assert!(matches!(
        refusal(&work, Access::Practice),
        JournalError::Foreign
    ));
    let place = Place::new();
    practice(&place.journal(), 0);
    assert!(matches!(refusal(&place, SECRET), JournalError::Foreign));
}

#[test]
fn a_foreign_file_is_refused_untouched() {
    let text = "Inköpslista: mjölk, bröd, smör.\n".repeat(400);
    let contents: [&[u8]; 5] = [
        b"",
        b"kort",
        text.as_bytes(),
        &[0; 8192],
        b"SQLite format 3\0",
    ];
    for content in contents {
        let place = Place::new();
        fs::write(place.journal(), content).unwrap();
        assert!(matches!(refusal(&place, SECRET), JournalError::Foreign));
        let refused = refusal(&place, Access::Practice);
        assert!(
            matches!(refused, JournalError::Foreign | JournalError::Damaged),
            "{refused:?}"
        );
    }
    for mode in ["DELETE", "WAL"] {
        let place = Place::new();
        let other = raw(&place.journal());
        other.pragma_update(None, "journal_mode", mode).unwrap();
        other
            .execute_batch("CREATE TABLE other (x); INSERT INTO other VALUES (1)")
            .unwrap();
        other.close().unwrap();
        assert!(matches!(
            refusal(&place, Access::Practice),
            JournalError::Foreign
        ));
    }
}

#[test]
fn a_file_from_a_newer_program_is_refused_untouched() {
    let place = Place::new();
    practice(&place.journal(), 1);
    let newer = raw(&place.journal());
    newer.pragma_update(None, "user_version", 4).unwrap();
    newer.close().unwrap();
    assert!(matches!(
        refusal(&place, Access::Practice),
        JournalError::Newer {
            found: 4,
            supported: 3
        }
    ));
    raw(&place.journal())
        .pragma_update(None, "user_version", 3)
        .unwrap();
    assert_eq!(
        Journal::open(&place.journal(), Access::Practice)
            .unwrap()
            .entries("c1")
            .unwrap()
            .len(),
        2
    );
}

#[test]
fn a_file_whose_log_is_from_a_newer_program_is_refused_untouched() {
    let place = Place::new();
    practice(&place.journal(), 1);
    let newer = raw(&place.journal());
    newer
        .set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .unwrap();
    newer
        .pragma_update(None, "locking_mode", "EXCLUSIVE")
        .unwrap();
    newer.pragma_update(None, "user_version", 7).unwrap();
    newer.close().unwrap();
    let log = place.journal().with_extension("journal-wal");
    let before = fs::read(&log).unwrap();
    assert!(matches!(
        refusal(&place, Access::Practice),
        JournalError::Newer { found: 7, .. }
    ));
    assert_eq!(fs::read(&log).unwrap(), before);
}

#[test]
fn a_truncated_file_is_told_as_damaged_untouched() {
    for keep in [4096, 4096 * 9, 4096 * 9 + 17] {
        let place = encrypted(30);
        fs::File::options()
            .write(true)
            .open(place.journal())
            .unwrap()
            .set_len(keep)
            .unwrap();
        assert!(
            matches!(refusal(&place, SECRET), JournalError::Damaged),
            "{keep}"
        );
    }
    let place = encrypted(0);
    fs::File::options()
        .write(true)
        .open(place.journal())
        .unwrap()
        .set_len(1000)
        .unwrap();
    assert!(matches!(refusal(&place, SECRET), JournalError::Foreign));
}

#[test]
fn a_damaged_page_is_told_when_the_file_is_opened_whichever_page_it_is() {
    let place = encrypted(30);
    let whole = fs::read(place.journal()).unwrap();
    for page in 1..whole.len() / 4096 {
        let mut damaged = whole.clone();
        damaged[page * 4096 + 100..page * 4096 + 400].fill(0x55);
        fs::write(place.journal(), damaged).unwrap();
        assert!(
            matches!(refusal(&place, SECRET), JournalError::Damaged),
            "page {page}"
        );
    }
}

#[test]
fn a_changed_byte_anywhere_never_gives_other_data_than_what_was_written() {
    let place = encrypted(30);
    let whole = fs::read(place.journal()).unwrap();
    let journal = Journal::open(&place.journal(), SECRET).unwrap();
    let (entries, page) = (
        journal.entries("c1").unwrap(),
        journal.list(&Query::default()).unwrap(),
    );
    drop(journal);
    let (mut noticed, pages) = (0, whole.len() / 4096);
    for hit in 0..pages {
        let mut damaged = whole.clone();
        damaged[hit * 4096 + 2000] ^= 0x10;
        fs::write(place.journal(), damaged).unwrap();
        let read = Journal::open(&place.journal(), SECRET)
            .and_then(|journal| Ok((journal.entries("c1")?, journal.list(&Query::default())?)));
        match read {
            Ok(read) => assert!(read.0 == entries && read.1 == page, "page {hit}"),
            Err(JournalError::WrongPassphrase) if hit == 0 => noticed += 1,
            Err(JournalError::Damaged) if hit > 0 => noticed += 1,
            Err(other) => panic!("page {hit}: {other:?}"),
        }
    }
    // The others hold what these questions do not touch, such as half-written forms.
    assert!(noticed > 5, "{noticed} of {pages} pages");
}

#[test]
fn a_second_program_is_told_that_the_file_is_open_and_gets_it_when_it_is_closed() {
    let place = Place::new();
    let journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    assert!(matches!(
        Journal::open(&place.journal(), Access::Practice),
        Err(JournalError::AlreadyOpen)
    ));
    assert!(matches!(
        Journal::create(&place.journal(), Access::Practice),
        Err(JournalError::AlreadyOpen)
    ));
    drop(journal);
    assert!(Journal::open(&place.journal(), Access::Practice).is_ok());
}

#[test]
fn a_file_that_another_tool_holds_is_told_as_open() {
    let place = Place::new();
    practice(&place.journal(), 0);
    let other = raw(&place.journal());
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE units SET cases = cases; COMMIT").unwrap();
    assert!(matches!(
        Journal::open(&place.journal(), Access::Practice),
        Err(JournalError::AlreadyOpen)
    ));
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_may_not_be_written_is_told_as_read_only() {
    // Not even root may make a file here.
    let path = std::path::Path::new("/sys/kernel/arbete.journal");
    assert!(matches!(
        Journal::create(path, Access::Practice),
        Err(JournalError::ReadOnly)
    ));
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    practice(&place.journal(), 0);
    assert_eq!(
        fs::metadata(place.journal()).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn what_a_killed_creation_left_behind_does_not_stand_in_the_way() {
    let place = Place::new();
    for suffix in ["", "-wal", "-journal"] {
        fs::write(
            place
                .journal()
                .with_extension(format!("journal.new{suffix}")),
            "halv",
        )
        .unwrap();
    }
    practice(&place.journal(), 0);
    assert_eq!(place.files(), ["arbete.journal"]);
}

#[test]
fn no_name_or_note_can_be_read_in_the_encrypted_file_or_its_log() {
    let written = [
        "Elsa",
        "Öberg",
        "öberg",
        "9802",
        "Norra",
        "anteckning 3",
        "Karin Ek",
        "note_added",
        "CREATE TABLE",
    ];
    let found = |access| {
        let place = Place::new();
        let mut journal = Journal::create(&place.journal(), access).unwrap();
        begin(&mut journal, &elsa(), 5);
        journal
            .save_draft("c1", "behov", "Elsa Öberg", crate::noon())
            .unwrap();
        let mut bytes = fs::read(place.journal()).unwrap();
        let log = fs::read(place.journal().with_extension("journal-wal")).unwrap();
        assert!(log.len() > 4096, "the log is where the latest entries are");
        bytes.extend(log);
        drop(journal);
        bytes.extend(fs::read(place.journal()).unwrap());
        written.map(|text| {
            bytes
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        })
    };
    assert_eq!(found(SECRET), [false; 9]);
    assert_eq!(
        found(Access::Practice),
        [true; 9],
        "the same search finds them where nothing is encrypted"
    );
}
