//! Who does what: alternative 1 (*myndighet*) and alternative 2 (*verkställighet*) of Digitalt först, avsnitt 2.1, and
//! the handing over of a case from one role to the other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DecisionStanding;
use crate::case::command::Refusal;
use crate::case::event::{Actor, Role, TaskKind};
use crate::case::judgement::Knowledge;
use crate::case::state::CaseState;
use crate::facts::{FactKey, LegalBasis, Setting, values};
use crate::positions::DecisionModel;
use crate::text::{required, short};

values! {
    /// What somebody has to do in a case.
    Duty {
        Need = "need" => "Beskriva behovet",
        Guide = "guide" => "Vägleda, bedöma lämpligheten och ta emot samtycken",
        Choose = "choose" => "Göra valet med personen",
        Decide = "decide" => "Fatta beslut",
        Plan = "plan" => "Skriva planen",
        FollowUp = "follow_up" => "Följa upp",
    }
}

/// A case was handed to the other role (*uppdrag*, *överlämning*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct HandedOver {
    pub to: Role,
    /// The unit or person that takes over.
    pub receiver: String,
    /// What the receiver needs to know beyond what the case says.
    pub message: String,
}

/// How the work in a case is divided between the two roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Division {
    /// The position on who decides, where one bears on the person's setting.
    pub model: Option<DecisionModel>,
    /// Whether tillsyn rests on a decision under SoL of its own: in ordinary housing it does. A place in special
    /// housing is decided on as such, without a care decision nothing is decided (SoL 11 kap. 5–6 §§), and what LSS or
    /// HSL governs is not decided here.
    pub decision_needed: bool,
}

impl Division {
    /// The division in a case; it follows from where the person lives.
    pub fn of(state: &CaseState, knowledge: &Knowledge<'_>) -> Self {
        let by_sol = state
            .legal_basis()
            .is_none_or(|basis| basis == LegalBasis::Sol);
        Self {
            model: state.decision_model(knowledge).filter(|_| by_sol),
            decision_needed: by_sol && state.setting() == Some(Setting::OrdinaryHousing),
        }
    }

    /// Whether the decision comes before the choice: in alternative 2 it is on the need alone.
    pub fn decides_first(self) -> bool {
        self.decision_needed && self.model == Some(DecisionModel::Verkstallighet)
    }

    /// Whose a duty is; none where no position says.
    pub fn owner(self, duty: Duty) -> Option<Role> {
        let guiding = match self.model? {
            DecisionModel::Myndighet => Role::Socialsekreterare,
            DecisionModel::Verkstallighet => Role::Hemtjanst,
        };
        Some(match duty {
            Duty::Need | Duty::Decide => Role::Socialsekreterare,
            Duty::Guide | Duty::Choose => guiding,
            Duty::Plan | Duty::FollowUp => Role::Hemtjanst,
        })
    }
}

impl CaseState {
    /// Where the person lives, if known.
    pub fn setting(&self) -> Option<Setting> {
        match self.answers.get(&FactKey::Setting)?.answer.as_ref()? {
            crate::case::Answer::Setting(setting) => Some(*setting),
            _ => None,
        }
    }

    /// The law the insats rests on, if known.
    pub fn legal_basis(&self) -> Option<LegalBasis> {
        match self.answers.get(&FactKey::LegalBasis)?.answer.as_ref()? {
            crate::case::Answer::LegalBasis(basis) => Some(*basis),
            _ => None,
        }
    }

    /// Whether the law has no answer on digital technology here, so that the question is investigated elsewhere.
    pub fn is_outside_the_law(&self) -> bool {
        let other_law = self
            .legal_basis()
            .is_some_and(|basis| basis != LegalBasis::Sol);
        other_law || self.setting() == Some(Setting::SupportHousing)
    }

    /// The position on who decides that bears on where the person lives.
    pub fn decision_model(&self, knowledge: &Knowledge<'_>) -> Option<DecisionModel> {
        knowledge
            .positions
            .decision_model(self.setting()?, knowledge.today)
    }
}

/// Why a case cannot be handed over now, if it cannot.
pub(in crate::case) fn why_no_handover(
    state: &CaseState,
    to: Role,
    knowledge: &Knowledge<'_>,
) -> Option<&'static str> {
    let division = Division::of(state, knowledge);
    if to != Role::Hemtjanst || !division.decision_needed {
        return None;
    }
    // Visits have to be arranged tonight, whatever is left to decide; and who has had the case may have it again.
    let urgent = state
        .open_tasks()
        .any(|task| task.kind == TaskKind::ArrangePhysical);
    if urgent || state.was_handed_to_home_care {
        return None;
    }
    let chosen = state.active_choice().is_some();
    match DecisionStanding::of_grant(state, division) {
        DecisionStanding::Refused => {
            Some("Insatsen är avslagen, så det finns inget uppdrag att lämna.")
        }
        _ if division.model == Some(DecisionModel::Myndighet) && !chosen => {
            Some("Gör valet först. I alternativ 1 är formen vald när uppdraget lämnas.")
        }
        DecisionStanding::Missing => Some("Skriv beslutet först. Uppdraget vilar på ett bifall."),
        DecisionStanding::FormChanged => {
            Some("Formen har ändrats sedan beslutet. Skriv ett nytt beslut först.")
        }
        DecisionStanding::Stands
        | DecisionStanding::Untold
        | DecisionStanding::AppealUnexplained => None,
    }
}

pub(in crate::case) fn check_handover(
    state: &CaseState,
    handed: &HandedOver,
    actor: Option<&Actor>,
    knowledge: &Knowledge<'_>,
) -> Result<(), Refusal> {
    short("message", &handed.message)?;
    required("receiver", &handed.receiver, "Skriv vem som tar över.")?;
    if !matches!(handed.to, Role::Socialsekreterare | Role::Hemtjanst) {
        return Err(Refusal::at("to", "Välj socialsekreterare eller hemtjänst."));
    }
    if actor.is_some_and(|actor| actor.role == handed.to) {
        return Err(Refusal::at(
            "to",
            "Ärendet är redan hos er. Välj den andra rollen.",
        ));
    }
    match why_no_handover(state, handed.to, knowledge) {
        Some(reason) => Err(Refusal::at("to", reason)),
        None => Ok(()),
    }
}
