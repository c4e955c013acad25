//! What unknown answers and changes would do, without trying every combination.
//!
//! Every circumstance puts a ceiling on the verdict by itself, and the verdict is the lowest. So an unknown
//! answer can change the verdict exactly if it does so when every *other* unknown answer is the best it can
//! be. A property test holds this against the full enumeration.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::matter::Matter;
use super::{Verdict, verdict};
use crate::facts::{
    Cohabitant, Connectivity, Consent, DecisionCapacity, FactKey, Facts, LegalBasis, Setting,
    VisitContent,
};

/// A set of changes that the municipality can bring about; never wish, consent or capacity (principle 3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)]
#[ts(optional_fields)]
pub struct Changes {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connectivity: Option<Connectivity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placement_possible: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_in_time: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visit_content: Option<VisitContent>,
}

impl Changes {
    fn size(&self) -> usize {
        [
            self.connectivity.is_some(),
            self.placement_possible.is_some(),
            self.response_in_time.is_some(),
            self.visit_content.is_some(),
        ]
        .into_iter()
        .filter(|changed| *changed)
        .count()
    }

    /// Whether every change of `self` is also in `other`.
    fn within(&self, other: &Self) -> bool {
        fn kept<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> bool {
            a.is_none() || a == b
        }
        kept(self.connectivity.as_ref(), other.connectivity.as_ref())
            && kept(
                self.placement_possible.as_ref(),
                other.placement_possible.as_ref(),
            )
            && kept(
                self.response_in_time.as_ref(),
                other.response_in_time.as_ref(),
            )
            && kept(self.visit_content.as_ref(), other.visit_content.as_ref())
    }

    fn applied_to(&self, facts: &Facts) -> Facts {
        let mut changed = facts.clone();
        changed.connectivity = self.connectivity.or(changed.connectivity);
        changed.placement_possible = self.placement_possible.or(changed.placement_possible);
        changed.response_in_time = self.response_in_time.or(changed.response_in_time);
        changed.visit_content = self.visit_content.or(changed.visit_content);
        changed
    }
}

fn verdict_with(matter: &Matter<'_>, facts: &Facts) -> Verdict {
    verdict(&Matter { facts, ..*matter })
}

/// The unknown circumstances that can still change the verdict, in the order of the contract's table.
pub(super) fn unknown(matter: &Matter<'_>) -> Vec<FactKey> {
    let completed = best_completion(matter);
    let open = FactKey::CIRCUMSTANCES
        .into_iter()
        .filter(|key| !matter.facts.knows(*key));
    open.filter(|key| {
        let mut outcomes = answers(*key, matter).map(|answer| {
            let mut facts = completed.clone();
            answer(&mut facts);
            verdict_with(matter, &facts)
        });
        let first = outcomes.next();
        outcomes.any(|outcome| Some(outcome) != first)
    })
    .collect()
}

/// The facts with every unknown circumstance answered in the way that speaks most for the technology.
fn best_completion(matter: &Matter<'_>) -> Facts {
    let mut facts = matter.facts.clone();
    let t = matter.technology;
    facts.setting.get_or_insert(Setting::OrdinaryHousing);
    facts.legal_basis.get_or_insert(LegalBasis::Sol);
    facts.needs.get_or_insert_with(|| t.needs.clone());
    facts.visit_content.get_or_insert(VisitContent::LookInOnly);
    facts
        .decision_capacity
        .get_or_insert(DecisionCapacity::Capable);
    facts.cohabitants.get_or_insert_with(Vec::new);
    facts.understands_technology.get_or_insert(true);
    facts.stays_in_view.get_or_insert(true);
    facts.hears_and_sees_enough.get_or_insert(true);
    facts.response_in_time.get_or_insert(true);
    facts.placement_possible.get_or_insert(true);
    facts.connectivity.get_or_insert(Connectivity::Good);
    facts
}

type Answer = Box<dyn Fn(&mut Facts)>;

