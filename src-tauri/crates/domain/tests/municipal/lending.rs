//! The lending library: what may be lent without a care decision, and that nothing about the borrower is left.

use digitalt_forst_domain::municipal::{
    Contact, LendingItem, LendingView, Loan, MunicipalCommand, contact_id, lending_view,
};

use crate::town::{CAMERA, Town, VACUUM, move_back, move_to, retire};
use crate::walk::day;

const ID: &str = "f1";

fn item(technology: &str) -> LendingItem {
    LendingItem {
        technology: technology.into(),
        label: "DS-01".into(),
        support_contact: "Välfärdsteknikerna, växeln".into(),
        note: "Väska och laddare följer med.".into(),
    }
}

fn save(id: &str, item: LendingItem) -> MunicipalCommand {
    MunicipalCommand::SaveItem {
        id: id.into(),
        item,
    }
}

fn loan(from: &str) -> Loan {
    Loan {
        from: day(from),
        due_back: day("2026-12-22"),
        told_of_application_on: day(from),
        told_by: "Karin Övning".into(),
    }
}

fn borrower() -> Contact {
    Contact {
        name: "Signe Låntagare".into(),
        reached_at: "070-000 00 00".into(),
    }
}

fn lend(loan: Loan) -> MunicipalCommand {
    MunicipalCommand::Lend {
        id: ID.into(),
        loan,
        contact: borrower(),
    }
}

fn give_back(on: &str) -> MunicipalCommand {
    MunicipalCommand::Return {
        id: ID.into(),
        on: day(on),
        note: "Filtret är bytt.".into(),
    }
}

fn with_item(technology: &str) -> Town {
    let mut town = Town::begin();
    if town.technology(technology).phase == 1 {
        town.run(move_to(technology, 2));
    }
    town.run(save(ID, item(technology)));
    town
}

fn library(town: &Town) -> LendingView {
    lending_view(&town.municipal, &town.law, &town.actor, &town.ground())
}

#[test]
fn an_item_has_a_mark_of_its_own_a_technology_and_someone_to_turn_to() {
    let mut town = with_item(VACUUM);
    let with = |change: &dyn Fn(&mut LendingItem)| {
        let mut item = LendingItem {
            label: "DS-02".into(),
            ..item(VACUUM)
        };
        change(&mut item);
        town.refused(&save("f2", item)).0
    };
    assert_eq!(with(&|one| one.label = " ".into()), Some("label"));
    assert_eq!(
        with(&|one| one.label = " DS-01".into()),
        Some("label"),
        "taken"
    );
    assert_eq!(
        with(&|one| one.support_contact = String::new()),
        Some("support_contact")
    );
    assert_eq!(
        with(&|one| one.technology = "kaffe".into()),
        Some("technology")
    );
    town.run(save(ID, item(VACUUM)));
    assert_eq!(library(&town).items.len(), 1, "the same item, saved again");
}

#[test]
fn only_what_the_catalogue_says_is_given_without_a_decision_can_be_lent() {
    let town = with_item(VACUUM);
    let view = library(&town);
    for technology in town.catalogue().technologies() {
        let forms: Vec<_> = technology
            .provided_as
            .iter()
            .map(|form| form.id())
            .collect();
        let free = forms.contains(&"utan_behovsprovning") || forms.contains(&"allmant_tillganglig");
        let lendable = view.lendable.iter().any(|one| one.id == technology.id);
        assert_eq!(
            lendable,
            free && technology.functions.is_empty() && technology.phase > 1,
            "{}",
            technology.id
        );
    }
    assert!(view.lendable.iter().any(|one| one.id == VACUUM));
    assert!(view.law.contains(&"sol-2025-400-11-5-6".to_owned()));
    for id in &view.law {
        assert!(town.law.in_force(id, town.today).is_some(), "{id}");
    }
}

