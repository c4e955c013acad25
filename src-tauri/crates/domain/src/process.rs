//! The four phases that each technology passes (*processen Digitalt först*, avsnitt 3.1.2).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::load::{DataFile, LoadError, parse};

const SHIPPED: &str = include_str!("../data/process.toml");

/// One phase of the process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Phase {
    pub number: u8,
    pub id: String,
    pub name: String,
    pub summary: String,
    /// What must be answered before the next phase.
    pub questions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProcessFile {
    phase: Vec<Phase>,
}

/// The four phases, in order.
///
/// # Errors
/// Never in a tested build.
pub fn shipped() -> Result<Vec<Phase>, LoadError> {
    let file = DataFile {
        name: "process.toml",
        text: SHIPPED,
    };
    Ok(parse::<ProcessFile>(file)?.phase)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_process_has_the_models_four_phases_in_order() {
        let phases = super::shipped().unwrap();
        let ids: Vec<_> = phases
            .iter()
            .map(|phase| (phase.number, phase.id.as_str()))
            .collect();
        assert_eq!(
            ids,
            [
                (1, "forbereda_och_utreda"),
                (2, "tillgangliggora_och_kommunicera"),
                (3, "genomfora"),
                (4, "folja_upp_och_utvardera"),
            ]
        );
        assert!(phases.iter().all(|phase| phase.questions.len() >= 3));
    }
}
