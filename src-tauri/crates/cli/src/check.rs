//! `check`: reads the data files and says everything that is wrong with them, or that all is well.

use std::io::Write;
use std::path::Path;

use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::law::Register;

use crate::args::DataArgs;
use crate::input::{self, Ground, TextFile};
use crate::trouble::Trouble;

/// Checks what the command line points at, and the shipped data where it points at none.
pub(crate) fn run(data: &DataArgs) -> Result<(), Trouble> {
    let wrong = problems(data);
    if !wrong.is_empty() {
        return Err(Trouble::Input(wrong.join("\n")));
    }
    // No file is wrong by itself; what is left is how they go together.
    let ground = Ground::read(data)?;
    let mut output = std::io::stdout().lock();
    for line in summary(&ground) {
        writeln!(output, "{line}")?;
    }
    Ok(())
}

/// Every file that cannot be used, not only the first.
fn problems(data: &DataArgs) -> Vec<String> {
    let mut wrong = Vec::new();
    if let Some(folder) = &data.catalogue {
        each(folder, input::catalogue_files(folder), &mut wrong, |file| {
            Catalogue::load([file.data()]).map(drop)
        });
    }
    if let Some(folder) = &data.law {
        each(folder, input::toml_files(folder), &mut wrong, |file| {
            Register::shipped_and(vec![file.data()]).map(drop)
        });
    }
    if data.positions.is_some() {
        let only = DataArgs {
            positions: data.positions.clone(),
            catalogue: None,
            law: None,
        };
        wrong.extend(Ground::read(&only).err().map(|trouble| trouble.to_string()));
    }
    wrong
}

fn each(
    folder: &Path,
    files: Result<Vec<TextFile>, Trouble>,
    wrong: &mut Vec<String>,
    load: impl Fn(&TextFile) -> Result<(), digitalt_forst_domain::load::LoadError>,
) {
    match files {
        Err(trouble) => wrong.push(trouble.to_string()),
        Ok(files) => {
            let failed = files.iter().filter_map(|file| load(file).err());
            wrong.extend(failed.map(|error| input::wrong_in(folder, &error).to_string()));
        }
    }
}

fn summary(ground: &Ground) -> Vec<String> {
    let technologies = ground.catalogue.technologies();
    let mut lines = vec![format!("Tekniker i katalogen: {}.", technologies.len())];
    for technology in technologies {
        let missing = technology.missing();
        if !missing.is_empty() {
            lines.push(format!(
                "  {}: går att använda, men saknar {}",
                technology.id,
                missing.join(", ")
            ));
        }
    }
    lines.push(format!(
        "Bestämmelser i lagregistret: {}.",
        ground.law.provisions().count()
    ));
    let today = chrono::Local::now().date_naive();
    if let Some(checked) = ground
        .law
        .verified_on()
        .filter(|_| ground.law.check_is_old(today))
    {
        lines.push(format!(
            "  Kontrollerades senast {checked}, för mer än 12 månader sedan. Kontrollera det igen."
        ));
    }
    let sensors = if ground.positions.sensors_allowed(today) {
        "taget"
    } else {
        "inte taget"
    };
    lines.push(format!(
        "Ställningstagandena: om sensorer vid nedsatt beslutsförmåga är {sensors} i dag."
    ));
    lines.push("Allt går att läsa.".to_owned());
    lines
}
