//! Invented people for practice. None of them exists; their numbers can belong to no one.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::{LegalBasis, Need, Setting};
use crate::load::{DataFile, LoadError, parse};
use crate::person::{is_test_number, normalise_personnummer};

const SHIPPED: &str = include_str!("../data/training/persons.toml");

/// An invented person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct InventedPerson {
    pub id: String,
    pub name: String,
    pub personnummer: String,
    pub unit: String,
    pub setting: Setting,
    pub legal_basis: LegalBasis,
    /// What the person says they need.
    pub need_words: String,
    pub needs: Vec<Need>,
    /// For the trainer.
    pub background: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PersonsFile {
    person: Vec<InventedPerson>,
}

/// The invented people of the program.
///
/// # Errors
/// Never in a tested build: a number that could belong to someone is refused.
pub fn shipped() -> Result<Vec<InventedPerson>, LoadError> {
    let file = DataFile {
        name: "persons.toml",
        text: SHIPPED,
    };
    let people = parse::<PersonsFile>(file)?.person;
    // Everyone invented was born long ago, so any later day tells the same.
    let real = |person: &&InventedPerson| {
        let normal = normalise_personnummer(&person.personnummer, NaiveDate::MAX);
        normal.as_ref() != Some(&person.personnummer) || !is_test_number(&person.personnummer)
    };
    match people.iter().find(real) {
        Some(person) => Err(LoadError::new(
            file.name,
            format!("{}: personnumret är inget testnummer", person.id),
        )),
        None => Ok(people),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_invented_person_has_a_number_that_could_be_someones() {
        assert!(super::shipped().unwrap().len() >= 6);
    }
}
