//! The assessment of a case: each technology judged by the facts that bear on it.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::state::CaseState;
use crate::catalogue::{Catalogue, Technology};
use crate::facts::{FactKey, Facts};
use crate::law::Register;
use crate::positions::Positions;
use crate::suitability::{
    ActionKey, Assessment, Ground, Recommendation, assess_technology, next_question, open_actions,
    recommend,
};

/// What a case is judged by: the program's knowledge and today's date.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub struct Knowledge<'a> {
    pub catalogue: &'a Catalogue,
    pub law: &'a Register,
    pub positions: &'a Positions,
    pub today: NaiveDate,
}

/// A case judged.
#[derive(Debug, Clone)]
pub struct Judgement<'a> {
    /// Each technology with its answer, ordered by id.
    pub judged: Vec<(&'a Technology, Assessment)>,
    /// What to offer.
    pub recommendation: Recommendation,
    /// The question that can change most.
    pub next_question: Option<FactKey>,
    /// Facts that hold for the person at large.
    pub facts: Facts,
}

impl<'a> Judgement<'a> {
    /// Judges a case by the law and positions of the day.
    pub fn of(state: &CaseState, knowledge: &Knowledge<'a>) -> Self {
        let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
        let judged: Vec<(&Technology, Assessment)> = knowledge
            .catalogue
            .technologies()
            .iter()
            .filter(|technology| concerns(state, technology))
            .map(|technology| {
                let facts = state.facts(Some(&technology.id));
                (technology, assess_technology(technology, &facts, &ground))
            })
            .collect();
        let facts = state.facts(None);
        let recommendation = recommend(&judged, &facts, &ground);
        Self {
            recommendation,
            next_question: next_question(judged.iter().map(|(_, assessment)| assessment)),
            judged,
            facts,
        }
    }

    /// The technology and its answer.
    pub fn of_technology(&self, id: &str) -> Option<(&'a Technology, &Assessment)> {
        let found = self
            .judged
            .iter()
            .find(|(technology, _)| technology.id == id);
        found.map(|(technology, assessment)| (*technology, assessment))
    }

    /// Whether a technology meets a need the person has; any does while the needs are unknown.
    pub fn meets_need(&self, technology: &Technology) -> bool {
        self.facts
            .needs
            .as_ref()
            .is_none_or(|needs| technology.needs_met(needs) > 0)
    }

    /// The technology that information and consents are about: chosen, else the one last asked about, else
    /// recommended, else the one that stands best among those that meet the need.
    pub fn in_question(&self, state: &CaseState) -> Option<&'a Technology> {
        let chosen = state
            .active_choice()
            .and_then(|choice| choice.made.technology.as_deref());
        let asked = state
            .consents
            .last()
            .map(|standing| standing.record.technology.as_str());
        let named = chosen
            .or(asked)
            .or(self.recommendation.technology.as_deref());
        if let Some((technology, _)) = named.and_then(|id| self.of_technology(id)) {
            return Some(technology);
        }
        let needs = self.facts.needs.as_deref().unwrap_or_default();
        self.judged
            .iter()
            .filter(|(technology, _)| self.meets_need(technology) && technology.is_offered())
            .min_by_key(|(technology, assessment)| {
                (
                    Reverse(assessment.verdict),
                    Reverse(technology.needs_met(needs)),
                    technology.id.as_str(),
                )
            })
            .map(|(technology, _)| *technology)
    }
}

/// The first phase in which a technology is on its way to people (*tillgängliggöra*), so that a case may look ahead to it.
const ON_ITS_WAY: u8 = 2;

/// Whether a technology is judged in a case: what is offered or on its way, and what the case speaks of whatever has become
/// of it. A catalogue may hold thousands that are only thought of.
fn concerns(state: &CaseState, technology: &Technology) -> bool {
    let known_here = technology.phase >= ON_ITS_WAY && technology.standing.retired.is_none();
    known_here || state.speaks_of(&technology.id)
}

/// The steps about information and consent that are open for a technology, whatever its verdict.
pub(super) fn open_consents(
    state: &CaseState,
    technology: &Technology,
    knowledge: &Knowledge<'_>,
) -> Vec<ActionKey> {
    let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
    let facts = state.facts(Some(&technology.id));
    let open = open_actions(technology, &facts, &ground);
    open.into_iter()
        .map(|action| action.step)
        .filter(|step| step.concerns_consent())
        .collect()
}
