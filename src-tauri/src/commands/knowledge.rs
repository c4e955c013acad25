//! What the program knows: law, positions and invented people.

use chrono::NaiveDate;
use digitalt_forst_domain::law::{Proposal, Provision};
use digitalt_forst_domain::positions::PositionView;
use digitalt_forst_domain::training::InventedPerson;
use serde::Serialize;
use ts_rs::TS;

use super::session::Nothing;
use crate::error::CommandError;
use crate::state::App;

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

pub(crate) fn read_law(app: &App, _: Nothing) -> Result<LawView, CommandError> {
    app.with_kept(|_, kept| {
        let law = &app.loaded.law;
        Ok(LawView {
            provisions: law.provisions().cloned().collect(),
            proposals: law.proposals().to_vec(),
            positions: kept.positions.in_words(kept.day),
            verified_on: law.verified_on(),
            check_is_old: law.check_is_old(app.today(false)),
        })
    })
}

pub(crate) fn read_training(app: &App, _: Nothing) -> Result<TrainingView, CommandError> {
    Ok(TrainingView {
        people: app.loaded.people.clone(),
    })
}
