//! Answers that do not bear on a technology do not move its verdict.

use std::time::Instant;

use digitalt_forst_domain::facts::{
    Connectivity, Consent, DecisionCapacity, FactKey, Facts, LegalBasis, Setting, VisitContent,
    Wish,
};
use digitalt_forst_tests::oracle;
use digitalt_forst_tests::space::{self, CarryingOut, InTurn, Practical, or_unknown};
use digitalt_forst_tests::worlds::{oddities, shapes};

use crate::{Judge, everywhere, report, shipped_and};

#[test]
fn what_does_not_bear() {
    let since = Instant::now();
    let covered = everywhere(&shipped_and([shapes(), oddities()].concat()), unmoved);
    report("what_does_not_bear", covered, since);
}

/// A change to one fact. `None` for facts that never bear on a verdict.
type Change = (Option<FactKey>, Box<dyn Fn(&mut Facts)>);

fn changes() -> Vec<Change> {
    fn each<T: Copy + 'static>(
        key: Option<FactKey>,
        values: &[T],
        set: fn(&mut Facts, Option<T>),
    ) -> Vec<Change> {
        or_unknown(values)
            .into_iter()
            .map(|v| -> Change { (key, Box::new(move |f| set(f, v))) })
            .collect()
    }
    let both = [true, false];
    let mut all = [
        each(Some(FactKey::VisitContent), VisitContent::ALL, |f, v| {
            f.visit_content = v
        }),
        each(Some(FactKey::UnderstandsTechnology), &both, |f, v| {
            f.understands_technology = v
        }),
        each(Some(FactKey::StaysInView), &both, |f, v| {
            f.stays_in_view = v
        }),
        each(Some(FactKey::HearsAndSeesEnough), &both, |f, v| {
            f.hears_and_sees_enough = v
        }),
        each(Some(FactKey::ResponseInTime), &both, |f, v| {
            f.response_in_time = v
        }),
        each(Some(FactKey::PlacementPossible), &both, |f, v| {
            f.placement_possible = v
        }),
        each(Some(FactKey::Connectivity), Connectivity::ALL, |f, v| {
            f.connectivity = v
        }),
        each(None, Wish::ALL, |f, v| f.wish = v),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>();
    for list in space::cohabitants() {
        all.push((
            Some(FactKey::Cohabitants),
            Box::new(move |f| f.cohabitants.clone_from(&list)),
        ));
    }
    all
}

fn unmoved(judge: &Judge<'_>) -> usize {
    let (t, w) = (judge.technology, judge.world);
    let changes: Vec<Change> = changes()
        .into_iter()
        .filter(|(key, _)| !key.is_some_and(|key| oracle::bears(t, key, w)))
        .collect();
    let mut practical = InTurn::new(Practical::all(t, w));
    let mut steps = InTurn::new(CarryingOut::all());
    let mut covered = 0;
    for setting in or_unknown(Setting::ALL) {
        for decision_capacity in or_unknown(DecisionCapacity::ALL) {
            for needs in space::needs(t)
                .map(InTurn::new)
                .iter_mut()
                .filter(|class| !class.is_empty())
            {
                for consent in Consent::ALL {
                    let mut f = Facts {
                        setting,
                        decision_capacity,
                        needs: needs.next().clone(),
                        ..Facts::default()
                    };
                    f.legal_basis = Some(LegalBasis::Sol);
                    f.person_consent.service = *consent;
                    f.person_consent.data = Consent::Given;
                    f.information_given = true;
                    f.cohabitants = Some(Vec::new());
                    f.visit_content = Some(VisitContent::LookInOnly);
                    practical.next().put(&mut f);
                    steps.next().put(&mut f);
                    let before = judge.checked(&f);
                    for (key, change) in &changes {
                        let mut changed = f.clone();
                        change(&mut changed);
                        if judge.engine(&changed) != before {
                            judge.fail(
                                &changed,
                                &format!("{key:?} does not bear on it and moves the verdict"),
                            );
                        }
                        covered += 1;
                    }
                }
            }
        }
    }
    covered
}
