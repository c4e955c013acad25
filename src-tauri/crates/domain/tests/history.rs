//! The history says everything that was entered, in plain Swedish, as it was known when it was written.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod walk;

use digitalt_forst_domain::case::{
    Answer, CaseClosed, CaseCommand, CaseView, ClosingReason, DecisionRecorded, HistoryLine,
    NeedArea, PauseReason, ReferralTo, ReferredOn, Representative, RepresentativeKind, Role,
    SupervisionPaused, TrialEvaluated,
};
use digitalt_forst_domain::facts::{Connectivity, DecisionCapacity, Need, Wish};
use digitalt_forst_domain::life_area::LifeArea;
use digitalt_forst_domain::suitability::Form;
use digitalt_forst_domain::supervision::SupervisionPlan;
use walk::{CAMERA, Walk, day, grant, person, told};

/// The line of the first entry a command writes.
fn line_of(walk: &mut Walk, command: CaseCommand) -> HistoryLine {
    let first = walk.latest() as usize;
    walk.run(command);
    walk.view().history.remove(first)
}

fn said(line: &HistoryLine, text: &str, details: &[&str]) {
    assert_eq!(line.text, text);
    assert_eq!(line.details, details, "{text}");
}

#[test]
fn a_need_holds_its_goal_its_wished_state_and_its_own_life_areas() {
    let line = line_of(
        &mut Walk::begin(),
        CaseCommand::StateNeed {
            own_words: "Jag vill sova.".into(),
            needs: vec![Need::TillsynNatt, Need::Fall],
            goal: "Sova hela natten.".into(),
            wished_state: "Jag vaknar utvilad.".into(),
            areas: vec![NeedArea {
                need: Need::Fall,
                area: LifeArea::Safety,
            }],
        },
    );
    said(
        &line,
        "Behovet beskrevs: tillsyn på natten, få hjälp vid fall.",
        &[
            "Egna ord: Jag vill sova.",
            "Mål: Sova hela natten.",
            "Önskat läge: Jag vaknar utvilad.",
            "Livsområde för få hjälp vid fall: Känsla av trygghet",
        ],
    );
}

#[test]
fn a_judgement_of_capacity_holds_every_criterion_with_its_ground_the_support_and_the_assessor() {
    let judged = walk::judged(DecisionCapacity::CapableWithSupport);
    let line = line_of(&mut Walk::begin(), CaseCommand::JudgeCapacity { judged });
    said(
        &line,
        "Elsas förmåga att ta ställning i frågan bedömdes den 2026-11-21: kan ta ställning med stöd.",
        &[
            "Bedömd av: Mira Ek, distriktssköterska",
            "Förstår informationen: ja",
            "Ser vad det betyder för egen del: ja",
            "Minns informationen så länge frågan avgörs: ja, med stöd. Samtalet om kameran i förmiddags.",
            "Väger för och emot: ja",
            "Uttrycker sin vilja: ja",
            "Stöd som gavs: Bilder och två korta samtal.",
            "Frågan löd: Kan Elsa ta ställning till frågan om digital teknik nu?",
        ],
    );
}

#[test]
fn people_around_the_person_are_named_with_how_to_reach_them_and_what_they_may_do() {
    let mut walk = Walk::begin();
    let one = |name: &str, contact: &str, covers: &str| Representative {
        name: name.into(),
        kind: RepresentativeKind::GodMan,
        contact: contact.into(),
        covers: covers.into(),
    };
    let representatives = vec![
        one("Karina Övning", "per telefon.", "Sörja för person"),
        one("Bo Övning", "", ""),
    ];
    let line = line_of(
        &mut walk,
        CaseCommand::RecordRepresentatives { representatives },
    );
    said(
        &line,
        "Företrädare: Karina Övning (god man), Bo Övning (god man).",
        &[
            "Karina Övning: god man. Nås: per telefon. Omfattar: Sörja för person",
            "Bo Övning: god man",
        ],
    );
    let none = CaseCommand::RecordRepresentatives {
        representatives: vec![],
    };
    said(
        &line_of(&mut walk, none),
        "Ingen företrädare är antecknad.",
        &[],
    );
    let protect = |protected, note: &str| CaseCommand::RecordProtection {
        protected,
        note: note.into(),
    };
    said(
        &line_of(&mut walk, protect(true, "Från folkbokföringen.")),
        "Elsa har skyddade personuppgifter.",
        &["Anteckning: Från folkbokföringen."],
    );
    said(
        &line_of(&mut walk, protect(false, "")),
        "Elsas personuppgifter är inte längre skyddade.",
        &[],
    );
}

