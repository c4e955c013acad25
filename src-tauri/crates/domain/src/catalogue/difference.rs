//! What tells two versions of one entry apart, field by field, and how chosen fields are taken from one to the other.
//!
//! One table of fields drives both, so that whatever can be seen to differ can also be taken.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use ts_rs::TS;

use super::{
    Adoption, Agreement, Area, AreaStatus, Article, Availability, AvailabilityNote, Body, Document,
    Evidence, Function, ProvidedAs, Purpose, Requirement, Supplier, Technology, Worry,
};
use crate::facts::Need;
use crate::text::long_date;

/// A field that is not the same in two versions of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// The field's path, for instance `texts.summary`.
    pub field: String,
    /// What the field is called on screen.
    pub label: String,
    /// Our version in lines to be read; empty when nothing is stated.
    pub ours: Vec<String>,
    /// Their version in lines to be read; empty when nothing is stated.
    pub theirs: Vec<String>,
}

/// A field that no entry has, or that cannot be taken over.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("fältet {0} finns inte bland det som går att ta över")]
pub struct UnknownField(pub String);

/// The fields in which `theirs` is not as `ours`, in the order a reader meets them.
///
/// The id is what makes the two versions of one entry, and where it stands in the municipality is no part of what it
/// says: neither is compared.
pub fn differences(ours: &Technology, theirs: &Technology) -> Vec<Difference> {
    FIELDS
        .iter()
        .filter(|field| !(field.same)(ours, theirs))
        .map(|field| Difference {
            field: field.path.to_owned(),
            label: field.label.to_owned(),
            ours: (field.reads)(ours),
            theirs: (field.reads)(theirs),
        })
        .collect()
}

/// The paths of the fields in which `theirs` is not as `ours`, found one by one and without putting any in words.
pub fn differing<'a>(
    ours: &'a Technology,
    theirs: &'a Technology,
) -> impl Iterator<Item = &'static str> + 'a {
    FIELDS
        .iter()
        .filter(|field| !(field.same)(ours, theirs))
        .map(|field| field.path)
}

/// `ours`, with the named fields as in `theirs`.
///
/// # Errors
/// [`UnknownField`] for the first name that is in no [`Difference`].
pub fn merged(
    ours: &Technology,
    theirs: &Technology,
    fields: &[String],
) -> Result<Technology, UnknownField> {
    let mut merged = ours.clone();
    for name in fields {
        let field = FIELDS.iter().find(|field| field.path == name);
        let field = field.ok_or_else(|| UnknownField(name.clone()))?;
        (field.takes)(&mut merged, theirs);
    }
    Ok(merged)
}

/// Every field by its path, with what it is called on screen.
pub fn field_labels() -> impl Iterator<Item = (&'static str, &'static str)> {
    FIELDS.iter().map(|field| (field.path, field.label))
}

/// What a field is called on screen; the path itself when no entry has it.
pub fn field_label(path: &str) -> &str {
    FIELDS
        .iter()
        .find(|field| field.path == path)
        .map_or(path, |field| field.label)
}

struct Field {
    path: &'static str,
    label: &'static str,
    same: fn(&Technology, &Technology) -> bool,
    reads: fn(&Technology) -> Vec<String>,
    takes: fn(&mut Technology, &Technology),
}

/// One row: where the field is, what it is called, and how its value reads.
macro_rules! field {
    ($first:ident $(. $rest:ident)*, $label:literal, $reads:expr) => {
        Field {
            path: concat!(stringify!($first) $(, ".", stringify!($rest))*),
            label: $label,
            same: |ours, theirs| ours.$first$(.$rest)* == theirs.$first$(.$rest)*,
            reads: |technology| $reads(&technology.$first$(.$rest)*),
            takes: |into, from| into.$first$(.$rest)*.clone_from(&from.$first$(.$rest)*),
        }
    };
}

const FIELDS: &[Field] = &[
    field!(name, "Namn", text),
    field!(texts.summary, "Kort om tekniken", text),
    field!(texts.what_it_does, "Vad den gör", text),
    field!(texts.how_it_goes, "Så går det till", texts),
    field!(texts.helps_when, "När den hjälper", texts),
    field!(texts.does_not_help_when, "När den inte hjälper", texts),
    field!(texts.needs_to_work, "Vad som krävs", texts),
    field!(texts.recorded, "Det här registreras", text),
    field!(texts.seen_by, "De här kan se", text),
    field!(texts.kept, "Så länge sparas det", text),
    field!(texts.human_contact, "Mänsklig kontakt", text),
    field!(worries, "Vanliga farhågor", |all| each(all, worry)),
    field!(texts.for_the_person, "Text att visa för personen", text),
    field!(texts.track, "Vilken lag den ges enligt", text),
    field!(purpose, "Syfte", |one: &Purpose| word(one.swedish())),
    field!(needs, "Behov", |all| words(all, Need::swedish)),
    field!(functions, "Funktioner", |all| words(all, Function::swedish)),
    field!(identifies_person, "Personen kan kännas igen", yes_or_no),
    field!(captures_cohabitants, "Andra i hemmet kan fångas", yes_or_no),
    field!(body, "Plats i förhållande till kroppen", |one: &Body| {
        word(one.swedish())
    }),
    field!(
        replaces_supervision,
        "Används i stället för tillsynsbesök",
        yes_or_no
    ),
    field!(requires, "Kräver", |all| words(all, Requirement::swedish)),
    field!(provided_as, "Ges som", |all| words(
        all,
        ProvidedAs::swedish
    )),
    field!(phase, "Fas i processen", |phase: &u8| vec![format!(
        "Fas {phase}"
    )]),
    field!(availability, "Tillgång", |one: &Availability| word(
        one.swedish()
    )),
    field!(availability_note, "Om tillgången", availability_note),
    field!(areas, "Status i varje område", |all| each(all, area)),
    field!(supplier, "Leverantör", supplier),
    field!(agreements, "Avtal", |all| each(all, agreement)),
    field!(articles, "Artiklar", |all| each(all, article)),
    field!(documents, "Dokument", |all| each(all, document)),
    field!(evidence, "Belägg för effekt", |all| each(all, evidence)),
    field!(adoption, "Hur vanlig den är i landet", |all| each(
        all, adoption
    )),
    field!(review_on, "Ska ses över", |day: &Option<NaiveDate>| {
        day.iter().map(|day| long_date(*day)).collect()
    }),
];

