//! One sentence for what an entry says, and one for what it would mean before it is written.

use crate::case::event::{ConsentAnswer, ConsentRecorded, Event, InformationGiven, Role, TaskKind};
use crate::case::judgement::Knowledge;
use crate::case::matters::{Representative, SupervisionPaused, last_day_to_appeal};
use crate::case::state::CaseState;
use crate::case::words::{consent_title, genitive, technology_name};
use crate::facts::{Need, StopSignal, Wish};
use crate::questions::{Question, answer_text};

/// What an entry says, in one or two sentences.
pub(in crate::case::present) fn sentence(
    state: &CaseState,
    event: &Event,
    knowledge: &Knowledge<'_>,
) -> String {
    let name = state.person.first_name();
    match event {
        Event::CaseOpened { person, unit, .. } => {
            format!("Ärendet om {} öppnades på {unit}.", person.name)
        }
        Event::NeedStated { needs, .. } => format!("Behovet beskrevs: {}.", listed(needs)),
        Event::QuestionAnswered { answer, .. } => {
            let title =
                Question::about(answer.question()).map_or("Fråga", |question| question.title);
            format!("{title}: {}.", answer_text(answer))
        }
        Event::QuestionDeferred { question, .. } => {
            let title = Question::about(*question).map_or("Fråga", |question| question.title);
            format!("{title}: vet inte än.")
        }
        Event::CapacityJudged(judged) => format!(
            "{} förmåga att ta ställning i frågan bedömdes den {}: {}.",
            genitive(name),
            judged.on,
            judged.outcome.swedish().to_lowercase()
        ),
        Event::RepresentativesRecorded { representatives } => represented_by(representatives),
        Event::ProtectionRecorded { protected, .. } => match protected {
            true => format!("{name} har skyddade personuppgifter."),
            false => format!(
                "{} personuppgifter är inte längre skyddade.",
                genitive(name)
            ),
        },
        Event::InformationGiven(given) => informed(name, given, knowledge),
        Event::WishExpressed { wish, .. } => match wish {
            Wish::Undecided => format!("{name} har inte bestämt sig."),
            wish => format!("{name} {}.", wish.swedish().to_lowercase()),
        },
        Event::ConsentRecorded(record) => consented(state, record, knowledge),
        Event::ConsentWithdrawn {
            subject,
            technology,
            on,
            ..
        } => {
            let about = about(technology.as_deref(), knowledge);
            format!(
                "{}{about} togs tillbaka den {on}.",
                consent_title(state, subject)
            )
        }
        Event::DigitalFormEnded { choice_entry } => {
            format!(
                "Den digitala tillsynen upphörde. Valet i anteckning {choice_entry} och dess plan gäller inte längre."
            )
        }
        Event::TaskOpened { task, .. } => format!("Uppgift: {}.", task.swedish().to_lowercase()),
        Event::TaskDone { task_entry, .. } => {
            format!("Uppgiften i anteckning {task_entry} är gjord.")
        }
        Event::StopSignalsObserved { signals, .. } => seen(signals),
        Event::ChoiceMade(made) => {
            let technology = made
                .technology
                .as_deref()
                .map(|id| technology_name(knowledge, id));
            let technology = technology.map_or_else(String::new, |name| format!(", {name}"));
            format!("Val: {}{technology}.", made.form.swedish().to_lowercase())
        }
        Event::ApplicationMade(made) => {
            format!("{name} ansökte den {} om: {}.", made.on, bare(&made.insats))
        }
        Event::DecisionRecorded(made) => format!(
            "Beslut den {}: {}. Det gäller: {}.",
            made.on,
            made.outcome.swedish().to_lowercase(),
            bare(&made.insats)
        ),
        Event::DecisionTold(told) => format!(
            "{name} fick beslutet i anteckning {} den {}.",
            told.decision_entry, told.on
        ),
        Event::HandedOver(handed) => {
            format!("Ärendet lämnades över till {}.", the(handed.to))
        }
        Event::SupervisionPaused(pause) => {
            format!("Uppehåll i den digitala tillsynen {}.", days(pause))
        }
        Event::PauseEnded { pause_entry, on } => format!(
            "Uppehållet i anteckning {pause_entry} avslutades. Första dagen med tillsyn igen är den {on}."
        ),
        Event::TrialEvaluated(evaluated) => {
            format!("Provperioden utvärderades den {}.", evaluated.on)
        }
        Event::ReferredOn(referred) => format!(
            "Frågan lämnades vidare den {} till {}.",
            referred.on,
            bare(&referred.receiver)
        ),
        Event::PlanRecorded { .. } => format!("{} tillsynsplan skrevs.", genitive(name)),
        Event::NoteAdded { .. } => "Anteckning.".to_owned(),
        Event::ObjectionRecorded { entry, on, .. } => {
            format!("{name} invände den {on} mot anteckning {entry}.")
        }
        Event::EntryUndone { entry } => format!("Anteckning {entry} ångrades."),
        Event::CaseClosed(closed) => format!(
            "Ärendet avslutades den {}: {}.",
            closed.on,
            closed.reason.swedish().to_lowercase()
        ),
        Event::CaseReopened { .. } => "Ärendet öppnades igen.".to_owned(),
        Event::EntryCorrected { entry, .. } => format!("Anteckning {entry} rättades."),
    }
}

