//! What is written about one item of the checklist, and what it must hold to count as done.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::Refusal;
use crate::load::iso_date;
use crate::process::{Field, FieldKind, Item};
use crate::text::{required, short};

/// Whether an item is worked on, done, or not needed for this technology.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "standing", rename_all = "snake_case", deny_unknown_fields)]
#[allow(missing_docs)]
pub enum ItemStanding {
    #[default]
    Open,
    Done {
        on: NaiveDate,
    },
    NotNeeded {
        reason: String,
    },
}

/// A document that belongs to an item, by where it is filed; the program keeps no copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Attachment {
    pub name: String,
    pub reference: String,
}

/// All that is known about an item; each save holds the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct ItemRecord {
    /// Who answers for it: a name or a function.
    pub responsible: String,
    /// When it is to be done.
    pub due: Option<NaiveDate>,
    pub standing: ItemStanding,
    /// By the field's id; a date is written 2026-11-22, a choice by its id.
    pub answers: BTreeMap<String, String>,
    pub note: String,
    pub attachments: Vec<Attachment>,
}

impl ItemRecord {
    /// Whether nothing more is asked: it is done, or said not to be needed.
    pub fn settled(&self) -> bool {
        self.standing != ItemStanding::Open
    }

    /// The answer to a field, if one is written.
    pub fn answer(&self, field: &str) -> Option<&str> {
        self.answers
            .get(field)
            .map(String::as_str)
            .filter(|answer| !answer.trim().is_empty())
    }

    /// The date that a field holds.
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        self.answer(field).and_then(iso_date)
    }
}

/// Whether a record may stand for an item.
pub(super) fn check(item: &Item, record: &ItemRecord, today: NaiveDate) -> Result<(), Refusal> {
    short("responsible", &record.responsible)?;
    short("note", &record.note)?;
    for attachment in &record.attachments {
        required(
            "attachments",
            &attachment.name,
            "Skriv vad dokumentet heter.",
        )?;
        required(
            "attachments",
            &attachment.reference,
            "Skriv var dokumentet finns, till exempel ett diarienummer eller en sökväg.",
        )?;
    }
    for (id, answer) in &record.answers {
        let field = item.field(id).ok_or_else(|| {
            Refusal::at(
                "answers",
                format!("Punkten har inget fält {id}. Läs in sidan igen."),
            )
        })?;
        check_answer(field, answer)?;
    }
    match &record.standing {
        ItemStanding::Open => Ok(()),
        ItemStanding::NotNeeded { reason } => {
            required("reason", reason, "Skriv varför punkten inte behövs.").map(drop)
        }
        ItemStanding::Done { on } => {
            if *on > today {
                return Err(Refusal::at(
                    "on",
                    "Datumet ligger i framtiden. Ange dagen då det blev klart.",
                ));
            }
            required(
                "responsible",
                &record.responsible,
                "Skriv vem som har ansvarat för punkten.",
            )?;
            let unanswered = item
                .fields
                .iter()
                .find(|field| field.required && record.answer(&field.id).is_none());
            match unanswered {
                Some(field) => Err(Refusal::at(
                    "answers",
                    format!("Fyll i ”{}” innan punkten är klar.", field.label),
                )),
                None => Ok(()),
            }
        }
    }
}

fn check_answer(field: &Field, answer: &str) -> Result<(), Refusal> {
    short("answers", answer)?;
    let answer = answer.trim();
    let label = &field.label;
    let fits = answer.is_empty()
        || match field.kind {
            FieldKind::Text | FieldKind::Long => true,
            FieldKind::Date => iso_date(answer).is_some(),
            FieldKind::Number => answer.parse::<u32>().is_ok(),
            FieldKind::Choice => field.options.iter().any(|option| option.id == answer),
        };
    if fits {
        return Ok(());
    }
    let message = match field.kind {
        FieldKind::Date => format!("”{label}”: skriv ett datum som 2026-11-22."),
        FieldKind::Number => format!("”{label}”: skriv ett heltal, till exempel 12."),
        _ => format!("”{label}”: välj ett av alternativen."),
    };
    Err(Refusal::at("answers", message))
}
