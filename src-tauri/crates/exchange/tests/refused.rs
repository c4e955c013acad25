//! What is broken, tampered with or hostile is refused whole, with the name of the file.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod support;

use std::io::{Cursor, Write};

use digitalt_forst_exchange::{
    LARGEST_FILE, LARGEST_PACKAGE, MOST_FILES, PackageError, fingerprint, read, write,
};
use proptest::prelude::*;
use support::{
    about, manifest_of, manifest_row, manifest_with, package_of, replaced, silent, small, zip_of,
};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const ENTRY: &str = include_str!("../../domain/data/catalogue/gps-larm.toml");
const PATH: &str = "katalog/gps-larm.toml";
const TRIAL: &[u8] = b"[[trial]]\nfrom = 2026-01-01\noffer_first = true\ndays = 7\n";

type Zip = ZipWriter<Cursor<Vec<u8>>>;

fn entry() -> (&'static str, &'static [u8]) {
    (PATH, ENTRY.as_bytes())
}

fn refused(bytes: &[u8]) -> PackageError {
    read(bytes, &silent).unwrap_err()
}

#[test]
fn a_package_made_by_hand_is_read() {
    let package = read(&package_of(&[entry(), ("positions.toml", TRIAL)]), &silent).unwrap();
    assert_eq!(package.content.technologies[0].id, "gps-larm");
    assert_eq!(package.about.program, "Annat 2.0");
}

#[test]
fn what_is_no_package_is_refused() {
    for bytes in [
        &b""[..],
        b"hej",
        b"PK\x03\x04",
        ENTRY.as_bytes(),
        &[0; 1000],
    ] {
        assert_eq!(refused(bytes), PackageError::NotAPackage);
    }
    assert_eq!(refused(&zip_of(&[entry()])), PackageError::NoManifest);
    assert_eq!(fingerprint(&zip_of(&[])), Err(PackageError::NoManifest));
}

#[test]
fn a_manifest_that_is_wrong_is_told_with_line_and_field() {
    let with = |text: &str| refused(&zip_of(&[("manifest.toml", text.as_bytes())])).to_string();
    assert!(with("format = ").starts_with("manifest.toml: rad 1"));
    assert!(with("format = 1").contains("fältet from saknas"));
    assert!(with(&manifest_with("price = 3")).contains("fältet price finns inte"));
    assert!(with(&manifest_with("").replace("2026-11-21", "\"i går\"")).contains("inte ett datum"));
    assert!(with(&manifest_with("").replace("Provkommunen", " ")).contains("avsändaren"));
    assert!(with(&manifest_with("").replace("format = 1", "format = 0")).contains("fältet format"));
    let unread = zip_of(&[("manifest.toml", b"\xff")]);
    assert_eq!(
        refused(&unread),
        PackageError::NotText("manifest.toml".to_owned())
    );
}

#[test]
fn a_newer_format_is_named_before_what_is_new_in_it() {
    let newer = manifest_with("news = true").replace("format = 1", "format = 2");
    let bytes = zip_of(&[("manifest.toml", newer.as_bytes()), ("nytt/x.toml", b"")]);
    assert_eq!(
        refused(&bytes),
        PackageError::Newer {
            found: 2,
            supported: 1
        }
    );
}

#[test]
fn a_file_missing_from_the_package_or_from_the_manifest_is_named() {
    let manifest = manifest_of(&[entry()]);
    let bytes = zip_of(&[("manifest.toml", manifest.as_bytes())]);
    assert_eq!(refused(&bytes), PackageError::Missing(PATH.to_owned()));

    let manifest = manifest_of(&[entry()]);
    let bytes = zip_of(&[
        ("manifest.toml", manifest.as_bytes()),
        entry(),
        ("positions.toml", TRIAL),
    ]);
    assert_eq!(
        refused(&bytes),
        PackageError::Unnamed("positions.toml".to_owned())
    );
}

#[test]
fn a_changed_file_is_named_whether_hash_or_size_tells() {
    let manifest = manifest_of(&[entry()]);
    let changed = ENTRY.replace("phase = ", "phase =  ");
    assert_ne!(changed, ENTRY);
    let same_size = ENTRY.replacen("Gps", "GPS", 1);
    assert_eq!(same_size.len(), ENTRY.len());
    assert_ne!(same_size, ENTRY);
    for text in [changed, same_size] {
        let bytes = zip_of(&[
            ("manifest.toml", manifest.as_bytes()),
            (PATH, text.as_bytes()),
        ]);
        assert_eq!(refused(&bytes), PackageError::Altered(PATH.to_owned()));
    }
}

