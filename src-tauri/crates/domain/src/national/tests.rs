use std::collections::{BTreeMap, HashSet};

use super::*;
use crate::catalogue::Catalogue;

/// The figures of the report, written down apart from the data file.
const FIGURES: &str = include_str!("../../tests/national/tables_19_to_24.txt");

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    let figures = FIGURES.lines().filter(|line| !line.starts_with('#'));
    figures.map(|line| line.split('|').collect())
}

fn measure(key: &str) -> &'static str {
    match key {
        "NATT" => "nattillsyn",
        "DAG" => "tillsyn_dagtid",
        "GPS" => "gps_larm",
        "PASS" => "passivt_larm",
        "AVV" => "avvikelselarm",
        "BRAND" => "brandlarm",
        "SIPU" => "sip_infor_utskrivning",
        "SIPA" => "sip_andra_tillfallen",
        "FYS" => "fysisk_traning",
        "AKT0" => "aktivering_2020",
        "DAGL" => "dagliga_aktiviteter",
        "KOG0" => "fysisk_eller_kognitiv_traning_2020",
        "INK" => "digitala_inkop",
        "KOMM" => "digital_kommunikation",
        "LÅS" => "digitala_las",
        "LMF0" => "lakemedelsfordelare_2020",
        "LMF" => "lakemedelsfordelare",
        "INKO" => "inkontinenssensorer",
        "MTU" => "medicinteknisk_utrustning",
        "ANNAT" => "annat",
        other => panic!("unknown technology {other}"),
    }
}

fn setting(key: &str) -> Option<(&'static str, &'static str)> {
    match key {
        "OBÄ" => Some(("ordinart_boende_aldre", "tabell 19")),
        "OBF" => Some(("ordinart_boende_funktionsnedsattning", "tabell 20")),
        "SÄBO" => Some(("sarskilt_boende_aldre", "tabell 21")),
        "SSB" => Some(("stod_och_serviceboende", "tabell 22")),
        "HSL" => Some(("kommunal_halso_och_sjukvard", "tabell 23")),
        _ => None,
    }
}

#[test]
fn every_share_is_the_reports_own() {
    let national = National::shipped().unwrap();
    let mut compared = 0;
    for row in rows() {
        let Some((setting, table)) = setting(row[0]) else {
            continue;
        };
        let found = national
            .shares
            .iter()
            .find(|share| share.setting == setting && share.measure == measure(row[1]));
        let share = found.unwrap_or_else(|| panic!("{row:?} is missing"));
        let told = [
            share.year_2020,
            share.year_2021,
            share.year_2022,
            share.pilot_2023,
            share.introduced_2023,
            share.year_2023,
        ];
        let expected: Vec<Option<u8>> = row[2..].iter().map(|cell| cell.parse().ok()).collect();
        assert_eq!(told.as_slice(), expected, "{row:?}");
        assert_eq!(share.table, table);
        compared += 1;
    }
    assert_eq!(compared, 65);
    assert_eq!(national.shares.len(), compared, "a share of no table");
}

#[test]
fn users_and_their_distribution_are_the_reports_own() {
    let national = National::shipped().unwrap();
    let columns = [
        ("nattillsyn", 2022, 225),
        ("nattillsyn", 2023, 226),
        ("tillsyn_dagtid", 2022, 97),
        ("tillsyn_dagtid", 2023, 80),
        ("gps_larm", 2022, 188),
        // The heading's 188 is the figure of 2022; the text has 203.
        ("gps_larm", 2023, 203),
        ("lakemedelsfordelare", 2022, 101),
        ("lakemedelsfordelare", 2023, 118),
    ];
    let table: BTreeMap<&str, Vec<u8>> = rows()
        .filter(|row| row[0] == "T24")
        .map(|row| {
            (
                row[1],
                row[2..].iter().map(|n| n.parse().unwrap()).collect(),
            )
        })
        .collect();
    assert_eq!(national.distribution.len(), columns.len());
    for (at, (told, column)) in national.distribution.iter().zip(columns).enumerate() {
        let heading = (told.measure.as_str(), told.year, told.municipalities);
        assert_eq!(heading, column);
        let figures = [
            ("0", told.none),
            ("1–5", told.one_to_five),
            ("6–10", told.six_to_ten),
            ("11–20", told.eleven_to_twenty),
            ("21–50", told.twenty_one_to_fifty),
            ("51–100", told.fifty_one_to_hundred),
            (">100", told.over_hundred),
        ];
        for (users, told) in figures {
            assert_eq!(told, table[users][at], "{column:?}, {users}");
        }
    }
    let users: Vec<_> = rows().filter(|row| row[0] == "U").collect();
    assert_eq!(national.users.len(), users.len());
    for row in users {
        let found = national
            .users
            .iter()
            .find(|told| told.measure == measure(row[1]));
        let told = found.unwrap();
        let or_dash = |figure: Option<u32>| figure.map_or("-".to_owned(), |n| n.to_string());
        let figures = [
            told.persons.to_string(),
            told.municipalities.to_string(),
            or_dash(told.mean),
            or_dash(told.most),
            told.without_users.to_string(),
        ];
        assert_eq!(figures.as_slice(), &row[2..], "{row:?}");
    }
}

