//! What an event does to what was there before it: tasks are settled, pauses carried on, a yes taken back.

use crate::case::event::{ChoiceMade, ConsentSubject, Entry, Event, HouseholdMember, TaskKind};
use crate::case::state::{CaseState, Task};
use crate::facts::Consent;

impl CaseState {
    /// A handover is taken up when the receiving role writes its first own entry.
    pub(super) fn take_up(&mut self, entry: &Entry, event: &Event) {
        if let Some(handover) = &mut self.handover
            && handover.handed.to == entry.actor.role
            && !event.follows_by_itself()
        {
            handover.taken_up = true;
        }
    }

    /// A choice made anew is the review that was asked for; a digital one leaves no visits to arrange.
    pub(super) fn settle_tasks(&mut self, made: &ChoiceMade, choice: u32) {
        let settles = |kind| match kind {
            TaskKind::ReviewChoice => true,
            TaskKind::ArrangePhysical => made.form.is_digital(),
            TaskKind::DecideApplication | TaskKind::AwaitAnswer => false,
        };
        let waiting = |task: &&mut Task| task.done.is_none() && settles(task.kind);
        for task in self.tasks.iter_mut().filter(waiting) {
            task.done = Some(format!("Nytt val i anteckning {choice}."));
        }
    }

    /// What was agreed to rest goes on resting when the same technology is chosen anew.
    pub(super) fn carry_pauses(&mut self, made: &ChoiceMade, choice: u32) {
        let before = self
            .active_choice()
            .filter(|before| made.form.is_digital() && before.made.technology == made.technology)
            .map(|before| before.entry);
        for pause in &mut self.pauses {
            if Some(pause.choice_entry) == before {
                pause.choice_entry = choice;
            }
        }
    }

    pub(super) fn answer_application(&mut self, application: Option<u32>, decision: u32) {
        let Some(number) = application else { return };
        if let Some(made) = self.applications.iter_mut().find(|one| one.entry == number) {
            made.decided_in = Some(decision);
        }
        // The task stands right after the application it came from.
        let waiting =
            |task: &&mut Task| task.kind == TaskKind::DecideApplication && task.entry == number + 1;
        if let Some(task) = self.tasks.iter_mut().find(waiting) {
            task.done = Some(format!("Beslut i anteckning {decision}."));
        }
    }

    /// The task to decide stands right after its application; done without a decision, the application is settled.
    pub(super) fn end_application(&mut self, task: u32, note: &str) {
        if let Some(made) = self
            .applications
            .iter_mut()
            .find(|one| one.entry + 1 == task)
        {
            made.ended_with = Some(note.to_owned());
        }
    }

    pub(super) fn remember(&mut self, members: &[HouseholdMember]) {
        for member in members {
            self.household_ever.retain(|other| other.id != member.id);
            self.household_ever.push(member.clone());
        }
    }

    /// Withdraws the subject's yes to the technology, or every yes without one, and nothing else.
    pub(super) fn withdraw(
        &mut self,
        subject: &ConsentSubject,
        technology: Option<&str>,
    ) -> Vec<String> {
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
        let taken_back = self
            .consents
            .iter()
            .filter(|one| standing.contains(&one.entry));
        taken_back
            .map(|one| one.record.technology.clone())
            .collect()
    }

    /// What a withdrawal leads to stands right after it.
    pub(super) fn end_form(&mut self, choice_entry: u32, number: u32) {
        if let Some(withdrawal) = self
            .withdrawals
            .last_mut()
            .filter(|one| one.entry + 1 == number)
        {
            withdrawal.ended_form = true;
        }
        self.set_aside(choice_entry);
    }

    pub(super) fn set_aside(&mut self, choice_entry: u32) {
        if let Some(choice) = self
            .choice
            .as_mut()
            .filter(|choice| choice.entry == choice_entry)
        {
            choice.set_aside = true;
            self.plan = None;
        }
    }
}
