//! What the national figures must hold to: a mistyped figure or reference is refused, not charted.

use std::collections::HashSet;

use super::{DistributionRow, NationalFile, ShareRow};
use crate::load::{DataFile, LoadError, error_at};

pub(super) fn figures(file: DataFile<'_>, read: &NationalFile) -> Result<(), LoadError> {
    unique(
        file,
        "definition",
        read.definition.iter().map(|row| &row.id),
    )?;
    let measures = unique(file, "measure", read.measure.iter().map(|row| &row.id))?;
    let settings = unique(file, "setting", read.setting.iter().map(|row| &row.id))?;
    unique(file, "note", read.note.iter().map(|row| &row.id))?;
    let mut seen = HashSet::new();
    for (at, row) in read.share.iter().enumerate() {
        let here = format!("share.{at}");
        known(file, &here, "measure", &row.measure, &measures)?;
        known(file, &here, "setting", &row.setting, &settings)?;
        if !seen.insert((&row.measure, &row.setting)) {
            let message = format!("{} i {} står två gånger", row.measure, row.setting);
            return Err(error_at(file, &format!("{here}.measure"), message));
        }
        share(file, &here, row)?;
    }
    for (at, row) in read.users.iter().enumerate() {
        let here = format!("users.{at}");
        known(file, &here, "measure", &row.measure, &measures)?;
        percent(file, &here, "without_users", Some(row.without_users))?;
    }
    for (at, row) in read.distribution.iter().enumerate() {
        let here = format!("distribution.{at}");
        known(file, &here, "measure", &row.measure, &measures)?;
        adds_up(file, &here, row)?;
    }
    for (at, row) in read.note.iter().enumerate() {
        let here = format!("note.{at}");
        for id in &row.measures {
            known(file, &here, "measures", id, &measures)?;
        }
        for id in &row.settings {
            known(file, &here, "settings", id, &settings)?;
        }
    }
    Ok(())
}

fn share(file: DataFile<'_>, here: &str, row: &ShareRow) -> Result<(), LoadError> {
    let values = [
        ("year_2020", row.year_2020),
        ("year_2021", row.year_2021),
        ("year_2022", row.year_2022),
        ("year_2023", row.year_2023),
        ("pilot_2023", row.pilot_2023),
        ("introduced_2023", row.introduced_2023),
    ];
    for (name, value) in values {
        percent(file, here, name, value)?;
    }
    let (Some(pilot), Some(introduced), Some(total)) =
        (row.pilot_2023, row.introduced_2023, row.year_2023)
    else {
        return Ok(());
    };
    // Three rounded shares can differ by one.
    if (pilot + introduced).abs_diff(total) > 1 {
        let message = format!(
            "fältet year_2023: {pilot} i pilot och {introduced} infört blir inte {total} totalt"
        );
        return Err(error_at(file, &format!("{here}.year_2023"), message));
    }
    Ok(())
}

fn adds_up(file: DataFile<'_>, here: &str, row: &DistributionRow) -> Result<(), LoadError> {
    let sum: u16 = [
        row.none,
        row.one_to_five,
        row.six_to_ten,
        row.eleven_to_twenty,
        row.twenty_one_to_fifty,
        row.fifty_one_to_hundred,
        row.over_hundred,
    ]
    .into_iter()
    .map(u16::from)
    .sum();
    if (98..=102).contains(&sum) {
        return Ok(());
    }
    let message = format!(
        "fördelningen: {} {} blir {sum} procent tillsammans",
        row.measure, row.year
    );
    Err(error_at(file, here, message))
}

fn percent(file: DataFile<'_>, here: &str, name: &str, value: Option<u8>) -> Result<(), LoadError> {
    match value {
        Some(value) if value > 100 => {
            let message = format!("fältet {name}: {value} är mer än hundra procent");
            Err(error_at(file, &format!("{here}.{name}"), message))
        }
        _ => Ok(()),
    }
}

fn known(
    file: DataFile<'_>,
    here: &str,
    name: &str,
    id: &str,
    ids: &HashSet<&String>,
) -> Result<(), LoadError> {
    if ids.iter().any(|known| *known == id) {
        return Ok(());
    }
    let message = format!("fältet {name}: {id} finns inte i filen");
    Err(error_at(file, &format!("{here}.{name}"), message))
}

fn unique<'a>(
    file: DataFile<'_>,
    table: &str,
    ids: impl Iterator<Item = &'a String>,
) -> Result<HashSet<&'a String>, LoadError> {
    let mut seen = HashSet::new();
    for (at, id) in ids.enumerate() {
        if !seen.insert(id) {
            let message = format!("fältet id: {id} står två gånger");
            return Err(error_at(file, &format!("{table}.{at}.id"), message));
        }
    }
    Ok(seen)
}
