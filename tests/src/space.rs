//! The answers that matter to one technology, listed so that they can be combined.

use digitalt_forst_domain::catalogue::Technology;
use digitalt_forst_domain::facts::{
    Cohabitant, Connectivity, Consent, FactKey, Facts, InternetResponsible, Need, StopSignal,
};

use crate::oracle;
use crate::worlds::World;

/// Every value of a circumstance, and unknown.
pub fn or_unknown<T: Copy>(values: &[T]) -> Vec<Option<T>> {
    std::iter::once(None)
        .chain(values.iter().copied().map(Some))
        .collect()
}

const YES_NO: [Option<bool>; 3] = [None, Some(true), Some(false)];

/// Answers to what technology may require.
#[derive(Debug, Clone, Copy)]
pub struct Practical {
    understands: Option<bool>,
    in_view: Option<bool>,
    senses: Option<bool>,
    response: Option<bool>,
    placement: Option<bool>,
    connectivity: Option<Connectivity>,
}

impl Practical {
    /// Puts the answers into facts.
    pub fn put(&self, f: &mut Facts) {
        f.understands_technology = self.understands;
        f.stays_in_view = self.in_view;
        f.hears_and_sees_enough = self.senses;
        f.response_in_time = self.response;
        f.placement_possible = self.placement;
        f.connectivity = self.connectivity;
    }

    /// Every combination of answers that bear on the technology. Those that do not bear vary too, without
    /// adding combinations.
    pub fn all(t: &Technology, w: &World) -> Vec<Self> {
        let one = Self {
            understands: None,
            in_view: None,
            senses: None,
            response: None,
            placement: None,
            connectivity: None,
        };
        let mut all = vec![one];
        type Slot = fn(&mut Practical) -> &mut Option<bool>;
        let yes_or_no: [(FactKey, Slot); 5] = [
            (FactKey::UnderstandsTechnology, |p| &mut p.understands),
            (FactKey::StaysInView, |p| &mut p.in_view),
            (FactKey::HearsAndSeesEnough, |p| &mut p.senses),
            (FactKey::ResponseInTime, |p| &mut p.response),
            (FactKey::PlacementPossible, |p| &mut p.placement),
        ];
        for (key, slot) in yes_or_no {
            all = crossed(all, oracle::bears(t, key, w), &YES_NO, |p, value| {
                *slot(p) = value
            });
        }
        let connectivity = or_unknown(Connectivity::ALL);
        crossed(
            all,
            oracle::bears(t, FactKey::Connectivity, w),
            &connectivity,
            |p, value| p.connectivity = value,
        )
    }
}

fn crossed<T: Copy, V: Copy>(
    all: Vec<T>,
    bears: bool,
    values: &[V],
    set: impl Fn(&mut T, V),
) -> Vec<T> {
    let mut combined = Vec::new();
    for (place, one) in all.into_iter().enumerate() {
        let chosen = if bears {
            values.to_vec()
        } else {
            vec![values[place % values.len()]]
        };
        combined.extend(chosen.into_iter().map(|value| {
            let mut next = one;
            set(&mut next, value);
            next
        }));
    }
    combined
}

/// What is done of carrying out.
#[derive(Debug, Clone, Copy)]
pub struct CarryingOut {
    internet: Option<InternetResponsible>,
    done: u8,
}

impl CarryingOut {
    /// Every combination.
    pub fn all() -> Vec<Self> {
        let internet = or_unknown(InternetResponsible::ALL);
        internet
            .into_iter()
            .flat_map(|internet| (0..8).map(move |done| Self { internet, done }))
            .collect()
    }

    /// Puts the steps into facts.
    pub fn put(&self, f: &mut Facts) {
        f.internet_responsible = self.internet;
        f.receiver_named = self.done & 1 != 0;
        f.fallback_agreed = self.done & 2 != 0;
        f.provider_trained = self.done & 4 != 0;
    }
}

/// Nobody known about, nobody, and one or two relatives in every mix of yes, no, taken back and not asked.
pub fn cohabitants() -> Vec<Option<Vec<Cohabitant>>> {
    let mut lists = vec![None, Some(Vec::new())];
    for (place, one) in Consent::ALL.iter().enumerate() {
        lists.push(Some(vec![Cohabitant { data: *one }]));
        let others = Consent::ALL[place..].iter();
        lists.extend(
            others.map(|other| Some(vec![Cohabitant { data: *one }, Cohabitant { data: *other }])),
        );
    }
    lists
}

