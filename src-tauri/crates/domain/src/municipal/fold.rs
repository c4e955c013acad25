//! Entries fold to what holds now.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use super::event::{MunicipalEvent, Noted, Origin, Stream};
use super::figures::{FigureKey, OwnFigure};
use super::lending::ItemState;
use super::sources::SourceState;
use super::technology::TechnologyRecord;
use crate::case::Actor;

/// The last entry of a stream: its number and who wrote it, for whoever wrote from an older view.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Latest {
    pub number: u32,
    pub at: DateTime<Utc>,
    pub by: Actor,
}

/// A text that was published: the template, or the positions, as TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct PublishedText {
    pub on: NaiveDate,
    pub by: Actor,
    pub toml: String,
    pub why: String,
    pub origin: Option<Origin>,
}

/// All that the municipality keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Municipal {
    pub technologies: BTreeMap<String, TechnologyRecord>,
    pub(super) lending: BTreeMap<String, ItemState>,
    pub(super) sources: BTreeMap<String, SourceState>,
    pub(super) figures: BTreeMap<FigureKey, (OwnFigure, Actor)>,
    pub templates: Vec<PublishedText>,
    pub positions: Vec<PublishedText>,
    latest: HashMap<Stream, Latest>,
}

impl Municipal {
    /// Takes the next entry of a stream.
    pub fn apply(&mut self, stream: &Stream, noted: Noted) {
        let latest = Latest {
            number: noted.number,
            at: noted.at,
            by: noted.actor.clone(),
        };
        self.latest.insert(stream.clone(), latest);
        match stream {
            Stream::Technology(id) => self
                .technologies
                .entry(id.clone())
                .or_default()
                .apply(noted),
            Stream::Item(id) => self.lending.entry(id.clone()).or_default().apply(noted),
            Stream::Source(id) => self.sources.entry(id.clone()).or_default().apply(noted),
            Stream::Figures => self.apply_figure(noted),
            Stream::Template | Stream::Positions => self.apply_text(noted),
        }
    }

    fn apply_figure(&mut self, noted: Noted) {
        match noted.event {
            MunicipalEvent::FigureRecorded { figure } => {
                self.figures
                    .insert(figure.key.clone(), (figure, noted.actor));
            }
            MunicipalEvent::FigureRemoved { key, .. } => {
                self.figures.remove(&key);
            }
            _ => {}
        }
    }

    fn apply_text(&mut self, noted: Noted) {
        let by = noted.actor;
        match noted.event {
            MunicipalEvent::TemplatePublished {
                on,
                toml,
                why,
                origin,
            } => {
                self.templates.push(PublishedText {
                    on,
                    by,
                    toml,
                    why,
                    origin,
                });
            }
            MunicipalEvent::PositionsPublished {
                on,
                toml,
                why,
                origin,
            } => {
                self.positions.push(PublishedText {
                    on,
                    by,
                    toml,
                    why,
                    origin,
                });
            }
            _ => {}
        }
    }

    /// The last entry of a stream; none before the first.
    pub fn latest(&self, stream: &Stream) -> Option<&Latest> {
        self.latest.get(stream)
    }

    /// The number of the last entry of a stream; 0 before the first.
    pub fn latest_number(&self, stream: &Stream) -> u32 {
        self.latest(stream).map_or(0, |latest| latest.number)
    }
}
