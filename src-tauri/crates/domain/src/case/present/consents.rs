//! The consents as cards: the person's two apart, each household member's own.

use crate::case::check::why_not_yes;
use crate::case::event::{ConsentScope, ConsentSubject};
use crate::case::judgement::Knowledge;
use crate::case::state::CaseState;
use crate::case::view::ConsentCard;
use crate::case::words::{consent_title, consent_wording};
use crate::catalogue::Technology;
use crate::facts::Consent;
use crate::law::ids::{DATA_CONSENT, RF_INTEGRITY, SOL_DIGITAL, SOL_OLD_DIGITAL, SOL_TOGETHER};
use crate::suitability::{Ground, Matter};

/// The cards for the technology in question; none without one.
pub(super) fn cards(
    state: &CaseState,
    technology: Option<&Technology>,
    knowledge: &Knowledge<'_>,
) -> Vec<ConsentCard> {
    let Some(technology) = technology else {
        return Vec::new();
    };
    let ground = Ground::new(knowledge.law, knowledge.positions, knowledge.today);
    let facts = state.facts(Some(&technology.id));
    let matter = Matter {
        technology,
        facts: &facts,
        ground: &ground,
    };
    let person = |scope| ConsentSubject::Person { scope };
    // After a no to the technology there is nothing more to ask about it.
    let declined = matches!(
        facts.person_consent.service,
        Consent::Refused | Consent::Withdrawn
    );
    let asked = !matter.covered_by_sensor_position();
    let mut subjects = vec![
        (person(ConsentScope::Service), asked),
        (
            person(ConsentScope::Data),
            asked && !declined && matter.data_consent_applies(),
        ),
    ];
    for member in state.household().unwrap_or_default() {
        let subject = ConsentSubject::Cohabitant {
            id: member.id.clone(),
        };
        subjects.push((subject, !declined && matter.cohabitants_concerned()));
    }
    // The card for the technology is always there, so that a no can be written down also where no yes is asked for.
    let service = person(ConsentScope::Service);
    subjects
        .into_iter()
        .filter(|(subject, needed)| {
            *needed || *subject == service || state.consent(subject, &technology.id).is_some()
        })
        .map(|(subject, needed)| card(state, technology, subject, needed, &ground))
        .collect()
}

fn card(
    state: &CaseState,
    technology: &Technology,
    subject: ConsentSubject,
    needed: bool,
    ground: &Ground<'_>,
) -> ConsentCard {
    let standing = state.consent(&subject, &technology.id);
    let consent = state.consent_state(&subject, &technology.id);
    let asked = standing.map(|standing| standing.record.asked.clone());
    let words = asked
        .filter(|_| consent != Consent::NotAsked)
        .unwrap_or_else(|| consent_wording(state, &subject, &technology.name_in_sentence()));
    let law: &[&str] = match &subject {
        ConsentSubject::Person {
            scope: ConsentScope::Service,
        } => &[SOL_TOGETHER, SOL_DIGITAL, SOL_OLD_DIGITAL, RF_INTEGRITY],
        _ => &[DATA_CONSENT],
    };
    let record = standing.map(|standing| &standing.record);
    ConsentCard {
        title: consent_title(state, &subject),
        wording: words.question,
        why: words.why,
        law: ground.cite(law),
        state: consent,
        state_text: consent.swedish().to_owned(),
        needed,
        technology: Some(technology.id.clone()),
        purpose: record.map_or_else(|| proposed_purpose(state), |record| record.purpose.clone()),
        on: record.map(|record| record.on),
        expressed_text: record
            .map_or_else(String::new, |record| record.expressed.swedish().to_owned()),
        recorded_by: standing.map_or_else(String::new, |standing| standing.by.clone()),
        note: record.map_or_else(String::new, |record| record.note.clone()),
        entry: standing.map(|standing| standing.entry),
        why_not_yes: why_not_yes(state, &subject, &technology.id).unwrap_or_default(),
        subject,
    }
}

/// The purpose that the need gives; can be changed on the card.
fn proposed_purpose(state: &CaseState) -> String {
    state
        .needs
        .iter()
        .map(|need| need.swedish())
        .collect::<Vec<_>>()
        .join(", ")
}
