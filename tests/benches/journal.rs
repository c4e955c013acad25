//! How long a durable append takes beside a bare insert, how fast the case list answers, and what the streams cost.
//!
//! `cargo bench -p digitalt-forst-tests --bench journal`

use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use digitalt_forst_domain::case::{
    Actor, Answer, CaseStatus, CaseSummary, Event, Informant, Role, StepId, Wording,
};
use digitalt_forst_domain::facts::Connectivity;
use digitalt_forst_journal::{Access, Journal, Query, StreamEntry, StreamWrite};
use rusqlite::{Connection, params};
use tempfile::TempDir;

type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

const COMMAND: &str = "cargo bench -p digitalt-forst-tests --bench journal";
const ACCESS: Access<'_> = Access::Passphrase("bara för mätning, inga personer");
const CASES: u32 = 100_000;
const QUERIES: usize = 4_000;
const STREAMS: u32 = 10_000;

fn main() -> Outcome<()> {
    println!("$ {COMMAND}");
    durable_append()?;
    case_list()?;
    streams()
}

fn durable_append() -> Outcome<()> {
    // On the disk the build uses: the folder for temporary files may be memory, where nothing is durable.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let mut journal = Journal::create(&folder.path().join("journal"), ACCESS)?;
    let raw = raw_file(&folder.path().join("raw"))?;
    let mut people = People::new();
    let cases = (0..20)
        .map(|number| people.case(number))
        .collect::<Vec<_>>();
    for case in &cases {
        journal.append(&case.id, 0, &actor(), case.opened_at, &[answered()], case)?;
    }
    let payload = serde_json::to_string(&answered())?;
    let mut insert =
        raw.prepare("INSERT INTO entries (case_id, number, at, payload) VALUES (?1, ?2, ?3, ?4)")?;
    let (mut appends, mut inserts) = (Vec::new(), Vec::new());
    for latest in 1..=60 {
        for case in &cases {
            let began = Instant::now();
            insert.execute(params![
                case.id,
                latest,
                "2026-11-21T12:00:00.000Z",
                payload
            ])?;
            inserts.push(began.elapsed());
            let at = case.opened_at + Duration::from_secs(60 * u64::from(latest));
            let summary = CaseSummary {
                updated_at: at,
                ..case.clone()
            };
            let began = Instant::now();
            journal.append(&case.id, latest, &actor(), at, &[answered()], &summary)?;
            appends.push(began.elapsed());
        }
    }
    let (append, insert) = (Spread::of(appends), Spread::of(inserts));
    println!("durable append      {append}");
    println!("raw SQLCipher insert {insert}");
    println!(
        "append / insert, ratio of medians: {:.2}",
        append.p50.as_secs_f64() / insert.p50.as_secs_f64()
    );
    Ok(())
}

/// The same encryption and the same durability, one bare table.
fn raw_file(path: &Path) -> Outcome<Connection> {
    let raw = Connection::open(path)?;
    raw.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "5a".repeat(48)))?;
    raw.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
         PRAGMA cache_size = -32768;
         CREATE TABLE entries (key INTEGER PRIMARY KEY, case_id TEXT, number INTEGER, at TEXT, payload TEXT)",
    )?;
    Ok(raw)
}

fn case_list() -> Outcome<()> {
    let folder = in_memory()?;
    let path = folder.path().join("journal");
    let mut journal = Journal::create(&path, ACCESS)?;
    let mut people = People::new();
    let began = Instant::now();
    let cases = (0..CASES)
        .map(|number| people.case(number))
        .collect::<Vec<_>>();
    for case in &cases {
        journal.append(&case.id, 0, &actor(), case.opened_at, &[answered()], case)?;
    }
    println!(
        "{CASES} cases written in {:.0} s",
        began.elapsed().as_secs_f64()
    );
    drop(journal);
    let size = std::fs::metadata(&path)?.len() / 1_000_000;
    let began = Instant::now();
    let journal = Journal::open(&path, ACCESS)?;
    println!(
        "opened, {CASES} entries compared with their seals ({size} MB): {:.2} s",
        began.elapsed().as_secs_f64()
    );

    let mut kinds: Vec<(&str, Vec<Duration>)> = Vec::new();
    let mut all = Vec::new();
    for _ in 0..QUERIES {
        let (kind, query) = people.query(&cases);
        let began = Instant::now();
        let page = journal.list(&query)?;
        let taken = began.elapsed();
        std::hint::black_box(page);
        all.push(taken);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, times)) => times.push(taken),
            None => kinds.push((kind, vec![taken])),
        }
    }
    println!("case list search, {CASES} cases, {QUERIES} queries, pages of 50:");
    for (kind, times) in kinds {
        println!("  {kind:<28} {}", Spread::of(times));
    }
    let all = Spread::of(all);
    let kept = if all.p95 <= Duration::from_millis(16) {
        "kept"
    } else {
        "NOT KEPT"
    };
    println!("  {:<28} {all}   (p95 ≤ 16 ms: {kept})", "all");
    let began = Instant::now();
    std::hint::black_box(journal.cases_mentioning("trygghetskamera")?);
    println!(
        "cases about a technology, {CASES} entries looked through: {:.2} s",
        began.elapsed().as_secs_f64()
    );
    Ok(())
}

