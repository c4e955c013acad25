//! People around the person: representatives (*företrädare*). They are recorded and asked, and never replace the
//! person's own consent (LAW.md: the question is under legal review).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::case::command::Refusal;
use crate::facts::values;
use crate::text::{required, short};

values! {
    /// On what ground someone speaks for the person.
    RepresentativeKind {
        Anhorigbehorighet = "anhorigbehorighet" => "Anhörigbehörighet",
        Framtidsfullmakt = "framtidsfullmakt" => "Framtidsfullmakt",
        GodMan = "god_man" => "God man",
        Forvaltare = "forvaltare" => "Förvaltare",
        Other = "other" => "Annan",
    }
}

/// Someone who represents the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Representative {
    pub name: String,
    pub kind: RepresentativeKind,
    /// How to reach them.
    pub contact: String,
    /// What the assignment covers, and how that was verified.
    pub covers: String,
}

pub(in crate::case) fn check_representatives(
    representatives: &[Representative],
) -> Result<(), Refusal> {
    for one in representatives {
        required("representatives", &one.name, "Skriv företrädarens namn.")?;
        short("representatives", &one.contact)?;
        short("representatives", &one.covers)?;
    }
    Ok(())
}
