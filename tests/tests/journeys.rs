//! What holds in any case, whatever is done in it and in whichever order.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use digitalt_forst_domain::case::{
    self, CaseCommand, CaseState, Entry, Event, Knowledge, Sealed, TaskKind,
};
use digitalt_forst_domain::catalogue::Catalogue;
use digitalt_forst_domain::law::Register;
use digitalt_forst_domain::load::DataFile;
use digitalt_forst_domain::positions::Positions;
use digitalt_forst_tests::journey::{Journey, KINDS, Move, TECHNOLOGIES, in_use, missing_consent};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

static REGISTER: LazyLock<Register> = LazyLock::new(|| Register::shipped().unwrap());
/// Those that the moves are about; the whole catalogue would only take longer to judge.
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/domain/data/catalogue");
    let files = TECHNOLOGIES.map(|id| {
        let name = format!("{id}.toml");
        let text = std::fs::read_to_string(folder.join(&name)).unwrap();
        (name, text)
    });
    let files = files.iter().map(|(name, text)| DataFile { name, text });
    Catalogue::load(files).unwrap()
});

fn positions(sensors_taken: bool, model: &str) -> Positions {
    let text = format!(
        "[[sensor_for_reduced_capacity]]\nfrom = 2024-03-01\ntaken = {sensors_taken}\n\
         [[decision_model]]\nfrom = 2024-03-01\nordinary_housing = '{model}'\n"
    );
    let name = "positions.toml";
    Positions::load(DataFile { name, text: &text }).unwrap()
}

fn knowledge(positions: &Positions) -> Knowledge<'_> {
    Knowledge {
        catalogue: &CATALOGUE,
        law: &REGISTER,
        positions,
        today: "2026-11-21".parse().unwrap(),
    }
}

prop_compose! {
    fn any_move()(kind in 0..KINDS, a in any::<u8>(), b in any::<u8>(), c in any::<u8>()) -> Move {
        Move { kind, a, b, c }
    }
}

/// A state without when it was last written to. Whoever takes back their first entry has still had the case.
fn as_known(mut state: CaseState) -> CaseState {
    (state.latest, state.updated_at) = (0, state.opened_at);
    if let Some(handover) = &mut state.handover {
        handover.taken_up = true;
    }
    state
}

/// The latest command taken back as a whole; none when it is not to be taken back, or when taking it back led on.
fn taken_back(journey: &mut Journey<'_>, many: usize) -> Option<()> {
    let entry = journey.entries.last()?.number;
    // What an undo leads to is tested as any other move; here it is what it brings back.
    let undone = journey.run(&CaseCommand::Undo { entry }).ok()?;
    (undone == many).then_some(())
}

