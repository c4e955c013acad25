//! The seals: each entry's hash covers the entry and the hash before it, so that no entry can be changed,
//! moved or taken away unseen. Encryption keeps others out; the seals show what someone with the key has done.

use std::collections::HashMap;
use std::fmt::{self, Write as _};

use rusqlite::Connection;
use sha2::{Digest, Sha256};

use crate::error::JournalError;
use crate::ledger::Ledger;

pub(crate) type Hash = [u8; 32];

/// What the first entry of a case or a stream follows.
pub(crate) const NOTHING_BEFORE: Hash = [0; 32];

pub(crate) fn hex(hash: &Hash) -> String {
    hash.iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

/// Keeps these hashes from ever being taken for hashes of something else.
const DOMAIN: &[u8] = b"digitalt-forst/entry/1";

/// Exactly what is sealed, as it is written in the file. `case` is the id of the case or the stream.
pub(crate) struct Content<'a> {
    pub(crate) case: &'a str,
    pub(crate) number: u32,
    pub(crate) at: &'a str,
    pub(crate) actor_name: &'a str,
    pub(crate) actor_role: &'a str,
    pub(crate) schema_version: u32,
    pub(crate) payload: &'a str,
}

impl Content<'_> {
    /// Each part is preceded by its length, so that no two contents give the same bytes.
    pub(crate) fn seal(&self, previous: &[u8]) -> Hash {
        let mut hash = Sha256::new();
        let mut part = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        part(DOMAIN);
        part(self.case.as_bytes());
        part(&self.number.to_be_bytes());
        part(self.at.as_bytes());
        part(self.actor_name.as_bytes());
        part(self.actor_role.as_bytes());
        part(&self.schema_version.to_be_bytes());
        part(self.payload.as_bytes());
        part(previous);
        hash.finalize().into()
    }
}

/// A place where a case or a stream does not match its seals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntegrityProblem {
    /// Whether it is a case or a stream.
    pub ledger: Ledger,
    /// The case or the stream.
    pub case: String,
    /// The entry.
    pub entry: u32,
    /// What differs.
    pub difference: Difference,
}

/// What does not match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// The entry is not what was sealed.
    Content,
    /// The entry was sealed after another entry than the one that now precedes it.
    Order,
    /// The entry is gone.
    Missing,
    /// The entry is last, but not the one that was acknowledged as last.
    End,
}

impl fmt::Display for IntegrityProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            ledger,
            case,
            entry,
            difference,
        } = self;
        let what = match difference {
            Difference::Content => "är inte som den skrevs",
            Difference::Order => "följer inte på den anteckning som den skrevs efter",
            Difference::Missing => "saknas",
            Difference::End => "är inte den som senast sparades",
        };
        let place = match ledger {
            Ledger::Cases => "i ärendet",
            Ledger::Streams => "om",
        };
        write!(f, "anteckning {entry} {place} {case} {what}")
    }
}

/// Reads the whole journal and compares every entry with its seal.
pub(crate) fn check(connection: &Connection) -> Result<Vec<IntegrityProblem>, JournalError> {
    let mut problems = Vec::new();
    for ledger in Ledger::ALL {
        problems.extend(check_ledger(connection, ledger)?);
    }
    Ok(problems)
}