#[test]
fn only_the_three_places_are_taken() {
    for path in [
        "../katalog/x.toml",
        "/etc/passwd",
        "katalog/../../x.toml",
        "katalog/X.toml",
        "katalog/a/b.toml",
        "katalog\\x.toml",
        "Process.toml",
        "Manifest.toml",
        "läsmig.txt",
        "katalog/x.toml/",
    ] {
        let error = refused(&package_of(&[entry(), (path, b"")]));
        assert_eq!(error, PackageError::Place(path.to_owned()));
    }
    // Named in the manifest, and not there at all.
    let manifest = manifest_with(&manifest_row("../x.toml", "", 0));
    let bytes = zip_of(&[("manifest.toml", manifest.as_bytes())]);
    assert_eq!(refused(&bytes), PackageError::Place("../x.toml".to_owned()));
}

#[test]
fn a_name_that_is_not_text_is_refused() {
    let bytes = replaced(
        &package_of(&[entry()]),
        PATH.as_bytes(),
        b"katalog/gps-\xff\xfe\xfd\xfc.toml",
    );
    assert!(matches!(refused(&bytes), PackageError::Place(_)));
}

#[test]
fn a_directory_and_a_link_are_no_files() {
    let manifest = manifest_of(&[("process.toml", b"katalog/x.toml")]);
    let with = |add: &dyn Fn(&mut Zip)| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("manifest.toml", SimpleFileOptions::default())
            .unwrap();
        zip.write_all(manifest.as_bytes()).unwrap();
        add(&mut zip);
        zip.finish().unwrap().into_inner()
    };
    let options = SimpleFileOptions::default();
    let link = with(&|zip| {
        zip.add_symlink("process.toml", "katalog/x.toml", options)
            .unwrap()
    });
    assert_eq!(
        refused(&link),
        PackageError::NotAFile("process.toml".to_owned())
    );
    let folder = with(&|zip| zip.add_directory("katalog", options).unwrap());
    assert_eq!(refused(&folder), PackageError::Place("katalog/".to_owned()));
}

#[test]
fn the_same_name_twice_is_named_in_the_zip_and_in_the_manifest() {
    let other = "katalog/gps-larn.toml";
    let bytes = package_of(&[entry(), (other, ENTRY.as_bytes())]);
    let twice = replaced(&bytes, other.as_bytes(), PATH.as_bytes());
    assert_eq!(refused(&twice), PackageError::Twice(PATH.to_owned()));

    let row = manifest_row(PATH, "", 0);
    let manifest = manifest_with(&row.repeat(2));
    let bytes = zip_of(&[("manifest.toml", manifest.as_bytes()), entry()]);
    assert_eq!(refused(&bytes), PackageError::Twice(PATH.to_owned()));
}

#[test]
fn a_file_that_needs_a_password_is_refused() {
    // The flag for encryption, in the header of each file and in the directory.
    let mut bytes = package_of(&[entry()]);
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let starts: Vec<_> = (0..bytes.len())
            .filter(|at| bytes[*at..].starts_with(mark))
            .collect();
        assert_eq!(starts.len(), 2);
        bytes[starts[1] + flags] |= 1;
    }
    assert_eq!(refused(&bytes), PackageError::Encrypted(PATH.to_owned()));
}

#[test]
fn names_that_differ_between_the_two_headers_are_refused() {
    let mut bytes = package_of(&[entry()]);
    let at = bytes
        .windows(PATH.len())
        .position(|window| window == PATH.as_bytes())
        .unwrap();
    bytes[at] = b'K';
    assert_eq!(refused(&bytes), PackageError::Inconsistent);
}

#[test]
fn text_that_is_not_utf_8_is_refused() {
    let latin_1 = b"# \xe5\xe4\xf6\n";
    let broken = [ENTRY.as_bytes(), latin_1].concat();
    let error = refused(&package_of(&[(PATH, &broken)]));
    assert_eq!(error, PackageError::NotText(PATH.to_owned()));
}

