use super::*;

const MINIMAL: &str = r#"
    id = "x"
    name = "X"
    purpose = "smarta_hem"
    needs = ["hushall"]
    functions = []
    identifies_person = false
    captures_cohabitants = false
    body = "outside"
    replaces_supervision = false
    requires = []
    provided_as = ["bistand"]
    phase = 3
    availability = "finns"
"#;

fn load(name: &str, text: &str) -> Result<Catalogue, LoadError> {
    Catalogue::load([DataFile { name, text }])
}

#[test]
fn the_thirteen_keys_of_the_contract_are_enough_to_the_loader() {
    let catalogue = load("x.toml", MINIMAL).unwrap();
    assert_eq!(catalogue.get("x").unwrap().needs, [Need::Hushall]);
    assert!(catalogue.get("y").is_none());
}

#[test]
fn each_of_the_thirteen_keys_is_required() {
    for line in MINIMAL
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
    {
        let error = load("x.toml", &MINIMAL.replace(line, "")).unwrap_err();
        let key = line.split(' ').next().unwrap();
        assert!(error.message.contains(key), "{key}: {error}");
    }
}

#[test]
fn a_malformed_entry_names_file_line_and_what_was_expected() {
    let error = load("x.toml", &MINIMAL.replace("smarta_hem", "smart")).unwrap_err();
    assert_eq!(error.file, "x.toml");
    assert!(error.message.contains("rad 4"), "{error}");
    assert!(error.message.contains("social_interaktion"), "{error}");
    assert!(
        load("x.toml", &format!("{MINIMAL}\nprice = 3"))
            .unwrap_err()
            .message
            .contains("price")
    );
    assert!(
        load("y.toml", MINIMAL)
            .unwrap_err()
            .message
            .contains("filens namn")
    );
    assert!(load("x.toml", &MINIMAL.replace("phase = 3", "phase = 5")).is_err());
}

#[test]
fn every_shipped_entry_is_complete() {
    let catalogue = Catalogue::shipped().unwrap();
    for technology in catalogue.technologies() {
        assert_eq!(
            technology.missing(),
            Vec::<&str>::new(),
            "{}",
            technology.id
        );
    }
}

#[test]
fn an_incomplete_entry_is_told_field_by_field() {
    let catalogue = load("x.toml", MINIMAL).unwrap();
    let missing = catalogue.get("x").unwrap().missing();
    assert!(
        missing.contains(&"texts.recorded") && missing.contains(&"worries"),
        "{missing:?}"
    );
}

/// The rows of the table in Digitalt först, section 2.2, in its order.
const ROWS_OF_THE_MODEL: [&str; 20] = [
    "trygghetskamera",
    "handelsebaserad-tillsyn",
    "vitalsensor",
    "fallarm",
    "trygghetslarm-inomhus",
    "trygghetslarm-utomhus",
    "lakemedelsrobot",
    "passiva-larm",
    "gps-sensor",
    "gps-larm",
    "aktivitetsskarm",
    "digitala-traningsprogram",
    "vr-terapi",
    "smarta-textilier",
    "digitala-hembesok",
    "robotdammsugare",
    "smarta-hem-losningar",
    "digitala-assistenter",
    "sociala-robotar",
    "digitala-motesplatser",
];

/// What the model's other sections and Socialstyrelsen's survey name beyond that table.
const BEYOND_THE_TABLE: [&str; 16] = [
    "avvikelselarm",
    "digital-tillsyn-dag",
    "digitala-inkop",
    "digitala-las",
    "egenmonitorering",
    "inkontinenssensor",
    "kombinerad-kamera-och-sensor",
    "lakemedelsautomat",
    "larm-dorr",
    "larm-rorelse",
    "larm-sang",
    "mobilt-trygghetslarm",
    "paminnelsehjalpmedel",
    "trygghetslarm-med-brandlarm",
    "varmekamera",
    "videosamtal",
];

#[test]
fn the_catalogue_holds_every_row_of_the_model_and_what_lies_beyond_its_table() {
    let catalogue = Catalogue::shipped().unwrap();
    let held: Vec<_> = catalogue
        .technologies()
        .iter()
        .map(|technology| technology.id.as_str())
        .collect();
    let mut wanted = [&ROWS_OF_THE_MODEL[..], &BEYOND_THE_TABLE].concat();
    wanted.sort_unstable();
    assert_eq!(held, wanted);
}

