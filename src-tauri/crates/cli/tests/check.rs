//! `check` tells everything that is wrong with the data files, or that all is well.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "a test may stop"
)]

mod support;

use support::{BUTTON, Folder, PROVISION, run, shipped_technologies};

#[test]
fn the_shipped_data_is_well() {
    let said = run(&["check"], "");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let in_catalogue = format!("katalogen: {}.", shipped_technologies());
    assert!(
        said.out.contains(&in_catalogue) && said.out.contains("Allt går att läsa"),
        "{}",
        said.out
    );
}

#[test]
fn data_of_ones_own_is_well_when_it_is() {
    let (catalogue, law) = (
        Folder::with(&[("knapp.toml", BUTTON)]),
        Folder::with(&[("ny.toml", PROVISION)]),
    );
    let said = run(
        &[
            "check",
            "--catalogue",
            catalogue.path(),
            "--law",
            law.path(),
        ],
        "",
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("katalogen: 1.")
            && said
                .out
                .contains("knapp: går att använda, men saknar texts.summary"),
        "{}",
        said.out
    );
}

#[test]
fn every_wrong_file_is_told_and_not_only_the_first() {
    let catalogue = Folder::with(&[
        ("knapp.toml", BUTTON),
        ("fel-namn.toml", BUTTON),
        (
            "fas.toml",
            &BUTTON
                .replace("knapp", "fas")
                .replace("phase = 3", "phase = 7"),
        ),
        (
            "okand.toml",
            &format!("{}pris = 3\n", BUTTON.replace("knapp", "okand")),
        ),
    ]);
    let law = Folder::with(&[
        (
            "kalla.toml",
            &PROVISION.replace("source = \"https://example.org\"\n", ""),
        ),
        ("datum.toml", &PROVISION.replace("2026-07-01", "i somras")),
    ]);
    let positions = Folder::with(&[("p.toml", "[[trials]]\nfrom = \"2026-01-01\"")]);
    let file = positions.file("p.toml");
    let said = run(
        &[
            "check",
            "--catalogue",
            catalogue.path(),
            "--law",
            law.path(),
            "--positions",
            &file,
        ],
        "",
    );
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    let lines: Vec<_> = said.err.lines().collect();
    for (file, told) in [
        ("fel-namn.toml", "id"),
        ("fas.toml", "phase"),
        ("okand.toml", "pris"),
        ("kalla.toml", "source"),
        ("datum.toml", "i somras"),
        ("p.toml", "trials"),
    ] {
        assert!(
            lines
                .iter()
                .any(|line| line.contains(file) && line.contains(told)),
            "{file} {told}\n{}",
            said.err
        );
    }
    assert!(!said.err.contains("knapp.toml: "));
}

#[test]
fn two_files_that_do_not_go_together_are_told() {
    let twice = Folder::with(&[("ett.toml", PROVISION), ("tva.toml", PROVISION)]);
    let said = run(&["check", "--law", twice.path()], "");
    assert!(
        said.refused().contains("tva.toml") && said.refused().contains("överlappar"),
        "{}",
        said.err
    );
}
