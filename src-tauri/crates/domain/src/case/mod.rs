//! One person's case (*ärende*): commands become events, events fold to a state, the state is shown as a view.

mod choose;
mod command;
mod decide;
mod event;
mod judgement;
mod present;
mod state;
mod view;
mod words;

pub use command::{CaseCommand, OpenCase, Refusal};
pub use decide::{LONGEST_TEXT, decide, open, preview};
pub use event::*;
pub use judgement::{Judgement, Knowledge};
pub use present::{Sealed, present, summarise};
pub use state::{Answered, CaseState, Choice, ConsentStanding, Task};
pub use view::*;
