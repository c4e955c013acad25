//! What to go on with, for the one who looks: first what cannot wait, then the first step that is theirs and can be
//! taken; where all that is left is the other's, whose turn it is.

use super::steps::{trial_due, wants_no_technology};
use crate::case::event::{Role, TaskKind};
use crate::case::judgement::{Judgement, Knowledge};
use crate::case::matter_views::{NextView, Place, done_at};
use crate::case::matters::{DecisionStanding, Division, Duty, trial_under_way, why_no_handover};
use crate::case::state::{CaseState, Task};
use crate::case::view::{StepId, StepState, StepView};
use crate::catalogue::Technology;
use crate::facts::{DecisionCapacity, Wish};
use crate::suitability::Form;

/// What a step or a place is next for.
struct Turn<'a> {
    state: &'a CaseState,
    steps: &'a [StepView],
    judgement: &'a Judgement<'a>,
    viewer: Role,
    division: Division,
    knowledge: &'a Knowledge<'a>,
}

pub(super) fn next(
    state: &CaseState,
    steps: &[StepView],
    judgement: &Judgement<'_>,
    viewer: Role,
    knowledge: &Knowledge<'_>,
) -> NextView {
    let turn = Turn {
        state,
        steps,
        judgement,
        viewer,
        division: Division::of(state, knowledge),
        knowledge,
    };
    let next = turn
        .closed()
        .or_else(|| turn.urgent_task())
        .or_else(|| turn.untold_decision())
        .or_else(|| turn.trial_over())
        .or_else(|| turn.refused())
        .or_else(|| turn.outside_the_law())
        .or_else(|| turn.nothing_to_decide_on())
        .or_else(|| turn.own_step())
        .or_else(|| turn.waiting_task())
        .or_else(|| turn.others_step())
        .or_else(|| turn.no_longer_offered())
        .unwrap_or_else(|| anyones(StepId::FollowUp, None, "Allt är gjort inför uppföljningen."));
    NextView {
        text: next.text.replace("{}", state.person.first_name()),
        ..next
    }
}

