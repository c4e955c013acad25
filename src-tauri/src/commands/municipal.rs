//! What the municipality keeps: the board, one technology's process and entry, lending, sources, figures.

use chrono::{DateTime, Utc};
use digitalt_forst_domain::case::CaseState;
use digitalt_forst_domain::catalogue::{Difference, Technology};
use digitalt_forst_domain::municipal::{
    self, BoardView, Contact, Decided, EntryView, FiguresView, Known, LendingView, LessonsView,
    MunicipalCommand, MunicipalEvent, Noted, PlannedChange, ProcessView, SupportView, TouchedCases,
    contact_id,
};
use digitalt_forst_journal::{JournalError, StreamWrite};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cases::new_id;
use super::catalogue::{OneTechnology, no_technology};
use super::session::Nothing;
use crate::error::CommandError;
use crate::kept::Kept;
use crate::state::{App, Session, bare};

/// A change, made from what the user saw.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct ChangeMunicipal {
    /// The latest entry about the subject when the user saw it; a later one refuses the change as stale.
    pub latest: u32,
    pub command: MunicipalCommand,
}

/// The change is on disk.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct Changed {
    /// The latest entry about the subject now.
    pub latest: u32,
    pub saved_at: DateTime<Utc>,
}

/// Which change of a technology is thought of.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct PlannedFor {
    pub technology: String,
    pub change: PlannedChange,
}

/// Two versions of an entry by their numbers; 0 is what the program or a file came with.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct TwoVersions {
    pub technology: String,
    pub one: u32,
    pub other: u32,
}

/// What differs.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct Differences {
    pub differences: Vec<Difference>,
}

/// Which item of the lending library.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct OneItem {
    pub id: String,
}

/// How a borrower is reached, while the item is out.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct BorrowerView {
    pub contact: Option<Contact>,
}

/// An id for something new.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct NewId {
    pub id: String,
}

pub(crate) fn read_board(app: &App, _: Nothing) -> Result<BoardView, CommandError> {
    app.with_kept(|session, kept| {
        let ground = kept.ground(&app.loaded);
        Ok(municipal::board(
            &session.municipal,
            &kept.catalogue,
            &app.loaded.sources,
            &ground,
        ))
    })
}

pub(crate) fn read_process(app: &App, request: OneTechnology) -> Result<ProcessView, CommandError> {
    app.with_kept(|session, kept| {
        let ground = kept.ground(&app.loaded);
        let (id, viewer) = (&request.technology, &session.actor);
        municipal::process_view(&session.municipal, id, viewer, &ground).ok_or_else(no_technology)
    })
}

pub(crate) fn read_entry(app: &App, request: OneTechnology) -> Result<EntryView, CommandError> {
    app.with_kept(|session, kept| {
        let ground = kept.ground(&app.loaded);
        let (id, viewer) = (&request.technology, &session.actor);
        municipal::entry_view(&session.municipal, id, viewer, &ground).ok_or_else(no_technology)
    })
}

pub(crate) fn compare_versions(
    app: &App,
    request: TwoVersions,
) -> Result<Differences, CommandError> {
    app.with_kept(|session, kept| {
        let ground = kept.ground(&app.loaded);
        let TwoVersions {
            technology,
            one,
            other,
        } = request;
        let differences =
            municipal::compare_versions(&session.municipal, &technology, one, other, &ground);
        Ok(Differences {
            differences: differences.ok_or_else(no_technology)?,
        })
    })
}

/// Lists the open cases that a change of a technology touches.
pub(crate) fn touched_cases(app: &App, request: PlannedFor) -> Result<TouchedCases, CommandError> {
    app.with_kept(|session, kept| {
        let id = &request.technology;
        let Some(now) = kept.catalogue.get(id) else {
            // Nobody can have met what is only a draft.
            return Ok(TouchedCases {
                cases: Vec::new(),
                open: 0,
                changed: 0,
            });
        };
        let then = changed(now, request.change, session, kept)?;
        let knowledge = kept.knowledge(&app.loaded);
        let states = states(session, id)?;
        let touched = states
            .iter()
            .filter_map(|(case, state)| municipal::touched(case, state, now, &then, &knowledge));
        let mut cases: Vec<_> = touched.collect();
        cases.sort_by_key(|one| (!one.changed, !one.chosen));
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(TouchedCases {
            open: count(cases.len()),
            changed: count(cases.iter().filter(|one| one.changed).count()),
            cases,
        })
    })
}

fn changed(
    now: &Technology,
    change: PlannedChange,
    session: &Session,
    kept: &Kept,
) -> Result<Technology, CommandError> {
    let mut then = now.clone();
    match change {
        PlannedChange::Draft => {
            let record = session.municipal.technologies.get(&now.id);
            let draft = record
                .and_then(|record| record.draft.as_ref())
                .ok_or_else(no_technology)?;
            then = draft.entry.clone();
            then.phase = now.phase;
            then.standing = now.standing.clone();
        }
        PlannedChange::Retire => then.standing.retired = Some((kept.day, String::new())),
        PlannedChange::Back => then.phase = 2,
    }
    Ok(then)
}

