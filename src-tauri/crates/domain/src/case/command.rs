//! What a user can ask for in a case. [`super::decide`] answers with events or a refusal.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::event::{
    Answer, Channel, ConsentAnswer, ConsentSubject, Event, Expression, Informant, InformationGiven,
    NeedArea,
};
use super::matters::{
    ApplicationMade, CapacityJudged, CaseClosed, DecisionRecorded, HandedOver, ReferredOn,
    Representative, SupervisionPaused, TrialEvaluated,
};
use crate::facts::{FactKey, Need, Setting, StopSignal, Wish};
use crate::suitability::Form;
use crate::supervision::SupervisionPlan;

/// Opens a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct OpenCase {
    pub name: String,
    pub personnummer: String,
    pub unit: String,
    pub setting: Option<Setting>,
    /// The need in the person's own words.
    pub own_words: String,
    pub needs: Vec<Need>,
    /// Whether the person's identity is protected (*skyddade personuppgifter*).
    #[serde(default)]
    pub protected: bool,
}

/// One answer among several that are given at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct GivenAnswer {
    pub answer: Answer,
    pub note: String,
}

/// How the person got a decision, told together with the decision itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Told {
    pub on: NaiveDate,
    pub how: Channel,
    pub told_by: String,
    pub appeal_explained: bool,
}

/// A change in an open case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[allow(
    missing_docs,
    reason = "each becomes the event of the same name; see `event`"
)]
pub enum CaseCommand {
    StateNeed {
        own_words: String,
        needs: Vec<Need>,
        #[serde(default)]
        goal: String,
        #[serde(default)]
        wished_state: String,
        #[serde(default)]
        areas: Vec<NeedArea>,
    },
    AnswerQuestion {
        answer: Answer,
        note: String,
        said_by: Informant,
    },
    /// Several questions at once: all are written or none.
    AnswerQuestions {
        answers: Vec<GivenAnswer>,
        said_by: Informant,
    },
    JudgeCapacity {
        judged: CapacityJudged,
    },
    RecordRepresentatives {
        representatives: Vec<Representative>,
    },
    RecordProtection {
        protected: bool,
        note: String,
    },
    DeferQuestion {
        question: FactKey,
        note: String,
        said_by: Informant,
    },
    GiveInformation(InformationGiven),
    ExpressWish {
        wish: Wish,
        own_words: String,
    },
    RecordConsent {
        subject: ConsentSubject,
        answer: ConsentAnswer,
        on: NaiveDate,
        technology: String,
        purpose: String,
        expressed: Expression,
        note: String,
    },
    WithdrawConsent {
        subject: ConsentSubject,
        /// None withdraws every yes of the subject.
        technology: Option<String>,
        on: NaiveDate,
        own_words: String,
    },
    ObserveStopSignals {
        signals: Vec<StopSignal>,
        note: String,
    },
    Choose {
        form: Form,
        technology: Option<String>,
        motive: String,
        /// What the person wants, where it is said together with the choice.
        #[serde(default)]
        wish: Option<WishSaid>,
    },
    Apply(ApplicationMade),
    Decide {
        decision: DecisionRecorded,
        /// None when the person has not got it yet.
        told: Option<Told>,
    },
    TellDecision {
        decision_entry: u32,
        told: Told,
    },
    HandOver(HandedOver),
    Pause(SupervisionPaused),
    EndPause {
        pause_entry: u32,
        on: NaiveDate,
    },
    EvaluateTrial(TrialEvaluated),
    ReferOn(ReferredOn),
    Object {
        entry: u32,
        on: NaiveDate,
        own_words: String,
    },
    /// Takes back the latest entry; only whoever wrote it can, and only while it is the latest.
    Undo {
        entry: u32,
    },
    Close(CaseClosed),
    Reopen {
        note: String,
    },
    RecordPlan {
        plan: SupervisionPlan,
    },
    FinishTask {
        task_entry: u32,
        note: String,
    },
    AddNote {
        text: String,
    },
    CorrectEntry {
        entry: u32,
        reason: String,
        replacement: Box<Event>,
    },
}

/// What the person wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct WishSaid {
    pub wish: Wish,
    pub own_words: String,
}

/// A command that was not carried out; nothing changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct Refusal {
    /// The field to mend, named as in the command; none when it is not about one field.
    pub field: Option<&'static str>,
    /// What is wrong and what to do, in Swedish.
    pub message: String,
}

impl Refusal {
    /// A refusal at a field.
    pub fn at(field: &'static str, message: impl Into<String>) -> Self {
        Self {
            field: Some(field),
            message: message.into(),
        }
    }

    /// A refusal of the whole.
    pub fn of(message: impl Into<String>) -> Self {
        Self {
            field: None,
            message: message.into(),
        }
    }
}
