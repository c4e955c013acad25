//! What holds for any facts, any technology and any date: contract 1 as properties.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::sync::LazyLock;

use chrono::NaiveDate;
use digitalt_forst_domain::catalogue::{
    Availability, Body, Catalogue, Function, ProvidedAs, Requirement, Technology,
};
use digitalt_forst_domain::facts::{
    Cohabitant, Connectivity, Consent, DecisionCapacity, FactKey, Facts, InternetResponsible,
    LegalBasis, Need, PersonConsent, Setting, StopSignal, VisitContent, Wish,
};
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_domain::suitability::{
    Changes, Ground, Report, Verdict, assess, assess_technology,
};
use digitalt_forst_tests::worlds::{World, plain};
use digitalt_forst_tests::{brute, oracle};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

static REGISTER: LazyLock<Register> = LazyLock::new(|| Register::shipped().unwrap());
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::shipped().unwrap());

fn positions(taken: bool) -> Positions {
    let text = format!("[[sensor_for_reduced_capacity]]\nfrom = 1990-01-01\ntaken = {taken}");
    Positions::load(DataFile {
        name: "positions.toml",
        text: &text,
    })
    .unwrap()
}

fn report(f: &Facts, w: &World) -> Report {
    assess(
        f,
        &CATALOGUE,
        &[],
        &REGISTER,
        &positions(w.sensors_taken),
        w.on,
    )
    .unwrap()
}

prop_compose! {
    fn any_world()(day in 0..14_600_u64, near in any::<bool>(), shift in -2..3_i64, at in 0..4_usize, taken in any::<bool>()) -> World {
        let borders = [(2011, 1, 1), (2024, 3, 1), (2025, 7, 1), (2026, 11, 21)];
        let date = |(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let on = if near { date(borders[at]) + chrono::Days::new(2) - chrono::Days::new((shift + 2).unsigned_abs()) }
            else { date((1990, 1, 1)) + chrono::Days::new(day) };
        World::new(on, taken)
    }
}

prop_compose! {
    fn any_technology()(
        needs in subsequence(Need::ALL.to_vec(), 0..4),
        functions in subsequence(Function::ALL.to_vec(), 0..=3),
        requires in subsequence(Requirement::ALL.to_vec(), 0..=7),
        provided_as in subsequence(ProvidedAs::ALL.to_vec(), 0..=5),
        bits in any::<[bool; 3]>(),
        body in prop_oneof![4 => Just(Body::Outside), 1 => Just(Body::Inside)],
        phase in prop_oneof![3 => Just(3_u8), 1 => 1..=4_u8],
        availability in prop_oneof![3 => Just(Availability::Finns), 1 => select(Availability::ALL)],
    ) -> Technology {
        Technology {
            needs, functions, requires, provided_as, body, phase, availability,
            identifies_person: bits[0], captures_cohabitants: bits[1], replaces_supervision: bits[2],
            ..plain("nagot")
        }
    }
}

fn consent() -> impl Strategy<Value = Consent> {
    prop_oneof![3 => Just(Consent::Given), 2 => Just(Consent::NotAsked), 1 => select(Consent::ALL)]
}

/// Mostly unknown or good, so that every verdict is met.
fn mostly<T: Copy + std::fmt::Debug + 'static>(
    good: T,
    all: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    prop_oneof![3 => Just(Some(good)), 1 => Just(None), 1 => of(select(all))]
}

const BOTH: &[bool] = &[true, false];

prop_compose! {
    fn circumstances()(
        places in (mostly(Setting::OrdinaryHousing, Setting::ALL), mostly(LegalBasis::Sol, LegalBasis::ALL),
            mostly(VisitContent::LookInOnly, VisitContent::ALL), mostly(DecisionCapacity::Capable, DecisionCapacity::ALL)),
        needs in prop_oneof![4 => Just(Some(Need::ALL.to_vec())), 1 => of(subsequence(Need::ALL.to_vec(), 0..5))],
        cohabitants in of(vec(consent().prop_map(|data| Cohabitant { data }), 0..3)),
        checks in (mostly(true, BOTH), mostly(true, BOTH), mostly(true, BOTH), mostly(true, BOTH), mostly(true, BOTH)),
        connectivity in mostly(Connectivity::Good, Connectivity::ALL),
    ) -> Facts {
        Facts {
            setting: places.0, legal_basis: places.1, visit_content: places.2, decision_capacity: places.3,
            needs, cohabitants, connectivity,
            understands_technology: checks.0, stays_in_view: checks.1, hears_and_sees_enough: checks.2,
            response_in_time: checks.3, placement_possible: checks.4,
            ..Facts::default()
        }
    }
}

