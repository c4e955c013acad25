//! The commands the window may call: one declared list, from which both sides take their types.
//!
//! Adding a command is one line here and one function in its area. The UI's types are generated from the
//! same line, so that a renamed command or field fails the UI's type check.

pub(crate) mod cases;
pub(crate) mod catalogue;
pub(crate) mod knowledge;
pub(crate) mod municipal;
pub(crate) mod session;
pub(crate) mod sharing;
#[cfg(test)]
mod tests;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::bindings::Declarations;
use crate::error::CommandError;
use crate::state::App;

macro_rules! commands {
    ($($area:ident::$name:ident($request:ty) -> $response:ty;)+) => {
        /// Calls the command with this name.
        pub(crate) fn dispatch(app: &App, name: &str, request: Value) -> Result<Value, CommandError> {
            match name {
                $(stringify!($name) => answer($area::$name(app, read::<$request>(request)?)?),)+
                other => Err(CommandError::unknown_command(other)),
            }
        }

        /// Every command with the TypeScript types of its request and response.
        pub(crate) fn declare(declarations: &mut Declarations) {
            $(declarations.command::<$request, $response>(stringify!($name));)+
        }
    };
}

commands! {
    session::start(session::Nothing) -> session::StartView;
    session::open_practice(session::Nothing) -> session::SessionView;
    session::create_work(session::Credentials) -> session::SessionView;
    session::open_work(session::Credentials) -> session::SessionView;
    session::practise_as(session::PractiseAs) -> session::SessionView;
    session::lock(session::Nothing) -> session::StartView;
    cases::list_cases(cases::ListCases) -> cases::CaseList;
    cases::open_case(digitalt_forst_domain::case::OpenCase) -> digitalt_forst_domain::case::CaseView;
    cases::read_case(cases::ReadCase) -> digitalt_forst_domain::case::CaseView;
    cases::change_case(cases::ChangeCase) -> digitalt_forst_domain::case::CaseView;
    cases::preview_change(cases::ChangeCase) -> digitalt_forst_domain::case::Preview;
    cases::compare_technologies(cases::CompareTechnologies) -> digitalt_forst_domain::case::Comparison;
    cases::read_text(cases::ReadText) -> cases::CaseText;
    cases::read_drafts(cases::ReadDrafts) -> cases::Drafts;
    cases::save_draft(cases::SaveDraft) -> cases::DraftSaved;
    catalogue::read_terms(session::Nothing) -> catalogue::CatalogueTerms;
    catalogue::list_catalogue(digitalt_forst_domain::municipal::CatalogueQuery) -> digitalt_forst_domain::municipal::CatalogueList;
    catalogue::read_technology(catalogue::OneTechnology) -> catalogue::TechnologyView;
    municipal::read_board(session::Nothing) -> digitalt_forst_domain::municipal::BoardView;
    municipal::read_process(catalogue::OneTechnology) -> digitalt_forst_domain::municipal::ProcessView;
    municipal::read_lessons(catalogue::OneTechnology) -> digitalt_forst_domain::municipal::LessonsView;
    municipal::read_entry(catalogue::OneTechnology) -> digitalt_forst_domain::municipal::EntryView;
    municipal::compare_versions(municipal::TwoVersions) -> municipal::Differences;
    municipal::touched_cases(municipal::PlannedFor) -> digitalt_forst_domain::municipal::TouchedCases;
    municipal::read_lending(session::Nothing) -> digitalt_forst_domain::municipal::LendingView;
    municipal::read_borrower(municipal::OneItem) -> municipal::BorrowerView;
    municipal::read_support(session::Nothing) -> digitalt_forst_domain::municipal::SupportView;
    municipal::read_figures(session::Nothing) -> digitalt_forst_domain::municipal::FiguresView;
    municipal::new_municipal_id(session::Nothing) -> municipal::NewId;
    municipal::change_municipal(municipal::ChangeMunicipal) -> municipal::Changed;
    sharing::export_package(sharing::ExportPackage) -> sharing::Exported;
    sharing::open_package(sharing::PackageAt) -> sharing::PackageProgress;
    sharing::package_progress(session::Nothing) -> sharing::PackageProgress;
    sharing::read_package(sharing::ReadPackage) -> sharing::PackageView;
    sharing::read_package_entry(catalogue::OneTechnology) -> sharing::PackageEntry;
    sharing::take_new(sharing::TakeNew) -> sharing::Taken;
    sharing::take_fields(sharing::TakeFields) -> municipal::Changed;
    sharing::take_pieces(sharing::TakePieces) -> municipal::Changed;
    sharing::close_package(session::Nothing) -> sharing::PackageProgress;
    knowledge::read_law(session::Nothing) -> knowledge::LawView;
    knowledge::read_training(session::Nothing) -> knowledge::TrainingView;
}

fn read<T: DeserializeOwned>(request: Value) -> Result<T, CommandError> {
    serde_path_to_error::deserialize(request)
        .map_err(|error| CommandError::bad_request(&error.path().to_string(), &error.to_string()))
}

fn answer<T: Serialize>(response: T) -> Result<Value, CommandError> {
    serde_json::to_value(response).map_err(|error| CommandError::internal(&error.to_string()))
}
