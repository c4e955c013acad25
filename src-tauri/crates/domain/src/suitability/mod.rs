//! Suitability (*lämplighet*): one person's facts against the catalogue, by the law and positions of a date.
//!
//! Each rule that holds puts a ceiling on the verdict, and the verdict is the lowest ceiling: legal bars
//! before unsuitability, unsuitability before what is unknown, the unknown before the steps that remain.
//! See `rules` for the rules, `steps` for what remains, `what_if` for unknown answers and changes,
//! `recommendation` for what to offer. Same input, same answer.

mod matter;
mod recommendation;
mod rules;
mod steps;
mod what_if;

use chrono::NaiveDate;
use serde::Serialize;
use thiserror::Error;
use ts_rs::TS;

use crate::catalogue::{Catalogue, Technology};
use crate::facts::{FactKey, Facts, values};
use crate::law::{Register, ids};
use crate::positions::Positions;

pub use matter::{Ground, Matter};
pub use recommendation::{Form, Recommendation, recommend};
pub use what_if::Changes;

use rules::{AGAINST, BARS, NOTES, Rule, TO_INVESTIGATE, missing_law, missing_text};
use steps::{STEPS, Step};

values! {
    /// The answer for one technology, worst first.
    Verdict {
        NotPermitted = "not_permitted" => "Får inte användas",
        NotSuitable = "not_suitable" => "Passar inte",
        NeedsInvestigation = "needs_investigation" => "Behöver utredas",
        SuitableAfterActions = "suitable_after_actions" => "Lämplig när detta är gjort",
        Suitable = "suitable" => "Lämplig",
    }
}

impl Verdict {
    /// Whether it may be offered: suitable, now or when the open steps are done.
    pub fn may_be_offered(self) -> bool {
        self >= Self::SuitableAfterActions
    }
}

values! {
    /// What a finding does to the verdict.
    Effect {
        Forbids = "forbids" => "Hindrar",
        SpeaksAgainst = "speaks_against" => "Talar emot",
        Asks = "asks" => "Behöver svar",
        Requires = "requires" => "Återstår",
        Supports = "supports" => "Talar för",
        Notes = "notes" => "Bra att veta",
    }
}
values! {
    /// A step that remains, in the order of contract 1.
    ActionKey {
        InformationGiven = "information_given" => "Information",
        PersonConsent = "person_consent" => "Personens samtycke",
        Cohabitants = "cohabitants" => "Närståendes samtycke",
        InternetResponsible = "internet_responsible" => "Ansvar för internet",
        ReceiverNamed = "receiver_named" => "Mottagare",
        FallbackAgreed = "fallback_agreed" => "Reservrutin",
        ProviderTrained = "provider_trained" => "Utbildning",
    }
}

impl ActionKey {
    /// Whether it concerns information or a consent, without which nothing digital happens.
    pub fn concerns_consent(self) -> bool {
        matches!(
            self,
            Self::InformationGiven | Self::PersonConsent | Self::Cohabitants
        )
    }
}

/// One reason, with its rule, its law and the facts it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Finding {
    pub rule: &'static str,
    pub effect: Effect,
    pub text: String,
    /// Ids of provisions, all in force on the date.
    pub law: Vec<String>,
    pub facts: Vec<FactKey>,
}

/// One open step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Action {
    pub step: ActionKey,
    pub text: String,
}

/// The answer for one technology.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Assessment {
    /// The technology's id.
    pub technology: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The reasons, strongest first.
    pub findings: Vec<Finding>,
    /// The open steps; empty for verdicts 1, 2 and 5.
    pub actions: Vec<Action>,
    /// For verdict 3: the unknown circumstances that can still change the verdict.
    pub unknown: Vec<FactKey>,
    /// For verdicts 2 and 3: every minimal set of changes that leads to verdict 4 or 5.
    pub would_change: Vec<Changes>,
}

/// The answer for the whole catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Report {
    pub as_of: NaiveDate,
    /// The oldest check of the law register.
    pub law_verified_on: Option<NaiveDate>,
    /// One per technology, ordered by id.
    pub assessments: Vec<Assessment>,
    pub recommendation: Recommendation,
    pub next_question: Option<FactKey>,
}

/// A technology was asked for that the catalogue does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("tekniken \"{0}\" finns inte i katalogen")]
pub struct UnknownTechnology(pub String);

/// Judges every technology of the catalogue, or only those named.
///
/// # Errors
/// [`UnknownTechnology`] when a named id is not in the catalogue.
pub fn assess(
    facts: &Facts,
    catalogue: &Catalogue,
    only: &[String],
    law: &Register,
    positions: &Positions,
    on: NaiveDate,
) -> Result<Report, UnknownTechnology> {
    if let Some(missing) = only.iter().find(|id| catalogue.get(id).is_none()) {
        return Err(UnknownTechnology(missing.clone()));
    }
    let ground = Ground::new(law, positions, on);
    let chosen = catalogue
        .technologies()
        .iter()
        .filter(|t| only.is_empty() || only.contains(&t.id));
    let judged: Vec<(&Technology, Assessment)> = chosen
        .map(|technology| (technology, assess_technology(technology, facts, &ground)))
        .collect();
    let recommendation = recommend(&judged, facts, &ground);
    let assessments: Vec<Assessment> = judged
        .into_iter()
        .map(|(_, assessment)| assessment)
        .collect();
    Ok(Report {
        as_of: on,
        law_verified_on: law.verified_on(),
        next_question: next_question(assessments.iter()),
        assessments,
        recommendation,
    })
}

