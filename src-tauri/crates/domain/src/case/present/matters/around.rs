//! Pauses, receipts, the people around the person, and whether the case can be closed.

use chrono::NaiveDate;

use crate::case::judgement::Knowledge;
use crate::case::matter_views::{PauseView, PeopleView, ReceiptView, TextSection};
use crate::case::state::{CaseState, Pause, Withdrawal};
use crate::case::words::{consent_title, genitive, long_date, technology_name};

pub(super) fn people(state: &CaseState) -> PeopleView {
    let name = state.person.first_name();
    let protection = format!(
        "{} uppgifter är skyddade. Lämna inte ut namn, adress eller annat som visar var {name} finns, inte heller till den som levererar teknik, utan att sekretessen är prövad (26 kap. 1 § OSL).",
        genitive(name)
    );
    PeopleView {
        protected: state.protected,
        protection_text: if state.protected {
            protection
        } else {
            String::new()
        },
        representatives: state.representatives.clone(),
        representatives_text: format!(
            "En företrädare kan berätta, vara med och hjälpa {name} att ta ställning. Företrädarens ja ersätter inte {} eget samtycke. Om någon annan kan samtycka för {name} är inte klarlagt i underlaget (Digitalt först, avsnitt 2.1).",
            genitive(name)
        ),
    }
}

pub(super) fn pauses(state: &CaseState, today: NaiveDate) -> Vec<PauseView> {
    let view = |pause: &Pause| {
        let in_use = state
            .pauses_now()
            .any(|standing| standing.entry == pause.entry);
        let over = pause.ended_on.is_some() || pause.pause.to.is_some_and(|to| to < today);
        PauseView {
            pause: pause.pause.clone(),
            entry: pause.entry,
            reason_text: pause.pause.reason.swedish().to_owned(),
            ended_on: pause.ended_on,
            now: in_use && pause.covers(today),
            can_end: in_use && !over,
        }
    };
    state.pauses.iter().map(view).collect()
}

/// A receipt for each yes that was taken back.
pub(in crate::case::present) fn receipts(
    state: &CaseState,
    knowledge: &Knowledge<'_>,
) -> Vec<ReceiptView> {
    let receipt = |withdrawal: &Withdrawal| ReceiptView {
        entry: withdrawal.entry,
        on: withdrawal.on,
        title: "Kvitto på återkallat samtycke".to_owned(),
        sections: sections(withdrawal, state, knowledge),
    };
    state.withdrawals.iter().map(receipt).collect()
}

fn sections(
    withdrawal: &Withdrawal,
    state: &CaseState,
    knowledge: &Knowledge<'_>,
) -> Vec<TextSection> {
    let name = state.person.first_name();
    let section = |heading: &str, lines: Vec<String>| TextSection {
        heading: heading.to_owned(),
        lines,
    };
    let title = consent_title(state, &withdrawal.subject);
    let mut taken_back: Vec<String> = withdrawal
        .technologies
        .iter()
        .map(|id| format!("{title}: {}", technology_name(knowledge, id)))
        .collect();
    taken_back.dedup();
    taken_back.push(format!("Gäller från den {}.", long_date(withdrawal.on)));
    if !withdrawal.own_words.trim().is_empty() {
        taken_back.push(format!("Egna ord: ”{}”", withdrawal.own_words.trim()));
    }
    let leads_to = match withdrawal.ended_form {
        true => vec![
            "Den digitala tillsynen upphörde genast.".to_owned(),
            format!("{name} får tillsyn genom besök i stället."),
        ],
        false => vec!["Återkallelsen avslutade ingen digital tillsyn.".to_owned()],
    };
    vec![
        section("Det här är taget tillbaka", taken_back),
        section("Det här händer", leads_to),
        section(
            "Det här gäller framöver",
            vec![
                format!("{name} behöver inte säga varför."),
                format!("{name} kan säga ja igen, och kan säga nej igen."),
                "Det går alltid att ansöka om en viss insats och få ett beslut som går att överklaga.".to_owned(),
            ],
        ),
        section(
            "Antecknat",
            vec![format!("Av {}, anteckning {} i ärendet.", withdrawal.by, withdrawal.entry)],
        ),
    ]
}