#[test]
fn an_application_its_decision_and_when_the_person_got_it_hold_all_that_was_written() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    let application = walk.latest() + 1;
    walk.apply_for("Besök varje natt.");
    let line = walk.view().history.remove(application as usize - 1);
    said(
        &line,
        "Elsa ansökte den 2026-11-21 om: Besök varje natt.",
        &["Egna ord: Jag vill att någon kommer.", "Hur: per telefon"],
    );
    let decision = DecisionRecorded {
        form: Some(Form::Digital),
        provisions: vec!["sol-2025-400-11-1".into(), "sol-2025-400-10-6".into()],
        application_entry: Some(application),
        ..grant()
    };
    let decision_entry = walk.latest() + 1;
    let told = Some(told(day("2026-11-21")));
    let line = line_of(&mut walk, CaseCommand::Decide { decision, told });
    assert_eq!(
        line.text,
        "Beslut den 2026-11-21: bifall. Det gäller: Tillsyn på natten."
    );
    assert_eq!(line.details.len(), 6, "{:?}", line.details);
    for (detail, words) in line.details.iter().zip([
        "Behov: tillsyn på natten",
        "Form: Digital tillsyn",
        "Omständigheter: Elsa har fallit två gånger på natten och bor ensam.",
        "Bestämmelser: 11 kap. 1 § SoL, 10 kap. 6 § SoL",
        "Beslutat av: Kim Övning, socialsekreterare",
    ]) {
        assert_eq!(detail, words);
    }
    assert_eq!(
        line.details[5],
        format!("Svar på ansökan: anteckning {application}")
    );
    let line = walk.view().history.pop().unwrap();
    assert_eq!(
        line.text,
        format!("Elsa fick beslutet i anteckning {decision_entry} den 2026-11-21.")
    );
    assert_eq!(
        line.details,
        [
            "Hur: vid hembesök",
            "Av: Kim Övning",
            "Hur man överklagar: förklarat",
            "Sista dagen att överklaga: 2026-12-12",
        ]
    );
}

#[test]
fn a_handover_a_referral_and_the_end_say_to_whom_and_why() {
    let mut walk = Walk::begin_in_alternative_2();
    walk.decide_granted(None);
    walk.hand_over(Role::Hemtjanst).unwrap();
    said(
        &walk.view().history.pop().unwrap(),
        "Ärendet lämnades över till hemtjänsten.",
        &[
            "Tar över: Nattpatrullen",
            "Meddelande: Elsa hör bäst på höger öra.",
        ],
    );
    let refer = CaseCommand::ReferOn(ReferredOn {
        on: day("2026-11-21"),
        to: ReferralTo::LssOfficer,
        receiver: "LSS-gruppen".into(),
        what: "Kan tillsynen prövas enligt LSS?".into(),
        awaits_answer: false,
    });
    said(
        &line_of(&mut walk, refer),
        "Frågan lämnades vidare den 2026-11-21 till LSS-gruppen.",
        &[
            "Mottagare: LSS-handläggare",
            "Frågan gäller: Kan tillsynen prövas enligt LSS?",
            "Väntar på svar: nej",
        ],
    );
    let close = CaseCommand::Close(CaseClosed {
        on: day("2026-11-21"),
        reason: ClosingReason::OtherWay,
        note: "Grannen tittar till henne.".into(),
    });
    said(
        &line_of(&mut walk, close),
        "Ärendet avslutades den 2026-11-21: behovet möts på annat sätt.",
        &["Hur det slutade: Grannen tittar till henne."],
    );
    let reopen = CaseCommand::Reopen {
        note: "Grannen har flyttat.".into(),
    };
    said(
        &line_of(&mut walk, reopen),
        "Ärendet öppnades igen.",
        &["Varför: Grannen har flyttat."],
    );
}

#[test]
fn a_pause_its_end_and_a_trial_hold_days_reasons_and_own_words() {
    let mut walk = Walk::begin();
    walk.consent_to_camera();
    walk.run(CaseCommand::ExpressWish {
        wish: Wish::Trial,
        own_words: String::new(),
    });
    walk.choose(Form::Trial, Some(CAMERA), "").unwrap();
    let plan = SupervisionPlan {
        trial_ends: Some(day("2026-12-12")),
        trial_looks_at: "Om Elsa sover lugnare.".into(),
        ..walk::plan()
    };
    let line = line_of(&mut walk, CaseCommand::RecordPlan { plan });
    let looked_at = "Under provperioden tittar ni efter: Om Elsa sover lugnare.".to_owned();
    assert!(line.details.contains(&looked_at), "{:?}", line.details);
    let pause = |from, to: Option<&str>| {
        CaseCommand::Pause(SupervisionPaused {
            from: day(from),
            to: to.map(day),
            reason: PauseReason::Guests,
            instead: "Inget, dottern är hemma.".into(),
            own_words: "Då är jag inte ensam.".into(),
        })
    };
    said(
        &line_of(&mut walk, pause("2026-11-21", Some("2026-11-22"))),
        "Uppehåll i den digitala tillsynen från och med den 2026-11-21 till och med den 2026-11-22.",
        &[
            "Orsak: gäster",
            "Under tiden: Inget, dottern är hemma.",
            "Egna ord: Då är jag inte ensam.",
        ],
    );
    let line = line_of(&mut walk, pause("2026-12-24", None));
    assert!(
        line.text.ends_with("2026-12-24 tills vidare."),
        "{}",
        line.text
    );
    let pause_entry = walk.latest();
    let end = CaseCommand::EndPause {
        pause_entry,
        on: day("2026-12-28"),
    };
    let line = line_of(&mut walk, end);
    assert!(
        line.text
            .contains(&format!("anteckning {pause_entry} avslutades"))
    );
    assert!(line.text.contains("2026-12-28"), "{}", line.text);
    let evaluate = CaseCommand::EvaluateTrial(TrialEvaluated {
        on: day("2026-11-21"),
        how_it_went: "Elsa sov lugnare.".into(),
        own_words: "Den får vara kvar.".into(),
    });
    said(
        &line_of(&mut walk, evaluate),
        "Provperioden utvärderades den 2026-11-21.",
        &[
            "Hur det gick: Elsa sov lugnare.",
            "Egna ord: Den får vara kvar.",
        ],
    );
}

