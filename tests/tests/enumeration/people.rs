//! Information and consents in one surrounding, and invariants 3 and 4 over them.

use digitalt_forst_domain::catalogue::Technology;
use digitalt_forst_domain::facts::{Cohabitant, Consent, Facts};
use digitalt_forst_domain::suitability::Verdict;
use digitalt_forst_tests::oracle;
use digitalt_forst_tests::space::{self, InTurn, by_value_if};
use digitalt_forst_tests::worlds::World;

use crate::Judge;

/// Information and consents: every combination, and what giving one or taking one back does.
pub(crate) struct People {
    nine: bool,
    concerned: bool,
    cohabitants: Vec<InTurn<Option<Vec<Cohabitant>>>>,
    data: Vec<InTurn<Consent>>,
    verdicts: Vec<Verdict>,
}

impl People {
    pub(crate) fn new(t: &Technology, w: &World) -> Self {
        let nine = oracle::nine_applies(t, w);
        let concerned = nine && t.captures_cohabitants;
        Self {
            nine,
            concerned,
            cohabitants: by_value_if(concerned, space::cohabitants()),
            data: by_value_if(nine, Consent::ALL.to_vec()),
            verdicts: Vec::new(),
        }
    }

    pub(crate) fn check(&mut self, judge: &Judge<'_>, f: &mut Facts) -> usize {
        let mut covered = 0;
        for information_given in [false, true] {
            f.information_given = information_given;
            self.verdicts.clear();
            for place in 0..self.cohabitants.len() {
                f.cohabitants.clone_from(self.cohabitants[place].next());
                for data in &mut self.data {
                    f.person_consent.data = *data.next();
                    for service in Consent::ALL {
                        f.person_consent.service = *service;
                        self.verdicts.push(judge.checked(f));
                    }
                }
            }
            covered += self.verdicts.len();
            self.check_consents(judge, f);
        }
        covered
    }

    /// Invariants 3 and 4 over the verdicts of all consents in one surrounding.
    fn check_consents(&self, judge: &Judge<'_>, f: &Facts) {
        let services = Consent::ALL.len();
        let per_list = self.data.len() * services;
        let at = |list: usize, data: usize, service: usize| {
            self.verdicts[list * per_list + data * services + service]
        };
        for list in 0..self.cohabitants.len() {
            for data in 0..self.data.len() {
                for (service, consent) in Consent::ALL.iter().enumerate() {
                    let verdict = at(list, data, service);
                    if at(list, data, GIVEN) < verdict {
                        judge.fail(f, "giving the service consent worsens the verdict");
                    }
                    if self.nine && at(list, GIVEN, service) < verdict {
                        judge.fail(f, "giving the data consent worsens the verdict");
                    }
                    if *consent == Consent::Withdrawn && verdict != Verdict::NotPermitted {
                        judge.fail(f, "withdrawing the service consent does not end it");
                    }
                    if self.nine
                        && Consent::ALL[data] == Consent::Withdrawn
                        && verdict != Verdict::NotPermitted
                    {
                        judge.fail(f, "withdrawing the data consent does not end it");
                    }
                    if self.concerned {
                        self.check_relatives(judge, f, list, verdict, |list| {
                            at(list, data, service)
                        });
                    }
                }
            }
        }
    }

    fn check_relatives(
        &self,
        judge: &Judge<'_>,
        f: &Facts,
        list: usize,
        now: Verdict,
        at: impl Fn(usize) -> Verdict,
    ) {
        let relatives = &RELATIVES.get_or_init(Relatives::new).0[list];
        if relatives.withdrawn && now != Verdict::NotPermitted {
            judge.fail(f, "a relative's withdrawal does not end it");
        }
        if relatives.given.iter().any(|other| at(*other) < now) {
            judge.fail(f, "giving a relative's consent worsens the verdict");
        }
    }
}

/// The place of "given" among the consents.
const GIVEN: usize = 0;

static RELATIVES: std::sync::OnceLock<Relatives> = std::sync::OnceLock::new();

/// For each list of relatives: whether one has withdrawn, and the lists in which one more has said yes.
struct Relatives(Vec<RelativesList>);

struct RelativesList {
    withdrawn: bool,
    given: Vec<usize>,
}

impl Relatives {
    fn new() -> Self {
        let lists = space::cohabitants();
        let sorted = |list: &[Cohabitant]| {
            let mut consents: Vec<Consent> = list.iter().map(|c| c.data).collect();
            consents.sort_unstable();
            consents
        };
        let places: Vec<Option<Vec<Consent>>> = lists
            .iter()
            .map(|list| list.as_deref().map(sorted))
            .collect();
        let one_more_yes = |list: &[Cohabitant], one: usize| {
            let mut changed = list.to_vec();
            changed[one].data = Consent::Given;
            places
                .iter()
                .position(|place| *place == Some(sorted(&changed)))
                .unwrap()
        };
        let of = |list: &Option<Vec<Cohabitant>>| {
            let list = list.as_deref().unwrap_or_default();
            RelativesList {
                withdrawn: list.iter().any(|c| c.data == Consent::Withdrawn),
                given: (0..list.len()).map(|one| one_more_yes(list, one)).collect(),
            }
        };
        Self(lists.iter().map(of).collect())
    }
}
