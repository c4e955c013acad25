//! Contract 1 over every combination of answers that matter, for every technology and every period of law.
//!
//! The engine is held against the contract stated a second time (`oracle`), and the four invariants at the
//! end of contract 1 are checked on every combination:
//!
//! - `every_combination`: every value of every answer that bears on the technology is crossed with every value of
//!   the others, unknown among them. Three go by class, and every member of a class is used in turn: needs
//!   (unknown, none met, some met), stop signals (none, some), carrying out (all done, something open). For
//!   technology that is invented or not yet in phase 3, what it requires goes by class too (nothing missing,
//!   something unknown, something failing, both).
//! - `every_practical_answer`: the members of those classes crossed value by value, with less law around them.
//! - `what_does_not_bear`: answers that do not bear on a technology, which the first two vary without counting.
//! - `every_recommendation`: all verdicts of two technologies against all that the form depends on.
//! - `every_day`: that the periods of law begin and end where the contract says.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

#[path = "enumeration/people.rs"]
mod people;
#[path = "enumeration/recommended.rs"]
mod recommended;
#[path = "enumeration/unmoved.rs"]
mod unmoved;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{Catalogue, Technology};
use digitalt_forst_domain::facts::{
    Consent, DecisionCapacity, Facts, LegalBasis, Setting, VisitContent, Wish,
};
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::suitability::{Assessment, Ground, Matter, Verdict, recommend, verdict};
use digitalt_forst_tests::oracle;
use digitalt_forst_tests::space::{self, CarryingOut, InTurn, Practical, by_value_if, or_unknown};
use digitalt_forst_tests::worlds::{World, oddities, shapes};
use people::People;

fn positions(sensors_taken: bool) -> Positions {
    let text =
        format!("[[sensor_for_reduced_capacity]]\nfrom = \"1990-01-01\"\ntaken = {sensors_taken}");
    Positions::load(DataFile {
        name: "positions.toml",
        text: &text,
    })
    .unwrap()
}

/// Runs a check for each technology in each world, on all cores, and gives the number of combinations.
fn everywhere(technologies: &[Technology], check: fn(&Judge<'_>) -> usize) -> usize {
    let register = Register::shipped().unwrap();
    let worlds = World::all();
    let jobs: Vec<_> = technologies
        .iter()
        .flat_map(|t| worlds.iter().map(move |w| (t, w)))
        .collect();
    let (next, total) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        while let Some((technology, world)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            let ground = Ground::new(&register, &positions(world.sensors_taken), world.on);
            let covered = check(&Judge {
                technology,
                world,
                ground: &ground,
            });
            total.fetch_add(covered, Ordering::Relaxed);
        }
    };
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        for thread in threads {
            if let Err(told) = thread.join() {
                std::panic::resume_unwind(told);
            }
        }
    });
    total.into_inner()
}

/// Prints a count and keeps it where `make test` finds it.
fn report(name: &str, covered: usize, since: Instant) {
    let line = format!(
        "{name}: {covered} combinations in {:.1} s",
        since.elapsed().as_secs_f64()
    );
    println!("{line}");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/enumeration");
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(format!("{folder}/{name}.txt"), format!("{line}\n")).unwrap();
    let mut parts: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    parts.sort();
    let all: String = parts
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    std::fs::write(
        concat!(env!("CARGO_MANIFEST_DIR"), "/../target/enumeration.txt"),
        all,
    )
    .unwrap();
}

fn shipped_and(more: Vec<Technology>) -> Vec<Technology> {
    let shipped = Catalogue::shipped().unwrap();
    shipped.technologies().iter().cloned().chain(more).collect()
}

/// One technology in one world.
struct Judge<'a> {
    technology: &'a Technology,
    world: &'a World,
    ground: &'a Ground<'a>,
}

impl Judge<'_> {
    fn engine(&self, facts: &Facts) -> Verdict {
        verdict(&Matter {
            technology: self.technology,
            facts,
            ground: self.ground,
        })
    }

    /// The engine's verdict, once it agrees with the contract and with the invariants about one combination.
    fn checked(&self, f: &Facts) -> Verdict {
        let (t, w) = (self.technology, self.world);
        let verdict = self.engine(f);
        if verdict != oracle::verdict(t, f, w) {
            self.fail(
                f,
                &format!(
                    "the engine says {verdict:?}, the contract {:?}",
                    oracle::verdict(t, f, w)
                ),
            );
        }
        if verdict.may_be_offered() {
            if oracle::unknown_bears(t, f, w) {
                self.fail(f, "an unknown that bears on it yields 4 or 5");
            }
            if !consents_given_or_to_be_asked(t, f, w, verdict) {
                self.fail(f, "offered without a consent that the law demands");
            }
            self.check_recommended(f, verdict);
        }
        verdict
    }

    fn check_recommended(&self, f: &Facts, verdict: Verdict) {
        for wish in or_unknown(Wish::ALL) {
            let f = Facts { wish, ..f.clone() };
            let given = recommend(
                &[(self.technology, bare(self.technology, verdict))],
                &f,
                self.ground,
            );
            let (form, place) = oracle::recommendation(&[(self.technology, verdict)], &f);
            if given.form != form || given.technology.is_some() != place.is_some() {
                self.fail(
                    &f,
                    &format!("recommends {:?}, the contract {form:?}", given.form),
                );
            }
        }
    }

    fn fail(&self, f: &Facts, what: &str) -> ! {
        panic!(
            "{what}\n{}\n{}\n{:?}\n{:?}",
            self.technology.id,
            serde_json::to_string(f).unwrap(),
            self.world,
            self.technology
        )
    }
}

