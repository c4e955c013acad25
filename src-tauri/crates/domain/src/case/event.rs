//! What can happen in a case. The journal keeps events for ever, so an old form must stay readable: a field
//! may be added with a default, never renamed or removed (a pinned sample of each is in the tests).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::matters::{
    ApplicationMade, CapacityJudged, CaseClosed, DecisionRecorded, DecisionTold, HandedOver,
    ReferredOn, Representative, SupervisionPaused, TrialEvaluated,
};
pub use super::records::*;
use crate::facts::{FactKey, Need, Setting, StopSignal, Wish};
use crate::person::Person;
use crate::supervision::SupervisionPlan;

/// Version of the event forms that this program writes.
pub const SCHEMA_VERSION: u32 = 1;

/// One thing that happened in a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// The case began.
    CaseOpened {
        /// Who it is about.
        person: Person,
        /// The unit (*enhet*) that has it.
        unit: String,
        /// Where the person lives, if known.
        setting: Option<Setting>,
    },
    /// The need, in the person's own words and as needs.
    NeedStated {
        /// The person's own words.
        own_words: String,
        /// The needs they come to.
        needs: Vec<Need>,
        /// What the person wants to reach, in the person's own words; may be empty.
        #[serde(default)]
        goal: String,
        /// How it is when the need is met, in the person's own words (*önskat läge*); may be empty.
        #[serde(default)]
        wished_state: String,
        /// The life area of each need where it is another than the usual one.
        #[serde(default)]
        areas: Vec<NeedArea>,
    },
    /// A circumstance became known.
    QuestionAnswered {
        /// The answer.
        answer: Answer,
        /// What was on screen.
        asked: Wording,
        /// Free text.
        note: String,
        /// Who said it.
        said_by: Informant,
    },
    /// "Jag vet inte än": the circumstance is unknown again.
    QuestionDeferred {
        /// The circumstance.
        question: FactKey,
        /// What was on screen.
        asked: Wording,
        /// Free text.
        note: String,
        /// Who said it.
        said_by: Informant,
    },
    /// Decision capacity in this question was judged criterion by criterion.
    CapacityJudged(CapacityJudged),
    /// Who represents the person; the list replaces the former one.
    RepresentativesRecorded {
        /// Everyone now.
        representatives: Vec<Representative>,
    },
    /// Whether the person's identity is protected (*skyddade personuppgifter*).
    ProtectionRecorded {
        /// Protected from now on, or no longer.
        protected: bool,
        /// Free text.
        note: String,
    },
    /// The person was informed.
    InformationGiven(InformationGiven),
    /// The person said what they want.
    WishExpressed {
        /// The wish.
        wish: Wish,
        /// In the person's own words.
        own_words: String,
    },
    /// Someone said yes or no.
    ConsentRecorded(ConsentRecorded),
    /// Someone took a yes back.
    ConsentWithdrawn {
        /// Whose, to what.
        subject: ConsentSubject,
        /// The technology it was about; none withdraws every yes of the subject.
        #[serde(default)]
        technology: Option<String>,
        /// The day.
        on: NaiveDate,
        /// What the person said; may be empty, a reason is never required.
        own_words: String,
    },
    /// The digital form ended and the physical alternative opened.
    DigitalFormEnded {
        /// Entry of the choice that is set aside.
        choice_entry: u32,
    },
    /// Something must be done outside the program.
    TaskOpened {
        /// What.
        task: TaskKind,
        /// Why, in Swedish.
        reason: String,
    },
    /// It was done.
    TaskDone {
        /// Entry of the task.
        task_entry: u32,
        /// What was done.
        note: String,
    },
    /// Signs that the technology does not help the person; the list replaces the former one.
    StopSignalsObserved {
        /// The signs seen now.
        signals: Vec<StopSignal>,
        /// Free text.
        note: String,
    },
    /// A form was chosen.
    ChoiceMade(ChoiceMade),
    /// Someone applied for a named insats.
    ApplicationMade(ApplicationMade),
    /// A decision was made.
    DecisionRecorded(DecisionRecorded),
    /// The person got a decision.
    DecisionTold(DecisionTold),
    /// The case went over to the other role.
    HandedOver(HandedOver),
    /// The digital supervision rests for some days; the yes stands.
    SupervisionPaused(SupervisionPaused),
    /// A pause ended.
    PauseEnded {
        /// Entry of the pause.
        pause_entry: u32,
        /// First day with supervision again.
        on: NaiveDate,
    },
    /// A trial was looked back on.
    TrialEvaluated(TrialEvaluated),
    /// The question went on to someone else.
    ReferredOn(ReferredOn),
    /// What was agreed.
    PlanRecorded {
        /// The plan.
        plan: SupervisionPlan,
    },
    /// A note in the case.
    NoteAdded {
        /// The text.
        text: String,
    },
    /// The person objects to a note (SoL 14 kap. 6 §).
    ObjectionRecorded {
        /// The entry objected to.
        entry: u32,
        /// The day.
        on: NaiveDate,
        /// What the person said.
        own_words: String,
    },
    /// The latest entry was a slip; it stays readable and counts no more.
    EntryUndone {
        /// The entry.
        entry: u32,
    },
    /// The case ended.
    CaseClosed(CaseClosed),
    /// A closed case goes on.
    CaseReopened {
        /// Why.
        note: String,
    },
    /// An earlier entry was wrong; the old one stays readable.
    EntryCorrected {
        /// The entry it corrects.
        entry: u32,
        /// Why.
        reason: String,
        /// What should have been written.
        replacement: Box<Event>,
    },
}

