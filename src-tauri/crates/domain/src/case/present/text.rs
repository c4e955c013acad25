//! A case in plain text: for pasting into the case system, and for the one who takes over.

use super::history::agreed;
use crate::case::event::{ConsentAnswer, ConsentSubject, InformationGiven};
use crate::case::judgement::{Judgement, Knowledge};
use crate::case::matter_views::TextSection;
use crate::case::matters::last_day_to_appeal;
use crate::case::state::{Application, CaseState, Decision};
use crate::case::view::StepId;
use crate::case::words::{consent_title, technology_name, with_name};
use crate::facts::{Consent, FactKey, Wish};
use crate::questions::{Question, answer_text};

/// One step, or the whole case, as headings with lines. A heading without lines says so.
pub fn text(
    state: &CaseState,
    step: Option<StepId>,
    knowledge: &Knowledge<'_>,
) -> Vec<TextSection> {
    let steps = step.map_or_else(|| StepId::ALL.to_vec(), |step| vec![step]);
    let mut sections = vec![who(state)];
    for step in steps {
        sections.extend(of_step(state, step, knowledge));
    }
    for section in &mut sections {
        if section.lines.is_empty() {
            section.lines.push("Inget antecknat.".to_owned());
        }
    }
    sections
}

/// What the one who takes over needs to know.
pub(super) fn what_to_know(state: &CaseState, knowledge: &Knowledge<'_>) -> Vec<TextSection> {
    let all = [
        need(state),
        mind(state, knowledge),
        left(state, knowledge),
        choice(state, knowledge),
        consents(state, knowledge),
        decisions_in_brief(state, knowledge),
    ];
    let said = |section: &TextSection| !section.lines.is_empty();
    all.into_iter().filter(said).collect()
}

/// What a decision can give as its circumstances; proposed, to be edited.
pub(super) fn circumstances(state: &CaseState, knowledge: &Knowledge<'_>) -> Vec<String> {
    let name = state.person.first_name();
    let mut lines = Vec::new();
    if !state.need_own_words.trim().is_empty() {
        lines.push(format!(
            "{name} beskriver behovet så här: ”{}”",
            state.need_own_words.trim()
        ));
    }
    let telling = [
        FactKey::Setting,
        FactKey::VisitContent,
        FactKey::DecisionCapacity,
    ];
    lines.extend(telling.iter().filter_map(|key| answer_line(state, *key)));
    if state.wish != Wish::Undecided {
        lines.push(format!("{name} {}.", state.wish.swedish().to_lowercase()));
    }
    lines.extend(consents(state, knowledge).lines);
    lines
}

fn of_step(state: &CaseState, step: StepId, knowledge: &Knowledge<'_>) -> Vec<TextSection> {
    match step {
        StepId::Need => vec![need(state)],
        StepId::Information => vec![information(state, knowledge)],
        StepId::Suitability => vec![answers(state), assessment(state, knowledge)],
        StepId::Consent => vec![consents(state, knowledge)],
        StepId::Choice => vec![choice(state, knowledge)],
        StepId::Plan => vec![decisions(state, knowledge), plan(state)],
        StepId::FollowUp => vec![mind(state, knowledge), left(state, knowledge)],
    }
}

fn section(heading: &str, lines: Vec<String>) -> TextSection {
    TextSection {
        heading: heading.to_owned(),
        lines,
    }
}

fn who(state: &CaseState) -> TextSection {
    let mut lines = vec![
        format!("{}, {}", state.person.name, state.person.personnummer),
        state.unit.clone(),
    ];
    if state.protected {
        lines.insert(0, "SKYDDADE PERSONUPPGIFTER".to_owned());
    }
    section("Ärende", lines)
}

fn need(state: &CaseState) -> TextSection {
    let mut lines: Vec<String> = super::coded_needs(state)
        .iter()
        .map(|coded| format!("{} ({})", coded.title, coded.area_text))
        .collect();
    let quoted = [
        ("Egna ord", &state.need_own_words),
        ("Mål", &state.goal),
        ("Önskat läge", &state.wished_state),
    ];
    lines.extend(
        quoted
            .into_iter()
            .filter(|(_, words)| !words.trim().is_empty())
            .map(|(label, words)| format!("{label}: ”{}”", words.trim())),
    );
    section("Behov", lines)
}

