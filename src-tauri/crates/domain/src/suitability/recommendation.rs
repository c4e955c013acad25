//! What to offer. The digital alternative is the opening offer; the person's will decides.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::matter::Ground;
use super::{Assessment, RIGHT_TO_APPLY_AND_APPEAL, Verdict};
use crate::catalogue::Technology;
use crate::facts::{Consent, Facts, VisitContent, Wish, values};
use crate::law::ids;

values! {
    /// How tillsyn is carried out (*genomförandeform*).
    Form {
        Digital = "digital" => "Digital tillsyn",
        Physical = "physical" => "Fysisk tillsyn",
        Combined = "combined" => "Digital och fysisk tillsyn",
        Trial = "trial" => "Prova digital tillsyn",
        Undetermined = "undetermined" => "Går inte att säga än",
    }
}

impl Form {
    /// Whether something digital happens.
    pub fn is_digital(self) -> bool {
        matches!(self, Self::Digital | Self::Combined | Self::Trial)
    }
}

/// What the program recommends and why; the professional and the person decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Recommendation {
    /// The form.
    pub form: Form,
    /// The technology, for digital, combined and trial.
    pub technology: Option<String>,
    /// Why, in Swedish.
    pub text: String,
    /// Ids of provisions in force on the date.
    pub law: Vec<String>,
}

/// The recommendation from what was judged.
pub fn recommend(
    judged: &[(&Technology, Assessment)],
    facts: &Facts,
    ground: &Ground<'_>,
) -> Recommendation {
    let without_technology = |form, text: &str, law: &[&str]| Recommendation {
        form,
        technology: None,
        text: text.to_owned(),
        law: ground.cite(law),
    };
    let physical_law = [&[ids::SOL_TOGETHER][..], &RIGHT_TO_APPLY_AND_APPEAL].concat();
    if let Some(reason) = physical_reason(facts) {
        return without_technology(Form::Physical, &format!("{reason} {RIGHT}"), &physical_law);
    }
    if let Some((technology, assessment)) = best_offer(judged, facts) {
        return offer(technology, assessment, facts, ground);
    }
    if judged
        .iter()
        .any(|(_, assessment)| assessment.verdict == Verdict::NeedsInvestigation)
    {
        let text = "Det går inte att rekommendera något digitalt än, för något behöver utredas först. Tillsynen är fysisk så länge.";
        let law = [&ids::ON_DIGITAL_TECHNOLOGY[..], &RIGHT_TO_APPLY_AND_APPEAL].concat();
        return without_technology(Form::Undetermined, text, &law);
    }
    let text = format!(
        "Ingen teknik i katalogen kan erbjudas för det här behovet nu. Fysisk tillsyn eller annan hjälp utan digital teknik rekommenderas. {RIGHT}"
    );
    without_technology(Form::Physical, &text, &physical_law)
}

const RIGHT: &str = "Personen kan alltid ansöka om en viss insats, till exempel besök, och få ett beslut som går att överklaga.";

fn physical_reason(facts: &Facts) -> Option<&'static str> {
    if facts.wish == Some(Wish::Physical) {
        return Some("Personen vill ha besök, och personens vilja bestämmer.");
    }
    match facts.person_consent.service {
        Consent::Refused => Some("Personen har sagt nej till tekniken och får fysisk tillsyn."),
        Consent::Withdrawn => {
            Some("Personen har tagit tillbaka sitt samtycke och får fysisk tillsyn.")
        }
        Consent::Given | Consent::NotAsked => None,
    }
}

/// Best verdict, then most needs met, then least intrusive, then id.
fn best_offer<'a>(
    judged: &'a [(&'a Technology, Assessment)],
    facts: &Facts,
) -> Option<(&'a Technology, &'a Assessment)> {
    let needs = facts.needs.as_deref().unwrap_or_default();
    judged
        .iter()
        .filter(|(_, assessment)| assessment.verdict.may_be_offered())
        .min_by_key(|(technology, assessment)| {
            let met = technology.needs_met(needs);
            (
                Reverse(assessment.verdict),
                Reverse(met),
                intrusion(technology),
                technology.id.as_str(),
            )
        })
        .map(|(technology, assessment)| (*technology, assessment))
}

fn intrusion(technology: &Technology) -> u8 {
    match (technology.has_functions(), technology.identifies_person) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2,
    }
}

fn offer(
    technology: &Technology,
    assessment: &Assessment,
    facts: &Facts,
    ground: &Ground<'_>,
) -> Recommendation {
    let mixed = facts.visit_content == Some(VisitContent::Mixed) && technology.replaces_supervision;
    let name = technology.name_in_sentence();
    let (form, text) = if facts.wish == Some(Wish::Trial) {
        (
            Form::Trial,
            format!("Personen vill prova först. Erbjud en provperiod med {name}."),
        )
    } else if mixed {
        (
            Form::Combined,
            format!(
                "Erbjud {name} när det räcker att någon tittar till personen, och besök när det behövs omsorg."
            ),
        )
    } else {
        (
            Form::Digital,
            format!("Erbjud {name} i första hand. Personen avgör."),
        )
    };
    let remains = match assessment.verdict {
        Verdict::Suitable => "",
        _ => " Något återstår att göra innan det kan börja.",
    };
    let law = [
        &ids::ON_DIGITAL_TECHNOLOGY[..],
        &[ids::SOL_TOGETHER],
        &RIGHT_TO_APPLY_AND_APPEAL,
    ]
    .concat();
    Recommendation {
        form,
        technology: Some(technology.id.clone()),
        text: format!("{text}{remains}"),
        law: ground.cite(&law),
    }
}
