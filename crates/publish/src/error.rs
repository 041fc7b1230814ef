//! The reasons why a site can't be written.

use std::path::{Path, PathBuf};

/// The reason why a site can't be written.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The widget's files are missing.
    #[error("There is no widget (widget…_bg.wasm, widget-loader.js, widget-frame.js and widget-host.js) in {}, and this command contains none: name a built site with `--widget FOLDER`.", .0.display())]
    NoWidget(PathBuf),
    /// The loader does not have a placeholder exactly once.
    #[error(
        "The loader of the widget has `{placeholder}` {found} times instead of once: build the widget again with the version of this command."
    )]
    BrokenLoader {
        /// The text that a site replaces.
        placeholder: &'static str,
        /// How often it occurs in the loader.
        found: usize,
    },
    /// The HTML shell of the pages has no slot of this name.
    #[error("www/index.html has no `{0}`: put it back where the content of the pages belongs.")]
    BrokenShell(&'static str),
    /// A story can't be written as data.
    #[error("The story can't be written as data: {0}.")]
    Data(postcard::Error),
    /// The list of embeds can't be written or read.
    #[error("The list of what can be embedded can't be written: {0}.")]
    List(serde_json::Error),
    /// An RSS feed can't be written.
    #[error("The RSS feed can't be written: {0}.")]
    Feed(std::io::Error),
    /// Two stories would be written into the same folder.
    #[error("Two stories have the slug “{0}”: change one of them in its story.toml.")]
    SameSlug(String),
    /// A file can't be read or written.
    #[error("{} can't be used: {error}.", .0.display(), error = .1)]
    File(PathBuf, std::io::Error),
}

impl PublishError {
    /// Adds the path to an I/O error.
    pub(super) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self + Copy + '_ {
        move |error| PublishError::File(path.to_owned(), error)
    }
}
