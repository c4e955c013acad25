//! What the municipality keeps, from the command to what is seen: the process, the catalogue, the lending library, the
//! support list and the figures. What is shipped is the ground, and the day is set.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod board;
mod board_words;
mod cases;
mod checklist;
mod editing;
mod evaluation;
mod figures;
mod gate;
mod history;
mod lending;
mod list;
mod replay;
mod roles;
mod samples;
mod sources;
mod taken_out;
mod texts;
mod town;
#[path = "../walk/mod.rs"]
mod walk;
