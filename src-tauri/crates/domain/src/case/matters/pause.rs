//! A pause (*uppehåll*): guests, travel, a stay in hospital. The yes stands; only the looking stops for a while.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::command::Refusal;
use crate::case::state::{CaseState, Pause};
use crate::facts::values;
use crate::text::{required, short};

values! {
    /// Why supervision is paused.
    PauseReason {
        Guests = "guests" => "Gäster",
        Travel = "travel" => "Resa",
        Hospital = "hospital" => "Vistelse på sjukhus eller korttidsboende",
        OwnWish = "own_wish" => "Personen vill ha uppehåll",
        Other = "other" => "Annat",
    }
}

/// The digital supervision is paused from a day, to a day if it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct SupervisionPaused {
    pub from: NaiveDate,
    /// Last day of the pause.
    pub to: Option<NaiveDate>,
    pub reason: PauseReason,
    /// What is done meanwhile; "inget" is an answer.
    pub instead: String,
    pub own_words: String,
}

/// Whether a pause that stands covers any of the days of a new one.
fn rests(standing: &Pause, new: &SupervisionPaused) -> bool {
    let before_supervision = standing.ended_on.and_then(|day| day.pred_opt());
    let last = [before_supervision, standing.pause.to]
        .into_iter()
        .flatten()
        .min();
    let from = standing.pause.from;
    last.is_none_or(|last| from <= last && new.from <= last) && new.to.is_none_or(|to| from <= to)
}

/// Why nothing can be paused now, if so.
pub(in crate::case) fn why_no_pause(state: &CaseState) -> Option<&'static str> {
    let digital = state
        .active_choice()
        .is_some_and(|choice| choice.made.form.is_digital());
    (!digital).then_some("Det finns ingen digital tillsyn att pausa.")
}

pub(in crate::case) fn check_pause(
    state: &CaseState,
    pause: &SupervisionPaused,
) -> Result<(), Refusal> {
    if let Some(reason) = why_no_pause(state) {
        return Err(Refusal::of(reason));
    }
    short("own_words", &pause.own_words)?;
    required(
        "instead",
        &pause.instead,
        "Skriv vad som görs under tiden. Skriv ”inget” om ni har kommit överens om det.",
    )?;
    if pause.to.is_some_and(|to| to < pause.from) {
        return Err(Refusal::at("to", "Sista dagen ligger före första dagen."));
    }
    let overlapping = state.pauses_now().find(|other| rests(other, pause));
    match overlapping {
        Some(_) => Err(Refusal::at(
            "from",
            "Det finns redan ett uppehåll de dagarna.",
        )),
        None => Ok(()),
    }
}

pub(in crate::case) fn check_pause_end(
    state: &CaseState,
    pause_entry: u32,
    on: NaiveDate,
) -> Result<(), Refusal> {
    let pause = state.pauses_now().find(|pause| pause.entry == pause_entry);
    match pause {
        None => Err(Refusal::at(
            "pause_entry",
            "Uppehållet finns inte i ärendet.",
        )),
        Some(pause) if pause.ended_on.is_some() => {
            Err(Refusal::at("pause_entry", "Uppehållet är redan avslutat."))
        }
        Some(pause) if on < pause.pause.from => {
            Err(Refusal::at("on", "Dagen är före uppehållets första dag."))
        }
        Some(_) => Ok(()),
    }
}
