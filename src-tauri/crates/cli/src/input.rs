//! Reading what the command line points at: law, positions and catalogue, shipped or replaced.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::{DataFile, LoadError, iso_date};
use digitalt_forst_domain::positions::Positions;

use crate::args::DataArgs;
use crate::trouble::{Trouble, unreadable};

/// Everything an assessment rests on but the facts and the date.
pub(crate) struct Ground {
    pub(crate) catalogue: Catalogue,
    pub(crate) law: Register,
    pub(crate) positions: Positions,
}

impl Ground {
    /// Reads the data, shipped where the command line names no other.
    pub(crate) fn read(data: &DataArgs) -> Result<Self, Trouble> {
        Ok(Self {
            catalogue: catalogue(data.catalogue.as_deref())?,
            law: law(data.law.as_deref())?,
            positions: positions(data.positions.as_deref())?,
        })
    }
}

fn catalogue(folder: Option<&Path>) -> Result<Catalogue, Trouble> {
    match folder {
        None => Ok(Catalogue::shipped()?),
        Some(folder) => {
            let files = catalogue_files(folder)?;
            Catalogue::load(files.iter().map(TextFile::data))
                .map_err(|error| wrong_in(folder, &error))
        }
    }
}

fn law(folder: Option<&Path>) -> Result<Register, Trouble> {
    match folder {
        None => Ok(Register::shipped()?),
        Some(folder) => {
            let files = toml_files(folder)?;
            Register::shipped_and(files.iter().map(TextFile::data).collect())
                .map_err(|error| wrong_in(folder, &error))
        }
    }
}

fn positions(file: Option<&Path>) -> Result<Positions, Trouble> {
    match file {
        None => Ok(Positions::shipped()?),
        Some(path) => {
            let text = read(path)?;
            let name = path.display().to_string();
            let loaded = Positions::load(DataFile {
                name: &name,
                text: &text,
            });
            loaded.map_err(|error| Trouble::Input(error.to_string()))
        }
    }
}

/// A data file read into memory.
pub(crate) struct TextFile {
    name: String,
    text: String,
}

impl TextFile {
    /// The file as the loaders take it.
    pub(crate) fn data(&self) -> DataFile<'_> {
        DataFile {
            name: &self.name,
            text: &self.text,
        }
    }
}

/// The files of a catalogue folder. One without any is taken as a mistake, not as a catalogue without technology.
pub(crate) fn catalogue_files(folder: &Path) -> Result<Vec<TextFile>, Trouble> {
    let files = toml_files(folder)?;
    if files.is_empty() {
        let message = format!(
            "{}: mappen har inga .toml-filer; väntade en per teknik",
            folder.display()
        );
        return Err(Trouble::Input(message));
    }
    Ok(files)
}

/// The `.toml` files of a folder, in the order of their names.
pub(crate) fn toml_files(folder: &Path) -> Result<Vec<TextFile>, Trouble> {
    let failed = |error: std::io::Error| {
        Trouble::Input(format!("{}: {}", folder.display(), unreadable(&error)))
    };
    let mut paths: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            paths.push(path);
        }
    }
    paths.sort();
    let read_one = |path: &PathBuf| {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        Ok(TextFile {
            name,
            text: read(path)?,
        })
    };
    paths.iter().map(read_one).collect()
}

/// A file's whole text.
pub(crate) fn read(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path)
        .map_err(|error| Trouble::Input(format!("{}: {}", path.display(), unreadable(&error))))
}

/// An error in a file of a folder, with the path the user can open.
pub(crate) fn wrong_in(folder: &Path, error: &LoadError) -> Trouble {
    Trouble::Input(format!(
        "{}: {}",
        folder.join(&error.file).display(),
        error.message
    ))
}

/// The date to judge by: the one given, or today by the local clock.
pub(crate) fn as_of(given: Option<&str>) -> Result<NaiveDate, Trouble> {
    match given {
        None => Ok(chrono::Local::now().date_naive()),
        Some(text) => iso_date(text).ok_or_else(|| {
            Trouble::Input(format!(
                "--as-of: \"{text}\" är inte ett datum; väntade till exempel 2026-11-21"
            ))
        }),
    }
}
