//! The case list: what matches, latest updated first, fast enough to answer each key stroke.

use chrono::{DateTime, Utc};
use digitalt_forst_domain::case::{CaseStatus, CaseSummary, Role, StepId};
use rusqlite::{Connection, Row, ToSql};

use crate::error::JournalError;
use crate::{time, words};

/// What to look for. Empty text and absent filters let everything through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// Words from name, personnummer or unit, each in full or its beginning; all must be found.
    pub text: String,
    /// Only this unit.
    pub unit: Option<String>,
    /// Only this status.
    pub status: Option<CaseStatus>,
    /// Only where this step is next.
    pub next_step: Option<StepId>,
    /// Only where it is this role's turn, or anyone's.
    pub next_role: Option<Role>,
    /// The most cases to give.
    pub limit: u32,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            text: String::new(),
            unit: None,
            status: None,
            next_step: None,
            next_role: None,
            limit: 50,
        }
    }
}

/// The first cases that match, and what the list as a whole holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePage {
    /// Latest updated first.
    pub cases: Vec<CaseSummary>,
    /// Whether more match than are given.
    pub more: bool,
    /// Number of cases in the journal.
    pub total: u32,
    /// Every unit that has a case, in Swedish order.
    pub units: Vec<String>,
}

/// Up to so many hits are sorted; beyond, it is quicker to walk from the latest updated until the page is full.
const FEW: u32 = 1500;

const COLUMNS: &str = "SELECT id, name, personnummer, unit, status, next_step, opened_at, updated_at, next_role, protected";

pub(crate) fn list(connection: &Connection, query: &Query) -> Result<CasePage, JournalError> {
    let sought = words::sought(&query.text);
    let mut search = Search::default();
    if sought.is_empty() {
        search.walk(query);
    } else {
        let hits = hits(connection, &sought)?;
        if hits.len() <= FEW as usize {
            search.look_up(&hits);
        } else {
            search.walk(query);
            search.contain(&sought);
        }
    }
    search.filter(query);
    let mut cases = search.run(connection, query.limit)?;
    let more = cases.len() > query.limit as usize;
    cases.truncate(query.limit as usize);
    let (total, units) = units(connection)?;
    Ok(CasePage {
        cases,
        more,
        total,
        units,
    })
}

/// Ids of the cases in which an entry names the technology; a text that happens to be the id is found too.
///
/// Looked for as text: the id between quotation marks, as it is written in a payload.
pub(crate) fn mentioning(
    connection: &Connection,
    technology: &str,
) -> Result<Vec<String>, JournalError> {
    if technology.is_empty() {
        return Ok(Vec::new());
    }
    let sought = serde_json::Value::from(technology).to_string();
    let mut statement = connection.prepare_cached(
        "SELECT id FROM cases
         WHERE EXISTS (SELECT 1 FROM entries WHERE case_id = cases.id AND instr(payload, ?1))
         ORDER BY updated_at DESC, key DESC",
    )?;
    let rows = statement.query_map([sought], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Keys of the cases in which every word is found, as many as it takes to know whether they are few.
fn hits(connection: &Connection, sought: &[String]) -> Result<Vec<i64>, JournalError> {
    let expression = sought
        .iter()
        .map(|word| format!("\"{word}\"*"))
        .collect::<Vec<_>>()
        .join(" ");
    let mut statement = connection
        .prepare_cached("SELECT rowid FROM case_words WHERE case_words MATCH ?1 LIMIT ?2")?;
    let rows = statement.query_map((expression, FEW + 1), |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn units(connection: &Connection) -> Result<(u32, Vec<String>), JournalError> {
    let mut statement =
        connection.prepare_cached("SELECT name, cases FROM units WHERE cases > 0")?;
    let rows = statement.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?))
    })?;
    let counted = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    let total = counted.iter().map(|(_, cases)| cases).sum();
    let mut units = counted
        .into_iter()
        .map(|(name, _)| name)
        .collect::<Vec<_>>();
    units.sort_by_cached_key(|name| words::swedish_order(name));
    Ok((total, units))
}

