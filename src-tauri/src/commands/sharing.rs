//! Sharing between municipalities: making a package, looking at one, taking it piece by piece.

mod export;
mod take;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{Difference, Technology, differences, differing};
use digitalt_forst_domain::municipal::{Ground, Municipal, Stream, why_not_change};
use digitalt_forst_exchange::pieces::{self, Piece};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::catalogue::{OneTechnology, no_technology};
use super::session::Nothing;
use crate::error::{CommandError, ErrorCode};
use crate::package::{Read, Standing};
use crate::state::App;

pub(crate) use export::{ExportPackage, Exported, export_package};
pub(crate) use take::{TakeFields, TakeNew, TakePieces, Taken, take_fields, take_new, take_pieces};

/// Where a package lies.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct PackageAt {
    pub path: String,
}

/// How far the reading of a package has come.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "standing", rename_all = "snake_case")]
#[allow(missing_docs)]
pub(crate) enum PackageProgress {
    None,
    Reading {
        read: u32,
        total: u32,
    },
    Ready,
    /// Refused whole; nothing has changed.
    Refused {
        message: String,
    },
}

/// How an entry of a package stands to ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub(crate) enum AgainstOurs {
    New,
    Different,
    Same,
}

/// Which part of a package to look at.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct ReadPackage {
    pub text: String,
    pub only: Option<AgainstOurs>,
}

/// A package beside what is here.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct PackageView {
    pub from: String,
    pub made_on: NaiveDate,
    pub program: String,
    pub note: String,
    pub fingerprint: String,
    /// The first hits.
    pub rows: Vec<PackageRow>,
    pub hits: u32,
    pub new: u32,
    pub different: u32,
    pub same: u32,
    /// None when the package has no template.
    pub template: Option<Vec<PieceView>>,
    /// None when the package has no positions.
    pub positions: Option<Vec<PieceView>>,
    /// The latest entry about the template and the positions, to take pieces from.
    pub template_latest: u32,
    pub positions_latest: u32,
    /// Why the reader cannot take anything, if so.
    pub why_not: Option<String>,
}

/// One technology of a package.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct PackageRow {
    pub technology: String,
    pub name: String,
    pub against: AgainstOurs,
}

/// A piece of the template or the positions that differs.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct PieceView {
    pub id: String,
    pub label: String,
    pub ours: Vec<String>,
    pub theirs: Vec<String>,
}

/// A technology of the package, field by field beside ours.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct PackageEntry {
    pub technology: String,
    pub name: String,
    /// The latest entry here about the technology; taking fields is refused if there are more.
    pub latest: u32,
    pub against: AgainstOurs,
    /// Whether ours is an unpublished draft.
    pub ours_is_draft: bool,
    pub differences: Vec<Difference>,
}

/// Rows shown at once; a search narrows them.
const ROWS: usize = 100;

pub(crate) fn open_package(app: &App, request: PackageAt) -> Result<PackageProgress, CommandError> {
    let path = whole_path(&request.path)?;
    let today = app.with_kept(|_, kept| Ok(kept.day))?;
    app.package.open(&path, today);
    package_progress(app, Nothing {})
}

pub(crate) fn package_progress(app: &App, _: Nothing) -> Result<PackageProgress, CommandError> {
    Ok(match app.package.standing() {
        Standing::None => PackageProgress::None,
        Standing::Reading { read, total } => PackageProgress::Reading {
            read: count(read),
            total: count(total),
        },
        Standing::Ready(_) => PackageProgress::Ready,
        Standing::Refused(message) => PackageProgress::Refused { message },
    })
}

pub(crate) fn close_package(app: &App, _: Nothing) -> Result<PackageProgress, CommandError> {
    app.package.close();
    package_progress(app, Nothing {})
}

