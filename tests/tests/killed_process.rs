//! Nothing acknowledged is lost when the program is killed, wherever in its work it is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use digitalt_forst_journal::{Access, Journal, JournalError, Query};
use digitalt_forst_tests::killed::{CASES, EVENTS, PASSPHRASE, event};

const ROUNDS: u64 = 22;

type Acknowledged = [u32; CASES];

fn start(path: &Path) -> (Child, Receiver<String>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_append_until_killed"))
        .arg(path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        lines
            .map_while(Result::ok)
            .try_for_each(|line| tell.send(line))
    });
    (child, told)
}

/// Starts the process, kills it and gives how far it said that it had come.
fn round(path: &Path, number: u64, acknowledged: &mut Acknowledged) {
    let (mut child, told) = start(path);
    let mut hear = |line: String| {
        let (case, entry) = line.split_once(' ').unwrap();
        acknowledged[case.parse::<usize>().unwrap()] = entry.parse().unwrap();
    };
    // Every sixth is killed while it opens (the first before there is a file), the others while they write.
    if number.is_multiple_of(6) {
        thread::sleep(Duration::from_millis(number * 11));
    } else {
        hear(
            told.recv_timeout(Duration::from_secs(30))
                .expect("the process appends"),
        );
        // Every third long enough for the log to have been carried over into the file.
        let longest = if number % 3 == 1 { 600_000 } else { 80_000 };
        thread::sleep(Duration::from_micros(number * 4_337_117 % longest));
    }
    // SIGKILL on Unix: the process gets no chance to finish anything.
    child.kill().unwrap();
    assert!(!child.wait().unwrap().success());
    told.iter().for_each(hear);
}

/// Looks at what is left. What has been seen there must be there also after the next round.
fn check(path: &Path, acknowledged: &mut Acknowledged) {
    let journal = match Journal::open(path, Access::Passphrase(PASSPHRASE)) {
        Ok(journal) => journal,
        // Killed before there was anything to acknowledge.
        Err(JournalError::NotFound) if acknowledged.iter().all(|latest| *latest == 0) => return,
        Err(error) => panic!("{error:?}"),
    };
    assert_eq!(journal.integrity(), []);
    let listed = journal.list(&Query::default()).unwrap();
    for (case, latest) in acknowledged.iter_mut().enumerate() {
        let entries = match journal.entries(&format!("c{case}")) {
            Err(JournalError::CaseNotFound(_)) => Vec::new(),
            entries => entries.unwrap(),
        };
        let kept = u32::try_from(entries.len()).unwrap();
        // What was under way when it was killed is there whole or not at all.
        assert!(
            kept == *latest || kept == *latest + EVENTS,
            "case {case}: {kept} kept, {latest} acknowledged"
        );
        for (sealed, number) in entries.iter().zip(1..) {
            assert_eq!(
                (sealed.entry.number, &sealed.entry.event),
                (number, &event(case, number))
            );
        }
        let name = format!("Namn{kept}");
        let in_list = listed.cases.iter().find(|row| row.id == format!("c{case}"));
        assert_eq!(
            kept > 0,
            in_list.is_some_and(|row| row.name.ends_with(&name)),
            "the list follows the journal"
        );
        *latest = kept;
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_process_is_killed() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let path = folder.path().join("arbete.journal");
    let mut acknowledged = [0; CASES];
    let began = Instant::now();
    for number in 0..ROUNDS {
        round(&path, number, &mut acknowledged);
        check(&path, &mut acknowledged);
    }
    let total: u32 = acknowledged.iter().sum();
    println!(
        "{ROUNDS} killed processes, {total} acknowledged entries, none lost, {:.1} s",
        began.elapsed().as_secs_f64()
    );
    assert!(total > 100, "{total} entries are too few to say anything");
}
