//! What a package holds.

use digitalt_forst_domain::catalogue::{Catalogue, Technology};
use digitalt_forst_domain::load::{DataFile, LoadError};
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::process::Template;

use crate::place::Place;

/// What one municipality lets another have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content {
    /// Catalogue entries. A package that was read has them in the order of their ids.
    pub technologies: Vec<Technology>,
    /// The process template, as the text of `process.toml`.
    pub template: Option<String>,
    /// The local positions, as the text of `positions.toml`.
    pub positions: Option<String>,
}

impl Content {
    /// Takes in one file, when its loader does.
    pub(crate) fn take(&mut self, place: &Place, text: String) -> Result<(), LoadError> {
        match place {
            Place::Technology(_) => self.technologies.push(technology(place, &text)?),
            Place::Template => {
                let name = &place.path();
                Template::load(DataFile { name, text: &text })?;
                self.template = Some(text);
            }
            Place::Positions => {
                let name = &place.path();
                Positions::load(DataFile { name, text: &text })?;
                self.positions = Some(text);
            }
        }
        Ok(())
    }
}

/// The entry in a file, read by the catalogue's own loader; what it says is told with the file's place in the package.
pub(crate) fn technology(place: &Place, text: &str) -> Result<Technology, LoadError> {
    let path = place.path();
    let name = place.file_name();
    let refused = |error: LoadError| LoadError::new(&path, error.message);
    let catalogue = Catalogue::load([DataFile { name: &name, text }]).map_err(refused)?;
    let entry = catalogue.technologies().first().cloned();
    entry.ok_or_else(|| LoadError::new(&path, "filen har ingen teknik"))
}
