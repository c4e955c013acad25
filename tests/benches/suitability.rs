//! One case against the whole catalogue, with unknown and would_change: median and p95 in microseconds.
//!
//! `cargo bench -p digitalt-forst-tests --bench suitability`
#![allow(clippy::unwrap_used, reason = "a measurement may stop")]

use std::hint::black_box;
use std::time::Instant;

use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::facts::Facts;
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::suitability::assess;

const TARGET_MICROSECONDS: f64 = 1000.0;
const ROUNDS: usize = 2000;

/// Everything met, so that no technology is settled early by its needs.
const EVERY_NEED: &str = r#""needs":["tillsyn_natt","tillsyn_dag","fall","lamna_hemmet","hitta_hem","larma","lakemedel",
    "halsomatning","paminnelse","ensamhet","aktivitet","traning","hushall","kontakt"]"#;

fn cases() -> Vec<(&'static str, String)> {
    let known = format!(
        r#"{EVERY_NEED},"setting":"ordinary_housing","legal_basis":"sol","visit_content":"look_in_only",
        "decision_capacity":"capable","cohabitants":[{{"data":"given"}}],"understands_technology":true,
        "stays_in_view":true,"hears_and_sees_enough":true"#
    );
    let steps = r#""information_given":true,"person_consent":{"service":"given","data":"given"},"receiver_named":true,
        "fallback_agreed":true,"provider_trained":true,"internet_responsible":"municipality""#;
    vec![
        ("nothing known", "{}".to_owned()),
        ("only the needs known", format!("{{{EVERY_NEED}}}")),
        (
            "a typical case under way",
            r#"{"needs":["tillsyn_natt","fall"],"setting":"ordinary_housing","legal_basis":"sol",
            "decision_capacity":"capable","cohabitants":[],"information_given":true,"wish":"digital"}"#
                .to_owned(),
        ),
        (
            "known, every changeable answer against",
            format!(
                r#"{{{known},{steps},"connectivity":"none","placement_possible":false,"response_in_time":false}}"#
            )
            .replace("look_in_only", "with_care"),
        ),
        ("known, changeable answers unknown", format!("{{{known},{steps}}}")),
        (
            "everything known and done",
            format!(r#"{{{known},{steps},"connectivity":"good","placement_possible":true,"response_in_time":true}}"#),
        ),
    ]
}

fn main() {
    let (catalogue, law) = (Catalogue::shipped().unwrap(), Register::shipped().unwrap());
    let positions = Positions::shipped().unwrap();
    let on = "2026-11-21".parse().unwrap();
    println!(
        "One case against {} technologies, {ROUNDS} times each (cargo bench -p digitalt-forst-tests --bench suitability)",
        catalogue.technologies().len()
    );
    let mut worst: f64 = 0.0;
    for (name, json) in cases() {
        let facts = Facts::from_json(&json).unwrap();
        let mut times: Vec<f64> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                black_box(assess(
                    black_box(&facts),
                    &catalogue,
                    &[],
                    &law,
                    &positions,
                    on,
                ))
                .unwrap();
                start.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let (median, p95) = (times[ROUNDS / 2], times[ROUNDS * 95 / 100]);
        worst = worst.max(p95);
        println!("  {name:<40} median {median:>7.1} µs   p95 {p95:>7.1} µs");
    }
    let met = if worst <= TARGET_MICROSECONDS {
        "met"
    } else {
        "MISSED"
    };
    println!("  worst p95 {worst:.1} µs; target {TARGET_MICROSECONDS:.0} µs: {met}");
}
