//! The reasons why a command fails.

use crate::plural::count;
use publish::PublishError;
use std::io;
use std::path::{Path, PathBuf};

/// The result of a command.
pub(crate) type Result<T = ()> = std::result::Result<T, Error>;

/// The reason why a command fails, as a sentence for the terminal.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("{broken} of {total} stories can't be built.")]
    BrokenStories { broken: usize, total: usize },
    #[error("The story in {} can't be read.", .0.display())]
    BrokenStory(PathBuf),
    #[error("{} and {} found.", count(*errors, "error"), count(*warnings, "warning"))]
    ProblemsFound { errors: usize, warnings: usize },
    #[error("{} found, and `--deny-warnings` allows none.", count(*.0, "warning"))]
    WarningsDenied(usize),
    #[error("`--links` needs the program `curl`: install it, or check without `--links`.")]
    NoCurl,
    #[error("{} already holds a story: name another folder.", .0.display())]
    StoryExists(PathBuf),
    #[error("{} is not a folder: name the folder of a story, or create one with `data-story new`.", .0.display())]
    NotAFolder(PathBuf),
    #[error("{} is not UTF-8 text: save it as UTF-8 in your editor.", .0.display())]
    NotUtf8(PathBuf),
    #[error("{} is empty.", .0.display())]
    EmptyArticle(PathBuf),
    #[error("Nothing may be embedded: write `may-embed = true` into story.toml, then build the site again.")]
    NothingToEmbed,
    #[error("There is no figure “{name}”. The figures are: {}.", known.join(", "))]
    UnknownFigure { name: String, known: Vec<String> },
    #[error("`--base` must be the address of the site, such as https://stories.example/, not {0}.")]
    BadBase(String),
    #[error("{} can't be read ({error}): name the folder of a built site, or of a story.", path.display())]
    NotASite { path: PathBuf, error: io::Error },
    #[error("{} was not written by this version of `data-story build` ({error}): build the site again.", path.display())]
    BadEmbedList { path: PathBuf, error: serde_json::Error },
    #[error("Port {port} can't be used ({error}): name another one with `--port`, or 0 for any free port.")]
    Port { port: u16, error: io::Error },
    #[error("The preview can't be served: {0}.")]
    Server(io::Error),
    #[error("A temporary folder can't be created: {0}.")]
    TemporaryFolder(io::Error),
    #[error("{} can't be read: {error}.", path.display())]
    Read { path: PathBuf, error: io::Error },
    #[error("{} can't be written: {error}.", path.display())]
    Write { path: PathBuf, error: io::Error },
    #[error("The table can't be written: {0}.")]
    Table(Box<dyn std::error::Error + Send + Sync>),
    #[error("{error} {help}", error = .0, help = .0.help())]
    Data(#[from] tables::ReadError),
    #[error("The list can't be written as JSON: {0}.")]
    Json(serde_json::Error),
    #[error(transparent)]
    Publish(#[from] PublishError),
}

impl Error {
    /// Adds the path to an error that occurs when a file is read.
    pub(crate) fn cannot_read(path: &Path) -> impl Fn(io::Error) -> Error {
        move |error| Error::Read { path: path.to_owned(), error }
    }

    /// Adds the path to an error that occurs when a file is written.
    pub(crate) fn cannot_write(path: &Path) -> impl Fn(io::Error) -> Error {
        move |error| Error::Write { path: path.to_owned(), error }
    }
}
