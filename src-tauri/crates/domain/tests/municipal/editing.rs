//! The catalogue as it is written: drafts, versions, what comes from others and what a file says.

use digitalt_forst_domain::catalogue::{Availability, AvailabilityNote, Catalogue, Purpose};
use digitalt_forst_domain::facts::Facts;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::municipal::{MunicipalCommand, PhaseGround, compare_versions, offer};
use digitalt_forst_domain::suitability::{Ground, assess_technology};

use crate::town::{
    CAMERA, SENSOR, Town, VACUUM, move_back, move_to, origin, publish, retire, save_draft,
};
use crate::walk::day;

fn add(id: &str, name: &str) -> MunicipalCommand {
    MunicipalCommand::AddTechnology {
        id: id.into(),
        name: name.into(),
        purpose: Purpose::Trygghetsskapande,
    }
}

fn discard(id: &str) -> MunicipalCommand {
    MunicipalCommand::DiscardDraft {
        technology: id.into(),
    }
}

fn with_summary(town: &Town, technology: &str, summary: &str) -> MunicipalCommand {
    let mut entry = town.technology(technology);
    entry.texts.summary = summary.into();
    save_draft(entry)
}

fn rules(town: &Town, technology: &str) -> Vec<&'static str> {
    let ground = Ground::new(&town.law, &town.positions, town.today);
    let assessment = assess_technology(&town.technology(technology), &Facts::default(), &ground);
    assessment.findings.iter().map(|one| one.rule).collect()
}

#[test]
fn the_short_name_of_a_new_technology_can_be_the_name_of_a_file() {
    let town = Town::begin();
    let long = "a".repeat(61);
    for id in [
        "",
        "Nattljus",
        "nattljus å",
        "natt/ljus",
        "../natt",
        "natt.ljus",
        &long,
        CAMERA,
    ] {
        assert_eq!(town.refused(&add(id, "Nattljus")).0, Some("id"), "{id}");
    }
    assert_eq!(town.refused(&add("nattljus", " ")).0, Some("name"));
    assert!(town.decide(&add("nattljus-2", "Nattljus")).is_ok());
}

#[test]
fn no_way_into_the_catalogue_takes_a_short_name_that_is_no_file() {
    let town = Town::begin();
    for id in ["../natt", "natt/ljus", "Å"] {
        let mut entry = town.technology(VACUUM);
        entry.id = id.into();
        assert_eq!(
            town.refused(&save_draft(entry.clone())).0,
            Some("id"),
            "{id}"
        );
        let taken = MunicipalCommand::TakeNew {
            entry: Box::new(entry),
            origin: origin(),
        };
        assert_eq!(town.refused(&taken).0, Some("id"), "{id}");
    }
}

#[test]
fn a_new_technology_is_only_a_draft_until_it_is_published_and_then_begins_in_phase_1() {
    let mut town = Town::begin();
    town.run(add("nattljus", " Nattljus "));
    assert!(town.catalogue().get("nattljus").is_none());
    assert_eq!(town.board().drafts[0].name, "Nattljus");
    assert_eq!(town.entry("nattljus").current_from, "Inte publicerad än.");
    assert_eq!(town.refused(&add("nattljus", "Nattljus")).0, Some("id"));
    assert_eq!(town.refused(&move_to("nattljus", 2)).0, Some("technology"));
    assert_eq!(town.refused(&publish("nattljus", " ")).0, Some("why"));

    town.run(publish("nattljus", "Personer frågar efter den."));
    let light = town.technology("nattljus");
    assert_eq!((light.phase, light.is_available(town.today)), (1, false));
    assert_eq!(town.process("nattljus").ground, PhaseGround::Own);
    assert!(town.board().drafts.is_empty());
    assert!(
        town.board().columns[0]
            .cards
            .iter()
            .any(|card| card.technology == "nattljus")
    );
}

