//! Known answers that speak against: allowed, but it does not fit.

use super::{NEED, Rule, rule};
use crate::facts::{Connectivity, FactKey, VisitContent};
use crate::law::ids::{SOL_OLD_BISTAND, SOL_TOGETHER};
use crate::suitability::Effect;

const TOGETHER: &[&str] = &[SOL_TOGETHER, SOL_OLD_BISTAND];

/// Known answers that speak against (verdict 2).
pub(in crate::suitability) const AGAINST: &[Rule] = &[
    rule(
        Effect::SpeaksAgainst,
        "moter-inget-behov",
        &[FactKey::Needs],
        NEED,
        |m| {
            m.facts
                .needs
                .as_ref()
                .is_some_and(|needs| m.technology.needs_met(needs) == 0)
        },
        |_| "Tekniken möter inget av de behov som är beskrivna.".into(),
    ),
    rule(
        Effect::SpeaksAgainst,
        "besok-med-omsorg",
        &[FactKey::VisitContent],
        NEED,
        |m| {
            m.technology.replaces_supervision
                && m.facts.visit_content == Some(VisitContent::WithCare)
        },
        |_| {
            "Besöket innehåller alltid mer än att titta till personen. Den hjälpen kan tekniken inte ge."
                .into()
        },
    ),
    rule(
        Effect::SpeaksAgainst,
        "stoppsignal",
        &[FactKey::StopSignals],
        TOGETHER,
        |m| m.technology.has_functions() && !m.facts.stop_signals.is_empty(),
        |m| {
            let seen: Vec<_> = m
                .facts
                .stop_signals
                .iter()
                .map(|s| s.swedish().to_lowercase())
                .collect();
            format!(
                "Det finns tecken på att tekniken inte fungerar för personen: {}.",
                seen.join(", ")
            )
        },
    ),
    rule(
        Effect::SpeaksAgainst,
        "krav-uppkoppling",
        &[FactKey::Connectivity],
        NEED,
        |m| {
            m.bears(FactKey::Connectivity)
                && m.facts
                    .connectivity
                    .is_some_and(|c| c != Connectivity::Good)
        },
        |_| "Tekniken kräver bra uppkoppling, och det finns inte där den ska användas.".into(),
    ),
    rule(
        Effect::SpeaksAgainst,
        "krav-hjalp-i-tid",
        &[FactKey::ResponseInTime],
        NEED,
        |m| m.bears(FactKey::ResponseInTime) && m.facts.response_in_time == Some(false),
        |_| "Ingen kan komma i tid när tekniken larmar.".into(),
    ),
    rule(
        Effect::SpeaksAgainst,
        "krav-placering",
        &[FactKey::PlacementPossible],
        NEED,
        |m| m.bears(FactKey::PlacementPossible) && m.facts.placement_possible == Some(false),
        |_| "Det finns ingen plats där tekniken kan sitta och fungera.".into(),
    ),
    rule(
        Effect::SpeaksAgainst,
        "krav-i-bild",
        &[FactKey::StaysInView],
        NEED,
        |m| m.bears(FactKey::StaysInView) && m.facts.stays_in_view == Some(false),
        |_| "Personen är inte där tekniken ser när tillsynen ska göras.".into(),
    ),
    rule(
        Effect::SpeaksAgainst,
        "krav-horsel-syn",
        &[FactKey::HearsAndSeesEnough],
        NEED,
        |m| m.bears(FactKey::HearsAndSeesEnough) && m.facts.hears_and_sees_enough == Some(false),
        |_| "Tekniken kräver att personen hör och ser tillräckligt bra för att använda den.".into(),
    ),
    rule(
        Effect::SpeaksAgainst,
        "krav-forstaelse",
        &[FactKey::UnderstandsTechnology],
        NEED,
        |m| {
            m.bears(FactKey::UnderstandsTechnology) && m.facts.understands_technology == Some(false)
        },
        |_| "Tekniken kräver att personen förstår hur den fungerar.".into(),
    ),
    rule(
        Effect::SpeaksAgainst,
        "fas",
        &[],
        NEED,
        |m| m.technology.phase < 3,
        |m| {
            format!(
                "Tekniken är i fas {} av fyra och kan inte erbjudas än.",
                m.technology.phase
            )
        },
    ),
    rule(
        Effect::SpeaksAgainst,
        "tillganglighet",
        &[],
        NEED,
        |m| !m.technology.is_available(m.ground.on),
        |m| {
            m.technology
                .why_not_available(m.ground.on)
                .unwrap_or_default()
        },
    ),
    rule(
        Effect::SpeaksAgainst,
        "borttagen",
        &[],
        NEED,
        |m| m.technology.standing.retired.is_some(),
        |m| m.technology.standing.notice().unwrap_or_default(),
    ),
];
