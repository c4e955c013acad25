//! `digitalt-forst-cli`: the same core as the window, for administrators and automation.

mod args;
mod assess;
mod check;
mod input;
mod text;
mod trouble;

use std::process::ExitCode;

use args::Command;

fn main() -> ExitCode {
    let done = match args::parse() {
        Ok(Command::Assess(asked)) => assess::run(&asked),
        Ok(Command::Check(data)) => check::run(&data),
        Err(told) => return told,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => trouble.tell(),
    }
}
