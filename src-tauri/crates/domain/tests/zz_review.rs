//! Scratch.
#![allow(unused)]
use digitalt_forst_domain::case::*;
use digitalt_forst_domain::facts::*;
use digitalt_forst_domain::suitability::{Form, Verdict};
mod walk;
use walk::*;

fn withdraw(scope: ConsentScope) -> CaseCommand {
    CaseCommand::WithdrawConsent { subject: person(scope), technology: Some(CAMERA.into()), on: day("2026-11-21"), own_words: String::new() }
}
fn pause(from: &str, to: Option<&str>) -> CaseCommand {
    CaseCommand::Pause(SupervisionPaused { from: day(from), to: to.map(day), reason: PauseReason::Guests, instead: "inget".into(), own_words: String::new() })
}
fn next(w: &Walk, r: Role) { let n = w.view_for(r).next; println!("   next[{r:?}] {:?} place={:?} '{}' yours={} role={:?}", n.step, n.place, n.text, n.yours, n.role); }
fn show(label: &str, r: Result<(), Refusal>) { println!("{label}: {:?}", r.map_err(|e| (e.field, e.message))); }

fn alt1() -> Walk {
    let mut w = Walk::begin();
    w.consent_to_camera();
    w.choose(Form::Digital, Some(CAMERA), "").unwrap();
    w.decide_granted(Some(Form::Digital));
    w
}