/// What an import of a whole catalogue writes, and what is read when the program starts.
fn streams() -> Outcome<()> {
    let folder = in_memory()?;
    let path = folder.path().join("journal");
    let mut journal = Journal::create(&path, ACCESS)?;
    let events = ["en beskrivning av en teknik ".repeat(290)];
    let names = (0..STREAMS)
        .map(|number| format!("teknik/t{number:05}"))
        .collect::<Vec<_>>();
    let writes = names
        .iter()
        .map(|stream| StreamWrite {
            stream,
            expected_latest: 0,
            events: &events,
        })
        .collect::<Vec<_>>();
    let took = |what: &str, began: Instant| {
        println!("  {what:<28} {:.2} s", began.elapsed().as_secs_f64());
    };
    println!(
        "{STREAMS} streams with an entry of {} kB:",
        events[0].len() / 1000
    );
    let began = Instant::now();
    journal.append_streams(&writes, &[], &actor(), DateTime::UNIX_EPOCH)?;
    took("written at once", began);
    drop(journal);
    let began = Instant::now();
    let journal = Journal::open(&path, ACCESS)?;
    took("opened, compared with seals", began);
    let began = Instant::now();
    journal.read_streams(|entry: StreamEntry<String>| drop(std::hint::black_box(entry)))?;
    took("read", began);
    Ok(())
}

/// A folder in memory where there is such a place: durable writes by the thousand say nothing about reading.
fn in_memory() -> Outcome<TempDir> {
    let memory = Path::new("/dev/shm");
    Ok(if memory.is_dir() {
        tempfile::tempdir_in(memory)?
    } else {
        tempfile::tempdir()?
    })
}

/// Median, 95th percentile and worst.
struct Spread {
    count: usize,
    p50: Duration,
    p95: Duration,
    max: Duration,
}

impl Spread {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort();
        let at = |percent: usize| times[(times.len() - 1) * percent / 100];
        Self {
            count: times.len(),
            p50: at(50),
            p95: at(95),
            max: at(100),
        }
    }
}

impl std::fmt::Display for Spread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        let Self {
            count,
            p50,
            p95,
            max,
        } = self;
        write!(
            f,
            "p50 {:7.3} ms  p95 {:7.3} ms  max {:7.3} ms  (n = {count})",
            ms(*p50),
            ms(*p95),
            ms(*max)
        )
    }
}

fn actor() -> Actor {
    Actor {
        name: "Karin Ek".to_owned(),
        role: Role::Hemtjanst,
    }
}

fn answered() -> Event {
    Event::QuestionAnswered {
        answer: Answer::Connectivity(Connectivity::Good),
        asked: Wording {
            question: "Hur bra är uppkopplingen där tekniken ska användas?".to_owned(),
            why: "Tekniken behöver en förbindelse som håller när tillsynen görs.".to_owned(),
        },
        note: "Mätt i sovrummet.".to_owned(),
        said_by: Informant::Professional,
    }
}

const FIRST: [&str; 48] = [
    "Anna",
    "Maria",
    "Margareta",
    "Elisabeth",
    "Eva",
    "Kristina",
    "Karin",
    "Birgitta",
    "Ingrid",
    "Linnéa",
    "Marie",
    "Kerstin",
    "Gunnel",
    "Ulla",
    "Inger",
    "Barbro",
    "Britt",
    "Siv",
    "Astrid",
    "Elsa",
    "Greta",
    "Märta",
    "Åsa",
    "Östen",
    "Karl",
    "Erik",
    "Lars",
    "Anders",
    "Per",
    "Mikael",
    "Johan",
    "Olof",
    "Nils",
    "Jan",
    "Gustav",
    "Hans",
    "Lennart",
    "Gunnar",
    "Sven",
    "Bengt",
    "Bo",
    "Åke",
    "Göran",
    "Börje",
    "Folke",
    "Ahmed",
    "Fatima",
    "Zorica",
];
const LAST: [&str; 50] = [
    "Andersson",
    "Johansson",
    "Karlsson",
    "Nilsson",
    "Eriksson",
    "Larsson",
    "Olsson",
    "Persson",
    "Svensson",
    "Gustafsson",
    "Pettersson",
    "Jonsson",
    "Jansson",
    "Hansson",
    "Bengtsson",
    "Jönsson",
    "Lindberg",
    "Jakobsson",
    "Magnusson",
    "Olofsson",
    "Lindström",
    "Lindqvist",
    "Lindgren",
    "Axelsson",
    "Berg",
    "Bergström",
    "Lundberg",
    "Lind",
    "Lundgren",
    "Lundqvist",
    "Mattsson",
    "Berglund",
    "Fredriksson",
    "Sandberg",
    "Henriksson",
    "Forsberg",
    "Sjöberg",
    "Wallin",
    "Engström",
    "Eklund",
    "Öberg",
    "Åberg",
    "Ström",
    "Ek",
    "Holm",
    "Hassan",
    "Ali",
    "Mohamed",
    "Nyström",
    "Älvgren",
];
const PLACES: [&str; 10] = [
    "Norra",
    "Södra",
    "Östra",
    "Västra",
    "Centrum",
    "Älvstaden",
    "Åsen",
    "Kyrkbyn",
    "Hamnen",
    "Björkdalen",
];
const KINDS: [&str; 4] = [
    "hemtjänsten",
    "biståndsenheten",
    "nattpatrullen",
    "äldreboendet",
];

