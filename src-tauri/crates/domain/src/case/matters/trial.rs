//! A trial (*prova först*, Digitalt först förslag 9): voluntary, with an end, something to look at, and a choice after it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::command::Refusal;
use crate::case::state::{CaseState, Choice};
use crate::suitability::Form;
use crate::text::{not_future, required, short};

/// How a trial went; the choice comes after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct TrialEvaluated {
    pub on: NaiveDate,
    /// What was seen of that which was to be looked at.
    pub how_it_went: String,
    pub own_words: String,
}

/// The trial that is under way and not yet evaluated.
pub(in crate::case) fn trial_under_way(state: &CaseState) -> Option<&Choice> {
    let choice = state.active_choice()?;
    let evaluated = state
        .evaluation
        .as_ref()
        .is_some_and(|evaluation| evaluation.choice_entry == choice.entry);
    (choice.made.form == Form::Trial && !evaluated).then_some(choice)
}

pub(in crate::case) fn check_evaluation(
    state: &CaseState,
    evaluated: &TrialEvaluated,
    today: NaiveDate,
) -> Result<(), Refusal> {
    not_future("on", evaluated.on, today)?;
    short("own_words", &evaluated.own_words)?;
    let Some(trial) = trial_under_way(state) else {
        return Err(Refusal::of("Det finns ingen provperiod att utvärdera."));
    };
    if evaluated.on < trial.made.judged_on {
        return Err(Refusal::at("on", "Dagen är före provperiodens början."));
    }
    required("how_it_went", &evaluated.how_it_went, "Skriv hur det gick.").map(drop)
}
