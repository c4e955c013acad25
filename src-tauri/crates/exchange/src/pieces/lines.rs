//! A table of TOML as lines to be read. It needs no types: a field that has no words yet is shown by its name.

use digitalt_forst_domain::load::iso_date;
use digitalt_forst_domain::text::long_date;
use toml::{Table, Value};

/// What fields and values are called on screen.
pub(super) struct Words {
    /// Field and label, in the order they are read.
    pub(super) labels: &'static [(&'static str, &'static str)],
    /// What a value of a field is called, when it is not itself fit to be read.
    pub(super) value: fn(&str, &str) -> Option<&'static str>,
    /// Fields that are `false` when they are absent.
    pub(super) otherwise_no: &'static [&'static str],
}

impl Words {
    /// What the table says; empty texts and lists say nothing.
    pub(super) fn lines(&self, table: &Table) -> Vec<String> {
        let mut lines = Vec::new();
        self.add(table, "", &mut lines);
        lines
    }

    fn add(&self, table: &Table, before: &str, lines: &mut Vec<String>) {
        for (key, value) in self.in_reading_order(table) {
            if self.otherwise_no.contains(&key) && value == &Value::Boolean(false) {
                continue;
            }
            let label = format!("{before}{}", self.label(key));
            self.add_value(key, &label, value, lines);
        }
    }

    fn add_value(&self, key: &str, label: &str, value: &Value, lines: &mut Vec<String>) {
        match value {
            Value::Table(table) => self.add(table, &format!("{label}, "), lines),
            Value::Array(values) => {
                for (at, value) in values.iter().enumerate() {
                    match value {
                        Value::Table(table) => {
                            self.add(table, &format!("{label} {}, ", at + 1), lines);
                        }
                        other => self.add_value(key, label, other, lines),
                    }
                }
            }
            Value::String(text) if text.is_empty() => {}
            other => lines.push(format!("{label}: {}", self.in_words(key, other))),
        }
    }

    fn in_words(&self, key: &str, value: &Value) -> String {
        match value {
            Value::Boolean(true) => "Ja".to_owned(),
            Value::Boolean(false) => "Nej".to_owned(),
            Value::String(text) => self.text_in_words(key, text),
            Value::Datetime(date) => self.text_in_words(key, &date.to_string()),
            other => other.to_string(),
        }
    }

    fn text_in_words(&self, key: &str, text: &str) -> String {
        if let Some(words) = (self.value)(key, text) {
            return words.to_owned();
        }
        iso_date(text).map_or_else(|| text.to_owned(), long_date)
    }

    fn label<'a>(&self, key: &'a str) -> &'a str {
        let found = self.labels.iter().find(|(name, _)| *name == key);
        found.map_or(key, |(_, label)| label)
    }

    /// Labelled fields first, so that two files that differ only in their order read the same.
    fn in_reading_order<'a>(&self, table: &'a Table) -> Vec<(&'a str, &'a Value)> {
        let place = |key: &str| self.labels.iter().position(|(name, _)| *name == key);
        let mut fields: Vec<_> = table
            .iter()
            .map(|(key, value)| (key.as_str(), value))
            .collect();
        fields.sort_by_key(|(key, _)| (place(key).unwrap_or(usize::MAX), *key));
        fields
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Words = Words {
        labels: &[
            ("from", "Gäller från"),
            ("source", "Källa"),
            ("required", "Krävs"),
        ],
        value: |key, value| (key == "model" && value == "a").then_some("Alternativ A"),
        otherwise_no: &["required"],
    };

    fn lines(text: &str) -> Vec<String> {
        WORDS.lines(&text.parse().unwrap())
    }

    #[test]
    fn a_table_reads_as_lines_in_a_set_order_whatever_the_order_of_the_file() {
        let one = lines("model = 'a'\ndays = 14\nsource = 'nämnden'\nfrom = '2026-01-01'");
        let other = lines("from = 2026-01-01\nsource = 'nämnden'\ndays = 14\nmodel = 'a'");
        assert_eq!(one, other);
        assert_eq!(
            one,
            [
                "Gäller från: 1 januari 2026",
                "Källa: nämnden",
                "days: 14",
                "model: Alternativ A"
            ]
        );
    }

    #[test]
    fn every_value_is_told_and_an_empty_one_is_not() {
        assert_eq!(
            lines("source = ''\nlist = []\nrequired = false"),
            Vec::<String>::new()
        );
        assert_eq!(
            lines("required = true\nother = false"),
            ["Krävs: Ja", "other: Nej"]
        );
        assert_eq!(
            lines(
                "list = ['a', 'b']\nsources = { source = 'x' }\n[[item]]\nfrom = 'i dag'\n[[item]]\nsource = 'y'"
            ),
            [
                "item 1, Gäller från: i dag",
                "item 2, Källa: y",
                "list: a",
                "list: b",
                "sources, Källa: x"
            ]
        );
    }
}