fn text(text: &str) -> Vec<String> {
    stated(text).map(str::to_owned).into_iter().collect()
}

fn texts(texts: &[String]) -> Vec<String> {
    texts.to_owned()
}

fn word(word: &str) -> Vec<String> {
    vec![word.to_owned()]
}

fn words<T: Copy>(all: &[T], swedish: impl Fn(T) -> &'static str) -> Vec<String> {
    each(all, |one| swedish(*one).to_owned())
}

fn yes_or_no(yes: &bool) -> Vec<String> {
    word(if *yes { "Ja" } else { "Nej" })
}

fn each<T>(all: &[T], reads: impl Fn(&T) -> String) -> Vec<String> {
    all.iter().map(reads).collect()
}

fn stated(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The text with words before it, when there is a text.
fn with(before: &str, text: &str) -> Option<String> {
    stated(text).map(|text| format!("{before}{text}"))
}

fn joined(parts: impl IntoIterator<Item = Option<String>>) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn first_day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| format!("från och med {}", long_date(day)))
}

fn last_day(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| format!("till och med {}", long_date(day)))
}

fn worry(one: &Worry) -> String {
    format!("Farhåga: {} Svar: {}", one.worry, one.answer)
}

fn availability_note(note: &Option<AvailabilityNote>) -> Vec<String> {
    let Some(note) = note else { return Vec::new() };
    let period = joined([first_day(note.from), last_day(note.until)]);
    let lines = [
        stated(&note.text).map(str::to_owned),
        with("Går att få ", &period),
        Some(format!(
            "Källa: {}",
            joined([
                stated(&note.source).map(str::to_owned),
                Some(long_date(note.date))
            ])
        )),
    ];
    lines.into_iter().flatten().collect()
}

fn area(one: &AreaStatus) -> String {
    let stands = format!("{}: {}", one.area.swedish(), one.status.swedish());
    joined([
        Some(stands),
        first_day(Some(one.since)),
        stated(&one.note).map(str::to_owned),
    ])
}

fn supplier(supplier: &Option<Supplier>) -> Vec<String> {
    let Some(supplier) = supplier else {
        return Vec::new();
    };
    let name = stated(&supplier.name).unwrap_or("Utan namn").to_owned();
    let contact = with("Stöd: ", &supplier.contact);
    [Some(name), contact].into_iter().flatten().collect()
}

fn agreement(one: &Agreement) -> String {
    joined([
        Some(one.name.clone()),
        first_day(one.from),
        last_day(one.until),
        with("finns i ", &one.reference),
    ])
}

fn article(one: &Article) -> String {
    joined([Some(one.name.clone()), with("artikelnummer ", &one.number)])
}

fn document(one: &Document) -> String {
    joined([
        Some(one.name.clone()),
        Some(long_date(one.date)),
        with("finns i ", &one.reference),
    ])
}

fn evidence(one: &Evidence) -> String {
    let source = joined([
        stated(&one.source).map(str::to_owned),
        Some(long_date(one.date)),
    ]);
    format!("{}: {} Källa: {source}", one.kind.swedish(), one.text)
}

fn adoption(one: &Adoption) -> String {
    let area = Area::ALL.iter().find(|area| area.id() == one.setting);
    let setting = area.map_or(one.setting.as_str(), |area| area.swedish());
    let years = [
        (2020, one.year_2020),
        (2021, one.year_2021),
        (2022, one.year_2022),
        (2023, one.year_2023),
    ];
    let share =
        |(year, percent): (u16, Option<u8>)| percent.map(|percent| format!("{year} {percent} %"));
    let shares = stated(&joined(years.map(share))).map_or_else(
        || "uppgift saknas".to_owned(),
        |shares| format!("andel kommuner {shares}"),
    );
    let measured = format!("{setting}, {}: {shares}", one.measure);
    joined([Some(measured), with("källa ", &one.source)])
}

#[cfg(test)]
mod tests;
