//! The four phases that each technology passes (*processen Digitalt först*, avsnitt 3.1.2), with what is to be
//! done in each of them.
//!
//! The template is data: a municipality edits its own and shares it as the same TOML.

mod check;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::values;
use crate::load::{DataFile, LoadError, parse};

const SHIPPED: DataFile<'_> = DataFile {
    name: "process.toml",
    text: include_str!("../data/process.toml"),
};

values! {
    /// What sort of work an item asks for; all but the plain ones carry fields that the program reads.
    ItemKind {
        Plain = "plain" => "Uppgift",
        Pilot = "pilot" => "Pilot eller test",
        Baseline = "baseline" => "Utgångsläge",
        Evaluation = "evaluation" => "Utvärdering",
        Outcome = "outcome" => "Beslut om fortsättning",
        LegalQuestion = "legal_question" => "Juridisk fråga",
        Roles = "roles" => "Roller",
    }
}
values! {
    /// How a field is filled in.
    FieldKind {
        Text = "text" => "Text på en rad",
        Long = "long" => "Längre text",
        Date = "date" => "Datum",
        Number = "number" => "Tal",
        Choice = "choice" => "Val",
    }
}

/// One answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct FieldOption {
    pub id: String,
    pub text: String,
}

/// One thing to fill in where an item is worked on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Field {
    pub id: String,
    pub label: String,
    /// May be empty.
    #[serde(default)]
    pub hint: String,
    pub kind: FieldKind,
    /// Whether the item can be done without it.
    #[serde(default)]
    pub required: bool,
    /// At least two for a choice, none for the others.
    #[serde(default)]
    pub options: Vec<FieldOption>,
}

/// One thing to do in a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Item {
    /// Unique in the whole template: what is kept about the item is found by it.
    pub id: String,
    pub title: String,
    /// Why it is done, for the one who does it.
    pub why: String,
    /// Where it comes from.
    pub source: String,
    /// Whether offering the technology would be wrong without it: in phases 1 and 2 it holds the technology back
    /// until it is done, or not needed with a reason.
    pub required: bool,
    pub kind: ItemKind,
    #[serde(default, rename = "field")]
    pub fields: Vec<Field>,
}

impl Item {
    /// The field `id`.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }
}

/// One phase of the process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Phase {
    pub number: u8,
    pub id: String,
    pub name: String,
    pub summary: String,
    /// What must be answered before the next phase.
    pub questions: Vec<String>,
    /// The checklist, in the order in which it is best worked through.
    #[serde(default, rename = "item")]
    pub items: Vec<Item>,
}

/// The template: all phases with their checklists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Template {
    pub phase: Vec<Phase>,
}

impl Template {
    /// The template that comes with the program.
    ///
    /// # Errors
    /// Never in a tested build.
    pub fn shipped() -> Result<Self, LoadError> {
        Self::load(SHIPPED)
    }

    /// Reads a template and checks that the program can work with it.
    ///
    /// # Errors
    /// [`LoadError`] with file, line and field.
    pub fn load(file: DataFile<'_>) -> Result<Self, LoadError> {
        let template = parse::<Self>(file)?;
        check::template(file, &template)?;
        Ok(template)
    }

    /// The template as a file that [`Template::load`] reads back to the same.
    #[allow(
        clippy::expect_used,
        reason = "stated invariant: texts, numbers and tables only, all of which TOML can write"
    )]
    pub fn to_toml(&self) -> String {
        toml::to_string_pretty(self).expect("a template is written as TOML")
    }

    /// The four phases, in order.
    pub fn phases(&self) -> &[Phase] {
        &self.phase
    }

    /// The item `id` and the phase it stands in.
    pub fn item(&self, id: &str) -> Option<(&Phase, &Item)> {
        self.phase.iter().find_map(|phase| {
            let item = phase.items.iter().find(|item| item.id == id)?;
            Some((phase, item))
        })
    }
}

/// The four phases, in order.
///
/// # Errors
/// Never in a tested build.
pub fn shipped() -> Result<Vec<Phase>, LoadError> {
    Ok(Template::shipped()?.phase)
}
