//! `unknown` and `would_change` as contract 1 defines them, by trying everything.

use digitalt_forst_domain::catalogue::Technology;
use digitalt_forst_domain::facts::{
    Cohabitant, Connectivity, Consent, DecisionCapacity, FactKey, Facts, LegalBasis, Need, Setting,
    VisitContent,
};
use digitalt_forst_domain::suitability::{Changes, Verdict};

use crate::oracle;
use crate::worlds::World;

type Answer = Box<dyn Fn(&mut Facts)>;

/// "The circumstances for which two completions of the unknown answers, differing only there, give different
/// verdicts", in the order of the table; none but for verdict 3.
pub fn unknown(t: &Technology, f: &Facts, w: &World) -> Vec<FactKey> {
    if oracle::verdict(t, f, w) != Verdict::NeedsInvestigation {
        return Vec::new();
    }
    let answers: Vec<(FactKey, Vec<Answer>)> = FactKey::CIRCUMSTANCES
        .into_iter()
        .filter(|key| !f.knows(*key))
        .map(|key| (key, answers(key, t)))
        .collect();
    let mut verdicts = Vec::new();
    complete(&answers, &mut f.clone(), &mut |completed| {
        verdicts.push(oracle::verdict(t, completed, w))
    });
    // The verdicts lie as digits count: the last circumstance changes fastest.
    let mut stride = verdicts.len();
    let mut found = Vec::new();
    for (key, values) in &answers {
        let span = stride;
        stride /= values.len();
        let differs =
            |place: usize| verdicts[place] != verdicts[place - place % span + place % stride];
        if (0..verdicts.len()).any(differs) {
            found.push(*key);
        }
    }
    found
}

fn complete(answers: &[(FactKey, Vec<Answer>)], f: &mut Facts, each: &mut dyn FnMut(&Facts)) {
    let Some(((_, first), rest)) = answers.split_first() else {
        return each(f);
    };
    for answer in first {
        answer(f);
        complete(rest, f, each);
    }
}

fn answers(key: FactKey, t: &Technology) -> Vec<Answer> {
    fn each<T: Copy + 'static>(values: &[T], set: fn(&mut Facts, T)) -> Vec<Answer> {
        values
            .iter()
            .copied()
            .map(|value| -> Answer { Box::new(move |f| set(f, value)) })
            .collect()
    }
    let both = [true, false];
    match key {
        FactKey::Setting => each(Setting::ALL, |f, v| f.setting = Some(v)),
        FactKey::LegalBasis => each(LegalBasis::ALL, |f, v| f.legal_basis = Some(v)),
        FactKey::Needs => need_lists(t)
            .into_iter()
            .map(|needs| -> Answer { Box::new(move |f| f.needs = Some(needs.clone())) })
            .collect(),
        FactKey::VisitContent => each(VisitContent::ALL, |f, v| f.visit_content = Some(v)),
        FactKey::DecisionCapacity => {
            each(DecisionCapacity::ALL, |f, v| f.decision_capacity = Some(v))
        }
        FactKey::Cohabitants => relatives()
            .into_iter()
            .map(|list| -> Answer { Box::new(move |f| f.cohabitants = Some(list.clone())) })
            .collect(),
        FactKey::UnderstandsTechnology => each(&both, |f, v| f.understands_technology = Some(v)),
        FactKey::StaysInView => each(&both, |f, v| f.stays_in_view = Some(v)),
        FactKey::HearsAndSeesEnough => each(&both, |f, v| f.hears_and_sees_enough = Some(v)),
        FactKey::ResponseInTime => each(&both, |f, v| f.response_in_time = Some(v)),
        FactKey::PlacementPossible => each(&both, |f, v| f.placement_possible = Some(v)),
        _ => each(Connectivity::ALL, |f, v| f.connectivity = Some(v)),
    }
}

fn need_lists(t: &Technology) -> Vec<Vec<Need>> {
    let unmet = Need::ALL
        .iter()
        .copied()
        .filter(|need| !t.needs.contains(need))
        .take(1)
        .collect();
    vec![Vec::new(), unmet, t.needs.clone(), Need::ALL.to_vec()]
}

fn relatives() -> Vec<Vec<Cohabitant>> {
    let one = |data| Cohabitant { data };
    let mut lists = vec![
        Vec::new(),
        vec![one(Consent::Given), one(Consent::Refused)],
        vec![one(Consent::NotAsked); 2],
    ];
    lists.extend(Consent::ALL.iter().map(|consent| vec![one(*consent)]));
    lists
}

/// "Every inclusion-minimal set of changes … that leads to verdict 4 or 5", in no order; none but for verdicts
/// 2 and 3.
pub fn would_change(t: &Technology, f: &Facts, w: &World) -> Vec<Changes> {
    if !matches!(
        oracle::verdict(t, f, w),
        Verdict::NotSuitable | Verdict::NeedsInvestigation
    ) {
        return Vec::new();
    }
    let all = every_change(f);
    let leading: Vec<&Changes> = all
        .iter()
        .filter(|c| oracle::verdict(t, &with(f, c), w).may_be_offered())
        .collect();
    let minimal = leading.iter().filter(|one| {
        !leading
            .iter()
            .any(|other| other != *one && contains(one, other))
    });
    minimal.map(|changes| (*changes).clone()).collect()
}

fn every_change(f: &Facts) -> Vec<Changes> {
    fn other<T: Copy + PartialEq>(values: &[T], now: Option<T>) -> Vec<Option<T>> {
        std::iter::once(None)
            .chain(
                values
                    .iter()
                    .copied()
                    .map(Some)
                    .filter(|value| *value != now),
            )
            .collect()
    }
    let both = [true, false];
    let mut all = Vec::new();
    for connectivity in other(Connectivity::ALL, f.connectivity) {
        for placement_possible in other(&both, f.placement_possible) {
            for response_in_time in other(&both, f.response_in_time) {
                for visit_content in other(VisitContent::ALL, f.visit_content) {
                    all.push(Changes {
                        connectivity,
                        placement_possible,
                        response_in_time,
                        visit_content,
                    });
                }
            }
        }
    }
    all
}

/// The facts after the changes.
pub fn with(f: &Facts, changes: &Changes) -> Facts {
    let mut f = f.clone();
    f.connectivity = changes.connectivity.or(f.connectivity);
    f.placement_possible = changes.placement_possible.or(f.placement_possible);
    f.response_in_time = changes.response_in_time.or(f.response_in_time);
    f.visit_content = changes.visit_content.or(f.visit_content);
    f
}

fn contains(whole: &Changes, part: &Changes) -> bool {
    (part.connectivity.is_none() || part.connectivity == whole.connectivity)
        && (part.placement_possible.is_none()
            || part.placement_possible == whole.placement_possible)
        && (part.response_in_time.is_none() || part.response_in_time == whole.response_in_time)
        && (part.visit_content.is_none() || part.visit_content == whole.visit_content)
}
