//! The facts of a case, as contract 1 wants them.

use super::event::{Answer, ConsentScope, ConsentSubject, HouseholdMember};
use super::state::CaseState;
use crate::facts::{Cohabitant, Consent, Facts, PersonConsent};

impl CaseState {
    /// The facts as they bear on one technology; without one, what holds for the person at large. Consents,
    /// information and the plan count only for the technology they were about.
    pub fn facts(&self, technology: Option<&str>) -> Facts {
        let mut facts = Facts {
            needs: (!self.needs.is_empty()).then(|| self.needs.clone()),
            wish: Some(self.wish),
            stop_signals: self.stop_signals.clone(),
            ..Facts::default()
        };
        for answered in self.answers.values() {
            if let Some(answer) = &answered.answer {
                put(&mut facts, answer);
            }
        }
        let own = |subject: &ConsentSubject| {
            technology.map_or(Consent::NotAsked, |id| self.consent_state(subject, id))
        };
        let person = |scope| ConsentSubject::Person { scope };
        facts.person_consent = PersonConsent {
            service: match technology {
                Some(_) => own(&person(ConsentScope::Service)),
                None => self.service_at_large(),
            },
            data: own(&person(ConsentScope::Data)),
        };
        facts.cohabitants = self.household().map(|members| {
            let consent = |member: &HouseholdMember| {
                own(&ConsentSubject::Cohabitant {
                    id: member.id.clone(),
                })
            };
            members
                .iter()
                .map(|member| Cohabitant {
                    data: consent(member),
                })
                .collect()
        });
        facts.information_given = technology.is_some_and(|id| self.is_informed(id, None));
        let chosen = self
            .active_choice()
            .and_then(|choice| choice.made.technology.as_deref());
        if let Some((_, plan)) = self
            .plan
            .as_ref()
            .filter(|_| technology.is_some() && chosen == technology)
        {
            facts.receiver_named = !plan.receiver.trim().is_empty();
            facts.fallback_agreed = !plan.technical_fault.trim().is_empty()
                && plan.longest_time_to_visit_minutes.is_some();
            facts.provider_trained = plan.provider_trained;
            facts.internet_responsible = plan.internet_responsible;
        }
        facts
    }
}

fn put(facts: &mut Facts, answer: &Answer) {
    match answer {
        Answer::Setting(value) => facts.setting = Some(*value),
        Answer::LegalBasis(value) => facts.legal_basis = Some(*value),
        Answer::VisitContent(value) => facts.visit_content = Some(*value),
        Answer::DecisionCapacity(value) => facts.decision_capacity = Some(*value),
        Answer::Cohabitants(_) => {} // with their consents, in `facts`
        Answer::UnderstandsTechnology(value) => facts.understands_technology = Some(*value),
        Answer::StaysInView(value) => facts.stays_in_view = Some(*value),
        Answer::HearsAndSeesEnough(value) => facts.hears_and_sees_enough = Some(*value),
        Answer::ResponseInTime(value) => facts.response_in_time = Some(*value),
        Answer::PlacementPossible(value) => facts.placement_possible = Some(*value),
        Answer::Connectivity(value) => facts.connectivity = Some(*value),
    }
}