/// A statement that is being put together; text from the user is only ever a parameter.
#[derive(Default)]
struct Search {
    from: &'static str,
    conditions: Vec<&'static str>,
    parameters: Vec<Box<dyn ToSql>>,
}

impl Search {
    /// From the latest updated and back, by the index of the filter that lets the fewest through.
    fn walk(&mut self, query: &Query) {
        self.from = match query {
            Query { unit: Some(_), .. } => "cases INDEXED BY cases_by_unit",
            Query {
                next_step: Some(_), ..
            } => "cases INDEXED BY cases_by_step",
            Query {
                status: Some(_), ..
            } => "cases INDEXED BY cases_by_status",
            _ => "cases INDEXED BY cases_by_update",
        };
    }

    fn look_up(&mut self, hits: &[i64]) {
        self.from = "(SELECT value AS hit FROM json_each(?)) CROSS JOIN cases ON cases.key = hit";
        self.parameters
            .push(Box::new(serde_json::Value::from(hits).to_string()));
    }

    fn contain(&mut self, sought: &[String]) {
        for word in sought {
            self.condition("instr(cases.words, ?)", format!(" {word}"));
        }
    }

    fn filter(&mut self, query: &Query) {
        if let Some(unit) = &query.unit {
            self.condition("unit = ?", unit.clone());
        }
        if let Some(status) = query.status {
            self.condition("status = ?", status.id());
        }
        if let Some(step) = query.next_step {
            self.condition("next_step = ?", step.id());
        }
        if let Some(role) = query.next_role {
            self.condition("next_role IN ('', ?)", role.id());
        }
    }

    fn condition(&mut self, condition: &'static str, parameter: impl ToSql + 'static) {
        self.conditions.push(condition);
        self.parameters.push(Box::new(parameter));
    }

    /// One case more than asked for tells whether there are more.
    fn run(self, connection: &Connection, limit: u32) -> Result<Vec<CaseSummary>, JournalError> {
        let Self {
            from,
            conditions,
            parameters,
        } = self;
        let conditions = if conditions.is_empty() {
            "TRUE".to_owned()
        } else {
            conditions.join(" AND ")
        };
        let limit = u64::from(limit) + 1;
        let sql = format!(
            "{COLUMNS} FROM {from} WHERE {conditions} ORDER BY updated_at DESC, key DESC LIMIT {limit}"
        );
        let mut statement = connection.prepare_cached(&sql)?;
        let mut rows = statement.query(rusqlite::params_from_iter(parameters))?;
        let mut cases = Vec::new();
        while let Some(row) = rows.next()? {
            cases.push(summary(row)?);
        }
        Ok(cases)
    }
}

fn summary(row: &Row<'_>) -> Result<CaseSummary, JournalError> {
    let status = row.get_ref(4)?.as_str().map_err(rusqlite::Error::from)?;
    let step = row.get_ref(5)?.as_str().map_err(rusqlite::Error::from)?;
    let status = *CaseStatus::ALL
        .iter()
        .find(|known| known.id() == status)
        .ok_or(JournalError::Damaged)?;
    let next_step = *StepId::ALL
        .iter()
        .find(|known| known.id() == step)
        .ok_or(JournalError::Damaged)?;
    let next_role = match row.get_ref(8)?.as_str().map_err(rusqlite::Error::from)? {
        "" => None,
        role => Some(role_called(role)?),
    };
    Ok(CaseSummary {
        id: row.get(0)?,
        name: row.get(1)?,
        personnummer: row.get(2)?,
        unit: row.get(3)?,
        status,
        status_text: status.swedish().to_owned(),
        next_step,
        next_step_text: next_step.swedish().to_owned(),
        next_role,
        protected: row.get(9)?,
        opened_at: moment(row, 6)?,
        updated_at: moment(row, 7)?,
    })
}

pub(crate) fn role_called(id: &str) -> Result<Role, JournalError> {
    let known = Role::ALL.iter().find(|known| known.id() == id);
    known.copied().ok_or(JournalError::Damaged)
}

fn moment(row: &Row<'_>, column: usize) -> Result<DateTime<Utc>, JournalError> {
    time::read(
        row.get_ref(column)?
            .as_str()
            .map_err(rusqlite::Error::from)?,
    )
}
