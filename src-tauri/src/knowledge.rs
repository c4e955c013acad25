//! The program's knowledge: shipped data, with what the municipality has put in the folder `lokalt`.
//!
//! `lokalt/katalog/*.toml` adds technologies or replaces those of the same id, `lokalt/lag/*.toml` adds
//! provisions, `lokalt/positions.toml` replaces the positions. A file that cannot be used is told by name,
//! and the shipped data of its kind are used instead.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use digitalt_forst_domain::case::Knowledge;
use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::{DataFile, LoadError};
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::process::{self, Phase};
use digitalt_forst_domain::training::{self, InventedPerson};

use crate::notice::Notice;

/// What was loaded, and what could not be.
pub(crate) struct Loaded {
    pub(crate) catalogue: Catalogue,
    pub(crate) law: Register,
    pub(crate) positions: Positions,
    pub(crate) phases: Vec<Phase>,
    pub(crate) people: Vec<InventedPerson>,
    pub(crate) notices: Vec<Notice>,
}

impl Loaded {
    /// Loads the shipped data and the municipality's own.
    pub(crate) fn from(folder: &Path) -> Self {
        let local = folder.join("lokalt");
        let mut notices = Vec::new();
        let catalogue = local_or_shipped(
            &mut notices,
            "katalogen",
            &local.join("katalog"),
            Catalogue::shipped_and,
        );
        let law = local_or_shipped(
            &mut notices,
            "lagregistret",
            &local.join("lag"),
            Register::shipped_and,
        );
        let positions = match read_positions(&local.join("positions.toml")) {
            Ok(Some(positions)) => positions,
            Ok(None) => shipped(Positions::shipped()),
            Err(error) => {
                notices.push(unusable("ställningstagandena", &error));
                shipped(Positions::shipped())
            }
        };
        let (phases, people) = (shipped(process::shipped()), shipped(training::shipped()));
        Self {
            catalogue,
            law,
            positions,
            phases,
            people,
            notices,
        }
    }

    pub(crate) fn knowledge(&self, today: NaiveDate) -> Knowledge<'_> {
        Knowledge {
            catalogue: &self.catalogue,
            law: &self.law,
            positions: &self.positions,
            today,
        }
    }
}

/// The shipped data are part of the program and read by its tests; failing here is a broken build.
#[allow(
    clippy::panic,
    reason = "stated invariant: every shipped file is read by a test"
)]
fn shipped<T>(data: Result<T, LoadError>) -> T {
    data.unwrap_or_else(|error| panic!("the shipped data cannot be read: {error}"))
}

fn local_or_shipped<T>(
    notices: &mut Vec<Notice>,
    what: &str,
    folder: &Path,
    load: fn(Vec<DataFile<'_>>) -> Result<T, LoadError>,
) -> T {
    let local = read_folder(folder).and_then(|files| {
        let files = files
            .iter()
            .map(|(name, text)| DataFile { name, text })
            .collect();
        load(files)
    });
    local.unwrap_or_else(|error| {
        notices.push(unusable(what, &error));
        shipped(load(Vec::new()))
    })
}

fn unusable(what: &str, error: &LoadError) -> Notice {
    Notice {
        title: format!("Kommunens egen fil för {what} kan inte användas"),
        text: format!(
            "{error}. Programmet använder {what} som följer med. Rätta filen och starta om."
        ),
    }
}

/// The TOML files of a folder, by name; an absent folder has none.
fn read_folder(folder: &Path) -> Result<Vec<(String, String)>, LoadError> {
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(&folder.display().to_string(), &error)),
    };
    let mut files = Vec::new();
    for path in listed.flatten().map(|entry| entry.path()) {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if name.ends_with(".toml") {
            let text = fs::read_to_string(&path).map_err(|error| unreadable(&name, &error))?;
            files.push((name, text));
        }
    }
    files.sort();
    Ok(files)
}

fn read_positions(file: &Path) -> Result<Option<Positions>, LoadError> {
    match fs::read_to_string(file) {
        Ok(text) => Positions::load(DataFile {
            name: "positions.toml",
            text: &text,
        })
        .map(Some),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable("positions.toml", &error)),
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> LoadError {
    LoadError::new(name, format!("filen går inte att läsa ({error})"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_local_file_is_told_by_name_and_the_shipped_data_are_used() {
        let folder = tempfile::tempdir().unwrap();
        let local = folder.path().join("lokalt");
        fs::create_dir_all(local.join("katalog")).unwrap();
        fs::create_dir_all(local.join("lag")).unwrap();
        fs::write(local.join("katalog/trasig.toml"), "id = 3").unwrap();
        fs::write(local.join("lag/trasig.toml"), "[statute]\nname = \"x\"").unwrap();
        fs::write(local.join("positions.toml"), "[[sensors]]\n").unwrap();
        let loaded = Loaded::from(folder.path());
        assert_eq!(loaded.catalogue.technologies().len(), 36);
        assert_eq!(loaded.notices.len(), 3);
        assert!(
            loaded.notices[0].text.contains("trasig.toml")
                && loaded.notices[0].text.contains("rad 1")
        );
        assert!(loaded.notices[2].text.contains("positions.toml"));
    }

    #[test]
    fn without_local_files_nothing_is_said() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Loaded::from(folder.path()).notices.is_empty());
    }
}
