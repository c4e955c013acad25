//! Reading facts from JSON text: what is wrong is told as which field and what it takes.

use thiserror::Error;

use super::{FactKey, Facts};
use crate::load::Object;

/// Facts that could not be read, told as which field and what it takes.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{field}: {message}")]
pub struct FactsError {
    /// Path of the field, for instance `person_consent.service`, or `(hela filen)`.
    pub field: String,
    /// What is wrong and what the field takes, in Swedish.
    pub message: String,
}

impl Facts {
    /// Reads facts from JSON text.
    ///
    /// # Errors
    /// [`FactsError`] names the field and what it takes, for unknown keys and values, `null`, wrong types
    /// and text that is not JSON.
    pub fn from_json(text: &str) -> Result<Self, FactsError> {
        let mut json = serde_json::Deserializer::from_str(text);
        let Object(facts) = serde_path_to_error::deserialize(&mut json)
            .map_err(|error| explain(&error.path().to_string(), &error.into_inner()))?;
        json.end().map_err(|error| explain(".", &error))?;
        Ok(facts)
    }
}

/// Says in Swedish what serde says in English. Its text is read only to tell two causes apart from the rest.
fn explain(path: &str, error: &serde_json::Error) -> FactsError {
    let cause = error.to_string();
    let place = match error.line() {
        1 => format!("tecken {}", error.column()),
        line => format!("rad {line}, tecken {}", error.column()),
    };
    let root = path.split(['.', '[']).next().unwrap_or_default();
    let known = FactKey::ALL.iter().find(|key| key.id() == root);
    let twice = cause
        .strip_prefix("duplicate field `")
        .and_then(|rest| rest.split('`').next());
    let (field, message) = match (twice, known) {
        (Some(field), _) => (field, "fältet står två gånger".to_owned()),
        (None, Some(key)) if cause.starts_with("unknown field") => (
            path,
            format!("fältet finns inte. {root} tar {}", key.takes()),
        ),
        (None, Some(key)) => (
            path,
            format!("värdet går inte att använda. Fältet tar {}", key.takes()),
        ),
        (None, None) if matches!(path, "." | "?") => (
            "(hela filen)",
            "det här är inte ett JSON-objekt med fakta".to_owned(),
        ),
        (None, None) => {
            let keys: Vec<_> = FactKey::ALL.iter().map(|key| key.id()).collect();
            (
                path,
                format!("fältet finns inte. Filen tar {}", keys.join(", ")),
            )
        }
    };
    FactsError {
        field: field.to_owned(),
        message: format!("{message} ({place})."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Consent;

    #[test]
    fn an_absent_circumstance_is_unknown_and_an_absent_step_is_not_done() {
        let facts = Facts::from_json("{}").unwrap();
        assert_eq!(facts, Facts::default());
        assert_eq!(facts.setting, None);
        assert!(!facts.information_given);
        assert_eq!(facts.person_consent.service, Consent::NotAsked);
    }

    #[test]
    fn null_is_refused_because_only_an_absent_key_means_unknown() {
        for text in [
            r#"{"setting":null}"#,
            r#"{"wish":null}"#,
            r#"{"information_given":null}"#,
        ] {
            assert!(Facts::from_json(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_error_names_the_field_and_what_it_takes() {
        let error = Facts::from_json(r#"{"person_consent":{"service":"yes"}}"#).unwrap_err();
        assert_eq!(error.field, "person_consent.service");
        assert!(
            error
                .message
                .contains("given, refused, withdrawn, not_asked"),
            "{error}"
        );
        let error = Facts::from_json(r#"{"conectivity":"good"}"#).unwrap_err();
        assert!(error.to_string().contains("conectivity"), "{error}");
        assert!(error.to_string().contains("connectivity"), "{error}");
        let error = Facts::from_json(r#"{"needs":["natt"]}"#).unwrap_err();
        assert_eq!(error.field, "needs[0]");
        assert_eq!(Facts::from_json("[]").unwrap_err().field, "(hela filen)");
        assert_eq!(
            Facts::from_json(r#"{"person_consent":["given","given"]}"#)
                .unwrap_err()
                .field,
            "person_consent"
        );
        assert_eq!(
            Facts::from_json(r#"{"cohabitants":[{"data":"given"},["given"]]}"#)
                .unwrap_err()
                .field,
            "cohabitants[1]"
        );
        assert_eq!(
            Facts::from_json(r#"{"connectivity":{"good":null}}"#)
                .unwrap_err()
                .field,
            "connectivity"
        );
        assert!(Facts::from_json("[1]").is_err());
        assert!(Facts::from_json("{} {}").is_err());
        let twice =
            Facts::from_json(r#"{"setting":"ordinary_housing","setting":"support_housing"}"#)
                .unwrap_err();
        assert_eq!(twice.field, "setting");
    }

    #[test]
    fn facts_written_and_read_again_are_the_same() {
        let text = r#"{"setting":"ordinary_housing","needs":["fall"],"cohabitants":[{"data":"given"}],
            "person_consent":{"service":"given","data":"refused"},"stop_signals":["anxious"],"wish":"trial"}"#;
        let facts = Facts::from_json(text).unwrap();
        let again = Facts::from_json(&serde_json::to_string(&facts).unwrap()).unwrap();
        assert_eq!(facts, again);
    }
}