prop_compose! {
    fn any_facts()(
        f in circumstances(),
        done in any::<[bool; 4]>(),
        service in consent(), data in consent(),
        internet_responsible in of(select(InternetResponsible::ALL)),
        wish in of(select(Wish::ALL)),
        stop_signals in prop_oneof![4 => Just(Vec::new()), 1 => subsequence(StopSignal::ALL.to_vec(), 0..=4)],
    ) -> Facts {
        Facts {
            information_given: done[0], receiver_named: done[1], fallback_agreed: done[2], provider_trained: done[3],
            person_consent: PersonConsent { service, data },
            internet_responsible, wish, stop_signals,
            ..f
        }
    }
}

/// In one order, since the contract gives none.
fn sorted(mut changes: Vec<Changes>) -> Vec<Changes> {
    changes.sort_by_key(|one| serde_json::to_string(one).unwrap());
    changes
}

/// One technology is judged as the contract says, everything it promises worked out by trying.
fn check_technology(t: &Technology, f: &Facts, w: &World) -> Result<(), TestCaseError> {
    let positions = positions(w.sensors_taken);
    let ground = Ground::new(&REGISTER, &positions, w.on);
    let given = assess_technology(t, f, &ground);
    prop_assert_eq!(given.verdict, oracle::verdict(t, f, w));
    prop_assert_eq!(&given.unknown, &brute::unknown(t, f, w));
    prop_assert_eq!(
        sorted(given.would_change),
        sorted(brute::would_change(t, f, w))
    );
    let steps: Vec<_> = given.actions.iter().map(|action| action.step).collect();
    prop_assert_eq!(steps, oracle::actions(t, f, w));
    for finding in &given.findings {
        prop_assert!(!finding.text.is_empty());
        prop_assert!(
            !w.digital_technology || !finding.law.is_empty(),
            "{} cites nothing on {}",
            finding.rule,
            w.on
        );
        for id in &finding.law {
            prop_assert!(
                REGISTER.in_force(id, w.on).is_some(),
                "{} cites {id}, not in force on {}",
                finding.rule,
                w.on
            );
        }
    }
    let on_digital = REGISTER
        .on_digital_technology(w.on)
        .map(|provision| &provision.id);
    prop_assert_eq!(on_digital.is_some(), w.digital_technology);
    if let Some(id) = on_digital {
        prop_assert!(
            given
                .findings
                .iter()
                .any(|finding| finding.law.contains(id)),
            "nothing names {id}"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_technology_is_judged_as_the_contract_says(t in any_technology(), f in any_facts(), w in any_world()) {
        check_technology(&t, &f, &w)?;
    }

    #[test]
    fn a_shipped_technology_is_judged_as_the_contract_says(at in 0..20_usize, f in any_facts(), w in any_world()) {
        check_technology(&CATALOGUE.technologies()[at], &f, &w)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_whole_answer_follows_from_its_parts(f in any_facts(), w in any_world()) {
        let given = report(&f, &w);
        let technologies = CATALOGUE.technologies();
        let judged: Vec<_> = technologies.iter().map(|t| (t, oracle::verdict(t, &f, &w))).collect();
        let (form, place) = oracle::recommendation(&judged, &f);
        prop_assert_eq!(given.recommendation.form, form);
        prop_assert_eq!(given.recommendation.technology.as_ref(), place.map(|place| &technologies[place].id));
        for id in &given.recommendation.law {
            prop_assert!(REGISTER.in_force(id, w.on).is_some());
        }
        let asked = |key: &FactKey| given.assessments.iter().filter(|a| a.unknown.contains(key)).count();
        let most = FactKey::CIRCUMSTANCES.iter().map(asked).max().unwrap();
        let first = FactKey::CIRCUMSTANCES.into_iter().find(|key| asked(key) == most).filter(|_| most > 0);
        prop_assert_eq!(given.next_question, first);
        prop_assert_eq!(given.as_of, w.on);
    }

    #[test]
    fn the_same_input_gives_the_same_answer(f in any_facts(), w in any_world()) {
        let written = |report: &Report| serde_json::to_string(report).unwrap();
        let again = Facts::from_json(&serde_json::to_string(&f).unwrap()).unwrap();
        prop_assert_eq!(written(&report(&f, &w)), written(&report(&again, &w)));
    }

    #[test]
    fn facts_survive_being_written_and_read(f in any_facts()) {
        prop_assert_eq!(&Facts::from_json(&serde_json::to_string(&f).unwrap()).unwrap(), &f);
    }

    #[test]
    fn giving_a_consent_never_worsens_a_verdict(f in any_facts(), w in any_world()) {
        let mut given = vec![f.clone(), f.clone()];
        given[0].person_consent.service = Consent::Given;
        given[1].person_consent.data = Consent::Given;
        for one in 0..f.cohabitants.as_ref().map_or(0, Vec::len) {
            let mut f = f.clone();
            f.cohabitants.as_mut().unwrap()[one].data = Consent::Given;
            given.push(f);
        }
        let before = report(&f, &w);
        for f in &given {
            for (one, other) in before.assessments.iter().zip(report(f, &w).assessments) {
                prop_assert!(other.verdict >= one.verdict, "{}", one.technology);
            }
        }
    }

    #[test]
    fn a_withdrawal_always_ends_it(f in any_facts(), w in any_world()) {
        let mut withdrawn = f.clone();
        withdrawn.person_consent.service = Consent::Withdrawn;
        let given = report(&withdrawn, &w);
        prop_assert!(given.assessments.iter().all(|a| a.verdict == Verdict::NotPermitted));
        prop_assert!(!given.recommendation.form.is_digital());
        prop_assert!(given.recommendation.text.contains("ansöka om en viss insats"));
        let mut withdrawn = f;
        withdrawn.person_consent.data = Consent::Withdrawn;
        for (t, a) in CATALOGUE.technologies().iter().zip(report(&withdrawn, &w).assessments) {
            prop_assert!(!oracle::nine_applies(t, &w) || a.verdict == Verdict::NotPermitted, "{}", t.id);
        }
    }

    #[test]
    fn what_would_change_never_touches_the_persons_own(f in any_facts(), w in any_world()) {
        for assessment in report(&f, &w).assessments {
            for changes in assessment.would_change {
                let written = serde_json::to_value(&changes).unwrap();
                let keys: Vec<_> = written.as_object().unwrap().keys().cloned().collect();
                prop_assert!(!keys.is_empty());
                for key in keys {
                    prop_assert!(["connectivity", "placement_possible", "response_in_time", "visit_content"].contains(&key.as_str()));
                }
            }
        }
    }
}

#[test]
fn with_nothing_known_the_unknown_are_those_that_trying_everything_finds() {
    for world in World::all() {
        for technology in CATALOGUE.technologies() {
            if let Err(told) = check_technology(technology, &Facts::default(), &world) {
                panic!("{} {world:?}: {told}", technology.id);
            }
        }
    }
}

#[test]
fn verdicts_go_from_worst_to_best() {
    let ids: Vec<_> = Verdict::ALL.iter().map(|verdict| verdict.id()).collect();
    assert_eq!(
        ids,
        [
            "not_permitted",
            "not_suitable",
            "needs_investigation",
            "suitable_after_actions",
            "suitable"
        ]
    );
    assert!(Verdict::ALL.is_sorted());
    let offered: Vec<_> = Verdict::ALL
        .iter()
        .filter(|verdict| verdict.may_be_offered())
        .collect();
    assert_eq!(
        offered,
        [&Verdict::SuitableAfterActions, &Verdict::Suitable]
    );
}
