//! The history: every entry in plain Swedish.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::Sealed;
use crate::case::event::{ConsentAnswer, Entry, Event};
use crate::case::judgement::Knowledge;
use crate::case::state::CaseState;
use crate::case::view::HistoryLine;
use crate::case::words::{consent_title, genitive, technology_name, with_name};
use crate::facts::{InternetResponsible, Wish};
use crate::questions::{Question, answer_text};
use crate::supervision::SupervisionPlan;

/// The lines up to an entry, latest last.
pub(super) fn lines(
    journal: &[Sealed<'_>],
    as_of: u32,
    knowledge: &Knowledge<'_>,
) -> Vec<HistoryLine> {
    let known: Vec<&Sealed<'_>> = journal
        .iter()
        .filter(|sealed| sealed.entry.number <= as_of)
        .collect();
    let corrections: HashMap<u32, Correction<'_>> = known
        .iter()
        .filter_map(|sealed| match &sealed.entry.event {
            Event::EntryCorrected {
                entry, replacement, ..
            } => Some((
                *entry,
                Correction {
                    by: sealed.entry.number,
                    replacement,
                },
            )),
            _ => None,
        })
        .collect();
    let mut so_far: Vec<Entry> = Vec::new();
    let mut lines = Vec::new();
    for sealed in known {
        so_far.push(sealed.entry.clone());
        // The words of a line are those that fit what was known when it was written.
        if let Some(state) = CaseState::fold(&so_far) {
            let correction = corrections.get(&sealed.entry.number);
            lines.push(line(sealed, &state, correction, knowledge));
        }
    }
    lines
}

/// The latest correction of an entry.
struct Correction<'a> {
    by: u32,
    replacement: &'a Event,
}

fn line(
    sealed: &Sealed<'_>,
    state: &CaseState,
    correction: Option<&Correction<'_>>,
    knowledge: &Knowledge<'_>,
) -> HistoryLine {
    let entry = sealed.entry;
    HistoryLine {
        number: entry.number,
        at: entry.at,
        by: format!(
            "{}, {}",
            entry.actor.name,
            entry.actor.role.swedish().to_lowercase()
        ),
        text: sentence(state, &entry.event, knowledge),
        details: details(state, &entry.event, knowledge),
        corrects: match &entry.event {
            Event::EntryCorrected { entry, .. } => Some(*entry),
            _ => None,
        },
        corrected_by: correction.map(|correction| correction.by),
        correctable: entry.event.is_correctable().then(|| {
            correction
                .map_or(&entry.event, |correction| correction.replacement)
                .clone()
        }),
        hash: sealed.hash.to_owned(),
    }
}

