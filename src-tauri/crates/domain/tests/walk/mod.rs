//! One invented person's case, driven by commands with a fixed clock.

#![allow(dead_code, reason = "shared by tests that each use a part")]

use chrono::{DateTime, NaiveDate, Utc};
use digitalt_forst_domain::case::{
    self, Actor, Answer, CaseCommand, CaseState, CaseView, Channel, ConsentAnswer, ConsentScope,
    ConsentSubject, Entry, Event, Expression, HouseholdMember, Informant, InformationGiven,
    InformationTopic, Knowledge, OpenCase, Refusal, Role, SCHEMA_VERSION, Sealed,
    TechnologyStanding,
};
use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::facts::{
    Connectivity, DecisionCapacity, InternetResponsible, LegalBasis, Need, Setting, VisitContent,
};
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::suitability::Form;
use digitalt_forst_domain::supervision::SupervisionPlan;

pub(crate) const CAMERA: &str = "trygghetskamera";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn person(scope: ConsentScope) -> ConsentSubject {
    ConsentSubject::Person { scope }
}

pub(crate) fn cohabitant(id: &str) -> ConsentSubject {
    ConsentSubject::Cohabitant { id: id.into() }
}

pub(crate) fn plan() -> SupervisionPlan {
    SupervisionPlan {
        times: "kl. 23.00 och 03.00".into(),
        internet_responsible: Some(InternetResponsible::Municipality),
        provider_trained: true,
        watcher: "Trygghetsjouren".into(),
        receiver: "Trygghetsjouren".into(),
        installer: "Välfärdsteknikerna".into(),
        human_contact: "Nattbesöken. Fast omsorgskontakt ringer på tisdagar.".into(),
        ..SupervisionPlan::proposed(
            Form::Digital,
            &Positions::shipped().unwrap(),
            day("2026-11-21"),
        )
    }
}

pub(crate) fn information(technology: &str, on: NaiveDate) -> InformationGiven {
    InformationGiven {
        on,
        technologies: vec![technology.into()],
        topics: InformationTopic::ALL.to_vec(),
        how: Channel::HomeVisit,
        language: "Svenska".into(),
        interpreter: String::new(),
        given_by: "Kim Övning".into(),
        note: String::new(),
    }
}

pub(crate) struct Walk {
    catalogue: Catalogue,
    law: Register,
    positions: Positions,
    pub(crate) today: NaiveDate,
    pub(crate) entries: Vec<Entry>,
}

impl Walk {
    /// Elsa's need is stated; nothing else is known but where she lives.
    pub(crate) fn begin() -> Self {
        let mut walk = Self {
            catalogue: Catalogue::shipped().unwrap(),
            law: Register::shipped().unwrap(),
            positions: Positions::shipped().unwrap(),
            today: day("2026-11-21"),
            entries: Vec::new(),
        };
        let opened = case::open(
            &OpenCase {
                name: "Elsa Övning".into(),
                personnummer: "18900101-9802".into(),
                unit: "Hemtjänst Övningsdalen".into(),
                setting: Some(Setting::OrdinaryHousing),
                own_words: "Jag vill att någon tittar till mig på natten.".into(),
                needs: vec![Need::TillsynNatt],
            },
            true,
            day("2026-11-21"),
        );
        walk.append(opened.unwrap());
        walk
    }

    pub(crate) fn with_digital_plan() -> Self {
        let mut walk = Self::begin();
        walk.inform();
        walk.answer_for_camera();
        walk.consent(person(ConsentScope::Service), ConsentAnswer::Given);
        walk.consent(person(ConsentScope::Data), ConsentAnswer::Given);
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
        for event in events {
            let number = self.entries.len() as u32 + 1;
            let at: DateTime<Utc> = "2026-11-21T15:45:00Z".parse().unwrap();
            let actor = Actor {
                name: "Kim Övning".into(),
                role: Role::Socialsekreterare,
            };
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
        let events = case::decide(&self.entries, command, &self.knowledge())?;
        self.append(events);
        Ok(())
    }

    pub(crate) fn run(&mut self, command: CaseCommand) {
        self.attempt(&command)
            .unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
    }

    pub(crate) fn preview(&self, command: &CaseCommand) -> Vec<String> {
        case::preview(&self.entries, command, &self.knowledge()).unwrap()
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

    /// The municipality allows sensors that identify no one when capacity is lacking.
    pub(crate) fn take_the_sensor_position(&mut self) {
        let text = "[[sensor_for_reduced_capacity]]\nfrom = '2025-01-01'\ntaken = true\n";
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
        case::present("elsa", &sealed, entry, &self.knowledge()).unwrap()
    }

    pub(crate) fn standing(&self, technology: &str) -> TechnologyStanding {
        let technologies = self.view().so_far.technologies;
        technologies
            .into_iter()
            .find(|standing| standing.technology == technology)
            .unwrap()
    }
}
