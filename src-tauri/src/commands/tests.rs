//! The commands as the window calls them, against real files.

use serde_json::{Value, json};
use tempfile::TempDir;

use super::dispatch;
use crate::error::{CommandError, ErrorCode};
use crate::state::App;

mod municipal;
mod sharing;

const DAY: &str = "2026-11-21";

struct Program {
    app: App,
    folder: TempDir,
}

impl Program {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            app: App::new(folder.path().to_path_buf(), DAY.parse().ok()),
            folder,
        }
    }

    fn practising() -> Self {
        let program = Self::new();
        program.ok("open_practice", json!({}));
        program
    }

    fn call(&self, name: &str, request: Value) -> Result<Value, CommandError> {
        dispatch(&self.app, name, request)
    }

    fn ok(&self, name: &str, request: Value) -> Value {
        self.call(name, request)
            .unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    fn err(&self, name: &str, request: Value) -> CommandError {
        self.call(name, request).expect_err(name)
    }

    fn elsa(&self) -> Value {
        self.ok("open_case", elsa("18900101-9802"))
    }
}

fn elsa(personnummer: &str) -> Value {
    json!({
        "name": "Elsa Övning", "personnummer": personnummer, "unit": "Hemtjänst Övningsdalen",
        "setting": "ordinary_housing", "own_words": "Jag vill sova lugnt.", "needs": ["tillsyn_natt"],
    })
}

fn credentials(passphrase: &str) -> Value {
    json!({ "passphrase": passphrase, "actor": { "name": "Kim", "role": "socialsekreterare" } })
}

const PASSPHRASE: &str = "fyra ord som inte hör ihop";

#[test]
fn practice_opens_without_a_passphrase_and_takes_no_number_that_could_be_someones() {
    let program = Program::practising();
    let case = program.elsa();
    assert_eq!(case["first_name"], "Elsa");
    assert_eq!(case["so_far"]["judged_on"], DAY);
    let error = program.err("open_case", elsa("20000229-2399"));
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Refused, Some("personnummer"))
    );
    assert_eq!(
        program.ok(
            "list_cases",
            json!({ "text": "", "unit": null, "status": null, "next_step": null })
        )["total"],
        1
    );
}

#[test]
fn a_change_from_an_old_view_is_refused_and_changes_nothing() {
    let program = Program::practising();
    let case = program.elsa();
    let note = |latest: u64, text: &str| json!({ "id": case["id"], "latest_entry": latest, "command": { "do": "add_note", "text": text } });
    let after = program.ok("change_case", note(2, "Först."));
    assert_eq!(after["latest_entry"], 3);
    assert_eq!(
        program.err("change_case", note(2, "Sedan.")).code,
        ErrorCode::Stale
    );
    let again = program.ok(
        "read_case",
        json!({ "id": case["id"], "as_of_entry": null }),
    );
    assert_eq!(again["latest_entry"], 3);
    let earlier = program.ok("read_case", json!({ "id": case["id"], "as_of_entry": 2 }));
    assert_eq!(
        (&earlier["as_of_entry"], &earlier["latest_entry"]),
        (&json!(2), &json!(3))
    );
    assert_eq!(earlier["history"].as_array().unwrap().len(), 2);
}

