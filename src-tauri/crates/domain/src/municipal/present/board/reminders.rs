//! What is overdue or soon ends: dates in the entries, exceptions, pilots, items, loans, sources.

use chrono::{Days, NaiveDate};

use super::{NOBODY, Reminder, ReminderKind, current, pilot_until};
use crate::catalogue::Technology;
use crate::municipal::fold::Municipal;
use crate::municipal::in_effect::Ground;
use crate::municipal::present::process::{is_overdue, stock_risk};
use crate::municipal::present::sources::sources_to_check;
use crate::support::SupportSource;

/// How long before a date it is reminded of; the program's own value.
const REMIND_DAYS: u64 = 30;

/// All reminders, by date.
pub(super) fn all(
    municipal: &Municipal,
    standing: &[&Technology],
    sources: &[SupportSource],
    ground: &Ground<'_>,
) -> Vec<Reminder> {
    let today = ground.today;
    let mut reminders: Vec<Reminder> = standing
        .iter()
        .flat_map(|technology| of_technology(municipal, technology, ground))
        .collect();
    reminders.extend(loans_overdue(municipal, today));
    reminders.extend(sources_to_check(municipal, sources, today, soon(today)));
    reminders.sort_by(|a, b| (a.on, &a.name).cmp(&(b.on, &b.name)));
    reminders
}

fn soon(today: NaiveDate) -> NaiveDate {
    today
        .checked_add_days(Days::new(REMIND_DAYS))
        .unwrap_or(today)
}

fn of_technology(
    municipal: &Municipal,
    technology: &Technology,
    ground: &Ground<'_>,
) -> Vec<Reminder> {
    let today = ground.today;
    let reminder = |kind: ReminderKind, on: NaiveDate, text: String| Reminder {
        kind,
        kind_text: kind.swedish().to_owned(),
        technology: technology.id.clone(),
        name: technology.name.clone(),
        text,
        item: String::new(),
        on,
        overdue: on < today,
    };
    let near = |on: &NaiveDate| *on <= soon(today);
    let either = |on: NaiveDate, ahead: &str, past: &str| {
        let said = if on < today { past } else { ahead };
        said.to_owned()
    };
    let mut found = Vec::new();
    if let Some(on) = technology.review_on.filter(near) {
        found.push(reminder(
            ReminderKind::Review,
            on,
            "Se över uppgifterna i katalogen.".to_owned(),
        ));
    }
    let standing = &technology.standing;
    for (exception, says) in [
        (&standing.exception, "Undantaget går ut."),
        (
            &standing.lapsed,
            "Undantaget har upphört, så tekniken erbjuds inte.",
        ),
    ] {
        if let Some(one) = exception.as_ref().filter(|one| near(&one.until)) {
            let text = format!("{says} Gör klart det som återstår eller flytta tekniken tillbaka.");
            found.push(reminder(ReminderKind::Exception, one.until, text));
        }
    }
    let until = technology
        .availability_note
        .as_ref()
        .and_then(|note| note.until)
        .filter(near);
    found.extend(until.map(|on| {
        let text = either(
            on,
            "Sista dagen tekniken går att få.",
            "Tekniken går inte att få längre.",
        );
        reminder(ReminderKind::Availability, on, text)
    }));
    for agreement in &technology.agreements {
        if let Some(on) = agreement.until.filter(near) {
            let ends = either(on, "går ut", "har gått ut");
            let text = format!("Avtalet {} {ends}.", agreement.name);
            found.push(reminder(ReminderKind::Agreement, on, text));
        }
    }
    let Some(record) = municipal.technologies.get(&technology.id) else {
        return found;
    };
    if let Some(count) = record.newest_count() {
        // It has no day it must be mended by, so it is never late.
        found.extend(
            stock_risk(count)
                .map(|text| reminder(ReminderKind::Stock, count.on, text))
                .map(|one| Reminder {
                    overdue: false,
                    ..one
                }),
        );
    }
    let until = pilot_until(technology, record, ground).filter(near);
    found.extend(until.map(|on| {
        let ends = either(on, "tar slut", "tog slut");
        let text = format!("Piloten {ends}. Besluta hur det går vidare.");
        reminder(ReminderKind::Pilot, on, text)
    }));
    let late = current(record).filter(|(_, said)| is_overdue(said, today));
    found.extend(late.filter_map(|(id, said)| {
        let title = ground
            .template
            .item(id)
            .map_or(id.as_str(), |(_, item)| item.title.as_str());
        let text = match said.responsible.trim() {
            "" => format!("{title} skulle ha varit klar. {NOBODY}."),
            name => format!("{title} skulle ha varit klar. Ansvarig: {name}."),
        };
        Some(Reminder {
            item: id.clone(),
            ..reminder(ReminderKind::Item, said.due?, text)
        })
    }));
    found
}

fn loans_overdue(municipal: &Municipal, today: NaiveDate) -> Vec<Reminder> {
    let out = municipal
        .lending
        .values()
        .filter_map(|state| Some((state.item.as_ref()?, &state.out.as_ref()?.1)));
    let late = out.filter(|(_, loan)| loan.due_back < today);
    late.map(|(item, loan)| Reminder {
        kind: ReminderKind::Loan,
        kind_text: ReminderKind::Loan.swedish().to_owned(),
        technology: item.technology.clone(),
        name: item.label.clone(),
        text: "Lånet skulle ha lämnats tillbaka.".to_owned(),
        item: String::new(),
        on: loan.due_back,
        overdue: true,
    })
    .collect()
}
