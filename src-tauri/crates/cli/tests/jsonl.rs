//! `assess --jsonl`: one facts object a line, one answer a line.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "a test may stop"
)]

mod support;

use std::io::{BufRead, BufReader, Write};

use serde_json::Value;
use support::{Folder, Said, command, run};

const ONE: [&str; 6] = [
    "assess",
    "-",
    "--jsonl",
    "--as-of",
    "2026-11-21",
    "--technology=trygghetskamera",
];

fn answers(said: &Said) -> Vec<Value> {
    said.out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn each_line_is_answered_as_it_would_be_alone() {
    let lines = [
        "{}",
        r#"{"connectivity":"weak"}"#,
        r#"{"person_consent":{"service":"refused"}}"#,
    ];
    let said = run(&ONE, lines.join("\n"));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let alone = lines.map(|line| {
        run(
            &[
                "assess",
                "-",
                "--json",
                "--as-of",
                "2026-11-21",
                "--technology=trygghetskamera",
            ],
            line,
        )
        .json()
    });
    assert_eq!(answers(&said), alone);
    let folder = Folder::with(&[("lines.jsonl", &lines.join("\r\n"))]);
    let file = folder.file("lines.jsonl");
    let from_file = run(
        &[
            "assess",
            &file,
            "--jsonl",
            "--as-of",
            "2026-11-21",
            "--technology=trygghetskamera",
        ],
        "",
    );
    assert_eq!(answers(&from_file), alone);
}

#[test]
fn a_bad_line_says_so_in_its_place_and_the_rest_is_answered() {
    let said = run(&ONE, b"{}\n{\"connectivity\":\"bra\"}\n\n\xff\n[]\n{}\n");
    assert_eq!(said.code, 2);
    let answers = answers(&said);
    assert_eq!(answers.len(), 6);
    assert_eq!(answers[0], answers[5]);
    for (place, told) in [(1, "connectivity: "), (2, "tom"), (3, "UTF-8"), (4, "JSON")] {
        let keys: Vec<_> = answers[place].as_object().unwrap().keys().collect();
        assert_eq!(keys, ["error"]);
        let error = answers[place]["error"].as_str().unwrap();
        assert!(
            error.starts_with(&format!("rad {}: ", place + 1)) && error.contains(told),
            "{error}"
        );
    }
    assert!(said.err.contains("4 av 6 rader"), "{}", said.err);
}

#[test]
fn no_lines_give_no_answers() {
    let said = run(&ONE, "");
    assert_eq!(
        (said.code, said.out.as_str(), said.err.as_str()),
        (0, "", "")
    );
}

#[test]
fn a_wrong_option_is_told_before_any_line_is_answered() {
    let said = run(
        &["assess", "-", "--jsonl", "--technology", "kamera"],
        "{}\n{}\n",
    );
    assert!(said.refused().contains("--technology"));
}

#[test]
fn many_lines_stream() {
    let lines = 20_000;
    let said = run(&ONE, "{\"setting\":\"support_housing\"}\n".repeat(lines));
    assert_eq!(said.code, 0);
    assert_eq!(said.out.lines().count(), lines);
    assert_eq!(said.out.lines().next(), said.out.lines().last());
}

#[test]
fn whoever_waits_for_an_answer_before_asking_again_gets_it() {
    let mut child = command(&ONE).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        input.write_all(b"{}\n").unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        assert!(answer.contains("trygghetskamera"));
    }
    drop(input);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_is_no_trouble() {
    let mut child = command(&ONE).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    drop(child.stdout.take());
    let _ = input.write_all("{}\n".repeat(10_000).as_bytes());
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}