pub(crate) fn read_package(app: &App, request: ReadPackage) -> Result<PackageView, CommandError> {
    let package = ready(app)?;
    app.with_kept(|session, kept| {
        let municipal = &session.municipal;
        let ground = kept.ground(&app.loaded);
        let words: Vec<String> = request
            .text
            .split_whitespace()
            .map(str::to_lowercase)
            .collect();
        let named = |technology: &Technology| {
            let name = format!("{} {}", technology.name, technology.id).to_lowercase();
            words.iter().all(|word| name.contains(word.as_str()))
        };
        let standings: Vec<(&Technology, AgainstOurs)> = package
            .technologies
            .values()
            .map(|theirs| (theirs, against(theirs, municipal, &ground)))
            .collect();
        let total = |sought: AgainstOurs| {
            count(
                standings
                    .iter()
                    .filter(|(_, standing)| *standing == sought)
                    .count(),
            )
        };
        let hits: Vec<&(&Technology, AgainstOurs)> = standings
            .iter()
            .filter(|(theirs, standing)| {
                request.only.is_none_or(|only| only == *standing) && named(theirs)
            })
            .collect();
        let template = package
            .template
            .as_deref()
            .map(|theirs| pieces::template_pieces(&kept.template.to_toml(), theirs));
        let positions = package
            .positions
            .as_deref()
            .map(|theirs| pieces::positions_pieces(&kept.positions_text, theirs));
        let row = |(theirs, against): &&(&Technology, AgainstOurs)| PackageRow {
            technology: theirs.id.clone(),
            name: theirs.name.clone(),
            against: *against,
        };
        Ok(PackageView {
            from: package.origin.from.clone(),
            made_on: package.origin.made_on,
            program: package.program.clone(),
            note: package.note.clone(),
            fingerprint: package.origin.fingerprint.clone(),
            rows: hits.iter().take(ROWS).map(row).collect(),
            hits: count(hits.len()),
            new: total(AgainstOurs::New),
            different: total(AgainstOurs::Different),
            same: total(AgainstOurs::Same),
            template: template.transpose().map_err(untakable)?.map(offered),
            positions: positions.transpose().map_err(untakable)?.map(offered),
            why_not: why_not_change(&session.actor).map(str::to_owned),
            template_latest: municipal.latest_number(&Stream::Template),
            positions_latest: municipal.latest_number(&Stream::Positions),
        })
    })
}

pub(crate) fn read_package_entry(
    app: &App,
    request: OneTechnology,
) -> Result<PackageEntry, CommandError> {
    let package = ready(app)?;
    let theirs = package
        .technologies
        .get(&request.technology)
        .ok_or_else(no_technology)?;
    app.with_kept(|session, kept| {
        let municipal = &session.municipal;
        let ground = kept.ground(&app.loaded);
        let (ours, ours_is_draft) = ours(&theirs.id, municipal, &ground);
        let differs = ours.map_or_else(Vec::new, |ours| what_differs(ours, theirs));
        Ok(PackageEntry {
            technology: theirs.id.clone(),
            name: theirs.name.clone(),
            latest: municipal.latest_number(&Stream::Technology(theirs.id.clone())),
            against: against(theirs, municipal, &ground),
            ours_is_draft,
            differences: differs,
        })
    })
}

fn ready(app: &App) -> Result<Arc<Read>, CommandError> {
    app.package.ready().ok_or_else(|| {
        CommandError::new(
            ErrorCode::NotFound,
            "Inget paket är öppet.",
            "Öppna paketet igen.",
        )
    })
}

/// What stands here: a draft goes before what is published, since that is what someone is working on.
fn ours<'a>(
    id: &str,
    municipal: &'a Municipal,
    ground: &Ground<'a>,
) -> (Option<&'a Technology>, bool) {
    let draft = municipal
        .technologies
        .get(id)
        .and_then(|record| record.draft.as_ref());
    match draft {
        Some(draft) => (Some(&draft.entry), true),
        None => (municipal.entry(id, ground), false),
    }
}

fn against(theirs: &Technology, municipal: &Municipal, ground: &Ground<'_>) -> AgainstOurs {
    match ours(&theirs.id, municipal, ground) {
        (None, _) => AgainstOurs::New,
        (Some(ours), _) if differing(ours, theirs).all(|field| field == NOT_TAKEN) => {
            AgainstOurs::Same
        }
        (Some(_), _) => AgainstOurs::Different,
    }
}

/// How far a technology has come elsewhere is nothing to take over.
const NOT_TAKEN: &str = "phase";

fn what_differs(ours: &Technology, theirs: &Technology) -> Vec<Difference> {
    let mut found = differences(ours, theirs);
    found.retain(|difference| difference.field != NOT_TAKEN);
    found
}

/// What they have and we have not, or have otherwise. What only we have is ours and stays.
fn offered(pieces: Vec<Piece>) -> Vec<PieceView> {
    let theirs = pieces.into_iter().filter(|piece| !piece.theirs.is_empty());
    theirs
        .map(|piece| PieceView {
            id: piece.id,
            label: piece.label,
            ours: piece.ours,
            theirs: piece.theirs,
        })
        .collect()
}

fn untakable(error: impl std::fmt::Display) -> CommandError {
    CommandError::new(
        ErrorCode::Refused,
        format!("Paketets del går inte att använda: {error}."),
        "Inget har ändrats.",
    )
}

fn whole_path(text: &str) -> Result<PathBuf, CommandError> {
    let path = PathBuf::from(text.trim());
    match path.is_absolute() {
        true => Ok(path),
        false => Err(at(
            "path",
            "Skriv hela sökvägen till filen, eller välj den med knappen.",
        )),
    }
}

fn at(field: &'static str, message: &str) -> CommandError {
    digitalt_forst_domain::case::Refusal::at(field, message).into()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
