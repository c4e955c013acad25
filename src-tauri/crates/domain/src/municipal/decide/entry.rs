//! The entry in the catalogue: begun, drafted, published, taken from a package, taken out.

use super::Matter;
use crate::case::Refusal;
use crate::catalogue::{Catalogue, Purpose, Standing, Technology, is_id};
use crate::load::DataFile;
use crate::municipal::event::{MunicipalEvent as Event, Origin};
use crate::municipal::technology::Draft;
use crate::text::{required, short};

/// The longest id; it is a file's name in a package.
const LONGEST_ID: usize = 60;

impl Matter<'_> {
    pub(super) fn add_technology(
        &self,
        id: &str,
        name: &str,
        purpose: Purpose,
    ) -> Result<Event, Refusal> {
        let name = required("name", name, "Skriv vad tekniken heter.")?;
        let plain =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
        if id.is_empty() || id.len() > LONGEST_ID || !id.chars().all(plain) {
            return Err(Refusal::at(
                "id",
                "Kortnamnet får bara ha små bokstäver a–z, siffror och bindestreck, till exempel trygghetskamera. Det blir filens namn.",
            ));
        }
        if self.is_known(id) {
            return Err(Refusal::at(
                "id",
                "Det finns redan en teknik med det kortnamnet.",
            ));
        }
        Ok(self.drafted(Technology::begun(id, &name, purpose), None))
    }

    /// What an entry says of its phase is not changed by editing it, only by moving the technology.
    pub(super) fn save_draft(
        &self,
        entry: &Technology,
        origin: Option<&Origin>,
    ) -> Result<Event, Refusal> {
        let mut entry = entry.clone();
        entry.standing = Standing::default();
        if let Some(current) = self.municipal.entry(&entry.id, self.ground()) {
            entry.phase = current.phase;
        }
        if !self.is_known(&entry.id) {
            can_be_a_file(&entry.id)?;
        }
        for text in [
            &entry.texts.summary,
            &entry.texts.what_it_does,
            &entry.texts.for_the_person,
        ] {
            short("texts", text)?;
        }
        loads(&entry)?;
        // What was taken from a package stays known as taken while it is worked on.
        let taken = self
            .draft(&entry.id)
            .ok()
            .and_then(|draft| draft.origin.as_ref());
        Ok(self.drafted(entry, origin.or(taken)))
    }

    fn drafted(&self, entry: Technology, origin: Option<&Origin>) -> Event {
        Event::EntryDrafted {
            on: self.ground().today,
            entry: Box::new(entry),
            origin: origin.cloned(),
        }
    }

    pub(super) fn take_new(&self, entry: &Technology, origin: &Origin) -> Result<Event, Refusal> {
        if self.is_known(&entry.id) {
            return Err(Refusal::of(
                "Tekniken finns redan här. Ta över det som skiljer i stället.",
            ));
        }
        can_be_a_file(&entry.id)?;
        loads(entry)?;
        let why = format!("Hämtad från {}.", origin.from);
        Ok(self.published(entry, why, Some(origin)))
    }

    pub(super) fn publish(&self, id: &str, why: &str) -> Result<Event, Refusal> {
        let draft = self.draft(id)?;
        loads(&draft.entry)?;
        let why = required(
            "why",
            why,
            "Skriv varför katalogen ändras. Det står i historiken.",
        )?;
        Ok(self.published(&draft.entry, why, draft.origin.as_ref()))
    }

    fn published(&self, entry: &Technology, why: String, origin: Option<&Origin>) -> Event {
        Event::EntryPublished {
            on: self.ground().today,
            entry: Box::new(entry.clone()),
            why,
            origin: origin.cloned(),
        }
    }

    pub(super) fn discard_draft(&self, id: &str) -> Result<Event, Refusal> {
        self.draft(id)?;
        Ok(Event::DraftDiscarded {
            on: self.ground().today,
        })
    }

    pub(super) fn retire(&self, id: &str, reason: &str) -> Result<Event, Refusal> {
        self.existing(id)?;
        if self.is_retired(id) {
            return Err(Refusal::of("Tekniken är redan borttagen ur katalogen."));
        }
        let reason = required("reason", reason, "Skriv varför tekniken tas bort.")?;
        Ok(Event::EntryRetired {
            on: self.ground().today,
            reason,
        })
    }

    pub(super) fn restore(&self, id: &str, reason: &str) -> Result<Event, Refusal> {
        if !self.is_retired(id) {
            return Err(Refusal::of("Tekniken är inte borttagen."));
        }
        let reason = required("reason", reason, "Skriv varför tekniken tas in igen.")?;
        Ok(Event::EntryRestored {
            on: self.ground().today,
            reason,
        })
    }

    fn draft(&self, id: &str) -> Result<&Draft, Refusal> {
        let record = self.municipal.technologies.get(id);
        record
            .and_then(|record| record.draft.as_ref())
            .ok_or_else(|| Refusal::of("Det finns inget utkast."))
    }

    /// Whether the id is taken: by a file, by what has been published, or by a draft someone works on.
    fn is_known(&self, id: &str) -> bool {
        let record = self.municipal.technologies.get(id);
        let own =
            record.is_some_and(|record| record.draft.is_some() || !record.versions.is_empty());
        own || self.ground().base.get(id).is_some()
    }
}

/// Whether a package takes a file of this name, so that what is kept here can be given to others.
fn can_be_a_file(id: &str) -> Result<(), Refusal> {
    match is_id(id) {
        true => Ok(()),
        false => Err(Refusal::at(
            "id",
            format!("Kortnamnet ”{id}” går inte att använda som filnamn."),
        )),
    }
}

/// Whether the catalogue's own loader takes the entry.
fn loads(entry: &Technology) -> Result<(), Refusal> {
    let text = toml::to_string_pretty(entry).map_err(|error| Refusal::of(error.to_string()))?;
    let name = format!("{}.toml", entry.id);
    match Catalogue::load([DataFile {
        name: &name,
        text: &text,
    }]) {
        Ok(_) => Ok(()),
        Err(error) if entry.name.trim().is_empty() => Err(Refusal::at("name", error.to_string())),
        Err(error) => Err(Refusal::of(error.to_string())),
    }
}