#[test]
fn what_monitors_senses_or_positions_is_not_lent() {
    let town = with_item(CAMERA);
    let (_, message) = town.refused(&lend(loan("2026-11-22")));
    assert!(message.contains("samtycke"), "{message}");
    let row = &library(&town).items[0];
    assert!(row.why_not.is_some() && row.needs_case);
}

#[test]
fn what_needs_a_decision_or_is_taken_out_is_not_lent() {
    let town = with_item("trygghetslarm-inomhus");
    let (_, message) = town.refused(&lend(loan("2026-11-22")));
    assert!(
        message.contains("utan individuell behovsprövning"),
        "{message}"
    );

    let mut town = with_item(VACUUM);
    town.run(retire(VACUUM));
    let (_, message) = town.refused(&lend(loan("2026-11-22")));
    assert!(message.contains("borttagen"), "{message}");
}

#[test]
fn what_is_still_being_looked_into_is_not_lent() {
    let mut town = with_item(VACUUM);
    assert!(town.decide(&lend(loan("2026-11-22"))).is_ok());
    town.run(move_back(VACUUM, 1, "Juridiken är inte utredd."));
    let (_, message) = town.refused(&lend(loan("2026-11-22")));
    assert!(message.contains("fas 1"), "{message}");
    assert!(library(&town).lendable.iter().all(|one| one.id != VACUUM));
}

#[test]
fn nothing_is_lent_before_the_law_that_allows_it() {
    let town = with_item(VACUUM);
    let (_, message) = town.refused(&lend(loan("2025-06-30")));
    assert!(message.contains("30 juni 2025"), "{message}");
    assert!(town.decide(&lend(loan("2025-07-01"))).is_ok());

    let mut then = town.clone();
    then.today_is("2025-06-30");
    assert!(library(&then).lendable.is_empty() && library(&then).law.is_empty());
}

#[test]
fn a_loan_needs_a_borrower_days_that_can_be_and_that_someone_told_of_the_right_to_apply() {
    let town = with_item(VACUUM);
    let with = |change: &dyn Fn(&mut Loan, &mut Contact)| {
        let (mut loan, mut contact) = (loan("2026-11-22"), borrower());
        change(&mut loan, &mut contact);
        let id = ID.into();
        town.refused(&MunicipalCommand::Lend { id, loan, contact })
            .0
    };
    assert_eq!(with(&|_, who| who.name = " ".into()), Some("name"));
    assert_eq!(
        with(&|_, who| who.reached_at = String::new()),
        Some("reached_at")
    );
    assert_eq!(with(&|loan, _| loan.from = day("2026-11-23")), Some("from"));
    assert_eq!(
        with(&|loan, _| loan.due_back = day("2026-11-21")),
        Some("due_back")
    );
    assert_eq!(with(&|loan, _| loan.told_by = " ".into()), Some("told_by"));
    assert_eq!(
        with(&|loan, _| loan.told_of_application_on = day("2026-11-23")),
        Some("told_of_application_on")
    );
}

#[test]
fn how_the_borrower_is_reached_lies_beside_the_entries_and_goes_when_the_item_is_back() {
    let mut town = with_item(VACUUM);
    let lent = town.run(lend(loan("2026-11-22")));
    let kept = lent.contacts.as_slice();
    let [(id, Some(contact))] = kept else {
        panic!("{kept:?}");
    };
    assert_eq!(*id, contact_id(ID));
    assert_eq!(
        serde_json::from_str::<Contact>(contact).unwrap(),
        borrower()
    );
    let back = town.run(give_back("2026-11-22"));
    assert_eq!(back.contacts, [(contact_id(ID), None)]);

    assert!(town.contacts.is_empty());
    for entry in &town.written {
        for personal in ["Signe", "Låntagare", "070-000"] {
            assert!(!entry.text.contains(personal), "{}", entry.text);
        }
    }
    let view = serde_json::to_string(&library(&town)).unwrap();
    assert!(!view.contains("Signe"), "{view}");
}

