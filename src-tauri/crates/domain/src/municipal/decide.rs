//! The one road in: a command comes to entries, or is refused with the field to mend.

mod entry;
mod lending;
mod lists;
mod process;

use super::command::MunicipalCommand as Command;
use super::event::{MunicipalEvent as Event, Stream};
use super::fold::Municipal;
use super::in_effect::Ground;
use super::why_not_change;
use crate::case::{Actor, Refusal};
use crate::catalogue::Technology;
use crate::law::Register;
use crate::national::National;
use crate::support::SupportSource;

/// What a command comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Decided {
    pub stream: Stream,
    pub events: Vec<Event>,
    /// Contact details to keep (some) or to delete (none), by their id.
    pub contacts: Vec<(String, Option<String>)>,
}

/// What is known beside what the municipality keeps.
#[derive(Debug, Clone, Copy)]
#[allow(missing_docs)]
pub struct Known<'a> {
    pub ground: Ground<'a>,
    pub law: &'a Register,
    pub national: &'a National,
    pub sources: &'a [SupportSource],
}

/// Decides on a command.
///
/// # Errors
/// [`Refusal`] with the field to mend; nothing has changed.
pub fn decide(
    municipal: &Municipal,
    command: &Command,
    actor: &Actor,
    known: &Known<'_>,
) -> Result<Decided, Refusal> {
    if let Some(reason) = why_not_change(actor).filter(|_| command.is_the_responsibles()) {
        return Err(Refusal::of(reason));
    }
    let matter = Matter { municipal, known };
    let contacts = lending::contacts(command)?;
    Ok(Decided {
        stream: command.stream(),
        events: vec![matter.event(command)?],
        contacts,
    })
}

/// What a command is decided by. Each kind of command has its rules in a file of its own.
struct Matter<'a> {
    municipal: &'a Municipal,
    known: &'a Known<'a>,
}

impl<'a> Matter<'a> {
    fn event(&self, command: &Command) -> Result<Event, Refusal> {
        match command {
            Command::RecordItem {
                technology,
                item,
                record,
            } => self.record_item(technology, item, record),
            Command::MoveTo {
                technology,
                phase,
                reason,
                exception,
            } => self.move_to(technology, *phase, reason, exception.as_ref()),
            Command::EndException { technology, reason } => self.end_exception(technology, reason),
            Command::CountStock { technology, count } => self.count_stock(technology, count),
            Command::AddTechnology { id, name, purpose } => self.add_technology(id, name, *purpose),
            Command::SaveDraft { entry, origin } => self.save_draft(entry, origin.as_ref()),
            Command::TakeNew { entry, origin } => self.take_new(entry, origin),
            Command::DiscardDraft { technology } => self.discard_draft(technology),
            Command::Publish { technology, why } => self.publish(technology, why),
            Command::Retire { technology, reason } => self.retire(technology, reason),
            Command::Restore { technology, reason } => self.restore(technology, reason),
            Command::SaveItem { id, item } => self.save_item(id, item),
            Command::Lend { id, loan, contact } => self.lend(id, loan, contact),
            Command::Return { id, on, note } => self.take_back(id, *on, note),
            Command::RemoveItem { id, reason } => self.remove_item(id, reason),
            Command::SaveSource { source } => self.save_source(source),
            Command::CheckSource { id, check } => self.check_source(id, check),
            Command::RemoveSource { id, reason } => self.remove_source(id, reason),
            Command::RecordFigure { figure } => self.record_figure(figure),
            Command::RemoveFigure { key, reason } => self.remove_figure(key, reason),
            Command::PublishTemplate { toml, why, origin } => {
                self.publish_template(toml, why, origin.as_ref())
            }
            Command::PublishPositions { toml, why, origin } => {
                self.publish_positions(toml, why, origin.as_ref())
            }
        }
    }

    fn ground(&self) -> &'a Ground<'a> {
        &self.known.ground
    }

    /// The entry in force.
    fn existing(&self, id: &str) -> Result<&'a Technology, Refusal> {
        self.municipal.entry(id, self.ground()).ok_or_else(|| {
            Refusal::at(
                "technology",
                "Tekniken finns inte i katalogen. Publicera den först.",
            )
        })
    }

    fn is_retired(&self, id: &str) -> bool {
        let record = self.municipal.technologies.get(id);
        record.is_some_and(|record| record.retired_on(self.ground().today).is_some())
    }
}
