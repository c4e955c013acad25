//! The case list and one case.

use chrono::{DateTime, Local, NaiveDate, Utc};
use digitalt_forst_domain::case::{
    self, Actor, CaseCommand, CaseState, CaseStatus, CaseSummary, CaseView, Comparison, Entry,
    Event, Knowledge, OpenCase, Preview, Role, SCHEMA_VERSION, Sealed, StepId, TextSection,
};
use digitalt_forst_journal::{Query, SealedEntry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::CommandError;
use crate::state::{App, Session, bare};

/// What to look for; empty and absent mean everything.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct ListCases {
    /// Words from name, personnummer or unit; each may be the beginning of a word.
    pub text: String,
    pub unit: Option<String>,
    pub status: Option<CaseStatus>,
    pub next_step: Option<StepId>,
    /// Only where it is this role's turn, or anyone's.
    pub next_role: Option<Role>,
}

/// The first hits and what can be filtered on.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct CaseList {
    pub cases: Vec<CaseSummary>,
    /// Whether there are more hits than are shown.
    pub more: bool,
    /// Number of cases in the journal.
    pub total: u32,
    pub units: Vec<String>,
}

/// Which case, and as of which entry.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct ReadCase {
    pub id: String,
    /// None for now.
    pub as_of_entry: Option<u32>,
}

/// A change of a case, made from what the user saw.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct ChangeCase {
    pub id: String,
    /// The latest entry when the user saw it; a later one refuses the change as stale.
    pub latest_entry: u32,
    pub command: CaseCommand,
}

/// Which technologies to lay side by side for a case.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct CompareTechnologies {
    pub id: String,
    /// Two or three ids of the catalogue.
    pub technologies: Vec<String>,
}

/// Which part of a case to have as text.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct ReadText {
    pub id: String,
    /// One step, or none for the whole case.
    pub step: Option<StepId>,
}

/// A part of a case as text for another system.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct CaseText {
    pub sections: Vec<TextSection>,
    /// The same as plain text, ready to paste.
    pub text: String,
}

/// Drafts of a case; `case` is empty for the case that is being opened.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct ReadDrafts {
    pub case: String,
}

/// A half-written form: its name and its content as the UI wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct Draft {
    pub form: String,
    pub content: String,
}

/// All drafts of a case.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct Drafts {
    pub drafts: Vec<Draft>,
}

/// Keeps a half-written form; empty content removes it.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct SaveDraft {
    pub case: String,
    pub form: String,
    pub content: String,
}

/// When the draft was on disk.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct DraftSaved {
    pub saved_at: DateTime<Utc>,
}

/// Rows shown at once; a search narrows them.
const ROWS: u32 = 50;

pub(crate) fn list_cases(app: &App, request: ListCases) -> Result<CaseList, CommandError> {
    app.with(|session, _| {
        let page = session.journal.list(&Query {
            text: request.text,
            unit: request.unit,
            status: request.status,
            next_step: request.next_step,
            next_role: request.next_role,
            limit: ROWS,
        })?;
        Ok(CaseList {
            cases: page.cases,
            more: page.more,
            total: page.total,
            units: page.units,
        })
    })
}

pub(crate) fn open_case(app: &App, request: OpenCase) -> Result<CaseView, CommandError> {
    app.with(|session, knowledge| {
        let events = case::open(&request, session.practice, knowledge.today)?;
        let id = new_id()?;
        write(app, session, &id, &[], &events, knowledge)
    })
}

pub(crate) fn read_case(app: &App, request: ReadCase) -> Result<CaseView, CommandError> {
    app.with(|session, knowledge| {
        let journal = session.journal.entries(&request.id)?;
        let then = match request
            .as_of_entry
            .and_then(|number| moment_of(&journal, number))
        {
            Some((at, day)) => Some(session.kept_as_of(at, day, &app.loaded)?),
            None => None,
        };
        let knowledge = &then
            .as_ref()
            .map_or(*knowledge, |kept| kept.knowledge(&app.loaded));
        view(
            &request.id,
            &journal,
            request.as_of_entry,
            &session.actor,
            knowledge,
        )
    })
}

pub(crate) fn change_case(app: &App, request: ChangeCase) -> Result<CaseView, CommandError> {
    app.with(|session, knowledge| {
        let entries = seen(&session.journal.entries(&request.id)?, request.latest_entry)?;
        let events = case::decide(&entries, &request.command, &session.actor, knowledge)?;
        write(app, session, &request.id, &entries, &events, knowledge)
    })
}

