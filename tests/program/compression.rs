//! The `.br` and `.gz` copies of a build. They are never older than their file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Builds the story that `new` writes.
fn build(story: &Path, widget: &Path, site: &Path, more: &[&str]) {
    let mut build = Command::new(env!("CARGO_BIN_EXE_data-story"));
    build.env_remove("DATA_STORY_UNCOMPRESSED").env_remove("TRUNK_STAGING_DIR");
    build.arg("build").arg(story).arg("--out").arg(site).arg("--widget").arg(widget).args(more);
    let output = build.output().expect("the command runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_build_writes_compressed_copies_and_an_uncompressed_one_removes_them() {
    let widget = folder("copies-widget");
    test_support::write_widget(&widget, "widget-0_bg.wasm");
    let story = folder("copies-story").join("story");
    let new = Command::new(env!("CARGO_BIN_EXE_data-story")).arg("new").arg(&story).status();
    assert!(new.expect("the command runs").success());
    let site = folder("copies-site");
    build(&story, &widget, &site, &[]);
    let page = fs::read(site.join("index.html")).expect("a page");
    let mut decompressed = Vec::new();
    let copy = fs::read(site.join("index.html.br")).expect("its copy");
    brotli::BrotliDecompress(&mut &copy[..], &mut decompressed).expect("brotli");
    assert!(decompressed == page, "the copy differs from the page");
    assert!(site.join("index.html.gz").is_file());
    build(&story, &widget, &site, &["--uncompressed"]);
    assert!(site.join("index.html").is_file());
    for copy in ["index.html.br", "index.html.gz"] {
        assert!(!site.join(copy).exists(), "{copy} would be sent instead of a newer page");
    }
}
