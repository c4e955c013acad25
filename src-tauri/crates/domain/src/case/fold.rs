//! The state of a case is a fold of its entries. "As of entry N" is a fold of the first N.

mod effects;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::event::{Answer, ConsentAnswer, Entry, Event, Informant, Role};
use super::state::{
    Answered, Application, CapacityStanding, CaseState, Choice, ConsentStanding, Decision,
    Evaluation, Handover, Pause, Task, Withdrawal,
};
use crate::facts::{Consent, FactKey, Wish};

impl CaseState {
    /// Folds the entries of a case; none when there is no opening entry.
    pub fn fold(entries: &[Entry]) -> Option<Self> {
        let corrections = corrections(entries);
        let undone = undone(entries);
        let (first, rest) = entries.split_first()?;
        let mut state = Self::opened(first, effective(first, &corrections))?;
        for entry in rest {
            let counts = !undone.contains(&entry.number);
            state.add(entry, counts.then(|| effective(entry, &corrections)));
        }
        Some(state)
    }

    /// The state with one entry more: the last of `entries`, where `before` is the state of those ahead of it. Only
    /// what reaches back to an earlier entry asks for folding anew.
    pub(super) fn advance(before: Option<Self>, entries: &[Entry]) -> Option<Self> {
        let latest = entries.last()?;
        match before {
            Some(mut state) if !reaches_back(&latest.event) => {
                state.add(latest, Some(&latest.event));
                Some(state)
            }
            _ => Self::fold(entries),
        }
    }

    /// Takes in an entry; one that was taken back counts only as written.
    fn add(&mut self, entry: &Entry, event: Option<&Event>) {
        self.latest = entry.number;
        self.updated_at = entry.at;
        if let Some(event) = event {
            self.apply(entry, event);
        }
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
            goal: String::new(),
            wished_state: String::new(),
            areas: Vec::new(),
            protected: false,
            representatives: Vec::new(),
            capacity_judged: None,
            withdrawals: Vec::new(),
            applications: Vec::new(),
            decisions: Vec::new(),
            handover: None,
            was_handed_to_home_care: false,
            opened_by: entry.actor.role,
            pauses: Vec::new(),
            evaluation: None,
            referrals: Vec::new(),
            closed: None,
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
        self.take_up(entry, event);
        match event {
            Event::CaseOpened { .. }
            | Event::NoteAdded { .. }
            | Event::ObjectionRecorded { .. }
            | Event::EntryUndone { .. }
            | Event::EntryCorrected { .. } => {}
            Event::NeedStated {
                own_words,
                needs,
                goal,
                wished_state,
                areas,
            } => {
                self.need_own_words.clone_from(own_words);
                self.needs.clone_from(needs);
                self.goal.clone_from(goal);
                self.wished_state.clone_from(wished_state);
                self.areas.clone_from(areas);
            }
            Event::CapacityJudged(judged) => {
                let answered = Answered {
                    answer: Some(Answer::DecisionCapacity(judged.outcome)),
                    asked: Some(judged.asked.clone()),
                    note: String::new(),
                    said_by: Informant::Professional,
                    entry: entry.number,
                };
                self.answers.insert(FactKey::DecisionCapacity, answered);
                self.capacity_judged = Some(CapacityStanding {
                    judged: judged.clone(),
                    entry: entry.number,
                });
            }
            Event::RepresentativesRecorded { representatives } => {
                self.representatives.clone_from(representatives);
            }
            Event::ProtectionRecorded { protected, .. } => self.protected = *protected,
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
                on,
                own_words,
            } => {
                let technologies = self.withdraw(subject, technology.as_deref());
                self.withdrawals.push(Withdrawal {
                    subject: subject.clone(),
                    technologies,
                    on: *on,
                    own_words: own_words.clone(),
                    entry: entry.number,
                    by: entry.actor.name.clone(),
                    ended_form: false,
                });
            }
            Event::DigitalFormEnded { choice_entry } => self.end_form(*choice_entry, entry.number),
            Event::TaskOpened { task, reason } => self.tasks.push(Task {
                kind: *task,
                reason: reason.clone(),
                entry: entry.number,
                at: entry.at,
                done: None,
            }),
            Event::TaskDone { task_entry, note } => {
                self.end_application(*task_entry, note);
                if let Some(task) = self.tasks.iter_mut().find(|task| task.entry == *task_entry) {
                    task.done = Some(note.clone());
                }
            }
            Event::StopSignalsObserved { signals, .. } => self.stop_signals.clone_from(signals),
            Event::ChoiceMade(made) => {
                self.settle_tasks(made, entry.number);
                self.carry_pauses(made, entry.number);
                self.plan = None;
                self.choice = Some(Choice {
                    made: made.clone(),
                    entry: entry.number,
                    at: entry.at,
                    by: entry.actor.name.clone(),
                    set_aside: false,
                });
            }
            Event::ApplicationMade(made) => self.applications.push(Application {
                made: made.clone(),
                entry: entry.number,
                decided_in: None,
                ended_with: None,
            }),
            Event::DecisionRecorded(made) => {
                self.answer_application(made.application_entry, entry.number);
                self.decisions.push(Decision {
                    made: made.clone(),
                    entry: entry.number,
                    by: entry.actor.name.clone(),
                    told: None,
                });
            }
            Event::DecisionTold(told) => {
                let mut decisions = self.decisions.iter_mut();
                if let Some(decision) = decisions.find(|one| one.entry == told.decision_entry) {
                    decision.told = Some(told.clone());
                }
            }
            Event::HandedOver(handed) => {
                self.was_handed_to_home_care |= handed.to == Role::Hemtjanst;
                self.handover = Some(Handover {
                    handed: handed.clone(),
                    entry: entry.number,
                    at: entry.at,
                    by: entry.actor.name.clone(),
                    taken_up: false,
                });
            }
            Event::SupervisionPaused(pause) => self.pauses.push(Pause {
                pause: pause.clone(),
                choice_entry: self.active_choice().map_or(0, |choice| choice.entry),
                entry: entry.number,
                ended_on: None,
            }),
            Event::PauseEnded { pause_entry, on } => {
                let mut pauses = self.pauses.iter_mut();
                if let Some(pause) = pauses.find(|one| one.entry == *pause_entry) {
                    pause.ended_on = Some(*on);
                }
            }
            Event::TrialEvaluated(evaluated) => {
                // The wish to try has been met; what the person wants now is to be said anew.
                if self.wish == Wish::Trial {
                    self.wish = Wish::Undecided;
                    self.wish_own_words.clear();
                }
                self.evaluation = self.active_choice().map(|choice| Evaluation {
                    evaluated: evaluated.clone(),
                    choice_entry: choice.entry,
                    entry: entry.number,
                });
            }
            Event::ReferredOn(referred) => self.referrals.push((entry.number, referred.clone())),
            Event::CaseClosed(closed) => self.closed = Some(closed.clone()),
            Event::CaseReopened { .. } => self.closed = None,
            Event::PlanRecorded { plan } => self.plan = Some((entry.number, plan.clone())),
        }
    }
}

/// Whether an event changes what an earlier entry counts for.
fn reaches_back(event: &Event) -> bool {
    matches!(
        event,
        Event::EntryCorrected { .. } | Event::EntryUndone { .. }
    )
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

/// Entries that whoever wrote them took back at once.
fn undone(entries: &[Entry]) -> HashSet<u32> {
    let undone = entries.iter().filter_map(|entry| match &entry.event {
        Event::EntryUndone { entry } => Some(*entry),
        _ => None,
    });
    undone.collect()
}
