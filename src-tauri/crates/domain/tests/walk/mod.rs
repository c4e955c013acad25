//! One invented person's case, driven by commands with a fixed clock.

#![allow(dead_code, reason = "shared by tests that each use a part")]

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use digitalt_forst_domain::case::{
    self, Actor, Answer, ApplicationMade, CaseCommand, CaseState, CaseSummary, CaseView, Channel,
    Comparison, ConsentAnswer, ConsentScope, ConsentSubject, DecisionRecorded, Entry, Event,
    Expression, HandedOver, HouseholdMember, Informant, Knowledge, OpenCase, Preview, Refusal,
    Role, SCHEMA_VERSION, Sealed, StepId, TechnologyStanding, TextSection,
};
use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::facts::{
    Connectivity, DecisionCapacity, LegalBasis, Setting, VisitContent,
};
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::suitability::Form;

mod made;

pub(crate) use made::*;

pub(crate) struct Walk {
    catalogue: Catalogue,
    law: Register,
    positions: Positions,
    pub(crate) today: NaiveDate,
    /// Who writes and looks.
    pub(crate) actor: Actor,
    pub(crate) entries: Vec<Entry>,
}

impl Walk {
    /// Elsa's need is stated; nothing else is known but where she lives.
    pub(crate) fn begin() -> Self {
        Self::begin_in(Some(Setting::OrdinaryHousing))
    }

    pub(crate) fn begin_in(setting: Option<Setting>) -> Self {
        Self::open(&opening(setting))
    }

    pub(crate) fn open(command: &OpenCase) -> Self {
        let mut walk = Self {
            catalogue: Catalogue::shipped().unwrap(),
            law: Register::shipped().unwrap(),
            positions: Positions::shipped().unwrap(),
            today: day("2026-11-21"),
            actor: Actor {
                name: "Kim Övning".into(),
                role: Role::Socialsekreterare,
            },
            entries: Vec::new(),
        };
        let opened = case::open(command, true, walk.today);
        walk.append(opened.unwrap());
        walk
    }

    /// Ordinary housing where the hemtjänst guides the choice (alternative 2).
    pub(crate) fn begin_in_alternative_2() -> Self {
        let mut walk = Self::begin();
        walk.take_position(
            "[[decision_model]]\nfrom = '2025-01-01'\nordinary_housing = 'verkstallighet'\n",
        );
        walk
    }

    /// All that a choice of the camera asks for, in whatever way the case began.
    pub(crate) fn consent_to_camera(&mut self) {
        self.inform();
        self.answer_for_camera();
        self.consent(person(ConsentScope::Service), ConsentAnswer::Given);
        self.consent(person(ConsentScope::Data), ConsentAnswer::Given);
    }

    pub(crate) fn with_digital_plan() -> Self {
        let mut walk = Self::begin();
        walk.consent_to_camera();
        walk.choose(Form::Digital, Some(CAMERA), "").unwrap();
        walk.run(CaseCommand::RecordPlan { plan: plan() });
        walk
    }

