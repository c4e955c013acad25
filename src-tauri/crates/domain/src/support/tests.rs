use chrono::NaiveDate;

use super::*;

const ENTRY: &str = r#"[[support]]
id = "rad"
name = "Råd"
what_for = "Allt."
organisation = "En"
scope = "national"
kind = "radgivning"
source = "En rapport"
stated_on = "2022"
"#;

fn read(text: &str) -> Result<Vec<SupportSource>, String> {
    let file = DataFile {
        name: "stod.toml",
        text,
    };
    load(file).map_err(|error| error.to_string())
}

fn complaint(from: &str, to: &str) -> String {
    assert!(ENTRY.contains(from), "the entry has no {from}");
    read(&ENTRY.replace(from, to)).unwrap_err()
}

#[test]
fn what_has_ended_says_so() {
    let list = shipped().unwrap();
    let ended = |id: &str| list.iter().find(|entry| entry.id == id).unwrap().ended_on;
    let last_of_2022 = NaiveDate::from_ymd_opt(2022, 12, 31);
    assert_eq!(ended("skr_kompetenscenter_valfardsteknik"), last_of_2022);
    assert_eq!(ended("modellkommuner"), last_of_2022);
    assert_eq!(ended("kunskapsguiden"), None);
}

#[test]
fn the_shipped_list_has_both_scopes_and_each_kind() {
    let list = shipped().unwrap();
    for scope in SupportScope::ALL {
        assert!(list.iter().any(|entry| entry.scope == *scope), "{scope:?}");
    }
    for kind in SupportKind::ALL {
        assert!(list.iter().any(|entry| entry.kind == *kind), "{kind:?}");
    }
}

#[test]
fn an_entry_is_read_as_it_stands() {
    let text = format!("{ENTRY}ended_on = 2022-12-31\n");
    let list = read(&text).unwrap();
    assert_eq!(list[0].ended_on, NaiveDate::from_ymd_opt(2022, 12, 31));
}

#[test]
fn a_faulty_entry_is_told_by_file_line_and_field() {
    assert_eq!(
        complaint("\"national\"", "\"regional\""),
        "stod.toml: rad 1: fältet area behövs för ett regionalt stöd (rad)"
    );
    assert_eq!(
        complaint("\"national\"", "\"national\"\narea = \"Norr\""),
        "stod.toml: rad 7: fältet area ska inte stå för ett nationellt stöd (rad)"
    );
    assert_eq!(
        complaint("\"Allt.\"", "\" \""),
        "stod.toml: rad 4: fältet what_for är tomt (rad)"
    );
    for date in ["\"i fjol\"", "\"2022-2-1\"", "\"\""] {
        assert_eq!(
            complaint("\"2022\"", date),
            "stod.toml: rad 9: fältet stated_on ska vara ett år eller ett datum (rad)"
        );
    }
    assert_eq!(
        complaint("kind = \"radgivning\"", "kind = \"spel\"")
            .split(';')
            .next(),
        Some("stod.toml: rad 7: fältet kind: värdet spel går inte att använda")
    );
    assert_eq!(
        complaint("name =", "namn ="),
        "stod.toml: rad 3: fältet namn finns inte; väntade id, name, what_for, organisation, scope, \
         area, kind, where_found, source, stated_on, ended_on, note"
    );
}

#[test]
fn the_same_id_twice_is_told_where_it_stands_the_second_time() {
    assert_eq!(
        read(&format!("{ENTRY}\n{ENTRY}")).unwrap_err(),
        "stod.toml: rad 12: fältet id: rad står två gånger"
    );
}
