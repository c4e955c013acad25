//! What can go wrong, and the exit code it gives: 2 for bad input, 1 when the answer cannot be written.

use std::io;
use std::process::ExitCode;

use digitalt_forst_domain::load::LoadError;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// Bad input: the message names file and field and what it takes.
    #[error("{0}")]
    Input(String),
    /// The answer could not be written.
    #[error("svaret gick inte att skriva: {0}")]
    Output(#[from] io::Error),
    /// The program's own data is damaged; a test reads all of it, so this is a broken build.
    #[error("programmets egna data gick inte att läsa: {0}")]
    Shipped(#[from] LoadError),
}

impl Trouble {
    /// Says on stderr what is wrong, in Swedish, and gives the exit code.
    pub(crate) fn tell(&self) -> ExitCode {
        match self {
            Self::Input(_) => {
                eprintln!("{self}");
                ExitCode::from(2)
            }
            // Whoever reads the answer, for instance `head`, has had enough: nothing to complain about.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Self::Output(_) | Self::Shipped(_) => {
                eprintln!("{self}");
                ExitCode::FAILURE
            }
        }
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

/// Why a file could not be read, in Swedish.
pub(crate) fn unreadable(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "finns inte".to_owned(),
        io::ErrorKind::PermissionDenied => "får inte läsas (behörighet saknas)".to_owned(),
        io::ErrorKind::IsADirectory => "är en mapp; väntade en fil".to_owned(),
        io::ErrorKind::NotADirectory => "är en fil; väntade en mapp".to_owned(),
        io::ErrorKind::InvalidData => "är inte text i UTF-8".to_owned(),
        _ => format!("gick inte att läsa ({error})"),
    }
}
