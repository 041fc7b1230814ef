//! The command line.

use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Publishes articles in which charts and sentences state the same facts.
///
/// A story is a folder: `story.toml` (what a CMS needs), `ledger.toml` (every number once, with its bound and
/// its source), `charts.toml` (the facts that each chart draws) and one article per language, `zh-Hant.md`,
/// `zh-Hans.md`, `en.md`, in which a number is a link to its fact: `[3.4萬餘件](fact:requests-collected)`.
///
/// Start with `data-story new my-story`, then `data-story preview my-story`, and write.
///
/// Exit codes: 0 for success (`check` may have printed warnings); 1 if a story can't be built, or a file
/// can't be read or written; 2 if the command line is wrong.
#[derive(Parser)]
#[command(name = "data-story", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The subcommands.
#[derive(Subcommand)]
#[allow(rustdoc::bare_urls, reason = "clap prints these comments as they are")]
pub(crate) enum Command {
    /// Creates a small, complete story that uses each feature once.
    ///
    /// Example: data-story new my-story
    New {
        /// The folder to create; it must not hold a story yet.
        folder: PathBuf,
    },
    /// Drafts a story from an article in plain text, Markdown or HTML, with its figures linked and its ledger filled in.
    ///
    /// The article starts with its title; a date with the publisher and the author's name may follow. A line
    /// without a full stop is a heading. A draft can't be built yet: each fact needs a `label`, and each `says`
    /// needs to be confirmed. `check` lists them.
    ///
    /// Example: data-story draft article.txt --out my-story
    Draft {
        /// The article in UTF-8, Chinese or English: plain text, Markdown or HTML.
        article: PathBuf,
        /// The folder to create; it must not hold a story yet.
        #[arg(long)]
        out: PathBuf,
    },
    /// Says what a data file holds and what to look at, and writes a `[table.NAME]` block for it.
    ///
    /// It reads CSV, TSV, semicolon files, XLSX, ODS and JSON lines. Look at what it lists, such as sentinel
    /// values, total rows or two sources in one file, before you complete the block and copy it into the ledger.
    ///
    /// Example: data-story data my-story/turnout.xlsx --sheet 2025
    Data {
        /// The data file.
        file: PathBuf,
        /// The sheet of a spreadsheet; the first one with cells otherwise.
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
    },
    /// Checks stories and lists every problem with its place and what to do about it.
    ///
    /// Example: data-story check my-story --source huasheng=article.txt
    Check {
        /// The stories' folders.
        #[arg(required = true)]
        stories: Vec<PathBuf>,
        /// The text of a source in the ledger; checks that the quoted figures occur in it.
        #[arg(long = "source", value_name = "NAME=FILE", value_parser = parse_source)]
        sources: Vec<(String, PathBuf)>,
        /// Also checks that links to other sites work, with `curl`.
        #[arg(long)]
        links: bool,
        /// Output format.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Treat warnings as errors.
        #[arg(long)]
        deny_warnings: bool,
    },
    /// Builds stories as a site that any web server can serve.
    ///
    /// Example: data-story build my-story --out site
    Build {
        /// The stories' folders; the first one becomes the site's entry page.
        #[arg(required = true)]
        stories: Vec<PathBuf>,
        /// The site's folder. Trunk sets it to its own, which already holds the widget.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        out: PathBuf,
        /// A built site whose widget is used instead of the one inside this command.
        #[arg(long, value_name = "SITE", env = "DATA_STORY_WIDGET")]
        widget: Option<PathBuf>,
        /// Also builds `gallery/`, with every kind of chart, its documentation and example themes, and `hosts/`, pages
        /// of a news site that embed the first story in every way.
        #[arg(long)]
        gallery: bool,
        /// Writes no compressed `.br` and `.gz` copies: for servers that compress files themselves, and to save time.
        #[arg(long, env = "DATA_STORY_UNCOMPRESSED")]
        uncompressed: bool,
    },
    /// Prints the HTML that a news site pastes to embed a story or a figure: frame, element, box and fragment.
    ///
    /// Scripts are pinned by their digests: build the site exactly as it is served, and keep its older files.
    ///
    /// Example: data-story embed site --base https://stories.example/
    Embed {
        /// The folder of a built site, or of a story, which is then built in a temporary folder.
        folder: PathBuf,
        /// The address at which the site is served.
        #[arg(long, value_name = "URL")]
        base: String,
        /// Prints only this figure.
        #[arg(long)]
        figure: Option<String>,
        /// A built site whose widget is used for a story instead of the one inside this command.
        #[arg(long, value_name = "SITE", env = "DATA_STORY_WIDGET")]
        widget: Option<PathBuf>,
        /// Output format.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Serves a story on this machine, rebuilds it on every save, and shows problems in the page.
    ///
    /// Example: data-story preview my-story
    Preview {
        /// The story's folder.
        story: PathBuf,
        /// The port on this machine; 0 for any free port.
        #[arg(long, default_value_t = 8090)]
        port: u16,
        /// A built site whose widget is used instead of the one inside this command.
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
    /// Lists the facts that differ between two versions of a story, with the sentences and charts that use them.
    ///
    /// Example: data-story diff my-story-yesterday my-story
    Diff {
        /// The folder of the old version.
        old: PathBuf,
        /// The folder of the new version.
        new: PathBuf,
        /// Output format.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Writes JSON Schemas for the three TOML files, for completion and validation in editors.
    ///
    /// Example: data-story schema --out schema
    Schema {
        /// The folder for story.json, ledger.json and charts.json.
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
}

/// The format of a list on standard output.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// For programs.
    Json,
}

fn parse_source(text: &str) -> Result<(String, PathBuf), String> {
    match text.split_once('=') {
        Some((name, file)) if !name.is_empty() && !file.is_empty() => Ok((name.to_owned(), file.into())),
        _ => Err("write NAME=FILE, where NAME is the one in `[source.NAME]` of the ledger".to_owned()),
    }
}
