//! Pieces of the process template: each item of the checklist, and what each phase says of itself.

use digitalt_forst_domain::load::{DataFile, LoadError, parse};
use digitalt_forst_domain::process::{FieldKind, ItemKind, Template};
use toml::{Table, Value};

use super::lines::Words;
use super::{Piece, PieceError, Told, unlike};

const OURS: &str = "process.toml (er egen)";
const THEIRS: &str = "process.toml (paketets)";

const WORDS: Words = Words {
    labels: &[
        ("name", "Namn"),
        ("summary", "Sammanfattning"),
        ("questions", "Fråga"),
        ("title", "Punkt"),
        ("why", "Varför"),
        ("label", "Rubrik"),
        ("text", "Text"),
        ("hint", "Ledtext"),
        ("source", "Källa"),
        ("required", "Krävs"),
        ("kind", "Sort"),
        ("options", "Val"),
        ("field", "Uppgift"),
        ("id", "Beteckning"),
    ],
    value: |key, value| match key {
        "kind" => kind_in_words(value),
        _ => None,
    },
    otherwise_no: &["required"],
};

/// What sort of item or of field a word stands for; no word stands for both.
fn kind_in_words(word: &str) -> Option<&'static str> {
    let item = ItemKind::ALL.iter().find(|kind| kind.id() == word);
    let field = FieldKind::ALL.iter().find(|kind| kind.id() == word);
    item.map(|kind| kind.swedish())
        .or_else(|| field.map(|kind| kind.swedish()))
}

/// What the phases say and the items that are not the same in two templates, phase by phase.
///
/// # Errors
/// [`LoadError`] for a file that is no template, saying which of the two.
pub fn template_pieces(ours: &str, theirs: &str) -> Result<Vec<Piece>, LoadError> {
    let ours = Phases::read(OURS, ours)?;
    let theirs = Phases::read(THEIRS, theirs)?;
    Ok(unlike(ours.told(), theirs.told()))
}

/// Our template with the named pieces as in theirs. A new item comes after the one it follows in theirs.
///
/// # Errors
/// [`PieceError`] for a file that is no template, and for a piece that neither has.
pub fn take_template(ours: &str, theirs: &str, ids: &[String]) -> Result<String, PieceError> {
    let mut taken = Phases::read(OURS, ours)?;
    let theirs = Phases::read(THEIRS, theirs)?;
    for id in ids {
        if !taken.has(id) && !theirs.has(id) {
            return Err(PieceError::Unknown(id.clone()));
        }
    }
    for (at, phase) in theirs.0.iter().enumerate() {
        if ids.contains(&phase.id()) {
            taken.0[at].says = phase.says.clone();
        }
    }
    for id in ids.iter().filter(|id| theirs.place_of(id).is_none()) {
        taken.remove(id);
    }
    // In their order, so that an item that follows another new one finds it in place.
    for (phase, item) in theirs
        .items()
        .filter(|(_, item)| ids.contains(&id_of(item)))
    {
        taken.put(item, phase, &theirs.0[phase].items);
    }
    let text = taken.write().ok_or(PieceError::NotWritten)?;
    Phases::read(OURS, &text)?;
    Ok(text)
}

struct Phase {
    number: usize,
    /// Everything but the items.
    says: Table,
    items: Vec<Table>,
}

impl Phase {
    fn id(&self) -> String {
        format!("fas-{}", self.number)
    }

    fn name(&self) -> &str {
        self.says
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default()
    }
}

/// The four phases of a template.
struct Phases(Vec<Phase>);

impl Phases {
    /// The template's own loader says whether it is one; here it is only taken apart. It takes no `-` in an item's id,
    /// so no item is called as a phase's piece is.
    fn read(name: &str, text: &str) -> Result<Self, LoadError> {
        let file = DataFile { name, text };
        Template::load(file)?;
        let mut template: Table = parse(file)?;
        let phases = tables(&mut template, "phase").into_iter().enumerate();
        let phases = phases.map(|(at, mut says)| Phase {
            number: at + 1,
            items: tables(&mut says, "item"),
            says,
        });
        Ok(Self(phases.collect()))
    }