#[test]
fn a_refused_loan_keeps_nothing_of_the_borrower() {
    let mut town = with_item(CAMERA);
    let before = town.municipal.clone();
    assert!(town.attempt(&lend(loan("2026-11-22"))).is_err());
    assert_eq!(town.municipal, before);
}

#[test]
fn one_item_is_with_one_borrower_at_a_time() {
    let mut town = with_item(VACUUM);
    assert!(
        town.refused(&give_back("2026-11-22"))
            .1
            .contains("inte utlånat")
    );
    town.run(lend(loan("2026-11-20")));
    assert!(
        town.refused(&lend(loan("2026-11-22")))
            .1
            .contains("redan utlånat")
    );
    assert_eq!(
        town.refused(&give_back("2026-11-19")).0,
        Some("on"),
        "before it went out"
    );
    assert_eq!(
        town.refused(&give_back("2026-11-23")).0,
        Some("on"),
        "tomorrow"
    );
    let remove = MunicipalCommand::RemoveItem {
        id: ID.into(),
        reason: "Trasig.".into(),
    };
    assert!(town.refused(&remove).1.contains("utlånat"));
    town.run(give_back("2026-11-21"));
    town.run(lend(loan("2026-11-22")));
    let row = &library(&town).items[0];
    assert_eq!(row.loans, 2);
    assert_eq!(
        row.last_return,
        "Tillbaka den 21 november 2026, mottaget av Karin Övning. Filtret är bytt."
    );
}

#[test]
fn an_item_that_is_out_stays_what_it_was_lent_as() {
    let mut town = with_item(VACUUM);
    town.run(lend(loan("2026-11-22")));
    assert_eq!(town.refused(&save(ID, item(CAMERA))).0, Some("technology"));
    let mended = LendingItem {
        note: "Laddaren saknas.".into(),
        ..item(VACUUM)
    };
    town.run(save(ID, mended));
}

#[test]
fn a_loan_that_should_have_been_back_stands_first_and_on_the_board() {
    let mut town = with_item(VACUUM);
    town.run(save(
        "f0",
        LendingItem {
            label: "AA-01".into(),
            ..item(VACUUM)
        },
    ));
    town.run(lend(loan("2026-11-22")));
    town.today_is("2026-12-22");
    let view = library(&town);
    assert_eq!(
        (view.out, view.overdue, view.items[0].id.as_str()),
        (1, 0, "f0")
    );
    town.today_is("2026-12-23");
    let view = library(&town);
    assert_eq!(
        (view.out, view.overdue, view.items[0].id.as_str()),
        (1, 1, ID)
    );
    let reminder = town
        .board()
        .reminders
        .into_iter()
        .find(|one| one.kind_text == "Lån");
    let reminder = reminder.unwrap();
    assert!(reminder.overdue && reminder.name == "DS-01");
}

#[test]
fn an_item_that_is_removed_is_gone_and_its_mark_is_free() {
    let mut town = with_item(VACUUM);
    let remove = |reason: &str| MunicipalCommand::RemoveItem {
        id: ID.into(),
        reason: reason.into(),
    };
    assert_eq!(town.refused(&remove("")).0, Some("reason"));
    town.run(remove("Trasig."));
    assert!(library(&town).items.is_empty());
    assert!(town.decide(&lend(loan("2026-11-22"))).is_err());
    assert!(town.decide(&remove("Igen.")).is_err());
    town.run(save("f2", item(VACUUM)));
    assert_eq!(library(&town).items.len(), 1);
}

#[test]
fn an_item_that_is_removed_is_not_changed_out_of_sight() {
    let mut town = with_item(VACUUM);
    town.run(MunicipalCommand::RemoveItem {
        id: ID.into(),
        reason: "Trasig.".into(),
    });
    let (_, message) = town.refused(&save(ID, item(VACUUM)));
    assert!(message.contains("borttaget"), "{message}");
}
