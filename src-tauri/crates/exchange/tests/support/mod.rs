//! Content of every sort, and packages as somebody else could have made them.

#![allow(dead_code, reason = "each test file uses its part")]
#![allow(
    clippy::unwrap_used,
    reason = "a test says what went wrong by panicking"
)]

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{
    Adoption, Agreement, Area, AreaStatus, Article, Availability, AvailabilityNote, Body,
    Catalogue, Document, Evidence, EvidenceKind, Function, ProvidedAs, Purpose, Requirement,
    Standing, Status, Supplier, Technology, Texts, Worry,
};
use digitalt_forst_domain::facts::Need;
use digitalt_forst_exchange::{About, Content};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use sha2::{Digest, Sha256};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) const TEMPLATE: &str = include_str!("../../../domain/data/process.toml");
pub(crate) const POSITIONS: &str = include_str!("../../../domain/data/positions.toml");

pub(crate) fn about() -> About {
    About {
        from: "Provkommunen".to_owned(),
        made_on: "2026-11-21".parse().unwrap(),
        program: "Digitalt först 0.1.0".to_owned(),
        note: "Till grannkommunen".to_owned(),
    }
}

pub(crate) fn shipped() -> Content {
    Content {
        technologies: Catalogue::shipped().unwrap().technologies().to_vec(),
        template: Some(TEMPLATE.to_owned()),
        positions: Some(POSITIONS.to_owned()),
    }
}

/// Two entries: small enough to try every byte of.
pub(crate) fn small() -> Content {
    let mut technologies = shipped().technologies;
    technologies.truncate(2);
    for technology in &mut technologies {
        technology.texts = Texts::default();
        technology.worries.truncate(1);
    }
    Content {
        technologies,
        template: None,
        positions: Some("[[trial]]\nfrom = 2026-01-01\noffer_first = true\ndays = 7\n".to_owned()),
    }
}

pub(crate) fn silent(_: usize, _: usize) {}

/// A zip of these files as any program could make it.
pub(crate) fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A manifest that tells the truth about the files.
pub(crate) fn manifest_of(files: &[(&str, &[u8])]) -> String {
    let rows = files.iter().map(|(path, content)| {
        let hash: String = Sha256::digest(content)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        manifest_row(path, &hash, content.len())
    });
    manifest_with(&rows.collect::<String>())
}

pub(crate) fn manifest_row(path: &str, hash: &str, bytes: usize) -> String {
    let path = toml::Value::from(path);
    format!("[[files]]\npath = {path}\nsha256 = \"{hash}\"\nbytes = {bytes}\n")
}

pub(crate) fn manifest_with(rows: &str) -> String {
    let head =
        "format = 1\nfrom = \"Provkommunen\"\nmade_on = 2026-11-21\nprogram = \"Annat 2.0\"\n";
    format!("{head}{rows}")
}

/// A package of these files with a manifest that tells the truth about them.
pub(crate) fn package_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let manifest = manifest_of(files);
    let mut all = vec![("manifest.toml", manifest.as_bytes())];
    all.extend_from_slice(files);
    zip_of(&all)
}

/// `bytes` with every `from` replaced by a `to` of the same length.
pub(crate) fn replaced(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let mut at = 0;
    let mut found = 0;
    while at + from.len() <= bytes.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
            found += 1;
        }
        at += 1;
    }
    assert!(found > 0, "there was something to replace");
    bytes
}

pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[a-zåäö ]{0,12}",
        1 => any::<String>(),
        1 => "[\r\n\t\"'\\\\#=\\[\\]\u{0}\u{7f}a]{0,8}",
    ]
}

fn said() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("x{text}"))
}

pub(crate) fn day() -> impl Strategy<Value = NaiveDate> {
    (0..3_650_000_i32).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap())
}

fn some_of<T: Copy + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Vec<T>> {
    vec(select(all), 0..3)
}

fn texts() -> impl Strategy<Value = Texts> {
    (vec(text(), 9), vec(vec(text(), 0..3), 4)).prop_map(|(one, many)| {
        let mut one = one.into_iter();
        let mut many = many.into_iter();
        let mut next = || one.next().unwrap();
        let mut list = || many.next().unwrap();
        Texts {
            summary: next(),
            what_it_does: next(),
            how_it_goes: list(),
            recorded: next(),
            seen_by: next(),
            kept: next(),
            helps_when: list(),
            does_not_help_when: list(),
            needs_to_work: list(),
            human_contact: next(),
            track: next(),
            for_the_person: next(),
        }
    })
}