fn information(state: &CaseState, knowledge: &Knowledge<'_>) -> TextSection {
    let line = |given: &InformationGiven| {
        let about: Vec<_> = given
            .technologies
            .iter()
            .map(|id| technology_name(knowledge, id))
            .collect();
        let topics: Vec<_> = given
            .topics
            .iter()
            .map(|topic| topic.swedish().to_lowercase())
            .collect();
        format!(
            "{}: om {}. Förklarat: {}. {}, på {}. Av {}.",
            given.on,
            about.join(", "),
            topics.join(", "),
            given.how.swedish(),
            given.language.to_lowercase(),
            given.given_by
        )
    };
    section("Information", state.information.iter().map(line).collect())
}

fn answer_line(state: &CaseState, key: FactKey) -> Option<String> {
    let answered = state.answers.get(&key)?;
    let question = Question::about(key)?;
    let answer = answered
        .answer
        .as_ref()
        .map_or_else(|| "vet inte än".to_owned(), answer_text);
    let note = match answered.note.trim() {
        "" => String::new(),
        note => format!(" {note}"),
    };
    Some(format!("{}: {answer}.{note}", question.title))
}

fn answers(state: &CaseState) -> TextSection {
    let keys = Question::all().iter().map(|question| question.about);
    let lines = keys.filter_map(|key| answer_line(state, key)).collect();
    section("Svar", lines)
}

fn assessment(state: &CaseState, knowledge: &Knowledge<'_>) -> TextSection {
    let judgement = Judgement::of(state, knowledge);
    let name = state.person.first_name();
    let mut lines = vec![with_name(&judgement.recommendation.text, name)];
    let meeting = judgement
        .judged
        .iter()
        .filter(|(technology, _)| judgement.meets_need(technology) && technology.is_offered());
    lines.extend(meeting.map(|(technology, assessment)| {
        let strongest = assessment.findings.first();
        let reason = strongest.map_or_else(String::new, |f| with_name(&f.text, name));
        let notice = technology.standing.notice().unwrap_or_default();
        let line = format!(
            "{}: {}. {reason} {notice}",
            technology.name,
            assessment.verdict.swedish()
        );
        line.trim_end().to_owned()
    }));
    lines.push(format!(
        "Bedömt efter lag och ställningstaganden den {}.",
        knowledge.today
    ));
    section("Bedömning", lines)
}

fn consents(state: &CaseState, knowledge: &Knowledge<'_>) -> TextSection {
    let line = |one: &crate::case::ConsentStanding| {
        let record = &one.record;
        let counts = state.consent_state(&record.subject, &record.technology);
        let said = match (one.state, record.answer) {
            (Consent::Withdrawn, _) => "återkallat",
            (_, ConsentAnswer::Given) if counts == Consent::NotAsked => {
                "ja, men det räknas inte eftersom informationen inte var given"
            }
            (_, ConsentAnswer::Given) => "ja",
            (_, ConsentAnswer::Refused) => "nej",
        };
        let moved = match lives_there(state, &record.subject) {
            true => "",
            false => " Bor inte längre i hemmet.",
        };
        format!(
            "{}, {}: {said} ({}, {}).{moved}",
            consent_title(state, &record.subject),
            technology_name(knowledge, &record.technology),
            record.on,
            record.expressed.swedish().to_lowercase()
        )
    };
    section("Samtycken", state.latest_consents().map(line).collect())
}

fn lives_there(state: &CaseState, subject: &ConsentSubject) -> bool {
    match subject {
        ConsentSubject::Person { .. } => true,
        ConsentSubject::Cohabitant { id } => {
            let members = state.household().unwrap_or_default();
            members.iter().any(|member| member.id == *id)
        }
    }
}

fn choice(state: &CaseState, knowledge: &Knowledge<'_>) -> TextSection {
    let name = state.person.first_name();
    let mut lines = Vec::new();
    if state.wish != Wish::Undecided {
        let words = match state.wish_own_words.trim() {
            "" => String::new(),
            words => format!(" ”{words}”"),
        };
        lines.push(format!(
            "{name} {}.{words}",
            state.wish.swedish().to_lowercase()
        ));
    }
    if let Some(choice) = &state.choice {
        let technology = choice.made.technology.as_deref();
        let with = technology.map_or_else(String::new, |id| {
            format!(", {}", technology_name(knowledge, id))
        });
        let stands = if choice.set_aside {
            " Gäller inte längre."
        } else {
            ""
        };
        lines.push(format!(
            "Val: {}{with}.{stands}",
            choice.made.form.swedish().to_lowercase()
        ));
        if !choice.made.motive.is_empty() {
            lines.push(format!("Motivering: {}", choice.made.motive));
        }
    }
    section("Val", lines)
}

