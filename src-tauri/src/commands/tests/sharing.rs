//! Packages between municipalities, from one program to another.

use std::time::{Duration, Instant};

use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_exchange::{self as exchange, About, Content};
use serde_json::{Value, json};

use super::Program;
use crate::error::ErrorCode;
use crate::knowledge::tests::LAMP;
use crate::state::App;

impl Program {
    fn file(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn export(&self, path: &str, replace: bool) -> Result<Value, crate::error::CommandError> {
        self.call(
            "export_package",
            json!({ "path": path, "replace": replace, "from": "Övningskommun", "note": "", "technologies": null, "template": true, "positions": true }),
        )
    }

    /// A package of as many technologies that nobody has, as large as the shipped ones.
    fn package_of(&self, number: usize) -> String {
        let shipped = Catalogue::shipped().unwrap();
        let copies = shipped.technologies().iter().cycle().take(number);
        let technologies = copies.enumerate().map(|(at, technology)| {
            let mut copy = technology.clone();
            copy.id = format!("{}-{at}", copy.id);
            copy
        });
        let content = Content {
            technologies: technologies.collect(),
            ..Content::default()
        };
        let about = About {
            from: "Övningskommun".to_owned(),
            made_on: super::DAY.parse().unwrap(),
            program: "Digitalt först".to_owned(),
            note: String::new(),
        };
        let path = self.file("stort.zip");
        std::fs::write(&path, exchange::write(&content, &about).unwrap()).unwrap();
        path
    }

    /// Takes all that is new, two hundred at a time as the window does. Says how many calls it took.
    fn take_all_new(&self) -> usize {
        for calls in 1.. {
            let taken = self.ok("take_new", json!({ "technologies": [], "most": 200 }));
            if taken["left"] == 0 {
                return calls;
            }
        }
        0
    }

    /// Opens a package and waits until it is read.
    fn opened(&self, path: &str) -> Value {
        self.ok("open_package", json!({ "path": path }));
        for _ in 0..3000 {
            let progress = self.ok("package_progress", json!({}));
            if progress["standing"] != "reading" {
                return progress;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("the package was never read")
    }

    fn package(&self) -> Value {
        self.ok("read_package", json!({ "text": "", "only": null }))
    }

    fn publish_named(&self, id: &str, name: &str) {
        let begin =
            json!({ "type": "add_technology", "id": id, "name": name, "purpose": "smarta_hem" });
        self.ok("change_municipal", json!({ "latest": 0, "command": begin }));
        let publish = json!({ "type": "publish", "technology": id, "why": "Ny." });
        self.ok(
            "change_municipal",
            json!({ "latest": 1, "command": publish }),
        );
    }

    fn publish_draft(&self, id: &str) {
        let latest = self.ok("read_entry", json!({ "technology": id }))["latest"].take();
        let publish = json!({ "type": "publish", "technology": id, "why": "Hämtat." });
        self.ok(
            "change_municipal",
            json!({ "latest": latest, "command": publish }),
        );
    }

    /// The entries in force, without the phase, which is not taken over.
    fn entries(&self) -> Vec<Value> {
        let terms = self.ok("read_terms", json!({}));
        let ids = terms["technologies"].as_array().unwrap().iter();
        let entry =
            |id: &Value| self.ok("read_entry", json!({ "technology": id }))["current"].take();
        ids.map(|one| entry(&one["id"])).collect()
    }
}

#[test]
fn what_one_program_exports_another_imports_to_equal_data() {
    let one = Program::practising();
    one.publish_named("smart-lampa", "Smart lampa");
    let mut camera =
        one.ok("read_entry", json!({ "technology": "trygghetskamera" }))["current"].take();
    camera["texts"]["summary"] = json!("En kamera, sedd på annat sätt.");
    camera["review_on"] = json!("2027-03-01");
    camera["evidence"] =
        json!([{ "kind": "study", "text": "En studie.", "source": "Källa", "date": "2025-01-01" }]);
    one.ok(
        "change_municipal",
        json!({ "latest": 0, "command": { "type": "save_draft", "entry": camera } }),
    );
    one.publish_draft("trygghetskamera");
    let path = one.file("paket.zip");
    let exported = one.export(&path, false).unwrap();

    let other = Program::practising();
    assert_eq!(other.opened(&path)["standing"], "ready");
    let package = other.package();
    assert_eq!(package["fingerprint"], exported["fingerprint"]);
    assert_eq!(
        (&package["new"], &package["different"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(
        (&package["template"], &package["positions"]),
        (&json!([]), &json!([]))
    );
    let taken = other.ok("take_new", json!({ "technologies": [], "most": 200 }));
    assert_eq!((&taken["taken"], &taken["left"]), (&json!(1), &json!(0)));
    let differs = other.ok(
        "read_package_entry",
        json!({ "technology": "trygghetskamera" }),
    );
    let fields: Vec<Value> = differs["differences"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["field"].clone())
        .collect();
    assert_eq!(fields.len(), 3, "{fields:?}");
    other.ok(
        "take_fields",
        json!({ "technology": "trygghetskamera", "latest": differs["latest"], "fields": fields }),
    );
    other.publish_draft("trygghetskamera");
    assert_eq!(other.package()["same"], json!(one.entries().len()));
    assert_eq!(other.entries(), one.entries());

    let back = other.file("tillbaka.zip");
    other.export(&back, false).unwrap();
    one.opened(&back);
    let package = one.package();
    assert_eq!(
        (&package["new"], &package["different"]),
        (&json!(0), &json!(0))
    );
}

#[test]
fn what_is_taken_from_another_municipality_begins_in_phase_one_and_says_where_it_is_from() {
    let one = Program::practising();
    one.publish_named("smart-lampa", "Smart lampa");
    let path = one.file("paket.zip");
    one.export(&path, false).unwrap();
    let other = Program::practising();
    other.opened(&path);
    other.ok(
        "take_new",
        json!({ "technologies": ["smart-lampa"], "most": 1 }),
    );
    let process = other.ok("read_process", json!({ "technology": "smart-lampa" }));
    assert_eq!(
        (&process["phase"], &process["ground"]),
        (&json!(1), &json!("imported"))
    );
    let versions =
        other.ok("read_entry", json!({ "technology": "smart-lampa" }))["versions"].take();
    assert!(
        versions[0]["origin"]
            .as_str()
            .unwrap()
            .starts_with("Övningskommun")
    );
}

#[test]
fn a_tampered_package_is_refused_whole_and_changes_nothing() {
    let program = Program::practising();
    let path = program.file("paket.zip");
    program.export(&path, false).unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    let refused = program.opened(&path);
    assert_eq!(refused["standing"], "refused", "{refused}");
    assert_eq!(
        program
            .err("read_package", json!({ "text": "", "only": null }))
            .code,
        ErrorCode::NotFound
    );
}

#[test]
fn a_single_catalogue_file_that_cannot_be_used_is_told_by_file_line_and_field() {
    let program = Program::practising();
    let path = program.file("lampa.toml");
    std::fs::write(
        &path,
        "id = \"lampa\"\nname = \"Lampa\"\npurpose = \"smart\"\n",
    )
    .unwrap();
    let refused = program.opened(&path);
    let message = refused["message"].as_str().unwrap();
    assert!(
        message.contains("ampa.toml") && message.contains("rad 3") && message.contains("smart"),
        "{message}"
    );
}

#[test]
fn a_package_does_not_stay_open_behind_a_lock() {
    let program = Program::practising();
    let path = program.file("paket.zip");
    program.export(&path, false).unwrap();
    program.opened(&path);
    program.ok("lock", json!({}));
    program.ok("open_practice", json!({}));
    assert_eq!(
        program.ok("package_progress", json!({}))["standing"],
        "none"
    );
}

#[test]
fn what_no_package_can_hold_is_named_and_the_rest_can_be_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let local = folder.path().join("lokalt/katalog");
    std::fs::create_dir_all(&local).unwrap();
    for id in ["Larm Öst", "larm väst"] {
        let text = LAMP.replace("\"lampa\"", &format!("\"{id}\""));
        std::fs::write(local.join(format!("{id}.toml")), text).unwrap();
    }
    let app = App::new(folder.path().to_path_buf(), super::DAY.parse().ok());
    let program = Program { app, folder };
    program.ok("open_practice", json!({}));
    let path = program.file("paket.zip");
    let refused = program.export(&path, false).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("technologies"));
    assert!(
        refused.message.contains("Larm Öst, larm väst."),
        "{}",
        refused.message
    );
    let chosen = json!({ "path": path, "replace": false, "from": "Övningskommun", "note": "", "technologies": ["gps-larm"], "template": false, "positions": false });
    assert_eq!(program.ok("export_package", chosen)["technologies"], 1);
}

#[test]
fn a_file_that_is_there_is_not_replaced_unasked() {
    let program = Program::practising();
    let path = program.file("paket.zip");
    std::fs::write(&path, "något annat").unwrap();
    let refused = program.export(&path, false).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("path"));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "något annat");
    program.export(&path, true).unwrap();
    assert_eq!(program.opened(&path)["standing"], "ready");
}

#[test]
fn positions_are_taken_piece_by_piece_and_ours_stay() {
    let one = Program::practising();
    let ours = digitalt_forst_domain::positions::Positions::SHIPPED_TEXT;
    let theirs = format!("{ours}\n[[process]]\nfrom = \"2026-01-01\"\nchecklist_required = true\n");
    let publish = json!({ "type": "publish_positions", "toml": theirs, "why": "Beslut." });
    one.ok(
        "change_municipal",
        json!({ "latest": 0, "command": publish }),
    );
    let path = one.file("paket.zip");
    one.export(&path, false).unwrap();

    let other = Program::practising();
    other.opened(&path);
    let pieces = other.package()["positions"].take();
    assert_eq!(pieces.as_array().unwrap().len(), 1, "{pieces}");
    let take = json!({ "of": "positions", "latest": 0, "ids": [pieces[0]["id"]], "why": "Vi gör likadant." });
    other.ok("take_pieces", take);
    assert_eq!(other.package()["positions"], json!([]));
    let process = other.ok("read_process", json!({ "technology": "trygghetskamera" }));
    assert_eq!(
        (&process["phase"], &process["ground"]),
        (&json!(2), &json!("file_unchecked"))
    );
}

#[test]
fn a_large_package_is_taken_in_parts_until_nothing_new_is_left() {
    let program = Program::practising();
    program.opened(&program.package_of(450));
    assert_eq!(program.package()["new"], 450);
    assert_eq!(program.take_all_new(), 3);
    let package = program.package();
    assert_eq!(
        (&package["new"], &package["different"], &package["same"]),
        (&json!(0), &json!(0), &json!(450))
    );
}

/// `cargo nextest run -p digitalt-forst --run-ignored all -E 'test(ten_thousand)' --no-capture`
#[test]
#[ignore = "a measurement; minutes in a debug build"]
fn ten_thousand_technologies_are_taken() {
    let program = Program::practising();
    let path = program.package_of(10_000);
    let timed = |what: &str, work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        println!("{what}: {:.2} s", start.elapsed().as_secs_f64());
    };
    timed("read the package", &mut || drop(program.opened(&path)));
    timed("look at it", &mut || drop(program.package()));
    timed("take 10 000 in 50 calls", &mut || {
        assert_eq!(program.take_all_new(), 50);
    });
    timed("look at it again, all the same", &mut || {
        assert_eq!(program.package()["same"], 10_000);
    });
}
