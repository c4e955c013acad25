//! The rules an event must keep, whether it is written now or as a correction: what is asked for, in which order
//! things may have happened, and when a yes counts.

use super::command::Refusal;
use super::event::{
    Actor, Answer, ConsentAnswer, ConsentRecorded, ConsentSubject, Event, HouseholdMember,
    InformationGiven, NeedArea, TaskKind,
};
use super::judgement::Knowledge;
use super::matters::{
    check_application, check_bare_answer, check_capacity, check_closing, check_decision,
    check_evaluation, check_handover, check_pause, check_pause_end, check_referral,
    check_representatives, check_told,
};
use super::state::{CaseState, Choice, ConsentStanding};
use crate::facts::{FactKey, Need};
use crate::supervision::PlanAsks;
use crate::text::{not_future, required, short};

/// The rules that hold for an event whether it is written now or as a correction.
pub(super) fn check(
    state: &CaseState,
    event: &Event,
    knowledge: &Knowledge<'_>,
) -> Result<(), Refusal> {
    let today = knowledge.today;
    match event {
        Event::NeedStated {
            own_words,
            needs,
            goal,
            wished_state,
            areas,
        } => {
            short("goal", goal)?;
            short("wished_state", wished_state)?;
            if areas.iter().any(|coded| !needs.contains(&coded.need)) {
                let message = "Ett livsområde gäller ett behov som inte är valt.";
                return Err(Refusal::at("areas", message));
            }
            need_stated(own_words, needs).map(drop)
        }
        Event::CapacityJudged(judged) => check_capacity(judged, today),
        Event::RepresentativesRecorded { representatives } => {
            check_representatives(representatives)
        }
        Event::ProtectionRecorded { note, .. } | Event::CaseReopened { note } => {
            short("note", note)
        }
        Event::InformationGiven(given) => check_information(given, knowledge),
        Event::ConsentRecorded(record) => check_consent(state, record, knowledge),
        Event::ConsentWithdrawn {
            subject,
            technology,
            on,
            own_words,
        } => {
            not_future("on", *on, today)?;
            short("own_words", own_words)?;
            let latest = state
                .standing_yes(subject, technology.as_deref())
                .map(|yes| yes.record.on)
                .max();
            match latest {
                None => Err(Refusal::at(
                    "subject",
                    "Det finns inget ja att ta tillbaka.",
                )),
                Some(given) if *on < given => Err(Refusal::at(
                    "on",
                    "Dagen är före dagen då samtycket lämnades.",
                )),
                Some(_) => Ok(()),
            }
        }
        Event::PlanRecorded { plan } => {
            let choice = state.active_choice();
            let choice =
                choice.ok_or_else(|| Refusal::of("Gör ett val först. Planen hör till valet."))?;
            for (field, text) in plan.texts() {
                short(field, text)?;
            }
            match plan.problems(&plan_asks(choice, knowledge), today).first() {
                Some(problem) => Err(Refusal::at(problem.field, problem.message)),
                None => Ok(()),
            }
        }
        Event::TaskDone { task_entry, note } => {
            short("note", note)?;
            let open = state.open_tasks().find(|task| task.entry == *task_entry);
            let gone = "Uppgiften är redan avslutad eller finns inte.";
            match open.map(|task| task.kind) {
                None => Err(Refusal::at("task_entry", gone)),
                Some(TaskKind::DecideApplication) => {
                    let message = "Skriv vad som hände med ansökan, till exempel att den togs tillbaka. Ett beslut skrivs under Skriv ett beslut.";
                    required("note", note, message).map(drop)
                }
                Some(_) => Ok(()),
            }
        }
        Event::ApplicationMade(made) => check_application(made, today),
        Event::DecisionRecorded(decision) => check_decision(state, decision, None, knowledge),
        Event::DecisionTold(told) => check_told(state, told, today),
        Event::HandedOver(handed) => check_handover(state, handed, None, knowledge),
        Event::SupervisionPaused(pause) => check_pause(state, pause),
        Event::PauseEnded { pause_entry, on } => check_pause_end(state, *pause_entry, *on),
        Event::TrialEvaluated(evaluated) => check_evaluation(state, evaluated, today),
        Event::ReferredOn(referred) => check_referral(referred, today),
        Event::CaseClosed(closed) => check_closing(state, closed, today),
        Event::ObjectionRecorded {
            entry,
            on,
            own_words,
        } => {
            not_future("on", *on, today)?;
            if *entry == 0 || *entry > state.latest {
                return Err(Refusal::at("entry", "Anteckningen finns inte i ärendet."));
            }
            required("own_words", own_words, "Skriv vad personen invänder.").map(drop)
        }
        Event::NoteAdded { text } => {
            required("text", text, "Skriv något i anteckningen.").map(drop)
        }
        Event::QuestionAnswered { note, .. }
        | Event::QuestionDeferred { note, .. }
        | Event::StopSignalsObserved { note, .. } => short("note", note),
        Event::WishExpressed { own_words, .. } => short("own_words", own_words),
        _ => Ok(()),
    }
}

