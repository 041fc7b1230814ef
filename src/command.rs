//! The command line: what an author can ask for.

use clap::{Parser, Subcommand};
use data_story::author::{self, PhotoSource, Reading};
use data_story::publish;
use data_story::story::Story;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Articles whose charts and sentences are the same statement.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads stories and says what is wrong with them. Ends with 1 where a story can't be built.
    Check {
        /// Folders with story.toml, ledger.toml, charts.toml and a Markdown file a language.
        #[arg(required = true)]
        stories: Vec<PathBuf>,
    },
    /// Writes stories as pages into a site folder that holds the widget. Ends with 1 where it can't.
    Build {
        /// The stories' folders; the first is the site's entry page.
        #[arg(required = true)]
        stories: Vec<PathBuf>,
        /// The site's folder, with the widget that trunk built.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        out: PathBuf,
    },
}

/// Runs what the command line asks for.
pub(crate) fn run() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check { stories } => read(&stories).map(drop),
        Command::Build { stories, out } => {
            read(&stories).and_then(|(stories, photos)| build(&stories, &photos, &out))
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// Reads all stories, printing every diagnostic; an error sums up what keeps them from being built.
fn read(folders: &[PathBuf]) -> Result<(Vec<Story>, Vec<PhotoSource>), String> {
    let readings: Vec<Reading> = folders.iter().map(|folder| author::read(folder)).collect();
    for diagnostic in readings.iter().flat_map(|reading| &reading.diagnostics) {
        eprintln!("{}", diagnostic.in_full());
    }
    let broken = readings.iter().filter(|reading| reading.has_errors()).count();
    if broken > 0 {
        return Err(format!("error: {broken} of {} stories can't be built.", folders.len()));
    }
    let photos = readings.iter().flat_map(|reading| reading.photos.clone()).collect();
    Ok((readings.into_iter().flat_map(|reading| reading.stories).collect(), photos))
}

fn build(stories: &[Story], photos: &[PhotoSource], out: &Path) -> Result<(), String> {
    let shell = out.join("index.html");
    let shell = std::fs::read_to_string(&shell)
        .map_err(|error| format!("error: {} can't be read: {error}.", shell.display()))?;
    publish::write_site(stories, photos, &shell, out).map_err(|error| format!("error: {error}"))
}
