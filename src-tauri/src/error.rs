//! Errors as the window gets them: what happened, what it means, what to do.

use chrono::Local;
use digitalt_forst_domain::case::Refusal;
use digitalt_forst_domain::load::LoadError;
use digitalt_forst_domain::municipal::Latest;
use digitalt_forst_journal::JournalError;
use serde::Serialize;
use ts_rs::TS;

/// What kind of trouble, for the UI to choose how to show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "named after what happened")]
pub(crate) enum ErrorCode {
    Refused,
    /// Someone else (or another window) wrote in the case first.
    Stale,
    NotFound,
    Locked,
    WrongPassphrase,
    WeakPassphrase,
    DamagedFile,
    ForeignFile,
    NewerFile,
    AlreadyOpen,
    DiskFull,
    ReadOnly,
    BadRequest,
    Internal,
}

/// A command that was not carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub(crate) struct CommandError {
    /// The kind of trouble.
    pub code: ErrorCode,
    /// What happened and what it means, in Swedish.
    pub message: String,
    /// What to do, in Swedish; may be empty.
    pub hint: String,
    /// The field to mend, where it is about one.
    pub field: Option<String>,
}

impl CommandError {
    /// An error without a field.
    pub(crate) fn new(
        code: ErrorCode,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            code,
            message: message.into(),
            hint: hint.into(),
            field: None,
        }
    }

    pub(crate) fn unknown_command(name: &str) -> Self {
        Self::internal(&format!("okänt kommando {name}"))
    }

    pub(crate) fn bad_request(path: &str, cause: &str) -> Self {
        let message = format!("Programmet kunde inte läsa fältet {path}. ({cause})");
        Self {
            field: Some(path.to_owned()),
            ..Self::new(ErrorCode::BadRequest, message, "Inget har ändrats.")
        }
    }

    pub(crate) fn internal(cause: &str) -> Self {
        let hint = "Det du har sparat finns kvar. Starta om programmet och försök igen.";
        Self::new(
            ErrorCode::Internal,
            format!("Något gick fel i programmet. ({cause})"),
            hint,
        )
    }
}

impl From<Refusal> for CommandError {
    fn from(refusal: Refusal) -> Self {
        Self {
            field: refusal.field.map(str::to_owned),
            ..Self::new(ErrorCode::Refused, refusal.message, "")
        }
    }
}

impl From<LoadError> for CommandError {
    fn from(error: LoadError) -> Self {
        Self::internal(&error.to_string())
    }
}

impl CommandError {
    pub(crate) fn stale() -> Self {
        let hint =
            "Det du skrev finns kvar. Läs det nya och spara igen om det fortfarande stämmer.";
        Self::new(
            ErrorCode::Stale,
            "Ärendet har ändrats sedan du öppnade det.",
            hint,
        )
    }

    /// Someone else has written about it since the user saw it.
    pub(crate) fn changed_by(latest: Option<&Latest>) -> Self {
        let by = latest.map_or_else(String::new, |latest| {
            let at = latest.at.with_timezone(&Local).format("%H.%M");
            format!(" {} sparade kl. {at}.", latest.by.name)
        });
        Self::new(
            ErrorCode::Stale,
            format!("Uppgifterna har ändrats sedan du öppnade dem.{by}"),
            "Det du skrev finns kvar. Läs det nya och spara igen om det fortfarande stämmer.",
        )
    }

    pub(crate) fn locked() -> Self {
        let hint = "Öppna ärendena igen. Det du skrev finns kvar.";
        Self::new(ErrorCode::Locked, "Programmet är låst.", hint)
    }

    pub(crate) fn not_found() -> Self {
        Self::new(
            ErrorCode::NotFound,
            "Ärendet finns inte.",
            "Gå tillbaka till listan och välj ett ärende där.",
        )
    }
}

impl From<JournalError> for CommandError {
    fn from(error: JournalError) -> Self {
        let (code, message, hint) = told(&error);
        if code == ErrorCode::Internal {
            return Self::internal(&error.to_string());
        }
        Self::new(code, message, hint)
    }
}