impl Turn<'_> {
    fn closed(&self) -> Option<NextView> {
        self.state.closed.as_ref()?;
        Some(anyones(StepId::FollowUp, None, "Ärendet är avslutat."))
    }

    /// What someone waits for at home comes before all else; what waits for an answer comes after.
    fn urgent_task(&self) -> Option<NextView> {
        let rank = |task: &&Task| match task.kind {
            TaskKind::ArrangePhysical => 0,
            TaskKind::ReviewChoice => 1,
            TaskKind::DecideApplication => 2,
            TaskKind::AwaitAnswer => 3,
        };
        let mut open: Vec<&Task> = self.state.open_tasks().collect();
        open.sort_by_key(rank);
        let own = |task: &&&Task| {
            task.kind != TaskKind::AwaitAnswer && self.is_mine(self.whose(task.kind))
        };
        let task = open.iter().find(own)?;
        Some(self.task(task.kind))
    }

    /// A task that is another's, or an answer that is waited for, when nothing else is left to do.
    fn waiting_task(&self) -> Option<NextView> {
        let task = self.state.open_tasks().next()?;
        Some(self.task(task.kind))
    }

    fn task(&self, kind: TaskKind) -> NextView {
        let (place, step) = done_at(kind);
        let role = self.whose(kind);
        NextView {
            step: step.unwrap_or(StepId::FollowUp),
            place: place.filter(|_| self.is_mine(role)),
            text: format!("{}.", kind.swedish()),
            role,
            yours: self.is_mine(role),
        }
    }

    fn whose(&self, kind: TaskKind) -> Option<Role> {
        match kind {
            TaskKind::DecideApplication => Some(Role::Socialsekreterare),
            TaskKind::ReviewChoice => self.division.owner(Duty::Choose),
            TaskKind::ArrangePhysical | TaskKind::AwaitAnswer => None,
        }
    }

    /// Whoever follows up sees that the trial is over, and may look back on it.
    fn trial_over(&self) -> Option<NextView> {
        let due = trial_due(self.state, self.knowledge)?;
        trial_under_way(self.state)?;
        Some(anyones(StepId::Choice, Some(Place::Trial), due))
    }

    /// Nobody writes a decision on a technology that is no longer offered.
    fn nothing_to_decide_on(&self) -> Option<NextView> {
        let text = "Tekniken i valet erbjuds inte längre. Gör ett nytt val med {}.";
        let undecided = self.decision_missing() && self.chose_what_is_not_offered();
        undecided.then(|| anyones(StepId::Choice, None, text))
    }

    /// Whoever has it keeps it until the choice is gone through.
    fn no_longer_offered(&self) -> Option<NextView> {
        let text = "Tekniken i valet erbjuds inte längre. Gå igenom med {} om den ska vara kvar.";
        self.chose_what_is_not_offered()
            .then(|| anyones(StepId::Choice, None, text))
    }

    fn chose_what_is_not_offered(&self) -> bool {
        let chosen = self
            .state
            .active_choice()
            .and_then(|choice| choice.made.technology.as_deref());
        chosen.is_some_and(|id| {
            let found = self.knowledge.catalogue.get(id);
            !found.is_some_and(Technology::is_offered)
        })
    }

    /// The time to appeal does not begin before the person has got the decision, whatever it was about.
    fn untold_decision(&self) -> Option<NextView> {
        let role = Some(Role::Socialsekreterare);
        let untold = self.state.decisions.iter().any(|one| one.told.is_none());
        (untold && self.is_mine(role)).then(|| NextView {
            step: StepId::Plan,
            place: Some(Place::Decision),
            text: "{} har inte fått beslutet än.".to_owned(),
            role,
            yours: true,
        })
    }

    /// After a refusal there is nothing to hand over or plan; the person may appeal or apply for something else.
    fn refused(&self) -> Option<NextView> {
        let standing = DecisionStanding::of(self.state, self.division);
        (standing == DecisionStanding::Refused).then(|| {
            let text = "Insatsen är avslagen. Ta emot en ny ansökan, eller avsluta ärendet när det är klart.";
            anyones(StepId::Plan, Some(Place::Apply), text)
        })
    }

    /// Where the law has no answer the question goes on, and tillsyn is physical meanwhile.
    fn outside_the_law(&self) -> Option<NextView> {
        let undecided = self.state.is_outside_the_law() && self.state.choice.is_none();
        undecided.then(|| match self.state.referrals.is_empty() {
            true => anyones(
                StepId::Choice,
                Some(Place::Refer),
                "Lagen om digital teknik gäller inte här. Lämna frågan vidare eller välj fysisk tillsyn så länge.",
            ),
            false => anyones(
                StepId::Choice,
                None,
                "Välj fysisk tillsyn så länge frågan utreds.",
            ),
        })
    }

    fn own_step(&self) -> Option<NextView> {
        let open = self.steps_in_order();
        // In alternative 2 nobody guides the choice before the need is decided on.
        let waits = self.division.decides_first() && self.decision_missing();
        let mut in_turn = open.iter().take(if waits { 1 } else { open.len() });
        // Following up is nobody's first concern while something else is waited for.
        let waited_for = self.state.open_tasks().next().is_some();
        let own = |step: &&&StepView| {
            self.is_mine(step.owner) && !(waited_for && step.step == StepId::FollowUp)
        };
        let step = in_turn.find(own)?;
        // A decision is written beside the steps, so the way there is one press.
        let standing = DecisionStanding::of(self.state, self.division);
        let decides = step.step == StepId::Plan && standing.missing().is_some();
        Some(NextView {
            step: step.step,
            place: decides.then_some(Place::Decision),
            text: self.what_to_do(step),
            role: step.owner,
            yours: true,
        })
    }

    /// What is left is the other's: the case is handed over, or waited for.
    fn others_step(&self) -> Option<NextView> {
        let open = self.steps_in_order();
        let step = open.first()?;
        let to = step.owner.unwrap_or(Role::Hemtjanst);
        let hands_over =
            self.has_the_case() && why_no_handover(self.state, to, self.knowledge).is_none();
        let (hand_over, they) = match to {
            Role::Hemtjanst => ("Lämna uppdraget till hemtjänsten.", "hemtjänsten"),
            _ => (
                "Lämna ärendet till socialsekreteraren.",
                "socialsekreteraren",
            ),
        };
        let waits = format!(
            "Nästa steg är {}. Det är {they} som gör det.",
            step.title.to_lowercase()
        );
        Some(NextView {
            step: step.step,
            place: hands_over.then_some(Place::Handover),
            text: if hands_over {
                hand_over.to_owned()
            } else {
                waits
            },
            role: if hands_over {
                Some(self.viewer)
            } else {
                step.owner
            },
            yours: hands_over,
        })
    }

    /// Whoever opened the case has it until it is handed over.
    fn has_the_case(&self) -> bool {
        let handed = self.state.handover.as_ref().map(|one| one.handed.to);
        match handed.unwrap_or(self.state.opened_by) {
            // What the trainer opened belongs to the one who is to decide.
            Role::Utbildare | Role::Ansvarig => self.viewer == Role::Socialsekreterare,
            holder => holder == self.viewer,
        }
    }

    /// Whether something is the viewer's to do. The trainer does everything.
    fn is_mine(&self, owner: Option<Role>) -> bool {
        self.viewer == Role::Utbildare || owner.is_none_or(|owner| owner == self.viewer)
    }

    fn decision_missing(&self) -> bool {
        DecisionStanding::of(self.state, self.division) == DecisionStanding::Missing
    }

    /// The steps that are asked for and can be taken, in the order they are. In alternative 2 the decision is on the
    /// need alone and comes first.
    fn steps_in_order(&self) -> Vec<&StepView> {
        let asked_for = |step: &&StepView| {
            let possible = matches!(step.state, StepState::NotStarted | StepState::Ongoing);
            possible && (!self.is_about_technology(step.step) || self.technology_is_in_question())
        };
        let mut open: Vec<&StepView> = self.steps.iter().filter(asked_for).collect();
        if self.division.decides_first() && self.decision_missing() {
            open.sort_by_key(|step| match step.step {
                StepId::Need => 0,
                StepId::Plan => 1,
                _ => 2,
            });
        }
        open
    }

    /// To inform and to ask about technology; while it is unclear who can take a stand, only that question is put.
    fn is_about_technology(&self, step: StepId) -> bool {
        match step {
            StepId::Information | StepId::Consent => true,
            StepId::Suitability => !self.is_capacity_unclear(),
            _ => false,
        }
    }

    fn technology_is_in_question(&self) -> bool {
        let settled = wants_no_technology(self.state) || self.state.active_choice().is_some();
        let nothing_to_offer = self.judgement.recommendation.form == Form::Physical
            && self.state.wish != Wish::Physical
            && self.judgement.next_question.is_none();
        !settled && !nothing_to_offer && !self.is_capacity_unclear()
    }

    fn is_capacity_unclear(&self) -> bool {
        let unclear = Some(DecisionCapacity::Unclear);
        self.judgement.facts.decision_capacity == unclear && self.state.active_choice().is_none()
    }

    fn what_to_do(&self, step: &StepView) -> String {
        let standing = DecisionStanding::of(self.state, self.division);
        let text = match step.step {
            StepId::Need => "Skriv vad {} behöver.",
            StepId::Information => "Ge {} information och vägled i valet.",
            StepId::Suitability if !step.why_not.is_empty() => &step.why_not,
            StepId::Suitability => "Svara på det som ännu kan ändra bedömningen.",
            StepId::Consent => "Fråga om samtycke.",
            StepId::Choice if !step.why_not.is_empty() => &step.why_not,
            StepId::Choice => "Gör valet tillsammans med {}.",
            StepId::Plan if standing == DecisionStanding::Missing => "Skriv beslutet.",
            StepId::Plan if self.state.plan.is_none() && !standing.asks_for_a_decision() => {
                "Skriv planen."
            }
            StepId::Plan => standing.missing().unwrap_or("Skriv planen."),
            StepId::FollowUp => "Följ upp hur det går.",
        };
        text.to_owned()
    }
}

fn anyones(step: StepId, place: Option<Place>, text: &str) -> NextView {
    NextView {
        step,
        place,
        text: text.to_owned(),
        role: None,
        yours: true,
    }
}