#[test]
fn work_needs_its_passphrase_and_a_name_and_is_still_there_after_a_restart() {
    let program = Program::new();
    assert_eq!(program.ok("start", json!({}))["work_exists"], false);
    assert_eq!(
        program.err("create_work", credentials("kort")).code,
        ErrorCode::WeakPassphrase
    );
    program.ok("create_work", credentials(PASSPHRASE));
    program.ok("open_case", elsa("20000229-2399"));
    program.ok("lock", json!({}));
    assert_eq!(
        program
            .err(
                "list_cases",
                json!({ "text": "", "unit": null, "status": null, "next_step": null })
            )
            .code,
        ErrorCode::Locked
    );
    assert_eq!(
        program
            .err("open_work", credentials("fel lösenfras här"))
            .code,
        ErrorCode::WrongPassphrase
    );
    let nameless =
        json!({ "passphrase": PASSPHRASE, "actor": { "name": " ", "role": "hemtjanst" } });
    assert_eq!(
        program.err("open_work", nameless).field.as_deref(),
        Some("name")
    );
    let reopened = App::new(program.folder.path().to_path_buf(), None);
    dispatch(&reopened, "open_work", credentials(PASSPHRASE)).unwrap();
    let found =
        json!({ "text": "övning 2000", "unit": null, "status": "ongoing", "next_step": null });
    let list = dispatch(&reopened, "list_cases", found).unwrap();
    assert_eq!(list["cases"][0]["name"], "Elsa Övning");
    assert_eq!(
        program.err("open_work", credentials(PASSPHRASE)).code,
        ErrorCode::AlreadyOpen
    );
}

#[test]
fn a_file_that_is_something_else_is_told_and_left_alone() {
    let program = Program::new();
    let file = program.app.work_file();
    std::fs::write(&file, "Handlingslista: mjölk").unwrap();
    assert_eq!(
        program.err("open_work", credentials(PASSPHRASE)).code,
        ErrorCode::ForeignFile
    );
    assert_eq!(
        std::fs::read_to_string(&file).unwrap(),
        "Handlingslista: mjölk"
    );
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let blocked = folder.path().join("fil");
    std::fs::write(&blocked, "").unwrap();
    let app = App::new(blocked.join("data"), None);
    assert_eq!(
        dispatch(&app, "open_practice", json!({})).unwrap_err().code,
        ErrorCode::ReadOnly
    );
}

#[test]
fn drafts_are_kept_until_they_are_emptied() {
    let program = Program::practising();
    let draft = |content: &str| json!({ "case": "", "form": "nytt", "content": content });
    program.ok("save_draft", draft("{\"own_words\":\"halvt\"}"));
    let kept = program.ok("read_drafts", json!({ "case": "" }));
    assert_eq!(kept["drafts"][0]["content"], "{\"own_words\":\"halvt\"}");
    program.ok("save_draft", draft(""));
    assert_eq!(
        program.ok("read_drafts", json!({ "case": "" }))["drafts"],
        json!([])
    );
}

#[test]
fn a_malformed_request_names_its_field_and_changes_nothing() {
    let program = Program::practising();
    let mut request = elsa("18900101-9802");
    request["needs"] = json!(["natt"]);
    let error = program.err("open_case", request);
    assert_eq!(error.code, ErrorCode::BadRequest);
    assert_eq!(error.field.as_deref(), Some("needs[0]"));
    assert_eq!(program.err("no_such", json!({})).code, ErrorCode::Internal);
}

#[test]
fn invented_people_can_be_read_without_opening_anything_but_not_what_the_municipality_keeps() {
    let program = Program::new();
    let people = program.ok("read_training", json!({}))["people"].take();
    assert!(people.as_array().unwrap().len() >= 6);
    for name in ["read_terms", "read_board", "read_law", "read_lending"] {
        assert_eq!(
            program.err(name, json!({})).code,
            ErrorCode::Locked,
            "{name}"
        );
    }
}

/// Everyone who has a case in the list, as the role in turn sees it.
fn listed(program: &Program, next_role: &str) -> Value {
    let query = json!({ "text": "", "unit": null, "status": null, "next_step": null, "next_role": next_role });
    program.ok("list_cases", query)["cases"].take()
}

