//! The program.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match digitalt_forst_shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Fönstret kunde inte öppnas: {error}");
            ExitCode::FAILURE
        }
    }
}
