//! The package from another municipality that is looked at: read beside everything else, so that the window never waits.

use std::collections::BTreeMap;
use std::fs;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{Catalogue, Technology};
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::municipal::Origin;
use digitalt_forst_exchange as exchange;

/// A package that has been read and found whole.
pub(crate) struct Read {
    pub(crate) origin: Origin,
    pub(crate) program: String,
    pub(crate) note: String,
    pub(crate) technologies: BTreeMap<String, Technology>,
    pub(crate) template: Option<String>,
    pub(crate) positions: Option<String>,
}

/// How far the reading has come.
#[derive(Clone, Default)]
pub(crate) enum Standing {
    #[default]
    None,
    Reading {
        read: usize,
        total: usize,
    },
    Ready(Arc<Read>),
    /// Refused whole, with why.
    Refused(String),
}

#[derive(Default)]
struct Shared {
    /// A later opening makes an earlier reading pointless.
    opening: u32,
    standing: Standing,
}

/// The one package that is looked at, if any.
#[derive(Clone, Default)]
pub(crate) struct OpenPackage(Arc<Mutex<Shared>>);

impl OpenPackage {
    /// Begins to read a package, or a single catalogue file, and returns at once.
    pub(crate) fn open(&self, path: &Path, today: NaiveDate) {
        let opening = self.begin(Standing::Reading { read: 0, total: 0 });
        let (shared, path) = (self.clone(), path.to_owned());
        thread::spawn(move || {
            let progress = |read, total| shared.set(opening, Standing::Reading { read, total });
            let standing = refused_if_it_panics(|| read(&path, today, &progress));
            shared.set(opening, standing);
        });
    }

    pub(crate) fn close(&self) {
        self.begin(Standing::None);
    }

    pub(crate) fn standing(&self) -> Standing {
        self.guard().standing.clone()
    }

    /// The package, when it has been read.
    pub(crate) fn ready(&self) -> Option<Arc<Read>> {
        match self.standing() {
            Standing::Ready(read) => Some(read),
            _ => None,
        }
    }

    fn begin(&self, standing: Standing) -> u32 {
        let mut shared = self.guard();
        shared.opening += 1;
        shared.standing = standing;
        shared.opening
    }

    fn set(&self, opening: u32, standing: Standing) {
        let mut shared = self.guard();
        if shared.opening == opening {
            shared.standing = standing;
        }
    }

    fn guard(&self) -> MutexGuard<'_, Shared> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A fault of ours in the reading must end it too, or the window waits for ever.
fn refused_if_it_panics(read: impl FnOnce() -> Result<Read, String>) -> Standing {
    // Nothing but the standing is shared with the thread, and that is set whole.
    match panic::catch_unwind(AssertUnwindSafe(read)) {
        Ok(Ok(read)) => Standing::Ready(Arc::new(read)),
        Ok(Err(why)) => Standing::Refused(why),
        Err(_) => Standing::Refused(
            "Programmet kunde inte läsa filen. Inget har ändrats. Be avsändaren göra paketet på nytt."
                .to_owned(),
        ),
    }
}

fn read(path: &Path, today: NaiveDate, progress: &dyn Fn(usize, usize)) -> Result<Read, String> {
    let size = fs::metadata(path)
        .map_err(|error| unreadable(&error))?
        .len();
    if usize::try_from(size).map_or(true, |size| size > exchange::LARGEST_PACKAGE) {
        return Err("Filen är för stor för att vara ett paket.".to_owned());
    }
    let bytes = fs::read(path).map_err(|error| unreadable(&error))?;
    if path
        .extension()
        .is_some_and(|extension| extension == "toml")
    {
        return single(path, &bytes, today);
    }
    let package = exchange::read(&bytes, progress).map_err(|error| sentence(&error.to_string()))?;
    let exchange::Package {
        about,
        content,
        fingerprint,
    } = package;
    let technologies = content.technologies.into_iter();
    Ok(Read {
        origin: Origin {
            from: about.from,
            made_on: about.made_on,
            fingerprint,
        },
        program: about.program,
        note: about.note,
        technologies: technologies
            .map(|technology| (technology.id.clone(), technology))
            .collect(),
        template: content.template,
        positions: content.positions,
    })
}

/// A single catalogue file, as someone may send it by mail.
fn single(path: &Path, bytes: &[u8], today: NaiveDate) -> Result<Read, String> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let text =
        std::str::from_utf8(bytes).map_err(|_| format!("{name}: filen är inte text i UTF-8."))?;
    let catalogue = Catalogue::load([DataFile { name: &name, text }])
        .map_err(|error| sentence(&error.to_string()))?;
    let technologies = catalogue.technologies().iter();
    Ok(Read {
        origin: Origin {
            from: format!("filen {name}"),
            made_on: today,
            fingerprint: String::new(),
        },
        program: String::new(),
        note: String::new(),
        technologies: technologies
            .map(|technology| (technology.id.clone(), technology.clone()))
            .collect(),
        template: None,
        positions: None,
    })
}

fn unreadable(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "Filen finns inte. Kontrollera sökvägen.".to_owned(),
        _ => format!("Filen går inte att läsa. ({error})"),
    }
}

/// An error as a sentence of its own. What begins with a file's name keeps it as it is written.
fn sentence(text: &str) -> String {
    let begins_with_file = text
        .split_whitespace()
        .next()
        .is_some_and(|word| word.contains('.') || word.contains('/'));
    if begins_with_file {
        return format!("{}.", text.trim_end_matches('.'));
    }
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    let stop = if text.ends_with('.') { "" } else { "." };
    format!("{}{stop}", first.chain(letters).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::panic, reason = "what the test is about")]
    fn a_reading_that_panics_is_refused() {
        let standing = refused_if_it_panics(|| panic!("a fault of ours"));
        assert!(matches!(standing, Standing::Refused(why) if why.contains("Inget har ändrats")));
    }
}
