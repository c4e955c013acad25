//! The one road out: a state becomes the view that a user sees.

mod compare;
mod consents;
mod forms;
mod history;
mod matters;
mod next;
mod questions;
mod so_far;
mod steps;
mod text;

use std::collections::BTreeMap;

use super::check::plan_asks;
use super::event::{Actor, Entry, InformationTopic, Role, TaskKind};
use super::judgement::{Judgement, Knowledge};
use super::matter_views::{CodedNeed, done_at};
use super::state::{CaseState, ConsentStanding};
use super::view::{CaseStatus, CaseSummary, CaseView, ChoiceView, StandingYes, TaskView};
use super::words::{consent_title, long_date};
use crate::facts::Need;
use crate::suitability::Form;
use crate::supervision::{PlanAsks, SupervisionPlan};

pub use compare::compare;
pub(super) use history::effect_sentence;
pub(super) use so_far::changed;
pub use text::text;

/// One entry with its seal, as the journal hands it over.
#[derive(Debug, Clone, Copy)]
pub struct Sealed<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// Its hash, in hexadecimal.
    pub hash: &'a str,
}

/// The view of a case as of an entry; the whole journal is needed to tell what came later.
///
/// None when the journal holds no opening entry or none so early.
pub fn present(
    id: &str,
    journal: &[Sealed<'_>],
    as_of: Option<u32>,
    viewer: &Actor,
    knowledge: &Knowledge<'_>,
) -> Option<CaseView> {
    let entries: Vec<Entry> = journal.iter().map(|sealed| sealed.entry.clone()).collect();
    let latest = entries.last()?.number;
    let at = as_of.unwrap_or(latest).min(latest);
    let known: Vec<Entry> = entries
        .iter()
        .filter(|entry| entry.number <= at)
        .cloned()
        .collect();
    let state = CaseState::fold(&known)?;
    let judgement = Judgement::of(&state, knowledge);
    let earlier = before_last_change(&known).and_then(CaseState::fold);
    let earlier = earlier.map(|state| Judgement::of(&state, knowledge));
    let technology = judgement.in_question(&state);
    let consents = consents::cards(&state, technology, knowledge);
    let steps = steps::steps(&state, &judgement, technology, &consents, knowledge);
    let next = next::next(&state, &steps, &judgement, viewer.role, knowledge);
    // What was written last can be taken back now, not in a view of how it was.
    let now: &[Entry] = if at == latest { &known } else { &[] };
    let status = status(&state);
    let form = state
        .active_choice()
        .map_or(Form::Digital, |choice| choice.made.form);
    let plan_asks = state.active_choice().map_or_else(
        || PlanAsks::of(Form::Digital, None),
        |choice| plan_asks(choice, knowledge),
    );
    let topics_left =
        technology.map_or_else(Vec::new, |technology| topics_left(&state, &technology.id));
    Some(CaseView {
        id: id.to_owned(),
        person: state.person.clone(),
        first_name: state.person.first_name().to_owned(),
        unit: state.unit.clone(),
        as_of_entry: at,
        latest_entry: latest,
        saved_at: state.updated_at,
        status,
        status_text: status_text(&state, status, knowledge),
        next_step: next.step,
        next,
        viewer: viewer.role,
        matters: matters::matters(&state, &judgement, now, viewer, knowledge),
        steps,
        need_own_words: state.need_own_words.clone(),
        needs: state.needs.clone(),
        coded_needs: coded_needs(&state),
        goal: state.goal.clone(),
        wished_state: state.wished_state.clone(),
        setting: judgement.facts.setting,
        questions: questions::questions(&state, &judgement, at < latest, knowledge),
        so_far: so_far::so_far(&state, &judgement, earlier.as_ref(), knowledge),
        information: state.information.clone(),
        topics_left,
        wish: state.wish,
        wish_own_words: state.wish_own_words.clone(),
        household: state.household().map(<[_]>::to_vec),
        technology_in_question: technology.map(|technology| technology.id.clone()),
        consents,
        standing: state
            .standing()
            .map(|yes| standing(yes, &state, knowledge))
            .collect(),
        forms: forms::forms(&state, &judgement, knowledge),
        choice: choice(&state, knowledge),
        plan: state.plan.as_ref().map(|(_, plan)| plan.clone()),
        plan_entry: state.plan.as_ref().map(|(entry, _)| *entry),
        proposed_plan: SupervisionPlan::proposed(form, knowledge.positions, knowledge.today)
            .within(&plan_asks),
        plan_asks,
        plan_sources: plan_sources(knowledge),
        stop_signals: state.stop_signals.clone(),
        tasks: state.tasks.iter().map(task).collect(),
        history: history::lines(journal, at, knowledge),
    })
}

/// The entries before the last thing a user did; what it led to by itself belongs to it.
fn before_last_change(entries: &[Entry]) -> Option<&[Entry]> {
    let last = entries
        .iter()
        .rposition(|entry| !entry.event.follows_by_itself())?;
    entries.get(..last)
}

/// What the case list calls someone whose identity is protected.
pub const PROTECTED: &str = "Skyddade personuppgifter";

/// The row of the case list for the latest state.
pub fn summarise(id: &str, entries: &[Entry], knowledge: &Knowledge<'_>) -> Option<CaseSummary> {
    let state = CaseState::fold(entries)?;
    let judgement = Judgement::of(&state, knowledge);
    let technology = judgement.in_question(&state);
    let consents = consents::cards(&state, technology, knowledge);
    let steps = steps::steps(&state, &judgement, technology, &consents, knowledge);
    // In the list the next step is that of whoever's turn it is.
    let next = next::next(&state, &steps, &judgement, Role::Utbildare, knowledge);
    let status = status(&state);
    let name = match state.protected {
        true => PROTECTED.to_owned(),
        false => state.person.name.clone(),
    };
    Some(CaseSummary {
        id: id.to_owned(),
        name,
        personnummer: state.person.personnummer.clone(),
        unit: state.unit.clone(),
        status,
        status_text: status.swedish().to_owned(),
        next_step: next.step,
        next_step_text: next.step.swedish().to_owned(),
        next_role: next.role,
        protected: state.protected,
        opened_at: state.opened_at,
        updated_at: state.updated_at,
    })
}

fn standing(yes: &ConsentStanding, state: &CaseState, knowledge: &Knowledge<'_>) -> StandingYes {
    let technology = &yes.record.technology;
    let named = knowledge.catalogue.get(technology);
    StandingYes {
        title: consent_title(state, &yes.record.subject),
        subject: yes.record.subject.clone(),
        technology: technology.clone(),
        technology_name: named
            .map_or_else(|| technology.clone(), |technology| technology.name.clone()),
        on: yes.record.on,
    }
}

/// How the case stands in words; a pause is said with it.
fn status_text(state: &CaseState, status: CaseStatus, knowledge: &Knowledge<'_>) -> String {
    let stands = status.swedish();
    let pause = state
        .paused_on(knowledge.today)
        .filter(|_| state.closed.is_none());
    match pause.map(|pause| pause.pause.to) {
        None => stands.to_owned(),
        Some(None) => format!("{stands}, uppehåll tills vidare"),
        Some(Some(to)) => format!("{stands}, uppehåll till och med {}", long_date(to)),
    }
}

fn status(state: &CaseState) -> CaseStatus {
    if state.closed.is_some() {
        return CaseStatus::Closed;
    }
    let Some(choice) = &state.choice else {
        return CaseStatus::Ongoing;
    };
    if choice.set_aside {
        let waiting = state
            .tasks
            .iter()
            .any(|task| task.kind == TaskKind::ArrangePhysical && task.done.is_none());
        let arranged = state
            .tasks
            .iter()
            .any(|task| task.kind == TaskKind::ArrangePhysical && task.entry > choice.entry);
        return match (waiting, arranged) {
            (true, _) => CaseStatus::Withdrawn,
            (false, true) => CaseStatus::Physical,
            // It ended with the case, and nobody arranged anything instead.
            (false, false) => CaseStatus::Ongoing,
        };
    }
    match choice.made.form {
        Form::Digital => CaseStatus::Digital,
        Form::Combined => CaseStatus::Combined,
        Form::Trial => CaseStatus::Trial,
        Form::Physical => CaseStatus::Physical,
        Form::Undetermined => CaseStatus::Ongoing,
    }
}

/// From plan field to whose value is proposed.
fn plan_sources(knowledge: &Knowledge<'_>) -> BTreeMap<String, String> {
    let (positions, today) = (knowledge.positions, knowledge.today);
    let mut sources = positions
        .tillsyn(today)
        .map_or_else(BTreeMap::new, |position| position.sources.clone());
    let days = [
        (
            "first_follow_up",
            positions.follow_up(today).map(|position| &position.source),
        ),
        (
            "trial_ends",
            positions.trial(today).map(|position| &position.source),
        ),
    ];
    for (field, source) in days {
        sources.extend(source.map(|source| (field.to_owned(), source.clone())));
    }
    sources
}

fn coded_needs(state: &CaseState) -> Vec<CodedNeed> {
    let area = |need| {
        let said = state.areas.iter().find(|coded| coded.need == need);
        said.map_or_else(|| need.usual_life_area(), |coded| coded.area)
    };
    let coded = |need: &Need| CodedNeed {
        need: *need,
        title: need.swedish().to_owned(),
        area: area(*need),
        area_text: area(*need).swedish().to_owned(),
    };
    state.needs.iter().map(coded).collect()
}

fn topics_left(state: &CaseState, technology: &str) -> Vec<InformationTopic> {
    let explained = state.topics_explained(technology, None);
    InformationTopic::ALL
        .iter()
        .filter(|topic| !explained.contains(topic))
        .copied()
        .collect()
}

fn choice(state: &CaseState, knowledge: &Knowledge<'_>) -> Option<ChoiceView> {
    let choice = state.choice.as_ref()?;
    let technology = choice.made.technology.as_deref();
    Some(ChoiceView {
        form_text: choice.made.form.swedish().to_owned(),
        technology_name: technology
            .and_then(|id| knowledge.catalogue.get(id))
            .map(|technology| technology.name.clone()),
        choice: choice.made.clone(),
        entry: choice.entry,
        at: choice.at,
        by: choice.by.clone(),
        set_aside: choice.set_aside,
    })
}

fn task(task: &super::state::Task) -> TaskView {
    let (place, step) = done_at(task.kind);
    TaskView {
        entry: task.entry,
        task: task.kind,
        title: task.kind.swedish().to_owned(),
        reason: task.reason.clone(),
        place,
        step,
        at: task.at,
        done: task.done.is_some(),
        note: task.done.clone().unwrap_or_default(),
    }
}
