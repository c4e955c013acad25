//! Words that several views of a case share.

use super::event::{ConsentScope, ConsentSubject, Wording};
use super::judgement::Knowledge;
use super::state::CaseState;
use crate::catalogue::Technology;
pub(super) use crate::text::long_date;

/// "Elsas", "Lars": names that end in an s-sound take no s (Språkrådet).
pub(super) fn genitive(name: &str) -> String {
    let bare = name.ends_with(['s', 'S', 'x', 'X', 'z', 'Z']);
    if bare {
        name.to_owned()
    } else {
        format!("{name}s")
    }
}

/// A rule's text with the person's first name where it says "personen": on screen people have names.
pub(super) fn with_name(text: &str, first_name: &str) -> String {
    let genitive = genitive(first_name);
    let named = |word: &str| {
        let bare = word.trim_end_matches(|letter: char| !letter.is_alphabetic());
        let rest = &word[bare.len()..];
        match bare {
            "Personen" | "personen" => format!("{first_name}{rest}"),
            "Personens" | "personens" => format!("{genitive}{rest}"),
            _ => word.to_owned(),
        }
    };
    text.split(' ').map(named).collect::<Vec<_>>().join(" ")
}

/// The technology's name inside a sentence, or its id when the catalogue no longer holds it.
pub(super) fn technology_name(knowledge: &Knowledge<'_>, id: &str) -> String {
    let technology = knowledge.catalogue.get(id);
    technology.map_or_else(|| id.to_owned(), Technology::name_in_sentence)
}

/// Whose consent it is.
pub(super) fn whose(state: &CaseState, subject: &ConsentSubject) -> String {
    match subject {
        ConsentSubject::Person { .. } => state.person.first_name().to_owned(),
        ConsentSubject::Cohabitant { id } => {
            let mut members = state
                .household()
                .into_iter()
                .flatten()
                .chain(&state.household_ever);
            let member = members.find(|member| member.id == *id);
            member.map_or_else(|| "Närstående".to_owned(), |member| member.name.clone())
        }
    }
}

/// "Elsas samtycke till tekniken"
pub(super) fn consent_title(state: &CaseState, subject: &ConsentSubject) -> String {
    let whose = genitive(&whose(state, subject));
    match subject {
        ConsentSubject::Person {
            scope: ConsentScope::Service,
        } => format!("{whose} samtycke till tekniken"),
        ConsentSubject::Person {
            scope: ConsentScope::Data,
        } => format!("{whose} samtycke till att personuppgifter behandlas"),
        ConsentSubject::Cohabitant { .. } => {
            format!("{whose} samtycke till att uppgifter behandlas")
        }
    }
}

/// The question of consent, word for word, and why it is asked.
pub(super) fn consent_wording(
    state: &CaseState,
    subject: &ConsentSubject,
    technology: &str,
) -> Wording {
    let name = state.person.first_name();
    let (question, why) = match subject {
        ConsentSubject::Person { scope: ConsentScope::Service } => (
            format!("Vill du ha {technology}? Det är frivilligt. Du kan säga nej och du kan ändra dig när som helst."),
            format!("Ingen kan tvingas till digital teknik. Säger {name} nej får {name} hjälp på annat sätt."),
        ),
        ConsentSubject::Person { scope: ConsentScope::Data } => (
            format!("Får vi behandla de uppgifter om dig som behövs för {technology}? Uppgifterna sparas inte längre än nödvändigt. Du kan säga nej och du kan ändra dig när som helst."),
            "När tekniken övervakar, känner av eller visar var någon är krävs ett eget samtycke till att personuppgifter behandlas.".to_owned(),
        ),
        ConsentSubject::Cohabitant { .. } => (
            format!("Du bor tillsammans med {name}. Får vi behandla de uppgifter om dig som kan komma med när {name} använder {technology}? Du kan säga nej och du kan ändra dig när som helst."),
            "Tekniken kan behandla uppgifter också om en närstående som bor stadigvarande i hemmet. Då krävs också den närståendes samtycke.".to_owned(),
        ),
    };
    Wording { question, why }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_rule_speaks_of_the_person_by_name() {
        let text = "Personen vill ha besök, och personens vilja bestämmer. Fråga personen. Personal ser personuppgifter.";
        assert_eq!(
            super::with_name(text, "Elsa"),
            "Elsa vill ha besök, och Elsas vilja bestämmer. Fråga Elsa. Personal ser personuppgifter."
        );
    }

    #[test]
    fn a_name_that_ends_in_s_takes_no_further_s() {
        assert_eq!(super::genitive("Elsa"), "Elsas");
        assert_eq!(super::genitive("Lars"), "Lars");
        assert_eq!(super::genitive("Max"), "Max");
    }
}
