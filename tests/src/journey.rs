//! Any case: commands drawn at random, put to the core as a user would, those that are refused left out.

mod moves;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use digitalt_forst_domain::case::{
    self, Actor, CaseCommand, CaseState, Entry, Event, Knowledge, OpenCase, Refusal, Role,
    SCHEMA_VERSION,
};
use digitalt_forst_domain::catalogue::{Catalogue, Function, Technology};
use digitalt_forst_domain::facts::{Consent, DecisionCapacity, Need, Setting};

/// A camera that identifies, a sensor that does not, and an alarm without functions.
pub const TECHNOLOGIES: [&str; 3] = ["trygghetskamera", "fallarm", "trygghetslarm-inomhus"];

/// One thing someone might do: a kind of command, and three numbers that say which.
#[derive(Debug, Clone, Copy)]
pub struct Move {
    /// Which kind, see `moves`.
    pub kind: u8,
    /// What it is about.
    pub a: u8,
    /// How it is answered.
    pub b: u8,
    /// Anything else that varies.
    pub c: u8,
}

/// How many kinds there are.
pub const KINDS: u8 = 30;

fn pick<T: Copy>(all: &[T], which: u8) -> T {
    all[which as usize % all.len()]
}

/// A case under way, with everything that was written in it.
#[derive(Debug)]
pub struct Journey<'a> {
    knowledge: Knowledge<'a>,
    /// Whoever writes.
    pub actor: Actor,
    /// All that was written.
    pub entries: Vec<Entry>,
}

impl<'a> Journey<'a> {
    /// A case where supervision at night, falls and calling for help are the needs.
    ///
    /// # Panics
    /// Never, as the opening is a legal one.
    #[allow(clippy::expect_used, reason = "a constant")]
    pub fn begin(knowledge: Knowledge<'a>) -> Self {
        let opening = OpenCase {
            name: "Elsa Övning".to_owned(),
            personnummer: "18900101-9802".to_owned(),
            unit: "Övningsdalen".to_owned(),
            setting: Some(Setting::OrdinaryHousing),
            own_words: "Jag vill sova lugnt.".to_owned(),
            needs: vec![Need::TillsynNatt, Need::Fall, Need::Larma],
            protected: false,
        };
        let actor = actor(Role::Socialsekreterare);
        let mut journey = Self {
            knowledge,
            actor,
            entries: Vec::new(),
        };
        let opened = case::open(&opening, true, journey.knowledge.today);
        journey.write(opened.expect("a legal opening"));
        journey
    }

    /// Everything is known and explained and every yes is given, so that technology can be chosen at once.
    pub fn prepare(&mut self) {
        let answers = (0..9).map(|a| Move {
            kind: 1,
            a,
            b: 0,
            c: 0,
        });
        let informed = (0..3).map(|a| Move {
            kind: 2,
            a,
            b: 0,
            c: 0,
        });
        let yes = (0..3).flat_map(|a| {
            (0..2).map(move |c| Move {
                kind: 3,
                a,
                b: 0,
                c,
            })
        });
        for each in answers.chain(informed).chain(yes) {
            let _ = self.take(each);
        }
    }

    /// The state as it stands.
    ///
    /// # Panics
    /// When the entries do not fold, which is what a test wants to know.
    #[allow(clippy::expect_used, reason = "a test wants to know")]
    pub fn state(&self) -> CaseState {
        CaseState::fold(&self.entries).expect("the entries fold")
    }

    fn write(&mut self, events: Vec<Event>) {
        let begun = i64::try_from(self.entries.len()).unwrap_or_default();
        for event in events {
            let number = u32::try_from(self.entries.len()).unwrap_or(u32::MAX) + 1;
            self.entries.push(Entry {
                number,
                // One command, one moment.
                at: noon(self.knowledge.today) + TimeDelta::seconds(begun),
                actor: self.actor.clone(),
                schema_version: SCHEMA_VERSION,
                event,
            });
        }
    }

    /// Puts a command to the core and writes what it comes to; gives how many entries that was.
    ///
    /// # Errors
    /// The core's refusal; nothing is then written.
    pub fn run(&mut self, command: &CaseCommand) -> Result<usize, Refusal> {
        let events = case::decide(&self.entries, command, &self.actor, &self.knowledge)?;
        let many = events.len();
        self.write(events);
        Ok(many)
    }

    /// Makes a move, if it is a legal one.
    ///
    /// # Errors
    /// The core's refusal; nothing is then written.
    pub fn take(&mut self, what: Move) -> Result<usize, Refusal> {
        if what.kind % KINDS == KINDS - 1 {
            self.actor = actor(pick(Role::ALL, what.a));
            return Ok(0);
        }
        let command = moves::command(what, &self.entries, self.knowledge.today);
        self.run(&command)
    }
}

fn actor(role: Role) -> Actor {
    let name = format!("Kim {}", role.swedish());
    Actor { name, role }
}

fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc()
}

/// What contract 1 says of consents, read off the facts alone: why a technology may not be used for now, if so.
pub fn missing_consent(
    state: &CaseState,
    technology: &Technology,
    sensors_taken: bool,
) -> Option<&'static str> {
    let facts = state.facts(Some(&technology.id));
    let watches = !technology.functions.is_empty();
    let own = [
        (facts.person_consent.service, "tekniken", true),
        (facts.person_consent.data, "personuppgifter", watches),
    ];
    let covered = facts.decision_capacity == Some(DecisionCapacity::Lacking)
        && sensors_taken
        && watches
        && !technology.identifies_person
        && !technology.functions.contains(&Function::Positioning);
    for (consent, what, needed) in own {
        let said_no = matches!(consent, Consent::Refused | Consent::Withdrawn);
        if needed && (said_no || (!covered && consent != Consent::Given)) {
            return Some(what);
        }
    }
    let members = facts.cohabitants.unwrap_or_default();
    let all = members.iter().all(|member| member.data == Consent::Given);
    (watches && technology.captures_cohabitants && !all).then_some("närstående")
}

/// The technology of the digital form that is in use, if one is.
pub fn in_use<'a>(state: &CaseState, catalogue: &'a Catalogue) -> Option<&'a Technology> {
    let choice = state.active_choice()?;
    let digital = choice.made.form.is_digital();
    let id = choice.made.technology.as_deref().filter(|_| digital)?;
    catalogue.get(id)
}
