//! A catalogue of 1 000 technologies: one case judged against all of it, and the catalogue filtered and laid out anew.
//!
//! `cargo bench -p digitalt-forst-tests --bench catalogue`
#![allow(clippy::unwrap_used, reason = "a measurement may stop")]

use std::hint::black_box;
use std::time::Instant;

use digitalt_forst_domain::catalogue::{Catalogue, Technology};
use digitalt_forst_domain::facts::{Facts, Need};
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::municipal::{
    CatalogueQuery, Ground, Municipal, board, list, process_view,
};
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::process::Template;
use digitalt_forst_domain::suitability::assess;
use digitalt_forst_domain::support;

const SIZE: usize = 1000;
const ROUNDS: usize = 200;
const ASSESS_MS: f64 = 10.0;
const FILTER_AND_OPEN_MS: f64 = 50.0;

/// The shipped technologies over and over under other names, texts and all.
fn thousand() -> Catalogue {
    let shipped = Catalogue::shipped().unwrap();
    let copies = shipped.technologies().iter().cycle().take(SIZE);
    let files: Vec<(String, String)> = copies
        .enumerate()
        .map(|(number, technology)| {
            let id = format!("{}-{number}", technology.id);
            let name = format!("{} {number}", technology.name);
            let copy = Technology {
                id: id.clone(),
                name,
                ..technology.clone()
            };
            (format!("{id}.toml"), toml::to_string_pretty(&copy).unwrap())
        })
        .collect();
    Catalogue::load(files.iter().map(|(name, text)| DataFile { name, text })).unwrap()
}

/// Median and 95th percentile in milliseconds.
fn measured(name: &str, mut work: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let (median, p95) = (times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
    println!("  {name:<48} median {median:>7.2} ms   p95 {p95:>7.2} ms");
    p95
}

fn verdict(name: &str, took: f64, target: f64) {
    let met = if took <= target { "met" } else { "MISSED" };
    println!("  {name}: p95 {took:.2} ms; target {target:.0} ms: {met}");
}

fn main() {
    let (base, law) = (thousand(), Register::shipped().unwrap());
    let (positions, template) = (Positions::shipped().unwrap(), Template::shipped().unwrap());
    let sources = support::shipped().unwrap();
    let today = "2026-11-21".parse().unwrap();
    let ground = Ground {
        base: &base,
        template: &template,
        positions: &positions,
        today,
    };
    let municipal = Municipal::default();
    println!(
        "A catalogue of {SIZE} technologies, {ROUNDS} times each (cargo bench -p digitalt-forst-tests --bench catalogue)"
    );
    let facts = Facts::from_json(
        r#"{"needs":["tillsyn_natt","fall"],"setting":"ordinary_housing","legal_basis":"sol",
        "decision_capacity":"capable","cohabitants":[],"information_given":true,"wish":"digital"}"#,
    )
    .unwrap();
    let judged = measured("one case against all", || {
        black_box(assess(&facts, &base, &[], &law, &positions, today)).unwrap();
    });
    let laid = measured("the catalogue in effect laid out anew", || {
        black_box(municipal.catalogue(&ground));
    });
    let query = CatalogueQuery {
        text: "larm 9".to_owned(),
        need: Some(Need::Larma),
        offered_only: true,
        ..CatalogueQuery::default()
    };
    let viewer = digitalt_forst_domain::case::Actor {
        name: "Kim".to_owned(),
        role: digitalt_forst_domain::case::Role::Ansvarig,
    };
    let filtered = measured("filtered by words, need and what can be offered", || {
        black_box(list(&base, &query, template.phases(), &viewer, today));
    });
    let everything = measured("the first hundred of everything", || {
        black_box(list(
            &base,
            &CatalogueQuery::default(),
            template.phases(),
            &viewer,
            today,
        ));
    });
    let id = &base.technologies()[SIZE / 2].id;
    let opened = measured("one technology's process opened", || {
        black_box(process_view(&municipal, id, &viewer, &ground));
    });
    measured("the whole board", || {
        black_box(board(&municipal, &base, &sources, &ground));
    });
    verdict("assess one case", judged, ASSESS_MS);
    verdict(
        "filter and open",
        laid + filtered.max(everything) + opened,
        FILTER_AND_OPEN_MS,
    );
}
