//! The unknown circumstances: what is not known, and why it matters by law.

use super::{DIGITAL, NEED};
use crate::facts::FactKey;
use crate::law::ids::{DATA_CONSENT, RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL};

/// The requirement behind a circumstance, for texts.
pub(in crate::suitability) fn missing_text(circumstance: FactKey) -> &'static str {
    match circumstance {
        FactKey::Setting => {
            "Det är inte känt var personen bor och om det finns ett beslut om insats."
        }
        FactKey::LegalBasis => "Det är inte känt vilken lag insatsen ges enligt.",
        FactKey::Needs => "Personens behov är inte beskrivna än.",
        FactKey::VisitContent => {
            "Det är inte känt om besöket innehåller mer än att titta till personen."
        }
        FactKey::DecisionCapacity => {
            "Det är inte bedömt om personen kan ta ställning i den här frågan."
        }
        FactKey::Cohabitants => "Det är inte känt om någon närstående bor stadigvarande i hemmet.",
        FactKey::UnderstandsTechnology => {
            "Det är inte känt om personen förstår hur tekniken fungerar."
        }
        FactKey::StaysInView => {
            "Det är inte känt om personen är där tekniken ser när tillsynen ska göras."
        }
        FactKey::HearsAndSeesEnough => "Det är inte känt om personen hör och ser tillräckligt bra.",
        FactKey::ResponseInTime => "Det är inte känt om någon kan komma i tid vid ett larm.",
        FactKey::PlacementPossible => "Det är inte känt om det finns en bra plats för tekniken.",
        FactKey::Connectivity => "Det är inte känt hur uppkopplingen är.",
        _ => "",
    }
}

/// The provisions that make a circumstance worth asking about.
pub(in crate::suitability) fn missing_law(circumstance: FactKey) -> &'static [&'static str] {
    match circumstance {
        FactKey::Setting | FactKey::LegalBasis => DIGITAL,
        FactKey::DecisionCapacity => &[RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL],
        FactKey::Cohabitants => &[DATA_CONSENT],
        _ => NEED,
    }
}
