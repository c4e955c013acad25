//! The domain does no I/O and has no clock: what it may depend on is written here, and nothing else.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

const ALLOWED: [&str; 8] = [
    "chrono",
    "include_dir",
    "serde",
    "serde_json",
    "serde_path_to_error",
    "thiserror",
    "toml",
    "ts-rs",
];

/// Ways to the world outside. `chrono` is allowed for dates; asking it for the time is not.
const FORBIDDEN: [&str; 11] = [
    "std::fs",
    "std::net",
    "std::process",
    "std::env",
    "std::io",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "tauri",
];

fn crate_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_domain_depends_on_no_crate_that_does_io() {
    let manifest: toml::Table = fs::read_to_string(crate_folder().join("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let dependencies = manifest["dependencies"].as_table().unwrap();
    let strangers: Vec<_> = dependencies
        .keys()
        .filter(|name| !ALLOWED.contains(&name.as_str()))
        .collect();
    assert_eq!(
        strangers,
        Vec::<&String>::new(),
        "add to ALLOWED only what does no I/O"
    );
}

#[test]
fn the_domain_asks_for_no_file_network_process_environment_or_time() {
    let mut sources = Vec::new();
    gather(&crate_folder().join("src"), &mut sources);
    assert!(sources.len() > 20, "the sources were found");
    for file in sources {
        let text = fs::read_to_string(&file).unwrap();
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for (number, line) in code.enumerate() {
            let found = FORBIDDEN.iter().find(|word| line.contains(**word));
            assert_eq!(
                found,
                None,
                "{} (about line {}): {line}",
                file.display(),
                number + 1
            );
        }
    }
}

fn gather(folder: &Path, sources: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if path.is_dir() {
            gather(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(path);
        }
    }
}