#[test] fn a_pause_survives() {
    let mut w = Walk::with_digital_plan();
    w.run(pause("2026-11-21", None));
    show("physical", w.choose(Form::Physical, None, "vill"));
    let v = w.view();
    println!("physical: pause now={} can_end={} status={:?}", v.matters.pauses[0].now, v.matters.pauses[0].can_end, v.status);
    println!("{:?}", v.matters.handover.knows.iter().find(|s| s.heading=="Att tänka på"));
    let mut w = Walk::with_digital_plan();
    w.run(pause("2026-11-21", None));
    w.run(withdraw(ConsentScope::Service));
    w.consent(person(ConsentScope::Service), ConsentAnswer::Given);
    w.choose(Form::Digital, Some(CAMERA), "").unwrap();
    println!("new digital: pause now={}", w.view().matters.pauses[0].now);
    println!("open tasks after new digital: {:?}", w.view().tasks.iter().filter(|t| !t.done).map(|t| t.task).collect::<Vec<_>>());
    next(&w, Role::Hemtjanst);
}
#[test] fn b_task_order() {
    let mut w = alt1();
    w.hand_over(Role::Hemtjanst).unwrap();
    w.hand_the_keys_to("Natt", Role::Hemtjanst);
    w.run(CaseCommand::RecordPlan{plan: plan()});
    w.apply_for("besök på natten");
    w.run(withdraw(ConsentScope::Service));
    next(&w, Role::Hemtjanst); next(&w, Role::Socialsekreterare);
    println!("summary {:?} {:?} {}", w.summary().next_step, w.summary().next_role, w.summary().status_text);
    let mut w = alt1();
    w.run(CaseCommand::ReferOn(ReferredOn{on: w.today, to: ReferralTo::Lawyer, receiver: "Jurist".into(), what:"x".into(), awaits_answer:true}));
    w.run(withdraw(ConsentScope::Service));
    next(&w, Role::Hemtjanst); next(&w, Role::Socialsekreterare);
}
#[test] fn c_corrections_of_decisions() {
    let mut w = alt1();
    let d = w.latest()-1;
    w.hand_over(Role::Hemtjanst).unwrap();
    w.hand_the_keys_to("Natt", Role::Hemtjanst);
    show("hemtjanst corrects bifall to avslag after told", w.correct(d, |e| if let Event::DecisionRecorded(m)=e { m.outcome = Outcome::Refused; }));
    println!("{:?}", w.state().decisions.iter().map(|d| (d.made.outcome, d.told.is_some())).collect::<Vec<_>>());
    let mut w = alt1();
    let d = w.latest()-1;
    w.today = day("2026-12-24");
    show("decision dated after told", w.correct(d, |e| if let Event::DecisionRecorded(m)=e { m.on = day("2026-12-20"); }));
    println!("{:?}", w.state().decisions.iter().map(|d| (d.made.on, d.told.as_ref().map(|t| t.on))).collect::<Vec<_>>());
    // position changed later
    let mut w = alt1();
    let d = w.latest()-1;
    w.today = day("2026-12-24");
    w.take_position("[[decision_model]]\nfrom = '2024-01-01'\nordinary_housing = 'myndighet'\n[[decision_model]]\nfrom = '2026-12-01'\nordinary_housing = 'verkstallighet'\n");
    show("typo after position change", w.correct(d, |e| if let Event::DecisionRecorded(m)=e { m.circumstances = "Rättat stavfel.".into(); }));
    // application date
    let mut w = Walk::begin();
    let a = w.apply_for("besök");
    w.decide(DecisionRecorded{application_entry: Some(a), ..grant()}).unwrap();
    w.today = day("2026-12-24");
    show("application after decision", w.correct(a, |e| if let Event::ApplicationMade(m)=e { m.on = day("2026-12-20"); }));
}
#[test] fn d_capacity_by_correction() {
    let mut w = Walk::with_digital_plan();
    let e = w.entries.iter().find(|e| matches!(&e.event, Event::QuestionAnswered{answer: Answer::DecisionCapacity(_),..})).unwrap().number;
    show("capable->lacking by correction", w.correct(e, |e| if let Event::QuestionAnswered{answer,..}=e { *answer = Answer::DecisionCapacity(DecisionCapacity::Lacking); }));
    println!("capacity view judged={:?} limited={} status={:?}", w.view().matters.capacity.judged.is_some(), w.view().matters.capacity.limited, w.view().status);
    let mut w = Walk::begin();
    let mut j = judged(DecisionCapacity::Capable); j.outcome = DecisionCapacity::Unclear; j.support = String::new();
    for c in &mut j.criteria { c.ground = String::new(); }
    show("unclear with all yes", w.attempt(&CaseCommand::JudgeCapacity{judged: j}));
    w.judge_capacity(DecisionCapacity::Lacking);
    let n = w.latest();
    show("asked blanked", w.correct(n, |e| if let Event::CapacityJudged(j)=e { j.asked.question = "Annan fråga".into(); }));
    println!("asked now: {:?}", w.view().matters.capacity.judged.unwrap().asked.question);
}
#[test] fn e_avslag() {
    for (l, mut w, form) in [("alt1", { let mut w=Walk::begin(); w.consent_to_camera(); w.choose(Form::Physical, None, "x").unwrap(); w }, Some(Form::Physical)), ("alt2", Walk::begin_in_alternative_2(), None)] {
        println!("{l}");
        w.decide(DecisionRecorded{outcome: Outcome::Refused, form, ..grant()}).unwrap();
        let d = w.latest();
        w.run(CaseCommand::TellDecision{decision_entry: d, told: told(w.today)});
        next(&w, Role::Socialsekreterare); next(&w, Role::Hemtjanst);
        show("handover", w.hand_over(Role::Hemtjanst));
        println!("missing '{}' why_not '{}'", w.view().matters.decisions.missing, w.view().matters.handover.why_not);
    }
    println!("refused application hides beslut saknas, alt1 digital");
    let mut w = Walk::begin();
    let a = w.apply_for("ledsagning");
    w.run(CaseCommand::Decide{decision: DecisionRecorded{outcome: Outcome::Refused, application_entry: Some(a), ..grant()}, told: Some(told(w.today))});
    w.consent_to_camera();
    w.choose(Form::Digital, Some(CAMERA), "").unwrap();
    println!("missing='{}'", w.view().matters.decisions.missing); next(&w, Role::Socialsekreterare); next(&w, Role::Hemtjanst);
    println!("alt1 granted without form then digital");
    let mut w = Walk::begin();
    w.decide_granted(None);
    w.consent_to_camera();
    w.choose(Form::Digital, Some(CAMERA), "").unwrap();
    println!("missing='{}'", w.view().matters.decisions.missing); next(&w, Role::Socialsekreterare);
}
#[test] fn f_application_while_digital() {
    let mut w = alt1();
    w.run(CaseCommand::RecordPlan{plan: plan()});
    let a = w.apply_for("besök på natten");
    let d = w.view().matters.decisions;
    println!("proposed insats '{}' form {:?} provisions {:?}", d.proposed_insats, d.form, d.provisions.iter().filter(|p| p.proposed).map(|p| &p.id).collect::<Vec<_>>());
    show("grant visits with form digital", w.decide(DecisionRecorded{insats: "besök på natten".into(), form: d.form, application_entry: Some(a), ..grant()}));
    let n = w.latest();
    w.run(CaseCommand::TellDecision{decision_entry: n, told: told(w.today)});
    println!("status {:?}", w.view().status); next(&w, Role::Socialsekreterare); next(&w, Role::Hemtjanst);
    // finishing the task without decision
    let mut w = alt1();
    let a = w.apply_for("besök på natten");
    w.hand_the_keys_to("Natt", Role::Hemtjanst);
    show("hemtjanst ticks off the application, empty note", w.attempt(&CaseCommand::FinishTask{task_entry: a+1, note: String::new()}));
    show("close", w.attempt(&CaseCommand::Close(CaseClosed{on: w.today, reason: ClosingReason::OtherWay, note: "x".into()})));
    println!("application decided_in {:?}", w.state().applications[0].decided_in);
    show("apply when closed", w.attempt(&CaseCommand::Apply(ApplicationMade{on: w.today, insats:"besök".into(), own_words:String::new(), how: Channel::Phone})));
    show("withdraw when closed", w.attempt(&withdraw(ConsentScope::Service)));
    println!("standing yes in closed: {} places {:?}", w.view().standing.len(), w.view().matters.places);
    show("reopen", w.attempt(&CaseCommand::Reopen{note:String::new()}));
    println!("reopened status {:?} '{}'", w.view().status, w.view().status_text);
    println!("proposed '{}'", w.view().matters.decisions.proposed_insats);
}
#[test] fn g_lss_and_capacity_next() {
    let mut w = Walk::begin();
    w.answer(Answer::LegalBasis(LegalBasis::Lss));
    next(&w, Role::Socialsekreterare);
    w.choose(Form::Physical, None, "").unwrap();
    next(&w, Role::Socialsekreterare); next(&w, Role::Hemtjanst);
    let d = w.view().matters.decisions;
    println!("LSS provisions proposed {:?} of {:?}; needed {}", d.provisions.iter().filter(|p| p.proposed).map(|p| &p.id).collect::<Vec<_>>(), d.provisions.iter().map(|p| &p.id).collect::<Vec<_>>(), d.needed);
    println!("lacking");
    let mut w = Walk::begin();
    w.answer_for_camera();
    w.judge_capacity(DecisionCapacity::Lacking);
    next(&w, Role::Socialsekreterare);
    let t = w.view().technology_in_question.unwrap();
    println!("in question {t}");
    w.inform_about(&t, w.today);
    next(&w, Role::Socialsekreterare);
    println!("steps {:?}", w.view().steps.iter().map(|s| (s.step, s.state, s.why_not.clone())).collect::<Vec<_>>());
    show("yes", w.consent_to(&t, person(ConsentScope::Service), ConsentAnswer::Given, w.today));
    println!("rec {:?}", w.view().so_far.form);
    show("physical", w.choose(Form::Physical, None, ""));
}
#[test] fn h_hemtjanst_opens() {
    let mut w = Walk::begin();
    w.hand_the_keys_to("Natt", Role::Hemtjanst);
    for e in &mut w.entries { e.actor = w.actor.clone(); }
    next(&w, Role::Hemtjanst); next(&w, Role::Socialsekreterare);
    println!("handover to {:?} why '{}'", w.view().matters.handover.to, w.view().matters.handover.why_not);
}
#[test] fn i_not_suitable_while_running() {
    let mut w = Walk::with_digital_plan();
    w.answer(Answer::VisitContent(VisitContent::WithCare));
    println!("verdict {:?} status {:?} tasks {}", w.standing(CAMERA).verdict, w.view().status, w.view().tasks.len());
    println!("steps {:?}", w.view().steps.iter().map(|s| (s.step, s.state)).collect::<Vec<_>>());
    next(&w, Role::Socialsekreterare); next(&w, Role::Hemtjanst);
    let mut w = alt1();
    let p = w.preview(&CaseCommand::StateNeed{own_words:"Jag är ensam.".into(), needs: vec![Need::Ensamhet], goal:String::new(), wished_state:String::new(), areas: vec![]});
    println!("drop decided need: serious {} {:?} {:?}", p.serious, p.effects, p.changes.len());
}
#[test] fn j_no_from_unknown_cohabitant() {
    let mut w = Walk::begin();
    w.inform();
    w.household(&["Åke"]);
    w.consent(cohabitant("n1"), ConsentAnswer::Given);
    w.run(CaseCommand::DeferQuestion{question: FactKey::Cohabitants, note:String::new(), said_by: Informant::Person});
    show("åke no", w.try_consent(cohabitant("n1"), ConsentAnswer::Refused));
    // second receipt
    let mut w = Walk::with_digital_plan();
    w.run(withdraw(ConsentScope::Data));
    w.run(withdraw(ConsentScope::Service));
    println!("{:?}", w.view().matters.receipts[1].sections[1].lines);
}
#[test] fn k_undo_choice_with_wish() {
    let mut w = Walk::with_digital_plan();
    w.run(CaseCommand::Choose{form: Form::Physical, technology: None, motive: String::new(), wish: Some(WishSaid{wish: Wish::Physical, own_words: "besök".into()})});
    let u = w.view().matters.undo.unwrap();
    println!("undo {} '{}'", u.entry, u.text);
    w.run(CaseCommand::Undo{entry: u.entry});
    println!("status {:?} wish {:?} rec {:?}", w.view().status, w.view().wish, w.view().so_far.form); next(&w, Role::Socialsekreterare);
    // text: yes that does not count
    let mut w = Walk::begin();
    w.inform_about(CAMERA, day("2026-11-20"));
    let i = w.latest();
    w.answer_for_camera();
    w.try_consent_on(person(ConsentScope::Service), ConsentAnswer::Given, day("2026-11-20")).unwrap();
    w.correct(i, |e| if let Event::InformationGiven(g)=e { g.on = day("2026-11-21"); }).unwrap();
    println!("card {:?}; circumstances {:?}", w.view().consents[0].state, w.view().matters.decisions.proposed_circumstances);
}
#[test] fn l_pause_correction() {
    let mut w = Walk::with_digital_plan();
    w.run(pause("2026-11-21", Some("2026-11-22")));
    let p = w.latest();
    w.run(pause("2026-12-01", Some("2026-12-05")));
    show("overlap by correction", w.correct(p, |e| if let Event::SupervisionPaused(s)=e { s.to = Some(day("2026-12-03")); }));
    // trial ended
    let mut w = Walk::begin();
    w.consent_to_camera();
    w.choose(Form::Trial, Some(CAMERA), "prova").unwrap();
    w.decide_granted(Some(Form::Trial));
    w.hand_over(Role::Hemtjanst).unwrap();
    let mut p = plan(); p.trial_ends = Some(day("2026-12-01")); p.trial_looks_at = "sömn".into();
    w.hand_the_keys_to("Natt", Role::Hemtjanst);
    w.run(CaseCommand::RecordPlan{plan: p});
    w.today = day("2026-12-10");
    println!("trial over"); next(&w, Role::Socialsekreterare); next(&w, Role::Hemtjanst);
    // as-of undo
    println!("as of undo {:?}", w.view_as_of(Some(w.latest()-0)).matters.undo.map(|u| u.entry));
}
#[test] fn m_asof_undo() {
    let mut w = Walk::begin();
    w.answer_for_camera();
    w.hand_the_keys_to("B", Role::Hemtjanst);
    w.run(CaseCommand::AddNote{text: "x".into()});
    w.hand_the_keys_to("Kim Övning", Role::Socialsekreterare);
    println!("now {:?} asof {:?}", w.view().matters.undo.map(|u| u.entry), w.view_as_of(Some(8)).matters.undo.map(|u| u.entry));
    // decision w/ no need
    let mut w = Walk::begin();
    let a = w.apply_for("hjälp med dusch");
    show("avslag without need", w.decide(DecisionRecorded{outcome: Outcome::Refused, needs: vec![], application_entry: Some(a), ..grant()}));
    // deny told
    let mut w = alt1();
    let t = w.latest();
    let mut w2 = Walk::begin();
    w2.run(CaseCommand::Decide{decision: grant(), told: Some(Told{appeal_explained:false, ..told(w2.today)})});
    println!("not explained: missing '{}' appeal '{}'", w2.view().matters.decisions.missing, w2.view().matters.decisions.decisions[0].appeal_text);
    // same form other technology
    println!("ids {:?}", w.view().so_far.technologies.iter().filter(|t| t.meets_need).map(|t| (t.technology.clone(), t.verdict)).collect::<Vec<_>>());
}
