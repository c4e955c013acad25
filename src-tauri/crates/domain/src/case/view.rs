//! What a user sees of a case: the one road out. Every text is Swedish and ready to show.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::event::{
    Answer, ChoiceMade, ConsentSubject, Event, HouseholdMember, Informant, InformationGiven,
    InformationTopic, Role, TaskKind,
};
use super::matter_views::{CodedNeed, MattersView, NextView, Place};
use crate::facts::{Consent, FactKey, Need, Setting, StopSignal, Wish, values};
use crate::person::Person;
use crate::suitability::{ActionKey, Effect, Form, Verdict};
use crate::supervision::{PlanAsks, SupervisionPlan};

values! {
    /// The steps of the walk, as the task list shows them.
    StepId {
        Need = "need" => "Behov",
        Information = "information" => "Information",
        Suitability = "suitability" => "Lämplighet",
        Consent = "consent" => "Samtycke",
        Choice = "choice" => "Val",
        Plan = "plan" => "Beslut och plan",
        FollowUp = "follow_up" => "Uppföljning",
    }
}
values! {
    /// How far a step has come.
    StepState {
        NotStarted = "not_started" => "Inte börjat",
        Ongoing = "ongoing" => "Pågår",
        Done = "done" => "Klart",
        Blocked = "blocked" => "Kan inte göras än",
    }
}
values! {
    /// How the case as a whole stands; the case list filters on it.
    CaseStatus {
        Ongoing = "ongoing" => "Pågår",
        Digital = "digital" => "Digital tillsyn",
        Physical = "physical" => "Fysisk tillsyn",
        Combined = "combined" => "Digital och fysisk tillsyn",
        Trial = "trial" => "Provar digital tillsyn",
        Withdrawn = "withdrawn" => "Återkallat, fysisk tillsyn ska ordnas",
        Closed = "closed" => "Avslutat",
    }
}

/// One step of the task list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct StepView {
    pub step: StepId,
    pub title: String,
    pub state: StepState,
    pub state_text: String,
    /// Why it cannot be done yet; empty otherwise.
    pub why_not: String,
    /// Whose it is in this case; none when anyone's.
    pub owner: Option<Role>,
}

/// A value to choose among.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct AnswerOption {
    /// None for "yes, someone lives there", which is answered by naming them.
    pub answer: Option<Answer>,
    pub label: String,
}

/// A question about one circumstance and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct QuestionView {
    pub question: FactKey,
    /// Short heading for lists, for instance "Uppkoppling".
    pub title: String,
    /// The question as asked, with the person's first name.
    pub wording: String,
    /// Why it is asked.
    pub why: String,
    /// Provisions it rests on, in force on the date.
    pub law: Vec<String>,
    pub options: Vec<AnswerOption>,
    pub answer: Option<Answer>,
    /// The answer as a sentence part, "Inte besvarad" or "Vet inte än".
    pub answer_text: String,
    pub deferred: bool,
    pub note: String,
    pub said_by: Option<Informant>,
    /// Entry of the latest answer.
    pub entry: Option<u32>,
    /// Whether an answer can still change the outcome for some technology.
    pub matters: bool,
}

/// A reason as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct ReasonView {
    pub rule: String,
    pub effect: Effect,
    pub effect_text: String,
    pub text: String,
    pub law: Vec<String>,
    /// The answers it rests on, in words: "uppkoppling: Bra".
    pub rests_on: Vec<String>,
}

/// Something that remains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct RemainingView {
    pub step: ActionKey,
    pub text: String,
    /// Where it is done.
    pub done_in: StepId,
}

/// One technology for this person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct TechnologyStanding {
    pub technology: String,
    pub name: String,
    /// An exception it is offered under, or that it is taken out of the catalogue.
    pub notice: Option<String>,
    pub verdict: Verdict,
    /// "Lämplig", "Passar inte" …
    pub verdict_text: String,
    /// The strongest reason, one sentence.
    pub strongest_reason: String,
    pub reasons: Vec<ReasonView>,
    pub remaining: Vec<RemainingView>,
    /// The circumstances that can still change it, as headings.
    pub unknown: Vec<String>,
    /// What would change it, each alternative as one sentence.
    pub would_change: Vec<String>,
    /// Whether it meets a need the person has (or the needs are unknown).
    pub meets_need: bool,
    /// Whether 9 § lag (2001:454) makes the data consent necessary.
    pub data_consent_needed: bool,
    pub cohabitants_concerned: bool,
}

/// "Så långt": what the answers mean now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct SoFar {
    pub judged_on: NaiveDate,
    pub form: Form,
    pub form_text: String,
    pub technology: Option<String>,
    pub text: String,
    pub law: Vec<String>,
    /// Technologies that meet the need, best first, then the others.
    pub technologies: Vec<TechnologyStanding>,
    /// What the last entry changed, in words; empty when nothing did.
    pub changed: Vec<String>,
    pub next_question: Option<FactKey>,
}

