//! The files of the widget, which `cargo xtask` builds: the wasm and the bundled scripts. The loader contains the glue of
//! wasm-bindgen, so that the digest of the loader pins the glue too: not every browser can pin an import.

use super::error::PublishError;
use super::style_sheets;
use author::asset::{Asset, integrity};
use std::path::Path;

/// The loader, with placeholders for values that differ from site to site.
const LOADER: &str = "widget-loader.js";

/// The script of pages in frames.
const FRAME: &str = "widget-frame.js";

/// The script of pages that show frames.
const HOST: &str = "widget-host.js";

/// The files that make a page live.
#[derive(Clone, Debug)]
pub struct Widget {
    /// The module script of pages. It contains the name and the digest of the wasm.
    pub loader: Asset,
    /// The script of pages in frames: it posts their height.
    pub frame: Asset,
    /// The script for hosts without another listener: it sets the height of frames to the height that they post.
    pub host: Asset,
    /// The style sheet of the site's own pages.
    pub style: Asset,
    /// The style sheet for stories in other sites' pages.
    pub guest_style: Asset,
}

impl Widget {
    /// All files except the wasm.
    pub(super) fn assets(&self) -> [&Asset; 5] {
        [&self.loader, &self.frame, &self.host, &self.style, &self.guest_style]
    }

    /// Writes the widget's files into a site: those in the folder `from`, otherwise those in the site, otherwise the
    /// `embedded` ones, which are pairs of name and content.
    ///
    /// # Errors
    /// If the files are missing or can't be copied.
    pub fn place(from: Option<&Path>, embedded: &[(&str, &[u8])], site: &Path) -> Result<(), PublishError> {
        std::fs::create_dir_all(site).map_err(failed(site))?;
        let files: Vec<(String, Vec<u8>)> = match from {
            Some(from) => file_names(from)?
                .into_iter()
                .map(|name| Ok((name.clone(), std::fs::read(from.join(&name)).map_err(failed(from))?)))
                .collect::<Result<_, PublishError>>()?,
            None if file_names(site).is_ok() => return Ok(()),
            None => embedded.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect(),
        };
        // Remove the files of an earlier widget: a site must have one wasm.
        for entry in std::fs::read_dir(site).map_err(failed(site))?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_old = is_of_widget(&name) && !files.iter().any(|(new, _)| *new == name);
            if is_old && !files.is_empty() {
                std::fs::remove_file(entry.path()).map_err(failed(site))?;
            }
        }
        for (name, bytes) in files {
            std::fs::write(site.join(&name), bytes).map_err(failed(site))?;
        }
        Ok(())
    }

    /// Reads the widget in a folder, fills in the placeholders of the loader, and makes the style sheets.
    ///
    /// # Errors
    /// If the folder has no widget or several, or if the loader lacks a placeholder.
    pub fn find(folder: &Path) -> Result<Self, PublishError> {
        let [wasm, loader, frame, host] = file_names(folder)?;
        let read = |name: &str| std::fs::read(folder.join(name)).map_err(failed(&folder.join(name)));
        let guest_style = style_sheets::guest();
        let loader = String::from_utf8_lossy(&read(&loader)?).into_owned();
        let loader = fill(loader, "%WASM_INTEGRITY%", &integrity(&read(&wasm)?))?;
        let loader = fill(loader, "%WASM%", &wasm)?;
        let loader = fill(loader, "%GUEST_STYLE_INTEGRITY%", &guest_style.integrity)?;
        let loader = fill(loader, "%GUEST_STYLE%", &guest_style.name)?;
        Ok(Self {
            loader: Asset::hashed("data-story", "js", loader.into_bytes()),
            frame: Asset::hashed("frame", "js", read(&frame)?),
            host: Asset::hashed("frames", "js", read(&host)?),
            style: style_sheets::page(),
            guest_style,
        })
    }
}

/// Replaces a placeholder of the loader, which must occur exactly once.
fn fill(loader: String, placeholder: &'static str, value: &str) -> Result<String, PublishError> {
    match loader.matches(placeholder).count() {
        1 => Ok(loader.replace(placeholder, value)),
        found => Err(PublishError::BrokenLoader { placeholder, found }),
    }
}

/// The names of the widget's files in a folder: wasm, loader, frame, host.
fn file_names(folder: &Path) -> Result<[String; 4], PublishError> {
    let entries = std::fs::read_dir(folder).map_err(failed(folder))?;
    let names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    let mut wasms = names.iter().filter(|name| is_wasm(name));
    let has_scripts = [LOADER, FRAME, HOST].iter().all(|script| names.iter().any(|name| name == script));
    match (wasms.next(), wasms.next()) {
        (Some(wasm), None) if has_scripts => {
            Ok([wasm.clone(), LOADER.to_owned(), FRAME.to_owned(), HOST.to_owned()])
        }
        _ => Err(PublishError::NoWidget(folder.to_owned())),
    }
}

/// Whether a file belongs to a widget of this or an earlier version.
fn is_of_widget(name: &str) -> bool {
    is_wasm(name) || (name.starts_with("widget") && name.ends_with(".js"))
}

fn is_wasm(name: &str) -> bool {
    name.starts_with("widget") && name.ends_with("_bg.wasm")
}

/// Adds the path to an error of the file system.
fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> PublishError {
    let path = path.to_owned();
    move |error| PublishError::File(path, error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_filled_if_it_occurs_once() {
        let filled = fill("a(\"%WASM%\")".to_owned(), "%WASM%", "widget-1_bg.wasm");
        assert_eq!(filled.expect("filled"), "a(\"widget-1_bg.wasm\")");
        for broken in ["a(\"\")", "a(\"%WASM%\", \"%WASM%\")"] {
            let error = fill(broken.to_owned(), "%WASM%", "x").expect_err(broken).to_string();
            assert!(error.contains("%WASM%"), "{error}");
        }
    }

    #[test]
    fn the_stand_in_has_every_placeholder_of_the_script() {
        let script = include_str!("../../../www/script/site.js");
        for placeholder in ["%WASM%", "%WASM_INTEGRITY%", "%GUEST_STYLE%", "%GUEST_STYLE_INTEGRITY%"] {
            assert_eq!(script.matches(placeholder).count(), 1, "{placeholder}");
            assert_eq!(test_support::LOADER.matches(placeholder).count(), 1, "{placeholder}");
        }
    }
}
