//! What the program holds while it runs: its knowledge, its clock and the open journal.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeZone, Utc};
use digitalt_forst_domain::case::{Actor, Entry, Knowledge, Role};
use digitalt_forst_journal::{Access, Journal, SealedEntry};

use crate::error::{CommandError, ErrorCode};
use crate::knowledge::Loaded;

/// File names in the data folder.
const WORK_FILE: &str = "arenden.journal";
const PRACTICE_FILE: &str = "ovning.journal";

/// An open journal and who works in it.
pub(crate) struct Session {
    pub(crate) journal: Journal,
    pub(crate) actor: Actor,
    pub(crate) practice: bool,
}

/// The running program.
pub(crate) struct App {
    pub(crate) folder: PathBuf,
    pub(crate) loaded: Loaded,
    /// The day that practice is set to; none for the real one.
    practice_day: Option<NaiveDate>,
    session: Mutex<Option<Session>>,
}

impl App {
    /// A program whose data lie in a folder, with practice set to a day or to the real one.
    pub(crate) fn new(folder: PathBuf, practice_day: Option<NaiveDate>) -> Self {
        let loaded = Loaded::from(&folder);
        Self {
            folder,
            loaded,
            practice_day,
            session: Mutex::new(None),
        }
    }

    pub(crate) fn work_file(&self) -> PathBuf {
        self.folder.join(WORK_FILE)
    }

    /// The moment now. Practice may stand on another day, with the real time of day.
    pub(crate) fn now(&self, practice: bool) -> DateTime<Utc> {
        let now = Local::now();
        match self.practice_day.filter(|_| practice) {
            Some(day) => moment(day, now.time()),
            None => now.with_timezone(&Utc),
        }
    }

    pub(crate) fn today(&self, practice: bool) -> NaiveDate {
        self.practice_day
            .filter(|_| practice)
            .unwrap_or_else(|| Local::now().date_naive())
    }

    pub(crate) fn knowledge(&self, practice: bool) -> Knowledge<'_> {
        self.loaded.knowledge(self.today(practice))
    }

    pub(crate) fn knowledge_on(&self, day: NaiveDate) -> Knowledge<'_> {
        self.loaded.knowledge(day)
    }

    /// Opens practice data, creating them the first time.
    pub(crate) fn open_practice(&self) -> Result<(), CommandError> {
        self.make_folder()?;
        let file = self.folder.join(PRACTICE_FILE);
        let journal = match Journal::exists(&file) {
            true => Journal::open(&file, Access::Practice)?,
            false => Journal::create(&file, Access::Practice)?,
        };
        let actor = Actor {
            name: "Övning".to_owned(),
            role: Role::Utbildare,
        };
        self.start(Session {
            journal,
            actor,
            practice: true,
        });
        Ok(())
    }

    pub(crate) fn create_work(&self, passphrase: &str, actor: Actor) -> Result<(), CommandError> {
        self.make_folder()?;
        let journal = Journal::create(&self.work_file(), Access::Passphrase(passphrase))?;
        self.start(Session {
            journal,
            actor,
            practice: false,
        });
        Ok(())
    }

    pub(crate) fn open_work(&self, passphrase: &str, actor: Actor) -> Result<(), CommandError> {
        let journal = Journal::open(&self.work_file(), Access::Passphrase(passphrase))?;
        self.start(Session {
            journal,
            actor,
            practice: false,
        });
        Ok(())
    }

    fn make_folder(&self) -> Result<(), CommandError> {
        std::fs::create_dir_all(&self.folder).map_err(|error| {
            let message = format!(
                "Programmet kan inte skriva i {}. ({error})",
                self.folder.display()
            );
            CommandError::new(
                ErrorCode::ReadOnly,
                message,
                "Kontrollera mappens rättigheter och ledigt utrymme.",
            )
        })
    }

    fn start(&self, session: Session) {
        *self.guard() = Some(session);
    }

    /// What `look` says of the open session, if there is one.
    pub(crate) fn session<T>(&self, look: impl FnOnce(&Session) -> T) -> Option<T> {
        self.guard().as_ref().map(look)
    }

    /// Closes the journal; its keys leave memory with it.
    pub(crate) fn lock(&self) {
        *self.guard() = None;
    }

    /// Does something with the open session.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Session, &Knowledge<'_>) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let mut guard = self.guard();
        let session = guard.as_mut().ok_or_else(CommandError::locked)?;
        let knowledge = self.knowledge(session.practice);
        work(session, &knowledge)
    }

    fn guard(&self) -> MutexGuard<'_, Option<Session>> {
        // A panic elsewhere leaves the journal whole: it writes in transactions.
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn moment(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let naive = day.and_time(time);
    // A time that a clock change skips or repeats is taken as UTC rather than guessed.
    Local
        .from_local_datetime(&naive)
        .single()
        .map_or_else(|| naive.and_utc(), |at| at.with_timezone(&Utc))
}

/// The entries without their seals.
pub(crate) fn bare(sealed: &[SealedEntry]) -> Vec<Entry> {
    sealed.iter().map(|sealed| sealed.entry.clone()).collect()
}

/// Where data lie: `DIGITALT_FORST_DATA`, else the system's folder for the program.
pub(crate) fn data_folder(system: Option<&Path>) -> PathBuf {
    match std::env::var_os("DIGITALT_FORST_DATA") {
        Some(folder) => PathBuf::from(folder),
        None => system.map_or_else(|| PathBuf::from("digitalt-forst"), Path::to_path_buf),
    }
}