/// One consent as a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct ConsentCard {
    pub subject: ConsentSubject,
    /// "Elsas samtycke till tekniken"
    pub title: String,
    /// The question to ask, word for word.
    pub wording: String,
    pub why: String,
    pub law: Vec<String>,
    pub state: Consent,
    pub state_text: String,
    /// Whether the technology in question needs it.
    pub needed: bool,
    pub technology: Option<String>,
    pub purpose: String,
    pub on: Option<NaiveDate>,
    pub expressed_text: String,
    pub recorded_by: String,
    pub note: String,
    pub entry: Option<u32>,
    /// What a yes would be refused for now, empty when it can be recorded.
    pub why_not_yes: String,
}

/// A yes that stands and can be taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct StandingYes {
    pub subject: ConsentSubject,
    /// Whose and to what.
    pub title: String,
    pub technology: String,
    pub technology_name: String,
    pub on: NaiveDate,
}

/// The choice as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct ChoiceView {
    pub choice: ChoiceMade,
    pub form_text: String,
    pub technology_name: Option<String>,
    pub entry: u32,
    pub at: DateTime<Utc>,
    pub by: String,
    /// Set aside because a consent it rested on was withdrawn.
    pub set_aside: bool,
}

/// A form that can be chosen now, or why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct FormOption {
    pub form: Form,
    pub label: String,
    /// Technologies it can be chosen with; empty for physical.
    pub technologies: Vec<FormTechnology>,
    /// Why it cannot be chosen; empty when it can.
    pub why_not: String,
    /// Whether a motive is asked for.
    pub motive_needed: bool,
}

/// A technology within a form that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct FormTechnology {
    pub technology: String,
    pub name: String,
    pub why_not: String,
    pub motive_needed: bool,
}

/// A task outside the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct TaskView {
    pub entry: u32,
    pub task: TaskKind,
    pub title: String,
    pub reason: String,
    /// Where it is done, when it is done in the program beside the steps.
    pub place: Option<Place>,
    /// The step it is done in, when there is one.
    pub step: Option<StepId>,
    pub at: DateTime<Utc>,
    pub done: bool,
    pub note: String,
}

/// One entry of the history in plain Swedish.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct HistoryLine {
    pub number: u32,
    pub at: DateTime<Utc>,
    pub by: String,
    pub text: String,
    /// Further lines: notes, wording shown, own words.
    pub details: Vec<String>,
    /// The entry this one corrects.
    pub corrects: Option<u32>,
    /// The entry that corrected this one.
    pub corrected_by: Option<u32>,
    /// What the entry holds, for those that can be corrected: the start of a correction.
    pub correctable: Option<Event>,
    /// Whoever wrote it took it back at once: it counts no more.
    pub undone: bool,
    /// What the person has objected to in it.
    pub objections: Vec<String>,
    pub hash: String,
}

/// The whole case as of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct CaseView {
    pub id: String,
    pub person: Person,
    pub first_name: String,
    pub unit: String,
    /// The entry the view stands at.
    pub as_of_entry: u32,
    /// The latest entry of the journal; greater than `as_of_entry` when an earlier state is viewed.
    pub latest_entry: u32,
    pub saved_at: DateTime<Utc>,
    pub status: CaseStatus,
    pub status_text: String,
    pub steps: Vec<StepView>,
    /// The step to go on with, for the one who looks.
    pub next_step: StepId,
    pub next: NextView,
    /// The role the view is made for.
    pub viewer: Role,
    pub need_own_words: String,
    pub needs: Vec<Need>,
    /// Each need with its life area.
    pub coded_needs: Vec<CodedNeed>,
    /// What the person wants to reach, in own words.
    pub goal: String,
    /// How it is when the need is met, in own words.
    pub wished_state: String,
    pub matters: MattersView,
    pub setting: Option<Setting>,
    pub questions: Vec<QuestionView>,
    pub so_far: SoFar,
    pub information: Vec<InformationGiven>,
    /// Topics not yet explained.
    pub topics_left: Vec<InformationTopic>,
    pub wish: Wish,
    pub wish_own_words: String,
    pub household: Option<Vec<HouseholdMember>>,
    /// The technology the consents are asked about: chosen, else recommended, else the first that meets the need.
    pub technology_in_question: Option<String>,
    pub consents: Vec<ConsentCard>,
    /// Every yes that stands, to whichever technology.
    pub standing: Vec<StandingYes>,
    pub forms: Vec<FormOption>,
    pub choice: Option<ChoiceView>,
    pub plan: Option<SupervisionPlan>,
    pub plan_entry: Option<u32>,
    /// What the plan of the choice has to say; of a digital form before there is a choice.
    pub plan_asks: PlanAsks,
    /// What local positions propose for the chosen form.
    pub proposed_plan: SupervisionPlan,
    /// From plan field to whose value the proposal is.
    pub plan_sources: std::collections::BTreeMap<String, String>,
    pub stop_signals: Vec<StopSignal>,
    pub tasks: Vec<TaskView>,
    pub history: Vec<HistoryLine>,
}

/// One row of the case list, kept as a read model beside the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct CaseSummary {
    pub id: String,
    pub name: String,
    pub personnummer: String,
    pub unit: String,
    pub status: CaseStatus,
    pub status_text: String,
    pub next_step: StepId,
    pub next_step_text: String,
    /// Whose turn it is; none when anyone's.
    pub next_role: Option<Role>,
    /// The person's identity is protected: `name` does not say who it is.
    pub protected: bool,
    pub opened_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}
