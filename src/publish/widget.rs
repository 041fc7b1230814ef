//! The widget's files: glue and wasm as trunk built them, the loader that fetches them, the style sheet.

use super::PublishError;
use crate::asset::{Asset, integrity};
use std::path::Path;

/// What a page needs to become live.
#[derive(Clone, Debug)]
pub struct Widget {
    /// The module script that pages name; it knows the names of glue and wasm.
    pub loader: Asset,
    /// The style sheet.
    pub style: Asset,
}

impl Widget {
    /// Takes glue and wasm from a folder that trunk built, and makes loader and style sheet for them.
    ///
    /// # Errors
    /// Where the folder holds no widget, or more than one.
    pub fn find(folder: &Path) -> Result<Self, PublishError> {
        let glue = only(folder, ".js")?;
        let wasm = only(folder, "_bg.wasm")?;
        let digest = |name: &str| {
            let path = folder.join(name);
            std::fs::read(&path)
                .map(|bytes| integrity(&bytes))
                .map_err(|error| PublishError::File(path, error))
        };
        let loader = include_str!("../../www/loader.js")
            .replace("%GLUE%", &glue)
            .replace("%GLUE_INTEGRITY%", &digest(&glue)?)
            .replace("%WASM%", &wasm)
            .replace("%WASM_INTEGRITY%", &digest(&wasm)?);
        Ok(Self {
            loader: Asset::hashed("data-story", "js", loader.into_bytes()),
            style: Asset::hashed("data-story", "css", include_bytes!("../../www/style.css").to_vec()),
        })
    }
}

fn only(folder: &Path, ending: &str) -> Result<String, PublishError> {
    let entries = std::fs::read_dir(folder).map_err(|error| PublishError::File(folder.to_owned(), error))?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let is_widget = |name: &String| name.starts_with("widget") && name.ends_with(ending);
    match (names.find(is_widget), names.find(is_widget)) {
        (Some(name), None) => Ok(name),
        _ => Err(PublishError::NoWidget(folder.to_owned())),
    }
}
