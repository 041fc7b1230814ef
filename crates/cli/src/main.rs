//! The command `data-story`: its arguments, and one file a subcommand.

/// Writes a line for people to standard output; whoever closed it wants no more.
macro_rules! tell {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($words)*);
    }};
}

/// The same to standard error.
macro_rules! complain {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($words)*);
    }};
}

mod build;
mod check;
mod compare;
mod create;
mod embed;
mod embedded_widget;
mod links;
mod preview;
mod proof;

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// Articles whose charts and sentences are the same statement.
///
/// A story is a folder: `story.toml` (what a CMS wants to know), `ledger.toml` (every number once, with its
/// bound and its source), `charts.toml` (which facts a chart draws) and an article a language, `zh-Hant.md`,
/// `zh-Hans.md`, `en.md`, in which a number is a link to its fact: `[3.4萬餘件](fact:requests-collected)`.
///
/// Begin with `data-story new my-story`, then `data-story preview my-story`, and write.
///
/// Exit codes: 0, all is well (`check` may have warned); 1, a story can't be built, or a file can't be
/// read or written; 2, the command line is wrong.
#[derive(Parser)]
#[command(version, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes a small, complete story that shows each feature once.
    ///
    /// Example: data-story new my-story
    New {
        /// The folder to write; it must not hold a story yet.
        folder: PathBuf,
    },
    /// Drafts a story from an article in plain text: figures linked, ledger filled but for labels.
    ///
    /// The article begins with its title; a date with the publisher and the author's name may follow. A line
    /// without a full stop is a heading. The draft is not ready to be built: each fact wants a `label`, and
    /// `says` wants to be confirmed; `check` names them all.
    ///
    /// Example: data-story draft article.txt --out my-story
    Draft {
        /// The article, plain text in UTF-8, Chinese or English.
        article: PathBuf,
        /// The folder to write; it must not hold a story yet.
        #[arg(long)]
        out: PathBuf,
    },
    /// Reads stories and says everything that is wrong with them, where, and what to do.
    ///
    /// Example: data-story check my-story --source huasheng=article.txt
    Check {
        /// The stories' folders.
        #[arg(required = true)]
        stories: Vec<PathBuf>,
        /// The text of a source of the ledger, NAME=FILE: what the facts say is printed must stand there.
        #[arg(long = "source", value_name = "NAME=FILE", value_parser = named_file)]
        sources: Vec<(String, PathBuf)>,
        /// Also asks every address on other sites whether anything answers there, with `curl`.
        #[arg(long)]
        links: bool,
        /// How to say it: as text for people, or as a JSON list for programs.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Accepts every warning for an error.
        #[arg(long)]
        deny_warnings: bool,
    },
    /// Writes stories as a site that any web server can serve.
    ///
    /// Example: data-story build my-story --out site
    Build {
        /// The stories' folders; the first is the site's entry page.
        #[arg(required = true)]
        stories: Vec<PathBuf>,
        /// The site's folder. Trunk names its own, with the widget already in it.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        out: PathBuf,
        /// A built site from which the widget is taken; without it, the one that this command carries.
        #[arg(long, value_name = "SITE", env = "DATA_STORY_WIDGET")]
        widget: Option<PathBuf>,
        /// Also writes the gallery, `gallery/`: every kind of chart with its documentation, and example themes; and
        /// `hosts/`: pages of a news site that show the first story in every way.
        #[arg(long)]
        gallery: bool,
        /// Writes no `.br` and `.gz` beside the files: for hosts that compress by themselves, and to save time.
        #[arg(long, env = "DATA_STORY_UNCOMPRESSED")]
        uncompressed: bool,
    },
    /// Prints what a news site pastes to show a story or a figure: frame, element, box and fragment.
    ///
    /// Scripts are pinned by their digests: name the site as it is served, and keep its older files there.
    ///
    /// Example: data-story embed site --base https://stories.example/
    Embed {
        /// The folder of a built site; or of a story, which is built aside for this.
        folder: PathBuf,
        /// The address at which the site is served.
        #[arg(long, value_name = "URL")]
        base: String,
        /// Only this figure.
        #[arg(long)]
        figure: Option<String>,
        /// A built site from which the widget of a story is taken; without it, the one that this command carries.
        #[arg(long, value_name = "SITE", env = "DATA_STORY_WIDGET")]
        widget: Option<PathBuf>,
        /// How to say it: as text for people, or as a JSON list for programs.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Shows a story in the browser, rebuilds it on every save, and shows what is wrong in the page.
    ///
    /// Example: data-story preview my-story
    Preview {
        /// The story's folder.
        story: PathBuf,
        /// The port on this machine; 0 takes any that is free.
        #[arg(long, default_value_t = 8090)]
        port: u16,
        /// A built site from which the widget is taken; without it, the one that this command carries.
        #[arg(long, value_name = "SITE", env = "DATA_STORY_WIDGET")]
        widget: Option<PathBuf>,
    },
    /// Writes the fact-checker's sheet: proof.html to print, proof.csv for a spreadsheet.
    ///
    /// Example: data-story proof my-story --out .
    Proof {
        /// The story's folder.
        story: PathBuf,
        /// The folder for the two files.
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// Says which facts differ between two states of a story, and every sentence and chart they touch.
    ///
    /// Example: data-story diff my-story-yesterday my-story
    Diff {
        /// The story's folder as it was.
        old: PathBuf,
        /// The story's folder as it is.
        new: PathBuf,
        /// How to say it: as text for people, or as a JSON list for programs.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Writes JSON Schemas for the three TOML files, by which editors complete and underline.
    ///
    /// Example: data-story schema --out schema
    Schema {
        /// The folder for story.json, ledger.json and charts.json.
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Why a command ended early: a sentence for the terminal.
type Done<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::New { folder } => create::new(&folder),
        Command::Draft { article, out } => create::draft(&article, &out),
        Command::Check { stories, sources, links, format, deny_warnings } => {
            check::run(&stories, &sources, links, format, deny_warnings)
        }
        Command::Build { stories, out, widget, gallery, uncompressed } => {
            let more = build::More { gallery, compressed: !uncompressed };
            build::run(&stories, &out, widget.as_deref(), &more)
        }
        Command::Embed { folder, base, figure, widget, format } => {
            embed::run(&folder, &base, figure.as_deref(), widget.as_deref(), format)
        }
        Command::Preview { story, port, widget } => preview::run(&story, port, widget),
        Command::Proof { story, out } => proof::run(&story, &out),
        Command::Diff { old, new, format } => compare::run(&old, &new, format),
        Command::Schema { out } => create::schemas(&out),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            complain!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn named_file(text: &str) -> Result<(String, PathBuf), String> {
    match text.split_once('=') {
        Some((name, file)) if !name.is_empty() && !file.is_empty() => Ok((name.to_owned(), file.into())),
        _ => Err("write NAME=FILE, with NAME as in `[source.NAME]` of the ledger".to_owned()),
    }
}

/// Writes a file into a folder that is made where it is missing.
fn write(path: &std::path::Path, bytes: &[u8]) -> Done {
    let failed = |error| format!("{} can't be written: {error}.", path.display());
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, bytes).map_err(failed)
}

/// What programs read, on standard output.
fn print_json(value: &impl serde::Serialize) -> Done {
    let json = serde_json::to_string_pretty(value);
    tell!("{}", json.map_err(|error| format!("the list can't be written: {error}."))?);
    Ok(())
}
