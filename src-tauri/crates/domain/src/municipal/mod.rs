//! What the municipality itself keeps: each technology's way through the four phases, its entry in the catalogue, the
//! lending library, sources of support, own figures, and its own template and positions.
//!
//! One subject, one stream of entries that only grows. A command is decided on (`decide`), becomes entries, and the
//! entries fold to a [`Municipal`] (`fold`), which is shown as views (`present`). The catalogue in effect on a day
//! (`in_effect`) is the program's own with what has been published, moved and taken out laid over it.

mod baseline;
mod checklist;
mod command;
mod decide;
mod event;
mod figures;
mod fold;
mod gate;
mod in_effect;
mod lending;
mod present;
mod sources;
mod technology;

pub use checklist::{Attachment, ItemRecord, ItemStanding};
pub use command::MunicipalCommand;
pub use decide::{Decided, Known, decide};
pub use event::{MunicipalEvent, Noted, Origin, Stream};
pub use figures::{FigureKey, OwnFigure};
pub use fold::{Latest, Municipal, PublishedText};
pub use gate::left_before_offer;
pub use in_effect::{Ground, PhaseGround};
pub use lending::{Contact, LendingItem, Loan, contact_id};
pub use present::*;
pub use sources::SourceCheck;
pub use technology::{Draft, Moved, StockCount, TechnologyRecord, Version};

use crate::case::{Actor, Role};

/// Why someone in this role cannot change what the municipality keeps, if so: the process and the catalogue are the
/// responsible person's (*ansvarig för välfärdsteknik*). In practice the trainer plays every role.
pub fn why_not_change(actor: &Actor) -> Option<&'static str> {
    match actor.role {
        Role::Ansvarig | Role::Utbildare => None,
        Role::Socialsekreterare | Role::Hemtjanst => {
            Some("Bara den som är ansvarig för välfärdsteknik ändrar här. Du kan läsa allt.")
        }
    }
}
