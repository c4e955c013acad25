//! What a user sees of the matters beside the walk: who does what, decisions, capacity, pauses, receipts and ways out.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use ts_rs::TS;

use super::event::{Role, TaskKind};
use super::matters::{
    ApplicationMade, CapacityCriterion, CapacityJudged, CaseClosed, DecisionRecorded, DecisionTold,
    HandedOver, ReferredOn, Representative, SupervisionPaused, TrialEvaluated,
};
use super::view::StepId;
use crate::facts::{Need, values};
use crate::positions::{DecisionModel, PositionView};
use crate::suitability::Form;

values! {
    /// What can be done from anywhere in a case, beside the steps.
    Place {
        Note = "note" => "Skriv en anteckning",
        Apply = "apply" => "Ansök om en viss insats",
        Withdraw = "withdraw" => "Återkalla ett samtycke",
        Pause = "pause" => "Pausa tillsynen",
        Decision = "decision" => "Skriv ett beslut",
        Handover = "handover" => "Lämna över ärendet",
        Trial = "trial" => "Utvärdera provperioden",
        Answers = "answers" => "Kontrollera svaren",
        Compare = "compare" => "Jämför teknik",
        People = "people" => "Företrädare och skyddade uppgifter",
        Refer = "refer" => "Lämna frågan vidare",
        Close = "close" => "Avsluta ärendet",
    }
}

/// What to go on with, for the one who looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NextView {
    /// The step.
    pub step: StepId,
    /// Where it is done, when it is beside the steps.
    pub place: Option<Place>,
    /// One sentence: what to do, or who is waited for.
    pub text: String,
    /// Whose turn it is; none when anyone's.
    pub role: Option<Role>,
    /// Whether it is the turn of the one who looks.
    pub yours: bool,
}

/// How the work is divided (alternative 1 or 2) and whose position that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DivisionView {
    /// The alternative; none where no position says.
    pub model: Option<DecisionModel>,
    /// What it means in this case, one or two sentences.
    pub text: String,
    /// What the one who looks is to do, one sentence.
    pub your_part: String,
    /// Whose position it is; may be empty.
    pub source: String,
}

/// What holds where the person lives and under the law that applies, and where the case can end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RouteView {
    /// For instance "LSS: frågan behöver utredas".
    pub title: String,
    /// What it means, plain sentences.
    pub text: String,
    /// Provisions in force.
    pub law: Vec<String>,
    /// Sensible ends, in the order to try them.
    pub ways: Vec<WayOut>,
}

/// One way on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WayOut {
    /// One sentence.
    pub text: String,
    /// Where it is done, when it is beside the steps.
    pub place: Option<Place>,
    /// Where it is done, when it is a step.
    pub step: Option<StepId>,
}

/// An application with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct ApplicationView {
    pub made: ApplicationMade,
    pub entry: u32,
    pub decided_in: Option<u32>,
    /// What happened to it where no decision was made, for instance that it was taken back; empty otherwise.
    pub ended_with: String,
}

/// A provision that a decision can rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct ProvisionOption {
    pub id: String,
    pub short: String,
    pub heading: String,
    /// Whether this kind of decision usually rests on it.
    pub proposed: bool,
}

/// A decision as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct DecisionView {
    pub made: DecisionRecorded,
    pub entry: u32,
    pub by: String,
    pub outcome_text: String,
    pub form_text: String,
    pub told: Option<DecisionTold>,
    /// Last day to appeal; none until the person has got it.
    pub appeal_until: Option<NaiveDate>,
    /// One sentence on appealing, for the professional to read out.
    pub appeal_text: String,
    /// The form has been changed since, so that a new decision is needed (alternative 1).
    pub outdated: bool,
}

/// All about decisions in the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DecisionsView {
    /// Applications, latest last.
    pub applications: Vec<ApplicationView>,
    /// Decisions, latest last.
    pub decisions: Vec<DecisionView>,
    /// Whether tillsyn rests on a decision of its own here.
    pub needed: bool,
    /// What remains: "Beslut saknas." …; empty when nothing does.
    pub missing: String,
    /// Why the one who looks cannot decide; empty when they can.
    pub why_not: String,
    /// The form a decision now would settle (alternative 1), else none.
    pub form: Option<Form>,
    /// Proposal for what is granted, from the need and the choice.
    pub proposed_insats: String,
    /// Proposal for the circumstances, from what the case says; to be edited.
    pub proposed_circumstances: String,
    /// The provisions to choose among.
    pub provisions: Vec<ProvisionOption>,
}

/// The handing over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HandoverView {
    /// The role the one who looks hands over to.
    pub to: Role,
    /// Why it cannot be done yet; empty when it can.
    pub why_not: String,
    /// What it is called: "Lämna uppdraget till hemtjänsten" …
    pub title: String,
    /// What the other needs to know, gathered from the case.
    pub knows: Vec<TextSection>,
    /// The latest handing over.
    pub latest: Option<HandoverStanding>,
}

/// A handing over that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct HandoverStanding {
    pub handed: HandedOver,
    pub entry: u32,
    pub at: DateTime<Utc>,
    pub by: String,
    pub taken_up: bool,
    /// It waits for the one who looks.
    pub for_you: bool,
}