fn sentence(state: &CaseState, event: &Event, knowledge: &Knowledge<'_>) -> String {
    let name = state.person.first_name();
    match event {
        Event::CaseOpened { person, unit, .. } => {
            format!("Ärendet om {} öppnades på {unit}.", person.name)
        }
        Event::NeedStated { needs, .. } => {
            let needs: Vec<_> = needs
                .iter()
                .map(|need| need.swedish().to_lowercase())
                .collect();
            format!("Behovet beskrevs: {}.", needs.join(", "))
        }
        Event::QuestionAnswered { answer, .. } => {
            let title =
                Question::about(answer.question()).map_or("Fråga", |question| question.title);
            format!("{title}: {}.", answer_text(answer))
        }
        Event::QuestionDeferred { question, .. } => {
            let title = Question::about(*question).map_or("Fråga", |question| question.title);
            format!("{title}: vet inte än.")
        }
        Event::InformationGiven(given) => {
            let about: Vec<_> = given
                .technologies
                .iter()
                .map(|id| technology_name(knowledge, id))
                .collect();
            let about = if about.is_empty() {
                "digital teknik".to_owned()
            } else {
                about.join(", ")
            };
            format!("{name} fick information om {about} den {}.", given.on)
        }
        Event::WishExpressed { wish, .. } => match wish {
            Wish::Undecided => format!("{name} har inte bestämt sig."),
            wish => format!("{name} {}.", wish.swedish().to_lowercase()),
        },
        Event::ConsentRecorded(record) => {
            let answer = match record.answer {
                ConsentAnswer::Given => "ja",
                ConsentAnswer::Refused => "nej",
            };
            let technology = technology_name(knowledge, &record.technology);
            format!(
                "{}: {answer}, den {}. Gäller {technology}.",
                consent_title(state, &record.subject),
                record.on
            )
        }
        Event::ConsentWithdrawn {
            subject,
            technology,
            on,
            ..
        } => {
            let about = about(technology.as_deref(), knowledge);
            format!(
                "{}{about} togs tillbaka den {on}.",
                consent_title(state, subject)
            )
        }
        Event::DigitalFormEnded { choice_entry } => {
            format!(
                "Den digitala tillsynen upphörde. Valet i anteckning {choice_entry} och dess plan gäller inte längre."
            )
        }
        Event::TaskOpened { task, .. } => format!("Uppgift: {}.", task.swedish().to_lowercase()),
        Event::TaskDone { task_entry, .. } => {
            format!("Uppgiften i anteckning {task_entry} är gjord.")
        }
        Event::StopSignalsObserved { signals, .. } if signals.is_empty() => {
            "Inga tecken på att tekniken inte fungerar.".to_owned()
        }
        Event::StopSignalsObserved { signals, .. } => {
            let seen: Vec<_> = signals
                .iter()
                .map(|signal| signal.swedish().to_lowercase())
                .collect();
            format!("Tecken på att tekniken inte fungerar: {}.", seen.join(", "))
        }
        Event::ChoiceMade(made) => {
            let technology = made
                .technology
                .as_deref()
                .map(|id| technology_name(knowledge, id));
            let technology = technology.map_or_else(String::new, |name| format!(", {name}"));
            format!("Val: {}{technology}.", made.form.swedish().to_lowercase())
        }
        Event::PlanRecorded { .. } => format!("{} tillsynsplan skrevs.", genitive(name)),
        Event::NoteAdded { .. } => "Anteckning.".to_owned(),
        Event::EntryCorrected { entry, .. } => format!("Anteckning {entry} rättades."),
    }
}

fn details(state: &CaseState, event: &Event, knowledge: &Knowledge<'_>) -> Vec<String> {
    let mut details = Vec::new();
    let mut add = |label: &str, text: &str| {
        if !text.trim().is_empty() {
            details.push(if label.is_empty() {
                text.to_owned()
            } else {
                format!("{label}: {text}")
            });
        }
    };
    match event {
        Event::NeedStated { own_words, .. } | Event::WishExpressed { own_words, .. } => {
            add("Egna ord", own_words)
        }
        Event::ConsentWithdrawn { own_words, .. } => add("Egna ord", own_words),
        Event::QuestionAnswered {
            asked,
            note,
            said_by,
            ..
        }
        | Event::QuestionDeferred {
            asked,
            note,
            said_by,
            ..
        } => {
            add("Frågan löd", &asked.question);
            add("Uppgiften kommer från", &said_by.swedish().to_lowercase());
            add("Anteckning", note);
        }
        Event::InformationGiven(given) => {
            let topics: Vec<_> = given
                .topics
                .iter()
                .map(|topic| topic.swedish().to_lowercase())
                .collect();
            add("Förklarat", &topics.join("; "));
            add("Hur", &given.how.swedish().to_lowercase());
            add("Språk", &given.language);
            add("Tolk", &given.interpreter);
            add("Av", &given.given_by);
            add("Anteckning", &given.note);
        }
        Event::ConsentRecorded(record) => {
            add("Frågan löd", &record.asked.question);
            add("Ändamål", &record.purpose);
            add("Uttryckt", &record.expressed.swedish().to_lowercase());
            add("Anteckning", &record.note);
        }
        Event::TaskOpened { reason, .. } => add("", reason),
        Event::TaskDone { note, .. } | Event::StopSignalsObserved { note, .. } => {
            add("Anteckning", note)
        }
        Event::ChoiceMade(made) => {
            let recommended = with_name(&made.recommended.text, state.person.first_name());
            add("Rekommendationen var", &recommended);
            add("Motivering", &made.motive);
            if made.follows_wish {
                add(
                    "",
                    &format!(
                        "Valet följer {} önskan.",
                        genitive(state.person.first_name())
                    ),
                );
            }
            add(
                "Bedömt efter lag och ställningstaganden den",
                &made.judged_on.to_string(),
            );
        }
        Event::PlanRecorded { plan } => {
            for (label, value) in agreed(plan) {
                add(label, &value);
            }
        }
        Event::NoteAdded { text } => add("", text),
        Event::EntryCorrected {
            reason,
            replacement,
            ..
        } => {
            add("Varför", reason);
            add("Ska vara", &sentence(state, replacement, knowledge));
            for detail in self::details(state, replacement, knowledge) {
                add("", &detail);
            }
        }
        Event::CaseOpened { .. } | Event::DigitalFormEnded { .. } => {}
    }
    details
}

