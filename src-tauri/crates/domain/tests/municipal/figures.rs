//! The municipality's own figures beside the national ones.

use digitalt_forst_domain::catalogue::{Area, Status};
use digitalt_forst_domain::municipal::{
    FigureKey, FiguresView, MunicipalCommand, OwnFigure, figures_view,
};

use crate::town::Town;

fn figure(year: u16, status: Option<Status>, persons: Option<u32>) -> OwnFigure {
    OwnFigure {
        key: FigureKey {
            measure: "nattillsyn".into(),
            area: Area::OrdinartBoendeAldre,
            year,
        },
        status,
        persons,
        source: "Verksamhetssystemet, räknat i december.".into(),
        note: String::new(),
    }
}

fn record(figure: OwnFigure) -> MunicipalCommand {
    MunicipalCommand::RecordFigure { figure }
}

fn view(town: &Town) -> FiguresView {
    figures_view(&town.municipal, &town.national, &town.actor)
}

fn doubts(figures: &[OwnFigure]) -> Vec<String> {
    let mut town = Town::begin();
    for figure in figures {
        town.run(record(figure.clone()));
    }
    view(&town).doubts
}

#[test]
fn a_figure_is_about_what_the_national_survey_measures_in_a_year_that_has_come() {
    let town = Town::begin();
    let with = |change: &dyn Fn(&mut OwnFigure)| {
        let mut figure = figure(2023, Some(Status::Infort), Some(12));
        change(&mut figure);
        town.refused(&record(figure)).0
    };
    assert_eq!(
        with(&|one| one.key.measure = "kaffe".into()),
        Some("measure")
    );
    assert_eq!(with(&|one| one.key.year = 2019), Some("year"));
    assert_eq!(with(&|one| one.key.year = 2027), Some("year"));
    assert_eq!(with(&|one| one.source = " ".into()), Some("source"));
    let nothing = figure(2023, None, None);
    assert_eq!(town.refused(&record(nothing)).0, Some("persons"));
    for year in [2020, 2026] {
        assert!(town.decide(&record(figure(year, None, Some(0)))).is_ok());
    }
    for share in &town.national.shares {
        let mut figure = figure(2023, None, Some(1));
        figure.key.measure = share.measure.clone();
        assert!(town.decide(&record(figure)).is_ok(), "{}", share.measure);
    }
}

#[test]
fn a_figure_is_shown_in_words_changed_and_removed() {
    let mut town = Town::begin();
    town.run(record(figure(2023, Some(Status::Pilot), Some(4))));
    town.run(record(figure(2023, Some(Status::Infort), Some(14))));
    let own = view(&town).own;
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].measure_name, "Nattillsyn med digital teknik");
    assert_eq!(
        (
            own[0].area_text.as_str(),
            own[0].status_text.as_str(),
            own[0].by.as_str()
        ),
        ("Ordinärt boende, äldre", "Infört", "Karin Övning")
    );
    let remove = |year, reason: &str| MunicipalCommand::RemoveFigure {
        key: figure(year, None, None).key,
        reason: reason.into(),
    };
    assert!(town.refused(&remove(2022, "Fel.")).1.contains("finns inte"));
    assert_eq!(town.refused(&remove(2023, "")).0, Some("reason"));
    town.run(remove(2023, "Räknad två gånger."));
    assert!(view(&town).own.is_empty());
}

#[test]
fn a_technology_that_was_introduced_and_then_was_not_is_asked_about() {
    let gone = doubts(&[
        figure(2022, Some(Status::Infort), None),
        figure(2023, Some(Status::Pilot), None),
    ]);
    assert_eq!(
        gone,
        [
            "Nattillsyn med digital teknik, ordinärt boende, äldre: infört 2022 men inte 2023. Stämmer det?"
        ]
    );
    for (before, after) in [
        (Some(Status::Pilot), Some(Status::Infort)),
        (Some(Status::Infort), Some(Status::Infort)),
    ] {
        assert!(doubts(&[figure(2022, before, Some(1)), figure(2023, after, Some(1))]).is_empty());
    }
    let unknown = doubts(&[
        figure(2022, Some(Status::Infort), Some(1)),
        figure(2023, None, Some(1)),
    ]);
    assert!(unknown.is_empty());
}

#[test]
fn a_count_that_jumps_is_asked_about_and_a_small_one_is_not() {
    for (before, after, asked) in [
        (10, 20, false),
        (10, 21, true),
        (21, 10, true),
        (20, 10, false),
        (1, 10, false),
        (0, 10, true),
        (100, 101, false),
    ] {
        let found = doubts(&[
            figure(2022, None, Some(before)),
            figure(2023, None, Some(after)),
        ]);
        assert_eq!(!found.is_empty(), asked, "{before} to {after}: {found:?}");
    }
}

#[test]
fn only_years_that_follow_each_other_are_compared_and_only_within_an_area() {
    let apart = [figure(2020, None, Some(1)), figure(2022, None, Some(90))];
    assert!(doubts(&apart).is_empty());
    let mut elsewhere = figure(2023, None, Some(90));
    elsewhere.key.area = Area::SarskiltBoendeAldre;
    assert!(doubts(&[figure(2022, None, Some(1)), elsewhere]).is_empty());
}