/// Invented people with names as common as they are, the same in every run.
struct People {
    state: u64,
}

impl People {
    fn new() -> Self {
        Self { state: 0x5eed }
    }

    fn below(&mut self, bound: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.state >> 33) as usize) % bound
    }

    /// Low numbers more often than high, as names are.
    fn skewed(&mut self, bound: usize) -> usize {
        self.below(bound).min(self.below(bound))
    }

    fn case(&mut self, number: u32) -> CaseSummary {
        let first = FIRST[self.skewed(FIRST.len())];
        let middle = if self.below(4) == 0 {
            format!("-{}", FIRST[self.skewed(FIRST.len())])
        } else {
            String::new()
        };
        let last = LAST[self.skewed(LAST.len())];
        let born = format!(
            "19{:02}{:02}{:02}",
            20 + self.below(40),
            1 + self.below(12),
            1 + self.below(28)
        );
        let status = CaseStatus::ALL[self.skewed(CaseStatus::ALL.len())];
        let next_step = StepId::ALL[self.below(StepId::ALL.len())];
        let opened_at = self.moment();
        CaseSummary {
            id: format!("{:016x}-{number:06}", self.state),
            name: format!("{first}{middle} {last}"),
            personnummer: format!("{born}-98{:02}", self.below(100)),
            unit: format!(
                "{} {}",
                PLACES[self.below(PLACES.len())],
                KINDS[self.skewed(KINDS.len())]
            ),
            status,
            status_text: status.swedish().to_owned(),
            next_step,
            next_step_text: next_step.swedish().to_owned(),
            next_role: None,
            protected: false,
            opened_at,
            updated_at: opened_at,
        }
    }

    fn moment(&mut self) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000 + self.below(90_000_000) as u64)
    }

    /// What a user asks the list: mostly a name while it is being written.
    fn query(&mut self, cases: &[CaseSummary]) -> (&'static str, Query) {
        let case = &cases[self.below(cases.len())];
        let (first, last) = case.name.split_once(' ').unwrap_or_default();
        let text = |text: String| Query {
            text,
            ..Query::default()
        };
        let unit = Some(case.unit.clone());
        match self.below(100) {
            0..30 => ("name being written", text(self.start(&case.name))),
            30..45 => ("first and last name", text(case.name.clone())),
            45..55 => (
                "beginnings of both names",
                text(format!("{} {}", self.start(first), self.start(last))),
            ),
            55..65 => (
                "personnummer being written",
                text(self.start(&case.personnummer)),
            ),
            65..70 => ("personnummer", text(case.personnummer[2..].to_owned())),
            70..78 => ("everything", Query::default()),
            78..82 => (
                "unit",
                Query {
                    unit,
                    ..Query::default()
                },
            ),
            82..86 => (
                "unit, status and step",
                Query {
                    unit,
                    status: Some(case.status),
                    next_step: Some(case.next_step),
                    ..Query::default()
                },
            ),
            86..89 => (
                "status and step",
                Query {
                    status: Some(case.status),
                    next_step: Some(case.next_step),
                    ..Query::default()
                },
            ),
            89..94 => (
                "name in a unit",
                Query {
                    unit,
                    ..text(self.start(last))
                },
            ),
            94..97 => (
                "name with a step",
                Query {
                    next_step: Some(case.next_step),
                    ..text(self.start(last))
                },
            ),
            _ => (
                "name and unit as text",
                text(format!("{} {}", self.start(last), case.unit)),
            ),
        }
    }

    fn start(&mut self, text: &str) -> String {
        let letters = text.chars().count();
        text.chars().take(1 + self.below(letters)).collect()
    }
}
