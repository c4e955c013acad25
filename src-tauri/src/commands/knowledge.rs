//! What the program knows: catalogue, law, process and invented people.

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::Technology;
use digitalt_forst_domain::law::{Proposal, Provision};
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
pub struct Label {
    pub id: String,
    pub text: String,
}

/// A technology with its values in words.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub struct TechnologyView {
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
pub struct CatalogueView {
    pub technologies: Vec<TechnologyView>,
    pub phases: Vec<Phase>,
    /// Every need with its label, in the order of the contract.
    pub needs: Vec<Label>,
}

/// The law register.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub struct LawView {
    pub provisions: Vec<Provision>,
    pub proposals: Vec<Proposal>,
    pub verified_on: Option<NaiveDate>,
    /// More than twelve months since the check.
    pub check_is_old: bool,
}

/// Invented people for practice.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub struct TrainingView {
    pub people: Vec<InventedPerson>,
}

//STUB
pub(crate) fn read_catalogue(_app: &App, _request: Nothing) -> Result<CatalogueView, CommandError> { todo!() }
pub(crate) fn read_law(_app: &App, _request: Nothing) -> Result<LawView, CommandError> { todo!() }
pub(crate) fn read_training(_app: &App, _request: Nothing) -> Result<TrainingView, CommandError> { todo!() }
