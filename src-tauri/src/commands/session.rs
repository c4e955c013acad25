//! Starting, opening and locking.

use chrono::NaiveDate;
use digitalt_forst_domain::case::{Actor, Refusal, Role};
use digitalt_forst_journal::{Journal, Ledger};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroize;

use crate::error::CommandError;
use crate::kept::Kept;
use crate::notice::Notice;
use crate::state::{App, Session};

/// A request without content.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

/// A passphrase and who is working.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credentials {
    /// At least twelve characters when a journal is created.
    pub passphrase: String,
    /// Name and role, written with every entry.
    pub actor: Actor,
}

/// The role to practise.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PractiseAs {
    /// What follows is written and shown as by this role.
    pub role: Role,
}

/// The first view.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct StartView {
    /// The program's version.
    pub version: String,
    /// Today's date as the program sees it.
    pub today: NaiveDate,
    /// Whether there is a work journal to open, or one must be created.
    pub work_exists: bool,
    /// Where data lies.
    pub data_folder: String,
    /// Trouble with data files, old checks of the law.
    pub notices: Vec<Notice>,
    /// The session, when one is open already (the window was reloaded).
    pub session: Option<SessionView>,
}

/// An open journal.
#[derive(Debug, Clone, Serialize, TS)]
pub(crate) struct SessionView {
    /// Practice data: invented people only.
    pub practice: bool,
    /// Who is working.
    pub actor: Actor,
    /// Today's date as the program sees it.
    pub today: NaiveDate,
    /// Entries that do not match their seal, and other things to know.
    pub notices: Vec<Notice>,
}

pub(crate) fn start(app: &App, _: Nothing) -> Result<StartView, CommandError> {
    let mut notices = app.loaded.notices.clone();
    let today = app.today(false);
    if app.loaded.law.check_is_old(today) {
        notices.push(Notice {
            title: "Lagregistret behöver kontrolleras".to_owned(),
            text:
                "Det har gått mer än tolv månader sedan bestämmelserna kontrollerades mot källan. \
                   Kontrollera vad som gäller i dag innan du lutar dig mot dem."
                    .to_owned(),
        });
    }
    Ok(StartView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today,
        work_exists: Journal::exists(&app.work_file()),
        data_folder: app.folder.display().to_string(),
        notices,
        session: opened(app).ok(),
    })
}

pub(crate) fn open_practice(app: &App, _: Nothing) -> Result<SessionView, CommandError> {
    app.lock();
    app.open_practice()?;
    opened(app)
}

/// In practice one person plays both roles in turn. At work the role is the one that was opened with.
pub(crate) fn practise_as(app: &App, request: PractiseAs) -> Result<SessionView, CommandError> {
    app.with_kept(|session, kept| {
        if !session.practice {
            let message = "Rollen byts bara i övning. Lås och öppna med rätt roll.";
            return Err(Refusal::at("role", message).into());
        }
        session.actor.role = request.role;
        Ok(view(app, session, kept))
    })
}

pub(crate) fn create_work(
    app: &App,
    mut request: Credentials,
) -> Result<SessionView, CommandError> {
    app.lock();
    let actor = named(&request.actor)?;
    let answer = app.create_work(&request.passphrase, actor);
    request.passphrase.zeroize();
    answer?;
    opened(app)
}

pub(crate) fn open_work(app: &App, mut request: Credentials) -> Result<SessionView, CommandError> {
    app.lock();
    let actor = named(&request.actor)?;
    let answer = app.open_work(&request.passphrase, actor);
    request.passphrase.zeroize();
    answer?;
    opened(app)
}

pub(crate) fn lock(app: &App, _: Nothing) -> Result<StartView, CommandError> {
    app.lock();
    start(app, Nothing {})
}

fn opened(app: &App) -> Result<SessionView, CommandError> {
    app.with_kept(|session, kept| Ok(view(app, session, kept)))
}

fn view(app: &App, session: &Session, kept: &Kept) -> SessionView {
    let damaged = session.journal.integrity().iter().map(|problem| {
        let (what, about) = match problem.ledger {
            Ledger::Cases => ("ärende", "Ärendet"),
            Ledger::Streams => ("uppgifterna om", "Det"),
        };
        Notice {
            title: "En anteckning stämmer inte".to_owned(),
            text: format!(
                "I {what} {} stämmer anteckning {} inte med sitt sigill. {about} går att läsa men inte att ändra. \
                 Kontakta den som ansvarar för programmet.",
                problem.case, problem.entry
            ),
        }
    });
    SessionView {
        practice: session.practice,
        actor: session.actor.clone(),
        today: app.today(session.practice),
        notices: damaged.chain(kept.notices.iter().cloned()).collect(),
    }
}

/// Every entry bears a name, so nobody works without one.
fn named(actor: &Actor) -> Result<Actor, CommandError> {
    let name = actor.name.trim();
    if name.is_empty() {
        return Err(Refusal::at("name", "Skriv ditt namn. Det står vid allt du antecknar.").into());
    }
    Ok(Actor {
        name: name.to_owned(),
        role: actor.role,
    })
}
