//! Ways out of a case: the question goes on to someone else, or the case ends.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::command::Refusal;
use crate::case::state::CaseState;
use crate::facts::values;
use crate::text::{not_future, required};

values! {
    /// Who the question goes on to.
    ReferralTo {
        LssOfficer = "lss_officer" => "LSS-handläggare",
        Prescriber = "prescriber" => "Förskrivare i hälso- och sjukvården",
        Lending = "lending" => "Utlåning utan behovsprövning",
        TechnologyLead = "technology_lead" => "Ansvarig för välfärdsteknik",
        Lawyer = "lawyer" => "Kommunens jurist",
        Other = "other" => "Någon annan",
    }
}
values! {
    /// Why a case ends.
    ClosingReason {
        OtherWay = "other_way" => "Behovet möts på annat sätt",
        NeedCeased = "need_ceased" => "Behovet har upphört",
        PersonDeclines = "person_declines" => "Personen vill inte gå vidare",
        Moved = "moved" => "Personen har flyttat",
        Deceased = "deceased" => "Personen har avlidit",
        Other = "other" => "Annat",
    }
}

/// The question was put to someone else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ReferredOn {
    pub on: NaiveDate,
    pub to: ReferralTo,
    /// Name or unit.
    pub receiver: String,
    /// What was asked.
    pub what: String,
    /// Whether an answer is waited for.
    pub awaits_answer: bool,
}

/// The case ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct CaseClosed {
    pub on: NaiveDate,
    pub reason: ClosingReason,
    /// What the person gets instead, or how it ended.
    pub note: String,
}

pub(in crate::case) fn check_referral(
    referred: &ReferredOn,
    today: NaiveDate,
) -> Result<(), Refusal> {
    not_future("on", referred.on, today)?;
    required("receiver", &referred.receiver, "Skriv vem frågan går till.")?;
    required("what", &referred.what, "Skriv vad frågan gäller.").map(drop)
}

/// Why a case cannot be closed now, if it cannot.
pub(in crate::case) fn why_not_close(state: &CaseState) -> Option<&'static str> {
    if state.open_tasks().next().is_some() {
        return Some(
            "Det finns något kvar att göra i ärendet. Gör klart det, eller skriv varför det inte ska göras, i steget Uppföljning.",
        );
    }
    let untold = state
        .decisions
        .iter()
        .any(|decision| decision.told.is_none());
    untold.then_some(
        "Ett beslut är inte lämnat än. Anteckna när det lämnades, under Skriv ett beslut.",
    )
}

pub(in crate::case) fn check_closing(
    state: &CaseState,
    closed: &CaseClosed,
    today: NaiveDate,
) -> Result<(), Refusal> {
    not_future("on", closed.on, today)?;
    // Nobody is left to get a decision.
    let nobody_waits = closed.reason == ClosingReason::Deceased;
    if let Some(reason) = why_not_close(state).filter(|_| !nobody_waits) {
        return Err(Refusal::of(reason));
    }
    let message = match closed.reason {
        ClosingReason::Deceased | ClosingReason::Moved => "Skriv hur ärendet slutade.",
        _ => "Skriv hur det slutade och vad personen får i stället.",
    };
    required("note", &closed.note, message).map(drop)
}
