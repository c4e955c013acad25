//! The program's knowledge: shipped data, with what the municipality has put in the folder `lokalt`.
//!
//! `lokalt/katalog/*.toml` adds technologies or replaces those of the same id, `lokalt/lag/*.toml` adds
//! provisions, `lokalt/positions.toml` replaces the positions. A file that cannot be used is told by name, line and
//! field and left out. The other local files count, and so does what the program has itself under the same name.

use std::fs;
use std::path::Path;

use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::{DataFile, LoadError};
use digitalt_forst_domain::national::National;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::process::Template;
use digitalt_forst_domain::support::{self, SupportSource};
use digitalt_forst_domain::training::{self, InventedPerson};

use crate::notice::Notice;

/// What was loaded, and what could not be.
pub(crate) struct Loaded {
    pub(crate) catalogue: Catalogue,
    pub(crate) law: Register,
    pub(crate) positions: Positions,
    /// The positions as text, for laying another municipality's beside them.
    pub(crate) positions_text: String,
    pub(crate) template: Template,
    pub(crate) sources: Vec<SupportSource>,
    pub(crate) national: National,
    pub(crate) people: Vec<InventedPerson>,
    pub(crate) notices: Vec<Notice>,
}

impl Loaded {
    /// Loads the shipped data and the municipality's own.
    pub(crate) fn from(folder: &Path) -> Self {
        let local = folder.join("lokalt");
        let mut notices = Vec::new();
        let catalogue = Catalogue::load_with(&local.join("katalog"), &mut notices);
        let law = Register::load_with(&local.join("lag"), &mut notices);
        let positions = match read_positions(&local.join("positions.toml")) {
            Ok(positions) => positions,
            Err(error) => {
                notices.push(unusable("ställningstagandena", &error));
                None
            }
        };
        let (positions, positions_text) = positions.unwrap_or_else(|| {
            (
                shipped(Positions::shipped()),
                Positions::SHIPPED_TEXT.to_owned(),
            )
        });
        Self {
            catalogue,
            law,
            positions,
            positions_text,
            template: shipped(Template::shipped()),
            people: shipped(training::shipped()),
            sources: shipped(support::shipped()),
            national: shipped(National::shipped()),
            notices,
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

/// Data of which the municipality may have files of its own in a folder.
trait Local: Sized {
    /// What they are called in a sentence.
    const WHAT: &'static str;

    /// Whether a file can be used by itself.
    fn alone(file: DataFile<'_>) -> Result<Self, LoadError>;
    fn shipped_and(files: Vec<DataFile<'_>>) -> Result<Self, LoadError>;

    /// The shipped data with every file of the folder that can be used. One that cannot takes no other with it.
    fn load_with(folder: &Path, notices: &mut Vec<Notice>) -> Self {
        let mut leave_out = |error: &LoadError| notices.push(left_out(Self::WHAT, error));
        let mut usable = Vec::new();
        for (name, text) in files_of(folder, &mut leave_out) {
            let file = DataFile {
                name: &name,
                text: &text,
            };
            match Self::alone(file) {
                Ok(_) => usable.push((name, text)),
                Err(error) => leave_out(&error),
            }
        }
        // What is right by itself can still clash with what is there; the error names which file.
        loop {
            let files = usable.iter().map(|(name, text)| DataFile { name, text });
            let error = match Self::shipped_and(files.collect()) {
                Ok(data) => return data,
                Err(error) => error,
            };
            leave_out(&error);
            match usable.iter().position(|(name, _)| *name == error.file) {
                Some(at) => drop(usable.remove(at)),
                None => return shipped(Self::shipped_and(Vec::new())),
            }
        }
    }
}

impl Local for Catalogue {
    const WHAT: &'static str = "katalogen";

    fn alone(file: DataFile<'_>) -> Result<Self, LoadError> {
        Self::load([file])
    }

    fn shipped_and(files: Vec<DataFile<'_>>) -> Result<Self, LoadError> {
        Self::shipped_and(files)
    }
}

impl Local for Register {
    const WHAT: &'static str = "lagregistret";

    fn alone(file: DataFile<'_>) -> Result<Self, LoadError> {
        Self::load([file])
    }

    fn shipped_and(files: Vec<DataFile<'_>>) -> Result<Self, LoadError> {
        Self::shipped_and(files)
    }
}

fn left_out(what: &str, error: &LoadError) -> Notice {
    Notice {
        title: format!("{} kan inte användas", error.file),
        text: format!(
            "{error}. Filen är utelämnad ur {what}. Om programmet har en egen fil med samma namn används den. Era andra filer används som vanligt. Rätta filen och starta om."
        ),
    }
}

fn unusable(what: &str, error: &LoadError) -> Notice {
    Notice {
        title: format!("Kommunens egen fil för {what} kan inte användas"),
        text: format!(
            "{error}. Programmet använder {what} som följer med. Rätta filen och starta om."
        ),
    }
}

/// The TOML files of a folder that can be read, by name; an absent folder has none.
fn files_of(folder: &Path, leave_out: &mut impl FnMut(&LoadError)) -> Vec<(String, String)> {
    let listed = match fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) => {
            if error.kind() != std::io::ErrorKind::NotFound {
                leave_out(&unreadable(&folder.display().to_string(), &error));
            }
            return Vec::new();
        }
    };
    let mut files = Vec::new();
    for path in listed.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.ends_with(".toml") {
            continue;
        }
        match fs::read_to_string(&path) {
            Ok(text) => files.push((name.into_owned(), text)),
            Err(error) => leave_out(&unreadable(&name, &error)),
        }
    }
    files.sort();
    files
}

fn read_positions(file: &Path) -> Result<Option<(Positions, String)>, LoadError> {
    match fs::read_to_string(file) {
        Ok(text) => {
            let positions = Positions::load(DataFile {
                name: "positions.toml",
                text: &text,
            })?;
            Ok(Some((positions, text)))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable("positions.toml", &error)),
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> LoadError {
    LoadError::new(name, format!("filen går inte att läsa ({error})"))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// A folder with files in `lokalt`.
    fn with(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join("lokalt").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    /// What the rules need, and no more.
    pub(crate) const LAMP: &str = r#"
        id = "lampa"
        name = "Lampa"
        purpose = "smarta_hem"
        needs = ["fall"]
        functions = []
        identifies_person = false
        captures_cohabitants = false
        body = "outside"
        replaces_supervision = false
        requires = []
        provided_as = ["allmant_tillganglig"]
        phase = 1
        availability = "finns"
    "#;

    const PROVISION: &str = r#"
        [statute]
        id = "foreskrift"
        name = "En lokal föreskrift"
        short = "Föreskriften"
        source = "https://example.se/foreskrift"
        verified_on = "2026-01-01"
        amended_through = "2026:1"
        [[provision]]
        id = "foreskrift-1"
        short = "1 §"
        heading = "Rubrik"
        summary = "Säger något."
        from = "2026-01-01"
    "#;

    #[test]
    fn a_broken_local_file_is_told_by_name_and_takes_no_other_with_it() {
        let folder = with(&[
            ("katalog/lampa.toml", LAMP),
            ("katalog/trasig.toml", "id = 3"),
            ("katalog/gps-larm.toml", "name = \"GPS\""),
            ("lag/trasig.toml", "[statute]\nname = \"x\""),
            ("positions.toml", "[[sensors]]\n"),
        ]);
        let loaded = Loaded::from(folder.path());
        let shipped = Catalogue::shipped().unwrap();
        assert_eq!(
            loaded.catalogue.technologies().len(),
            shipped.technologies().len() + 1
        );
        assert!(loaded.catalogue.get("lampa").is_some());
        assert_eq!(
            loaded.catalogue.get("gps-larm"),
            shipped.get("gps-larm"),
            "what the program has under the same id is used"
        );
        let told: Vec<&str> = loaded.notices.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(
            told[0].contains("gps-larm.toml: rad 1: fältet id saknas"),
            "{told:?}"
        );
        assert!(told[1].contains("trasig.toml: rad 1"), "{told:?}");
        assert!(told[2].contains("trasig.toml") && told[2].contains("lagregistret"));
        assert!(told[3].contains("positions.toml"));
    }

    #[test]
    fn local_files_that_clash_leave_out_only_the_later() {
        let folder = with(&[
            ("lag/a.toml", PROVISION),
            ("lag/b.toml", PROVISION),
            (
                "lag/c.toml",
                &PROVISION.replace("foreskrift-1", "foreskrift-2"),
            ),
        ]);
        let loaded = Loaded::from(folder.path());
        let known = |id| loaded.law.provisions().filter(|one| one.id == id).count();
        assert_eq!((known("foreskrift-1"), known("foreskrift-2")), (1, 1));
        assert_eq!(loaded.notices.len(), 1);
        assert_eq!(loaded.notices[0].title, "b.toml kan inte användas");
        assert!(loaded.notices[0].text.contains("överlappar"));
    }

    #[test]
    fn without_local_files_nothing_is_said() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Loaded::from(folder.path()).notices.is_empty());
    }
}