/// Needs that are unknown, that the technology does not meet, and that it meets; each in several ways.
pub fn needs(t: &Technology) -> [Vec<Option<Vec<Need>>>; 3] {
    let unmet: Vec<Need> = Need::ALL
        .iter()
        .copied()
        .filter(|need| !t.needs.contains(need))
        .collect();
    let mut missed = vec![Some(Vec::new()), Some(unmet.clone())];
    missed.extend(unmet.iter().map(|need| Some(vec![*need])));
    let mut met: Vec<_> = t.needs.iter().map(|need| Some(vec![*need])).collect();
    if !t.needs.is_empty() {
        met.push(Some(Need::ALL.to_vec()));
    }
    [vec![None], missed, met]
}

/// No stop signal, and every set of them.
pub fn stop_signals() -> [Vec<Vec<StopSignal>>; 2] {
    let set = |bits: u8| {
        (0..)
            .zip(StopSignal::ALL)
            .filter(|(bit, _)| bits >> bit & 1 == 1)
            .map(|(_, signal)| *signal)
            .collect()
    };
    [vec![Vec::new()], (1..16).map(set).collect()]
}

/// Goes through a list again and again, so that every member of a class is met in many surroundings.
#[derive(Debug)]
pub struct InTurn<T> {
    items: Vec<T>,
    next: usize,
}

impl<T> InTurn<T> {
    /// Starts at the first.
    pub fn new(items: Vec<T>) -> Self {
        Self { items, next: 0 }
    }

    /// Whether there is nothing to go through.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The one whose turn it is.
    #[allow(clippy::should_implement_trait, reason = "it never ends, and lends")]
    pub fn next(&mut self) -> &T {
        let place = self.next;
        self.next = (place + 1) % self.items.len();
        &self.items[place]
    }
}

/// Every combination of answers to what the technology requires, each by itself.
pub fn practical_by_value(t: &Technology, w: &World) -> Vec<InTurn<Practical>> {
    Practical::all(t, w)
        .into_iter()
        .map(|practical| InTurn::new(vec![practical]))
        .collect()
}

/// The classes of those combinations: nothing missing, something unknown, something failing, both.
pub fn practical_classes(t: &Technology, w: &World) -> Vec<InTurn<Practical>> {
    let mut classes: [Vec<Practical>; 4] = Default::default();
    for practical in Practical::all(t, w) {
        let mut f = Facts::default();
        practical.put(&mut f);
        let asked = [
            (FactKey::UnderstandsTechnology, f.understands_technology),
            (FactKey::StaysInView, f.stays_in_view),
            (FactKey::HearsAndSeesEnough, f.hears_and_sees_enough),
            (FactKey::ResponseInTime, f.response_in_time),
            (FactKey::PlacementPossible, f.placement_possible),
            (
                FactKey::Connectivity,
                f.connectivity.map(|c| c == Connectivity::Good),
            ),
        ];
        let among = |value| {
            asked
                .iter()
                .any(|(key, answer)| oracle::bears(t, *key, w) && *answer == value)
        };
        classes[usize::from(among(None)) + 2 * usize::from(among(Some(false)))].push(practical);
    }
    classes
        .into_iter()
        .map(InTurn::new)
        .filter(|class| !class.is_empty())
        .collect()
}

/// The classes of steps of carrying out: all that are asked for are done, or some are open.
pub fn carrying_out_classes(t: &Technology) -> Vec<InTurn<CarryingOut>> {
    let (done, open) = CarryingOut::all().into_iter().partition(|steps| {
        let mut f = Facts::default();
        steps.put(&mut f);
        oracle::carrying_out_done(t, &f)
    });
    [done, open]
        .into_iter()
        .map(InTurn::new)
        .filter(|class| !class.is_empty())
        .collect()
}

/// One class for each value if the answer bears on the technology, otherwise one class for all of them.
pub fn by_value_if<T>(bears: bool, values: Vec<T>) -> Vec<InTurn<T>> {
    if bears {
        values
            .into_iter()
            .map(|value| InTurn::new(vec![value]))
            .collect()
    } else {
        vec![InTurn::new(values)]
    }
}
