//! The scripts of `www/script`: bundling, checks and unit tests, with tools from npm that `www/package-lock.json` pins.

use crate::command::{self, find, program, root, status};
use crate::tools::{cache, move_into_place};
use crate::wasm_names;
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The bundles: the entry in `www/script`, and the file of the widget.
const BUNDLES: [(&str, &str); 3] =
    [("loader", "widget-loader.js"), ("frame", "widget-frame.js"), ("host", "widget-host.js")];

/// The oldest browsers in which charts are live.
const TARGET: &str = "--target=safari15,chrome96,firefox100";

/// Whether the tools must still be fetched.
pub(crate) fn tools_are_missing() -> bool {
    !modules().is_dir()
}

/// Installs the tools into the cache unless they are there.
pub(crate) fn install_tools() -> Result<()> {
    if !tools_are_missing() {
        return Ok(());
    }
    if find("npm").is_none() {
        bail!("npm is missing: run `cargo xtask setup`");
    }
    status("the scripts' tools: fetches them from the npm registry, some seconds");
    let unfinished = cache().join("scripts.unfinished");
    let failed = || format!("{} can't be written", unfinished.display());
    fs::create_dir_all(&unfinished).with_context(failed)?;
    for file in ["package.json", "package-lock.json"] {
        fs::copy(www().join(file), unfinished.join(file)).with_context(failed)?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut install = program(npm, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    install.current_dir(&unfinished);
    command::run(install)?;
    move_into_place(&unfinished, &folder())
}

/// Makes the widget's files in a folder that trunk has built: bundles the scripts, with the glue inside the loader, and
/// removes the glue. In a release, the code is minified, and the names that glue and wasm share are short.
///
/// # Errors
/// If the folder lacks glue or wasm, if a bundle can't be made, or if glue and wasm would not match.
pub(crate) fn bundle(folder: &Path, is_release: bool) -> Result<()> {
    if tools_are_missing() {
        bail!("the tools of the scripts are missing or old: run `cargo xtask setup`");
    }
    let (glue, wasm) = (find_one(folder, is_glue)?, find_one(folder, is_wasm)?);
    let names = if is_release { Some(ShortNames::of(folder, &wasm)?) } else { None };
    for (entry, file) in BUNDLES {
        let mut esbuild = tool("esbuild");
        esbuild.arg(www().join(format!("script/{entry}.js"))).args(["--bundle", "--format=esm", TARGET]);
        esbuild.args(["--charset=utf8", "--log-level=warning", "--legal-comments=none"]);
        esbuild.arg(format!("--outfile={}", folder.join(file).display()));
        if entry == "loader" {
            esbuild.arg(format!("--alias:widget-glue={}", glue.display()));
        }
        if is_release {
            esbuild.arg("--minify");
        }
        if let Some(names) = names.as_ref().filter(|_| entry == "loader") {
            esbuild.args(names.options());
        }
        command::run(esbuild)?;
    }
    if let Some(names) = names {
        names.apply(&wasm, &folder.join(BUNDLES[0].1))?;
    }
    remove(&glue)
}

/// The short names that glue and wasm share, and the file from which the bundler reads them.
struct ShortNames {
    names: BTreeMap<String, String>,
    file: PathBuf,
}

impl ShortNames {
    /// Chooses the names for a wasm.
    fn of(folder: &Path, wasm: &Path) -> Result<Self> {
        let names = wasm_names::choose(&read(wasm)?)?;
        let file = folder.join("names.json");
        let json = serde_json::to_vec(&names)?;
        write(&file, &json)?;
        Ok(Self { names, file })
    }

    /// The bundler's options: which properties are renamed, and to what.
    fn options(&self) -> [String; 2] {
        let names: Vec<&str> = self.names.keys().map(String::as_str).collect();
        [format!("--mangle-props=^({})$", names.join("|")), format!("--mangle-cache={}", self.file.display())]
    }

    /// Renames in the wasm what the bundler has renamed in the loader.
    fn apply(self, wasm: &Path, loader: &Path) -> Result<()> {
        let script = String::from_utf8_lossy(&read(loader)?).into_owned();
        if let Some(left) = self.names.keys().find(|name| script.contains(name.as_str())) {
            bail!("the bundler has not renamed `{left}`: glue and wasm would not match");
        }
        write(wasm, &wasm_names::rename(&read(wasm)?, &self.names)?)?;
        remove(&self.file)
    }
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} can't be read", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("{} can't be written", file.display()))
}

fn remove(file: &Path) -> Result<()> {
    fs::remove_file(file).with_context(|| format!("{} can't be removed", file.display()))
}

/// Checks types and lints.
pub(crate) fn check() -> Result<()> {
    install_tools()?;
    status("scripts: types");
    let mut types = tool("tsc");
    types.arg("--project").arg(www().join("tsconfig.json"));
    command::run(types)?;
    status("scripts: lints");
    let mut lints = tool("oxlint");
    lints.arg("--config").arg(www().join(".oxlintrc.json"));
    lints.args(["script", "test", "preview.js"].map(|path| www().join(path)));
    command::run(lints)
}

/// The unit tests, as a command.
///
/// # Errors
/// If the tools can't be installed, or if there are no tests.
pub(crate) fn tests(filter: Option<&str>) -> Result<Command> {
    install_tools()?;
    let folder = www().join("test");
    let entries = fs::read_dir(&folder).with_context(|| format!("{} can't be read", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".test.js"));
    files.sort();
    // The summary counts tests in the closing lines of TAP.
    let mut node = program("node", &["--test", "--test-reporter=tap"]);
    node.args(filter.map(|filter| format!("--test-name-pattern={filter}")));
    node.args(files).env("DATA_STORY_NODE_MODULES", modules());
    Ok(node)
}

/// A tool, to run in the repository's root.
fn tool(name: &str) -> Command {
    let file = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    program(&modules().join(".bin").join(file).to_string_lossy(), &[])
}

fn www() -> PathBuf {
    root().join("www")
}

fn modules() -> PathBuf {
    folder().join("node_modules")
}

/// The tools' folder in the cache. Its name depends on the lock file.
fn folder() -> PathBuf {
    let lock = fs::read(www().join("package-lock.json")).unwrap_or_default();
    // FNV-1a.
    let digest = lock.iter().fold(0xcbf2_9ce4_8422_2325_u64, |digest, byte| {
        (digest ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    cache().join(format!("scripts-{digest:016x}"))
}

fn is_glue(name: &str) -> bool {
    let is_bundle = BUNDLES.iter().any(|(_, bundle)| *bundle == name);
    name.starts_with("widget-") && name.ends_with(".js") && !is_bundle
}

fn is_wasm(name: &str) -> bool {
    name.starts_with("widget-") && name.ends_with("_bg.wasm")
}

/// The only file of a folder whose name fits.
fn find_one(folder: &Path, fits: fn(&str) -> bool) -> Result<PathBuf> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
    let mut files = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.file_name().is_some_and(|name| fits(&name.to_string_lossy())));
    match (files.next(), files.next()) {
        (Some(file), None) => Ok(file),
        _ => bail!("{} must hold one glue (widget-….js) and one wasm (widget-…_bg.wasm)", folder.display()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundles_are_no_glue() {
        assert!(is_glue("widget-f34f9b4e5b1069a1.js") && is_wasm("widget-f34f9b4e5b1069a1_bg.wasm"));
        assert!(!is_glue("widget-loader.js") && !is_glue("widget-frame.js") && !is_glue("data-story.js"));
    }
}
