//! What is taken out of the catalogue: hidden from those who look for something, readable where it was used.

use digitalt_forst_domain::facts::Facts;
use digitalt_forst_domain::municipal::{CatalogueQuery, MunicipalCommand, list};
use digitalt_forst_domain::suitability::{Form, Ground, assess_technology};

use crate::town::{CAMERA, Town, restore, retire};
use crate::walk::{Walk, day};

fn names(town: &Town) -> Vec<String> {
    let phases = town.template.phases();
    let shown = list(
        &town.catalogue(),
        &CatalogueQuery::default(),
        phases,
        &town.actor,
        town.today,
    );
    shown.rows.into_iter().map(|row| row.id).collect()
}

fn rules(town: &Town, technology: &str) -> Vec<&'static str> {
    let ground = Ground::new(&town.law, &town.positions, town.today);
    let assessment = assess_technology(&town.technology(technology), &Facts::default(), &ground);
    assessment.findings.iter().map(|one| one.rule).collect()
}

#[test]
fn a_technology_that_is_taken_out_is_hidden_but_can_be_read_and_taken_in_again() {
    let mut town = Town::begin();
    assert!(town.refused(&restore(CAMERA)).1.contains("inte borttagen"));
    let no_reason = MunicipalCommand::Retire {
        technology: CAMERA.into(),
        reason: " ".into(),
    };
    assert_eq!(town.refused(&no_reason).0, Some("reason"));
    town.run(retire(CAMERA));
    assert!(town.refused(&retire(CAMERA)).1.contains("redan"));

    let camera = town.technology(CAMERA);
    assert!(!camera.is_offered());
    let notice = "Borttagen ur katalogen den 22 november 2026. Skäl: Leverantören slutar.";
    assert_eq!(camera.standing.notice().as_deref(), Some(notice));
    assert!(!names(&town).contains(&CAMERA.to_owned()));
    assert!(rules(&town, CAMERA).contains(&"borttagen"));
    let board = town.board();
    assert_eq!(board.retired[0].technology, CAMERA);
    let mut cards = board.columns.iter().flat_map(|column| &column.cards);
    assert!(cards.all(|card| card.technology != CAMERA));

    town.today_is("2026-12-01");
    town.run(restore(CAMERA));
    assert!(town.technology(CAMERA).is_offered());
    assert!(names(&town).contains(&CAMERA.to_owned()));
    assert!(!rules(&town, CAMERA).contains(&"borttagen"));
    let then = town.ground_on(day("2026-11-25"));
    let then = town.municipal.technology_now(CAMERA, &then).unwrap();
    assert!(then.standing.retired.is_some(), "it was out in between");
    town.run(retire(CAMERA));
    assert!(!town.technology(CAMERA).is_offered());
}

#[test]
fn a_case_that_speaks_of_what_is_taken_out_still_shows_it_and_others_do_not() {
    let mut town = Town::begin();
    let mut speaks = Walk::begin();
    speaks.consent_to_camera();
    let mut silent = Walk::begin();
    silent.answer_for_camera();
    let shows = |walk: &Walk| {
        let technologies = walk.view().so_far.technologies;
        technologies.iter().any(|one| one.technology == CAMERA)
    };
    assert!(shows(&speaks) && shows(&silent));

    town.run(retire(CAMERA));
    speaks.today = town.today;
    silent.today = town.today;
    speaks.lay(town.catalogue());
    silent.lay(town.catalogue());
    assert!(!shows(&silent));
    let standing = speaks.standing(CAMERA);
    assert!(standing.notice.unwrap().contains("Leverantören slutar."));
    let chosen = speaks.choose(Form::Digital, Some(CAMERA), "");
    assert!(chosen.unwrap_err().message.contains("Borttagen"));
}
