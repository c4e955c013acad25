//! Commands become events, or a refusal that says what is wrong, where, and what to do.
//!
//! The one road in. Nothing here writes: the caller appends the events or none of them.

use chrono::NaiveDate;

use super::check::{check, need_stated, required};
use super::choose;
use super::command::{CaseCommand, OpenCase, Refusal};
use super::correct::correction;
use super::event::{
    Answer, ConsentAnswer, ConsentRecorded, ConsentSubject, Entry, Event, TaskKind, Wording,
};
use super::household::with_member_ids;
use super::judgement::{Knowledge, open_consents};
use super::state::{CaseState, ConsentStanding};
use super::words::{consent_wording, genitive, technology_name, whose};
use crate::facts::{Consent, FactKey};
use crate::person::{Person, is_test_number, normalise_personnummer};
use crate::questions::Question;

/// The events that open a case.
///
/// # Errors
/// [`Refusal`] at the field: an impossible personnummer, a missing name, unit or need, and in practice data
/// any number that could belong to someone.
pub fn open(command: &OpenCase, practice: bool, today: NaiveDate) -> Result<Vec<Event>, Refusal> {
    let personnummer = normalise_personnummer(&command.personnummer, today).ok_or_else(|| {
        Refusal::at(
            "personnummer",
            "Personnumret kan inte stämma. Kontrollera siffrorna, ÅÅÅÅMMDD-NNNN.",
        )
    })?;
    if practice && !is_test_number(&personnummer) {
        let message = "I övning används bara påhittade personer. Numret kan tillhöra någon.";
        return Err(Refusal::at("personnummer", message));
    }
    let name = required("name", &command.name, "Skriv personens namn.")?;
    let unit = required("unit", &command.unit, "Skriv vilken enhet som har ärendet.")?;
    let need = need_stated(&command.own_words, &command.needs)?;
    let opened = Event::CaseOpened {
        person: Person { name, personnummer },
        unit,
        setting: command.setting,
    };
    Ok(vec![opened, need])
}

/// The events that a command comes to.
///
/// # Errors
/// [`Refusal`] when the command breaks a rule; nothing is then changed.
pub fn decide(
    entries: &[Entry],
    command: &CaseCommand,
    knowledge: &Knowledge<'_>,
) -> Result<Vec<Event>, Refusal> {
    let state = CaseState::fold(entries)
        .ok_or_else(|| Refusal::of("Ärendet har ingen början och går inte att ändra."))?;
    let event = primary(&state, entries, command, knowledge)?;
    Ok(with_consequences(&state, entries, event, knowledge))
}

fn primary(
    state: &CaseState,
    entries: &[Entry],
    command: &CaseCommand,
    knowledge: &Knowledge<'_>,
) -> Result<Event, Refusal> {
    let event = match command.clone() {
        CaseCommand::StateNeed { own_words, needs } => need_stated(&own_words, &needs)?,
        CaseCommand::AnswerQuestion {
            answer,
            note,
            said_by,
        } => {
            let answer = with_member_ids(state, answer)?;
            let asked = wording(state, answer.question())?;
            Event::QuestionAnswered {
                answer,
                asked,
                note,
                said_by,
            }
        }
        CaseCommand::DeferQuestion {
            question,
            note,
            said_by,
        } => Event::QuestionDeferred {
            question,
            asked: wording(state, question)?,
            note,
            said_by,
        },
        CaseCommand::GiveInformation(given) => Event::InformationGiven(given),
        CaseCommand::ExpressWish { wish, own_words } => Event::WishExpressed { wish, own_words },
        CaseCommand::RecordConsent {
            subject,
            answer,
            on,
            technology,
            purpose,
            expressed,
            note,
        } => {
            let asked = consent_wording(state, &subject, &technology_name(knowledge, &technology));
            Event::ConsentRecorded(ConsentRecorded {
                subject,
                answer,
                on,
                technology,
                purpose,
                expressed,
                asked,
                note,
            })
        }
        CaseCommand::WithdrawConsent {
            subject,
            technology,
            on,
            own_words,
        } => Event::ConsentWithdrawn {
            subject,
            technology,
            on,
            own_words,
        },
        CaseCommand::ObserveStopSignals { signals, note } => {
            Event::StopSignalsObserved { signals, note }
        }
        CaseCommand::Choose {
            form,
            technology,
            motive,
        } => Event::ChoiceMade(choose::choice(state, form, technology, motive, knowledge)?),
        CaseCommand::RecordPlan { plan } => Event::PlanRecorded { plan },
        CaseCommand::FinishTask { task_entry, note } => Event::TaskDone { task_entry, note },
        CaseCommand::AddNote { text } => Event::NoteAdded { text },
        CaseCommand::CorrectEntry {
            entry,
            reason,
            replacement,
        } => {
            return correction(entries, entry, &reason, *replacement, knowledge);
        }
    };
    check(state, &event, knowledge)?;
    Ok(event)
}

