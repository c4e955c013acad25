//! A package that is written is read equal, by this crate and by the catalogue's own loader.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod support;

use std::cell::RefCell;
use std::io::{Cursor, Read};

use digitalt_forst_domain::catalogue::{Catalogue, Exception, Standing};
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_exchange::{Content, PackageError, fingerprint, read, write};
use proptest::prelude::*;
use support::{about, shipped, silent};
use zip::ZipArchive;

#[test]
fn what_the_municipality_has_is_written_and_read_equal() {
    let bytes = write(&shipped(), &about()).unwrap();
    let package = read(&bytes, &silent).unwrap();
    assert_eq!(package.content, shipped());
    assert_eq!(package.about, about());
    assert_eq!(package.fingerprint, fingerprint(&bytes).unwrap());
    assert_eq!(
        bytes,
        write(&shipped(), &about()).unwrap(),
        "the same bytes each time"
    );
}

#[test]
fn the_files_are_plain_and_the_catalogues_loader_reads_them() {
    let bytes = write(&shipped(), &about()).unwrap();
    let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.push((name, text));
    }
    assert_eq!(files[0].0, "manifest.toml");
    let catalogue = files.iter().filter_map(|(name, text)| {
        let name = name.strip_prefix("katalog/")?;
        Some(DataFile { name, text })
    });
    assert_eq!(
        Catalogue::load(catalogue).unwrap(),
        Catalogue::shipped().unwrap()
    );
    let text = |wanted: &str| {
        let found = files.iter().find(|(name, _)| name == wanted);
        found.map(|(_, text)| text.as_str())
    };
    assert_eq!(text("process.toml"), Some(support::TEMPLATE));
    assert_eq!(text("positions.toml"), Some(support::POSITIONS));
}

#[test]
fn where_an_entry_stands_here_does_not_go_along() {
    let mut content = support::small();
    content.technologies[0].standing = Standing {
        exception: Some(Exception {
            reason: "ett skäl".to_owned(),
            decided_by: "en chef".to_owned(),
            until: "2026-12-31".parse().unwrap(),
        }),
        ..Standing::default()
    };
    let bytes = write(&content, &about()).unwrap();
    assert_eq!(read(&bytes, &silent).unwrap().content, support::small());
}

#[test]
fn two_packages_have_different_fingerprints() {
    let of = |content: &Content| fingerprint(&write(content, &about()).unwrap()).unwrap();
    let mut changed = shipped();
    changed.technologies[3].texts.summary.push('!');
    let (one, other) = (of(&shipped()), of(&changed));
    assert_ne!(one, other);
    let groups: Vec<_> = one.split(' ').map(str::len).collect();
    assert_eq!(groups, [4, 4, 4, 4]);
}

#[test]
fn progress_goes_from_nothing_to_everything_file_by_file() {
    let told = RefCell::new(Vec::new());
    let bytes = write(&support::small(), &about()).unwrap();
    read(&bytes, &|done, all| told.borrow_mut().push((done, all))).unwrap();
    assert_eq!(told.into_inner(), [(0, 3), (1, 3), (2, 3), (3, 3)]);
}

#[test]
fn an_empty_package_is_a_package() {
    let bytes = write(&Content::default(), &about()).unwrap();
    assert_eq!(read(&bytes, &silent).unwrap().content, Content::default());
}

#[test]
fn ten_thousand_entries_are_written_and_read_equal() {
    let shipped = shipped().technologies;
    let technologies = (0..10_000).map(|number| {
        let mut technology = shipped[number % shipped.len()].clone();
        technology.id = format!("teknik-{number:05}");
        technology
    });
    let content = Content {
        technologies: technologies.collect(),
        ..Content::default()
    };
    let bytes = write(&content, &about()).unwrap();
    let package = read(&bytes, &silent).unwrap();
    assert!(package.content == content, "every entry is as it was");
}

#[test]
fn what_could_not_be_read_is_not_written() {
    let refused = |change: &dyn Fn(&mut Content)| {
        let mut content = support::small();
        change(&mut content);
        write(&content, &about()).unwrap_err()
    };
    for id in ["", "..", "a/b", "A", "å", "x\0"] {
        let error = refused(&|content| content.technologies[0].id = id.to_owned());
        assert!(matches!(error, PackageError::Place(_)), "{id:?}: {error}");
    }
    let error = refused(&|content| content.technologies[0].id = content.technologies[1].id.clone());
    assert!(matches!(error, PackageError::Twice(_)), "{error}");
    let error = refused(&|content| content.technologies[0].phase = 5);
    assert!(
        error
            .to_string()
            .starts_with("katalog/aktivitetsskarm.toml: fältet phase"),
        "{error}"
    );
    let error = refused(&|content| content.technologies[0].texts.kept = "x".repeat(2 << 20));
    assert!(
        matches!(error, PackageError::FileTooLarge { .. }),
        "{error}"
    );
    let error = refused(&|content| content.positions = Some("[[trials]]".to_owned()));
    assert!(
        error.to_string().starts_with("positions.toml: rad 1"),
        "{error}"
    );
    let error = refused(&|content| content.template = Some("phase = 3".to_owned()));
    assert!(error.to_string().starts_with("process.toml: "), "{error}");

    let nobody = digitalt_forst_exchange::About {
        from: "  ".to_owned(),
        ..about()
    };
    let error = write(&support::small(), &nobody).unwrap_err();
    assert!(error.to_string().contains("avsändaren"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_content_from_anyone_is_read_as_it_was_written(
        content in support::content(),
        about in support::any_about(),
    ) {
        let bytes = write(&content, &about).unwrap();
        let package = read(&bytes, &silent).unwrap();
        prop_assert_eq!(package.content, content);
        prop_assert_eq!(package.about, about);
    }
}