fn shown(entries: &[Entry], journey: &Journey<'_>, knowledge: &Knowledge<'_>) {
    let sealed: Vec<_> = entries
        .iter()
        .map(|entry| Sealed { entry, hash: "" })
        .collect();
    let view = case::present("c", &sealed, None, &journey.actor, knowledge).unwrap();
    assert_eq!(view.history.len(), entries.len());
    for line in &view.history {
        assert!(
            !line.text.is_empty() && !line.text.contains("{}"),
            "{line:?}"
        );
    }
    if let Some(undo) = &view.matters.undo {
        let command = CaseCommand::Undo { entry: undo.entry };
        assert!(case::decide(entries, &command, &journey.actor, knowledge).is_ok());
    }
    let closing = view.matters.why_not_close.is_empty();
    let open = view.tasks.iter().any(|task| !task.done);
    let untold = view
        .matters
        .decisions
        .decisions
        .iter()
        .any(|one| one.told.is_none());
    assert_eq!(
        closing,
        !open && !untold,
        "what keeps a case from closing is told"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(384))]

    #[test]
    fn a_digital_form_is_never_in_use_without_the_consents_it_needs_and_its_end_opens_a_task(
        moves in vec(any_move(), 1..60), sensors in any::<bool>(), prepared in prop::bool::weighted(0.8),
        model in prop::sample::select(&["myndighet", "verkstallighet"][..]),
    ) {
        let positions = positions(sensors, model);
        let mut journey = Journey::begin(knowledge(&positions));
        if prepared {
            journey.prepare();
        }
        for each in moves {
            let before = journey.entries.len();
            let was_in_use = in_use(&journey.state(), &CATALOGUE).is_some();
            let refused = journey.take(each).is_err();
            prop_assert!(!refused || journey.entries.len() == before, "a refused command changes nothing");
            let state = journey.state();
            if let Some(technology) = in_use(&state, &CATALOGUE) {
                prop_assert_eq!(missing_consent(&state, technology, sensors), None, "{:?} after {:?}", technology.id, each);
            }
            let written = &journey.entries[before..];
            let ended = written.iter().any(|one| matches!(one.event, Event::DigitalFormEnded { .. }));
            prop_assert!(!ended || was_in_use, "only what was in use ends");
            let arranged = written.iter().any(|one| matches!(one.event, Event::TaskOpened { task: TaskKind::ArrangePhysical, .. }));
            prop_assert_eq!(ended && state.closed.is_none(), arranged, "the physical alternative opens when the digital form ends");
            prop_assert!(state.closed.is_none() || in_use(&state, &CATALOGUE).is_none());
        }
        shown(&journey.entries, &journey, &knowledge(&positions));
    }

    #[test]
    fn a_command_that_is_taken_back_leaves_the_case_exactly_as_it_was(
        moves in vec(any_move(), 1..40), last in vec(any_move(), 1..6), sensors in any::<bool>(),
    ) {
        let positions = positions(sensors, "myndighet");
        let mut journey = Journey::begin(knowledge(&positions));
        journey.prepare();
        for each in moves {
            let _ = journey.take(each);
        }
        for each in last {
            let before = as_known(journey.state());
            let Ok(many @ 1..) = journey.take(each) else { continue };
            let written = &journey.entries[journey.entries.len() - many..];
            let stays = written.iter().any(|one| !one.event.is_undoable());
            if taken_back(&mut journey, many).is_some() {
                prop_assert_eq!(as_known(journey.state()), before, "{:?}", each);
                prop_assert!(!stays, "what is not to be taken back was: {:?}", each);
            }
        }
    }

    #[test]
    fn a_view_of_an_earlier_entry_never_changes_whatever_comes_after(
        moves in vec(any_move(), 1..30), more in vec(any_move(), 1..30),
    ) {
        let positions = positions(true, "verkstallighet");
        let knowledge = knowledge(&positions);
        let mut journey = Journey::begin(knowledge);
        journey.prepare();
        for each in moves {
            let _ = journey.take(each);
        }
        let at = journey.state().latest;
        let viewer = journey.actor.clone();
        journey.run(&CaseCommand::AddNote { text: "Och sedan?".to_owned() }).unwrap();
        let view = |journey: &Journey<'_>| {
            let sealed: Vec<_> = journey.entries.iter().map(|entry| Sealed { entry, hash: "" }).collect();
            let mut view = case::present("c", &sealed, Some(at), &viewer, &knowledge).unwrap();
            view.latest_entry = at;
            view
        };
        let then = view(&journey);
        for each in more {
            let _ = journey.take(each);
        }
        prop_assert_eq!(view(&journey), then);
    }
}

/// A property says nothing of what its cases never come to.
#[test]
fn the_moves_come_to_every_form_of_event_and_often_start_and_end_a_digital_form() {
    let positions = positions(true, "verkstallighet");
    let mut runner = TestRunner::deterministic();
    let (mut forms, mut in_use_often, mut ended) = (BTreeSet::new(), 0, 0);
    for _ in 0..300 {
        let moves = vec(any_move(), 60).new_tree(&mut runner).unwrap().current();
        let mut journey = Journey::begin(knowledge(&positions));
        journey.prepare();
        for each in moves {
            let _ = journey.take(each);
            in_use_often += usize::from(in_use(&journey.state(), &CATALOGUE).is_some());
        }
        for entry in &journey.entries {
            let written = serde_json::to_value(&entry.event).unwrap();
            forms.insert(written["type"].as_str().unwrap().to_owned());
            ended += usize::from(matches!(entry.event, Event::DigitalFormEnded { .. }));
        }
    }
    assert_eq!(forms.len(), 31, "{forms:?}");
    assert!(
        in_use_often > 2_000 && ended > 60,
        "{in_use_often} moves in use, {ended} ended"
    );
}
