//! Applications and decisions, with proposals drawn from what the case says.

use crate::case::event::Role;
use crate::case::judgement::Knowledge;
use crate::case::matter_views::{ApplicationView, DecisionView, DecisionsView, ProvisionOption};
use crate::case::matters::{DecisionStanding, Division, last_day_to_appeal};
use crate::case::present::text;
use crate::case::state::{CaseState, Decision};
use crate::case::words::{long_date, technology_name};
use crate::law::ids::{
    DATA_CONSENT, RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_BISTAND, SOL_OLD_DIGITAL, SOL_RIGHT,
    SOL_TOGETHER,
};
use crate::positions::DecisionModel;
use crate::suitability::Form;

/// What a decision about tillsyn can rest on, in the order decisions name them.
const CANDIDATES: &[&str] = &[
    SOL_RIGHT,
    SOL_OLD_BISTAND,
    SOL_TOGETHER,
    SOL_DIGITAL,
    SOL_OLD_DIGITAL,
    DATA_CONSENT,
    RF_INTEGRITY,
];

pub(super) fn decisions(
    state: &CaseState,
    viewer: Role,
    knowledge: &Knowledge<'_>,
) -> DecisionsView {
    let division = Division::of(state, knowledge);
    let form = form_to_settle(state, division);
    let applications = state.applications.iter().map(|one| ApplicationView {
        made: one.made.clone(),
        entry: one.entry,
        decided_in: one.decided_in,
        ended_with: one.ended_with.clone().unwrap_or_default(),
    });
    let missing = DecisionStanding::of(state, division)
        .missing()
        .unwrap_or_default();
    DecisionsView {
        applications: applications.collect(),
        decisions: state.decisions.iter().map(|one| view(one, state)).collect(),
        needed: division.decision_needed,
        missing: missing.replace("{}", state.person.first_name()),
        why_not: match viewer {
            Role::Hemtjanst | Role::Ansvarig => {
                "Beslut fattas av socialsekreteraren. Du kan ta emot en ansökan eller lämna över ärendet."
            }
            _ => "",
        }
        .to_owned(),
        form,
        proposed_insats: proposed_insats(state, form, knowledge),
        proposed_circumstances: text::circumstances(state, knowledge).join("\n"),
        provisions: provisions(form, division, knowledge),
    }
}

/// In alternative 1 a decision settles the form that is chosen.
fn form_to_settle(state: &CaseState, division: Division) -> Option<Form> {
    let settles = division.model == Some(DecisionModel::Myndighet) && division.decision_needed;
    let choice = state.active_choice().filter(|_| settles)?;
    Some(choice.made.form)
}

fn view(decision: &Decision, state: &CaseState) -> DecisionView {
    let name = state.person.first_name();
    let until = decision
        .told
        .as_ref()
        .map(|told| last_day_to_appeal(told.on));
    let form = state.active_choice().map(|choice| choice.made.form);
    let settles = state
        .settling_decision()
        .is_some_and(|settling| settling.entry == decision.entry);
    DecisionView {
        outcome_text: decision.made.outcome.swedish().to_owned(),
        form_text: decision
            .made
            .form
            .map_or("", |form| form.swedish())
            .to_owned(),
        appeal_text: match (&decision.told, until) {
            (Some(told), Some(until)) => format!(
                "{name} fick beslutet den {}. Vill {name} överklaga ska det göras skriftligt och ha kommit in till den nämnd som har beslutat senast den {until}.",
                long_date(told.on),
                until = long_date(until)
            ),
            _ => format!(
                "{name} har inte fått beslutet än. Tiden för att överklaga är tre veckor och räknas från den dag {name} får det."
            ),
        },
        appeal_until: until,
        outdated: settles && form.is_some() && decision.made.form != form,
        made: decision.made.clone(),
        entry: decision.entry,
        by: decision.by.clone(),
        told: decision.told.clone(),
    }
}

/// What is applied for, where an application waits; else the need, and in alternative 1 how it is met.
fn proposed_insats(state: &CaseState, form: Option<Form>, knowledge: &Knowledge<'_>) -> String {
    let waiting = state.applications.iter().find(|one| one.waits());
    if let Some(waiting) = waiting {
        return waiting.made.insats.clone();
    }
    let needs: Vec<_> = state.needs.iter().map(|need| need.swedish()).collect();
    let needs = needs.join(", ");
    let Some(form) = form else { return needs };
    let technology = state
        .active_choice()
        .and_then(|choice| choice.made.technology.as_deref());
    let with = technology.map(|id| technology_name(knowledge, id));
    let how = match (form, with) {
        (Form::Digital, Some(with)) => format!("genom {with}"),
        (Form::Trial, Some(with)) => format!("på prov genom {with}"),
        (Form::Combined, Some(with)) => format!("genom {with} och fysisk tillsyn"),
        _ => format!("genom {}", form.swedish().to_lowercase()),
    };
    format!("{needs}, {how}")
}

fn provisions(
    form: Option<Form>,
    division: Division,
    knowledge: &Knowledge<'_>,
) -> Vec<ProvisionOption> {
    let digital = form.is_some_and(Form::is_digital);
    let in_force = CANDIDATES
        .iter()
        .filter_map(|id| knowledge.law.in_force(id, knowledge.today));
    in_force
        .map(|provision| ProvisionOption {
            proposed: match provision.id.as_str() {
                SOL_RIGHT | SOL_OLD_BISTAND => division.decision_needed,
                SOL_DIGITAL | SOL_OLD_DIGITAL => digital,
                _ => false,
            },
            id: provision.id.clone(),
            short: provision.short.clone(),
            heading: provision.heading.clone(),
        })
        .collect()
}