/// What an event would mean, for showing before it is confirmed.
pub(in crate::case) fn effect_sentence(
    state: &CaseState,
    event: &Event,
    knowledge: &Knowledge<'_>,
) -> String {
    let name = state.person.first_name();
    match event {
        Event::ConsentWithdrawn { subject, technology, .. } => {
            format!("{}{} gäller inte längre.", consent_title(state, subject), about(technology.as_deref(), knowledge))
        }
        Event::DigitalFormEnded { .. } => {
            "Den digitala tillsynen upphör genast. Valet och planen läggs åt sidan och finns kvar i historiken.".to_owned()
        }
        Event::TaskOpened { task, .. } => match task {
            TaskKind::ArrangePhysical => {
                format!("{name} ska få fysisk tillsyn. En uppgift om att ordna den läggs upp.")
            }
            TaskKind::ReviewChoice => {
                "Valet behöver ses över. En uppgift om det läggs upp.".to_owned()
            }
            TaskKind::DecideApplication => {
                "Ansökan ska få ett beslut. En uppgift om det läggs upp för socialsekreteraren.".to_owned()
            }
            TaskKind::AwaitAnswer => "En uppgift om att invänta svar läggs upp.".to_owned(),
        },
        Event::DecisionTold(told) => format!(
            "Beslutet kan överklagas till och med den {}.",
            last_day_to_appeal(told.on)
        ),
        Event::HandedOver(handed) => format!("Ärendet går över till {}.", the(handed.to)),
        Event::SupervisionPaused(pause) => {
            format!("Den digitala tillsynen vilar {}. Samtyckena står kvar.", days(pause))
        }
        Event::EntryUndone { entry } => {
            format!("Anteckning {entry} räknas inte längre. Den finns kvar i historiken.")
        }
        Event::EntryCorrected { entry, .. } => {
            format!("Anteckning {entry} rättas. Det som stod förut finns kvar i historiken.")
        }
        Event::CaseClosed(_) => "Ärendet avslutas. Det går att öppna igen.".to_owned(),
        Event::CaseReopened { .. } => "Ärendet öppnas igen.".to_owned(),
        other => sentence(state, other, knowledge),
    }
}

/// "tillsyn på natten, bli påmind"
pub(super) fn listed(needs: &[Need]) -> String {
    let needs: Vec<_> = needs
        .iter()
        .map(|need| need.swedish().to_lowercase())
        .collect();
    needs.join(", ")
}

fn represented_by(representatives: &[Representative]) -> String {
    let named: Vec<_> = representatives
        .iter()
        .map(|one| {
            format!(
                "{} ({})",
                one.name.trim(),
                one.kind.swedish().to_lowercase()
            )
        })
        .collect();
    match named.as_slice() {
        [] => "Ingen företrädare är antecknad.".to_owned(),
        named => format!("Företrädare: {}.", named.join(", ")),
    }
}

fn informed(name: &str, given: &InformationGiven, knowledge: &Knowledge<'_>) -> String {
    let about: Vec<_> = given
        .technologies
        .iter()
        .map(|id| technology_name(knowledge, id))
        .collect();
    let about = if about.is_empty() {
        "digital teknik".to_owned()
    } else {
        about.join(", ")
    };
    format!("{name} fick information om {about} den {}.", given.on)
}

fn consented(state: &CaseState, record: &ConsentRecorded, knowledge: &Knowledge<'_>) -> String {
    let answer = match record.answer {
        ConsentAnswer::Given => "ja",
        ConsentAnswer::Refused => "nej",
    };
    let technology = technology_name(knowledge, &record.technology);
    format!(
        "{}: {answer}, den {}. Gäller {technology}.",
        consent_title(state, &record.subject),
        record.on
    )
}

fn seen(signals: &[StopSignal]) -> String {
    if signals.is_empty() {
        return "Inga tecken på att tekniken inte fungerar.".to_owned();
    }
    let seen: Vec<_> = signals
        .iter()
        .map(|signal| signal.swedish().to_lowercase())
        .collect();
    format!("Tecken på att tekniken inte fungerar: {}.", seen.join(", "))
}

/// " (digital tillsyn med kamera)" where a technology is named.
fn about(technology: Option<&str>, knowledge: &Knowledge<'_>) -> String {
    technology.map_or_else(String::new, |id| {
        format!(" ({})", technology_name(knowledge, id))
    })
}

fn the(role: Role) -> &'static str {
    match role {
        Role::Socialsekreterare => "socialsekreteraren",
        Role::Hemtjanst => "hemtjänsten",
        Role::Ansvarig => "den ansvariga för välfärdsteknik",
        Role::Utbildare => "utbildaren",
    }
}

fn days(pause: &SupervisionPaused) -> String {
    match pause.to {
        Some(to) => format!("från och med den {} till och med den {to}", pause.from),
        None => format!("från och med den {} tills vidare", pause.from),
    }
}

/// A free text that stands inside a sentence of ours.
fn bare(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}
