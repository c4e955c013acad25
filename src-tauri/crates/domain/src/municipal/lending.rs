//! The lending library (*välfärdsteknikbibliotek*, Digitalt först förslag 10): items lent without a care decision.
//!
//! Nothing about the borrower is in the entries. How the borrower is reached lies beside them and goes when the item
//! comes back.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::event::{MunicipalEvent, Noted};
use crate::case::{Actor, Refusal};
use crate::catalogue::{ProvidedAs, Technology};
use crate::law::{Register, ids};
use crate::text::{long_date, required, short};

/// One item that can be lent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct LendingItem {
    /// The id of the technology it is one of.
    pub technology: String,
    /// The mark on the item, for example an inventory number.
    pub label: String,
    /// Who helps the borrower when something does not work, and how they are reached.
    pub support_contact: String,
    /// What comes with it, and how it is looked after.
    pub note: String,
}

/// A loan, without the borrower.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Loan {
    pub from: NaiveDate,
    pub due_back: NaiveDate,
    /// When the borrower was told of the right to apply for an insats (SoL 11 kap. 6 §), and by whom.
    pub told_of_application_on: NaiveDate,
    pub told_by: String,
}

/// How the borrower is reached. Kept only while the item is out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct Contact {
    pub name: String,
    /// Telephone or e-mail.
    pub reached_at: String,
}

/// An item with its loans.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ItemState {
    pub(super) item: Option<LendingItem>,
    /// The loan it is out on now, with the entry that began it.
    pub(super) out: Option<(u32, Loan)>,
    pub(super) loans: u32,
    pub(super) returned: Vec<(NaiveDate, String, Actor)>,
    pub(super) removed: Option<(NaiveDate, String)>,
}

impl ItemState {
    pub(super) fn apply(&mut self, noted: Noted) {
        match noted.event {
            MunicipalEvent::ItemSaved { item } => self.item = Some(item),
            MunicipalEvent::Lent { loan } => {
                self.loans += 1;
                self.out = Some((noted.number, loan));
            }
            MunicipalEvent::Returned { on, note } => {
                self.out = None;
                self.returned.push((on, note, noted.actor));
            }
            MunicipalEvent::ItemRemoved { on, reason } => self.removed = Some((on, reason)),
            _ => {}
        }
    }
}

/// Where the contact details of an item's borrower lie: one item, one borrower at a time.
pub fn contact_id(item: &str) -> String {
    format!("lan/{item}")
}

pub(super) fn check_item(item: &LendingItem) -> Result<(), Refusal> {
    required(
        "label",
        &item.label,
        "Skriv föremålets märkning, så att det går att skilja från andra.",
    )?;
    required(
        "support_contact",
        &item.support_contact,
        "Skriv vem låntagaren vänder sig till när något inte fungerar.",
    )?;
    short("note", &item.note)
}

/// The first phase in which a technology is lent.
const LENT_FROM: u8 = 2;

/// Why a technology cannot be lent without a care decision on a day, if so.
pub(super) fn why_no_loan(
    technology: &Technology,
    law: &Register,
    day: NaiveDate,
) -> Option<String> {
    let named = technology.name_in_sentence();
    if law.in_force(ids::SOL_WITHOUT_ASSESSMENT, day).is_none() {
        return Some(format!(
            "Den {} finns ingen bestämmelse i lagregistret om insatser utan individuell behovsprövning.",
            long_date(day)
        ));
    }
    if technology.has_functions() {
        let instead = match technology.is_offered() {
            true => "Öppna ett ärende i stället.",
            false => "Tekniken kan erbjudas i ärenden från fas 3.",
        };
        return Some(format!(
            "Det här är teknik med funktioner för monitorering, sensorering eller positionering ({named}). Då krävs samtycke till \
             personuppgifter, och det antecknas i ett ärende. {instead}"
        ));
    }
    let lendable = [
        ProvidedAs::UtanBehovsprovning,
        ProvidedAs::AllmantTillganglig,
    ];
    if !technology
        .provided_as
        .iter()
        .any(|form| lendable.contains(form))
    {
        return Some(format!(
            "Katalogen säger inte att tekniken ({named}) ges utan individuell behovsprövning eller är allmänt tillgänglig."
        ));
    }
    if technology.standing.retired.is_some() {
        return Some("Tekniken är borttagen ur katalogen.".to_owned());
    }
    // To try and to be shown belongs to phase 2; before that the legal questions have no answers.
    (technology.phase < LENT_FROM).then(|| {
        format!("Tekniken ({named}) är i fas 1. Utred den först och flytta den till fas 2.")
    })
}

pub(super) fn check_loan(loan: &Loan, contact: &Contact, today: NaiveDate) -> Result<(), Refusal> {
    required("name", &contact.name, "Skriv vem som lånar.")?;
    required(
        "reached_at",
        &contact.reached_at,
        "Skriv telefon eller e-post, så att ni kan nå låntagaren.",
    )?;
    if loan.from > today {
        return Err(Refusal::at(
            "from",
            "Datumet ligger i framtiden. Ange dagen då föremålet lämnas ut.",
        ));
    }
    if loan.due_back < loan.from {
        return Err(Refusal::at(
            "due_back",
            "Dagen för återlämning ligger före dagen då lånet börjar.",
        ));
    }
    required(
        "told_by",
        &loan.told_by,
        "Skriv vem som informerade om rätten att ansöka om en insats.",
    )?;
    match loan.told_of_application_on > loan.from {
        true => Err(Refusal::at(
            "told_of_application_on",
            "Informera om rätten att ansöka om en insats innan föremålet lämnas ut.",
        )),
        false => Ok(()),
    }
}
