//! What the program knows: catalogue, law, process and invented people.

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{Function, ProvidedAs, Requirement, Technology};
use digitalt_forst_domain::facts::Need;
use digitalt_forst_domain::law::{Proposal, Provision};
use digitalt_forst_domain::positions::PositionView;
use digitalt_forst_domain::process::Phase;
use digitalt_forst_domain::training::InventedPerson;
use serde::Serialize;
use ts_rs::TS;

use super::session::Nothing;
use crate::error::CommandError;
use crate::state::App;

/// A value and its Swedish label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct Label {
    pub id: String,
    pub text: String,
}

/// A technology with its values in words.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct TechnologyView {
    pub technology: Technology,
    pub purpose_text: String,
    pub needs_text: Vec<String>,
    pub functions_text: Vec<String>,
    pub requires_text: Vec<String>,
    pub provided_as_text: Vec<String>,
    pub availability_text: String,
    pub phase_name: String,
}

/// The catalogue and the process.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct CatalogueView {
    pub technologies: Vec<TechnologyView>,
    pub phases: Vec<Phase>,
    /// Every need with its label, in the order of the contract.
    pub needs: Vec<Label>,
}

/// The law register.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct LawView {
    pub provisions: Vec<Provision>,
    pub proposals: Vec<Proposal>,
    /// Local positions as of today.
    pub positions: Vec<PositionView>,
    pub verified_on: Option<NaiveDate>,
    /// More than twelve months since the check.
    pub check_is_old: bool,
}

/// Invented people for practice.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct TrainingView {
    pub people: Vec<InventedPerson>,
}

pub(crate) fn read_catalogue(app: &App, _: Nothing) -> Result<CatalogueView, CommandError> {
    let phases = app.loaded.phases.clone();
    let technologies = app.loaded.catalogue.technologies().iter();
    let technologies = technologies
        .map(|technology| technology_view(technology, &phases))
        .collect();
    let needs = Need::ALL.iter().map(|need| Label {
        id: need.id().to_owned(),
        text: need.swedish().to_owned(),
    });
    Ok(CatalogueView {
        technologies,
        needs: needs.collect(),
        phases,
    })
}

fn technology_view(technology: &Technology, phases: &[Phase]) -> TechnologyView {
    fn words<T: Copy>(values: &[T], swedish: fn(T) -> &'static str) -> Vec<String> {
        values
            .iter()
            .map(|value| swedish(*value).to_owned())
            .collect()
    }
    let phase = phases.iter().find(|phase| phase.number == technology.phase);
    TechnologyView {
        purpose_text: technology.purpose.swedish().to_owned(),
        needs_text: words(&technology.needs, Need::swedish),
        functions_text: words(&technology.functions, Function::swedish),
        requires_text: words(&technology.requires, Requirement::swedish),
        provided_as_text: words(&technology.provided_as, ProvidedAs::swedish),
        availability_text: technology.availability.swedish().to_owned(),
        phase_name: phase.map_or_else(String::new, |phase| phase.name.clone()),
        technology: technology.clone(),
    }
}

pub(crate) fn read_law(app: &App, _: Nothing) -> Result<LawView, CommandError> {
    let law = &app.loaded.law;
    Ok(LawView {
        provisions: law.provisions().cloned().collect(),
        proposals: law.proposals().to_vec(),
        positions: app.loaded.positions.in_words(app.today(false)),
        verified_on: law.verified_on(),
        check_is_old: law.check_is_old(app.today(false)),
    })
}

pub(crate) fn read_training(app: &App, _: Nothing) -> Result<TrainingView, CommandError> {
    Ok(TrainingView {
        people: app.loaded.people.clone(),
    })
}