/// What the plan of a choice has to say.
pub(super) fn plan_asks(choice: &Choice, knowledge: &Knowledge<'_>) -> PlanAsks {
    let technology = choice.made.technology.as_deref();
    PlanAsks::of(
        choice.made.form,
        technology.and_then(|id| knowledge.catalogue.get(id)),
    )
}

/// The rules for what is written now, by someone: a role's own matters, and nothing said twice.
pub(super) fn check_own(
    state: &CaseState,
    event: &Event,
    actor: &Actor,
    knowledge: &Knowledge<'_>,
) -> Result<(), Refusal> {
    check(state, event, knowledge)?;
    match event {
        Event::DecisionRecorded(made) => check_decision(state, made, Some(actor), knowledge),
        Event::HandedOver(handed) => check_handover(state, handed, Some(actor), knowledge),
        Event::ConsentRecorded(record) => not_said_already(state, record),
        Event::QuestionAnswered {
            answer: Answer::DecisionCapacity(outcome),
            ..
        } => check_bare_answer(state, *outcome),
        Event::CaseReopened { .. } if state.closed.is_none() => {
            Err(Refusal::of("Ärendet är inte avslutat."))
        }
        _ => Ok(()),
    }
}

/// A yes that stands, or a no that stands, is not written down a second time.
fn not_said_already(state: &CaseState, record: &ConsentRecorded) -> Result<(), Refusal> {
    use crate::facts::Consent;
    let stands = state.consent_state(&record.subject, &record.technology);
    let (same, said) = match record.answer {
        ConsentAnswer::Given => (stands == Consent::Given, "ja"),
        ConsentAnswer::Refused => (stands == Consent::Refused, "nej"),
    };
    let standing = state.consent(&record.subject, &record.technology);
    // A yes to something more is another yes.
    let to_the_same = |one: &&ConsentStanding| one.record.purpose.trim() == record.purpose.trim();
    match standing.filter(|one| same && to_the_same(one)) {
        Some(standing) => Err(Refusal::at(
            "answer",
            format!(
                "{} har redan sagt {said} den {}. Blev något fel, rätta anteckning {} i historiken.",
                super::words::whose(state, &record.subject),
                standing.record.on,
                standing.entry
            ),
        )),
        None => Ok(()),
    }
}

fn check_information(given: &InformationGiven, knowledge: &Knowledge<'_>) -> Result<(), Refusal> {
    not_future("on", given.on, knowledge.today)?;
    if given.technologies.is_empty() {
        let message = "Välj vilken teknik informationen gällde.";
        return Err(Refusal::at("technologies", message));
    }
    if given.topics.is_empty() {
        return Err(Refusal::at("topics", "Välj vad som förklarades."));
    }
    required(
        "language",
        &given.language,
        "Skriv vilket språk informationen gavs på.",
    )?;
    required("given_by", &given.given_by, "Skriv vem som informerade.")?;
    short("interpreter", &given.interpreter)?;
    short("note", &given.note)?;
    match given
        .technologies
        .iter()
        .find(|id| knowledge.catalogue.get(id).is_none())
    {
        Some(_) => Err(Refusal::at(
            "technologies",
            "Tekniken finns inte i katalogen. Välj en som finns.",
        )),
        None => Ok(()),
    }
}

