//! The person (*den enskilde*) a case is about, and the check of a personnummer.

use personnummer::Personnummer;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A personnummer or samordningsnummer, checked and written as `ÅÅÅÅMMDD-NNNN`.
///
/// Source: folkbokföringslagen's number with the check digit that the `personnummer` crate verifies.
pub fn normalise_personnummer(written: &str) -> Option<String> {
    let number = Personnummer::parse(written.trim()).ok()?;
    number.valid().then(|| {
        let digits = number.format().long();
        format!("{}-{}", &digits[..8], &digits[digits.len() - 4..])
    })
}

/// Whether the number can belong to no one: birth numbers 980–999 are kept for tests (Skatteverket).
pub fn is_test_number(normalised: &str) -> bool {
    normalised
        .split_once('-')
        .is_some_and(|(_, last)| last.starts_with("98") || last.starts_with("99"))
}

/// Who the case is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Person {
    pub name: String,
    /// As `ÅÅÅÅMMDD-NNNN`.
    pub personnummer: String,
}

impl Person {
    /// The first name, as sentences on screen use it.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personnummer_is_written_in_one_way_and_an_impossible_one_refused() {
        assert_eq!(
            normalise_personnummer("18900101-9802").as_deref(),
            Some("18900101-9802")
        );
        assert_eq!(
            normalise_personnummer(" 189001019802 ").as_deref(),
            Some("18900101-9802")
        );
        for impossible in ["18900101-9803", "18901301-9802", "", "elsa", "18900101"] {
            assert_eq!(normalise_personnummer(impossible), None, "{impossible}");
        }
        assert!(is_test_number("18900101-9802"));
        assert!(!is_test_number("18900101-2232"));
    }
}