/// Judges one technology.
pub fn assess_technology(
    technology: &Technology,
    facts: &Facts,
    ground: &Ground<'_>,
) -> Assessment {
    let matter = Matter {
        technology,
        facts,
        ground,
    };
    let verdict = verdict(&matter);
    let actions_matter = matches!(
        verdict,
        Verdict::NeedsInvestigation | Verdict::SuitableAfterActions
    );
    Assessment {
        technology: technology.id.clone(),
        verdict,
        findings: findings(&matter, actions_matter),
        actions: if actions_matter {
            actions(&matter)
        } else {
            Vec::new()
        },
        unknown: if verdict == Verdict::NeedsInvestigation {
            what_if::unknown(&matter)
        } else {
            Vec::new()
        },
        would_change: what_if::would_change(&matter, verdict),
    }
}

/// Every open step for a technology, whatever its verdict.
pub fn open_actions(technology: &Technology, facts: &Facts, ground: &Ground<'_>) -> Vec<Action> {
    actions(&Matter {
        technology,
        facts,
        ground,
    })
}

/// The lowest ceiling of all rules that hold.
pub fn verdict(matter: &Matter<'_>) -> Verdict {
    let holds = |rules: &[Rule]| rules.iter().any(|rule| (rule.holds)(matter));
    if holds(BARS) {
        Verdict::NotPermitted
    } else if holds(AGAINST) {
        Verdict::NotSuitable
    } else if missing(matter).next().is_some() || holds(TO_INVESTIGATE) {
        Verdict::NeedsInvestigation
    } else if open_steps(matter).next().is_some() {
        Verdict::SuitableAfterActions
    } else {
        Verdict::Suitable
    }
}

/// The unknown circumstances that bear on the technology.
fn missing<'a>(matter: &'a Matter<'_>) -> impl Iterator<Item = FactKey> + 'a {
    FactKey::CIRCUMSTANCES
        .into_iter()
        .filter(|key| !matter.facts.knows(*key) && matter.bears(*key))
}

fn open_steps<'a>(matter: &'a Matter<'_>) -> impl Iterator<Item = &'static Step> + 'a {
    STEPS.iter().filter(|step| (step.open)(matter))
}

fn actions(matter: &Matter<'_>) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    for step in open_steps(matter) {
        match actions.last_mut().filter(|action| action.step == step.key) {
            Some(action) => action.text = format!("{} {}", action.text, step.text),
            None => actions.push(Action {
                step: step.key,
                text: step.text.to_owned(),
            }),
        }
    }
    actions
}

fn findings(matter: &Matter<'_>, with_steps: bool) -> Vec<Finding> {
    let said = |rules: &'static [Rule]| {
        rules
            .iter()
            .filter(|rule| (rule.holds)(matter))
            .map(|rule| Finding {
                rule: rule.id,
                effect: rule.effect,
                text: (rule.text)(matter),
                law: matter.ground.cite(rule.law),
                facts: rule.facts.to_vec(),
            })
    };
    let unknown = missing(matter).map(|key| Finding {
        rule: "uppgift-saknas",
        effect: Effect::Asks,
        text: missing_text(key).to_owned(),
        law: matter.ground.cite(missing_law(key)),
        facts: vec![key],
    });
    let steps = open_steps(matter)
        .filter(|_| with_steps)
        .map(|step| Finding {
            rule: step.id,
            effect: Effect::Requires,
            text: step.text.to_owned(),
            law: matter.ground.cite(step.law),
            facts: step.facts.to_vec(),
        });
    said(BARS)
        .chain(said(AGAINST))
        .chain(said(TO_INVESTIGATE))
        .chain(unknown)
        .chain(steps)
        .chain(said(NOTES))
        .collect()
}

/// The circumstance in most `unknown` lists; ties go by the order of the contract's table.
pub fn next_question<'a>(
    assessments: impl Iterator<Item = &'a Assessment> + Clone,
) -> Option<FactKey> {
    let count = |key: &FactKey| {
        assessments
            .clone()
            .filter(|a| a.unknown.contains(key))
            .count()
    };
    // `max_by_key` keeps the last of equals, so the table is walked backwards.
    let most = FactKey::CIRCUMSTANCES.into_iter().rev().max_by_key(count)?;
    (count(&most) > 0).then_some(most)
}

/// Law that gives the right to apply for a named insats and to appeal, of every period.
pub const RIGHT_TO_APPLY_AND_APPEAL: [&str; 3] =
    [ids::SOL_RIGHT, ids::SOL_APPEAL, ids::SOL_OLD_BISTAND];