fn decisions(state: &CaseState, knowledge: &Knowledge<'_>) -> TextSection {
    let mut lines = applications(state);
    for decision in &state.decisions {
        lines.extend(decision_lines(decision, state, knowledge));
        lines.push(format!("Omständigheter: {}", decision.made.circumstances));
    }
    section("Beslut", lines)
}

/// What was decided. The reasons repeat what the other sections say, and stand in the decision.
fn decisions_in_brief(state: &CaseState, knowledge: &Knowledge<'_>) -> TextSection {
    let mut lines = applications(state);
    for decision in &state.decisions {
        lines.extend(decision_lines(decision, state, knowledge));
    }
    section("Beslut", lines)
}

fn applications(state: &CaseState) -> Vec<String> {
    let line = |one: &Application| format!("Ansökan den {}: {}", one.made.on, one.made.insats);
    state.applications.iter().map(line).collect()
}

fn decision_lines(
    decision: &Decision,
    state: &CaseState,
    knowledge: &Knowledge<'_>,
) -> Vec<String> {
    let made = &decision.made;
    let name = state.person.first_name();
    let provisions: Vec<_> = made
        .provisions
        .iter()
        .map(|id| {
            let provision = knowledge.law.in_force(id, made.on);
            provision.map_or(id.as_str(), |provision| provision.short.as_str())
        })
        .collect();
    let told = match &decision.told {
        Some(told) => format!(
            "{name} fick beslutet den {} ({}). Kan överklagas till och med den {}.",
            told.on,
            told.how.swedish().to_lowercase(),
            last_day_to_appeal(told.on)
        ),
        None => format!("{name} har inte fått beslutet än."),
    };
    vec![
        format!(
            "{} den {}: {}",
            made.outcome.swedish(),
            made.on,
            made.insats
        ),
        format!(
            "Beslutat av {}, enligt {}.",
            made.decided_by,
            provisions.join(", ")
        ),
        told,
    ]
}

fn plan(state: &CaseState) -> TextSection {
    let lines = state.plan.as_ref().map_or_else(Vec::new, |(_, plan)| {
        let said = agreed(plan)
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty());
        said.map(|(label, value)| format!("{label}: {value}"))
            .collect()
    });
    section("Plan", lines)
}

/// What is easily missed.
fn mind(state: &CaseState, knowledge: &Knowledge<'_>) -> TextSection {
    let mut lines = Vec::new();
    if state.protected {
        lines.push("Personuppgifterna är skyddade.".to_owned());
    }
    if let Some(members) = state.household() {
        let names: Vec<_> = members.iter().map(|member| member.name.as_str()).collect();
        lines.push(match names.is_empty() {
            true => "Ingen närstående bor stadigvarande i hemmet.".to_owned(),
            false => format!("Bor i hemmet: {}.", names.join(", ")),
        });
    }
    lines.extend(state.representatives.iter().map(|one| {
        format!("{}: {} {}", one.kind.swedish(), one.name, one.contact)
            .trim_end()
            .to_owned()
    }));
    lines.extend(answer_line(state, FactKey::DecisionCapacity));
    lines.extend(
        state
            .stop_signals
            .iter()
            .map(|signal| format!("Tecken: {}.", signal.swedish().to_lowercase())),
    );
    if let Some(pause) = state.paused_on(knowledge.today) {
        let until = pause.pause.to.map_or_else(
            || "tills vidare".to_owned(),
            |to| format!("till och med {to}"),
        );
        lines.push(format!(
            "Tillsynen är pausad {until}. Under tiden: {}",
            pause.pause.instead
        ));
    }
    section("Att tänka på", lines)
}

fn left(state: &CaseState, knowledge: &Knowledge<'_>) -> TextSection {
    let mut lines: Vec<String> = state
        .open_tasks()
        .map(|task| format!("{}: {}", task.kind.swedish(), task.reason))
        .collect();
    let judgement = Judgement::of(state, knowledge);
    let chosen = state
        .active_choice()
        .and_then(|choice| choice.made.technology.as_deref());
    if let Some((_, assessment)) = chosen.and_then(|id| judgement.of_technology(id)) {
        let texts = assessment.actions.iter().map(|action| &action.text);
        lines.extend(texts.map(|text| with_name(text, state.person.first_name())));
    }
    let follow_up = state
        .plan
        .as_ref()
        .and_then(|(_, plan)| plan.first_follow_up);
    lines.extend(follow_up.map(|day| format!("Första uppföljning: {day}.")));
    section("Kvar att göra", lines)
}