fn check_ledger(
    connection: &Connection,
    ledger: Ledger,
) -> Result<Vec<IntegrityProblem>, JournalError> {
    let mut ends = ends(connection, ledger)?;
    let mut problems = Vec::new();
    let mut chain: Option<Chain> = None;
    let mut statement = connection.prepare(&ledger.every_entry())?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = |column| row.get_ref(column).and_then(|value| Ok(value.as_str()?));
        let bytes = |column| row.get_ref(column).and_then(|value| Ok(value.as_blob()?));
        let content = Content {
            case: text(0)?,
            number: row.get(1)?,
            at: text(2)?,
            actor_name: text(3)?,
            actor_role: text(4)?,
            schema_version: row.get(5)?,
            payload: text(6)?,
        };
        let current = match chain.take() {
            Some(current) if current.case == content.case => current,
            former => {
                finish(former, &mut ends, &mut problems);
                Chain::new(ledger, content.case)
            }
        };
        chain = Some(current.follow(&content, bytes(7)?, bytes(8)?, &mut problems));
    }
    finish(chain, &mut ends, &mut problems);
    let emptied = ends.into_iter().filter(|(_, (latest, _))| *latest > 0);
    problems.extend(emptied.map(|(case, _)| IntegrityProblem {
        ledger,
        case,
        entry: 1,
        difference: Difference::Missing,
    }));
    problems.sort_by(|a, b| (&a.case, a.entry).cmp(&(&b.case, b.entry)));
    Ok(problems)
}

type Ends = HashMap<String, (u32, Vec<u8>)>;

fn ends(connection: &Connection, ledger: Ledger) -> Result<Ends, JournalError> {
    let mut statement = connection.prepare(&ledger.ends())?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn finish(chain: Option<Chain>, ends: &mut Ends, problems: &mut Vec<IntegrityProblem>) {
    let Some(chain) = chain else { return };
    let difference = match ends.remove(&chain.case) {
        Some((latest, _)) if latest > chain.latest => {
            problems.push(chain.problem(chain.latest + 1, Difference::Missing));
            return;
        }
        Some((latest, head)) if latest == chain.latest && head == chain.hash => return,
        _ => Difference::End,
    };
    problems.push(chain.problem(chain.latest, difference));
}

/// How far the check has come in one case or stream.
struct Chain {
    ledger: Ledger,
    case: String,
    latest: u32,
    hash: Vec<u8>,
}

impl Chain {
    fn new(ledger: Ledger, case: &str) -> Self {
        Self {
            ledger,
            case: case.to_owned(),
            latest: 0,
            hash: NOTHING_BEFORE.to_vec(),
        }
    }

    fn problem(&self, entry: u32, difference: Difference) -> IntegrityProblem {
        IntegrityProblem {
            ledger: self.ledger,
            case: self.case.clone(),
            entry,
            difference,
        }
    }

    fn follow(
        mut self,
        content: &Content<'_>,
        before: &[u8],
        hash: &[u8],
        problems: &mut Vec<IntegrityProblem>,
    ) -> Self {
        let expected = self.latest.saturating_add(1);
        if content.number != expected {
            problems.push(self.problem(expected, Difference::Missing));
        } else if content.seal(before) != hash {
            problems.push(self.problem(content.number, Difference::Content));
        } else if before != self.hash {
            problems.push(self.problem(content.number, Difference::Order));
        }
        self.latest = content.number;
        self.hash.clear();
        self.hash.extend_from_slice(hash);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content<'a>(actor_name: &'a str, payload: &'a str) -> Content<'a> {
        let at = "2026-11-21T08:00:00.000Z";
        Content {
            case: "c1",
            number: 1,
            at,
            actor_name,
            actor_role: "hemtjanst",
            schema_version: 1,
            payload,
        }
    }

    #[test]
    fn the_seal_of_a_content_never_changes_between_versions_of_the_program() {
        let seal = content("Karin", "{}").seal(&NOTHING_BEFORE);
        assert_eq!(
            hex(&seal),
            "532a34aa58bb785f749bf6d9db404ffbd8f86265ae0fedd32f972d4f2b2ce2b5"
        );
    }

    #[test]
    fn text_moved_from_one_field_to_the_next_gives_another_seal() {
        let seal = |name, payload| content(name, payload).seal(&NOTHING_BEFORE);
        assert_ne!(seal("Karin", "{}"), seal("Kari", "n{}"));
        assert_ne!(content("Karin", "{}").seal(&[1; 32]), seal("Karin", "{}"));
    }
}
