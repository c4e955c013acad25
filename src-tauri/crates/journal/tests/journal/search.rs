//! The case list: what is found, by what, in which order.

use chrono::Duration;
use digitalt_forst_domain::case::{CaseStatus, CaseSummary, Role, StepId};
use digitalt_forst_journal::{Access, Journal, Query};

use crate::{Place, begin, karin, noon, note, opened, summary};

fn journal(place: &Place) -> Journal {
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    let people = [
        (
            "c1",
            "Elsa Öberg",
            "18900101-9802",
            "Norra hemtjänsten",
            CaseStatus::Ongoing,
            StepId::Need,
        ),
        (
            "c2",
            "Anna-Karin Oberg",
            "19310203-9804",
            "Södra hemtjänsten",
            CaseStatus::Digital,
            StepId::FollowUp,
        ),
        (
            "c3",
            "Åke Älvgren",
            "19420304-9806",
            "Norra hemtjänsten",
            CaseStatus::Physical,
            StepId::FollowUp,
        ),
        (
            "c4",
            "Linnéa O'Hara",
            "19450405-9808",
            "Älvsjö 100%",
            CaseStatus::Ongoing,
            StepId::Consent,
        ),
    ];
    for (minutes, (id, name, personnummer, unit, status, next_step)) in (0..).zip(people) {
        let case = CaseSummary {
            status,
            status_text: status.swedish().to_owned(),
            next_step,
            next_step_text: next_step.swedish().to_owned(),
            updated_at: noon() + Duration::minutes(minutes),
            ..summary(id, name, personnummer, unit)
        };
        journal
            .append(id, 0, &karin(), noon(), &[opened(&case)], &case)
            .unwrap();
    }
    journal
}

fn found(journal: &Journal, query: &Query) -> Vec<String> {
    journal
        .list(query)
        .unwrap()
        .cases
        .into_iter()
        .map(|case| case.id)
        .collect()
}

fn text(text: &str) -> Query {
    Query {
        text: text.to_owned(),
        ..Query::default()
    }
}

#[test]
fn everything_is_listed_latest_updated_first() {
    let place = Place::new();
    let mut journal = journal(&place);
    assert_eq!(found(&journal, &Query::default()), ["c4", "c3", "c2", "c1"]);
    let updated = CaseSummary {
        updated_at: noon() + Duration::hours(1),
        ..journal.list(&text("elsa")).unwrap().cases[0].clone()
    };
    journal
        .append("c1", 1, &karin(), noon(), &[note("senast")], &updated)
        .unwrap();
    assert_eq!(found(&journal, &Query::default()), ["c1", "c4", "c3", "c2"]);
    let page = journal.list(&Query::default()).unwrap();
    assert_eq!((page.total, page.more), (4, false));
    assert_eq!(
        page.units,
        ["Norra hemtjänsten", "Södra hemtjänsten", "Älvsjö 100%"]
    );
}

#[test]
fn words_are_beginnings_in_any_case_and_all_must_be_found() {
    let place = Place::new();
    let journal = journal(&place);
    for (words, cases) in [
        ("elsa", vec!["c1"]),
        ("ELSA ÖBERG", vec!["c1"]),
        ("öb", vec!["c1"]),
        ("oberg", vec!["c2"]),
        ("karin", vec!["c2"]),
        ("anna-k", vec!["c2"]),
        ("åke älv", vec!["c3"]),
        ("ÅKE ÄLV", vec!["c3"]),
        ("ake", vec![]),
        ("linnea", vec!["c4"]),
        ("LINNÉA o'hara", vec!["c4"]),
        ("älv", vec!["c4", "c3"]),
        ("norra", vec!["c3", "c1"]),
        ("hemtj elsa", vec!["c1"]),
        ("lsa", vec![]),
        ("elsa nils", vec![]),
        ("  ", vec!["c4", "c3", "c2", "c1"]),
    ] {
        assert_eq!(found(&journal, &text(words)), cases, "{words}");
    }
}

#[test]
fn a_personnummer_is_found_however_it_is_written() {
    let place = Place::new();
    let journal = journal(&place);
    for written in [
        "19310203-9804",
        "193102039804",
        "310203-9804",
        "3102039804",
        "310203",
        "1931",
        "19310203-98",
        "310203 9804",
        "9804",
    ] {
        assert_eq!(found(&journal, &text(written)), ["c2"], "{written}");
    }
    assert_eq!(found(&journal, &text("900101+9802")), ["c1"]);
    assert_eq!(found(&journal, &text("19")), ["c4", "c3", "c2"]);
}

#[test]
fn what_a_user_types_is_never_taken_for_a_query_language() {
    let place = Place::new();
    let journal = journal(&place);
    for typed in [
        "\"",
        "elsa\"",
        "elsa OR åke",
        "NOT elsa",
        "words:elsa",
        "els*",
        "^elsa",
        "NEAR(elsa öberg)",
        "' OR 1=1 --",
        "100%",
        "_lsa",
        "\0",
    ] {
        let cases = journal.list(&text(typed)).unwrap().cases;
        assert!(
            cases.len() <= 1 || typed == "\"" || typed == "\0",
            "{typed:?}: {cases:?}"
        );
    }
    assert_eq!(found(&journal, &text("elsa\"")), ["c1"]);
    assert_eq!(found(&journal, &text("elsa OR åke")), Vec::<String>::new());
    assert_eq!(found(&journal, &text("100%")), ["c4"]);
}

