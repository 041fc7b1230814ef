//! Puts the widget of a built site into the command: `DATA_STORY_WIDGET` names the site's folder.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The scripts of a widget, which `publish::Widget` reads.
const SCRIPTS: [&str; 3] = ["widget-loader.js", "widget-frame.js", "widget-host.js"];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-env-changed=DATA_STORY_WIDGET");
    let folder = std::env::var_os("DATA_STORY_WIDGET").map(PathBuf::from);
    let mut list = String::from("&[");
    for file in folder.iter().flat_map(|folder| widget(folder)) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        println!("cargo:rerun-if-changed={}", file.display());
        // Writing into a string can't fail.
        let _ = write!(list, "({name:?}, include_bytes!({:?})),", file.display().to_string());
    }
    list.push(']');
    let out = std::env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    if let Err(error) = std::fs::write(out.join("embedded_widget.rs"), list) {
        println!("cargo:warning=cannot embed the widget: {error}");
    }
}

/// The widget in a built site: the wasm and the bundled scripts.
fn widget(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_widget = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        SCRIPTS.contains(&name.as_str()) || (name.starts_with("widget") && name.ends_with("_bg.wasm"))
    };
    entries.filter_map(|entry| std::path::absolute(entry.path()).ok()).filter(is_widget).collect()
}
