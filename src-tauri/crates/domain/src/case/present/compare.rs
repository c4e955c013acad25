//! Two or three technologies side by side, on what matters to this person.

use chrono::NaiveDate;

use crate::case::judgement::{Judgement, Knowledge};
use crate::case::matter_views::{ComparedTechnology, Comparison, ComparisonRow};
use crate::case::state::CaseState;
use crate::case::words::{genitive, long_date, with_name};
use crate::catalogue::{Requirement, Technology};
use crate::facts::FactKey;
use crate::questions::{Question, answer_text};
use crate::suitability::{Assessment, Ground, Matter};

/// The technologies that the catalogue holds among those named, compared.
pub fn compare(state: &CaseState, named: &[String], knowledge: &Knowledge<'_>) -> Comparison {
    let judgement = Judgement::of(state, knowledge);
    let judged: Vec<(&Technology, &Assessment)> = named
        .iter()
        .filter_map(|id| judgement.of_technology(id))
        .collect();
    let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
    let row = |label: &str, cell: &dyn Fn(&Technology, &Assessment) -> Vec<String>| {
        let cells: Vec<Vec<String>> = judged
            .iter()
            .map(|(technology, assessment)| or_nothing(cell(technology, assessment)))
            .collect();
        ComparisonRow {
            label: label.to_owned(),
            differs: cells.windows(2).any(|pair| pair[0] != pair[1]),
            cells,
        }
    };
    let name = state.person.first_name();
    let met = format!("{} behov", genitive(name));
    let rows = vec![
        row("Bedömning", &|_, assessment| verdict(assessment, name)),
        row(&met, &|technology, _| needs(technology, state)),
        row("Det som återstår", &|_, assessment| {
            let texts = assessment.actions.iter().map(|action| &action.text);
            texts.map(|text| with_name(text, name)).collect()
        }),
        row("Det som skulle ändra bedömningen", &|_, assessment| {
            let changes = assessment.would_change.iter();
            changes.map(super::so_far::would_change_sentence).collect()
        }),
        row("Tekniken kräver", &|technology, _| {
            requirements(technology, state)
        }),
        row("Samtycken som behövs", &|technology, _| {
            consents(technology, state, &ground)
        }),
        row("Vad den uppfattar", &|technology, _| perceives(technology)),
        row("Vem som ser", &|technology, _| {
            text(&technology.texts.seen_by)
        }),
        row("Vad som sparas", &|technology, _| {
            [
                text(&technology.texts.recorded),
                text(&technology.texts.kept),
            ]
            .concat()
        }),
        row("Så går det till", &|technology, _| {
            technology.texts.how_it_goes.clone()
        }),
        row("Hjälper när", &|technology, _| {
            technology.texts.helps_when.clone()
        }),
        row("Hjälper inte när", &|technology, _| {
            technology.texts.does_not_help_when.clone()
        }),
        row("Mänsklig kontakt", &|technology, _| {
            text(&technology.texts.human_contact)
        }),
        row("Ges som", &|technology, _| {
            let forms = technology.provided_as.iter();
            forms.map(|form| form.swedish().to_owned()).collect()
        }),
        row("Tillgång", &|technology, _| {
            available(technology, knowledge.today)
        }),
    ];
    Comparison {
        technologies: judged
            .iter()
            .map(|(technology, _)| ComparedTechnology {
                id: technology.id.clone(),
                name: technology.name.clone(),
            })
            .collect(),
        rows,
    }
}

fn or_nothing(lines: Vec<String>) -> Vec<String> {
    match lines.is_empty() {
        true => vec!["Inget".to_owned()],
        false => lines,
    }
}

fn text(text: &str) -> Vec<String> {
    let said = !text.trim().is_empty();
    said.then(|| text.to_owned()).into_iter().collect()
}

fn verdict(assessment: &Assessment, name: &str) -> Vec<String> {
    let strongest = assessment.findings.first();
    [assessment.verdict.swedish().to_owned()]
        .into_iter()
        .chain(strongest.map(|finding| with_name(&finding.text, name)))
        .collect()
}

fn needs(technology: &Technology, state: &CaseState) -> Vec<String> {
    let said = |need: &crate::facts::Need| match technology.needs.contains(need) {
        true => format!("Möter: {}", need.swedish().to_lowercase()),
        false => format!("Möter inte: {}", need.swedish().to_lowercase()),
    };
    state.needs.iter().map(said).collect()
}

/// What it cannot work without, and how the person's own answer stands to that.
fn requirements(technology: &Technology, state: &CaseState) -> Vec<String> {
    let line = |requirement: &Requirement| {
        let what = requirement.swedish();
        let Some(question) = asked_about(*requirement).and_then(Question::about) else {
            return what.to_owned();
        };
        let answered = state.answers.get(&question.about);
        let answer = answered.and_then(|answered| answered.answer.as_ref());
        let stands = answer.map_or_else(|| "inte besvarat".to_owned(), answer_text);
        format!(
            "{what} ({}: {})",
            question.title.to_lowercase(),
            stands.to_lowercase()
        )
    };
    technology.requires.iter().map(line).collect()
}

fn asked_about(requirement: Requirement) -> Option<FactKey> {
    match requirement {
        Requirement::Connectivity => Some(FactKey::Connectivity),
        Requirement::Response => Some(FactKey::ResponseInTime),
        Requirement::Receiver => None,
        Requirement::Placement => Some(FactKey::PlacementPossible),
        Requirement::Understanding => Some(FactKey::UnderstandsTechnology),
        Requirement::InView => Some(FactKey::StaysInView),
        Requirement::Senses => Some(FactKey::HearsAndSeesEnough),
    }
}

fn consents(technology: &Technology, state: &CaseState, ground: &Ground<'_>) -> Vec<String> {
    let facts = state.facts(Some(&technology.id));
    let matter = Matter {
        technology,
        facts: &facts,
        ground,
    };
    let name = genitive(state.person.first_name());
    let own = !matter.covered_by_sensor_position();
    let mut needed = Vec::new();
    if own {
        needed.push(format!("{name} ja till tekniken"));
    }
    if own && matter.data_consent_applies() {
        needed.push(format!("{name} ja till att personuppgifter behandlas"));
    }
    if matter.cohabitants_concerned() {
        match state.household() {
            None => {
                needed.push("ja från varje närstående som bor stadigvarande i hemmet".to_owned())
            }
            Some(members) => {
                needed.extend(
                    members
                        .iter()
                        .map(|member| format!("{} ja", genitive(&member.name))),
                );
            }
        }
    }
    needed
}

fn perceives(technology: &Technology) -> Vec<String> {
    if technology.functions.is_empty() {
        return vec!["varken övervakar, känner av eller visar var någon är".to_owned()];
    }
    let functions: Vec<&str> = technology
        .functions
        .iter()
        .map(|one| one.swedish())
        .collect();
    let known = match technology.identifies_person {
        true => "bild eller ljud där någon går att känna igen",
        false => "visar inte vem det är",
    };
    vec![functions.join(", "), known.to_owned()]
}

fn available(technology: &Technology, on: NaiveDate) -> Vec<String> {
    let stands = technology.availability.swedish().to_owned();
    let note = technology.availability_note.as_ref();
    let stated =
        note.map(|note| format!("{} ({}, {})", note.text, note.source, long_date(note.date)));
    let not_now = technology.why_not_available(on);
    [Some(stands), stated, not_now]
        .into_iter()
        .flatten()
        .collect()
}
