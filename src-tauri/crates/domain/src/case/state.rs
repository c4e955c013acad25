//! The state of a case: a fold of its entries. "As of entry N" is a fold of the first N.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, NaiveDate, Utc};

use super::event::{
    Answer, ChoiceMade, ConsentAnswer, ConsentRecorded, ConsentScope, ConsentSubject, Entry, Event,
    HouseholdMember, Informant, InformationGiven, InformationTopic, TaskKind, Wording,
};
use crate::facts::{Consent, FactKey, Need, StopSignal, Wish};
use crate::person::Person;
use crate::supervision::SupervisionPlan;

/// The latest answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Answered {
    /// None for "jag vet inte än".
    pub answer: Option<Answer>,
    /// The wording that was on screen.
    pub asked: Option<Wording>,
    pub note: String,
    pub said_by: Informant,
    pub entry: u32,
}

/// A recorded consent and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct ConsentStanding {
    pub record: ConsentRecorded,
    pub state: Consent,
    pub entry: u32,
    pub by: String,
}

/// The latest choice.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Choice {
    pub made: ChoiceMade,
    pub entry: u32,
    pub at: DateTime<Utc>,
    pub by: String,
    pub set_aside: bool,
}

/// Something to be done outside the program.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Task {
    pub kind: TaskKind,
    pub reason: String,
    pub entry: u32,
    pub at: DateTime<Utc>,
    pub done: Option<String>,
}

/// What is known in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CaseState {
    pub person: Person,
    pub unit: String,
    pub latest: u32,
    pub opened_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub need_own_words: String,
    pub needs: Vec<Need>,
    pub answers: BTreeMap<FactKey, Answered>,
    /// Everyone who was ever said to live there: an id is never given to someone else.
    pub household_ever: Vec<HouseholdMember>,
    pub information: Vec<InformationGiven>,
    pub wish: Wish,
    pub wish_own_words: String,
    /// Every consent ever recorded, in order.
    pub consents: Vec<ConsentStanding>,
    pub choice: Option<Choice>,
    /// The plan of the active choice, and its entry.
    pub plan: Option<(u32, SupervisionPlan)>,
    pub stop_signals: Vec<StopSignal>,
    pub tasks: Vec<Task>,
}

impl CaseState {
    /// Folds the entries of a case; none when there is no opening entry.
    pub fn fold(entries: &[Entry]) -> Option<Self> {
        let corrections = corrections(entries);
        let (first, rest) = entries.split_first()?;
        let mut state = Self::opened(first, effective(first, &corrections))?;
        for entry in rest {
            state.apply(entry, effective(entry, &corrections));
        }
        Some(state)
    }

    fn opened(entry: &Entry, event: &Event) -> Option<Self> {
        let Event::CaseOpened {
            person,
            unit,
            setting,
        } = event
        else {
            return None;
        };
        let mut state = Self {
            person: person.clone(),
            unit: unit.clone(),
            latest: entry.number,
            opened_at: entry.at,
            updated_at: entry.at,
            need_own_words: String::new(),
            needs: Vec::new(),
            answers: BTreeMap::new(),
            household_ever: Vec::new(),
            information: Vec::new(),
            wish: Wish::Undecided,
            wish_own_words: String::new(),
            consents: Vec::new(),
            choice: None,
            plan: None,
            stop_signals: Vec::new(),
            tasks: Vec::new(),
        };
        if let Some(setting) = setting {
            let answer = Some(Answer::Setting(*setting));
            let said_by = Informant::Professional;
            let answered = Answered {
                answer,
                asked: None,
                note: String::new(),
                said_by,
                entry: entry.number,
            };
            state.answers.insert(FactKey::Setting, answered);
        }
        Some(state)
    }

