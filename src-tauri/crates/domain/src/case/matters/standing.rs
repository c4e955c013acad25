//! How the decision that tillsyn rests on stands now: what is there, what is missing, and whom it waits for.

use super::{DecisionRecorded, Division, Outcome};
use crate::case::state::{CaseState, Decision};
use crate::positions::DecisionModel;

/// What the decision comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DecisionStanding {
    /// Nothing is missing, or nothing is decided on here.
    Stands,
    /// No decision grants it.
    Missing,
    /// It was decided on in another form than the one chosen (alternative 1).
    FormChanged,
    /// It was refused, and nothing has been granted since.
    Refused,
    /// The person has not got a decision yet.
    Untold,
    /// The person got a decision against them without hearing how to appeal (FL 33 §).
    AppealUnexplained,
}

impl DecisionStanding {
    /// How it stands in a case.
    pub fn of(state: &CaseState, division: Division) -> Self {
        if !division.decision_needed {
            return Self::Stands;
        }
        match Self::of_grant(state, division) {
            Self::Stands => telling(state).unwrap_or(Self::Stands),
            Self::Refused => telling(state).unwrap_or(Self::Refused),
            missing => missing,
        }
    }

    /// Whether it is granted, whatever the person has been told.
    pub fn of_grant(state: &CaseState, division: Division) -> Self {
        if division.decision_needed {
            granted(state, division)
        } else {
            Self::Stands
        }
    }

    /// Whether a decision is still to be made.
    pub fn asks_for_a_decision(self) -> bool {
        matches!(self, Self::Missing | Self::FormChanged)
    }

    /// What is missing, with `{}` for the person's first name; none when nothing is.
    pub fn missing(self) -> Option<&'static str> {
        match self {
            Self::Stands => None,
            Self::Missing => Some("Beslut saknas."),
            Self::FormChanged => Some("Formen har ändrats sedan beslutet. Ett nytt beslut behövs."),
            Self::Refused => Some("Insatsen är avslagen."),
            Self::Untold => Some("{} har inte fått beslutet än."),
            Self::AppealUnexplained => {
                Some("Förklara för {} hur man överklagar, och anteckna det.")
            }
        }
    }
}

fn granted(state: &CaseState, division: Division) -> DecisionStanding {
    let grants = |one: &&Decision| one.made.outcome != Outcome::Refused;
    let chosen = state.active_choice().map(|choice| choice.made.form);
    let settled = state.settling_decision().and_then(|one| one.made.form);
    let in_place = match (division.model, chosen) {
        (Some(DecisionModel::Myndighet), Some(form)) => settled.map(|settled| settled == form),
        _ => state
            .decisions
            .iter()
            .any(|one| grants(&one))
            .then_some(true),
    };
    let refused = state
        .decisions
        .iter()
        .rev()
        .find(|one| is_on_tillsyn(&one.made));
    match in_place {
        Some(true) => DecisionStanding::Stands,
        Some(false) => DecisionStanding::FormChanged,
        None if refused.is_some_and(|one| one.made.outcome == Outcome::Refused) => {
            DecisionStanding::Refused
        }
        None => DecisionStanding::Missing,
    }
}

/// A decision on an application for something else says nothing of the tillsyn.
fn is_on_tillsyn(made: &DecisionRecorded) -> bool {
    made.application_entry.is_none() || made.form.is_some()
}

fn telling(state: &CaseState) -> Option<DecisionStanding> {
    let against = |one: &Decision| one.made.outcome != Outcome::Granted;
    let untold = state.decisions.iter().any(|one| one.told.is_none());
    let unexplained = state
        .decisions
        .iter()
        .any(|one| against(one) && one.told.as_ref().is_some_and(|told| !told.appeal_explained));
    match (untold, unexplained) {
        (true, _) => Some(DecisionStanding::Untold),
        (false, true) => Some(DecisionStanding::AppealUnexplained),
        (false, false) => None,
    }
}