#[test]
fn a_draft_changes_nothing_that_is_in_force_until_it_is_published() {
    let mut town = Town::begin();
    let before = town.technology(CAMERA);
    town.run(with_summary(&town, CAMERA, "En ny text."));
    assert_eq!(town.technology(CAMERA), before);
    let view = town.entry(CAMERA);
    let draft = view.draft.unwrap();
    assert_eq!(draft.by, "Karin Övning den 22 november 2026");
    let changes: Vec<_> = draft.changes.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(changes, ["texts.summary"]);

    town.run(publish(CAMERA, "Personer förstod inte den gamla."));
    assert_eq!(town.technology(CAMERA).texts.summary, "En ny text.");
    let view = town.entry(CAMERA);
    assert!(view.draft.is_none());
    let versions: Vec<_> = view
        .versions
        .iter()
        .map(|one| (one.number, one.in_force, one.why.as_str()))
        .collect();
    assert_eq!(
        versions,
        [
            (2, true, "Personer förstod inte den gamla."),
            (0, false, "")
        ]
    );
    let differ = compare_versions(&town.municipal, CAMERA, 0, 2, &town.ground()).unwrap();
    assert_eq!(differ[0].theirs, ["En ny text."]);
    assert!(compare_versions(&town.municipal, CAMERA, 0, 1, &town.ground()).is_none());
}

#[test]
fn the_phase_is_moved_and_never_edited() {
    let mut town = Town::begin();
    let mut entry = town.technology(SENSOR);
    entry.phase = 4;
    town.run(save_draft(entry));
    town.run(publish(SENSOR, "Försök."));
    assert_eq!(town.technology(SENSOR).phase, 1);

    let mut entry = town.technology(CAMERA);
    entry.phase = 1;
    town.run(save_draft(entry));
    town.run(publish(CAMERA, "Försök."));
    assert_eq!(town.technology(CAMERA).phase, 3);
}

#[test]
fn editing_while_it_is_moved_does_not_become_the_phase_of_the_file() {
    let mut town = Town::begin();
    town.run(move_back(CAMERA, 2, "Rutinerna skrivs om."));
    let entry = town.technology(CAMERA);
    assert_eq!(entry.phase, 2);
    town.run(save_draft(entry));
    town.run(publish(CAMERA, "Ny text."));
    assert_eq!(
        town.entry(CAMERA).current.unwrap().phase,
        3,
        "what the file says"
    );
    assert_eq!(town.technology(CAMERA).phase, 2);
}

#[test]
fn an_earlier_day_has_the_entry_and_the_phase_of_that_day() {
    let mut town = Town::begin();
    let shipped = town.technology(SENSOR).texts.summary;
    town.run(with_summary(&town, SENSOR, "Första."));
    town.run(publish(SENSOR, "Först."));
    town.today_is("2026-12-01");
    town.run(with_summary(&town, SENSOR, "Andra."));
    town.run(publish(SENSOR, "Sedan."));
    town.offer(SENSOR);
    town.today_is("2027-01-10");
    town.run(retire(SENSOR));

    let on = |text: &str| {
        let ground = town.ground_on(day(text));
        let one = town.municipal.technology_now(SENSOR, &ground).unwrap();
        (one.texts.summary, one.phase, one.standing.retired.is_some())
    };
    assert_eq!(on("2026-11-21"), (shipped, 1, false));
    assert_eq!(on("2026-11-22"), ("Första.".into(), 1, false));
    assert_eq!(on("2026-11-30"), ("Första.".into(), 1, false));
    assert_eq!(on("2026-12-01"), ("Andra.".into(), 3, false));
    assert_eq!(on("2027-01-10"), ("Andra.".into(), 3, true));
}

#[test]
fn a_draft_can_be_thrown_away() {
    let mut town = Town::begin();
    assert!(town.refused(&discard(CAMERA)).1.contains("inget utkast"));
    town.run(with_summary(&town, CAMERA, "En ny text."));
    town.run(discard(CAMERA));
    assert!(town.entry(CAMERA).draft.is_none());
    assert!(town.decide(&publish(CAMERA, "Ändå.")).is_err());
    assert_eq!(town.entry(CAMERA).history[0].text, "Utkastet kastat.");
}

