//! The words a case is found by, and the words of a search, made the same way.
//!
//! Swedish reads å, ä and ö as letters of their own and accents as ornament: "oberg" does not find Öberg,
//! "linnea" finds Linnéa.

use digitalt_forst_domain::case::CaseSummary;

/// More words than this only make a search slower.
const MOST_WORDS: usize = 12;

/// Every word with a space before it, so that " x" occurs in it exactly when a word begins with x.
pub(crate) fn of(summary: &CaseSummary) -> String {
    let digits = digits(&summary.personnummer);
    let without_century = digits.get(2..).unwrap_or_default();
    let last_four = digits.get(8..).unwrap_or_default();
    let numbers = [&digits, without_century, last_four].map(str::to_owned);
    let texts = split(&summary.name).chain(split(&summary.unit));
    let mut words = numbers
        .into_iter()
        .chain(texts)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>();
    words.sort();
    words.dedup();
    words.iter().flat_map(|word| [" ", word]).collect()
}

/// The words to look for; each may be the beginning of one.
pub(crate) fn sought(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in text.split_whitespace() {
        if part.chars().all(|c| c.is_ascii_digit() || "-+".contains(c)) {
            words.push(digits(part));
        } else {
            words.extend(split(part));
        }
    }
    words.retain(|word| !word.is_empty());
    words.sort();
    words.dedup();
    words.truncate(MOST_WORDS);
    words
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn split(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words
        .map(|word| word.chars().map(without_accent).collect())
        .collect::<Vec<String>>()
        .into_iter()
}

fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ę' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' => 'o',
        'ś' | 'š' => 's',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'æ' => 'ä',
        'ø' => 'ö',
        other => other,
    }
}

/// Orders names as a Swedish reader does: å, ä and ö come after z, in that order.
pub(crate) fn swedish_order(name: &str) -> String {
    let place = |letter| match letter {
        'å' => '{',
        'ä' => '|',
        'ö' => '}',
        other => other,
    };
    name.to_lowercase()
        .chars()
        .map(without_accent)
        .map(place)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_split_into_words_in_lower_case_and_digits_without_hyphens() {
        assert_eq!(sought("  Öberg, ANNA-Karin "), ["anna", "karin", "öberg"]);
        assert_eq!(
            sought("500101-9802 18900101+9802"),
            ["189001019802", "5001019802"]
        );
        assert_eq!(sought("Linnéa Müller Bjørn"), ["björn", "linnea", "muller"]);
        assert_eq!(sought("\" * ( ) - : ^ '"), Vec::<String>::new());
        assert_eq!(sought("name:x OR y*"), ["name", "or", "x", "y"]);
        assert_eq!(
            sought(&"a b c d e f g h i j k l m n o p ".repeat(9)).len(),
            MOST_WORDS
        );
    }

    #[test]
    fn swedish_order_puts_the_last_letters_last() {
        let mut names = ["Östra", "Älvsjö", "Åby", "Västra", "norra", "Zinken"];
        names.sort_by_key(|name| swedish_order(name));
        assert_eq!(
            names,
            ["norra", "Västra", "Zinken", "Åby", "Älvsjö", "Östra"]
        );
    }
}
