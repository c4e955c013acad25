//! The command line, in Swedish also when it is wrong.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{ArgAction, Args, Parser, Subcommand};

const WHOLE: &str =
    "{about}\n\nAnvändning: {usage}\n\nKommandon:\n{subcommands}\n\nVal:\n{options}\n";
const ONE: &str = "{about}\n\nAnvändning: {usage}\n\nArgument:\n{positionals}\n\nVal:\n{options}\n";
const NO_POSITIONALS: &str = "{about}\n\nAnvändning: {usage}\n\nVal:\n{options}\n";

#[derive(Debug, Parser)]
#[command(
    name = "digitalt-forst-cli",
    version,
    about = "Digitalt först på kommandoraden: samma regler som i fönstret.",
    help_template = WHOLE,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[arg(short = 'h', long, global = true, action = ArgAction::HelpShort, help = "Visa den här hjälpen")]
    help: Option<bool>,
    #[arg(short = 'V', long, action = ArgAction::Version, help = "Visa programmets version")]
    version: Option<bool>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(
        about = "Bedöm en persons uppgifter mot katalogen",
        help_template = ONE
    )]
    Assess(AssessArgs),
    #[command(
        about = "Läs datafilerna och säg vad som är fel i dem, eller att allt stämmer",
        help_template = NO_POSITIONALS
    )]
    Check(DataArgs),
}

/// What to assess and how to answer.
#[derive(Debug, Args)]
pub(crate) struct AssessArgs {
    #[arg(
        value_name = "FACTS.json",
        help = "Fil med uppgifter, eller - för att läsa dem från standard in"
    )]
    pub(crate) facts: PathBuf,
    #[arg(
        long,
        value_name = "ÅÅÅÅ-MM-DD",
        help = "Datum att bedöma efter; utan det gäller dagens datum"
    )]
    pub(crate) as_of: Option<String>,
    #[command(flatten)]
    pub(crate) data: DataArgs,
    #[arg(
        long,
        value_name = "ID",
        help = "Bedöm bara den här tekniken; kan anges flera gånger"
    )]
    pub(crate) technology: Vec<String>,
    #[arg(long, help = "Svara med ett JSON-objekt i stället för text")]
    pub(crate) json: bool,
    #[arg(long, help = "Läs ett JSON-objekt per rad och svara med ett per rad")]
    pub(crate) jsonl: bool,
}

/// Data that replaces or adds to what is shipped with the program.
#[derive(Debug, Args)]
pub(crate) struct DataArgs {
    #[arg(
        long,
        value_name = "FIL.toml",
        help = "Lokala ställningstaganden i stället för programmets"
    )]
    pub(crate) positions: Option<PathBuf>,
    #[arg(
        long,
        value_name = "MAPP",
        help = "Katalog i stället för programmets, en .toml-fil per teknik"
    )]
    pub(crate) catalogue: Option<PathBuf>,
    #[arg(
        long,
        value_name = "MAPP",
        help = "Fler bestämmelser, utöver programmets lagregister"
    )]
    pub(crate) law: Option<PathBuf>,
}

/// Reads the command line.
///
/// # Errors
/// The exit code, when help was asked for or the command line is wrong; what to say is then said.
pub(crate) fn parse() -> Result<Command, ExitCode> {
    Cli::try_parse()
        .map(|cli| cli.command)
        .map_err(|error| match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                // A closed stdout only means that nobody reads the help.
                let _ = error.print();
                ExitCode::SUCCESS
            }
            _ => {
                eprintln!("{}", swedish(&error));
                eprintln!("Hjälp: digitalt-forst-cli --help");
                ExitCode::from(2)
            }
        })
}

/// What is wrong with the command line; clap itself only says it in English.
fn swedish(error: &clap::Error) -> String {
    let named = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = named(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            format!("{argument}: det finns inget sådant argument eller val")
        }
        ErrorKind::InvalidSubcommand => format!(
            "{}: det finns inget sådant kommando; skriv assess eller check",
            named(ContextKind::InvalidSubcommand)
        ),
        ErrorKind::MissingRequiredArgument => format!("{argument} saknas"),
        ErrorKind::ArgumentConflict => format!("{argument}: kan bara anges en gång"),
        ErrorKind::InvalidValue if named(ContextKind::InvalidValue).is_empty() => {
            format!("{argument}: värdet saknas")
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument}: fel antal värden")
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => {
            "kommandot saknas; skriv assess eller check".to_owned()
        }
        _ => format!("kommandoraden går inte att tolka: {argument}"),
    }
}
