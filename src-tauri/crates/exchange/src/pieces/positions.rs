//! Pieces of local positions: one entry of one table, known by its `from`.

use chrono::NaiveDate;
use digitalt_forst_domain::load::{DataFile, LoadError, iso_date, parse};
use digitalt_forst_domain::positions::{DecisionModel, Positions};
use digitalt_forst_domain::text::long_date;
use toml::{Table, Value};

use super::lines::Words;
use super::{Piece, PieceError, Told, unlike};

const OURS: &str = "positions.toml (er egen)";
const THEIRS: &str = "positions.toml (paketets)";

/// The questions there can be positions on, in the order they are shown.
const QUESTIONS: [(&str, &str); 6] = [
    (
        "sensor_for_reduced_capacity",
        "Sensorer som inte visar vem personen är, när personen inte kan ta ställning",
    ),
    ("decision_model", "Vem som avgör formen"),
    ("trial", "Prova digital tillsyn"),
    ("follow_up", "Uppföljning"),
    ("tillsyn", "Tillsynsplanens utgångsvärden"),
    ("process", "När en teknik får erbjudas"),
];

const WORDS: Words = Words {
    labels: &[
        ("from", "Gäller från"),
        ("taken", "Ställningstagandet är gjort"),
        ("ordinary_housing", "Ordinärt boende"),
        ("special_housing_elderly", "Särskilt boende för äldre"),
        ("offer_first", "Erbjuds före annan insats"),
        ("days", "Provperiodens längd i dagar"),
        ("first_days", "Dagar från start till första uppföljningen"),
        ("then_days", "Dagar mellan senare uppföljningar"),
        ("longest_look_seconds", "Så länge får man titta, i sekunder"),
        (
            "retry_within_minutes",
            "Om personen inte syns: nytt försök inom, i minuter",
        ),
        ("phone_before_visit", "Ringer innan man åker dit"),
        (
            "longest_time_to_visit_minutes",
            "Längsta tid till ett besök, i minuter",
        ),
        ("technical_fault", "Om tekniken inte fungerar"),
        ("watcher", "Gör tillsynen"),
        ("receiver", "Tar emot larm"),
        ("installer", "Installerar och hjälper till"),
        ("logged", "Det här loggas"),
        ("kept", "Så länge sparas loggen"),
        (
            "human_contact",
            "Mänsklig kontakt som försvinner, och vad som görs i stället",
        ),
        (
            "checklist_required",
            "Checklistan gås igenom i kommunen innan en fas i katalogfilen räknas",
        ),
        ("decided_by", "Beslutat av"),
        ("review_on", "Ska ses över"),
        ("source", "Källa"),
        ("sources", "Källa"),
    ],
    value: |_, value| {
        let model = DecisionModel::ALL.iter().find(|model| model.id() == value);
        model.map(|model| model.swedish())
    },
    otherwise_no: &[],
};

/// The positions that are not the same in two files, question by question and by date.
///
/// # Errors
/// [`LoadError`] for a file that is no file of positions, saying which of the two.
pub fn positions_pieces(ours: &str, theirs: &str) -> Result<Vec<Piece>, LoadError> {
    Ok(unlike(
        told(&read(OURS, ours)?),
        told(&read(THEIRS, theirs)?),
    ))
}

/// Our file with the named pieces as in theirs.
///
/// # Errors
/// [`PieceError`] for a file that is no file of positions, and for a piece that neither has.
pub fn take_positions(ours: &str, theirs: &str, ids: &[String]) -> Result<String, PieceError> {
    let mut taken = read(OURS, ours)?;
    let theirs = read(THEIRS, theirs)?;
    for id in ids {
        take(&mut taken, &theirs, id)?;
    }
    let text = toml::to_string_pretty(&taken).map_err(|_| PieceError::NotWritten)?;
    read(OURS, &text)?;
    Ok(text)
}

fn read(name: &str, text: &str) -> Result<Table, LoadError> {
    let file = DataFile { name, text };
    Positions::load(file)?;
    parse(file)
}

fn entries<'a>(file: &'a Table, question: &str) -> impl Iterator<Item = &'a Table> {
    let entries = file.get(question).and_then(Value::as_array);
    entries.into_iter().flatten().filter_map(Value::as_table)
}

/// The day a position holds from; the loader has seen to it that there is one.
fn from(entry: &Table) -> Option<NaiveDate> {
    match entry.get("from")? {
        Value::String(text) => iso_date(text),
        Value::Datetime(date) => iso_date(&date.to_string()),
        _ => None,
    }
}

fn told(file: &Table) -> Vec<Told> {
    let mut told = Vec::new();
    for (rank, (question, label)) in QUESTIONS.into_iter().enumerate() {
        for entry in entries(file, question) {
            let Some(day) = from(entry) else { continue };
            told.push(Told {
                id: format!("{question}/{day}"),
                label: format!("{label}, från och med {}", long_date(day)),
                lines: WORDS.lines(entry),
                rank: (rank, day.to_string()),
            });
        }
    }
    told
}

fn take(ours: &mut Table, theirs: &Table, id: &str) -> Result<(), PieceError> {
    let unknown = || PieceError::Unknown(id.to_owned());
    let (name, day) = id.split_once('/').ok_or_else(unknown)?;
    let known = QUESTIONS.iter().find(|(question, _)| *question == name);
    let (question, _) = known.ok_or_else(unknown)?;
    let day = iso_date(day).ok_or_else(unknown)?;

    let replacement = entries(theirs, question).find(|entry| from(entry) == Some(day));
    let had = entries(ours, question).any(|entry| from(entry) == Some(day));
    if replacement.is_none() && !had {
        return Err(unknown());
    }
    let mut kept: Vec<Table> = entries(ours, question)
        .filter(|entry| from(entry) != Some(day))
        .chain(replacement)
        .cloned()
        .collect();
    kept.sort_by_key(from);
    let kept = Value::Array(kept.into_iter().map(Value::Table).collect());
    ours.insert((*question).to_owned(), kept);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys that the loader takes where it finds one that it does not know.
    fn known(text: &str) -> BTreeSet<String> {
        let file = DataFile { name: "p", text };
        let refused = Positions::load(file).unwrap_err().message;
        let (_, known) = refused.split_once("väntade ").unwrap();
        known.split(", ").map(str::to_owned).collect()
    }

    #[test]
    fn every_question_there_can_be_a_position_on_has_its_name() {
        let named = QUESTIONS.iter().map(|(question, _)| (*question).to_owned());
        assert_eq!(named.collect::<BTreeSet<_>>(), known("[[no_question]]"));
    }

    #[test]
    fn every_field_of_a_position_has_its_label() {
        let labelled: BTreeSet<&str> = WORDS.labels.iter().map(|(field, _)| *field).collect();
        for (question, _) in QUESTIONS {
            for field in known(&format!("[[{question}]]\nno_field = 1")) {
                assert!(labelled.contains(field.as_str()), "{question}: {field}");
            }
        }
    }
}