/// A heading with lines below it, for handover, receipt and copying as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct TextSection {
    pub heading: String,
    pub lines: Vec<String>,
}

/// A criterion of decision capacity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct CriterionView {
    pub criterion: CapacityCriterion,
    pub title: String,
    /// What to look for, with the person's name.
    pub help: String,
}

/// Decision capacity in this question: how it was judged and what follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CapacityView {
    /// The criteria to judge by.
    pub criteria: Vec<CriterionView>,
    /// Where the criteria come from.
    pub criteria_source: String,
    /// The judgement that stands; none when there is none criterion by criterion.
    pub judged: Option<CapacityJudged>,
    /// Entry of the judgement.
    pub entry: Option<u32>,
    /// Whether capacity is lacking or unclear, so that the rest applies.
    pub limited: bool,
    /// What is barred and why, one sentence each.
    pub barred: Vec<String>,
    /// What stays open, one sentence each.
    pub open: Vec<String>,
    /// The municipality's position on sensors.
    pub position: Option<PositionView>,
    /// Who to ask, one sentence each.
    pub ask: Vec<String>,
    /// Provisions in force.
    pub law: Vec<String>,
}

/// A pause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct PauseView {
    pub pause: SupervisionPaused,
    pub entry: u32,
    pub reason_text: String,
    /// First day with supervision again, when someone ended it.
    pub ended_on: Option<NaiveDate>,
    /// It covers today.
    pub now: bool,
    /// It has not ended yet: today or to come.
    pub can_end: bool,
}

/// Trials: the offer, and the one under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TrialView {
    /// The municipality offers a trial first, and it is open to this person now.
    pub offered: bool,
    /// What the offer says; empty when there is none.
    pub offer_text: String,
    /// Whose position it is.
    pub source: String,
    /// How many days a trial is by position.
    pub days: Option<u32>,
    /// Last day of the trial under way.
    pub ends: Option<NaiveDate>,
    /// What is to be looked at.
    pub looks_at: String,
    /// The trial is over or evaluated and a choice is waited for; one sentence, else empty.
    pub due: String,
    /// A trial is under way and can be looked back on.
    pub under_way: bool,
    /// The evaluation of the trial that is the active choice.
    pub evaluated: Option<TrialEvaluated>,
}

/// A receipt for a yes that was taken back: what to show and give the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReceiptView {
    /// Entry of the withdrawal.
    pub entry: u32,
    /// The day it was taken back.
    pub on: NaiveDate,
    /// "Kvitto på återkallat samtycke"
    pub title: String,
    /// What it says.
    pub sections: Vec<TextSection>,
}

/// What the one who looks did last and can take back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UndoView {
    /// Its last entry.
    pub entry: u32,
    /// What its entries say.
    pub text: String,
}

/// A need with its life area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct CodedNeed {
    pub need: Need,
    pub title: String,
    pub area: crate::life_area::LifeArea,
    pub area_text: String,
}

/// The person as the case shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PeopleView {
    /// The identity is protected.
    pub protected: bool,
    /// What to mind when it is; empty otherwise.
    pub protection_text: String,
    /// Who represents the person.
    pub representatives: Vec<Representative>,
    /// What a representative can and cannot do here.
    pub representatives_text: String,
}

/// The matters beside the walk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct MattersView {
    pub division: DivisionView,
    pub route: RouteView,
    pub decisions: DecisionsView,
    pub handover: HandoverView,
    pub capacity: CapacityView,
    pub people: PeopleView,
    pub pauses: Vec<PauseView>,
    /// Why nothing can be paused; empty when it can.
    pub why_no_pause: String,
    pub trial: TrialView,
    pub receipts: Vec<ReceiptView>,
    /// Questions that went on to someone else, latest last.
    pub referrals: Vec<ReferredOn>,
    pub closed: Option<CaseClosed>,
    /// Why the case cannot be closed now; empty when it can.
    pub why_not_close: String,
    pub undo: Option<UndoView>,
    /// Places that make sense now, in the order of [`Place`].
    pub places: Vec<Place>,
}

/// Where a task is done, for those that are done in the program.
pub(super) fn done_at(task: TaskKind) -> (Option<Place>, Option<StepId>) {
    match task {
        TaskKind::DecideApplication => (Some(Place::Decision), None),
        TaskKind::ReviewChoice => (None, Some(StepId::Choice)),
        TaskKind::ArrangePhysical | TaskKind::AwaitAnswer => (None, None),
    }
}

/// One row of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparisonRow {
    /// What is compared.
    pub label: String,
    /// One cell per technology, each a list of short lines.
    pub cells: Vec<Vec<String>>,
    /// Whether the technologies differ here.
    pub differs: bool,
}

/// Two or three technologies side by side, on what matters to this person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Comparison {
    /// Ids and names, in the order of the cells.
    pub technologies: Vec<ComparedTechnology>,
    /// The rows.
    pub rows: Vec<ComparisonRow>,
}

/// A technology in a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct ComparedTechnology {
    pub id: String,
    pub name: String,
}