    fn apply(&mut self, entry: &Entry, event: &Event) {
        self.latest = entry.number;
        self.updated_at = entry.at;
        match event {
            Event::CaseOpened { .. } | Event::NoteAdded { .. } | Event::EntryCorrected { .. } => {}
            Event::NeedStated { own_words, needs } => {
                self.need_own_words.clone_from(own_words);
                self.needs.clone_from(needs);
            }
            Event::QuestionAnswered {
                answer,
                asked,
                note,
                said_by,
            } => {
                if let Answer::Cohabitants(members) = answer {
                    self.remember(members);
                }
                let answered = Answered {
                    answer: Some(answer.clone()),
                    asked: Some(asked.clone()),
                    note: note.clone(),
                    said_by: *said_by,
                    entry: entry.number,
                };
                self.answers.insert(answer.question(), answered);
            }
            Event::QuestionDeferred {
                question,
                asked,
                note,
                said_by,
            } => {
                let deferred = Answered {
                    answer: None,
                    asked: Some(asked.clone()),
                    note: note.clone(),
                    said_by: *said_by,
                    entry: entry.number,
                };
                self.answers.insert(*question, deferred);
            }
            Event::InformationGiven(information) => self.information.push(information.clone()),
            Event::WishExpressed { wish, own_words } => {
                self.wish = *wish;
                self.wish_own_words.clone_from(own_words);
            }
            Event::ConsentRecorded(record) => self.consents.push(ConsentStanding {
                state: match record.answer {
                    ConsentAnswer::Given => Consent::Given,
                    ConsentAnswer::Refused => Consent::Refused,
                },
                record: record.clone(),
                entry: entry.number,
                by: entry.actor.name.clone(),
            }),
            Event::ConsentWithdrawn {
                subject,
                technology,
                ..
            } => {
                self.withdraw(subject, technology.as_deref());
            }
            Event::DigitalFormEnded { choice_entry } => self.set_aside(*choice_entry),
            Event::TaskOpened { task, reason } => self.tasks.push(Task {
                kind: *task,
                reason: reason.clone(),
                entry: entry.number,
                at: entry.at,
                done: None,
            }),
            Event::TaskDone { task_entry, note } => {
                if let Some(task) = self.tasks.iter_mut().find(|task| task.entry == *task_entry) {
                    task.done = Some(note.clone());
                }
            }
            Event::StopSignalsObserved { signals, .. } => self.stop_signals.clone_from(signals),
            Event::ChoiceMade(made) => {
                self.plan = None;
                self.choice = Some(Choice {
                    made: made.clone(),
                    entry: entry.number,
                    at: entry.at,
                    by: entry.actor.name.clone(),
                    set_aside: false,
                });
            }
            Event::PlanRecorded { plan } => self.plan = Some((entry.number, plan.clone())),
        }
    }

    fn remember(&mut self, members: &[HouseholdMember]) {
        for member in members {
            self.household_ever.retain(|other| other.id != member.id);
            self.household_ever.push(member.clone());
        }
    }

    /// Withdraws the subject's yes to the technology, or every yes without one, and nothing else.
    fn withdraw(&mut self, subject: &ConsentSubject, technology: Option<&str>) {
        let standing: Vec<u32> = self
            .standing_yes(subject, technology)
            .map(|yes| yes.entry)
            .collect();
        for yes in self
            .consents
            .iter_mut()
            .filter(|yes| standing.contains(&yes.entry))
        {
            yes.state = Consent::Withdrawn;
        }
    }

    fn set_aside(&mut self, choice_entry: u32) {
        if let Some(choice) = self
            .choice
            .as_mut()
            .filter(|choice| choice.entry == choice_entry)
        {
            choice.set_aside = true;
            self.plan = None;
        }
    }