#[test]
fn a_new_technology_that_was_thrown_away_can_be_begun_again() {
    let mut town = Town::begin();
    town.run(add("nattljus", "Nattljus"));
    town.run(discard("nattljus"));
    town.run(add("nattljus", "Nattljus igen"));
    assert_eq!(town.entry("nattljus").name, "Nattljus igen");
    town.run(discard("nattljus"));
    let mut entry = town.technology(VACUUM);
    entry.id = "nattljus".into();
    town.run(MunicipalCommand::TakeNew {
        entry: Box::new(entry),
        origin: origin(),
    });
    assert!(town.catalogue().get("nattljus").is_some());
}

#[test]
fn what_is_here_already_is_not_taken_whole_from_someone_else() {
    let mut town = Town::begin();
    let take = |town: &Town| {
        town.refused(&MunicipalCommand::TakeNew {
            entry: Box::new(town.technology(VACUUM)),
            origin: origin(),
        })
    };
    assert!(take(&town).1.contains("finns redan"));
    town.run(retire(VACUUM));
    assert!(take(&town).1.contains("finns redan"));
}

#[test]
fn what_was_taken_says_from_where() {
    let mut town = Town::begin();
    let mut entry = town.technology(VACUUM);
    entry.id = "robot".into();
    town.run(MunicipalCommand::TakeNew {
        entry: Box::new(entry),
        origin: origin(),
    });
    let view = town.entry("robot");
    assert_eq!(
        view.versions[0].origin,
        "Övningsdalens kommun, paket från den 1 november 2026"
    );
    assert!(
        view.history[0]
            .text
            .contains("Hämtad från Övningsdalens kommun")
    );
}

#[test]
fn what_the_loader_of_the_catalogue_does_not_take_is_refused_with_the_file() {
    let town = Town::begin();
    let mut entry = town.technology(CAMERA);
    entry.name = "  ".into();
    let (_, message) = town.refused(&save_draft(entry.clone()));
    assert!(
        message.contains("trygghetskamera.toml") && message.contains("name"),
        "{message}"
    );
    entry.id = "ny-kamera".into();
    let taken = MunicipalCommand::TakeNew {
        entry: Box::new(entry),
        origin: origin(),
    };
    let (_, message) = town.refused(&taken);
    assert!(message.contains("ny-kamera.toml"), "{message}");
}

#[test]
fn the_days_between_which_it_can_be_had_count() {
    let mut town = Town::begin();
    let mut entry = town.technology(CAMERA);
    entry.availability = Availability::Finns;
    entry.availability_note = Some(AvailabilityNote {
        text: "På ramavtal.".into(),
        source: "Inköp".into(),
        date: day("2026-11-01"),
        from: Some(day("2026-12-01")),
        until: Some(day("2027-11-30")),
    });
    town.run(save_draft(entry));
    town.run(publish(CAMERA, "Avtalet är tecknat."));
    for (on, can) in [
        ("2026-11-30", false),
        ("2026-12-01", true),
        ("2027-11-30", true),
        ("2027-12-01", false),
    ] {
        town.today_is(on);
        assert_eq!(
            !rules(&town, CAMERA).contains(&"tillganglighet"),
            can,
            "{on}"
        );
        let ground = town.ground();
        let offered = offer(
            &town.technology(CAMERA),
            ground.template.phases(),
            town.today,
        );
        assert_eq!(offered.can, can, "{on}: {}", offered.text);
    }
}

#[test]
fn a_file_of_the_municipality_lies_under_what_is_published_in_the_program() {
    let mut town = Town::begin();
    let mut own = town.technology(VACUUM);
    own.phase = 3;
    own.name = "Dammsugare från filen".into();
    let text = toml::to_string(&own).unwrap();
    let file = DataFile {
        name: "robotdammsugare.toml",
        text: &text,
    };
    town.base = Catalogue::shipped_and(vec![file]).unwrap();
    assert_eq!(town.technology(VACUUM).phase, 3);
    own.name = "Dammsugare från programmet".into();
    town.run(save_draft(own));
    town.run(publish(VACUUM, "Rätt namn."));
    let vacuum = town.technology(VACUUM);
    assert_eq!(
        (vacuum.name.as_str(), vacuum.phase),
        ("Dammsugare från programmet", 3)
    );
}
