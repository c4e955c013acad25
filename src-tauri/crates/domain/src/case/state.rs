//! The state of a case: what is known in it, and the questions that can be put to that.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::event::{
    Answer, ChoiceMade, ConsentRecorded, ConsentScope, ConsentSubject, HouseholdMember, Informant,
    InformationGiven, InformationTopic, NeedArea, Role, TaskKind, Wording,
};
use super::matters::{
    ApplicationMade, CapacityJudged, CaseClosed, DecisionRecorded, DecisionTold, HandedOver,
    Outcome, ReferredOn, Representative, SupervisionPaused, TrialEvaluated,
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

/// A judgement of decision capacity and who wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct CapacityStanding {
    pub judged: CapacityJudged,
    pub entry: u32,
}

/// An application and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Application {
    pub made: ApplicationMade,
    pub entry: u32,
    /// Entry of the decision.
    pub decided_in: Option<u32>,
    /// What happened to it where no decision was made.
    pub ended_with: Option<String>,
}

impl Application {
    /// Whether a decision is waited for.
    pub fn waits(&self) -> bool {
        self.decided_in.is_none() && self.ended_with.is_none()
    }
}

/// A decision and whether the person has got it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Decision {
    pub made: DecisionRecorded,
    pub entry: u32,
    pub by: String,
    pub told: Option<DecisionTold>,
}

/// The latest handing over.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Handover {
    pub handed: HandedOver,
    pub entry: u32,
    pub at: DateTime<Utc>,
    pub by: String,
    /// The receiving role has written something since.
    pub taken_up: bool,
}

/// A pause and when it ended, if someone ended it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Pause {
    pub pause: SupervisionPaused,
    /// Entry of the choice whose supervision rests; a later choice begins without pauses.
    pub choice_entry: u32,
    pub entry: u32,
    /// First day with supervision again.
    pub ended_on: Option<NaiveDate>,
}

impl Pause {
    /// Whether supervision rests on a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        let ended = self.ended_on.is_some_and(|ended| ended <= day);
        self.pause.from <= day && self.pause.to.is_none_or(|to| day <= to) && !ended
    }
}

/// A trial that has been looked back on.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Evaluation {
    pub evaluated: TrialEvaluated,
    /// Entry of the choice that was tried.
    pub choice_entry: u32,
    pub entry: u32,
}

/// A yes that was taken back, for the receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Withdrawal {
    pub subject: ConsentSubject,
    /// The technologies whose yes was taken back.
    pub technologies: Vec<String>,
    pub on: NaiveDate,
    pub own_words: String,
    pub entry: u32,
    pub by: String,
    /// Whether the digital form ended because of it.
    pub ended_form: bool,
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
    pub goal: String,
    pub wished_state: String,
    /// Life areas that differ from the usual ones.
    pub areas: Vec<NeedArea>,
    pub protected: bool,
    pub representatives: Vec<Representative>,
    pub answers: BTreeMap<FactKey, Answered>,
    /// The latest judgement criterion by criterion; see [`CaseState::capacity`].
    pub(super) capacity_judged: Option<CapacityStanding>,
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
    pub withdrawals: Vec<Withdrawal>,
    pub applications: Vec<Application>,
    pub decisions: Vec<Decision>,
    pub handover: Option<Handover>,
    /// The hemtjänst has had the case at some time.
    pub was_handed_to_home_care: bool,
    /// Who opened the case, and so has it from the start.
    pub opened_by: Role,
    pub pauses: Vec<Pause>,
    pub evaluation: Option<Evaluation>,
    pub referrals: Vec<(u32, ReferredOn)>,
    pub closed: Option<CaseClosed>,
}

impl CaseState {
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

    /// Whether a technology has been taken up in the case: explained, asked about or chosen.
    pub fn speaks_of(&self, technology: &str) -> bool {
        let explained = self
            .information
            .iter()
            .any(|one| one.technologies.iter().any(|id| id == technology));
        let asked = self
            .consents
            .iter()
            .any(|one| one.record.technology == technology);
        let chosen = self
            .choice
            .as_ref()
            .is_some_and(|choice| choice.made.technology.as_deref() == Some(technology));
        explained || asked || chosen
    }

    /// The household, or none while it is unknown.
    pub fn household(&self) -> Option<&[HouseholdMember]> {
        match self.answers.get(&FactKey::Cohabitants)?.answer.as_ref()? {
            Answer::Cohabitants(members) => Some(members),
            _ => None,
        }
    }

    /// The judgement of capacity that the standing answer rests on; none when a later answer replaced it.
    pub fn capacity(&self) -> Option<&CapacityStanding> {
        let answered = self.answers.get(&FactKey::DecisionCapacity)?;
        let judged = self.capacity_judged.as_ref();
        judged.filter(|judged| judged.entry == answered.entry)
    }

    /// The pauses of the choice that stands.
    pub fn pauses_now(&self) -> impl Iterator<Item = &Pause> {
        let choice = self.active_choice().map(|choice| choice.entry);
        self.pauses
            .iter()
            .filter(move |pause| Some(pause.choice_entry) == choice)
    }

    /// The pause that covers a day.
    pub fn paused_on(&self, day: NaiveDate) -> Option<&Pause> {
        self.pauses_now().find(|pause| pause.covers(day))
    }

    /// The decision that settles the form (alternative 1): the latest that grants one. A refusal of something else
    /// settles nothing.
    pub fn settling_decision(&self) -> Option<&Decision> {
        let settles =
            |one: &&Decision| one.made.form.is_some() && one.made.outcome != Outcome::Refused;
        self.decisions.iter().rev().find(settles)
    }

    /// Tasks not yet done.
    pub fn open_tasks(&self) -> impl Iterator<Item = &Task> {
        self.tasks.iter().filter(|task| task.done.is_none())
    }

    /// The active choice: made and not set aside.
    pub fn active_choice(&self) -> Option<&Choice> {
        self.choice.as_ref().filter(|choice| !choice.set_aside)
    }
}
