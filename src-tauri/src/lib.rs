//! The shell: window, commands, errors. All rules are in `digitalt_forst_domain`, all storage in
//! `digitalt_forst_journal`; a command unpacks, calls them and answers with a view.

pub mod bindings;
mod commands;
mod error;
mod kept;
mod knowledge;
mod notice;
mod package;
mod state;

use serde_json::Value;
use tauri::{Manager, WebviewWindowBuilder};

use error::CommandError;
use state::{App, data_folder};

/// The one road from the window: a command's name and its request.
///
/// Runs off the window's thread, since opening a journal derives a key for a noticeable time.
#[tauri::command(async)]
fn call(app: tauri::State<'_, App>, name: &str, request: Value) -> Result<Value, CommandError> {
    commands::dispatch(&app, name, request)
}

/// Opens the window and runs until it is closed.
///
/// # Errors
/// When the window system or the web view cannot start.
pub fn run() -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| {
            let folder = data_folder(app.path().app_data_dir().ok().as_deref());
            app.manage(App::new(folder, practice_day()));
            open_window(app)?;
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![call])
        .run(tauri::generate_context!())
}

/// The one window, as `tauri.conf.json` describes it. That file cannot say that the page may put text on the clipboard,
/// which WebKitGTK otherwise refuses.
fn open_window(app: &tauri::App) -> tauri::Result<()> {
    for window in &app.config().app.windows {
        WebviewWindowBuilder::from_config(app, window)?
            .enable_clipboard_access()
            .build()?;
    }
    Ok(())
}

/// The day that practice stands on, for demonstrations and tests; work always has the real day.
fn practice_day() -> Option<chrono::NaiveDate> {
    std::env::var("DIGITALT_FORST_TODAY").ok()?.parse().ok()
}
