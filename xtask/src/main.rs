//! The commands of this repository: `cargo xtask setup | serve | build | test | package | pictures | evaluate | lint | ci`.

mod build;
mod command;
mod debian;
mod engines;
mod evaluate;
mod lint;
mod nginx;
mod package;
mod pictures;
mod scripts;
mod serve;
mod setup;
mod site;
mod sizes;
mod summary;
mod test;
mod tools;
mod wasm;
mod wasm_names;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Builds, runs and tests data-story.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Installs the tools that are missing. Every other command does this for the tools it needs.
    Setup,
    /// Serves the story on http://127.0.0.1:8080 and rebuilds it when code or story change.
    Serve,
    /// Builds the release site into dist/ and prints its size.
    Build,
    /// Runs all tests, or the given stages and filter.
    Test(test::Options),
    /// Builds the command for authors, with the widget inside.
    Package,
    /// Takes the README's screenshots and the gallery's reference images again, which accepts the current drawings.
    Pictures,
    /// Reads the sentences of tests/mentions and prints how many figures are read right.
    Evaluate {
        /// Prints each sentence that is read wrongly, except those held back.
        #[arg(long)]
        list: bool,
    },
    /// Checks format, lints (native and wasm), documentation and licences.
    Lint,
    /// Bundles the scripts and writes the stories; trunk calls it.
    #[command(hide = true)]
    FinishSite {
        /// The folders of the stories.
        stories: Vec<String>,
    },
    /// Runs `lint`, then all of `test`.
    Ci,
}

fn main() -> ExitCode {
    let result = match Arguments::parse().command {
        Command::Setup => setup::install_everything(),
        Command::Serve => serve::run(),
        Command::Build => build::run(),
        Command::Test(options) => test::run(&options),
        Command::Package => package::run(),
        Command::Pictures => pictures::run(),
        Command::Evaluate { list } => evaluate::run(list),
        Command::Lint => lint::run(),
        Command::FinishSite { stories } => site::finish(&stories),
        Command::Ci => lint::run().and_then(|()| test::run(&test::Options::default())),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