#[test]
fn the_number_of_answers_is_the_reports_own() {
    let national = National::shipped().unwrap();
    let rows: Vec<_> = rows().filter(|row| row[0] == "N").collect();
    assert_eq!(rows.len(), national.settings.len());
    for (row, told) in rows.iter().zip(&national.settings) {
        let n = told.respondents;
        let told_figures = [n.year_2020, n.year_2021, n.year_2022, n.year_2023];
        let figures: Vec<u16> = row[2..].iter().map(|n| n.parse().unwrap()).collect();
        assert_eq!(told_figures.as_slice(), figures, "{row:?}");
        assert_eq!(
            setting(row[1]),
            Some((told.id.as_str(), told.table.as_str()))
        );
    }
}

#[test]
fn the_reports_swapped_figures_are_not_repeated() {
    let national = National::shipped().unwrap();
    let without = |id: &str| {
        let users = national.users.iter().find(|users| users.measure == id);
        let of_2023 = |row: &&Distribution| row.measure == id && row.year == 2023;
        let told = national.distribution.iter().find(of_2023).unwrap().none;
        assert_eq!(users.unwrap().without_users, told);
        told
    };
    assert_eq!(
        (without("nattillsyn"), without("lakemedelsfordelare")),
        (6, 14)
    );
}

#[test]
fn a_share_says_how_many_answered_it() {
    let national = National::shipped().unwrap();
    let answered = |setting: &str, id: &str| {
        let mut shares = national.shares.iter();
        let found = shares.find(|share| share.setting == setting && share.measure == id);
        found.unwrap().respondents_2023
    };
    assert_eq!(answered("kommunal_halso_och_sjukvard", "gps_larm"), 261);
    assert_eq!(answered("kommunal_halso_och_sjukvard", "annat"), 282);
    assert_eq!(answered("ordinart_boende_aldre", "gps_larm"), 290);
}

#[test]
fn the_notes_on_the_break_stand_only_where_the_series_broke() {
    let national = National::shipped().unwrap();
    let warned = |measure: &str, setting: &str| {
        let notes = national.notes_on(measure, setting);
        notes.iter().any(|note| note.id == "brott_i_serien_hsl")
    };
    assert!(warned("gps_larm", "kommunal_halso_och_sjukvard"));
    assert!(!warned("gps_larm", "ordinart_boende_aldre"));
    assert!(!warned(
        "inkontinenssensorer",
        "kommunal_halso_och_sjukvard"
    ));
}

#[test]
fn each_adoption_row_of_the_catalogue_is_a_national_figure() {
    let (national, catalogue) = (National::shipped().unwrap(), Catalogue::shipped().unwrap());
    let known: HashSet<&str> = catalogue
        .technologies()
        .iter()
        .map(|entry| entry.id.as_str())
        .collect();
    for id in national.measures.iter().flat_map(|own| &own.technologies) {
        assert!(known.contains(id.as_str()), "{id} is not in the catalogue");
    }
    let mut compared = 0;
    for technology in catalogue.technologies() {
        let shares = national.shares_of(&technology.id);
        for row in &technology.adoption {
            let same =
                |share: &&&Share| share.setting == row.setting && share.measure_name == row.measure;
            let share = shares.iter().find(same);
            let share = share.unwrap_or_else(|| panic!("{}: {row:?}", technology.id));
            assert_eq!(
                (
                    share.year_2020,
                    share.year_2021,
                    share.year_2022,
                    share.year_2023
                ),
                (row.year_2020, row.year_2021, row.year_2022, row.year_2023),
                "{}: {row:?}",
                technology.id
            );
            assert!(row.source.ends_with(&share.table), "{}", row.source);
            compared += 1;
        }
    }
    assert!(compared >= 45, "{compared}");
}

fn complaint(from: &str, to: &str) -> String {
    assert!(SHIPPED.text.contains(from), "the file has no {from}");
    let text = SHIPPED.text.replacen(from, to, 1);
    let file = DataFile {
        name: "siffror.toml",
        text: &text,
    };
    National::load(file).unwrap_err().to_string()
}

/// The line on which `text` begins in the shipped file.
fn line(text: &str) -> usize {
    SHIPPED.text.split(text).next().unwrap().lines().count() + 1
}

#[test]
fn a_figure_that_cannot_be_is_told_by_file_line_and_field() {
    let first = "year_2020 = 65";
    let at = line(first);
    assert_eq!(
        complaint(first, "year_2020 = 165"),
        format!("siffror.toml: rad {at}: fältet year_2020: 165 är mer än hundra procent")
    );
    let total = "year_2023 = 78";
    assert_eq!(
        complaint(total, "year_2023 = 87"),
        format!(
            "siffror.toml: rad {}: fältet year_2023: 10 i pilot och 67 infört blir inte 87 totalt",
            line(total)
        )
    );
    assert!(complaint(total, "year_2023 = 300").starts_with("siffror.toml: rad "));
    assert!(
        complaint("none = 10", "none = 50")
            .ends_with("fördelningen: nattillsyn 2022 blir 140 procent tillsammans")
    );
}

#[test]
fn a_reference_to_nothing_and_a_row_twice_are_refused() {
    let share = "[[share]]\nsetting = \"ordinart_boende_aldre\"\nmeasure = \"nattillsyn\"\n";
    assert!(
        complaint(share, &share.replace("nattillsyn", "nattilsyn"))
            .ends_with("fältet measure: nattilsyn finns inte i filen")
    );
    assert!(
        complaint(share, &share.replace("aldre", "alla"))
            .ends_with("fältet setting: ordinart_boende_alla finns inte i filen")
    );
    assert!(
        complaint(share, &format!("{share}\n{share}"))
            .ends_with("nattillsyn i ordinart_boende_aldre står två gånger")
    );
    assert!(
        complaint("id = \"avrundning\"", "id = \"felsvar\"")
            .ends_with("fältet id: felsvar står två gånger")
    );
}
