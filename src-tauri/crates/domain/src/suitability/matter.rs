//! One technology against one person's facts on one date: what every rule looks at.

use chrono::NaiveDate;

use crate::catalogue::{Function, Requirement, Technology};
use crate::facts::{Consent, DecisionCapacity, FactKey, Facts, Setting};
use crate::law::{Provision, Register, ids};
use crate::positions::Positions;

/// The law and the local positions of one date, looked up once.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The register, for citing.
    pub law: &'a Register,
    /// The date that everything is judged by.
    pub on: NaiveDate,
    /// The provision on digital technology in force, if any.
    pub digital_technology: Option<&'a Provision>,
    /// Whether 9 § lag (2001:454) is in force.
    pub data_consent_in_force: bool,
    /// Whether regeringsformen 2 kap. 6 § is in force.
    pub integrity_in_force: bool,
    /// Whether insatser may be given without individual assessment (11 kap. 5 § SoL).
    pub without_assessment_in_force: bool,
    /// Whether the municipality has taken the position on sensors.
    pub sensors_allowed: bool,
}

impl<'a> Ground<'a> {
    /// Looks up the law and positions of a date.
    pub fn new(law: &'a Register, positions: &Positions, on: NaiveDate) -> Self {
        Self {
            law,
            on,
            digital_technology: law.on_digital_technology(on),
            data_consent_in_force: law.in_force(ids::DATA_CONSENT, on).is_some(),
            integrity_in_force: law.in_force(ids::RF_INTEGRITY, on).is_some(),
            without_assessment_in_force: law.in_force(ids::SOL_WITHOUT_ASSESSMENT, on).is_some(),
            sensors_allowed: positions.sensors_allowed(on),
        }
    }

    /// Those of the provisions that are in force on the date.
    pub fn cite(&self, candidates: &[&str]) -> Vec<String> {
        let in_force = candidates
            .iter()
            .filter(|id| self.law.in_force(id, self.on).is_some());
        in_force.map(|id| (*id).to_owned()).collect()
    }
}

/// One technology, one person's facts, one date.
#[derive(Debug, Clone, Copy)]
pub struct Matter<'a> {
    /// The technology judged.
    pub technology: &'a Technology,
    /// What is known and done.
    pub facts: &'a Facts,
    /// Law and positions of the date.
    pub ground: &'a Ground<'a>,
}

impl Matter<'_> {
    /// 9 § lag (2001:454) applies: the technology has functions and the date lies in its validity.
    pub fn data_consent_applies(&self) -> bool {
        self.technology.has_functions() && self.ground.data_consent_in_force
    }

    /// 9 § applies and data about those who live with the person can be processed.
    pub fn cohabitants_concerned(&self) -> bool {
        self.data_consent_applies() && self.technology.captures_cohabitants
    }

    /// Somebody must do the check or receive the alarm.
    pub fn needs_receiver(&self) -> bool {
        self.technology.replaces_supervision || self.technology.requires(Requirement::Receiver)
    }

    /// A consent counts only once the person has had the information needed to decide.
    pub fn counts(&self, consent: Consent) -> bool {
        consent == Consent::Given && self.facts.information_given
    }

    /// Capacity is lacking, but the municipality's position on sensors covers this technology, so that the
    /// person's own consents are not asked for.
    pub fn covered_by_sensor_position(&self) -> bool {
        self.facts.decision_capacity == Some(DecisionCapacity::Lacking)
            && self.ground.sensors_allowed
            && self.technology.has_functions()
            && !self.technology.identifies_person
            && !self.technology.functions.contains(&Function::Positioning)
    }

    /// Whether a circumstance bears on this technology at all.
    pub fn bears(&self, circumstance: FactKey) -> bool {
        let requires = |requirement| self.technology.requires(requirement);
        match circumstance {
            FactKey::Setting | FactKey::LegalBasis | FactKey::Needs | FactKey::DecisionCapacity => {
                true
            }
            FactKey::VisitContent => self.technology.replaces_supervision,
            FactKey::Cohabitants => self.cohabitants_concerned(),
            FactKey::UnderstandsTechnology => requires(Requirement::Understanding),
            FactKey::StaysInView => requires(Requirement::InView),
            FactKey::HearsAndSeesEnough => requires(Requirement::Senses),
            FactKey::ResponseInTime => requires(Requirement::Response),
            FactKey::PlacementPossible => requires(Requirement::Placement),
            FactKey::Connectivity => requires(Requirement::Connectivity),
            _ => false,
        }
    }

    /// No care decision, and offered in no form that does without one on the date.
    pub fn lacks_form_without_decision(&self) -> bool {
        use crate::catalogue::ProvidedAs::{AllmantTillganglig, UtanBehovsprovning};
        let offered = |form| self.technology.provided_as.contains(&form);
        self.facts.setting == Some(Setting::NoCareDecision)
            && !offered(AllmantTillganglig)
            && !(offered(UtanBehovsprovning) && self.ground.without_assessment_in_force)
    }
}

impl Facts {
    /// Whether a circumstance is known.
    pub fn knows(&self, circumstance: FactKey) -> bool {
        match circumstance {
            FactKey::Setting => self.setting.is_some(),
            FactKey::LegalBasis => self.legal_basis.is_some(),
            FactKey::Needs => self.needs.is_some(),
            FactKey::VisitContent => self.visit_content.is_some(),
            FactKey::DecisionCapacity => self.decision_capacity.is_some(),
            FactKey::Cohabitants => self.cohabitants.is_some(),
            FactKey::UnderstandsTechnology => self.understands_technology.is_some(),
            FactKey::StaysInView => self.stays_in_view.is_some(),
            FactKey::HearsAndSeesEnough => self.hears_and_sees_enough.is_some(),
            FactKey::ResponseInTime => self.response_in_time.is_some(),
            FactKey::PlacementPossible => self.placement_possible.is_some(),
            FactKey::Connectivity => self.connectivity.is_some(),
            _ => true,
        }
    }
}