#[test]
fn in_practice_one_person_plays_both_roles_and_each_finds_what_is_theirs() {
    let program = Program::practising();
    let role = |role: &str| program.ok("practise_as", json!({ "role": role }));
    role("socialsekreterare");
    let case = program.elsa();
    assert_eq!(case["viewer"], "socialsekreterare");
    assert_eq!(case["next"]["yours"], true);
    assert_eq!(
        listed(&program, "socialsekreterare")[0]["next_role"],
        "socialsekreterare"
    );
    assert_eq!(listed(&program, "hemtjanst"), json!([]));
    role("hemtjanst");
    let seen = program.ok(
        "read_case",
        json!({ "id": case["id"], "as_of_entry": null }),
    );
    assert_eq!(
        (&seen["viewer"], &seen["next"]["yours"]),
        (&json!("hemtjanst"), &json!(false))
    );
    let decide = json!({
        "do": "decide", "told": null,
        "decision": {
            "outcome": "granted", "insats": "Tillsyn på natten", "needs": ["tillsyn_natt"], "form": null,
            "circumstances": "Elsa bor ensam.", "provisions": ["sol-2025-400-11-1"], "on": DAY,
            "decided_by": "Kim", "application_entry": null,
        },
    });
    let change = json!({ "id": case["id"], "latest_entry": 2, "command": decide });
    let refused = program.err("change_case", change.clone());
    assert_eq!(refused.code, ErrorCode::Refused);
    role("socialsekreterare");
    let decided = program.ok("change_case", change);
    assert_eq!(
        decided["matters"]["decisions"]["decisions"][0]["by"],
        decided["history"][2]["by"]
            .as_str()
            .unwrap()
            .split(',')
            .next()
            .unwrap()
    );
}

#[test]
fn the_role_is_not_changed_at_work() {
    let program = Program::new();
    program.ok("create_work", credentials(PASSPHRASE));
    let error = program.err("practise_as", json!({ "role": "hemtjanst" }));
    assert_eq!(
        (error.code, error.field.as_deref()),
        (ErrorCode::Refused, Some("role"))
    );
}

#[test]
fn a_preview_a_comparison_and_a_text_say_what_the_case_holds_and_change_nothing() {
    let program = Program::practising();
    let case = program.elsa();
    let apply =
        json!({ "do": "apply", "on": DAY, "insats": "Besök", "own_words": "", "how": "phone" });
    let change = json!({ "id": case["id"], "latest_entry": 2, "command": apply });
    let preview = program.ok("preview_change", change);
    assert_eq!(preview["serious"], false);
    assert_eq!(preview["effects"].as_array().unwrap().len(), 2);
    let compare = json!({ "id": case["id"], "technologies": ["trygghetskamera", "fallarm"] });
    let comparison = program.ok("compare_technologies", compare);
    assert_eq!(comparison["technologies"][1]["id"], "fallarm");
    let text = program.ok("read_text", json!({ "id": case["id"], "step": "need" }));
    let plain = text["text"].as_str().unwrap();
    assert!(
        plain.contains("Jag vill sova lugnt.") && plain.starts_with("Ärende\nElsa Övning"),
        "{plain}"
    );
    let again = program.ok(
        "read_case",
        json!({ "id": case["id"], "as_of_entry": null }),
    );
    assert_eq!(again["latest_entry"], 2);
    for (command, request) in [
        ("read_text", json!({ "id": "finns-inte", "step": null })),
        (
            "compare_technologies",
            json!({ "id": "finns-inte", "technologies": [] }),
        ),
    ] {
        assert_eq!(program.err(command, request).code, ErrorCode::NotFound);
    }
}

#[test]
fn a_protected_person_is_found_by_number_and_shown_without_a_name_in_the_list() {
    let program = Program::practising();
    let mut request = elsa("18900101-9802");
    request["protected"] = json!(true);
    let case = program.ok("open_case", request);
    let find = |text: &str| {
        let query = json!({ "text": text, "unit": null, "status": null, "next_step": null });
        program.ok("list_cases", query)["cases"].take()
    };
    assert_eq!(find("Elsa"), json!([]), "the name is not searched either");
    let row = &find("18900101")[0];
    assert_eq!((&row["id"], &row["protected"]), (&case["id"], &json!(true)));
    assert_eq!(row["name"], "Skyddade personuppgifter");
}