/// The cases that speak of a technology, folded.
fn states(session: &Session, technology: &str) -> Result<Vec<(String, CaseState)>, CommandError> {
    let mut states = Vec::new();
    for id in session.journal.cases_mentioning(technology)? {
        let entries = bare(&session.journal.entries(&id)?);
        if let Some(state) = CaseState::fold(&entries) {
            states.push((id, state));
        }
    }
    Ok(states)
}

/// What cases teach about a technology.
pub(crate) fn read_lessons(app: &App, request: OneTechnology) -> Result<LessonsView, CommandError> {
    app.with_session(|session| {
        let states = states(session, &request.technology)?.into_iter();
        let states: Vec<CaseState> = states.map(|(_, state)| state).collect();
        Ok(municipal::lessons(&states, &request.technology))
    })
}

pub(crate) fn read_lending(app: &App, _: Nothing) -> Result<LendingView, CommandError> {
    app.with_kept(|session, kept| {
        let ground = kept.ground(&app.loaded);
        Ok(municipal::lending_view(
            &session.municipal,
            &app.loaded.law,
            &session.actor,
            &ground,
        ))
    })
}

pub(crate) fn read_borrower(app: &App, request: OneItem) -> Result<BorrowerView, CommandError> {
    app.with_session(|session| {
        let written = session.journal.contact(&contact_id(&request.id))?;
        let contact = written.and_then(|text| serde_json::from_str(&text).ok());
        Ok(BorrowerView { contact })
    })
}

pub(crate) fn read_support(app: &App, _: Nothing) -> Result<SupportView, CommandError> {
    app.with_kept(|session, kept| {
        let (sources, viewer) = (&app.loaded.sources, &session.actor);
        Ok(municipal::support_view(
            &session.municipal,
            sources,
            viewer,
            kept.day,
        ))
    })
}

pub(crate) fn read_figures(app: &App, _: Nothing) -> Result<FiguresView, CommandError> {
    app.with_session(|session| {
        let (national, viewer) = (&app.loaded.national, &session.actor);
        Ok(municipal::figures_view(
            &session.municipal,
            national,
            viewer,
        ))
    })
}

/// An id for a new item of the lending library or a new source.
pub(crate) fn new_municipal_id(_: &App, _: Nothing) -> Result<NewId, CommandError> {
    Ok(NewId { id: new_id()? })
}

pub(crate) fn change_municipal(
    app: &App,
    request: ChangeMunicipal,
) -> Result<Changed, CommandError> {
    app.with_kept(|session, kept| {
        let known = known(app, kept);
        let stream = request.command.stream();
        let seen = session.municipal.latest(&stream);
        // Whoever begins something new has seen nothing of it; whether the id is free is for the rules to say.
        let begins = matches!(request.command, MunicipalCommand::AddTechnology { .. });
        if !begins && seen.map_or(0, |latest| latest.number) != request.latest {
            return Err(CommandError::changed_by(seen));
        }
        let decided =
            municipal::decide(&session.municipal, &request.command, &session.actor, &known)?;
        let saved_at = app.now(session.practice);
        write(session, vec![decided], saved_at)?;
        Ok(Changed {
            latest: session.municipal.latest_number(&stream),
            saved_at,
        })
    })
}

pub(crate) fn known<'a>(app: &'a App, kept: &'a Kept) -> Known<'a> {
    Known {
        ground: kept.ground(&app.loaded),
        law: &app.loaded.law,
        national: &app.loaded.national,
        sources: &app.loaded.sources,
    }
}

/// Writes what was decided, all or nothing, and takes it into what is kept.
pub(crate) fn write(
    session: &mut Session,
    decided: Vec<Decided>,
    at: DateTime<Utc>,
) -> Result<(), CommandError> {
    let streams: Vec<(String, u32)> = decided
        .iter()
        .map(|one| {
            (
                one.stream.to_string(),
                session.municipal.latest_number(&one.stream),
            )
        })
        .collect();
    let writes: Vec<StreamWrite<'_, MunicipalEvent>> = decided
        .iter()
        .zip(&streams)
        .map(|(one, (stream, latest))| StreamWrite {
            stream,
            expected_latest: *latest,
            events: &one.events,
        })
        .collect();
    let contacts: Vec<(&str, Option<&str>)> = decided
        .iter()
        .flat_map(|one| &one.contacts)
        .map(|(id, content)| (id.as_str(), content.as_deref()))
        .collect();
    let written = session
        .journal
        .append_streams(&writes, &contacts, &session.actor, at);
    if let Err(error @ JournalError::StreamDamaged(_)) = written {
        // What cannot be written about an item must not keep how its borrower is reached.
        for (id, _) in contacts.iter().filter(|(_, kept)| kept.is_none()) {
            session.journal.forget_contact(id)?;
        }
        return Err(error.into());
    }
    written?;
    let actor = session.actor.clone();
    let noted = decided
        .into_iter()
        .zip(streams)
        .flat_map(|(one, (_, latest))| {
            let (stream, actor) = (one.stream, actor.clone());
            (latest + 1..).zip(one.events).map(move |(number, event)| {
                (
                    stream.clone(),
                    Noted {
                        number,
                        at,
                        actor: actor.clone(),
                        event,
                    },
                )
            })
        });
    session.took(noted.collect::<Vec<_>>());
    Ok(())
}