/// Invariant 1. Each consent that the law of the date demands is given, with information, or still to be
/// asked; and once nothing remains, given.
fn consents_given_or_to_be_asked(t: &Technology, f: &Facts, w: &World, verdict: Verdict) -> bool {
    let counts = |consent: Consent| {
        let given = consent == Consent::Given && f.information_given;
        let open = matches!(consent, Consent::Given | Consent::NotAsked);
        given || (open && verdict == Verdict::SuitableAfterActions)
    };
    let never_no = |consent: Consent| matches!(consent, Consent::Given | Consent::NotAsked);
    let nine = oracle::nine_applies(t, w);
    let own = if oracle::own_consents_not_asked(t, f, w) {
        never_no(f.person_consent.service) && never_no(f.person_consent.data)
    } else {
        counts(f.person_consent.service) && (!nine || counts(f.person_consent.data))
    };
    own && (!nine
        || !t.captures_cohabitants
        || f.cohabitants.iter().flatten().all(|c| counts(c.data)))
}

fn bare(technology: &Technology, verdict: Verdict) -> Assessment {
    Assessment {
        technology: technology.id.clone(),
        verdict,
        findings: Vec::new(),
        actions: Vec::new(),
        unknown: Vec::new(),
        would_change: Vec::new(),
    }
}

#[test]
fn every_combination() {
    let since = Instant::now();
    let technologies = shipped_and([shapes(), oddities()].concat());
    let covered = everywhere(&technologies, |judge| {
        let (t, w) = (judge.technology, judge.world);
        let offered = t.phase >= 3 && !t.texts.summary.is_empty();
        let practical = if offered {
            space::practical_by_value(t, w)
        } else {
            space::practical_classes(t, w)
        };
        law_and_person(judge, practical)
    });
    report("every_combination", covered, since);
    assert!(covered > 10_000_000, "{covered}");
}

fn law_and_person(judge: &Judge<'_>, mut practical: Vec<InTurn<Practical>>) -> usize {
    let (t, w) = (judge.technology, judge.world);
    let mut carrying_out = space::carrying_out_classes(t);
    let mut stop_signals = space::stop_signals().map(InTurn::new);
    let mut needs = space::needs(t).map(InTurn::new);
    let mut visits = by_value_if(t.replaces_supervision, or_unknown(VisitContent::ALL));
    let mut covered = 0;
    let mut f = Facts::default();
    let mut people = People::new(t, w);
    for setting in or_unknown(Setting::ALL) {
        f.setting = setting;
        for legal_basis in or_unknown(LegalBasis::ALL) {
            f.legal_basis = legal_basis;
            for decision_capacity in or_unknown(DecisionCapacity::ALL) {
                f.decision_capacity = decision_capacity;
                for class in needs.iter_mut().filter(|class| !class.is_empty()) {
                    f.needs.clone_from(class.next());
                    for visit in &mut visits {
                        f.visit_content = *visit.next();
                        for class in &mut practical {
                            class.next().put(&mut f);
                            for signals in &mut stop_signals {
                                f.stop_signals.clone_from(signals.next());
                                for class in &mut carrying_out {
                                    class.next().put(&mut f);
                                    covered += people.check(judge, &mut f);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    covered
}

#[test]
fn every_practical_answer() {
    let since = Instant::now();
    let covered = everywhere(&shipped_and(oddities()), practical_answers);
    report("every_practical_answer", covered, since);
}

fn practical_answers(judge: &Judge<'_>) -> usize {
    let (t, w) = (judge.technology, judge.world);
    let practical = Practical::all(t, w);
    let carrying_out = CarryingOut::all();
    let mut covered = 0;
    let mut f = Facts {
        setting: Some(Setting::OrdinaryHousing),
        legal_basis: Some(LegalBasis::Sol),
        ..Facts::default()
    };
    f.cohabitants = Some(Vec::new());
    f.information_given = true;
    for class in space::needs(t)
        .map(InTurn::new)
        .iter_mut()
        .filter(|class| !class.is_empty())
    {
        f.needs.clone_from(class.next());
        for decision_capacity in or_unknown(DecisionCapacity::ALL) {
            f.decision_capacity = decision_capacity;
            for visit_content in or_unknown(VisitContent::ALL) {
                f.visit_content = visit_content;
                for consent in Consent::ALL {
                    f.person_consent.service = *consent;
                    f.person_consent.data = *consent;
                    for answers in &practical {
                        answers.put(&mut f);
                        for steps in &carrying_out {
                            steps.put(&mut f);
                            judge.checked(&f);
                            covered += 1;
                        }
                    }
                }
            }
        }
    }
    covered
}

#[test]
fn every_day() {
    let register = Register::shipped().unwrap();
    let last = World::all().last().unwrap().on;
    let days = NaiveDate::from_ymd_opt(1990, 1, 1)
        .unwrap()
        .iter_days()
        .take_while(|day| *day <= last);
    for day in days {
        let (ground, world) = (
            Ground::new(&register, &positions(false), day),
            World::new(day, false),
        );
        assert_eq!(
            ground.digital_technology.is_some(),
            world.digital_technology,
            "{day}"
        );
        assert_eq!(
            ground.data_consent_in_force, world.digital_technology,
            "{day}"
        );
        assert_eq!(ground.integrity_in_force, world.integrity, "{day}");
        assert_eq!(
            ground.without_assessment_in_force, world.without_assessment,
            "{day}"
        );
    }
}
