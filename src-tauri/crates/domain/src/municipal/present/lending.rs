//! The lending library as a list.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::case::Actor;
use crate::law::{Register, ids};
use crate::municipal::event::Stream;
use crate::municipal::fold::Municipal;
use crate::municipal::in_effect::Ground;
use crate::municipal::lending::{ItemState, LendingItem, Loan, why_no_loan};
use crate::municipal::why_not_change;

/// All items with their loans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct LendingView {
    pub items: Vec<LendingRow>,
    pub out: u32,
    pub overdue: u32,
    /// Ids of the provisions that lending rests on, in force today.
    pub law: Vec<String>,
    /// Why the reader cannot take an item off the list, if so.
    pub why_no_removal: Option<String>,
    /// Technologies that may be lent without a care decision: id and name.
    pub lendable: Vec<Lendable>,
}

/// A technology that may be lent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct Lendable {
    pub id: String,
    pub name: String,
}

/// One item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs)]
pub struct LendingRow {
    pub id: String,
    pub latest: u32,
    pub item: LendingItem,
    pub technology_name: String,
    /// An exception that the technology is offered under, or that it is taken out.
    pub notice: Option<String>,
    pub loan: Option<Loan>,
    pub overdue: bool,
    /// Loans so far, this one included.
    pub loans: u32,
    /// What was noted when it last came back.
    pub last_return: String,
    /// Why it cannot be lent, if so.
    pub why_not: Option<String>,
    /// It can be had in a case instead, where consents are recorded.
    pub needs_case: bool,
}

/// The library on the ground's day.
pub fn lending_view(
    municipal: &Municipal,
    law: &Register,
    viewer: &Actor,
    ground: &Ground<'_>,
) -> LendingView {
    let rows = municipal
        .lending
        .iter()
        .filter(|(_, state)| state.removed.is_none());
    let mut items: Vec<LendingRow> = rows
        .filter_map(|(id, state)| row(id, state, municipal, law, ground))
        .collect();
    items.sort_by(|a, b| {
        (!a.overdue, &a.technology_name, &a.item.label).cmp(&(
            !b.overdue,
            &b.technology_name,
            &b.item.label,
        ))
    });
    let count = |matches: fn(&LendingRow) -> bool| {
        u32::try_from(items.iter().filter(|row| matches(row)).count()).unwrap_or(u32::MAX)
    };
    let catalogue = municipal.catalogue(ground);
    let lendable = catalogue
        .technologies()
        .iter()
        .filter(|one| why_no_loan(one, law, ground.today).is_none());
    LendingView {
        out: count(|row| row.loan.is_some()),
        overdue: count(|row| row.overdue),
        law: provisions(law, ground.today),
        why_no_removal: why_not_change(viewer).map(|_| {
            "Bara den som är ansvarig för välfärdsteknik tar bort föremål. Du kan låna ut och ta emot.".to_owned()
        }),
        lendable: lendable
            .map(|one| Lendable {
                id: one.id.clone(),
                name: one.name.clone(),
            })
            .collect(),
        items,
    }
}

/// What lending and what the borrower is told rest on, as far as it is in force.
fn provisions(law: &Register, today: NaiveDate) -> Vec<String> {
    let named = [ids::SOL_WITHOUT_ASSESSMENT, ids::SOL_RIGHT, ids::SOL_APPEAL];
    let in_force = named.iter().filter_map(|id| law.in_force(id, today));
    in_force.map(|provision| provision.id.clone()).collect()
}

fn row(
    id: &str,
    state: &ItemState,
    municipal: &Municipal,
    law: &Register,
    ground: &Ground<'_>,
) -> Option<LendingRow> {
    let item: LendingItem = state.item.clone()?;
    let technology = municipal.technology_now(&item.technology, ground);
    let loan = state.out.as_ref().map(|(_, loan)| loan.clone());
    let late = |loan: &Loan, today: NaiveDate| loan.due_back < today;
    let why_not = match &technology {
        None => Some("Tekniken finns inte i katalogen.".to_owned()),
        Some(technology) => why_no_loan(technology, law, ground.today),
    };
    Some(LendingRow {
        notice: technology.as_ref().and_then(|one| one.standing.notice()),
        needs_case: technology
            .as_ref()
            .is_some_and(|one| one.has_functions() && one.is_offered()),
        id: id.to_owned(),
        latest: municipal.latest_number(&Stream::Item(id.to_owned())),
        technology_name: technology
            .map_or_else(|| item.technology.clone(), |technology| technology.name),
        overdue: loan.as_ref().is_some_and(|loan| late(loan, ground.today)),
        loans: state.loans,
        last_return: state
            .returned
            .last()
            .map_or_else(String::new, |(on, note, by)| {
                format!(
                    "Tillbaka den {}, mottaget av {}. {note}",
                    crate::text::long_date(*on),
                    by.name
                )
                .trim()
                .to_owned()
            }),
        why_not,
        loan,
        item,
    })
}
