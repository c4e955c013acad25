//! What a change of the catalogue means to open cases, and what cases teach about a technology.

use serde::Serialize;
use ts_rs::TS;

use crate::case::{CaseState, ConsentScope, ConsentSubject, Knowledge, PROTECTED};
use crate::catalogue::Technology;
use crate::facts::{Consent, StopSignal, values};
use crate::suitability::{Form, Ground, Verdict, assess_technology};

values! {
    /// The change of the catalogue that is thought of.
    PlannedChange {
        Draft = "draft" => "Utkastet publiceras",
        Retire = "retire" => "Tekniken tas bort",
        Back = "back" => "Tekniken flyttas tillbaka",
    }
}

/// The open cases that speak of a technology, before a change of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct TouchedCases {
    pub cases: Vec<TouchedCase>,
    /// Open cases that speak of the technology.
    pub open: u32,
    /// Of these, how many get another verdict.
    pub changed: u32,
}

/// One open case that speaks of the technology.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct TouchedCase {
    pub id: String,
    pub name: String,
    pub unit: String,
    /// Chosen and in use.
    pub chosen: bool,
    pub before: String,
    pub after: String,
    pub changed: bool,
}

/// What a change of a technology means to a case; none for a closed one and for one that does not speak of it.
pub fn touched(
    id: &str,
    state: &CaseState,
    now: &Technology,
    then: &Technology,
    knowledge: &Knowledge<'_>,
) -> Option<TouchedCase> {
    if state.closed.is_some() || !state.speaks_of(&now.id) {
        return None;
    }
    let facts = state.facts(Some(&now.id));
    let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
    let verdict = |technology: &Technology| assess_technology(technology, &facts, &ground).verdict;
    let (before, after) = (verdict(now), verdict(then));
    let chosen = state
        .active_choice()
        .is_some_and(|choice| choice.made.technology.as_deref() == Some(&now.id));
    Some(TouchedCase {
        id: id.to_owned(),
        name: if state.protected {
            PROTECTED.to_owned()
        } else {
            state.person.name.clone()
        },
        unit: state.unit.clone(),
        chosen,
        before: in_short(before),
        after: in_short(after),
        changed: before != after,
    })
}

fn in_short(verdict: Verdict) -> String {
    match verdict {
        Verdict::SuitableAfterActions => "Lämplig när några saker är gjorda".to_owned(),
        other => other.swedish().to_owned(),
    }
}

/// What cases say about a technology, without saying whose (*erfarenheter från ärenden*, fas 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct LessonsView {
    pub rows: Vec<LessonRow>,
    /// Whether any case speaks of the technology.
    pub any: bool,
}

/// One count in words: few people are told as "1–4", so that nobody can be made out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct LessonRow {
    pub what: String,
    pub count: String,
}

/// Fewer than this are not told apart; the program's own limit.
const FEW: usize = 5;

/// What these cases say about a technology.
pub fn lessons(states: &[CaseState], technology: &str) -> LessonsView {
    let about: Vec<&CaseState> = states
        .iter()
        .filter(|state| state.speaks_of(technology))
        .collect();
    let row = |what: &str, count: usize| LessonRow {
        what: what.to_owned(),
        count: in_words(count),
    };
    let count =
        |matches: &dyn Fn(&CaseState) -> bool| about.iter().filter(|state| matches(state)).count();
    let person = ConsentSubject::Person {
        scope: ConsentScope::Service,
    };
    let said =
        |state: &CaseState, answer: Consent| state.consent_state(&person, technology) == answer;
    let chosen = |state: &CaseState, form: Option<Form>| {
        state.choice.as_ref().is_some_and(|choice| {
            choice.made.technology.as_deref() == Some(technology)
                && form.is_none_or(|form| choice.made.form == form)
        })
    };
    let ended = |state: &CaseState| {
        chosen(state, None) && state.choice.as_ref().is_some_and(|choice| choice.set_aside)
    };
    let mut rows = vec![
        row("Ärenden där tekniken har tagits upp", about.len()),
        row(
            "Personen har sagt ja och det gäller",
            count(&|state| said(state, Consent::Given)),
        ),
        row(
            "Personen har sagt nej",
            count(&|state| said(state, Consent::Refused)),
        ),
        row(
            "Personen har tagit tillbaka sitt samtycke",
            count(&|state| said(state, Consent::Withdrawn)),
        ),
        row("Vald", count(&|state| chosen(state, None))),
        row(
            "Vald på prov",
            count(&|state| chosen(state, Some(Form::Trial))),
        ),
        row("Avbruten efter att den valts", count(&ended)),
    ];
    rows.extend(StopSignal::ALL.iter().map(|signal| {
        let seen = count(&|state| chosen(state, None) && state.stop_signals.contains(signal));
        row(
            &format!("Tecken: {}", signal.swedish().to_lowercase()),
            seen,
        )
    }));
    LessonsView {
        rows,
        any: !about.is_empty(),
    }
}

fn in_words(count: usize) -> String {
    match count {
        0 => "0".to_owned(),
        few if few < FEW => format!("1–{}", FEW - 1),
        many => many.to_string(),
    }
}
