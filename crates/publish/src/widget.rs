//! The widget's files: glue and wasm as trunk built them, the loader that fetches them, the style sheet.

use super::{PublishError, mangle, style};
use author::asset::{Asset, integrity};
use std::path::Path;

/// The loader: one module, from a file a concern.
const LOADER: [&str; 9] = [
    include_str!("../../../www/script/widget.js"),
    include_str!("../../../www/script/file.js"),
    include_str!("../../../www/script/article.js"),
    include_str!("../../../www/script/page.js"),
    include_str!("../../../www/script/tongue.js"),
    include_str!("../../../www/script/copy.js"),
    include_str!("../../../www/script/fragment.js"),
    include_str!("../../../www/script/element.js"),
    include_str!("../../../www/script/start.js"),
];

const FRAME: [&str; 2] =
    [include_str!("../../../www/script/tongue.js"), include_str!("../../../www/script/frame.js")];

const HOST: &str = include_str!("../../../www/script/frames.js");

/// What a page needs to become live.
#[derive(Clone, Debug)]
pub struct Widget {
    /// The module script that pages name; it knows the names of glue and wasm.
    pub loader: Asset,
    /// The script of pages in frames: it tells their height.
    pub frame: Asset,
    /// The script for hosts that have no other listener: it gives frames the height that they tell.
    pub host: Asset,
    /// The style sheet of our own pages.
    pub style: Asset,
    /// The style sheet for pages of others.
    pub guest_style: Asset,
}

impl Widget {
    /// Every file but glue and wasm.
    pub(super) fn assets(&self) -> [&Asset; 5] {
        [&self.loader, &self.frame, &self.host, &self.style, &self.guest_style]
    }

    /// Puts glue and wasm into a site: those in the folder `from`, else those that the site has, else the `embedded`
    /// ones, given as names with bytes.
    ///
    /// # Errors
    /// Where there are none, or they can't be copied.
    pub fn place(from: Option<&Path>, embedded: &[(&str, &[u8])], site: &Path) -> Result<(), PublishError> {
        std::fs::create_dir_all(site).map_err(failed(site))?;
        let files: Vec<(String, Vec<u8>)> = match from {
            Some(from) => [only(from, ".js")?, only(from, "_bg.wasm")?]
                .into_iter()
                .map(|name| Ok((name.clone(), std::fs::read(from.join(&name)).map_err(failed(from))?)))
                .collect::<Result<_, PublishError>>()?,
            None if only(site, ".js").is_ok() => return shorten_names(site),
            None => embedded.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.to_vec())).collect(),
        };
        // The widget of an earlier build would be a second one.
        for entry in std::fs::read_dir(site).map_err(failed(site))?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_old = is_widget(&name) && !files.iter().any(|(new, _)| *new == name);
            if is_old && !files.is_empty() {
                std::fs::remove_file(entry.path()).map_err(failed(site))?;
            }
        }
        for (name, bytes) in files {
            std::fs::write(site.join(&name), bytes).map_err(failed(site))?;
        }
        Ok(())
    }

    /// Accepts glue and wasm from a folder that trunk built, and makes loader and style sheet for them.
    ///
    /// # Errors
    /// Where the folder holds no widget, or more than one.
    pub fn find(folder: &Path) -> Result<Self, PublishError> {
        let glue = only(folder, ".js")?;
        let wasm = only(folder, "_bg.wasm")?;
        let path = folder.join(&wasm);
        let digest = std::fs::read(&path).map(|bytes| integrity(&bytes)).map_err(failed(&path))?;
        let guest_style = style::guest();
        let path = folder.join(&glue);
        let code = std::fs::read_to_string(&path).map_err(failed(&path))?;
        let loader = bare(&LOADER.concat().replace("%GLUE%", &within(&code)))
            .replace("%WASM%", &wasm)
            .replace("%WASM_INTEGRITY%", &digest)
            .replace("%GUEST_STYLE%", &guest_style.name)
            .replace("%GUEST_STYLE_INTEGRITY%", &guest_style.integrity);
        Ok(Self {
            loader: Asset::hashed("data-story", "js", loader.into_bytes()),
            frame: Asset::hashed("frame", "js", bare(&FRAME.concat()).into_bytes()),
            host: Asset::hashed("frames", "js", bare(HOST).into_bytes()),
            style: style::page(),
            guest_style,
        })
    }
}

/// A module's code without its exports, for a place within another.
fn within(module: &str) -> String {
    let mut code = module.replace("export function", "function");
    if let Some(start) = code.rfind("export{").or_else(|| code.rfind("export {")) {
        let end = code[start..].find('}').map_or(code.len(), |end| start + end + 1);
        code.replace_range(start..end, "");
    }
    code
}

/// A script without indentation and lines of comment: it is read where it is written.
fn bare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Shortens the names between glue and wasm in a folder that trunk built; where they are short, nothing changes.
fn shorten_names(folder: &Path) -> Result<(), PublishError> {
    let (glue, wasm) = (folder.join(only(folder, ".js")?), folder.join(only(folder, "_bg.wasm")?));
    let text = std::fs::read_to_string(&glue).map_err(failed(&glue))?;
    let bytes = std::fs::read(&wasm).map_err(failed(&wasm))?;
    if let Some((text, bytes)) = mangle::shortened(&text, &bytes) {
        std::fs::write(&glue, text).map_err(failed(&glue))?;
        std::fs::write(&wasm, bytes).map_err(failed(&wasm))?;
    }
    Ok(())
}

/// What goes wrong with a file, for the file system to fill in.
fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> PublishError {
    let path = path.to_owned();
    move |error| PublishError::File(path, error)
}

fn is_widget(name: &str) -> bool {
    name.starts_with("widget") && (name.ends_with(".js") || name.ends_with("_bg.wasm"))
}

fn only(folder: &Path, ending: &str) -> Result<String, PublishError> {
    let entries = std::fs::read_dir(folder).map_err(|error| PublishError::File(folder.to_owned(), error))?;
    let mut names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let fits = |name: &String| is_widget(name) && name.ends_with(ending);
    match (names.find(fits), names.find(fits)) {
        (Some(name), None) => Ok(name),
        _ => Err(PublishError::NoWidget(folder.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glue_within_the_loader_exports_and_imports_nothing() {
        let minified = "let wasm;export function hear(e){wasm.hear(e);}async function start(){}export{initSync,start as default};";
        assert_eq!(within(minified), "let wasm;function hear(e){wasm.hear(e);}async function start(){};");
        let plain = "export function hear(e) {\n    return e;\n}\n\nexport { initSync, start as default };\n";
        assert_eq!(within(plain), "function hear(e) {\n    return e;\n}\n\n;\n");
        // What isn't in the loader is not pinned by its digest.
        assert!(!LOADER.concat().contains("import("));
    }
}
