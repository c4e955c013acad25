//! What must be investigated before anyone can say yes or no.

use super::{DIGITAL, Rule, rule};
use crate::catalogue::{Function, ProvidedAs};
use crate::facts::{DecisionCapacity, FactKey, LegalBasis, Setting};
use crate::law::ids::{
    DATA_CONSENT, LSS, RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_BISTAND, SOL_OLD_DIGITAL, SOL_RIGHT,
    SOL_WITHOUT_ASSESSMENT,
};
use crate::suitability::Effect;

/// What must be investigated before anyone can say yes or no (verdict 3), unknown answers apart.
pub(in crate::suitability) const TO_INVESTIGATE: &[Rule] = &[
    rule(
        Effect::Asks,
        "ingen-bestammelse",
        &[],
        &[SOL_OLD_BISTAND],
        |m| m.ground.digital_technology.is_none(),
        |m| {
            format!(
                "I lagregistret finns ingen bestämmelse om digital teknik som gäller den {}. Programmet kan därför inte säga att tekniken får användas.",
                m.ground.on
            )
        },
    ),
    rule(
        Effect::Asks,
        "beslutsformaga-oklar",
        &[FactKey::DecisionCapacity],
        &[RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL],
        |m| m.facts.decision_capacity == Some(DecisionCapacity::Unclear),
        |_| {
            "Det är oklart om personen kan ta ställning i den här frågan. Bedöm det, och ge det stöd som behövs, innan ni går vidare.".into()
        },
    ),
    rule(
        Effect::Asks,
        "beslutsformaga-saknas",
        &[FactKey::DecisionCapacity],
        &[RF_INTEGRITY, DATA_CONSENT, SOL_DIGITAL, SOL_OLD_DIGITAL],
        |m| {
            m.facts.decision_capacity == Some(DecisionCapacity::Lacking)
                && (m.technology.functions.contains(&Function::Positioning)
                    || !m.technology.has_functions()
                    || !m.ground.sensors_allowed)
        },
        |m| {
            let reason = if m.technology.functions.contains(&Function::Positioning) {
                "SKR:s bedömning om sensorer utan samtycke gäller inte teknik som visar var någon är."
            } else if m.technology.has_functions() {
                "Kommunen har inte tagit ställning för att använda sensorer när någon inte kan samtycka."
            } else {
                "SKR:s bedömning om teknik utan samtycke gäller bara sensorer."
            };
            format!("Personen kan inte ta ställning i den här frågan nu. {reason}")
        },
    ),
    rule(
        Effect::Asks,
        "lss",
        &[FactKey::LegalBasis],
        &[LSS, SOL_DIGITAL, SOL_OLD_DIGITAL],
        |m| m.facts.legal_basis == Some(LegalBasis::Lss),
        |_| {
            "Insatsen ges enligt LSS, som inte har någon bestämmelse om digital teknik. Bestämmelsen i socialtjänstlagen gäller inte här.".into()
        },
    ),
    rule(
        Effect::Asks,
        "hsl",
        &[FactKey::LegalBasis],
        DIGITAL,
        |m| m.facts.legal_basis == Some(LegalBasis::Hsl),
        |_| {
            "Insatsen ges enligt hälso- och sjukvårdslagen. Bestämmelsen om digital teknik i socialtjänstlagen gäller inte här.".into()
        },
    ),
    rule(
        Effect::Asks,
        "stodboende",
        &[FactKey::Setting],
        DIGITAL,
        |m| m.facts.setting == Some(Setting::SupportHousing),
        |_| {
            "Personen bor i stöd- eller serviceboende. Bestämmelsen om digital teknik gäller hemtjänst och särskilt boende för äldre.".into()
        },
    ),
    rule(
        Effect::Asks,
        "bara-forskrivning",
        &[],
        DIGITAL,
        |m| {
            !m.technology.provided_as.is_empty()
                && m.technology
                    .provided_as
                    .iter()
                    .all(|form| *form == ProvidedAs::ForskrivningHsl)
        },
        |_| {
            "Tekniken förskrivs enligt hälso- och sjukvårdslagen och ges inte som insats enligt socialtjänstlagen. Fråga personen om ni ska ta kontakt med hälso- och sjukvården.".into()
        },
    ),
    rule(
        Effect::Asks,
        "inget-beslut",
        &[FactKey::Setting],
        &[
            SOL_WITHOUT_ASSESSMENT,
            SOL_DIGITAL,
            SOL_OLD_DIGITAL,
            SOL_RIGHT,
            SOL_OLD_BISTAND,
        ],
        |m| m.lacks_form_without_decision(),
        |_| {
            "Personen har inget beslut om insats, och tekniken ges inte utan beslut. Det går alltid att ansöka.".into()
        },
    ),
];