    fn write(self) -> Option<String> {
        let phase = |phase: Phase| {
            let mut table = phase.says;
            let items: Vec<Value> = phase.items.into_iter().map(Value::Table).collect();
            if !items.is_empty() {
                table.insert("item".to_owned(), Value::Array(items));
            }
            Value::Table(table)
        };
        let phases = self.0.into_iter().map(phase).collect();
        let template = Table::from_iter([("phase".to_owned(), Value::Array(phases))]);
        toml::to_string_pretty(&template).ok()
    }

    /// Every item with the index of its phase.
    fn items(&self) -> impl Iterator<Item = (usize, &Table)> {
        let phases = self.0.iter().enumerate();
        phases.flat_map(|(at, phase)| phase.items.iter().map(move |item| (at, item)))
    }

    fn has(&self, id: &str) -> bool {
        self.place_of(id).is_some() || self.0.iter().any(|phase| phase.id() == id)
    }

    /// The phase an item stands in and its place there.
    fn place_of(&self, id: &str) -> Option<(usize, usize)> {
        self.0.iter().enumerate().find_map(|(phase, one)| {
            let at = one.items.iter().position(|item| id_of(item) == id)?;
            Some((phase, at))
        })
    }

    fn remove(&mut self, id: &str) {
        if let Some((phase, at)) = self.place_of(id) {
            self.0[phase].items.remove(at);
        }
    }

    /// Puts the item in the phase, in its old place when it stands there already.
    fn put(&mut self, item: &Table, phase: usize, as_in: &[Table]) {
        let id = id_of(item);
        match self.place_of(&id) {
            Some((here, at)) if here == phase => self.0[phase].items[at] = item.clone(),
            _ => {
                self.remove(&id);
                let at = self.after_what_it_follows(&id, phase, as_in);
                self.0[phase].items.insert(at, item.clone());
            }
        }
    }

    /// The place after the nearest item before it that this template has too, or else first.
    fn after_what_it_follows(&self, id: &str, phase: usize, as_in: &[Table]) -> usize {
        let before = as_in.iter().take_while(|item| id_of(item) != id);
        let places = before.filter_map(|item| self.place_of(&id_of(item)));
        let here = places.filter(|(place, _)| *place == phase);
        here.last().map_or(0, |(_, at)| at + 1)
    }

    fn told(&self) -> Vec<Told> {
        let mut told = Vec::new();
        for phase in &self.0 {
            let rank = (phase.number, String::new());
            told.push(Told {
                id: phase.id(),
                label: format!("Fas {}, {}", phase.number, phase.name()),
                lines: phase_lines(phase),
                rank: rank.clone(),
            });
            for item in &phase.items {
                told.push(Told {
                    id: id_of(item),
                    label: title_of(item),
                    lines: item_lines(phase.number, item),
                    rank: rank.clone(),
                });
            }
        }
        told
    }
}

fn phase_lines(phase: &Phase) -> Vec<String> {
    let mut says = phase.says.clone();
    says.remove("number");
    WORDS.lines(&says)
}

/// An item that stands in another phase is not the same item.
fn item_lines(phase: usize, item: &Table) -> Vec<String> {
    let mut says = item.clone();
    says.remove("id");
    let first = format!("Fas: {phase}");
    std::iter::once(first).chain(WORDS.lines(&says)).collect()
}

/// Takes the tables of a list out of the table they stand in.
fn tables(of: &mut Table, key: &str) -> Vec<Table> {
    let Some(Value::Array(list)) = of.remove(key) else {
        return Vec::new();
    };
    let table = |value| match value {
        Value::Table(table) => Some(table),
        _ => None,
    };
    list.into_iter().filter_map(table).collect()
}

fn text_of(item: &Table, field: &str) -> String {
    let text = item.get(field).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

fn id_of(item: &Table) -> String {
    text_of(item, "id")
}

fn title_of(item: &Table) -> String {
    text_of(item, "title")
}
