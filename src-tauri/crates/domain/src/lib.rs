//! The rules of *Digitalt först*: catalogue, law, local positions, suitability, consent and the case.
//!
//! Pure by decision: no files, no clock, no network, no Tauri. Everything that varies (the date, the
//! actor, ids, the data that replaces the shipped) comes in as a parameter, so that every sentence on
//! screen can be traced to a rule here and repeated in a test.

pub mod case;
pub mod catalogue;
pub mod facts;
pub mod law;
pub mod life_area;
pub mod load;
pub mod municipal;
pub mod national;
pub mod person;
pub mod positions;
pub mod process;
pub mod questions;
pub mod suitability;
pub mod supervision;
pub mod support;
pub mod text;
pub mod training;
