//! The history: every entry in plain Swedish.

mod details;
mod sentence;

use std::collections::{HashMap, HashSet};

pub(in crate::case) use sentence::effect_sentence;
pub(super) use sentence::sentence;

use super::Sealed;
use crate::case::event::{Entry, Event};
use crate::case::judgement::Knowledge;
use crate::case::state::CaseState;
use crate::case::view::HistoryLine;
pub(super) use details::agreed;
use details::details;

/// The lines up to an entry, latest last.
pub(super) fn lines(
    journal: &[Sealed<'_>],
    as_of: u32,
    knowledge: &Knowledge<'_>,
) -> Vec<HistoryLine> {
    let known: Vec<&Sealed<'_>> = journal
        .iter()
        .filter(|sealed| sealed.entry.number <= as_of)
        .collect();
    let later = Later::of(&known);
    let mut so_far: Vec<Entry> = Vec::with_capacity(known.len());
    let mut state = None;
    let mut lines = Vec::with_capacity(known.len());
    for sealed in known {
        so_far.push(sealed.entry.clone());
        // The words of a line are those that fit what was known when it was written.
        state = CaseState::advance(state, &so_far);
        if let Some(state) = &state {
            lines.push(line(sealed, state, &later, knowledge));
        }
    }
    lines
}

/// What later entries say of earlier ones.
struct Later<'a> {
    corrections: HashMap<u32, Correction<'a>>,
    undone: HashSet<u32>,
    objections: HashMap<u32, Vec<String>>,
}

/// The latest correction of an entry.
struct Correction<'a> {
    by: u32,
    replacement: &'a Event,
}

impl<'a> Later<'a> {
    fn of(known: &[&Sealed<'a>]) -> Self {
        let mut later = Self {
            corrections: HashMap::new(),
            undone: HashSet::new(),
            objections: HashMap::new(),
        };
        for sealed in known {
            match &sealed.entry.event {
                Event::EntryCorrected {
                    entry, replacement, ..
                } => {
                    let by = sealed.entry.number;
                    later
                        .corrections
                        .insert(*entry, Correction { by, replacement });
                }
                Event::EntryUndone { entry } => {
                    later.undone.insert(*entry);
                }
                Event::ObjectionRecorded {
                    entry, own_words, ..
                } => {
                    let said = later.objections.entry(*entry).or_default();
                    said.push(own_words.trim().to_owned());
                }
                _ => {}
            }
        }
        later
    }

    /// The start of a correction; what counts no more has nothing to correct.
    fn correctable(&self, entry: &Entry) -> Option<Event> {
        let possible = entry.event.is_correctable() && !self.undone.contains(&entry.number);
        possible.then(|| {
            let corrected = self.corrections.get(&entry.number);
            corrected
                .map_or(&entry.event, |correction| correction.replacement)
                .clone()
        })
    }
}

fn line(
    sealed: &Sealed<'_>,
    state: &CaseState,
    later: &Later<'_>,
    knowledge: &Knowledge<'_>,
) -> HistoryLine {
    let entry = sealed.entry;
    let objections = later.objections.get(&entry.number);
    HistoryLine {
        number: entry.number,
        at: entry.at,
        by: format!(
            "{}, {}",
            entry.actor.name,
            entry.actor.role.swedish().to_lowercase()
        ),
        text: sentence(state, &entry.event, knowledge),
        details: details(state, &entry.event, knowledge),
        corrects: match &entry.event {
            Event::EntryCorrected { entry, .. } => Some(*entry),
            _ => None,
        },
        corrected_by: later
            .corrections
            .get(&entry.number)
            .map(|correction| correction.by),
        correctable: later.correctable(entry),
        undone: later.undone.contains(&entry.number),
        objections: objections.cloned().unwrap_or_default(),
        hash: sealed.hash.to_owned(),
    }
}
