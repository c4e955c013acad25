//! Positions and templates are compared and taken piece by piece, and what is taken is a file the loaders read.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod support;

use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::process::{FieldKind, ItemKind};
use digitalt_forst_exchange::pieces::{
    Piece, PieceError, positions_pieces, take_positions, take_template, template_pieces,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use support::{POSITIONS, TEMPLATE};

const OURS: &str = r#"
[[trial]]
from = "2025-01-01"
offer_first = false
days = 14

[[decision_model]]
from = "2025-01-01"
special_housing_elderly = "verkstallighet"

[[tillsyn]]
from = "2025-01-01"
longest_look_seconds = 30
[tillsyn.sources]
longest_look_seconds = "Nämnden"
"#;

const THEIRS: &str = r#"
[[tillsyn]]
sources = { longest_look_seconds = "Nämnden" }
longest_look_seconds = 30
watcher = ""
from = 2025-01-01

[[trial]]
from = 2026-07-01
offer_first = true
days = 30
source = "Beslut i nämnden"

[[trial]]
from = 2025-01-01
offer_first = false
days = 21
"#;

fn ids(pieces: &[Piece]) -> Vec<String> {
    pieces.iter().map(|piece| piece.id.clone()).collect()
}

fn load(text: &str) -> Positions {
    Positions::load(DataFile {
        name: "positions.toml",
        text,
    })
    .unwrap()
}

#[test]
fn positions_differ_by_question_and_date_in_words() {
    let pieces = positions_pieces(OURS, THEIRS).unwrap();
    assert_eq!(
        ids(&pieces),
        [
            "decision_model/2025-01-01",
            "trial/2025-01-01",
            "trial/2026-07-01"
        ]
    );
    assert_eq!(pieces[0].theirs, Vec::<String>::new());
    assert_eq!(
        pieces[0].ours,
        [
            "Gäller från: 1 januari 2025",
            "Särskilt boende för äldre: Alternativ 2: verkställighet"
        ]
    );
    assert_eq!(
        pieces[2].label,
        "Prova digital tillsyn, från och med 1 juli 2026"
    );
    assert_eq!(pieces[2].ours, Vec::<String>::new());
    assert_eq!(
        pieces[2].theirs,
        [
            "Gäller från: 1 juli 2026",
            "Erbjuds före annan insats: Ja",
            "Provperiodens längd i dagar: 30",
            "Källa: Beslut i nämnden"
        ]
    );
}

#[test]
fn what_reads_the_same_is_no_difference() {
    assert_eq!(positions_pieces(POSITIONS, POSITIONS), Ok(vec![]));
    // The order of fields, how a date is written, and an empty text tell nothing apart.
    let pieces = positions_pieces(OURS, THEIRS).unwrap();
    assert!(!ids(&pieces).iter().any(|id| id.starts_with("tillsyn")));
}

#[test]
fn a_chosen_position_is_taken_and_the_rest_left_alone() {
    let taken = take_positions(OURS, THEIRS, &["trial/2026-07-01".to_owned()]).unwrap();
    let positions = load(&taken);
    let on = |day: &str| positions.trial(day.parse().unwrap()).unwrap().days;
    assert_eq!((on("2025-06-01"), on("2026-07-01")), (14, 30));
    assert_eq!(
        ids(&positions_pieces(OURS, &taken).unwrap()),
        ["trial/2026-07-01"]
    );
    assert_eq!(
        take_positions(OURS, THEIRS, &[]).map(|text| load(&text)),
        Ok(load(OURS))
    );
}

#[test]
fn a_position_that_only_we_have_is_taken_away_when_that_is_chosen() {
    let taken = take_positions(OURS, THEIRS, &["decision_model/2025-01-01".to_owned()]).unwrap();
    assert_eq!(
        ids(&positions_pieces(OURS, &taken).unwrap()),
        ["decision_model/2025-01-01"]
    );
    assert!(
        load(&taken)
            .decision_model_source("2026-01-01".parse().unwrap())
            .is_empty()
    );
}

#[test]
fn pieces_nobody_has_and_files_that_are_wrong_are_refused() {
    for id in [
        "trial/2024-01-01",
        "trial",
        "trials/2025-01-01",
        "trial/2025-1-1",
        "",
    ] {
        let refused = take_positions(OURS, THEIRS, &[id.to_owned()]);
        assert_eq!(refused, Err(PieceError::Unknown(id.to_owned())));
        let refused = take_template(TEMPLATE, TEMPLATE, &[id.to_owned()]);
        assert_eq!(refused, Err(PieceError::Unknown(id.to_owned())));
    }
    let ours = positions_pieces("[[trials]]", THEIRS).unwrap_err();
    assert!(
        ours.file.contains("er egen") && ours.message.contains("rad 1"),
        "{ours}"
    );
    let theirs = positions_pieces(OURS, "[[trials]]").unwrap_err();
    assert!(theirs.file.contains("paketets"), "{theirs}");
}

/// A template from items as "phase:id:title".
fn template(items: &[(usize, &str, &str)]) -> String {
    let mut text = String::new();
    for phase in 1..=4 {
        text +=
            &format!("[[phase]]\nnumber = {phase}\nid = \"p{phase}\"\nname = \"Fasen {phase}\"\n");
        text += "summary = \"Sagt\"\nquestions = [\"Vad?\"]\n";
        for (_, id, title) in items.iter().filter(|(place, ..)| *place == phase) {
            text +=
                &format!("[[phase.item]]\nid = \"{id}\"\ntitle = \"{title}\"\nrequired = true\n");
            text += "why = \"Därför\"\nsource = \"Eget\"\nkind = \"plain\"\n";
            text += "[[phase.item.field]]\nid = \"svar\"\nlabel = \"Svar\"\nkind = \"long\"\n";
        }
    }
    text
}

fn order(text: &str) -> Vec<(usize, String)> {
    let file: toml::Table = text.parse().unwrap();
    let phases = file["phase"].as_array().unwrap();
    let items = phases.iter().enumerate().flat_map(|(at, phase)| {
        let items = phase.get("item").and_then(toml::Value::as_array);
        let ids = items
            .into_iter()
            .flatten()
            .map(|item| item["id"].as_str().unwrap().to_owned());
        ids.map(move |id| (at + 1, id))
    });
    items.collect()
}

fn placed(items: &[(usize, &str)]) -> Vec<(usize, String)> {
    items
        .iter()
        .map(|(phase, id)| (*phase, (*id).to_owned()))
        .collect()
}

#[test]
fn the_shipped_template_does_not_differ_from_itself() {
    assert_eq!(template_pieces(TEMPLATE, TEMPLATE), Ok(vec![]));
}

#[test]
fn what_a_phase_says_is_a_piece_of_its_own() {
    let theirs = TEMPLATE.replace("Vem installerar, vem ger stöd", "Vem ger stöd");
    let pieces = template_pieces(TEMPLATE, &theirs).unwrap();
    assert_eq!(ids(&pieces), ["fas-1"]);
    assert_eq!(pieces[0].label, "Fas 1, Förbereda och utreda");
    assert!(
        pieces[0]
            .theirs
            .iter()
            .any(|line| line.starts_with("Fråga: Vem ger stöd"))
    );
    let taken = take_template(TEMPLATE, &theirs, &ids(&pieces)).unwrap();
    assert_eq!(template_pieces(&taken, &theirs), Ok(vec![]));

    let ours = template(&[(1, "behov", "Behov")]);
    let theirs = template(&[]).replacen("Sagt", "Sagt annorlunda", 1);
    let taken = take_template(&ours, &theirs, &["fas-1".to_owned()]).unwrap();
    assert_eq!(
        order(&taken),
        placed(&[(1, "behov")]),
        "items stay when the phase's words are taken"
    );
}

#[test]
fn items_are_told_in_words_and_phase_by_phase() {
    let ours = template(&[(1, "behov", "Behov"), (2, "pilot", "Pilot")]);
    let theirs = template(&[
        (1, "risk", "Risk"),
        (1, "behov", "Behovsanalys"),
        (2, "pilot", "Pilot"),
    ]);
    let pieces = template_pieces(&ours, &theirs).unwrap();
    assert_eq!(ids(&pieces), ["behov", "risk"]);
    assert_eq!(
        pieces[1].theirs,
        [
            "Fas: 1",
            "Punkt: Risk",
            "Varför: Därför",
            "Källa: Eget",
            "Krävs: Ja",
            "Sort: Uppgift",
            "Uppgift 1, Rubrik: Svar",
            "Uppgift 1, Sort: Längre text",
            "Uppgift 1, Beteckning: svar"
        ]
    );
}

#[test]
fn a_new_item_comes_after_the_one_it_follows_and_a_changed_one_stays_in_place() {
    let ours = template(&[
        (1, "a", "A"),
        (1, "b", "B"),
        (1, "egen", "Egen"),
        (2, "c", "C"),
    ]);
    let theirs = template(&[
        (1, "ny", "Ny"),
        (1, "a", "A"),
        (1, "x", "X"),
        (1, "y", "Y"),
        (1, "b", "B2"),
    ]);
    let take = |ids: &[&str]| {
        let ids: Vec<_> = ids.iter().map(|id| (*id).to_owned()).collect();
        order(&take_template(&ours, &theirs, &ids).unwrap())
    };
    let (a, b, own, c) = ((1, "a"), (1, "b"), (1, "egen"), (2, "c"));
    assert_eq!(
        take(&["y", "x"]),
        placed(&[a, (1, "x"), (1, "y"), b, own, c])
    );
    assert_eq!(take(&["y"]), placed(&[a, (1, "y"), b, own, c]));
    assert_eq!(take(&["ny", "b"]), placed(&[(1, "ny"), a, b, own, c]));
    assert_eq!(take(&["egen", "c"]), placed(&[a, b]));
}

#[test]
fn an_item_that_moved_to_another_phase_is_a_difference_and_is_moved() {
    let ours = template(&[(1, "a", "A"), (1, "b", "B")]);
    let theirs = template(&[(1, "a", "A"), (2, "b", "B")]);
    assert_eq!(ids(&template_pieces(&ours, &theirs).unwrap()), ["b"]);
    let taken = take_template(&ours, &theirs, &["b".to_owned()]).unwrap();
    assert_eq!(order(&taken), placed(&[(1, "a"), (2, "b")]));
}

#[test]
fn what_is_no_template_is_refused_with_whose_file_it_is_and_the_field() {
    let wrong = |text: &str| template_pieces(text, TEMPLATE).unwrap_err().to_string();
    assert!(wrong("phase = [").starts_with("process.toml (er egen): rad 1"));
    assert!(wrong("").contains("phase"));
    assert!(wrong(&TEMPLATE.replace("number = 4", "number = 5")).contains("fältet number"));
    assert!(wrong(&template(&[(1, "a", "A"), (3, "a", "B")])).contains("a finns redan"));
    let named = wrong(&template(&[(1, "fas-2", "A")]));
    assert!(
        named.contains("fas-2 får bara ha"),
        "no item is called as a phase's piece: {named}"
    );
    let theirs = template_pieces(TEMPLATE, "phase = 3").unwrap_err();
    assert!(
        theirs.to_string().starts_with("process.toml (paketets)"),
        "{theirs}"
    );
}

#[test]
fn every_sort_of_item_and_field_is_told_in_words() {
    let nothing = template(&[]);
    let pieces = template_pieces(&nothing, TEMPLATE).unwrap();
    let sorts: Vec<&str> = pieces
        .iter()
        .flat_map(|piece| &piece.theirs)
        .filter_map(|line| line.split_once("Sort: "))
        .map(|(_, sort)| sort)
        .collect();
    assert!(sorts.len() > 50, "{sorts:?}");
    let items = ItemKind::ALL.iter().map(|kind| kind.swedish());
    let fields = FieldKind::ALL.iter().map(|kind| kind.swedish());
    let known: Vec<_> = items.chain(fields).collect();
    for sort in &sorts {
        assert!(known.contains(sort), "{sort}");
    }
    for kind in ItemKind::ALL {
        assert!(sorts.contains(&kind.swedish()), "{kind:?}");
    }
}

#[test]
fn when_a_technology_may_be_offered_is_a_piece_like_the_other_positions() {
    let theirs = "[[process]]\nfrom = 2026-03-01\nchecklist_required = true\n\
                  decided_by = 'Äldrenämnden'\n";
    let pieces = positions_pieces("", theirs).unwrap();
    assert_eq!(ids(&pieces), ["process/2026-03-01"]);
    assert_eq!(
        pieces[0].label,
        "När en teknik får erbjudas, från och med 1 mars 2026"
    );
    assert_eq!(
        pieces[0].theirs,
        [
            "Gäller från: 1 mars 2026",
            "Checklistan gås igenom i kommunen innan en fas i katalogfilen räknas: Ja",
            "Beslutat av: Äldrenämnden"
        ]
    );
    let taken = take_positions(OURS, theirs, &ids(&pieces)).unwrap();
    assert!(load(&taken).checklist_required("2026-03-01".parse().unwrap()));
}

fn trial() -> impl Strategy<Value = String> {
    (2020..2024_i32, any::<bool>(), 1..4_u32).prop_map(|(year, first, days)| {
        format!("[[trial]]\nfrom = {year}-01-01\noffer_first = {first}\ndays = {days}\n")
    })
}

fn positions() -> impl Strategy<Value = String> {
    proptest::collection::vec(trial(), 0..4).prop_map(|mut trials| {
        trials.sort_by(|a, b| a[..30].cmp(&b[..30]));
        trials.dedup_by(|a, b| a[..30] == b[..30]);
        trials.concat()
    })
}

fn templates() -> impl Strategy<Value = String> {
    let title = || select(vec!["En", "Två"]);
    let ids = subsequence(vec!["a", "b", "c", "d", "e"], 0..=5).prop_shuffle();
    (
        ids,
        proptest::collection::vec((1..=4_usize, title()), 5),
        title(),
    )
        .prop_map(|(ids, rest, said)| {
            let items: Vec<_> = ids
                .into_iter()
                .zip(rest)
                .map(|(id, (phase, title))| (phase, id, title))
                .collect();
            template(&items).replacen("Sagt", said, 2)
        })
}

proptest! {
    #[test]
    fn every_position_taken_gives_theirs_and_some_leave_the_others(
        ours in positions(), theirs in positions(), chosen in any::<u8>(),
    ) {
        let pieces = ids(&positions_pieces(&ours, &theirs).unwrap());
        let all = take_positions(&ours, &theirs, &pieces).unwrap();
        prop_assert_eq!(load(&all), load(&theirs));
        let (some, rest) = split(&pieces, chosen);
        let taken = take_positions(&ours, &theirs, &some).unwrap();
        prop_assert_eq!(ids(&positions_pieces(&taken, &theirs).unwrap()), rest);
    }

    #[test]
    fn every_item_taken_gives_theirs_and_some_leave_the_others(
        ours in templates(), theirs in templates(), chosen in any::<u8>(),
    ) {
        let pieces = ids(&template_pieces(&ours, &theirs).unwrap());
        let all = take_template(&ours, &theirs, &pieces).unwrap();
        prop_assert_eq!(template_pieces(&all, &theirs), Ok(vec![]));
        let (some, mut rest) = split(&pieces, chosen);
        let taken = take_template(&ours, &theirs, &some).unwrap();
        let mut left = ids(&template_pieces(&taken, &theirs).unwrap());
        rest.sort();
        left.sort();
        prop_assert_eq!(left, rest);
    }
}

/// Those that the bits choose, and the rest.
fn split(pieces: &[String], chosen: u8) -> (Vec<String>, Vec<String>) {
    let all = pieces.iter().cloned().enumerate();
    let (some, rest): (Vec<_>, Vec<_>) = all.partition(|(at, _)| chosen >> (at % 8) & 1 == 1);
    let bare = |pairs: Vec<(usize, String)>| pairs.into_iter().map(|(_, id)| id).collect();
    (bare(some), bare(rest))
}
