//! The paths of the repository's files for tests of all packages, and a stand-in for the built widget.

use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The folder of a story that ships, such as `zhuzhou`.
pub fn story_folder(slug: &str) -> PathBuf {
    root().join("assets/stories").join(slug)
}

/// The folders of all shipped stories, including the one that `data-story new` writes.
pub fn shipped_folders() -> [PathBuf; 3] {
    [story_folder("zhuzhou"), story_folder("power-valley"), root().join("assets/starter")]
}

/// A loader with every placeholder that `publish` fills.
pub const LOADER: &str =
    "load(\"%WASM%\", \"%WASM_INTEGRITY%\", \"%GUEST_STYLE%\", \"%GUEST_STYLE_INTEGRITY%\");\n";

/// Writes stand-ins for the files of a widget into a folder, so that tests need no built site. Creates the folder if it is
/// missing. The files differ from each other and compress well.
///
/// # Panics
/// If a file can't be written.
pub fn write_widget(folder: &Path, wasm: &str) {
    std::fs::create_dir_all(folder).expect("a folder for the widget");
    for (name, content) in [
        (wasm, "wasm ".repeat(200)),
        ("widget-loader.js", LOADER.to_owned()),
        ("widget-frame.js", "frame(); ".repeat(100)),
        ("widget-host.js", "host(); ".repeat(100)),
    ] {
        std::fs::write(folder.join(name), content).expect("a file of the widget");
    }
}
