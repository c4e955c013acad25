//! The command of each kind of move.

use chrono::{Days, NaiveDate};
use digitalt_forst_domain::case::{
    self, Answer, ApplicationMade, CapacityCriterion, CapacityJudged, CaseClosed, CaseCommand,
    Channel, ClosingReason, ConsentAnswer, ConsentScope, ConsentSubject, CriterionAnswer,
    CriterionJudged, DecisionRecorded, Entry, Event, Expression, HandedOver, HouseholdMember,
    Informant, InformationGiven, InformationTopic, Outcome, PauseReason, ReferralTo, ReferredOn,
    Representative, RepresentativeKind, Role, SupervisionPaused, Told, TrialEvaluated, WishSaid,
    Wording,
};
use digitalt_forst_domain::facts::{
    Connectivity, DecisionCapacity, FactKey, InternetResponsible, LegalBasis, Need, Setting,
    StopSignal, VisitContent, Wish,
};
use digitalt_forst_domain::suitability::Form;
use digitalt_forst_domain::supervision::SupervisionPlan;

use super::{KINDS, Move, TECHNOLOGIES, pick};

const NAMES: [&str; 3] = ["Göran", "Märta", "Olle"];

/// The command of a move.
pub(super) fn command(what: Move, entries: &[Entry], today: NaiveDate) -> CaseCommand {
    let Move { kind, a, b, c } = what;
    let technology = pick(&TECHNOLOGIES, a).to_owned();
    let on = today - Days::new(u64::from(c % 3));
    let text = || "Så blev det.".to_owned();
    // The entries of most moves are near the end.
    let entry = u32::try_from(entries.len().saturating_sub(c as usize % 6)).unwrap_or(1);
    match kind % KINDS {
        0 => CaseCommand::AnswerQuestion {
            answer: any_answer(a, b),
            note: String::new(),
            said_by: Informant::Person,
        },
        1 => CaseCommand::AnswerQuestion {
            answer: good_answer(a),
            note: String::new(),
            said_by: Informant::Person,
        },
        2 => CaseCommand::GiveInformation(InformationGiven {
            on: today,
            technologies: vec![technology],
            topics: match b % 4 {
                3 => vec![pick(InformationTopic::ALL, c)],
                _ => InformationTopic::ALL.to_vec(),
            },
            how: Channel::Meeting,
            language: "Svenska".to_owned(),
            interpreter: String::new(),
            given_by: "Kim".to_owned(),
            note: String::new(),
        }),
        3 => CaseCommand::RecordConsent {
            subject: subject(c),
            answer: [
                ConsentAnswer::Given,
                ConsentAnswer::Given,
                ConsentAnswer::Refused,
            ][b as usize % 3],
            on: today,
            technology,
            purpose: "Tillsyn".to_owned(),
            expressed: Expression::Oral,
            note: String::new(),
        },
        4 => CaseCommand::WithdrawConsent {
            subject: subject(c),
            technology: b.is_multiple_of(2).then_some(technology),
            on: today,
            own_words: String::new(),
        },
        5 | 6 => CaseCommand::Choose {
            form: pick(Form::ALL, b),
            technology: (pick(Form::ALL, b) != Form::Physical).then_some(technology),
            motive: text(),
            wish: c.is_multiple_of(3).then(|| WishSaid {
                wish: pick(Wish::ALL, c),
                own_words: text(),
            }),
        },
        7 => household(b),
        8 => CaseCommand::JudgeCapacity {
            judged: judged(pick(DecisionCapacity::ALL, b), on),
        },
        9 | 10 => CaseCommand::Undo { entry },
        11 => correction(entries, entry, what),
        12 => CaseCommand::DeferQuestion {
            question: pick(&FactKey::CIRCUMSTANCES, b),
            note: String::new(),
            said_by: Informant::Staff,
        },
        13 => CaseCommand::ExpressWish {
            wish: pick(Wish::ALL, b),
            own_words: text(),
        },
        14 => CaseCommand::ObserveStopSignals {
            signals: StopSignal::ALL[..b as usize % 3].to_vec(),
            note: String::new(),
        },
        15 => CaseCommand::RecordPlan { plan: plan(today) },
        16 => CaseCommand::Apply(ApplicationMade {
            on,
            insats: text(),
            own_words: String::new(),
            how: Channel::Phone,
        }),
        17 => CaseCommand::Decide {
            decision: decision(what, on, entry),
            told: b.is_multiple_of(2).then(|| told(today)),
        },
        18 => CaseCommand::TellDecision {
            decision_entry: entry,
            told: told(today),
        },
        19 => CaseCommand::HandOver(HandedOver {
            to: pick(Role::ALL, b),
            receiver: text(),
            message: String::new(),
        }),
        20 => CaseCommand::Pause(SupervisionPaused {
            from: on,
            to: b
                .is_multiple_of(2)
                .then(|| today + Days::new(u64::from(a % 5))),
            reason: pick(PauseReason::ALL, b),
            instead: text(),
            own_words: String::new(),
        }),
        21 => CaseCommand::EndPause {
            pause_entry: entry,
            on: today,
        },
        22 => CaseCommand::EvaluateTrial(TrialEvaluated {
            on: today,
            how_it_went: text(),
            own_words: String::new(),
        }),
        23 => CaseCommand::ReferOn(ReferredOn {
            on,
            to: pick(ReferralTo::ALL, b),
            receiver: text(),
            what: text(),
            awaits_answer: c.is_multiple_of(2),
        }),
        24 => CaseCommand::FinishTask {
            task_entry: entry,
            note: text(),
        },
        25 => around(what, entry, on),
        26 => CaseCommand::Close(CaseClosed {
            on: today,
            reason: pick(ClosingReason::ALL, b),
            note: text(),
        }),
        27 => CaseCommand::Reopen { note: text() },
        _ => CaseCommand::StateNeed {
            own_words: text(),
            needs: Need::ALL[..=(b as usize % 4)].to_vec(),
            goal: text(),
            wished_state: String::new(),
            areas: Vec::new(),
        },
    }
}