/// " (digital tillsyn med kamera)" where a technology is named.
fn about(technology: Option<&str>, knowledge: &Knowledge<'_>) -> String {
    technology.map_or_else(String::new, |id| {
        format!(" ({})", technology_name(knowledge, id))
    })
}

/// All that was agreed, in words; what was left open is empty.
fn agreed(plan: &SupervisionPlan) -> Vec<(&'static str, String)> {
    let number =
        |value: Option<u32>, unit: &str| value.map_or_else(String::new, |n| format!("{n} {unit}"));
    let day = |value: Option<NaiveDate>| value.map_or_else(String::new, |day| day.to_string());
    let yes_no = |yes: bool| if yes { "ja" } else { "nej" }.to_owned();
    let digital = plan.longest_look_seconds.is_some();
    let responsible = plan
        .internet_responsible
        .map_or("", InternetResponsible::swedish);
    vec![
        ("Tider", plan.times.clone()),
        ("Nätter utan tillsyn", plan.paused_nights.clone()),
        (
            "Längsta titt",
            number(plan.longest_look_seconds, "sekunder"),
        ),
        (
            "Syns inte: nytt försök inom",
            number(plan.retry_within_minutes, "minuter"),
        ),
        (
            "Ringer före besök",
            if digital {
                yes_no(plan.phone_before_visit)
            } else {
                String::new()
            },
        ),
        (
            "Längsta tid till besök",
            number(plan.longest_time_to_visit_minutes, "minuter"),
        ),
        ("Vid tekniskt fel", plan.technical_fault.clone()),
        ("Gör tillsynen", plan.watcher.clone()),
        ("Tar emot larm", plan.receiver.clone()),
        ("Installerar och hjälper till", plan.installer.clone()),
        ("Ansvarar för internet", responsible.to_owned()),
        (
            "Utbildad personal",
            if digital {
                yes_no(plan.provider_trained)
            } else {
                String::new()
            },
        ),
        ("Loggas", plan.logged.clone()),
        ("Loggen sparas", plan.kept.clone()),
        ("Mänsklig kontakt", plan.human_contact.clone()),
        ("Provperioden slutar", day(plan.trial_ends)),
        ("Första uppföljning", day(plan.first_follow_up)),
    ]
}

/// What an event would mean, for showing before it is confirmed.
pub(in crate::case) fn effect_sentence(
    state: &CaseState,
    event: &Event,
    knowledge: &Knowledge<'_>,
) -> String {
    let name = state.person.first_name();
    match event {
        Event::ConsentWithdrawn { subject, technology, .. } => {
            format!("{}{} gäller inte längre.", consent_title(state, subject), about(technology.as_deref(), knowledge))
        }
        Event::DigitalFormEnded { .. } => {
            "Den digitala tillsynen upphör genast. Valet och planen läggs åt sidan och finns kvar i historiken.".to_owned()
        }
        Event::TaskOpened { .. } => {
            format!("{name} ska få fysisk tillsyn. En uppgift om att ordna den läggs upp.")
        }
        other => sentence(state, other, knowledge),
    }
}
