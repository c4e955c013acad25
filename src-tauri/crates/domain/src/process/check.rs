//! What a template must hold to, beyond being readable TOML.

use std::collections::HashSet;

use super::{Field, FieldKind, Item, ItemKind, Template};
use crate::load::{DataFile, LoadError, error_at};

/// A field that the program reads by its id, and so must be there.
struct Expected {
    id: &'static str,
    kind: FieldKind,
    /// Whether it also must be required.
    required: bool,
    /// The options of a choice.
    options: &'static [&'static str],
}

const fn must(id: &'static str, kind: FieldKind) -> Expected {
    Expected {
        id,
        kind,
        required: true,
        options: &[],
    }
}

const fn text(id: &'static str) -> Expected {
    Expected {
        id,
        kind: FieldKind::Text,
        required: false,
        options: &[],
    }
}

const PILOT: &[Expected] = &[
    must("from", FieldKind::Date),
    must("until", FieldKind::Date),
    must("people", FieldKind::Number),
];
const BASELINE: &[Expected] = &[
    must("measure", FieldKind::Long),
    must("value", FieldKind::Long),
    must("measured_on", FieldKind::Date),
];
const EVALUATION: &[Expected] = &[
    must("person", FieldKind::Long),
    must("staff", FieldKind::Long),
    must("organisation", FieldKind::Long),
    must("cost", FieldKind::Long),
];
const OUTCOME: &[Expected] = &[
    Expected {
        id: "outcome",
        kind: FieldKind::Choice,
        required: true,
        options: &["go_on", "change", "stop"],
    },
    must("reason", FieldKind::Long),
];
const LEGAL_QUESTION: &[Expected] = &[
    must("answer", FieldKind::Long),
    must("answered_by", FieldKind::Text),
    must("answered_on", FieldKind::Date),
];
const ROLES: &[Expected] = &[
    text("watches"),
    text("installs"),
    text("supports"),
    text("receives_alarms"),
];

fn expected(kind: ItemKind) -> &'static [Expected] {
    match kind {
        ItemKind::Plain => &[],
        ItemKind::Pilot => PILOT,
        ItemKind::Baseline => BASELINE,
        ItemKind::Evaluation => EVALUATION,
        ItemKind::Outcome => OUTCOME,
        ItemKind::LegalQuestion => LEGAL_QUESTION,
        ItemKind::Roles => ROLES,
    }
}

pub(super) fn template(file: DataFile<'_>, template: &Template) -> Result<(), LoadError> {
    phases_in_order(file, template)?;
    let mut seen = HashSet::new();
    for (at, phase) in template.phase.iter().enumerate() {
        let here = format!("phase.{at}");
        let texts = [
            ("id", &phase.id),
            ("name", &phase.name),
            ("summary", &phase.summary),
        ];
        said(file, &here, &texts)?;
        for (at, item) in phase.items.iter().enumerate() {
            let here = format!("{here}.item.{at}");
            if !seen.insert(item.id.as_str()) {
                let message = format!("fältet id: {} finns redan i mallen", item.id);
                return Err(error_at(file, &format!("{here}.id"), message));
            }
            check_item(file, &here, item)?;
        }
    }
    Ok(())
}

fn phases_in_order(file: DataFile<'_>, template: &Template) -> Result<(), LoadError> {
    for (at, phase) in template.phase.iter().enumerate() {
        if usize::from(phase.number) != at + 1 || at >= 4 {
            let message = format!(
                "fältet number: väntade faserna 1, 2, 3 och 4 i ordning, men läste {}",
                phase.number
            );
            return Err(error_at(file, &format!("phase.{at}.number"), message));
        }
    }
    match template.phase.len() {
        4 => Ok(()),
        found => {
            let message = format!("fältet phase: väntade fyra faser, men läste {found}");
            Err(error_at(file, "phase", message))
        }
    }
}

