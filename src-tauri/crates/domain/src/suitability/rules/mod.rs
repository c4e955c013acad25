//! The rules, each one short condition beside its Swedish explanation and the provisions it rests on.
//!
//! A rule that holds puts a ceiling on the verdict, given by the group it stands in; the verdict is the lowest
//! ceiling. Every rule looks at facts of its own, independently of the others, which is what lets
//! [`super::what_if`] reason about unknown answers without trying every combination. The provisions of a rule
//! are candidates for every period of law; only those in force on the date are cited.

mod against;
mod bars;
mod investigate;
mod missing;
mod notes;

use super::Effect;
use super::matter::Matter;
use crate::facts::FactKey;
use crate::law::ids::{SOL_DIGITAL, SOL_OLD_BISTAND, SOL_OLD_DIGITAL, SOL_RIGHT};

pub(super) use against::AGAINST;
pub(super) use bars::BARS;
pub(super) use investigate::TO_INVESTIGATE;
pub(super) use missing::{missing_law, missing_text};
pub(super) use notes::NOTES;

/// A rule: when it holds and what it then says.
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) effect: Effect,
    pub(super) facts: &'static [FactKey],
    pub(super) law: &'static [&'static str],
    pub(super) holds: fn(&Matter<'_>) -> bool,
    pub(super) text: fn(&Matter<'_>) -> String,
}

const DIGITAL: &[&str] = &[SOL_DIGITAL, SOL_OLD_DIGITAL];
const NEED: &[&str] = &[SOL_RIGHT, SOL_OLD_BISTAND];

const fn rule(
    effect: Effect,
    id: &'static str,
    facts: &'static [FactKey],
    law: &'static [&'static str],
    holds: fn(&Matter<'_>) -> bool,
    text: fn(&Matter<'_>) -> String,
) -> Rule {
    Rule {
        id,
        effect,
        facts,
        law,
        holds,
        text,
    }
}
