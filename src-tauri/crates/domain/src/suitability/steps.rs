//! The steps that remain before a technology may be used, in the order they are done.

use super::ActionKey;
use super::matter::Matter;
use crate::catalogue::Requirement;
use crate::facts::{FactKey, InternetResponsible};
use crate::law::ids::{
    DATA_CONSENT, RF_INTEGRITY, SOL_APPEAL, SOL_DIGITAL, SOL_OLD_BISTAND, SOL_OLD_DIGITAL,
    SOL_RIGHT, SOL_TOGETHER,
};

/// One thing that must be done: a finding while it is open, gathered into actions by `key`.
pub(super) struct Step {
    pub(super) id: &'static str,
    pub(super) key: ActionKey,
    pub(super) facts: &'static [FactKey],
    pub(super) law: &'static [&'static str],
    pub(super) open: fn(&Matter<'_>) -> bool,
    pub(super) text: &'static str,
}

const CARRYING_OUT: &[&str] = &[SOL_RIGHT, SOL_OLD_BISTAND];

/// Every step, in the order of contract 1.
pub(super) const STEPS: &[Step] = &[
    Step {
        id: "information",
        key: ActionKey::InformationGiven,
        facts: &[FactKey::InformationGiven],
        law: &[
            SOL_TOGETHER,
            SOL_DIGITAL,
            SOL_OLD_DIGITAL,
            RF_INTEGRITY,
            SOL_APPEAL,
        ],
        open: |m| !m.facts.information_given,
        text: "Ge personen den information som behövs för att ta ställning.",
    },
    Step {
        id: "samtycke-insats",
        key: ActionKey::PersonConsent,
        facts: &[FactKey::PersonConsent, FactKey::InformationGiven],
        law: &[SOL_TOGETHER, SOL_DIGITAL, SOL_OLD_DIGITAL, RF_INTEGRITY],
        open: |m| !m.covered_by_sensor_position() && !m.counts(m.facts.person_consent.service),
        text: "Fråga personen om samtycke till digital teknik.",
    },
    Step {
        id: "samtycke-uppgifter",
        key: ActionKey::PersonConsent,
        facts: &[FactKey::PersonConsent, FactKey::InformationGiven],
        law: &[DATA_CONSENT],
        open: |m| {
            m.data_consent_applies()
                && !m.covered_by_sensor_position()
                && !m.counts(m.facts.person_consent.data)
        },
        text: "Fråga personen om samtycke till att personuppgifter behandlas.",
    },
    Step {
        id: "samtycke-narstaende",
        key: ActionKey::Cohabitants,
        facts: &[FactKey::Cohabitants, FactKey::InformationGiven],
        law: &[DATA_CONSENT],
        open: |m| {
            m.cohabitants_concerned()
                && m.facts
                    .cohabitants
                    .iter()
                    .flatten()
                    .any(|c| !m.counts(c.data))
        },
        text: "Fråga varje närstående som bor stadigvarande i hemmet om samtycke till att uppgifter behandlas.",
    },
    Step {
        id: "internet-ansvar",
        key: ActionKey::InternetResponsible,
        facts: &[FactKey::InternetResponsible],
        law: CARRYING_OUT,
        open: |m| {
            m.technology.requires(Requirement::Connectivity)
                && matches!(
                    m.facts.internet_responsible,
                    None | Some(InternetResponsible::Unresolved)
                )
        },
        text: "Bestäm vem som ansvarar för internet.",
    },
    Step {
        id: "mottagare",
        key: ActionKey::ReceiverNamed,
        facts: &[FactKey::ReceiverNamed],
        law: CARRYING_OUT,
        open: |m| m.needs_receiver() && !m.facts.receiver_named,
        text: "Bestäm vem som gör tillsynen eller tar emot larm.",
    },
    Step {
        id: "reservrutin",
        key: ActionKey::FallbackAgreed,
        facts: &[FactKey::FallbackAgreed],
        law: CARRYING_OUT,
        open: |m| m.needs_receiver() && !m.facts.fallback_agreed,
        text: "Kom överens om vad som händer när tekniken inte fungerar, och när personen inte syns eller inte svarar.",
    },
    Step {
        id: "utbildning",
        key: ActionKey::ProviderTrained,
        facts: &[FactKey::ProviderTrained],
        law: CARRYING_OUT,
        open: |m| m.needs_receiver() && !m.facts.provider_trained,
        text: "Se till att de som ska arbeta med tekniken kan den.",
    },
];
