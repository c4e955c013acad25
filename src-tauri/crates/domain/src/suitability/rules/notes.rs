//! What speaks for it and what is good to know.

use super::{DIGITAL, NEED, Rule, rule};
use crate::facts::{FactKey, LegalBasis, Setting};
use crate::law::ids::{DATA_CONSENT, RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL};
use crate::suitability::Effect;
use crate::suitability::Matter;

/// What speaks for it and what is good to know; never changes the verdict.
pub(in crate::suitability) const NOTES: &[Rule] = &[
    rule(
        Effect::Notes,
        "undantag",
        &[],
        NEED,
        |m| m.technology.standing.is_excepted(),
        |m| m.technology.standing.notice().unwrap_or_default(),
    ),
    rule(
        Effect::Supports,
        "digital-teknik",
        &[FactKey::Setting, FactKey::LegalBasis],
        DIGITAL,
        |m| m.ground.digital_technology.is_some() && within_provision(m),
        |_| {
            "Digital teknik får användas när insatsen ges som hemtjänst eller i särskilt boende för äldre, men bara utanför kroppen.".into()
        },
    ),
    rule(
        Effect::Notes,
        "digital-teknik-grund",
        &[FactKey::Setting, FactKey::LegalBasis],
        DIGITAL,
        |m| m.ground.digital_technology.is_some() && !within_provision(m),
        |_| {
            "Lagens stöd för digital teknik gäller hemtjänst och särskilt boende för äldre, enligt socialtjänstlagen.".into()
        },
    ),
    rule(
        Effect::Supports,
        "moter-behov",
        &[FactKey::Needs],
        NEED,
        |m| {
            m.facts
                .needs
                .as_ref()
                .is_some_and(|needs| m.technology.needs_met(needs) > 0)
        },
        |m| {
            let needs = m.facts.needs.as_deref().unwrap_or_default();
            let met = m
                .technology
                .needs
                .iter()
                .filter(|need| needs.contains(need));
            let names: Vec<_> = met.map(|need| need.swedish().to_lowercase()).collect();
            format!("Tekniken kan möta behovet: {}.", names.join(", "))
        },
    ),
    rule(
        Effect::Supports,
        "sensor-stallningstagande",
        &[FactKey::DecisionCapacity],
        &[DATA_CONSENT, RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL],
        |m| m.covered_by_sensor_position(),
        |_| {
            "Kommunen har tagit ställning för sensorer som inte kan visa vem personen är, också när personen inte kan samtycka. Då frågar ni inte efter personens eget samtycke. Det är ett lokalt ställningstagande och inte lag.".into()
        },
    ),
    rule(
        Effect::Notes,
        "inga-funktioner",
        &[],
        &[DATA_CONSENT],
        |m| !m.technology.has_functions() && m.ground.data_consent_in_force,
        |_| {
            "Tekniken har inga funktioner för monitorering, sensorering eller positionering. Det särskilda kravet på samtycke till personuppgifter gäller därför inte.".into()
        },
    ),
];

fn within_provision(m: &Matter<'_>) -> bool {
    m.facts.legal_basis == Some(LegalBasis::Sol)
        && matches!(
            m.facts.setting,
            Some(Setting::OrdinaryHousing | Setting::SpecialHousingElderly)
        )
}
