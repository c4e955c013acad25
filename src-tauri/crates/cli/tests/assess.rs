//! `assess` as contract 1 words it, by the real program.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "a test may stop"
)]

mod support;

use serde_json::{Value, json};
use support::{BUTTON, Folder, PROVISION, Said, run, shipped_technologies};

const SOME: &str = r#"{"setting":"ordinary_housing","legal_basis":"sol","needs":["tillsyn_natt"],
    "visit_content":"look_in_only","decision_capacity":"capable","cohabitants":[],"stays_in_view":true,
    "placement_possible":true}"#;

fn assess(facts: &str, more: &[&str]) -> Said {
    run(
        &[&["assess", "-", "--as-of", "2026-11-21", "--json"], more].concat(),
        facts,
    )
}

#[test]
fn the_answer_has_the_form_of_the_contract() {
    let answer = assess(SOME, &["--technology", "trygghetskamera"]).json();
    assert_eq!(answer["as_of"], "2026-11-21");
    assert_eq!(answer["law_verified_on"], "2025-12-15");
    assert_eq!(answer["next_question"], "connectivity");
    let recommendation = answer["recommendation"].as_object().unwrap();
    assert_eq!(recommendation["form"], "undetermined");
    assert_eq!(recommendation["technology"], Value::Null);
    assert!(recommendation["text"].as_str().unwrap().contains("fysisk"));
    assert!(!recommendation["law"].as_array().unwrap().is_empty());
    assert_eq!(answer["assessments"].as_array().unwrap().len(), 1);
    let one = &answer["assessments"][0];
    assert_eq!(one["technology"], "trygghetskamera");
    assert_eq!(one["verdict"], "needs_investigation");
    assert_eq!(one["unknown"], json!(["connectivity"]));
    assert_eq!(one["would_change"], json!([{ "connectivity": "good" }]));
    assert_eq!(one["actions"][0]["step"], "information_given");
    assert!(one["actions"][0]["text"].is_string());
    let finding = &one["findings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|f| f["rule"] == "samtycke-uppgifter")
        .unwrap();
    assert_eq!(finding["effect"], "requires");
    assert_eq!(finding["law"], json!(["lag-2001-454-9"]));
    assert!(
        finding["facts"]
            .as_array()
            .unwrap()
            .contains(&json!("person_consent"))
    );
    let keys = |value: &Value| {
        value
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(
        keys(&answer),
        [
            "as_of",
            "assessments",
            "law_verified_on",
            "next_question",
            "recommendation"
        ]
    );
    assert_eq!(
        keys(one),
        [
            "actions",
            "findings",
            "technology",
            "unknown",
            "verdict",
            "would_change"
        ]
    );
    assert_eq!(keys(finding), ["effect", "facts", "law", "rule", "text"]);
}

#[test]
fn a_file_gives_the_same_answer_as_standard_in() {
    let folder = Folder::with(&[("facts.json", SOME)]);
    let file = run(
        &[
            "assess",
            &folder.file("facts.json"),
            "--as-of",
            "2026-11-21",
            "--json",
        ],
        "",
    );
    assert_eq!(file.json(), assess(SOME, &[]).json());
    assert_eq!(
        assess(SOME, &[]).json()["assessments"]
            .as_array()
            .unwrap()
            .len(),
        shipped_technologies()
    );
}

#[test]
fn several_technologies_may_be_named() {
    let answer = assess(
        "{}",
        &["--technology", "fallarm", "--technology", "aktivitetsskarm"],
    )
    .json();
    let ids: Vec<_> = answer["assessments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|a| a["technology"].clone())
        .collect();
    assert_eq!(ids, ["aktivitetsskarm", "fallarm"]);
}

#[test]
fn without_a_date_the_case_is_judged_today() {
    let before = chrono::Local::now().date_naive().to_string();
    let answer = run(&["assess", "-", "--json"], "{}").json();
    let after = chrono::Local::now().date_naive().to_string();
    assert!([before, after].contains(&answer["as_of"].as_str().unwrap().to_owned()));
}

#[test]
fn positions_catalogue_and_law_come_from_where_the_command_line_says() {
    let folder = Folder::with(&[(
        "positions.toml",
        "[[sensor_for_reduced_capacity]]\nfrom = \"2025-01-01\"\ntaken = true",
    )]);
    let facts = SOME
        .replace("\"capable\"", "\"lacking\"")
        .replace("tillsyn_natt", "fall");
    let facts = facts.replace('}', r#","connectivity":"good","response_in_time":true}"#);
    let fall_alarm =
        |more: &[&str]| assess(&facts, &[&["--technology", "fallarm"], more].concat()).json();
    assert_eq!(
        fall_alarm(&[])["assessments"][0]["verdict"],
        "needs_investigation"
    );
    let taken = fall_alarm(&["--positions", &folder.file("positions.toml")]);
    assert_eq!(taken["assessments"][0]["verdict"], "suitable_after_actions");

    let catalogue = Folder::with(&[("knapp.toml", BUTTON), ("README.md", "Läs mig.")]);
    let answer = assess("{}", &["--catalogue", catalogue.path()]).json();
    assert_eq!(answer["assessments"].as_array().unwrap().len(), 1);
    assert_eq!(answer["assessments"][0]["technology"], "knapp");

    let law = Folder::with(&[("ny.toml", PROVISION)]);
    assert_eq!(
        assess("{}", &["--law", law.path()]).json()["law_verified_on"],
        "2025-12-15"
    );
    let overlapping = PROVISION.replace("ny-1", "sol-2025-400-10-6");
    let law = Folder::with(&[("ny.toml", &overlapping)]);
    let said = assess("{}", &["--law", law.path()]);
    assert!(
        said.refused().contains("ny.toml") && said.refused().contains("överlappar"),
        "{}",
        said.err
    );
}

#[test]
fn bad_facts_are_refused_by_field_and_with_what_it_takes() {
    for (facts, told) in [
        ("", vec!["(hela filen)", "JSON"]),
        ("{", vec!["(hela filen)", "JSON"]),
        ("[]", vec!["(hela filen)", "JSON"]),
        ("null", vec!["(hela filen)", "JSON"]),
        ("{} {}", vec!["(hela filen)", "JSON"]),
        (
            r#"{"conectivity":"good"}"#,
            vec!["conectivity: ", "connectivity,"],
        ),
        (
            r#"{"connectivity":"bra"}"#,
            vec!["connectivity: ", "good, weak, none"],
        ),
        (
            r#"{"connectivity":null}"#,
            vec!["connectivity: ", "good, weak, none"],
        ),
        (
            r#"{"connectivity":{"good":null}}"#,
            vec!["connectivity: ", "good, weak, none"],
        ),
        (
            r#"{"needs":["tillsyn_natt","natt"]}"#,
            vec!["needs[1]: ", "tillsyn_natt"],
        ),
        (r#"{"needs":"fall"}"#, vec!["needs: ", "lista"]),
        (
            r#"{"person_consent":{"service":"yes"}}"#,
            vec![
                "person_consent.service: ",
                "given, refused, withdrawn, not_asked",
            ],
        ),
        (
            r#"{"person_consent":{"tjanst":"given"}}"#,
            vec!["person_consent.tjanst: ", "service"],
        ),
        (
            r#"{"person_consent":["given","given"]}"#,
            vec!["person_consent: ", "service"],
        ),
        (
            r#"{"cohabitants":[{"data":"given"},{"data":"ja"}]}"#,
            vec!["cohabitants[1].data: ", "given"],
        ),
        (
            r#"{"information_given":"yes"}"#,
            vec!["information_given: ", "true, false"],
        ),
        (
            r#"{"setting":"ordinary_housing","setting":"ordinary_housing"}"#,
            vec!["setting: ", "två gånger"],
        ),
    ] {
        let said = assess(facts, &[]);
        let message = said.refused();
        assert!(message.starts_with("standard in: "), "{message}");
        for part in told {
            assert!(message.contains(part), "{facts} → {message}");
        }
    }
}

#[test]
fn bad_files_and_a_bad_command_line_are_refused_by_name() {
    let folder = Folder::with(&[
        ("facts.json", "{\"wish\":\"nothing\"}"),
        ("latin1.json", "{}"),
        (
            "positions.toml",
            "[[trial]]\nfrom = \"2026-13-01\"\noffer_first = true\ndays = 14",
        ),
    ]);
    std::fs::write(folder.file("latin1.json"), b"{\"wish\":\"\xe5\"}").unwrap();
    let empty = Folder::with(&[]);
    let catalogue = Folder::with(&[("knapp.toml", &BUTTON.replace("phase = 3\n", ""))]);
    let facts = folder.file("facts.json");
    let cases: [(&[&str], &[&str]); 15] = [
        (
            &["assess", &facts],
            &[&facts, "wish: ", "digital, physical, trial, undecided"],
        ),
        (
            &["assess", &folder.file("latin1.json")],
            &["latin1.json", "UTF-8"],
        ),
        (
            &["assess", &folder.file("saknas.json")],
            &["saknas.json", "finns inte"],
        ),
        (&["assess", folder.path()], &[folder.path(), "mapp"]),
        (
            &["assess", "-", "--as-of", "2026-02-30"],
            &["--as-of", "2026-02-30"],
        ),
        (
            &["assess", "-", "--as-of", "2026-2-3"],
            &["--as-of", "2026-11-21"],
        ),
        (
            &["assess", "-", "--technology", "kamera"],
            &["--technology", "kamera", "trygghetskamera"],
        ),
        (
            &["assess", "-", "--positions", &folder.file("positions.toml")],
            &["positions.toml", "rad 2", "2026-13-01"],
        ),
        (
            &["assess", "-", "--catalogue", catalogue.path()],
            &["knapp.toml", "phase"],
        ),
        (
            &["assess", "-", "--catalogue", empty.path()],
            &[empty.path(), ".toml"],
        ),
        (&["assess", "-", "--catalogue", &facts], &[&facts, "mapp"]),
        (&["assess"], &["FACTS.json", "saknas"]),
        (&["assess", "-", "--frob"], &["--frob"]),
        (&["bedom"], &["bedom", "assess"]),
        (&[], &["assess", "check"]),
    ];
    for (arguments, told) in cases {
        let said = run(arguments, "{}");
        assert_eq!(
            (said.code, said.out.as_str()),
            (2, ""),
            "{arguments:?} → {}",
            said.err
        );
        for part in told {
            assert!(said.err.contains(part), "{arguments:?} → {}", said.err);
        }
    }
}

#[test]
fn the_text_is_swedish_and_says_what_to_do() {
    let said = run(&["assess", "-", "--as-of", "2026-11-21"], SOME);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for part in [
        "2026-11-21",
        "Rekommendation: ",
        "Fråga härnäst: uppkoppling",
        "Behöver utredas",
        "10 kap. 6 § SoL",
        "Möter inget av behoven",
    ] {
        assert!(said.out.contains(part), "{part} is not in\n{}", said.out);
    }
    let help = run(&["assess", "--help"], "");
    assert!(help.code == 0 && help.out.contains("Användning") && help.out.contains("--positions"));
}
