use super::*;

const FILE: &str = r#"
    [statute]
    id = "l"
    name = "Lag"
    short = "L"
    source = "https://example.org"
    verified_on = "2025-12-15"
    amended_through = "SFS 1"
    [[provision]]
    id = "l-1"
    short = "1 § L"
    heading = "Om"
    summary = "Säger något."
    from = "2024-03-01"
    to = "2025-06-30"
"#;

fn load(text: &str) -> Result<Register, LoadError> {
    Register::load([DataFile {
        name: "l.toml",
        text,
    }])
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn a_provision_holds_from_its_first_to_its_last_day() {
    let register = load(FILE).unwrap();
    assert!(register.in_force("l-1", day("2024-02-29")).is_none());
    assert!(register.in_force("l-1", day("2024-03-01")).is_some());
    assert!(register.in_force("l-1", day("2025-06-30")).is_some());
    assert!(register.in_force("l-1", day("2025-07-01")).is_none());
}

#[test]
fn a_missing_source_overlapping_dates_and_unknown_keys_are_refused() {
    let without_source = FILE.replace("https://example.org", "");
    assert!(
        load(&without_source)
            .unwrap_err()
            .message
            .contains("källan saknas")
    );
    let without_key = FILE.replace("source = \"https://example.org\"", "");
    assert!(load(&without_key).unwrap_err().message.contains("source"));
    let twice = format!(
        "{FILE}\n[[provision]]\nid='l-1'\nshort='x'\nheading='y'\nsummary='z'\nfrom='2025-06-30'"
    );
    assert!(load(&twice).unwrap_err().message.contains("överlappar"));
    let after = twice.replace("from='2025-06-30'", "from='2025-07-01'");
    assert_eq!(load(&after).unwrap().provisions().count(), 2);
    assert!(
        load(&FILE.replace("heading =", "title ="))
            .unwrap_err()
            .message
            .contains("title")
    );
    assert!(
        load(&FILE.replace("2024-03-01", "2024-13-01"))
            .unwrap_err()
            .message
            .contains("2024-13-01")
    );
    assert!(
        load(&FILE.replace("\"2025-06-30\"", "\"2023-06-30\""))
            .unwrap_err()
            .message
            .contains("före")
    );
}

#[test]
fn the_shipped_register_has_every_provision_of_the_law_table() {
    let register = Register::shipped().unwrap();
    for (id, on) in [
        ("sol-2001-453-4-1", "2002-01-01"),
        (ids::SOL_OLD_DIGITAL, "2025-06-30"),
        (ids::SOL_TOGETHER, "2025-07-01"),
        (ids::SOL_DIGITAL, "2025-07-01"),
        ("sol-2025-400-10-7", "2025-07-01"),
        (ids::SOL_RIGHT, "2025-07-01"),
        (ids::SOL_WITHOUT_ASSESSMENT, "2025-07-01"),
        ("sol-2025-400-14-2-3", "2025-07-01"),
        ("sol-2025-400-14-6-7", "2025-07-01"),
        ("sol-2025-400-14-9-10", "2025-07-01"),
        ("sol-2025-400-16-1", "2025-07-01"),
        ("sol-2025-400-34-1-3", "2025-07-01"),
        (ids::SOL_APPEAL, "2025-07-01"),
        (ids::DATA_CONSENT, "2024-03-01"),
        ("lag-2001-454-10", "2024-03-01"),
        (ids::RF_INTEGRITY, "2011-01-01"),
        ("fl-2017-900-31-33", "2018-07-01"),
        ("fl-2017-900-43-44", "2018-07-01"),
        ("osl-2009-400-26-1", "2009-06-30"),
        (ids::LSS, "1994-01-01"),
    ] {
        assert!(register.in_force(id, day(on)).is_some(), "{id} on {on}");
        let before = day(on).pred_opt().unwrap();
        let begins = !["sol-2001-453-4-2c"].contains(&id);
        assert!(
            !begins || register.in_force(id, before).is_none(),
            "{id} begins on {on}"
        );
    }
    assert_eq!(register.on_digital_technology(day("2024-02-29")), None);
    assert_eq!(
        register
            .on_digital_technology(day("2024-03-01"))
            .unwrap()
            .id,
        ids::SOL_OLD_DIGITAL
    );
    assert_eq!(
        register
            .on_digital_technology(day("2025-07-01"))
            .unwrap()
            .id,
        ids::SOL_DIGITAL
    );
    assert!(!register.proposals().is_empty());
}

#[test]
fn a_local_file_of_the_same_name_can_end_a_shipped_provision() {
    let text = FILE.replace("\"l-1\"", "\"lss-1993-387\"");
    let register = Register::shipped_and(vec![DataFile {
        name: "lss-1993-387.toml",
        text: &text,
    }])
    .unwrap();
    assert!(register.in_force(ids::LSS, day("2026-01-01")).is_none());
    assert!(
        register
            .in_force(ids::SOL_DIGITAL, day("2026-01-01"))
            .is_some()
    );
}

#[test]
fn a_check_older_than_twelve_months_is_told() {
    let register = load(FILE).unwrap();
    assert!(!register.check_is_old(day("2026-12-15")));
    assert!(register.check_is_old(day("2026-12-16")));
}
