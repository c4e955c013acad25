//! What an entry holds beyond its sentence: everything that was entered, a line each.

use chrono::NaiveDate;

use super::sentence::{listed, sentence};
use crate::case::event::{
    ChoiceMade, ConsentRecorded, Event, Informant, InformationGiven, NeedArea, Wording,
};
use crate::case::judgement::Knowledge;
use crate::case::matters::{
    ApplicationMade, CapacityJudged, CriterionJudged, DecisionRecorded, DecisionTold, HandedOver,
    ReferredOn, Representative, SupervisionPaused, TrialEvaluated, last_day_to_appeal,
};
use crate::case::state::CaseState;
use crate::case::words::{genitive, long_date, with_name};
use crate::facts::{InternetResponsible, Setting};
use crate::suitability::Form;
use crate::supervision::SupervisionPlan;

/// A heading, which may be empty, and what stands under it.
pub(in crate::case::present) type Held = (String, String);

/// The lines of an entry; what was left empty has none.
pub(super) fn details(state: &CaseState, event: &Event, knowledge: &Knowledge<'_>) -> Vec<String> {
    let written = |(label, text): Held| match (label.as_str(), text.trim()) {
        (_, "") => None,
        ("", text) => Some(text.to_owned()),
        (label, text) => Some(format!("{label}: {text}")),
    };
    held(state, event, knowledge)
        .into_iter()
        .filter_map(written)
        .collect()
}

fn under(label: &str, text: impl Into<String>) -> Held {
    (label.to_owned(), text.into())
}

fn held(state: &CaseState, event: &Event, knowledge: &Knowledge<'_>) -> Vec<Held> {
    match event {
        Event::NeedStated {
            own_words,
            goal,
            wished_state,
            areas,
            ..
        } => need(own_words, goal, wished_state, areas),
        Event::QuestionAnswered {
            asked,
            note,
            said_by,
            ..
        }
        | Event::QuestionDeferred {
            asked,
            note,
            said_by,
            ..
        } => answered(asked, note, *said_by),
        Event::CapacityJudged(judged) => capacity(judged),
        Event::RepresentativesRecorded { representatives } => {
            representatives.iter().map(representative).collect()
        }
        Event::InformationGiven(given) => information(given),
        Event::ConsentRecorded(record) => consent(record),
        Event::WishExpressed { own_words, .. }
        | Event::ConsentWithdrawn { own_words, .. }
        | Event::ObjectionRecorded { own_words, .. } => vec![under("Egna ord", own_words)],
        Event::ProtectionRecorded { note, .. }
        | Event::TaskDone { note, .. }
        | Event::StopSignalsObserved { note, .. } => vec![under("Anteckning", note)],
        Event::TaskOpened { reason, .. } => vec![under("", reason)],
        Event::ChoiceMade(made) => choice(state, made),
        Event::ApplicationMade(made) => application(made),
        Event::DecisionRecorded(made) => decision(made, knowledge),
        Event::DecisionTold(told) => decision_told(told),
        Event::HandedOver(handed) => handover(handed),
        Event::SupervisionPaused(pause) => paused(pause),
        Event::TrialEvaluated(evaluated) => trial(evaluated),
        Event::ReferredOn(referred) => referral(referred),
        Event::PlanRecorded { plan } => agreed(plan),
        Event::NoteAdded { text } => vec![under("", text)],
        Event::CaseClosed(closed) => vec![under("Hur det slutade", &closed.note)],
        Event::CaseReopened { note } => vec![under("Varför", note)],
        Event::EntryCorrected {
            reason,
            replacement,
            ..
        } => correction(state, reason, replacement, knowledge),
        Event::CaseOpened {
            person, setting, ..
        } => {
            let lives = setting.map_or("", Setting::swedish);
            vec![
                under("Personnummer", &person.personnummer),
                under("Boendeform", lives),
            ]
        }
        Event::DigitalFormEnded { .. } | Event::PauseEnded { .. } | Event::EntryUndone { .. } => {
            Vec::new()
        }
    }
}

