//! Every recommendation from two technologies: all verdicts, and all that the form depends on.

use std::time::Instant;

use digitalt_forst_domain::facts::{Consent, Facts, VisitContent, Wish};
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::suitability::{Form, Ground, Verdict, recommend};
use digitalt_forst_tests::oracle;
use digitalt_forst_tests::space::{InTurn, or_unknown};
use digitalt_forst_tests::worlds::{World, shapes};

use crate::{bare, positions, report, shipped_and};

#[test]
fn every_recommendation() {
    let since = Instant::now();
    let register = Register::shipped().unwrap();
    let technologies = shipped_and(shapes());
    let mut covered = 0;
    for world in World::all().iter().filter(|world| !world.sensors_taken) {
        let ground = Ground::new(&register, &positions(false), world.on);
        for (one, other) in technologies.iter().zip(technologies.iter().skip(1)) {
            let mut f = Facts::default();
            let mut needs = InTurn::new(vec![
                None,
                Some(one.needs.clone()),
                Some(other.needs.clone()),
            ]);
            for bits in 0..Verdict::ALL.len().pow(2) {
                let verdicts = [Verdict::ALL[bits % 5], Verdict::ALL[bits / 5]];
                let judged = [
                    (one, bare(one, verdicts[0])),
                    (other, bare(other, verdicts[1])),
                ];
                for service in Consent::ALL {
                    f.person_consent.service = *service;
                    for visit_content in or_unknown(VisitContent::ALL) {
                        f.visit_content = visit_content;
                        f.needs = needs.next().clone();
                        for wish in or_unknown(Wish::ALL) {
                            f.wish = wish;
                            let given = recommend(&judged, &f, &ground);
                            let (form, place) = oracle::recommendation(
                                &[(one, verdicts[0]), (other, verdicts[1])],
                                &f,
                            );
                            let named = place.map(|place| judged[place].0.id.clone());
                            assert_eq!(
                                (given.form, given.technology),
                                (form, named),
                                "{} {} {f:?}",
                                one.id,
                                other.id
                            );
                            assert!(
                                form != Form::Undetermined
                                    || given.text.contains("fysisk så länge")
                            );
                            covered += 1;
                        }
                    }
                }
            }
        }
    }
    report("every_recommendation", covered, since);
}