    fn knowledge(&self) -> Knowledge<'_> {
        let (catalogue, law, positions) = (&self.catalogue, &self.law, &self.positions);
        Knowledge {
            catalogue,
            law,
            positions,
            today: self.today,
        }
    }

    fn append(&mut self, events: Vec<Event>) {
        // One command, one moment: a second passes between commands.
        let begun: DateTime<Utc> = format!("{}T15:45:00Z", self.today).parse().unwrap();
        let at = begun + TimeDelta::seconds(self.entries.len() as i64);
        for event in events {
            let number = self.entries.len() as u32 + 1;
            let actor = self.actor.clone();
            self.entries.push(Entry {
                number,
                at,
                actor,
                schema_version: SCHEMA_VERSION,
                event,
            });
        }
    }

    pub(crate) fn attempt(&mut self, command: &CaseCommand) -> Result<(), Refusal> {
        let events = case::decide(&self.entries, command, &self.actor, &self.knowledge())?;
        self.append(events);
        Ok(())
    }

    pub(crate) fn run(&mut self, command: CaseCommand) {
        self.attempt(&command)
            .unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
    }

    pub(crate) fn preview(&self, command: &CaseCommand) -> Preview {
        case::preview(&self.entries, command, &self.actor, &self.knowledge()).unwrap()
    }

    /// The one who writes from now on.
    pub(crate) fn hand_the_keys_to(&mut self, name: &str, role: Role) {
        let name = name.to_owned();
        self.actor = Actor { name, role };
    }

    pub(crate) fn judge_capacity(&mut self, outcome: DecisionCapacity) {
        let judged = judged(outcome);
        self.run(CaseCommand::JudgeCapacity { judged });
    }

    pub(crate) fn decide(&mut self, decision: DecisionRecorded) -> Result<(), Refusal> {
        self.attempt(&CaseCommand::Decide {
            decision,
            told: None,
        })
    }

    /// The need is granted, Elsa has got the decision and the form is the one chosen, if any is asked for.
    pub(crate) fn decide_granted(&mut self, form: Option<Form>) {
        let decision = DecisionRecorded { form, ..grant() };
        let told = Some(told(decision.on));
        self.run(CaseCommand::Decide { decision, told });
    }

    pub(crate) fn apply_for(&mut self, insats: &str) -> u32 {
        self.run(CaseCommand::Apply(ApplicationMade {
            on: self.today,
            insats: insats.into(),
            own_words: "Jag vill att någon kommer.".into(),
            how: Channel::Phone,
        }));
        self.latest() - 1
    }

    pub(crate) fn hand_over(&mut self, to: Role) -> Result<(), Refusal> {
        self.attempt(&CaseCommand::HandOver(HandedOver {
            to,
            receiver: "Nattpatrullen".into(),
            message: "Elsa hör bäst på höger öra.".into(),
        }))
    }

    pub(crate) fn answer(&mut self, answer: Answer) {
        self.run(CaseCommand::AnswerQuestion {
            answer,
            note: String::new(),
            said_by: Informant::Person,
        });
    }

    pub(crate) fn answer_for_camera(&mut self) {
        for answer in [
            Answer::LegalBasis(LegalBasis::Sol),
            Answer::VisitContent(VisitContent::LookInOnly),
            Answer::DecisionCapacity(DecisionCapacity::Capable),
            Answer::Cohabitants(vec![]),
            Answer::StaysInView(true),
            Answer::PlacementPossible(true),
            Answer::UnderstandsTechnology(true),
            Answer::ResponseInTime(true),
            Answer::Connectivity(Connectivity::Good),
        ] {
            self.answer(answer);
        }
    }

    pub(crate) fn household(&mut self, names: &[&str]) {
        let members = names.iter().map(|name| HouseholdMember {
            id: String::new(),
            name: (*name).into(),
        });
        self.answer(Answer::Cohabitants(members.collect()));
    }

    pub(crate) fn inform(&mut self) {
        self.inform_about(CAMERA, day("2026-11-21"));
    }

    pub(crate) fn inform_about(&mut self, technology: &str, on: NaiveDate) {
        self.run(CaseCommand::GiveInformation(information(technology, on)));
    }

    /// Corrects an entry in the way `change` says.
    pub(crate) fn correct(
        &mut self,
        entry: u32,
        change: impl FnOnce(&mut Event),
    ) -> Result<(), Refusal> {
        let line = self
            .view()
            .history
            .into_iter()
            .find(|line| line.number == entry)
            .unwrap();
        let mut replacement = line.correctable.unwrap();
        change(&mut replacement);
        let (reason, replacement) = ("Blev fel.".to_owned(), Box::new(replacement));
        self.attempt(&CaseCommand::CorrectEntry {
            entry,
            reason,
            replacement,
        })
    }

    /// The catalogue no longer holds anything.
    pub(crate) fn empty_the_catalogue(&mut self) {
        self.catalogue = Catalogue::load([]).unwrap();
    }

    /// The catalogue in effect, in place of what is shipped.
    pub(crate) fn lay(&mut self, catalogue: Catalogue) {
        self.catalogue = catalogue;
    }

    /// The municipality allows sensors that identify no one when capacity is lacking.
    pub(crate) fn take_the_sensor_position(&mut self) {
        self.take_position(
            "[[sensor_for_reduced_capacity]]\nfrom = '2025-01-01'\ntaken = true\n\
             decided_by = 'Äldrenämnden'\n",
        );
    }

    /// What the municipality has decided, as its own file says it, in place of what is shipped.
    pub(crate) fn take_position(&mut self, text: &str) {
        let name = "positions.toml";
        self.positions = Positions::load(DataFile { name, text }).unwrap();
    }

    pub(crate) fn latest(&self) -> u32 {
        self.entries.len() as u32
    }

    pub(crate) fn consent_to(
        &mut self,
        technology: &str,
        subject: ConsentSubject,
        answer: ConsentAnswer,
        on: NaiveDate,
    ) -> Result<(), Refusal> {
        self.attempt(&CaseCommand::RecordConsent {
            subject,
            answer,
            on,
            technology: technology.into(),
            purpose: "Tillsyn på natten".into(),
            expressed: Expression::Oral,
            note: String::new(),
        })
    }

    pub(crate) fn try_consent_on(
        &mut self,
        subject: ConsentSubject,
        answer: ConsentAnswer,
        on: NaiveDate,
    ) -> Result<(), Refusal> {
        self.consent_to(CAMERA, subject, answer, on)
    }

    pub(crate) fn try_consent(
        &mut self,
        subject: ConsentSubject,
        answer: ConsentAnswer,
    ) -> Result<(), Refusal> {
        self.try_consent_on(subject, answer, day("2026-11-21"))
    }

    pub(crate) fn consent(&mut self, subject: ConsentSubject, answer: ConsentAnswer) {
        self.try_consent(subject, answer).unwrap();
    }

    pub(crate) fn choose(
        &mut self,
        form: Form,
        technology: Option<&str>,
        motive: &str,
    ) -> Result<(), Refusal> {
        self.attempt(&CaseCommand::Choose {
            form,
            technology: technology.map(str::to_owned),
            motive: motive.into(),
            wish: None,
        })
    }

    pub(crate) fn state(&self) -> CaseState {
        CaseState::fold(&self.entries).unwrap()
    }

    pub(crate) fn view(&self) -> CaseView {
        self.view_as_of(None)
    }

    pub(crate) fn view_as_of(&self, entry: Option<u32>) -> CaseView {
        let sealed: Vec<_> = self
            .entries
            .iter()
            .map(|entry| Sealed { entry, hash: "" })
            .collect();
        case::present("elsa", &sealed, entry, &self.actor, &self.knowledge()).unwrap()
    }

    pub(crate) fn standing(&self, technology: &str) -> TechnologyStanding {
        let technologies = self.view().so_far.technologies;
        technologies
            .into_iter()
            .find(|standing| standing.technology == technology)
            .unwrap()
    }

    /// The view as someone in another role has it.
    pub(crate) fn view_for(&self, role: Role) -> CaseView {
        let sealed: Vec<_> = self
            .entries
            .iter()
            .map(|entry| Sealed { entry, hash: "" })
            .collect();
        let viewer = Actor {
            name: "Någon annan".into(),
            role,
        };
        case::present("elsa", &sealed, None, &viewer, &self.knowledge()).unwrap()
    }

    pub(crate) fn summary(&self) -> CaseSummary {
        case::summarise("elsa", &self.entries, &self.knowledge()).unwrap()
    }

    pub(crate) fn compare(&self, technologies: &[&str]) -> Comparison {
        let ids: Vec<_> = technologies.iter().map(|id| (*id).to_owned()).collect();
        case::compare(&self.state(), &ids, &self.knowledge())
    }

    pub(crate) fn text(&self, step: Option<StepId>) -> Vec<TextSection> {
        case::text(&self.state(), step, &self.knowledge())
    }
}
