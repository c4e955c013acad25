//! What follows by itself from an event: a digital form that loses what it rests on ends at once and the physical
//! alternative opens (contract 2); a choice that has to be investigated anew gets a task; nothing else is touched.

use super::event::{Answer, ConsentAnswer, ConsentSubject, Entry, Event, TaskKind};
use super::judgement::{Judgement, Knowledge, open_consents};
use super::matters::Outcome;
use super::state::{CaseState, Choice, ConsentStanding};
use super::words::{genitive, whose, with_name};
use crate::facts::Consent;
use crate::suitability::{Effect, Ground, Verdict, assess_technology};

/// The events with all that follows from them.
pub(super) fn with_consequences(
    state: &CaseState,
    entries: &[Entry],
    mut events: Vec<Event>,
    knowledge: &Knowledge<'_>,
) -> Vec<Event> {
    let chosen_anew = events
        .iter()
        .any(|event| matches!(event, Event::ChoiceMade(_)));
    let digital = state
        .active_choice()
        .filter(|choice| choice.made.form.is_digital() && !chosen_anew);
    let after = CaseState::fold(&then(entries, &events));
    if let (Some(choice), Some(after)) = (digital, after) {
        let follows = consequences(state, choice, &events, &after, knowledge);
        events.extend(follows);
    }
    events
}

fn consequences(
    state: &CaseState,
    choice: &Choice,
    events: &[Event],
    after: &CaseState,
    knowledge: &Knowledge<'_>,
) -> Vec<Event> {
    // An undone choice is no longer there to end.
    if after
        .active_choice()
        .is_none_or(|still| still.entry != choice.entry)
    {
        return Vec::new();
    }
    let technology = choice.made.technology.as_deref().unwrap_or_default();
    let ended = Event::DigitalFormEnded {
        choice_entry: choice.entry,
    };
    if after.closed.is_some() {
        return vec![ended];
    }
    let end = |because: String| {
        let name = genitive(state.person.first_name());
        let reason = format!("{name} digitala tillsyn upphörde eftersom {because}.");
        let task = TaskKind::ArrangePhysical;
        vec![ended.clone(), Event::TaskOpened { task, reason }]
    };
    let consented = |state| is_consented(state, technology, knowledge);
    let said_no = events.iter().any(|event| says_no(event, technology));
    if said_no || (consented(state) && !consented(after)) {
        return end(because_of(state, events));
    }
    if events.iter().any(|event| refuses(event, choice)) {
        return vec![ended];
    }
    let verdict = |state| verdict(state, technology, knowledge);
    let (before, now) = (verdict(state), verdict(after));
    if before != Verdict::NotPermitted && now == Verdict::NotPermitted {
        return end(because_barred(after, technology, knowledge));
    }
    let name = state.person.first_name();
    let review = match now {
        _ if is_under_review(after) => None,
        Verdict::NeedsInvestigation if before != now => Some(format!(
            "Något har ändrats sedan {name} valde. Tekniken behöver utredas igen innan den fortsätter."
        )),
        Verdict::NotSuitable if before != now => Some(format!(
            "Något har ändrats sedan {name} valde, och tekniken passar inte längre. Se över valet."
        )),
        _ => events
            .iter()
            .find_map(granted_on_application)
            .map(|insats| {
                format!(
                    "{name} har fått bifall på sin ansökan: {insats}. Se över hur tillsynen görs."
                )
            }),
    };
    let task = TaskKind::ReviewChoice;
    let opened = review.map(|reason| Event::TaskOpened { task, reason });
    opened.into_iter().collect()
}

/// A refusal of the very form that was chosen: there is nothing to go on with.
fn refuses(event: &Event, choice: &Choice) -> bool {
    matches!(event, Event::DecisionRecorded(made)
        if made.outcome == Outcome::Refused && made.form == Some(choice.made.form))
}

