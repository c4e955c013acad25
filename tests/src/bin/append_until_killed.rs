//! Appends to an encrypted journal for as long as it lives, and says so each time an append has returned.
//! `tests/killed_process.rs` starts it, kills it and looks at what is left.

use std::error::Error;
use std::io::{self, Write};
use std::path::Path;

use digitalt_forst_journal::{Access, Journal, JournalError};
use digitalt_forst_tests::killed::{CASES, PASSPHRASE, append};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args()
        .nth(1)
        .ok_or("usage: append_until_killed JOURNAL")?;
    let path = Path::new(&path);
    let access = Access::Passphrase(PASSPHRASE);
    let open = if Journal::exists(path) {
        Journal::open
    } else {
        Journal::create
    };
    let mut journal = open(path, access)?;
    let mut latest = [0; CASES];
    for (case, latest) in latest.iter_mut().enumerate() {
        *latest = match journal.entries(&format!("c{case}")) {
            Ok(entries) => u32::try_from(entries.len())?,
            Err(JournalError::CaseNotFound(_)) => 0,
            Err(error) => return Err(error.into()),
        };
    }
    let mut out = io::stdout().lock();
    for case in (0..CASES).cycle() {
        latest[case] = append(&mut journal, case, latest[case])?;
        // One write, so that a line is there whole or not at all.
        out.write_all(format!("{case} {}\n", latest[case]).as_bytes())?;
        out.flush()?;
    }
    Ok(())
}
