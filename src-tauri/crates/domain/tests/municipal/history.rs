//! What is written keeps its meaning, also where something is missing from it.

use digitalt_forst_domain::municipal::{
    Municipal, MunicipalEvent, Stream, board, entry_view, figures_view, lending_view, process_view,
    support_view,
};

use crate::town::{CAMERA, Town, publish, retire, save_draft};

#[test]
fn each_stream_is_found_again_by_what_it_is_called() {
    let streams = [
        Stream::Technology(CAMERA.into()),
        Stream::Item("f/1".into()),
        Stream::Source("modellkommuner".into()),
        Stream::Figures,
        Stream::Template,
        Stream::Positions,
    ];
    for stream in streams {
        assert_eq!(Stream::of(&stream.to_string()), Some(stream));
    }
    for unknown in ["", "teknik", "arende/1", "siffror/1"] {
        assert_eq!(Stream::of(unknown), None, "{unknown}");
    }
}

#[test]
fn the_history_says_who_did_what_and_why_with_the_newest_first() {
    let mut town = Town::begin();
    town.run(save_draft(town.technology(CAMERA)));
    town.run(publish(CAMERA, "Rättad text."));
    town.run(retire(CAMERA));
    let history = town.entry(CAMERA).history;
    let said: Vec<_> = history
        .iter()
        .map(|line| (line.number, line.text.as_str(), line.why.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (3, "Borttagen ur katalogen.", "Leverantören slutar."),
            (2, "Ny version publicerad.", "Rättad text."),
            (1, "Utkast sparat.", ""),
        ]
    );
    assert_eq!(history[0].by, "Karin Övning, ansvarig för välfärdsteknik");
}

#[test]
fn whoever_wrote_last_is_known_for_each_stream() {
    let mut town = Town::begin();
    let stream = Stream::Technology(CAMERA.into());
    assert_eq!(town.municipal.latest_number(&stream), 0);
    town.run(save_draft(town.technology(CAMERA)));
    town.run(retire("fallarm"));
    assert_eq!(town.municipal.latest_number(&stream), 1);
    assert_eq!(town.municipal.latest(&stream).unwrap().by, town.actor);
    assert_eq!(town.entry(CAMERA).latest, 1);
}

/// Every form of entry in a stream where nothing of what comes before it is left, in streams of every sort.
#[test]
fn a_stream_with_a_hole_in_it_is_still_read() {
    let mut town = Town::begin();
    let samples = crate::samples::samples();
    let streams = [
        Stream::Technology("nattljus".into()),
        Stream::Item("f1".into()),
        Stream::Source("s1".into()),
        Stream::Figures,
        Stream::Template,
        Stream::Positions,
    ];
    for (name, sample) in &samples {
        let text = sample.to_string();
        let mut alone = Municipal::default();
        for stream in &streams {
            let noted = town.noted(7, &text);
            alone.apply(stream, noted.clone());
            town.municipal.apply(stream, noted);
            assert_eq!(alone.latest_number(stream), 7, "{name}");
        }
        show_everything(&town, &alone);
    }
    show_everything(&town, &town.municipal);
}

fn show_everything(town: &Town, municipal: &Municipal) {
    let ground = town.ground();
    let board = board(
        municipal,
        &municipal.catalogue(&ground),
        &town.sources,
        &ground,
    );
    assert_eq!(board.columns.len(), 4);
    for technology in municipal.catalogue(&ground).technologies() {
        assert!(process_view(municipal, &technology.id, &town.actor, &ground).is_some());
        assert!(entry_view(municipal, &technology.id, &town.actor, &ground).is_some());
    }
    lending_view(municipal, &town.law, &town.actor, &ground);
    support_view(municipal, &town.sources, &town.actor, town.today);
    figures_view(municipal, &town.national, &town.actor);
}

#[test]
fn an_exception_that_ends_without_having_begun_changes_nothing() {
    let mut town = Town::begin();
    let stream = Stream::Technology(CAMERA.into());
    let ended = MunicipalEvent::ExceptionEnded {
        on: town.today,
        reason: "Hål i följden.".into(),
    };
    let noted = town.noted(4, &serde_json::to_string(&ended).unwrap());
    town.municipal.apply(&stream, noted);
    assert_eq!(town.technology(CAMERA).phase, 3);
    assert_eq!(town.process(CAMERA).history.len(), 1);
}
