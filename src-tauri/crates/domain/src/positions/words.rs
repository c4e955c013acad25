//! What the municipality has decided, in words.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use super::{DecisionModel, Positions, newest};

/// A position in words, for those who want to see what holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct PositionView {
    pub question: String,
    pub stands: String,
    pub from: NaiveDate,
    /// May be empty.
    pub decided_by: String,
    pub review_on: Option<NaiveDate>,
    /// Whose value it is and why; may be empty.
    pub source: String,
}

impl Positions {
    /// The position on sensors in words: who took it and when, and when it is to be reviewed.
    pub fn sensors_in_words(&self, on: NaiveDate) -> Option<PositionView> {
        let position = self.sensor_for_reduced_capacity(on)?;
        let stands = match position.taken {
            true => "Får användas",
            false => "Inte taget: varje fall utreds",
        };
        Some(PositionView {
            question: "Sensorer som inte visar vem personen är, när personen inte kan ta ställning"
                .to_owned(),
            stands: stands.to_owned(),
            from: position.from,
            decided_by: position.decided_by.clone(),
            review_on: position.review_on,
            source: position.source.clone(),
        })
    }

    /// What the municipality has decided as of the date, in words.
    pub fn in_words(&self, on: NaiveDate) -> Vec<PositionView> {
        let view = |question: &str, stands: String, from, source: &str| PositionView {
            question: question.to_owned(),
            stands,
            from,
            decided_by: String::new(),
            review_on: None,
            source: source.to_owned(),
        };
        let sensors = self.sensors_in_words(on);
        let decides =
            |model: Option<DecisionModel>| model.map_or("inte taget", DecisionModel::swedish);
        let model = newest(&self.decision_model, |p| p.from, on).map(|position| {
            let stands = format!(
                "Ordinärt boende: {}. Särskilt boende för äldre: {}.",
                decides(position.ordinary_housing).to_lowercase(),
                decides(position.special_housing_elderly).to_lowercase()
            );
            view(
                "Vem som avgör formen",
                stands,
                position.from,
                &position.source,
            )
        });
        let trial = self.trial(on).map(|position| {
            let first = if position.offer_first {
                "Erbjuds först"
            } else {
                "Erbjuds när personen vill"
            };
            let stands = format!("{first}, {} dagar", position.days);
            view(
                "Prova digital tillsyn",
                stands,
                position.from,
                &position.source,
            )
        });
        let follow_up = self.follow_up(on).map(|position| {
            let stands = format!(
                "Efter {} dagar, sedan var {}:e dag",
                position.first_days, position.then_days
            );
            view("Uppföljning", stands, position.from, &position.source)
        });
        let process = newest(&self.process, |p| p.from, on).map(|position| {
            let stands = match position.checklist_required {
                true => "Checklistan gås igenom här först",
                false => "Fasen i katalogfilen räcker",
            };
            let position_view = view(
                "När en teknik får erbjudas",
                stands.to_owned(),
                position.from,
                &position.source,
            );
            PositionView {
                decided_by: position.decided_by.clone(),
                ..position_view
            }
        });
        [sensors, model, trial, follow_up, process]
            .into_iter()
            .flatten()
            .collect()
    }
}
