//! Taking a package piece by piece. Nothing of ours is replaced but what is named.

use chrono::{DateTime, NaiveDate, Utc};
use digitalt_forst_domain::catalogue::{Technology, merged};
use digitalt_forst_domain::municipal::{self, Decided, Ground, Known, MunicipalCommand};
use digitalt_forst_exchange::pieces;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{at, count, ours, ready, untakable};
use crate::commands::catalogue::no_technology;
use crate::commands::municipal::{ChangeMunicipal, Changed, change_municipal, write};
use crate::error::CommandError;
use crate::state::App;

/// Take what is new: those named, or as many as `most` of all.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct TakeNew {
    /// Empty for all.
    pub technologies: Vec<String>,
    pub most: u32,
}

/// What was taken, and how many new ones are left.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct Taken {
    pub taken: u32,
    pub left: u32,
    pub saved_at: DateTime<Utc>,
}

/// Take some fields of a technology into a draft.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct TakeFields {
    pub technology: String,
    pub latest: u32,
    pub fields: Vec<String>,
}

/// Where pieces belong.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub(crate) enum PiecesOf {
    Template,
    Positions,
}

/// Take some pieces of the template or the positions.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct TakePieces {
    pub of: PiecesOf,
    pub latest: u32,
    pub ids: Vec<String>,
    pub why: String,
}

/// Takes technologies that are not here before. They begin in phase 1 and are offered to nobody, so nothing is touched.
pub(crate) fn take_new(app: &App, request: TakeNew) -> Result<Taken, CommandError> {
    let package = ready(app)?;
    app.with_session(|session| {
        let known = enough_to_take_new(app, app.today(session.practice));
        let is_new = |theirs: &&Technology| {
            ours(&theirs.id, &session.municipal, &known.ground)
                .0
                .is_none()
        };
        let named = |theirs: &&Technology| {
            request.technologies.is_empty() || request.technologies.contains(&theirs.id)
        };
        let new: Vec<&Technology> = package
            .technologies
            .values()
            .filter(named)
            .filter(is_new)
            .collect();
        let most = usize::try_from(request.most).unwrap_or(usize::MAX);
        let taking = new.len().min(most);
        let decided = new.iter().take(taking).map(|entry| {
            let command = MunicipalCommand::TakeNew {
                entry: Box::new((*entry).clone()),
                origin: package.origin.clone(),
            };
            municipal::decide(&session.municipal, &command, &session.actor, &known)
        });
        let decided: Vec<Decided> = decided.collect::<Result<_, _>>()?;
        let left = count(new.len() - taking);
        let saved_at = app.now(session.practice);
        write(session, decided, saved_at)?;
        Ok(Taken {
            taken: count(taking),
            left,
            saved_at,
        })
    })
}

/// What is new is judged by its id alone, and neither the template nor the positions say anything of it. So those that
/// came with the program will do, and the catalogue in effect is not laid out anew for each part of a large package.
fn enough_to_take_new(app: &App, today: NaiveDate) -> Known<'_> {
    let loaded = &app.loaded;
    Known {
        ground: Ground {
            base: &loaded.catalogue,
            template: &loaded.template,
            positions: &loaded.positions,
            today,
        },
        law: &loaded.law,
        national: &loaded.national,
        sources: &loaded.sources,
    }
}

/// Takes fields into a draft, to be read through and published like any other change.
pub(crate) fn take_fields(app: &App, request: TakeFields) -> Result<Changed, CommandError> {
    let package = ready(app)?;
    let theirs = package
        .technologies
        .get(&request.technology)
        .ok_or_else(no_technology)?;
    if request.fields.is_empty() {
        return Err(at("fields", "Välj vad som ska tas över."));
    }
    let entry = app.with_kept(|session, kept| {
        let (ours, _) = ours(&theirs.id, &session.municipal, &kept.ground(&app.loaded));
        let taken = merged(ours.ok_or_else(no_technology)?, theirs, &request.fields);
        taken.map_err(|error| at("fields", &error.to_string()))
    })?;
    let command = MunicipalCommand::SaveDraft {
        entry: Box::new(entry),
        origin: Some(package.origin.clone()),
    };
    change_municipal(
        app,
        ChangeMunicipal {
            latest: request.latest,
            command,
        },
    )
}

pub(crate) fn take_pieces(app: &App, request: TakePieces) -> Result<Changed, CommandError> {
    let package = ready(app)?;
    if request.ids.is_empty() {
        return Err(at("ids", "Välj vad som ska tas över."));
    }
    let origin = Some(package.origin.clone());
    let command = app.with_kept(|_, kept| {
        let (why, ids) = (request.why.clone(), &request.ids);
        Ok(match request.of {
            PiecesOf::Template => {
                let theirs = package.template.as_deref().unwrap_or_default();
                let toml = pieces::take_template(&kept.template.to_toml(), theirs, ids)
                    .map_err(untakable)?;
                MunicipalCommand::PublishTemplate { toml, why, origin }
            }
            PiecesOf::Positions => {
                let theirs = package.positions.as_deref().unwrap_or_default();
                let toml =
                    pieces::take_positions(&kept.positions_text, theirs, ids).map_err(untakable)?;
                MunicipalCommand::PublishPositions { toml, why, origin }
            }
        })
    })?;
    change_municipal(
        app,
        ChangeMunicipal {
            latest: request.latest,
            command,
        },
    )
}
