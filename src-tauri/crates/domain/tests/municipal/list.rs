//! The catalogue for those who meet the person: what it is searched by, and how each technology is drawn.

use digitalt_forst_domain::catalogue::{Area, AreaStatus, Catalogue, Purpose, Status};
use digitalt_forst_domain::facts::Need;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::municipal::{
    CatalogueList, CatalogueQuery, Course, course, list, offer,
};

use crate::town::{CAMERA, SENSOR, Town, move_with_exception, publish, retire, save_draft};
use crate::walk::day;

fn find(town: &Town, query: &CatalogueQuery) -> CatalogueList {
    list(
        &town.catalogue(),
        query,
        town.template.phases(),
        &town.actor,
        town.today,
    )
}

fn ids(found: &CatalogueList) -> Vec<&str> {
    found.rows.iter().map(|row| row.id.as_str()).collect()
}

/// The sensor is on trial in one area since last year and introduced there later, and is nowhere in another.
fn with_areas() -> Town {
    let mut town = Town::begin();
    let mut entry = town.technology(SENSOR);
    let stated = |area, status, since: &str| AreaStatus {
        area,
        status,
        since: day(since),
        note: String::new(),
    };
    entry.areas = vec![
        stated(Area::SarskiltBoendeAldre, Status::Infort, "2026-12-01"),
        stated(Area::SarskiltBoendeAldre, Status::Pilot, "2025-09-01"),
        stated(Area::StodOchServiceboende, Status::FinnsInte, "2025-09-01"),
    ];
    town.run(save_draft(entry));
    town.run(publish(SENSOR, "Status per område."));
    town
}

