//! What the municipality keeps, through the commands and on disk.

use serde_json::{Value, json};

use super::{Program, elsa};
use crate::error::ErrorCode;

const CAMERA: &str = "trygghetskamera";

impl Program {
    fn latest(&self, technology: &str) -> u64 {
        self.ok("read_entry", json!({ "technology": technology }))["latest"]
            .as_u64()
            .unwrap()
    }

    fn change(&self, latest: u64, command: Value) -> Value {
        self.ok(
            "change_municipal",
            json!({ "latest": latest, "command": command }),
        )
    }

    fn entry(&self, technology: &str) -> Value {
        self.ok("read_entry", json!({ "technology": technology }))
    }

    /// Saves the entry with another name as a draft and publishes it.
    fn rename(&self, technology: &str, name: &str) {
        let mut entry = self.entry(technology)["current"].take();
        entry["name"] = json!(name);
        let latest = self.latest(technology);
        self.change(latest, json!({ "type": "save_draft", "entry": entry }));
        self.change(
            latest + 1,
            json!({ "type": "publish", "technology": technology, "why": "Nytt namn." }),
        );
    }
}

#[test]
fn a_published_entry_is_what_everyone_sees_and_it_is_there_when_the_file_is_opened_again() {
    let program = Program::practising();
    program.rename(CAMERA, "Trygghetskamera i hemmet");
    let name = |program: &Program| {
        let view = program.ok("read_technology", json!({ "technology": CAMERA }));
        view["technology"]["name"].as_str().unwrap().to_owned()
    };
    assert_eq!(name(&program), "Trygghetskamera i hemmet");
    program.ok("open_practice", json!({}));
    assert_eq!(name(&program), "Trygghetskamera i hemmet");
    let case = program.elsa();
    let named = case["so_far"]["technologies"].as_array().unwrap().iter();
    let names: Vec<&str> = named.filter_map(|one| one["name"].as_str()).collect();
    assert!(names.contains(&"Trygghetskamera i hemmet"));
}

#[test]
fn a_second_editor_is_told_who_saved_first_and_loses_nothing() {
    let program = Program::practising();
    let seen = program.latest(CAMERA);
    let mut entry = program.entry(CAMERA)["current"].take();
    entry["name"] = json!("Den förstas namn");
    program.change(seen, json!({ "type": "save_draft", "entry": entry }));
    entry["name"] = json!("Den andras namn");
    let command = json!({ "type": "save_draft", "entry": entry });
    let refused = program.err(
        "change_municipal",
        json!({ "latest": seen, "command": command }),
    );
    assert_eq!(refused.code, ErrorCode::Stale);
    assert!(refused.message.contains("Övning"), "{}", refused.message);
    assert_eq!(
        program.entry(CAMERA)["draft"]["entry"]["name"],
        "Den förstas namn"
    );
}

#[test]
fn an_earlier_state_of_a_case_is_judged_by_the_catalogue_of_its_moment() {
    let program = Program::practising();
    let case = program.elsa();
    let (id, latest) = (case["id"].clone(), case["latest_entry"].clone());
    // Times are kept in milliseconds.
    std::thread::sleep(std::time::Duration::from_millis(5));
    program.change(
        0,
        json!({ "type": "retire", "technology": CAMERA, "reason": "Utgången." }),
    );
    let offers_camera = |as_of: Value| {
        let view = program.ok("read_case", json!({ "id": id, "as_of_entry": as_of }));
        let all = view["so_far"]["technologies"].as_array().unwrap();
        all.iter().any(|one| one["technology"] == CAMERA)
    };
    assert!(offers_camera(latest));
    // Nobody has spoken of it in the case, so now it is not there.
    assert!(!offers_camera(Value::Null));
}

#[test]
fn open_cases_that_a_change_touches_are_listed_before_it_is_made() {
    let program = Program::practising();
    let case = program.ok("open_case", elsa("18900101-9802"));
    let information = json!({
        "do": "give_information", "on": super::DAY, "technologies": [CAMERA], "topics": ["voluntary"],
        "how": "home_visit", "language": "svenska", "interpreter": "", "given_by": "Kim", "note": "",
    });
    let change =
        json!({ "id": case["id"], "latest_entry": case["latest_entry"], "command": information });
    if let Err(error) = program.call("change_case", change) {
        panic!("{error:?}");
    }
    let request = json!({ "technology": CAMERA, "change": "retire" });
    let touched = program.ok("touched_cases", request);
    assert_eq!(touched["open"], 1, "{touched}");
    assert_eq!(touched["cases"][0]["name"], "Elsa Övning");
    assert_eq!(touched["cases"][0]["changed"], true);
    let other = json!({ "technology": "gps-larm", "change": "retire" });
    assert_eq!(program.ok("touched_cases", other)["open"], 0);
}

#[test]
fn the_borrowers_contact_details_go_when_the_item_comes_back() {
    let program = Program::practising();
    let technology = "robotdammsugare";
    program.change(
        0,
        json!({ "type": "move_to", "technology": technology, "phase": 2, "reason": "", "exception": null }),
    );
    let lendable = program.ok("read_lending", json!({}))["lendable"].take();
    assert_eq!(lendable[0]["id"], technology);
    let item = json!({ "technology": technology, "label": "Låda 3", "support_contact": "Mötesplatsen", "note": "" });
    program.change(0, json!({ "type": "save_item", "id": "l3", "item": item }));
    let loan = json!({ "from": super::DAY, "due_back": "2026-12-21", "told_of_application_on": super::DAY, "told_by": "Kim" });
    let contact = json!({ "name": "Påhittad Låntagare", "reached_at": "010-000 00 00" });
    program.change(
        1,
        json!({ "type": "lend", "id": "l3", "loan": loan, "contact": contact }),
    );
    let borrower = || program.ok("read_borrower", json!({ "id": "l3" }))["contact"].take();
    assert_eq!(borrower()["name"], "Påhittad Låntagare");
    program.change(
        2,
        json!({ "type": "return", "id": "l3", "on": super::DAY, "note": "Hel och ren." }),
    );
    assert_eq!(borrower(), Value::Null);
    program.ok("lock", json!({}));
    for file in std::fs::read_dir(program.folder.path())
        .unwrap()
        .flatten()
        .filter(|file| file.path().is_file())
    {
        let bytes = std::fs::read(file.path()).unwrap();
        let needle = "Påhittad Låntagare".as_bytes();
        assert!(
            !bytes.windows(needle.len()).any(|window| window == needle),
            "{:?}",
            file.path()
        );
    }
}

#[test]
fn who_meets_people_reads_the_process_but_does_not_change_it() {
    let program = Program::practising();
    program.ok("practise_as", json!({ "role": "hemtjanst" }));
    let process = program.ok("read_process", json!({ "technology": CAMERA }));
    assert!(process["why_not"].is_string());
    let command = json!({ "type": "retire", "technology": CAMERA, "reason": "Nej." });
    let refused = program.err(
        "change_municipal",
        json!({ "latest": 0, "command": command }),
    );
    assert_eq!(refused.code, ErrorCode::Refused);
    program.ok("practise_as", json!({ "role": "ansvarig" }));
    program.change(
        0,
        json!({ "type": "retire", "technology": CAMERA, "reason": "Utgången." }),
    );
}
