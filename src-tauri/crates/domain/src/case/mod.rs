//! One person's case (*ärende*): commands become events, events fold to a state, the state is shown as a view.

mod command;
mod event;
mod view;

pub use command::{CaseCommand, OpenCase, Refusal};
pub use event::*;
pub use view::*;