#[test]
fn everything_is_listed_when_nothing_is_asked_for_ordered_by_purpose_and_name() {
    let town = Town::begin();
    let found = find(&town, &CatalogueQuery::default());
    let all = town.base.technologies().len() as u32;
    assert_eq!((found.hits, found.total), (all, all));
    let order: Vec<_> = found
        .rows
        .iter()
        .map(|row| (row.purpose, &row.name))
        .collect();
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn a_need_a_purpose_and_words_each_narrow_the_list() {
    let town = Town::begin();
    let need = CatalogueQuery {
        need: Some(Need::Lakemedel),
        ..CatalogueQuery::default()
    };
    assert_eq!(
        ids(&find(&town, &need)),
        ["lakemedelsautomat", "lakemedelsrobot"]
    );
    let purpose = CatalogueQuery {
        purpose: Some(Purpose::SocialInteraktion),
        ..CatalogueQuery::default()
    };
    let found = find(&town, &purpose);
    assert_eq!(found.hits, 3);
    assert!(
        found
            .rows
            .iter()
            .all(|row| row.purpose == Purpose::SocialInteraktion)
    );
    let named = |text: &str| {
        let query = CatalogueQuery {
            text: text.into(),
            ..CatalogueQuery::default()
        };
        find(&town, &query).hits
    };
    assert_eq!(named("DAMMSUGARE robot"), 1, "in any order and case");
    assert_eq!(named("kaffe"), 0);
    assert_eq!(named("  "), town.base.technologies().len() as u32);
    let both = CatalogueQuery {
        need: Some(Need::Lakemedel),
        purpose: Some(Purpose::SocialInteraktion),
        ..CatalogueQuery::default()
    };
    assert_eq!(find(&town, &both).hits, 0);
}

#[test]
fn only_what_can_be_offered_today_is_listed_when_that_is_asked_for() {
    let mut town = Town::begin();
    let query = CatalogueQuery {
        offered_only: true,
        ..CatalogueQuery::default()
    };
    let offered = |town: &Town| {
        let found = find(town, &query);
        assert!(found.rows.iter().all(|row| row.offer.can));
        ids(&found).contains(&CAMERA)
    };
    assert!(offered(&town));
    let everything = find(&town, &CatalogueQuery::default());
    let can = everything.rows.iter().filter(|row| row.offer.can).count();
    assert_eq!(find(&town, &query).hits as usize, can);
    town.run(retire(CAMERA));
    assert!(!offered(&town));
}

#[test]
fn an_area_lists_what_is_stated_there_and_what_has_no_area_stated() {
    let town = with_areas();
    let in_area = |area| {
        let query = CatalogueQuery {
            area: Some(area),
            ..CatalogueQuery::default()
        };
        find(&town, &query)
    };
    let here = in_area(Area::SarskiltBoendeAldre);
    let row = here.rows.iter().find(|row| row.id == SENSOR).unwrap();
    assert_eq!(
        row.area_text,
        "Särskilt boende för äldre: pilot eller test sedan 1 september 2025"
    );
    let camera = here.rows.iter().find(|row| row.id == CAMERA).unwrap();
    assert!(
        camera.area_text.contains("inte angiven"),
        "{}",
        camera.area_text
    );
    assert!(!ids(&in_area(Area::StodOchServiceboende)).contains(&SENSOR));
    assert!(!ids(&in_area(Area::OrdinartBoendeAldre)).contains(&SENSOR));
}

#[test]
fn a_status_counts_from_its_day() {
    let mut town = with_areas();
    let query = CatalogueQuery {
        area: Some(Area::SarskiltBoendeAldre),
        ..CatalogueQuery::default()
    };
    town.today_is("2026-12-01");
    let found = find(&town, &query);
    let row = found.rows.iter().find(|row| row.id == SENSOR).unwrap();
    assert_eq!(
        row.area_text,
        "Särskilt boende för äldre: infört sedan 1 december 2026"
    );
}

#[test]
fn no_more_rows_are_shown_than_can_be_read_but_all_are_counted() {
    let mut town = Town::begin();
    let files: Vec<(String, String)> = (0..150)
        .map(|number| {
            let mut one = town.technology(CAMERA);
            one.id = format!("kamera-{number}");
            (format!("{}.toml", one.id), toml::to_string(&one).unwrap())
        })
        .collect();
    let files = files.iter().map(|(name, text)| DataFile { name, text });
    town.base = Catalogue::load(files).unwrap();
    let found = find(&town, &CatalogueQuery::default());
    assert_eq!((found.rows.len(), found.hits), (100, 150));
}

#[test]
fn the_person_is_told_until_when_but_neither_why_nor_by_whom() {
    let mut town = Town::begin();
    town.run(move_with_exception(SENSOR, 3, "2027-03-01"));
    let offered = |town: &Town| {
        let technology = town.technology(SENSOR);
        offer(&technology, town.template.phases(), town.today)
    };
    let to_the_person = offered(&town).notice_to_the_person.unwrap();
    assert!(to_the_person.contains("1 mars 2027"), "{to_the_person}");
    for internal in ["Åsa", "väntar", "undantag"] {
        assert!(!to_the_person.contains(internal), "{to_the_person}");
    }
    assert!(offered(&town).notice.unwrap().contains("Åsa Övning"));
    town.today_is("2027-03-02");
    assert_eq!(offered(&town).notice_to_the_person, None);
}

#[test]
fn why_it_cannot_be_offered_is_said_in_words() {
    let town = Town::begin();
    let said = |id: &str| {
        let technology = town.technology(id);
        offer(&technology, town.template.phases(), town.today).text
    };
    assert_eq!(said(CAMERA), "Kan erbjudas nu");
    assert_eq!(said(SENSOR), "Erbjuds inte än: fas 1, förbereda och utreda");
}

#[test]
fn each_shipped_technology_is_drawn_as_it_goes() {
    use Course::{Alarm, Check, Own, Position, Reminder, Sensor};
    let drawn = [
        ("aktivitetsskarm", Some(Own)),
        ("avvikelselarm", Some(Position)),
        ("digital-tillsyn-dag", Some(Check)),
        ("digitala-assistenter", Some(Reminder)),
        // A call at an agreed time is no alarm, though someone has to take part in it.
        ("digitala-hembesok", Some(Own)),
        ("digitala-inkop", Some(Own)),
        ("digitala-las", None),
        ("digitala-motesplatser", Some(Own)),
        ("digitala-traningsprogram", Some(Own)),
        // What is measured is judged at set times; nobody comes.
        ("egenmonitorering", None),
        ("fallarm", Some(Sensor)),
        ("gps-larm", Some(Position)),
        ("gps-sensor", Some(Position)),
        // The operator looks when the sensor has signalled, not at agreed times.
        ("handelsebaserad-tillsyn", Some(Sensor)),
        ("inkontinenssensor", None),
        ("kombinerad-kamera-och-sensor", Some(Sensor)),
        // They remind, and someone is told when the medicine is not taken.
        ("lakemedelsautomat", Some(Reminder)),
        ("lakemedelsrobot", Some(Reminder)),
        ("larm-dorr", Some(Sensor)),
        ("larm-rorelse", Some(Sensor)),
        ("larm-sang", Some(Sensor)),
        // The person presses; the place comes with the alarm.
        ("mobilt-trygghetslarm", Some(Alarm)),
        ("paminnelsehjalpmedel", Some(Reminder)),
        ("passiva-larm", Some(Sensor)),
        ("robotdammsugare", Some(Own)),
        ("smarta-hem-losningar", None),
        ("smarta-textilier", None),
        ("sociala-robotar", Some(Own)),
        ("trygghetskamera", Some(Check)),
        ("trygghetslarm-inomhus", Some(Alarm)),
        ("trygghetslarm-med-brandlarm", Some(Alarm)),
        ("trygghetslarm-utomhus", Some(Alarm)),
        ("varmekamera", Some(Check)),
        ("videosamtal", Some(Own)),
        ("vitalsensor", None),
        ("vr-terapi", Some(Own)),
    ];
    let town = Town::begin();
    let shipped: Vec<_> = town
        .base
        .technologies()
        .iter()
        .map(|one| (one.id.as_str(), course(one)))
        .collect();
    for ((id, found), (expected_id, expected)) in shipped.iter().zip(&drawn) {
        assert_eq!((id, found), (expected_id, expected));
    }
    assert_eq!(shipped.len(), drawn.len());
}
