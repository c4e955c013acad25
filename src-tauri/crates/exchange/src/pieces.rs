//! What differs between two files of positions, or of the process template, piece by piece, and how chosen pieces are
//! taken from one to the other.
//!
//! A piece is what can be taken without the rest: one position on one question from one date, one item of the
//! checklist, or what a phase says of itself. Two pieces are the same when they read the same, so an empty text is no
//! difference from one that is absent. Taking a piece that only our side has takes it away; whoever only wants to add
//! leaves out those whose `theirs` is empty.
//!
//! What is taken gives a new file. Fields keep their order, comments do not come along.

mod lines;
mod positions;
mod template;

use std::collections::HashMap;

use digitalt_forst_domain::load::LoadError;
use thiserror::Error;

pub use positions::{positions_pieces, take_positions};
pub use template::{take_template, template_pieces};

/// One piece that is not the same in two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// `trial/2026-01-01` for a position, the item's id for an item, `fas-1` for what a phase says of itself.
    pub id: String,
    /// What the piece is called on screen.
    pub label: String,
    /// Our version in lines to be read; empty when we do not have it.
    pub ours: Vec<String>,
    /// Their version in lines to be read; empty when they do not have it.
    pub theirs: Vec<String>,
}

/// Pieces that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PieceError {
    /// A piece that neither file has.
    #[error("{0}: finns varken i er fil eller i paketets")]
    Unknown(String),
    /// A file that its loader does not take, before or after.
    #[error(transparent)]
    Refused(#[from] LoadError),
    /// The new file could not be written.
    #[error("den nya filen gick inte att skriva")]
    NotWritten,
}

/// A piece in one file.
struct Told {
    id: String,
    label: String,
    lines: Vec<String>,
    /// Where it stands among all pieces; those of equal rank stand in the order of their file.
    rank: (usize, String),
}

/// Pairs the pieces of two files, and leaves out those that read the same.
fn unlike(ours: Vec<Told>, theirs: Vec<Told>) -> Vec<Piece> {
    let mut theirs_by_id: HashMap<String, Told> = HashMap::new();
    let mut order: Vec<((usize, String), Piece)> = Vec::new();
    let known: Vec<String> = theirs.iter().map(|told| told.id.clone()).collect();
    theirs_by_id.extend(theirs.into_iter().map(|told| (told.id.clone(), told)));
    for told in ours {
        let other = theirs_by_id.remove(&told.id);
        let piece = Piece {
            id: told.id,
            label: told.label,
            ours: told.lines,
            theirs: other.map(|told| told.lines).unwrap_or_default(),
        };
        order.push((told.rank, piece));
    }
    for told in known.iter().filter_map(|id| theirs_by_id.remove(id)) {
        let piece = Piece {
            id: told.id,
            label: told.label,
            ours: Vec::new(),
            theirs: told.lines,
        };
        order.push((told.rank, piece));
    }
    order.sort_by(|(a, _), (b, _)| a.cmp(b));
    let pieces = order.into_iter().map(|(_, piece)| piece);
    pieces.filter(|piece| piece.ours != piece.theirs).collect()
}
