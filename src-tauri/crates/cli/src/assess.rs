//! `assess`: facts in, one answer out, or one answer a line.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::Path;

use chrono::NaiveDate;
use digitalt_forst_domain::facts::Facts;
use digitalt_forst_domain::suitability::{Report, UnknownTechnology, assess};
use serde_json::json;

use crate::args::AssessArgs;
use crate::input::{self, Ground};
use crate::text;
use crate::trouble::{Trouble, unreadable};

/// A pipe's worth: few system calls, little memory.
const BUFFER: usize = 1 << 16;

struct Assessor<'a> {
    ground: Ground,
    only: &'a [String],
    on: NaiveDate,
}

impl Assessor<'_> {
    fn report(&self, facts: &Facts) -> Result<Report, Trouble> {
        let Ground {
            catalogue,
            law,
            positions,
        } = &self.ground;
        assess(facts, catalogue, self.only, law, positions, self.on).map_err(
            |UnknownTechnology(id)| {
                let ids: Vec<_> = catalogue
                    .technologies()
                    .iter()
                    .map(|technology| technology.id.as_str())
                    .collect();
                Trouble::Input(format!(
                    "--technology: \"{id}\" finns inte i katalogen; väntade någon av {}",
                    ids.join(", ")
                ))
            },
        )
    }
}

/// Assesses what the command line asks for.
pub(crate) fn run(asked: &AssessArgs) -> Result<(), Trouble> {
    let on = input::as_of(asked.as_of.as_deref())?;
    let assessor = Assessor {
        ground: Ground::read(&asked.data)?,
        only: &asked.technology,
        on,
    };
    // A wrong --technology is told before a single line is read.
    assessor.report(&Facts::default())?;
    let name = name_of(&asked.facts);
    let source = open(&asked.facts).map_err(|error| unread(&name, &error))?;
    let mut output = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    if asked.jsonl {
        return stream(&assessor, &name, source, &mut output);
    }
    let facts = read_facts(&name, source)?;
    let report = assessor.report(&facts)?;
    if asked.json {
        serde_json::to_writer(&mut output, &report)?;
        output.write_all(b"\n")?;
    } else {
        text::write(&mut output, &report, &assessor.ground)?;
    }
    Ok(output.flush()?)
}

type Source = BufReader<Box<dyn Read>>;

fn name_of(path: &Path) -> String {
    if path == Path::new("-") {
        "standard in".to_owned()
    } else {
        path.display().to_string()
    }
}

fn open(path: &Path) -> io::Result<Source> {
    let source: Box<dyn Read> = if path == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path)?)
    };
    Ok(BufReader::with_capacity(BUFFER, source))
}

fn unread(name: &str, error: &io::Error) -> Trouble {
    Trouble::Input(format!("{name}: {}", unreadable(error)))
}

fn read_facts(name: &str, mut source: Source) -> Result<Facts, Trouble> {
    let mut text = String::new();
    source
        .read_to_string(&mut text)
        .map_err(|error| unread(name, &error))?;
    Facts::from_json(&text).map_err(|error| Trouble::Input(format!("{name}: {error}")))
}

/// One answer a line. A line that cannot be read gets its error in its place, so that answers and questions
/// can be laid side by side, and the run ends as bad input.
fn stream(
    assessor: &Assessor<'_>,
    name: &str,
    mut source: Source,
    output: &mut impl Write,
) -> Result<(), Trouble> {
    let mut line = Vec::new();
    let (mut lines, mut bad) = (0_u64, 0_u64);
    loop {
        // Whoever waits for an answer before asking again gets it; a file flows in whole buffers.
        if source.buffer().is_empty() {
            output.flush()?;
        }
        line.clear();
        if source
            .read_until(b'\n', &mut line)
            .map_err(|error| unread(name, &error))?
            == 0
        {
            break;
        }
        lines += 1;
        match facts_of(&line) {
            Ok(facts) => serde_json::to_writer(&mut *output, &assessor.report(&facts)?)?,
            Err(wrong) => {
                bad += 1;
                serde_json::to_writer(
                    &mut *output,
                    &json!({ "error": format!("rad {lines}: {wrong}") }),
                )?;
            }
        }
        output.write_all(b"\n")?;
    }
    output.flush()?;
    match bad {
        0 => Ok(()),
        _ => Err(Trouble::Input(format!(
            "{name}: {bad} av {lines} rader gick inte att bedöma; svaret på var och en av dem säger varför"
        ))),
    }
}

fn facts_of(line: &[u8]) -> Result<Facts, String> {
    let text = std::str::from_utf8(line).map_err(|_| "raden är inte text i UTF-8".to_owned())?;
    if text.trim().is_empty() {
        return Err("raden är tom; väntade ett JSON-objekt med fakta".to_owned());
    }
    Facts::from_json(text).map_err(|error| error.to_string())
}
