//! One person's case (*ärende*): commands become events, events fold to a state, the state is shown as a view.

mod check;
mod choose;
mod command;
mod consequences;
mod correct;
mod decide;
mod event;
mod facts_of;
mod fold;
mod household;
mod judgement;
mod matter_views;
mod matters;
mod present;
mod preview;
mod records;
mod state;
mod undo;
mod view;
mod words;

pub use crate::text::LONGEST_TEXT;
pub use command::{CaseCommand, GivenAnswer, OpenCase, Refusal, Told, WishSaid};
pub use decide::{decide, open};
pub use event::*;
pub use judgement::{Judgement, Knowledge};
pub use matter_views::*;
pub use matters::*;
pub use present::{PROTECTED, Sealed, compare, present, summarise, text};
pub use preview::{Preview, preview};
pub use state::*;
pub use view::*;
