//! Photographs: found in the story's folder, measured, and named for the site by their content.

use super::context::Desk;
use super::diagnostic::Diagnostic;
use super::settings::PhotoSettings;
use crate::asset::Asset;
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use story::document::{Photo, PhotoFile};

/// A photograph's file and the name it gets in the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhotoSource {
    /// Where it is.
    pub path: PathBuf,
    /// Its name in the site.
    pub name: String,
}

/// The photographs of a story, by the names that Markdown calls; no alt text or caption yet.
#[derive(Debug, Default)]
pub(super) struct Album {
    photos: BTreeMap<String, Option<Photo>>,
    sources: Vec<PhotoSource>,
    /// Whether nobody knows which photographs there are.
    is_unread: bool,
}

/// The formats that browsers of the floor show.
const FORMATS: [&str; 5] = ["jpg", "jpeg", "png", "webp", "gif"];

impl Album {
    /// Opens every file that `story.toml` names.
    pub(super) fn open(desk: Desk<'_>, folder: &Path, settings: &BTreeMap<String, PhotoSettings>) -> Self {
        let mut album = Album::default();
        for (name, photo) in settings {
            let mut files = Vec::new();
            for file in &photo.files {
                match measured(folder, &file.value) {
                    Ok((source, measured)) => {
                        album.sources.push(source);
                        files.push(measured);
                    }
                    Err((message, help)) => {
                        desk.report(Diagnostic::error(desk.file, file.span.clone(), message, help));
                    }
                }
            }
            files.sort_by_key(|file| file.width);
            let credit = photo.credit.clone();
            let whole = files.len() == photo.files.len();
            let photo = whole.then(|| Photo { files, alt: String::new(), caption: Vec::new(), credit });
            album.photos.insert(name.clone(), photo);
        }
        album
    }

    /// An album of which nothing is known, because the file that names its photographs can't be read.
    pub(super) fn unread() -> Self {
        Self { is_unread: true, ..Self::default() }
    }

    /// The photograph of a name: nothing where no such name is, an inner nothing where its files are broken.
    pub(super) fn get(&self, name: &str) -> Option<Option<&Photo>> {
        let unknown = self.is_unread.then_some(None);
        self.photos.get(name).map(Option::as_ref).or(unknown)
    }

    /// The names there are.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.photos.keys().map(String::as_str)
    }

    /// What must be copied into the site.
    pub(super) fn into_sources(self) -> Vec<PhotoSource> {
        self.sources
    }
}

fn measured(folder: &Path, file: &str) -> Result<(PhotoSource, PhotoFile), (String, &'static str)> {
    let relative = Path::new(file);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err((
            format!("The photo “{file}” is not in the story's folder."),
            "Put it there and write its path from there, as in `photos/night-800.jpg`.",
        ));
    }
    let extension = relative
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
        .to_ascii_lowercase();
    if !FORMATS.contains(&extension.as_str()) {
        return Err((
            format!("The photo “{file}” is of a kind that browsers don't show."),
            "Save it as JPEG, PNG, WebP or GIF.",
        ));
    }
    let path = folder.join(relative);
    let bytes = std::fs::read(&path).map_err(|error| {
        (format!("The photo “{file}” can't be read: {error}."), "Look at its path in `files`.")
    })?;
    let size = imagesize::blob_size(&bytes)
        .map_err(|error| (format!("The photo “{file}” can't be measured: {error}."), "Save it anew."))?;
    let stem = relative.file_stem().and_then(|stem| stem.to_str()).unwrap_or("photo");
    let plain: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let name = Asset::hashed(&plain, &extension, bytes).name;
    let side = |pixels: usize| u32::try_from(pixels).unwrap_or(u32::MAX);
    let measured = PhotoFile { name: name.clone(), width: side(size.width), height: side(size.height) };
    Ok((PhotoSource { path, name }, measured))
}