fn check_item(file: DataFile<'_>, here: &str, item: &Item) -> Result<(), LoadError> {
    let texts = [
        ("id", &item.id),
        ("title", &item.title),
        ("why", &item.why),
        ("source", &item.source),
    ];
    said(file, here, &texts)?;
    plain_id(file, here, &item.id)?;
    let mut seen = HashSet::new();
    for (at, field) in item.fields.iter().enumerate() {
        let here = format!("{here}.field.{at}");
        if !seen.insert(field.id.as_str()) {
            let message = format!("fältet id: {} finns redan i {}", field.id, item.id);
            return Err(error_at(file, &format!("{here}.id"), message));
        }
        check_field(file, &here, field)?;
    }
    for wanted in expected(item.kind) {
        check_expected(file, here, item, wanted)?;
    }
    Ok(())
}

fn check_field(file: DataFile<'_>, here: &str, field: &Field) -> Result<(), LoadError> {
    said(file, here, &[("id", &field.id), ("label", &field.label)])?;
    plain_id(file, here, &field.id)?;
    let place = format!("{here}.options");
    match (field.kind, field.options.len()) {
        (FieldKind::Choice, 0 | 1) => {
            let message = format!("fältet options: {} behöver minst två val", field.id);
            return Err(error_at(file, &place, message));
        }
        (FieldKind::Choice, _) | (_, 0) => {}
        (kind, _) => {
            let message = format!(
                "fältet options: {} är av sorten {} och kan inte ha val",
                field.id,
                kind.id()
            );
            return Err(error_at(file, &place, message));
        }
    }
    let mut seen = HashSet::new();
    for (at, option) in field.options.iter().enumerate() {
        let here = format!("{place}.{at}");
        said(file, &here, &[("id", &option.id), ("text", &option.text)])?;
        plain_id(file, &here, &option.id)?;
        if !seen.insert(option.id.as_str()) {
            let message = format!("fältet options: valet {} står två gånger", option.id);
            return Err(error_at(file, &here, message));
        }
    }
    Ok(())
}

fn check_expected(
    file: DataFile<'_>,
    here: &str,
    item: &Item,
    wanted: &Expected,
) -> Result<(), LoadError> {
    let found = item.fields.iter().position(|field| field.id == wanted.id);
    let Some(at) = found else {
        let message = format!(
            "fältet {} saknas i {}, som är av sorten {}",
            wanted.id,
            item.id,
            item.kind.id()
        );
        return Err(error_at(file, here, message));
    };
    let field = &item.fields[at];
    let here = format!("{here}.field.{at}");
    if field.kind != wanted.kind {
        let message = format!(
            "fältet kind: {} i {} ska vara av sorten {}",
            wanted.id,
            item.id,
            wanted.kind.id()
        );
        return Err(error_at(file, &format!("{here}.kind"), message));
    }
    if wanted.required && !field.required {
        let message = format!("fältet required: {} i {} ska vara true", wanted.id, item.id);
        return Err(error_at(file, &format!("{here}.required"), message));
    }
    let options: Vec<_> = field
        .options
        .iter()
        .map(|option| option.id.as_str())
        .collect();
    if options != wanted.options {
        let message = format!(
            "fältet options: {} i {} ska ha valen {}",
            wanted.id,
            item.id,
            wanted.options.join(", ")
        );
        return Err(error_at(file, &format!("{here}.options"), message));
    }
    Ok(())
}

/// A text that is there but empty says nothing on screen.
fn said(file: DataFile<'_>, here: &str, texts: &[(&str, &String)]) -> Result<(), LoadError> {
    match texts.iter().find(|(_, text)| text.trim().is_empty()) {
        Some((name, _)) => {
            let message = format!("fältet {name} är tomt");
            Err(error_at(file, &format!("{here}.{name}"), message))
        }
        None => Ok(()),
    }
}

/// Ids stand in the journal and in files between municipalities, so they keep to what travels unharmed.
fn plain_id(file: DataFile<'_>, here: &str, id: &str) -> Result<(), LoadError> {
    let plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if id.chars().all(plain) {
        return Ok(());
    }
    let message = format!("fältet id: {id} får bara ha små bokstäver a–z, siffror och _");
    Err(error_at(file, &format!("{here}.id"), message))
}