/// A no can always be recorded. A yes counts only after the information, and only with capacity to give it.
fn check_consent(
    state: &CaseState,
    record: &ConsentRecorded,
    knowledge: &Knowledge<'_>,
) -> Result<(), Refusal> {
    not_future("on", record.on, knowledge.today)?;
    short("note", &record.note)?;
    short("purpose", &record.purpose)?;
    let named = |one: &ConsentStanding| one.record.technology == record.technology;
    if knowledge.catalogue.get(&record.technology).is_none() && !state.consents.iter().any(named) {
        return Err(Refusal::at(
            "technology",
            "Välj vilken teknik samtycket gäller.",
        ));
    }
    if let ConsentSubject::Cohabitant { id } = &record.subject {
        // A no is taken from whoever has ever lived there, also while it is unclear who does now.
        let among = |members: &[HouseholdMember]| members.iter().any(|member| member.id == *id);
        let known = match record.answer {
            ConsentAnswer::Given => state.household().is_some_and(among),
            ConsentAnswer::Refused => among(&state.household_ever),
        };
        if !known {
            return Err(Refusal::at(
                "subject",
                "Den närstående finns inte i ärendet. Svara först på vem som bor i hemmet.",
            ));
        }
    }
    if record.answer == ConsentAnswer::Refused {
        return Ok(());
    }
    if let Some(message) = why_not_yes(state, &record.subject, &record.technology) {
        return Err(Refusal::at("answer", message));
    }
    if !state.is_informed(&record.technology, Some(record.on)) {
        let message = "Samtycket är daterat före informationen. Ett ja räknas bara när informationen har getts först.";
        return Err(Refusal::at("on", message));
    }
    required(
        "purpose",
        &record.purpose,
        "Skriv vad tekniken ska användas till.",
    )
    .map(drop)
}

/// Why a yes cannot be recorded for now, if it cannot.
pub(super) fn why_not_yes(
    state: &CaseState,
    subject: &ConsentSubject,
    technology: &str,
) -> Option<String> {
    use crate::facts::DecisionCapacity::Lacking;
    let name = state.person.first_name();
    if !state.is_informed(technology, None) {
        return Some(format!(
            "Ge {name} hela informationen först. Ett ja räknas bara när informationen har getts."
        ));
    }
    let own = matches!(subject, ConsentSubject::Person { .. });
    let capacity = state
        .answers
        .get(&FactKey::DecisionCapacity)
        .and_then(|answered| answered.answer.as_ref());
    (own && capacity == Some(&Answer::DecisionCapacity(Lacking))).then(|| {
        format!("{name} kan inte ta ställning i den här frågan nu, enligt bedömningen i ärendet. Ett ja kan därför inte räknas som samtycke.")
    })
}

/// The need when a case is opened: what it is to lead to is talked of later.
pub(super) fn need_stated(own_words: &str, needs: &[Need]) -> Result<Event, Refusal> {
    need_with_goal(own_words, needs, String::new(), String::new(), Vec::new())
}

/// The need in the one way it is written, whether it is stated or corrected: trimmed, and each need once.
pub(super) fn need_with_goal(
    own_words: &str,
    needs: &[Need],
    goal: String,
    wished_state: String,
    areas: Vec<NeedArea>,
) -> Result<Event, Refusal> {
    let own_words = required(
        "own_words",
        own_words,
        "Skriv behovet med personens egna ord.",
    )?;
    if needs.is_empty() {
        return Err(Refusal::at("needs", "Välj minst ett behov."));
    }
    let mut needs = needs.to_vec();
    needs.sort_unstable();
    needs.dedup();
    Ok(Event::NeedStated {
        own_words,
        needs,
        goal,
        wished_state,
        areas,
    })
}
