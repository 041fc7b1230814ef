//! Opening a story's files: one way in for all of them.
//!
//! A file of a story is a regular file inside the story's folder, also after links are followed. A pipe or a device is never
//! opened, because it could be read for ever.

use std::fs;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

/// The most bytes of a file by its sort.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Limit {
    /// Settings, ledger, charts and articles.
    Text,
    /// Tables.
    Data,
    /// Photographs.
    Photo,
}

impl Limit {
    /// In megabytes.
    fn megabytes(self) -> u64 {
        match self {
            Self::Text => 16,
            Self::Data => 64,
            Self::Photo => 64,
        }
    }
}

/// Why a file can't be opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OpenError {
    #[error("“{0}” is not in the story's folder.")]
    Outside(String),
    #[error("“{0}” is not a file.")]
    NotFile(String),
    #[error("“{0}” is larger than {1} MB.")]
    TooLarge(String, u64),
    #[error("“{0}” can't be read: {1}.")]
    Unreadable(String, std::io::Error),
    #[error("“{0}” is not a text in UTF-8.")]
    NotUtf8(String),
}

impl OpenError {
    /// What to do about it.
    pub(crate) fn help(&self) -> &'static str {
        match self {
            Self::Outside(_) => {
                "Put a copy into the story's folder and write its path from there, as in `calls.csv`."
            }
            Self::NotFile(_) => "Name a regular file.",
            Self::TooLarge(..) => "Use a smaller file, or leave out the rows that the story doesn't need.",
            Self::Unreadable(..) => {
                "Check the name. It is the path from the story's folder, as in `calls.csv`."
            }
            Self::NotUtf8(_) => "Save it as UTF-8 in your editor.",
        }
    }
}

/// The path of a file in the story's folder.
///
/// # Errors
/// If it is outside the folder, or not a regular file.
pub(crate) fn path_of(folder: &Path, name: &str) -> Result<PathBuf, OpenError> {
    let relative = Path::new(name);
    if name.is_empty() || !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(OpenError::Outside(name.to_owned()));
    }
    let unreadable = |error| OpenError::Unreadable(name.to_owned(), error);
    let path = folder.join(relative);
    let real = path.canonicalize().map_err(unreadable)?;
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if !real.starts_with(folder.canonicalize().map_err(unreadable)?) {
        return Err(OpenError::Outside(name.to_owned()));
    }
    if !fs::metadata(&real).map_err(unreadable)?.is_file() {
        return Err(OpenError::NotFile(name.to_owned()));
    }
    Ok(path)
}

/// The content of a file in the story's folder.
///
/// # Errors
/// If it is outside the folder, not a regular file, too large or not readable.
pub(crate) fn bytes(folder: &Path, name: &str, limit: Limit) -> Result<Vec<u8>, OpenError> {
    let path = path_of(folder, name)?;
    let most = limit.megabytes() * 1_000_000;
    let unreadable = |error| OpenError::Unreadable(name.to_owned(), error);
    let mut bytes = Vec::new();
    // The length is counted while reading: it may change after it was asked for.
    let file = fs::File::open(path).map_err(unreadable)?;
    file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > most {
        return Err(OpenError::TooLarge(name.to_owned(), limit.megabytes()));
    }
    Ok(bytes)
}

/// The text of a file in the story's folder, without a byte order mark.
///
/// # Errors
/// As for [`bytes`], or if it is not UTF-8.
pub(crate) fn text(folder: &Path, name: &str) -> Result<String, OpenError> {
    let text = String::from_utf8(bytes(folder, name, Limit::Text)?)
        .map_err(|_| OpenError::NotUtf8(name.to_owned()))?;
    Ok(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))
}
