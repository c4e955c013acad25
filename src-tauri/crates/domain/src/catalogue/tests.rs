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
    assert_eq!(
        catalogue.technologies().len(),
        20,
        "the table of Digitalt först avsnitt 2.2 has 20 rows"
    );
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
