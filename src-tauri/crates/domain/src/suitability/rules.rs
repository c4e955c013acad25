//! The rules, each one short condition beside its Swedish explanation and the provisions it rests on.
//!
//! A rule that holds puts a ceiling on the verdict, given by the group it stands in; the verdict is the
//! lowest ceiling. Every rule looks at facts of its own, independently of the others, which is what lets [`super::what_if`] reason about unknown
//! answers without trying every combination. The provisions of a rule are candidates for every period of law;
//! only those in force on the date are cited.

use super::Effect;
use super::matter::Matter;
use crate::catalogue::{Availability, Body, Function, ProvidedAs, Requirement};
use crate::facts::{
    Connectivity, Consent, DecisionCapacity, FactKey, LegalBasis, Setting, VisitContent,
};
use crate::law::ids::{
    DATA_CONSENT, LSS, RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_BISTAND, SOL_OLD_DIGITAL, SOL_RIGHT,
    SOL_TOGETHER, SOL_WITHOUT_ASSESSMENT,
};

/// A rule: when it holds and what it then says.
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) effect: Effect,
    pub(super) facts: &'static [FactKey],
    pub(super) law: &'static [&'static str],
    pub(super) holds: fn(&Matter<'_>) -> bool,
    pub(super) text: fn(&Matter<'_>) -> String,
}

const DIGITAL: &[&str] = &[SOL_DIGITAL, SOL_OLD_DIGITAL];
const NEED: &[&str] = &[SOL_RIGHT, SOL_OLD_BISTAND];
const TOGETHER: &[&str] = &[SOL_TOGETHER, SOL_OLD_BISTAND];

fn said_no(consent: Consent) -> bool {
    matches!(consent, Consent::Refused | Consent::Withdrawn)
}

const fn bar(
    id: &'static str,
    facts: &'static [FactKey],
    law: &'static [&'static str],
    holds: fn(&Matter<'_>) -> bool,
    text: fn(&Matter<'_>) -> String,
) -> Rule {
    Rule {
        id,
        effect: Effect::Forbids,
        facts,
        law,
        holds,
        text,
    }
}

const fn against(
    id: &'static str,
    facts: &'static [FactKey],
    law: &'static [&'static str],
    holds: fn(&Matter<'_>) -> bool,
    text: fn(&Matter<'_>) -> String,
) -> Rule {
    Rule {
        id,
        effect: Effect::SpeaksAgainst,
        facts,
        law,
        holds,
        text,
    }
}

const fn investigate(
    id: &'static str,
    facts: &'static [FactKey],
    law: &'static [&'static str],
    holds: fn(&Matter<'_>) -> bool,
    text: fn(&Matter<'_>) -> String,
) -> Rule {
    Rule {
        id,
        effect: Effect::Asks,
        facts,
        law,
        holds,
        text,
    }
}

const fn note(
    id: &'static str,
    effect: Effect,
    facts: &'static [FactKey],
    law: &'static [&'static str],
    holds: fn(&Matter<'_>) -> bool,
    text: fn(&Matter<'_>) -> String,
) -> Rule {
    Rule {
        id,
        effect,
        facts,
        law,
        holds,
        text,
    }
}

/// Legal bars that no open step lifts (verdict 1).
pub(super) const BARS: &[Rule] = &[
    bar(
        "utanfor-kroppen",
        &[],
        DIGITAL,
        |m| m.technology.body == Body::Inside && m.ground.digital_technology.is_some(),
        |_| {
            "Tekniken används inuti kroppen. Lagen tillåter digital teknik bara utanför kroppen."
                .into()
        },
    ),
    bar(
        "samtycke-insats-nej",
        &[FactKey::PersonConsent],
        &[SOL_TOGETHER, SOL_DIGITAL, SOL_OLD_DIGITAL, RF_INTEGRITY],
        |m| said_no(m.facts.person_consent.service),
        |m| {
            match m.facts.person_consent.service {
                Consent::Withdrawn => "Personen har tagit tillbaka sitt ja till digital teknik. Ingen kan tvingas, och det fysiska alternativet gäller.".into(),
                _ => "Personen har sagt nej till digital teknik. Ingen kan tvingas, och det fysiska alternativet gäller.".into(),
            }
        },
    ),
    bar(
        "samtycke-uppgifter-nej",
        &[FactKey::PersonConsent],
        &[DATA_CONSENT],
        |m| m.data_consent_applies() && said_no(m.facts.person_consent.data),
        |m| {
            format!(
                "Tekniken har funktioner för {}. Då får personuppgifter behandlas bara med personens samtycke, och det finns inte.",
                functions(m)
            )
        },
    ),
    bar(
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
            "En närstående som bor stadigvarande i hemmet har inte samtyckt. Tekniken kan behandla uppgifter också om den närstående och får då inte användas.".into()
        },
    ),
    bar(
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
            "Tekniken kan visa vem personen är, i bild eller ljud. Utan ett samtycke är det ett betydande intrång i den personliga integriteten, och personen kan inte lämna något samtycke i den här frågan nu.".into()
        },
    ),
];

/// Known answers that speak against (verdict 2).
pub(super) const AGAINST: &[Rule] = &[
    against(
        "moter-inget-behov",
        &[FactKey::Needs],
        NEED,
        |m| {
            m.facts
                .needs
                .as_ref()
                .is_some_and(|needs| m.technology.needs_met(needs) == 0)
        },
        |_| "Tekniken möter inget av de behov som personen har.".into(),
    ),
    against(
        "besok-med-omsorg",
        &[FactKey::VisitContent],
        NEED,
        |m| {
            m.technology.replaces_supervision
                && m.facts.visit_content == Some(VisitContent::WithCare)
        },
        |_| {
            "Besöket innehåller alltid mer än att titta till. Den hjälpen kan tekniken inte ge."
                .into()
        },
    ),
    against(
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
    against(
        "krav-uppkoppling",
        &[FactKey::Connectivity],
        NEED,
        |m| {
            m.bears(FactKey::Connectivity)
                && m.facts
                    .connectivity
                    .is_some_and(|c| c != Connectivity::Good)
        },
        |_| "Tekniken kräver bra uppkoppling, och den som finns räcker inte.".into(),
    ),
    failed(
        "krav-hjalp-i-tid",
        &[FactKey::ResponseInTime],
        |m| m.bears(FactKey::ResponseInTime) && m.facts.response_in_time == Some(false),
        |_| "Ingen kan komma i tid när tekniken larmar.".into(),
    ),
    failed(
        "krav-placering",
        &[FactKey::PlacementPossible],
        |m| m.bears(FactKey::PlacementPossible) && m.facts.placement_possible == Some(false),
        |_| "Det finns ingen plats där tekniken kan sitta och fungera.".into(),
    ),
    failed(
        "krav-i-bild",
        &[FactKey::StaysInView],
        |m| m.bears(FactKey::StaysInView) && m.facts.stays_in_view == Some(false),
        |_| "Personen är inte där tekniken ser när tillsynen ska göras.".into(),
    ),
    failed(
        "krav-horsel-syn",
        &[FactKey::HearsAndSeesEnough],
        |m| m.bears(FactKey::HearsAndSeesEnough) && m.facts.hears_and_sees_enough == Some(false),
        |_| "Tekniken kräver att personen hör och ser tillräckligt bra för att använda den.".into(),
    ),
    failed(
        "krav-forstaelse",
        &[FactKey::UnderstandsTechnology],
        |m| {
            m.bears(FactKey::UnderstandsTechnology) && m.facts.understands_technology == Some(false)
        },
        |_| "Tekniken kräver att personen förstår hur den fungerar.".into(),
    ),
    against(
        "fas",
        &[],
        DIGITAL,
        |m| m.technology.phase < 3,
        |m| {
            format!(
                "Tekniken är i fas {} av fyra och kan inte erbjudas än.",
                m.technology.phase
            )
        },
    ),
    against(
        "tillganglighet",
        &[],
        DIGITAL,
        |m| {
            matches!(
                m.technology.availability,
                Availability::FinnsInte
                    | Availability::AnsokanAvvisad
                    | Availability::AnsokanProvas
                    | Availability::UpphandlingPagar
            )
        },
        |m| {
            format!(
                "Tekniken finns inte att erbjuda. Läget: {}.",
                m.technology.availability.swedish().to_lowercase()
            )
        },
    ),
];

const fn failed(
    id: &'static str,
    facts: &'static [FactKey],
    holds: fn(&Matter<'_>) -> bool,
    text: fn(&Matter<'_>) -> String,
) -> Rule {
    against(id, facts, NEED, holds, text)
}

/// What must be investigated before anyone can say yes or no (verdict 3), unknown answers apart.
pub(super) const TO_INVESTIGATE: &[Rule] = &[
    investigate(
        "ingen-bestammelse",
        &[],
        &[SOL_OLD_BISTAND],
        |m| m.ground.digital_technology.is_none(),
        |m| {
            format!(
                "Den {} finns ingen bestämmelse om digital teknik i registret. Programmet kan därför inte säga att tekniken får användas.",
                m.ground.on
            )
        },
    ),
    investigate(
        "beslutsformaga-oklar",
        &[FactKey::DecisionCapacity],
        &[RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL],
        |m| m.facts.decision_capacity == Some(DecisionCapacity::Unclear),
        |_| {
            "Det är oklart om personen kan ta ställning i den här frågan. Bedöm det, och ge det stöd som behövs, innan ni går vidare.".into()
        },
    ),
    investigate(
        "beslutsformaga-saknas",
        &[FactKey::DecisionCapacity],
        &[RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL],
        |m| {
            m.facts.decision_capacity == Some(DecisionCapacity::Lacking)
                && (m.technology.functions.contains(&Function::Positioning)
                    || !m.technology.has_functions()
                    || !m.ground.sensors_allowed)
        },
        |m| {
            let reason = if m.technology.functions.contains(&Function::Positioning) {
                "Tekniken visar var personen är, och det omfattas inte av SKR:s bedömning om sensorer."
            } else if m.technology.has_functions() {
                "Kommunen har inte tagit ställning till sensorer för personer som inte kan samtycka."
            } else {
                "SKR:s bedömning gäller bara sensorer."
            };
            format!("Personen kan inte ta ställning i den här frågan nu. {reason}")
        },
    ),
    investigate(
        "lss",
        &[FactKey::LegalBasis],
        &[LSS, SOL_DIGITAL, SOL_OLD_DIGITAL],
        |m| m.facts.legal_basis == Some(LegalBasis::Lss),
        |_| {
            "Insatsen ges enligt LSS, som inte har någon bestämmelse om digital teknik. Bestämmelsen i socialtjänstlagen gäller inte här.".into()
        },
    ),
    investigate(
        "hsl",
        &[FactKey::LegalBasis],
        DIGITAL,
        |m| m.facts.legal_basis == Some(LegalBasis::Hsl),
        |_| {
            "Insatsen ges enligt hälso- och sjukvårdslagen. Bestämmelsen om digital teknik i socialtjänstlagen gäller inte här.".into()
        },
    ),
    investigate(
        "stodboende",
        &[FactKey::Setting],
        DIGITAL,
        |m| m.facts.setting == Some(Setting::SupportHousing),
        |_| {
            "Bestämmelsen om digital teknik gäller hemtjänst och särskilt boende för äldre, inte stöd- eller serviceboende.".into()
        },
    ),
    investigate(
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
            "Tekniken förskrivs enligt hälso- och sjukvårdslagen. Ta kontakt med hälso- och sjukvården; den ges inte som insats enligt socialtjänstlagen.".into()
        },
    ),
    investigate(
        "inget-beslut",
        &[FactKey::Setting],
        &[SOL_WITHOUT_ASSESSMENT, SOL_DIGITAL, SOL_OLD_DIGITAL],
        |m| m.lacks_form_without_decision(),
        |_| {
            "Personen har inget beslut om insats, och tekniken ges inte utan beslut. Personen har rätt att ansöka.".into()
        },
    ),
];

/// What speaks for it and what is good to know; never changes the verdict.
pub(super) const NOTES: &[Rule] = &[
    note(
        "digital-teknik",
        Effect::Supports,
        &[FactKey::Setting, FactKey::LegalBasis],
        DIGITAL,
        |m| m.ground.digital_technology.is_some() && within_provision(m),
        |_| {
            "Digital teknik får användas när insatsen ges som hemtjänst eller i särskilt boende för äldre.".into()
        },
    ),
    note(
        "digital-teknik-grund",
        Effect::Notes,
        &[FactKey::Setting, FactKey::LegalBasis],
        DIGITAL,
        |m| m.ground.digital_technology.is_some() && !within_provision(m),
        |_| {
            "Lagens stöd för digital teknik gäller hemtjänst och särskilt boende för äldre, enligt socialtjänstlagen.".into()
        },
    ),
    note(
        "moter-behov",
        Effect::Supports,
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
    note(
        "sensor-stallningstagande",
        Effect::Supports,
        &[FactKey::DecisionCapacity],
        DIGITAL,
        |m| m.covered_by_sensor_position(),
        |_| {
            "Kommunen har tagit ställning för sensorer som inte kan visa vem personen är, också när personen inte kan samtycka. Personens eget samtycke frågas då inte efter.".into()
        },
    ),
    note(
        "inga-funktioner",
        Effect::Notes,
        &[],
        &[DATA_CONSENT],
        |m| !m.technology.has_functions() && m.ground.data_consent_in_force,
        |_| {
            "Tekniken övervakar inte, känner inte av och visar inte var personen är. Det särskilda kravet på samtycke till personuppgifter gäller därför inte.".into()
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

fn functions(m: &Matter<'_>) -> String {
    m.technology
        .functions
        .iter()
        .map(|function| function.swedish())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The requirement behind a circumstance, for texts.
pub(super) fn missing_text(circumstance: FactKey) -> &'static str {
    match circumstance {
        FactKey::Setting => {
            "Det är inte känt var personen bor och om det finns ett beslut om insats."
        }
        FactKey::LegalBasis => "Det är inte känt vilken lag insatsen ges enligt.",
        FactKey::Needs => "Personens behov är inte beskrivna än.",
        FactKey::VisitContent => "Det är inte känt om besöket innehåller mer än att titta till.",
        FactKey::DecisionCapacity => {
            "Det är inte bedömt om personen kan ta ställning i den här frågan."
        }
        FactKey::Cohabitants => "Det är inte känt om någon närstående bor stadigvarande i hemmet.",
        FactKey::UnderstandsTechnology => {
            "Det är inte känt om personen förstår hur tekniken fungerar."
        }
        FactKey::StaysInView => "Det är inte känt om personen är där tekniken ser.",
        FactKey::HearsAndSeesEnough => "Det är inte känt om personen hör och ser tillräckligt bra.",
        FactKey::ResponseInTime => "Det är inte känt om någon kan komma i tid vid ett larm.",
        FactKey::PlacementPossible => "Det är inte känt om det finns en bra plats för tekniken.",
        FactKey::Connectivity => "Det är inte känt hur uppkopplingen är.",
        _ => "",
    }
}

/// The provisions that make a circumstance worth asking about.
pub(super) fn missing_law(circumstance: FactKey) -> &'static [&'static str] {
    match circumstance {
        FactKey::Setting | FactKey::LegalBasis => DIGITAL,
        FactKey::DecisionCapacity => &[RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL],
        FactKey::Cohabitants => &[DATA_CONSENT],
        _ => NEED,
    }
}

/// What the technology requires, in the order of the contract; used by the catalogue page.
pub fn requirement_circumstance(requirement: Requirement) -> Option<FactKey> {
    Some(match requirement {
        Requirement::Connectivity => FactKey::Connectivity,
        Requirement::Response => FactKey::ResponseInTime,
        Requirement::Placement => FactKey::PlacementPossible,
        Requirement::Understanding => FactKey::UnderstandsTechnology,
        Requirement::InView => FactKey::StaysInView,
        Requirement::Senses => FactKey::HearsAndSeesEnough,
        Requirement::Receiver => return None,
    })
}
