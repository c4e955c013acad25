//! The supervision plan (*tillsynsplan*): what was agreed, in the terms of DESIGN.md.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::catalogue::{Requirement, Technology};
use crate::facts::InternetResponsible;
use crate::positions::Positions;
use crate::suitability::Form;

/// What was agreed about the tillsyn. Empty texts and absent numbers mean "not agreed yet".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct SupervisionPlan {
    /// Times agreed, as free text ("kl. 23.00 och 03.00").
    pub times: String,
    /// Longest look, in seconds.
    pub longest_look_seconds: Option<u32>,
    /// Not seen: a new look within so many minutes.
    pub retry_within_minutes: Option<u32>,
    /// Whether someone phones before a visit is made.
    pub phone_before_visit: bool,
    /// Longest time to a visit, in minutes.
    pub longest_time_to_visit_minutes: Option<u32>,
    /// What happens at a technical fault.
    pub technical_fault: String,
    /// Nights without supervision that the person wants.
    pub paused_nights: String,
    /// Who does the check.
    pub watcher: String,
    /// Who receives alarms.
    pub receiver: String,
    /// Who installs and supports.
    pub installer: String,
    /// Who answers for internet.
    pub internet_responsible: Option<InternetResponsible>,
    /// Whether those who will work with it know how.
    pub provider_trained: bool,
    /// What is logged.
    pub logged: String,
    /// How long the log is kept.
    pub kept: String,
    /// Last day of a trial.
    pub trial_ends: Option<NaiveDate>,
    /// What is to be looked at during a trial.
    pub trial_looks_at: String,
    /// Day of the first follow-up.
    pub first_follow_up: Option<NaiveDate>,
    /// What human contact disappears and what is done instead.
    pub human_contact: String,
}

/// A field of the plan that cannot be recorded as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanProblem {
    /// The field's name in [`SupervisionPlan`].
    pub field: &'static str,
    /// What is wrong and how to mend it, in Swedish.
    pub message: &'static str,
}

impl SupervisionPlan {
    /// The plan that local positions propose for a form on a date; each value can be changed per case.
    pub fn proposed(form: Form, positions: &Positions, on: NaiveDate) -> Self {
        let mut plan = positions.tillsyn(on).map(Self::from).unwrap_or_default();
        let days_from = |days: u32| on.checked_add_days(chrono::Days::new(days.into()));
        plan.first_follow_up = positions
            .follow_up(on)
            .and_then(|p| days_from(p.first_days));
        if form == Form::Trial {
            plan.trial_ends = positions.trial(on).and_then(|p| days_from(p.days));
        }
        if !form.is_digital() {
            return Self {
                first_follow_up: plan.first_follow_up,
                ..Self::default()
            };
        }
        plan
    }

    /// The plan without what is not asked for: a proposed value nobody sees is not agreed.
    #[must_use]
    pub fn within(self, asks: &PlanAsks) -> Self {
        let text = |asked: bool, text: String| if asked { text } else { String::new() };
        Self {
            longest_look_seconds: self.longest_look_seconds.filter(|_| asks.looks),
            retry_within_minutes: self.retry_within_minutes.filter(|_| asks.looks),
            phone_before_visit: self.phone_before_visit && asks.looks,
            watcher: text(asks.looks, self.watcher),
            longest_time_to_visit_minutes: self
                .longest_time_to_visit_minutes
                .filter(|_| asks.someone_comes),
            receiver: text(asks.someone_comes, self.receiver),
            internet_responsible: self.internet_responsible.filter(|_| asks.internet),
            logged: text(asks.log, self.logged),
            kept: text(asks.log, self.kept),
            ..self
        }
    }

