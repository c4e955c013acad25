//! The choice between digital, physical, both and a trial. The person's will decides; nothing digital is
//! chosen without every consent the law demands, and a departure from the recommendation asks for a motive
//! unless it follows the person's wish.

use super::command::Refusal;
use super::event::ChoiceMade;
use super::judgement::{Judgement, Knowledge, open_consents};
use super::state::CaseState;
use super::words::{genitive, with_name};
use crate::catalogue::Technology;
use crate::facts::Wish;
use crate::suitability::{ActionKey, Assessment, Effect, Form, Recommendation, Verdict};
use crate::text::short;

/// The choice to record.
pub(super) fn choice(
    state: &CaseState,
    form: Form,
    technology: Option<String>,
    motive: String,
    knowledge: &Knowledge<'_>,
) -> Result<ChoiceMade, Refusal> {
    short("motive", &motive)?;
    let judgement = Judgement::of(state, knowledge);
    let (verdict, exception) = match form {
        Form::Undetermined => return Err(Refusal::at("form", "Välj en form för tillsynen.")),
        Form::Physical if technology.is_some() => {
            return Err(Refusal::at(
                "technology",
                "Fysisk tillsyn väljs utan teknik.",
            ));
        }
        Form::Physical => (None, None),
        Form::Digital | Form::Combined | Form::Trial => {
            let named = technology
                .as_deref()
                .and_then(|id| judgement.of_technology(id));
            let (technology, assessment) = named
                .ok_or_else(|| Refusal::at("technology", "Välj vilken teknik som ska användas."))?;
            if let Some(reason) = why_not(state, technology, assessment, knowledge) {
                return Err(Refusal::at("technology", reason));
            }
            let exception = technology.standing.exception.clone();
            (Some(assessment.verdict), exception)
        }
    };
    let recommended = judgement.recommendation;
    if motive_needed(form, technology.as_deref(), &recommended, state.wish)
        && motive.trim().is_empty()
    {
        let message = "Skriv varför ni väljer något annat än det som rekommenderas.";
        return Err(Refusal::at("motive", message));
    }
    Ok(ChoiceMade {
        form,
        technology,
        motive: motive.trim().to_owned(),
        follows_wish: follows(form, state.wish),
        recommended,
        verdict,
        judged_on: knowledge.today,
        exception,
    })
}

/// Why a technology cannot be chosen now, if it cannot; the person by name.
pub(super) fn why_not(
    state: &CaseState,
    technology: &Technology,
    assessment: &Assessment,
    knowledge: &Knowledge<'_>,
) -> Option<String> {
    let reason = obstacle(state, technology, assessment, knowledge)?;
    Some(with_name(&reason, state.person.first_name()))
}

fn obstacle(
    state: &CaseState,
    technology: &Technology,
    assessment: &Assessment,
    knowledge: &Knowledge<'_>,
) -> Option<String> {
    let first = |effect: Effect| {
        assessment
            .findings
            .iter()
            .find(|finding| finding.effect == effect)
    };
    match assessment.verdict {
        Verdict::NotPermitted => {
            return Some(first(Effect::Forbids).map_or_else(String::new, |f| f.text.clone()));
        }
        Verdict::NeedsInvestigation => {
            let reason = first(Effect::Asks).map_or("", |finding| finding.text.as_str());
            return Some(format!("Utred först. {reason}"));
        }
        Verdict::NotSuitable => {
            let nothing_to_offer =
                |rule: &str| matches!(rule, "fas" | "tillganglighet" | "borttagen");
            if let Some(finding) = assessment
                .findings
                .iter()
                .find(|finding| nothing_to_offer(finding.rule))
            {
                return Some(finding.text.clone());
            }
        }
        Verdict::SuitableAfterActions | Verdict::Suitable => {}
    }
    let open = open_consents(state, technology, knowledge);
    let first = open.first()?;
    Some(match first {
        ActionKey::InformationGiven => "Ge personen hela informationen först.".to_owned(),
        ActionKey::Cohabitants => "Samtycke från någon närstående i hemmet saknas.".to_owned(),
        _ => format!("{} samtycke saknas.", genitive(state.person.first_name())),
    })
}

/// Whether a choice departs from the recommendation and does not follow the person's wish.
pub(super) fn motive_needed(
    form: Form,
    technology: Option<&str>,
    recommended: &Recommendation,
    wish: Wish,
) -> bool {
    !follows(form, wish) && departs(form, technology, recommended)
}

fn departs(form: Form, technology: Option<&str>, recommended: &Recommendation) -> bool {
    // While nothing can be recommended yet tillsyn is physical, so choosing that departs from nothing.
    if recommended.form == Form::Undetermined {
        return form != Form::Physical;
    }
    form != recommended.form || technology != recommended.technology.as_deref()
}

fn follows(form: Form, wish: Wish) -> bool {
    matches!(
        (wish, form),
        (Wish::Digital, Form::Digital | Form::Combined)
            | (Wish::Physical, Form::Physical)
            | (Wish::Trial, Form::Trial)
    )
}
