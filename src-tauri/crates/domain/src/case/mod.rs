//! One person's case (*ärende*): commands become events, events fold to a state, the state is shown as a view.

mod check;
mod choose;
mod command;
mod correct;
mod decide;
mod event;
mod facts_of;
mod household;
mod judgement;
mod present;
mod state;
mod view;
mod words;

pub use check::LONGEST_TEXT;
pub use command::{CaseCommand, OpenCase, Refusal};
pub use decide::{decide, open, preview};
pub use event::*;
pub use judgement::{Judgement, Knowledge};
pub use present::{Sealed, present, summarise};
pub use state::{Answered, CaseState, Choice, ConsentStanding, Task};
pub use view::*;