/// What has no bearing on the form, so that it is also tried in between.
fn around(what: Move, entry: u32, on: NaiveDate) -> CaseCommand {
    match what.a % 5 {
        0 => CaseCommand::AddNote {
            text: "Ringde.".to_owned(),
        },
        1 => CaseCommand::Object {
            entry,
            on,
            own_words: "Nej.".to_owned(),
        },
        2 => CaseCommand::RecordProtection {
            protected: what.b.is_multiple_of(2),
            note: String::new(),
        },
        3 => CaseCommand::AnswerQuestions {
            answers: [0, 1]
                .map(|more| case::GivenAnswer {
                    answer: any_answer(what.b.wrapping_add(more), what.c),
                    note: String::new(),
                })
                .to_vec(),
            said_by: Informant::Relative,
        },
        _ => CaseCommand::RecordRepresentatives {
            representatives: vec![Representative {
                name: "Karina".to_owned(),
                kind: pick(RepresentativeKind::ALL, what.b),
                contact: String::new(),
                covers: String::new(),
            }],
        },
    }
}

fn subject(which: u8) -> ConsentSubject {
    let person = |scope| ConsentSubject::Person { scope };
    match which % 5 {
        0 => person(ConsentScope::Service),
        1 => person(ConsentScope::Data),
        number => ConsentSubject::Cohabitant {
            id: format!("n{}", number - 1),
        },
    }
}

fn household(how_many: u8) -> CaseCommand {
    let members = NAMES[..how_many as usize % 3].iter();
    let member = |name: &&str| HouseholdMember {
        id: String::new(),
        name: (*name).to_owned(),
    };
    CaseCommand::AnswerQuestion {
        answer: Answer::Cohabitants(members.map(member).collect()),
        note: String::new(),
        said_by: Informant::Person,
    }
}

fn good_answer(which: u8) -> Answer {
    match which % 9 {
        0 => Answer::LegalBasis(LegalBasis::Sol),
        1 => Answer::VisitContent(VisitContent::LookInOnly),
        2 => Answer::DecisionCapacity(DecisionCapacity::Capable),
        3 => Answer::Cohabitants(Vec::new()),
        4 => Answer::StaysInView(true),
        5 => Answer::PlacementPossible(true),
        6 => Answer::UnderstandsTechnology(true),
        7 => Answer::ResponseInTime(true),
        _ => Answer::Connectivity(Connectivity::Good),
    }
}