    /// The subject's standing yeses, to one technology or to any.
    pub fn standing_yes<'a>(
        &'a self,
        subject: &'a ConsentSubject,
        technology: Option<&'a str>,
    ) -> impl Iterator<Item = &'a ConsentStanding> {
        self.standing().filter(move |yes| {
            yes.record.subject == *subject
                && technology.is_none_or(|id| yes.record.technology == id)
        })
    }

    /// The latest record of each subject about each technology.
    pub fn latest_consents(&self) -> impl Iterator<Item = &ConsentStanding> {
        self.consents.iter().filter(|one| {
            let latest = self.consent(&one.record.subject, &one.record.technology);
            latest.is_some_and(|latest| latest.entry == one.entry)
        })
    }

    /// Every yes that stands: the latest record of its subject about its technology.
    pub fn standing(&self) -> impl Iterator<Item = &ConsentStanding> {
        self.latest_consents()
            .filter(|one| one.state == Consent::Given)
    }

    /// The subject's latest record about a technology.
    pub fn consent(&self, subject: &ConsentSubject, technology: &str) -> Option<&ConsentStanding> {
        let about = |standing: &&ConsentStanding| {
            standing.record.subject == *subject && standing.record.technology == technology
        };
        self.consents.iter().rev().find(about)
    }

    /// How a subject's consent counts for a technology. A yes counts only if the information came first: one
    /// whose information turns out to have been given later is to be asked again.
    pub fn consent_state(&self, subject: &ConsentSubject, technology: &str) -> Consent {
        self.consent(subject, technology)
            .map_or(Consent::NotAsked, |standing| {
                let informed = self.is_informed(technology, Some(standing.record.on));
                match standing.state {
                    Consent::Given if !informed => Consent::NotAsked,
                    state => state,
                }
            })
    }

    /// The service consent for the person at large: a yes to any technology, else the latest answer. It says
    /// what the person wants now; whether one technology may be used is its own answer's matter.
    pub(super) fn service_at_large(&self) -> Consent {
        let subject = ConsentSubject::Person {
            scope: ConsentScope::Service,
        };
        if self.standing_yes(&subject, None).next().is_some() {
            return Consent::Given;
        }
        let latest = self
            .consents
            .iter()
            .rev()
            .find(|standing| standing.record.subject == subject);
        latest.map_or(Consent::NotAsked, |standing| standing.state)
    }

    /// Those of the topics that have been explained about a technology.
    pub fn topics_explained(
        &self,
        technology: &str,
        until: Option<NaiveDate>,
    ) -> Vec<InformationTopic> {
        let about = |given: &&InformationGiven| {
            given.technologies.iter().any(|id| id == technology)
                && until.is_none_or(|day| given.on <= day)
        };
        let told: Vec<_> = self
            .information
            .iter()
            .filter(about)
            .flat_map(|given| &given.topics)
            .collect();
        InformationTopic::ALL
            .iter()
            .filter(|topic| told.contains(topic))
            .copied()
            .collect()
    }

    /// Whether all that is needed to decide has been explained about a technology, by a day if one is given.
    pub fn is_informed(&self, technology: &str, by: Option<NaiveDate>) -> bool {
        self.topics_explained(technology, by).len() == InformationTopic::ALL.len()
    }

    /// The household, or none while it is unknown.
    pub fn household(&self) -> Option<&[HouseholdMember]> {
        match self.answers.get(&FactKey::Cohabitants)?.answer.as_ref()? {
            Answer::Cohabitants(members) => Some(members),
            _ => None,
        }
    }

    /// The active choice: made and not set aside.
    pub fn active_choice(&self) -> Option<&Choice> {
        self.choice.as_ref().filter(|choice| !choice.set_aside)
    }
}

/// From entry number to what corrected it; the latest correction counts.
fn corrections(entries: &[Entry]) -> HashMap<u32, &Event> {
    let corrected = entries.iter().filter_map(|entry| match &entry.event {
        Event::EntryCorrected {
            entry, replacement, ..
        } => Some((*entry, replacement.as_ref())),
        _ => None,
    });
    corrected.collect()
}

fn effective<'a>(entry: &'a Entry, corrections: &HashMap<u32, &'a Event>) -> &'a Event {
    corrections
        .get(&entry.number)
        .copied()
        .unwrap_or(&entry.event)
}