/// What happened, what it means and what to do, for each way the journal can refuse.
fn told(error: &JournalError) -> (ErrorCode, String, &'static str) {
    use ErrorCode as Code;
    match error {
        JournalError::WeakPassphrase { least } => (
            Code::WeakPassphrase,
            format!("Lösenfrasen är för kort. Den behöver minst {least} tecken."),
            "Välj till exempel fyra ord som inte hör ihop.",
        ),
        JournalError::WrongPassphrase => (
            Code::WrongPassphrase,
            "Lösenfrasen stämmer inte, eller så är början av filen skadad.".to_owned(),
            "Skriv lösenfrasen igen. Stora och små bokstäver har betydelse. Inget i filen har ändrats.",
        ),
        JournalError::Damaged => (
            Code::DamagedFile,
            "Filen med ärenden är skadad och går inte att läsa.".to_owned(),
            "Arbeta inte vidare i den. Kontakta den som ansvarar för programmet och återställ en säkerhetskopia.",
        ),
        JournalError::Foreign => (
            Code::ForeignFile,
            "Filen på ärendenas plats är något annat än programmets ärenden.".to_owned(),
            "Flytta filen någon annanstans och starta om. Programmet har inte ändrat den.",
        ),
        JournalError::Newer { found, supported } => (
            Code::NewerFile,
            format!("Filen är skriven av ett nyare program (version {found}; det här läser till och med {supported})."),
            "Uppdatera programmet. Filen har inte rörts.",
        ),
        JournalError::AlreadyOpen => (
            Code::AlreadyOpen,
            "Ärendena är redan öppna i ett annat fönster eller program.".to_owned(),
            "Arbeta vidare där, eller stäng det fönstret och försök igen.",
        ),
        JournalError::DiskFull => (
            Code::DiskFull,
            "Disken är full, så det senaste kunde inte sparas.".to_owned(),
            "Frigör utrymme och spara igen. Det som sparats tidigare finns kvar, och texten står kvar på skärmen.",
        ),
        JournalError::ReadOnly => (
            Code::ReadOnly,
            "Det går inte att skriva i filen eller mappen.".to_owned(),
            "Kontrollera att mappen inte är skrivskyddad. Texten står kvar på skärmen.",
        ),
        JournalError::Stale { .. } => {
            let stale = CommandError::stale();
            (Code::Stale, stale.message, "Det du skrev finns kvar. Läs det nya och spara igen om det fortfarande stämmer.")
        }
        JournalError::NotFound => (
            Code::NotFound,
            "Det finns inga ärenden på den här datorn än.".to_owned(),
            "Skapa en ny fil med en lösenfras.",
        ),
        JournalError::CaseNotFound(_) => (
            Code::NotFound,
            "Ärendet finns inte.".to_owned(),
            "Gå tillbaka till listan och välj ett ärende där.",
        ),
        JournalError::CaseDamaged(_) => (
            Code::DamagedFile,
            "En anteckning i ärendet stämmer inte med sitt sigill. Ärendet går att läsa men inte att ändra.".to_owned(),
            "Kontakta den som ansvarar för programmet.",
        ),
        JournalError::Payload { case: _, number, .. } => (
            Code::DamagedFile,
            format!("Anteckning {number} i ärendet går inte att läsa."),
            "Kontakta den som ansvarar för programmet och återställ en säkerhetskopia.",
        ),
        JournalError::StreamStale { .. } | JournalError::StreamNotFound(_) => {
            let stale = CommandError::changed_by(None);
            (Code::Stale, stale.message, "Det du skrev finns kvar. Läs det nya och spara igen om det fortfarande stämmer.")
        }
        JournalError::StreamDamaged(stream) => (
            Code::DamagedFile,
            format!("En anteckning om {stream} stämmer inte med sitt sigill. Den går att läsa men inte att ändra."),
            "Kontakta den som ansvarar för programmet.",
        ),
        JournalError::StreamPayload { stream, number, .. } => (
            Code::DamagedFile,
            format!("Anteckning {number} om {stream} går inte att läsa."),
            "Kontakta den som ansvarar för programmet och återställ en säkerhetskopia.",
        ),
        JournalError::Exists => (
            Code::AlreadyOpen,
            "Det finns redan ärenden på den här datorn.".to_owned(),
            "Öppna dem med sin lösenfras.",
        ),
        _ => (Code::Internal, String::new(), ""),
    }
}
