//! Which cases are about a technology.

use chrono::Duration;
use digitalt_forst_domain::case::{CaseSummary, Event};
use digitalt_forst_journal::{Access, Journal};

use crate::{Place, begin, karin, noon, note, summary};

fn withdrawn(technology: Option<&str>) -> Event {
    let mut sample: serde_json::Value =
        serde_json::from_str(include_str!("../samples/v1/consent_withdrawn.json")).unwrap();
    sample["technology"] = technology.into();
    serde_json::from_value(sample).unwrap()
}

/// The first mention comes first, so that the order is that of the latest update and not of the ids.
fn journal(place: &Place) -> Journal {
    let cases = [
        ("c1", vec![withdrawn(Some("kamera"))]),
        ("c2", vec![note("\"technology\":\"kamera\"")]),
        ("c3", vec![withdrawn(None), note("kamera")]),
        ("c4", vec![withdrawn(Some("kamera-2")), note("sist")]),
        (
            "c5",
            vec![withdrawn(Some("dorr")), withdrawn(Some("kamera"))],
        ),
        ("c6", vec![withdrawn(Some("kamera")), note("sist")]),
    ];
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    for (minutes, (id, events)) in [9, 1, 2, 3, 4, 5].into_iter().zip(cases) {
        let case = CaseSummary {
            updated_at: noon() + Duration::minutes(minutes),
            ..summary(id, "Elsa Öberg", "18900101-9802", "Norra")
        };
        begin(&mut journal, &case, 0);
        journal
            .append(id, 1, &karin(), noon(), &events, &case)
            .unwrap();
    }
    journal
}

#[test]
fn the_cases_with_an_entry_that_names_the_technology_are_found_latest_updated_first() {
    let place = Place::new();
    let journal = journal(&place);
    let found = |technology| journal.cases_mentioning(technology).unwrap();
    // A note that is just the id is found too; whether the case speaks of the technology is for its fold to say.
    assert_eq!(found("kamera"), ["c1", "c6", "c5", "c3"]);
    assert_eq!(found("kamera-2"), ["c4"]);
    assert_eq!(found("dorr"), ["c5"]);
    for none in ["", "kame", "amera", "%"] {
        assert_eq!(found(none), Vec::<String>::new(), "{none}");
    }
}