fn note() -> impl Strategy<Value = AvailabilityNote> {
    (text(), text(), day(), option::of(day()), option::of(day())).prop_map(
        |(text, source, date, from, until)| AvailabilityNote {
            text,
            source,
            date,
            from,
            until,
        },
    )
}

fn adoption() -> impl Strategy<Value = Adoption> {
    (text(), text(), text(), vec(option::of(any::<u8>()), 4)).prop_map(
        |(setting, measure, source, years)| Adoption {
            setting,
            measure,
            year_2020: years[0],
            year_2021: years[1],
            year_2022: years[2],
            year_2023: years[3],
            source,
        },
    )
}

fn area() -> impl Strategy<Value = AreaStatus> {
    (select(Area::ALL), select(Status::ALL), day(), text()).prop_map(
        |(area, status, since, note)| AreaStatus {
            area,
            status,
            since,
            note,
        },
    )
}

fn agreement() -> impl Strategy<Value = Agreement> {
    (text(), text(), option::of(day()), option::of(day())).prop_map(
        |(name, reference, from, until)| Agreement {
            name,
            reference,
            from,
            until,
        },
    )
}

fn evidence() -> impl Strategy<Value = Evidence> {
    (select(EvidenceKind::ALL), text(), text(), day()).prop_map(|(kind, text, source, date)| {
        Evidence {
            kind,
            text,
            source,
            date,
        }
    })
}

type Rules = (
    (Purpose, Vec<Need>, Vec<Function>, Body, Vec<Requirement>),
    (Vec<ProvidedAs>, Availability, u8, bool, bool, bool),
);

fn rules() -> impl Strategy<Value = Rules> {
    (
        (
            select(Purpose::ALL),
            some_of(Need::ALL),
            some_of(Function::ALL),
            select(Body::ALL),
            some_of(Requirement::ALL),
        ),
        (
            some_of(ProvidedAs::ALL),
            select(Availability::ALL),
            1..=4_u8,
            any::<bool>(),
            any::<bool>(),
            any::<bool>(),
        ),
    )
}

/// Any entry that the loader takes.
pub(crate) fn technology() -> impl Strategy<Value = Technology> {
    let lists = (
        vec((text(), text()), 0..3),
        vec(adoption(), 0..2),
        vec(area(), 0..2),
        vec(agreement(), 0..2),
        vec((text(), text()), 0..2),
        vec((text(), text(), day()), 0..2),
        vec(evidence(), 0..2),
    );
    let more = (
        option::of(note()),
        option::of(day()),
        option::of((text(), text())),
    );
    (("[a-z0-9_-]{1,12}", said()), rules(), texts(), lists, more).prop_map(
        |((id, name), (first, second), texts, lists, (availability_note, review_on, supplier))| {
            Technology {
                id,
                name,
                purpose: first.0,
                needs: first.1,
                functions: first.2,
                identifies_person: second.3,
                captures_cohabitants: second.4,
                body: first.3,
                replaces_supervision: second.5,
                requires: first.4,
                provided_as: second.0,
                phase: second.2,
                availability: second.1,
                texts,
                worries: lists
                    .0
                    .into_iter()
                    .map(|(worry, answer)| Worry { worry, answer })
                    .collect(),
                availability_note,
                adoption: lists.1,
                review_on,
                areas: lists.2,
                supplier: supplier.map(|(name, contact)| Supplier { name, contact }),
                agreements: lists.3,
                articles: lists
                    .4
                    .into_iter()
                    .map(|(name, number)| Article { name, number })
                    .collect(),
                documents: lists
                    .5
                    .into_iter()
                    .map(|(name, reference, date)| Document {
                        name,
                        reference,
                        date,
                    })
                    .collect(),
                evidence: lists.6,
                standing: Standing::default(),
            }
        },
    )
}

/// Any content, in the order a package is read.
pub(crate) fn content() -> impl Strategy<Value = Content> {
    let file = |text: &'static str| option::of(Just(text.to_owned()));
    (vec(technology(), 0..5), file(TEMPLATE), file(POSITIONS)).prop_map(
        |(mut technologies, template, positions)| {
            technologies.sort_by(|a, b| a.id.cmp(&b.id));
            technologies.dedup_by(|a, b| a.id == b.id);
            Content {
                technologies,
                template,
                positions,
            }
        },
    )
}

pub(crate) fn any_about() -> impl Strategy<Value = About> {
    (said(), day(), text(), text()).prop_map(|(from, made_on, program, note)| About {
        from,
        made_on,
        program,
        note,
    })
}
