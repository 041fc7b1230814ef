//! The command line: what an author can ask for.

use clap::{Parser, Subcommand, ValueEnum};
use data_story::author::diagnostic::Diagnostic;
use data_story::author::{self, PhotoSource, Reading};
use data_story::publish;
use data_story::story::Story;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Articles whose charts and sentences are the same statement.
///
/// Ends with 0 where all is well, with 1 where a story can't be built, with 2 where the command line is wrong.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads stories and says what is wrong with them, and what to do.
    Check {
        /// Folders with story.toml, ledger.toml, charts.toml and a Markdown file a language.
        #[arg(required = true)]
        stories: Vec<PathBuf>,
        /// How to say it: as text for people, or as a JSON list for programs.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Takes every warning for an error.
        #[arg(long)]
        deny_warnings: bool,
    },
    /// Writes stories as pages into a site folder that holds the widget.
    Build {
        /// The stories' folders; the first is the site's entry page.
        #[arg(required = true)]
        stories: Vec<PathBuf>,
        /// The site's folder, with the widget that trunk built.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        out: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Runs what the command line asks for.
pub(crate) fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { stories, format, deny_warnings } => check(&stories, format, deny_warnings),
        Command::Build { stories, out } => build(&stories, &out),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn check(folders: &[PathBuf], format: Format, deny_warnings: bool) -> Result<(), String> {
    let readings = read(folders);
    let found: Vec<&Diagnostic> = readings.iter().flat_map(|reading| &reading.diagnostics).collect();
    match format {
        Format::Text => found.iter().for_each(|diagnostic| eprintln!("{}", diagnostic.in_full())),
        Format::Json => {
            let json = serde_json::to_string_pretty(&found);
            println!(
                "{}",
                json.map_err(|error| format!("error: the diagnostics can't be written: {error}."))?
            );
        }
    }
    if deny_warnings && !found.is_empty() {
        return Err(format!("error: {} warnings and errors, and none are allowed.", found.len()));
    }
    refuse_broken(&readings)
}

fn build(folders: &[PathBuf], out: &Path) -> Result<(), String> {
    let readings = read(folders);
    for diagnostic in readings.iter().flat_map(|reading| &reading.diagnostics) {
        eprintln!("{}", diagnostic.in_full());
    }
    refuse_broken(&readings)?;
    let shell = out.join("index.html");
    let shell = std::fs::read_to_string(&shell)
        .map_err(|error| format!("error: {} can't be read: {error}.", shell.display()))?;
    let photos: Vec<PhotoSource> = readings.iter().flat_map(|reading| reading.photos.clone()).collect();
    let stories: Vec<Story> = readings.into_iter().flat_map(|reading| reading.stories).collect();
    publish::write_site(&stories, &photos, &shell, out).map_err(|error| format!("error: {error}"))
}

fn read(folders: &[PathBuf]) -> Vec<Reading> {
    folders.iter().map(|folder| author::read(folder)).collect()
}

fn refuse_broken(readings: &[Reading]) -> Result<(), String> {
    match readings.iter().filter(|reading| reading.has_errors()).count() {
        0 => Ok(()),
        broken => Err(format!("error: {broken} of {} stories can't be built.", readings.len())),
    }
}
