//! The commands of this repository: `cargo xtask setup | serve | build | test | package | pictures | lint | ci`.

mod build;
mod command;
mod debian;
mod engines;
mod lint;
mod nginx;
mod package;
mod pictures;
mod scripts;
mod serve;
mod setup;
mod site;
mod sizes;
mod test;
mod tools;
mod wasm;
mod wasm_names;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Everything a developer of data-story does, each with one command.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Finds what is missing and installs it. The others call it.
    Setup,
    /// Shows the story on http://127.0.0.1:8080 and rebuilds it on every change of code or story.
    Serve,
    /// Builds the release site into dist/ and prints its bytes.
    Build,
    /// Runs all tests: native, in the browser's wasm, and of the pages in three engines.
    Test,
    /// Builds the command for authors, with the widget inside.
    Package,
    /// Makes the README's screenshots and the gallery's references anew, which accepts what is drawn now.
    Pictures,
    /// Checks format, lints (native and wasm) and licences.
    Lint,
    /// Bundles the scripts and writes the stories; trunk calls it.
    #[command(hide = true)]
    FinishSite {
        /// The folders of the stories.
        stories: Vec<String>,
    },
    /// `lint`, then `test`.
    Ci,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Setup => setup::everything(),
        Command::Serve => serve::run(),
        Command::Build => build::run(),
        Command::Test => test::run(),
        Command::Package => package::run(),
        Command::Pictures => pictures::run(),
        Command::Lint => lint::run(),
        Command::FinishSite { stories } => site::finish(&stories),
        Command::Ci => lint::run().and_then(|()| test::run()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nerror: {message}");
            ExitCode::FAILURE
        }
    }
}
