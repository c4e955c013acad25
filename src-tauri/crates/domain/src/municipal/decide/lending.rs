//! The lending library: items, loans and what comes back.

use chrono::NaiveDate;

use super::Matter;
use crate::case::Refusal;
use crate::municipal::command::MunicipalCommand as Command;
use crate::municipal::event::MunicipalEvent as Event;
use crate::municipal::lending::{
    Contact, ItemState, LendingItem, Loan, check_item, check_loan, contact_id, why_no_loan,
};
use crate::text::{not_future, required, short};

/// What becomes of contact details: they are kept while an item is out and go when it comes back.
pub(super) fn contacts(command: &Command) -> Result<Vec<(String, Option<String>)>, Refusal> {
    Ok(match command {
        Command::Lend { id, contact, .. } => {
            let written = serde_json::to_string(contact);
            let written =
                written.map_err(|_| Refusal::of("Kontaktuppgifterna går inte att spara."))?;
            vec![(contact_id(id), Some(written))]
        }
        Command::Return { id, .. } => vec![(contact_id(id), None)],
        _ => Vec::new(),
    })
}

impl Matter<'_> {
    pub(super) fn save_item(&self, id: &str, item: &LendingItem) -> Result<Event, Refusal> {
        check_item(item)?;
        let state = self.municipal.lending.get(id);
        if state.is_some_and(|state| state.removed.is_some()) {
            return Err(Refusal::of(
                "Föremålet är borttaget. Lägg till det som ett nytt.",
            ));
        }
        let lent_as = state.filter(|state| state.out.is_some());
        let lent_as = lent_as.and_then(|state| state.item.as_ref());
        if lent_as.is_some_and(|before| before.technology != item.technology) {
            return Err(Refusal::at(
                "technology",
                "Föremålet är utlånat. Ta emot det innan du ändrar vilken teknik det är.",
            ));
        }
        if self
            .municipal
            .technology_now(&item.technology, self.ground())
            .is_none()
        {
            return Err(Refusal::at(
                "technology",
                "Välj vilken teknik i katalogen föremålet är.",
            ));
        }
        let same = |state: &ItemState| {
            let label = state.item.as_ref().map(|one| one.label.trim());
            state.removed.is_none() && label == Some(item.label.trim())
        };
        match self
            .municipal
            .lending
            .iter()
            .any(|(other, state)| other != id && same(state))
        {
            true => Err(Refusal::at(
                "label",
                "Ett annat föremål har redan den märkningen.",
            )),
            false => Ok(Event::ItemSaved { item: item.clone() }),
        }
    }

    pub(super) fn lend(&self, id: &str, loan: &Loan, contact: &Contact) -> Result<Event, Refusal> {
        let state = self.item(id)?;
        if state.out.is_some() {
            return Err(Refusal::of("Föremålet är redan utlånat."));
        }
        let technology = state.item.as_ref().and_then(|item| {
            self.municipal
                .technology_now(&item.technology, self.ground())
        });
        let technology =
            technology.ok_or_else(|| Refusal::of("Tekniken finns inte i katalogen."))?;
        check_loan(loan, contact, self.ground().today)?;
        match why_no_loan(&technology, self.known.law, loan.from) {
            Some(reason) => Err(Refusal::of(reason)),
            None => Ok(Event::Lent { loan: loan.clone() }),
        }
    }

    pub(super) fn take_back(&self, id: &str, on: NaiveDate, note: &str) -> Result<Event, Refusal> {
        let out = self.item(id)?.out.as_ref();
        let (_, loan) = out.ok_or_else(|| Refusal::of("Föremålet är inte utlånat."))?;
        not_future("on", on, self.ground().today)?;
        if on < loan.from {
            return Err(Refusal::at(
                "on",
                "Dagen ligger före dagen då lånet började.",
            ));
        }
        short("note", note)?;
        Ok(Event::Returned {
            on,
            note: note.trim().to_owned(),
        })
    }

    pub(super) fn remove_item(&self, id: &str, reason: &str) -> Result<Event, Refusal> {
        if self.item(id)?.out.is_some() {
            return Err(Refusal::of("Föremålet är utlånat. Ta emot det först."));
        }
        let reason = required("reason", reason, "Skriv varför föremålet tas bort.")?;
        Ok(Event::ItemRemoved {
            on: self.ground().today,
            reason,
        })
    }

    fn item(&self, id: &str) -> Result<&ItemState, Refusal> {
        let state = self
            .municipal
            .lending
            .get(id)
            .filter(|state| state.removed.is_none());
        state.ok_or_else(|| Refusal::of("Föremålet finns inte."))
    }
}
