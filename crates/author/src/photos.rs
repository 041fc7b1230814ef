//! Photographs: found in the story's folder, measured, and named in the site by their content.

use crate::asset::Asset;
use crate::context::ParseContext;
use crate::files::{self, Limit, OpenError};
use crate::local_text::LocalText;
use crate::settings::PhotoSettings;
use quantity::Language;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use story::document::{Photo, PhotoFile};

/// A file beside the story, and its name in the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoSource {
    /// Its path.
    pub path: PathBuf,
    /// Its name in the site.
    pub name: String,
}

/// The photographs of a story, by the names that the article uses.
#[derive(Debug, Default)]
pub(crate) struct Album {
    photos: BTreeMap<String, Option<AlbumPhoto>>,
    sources: Vec<PhotoSource>,
    /// Whether the photographs are unknown, because `story.toml` could not be read.
    is_unread: bool,
}

/// A photograph in several widths, without alt text and caption.
#[derive(Debug)]
struct AlbumPhoto {
    files: Vec<PhotoFile>,
    credit: LocalText,
}

/// The formats that all supported browsers show.
const FORMATS: [&str; 5] = ["jpg", "jpeg", "png", "webp", "gif"];

impl Album {
    /// Opens every file that `story.toml` names.
    pub(crate) fn open(
        context: ParseContext<'_>,
        folder: &Path,
        settings: &BTreeMap<String, Option<PhotoSettings>>,
    ) -> Self {
        let mut album = Album::default();
        for (name, photo) in settings {
            let Some(photo) = photo else {
                album.photos.insert(name.clone(), None);
                continue;
            };
            let mut files = Vec::new();
            for file in &photo.files {
                match measure(folder, &file.value) {
                    Ok((source, measured)) => {
                        album.sources.push(source);
                        files.push(measured);
                    }
                    Err(error) => context.error(file.span.clone(), error.to_string(), error.help()),
                }
            }
            files.sort_by_key(|file| file.width);
            let is_complete = files.len() == photo.files.len();
            let photo = is_complete.then(|| AlbumPhoto { files, credit: photo.credit.clone() });
            album.photos.insert(name.clone(), photo);
        }
        album
    }

    /// An album whose photographs are unknown, because `story.toml` could not be read.
    pub(crate) fn unread() -> Self {
        Self { is_unread: true, ..Self::default() }
    }

    /// The photograph of a name, without alt text and caption: `None` if there is no such name,
    /// `Some(None)` if its files are broken.
    pub(crate) fn get(&self, name: &str, language: Language) -> Option<Option<Photo>> {
        let local = |photo: &AlbumPhoto| Photo {
            files: photo.files.clone(),
            alt: String::new(),
            caption: Vec::new(),
            credit: photo.credit.to_text(language).unwrap_or_default(),
        };
        let unread = self.is_unread.then_some(None);
        self.photos.get(name).map(|photo| photo.as_ref().map(local)).or(unread)
    }

    /// The names of all photographs.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.photos.keys().map(String::as_str)
    }

    /// The files that must be copied into the site.
    pub(crate) fn into_sources(self) -> Vec<PhotoSource> {
        self.sources
    }
}

/// Why a photograph can't be used.
#[derive(Debug, thiserror::Error)]
enum PhotoError {
    #[error("The photo “{0}” has a format that browsers don't show.")]
    Format(String),
    #[error("The photo {0}")]
    Open(#[from] OpenError),
    #[error("The size of the photo “{0}” can't be read: {1}.")]
    Size(String, imagesize::ImageError),
}

impl PhotoError {
    /// What to do about it.
    fn help(&self) -> &'static str {
        match self {
            Self::Format(_) => "Save it as JPEG, PNG, WebP or GIF.",
            Self::Open(error) => error.help(),
            Self::Size(..) => "Save it again.",
        }
    }
}

fn measure(folder: &Path, file: &str) -> Result<(PhotoSource, PhotoFile), PhotoError> {
    let relative = Path::new(file);
    let extension = relative.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let extension = extension.to_ascii_lowercase();
    if !FORMATS.contains(&extension.as_str()) {
        return Err(PhotoError::Format(file.to_owned()));
    }
    let path = folder.join(relative);
    let bytes = files::bytes(folder, file, Limit::Photo)?;
    let size = imagesize::blob_size(&bytes).map_err(|error| PhotoError::Size(file.to_owned(), error))?;
    let stem = relative.file_stem().and_then(|stem| stem.to_str()).unwrap_or("photo");
    let plain: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let name = Asset::hashed(&plain, &extension, bytes).name;
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    let measured = PhotoFile { name: name.clone(), width: side(size.width), height: side(size.height) };
    Ok((PhotoSource { path, name }, measured))
}