#[test]
fn filters_narrow_the_list_alone_together_and_with_text() {
    let place = Place::new();
    let journal = journal(&place);
    let unit = |unit: &str| Query {
        unit: Some(unit.to_owned()),
        ..Query::default()
    };
    let follow_up = Query {
        next_step: Some(StepId::FollowUp),
        ..Query::default()
    };
    let ongoing = Query {
        status: Some(CaseStatus::Ongoing),
        ..Query::default()
    };
    assert_eq!(found(&journal, &unit("Norra hemtjänsten")), ["c3", "c1"]);
    assert_eq!(found(&journal, &unit("Norra")), Vec::<String>::new());
    assert_eq!(found(&journal, &follow_up), ["c3", "c2"]);
    assert_eq!(found(&journal, &ongoing), ["c4", "c1"]);
    assert_eq!(
        found(
            &journal,
            &Query {
                text: "oberg".to_owned(),
                ..follow_up.clone()
            }
        ),
        ["c2"]
    );
    assert_eq!(
        found(
            &journal,
            &Query {
                status: Some(CaseStatus::Ongoing),
                ..unit("Norra hemtjänsten")
            }
        ),
        ["c1"]
    );
    assert_eq!(
        found(
            &journal,
            &Query {
                status: ongoing.status,
                ..follow_up.clone()
            }
        ),
        Vec::<String>::new()
    );
}

#[test]
fn a_page_tells_whether_there_are_more() {
    let place = Place::new();
    let journal = journal(&place);
    let page = |limit| {
        journal
            .list(&Query {
                limit,
                ..Query::default()
            })
            .unwrap()
    };
    assert_eq!((page(3).cases.len(), page(3).more), (3, true));
    assert_eq!((page(4).cases.len(), page(4).more), (4, false));
    assert_eq!(
        (page(0).cases.len(), page(0).more, page(0).total),
        (0, true, 4)
    );
}

#[test]
fn a_changed_name_is_found_by_the_new_name_only() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    let case = summary("c1", "Elsa Öberg", "18900101-9802", "Norra");
    begin(&mut journal, &case, 0);
    let renamed = CaseSummary {
        name: "Elsa Lind".to_owned(),
        unit: "Södra".to_owned(),
        ..case
    };
    journal
        .append("c1", 1, &karin(), noon(), &[note("nytt namn")], &renamed)
        .unwrap();
    assert_eq!(found(&journal, &text("öberg")), Vec::<String>::new());
    assert_eq!(found(&journal, &text("norra")), Vec::<String>::new());
    assert_eq!(found(&journal, &text("lind södra")), ["c1"]);
    assert_eq!(journal.list(&Query::default()).unwrap().units, ["Södra"]);
}

/// Beyond some thousand hits the list is read another way; both must find the same.
#[test]
fn many_hits_are_found_in_the_same_order_as_few() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    for number in 0..1_600_i64 {
        let (first, unit) = if number % 2 == 0 {
            ("Ada", "Norra")
        } else {
            ("Adam", "Södra")
        };
        let case = CaseSummary {
            updated_at: noon() + Duration::minutes(number * 7919 % 1600),
            ..summary(
                &format!("c{number:04}"),
                &format!("{first} Testsson{number}"),
                "18900101-9802",
                unit,
            )
        };
        journal
            .append(&case.id, 0, &karin(), noon(), &[opened(&case)], &case)
            .unwrap();
    }
    let all = journal
        .list(&Query {
            limit: 2_000,
            ..Query::default()
        })
        .unwrap()
        .cases;
    assert!(
        all.windows(2)
            .all(|pair| pair[0].updated_at > pair[1].updated_at)
    );
    let expected = |keep: &dyn Fn(&CaseSummary) -> bool| {
        all.iter()
            .filter(|case| keep(case))
            .take(50)
            .map(|case| case.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&journal, &text("ada")), expected(&|_| true));
    assert_eq!(
        found(&journal, &text("testsson ada norra")),
        expected(&|case| case.unit == "Norra")
    );
    assert_eq!(
        found(&journal, &text("adam")),
        expected(&|case| case.name.starts_with("Adam"))
    );
    let south = Query {
        unit: Some("Södra".to_owned()),
        ..text("test")
    };
    assert_eq!(
        found(&journal, &south),
        expected(&|case| case.unit == "Södra")
    );
    assert_eq!(found(&journal, &text("testsson15")).len(), 50);
    assert_eq!(found(&journal, &text("testsson1599")), ["c1599"]);
}

#[test]
fn a_role_finds_its_own_cases_and_those_that_are_anyones_and_a_protected_case_is_marked() {
    let place = Place::new();
    let mut journal = Journal::create(&place.journal(), Access::Practice).unwrap();
    let turns = [
        ("c1", Some(Role::Socialsekreterare)),
        ("c2", Some(Role::Hemtjanst)),
        ("c3", None),
    ];
    for (minutes, (id, next_role)) in (0..).zip(turns) {
        let case = CaseSummary {
            next_role,
            protected: id == "c2",
            updated_at: noon() + Duration::minutes(minutes),
            ..summary(id, "Elsa Öberg", "18900101-9802", "Norra")
        };
        journal
            .append(id, 0, &karin(), noon(), &[opened(&case)], &case)
            .unwrap();
    }
    let of = |role| Query {
        next_role: Some(role),
        ..Query::default()
    };
    assert_eq!(found(&journal, &of(Role::Hemtjanst)), ["c3", "c2"]);
    assert_eq!(found(&journal, &of(Role::Socialsekreterare)), ["c3", "c1"]);
    let listed = journal.list(&Query::default()).unwrap().cases;
    let kept: Vec<_> = listed
        .iter()
        .map(|case| (case.next_role, case.protected))
        .collect();
    assert_eq!(
        kept,
        [
            (None, false),
            (Some(Role::Hemtjanst), true),
            (Some(Role::Socialsekreterare), false)
        ]
    );
}
