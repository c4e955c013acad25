//! The support list: nothing is current before someone has looked.

use digitalt_forst_domain::municipal::{
    MunicipalCommand, ReminderKind, SourceCheck, SourceStanding, SourceView, support_view,
};
use digitalt_forst_domain::support::SupportSource;

use crate::town::Town;
use crate::walk::day;

/// Has no end in what is shipped.
const LIVE: &str = "socialstyrelsen_valfardsteknik";
/// Ended in December 2022.
const ENDED: &str = "modellkommuner";

fn views(town: &Town) -> Vec<SourceView> {
    support_view(&town.municipal, &town.sources, &town.actor, town.today).sources
}

fn view(town: &Town, id: &str) -> SourceView {
    let found = views(town).into_iter().find(|one| one.source.id == id);
    found.unwrap()
}

fn check(id: &str, works: bool, again_on: Option<&str>) -> MunicipalCommand {
    MunicipalCommand::CheckSource {
        id: id.into(),
        check: SourceCheck {
            on: day("2026-11-22"),
            works,
            again_on: again_on.map(day),
            note: "Ringde växeln.".into(),
        },
    }
}

fn remove(id: &str, reason: &str) -> MunicipalCommand {
    MunicipalCommand::RemoveSource {
        id: id.into(),
        reason: reason.into(),
    }
}

fn shipped(town: &Town, id: &str) -> SupportSource {
    let found = town.sources.iter().find(|source| source.id == id);
    found.unwrap().clone()
}

fn save(source: SupportSource) -> MunicipalCommand {
    MunicipalCommand::SaveSource {
        source: Box::new(source),
    }
}

#[test]
fn what_is_shipped_is_unchecked_or_ended_and_never_checked() {
    let town = Town::begin();
    let views = views(&town);
    assert_eq!(views.len(), town.sources.len());
    for view in views {
        let expected = match view.source.ended_on {
            Some(_) => SourceStanding::Ended,
            None => SourceStanding::Unchecked,
        };
        assert_eq!(view.standing, expected, "{}", view.source.id);
        assert!(!view.own);
    }
    assert_eq!(view(&town, ENDED).standing, SourceStanding::Ended);
    assert!(
        view(&town, ENDED)
            .standing_text
            .contains("31 december 2022")
    );
}

#[test]
fn a_check_holds_until_the_day_it_is_to_be_made_again() {
    let mut town = Town::begin();
    town.run(check(LIVE, true, Some("2026-12-10")));
    assert_eq!(
        views(&town)[0].source.id,
        LIVE,
        "what can be relied on comes first"
    );
    for (today, standing) in [
        ("2026-12-09", SourceStanding::Checked),
        ("2026-12-10", SourceStanding::Due),
        ("2027-03-01", SourceStanding::Due),
    ] {
        town.today_is(today);
        let view = view(&town, LIVE);
        assert_eq!(view.standing, standing, "{today}");
        assert!(
            view.standing_text.contains("Karin Övning"),
            "{}",
            view.standing_text
        );
        let reminders = town.board().reminders;
        let reminder = reminders
            .iter()
            .find(|one| one.kind == ReminderKind::Source);
        assert_eq!(reminder.unwrap().overdue, today > "2026-12-10");
    }
}

#[test]
fn a_source_that_did_not_work_has_ended_until_someone_finds_it_again() {
    let mut town = Town::begin();
    town.run(check(LIVE, false, None));
    let gone = view(&town, LIVE);
    assert_eq!(gone.standing, SourceStanding::Ended);
    assert!(gone.standing_text.contains("Ringde växeln."));
    town.run(check(LIVE, true, None));
    assert_eq!(view(&town, LIVE).standing, SourceStanding::Checked);
}

#[test]
fn a_check_is_not_made_tomorrow_nor_again_before_itself() {
    let mut town = Town::begin();
    assert_eq!(
        town.refused(&check(LIVE, true, Some("2026-11-22"))).0,
        Some("again_on")
    );
    assert!(
        town.refused(&check("kaffe", true, None))
            .1
            .contains("finns inte")
    );
    town.today_is("2026-11-21");
    assert_eq!(town.refused(&check(LIVE, true, None)).0, Some("on"));
}

#[test]
fn a_source_says_what_it_is_called_what_it_is_for_and_where_the_word_comes_from() {
    let town = Town::begin();
    let with = |change: &dyn Fn(&mut SupportSource)| {
        let mut source = shipped(&town, LIVE);
        change(&mut source);
        town.refused(&save(source)).0
    };
    assert_eq!(with(&|one| one.name = " ".into()), Some("name"));
    assert_eq!(with(&|one| one.what_for = String::new()), Some("what_for"));
    assert_eq!(with(&|one| one.source = " ".into()), Some("source"));
}