#[test]
fn an_objection_and_an_undo_name_the_entry_they_are_about() {
    let mut walk = Walk::begin();
    let object = CaseCommand::Object {
        entry: 2,
        on: day("2026-11-21"),
        own_words: "Så sa jag inte.".into(),
    };
    said(
        &line_of(&mut walk, object),
        "Elsa invände den 2026-11-21 mot anteckning 2.",
        &["Egna ord: Så sa jag inte."],
    );
    walk.answer(Answer::StaysInView(true));
    let entry = walk.latest();
    let undo = CaseCommand::Undo { entry };
    assert_eq!(
        walk.preview(&undo).effects,
        [format!(
            "Anteckning {entry} räknas inte längre. Den finns kvar i historiken."
        )]
    );
    said(
        &line_of(&mut walk, undo),
        &format!("Anteckning {entry} ångrades."),
        &[],
    );
}

/// Everything that lines are made of, with corrections, an undo and a withdrawal among it.
fn eventful() -> Walk {
    let mut walk = Walk::begin();
    walk.household(&["Goran"]);
    let household = walk.latest();
    walk.consent_to_camera();
    walk.correct(household, |event| {
        let digitalt_forst_domain::case::Event::QuestionAnswered { note, .. } = event else {
            panic!()
        };
        note.push_str("Enligt Elsa själv.");
    })
    .unwrap();
    walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
    walk.run(CaseCommand::RecordPlan { plan: walk::plan() });
    walk.answer(Answer::Connectivity(Connectivity::Weak));
    walk.run(CaseCommand::Undo {
        entry: walk.latest(),
    });
    walk.run(CaseCommand::Object {
        entry: 2,
        on: day("2026-11-21"),
        own_words: "Så sa jag inte.".into(),
    });
    walk.run(CaseCommand::WithdrawConsent {
        subject: person(digitalt_forst_domain::case::ConsentScope::Service),
        technology: None,
        on: day("2026-11-21"),
        own_words: "Nej.".into(),
    });
    walk
}

#[test]
fn a_line_never_changes_its_words_whatever_comes_after() {
    let walk = eventful();
    let words = |view: CaseView| -> Vec<(String, Vec<String>)> {
        let lines = view.history.into_iter();
        lines.map(|line| (line.text, line.details)).collect()
    };
    let all = words(walk.view());
    assert_eq!(all.len(), walk.entries.len());
    for number in 1..=walk.latest() {
        let then = words(walk.view_as_of(Some(number)));
        assert_eq!(then, all[..number as usize], "as of {number}");
    }
}

#[test]
fn a_line_speaks_of_people_as_a_correction_or_an_undo_before_it_left_them() {
    use digitalt_forst_domain::case::{ConsentAnswer, Event, HouseholdMember};
    let mut walk = Walk::begin();
    walk.inform();
    walk.household(&["Goran"]);
    let mended = |event: &mut Event| {
        let Event::QuestionAnswered { answer, .. } = event else {
            panic!()
        };
        *answer = Answer::Cohabitants(vec![HouseholdMember {
            id: "n1".into(),
            name: "Göran".into(),
        }]);
    };
    walk.correct(walk.latest(), mended).unwrap();
    walk.consent(walk::cohabitant("n1"), ConsentAnswer::Given);
    let line = walk.view().history.pop().unwrap();
    assert!(line.text.starts_with("Görans samtycke"), "{}", line.text);

    walk.household(&[]);
    walk.run(CaseCommand::Undo {
        entry: walk.latest(),
    });
    walk.consent(walk::cohabitant("n1"), ConsentAnswer::Refused);
    let line = walk.view().history.pop().unwrap();
    assert!(line.text.starts_with("Görans samtycke"), "{}", line.text);
}
