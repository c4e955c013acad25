//! Making a package.

use std::fs;
use std::io::Write;
use std::path::Path;

use digitalt_forst_domain::catalogue::is_id;
use digitalt_forst_domain::municipal::Municipal;
use digitalt_forst_exchange as exchange;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{at, count, whole_path};
use crate::commands::catalogue::no_technology;
use crate::error::{CommandError, ErrorCode};
use crate::kept::Kept;
use crate::state::App;

/// What to put in a package, and where.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub(crate) struct ExportPackage {
    /// The whole path of the file.
    pub path: String,
    /// Whether a file that is there already may be replaced.
    pub replace: bool,
    /// The municipality or unit that sends it.
    pub from: String,
    pub note: String,
    /// None for every technology in force.
    pub technologies: Option<Vec<String>>,
    pub template: bool,
    pub positions: bool,
}

/// A package is on disk.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs)]
pub(crate) struct Exported {
    pub path: String,
    pub technologies: u32,
    /// To compare with the receiver by phone.
    pub fingerprint: String,
}

pub(crate) fn export_package(app: &App, request: ExportPackage) -> Result<Exported, CommandError> {
    let path = whole_path(&request.path)?;
    if path.exists() && !request.replace {
        return Err(at(
            "path",
            "Det finns redan en fil där. Välj ett annat namn, eller välj att ersätta den.",
        ));
    }
    if request.from.trim().is_empty() {
        return Err(at(
            "from",
            "Skriv vilken kommun eller enhet paketet kommer från.",
        ));
    }
    let (content, made_on) = app.with_kept(|session, kept| {
        Ok((content(&request, &session.municipal, kept, app)?, kept.day))
    })?;
    let about = exchange::About {
        from: request.from.trim().to_owned(),
        made_on,
        program: format!("Digitalt först {}", env!("CARGO_PKG_VERSION")),
        note: request.note.trim().to_owned(),
    };
    let refused = |error: exchange::PackageError| {
        CommandError::new(
            ErrorCode::Refused,
            format!("Paketet gick inte att göra: {error}."),
            "",
        )
    };
    let bytes = exchange::write(&content, &about).map_err(refused)?;
    let fingerprint = exchange::fingerprint(&bytes).map_err(refused)?;
    put(&path, &bytes).map_err(|error| unwritable(&path, &error))?;
    Ok(Exported {
        path: path.display().to_string(),
        technologies: count(content.technologies.len()),
        fingerprint,
    })
}

fn content(
    request: &ExportPackage,
    municipal: &Municipal,
    kept: &Kept,
    app: &App,
) -> Result<exchange::Content, CommandError> {
    let ground = kept.ground(&app.loaded);
    let in_force = kept
        .catalogue
        .technologies()
        .iter()
        .filter(|one| one.standing.retired.is_none());
    let ids: Vec<&str> = match &request.technologies {
        Some(chosen) => chosen.iter().map(String::as_str).collect(),
        None => in_force.map(|one| one.id.as_str()).collect(),
    };
    if let Some(message) = cannot_be_packed(&ids) {
        return Err(at("technologies", &message));
    }
    if ids.is_empty() && !request.template && !request.positions {
        return Err(at("technologies", "Välj något att lägga i paketet."));
    }
    let entry = |id: &str| {
        municipal
            .entry(id, &ground)
            .cloned()
            .ok_or_else(no_technology)
    };
    Ok(exchange::Content {
        technologies: ids.into_iter().map(entry).collect::<Result<_, _>>()?,
        template: request.template.then(|| kept.template.to_toml()),
        positions: request.positions.then(|| kept.positions_text.clone()),
    })
}

/// Ids that no file in a package can have, all at once, so that the rest can be chosen. Only a file in `lokalt/katalog`
/// can have brought one in.
fn cannot_be_packed(ids: &[&str]) -> Option<String> {
    let mut named: Vec<&str> = ids.iter().copied().filter(|id| !is_id(id)).collect();
    named.sort_unstable();
    (!named.is_empty()).then(|| {
        format!(
            "Det här går inte att lägga i ett paket: {}. Ett id i ett paket får bara ha små bokstäver a–z, siffror, bindestreck och understreck, och högst 100 tecken. \
             Välj de andra teknikerna, eller ändra id och filnamn i lokalt/katalog och starta om.",
            named.join(", ")
        )
    })
}

/// Written beside and then moved there, so that there is never half a file.
fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn unwritable(path: &Path, error: &std::io::Error) -> CommandError {
    let code = match error.kind() {
        std::io::ErrorKind::StorageFull => ErrorCode::DiskFull,
        _ => ErrorCode::ReadOnly,
    };
    let message = format!(
        "Paketet kunde inte skrivas till {}. ({error})",
        path.display()
    );
    CommandError::new(
        code,
        message,
        "Välj en annan mapp eller frigör utrymme. Ingen halv fil finns kvar.",
    )
}