fn any_answer(which: u8, how: u8) -> Answer {
    match which % 8 {
        0 => Answer::LegalBasis(pick(LegalBasis::ALL, how)),
        1 => Answer::VisitContent(pick(VisitContent::ALL, how)),
        2 => Answer::DecisionCapacity(pick(DecisionCapacity::ALL, how)),
        3 => Answer::Setting(pick(Setting::ALL, how)),
        4 => Answer::StaysInView(how.is_multiple_of(2)),
        5 => Answer::HearsAndSeesEnough(how.is_multiple_of(2)),
        6 => Answer::ResponseInTime(how.is_multiple_of(2)),
        _ => Answer::Connectivity(pick(Connectivity::ALL, how)),
    }
}

fn judged(outcome: DecisionCapacity, on: NaiveDate) -> CapacityJudged {
    let telling = match outcome {
        DecisionCapacity::Capable => CriterionAnswer::Yes,
        DecisionCapacity::CapableWithSupport => CriterionAnswer::WithSupport,
        DecisionCapacity::Lacking => CriterionAnswer::No,
        DecisionCapacity::Unclear => CriterionAnswer::NotJudged,
    };
    let criterion = |criterion: &CapacityCriterion| CriterionJudged {
        criterion: *criterion,
        answer: telling,
        ground: "Samtal.".to_owned(),
    };
    CapacityJudged {
        on,
        assessor: "Mira Ek".to_owned(),
        criteria: CapacityCriterion::ALL.iter().map(criterion).collect(),
        support: "Bilder.".to_owned(),
        outcome,
        asked: Wording {
            question: String::new(),
            why: String::new(),
        },
    }
}

/// A correction that says something else of the same kind.
fn correction(entries: &[Entry], entry: u32, what: Move) -> CaseCommand {
    let original = entries.iter().find(|one| one.number == entry);
    let mut replacement = original.map_or(
        Event::NoteAdded {
            text: "Något annat.".to_owned(),
        },
        |one| one.event.clone(),
    );
    match &mut replacement {
        Event::ConsentRecorded(record) if what.b.is_multiple_of(2) => {
            record.answer = ConsentAnswer::Refused;
        }
        Event::InformationGiven(given) => given.topics.truncate(what.b as usize % 8),
        Event::QuestionAnswered { answer, .. } => match answer {
            Answer::Cohabitants(members) => members.push(HouseholdMember {
                id: String::new(),
                name: pick(&NAMES, what.b).to_owned(),
            }),
            Answer::Connectivity(value) => *value = pick(Connectivity::ALL, what.b),
            Answer::StaysInView(value) => *value = !*value,
            _ => {}
        },
        Event::CapacityJudged(standing) => {
            *standing = judged(pick(DecisionCapacity::ALL, what.b), standing.on);
        }
        Event::WishExpressed { wish, .. } => *wish = pick(Wish::ALL, what.b),
        _ => {}
    }
    CaseCommand::CorrectEntry {
        entry,
        reason: "Blev fel.".to_owned(),
        replacement: Box::new(replacement),
    }
}

fn decision(what: Move, on: NaiveDate, entry: u32) -> DecisionRecorded {
    DecisionRecorded {
        outcome: pick(Outcome::ALL, what.a),
        insats: "Tillsyn".to_owned(),
        needs: vec![pick(Need::ALL, what.c)],
        form: what.c.is_multiple_of(2).then(|| pick(Form::ALL, what.b)),
        circumstances: "Bor ensam.".to_owned(),
        provisions: vec!["sol-2025-400-11-1".to_owned()],
        on,
        decided_by: "Kim".to_owned(),
        application_entry: what.b.is_multiple_of(3).then_some(entry),
    }
}

fn told(on: NaiveDate) -> Told {
    Told {
        on,
        how: Channel::Written,
        told_by: "Kim".to_owned(),
        appeal_explained: true,
    }
}

fn plan(today: NaiveDate) -> SupervisionPlan {
    let text = || "Enligt överenskommelse".to_owned();
    SupervisionPlan {
        times: text(),
        longest_look_seconds: Some(30),
        retry_within_minutes: Some(20),
        longest_time_to_visit_minutes: Some(45),
        technical_fault: text(),
        watcher: text(),
        receiver: text(),
        installer: text(),
        internet_responsible: Some(InternetResponsible::Municipality),
        provider_trained: true,
        logged: text(),
        kept: text(),
        human_contact: text(),
        trial_ends: Some(today + Days::new(14)),
        trial_looks_at: text(),
        first_follow_up: Some(today + Days::new(14)),
        ..SupervisionPlan::default()
    }
}
