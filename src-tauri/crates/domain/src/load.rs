//! Reading data files: what can be wrong with one, told as file, place and what was expected.

use std::{fmt, marker::PhantomData};

use chrono::NaiveDate;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use thiserror::Error;
use toml::de::{DeTable, DeValue};

/// A data file that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}: {message}")]
pub struct LoadError {
    /// The file's name as the reader of the message knows it.
    pub file: String,
    /// Line or field, what is wrong and what was expected, in Swedish around the parser's own words.
    pub message: String,
}

impl LoadError {
    /// An error in a file's content.
    pub fn new(file: &str, message: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            message: message.into(),
        }
    }
}

/// One data file: its name, for messages, and its text.
#[derive(Debug, Clone, Copy)]
pub struct DataFile<'a> {
    /// File name with extension, for instance `trygghetskamera.toml`.
    pub name: &'a str,
    /// The whole text.
    pub text: &'a str,
}

/// Reads one TOML file into a type that refuses unknown keys.
///
/// # Errors
/// [`LoadError`] with the line and the parser's account of what was expected.
pub fn parse<T: DeserializeOwned>(file: DataFile<'_>) -> Result<T, LoadError> {
    toml::from_str(file.text).map_err(|error| {
        let line = error.span().map(|span| line_of(file.text, span.start));
        let place = line.map_or(String::new(), |line| format!("rad {line}: "));
        let message = in_swedish(error.message());
        let field = error.span().and_then(|span| key_at(file.text, span.start));
        // What is missing or unknown is named by the message itself.
        let about = field
            .filter(|_| !message.contains("fältet "))
            .map_or(String::new(), |field| format!("fältet {field}: "));
        LoadError::new(file.name, format!("{place}{about}{message}"))
    })
}

/// The key on the line of an offset, where the line is a key and its value.
fn key_at(text: &str, offset: usize) -> Option<&str> {
    let start = text.get(..offset)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next()?;
    let (key, _) = line.split_once('=')?;
    let key = key.trim();
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    (!key.is_empty() && key.chars().all(plain)).then_some(key)
}

/// What serde says of a key or a value, in Swedish. What is not recognised stays as it is: it is then Swedish
/// already, or about TOML as such.
fn in_swedish(message: &str) -> String {
    let plain = message.replace('`', "");
    let split = |prefix: &str| {
        plain
            .strip_prefix(prefix)
            .and_then(|rest| rest.split_once(", expected "))
    };
    let choices = |text: &str| text.trim_start_matches("one of ").replace(" or ", ", ");
    if let Some(field) = plain.strip_prefix("missing field ") {
        format!("fältet {field} saknas")
    } else if plain.starts_with("duplicate key") {
        "fältet står två gånger".to_owned()
    } else if let Some((field, known)) = split("unknown field ") {
        format!("fältet {field} finns inte; väntade {}", choices(known))
    } else if let Some((value, known)) = split("unknown variant ") {
        format!(
            "värdet {value} går inte att använda; väntade {}",
            choices(known)
        )
    } else if let Some((value, kind)) = split("invalid type: ").or_else(|| split("invalid value: "))
    {
        format!(
            "fel sorts värde ({value}); väntade {}",
            kind_in_swedish(kind)
        )
    } else {
        message.to_owned()
    }
}

fn kind_in_swedish(kind: &str) -> &str {
    match kind {
        "a boolean" => "true eller false",
        "a string" => "text inom citattecken",
        "a sequence" => "en lista",
        "u8" | "u32" => "ett heltal som inte är negativt",
        "a map" => "en tabell",
        _ => kind.strip_prefix("struct ").map_or(kind, |_| "en tabell"),
    }
}

/// An error about one value of a file that could be parsed: `path` is the way to it, such as `phase.0.item.3.id`.
/// Where the value itself is absent, the line is that of the table it should have stood in.
pub(crate) fn error_at(file: DataFile<'_>, path: &str, message: impl fmt::Display) -> LoadError {
    let line = line_of_path(file.text, path);
    let place = line.map_or(String::new(), |line| format!("rad {line}: "));
    LoadError::new(file.name, format!("{place}{message}"))
}

fn line_of_path(text: &str, path: &str) -> Option<usize> {
    let root = DeTable::parse(text).ok()?;
    let mut steps = path.split('.');
    let mut here = root.get_ref().get(steps.next()?)?;
    for step in steps {
        let inner = match here.get_ref() {
            DeValue::Table(table) => table.get(step),
            DeValue::Array(list) => step.parse().ok().and_then(|at: usize| list.get(at)),
            _ => None,
        };
        match inner {
            Some(found) => here = found,
            None => break,
        }
    }
    Some(line_of(text, here.span().start))
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}

/// Reads a date written as an ISO string, `"2024-03-01"`, or as a TOML date, `2024-03-01`.
pub fn date<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    let written = match toml::Value::deserialize(from)? {
        toml::Value::String(text) => text,
        toml::Value::Datetime(date) => date.to_string(),
        other => {
            let message = format!("väntade ett datum som \"2024-03-01\", inte {other}");
            return Err(serde::de::Error::custom(message));
        }
    };
    iso_date(&written).ok_or_else(|| {
        let message =
            format!("\"{written}\" är inte ett datum; väntade till exempel \"2024-03-01\"");
        serde::de::Error::custom(message)
    })
}

/// A date as ISO 8601 writes it, and in no other form: chrono alone also takes `2024-3-1`.
pub fn iso_date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (date.to_string() == text).then_some(date)
}

/// As [`date`], for a key that may be absent, or null in what the program itself has written.
pub(crate) fn optional_date<'de, D: Deserializer<'de>>(
    from: D,
) -> Result<Option<NaiveDate>, D::Error> {
    #[derive(Deserialize)]
    struct Date(#[serde(deserialize_with = "date")] NaiveDate);
    Ok(Option::<Date>::deserialize(from)?.map(|Date(day)| day))
}

/// A value written as an object with keys. serde alone would also take a list of the values in order, where
/// `[]` passes for facts in which nothing is known.
pub(crate) struct Object<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Keys<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Keys<T> {
            type Value = T;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }
        from.deserialize_map(Keys(PhantomData)).map(Self)
    }
}

/// The TOML files of a folder that is part of the program.
pub(crate) fn embedded<'a>(folder: &'a include_dir::Dir<'a>) -> impl Iterator<Item = DataFile<'a>> {
    folder.files().filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        name.ends_with(".toml")
            .then(|| file.contents_utf8().map(|text| DataFile { name, text }))?
    })
}

/// As [`embedded`], with further files; one of the same name takes the place of the shipped one.
pub(crate) fn embedded_and<'a>(
    folder: &'a include_dir::Dir<'a>,
    more: &[DataFile<'a>],
) -> Vec<DataFile<'a>> {
    let replaced = |file: &DataFile<'_>| more.iter().any(|other| other.name == file.name);
    let kept = embedded(folder).filter(|file| !replaced(file));
    kept.chain(more.iter().copied()).collect()
}
