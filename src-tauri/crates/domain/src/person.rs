//! The person (*den enskilde*) a case is about, and the check of a personnummer.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A personnummer or samordningsnummer, checked and written as `ÅÅÅÅMMDD-NNNN`; none when it cannot be one.
///
/// Takes twelve digits, or ten with the century as the sign says (`-` under a hundred years, `+` a hundred or
/// more). A samordningsnummer has 60 added to its day, and the check digit is of the digits as written.
/// The crate that the design names takes the check digit of a samordningsnummer before the 60 is added, and so
/// refuses real ones; the window's own field, FKUI's, counts as here.
pub fn normalise_personnummer(written: &str, today: NaiveDate) -> Option<String> {
    let written = written.trim();
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    let signs: String = written
        .chars()
        .filter(|sign| !sign.is_ascii_digit())
        .collect();
    let before_last_four = written
        .len()
        .checked_sub(5)
        .and_then(|at| written.get(at..at + 1));
    let sign_in_place = matches!(signs.as_str(), "-" | "+") && before_last_four == Some(&signs);
    if !(signs.is_empty() || sign_in_place) {
        return None;
    }
    let full = match digits.len() {
        12 if signs != "+" => digits,
        10 => with_century(&digits, signs == "+", today)?,
        _ => return None,
    };
    let born = birth_date(&full)?;
    let possible = (1850..=today.year()).contains(&born.year()) && born <= today;
    (possible && check_digit_holds(&full[2..])).then(|| format!("{}-{}", &full[..8], &full[8..]))
}

/// The latest century in which someone with these ten digits is born by today, or the one before for `+`.
fn with_century(ten: &str, hundred_or_more: bool, today: NaiveDate) -> Option<String> {
    let this = today.year() / 100;
    let born_by_today =
        |century: &i32| birth_date(&format!("{century}{ten}")).is_some_and(|born| born <= today);
    let latest = (this - 2..=this).rev().find(born_by_today)?;
    let century = if hundred_or_more { latest - 1 } else { latest };
    Some(format!("{century}{ten}"))
}

/// The day of birth in twelve digits; 60 is taken from the day of a samordningsnummer.
fn birth_date(twelve: &str) -> Option<NaiveDate> {
    let number = |from: usize, to: usize| twelve.get(from..to)?.parse::<u32>().ok();
    let day = number(6, 8)?;
    let day = if day > 60 { day - 60 } else { day };
    NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)?).ok()?, number(4, 6)?, day)
}

/// The sum of the ten digits, every other doubled from the first and taken digit by digit, ends in nought.
fn check_digit_holds(ten: &str) -> bool {
    let weighted = ten
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .enumerate()
        .map(|(place, digit)| {
            let doubled = digit * if place % 2 == 0 { 2 } else { 1 };
            doubled / 10 + doubled % 10
        });
    weighted.sum::<u32>() % 10 == 0
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
    /// The first name, as sentences on screen use it; also of a name written "Efternamn, Förnamn".
    pub fn first_name(&self) -> &str {
        let given = self
            .name
            .split_once(',')
            .map_or(self.name.as_str(), |(_, given)| given);
        given.split_whitespace().next().unwrap_or(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(written: &str) -> Option<String> {
        normalise_personnummer(written, "2026-11-21".parse().unwrap())
    }

    #[test]
    fn a_personnummer_is_written_in_one_way() {
        for written in ["18900101-9802", " 189001019802 "] {
            assert_eq!(
                normal(written).as_deref(),
                Some("18900101-9802"),
                "{written}"
            );
        }
        assert_eq!(normal("000229-2399").as_deref(), Some("20000229-2399"));
        assert_eq!(normal("0002292399").as_deref(), Some("20000229-2399"));
        assert_eq!(normal("000101+9801").as_deref(), Some("19000101-9801"));
    }

    #[test]
    fn a_samordningsnummer_has_sixty_added_to_its_day_and_its_check_digit_of_the_digits_as_written()
    {
        assert_eq!(normal("19701063-2391").as_deref(), Some("19701063-2391"));
        assert_eq!(normal("19701063-2394"), None);
    }

    #[test]
    fn an_impossible_number_is_refused() {
        for impossible in [
            "18900101-9803",
            "18901301-9802",
            "",
            "elsa",
            "18900101",
            "19500101-206",
            "19000229-2399",
            "1890-01019802",
            "20270101-2384",
            "10101-98-9800",
            "18900101-98O2",
            "18900101+9802",
            "190002292399",
        ] {
            assert_eq!(normal(impossible), None, "{impossible}");
        }
    }

    #[test]
    fn a_test_number_can_belong_to_no_one() {
        assert!(is_test_number("18900101-9802"));
        assert!(!is_test_number("18900101-2232"));
    }

    #[test]
    fn a_first_name_is_found_also_after_the_family_name() {
        let named = |name: &str| Person {
            name: name.into(),
            personnummer: String::new(),
        };
        assert_eq!(named("Elsa Övning").first_name(), "Elsa");
        assert_eq!(named("Övning, Elsa Maria").first_name(), "Elsa");
    }
}
