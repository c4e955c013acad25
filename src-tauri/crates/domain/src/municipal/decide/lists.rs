//! Sources of support, own figures, and the template and positions as whole texts.

use super::Matter;
use crate::case::Refusal;
use crate::load::DataFile;
use crate::municipal::event::{MunicipalEvent as Event, Origin};
use crate::municipal::figures::{self, FigureKey, OwnFigure};
use crate::municipal::sources::{self, SourceCheck};
use crate::positions::Positions;
use crate::process::Template;
use crate::support::SupportSource;
use crate::text::required;

impl Matter<'_> {
    pub(super) fn save_source(&self, source: &SupportSource) -> Result<Event, Refusal> {
        sources::check_source(source)?;
        Ok(Event::SourceSaved {
            source: Box::new(source.clone()),
        })
    }

    pub(super) fn check_source(&self, id: &str, check: &SourceCheck) -> Result<Event, Refusal> {
        self.source(id)?;
        sources::check_check(check, self.ground().today)?;
        Ok(Event::SourceChecked {
            check: check.clone(),
        })
    }

    pub(super) fn remove_source(&self, id: &str, reason: &str) -> Result<Event, Refusal> {
        self.source(id)?;
        let reason = required("reason", reason, "Skriv varför källan tas bort.")?;
        Ok(Event::SourceRemoved {
            on: self.ground().today,
            reason,
        })
    }

    fn source(&self, id: &str) -> Result<(), Refusal> {
        let own = self
            .municipal
            .sources
            .get(id)
            .is_some_and(|state| state.source.is_some());
        match own || self.known.sources.iter().any(|source| source.id == id) {
            true => Ok(()),
            false => Err(Refusal::of("Källan finns inte i listan.")),
        }
    }

    pub(super) fn record_figure(&self, figure: &OwnFigure) -> Result<Event, Refusal> {
        figures::check(figure, self.known.national, self.ground().today)?;
        Ok(Event::FigureRecorded {
            figure: figure.clone(),
        })
    }

    pub(super) fn remove_figure(&self, key: &FigureKey, reason: &str) -> Result<Event, Refusal> {
        if !self.municipal.figures.contains_key(key) {
            return Err(Refusal::of("Siffran finns inte."));
        }
        let reason = required("reason", reason, "Skriv varför siffran tas bort.")?;
        Ok(Event::FigureRemoved {
            key: key.clone(),
            reason,
        })
    }

    pub(super) fn publish_template(
        &self,
        toml: &str,
        why: &str,
        origin: Option<&Origin>,
    ) -> Result<Event, Refusal> {
        let file = DataFile {
            name: "process.toml",
            text: toml,
        };
        Template::load(file).map_err(|error| Refusal::at("toml", error.to_string()))?;
        let why = required("why", why, "Skriv varför mallen ändras.")?;
        Ok(Event::TemplatePublished {
            on: self.ground().today,
            toml: toml.to_owned(),
            why,
            origin: origin.cloned(),
        })
    }

    pub(super) fn publish_positions(
        &self,
        toml: &str,
        why: &str,
        origin: Option<&Origin>,
    ) -> Result<Event, Refusal> {
        let file = DataFile {
            name: "positions.toml",
            text: toml,
        };
        Positions::load(file).map_err(|error| Refusal::at("toml", error.to_string()))?;
        let why = required("why", why, "Skriv varför ställningstagandena ändras.")?;
        Ok(Event::PositionsPublished {
            on: self.ground().today,
            toml: toml.to_owned(),
            why,
            origin: origin.cloned(),
        })
    }
}
