//! The forms that can be chosen, or why not.

use crate::case::choose::{motive_needed, why_not};
use crate::case::judgement::{Judgement, Knowledge};
use crate::case::state::CaseState;
use crate::case::view::{FormOption, FormTechnology};
use crate::suitability::Form;

/// Digital, combined, trial and physical; the recommended one is not first and not chosen for anyone.
pub(super) fn forms(
    state: &CaseState,
    judgement: &Judgement<'_>,
    knowledge: &Knowledge<'_>,
) -> Vec<FormOption> {
    [Form::Digital, Form::Combined, Form::Trial, Form::Physical]
        .into_iter()
        .map(|form| {
            let technologies = technologies(form, state, judgement, knowledge);
            FormOption {
                form,
                label: form.swedish().to_owned(),
                why_not: why_not_form(form, state, &technologies),
                motive_needed: motive_needed(form, None, &judgement.recommendation, state.wish),
                technologies,
            }
        })
        .collect()
}

fn technologies(
    form: Form,
    state: &CaseState,
    judgement: &Judgement<'_>,
    knowledge: &Knowledge<'_>,
) -> Vec<FormTechnology> {
    let fits = judgement.judged.iter().filter(|(technology, _)| {
        let together = form != Form::Combined || technology.replaces_supervision;
        form.is_digital() && together && judgement.meets_need(technology) && technology.is_offered()
    });
    fits.map(|(technology, assessment)| FormTechnology {
        technology: technology.id.clone(),
        name: technology.name.clone(),
        why_not: why_not(state, technology, assessment, knowledge).unwrap_or_default(),
        motive_needed: motive_needed(
            form,
            Some(&technology.id),
            &judgement.recommendation,
            state.wish,
        ),
    })
    .collect()
}

fn why_not_form(form: Form, state: &CaseState, technologies: &[FormTechnology]) -> String {
    if state.needs.is_empty() {
        return "Skriv behovet först.".to_owned();
    }
    if !form.is_digital()
        || technologies
            .iter()
            .any(|technology| technology.why_not.is_empty())
    {
        return String::new();
    }
    match technologies {
        [] => "Ingen teknik i katalogen passar för det.".to_owned(),
        [only] => format!("{}: {}", only.name, only.why_not),
        [first, ..] => format!(
            "Ingen av teknikerna kan väljas än. {}: {}",
            first.name, first.why_not
        ),
    }
}
