//! What the program holds while it runs: its knowledge, its clock and the open journal.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Local, NaiveDate, NaiveTime, TimeZone, Utc};
use digitalt_forst_domain::case::{Actor, Entry, Knowledge, Role};
use digitalt_forst_domain::municipal::{Municipal, MunicipalEvent, Noted, Stream};
use digitalt_forst_journal::{Access, Journal, SealedEntry, StreamEntry};

use crate::error::{CommandError, ErrorCode};
use crate::kept::Kept;
use crate::knowledge::Loaded;
use crate::package::OpenPackage;

/// File names in the data folder.
const WORK_FILE: &str = "arenden.journal";
const PRACTICE_FILE: &str = "ovning.journal";

/// An open journal and who works in it.
pub(crate) struct Session {
    pub(crate) journal: Journal,
    pub(crate) actor: Actor,
    pub(crate) practice: bool,
    pub(crate) municipal: Municipal,
    /// What holds today, made when it is asked for and gone when something of it changes.
    kept: Option<Arc<Kept>>,
}

impl Session {
    fn new(journal: Journal, actor: Actor, practice: bool) -> Result<Self, CommandError> {
        let mut municipal = Municipal::default();
        journal.read_streams(|entry| take(&mut municipal, entry))?;
        Ok(Self {
            journal,
            actor,
            practice,
            municipal,
            kept: None,
        })
    }

    /// What the municipality keeps has got these entries.
    pub(crate) fn took(&mut self, entries: impl IntoIterator<Item = (Stream, Noted)>) {
        for (stream, noted) in entries {
            self.municipal.apply(&stream, noted);
        }
        self.kept = None;
    }

    /// What held when an entry of a case was written: nothing that was written later is known to it.
    pub(crate) fn kept_as_of(
        &self,
        at: DateTime<Utc>,
        day: NaiveDate,
        loaded: &Loaded,
    ) -> Result<Kept, CommandError> {
        let mut then = Municipal::default();
        self.journal
            .read_streams(|entry: StreamEntry<MunicipalEvent>| {
                if entry.at <= at {
                    take(&mut then, entry);
                }
            })?;
        Ok(Kept::on(day, &then, loaded))
    }

    /// What holds on a day.
    pub(crate) fn kept(&mut self, day: NaiveDate, loaded: &Loaded) -> Arc<Kept> {
        match &self.kept {
            Some(kept) if kept.day == day => kept.clone(),
            _ => {
                let kept = Arc::new(Kept::on(day, &self.municipal, loaded));
                self.kept = Some(kept.clone());
                kept
            }
        }
    }
}

/// An entry of a stream whose kind this program does not know says nothing to it.
fn take(municipal: &mut Municipal, entry: StreamEntry<MunicipalEvent>) {
    let StreamEntry {
        stream,
        number,
        at,
        actor,
        event,
        ..
    } = entry;
    let noted = Noted {
        number,
        at,
        actor,
        event,
    };
    if let Some(stream) = Stream::of(&stream) {
        municipal.apply(&stream, noted);
    }
}

/// The running program.
pub(crate) struct App {
    pub(crate) folder: PathBuf,
    pub(crate) loaded: Loaded,
    /// The day that practice is set to; none for the real one.
    practice_day: Option<NaiveDate>,
    session: Mutex<Option<Session>>,
    /// The package from another municipality that is looked at.
    pub(crate) package: OpenPackage,
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
            package: OpenPackage::default(),
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
        self.start(Session::new(journal, actor, true)?);
        Ok(())
    }

    pub(crate) fn create_work(&self, passphrase: &str, actor: Actor) -> Result<(), CommandError> {
        self.make_folder()?;
        let journal = Journal::create(&self.work_file(), Access::Passphrase(passphrase))?;
        self.start(Session::new(journal, actor, false)?);
        Ok(())
    }

    pub(crate) fn open_work(&self, passphrase: &str, actor: Actor) -> Result<(), CommandError> {
        let journal = Journal::open(&self.work_file(), Access::Passphrase(passphrase))?;
        self.start(Session::new(journal, actor, false)?);
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

    /// Closes the journal; its keys leave memory with it.
    pub(crate) fn lock(&self) {
        *self.guard() = None;
        self.package.close();
    }

    /// Does something with the open session, by what holds today.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Session, &Knowledge<'_>) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        self.with_kept(|session, kept| work(session, &kept.knowledge(&self.loaded)))
    }

    /// As [`App::with`], with all that the municipality keeps.
    pub(crate) fn with_kept<T>(
        &self,
        work: impl FnOnce(&mut Session, &Kept) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        self.with_session(|session| {
            let kept = session.kept(self.today(session.practice), &self.loaded);
            work(session, &kept)
        })
    }

    /// As [`App::with`], without what holds today: for what changes it many times over.
    pub(crate) fn with_session<T>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let mut guard = self.guard();
        work(guard.as_mut().ok_or_else(CommandError::locked)?)
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