    /// The free texts, by field.
    pub fn texts(&self) -> [(&'static str, &str); 10] {
        [
            ("times", &self.times),
            ("technical_fault", &self.technical_fault),
            ("paused_nights", &self.paused_nights),
            ("watcher", &self.watcher),
            ("receiver", &self.receiver),
            ("installer", &self.installer),
            ("logged", &self.logged),
            ("kept", &self.kept),
            ("human_contact", &self.human_contact),
            ("trial_looks_at", &self.trial_looks_at),
        ]
    }

    /// Everything that keeps the plan from being recorded, one entry per field.
    pub fn problems(&self, asks: &PlanAsks, today: NaiveDate) -> Vec<PlanProblem> {
        let mut problems = Vec::new();
        let mut require = |asked: bool, holds: bool, field, message| {
            if asked && !holds {
                problems.push(PlanProblem { field, message });
            }
        };
        let said = |text: &str| !text.trim().is_empty();
        let within = |value: Option<u32>, most: u32| value.is_some_and(|v| (1..=most).contains(&v));
        require(
            asks.times,
            said(&self.times),
            "times",
            "Skriv vilka tider ni kommit överens om.",
        );
        require(
            true,
            self.first_follow_up.is_some_and(|day| day >= today),
            "first_follow_up",
            "Ange en dag för första uppföljningen, i dag eller senare.",
        );
        require(
            asks.looks,
            within(self.longest_look_seconds, 600),
            "longest_look_seconds",
            "Ange längsta titt i sekunder, 1–600.",
        );
        require(
            asks.looks,
            within(self.retry_within_minutes, 240),
            "retry_within_minutes",
            "Ange inom hur många minuter ett nytt försök görs, 1–240.",
        );
        require(
            asks.someone_comes,
            within(self.longest_time_to_visit_minutes, 1440),
            "longest_time_to_visit_minutes",
            "Ange längsta tid till besök i minuter, 1–1440.",
        );
        require(
            asks.technology,
            said(&self.technical_fault),
            "technical_fault",
            "Skriv vad som händer vid tekniskt fel.",
        );
        require(
            asks.looks,
            said(&self.watcher),
            "watcher",
            "Skriv vem som gör tillsynen.",
        );
        require(
            asks.someone_comes,
            said(&self.receiver),
            "receiver",
            "Skriv vem som tar emot larm.",
        );
        require(
            asks.technology,
            said(&self.installer),
            "installer",
            "Skriv vem som installerar och hjälper till.",
        );
        require(
            asks.internet,
            self.internet_responsible.is_some(),
            "internet_responsible",
            "Välj vem som ansvarar för internet.",
        );
        require(
            asks.log,
            said(&self.logged),
            "logged",
            "Skriv vad som loggas.",
        );
        require(
            asks.log,
            said(&self.kept),
            "kept",
            "Skriv hur länge loggen sparas.",
        );
        require(
            asks.technology,
            said(&self.human_contact),
            "human_contact",
            "Skriv vilken mänsklig kontakt som försvinner och vad som görs i stället.",
        );
        require(
            asks.trial,
            self.trial_ends.is_some_and(|day| day > today),
            "trial_ends",
            "Ange provperiodens sista dag. Den ska ligga efter i dag.",
        );
        require(
            asks.trial,
            said(&self.trial_looks_at),
            "trial_looks_at",
            "Skriv vad ni ska titta efter under provperioden.",
        );
        problems
    }
}

/// What a plan has to say, by the form and by what the technology does: nobody is to make up how long one may look
/// with an alarm that shows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct PlanAsks {
    /// There is technology at all.
    pub technology: bool,
    /// When tillsyn is done.
    pub times: bool,
    /// Someone looks, for so long, and tries again.
    pub looks: bool,
    /// Someone receives an alarm or a check that failed, and comes.
    pub someone_comes: bool,
    /// Someone answers for the connection.
    pub internet: bool,
    /// Something is logged about the person.
    pub log: bool,
    /// It is a trial.
    pub trial: bool,
}

impl PlanAsks {
    /// What is asked of the plan for a form with a technology; one the catalogue no longer holds is asked for all.
    pub fn of(form: Form, technology: Option<&Technology>) -> Self {
        let digital = form.is_digital();
        let has = |property: fn(&Technology) -> bool| digital && technology.is_none_or(property);
        Self {
            technology: digital,
            times: form != Form::Digital && form != Form::Trial
                || has(|one| one.replaces_supervision),
            looks: has(|one| one.replaces_supervision),
            someone_comes: has(|one| {
                one.replaces_supervision || one.requires(Requirement::Receiver)
            }),
            internet: has(|one| one.requires(Requirement::Connectivity)),
            log: has(Technology::has_functions),
            trial: form == Form::Trial,
        }
    }
}

impl From<&crate::positions::TillsynPosition> for SupervisionPlan {
    fn from(position: &crate::positions::TillsynPosition) -> Self {
        Self {
            longest_look_seconds: position.longest_look_seconds,
            retry_within_minutes: position.retry_within_minutes,
            phone_before_visit: position.phone_before_visit.unwrap_or_default(),
            longest_time_to_visit_minutes: position.longest_time_to_visit_minutes,
            technical_fault: position.technical_fault.clone(),
            watcher: position.watcher.clone(),
            receiver: position.receiver.clone(),
            installer: position.installer.clone(),
            logged: position.logged.clone(),
            kept: position.kept.clone(),
            human_contact: position.human_contact.clone(),
            ..Self::default()
        }
    }
}