/// Every answer to one circumstance that the rules can tell apart.
fn answers(circumstance: FactKey, matter: &Matter<'_>) -> Box<dyn Iterator<Item = Answer>> {
    fn each<T: Copy + 'static>(
        all: &'static [T],
        set: fn(&mut Facts, T),
    ) -> Box<dyn Iterator<Item = Answer>> {
        Box::new(
            all.iter()
                .map(move |value| -> Answer { Box::new(move |facts| set(facts, *value)) }),
        )
    }
    const BOTH: &[bool] = &[true, false];
    match circumstance {
        FactKey::Setting => each(Setting::ALL, |f, v| f.setting = Some(v)),
        FactKey::LegalBasis => each(LegalBasis::ALL, |f, v| f.legal_basis = Some(v)),
        FactKey::VisitContent => each(VisitContent::ALL, |f, v| f.visit_content = Some(v)),
        FactKey::DecisionCapacity => {
            each(DecisionCapacity::ALL, |f, v| f.decision_capacity = Some(v))
        }
        FactKey::UnderstandsTechnology => each(BOTH, |f, v| f.understands_technology = Some(v)),
        FactKey::StaysInView => each(BOTH, |f, v| f.stays_in_view = Some(v)),
        FactKey::HearsAndSeesEnough => each(BOTH, |f, v| f.hears_and_sees_enough = Some(v)),
        FactKey::ResponseInTime => each(BOTH, |f, v| f.response_in_time = Some(v)),
        FactKey::PlacementPossible => each(BOTH, |f, v| f.placement_possible = Some(v)),
        FactKey::Connectivity => each(Connectivity::ALL, |f, v| f.connectivity = Some(v)),
        FactKey::Cohabitants => {
            let none: Answer = Box::new(|f| f.cohabitants = Some(Vec::new()));
            let one = Consent::ALL.iter().map(|data| -> Answer {
                Box::new(move |f| f.cohabitants = Some(vec![Cohabitant { data: *data }]))
            });
            Box::new(std::iter::once(none).chain(one))
        }
        FactKey::Needs => {
            let met = matter.technology.needs.clone();
            let meets: Answer = Box::new(move |f| f.needs = Some(met.clone()));
            let none: Answer = Box::new(|f| f.needs = Some(Vec::new()));
            Box::new([meets, none].into_iter())
        }
        _ => Box::new(std::iter::empty()),
    }
}

/// Every inclusion-minimal set of changes that leads to a verdict under which the technology may be offered.
pub(super) fn would_change(matter: &Matter<'_>, now: Verdict) -> Vec<Changes> {
    if !matches!(now, Verdict::NotSuitable | Verdict::NeedsInvestigation) {
        return Vec::new();
    }
    let leads = |changes: &Changes| {
        verdict_with(matter, &changes.applied_to(matter.facts)).may_be_offered()
    };
    let best = Changes {
        connectivity: Some(Connectivity::Good),
        placement_possible: Some(true),
        response_in_time: Some(true),
        visit_content: Some(VisitContent::LookInOnly),
    };
    // Nothing these changes can do helps if the best of all of them does not.
    if !leads(&best) {
        return Vec::new();
    }
    let mut leading: Vec<Changes> = every_change(matter.facts)
        .into_iter()
        .filter(leads)
        .collect();
    leading.sort_by_key(Changes::size);
    let mut minimal: Vec<Changes> = Vec::new();
    for changes in leading {
        if !minimal.iter().any(|smaller| smaller.within(&changes)) {
            minimal.push(changes);
        }
    }
    minimal
}

fn every_change(facts: &Facts) -> Vec<Changes> {
    fn options<T: Copy + PartialEq>(all: &[T], now: Option<T>) -> Vec<Option<T>> {
        let others = all
            .iter()
            .copied()
            .filter(|value| Some(*value) != now)
            .map(Some);
        std::iter::once(None).chain(others).collect()
    }
    let mut sets = Vec::new();
    for connectivity in options(Connectivity::ALL, facts.connectivity) {
        for placement_possible in options(&[true, false], facts.placement_possible) {
            for response_in_time in options(&[true, false], facts.response_in_time) {
                for visit_content in options(VisitContent::ALL, facts.visit_content) {
                    sets.push(Changes {
                        connectivity,
                        placement_possible,
                        response_in_time,
                        visit_content,
                    });
                }
            }
        }
    }
    sets
}