pub(crate) fn preview_change(app: &App, request: ChangeCase) -> Result<Preview, CommandError> {
    app.with(|session, knowledge| {
        let entries = seen(&session.journal.entries(&request.id)?, request.latest_entry)?;
        let (command, actor) = (&request.command, &session.actor);
        Ok(case::preview(&entries, command, actor, knowledge)?)
    })
}

pub(crate) fn compare_technologies(
    app: &App,
    request: CompareTechnologies,
) -> Result<Comparison, CommandError> {
    app.with(|session, knowledge| {
        let state = state(session, &request.id)?;
        Ok(case::compare(&state, &request.technologies, knowledge))
    })
}

pub(crate) fn read_text(app: &App, request: ReadText) -> Result<CaseText, CommandError> {
    app.with(|session, knowledge| {
        let state = state(session, &request.id)?;
        let sections = case::text(&state, request.step, knowledge);
        let plain = |section: &TextSection| {
            let lines = [&section.heading].into_iter().chain(&section.lines);
            lines.map(String::as_str).collect::<Vec<_>>().join("\n")
        };
        let text = sections.iter().map(plain).collect::<Vec<_>>().join("\n\n");
        Ok(CaseText { sections, text })
    })
}

fn state(session: &Session, id: &str) -> Result<CaseState, CommandError> {
    let entries = bare(&session.journal.entries(id)?);
    CaseState::fold(&entries).ok_or_else(CommandError::not_found)
}

pub(crate) fn read_drafts(app: &App, request: ReadDrafts) -> Result<Drafts, CommandError> {
    app.with(|session, _| {
        let drafts = session.journal.drafts(&request.case)?;
        Ok(Drafts {
            drafts: drafts
                .into_iter()
                .map(|(form, content)| Draft { form, content })
                .collect(),
        })
    })
}

pub(crate) fn save_draft(app: &App, request: SaveDraft) -> Result<DraftSaved, CommandError> {
    app.with(|session, _| {
        let saved_at = app.now(session.practice);
        session
            .journal
            .save_draft(&request.case, &request.form, &request.content, saved_at)?;
        Ok(DraftSaved { saved_at })
    })
}

/// When an entry was written, and on which day: an earlier state is judged by what held then.
fn moment_of(journal: &[SealedEntry], number: u32) -> Option<(DateTime<Utc>, NaiveDate)> {
    let sealed = journal
        .iter()
        .find(|sealed| sealed.entry.number == number)?;
    let at = sealed.entry.at;
    Some((at, at.with_timezone(&Local).date_naive()))
}

/// The entries, if they are still those that the user saw.
fn seen(journal: &[SealedEntry], latest: u32) -> Result<Vec<Entry>, CommandError> {
    let entries = bare(journal);
    match entries.last().map(|entry| entry.number) {
        Some(number) if number == latest => Ok(entries),
        Some(_) => Err(CommandError::stale()),
        None => Err(CommandError::not_found()),
    }
}

fn write(
    app: &App,
    session: &mut Session,
    id: &str,
    before: &[Entry],
    events: &[Event],
    knowledge: &Knowledge<'_>,
) -> Result<CaseView, CommandError> {
    let at = app.now(session.practice);
    let latest = before.last().map_or(0, |entry| entry.number);
    let mut entries = before.to_vec();
    for (number, event) in (latest + 1..).zip(events) {
        let actor = session.actor.clone();
        entries.push(Entry {
            number,
            at,
            actor,
            schema_version: SCHEMA_VERSION,
            event: event.clone(),
        });
    }
    let summary = case::summarise(id, &entries, knowledge).ok_or_else(CommandError::not_found)?;
    session
        .journal
        .append(id, latest, &session.actor, at, events, &summary)?;
    let journal = session.journal.entries(id)?;
    view(id, &journal, None, &session.actor, knowledge)
}

fn view(
    id: &str,
    journal: &[SealedEntry],
    as_of: Option<u32>,
    viewer: &Actor,
    knowledge: &Knowledge<'_>,
) -> Result<CaseView, CommandError> {
    let sealed: Vec<Sealed<'_>> = journal
        .iter()
        .map(|sealed| Sealed {
            entry: &sealed.entry,
            hash: &sealed.hash,
        })
        .collect();
    case::present(id, &sealed, as_of, viewer, knowledge).ok_or_else(CommandError::not_found)
}

/// A random id that says nothing about the person.
pub(crate) fn new_id() -> Result<String, CommandError> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| CommandError::internal(&error.to_string()))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
