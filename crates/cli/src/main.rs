//! The command `data-story`, with one file for each subcommand.

mod arguments;
mod build;
mod check;
mod data;
mod diff;
mod draft;
mod embed;
mod embedded_widget;
mod error;
mod links;
mod new;
mod output;
mod plural;
mod preview;
mod proof;
mod schema;

use arguments::{Arguments, Command};
use build::BuildOptions;
use clap::Parser;
use error::Result;
use output::errln;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            errln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result {
    match command {
        Command::New { folder } => new::run(&folder),
        Command::Draft { article, out } => draft::run(&article, &out),
        Command::Data { file, sheet } => data::run(&file, sheet),
        Command::Check { stories, sources, links, format, deny_warnings } => {
            check::run(&stories, &sources, links, format, deny_warnings)
        }
        Command::Build { stories, out, widget, gallery, uncompressed } => {
            let options = BuildOptions { gallery, compressed: !uncompressed };
            build::run(&stories, &out, widget.as_deref(), &options)
        }
        Command::Embed { folder, base, figure, widget, format } => {
            embed::run(&folder, &base, figure.as_deref(), widget.as_deref(), format)
        }
        Command::Preview { story, port, widget } => preview::run(story, port, widget),
        Command::Proof { story, out } => proof::run(&story, &out),
        Command::Diff { old, new, format } => diff::run(&old, &new, format),
        Command::Schema { out } => schema::run(&out),
    }
}
