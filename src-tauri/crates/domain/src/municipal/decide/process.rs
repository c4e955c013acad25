//! The checklist, the gate and the moves between phases.

use chrono::Months;

use super::Matter;
use crate::case::Refusal;
use crate::catalogue::Exception;
use crate::municipal::checklist::{self, ItemRecord};
use crate::municipal::event::MunicipalEvent as Event;
use crate::municipal::gate::{OFFERED_FROM, left_before_offer};
use crate::municipal::in_effect::{PhaseGround, phase_now};
use crate::municipal::technology::StockCount;
use crate::process::Item;
use crate::text::{long_date, not_future, required, short};

/// The phase in which what has been in use is looked back on.
const LAST: u8 = 4;

/// The longest an exception may last; the program's own limit, so that nothing is offered for ever on one.
const LONGEST_EXCEPTION: Months = Months::new(12);

impl Matter<'_> {
    pub(super) fn record_item(
        &self,
        id: &str,
        item: &str,
        record: &ItemRecord,
    ) -> Result<Event, Refusal> {
        self.existing(id)?;
        let found = self.ground().template.item(item);
        let (_, template) =
            found.ok_or_else(|| Refusal::at("item", "Punkten finns inte i checklistan."))?;
        let on = self.ground().today;
        checklist::check(template, record, on)?;
        self.keeps_the_gate(id, template, record)?;
        Ok(Event::ItemRecorded {
            on,
            item: item.to_owned(),
            record: record.clone(),
        })
    }

    /// What the technology was offered on must stay done while it is offered.
    fn keeps_the_gate(&self, id: &str, item: &Item, said: &ItemRecord) -> Result<(), Refusal> {
        let (ground, record) = (self.ground(), self.municipal.technologies.get(id));
        let opens = item.required && !said.settled() && self.is_before_the_gate(item);
        let was_settled = record
            .and_then(|record| record.item_on(&item.id, ground.today))
            .is_some_and(ItemRecord::settled);
        if !opens || !was_settled {
            return Ok(());
        }
        let now = phase_now(self.existing(id)?, record, ground);
        match now.ground == PhaseGround::Moved && now.phase >= OFFERED_FROM {
            true => Err(Refusal::at(
                "standing",
                "Punkten krävs för att tekniken ska få erbjudas. Flytta tekniken tillbaka till fas 2 innan du öppnar den igen.",
            )),
            false => Ok(()),
        }
    }

    fn is_before_the_gate(&self, item: &Item) -> bool {
        let stands = self.ground().template.item(&item.id);
        stands.is_some_and(|(phase, _)| phase.number < OFFERED_FROM)
    }

    pub(super) fn move_to(
        &self,
        id: &str,
        to: u8,
        reason: &str,
        exception: Option<&Exception>,
    ) -> Result<Event, Refusal> {
        let (ground, record) = (self.ground(), self.municipal.technologies.get(id));
        let entry = self.existing(id)?;
        if self.is_retired(id) {
            return Err(Refusal::of(
                "Tekniken är borttagen ur katalogen. Ta in den igen först.",
            ));
        }
        if !(1..=4).contains(&to) {
            return Err(Refusal::at("phase", "Välj en av de fyra faserna."));
        }
        let now = phase_now(entry, record, ground);
        if now.phase == to && now.ground == PhaseGround::Moved {
            return Err(Refusal::at("phase", "Tekniken är redan i den fasen."));
        }
        if to == LAST && now.phase < OFFERED_FROM {
            let message = "Flytta tekniken till fas 3 först. Den utvärderas när den har använts.";
            return Err(Refusal::at("phase", message));
        }
        short("reason", reason)?;
        if to < now.phase {
            required("reason", reason, "Skriv varför tekniken flyttas tillbaka.")?;
        }
        let passed = left_before_offer(ground.template, record, ground.today).is_empty();
        let exception = match to < OFFERED_FROM || passed {
            true => None,
            false => {
                let exception =
                    exception.ok_or_else(|| Refusal::at("phase", self.gate_closed(id)))?;
                Some(self.excepted(exception)?)
            }
        };
        Ok(Event::MovedTo {
            on: ground.today,
            phase: to,
            reason: reason.trim().to_owned(),
            exception,
        })
    }

    fn gate_closed(&self, id: &str) -> String {
        let (ground, record) = (self.ground(), self.municipal.technologies.get(id));
        let left = left_before_offer(ground.template, record, ground.today);
        let titles: Vec<String> = left
            .iter()
            .take(3)
            .map(|(_, item)| format!("”{}”", item.title))
            .collect();
        let more = match left.len().saturating_sub(titles.len()) {
            0 => String::new(),
            more => format!(" och {more} till"),
        };
        format!(
            "Tekniken får inte erbjudas än. Det här återstår i fas 1 och 2: {}{more}. Gör det klart, skriv varför det inte behövs, \
             eller besluta om ett undantag.",
            titles.join(", ")
        )
    }

    fn excepted(&self, exception: &Exception) -> Result<Exception, Refusal> {
        let reason = required(
            "exception_reason",
            &exception.reason,
            "Skriv varför det inte kan vänta.",
        )?;
        let decided_by = required(
            "decided_by",
            &exception.decided_by,
            "Skriv vem som har beslutat om undantaget, med namn och titel.",
        )?;
        let today = self.ground().today;
        let longest = today.checked_add_months(LONGEST_EXCEPTION).unwrap_or(today);
        match exception.until > today && exception.until <= longest {
            true => Ok(Exception {
                reason: sentence(&reason),
                decided_by,
                until: exception.until,
            }),
            false => Err(Refusal::at(
                "until",
                format!(
                    "Undantaget måste ha en sista dag efter {} och senast {}.",
                    long_date(today),
                    long_date(longest)
                ),
            )),
        }
    }

    pub(super) fn end_exception(&self, id: &str, reason: &str) -> Result<Event, Refusal> {
        let ground = self.ground();
        let now = phase_now(
            self.existing(id)?,
            self.municipal.technologies.get(id),
            ground,
        );
        if now.ground != PhaseGround::Exception {
            return Err(Refusal::of("Det finns inget undantag att avsluta."));
        }
        let reason = required("reason", reason, "Skriv varför undantaget avslutas.")?;
        Ok(Event::ExceptionEnded {
            on: ground.today,
            reason,
        })
    }

    pub(super) fn count_stock(&self, id: &str, count: &StockCount) -> Result<Event, Refusal> {
        self.existing(id)?;
        not_future("on", count.on, self.ground().today)?;
        short("note", &count.note)?;
        Ok(Event::StockCounted {
            count: count.clone(),
        })
    }
}

/// With a full stop, since it is read in the middle of a text.
fn sentence(text: &str) -> String {
    match text.ends_with(['.', '!', '?']) {
        true => text.to_owned(),
        false => format!("{text}."),
    }
}