#[test]
fn a_source_can_be_reworded_added_removed_and_put_back() {
    let mut town = Town::begin();
    let mut mine = shipped(&town, LIVE);
    mine.name = "Vår ingång till Socialstyrelsen".into();
    town.run(save(mine.clone()));
    assert_eq!(view(&town, LIVE).source, mine);
    assert!(view(&town, LIVE).own);

    let mut new = shipped(&town, LIVE);
    new.id = "e77".into();
    new.name = "Länets nätverk".into();
    town.run(save(new));
    assert_eq!(views(&town).len(), town.sources.len() + 1);
    assert_eq!(view(&town, "e77").standing, SourceStanding::Unchecked);

    assert_eq!(town.refused(&remove(LIVE, " ")).0, Some("reason"));
    town.run(remove(LIVE, "Ersatt."));
    assert_eq!(views(&town).len(), town.sources.len());
    let removed = support_view(&town.municipal, &town.sources, &town.actor, town.today).removed;
    assert_eq!((removed.len(), &removed[0].source), (1, &mine));
    assert_eq!(removed[0].latest, 2);
    assert_eq!(
        removed[0].text,
        "Borttagen den 22 november 2026. Skäl: Ersatt."
    );
    town.run(save(mine));
    assert!(view(&town, LIVE).own);
}

fn check_on(id: &str, on: &str, works: bool) -> MunicipalCommand {
    MunicipalCommand::CheckSource {
        id: id.into(),
        check: SourceCheck {
            on: day(on),
            works,
            again_on: None,
            note: String::new(),
        },
    }
}

#[test]
fn an_end_that_has_come_counts_until_someone_finds_the_source_after_it() {
    let mut town = Town::begin();
    let mut source = shipped(&town, LIVE);
    source.ended_on = Some(day("2026-11-20"));
    town.run(save(source));
    for (checked, standing) in [
        ("2026-11-01", SourceStanding::Ended),
        ("2026-11-20", SourceStanding::Ended),
        ("2026-11-21", SourceStanding::Checked),
    ] {
        town.run(check_on(LIVE, checked, true));
        assert_eq!(view(&town, LIVE).standing, standing, "{checked}");
    }
}

#[test]
fn an_end_that_lies_ahead_is_told_and_is_no_end_yet() {
    let mut town = Town::begin();
    let mut source = shipped(&town, LIVE);
    source.ended_on = Some(day("2026-12-31"));
    town.run(save(source));
    let unchecked = view(&town, LIVE);
    assert_eq!(unchecked.standing, SourceStanding::Unchecked);
    assert!(
        unchecked
            .standing_text
            .ends_with("Upphör 31 december 2026.")
    );
    town.run(check(LIVE, true, None));
    let checked = view(&town, LIVE);
    assert_eq!(checked.standing, SourceStanding::Checked);
    assert!(checked.standing_text.ends_with("Upphör 31 december 2026."));
    town.today_is("2026-12-31");
    let ended = view(&town, LIVE);
    assert_eq!(ended.standing, SourceStanding::Ended);
    assert!(
        ended.standing_text.starts_with("Upphörde"),
        "{}",
        ended.standing_text
    );
}

#[test]
fn what_is_changed_after_a_check_has_not_been_checked() {
    let mut town = Town::begin();
    town.run(check(LIVE, true, None));
    let mut source = shipped(&town, LIVE);
    source.where_found = "https://example.se/ny".into();
    town.run(save(source));
    let changed = view(&town, LIVE);
    assert_eq!(changed.standing, SourceStanding::Unchecked);
    assert_eq!(
        changed.standing_text,
        "Uppgifterna är ändrade efter kontrollen den 22 november 2026 (Karin Övning). Kontrollera källan igen."
    );
    town.run(check(LIVE, true, None));
    assert_eq!(view(&town, LIVE).standing, SourceStanding::Checked);
}

#[test]
fn a_check_that_names_no_next_day_is_to_be_made_again_after_twelve_months() {
    let mut town = Town::begin();
    town.run(check(LIVE, true, None));
    let text = view(&town, LIVE).standing_text;
    assert!(
        text.contains("igen 22 november 2027") && text.contains("programmet räknar 12 månader"),
        "{text}"
    );
    let reminded = |town: &Town| {
        let mut reminders = town.board().reminders.into_iter();
        reminders.any(|one| one.kind == ReminderKind::Source)
    };
    for (today, standing, on_the_board) in [
        ("2027-10-20", SourceStanding::Checked, false),
        ("2027-11-21", SourceStanding::Checked, true),
        ("2027-11-22", SourceStanding::Due, true),
    ] {
        town.today_is(today);
        assert_eq!(view(&town, LIVE).standing, standing, "{today}");
        assert_eq!(reminded(&town), on_the_board, "{today}");
    }
}

#[test]
fn what_was_not_there_is_not_asked_for_again_unless_someone_said_so() {
    let mut town = Town::begin();
    town.run(check(LIVE, false, None));
    town.today_is("2028-11-22");
    assert!(town.board().reminders.is_empty());
    assert_eq!(view(&town, LIVE).standing, SourceStanding::Ended);
}
