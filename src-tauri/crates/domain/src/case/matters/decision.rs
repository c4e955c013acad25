//! Applications (*ansökan*) and decisions (*beslut*): who applied for what, what was decided and why, and when the
//! person was told. A decision on insatser may be appealed within three weeks of the day the person got it
//! (FL 43–44 §§, SoL 35 kap. 1 §).

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::command::Refusal;
use crate::case::event::{Actor, Channel, Role};
use crate::case::judgement::Knowledge;
use crate::case::state::CaseState;
use crate::facts::{Need, values};
use crate::positions::DecisionModel;
use crate::suitability::Form;
use crate::text::{not_future, required, short};

values! {
    /// What was decided (*beslutets utgång*).
    Outcome {
        Granted = "granted" => "Bifall",
        PartlyGranted = "partly_granted" => "Delvis bifall",
        Refused = "refused" => "Avslag",
    }
}

/// Someone asked for a named insats (*ansökan om en viss insats*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ApplicationMade {
    pub on: NaiveDate,
    /// What is applied for, for instance "besök på natten".
    pub insats: String,
    pub own_words: String,
    pub how: Channel,
}

/// A decision with its reasons (FL 31–32 §§).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DecisionRecorded {
    pub outcome: Outcome,
    /// What is granted or refused.
    pub insats: String,
    /// The needs it answers.
    pub needs: Vec<Need>,
    /// The form it settles (alternative 1); none when it is on the need alone (alternative 2).
    pub form: Option<Form>,
    /// The circumstances that decided it.
    pub circumstances: String,
    /// Ids of the provisions it rests on.
    pub provisions: Vec<String>,
    pub on: NaiveDate,
    /// Name and title of the one who decided.
    pub decided_by: String,
    /// The application it answers, if any.
    pub application_entry: Option<u32>,
}

/// The person got the decision (FL 33 §).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct DecisionTold {
    pub decision_entry: u32,
    pub on: NaiveDate,
    pub how: Channel,
    pub told_by: String,
    /// Whether it was explained how to appeal.
    pub appeal_explained: bool,
}

/// The last day an appeal can be handed in: three weeks from the day the person got the decision (FL 44 §).
pub fn last_day_to_appeal(told_on: NaiveDate) -> NaiveDate {
    told_on + Days::new(21)
}

pub(in crate::case) fn check_application(
    made: &ApplicationMade,
    today: NaiveDate,
) -> Result<(), Refusal> {
    not_future("on", made.on, today)?;
    short("own_words", &made.own_words)?;
    required(
        "insats",
        &made.insats,
        "Skriv vilken insats ansökan gäller.",
    )
    .map(drop)
}

/// A decision is the authority's own, names what it rests on, and comes after what it answers.
pub(in crate::case) fn check_decision(
    state: &CaseState,
    decision: &DecisionRecorded,
    actor: Option<&Actor>,
    knowledge: &Knowledge<'_>,
) -> Result<(), Refusal> {
    actor.map_or(Ok(()), may_decide)?;
    not_future("on", decision.on, knowledge.today)?;
    required(
        "insats",
        &decision.insats,
        "Skriv vilken insats beslutet gäller.",
    )?;
    required(
        "circumstances",
        &decision.circumstances,
        "Skriv de omständigheter som har avgjort.",
    )?;
    required(
        "decided_by",
        &decision.decided_by,
        "Skriv vem som har beslutat, med namn och titel.",
    )?;
    check_needs(state, decision)?;
    check_provisions(decision, knowledge)?;
    check_order(state, decision)?;
    check_form(state, decision, knowledge)
}

fn may_decide(actor: &Actor) -> Result<(), Refusal> {
    match actor.role {
        Role::Hemtjanst | Role::Ansvarig => Err(Refusal::of(
            "Beslut fattas av socialsekreteraren. Lämna över ärendet, eller ta emot en ansökan som socialsekreteraren beslutar om.",
        )),
        Role::Socialsekreterare | Role::Utbildare => Ok(()),
    }
}

/// Who may correct a decision, and what: once the person has got it, what was decided stands as they got it.
pub(in crate::case) fn check_corrected_decision(
    state: &CaseState,
    entry: u32,
    said: &DecisionRecorded,
    replacement: &DecisionRecorded,
    actor: &Actor,
) -> Result<(), Refusal> {
    may_decide(actor)?;
    let told = state
        .decisions
        .iter()
        .any(|decision| decision.entry == entry && decision.told.is_some());
    match what_was_decided_otherwise(said, replacement) {
        Some(field) if told => {
            let name = state.person.first_name();
            let message =
                format!("{name} har fått beslutet. Fatta ett nytt beslut om det ska ändras.");
            Err(Refusal::at(field, message))
        }
        _ => Ok(()),
    }
}