#[test]
fn what_a_loader_refuses_is_told_in_its_words_with_file_line_and_field() {
    let wrong = ENTRY.replace("body = \"outside\"", "body = \"beside\"");
    assert_ne!(wrong, ENTRY);
    let line = 1 + ENTRY
        .lines()
        .position(|line| line.starts_with("body"))
        .unwrap();
    let error = refused(&package_of(&[(PATH, wrong.as_bytes())])).to_string();
    assert!(
        error.starts_with(&format!("{PATH}: rad {line}: ")),
        "{error}"
    );
    assert!(error.contains("inside"), "{error}");

    let other = "katalog/annan.toml";
    let error = refused(&package_of(&[(other, ENTRY.as_bytes())])).to_string();
    assert!(
        error.starts_with(other) && error.contains("filens namn"),
        "{error}"
    );

    let error = refused(&package_of(&[("positions.toml", b"\n[[trials]]")])).to_string();
    assert!(error.starts_with("positions.toml: rad 2"), "{error}");
    let error = refused(&package_of(&[("process.toml", b"\nphase =")])).to_string();
    assert!(error.starts_with("process.toml: rad 2"), "{error}");
}

#[test]
fn too_much_is_refused_before_and_while_it_is_unpacked() {
    // Says that it is ten bytes, and unpacks to more than any file may have.
    let bomb = vec![b' '; 64 << 20];
    let manifest = manifest_with(&manifest_row(PATH, "", 10));
    let bytes = zip_of(&[("manifest.toml", manifest.as_bytes()), (PATH, &bomb)]);
    assert!(bytes.len() < 100_000, "small to send");
    let (file, most) = (PATH.to_owned(), LARGEST_FILE);
    assert_eq!(refused(&bytes), PackageError::FileTooLarge { file, most });

    let bytes = zip_of(&[("manifest.toml", &bomb)]);
    assert!(
        matches!(refused(&bytes), PackageError::FileTooLarge { file, .. } if file == "manifest.toml")
    );

    let manifest = manifest_with(&manifest_row(PATH, "", LARGEST_FILE + 1));
    let bytes = zip_of(&[("manifest.toml", manifest.as_bytes())]);
    assert!(matches!(refused(&bytes), PackageError::FileTooLarge { .. }));

    let rows = |count: usize, bytes: usize| -> String {
        (0..count)
            .map(|number| manifest_row(&format!("katalog/x{number}.toml"), "", bytes))
            .collect()
    };
    let manifest = manifest_with(&rows(LARGEST_PACKAGE / LARGEST_FILE + 1, LARGEST_FILE));
    let bytes = zip_of(&[("manifest.toml", manifest.as_bytes())]);
    assert_eq!(
        refused(&bytes),
        PackageError::PackageTooLarge {
            most: LARGEST_PACKAGE
        }
    );
    assert_eq!(
        refused(&vec![0; LARGEST_PACKAGE + 1]),
        PackageError::PackageTooLarge {
            most: LARGEST_PACKAGE
        }
    );

    let manifest = manifest_with(&rows(MOST_FILES + 1, 1));
    let bytes = zip_of(&[("manifest.toml", manifest.as_bytes())]);
    assert_eq!(
        refused(&bytes),
        PackageError::TooManyFiles { most: MOST_FILES }
    );
    let names: Vec<_> = (0..MOST_FILES + 2)
        .map(|number| format!("{number}"))
        .collect();
    let files: Vec<_> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(
        refused(&zip_of(&files)),
        PackageError::TooManyFiles { most: MOST_FILES }
    );
}

#[test]
fn no_single_changed_byte_gives_another_package() {
    let bytes = write(&small(), &about()).unwrap();
    let original = read(&bytes, &silent).unwrap();
    for at in 0..bytes.len() {
        for change in [0x01, 0x20, 0x80, 0xff] {
            let mut changed = bytes.clone();
            changed[at] ^= change;
            if let Ok(package) = read(&changed, &silent) {
                assert_eq!(package, original, "byte {at} changed by {change:#x}");
            }
        }
    }
}

#[test]
fn a_package_cut_short_is_refused_wherever_it_was_cut() {
    let bytes = write(&small(), &about()).unwrap();
    for end in 0..bytes.len() {
        let cut = read(&bytes[..end], &silent);
        assert!(cut.is_err(), "cut at {end} of {}", bytes.len());
    }
}

proptest! {
    #[test]
    fn no_bytes_at_all_make_the_reader_panic(
        start in 0_usize..2000,
        noise in proptest::collection::vec(any::<u8>(), 1..40),
    ) {
        let mut bytes = write(&small(), &about()).unwrap();
        let at = start % bytes.len();
        let end = (at + noise.len()).min(bytes.len());
        bytes[at..end].copy_from_slice(&noise[..end - at]);
        let _ = read(&bytes, &silent);
        let _ = read(&noise, &silent);
    }
}
