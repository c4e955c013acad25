//! The municipality's own template and positions are published as the text their loaders take.

use digitalt_forst_domain::municipal::MunicipalCommand;
use digitalt_forst_domain::process::Template;

use crate::town::{Town, origin};

const POSITIONS: &str = "[[trial]]\nfrom = 2026-01-01\noffer_first = true\ndays = 7\n";

fn template(toml: &str, why: &str) -> MunicipalCommand {
    MunicipalCommand::PublishTemplate {
        toml: toml.into(),
        why: why.into(),
        origin: None,
    }
}

fn positions(toml: &str, why: &str) -> MunicipalCommand {
    MunicipalCommand::PublishPositions {
        toml: toml.into(),
        why: why.into(),
        origin: Some(origin()),
    }
}

#[test]
fn a_template_that_its_loader_refuses_is_refused_with_file_line_and_field() {
    let town = Town::begin();
    let whole = Template::shipped().unwrap().to_toml();
    let (at, message) = town.refused(&template("phase = [", "Ny."));
    assert_eq!(at, Some("toml"));
    assert!(
        message.contains("process.toml") && message.contains("rad 1"),
        "{message}"
    );
    let (_, message) = town.refused(&template(
        &whole.replacen("number = 4", "number = 5", 1),
        "Ny.",
    ));
    assert!(message.contains("fältet number"), "{message}");
    assert_eq!(town.refused(&template(&whole, " ")).0, Some("why"));
}

#[test]
fn positions_that_their_loader_refuses_are_refused_with_file_and_field() {
    let town = Town::begin();
    let (at, message) = town.refused(&positions("[[kaffe]]\nfrom = 2026-01-01\n", "Ny."));
    assert_eq!(at, Some("toml"));
    assert!(
        message.contains("positions.toml") && message.contains("kaffe"),
        "{message}"
    );
    assert_eq!(town.refused(&positions(POSITIONS, "")).0, Some("why"));
}

#[test]
fn what_is_published_is_kept_with_who_why_and_from_where() {
    let mut town = Town::begin();
    let whole = Template::shipped().unwrap().to_toml();
    town.run(template(&whole, "Första."));
    town.run(template(&whole, "Andra."));
    town.run(positions(POSITIONS, "Nämnden beslutade."));
    let whys: Vec<_> = town
        .municipal
        .templates
        .iter()
        .map(|one| one.why.as_str())
        .collect();
    assert_eq!(whys, ["Första.", "Andra."]);
    let published = &town.municipal.positions[0];
    assert_eq!(
        (published.toml.as_str(), published.on),
        (POSITIONS, town.today)
    );
    assert_eq!(
        (&published.by, published.origin.as_ref()),
        (&town.actor, Some(&origin()))
    );
}
