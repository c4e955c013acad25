//! What an entry says beside what the rules need: texts, worries, status per area, agreements, evidence.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts::values;
use crate::load::{date, optional_date};

values! {
    /// An area that the national survey asks about, and that a municipality introduces technology in
    /// (*område*, Socialstyrelsen 2023, tabell 19–23).
    Area {
        OrdinartBoendeAldre = "ordinart_boende_aldre" => "Ordinärt boende, äldre",
        OrdinartBoendeFunktionsnedsattning = "ordinart_boende_funktionsnedsattning" => "Ordinärt boende, funktionsnedsättning",
        SarskiltBoendeAldre = "sarskilt_boende_aldre" => "Särskilt boende för äldre",
        StodOchServiceboende = "stod_och_serviceboende" => "Stöd- och serviceboende",
        KommunalHalsoOchSjukvard = "kommunal_halso_och_sjukvard" => "Kommunal hälso- och sjukvård",
    }
}
values! {
    /// How far the municipality has come with a technology in an area (*status*, Socialstyrelsen 2023).
    Status {
        FinnsInte = "finns_inte" => "Finns inte",
        Pilot = "pilot" => "Pilot eller test",
        Infort = "infort" => "Infört",
    }
}
impl Status {
    /// What the word means. *Infört* and *pilot eller test* as the national survey uses them, *finns inte* in the
    /// program's own words. They stand in `national.toml` too, with their source; a test holds the two to be one text.
    pub fn definition(self) -> &'static str {
        match self {
            Self::FinnsInte => "Tekniken är varken införd eller i pilot eller test.",
            Self::Pilot => {
                "Ett försök som är begränsat i tid, i antal personer eller till särskilda förutsättningar."
            }
            Self::Infort => {
                "Kommunen har beslutat om tekniken och infört den, och erbjuder den till alla i den målgrupp den är avsedd för. Det säger inte hur många som använder den."
            }
        }
    }
}
values! {
    /// Whose word a statement about effect is (*belägg för effekt*).
    EvidenceKind {
        Study = "study" => "Studie",
        OwnEvaluation = "own_evaluation" => "Egen utvärdering",
        SupplierClaim = "supplier_claim" => "Leverantörens uppgift",
    }
}

/// The status in one area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AreaStatus {
    pub area: Area,
    pub status: Status,
    #[serde(deserialize_with = "date")]
    pub since: NaiveDate,
    /// What is special about the area; may be empty.
    #[serde(default)]
    pub note: String,
}

/// Who sells or delivers it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[allow(missing_docs)]
pub struct Supplier {
    pub name: String,
    /// How the supplier's support is reached.
    pub contact: String,
}

/// An agreement (*avtal*) it is bought under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Agreement {
    pub name: String,
    /// Where the agreement is filed.
    #[serde(default)]
    pub reference: String,
    #[serde(
        default,
        deserialize_with = "optional_date",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    #[serde(
        default,
        deserialize_with = "optional_date",
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<NaiveDate>,
}

/// One thing to order (*artikel*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Article {
    pub name: String,
    /// The supplier's number; may be empty.
    #[serde(default)]
    pub number: String,
}

/// A document about it, by reference: the file itself stays where it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Document {
    pub name: String,
    pub reference: String,
    #[serde(deserialize_with = "date")]
    pub date: NaiveDate,
}

/// What is known about effect, and whose word it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Evidence {
    pub kind: EvidenceKind,
    pub text: String,
    pub source: String,
    #[serde(deserialize_with = "date")]
    pub date: NaiveDate,
}

/// The texts of an entry, each in plain Swedish. Optional to the loader, complete in the shipped catalogue.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[allow(
    missing_docs,
    reason = "named after what they say; the catalogue page shows them in this order"
)]
pub struct Texts {
    pub summary: String,
    pub what_it_does: String,
    pub how_it_goes: Vec<String>,
    pub recorded: String,
    pub seen_by: String,
    pub kept: String,
    pub helps_when: Vec<String>,
    pub does_not_help_when: Vec<String>,
    pub needs_to_work: Vec<String>,
    pub human_contact: String,
    pub track: String,
    pub for_the_person: String,
}

/// A worry people have, with an honest answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Worry {
    pub worry: String,
    pub answer: String,
}

/// Where the statement on availability comes from and from when it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct AvailabilityNote {
    pub text: String,
    pub source: String,
    #[serde(deserialize_with = "date")]
    pub date: NaiveDate,
    /// The first day it can be had; none says nothing of a beginning.
    #[serde(
        default,
        deserialize_with = "optional_date",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// The last day it can be had; none says nothing of an end.
    #[serde(
        default,
        deserialize_with = "optional_date",
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<NaiveDate>,
}

/// Share of municipalities, in percent, that offered it (Socialstyrelsen).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Adoption {
    pub setting: String,
    pub measure: String,
    pub year_2020: Option<u8>,
    pub year_2021: Option<u8>,
    pub year_2022: Option<u8>,
    pub year_2023: Option<u8>,
    pub source: String,
}