#[test]
fn names_tell_the_entries_apart() {
    let catalogue = Catalogue::shipped().unwrap();
    let names: HashSet<_> = catalogue
        .technologies()
        .iter()
        .map(|technology| technology.name.to_lowercase())
        .collect();
    assert_eq!(names.len(), catalogue.technologies().len());
}

fn sentences(text: &str) -> Vec<&str> {
    text.split_inclusive(['.', '!', '?'])
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

#[test]
fn what_is_shown_to_the_person_is_short_voluntary_and_names_the_way_out() {
    for technology in Catalogue::shipped().unwrap().technologies() {
        let (id, text) = (&technology.id, &technology.texts.for_the_person);
        let said = sentences(text);
        assert!(
            (3..=6).contains(&said.len()),
            "{id}: {} sentences",
            said.len()
        );
        for sentence in &said {
            let words = sentence.split_whitespace().count();
            assert!(words <= 20, "{id}: {words} words in \"{sentence}\"");
        }
        let text = text.to_lowercase();
        assert!(text.contains("du "), "{id}: does not speak to the person");
        assert!(
            text.contains("frivillig"),
            "{id}: does not say that it is voluntary"
        );
        assert!(
            text.contains("sluta"),
            "{id}: does not say that one can stop"
        );
        let instead = ["i stället", "säger du nej", "utan den"];
        assert!(
            instead.iter().any(|words| text.contains(words)),
            "{id}: does not say what happens instead"
        );
        let who_learns = ["ser", "se", "hör", "veta", "söka"];
        let mut words = text.split(|sign: char| !sign.is_alphabetic());
        assert!(
            words.any(|word| who_learns.contains(&word)),
            "{id}: does not say who sees"
        );
    }
}

/// Every text of an entry that somebody reads.
fn prose(technology: &Technology) -> Vec<&str> {
    let t = &technology.texts;
    let single = [
        &t.summary,
        &t.what_it_does,
        &t.recorded,
        &t.seen_by,
        &t.kept,
        &t.human_contact,
        &t.track,
        &t.for_the_person,
    ];
    let lists = [
        &t.how_it_goes,
        &t.helps_when,
        &t.does_not_help_when,
        &t.needs_to_work,
    ];
    single
        .into_iter()
        .chain(lists.into_iter().flatten())
        .chain(
            technology
                .worries
                .iter()
                .flat_map(|w| [&w.worry, &w.answer]),
        )
        .chain(technology.availability_note.iter().map(|note| &note.text))
        .map(String::as_str)
        .collect()
}

#[test]
fn texts_are_whole_sentences_without_dashes_and_chains() {
    for technology in Catalogue::shipped().unwrap().technologies() {
        for text in prose(technology) {
            let id = &technology.id;
            assert!(
                text.ends_with(['.', '?', '!']),
                "{id}: \"{text}\" has no end"
            );
            assert_eq!(text, text.trim(), "{id}");
            for sign in ["—", "–", ";", "  "] {
                assert!(!text.contains(sign), "{id}: \"{sign}\" in \"{text}\"");
            }
        }
    }
}

#[test]
fn what_the_law_asks_about_fits_what_is_told_to_people() {
    for technology in Catalogue::shipped().unwrap().technologies() {
        let id = &technology.id;
        assert_eq!(technology.body, Body::Outside, "{id}");
        if technology.replaces_supervision {
            for requirement in [Requirement::Receiver, Requirement::InView] {
                assert!(technology.requires(requirement), "{id}: {requirement:?}");
            }
        }
        if technology.captures_cohabitants && technology.has_functions() {
            let told = prose(technology).join(" ").to_lowercase();
            assert!(
                told.contains("närstående"),
                "{id}: says nothing of a relative who lives there"
            );
        }
        let hsl_only = technology.provided_as == [ProvidedAs::ForskrivningHsl];
        let track = &technology.texts.track;
        assert!(
            !hsl_only || track.contains("HSL"),
            "{id}: prescribed, but the track says nothing of HSL"
        );
    }
}

#[test]
fn each_passive_alarm_has_conditions_of_its_own() {
    let catalogue = Catalogue::shipped().unwrap();
    let conditions: HashSet<_> = ["larm-dorr", "larm-rorelse", "larm-sang", "passiva-larm"]
        .map(|id| {
            let alarm = catalogue.get(id).unwrap();
            assert_eq!(alarm.functions, [Function::Sensoring], "{id}");
            format!(
                "{:?} {:?} {:?}",
                alarm.needs, alarm.requires, alarm.availability
            )
        })
        .into();
    assert_eq!(conditions.len(), 4, "{conditions:?}");
}

#[test]
fn the_smart_door_alarm_tells_of_the_passage_button_and_its_fifteen_seconds() {
    let catalogue = Catalogue::shipped().unwrap();
    let texts = &catalogue.get("larm-dorr").unwrap().texts;
    for text in [&texts.what_it_does, &texts.how_it_goes.join(" ")] {
        assert!(
            text.contains("passageknapp") && text.contains("15 sekunder"),
            "{text}"
        );
    }
}

#[test]
fn the_national_figures_are_of_known_settings_and_the_same_wherever_they_stand() {
    let tables = [
        ("ordinart_boende_aldre", "tabell 19"),
        ("ordinart_boende_funktionsnedsattning", "tabell 20"),
        ("sarskilt_boende_aldre", "tabell 21"),
        ("stod_och_serviceboende", "tabell 22"),
        ("kommunal_halso_och_sjukvard", "tabell 23"),
    ];
    let mut seen: Vec<Adoption> = Vec::new();
    for technology in Catalogue::shipped().unwrap().technologies() {
        for row in &technology.adoption {
            let id = &technology.id;
            let (_, table) = tables
                .iter()
                .find(|(setting, _)| *setting == row.setting)
                .unwrap_or_else(|| panic!("{id}: {}", row.setting));
            assert!(
                row.source.ends_with(table),
                "{id}: {} in {}",
                row.setting,
                row.source
            );
            let years = [row.year_2020, row.year_2021, row.year_2022, row.year_2023];
            let figures: Vec<_> = years.into_iter().flatten().collect();
            assert!(!figures.is_empty(), "{id}: {} has no figure", row.measure);
            assert!(
                figures.iter().all(|share| *share <= 100),
                "{id}: {figures:?}"
            );
            let twin = seen
                .iter()
                .find(|other| (&other.setting, &other.measure) == (&row.setting, &row.measure));
            assert!(
                twin.is_none_or(|other| other == row),
                "{id}: {twin:?} and {row:?}"
            );
            seen.push(row.clone());
        }
    }
    assert!(seen.len() >= 40, "{}", seen.len());
}

#[test]
fn a_status_is_defined_in_one_text_with_its_source_beside_the_national_figures() {
    let national = crate::national::National::shipped().unwrap();
    for (status, id) in [
        (Status::FinnsInte, "finns_inte"),
        (Status::Pilot, "pilot_eller_test"),
        (Status::Infort, "infort"),
    ] {
        let defined = national.definitions.iter().find(|one| one.id == id);
        assert_eq!(defined.unwrap().text, status.definition());
    }
    assert_eq!(Status::ALL.len(), 3);
}

#[test]
fn an_id_is_a_file_name_everywhere() {
    for id in ["gps-larm", "x_1", "0"] {
        assert!(is_id(id), "{id}");
    }
    assert!(is_id(&"a".repeat(100)) && !is_id(&"a".repeat(101)));
    for id in ["", "Larm", "å", "a b", "..", "a/b", "a.toml"] {
        assert!(!is_id(id), "{id}");
    }
}

#[test]
fn the_fields_that_differ_are_those_that_are_told() {
    let catalogue = Catalogue::shipped().unwrap();
    let one = &catalogue.technologies()[0];
    assert_eq!(differing(one, one).count(), 0);
    for other in catalogue.technologies() {
        let told = differences(one, other);
        let told: Vec<&str> = told.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(differing(one, other).collect::<Vec<_>>(), told);
    }
}