fn need(own_words: &str, goal: &str, wished_state: &str, areas: &[NeedArea]) -> Vec<Held> {
    let coded = areas.iter().map(|coded| {
        let need = coded.need.swedish().to_lowercase();
        (
            format!("Livsområde för {need}"),
            coded.area.swedish().to_owned(),
        )
    });
    let said = [
        under("Egna ord", own_words),
        under("Mål", goal),
        under("Önskat läge", wished_state),
    ];
    said.into_iter().chain(coded).collect()
}

fn answered(asked: &Wording, note: &str, said_by: Informant) -> Vec<Held> {
    vec![
        under("Frågan löd", &asked.question),
        under("Uppgiften kommer från", said_by.swedish().to_lowercase()),
        under("Anteckning", note),
    ]
}

fn capacity(judged: &CapacityJudged) -> Vec<Held> {
    let criterion = |one: &CriterionJudged| {
        let answer = one.answer.swedish().to_lowercase();
        let text = match one.ground.trim() {
            "" => answer,
            ground => format!("{answer}. {ground}"),
        };
        under(one.criterion.swedish(), text)
    };
    let mut held = vec![under("Bedömd av", &judged.assessor)];
    held.extend(judged.criteria.iter().map(criterion));
    held.push(under("Stöd som gavs", &judged.support));
    held.push(under("Frågan löd", &judged.asked.question));
    held
}

fn representative(one: &Representative) -> Held {
    let mut text = one.kind.swedish().to_lowercase();
    for (label, said) in [("Nås", &one.contact), ("Omfattar", &one.covers)] {
        if !said.trim().is_empty() {
            text = format!("{}. {label}: {}", text.trim_end_matches('.'), said.trim());
        }
    }
    under(one.name.trim(), text)
}

fn information(given: &InformationGiven) -> Vec<Held> {
    let topics: Vec<_> = given
        .topics
        .iter()
        .map(|topic| topic.swedish().to_lowercase())
        .collect();
    vec![
        under("Förklarat", topics.join(", ")),
        under("Hur", given.how.swedish().to_lowercase()),
        under("Språk", &given.language),
        under("Tolk", &given.interpreter),
        under("Av", &given.given_by),
        under("Anteckning", &given.note),
    ]
}

fn consent(record: &ConsentRecorded) -> Vec<Held> {
    vec![
        under("Frågan löd", &record.asked.question),
        under("Ändamål", &record.purpose),
        under("Uttryckt", record.expressed.swedish().to_lowercase()),
        under("Anteckning", &record.note),
    ]
}

fn excepted(made: &ChoiceMade) -> String {
    made.exception
        .as_ref()
        .map_or_else(String::new, |exception| {
            format!(
                "till och med {}. {} Beslutat av {}.",
                long_date(exception.until),
                exception.reason,
                exception.decided_by
            )
        })
}

fn choice(state: &CaseState, made: &ChoiceMade) -> Vec<Held> {
    let name = state.person.first_name();
    let follows = match made.follows_wish {
        true => format!("Valet följer {} önskan.", genitive(name)),
        false => String::new(),
    };
    vec![
        under(
            "Rekommendationen var",
            with_name(&made.recommended.text, name),
        ),
        under("Motivering", &made.motive),
        under("", follows),
        under("Tekniken erbjöds med undantag", excepted(made)),
        under(
            "Bedömt efter lag och ställningstaganden den",
            made.judged_on.to_string(),
        ),
    ]
}

fn application(made: &ApplicationMade) -> Vec<Held> {
    vec![
        under("Egna ord", &made.own_words),
        under("Hur", made.how.swedish().to_lowercase()),
    ]
}

fn decision(made: &DecisionRecorded, knowledge: &Knowledge<'_>) -> Vec<Held> {
    let provision = |id: &String| match knowledge.law.in_force(id, made.on) {
        Some(provision) => provision.short.clone(),
        None => id.clone(),
    };
    let provisions: Vec<_> = made.provisions.iter().map(provision).collect();
    let application = made.application_entry;
    vec![
        under("Behov", listed(&made.needs)),
        under("Form", made.form.map_or("", Form::swedish)),
        under("Omständigheter", &made.circumstances),
        under("Bestämmelser", provisions.join(", ")),
        under("Beslutat av", &made.decided_by),
        under(
            "Svar på ansökan",
            application.map_or_else(String::new, |entry| format!("anteckning {entry}")),
        ),
    ]
}