/// The first field in which two decisions decide different things.
fn what_was_decided_otherwise(
    one: &DecisionRecorded,
    other: &DecisionRecorded,
) -> Option<&'static str> {
    let needs =
        |decision: &DecisionRecorded| decision.needs.iter().copied().collect::<BTreeSet<_>>();
    let differs = [
        ("outcome", one.outcome != other.outcome),
        ("insats", one.insats.trim() != other.insats.trim()),
        ("needs", needs(one) != needs(other)),
        ("form", one.form != other.form),
        ("on", one.on != other.on),
    ];
    differs
        .into_iter()
        .find_map(|(field, differs)| differs.then_some(field))
}

/// A decision answers needs of the case; only a refusal may be of something that the case holds no need of.
fn check_needs(state: &CaseState, decision: &DecisionRecorded) -> Result<(), Refusal> {
    if decision.application_entry.is_some() && decision.outcome == Outcome::Refused {
        return Ok(());
    }
    if decision.needs.is_empty() {
        return Err(Refusal::at(
            "needs",
            "Välj vilket behov beslutet gäller. Ett beslut utan behov går inte att motivera.",
        ));
    }
    if let Some(need) = decision
        .needs
        .iter()
        .find(|need| !state.needs.contains(need))
    {
        let message = format!(
            "”{}” står inte i ärendets behov. Ändra behovet först.",
            need.swedish()
        );
        return Err(Refusal::at("needs", message));
    }
    Ok(())
}

fn check_provisions(decision: &DecisionRecorded, knowledge: &Knowledge<'_>) -> Result<(), Refusal> {
    if decision.provisions.is_empty() {
        return Err(Refusal::at(
            "provisions",
            "Välj minst en bestämmelse som beslutet vilar på.",
        ));
    }
    let unknown = decision
        .provisions
        .iter()
        .find(|id| knowledge.law.in_force(id, decision.on).is_none());
    match unknown {
        Some(_) => Err(Refusal::at(
            "provisions",
            "En av bestämmelserna gällde inte den dag beslutet fattades.",
        )),
        None => Ok(()),
    }
}

/// A decision comes after the application it answers, and answers it once.
pub(in crate::case) fn check_order(
    state: &CaseState,
    decision: &DecisionRecorded,
) -> Result<(), Refusal> {
    let Some(entry) = decision.application_entry else {
        return Ok(());
    };
    let application = state.applications.iter().find(|made| made.entry == entry);
    match application {
        None => Err(Refusal::at(
            "application_entry",
            "Ansökan finns inte i ärendet.",
        )),
        Some(made) if made.decided_in.is_some() => Err(Refusal::at(
            "application_entry",
            "Det finns redan ett beslut om ansökan.",
        )),
        Some(made) if made.made.on > decision.on => {
            Err(Refusal::at("on", "Beslutet är daterat före ansökan."))
        }
        Some(_) => Ok(()),
    }
}

/// In alternative 1 the decision settles the form that was chosen; in alternative 2 it says nothing of the form.
/// Which of them holds is the position of the day it was made.
fn check_form(
    state: &CaseState,
    decision: &DecisionRecorded,
    knowledge: &Knowledge<'_>,
) -> Result<(), Refusal> {
    let chosen = state.active_choice().map(|choice| choice.made.form);
    let then = Knowledge {
        today: decision.on,
        ..*knowledge
    };
    match (state.decision_model(&then), decision.form) {
        (_, None) => Ok(()),
        (Some(DecisionModel::Verkstallighet), Some(_)) => Err(Refusal::at(
            "form",
            "Här gäller beslutet behovet. Formen väljs i verkställigheten, utan nytt beslut.",
        )),
        (_, Some(form)) if decision.outcome != Outcome::Refused && chosen != Some(form) => Err(
            Refusal::at("form", "Formen är inte den som är vald. Gör valet först."),
        ),
        (_, Some(_)) => Ok(()),
    }
}

pub(in crate::case) fn check_told(
    state: &CaseState,
    told: &DecisionTold,
    today: NaiveDate,
) -> Result<(), Refusal> {
    not_future("told_on", told.on, today)?;
    required("told_by", &told.told_by, "Skriv vem som lämnade beslutet.")?;
    let decision = state
        .decisions
        .iter()
        .find(|decision| decision.entry == told.decision_entry);
    match decision {
        None => Err(Refusal::at(
            "decision_entry",
            "Beslutet finns inte i ärendet.",
        )),
        Some(decision) if decision.told.is_some() => Err(Refusal::at(
            "decision_entry",
            "Det står redan när personen fick beslutet. Rätta den anteckningen om dagen är fel.",
        )),
        Some(decision) if told.on < decision.made.on => Err(Refusal::at(
            "told_on",
            "Dagen är före dagen då beslutet fattades.",
        )),
        Some(_) => Ok(()),
    }
}
