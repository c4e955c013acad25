//! Commands become events, or a refusal that says what is wrong, where, and what to do.
//!
//! The one road in. Nothing here writes: the caller appends the events or none of them.

use chrono::NaiveDate;

use super::check::{check_own, need_stated, need_with_goal};
use super::choose;
use super::command::{CaseCommand, OpenCase, Refusal, Told};
use super::consequences::{then, with_consequences};
use super::correct::correction;
use super::event::{
    Actor, Answer, ConsentAnswer, ConsentRecorded, Entry, Event, Informant, TaskKind, Wording,
};
use super::household::with_member_ids;
use super::judgement::Knowledge;
use super::matters::{CapacityJudged, DecisionTold};
use super::state::CaseState;
use super::undo::undo;
use super::words::{consent_wording, technology_name};
use crate::facts::FactKey;
use crate::person::{Person, is_test_number, normalise_personnummer};
use crate::questions::Question;
use crate::text::{required, short};

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
    let protection = Event::ProtectionRecorded {
        protected: true,
        note: String::new(),
    };
    let mut events = vec![opened, need];
    events.extend(command.protected.then_some(protection));
    Ok(events)
}

/// The events that a command comes to.
///
/// # Errors
/// [`Refusal`] when the command breaks a rule; nothing is then changed.
pub fn decide(
    entries: &[Entry],
    command: &CaseCommand,
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Result<Vec<Event>, Refusal> {
    let state = CaseState::fold(entries)
        .ok_or_else(|| Refusal::of("Ärendet har ingen början och går inte att ändra."))?;
    if state.closed.is_some() && !is_possible_when_closed(command) {
        return Err(Refusal::of("Ärendet är avslutat. Öppna det igen först."));
    }
    let events = primary(&state, entries, command, actor, knowledge)?;
    Ok(with_consequences(&state, entries, events, knowledge))
}

/// A closed case still takes what belongs to its record, and what the person has a right to at any time.
fn is_possible_when_closed(command: &CaseCommand) -> bool {
    matches!(
        command,
        CaseCommand::Reopen { .. }
            | CaseCommand::AddNote { .. }
            | CaseCommand::Object { .. }
            | CaseCommand::TellDecision { .. }
            | CaseCommand::Decide { .. }
            | CaseCommand::FinishTask { .. }
            | CaseCommand::WithdrawConsent { .. }
            | CaseCommand::Apply(_)
            | CaseCommand::RecordConsent {
                answer: ConsentAnswer::Refused,
                ..
            }
            | CaseCommand::CorrectEntry { .. }
    )
}

/// The events of commands that come to several; the others come to one.
fn primary(
    state: &CaseState,
    entries: &[Entry],
    command: &CaseCommand,
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Result<Vec<Event>, Refusal> {
    let checked = |event: Event| {
        check_own(state, &event, actor, knowledge)?;
        Ok(event)
    };
    match command.clone() {
        CaseCommand::AnswerQuestions { answers, said_by } => {
            if answers.is_empty() {
                return Err(Refusal::at("answers", "Svara på minst en fråga."));
            }
            let mut events = Vec::new();
            for given in answers {
                let event = answered(state, given.answer, given.note, said_by)?;
                events.push(checked(event)?);
            }
            Ok(events)
        }
        CaseCommand::Choose {
            form,
            technology,
            motive,
            wish,
        } => {
            let said = wish.map(|said| Event::WishExpressed {
                wish: said.wish,
                own_words: said.own_words,
            });
            let mut events: Vec<Event> = said.map(checked).transpose()?.into_iter().collect();
            let known = CaseState::fold(&then(entries, &events)).unwrap_or_else(|| state.clone());
            let made = choose::choice(&known, form, technology, motive, knowledge)?;
            events.push(Event::ChoiceMade(made));
            Ok(events)
        }
        CaseCommand::Apply(made) => {
            let reason = format!(
                "{} ansökte den {} om: {}.",
                state.person.first_name(),
                made.on,
                made.insats.trim()
            );
            let task = TaskKind::DecideApplication;
            let reopened = Event::CaseReopened {
                note: "En ansökan kom in.".to_owned(),
            };
            let mut events: Vec<Event> = state.closed.iter().map(|_| reopened.clone()).collect();
            events.push(checked(Event::ApplicationMade(made))?);
            events.push(Event::TaskOpened { task, reason });
            Ok(events)
        }
        CaseCommand::ReferOn(referred) => {
            let reason = format!("{}: {}", referred.receiver.trim(), referred.what.trim());
            let waits = referred.awaits_answer;
            let task = TaskKind::AwaitAnswer;
            let mut events = vec![checked(Event::ReferredOn(referred))?];
            events.extend(waits.then_some(Event::TaskOpened { task, reason }));
            Ok(events)
        }
        CaseCommand::Decide { decision, told } => {
            let mut events = vec![checked(Event::DecisionRecorded(decision))?];
            if let Some(told) = told {
                let event = told_of(state.latest + 1, told);
                let known = CaseState::fold(&then(entries, &events));
                check_own(known.as_ref().unwrap_or(state), &event, actor, knowledge)?;
                events.push(event);
            }
            Ok(events)
        }
        CaseCommand::Undo { entry } => undo(entries, entry, actor, knowledge),
        CaseCommand::CorrectEntry {
            entry,
            reason,
            replacement,
        } => Ok(vec![correction(
            entries,
            entry,
            &reason,
            *replacement,
            actor,
            knowledge,
        )?]),
        single => Ok(vec![checked(event_of(state, single, knowledge)?)?]),
    }
}

/// The event of a command that comes to one.
fn event_of(
    state: &CaseState,
    command: CaseCommand,
    knowledge: &Knowledge<'_>,
) -> Result<Event, Refusal> {
    Ok(match command {
        CaseCommand::StateNeed {
            own_words,
            needs,
            goal,
            wished_state,
            areas,
        } => need_with_goal(&own_words, &needs, goal, wished_state, areas)?,
        CaseCommand::AnswerQuestion {
            answer,
            note,
            said_by,
        } => answered(state, answer, note, said_by)?,
        CaseCommand::JudgeCapacity { judged } => Event::CapacityJudged(CapacityJudged {
            asked: wording(state, FactKey::DecisionCapacity)?,
            ..judged
        }),
        CaseCommand::RecordRepresentatives { representatives } => {
            Event::RepresentativesRecorded { representatives }
        }
        CaseCommand::RecordProtection { protected, note } => {
            Event::ProtectionRecorded { protected, note }
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
        CaseCommand::TellDecision {
            decision_entry,
            told,
        } => told_of(decision_entry, told),
        CaseCommand::HandOver(handed) => Event::HandedOver(handed),
        CaseCommand::Pause(pause) => Event::SupervisionPaused(pause),
        CaseCommand::EndPause { pause_entry, on } => Event::PauseEnded { pause_entry, on },
        CaseCommand::EvaluateTrial(evaluated) => Event::TrialEvaluated(evaluated),
        CaseCommand::Object {
            entry,
            on,
            own_words,
        } => Event::ObjectionRecorded {
            entry,
            on,
            own_words,
        },
        CaseCommand::Close(closed) => Event::CaseClosed(closed),
        CaseCommand::Reopen { note } => Event::CaseReopened { note },
        CaseCommand::RecordPlan { plan } => Event::PlanRecorded { plan },
        CaseCommand::FinishTask { task_entry, note } => Event::TaskDone { task_entry, note },
        CaseCommand::AddNote { text } => Event::NoteAdded { text },
        CaseCommand::AnswerQuestions { .. }
        | CaseCommand::Choose { .. }
        | CaseCommand::Apply(_)
        | CaseCommand::ReferOn(_)
        | CaseCommand::Decide { .. }
        | CaseCommand::Undo { .. }
        | CaseCommand::CorrectEntry { .. } => {
            return Err(Refusal::of("Kommandot blir flera anteckningar."));
        }
    })
}

fn answered(
    state: &CaseState,
    answer: Answer,
    note: String,
    said_by: Informant,
) -> Result<Event, Refusal> {
    short("note", &note)?;
    let answer = with_member_ids(state, answer)?;
    let asked = wording(state, answer.question())?;
    Ok(Event::QuestionAnswered {
        answer,
        asked,
        note,
        said_by,
    })
}

fn told_of(decision_entry: u32, told: Told) -> Event {
    Event::DecisionTold(DecisionTold {
        decision_entry,
        on: told.on,
        how: told.how,
        told_by: told.told_by,
        appeal_explained: told.appeal_explained,
    })
}

fn wording(state: &CaseState, circumstance: FactKey) -> Result<Wording, Refusal> {
    let question = Question::about(circumstance);
    let question =
        question.ok_or_else(|| Refusal::at("question", "Behovet skrivs i steget Behov."))?;
    Ok(question.wording(state.person.first_name()))
}