fn decision_told(told: &DecisionTold) -> Vec<Held> {
    let explained = match told.appeal_explained {
        true => "förklarat",
        false => "inte förklarat",
    };
    vec![
        under("Hur", told.how.swedish().to_lowercase()),
        under("Av", &told.told_by),
        under("Hur man överklagar", explained),
        under(
            "Sista dagen att överklaga",
            last_day_to_appeal(told.on).to_string(),
        ),
    ]
}

fn handover(handed: &HandedOver) -> Vec<Held> {
    vec![
        under("Tar över", &handed.receiver),
        under("Meddelande", &handed.message),
    ]
}

fn paused(pause: &SupervisionPaused) -> Vec<Held> {
    vec![
        under("Orsak", pause.reason.swedish().to_lowercase()),
        under("Under tiden", &pause.instead),
        under("Egna ord", &pause.own_words),
    ]
}

fn trial(evaluated: &TrialEvaluated) -> Vec<Held> {
    vec![
        under("Hur det gick", &evaluated.how_it_went),
        under("Egna ord", &evaluated.own_words),
    ]
}

fn referral(referred: &ReferredOn) -> Vec<Held> {
    vec![
        under("Mottagare", referred.to.swedish()),
        under("Frågan gäller", &referred.what),
        under("Väntar på svar", yes_no(referred.awaits_answer)),
    ]
}

fn correction(
    state: &CaseState,
    reason: &str,
    replacement: &Event,
    knowledge: &Knowledge<'_>,
) -> Vec<Held> {
    let mut held = vec![
        under("Varför", reason),
        under("Ska vara", sentence(state, replacement, knowledge)),
    ];
    let now = details(state, replacement, knowledge);
    held.extend(now.into_iter().map(|line| under("", line)));
    held
}

fn yes_no(yes: bool) -> &'static str {
    if yes { "ja" } else { "nej" }
}

/// All that was agreed, in words; what was left open is empty.
pub(in crate::case::present) fn agreed(plan: &SupervisionPlan) -> Vec<Held> {
    let number =
        |value: Option<u32>, unit: &str| value.map_or_else(String::new, |n| format!("{n} {unit}"));
    let day = |value: Option<NaiveDate>| value.map_or_else(String::new, |day| day.to_string());
    let where_looked = |yes: bool| match plan.longest_look_seconds {
        Some(_) => yes_no(yes),
        None => "",
    };
    let where_digital = |yes: bool| match plan.technical_fault.trim() {
        "" => "",
        _ => yes_no(yes),
    };
    let responsible = plan
        .internet_responsible
        .map_or("", InternetResponsible::swedish);
    let time_to_visit = number(plan.longest_time_to_visit_minutes, "minuter");
    let retry = number(plan.retry_within_minutes, "minuter");
    vec![
        under("Tider", &plan.times),
        under("Nätter utan tillsyn", &plan.paused_nights),
        under(
            "Längsta titt",
            number(plan.longest_look_seconds, "sekunder"),
        ),
        under("Syns inte: nytt försök inom", retry),
        under("Ringer före besök", where_looked(plan.phone_before_visit)),
        under("Längsta tid till besök", time_to_visit),
        under("Vid tekniskt fel", &plan.technical_fault),
        under("Gör tillsynen", &plan.watcher),
        under("Tar emot larm", &plan.receiver),
        under("Installerar och hjälper till", &plan.installer),
        under("Ansvarar för internet", responsible),
        under("Utbildad personal", where_digital(plan.provider_trained)),
        under("Loggas", &plan.logged),
        under("Loggen sparas", &plan.kept),
        under("Mänsklig kontakt", &plan.human_contact),
        under("Provperioden slutar", day(plan.trial_ends)),
        under("Under provperioden tittar ni efter", &plan.trial_looks_at),
        under("Första uppföljning", day(plan.first_follow_up)),
    ]
}
