//! Commands become events, or a refusal that says what is wrong, where, and what to do.
//!
//! The one road in. Nothing here writes: the caller appends the events or none of them.

use super::check::{check, need_stated, required};
use super::choose;
use super::command::{CaseCommand, OpenCase, Refusal};
use super::event::{
    Answer, ConsentRecorded, ConsentSubject, Entry, Event, HouseholdMember, InformationGiven,
    TaskKind, Wording,
};
use super::judgement::{Knowledge, open_consents};
use super::state::CaseState;
use super::words::{consent_wording, genitive, technology_name};
use crate::facts::FactKey;
use crate::person::{Person, is_test_number, normalise_personnummer};
use crate::questions::Question;

/// The events that open a case.
///
/// # Errors
/// [`Refusal`] at the field: an impossible personnummer, a missing name, unit or need, and in practice data
/// any number that could belong to someone.
pub fn open(command: &OpenCase, practice: bool) -> Result<Vec<Event>, Refusal> {
    let personnummer = normalise_personnummer(&command.personnummer).ok_or_else(|| {
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
        CaseCommand::GiveInformation {
            on,
            technologies,
            topics,
            how,
            language,
            interpreter,
            given_by,
            note,
        } => Event::InformationGiven(InformationGiven {
            on,
            technologies,
            topics,
            how,
            language,
            interpreter,
            given_by,
            note,
        }),
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
            on,
            own_words,
        } => Event::ConsentWithdrawn {
            subject,
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
            return correction(state, entries, entry, &reason, *replacement, knowledge);
        }
    };
    check(state, &event, knowledge)?;
    Ok(event)
}

/// A digital form that has lost a consent it rests on ends at once, the physical alternative opens, and the
/// choice and its plan are set aside; nothing else is touched (contract 2).
fn with_consequences(
    state: &CaseState,
    entries: &[Entry],
    event: Event,
    knowledge: &Knowledge<'_>,
) -> Vec<Event> {
    let Some(choice) = state
        .active_choice()
        .filter(|choice| choice.made.form.is_digital())
    else {
        return vec![event];
    };
    let technology = choice
        .made
        .technology
        .as_deref()
        .and_then(|id| knowledge.catalogue.get(id));
    let after = CaseState::fold(&then(entries, &event));
    let still_consented = match (&after, technology) {
        (Some(after), Some(technology)) => open_consents(after, technology, knowledge).is_empty(),
        _ => true,
    };
    if matches!(event, Event::ChoiceMade(_)) || still_consented {
        return vec![event];
    }
    let reason = format!(
        "{} digitala tillsyn upphörde eftersom ett samtycke som den vilade på inte finns längre.",
        genitive(state.person.first_name())
    );
    let ended = Event::DigitalFormEnded {
        choice_entry: choice.entry,
    };
    vec![
        event,
        ended,
        Event::TaskOpened {
            task: TaskKind::ArrangePhysical,
            reason,
        },
    ]
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

fn correction(
    state: &CaseState,
    entries: &[Entry],
    number: u32,
    reason: &str,
    replacement: Event,
    knowledge: &Knowledge<'_>,
) -> Result<Event, Refusal> {
    let reason = required("reason", reason, "Skriv varför anteckningen rättas.")?;
    let original = entries.iter().find(|entry| entry.number == number);
    let original =
        original.ok_or_else(|| Refusal::at("entry", "Anteckningen finns inte i ärendet."))?;
    if !original.event.is_correctable()
        || std::mem::discriminant(&original.event) != std::mem::discriminant(&replacement)
    {
        let message = "Den här anteckningen kan inte rättas. Lägg till en ny anteckning som säger vad som gäller.";
        return Err(Refusal::at("entry", message));
    }
    // A correction is judged as if it had been written then: what was known before the entry it corrects.
    let before: Vec<Entry> = entries
        .iter()
        .filter(|entry| entry.number < number)
        .cloned()
        .collect();
    let then_known = CaseState::fold(&before).unwrap_or_else(|| state.clone());
    check(&then_known, &replacement, knowledge)?;
    Ok(Event::EntryCorrected {
        entry: number,
        reason,
        replacement: Box::new(replacement),
    })
}

fn wording(state: &CaseState, circumstance: FactKey) -> Result<Wording, Refusal> {
    let question = Question::about(circumstance);
    let question =
        question.ok_or_else(|| Refusal::at("question", "Behovet skrivs i steget Behov."))?;
    Ok(question.wording(state.person.first_name()))
}

/// Household members keep their id as long as their name stands in the list; new ones get the next.
fn with_member_ids(state: &CaseState, answer: Answer) -> Result<Answer, Refusal> {
    let Answer::Cohabitants(members) = answer else {
        return Ok(answer);
    };
    let known = state.household().unwrap_or_default();
    let used = |id: &str| {
        state.consents.iter().any(|c| matches!(&c.record.subject, ConsentSubject::Cohabitant { id: other } if other == id))
    };
    let mut next = 1;
    let mut named: Vec<HouseholdMember> = Vec::new();
    for member in members {
        let name = required("answer", &member.name, "Skriv namnet på den närstående.")?;
        if named.iter().any(|other| other.name == name) {
            return Err(Refusal::at("answer", format!("{name} står två gånger.")));
        }
        let id = match known.iter().find(|other| other.name == name) {
            Some(same) => same.id.clone(),
            None => loop {
                let id = format!("n{next}");
                next += 1;
                if !used(&id) && !known.iter().chain(&named).any(|other| other.id == id) {
                    break id;
                }
            },
        };
        named.push(HouseholdMember { id, name });
    }
    Ok(Answer::Cohabitants(named))
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
    let others = state
        .consents
        .iter()
        .filter(|standing| standing.state == crate::facts::Consent::Given)
        .count();
    if matches!(command, CaseCommand::WithdrawConsent { .. }) {
        effects.push(match others {
            0 | 1 => "Allt annat i ärendet står kvar.".to_owned(),
            _ => "Andra samtycken och allt annat i ärendet står kvar.".to_owned(),
        });
    }
    Ok(effects)
}
