//! Legal bars: the technology may not be used.

use super::{DIGITAL, Rule, rule};
use crate::catalogue::Body;
use crate::facts::{Consent, DecisionCapacity, FactKey};
use crate::law::ids::{
    DATA_CONSENT, RF_INTEGRITY, SOL_APPEAL, SOL_DIGITAL, SOL_OLD_BISTAND, SOL_OLD_DIGITAL,
    SOL_RIGHT, SOL_TOGETHER,
};
use crate::suitability::Effect;
use crate::suitability::Matter;

/// Legal bars that no open step lifts (verdict 1).
pub(in crate::suitability) const BARS: &[Rule] = &[
    rule(
        Effect::Forbids,
        "utanfor-kroppen",
        &[],
        DIGITAL,
        |m| m.technology.body == Body::Inside && m.ground.digital_technology.is_some(),
        |_| {
            "Tekniken används inuti kroppen. Enligt bestämmelsen om digital teknik får den bara användas utanför kroppen."
                .into()
        },
    ),
    rule(
        Effect::Forbids,
        "samtycke-insats-nej",
        &[FactKey::PersonConsent],
        &[
            SOL_TOGETHER,
            SOL_DIGITAL,
            SOL_OLD_DIGITAL,
            RF_INTEGRITY,
            SOL_RIGHT,
            SOL_APPEAL,
            SOL_OLD_BISTAND,
        ],
        |m| said_no(m.facts.person_consent.service),
        |m| {
            match m.facts.person_consent.service {
                Consent::Withdrawn => "Personen har tagit tillbaka sitt ja till tekniken. Ingen kan tvingas, och det fysiska alternativet gäller.".into(),
                _ => "Personen har sagt nej till tekniken. Ingen kan tvingas, och det fysiska alternativet gäller.".into(),
            }
        },
    ),
    rule(
        Effect::Forbids,
        "samtycke-uppgifter-nej",
        &[FactKey::PersonConsent],
        &[DATA_CONSENT],
        |m| m.data_consent_applies() && said_no(m.facts.person_consent.data),
        |m| {
            format!(
                "Tekniken har funktioner för {}. Då får personuppgifter bara behandlas med personens samtycke, och något sådant samtycke finns inte.",
                functions(m)
            )
        },
    ),
    rule(
        Effect::Forbids,
        "narstaende-nej",
        &[FactKey::Cohabitants],
        &[DATA_CONSENT],
        |m| {
            m.cohabitants_concerned()
                && m.facts
                    .cohabitants
                    .iter()
                    .flatten()
                    .any(|c| said_no(c.data))
        },
        |_| {
            "En närstående som bor stadigvarande i hemmet har sagt nej eller tagit tillbaka sitt ja. Tekniken kan behandla uppgifter också om den närstående och får då inte användas.".into()
        },
    ),
    rule(
        Effect::Forbids,
        "identifierar-utan-beslutsformaga",
        &[FactKey::DecisionCapacity],
        &[RF_INTEGRITY],
        |m| {
            m.ground.integrity_in_force
                && m.facts.decision_capacity == Some(DecisionCapacity::Lacking)
                && m.technology.identifies_person
                && m.technology.has_functions()
        },
        |_| {
            "Tekniken kan visa vem personen är, i bild eller ljud. Grundlagen skyddar mot ett så betydande intrång i den personliga integriteten utan samtycke, och personen kan inte lämna något samtycke i den här frågan nu.".into()
        },
    ),
];

fn said_no(consent: Consent) -> bool {
    matches!(consent, Consent::Refused | Consent::Withdrawn)
}

fn functions(m: &Matter<'_>) -> String {
    m.technology
        .functions
        .iter()
        .map(|function| function.swedish())
        .collect::<Vec<_>>()
        .join(", ")
}