impl Event {
    /// Whether a later entry may say what it should have been. What ended something or was chosen is not corrected
    /// but followed by a new entry.
    pub fn is_correctable(&self) -> bool {
        match self {
            Self::CaseOpened { .. }
            | Self::NeedStated { .. }
            | Self::QuestionAnswered { .. }
            | Self::QuestionDeferred { .. }
            | Self::CapacityJudged(_)
            | Self::RepresentativesRecorded { .. }
            | Self::InformationGiven(_)
            | Self::WishExpressed { .. }
            | Self::ConsentRecorded(_)
            | Self::StopSignalsObserved { .. }
            | Self::PlanRecorded { .. }
            | Self::ApplicationMade(_)
            | Self::DecisionRecorded(_)
            | Self::DecisionTold(_)
            | Self::SupervisionPaused(_)
            | Self::TrialEvaluated(_)
            | Self::TaskDone { .. }
            | Self::NoteAdded { .. } => true,
            Self::ProtectionRecorded { .. }
            | Self::ConsentWithdrawn { .. }
            | Self::DigitalFormEnded { .. }
            | Self::TaskOpened { .. }
            | Self::ChoiceMade(_)
            | Self::HandedOver(_)
            | Self::PauseEnded { .. }
            | Self::ReferredOn(_)
            | Self::ObjectionRecorded { .. }
            | Self::EntryUndone { .. }
            | Self::CaseClosed(_)
            | Self::CaseReopened { .. }
            | Self::EntryCorrected { .. } => false,
        }
    }

    /// Whether whoever wrote it may take it back at once. What the person was told, what ended something and what
    /// went to someone else has left the room and stays.
    pub fn is_undoable(&self) -> bool {
        match self {
            Self::NeedStated { .. }
            | Self::QuestionAnswered { .. }
            | Self::QuestionDeferred { .. }
            | Self::CapacityJudged(_)
            | Self::RepresentativesRecorded { .. }
            | Self::ProtectionRecorded { .. }
            | Self::InformationGiven(_)
            | Self::WishExpressed { .. }
            | Self::ConsentRecorded(_)
            | Self::StopSignalsObserved { .. }
            | Self::ChoiceMade(_)
            | Self::SupervisionPaused(_)
            | Self::PauseEnded { .. }
            | Self::TrialEvaluated(_)
            | Self::PlanRecorded { .. }
            | Self::TaskDone { .. }
            | Self::NoteAdded { .. }
            | Self::TaskOpened {
                task: TaskKind::ReviewChoice,
                ..
            } => true,
            Self::CaseOpened { .. }
            | Self::ConsentWithdrawn { .. }
            | Self::DigitalFormEnded { .. }
            | Self::TaskOpened { .. }
            | Self::ApplicationMade(_)
            | Self::DecisionRecorded(_)
            | Self::DecisionTold(_)
            | Self::HandedOver(_)
            | Self::ReferredOn(_)
            | Self::ObjectionRecorded { .. }
            | Self::EntryUndone { .. }
            | Self::CaseClosed(_)
            | Self::CaseReopened { .. }
            | Self::EntryCorrected { .. } => false,
        }
    }

    /// Whether it followed by itself from the entry before it.
    pub fn follows_by_itself(&self) -> bool {
        matches!(
            self,
            Self::DigitalFormEnded { .. } | Self::TaskOpened { .. }
        )
    }
}

/// One entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs)]
pub struct Entry {
    /// 1, 2, 3 … within the case.
    pub number: u32,
    pub at: DateTime<Utc>,
    pub actor: Actor,
    pub schema_version: u32,
    pub event: Event,
}
