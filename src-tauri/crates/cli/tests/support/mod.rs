//! Running the real program.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What the program answered.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Said {
    /// The answer as JSON.
    pub fn json(&self) -> serde_json::Value {
        assert_eq!((self.code, self.err.as_str()), (0, ""));
        assert_eq!(self.out.lines().count(), 1);
        serde_json::from_str(&self.out).unwrap()
    }

    /// The message, once it is clear that the input was refused and nothing was answered.
    pub fn refused(&self) -> &str {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{}", self.err);
        assert!(
            !self.err.contains("expected"),
            "not in Swedish: {}",
            self.err
        );
        &self.err
    }
}

pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_digitalt-forst-cli"));
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs the program with something on standard in.
pub fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Said {
    let mut child = command(arguments).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // Written from the side, so that neither of us waits for the other with a full pipe. The program may
    // also refuse before it reads.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: text(output.stdout),
        err: text(output.stderr),
    }
}

/// A folder with files, gone when dropped.
pub struct Folder(TempDir);

impl Folder {
    pub fn with(files: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        Self(folder)
    }

    pub fn path(&self) -> &str {
        self.0.path().to_str().unwrap()
    }

    pub fn file(&self, name: &str) -> String {
        let path: PathBuf = self.0.path().join(name);
        path.to_str().unwrap().to_owned()
    }
}

/// The thirteen keys that the rules need, and nothing more.
pub const BUTTON: &str = r#"id = "knapp"
name = "Knapp"
purpose = "trygghetsskapande"
needs = ["larma"]
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

pub const PROVISION: &str = r#"[statute]
id = "ny"
name = "Ny lag"
short = "NyL"
source = "https://example.org"
verified_on = "2026-11-01"
amended_through = "SFS 2026:1"

[[provision]]
id = "ny-1"
short = "1 § NyL"
heading = "Något nytt"
summary = "Något nytt gäller."
from = "2026-07-01"
"#;

/// How many technologies are shipped: one file each.
pub fn shipped_technologies() -> usize {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/data/catalogue");
    std::fs::read_dir(folder).unwrap().count()
}