/// What was granted on the person's own application, beside the form that is in use.
fn granted_on_application(event: &Event) -> Option<&str> {
    match event {
        Event::DecisionRecorded(made)
            if made.outcome != Outcome::Refused
                && made.application_entry.is_some()
                && made.form.is_none() =>
        {
            Some(made.insats.trim())
        }
        _ => None,
    }
}

fn is_under_review(state: &CaseState) -> bool {
    state
        .open_tasks()
        .any(|task| task.kind == TaskKind::ReviewChoice)
}

/// The verdict on a technology; one that the catalogue no longer holds is judged by its consents alone.
fn verdict(state: &CaseState, technology: &str, knowledge: &Knowledge<'_>) -> Verdict {
    knowledge
        .catalogue
        .get(technology)
        .map_or(Verdict::Suitable, |known| {
            let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
            assess_technology(known, &state.facts(Some(technology)), &ground).verdict
        })
}

/// Whether every consent a technology needs is there. One that the catalogue no longer holds needs at least
/// the yes it was begun with.
fn is_consented(state: &CaseState, technology: &str, knowledge: &Knowledge<'_>) -> bool {
    match knowledge.catalogue.get(technology) {
        Some(technology) => open_consents(state, technology, knowledge).is_empty(),
        None => {
            let said_no = |one: &&ConsentStanding| {
                one.record.technology == technology
                    && matches!(one.state, Consent::Refused | Consent::Withdrawn)
            };
            state.latest_consents().find(said_no).is_none()
        }
    }
}

/// The person's own no ends the form whatever it rested on, also where their yes was never asked for.
fn says_no(event: &Event, technology: &str) -> bool {
    match event {
        Event::ConsentRecorded(record) => {
            record.answer == ConsentAnswer::Refused
                && record.technology == technology
                && matches!(record.subject, ConsentSubject::Person { .. })
        }
        Event::ConsentWithdrawn {
            subject,
            technology: about,
            ..
        } => {
            matches!(subject, ConsentSubject::Person { .. })
                && about.as_deref().is_none_or(|about| about == technology)
        }
        _ => false,
    }
}

fn because_of(state: &CaseState, events: &[Event]) -> String {
    let named = events.iter().find_map(|event| match event {
        Event::ConsentWithdrawn { subject, .. } => Some(format!(
            "{} ja togs tillbaka",
            genitive(&whose(state, subject))
        )),
        Event::ConsentRecorded(record) => Some(format!("{} sa nej", whose(state, &record.subject))),
        Event::QuestionAnswered {
            answer: Answer::Cohabitants(_),
            ..
        } => Some("en närstående som inte har samtyckt bor i hemmet".to_owned()),
        Event::EntryCorrected { .. } => {
            Some("en rättelse visade att ett samtycke saknas".to_owned())
        }
        _ => None,
    });
    named.unwrap_or_else(|| "ett samtycke som den vilar på saknas".to_owned())
}

fn because_barred(after: &CaseState, technology: &str, knowledge: &Knowledge<'_>) -> String {
    let judgement = Judgement::of(after, knowledge);
    let bar = judgement
        .of_technology(technology)
        .and_then(|(_, assessment)| {
            let forbids =
                |finding: &&crate::suitability::Finding| finding.effect == Effect::Forbids;
            assessment.findings.iter().find(forbids)
        });
    let text = bar.map_or("", |finding| finding.text.as_str());
    let text = with_name(text.trim_end_matches('.'), after.person.first_name());
    format!("tekniken inte längre får användas. {text}")
}

/// The entries with events after them, numbered on.
pub(super) fn then(entries: &[Entry], events: &[Event]) -> Vec<Entry> {
    let mut entries = entries.to_vec();
    let Some(last) = entries.last().cloned() else {
        return entries;
    };
    for (number, event) in (last.number + 1..).zip(events) {
        let (event, last) = (event.clone(), last.clone());
        entries.push(Entry {
            number,
            event,
            ..last
        });
    }
    entries
}