/// A digital form that loses a consent it rests on ends at once, the physical alternative opens, and the
/// choice and its plan are set aside; nothing else is touched (contract 2).
fn with_consequences(
    state: &CaseState,
    entries: &[Entry],
    event: Event,
    knowledge: &Knowledge<'_>,
) -> Vec<Event> {
    let digital = state
        .active_choice()
        .filter(|choice| choice.made.form.is_digital());
    let after = CaseState::fold(&then(entries, &event));
    let (Some(choice), Some(after)) = (digital, after) else {
        return vec![event];
    };
    let technology = choice.made.technology.as_deref().unwrap_or_default();
    let lost =
        is_consented(state, technology, knowledge) && !is_consented(&after, technology, knowledge);
    let ends = lost || says_no(&event, technology);
    if !ends || matches!(event, Event::ChoiceMade(_)) {
        return vec![event];
    }
    let reason = reason_for_end(state, &event);
    let ended = Event::DigitalFormEnded {
        choice_entry: choice.entry,
    };
    let task = TaskKind::ArrangePhysical;
    vec![event, ended, Event::TaskOpened { task, reason }]
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

fn reason_for_end(state: &CaseState, event: &Event) -> String {
    let name = state.person.first_name();
    let because = match event {
        Event::ConsentWithdrawn { subject, .. } => {
            format!("{} ja togs tillbaka", genitive(&whose(state, subject)))
        }
        Event::ConsentRecorded(record) => format!("{} sa nej", whose(state, &record.subject)),
        Event::QuestionAnswered {
            answer: Answer::Cohabitants(_),
            ..
        } => "en närstående som inte har samtyckt bor i hemmet".to_owned(),
        Event::EntryCorrected { .. } => "en rättelse visade att ett samtycke saknas".to_owned(),
        _ => "ett samtycke som den vilar på saknas".to_owned(),
    };
    format!(
        "{} digitala tillsyn upphörde eftersom {because}.",
        genitive(name)
    )
}

fn then(entries: &[Entry], event: &Event) -> Vec<Entry> {
    let mut entries = entries.to_vec();
    if let Some(last) = entries.last().cloned() {
        entries.push(Entry {
            number: last.number + 1,
            event: event.clone(),
            ..last
        });
    }
    entries
}

fn wording(state: &CaseState, circumstance: FactKey) -> Result<Wording, Refusal> {
    let question = Question::about(circumstance);
    let question =
        question.ok_or_else(|| Refusal::at("question", "Behovet skrivs i steget Behov."))?;
    Ok(question.wording(state.person.first_name()))
}

/// What a command would do beyond the entry itself, as Swedish sentences.
///
/// # Errors
/// As [`decide`].
pub fn preview(
    entries: &[Entry],
    command: &CaseCommand,
    knowledge: &Knowledge<'_>,
) -> Result<Vec<String>, Refusal> {
    let state = CaseState::fold(entries).ok_or_else(|| Refusal::of("Ärendet har ingen början."))?;
    let events = decide(entries, command, knowledge)?;
    let mut effects = Vec::new();
    for event in &events {
        effects.push(super::present::effect_sentence(&state, event, knowledge));
    }
    if matches!(command, CaseCommand::WithdrawConsent { .. }) {
        let left = CaseState::fold(&then(entries, &events[0]))
            .is_some_and(|after| after.standing().next().is_some());
        effects.push(match left {
            true => "Andra samtycken och allt annat i ärendet står kvar.".to_owned(),
            false => "Allt annat i ärendet står kvar.".to_owned(),
        });
    }
    Ok(effects)
}
