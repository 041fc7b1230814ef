//! The files of the built site.

use std::path::{Path, PathBuf};

/// The pages of the built site.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder of the site");
    let paths = entries.map(|entry| entry.expect("a file of the site").path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => pages(&path),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
        .collect()
}

fn site() -> PathBuf {
    PathBuf::from(std::env::var_os("DATA_STORY_SITE").expect("DATA_STORY_SITE names the built site"))
}

#[test]
fn no_page_contains_markup_for_the_build() {
    let pages = pages(&site());
    assert!(pages.len() > 20, "{} pages", pages.len());
    for page in pages {
        let html = std::fs::read_to_string(&page).expect("a page");
        for remains in [
            "data-trunk",
            "data-wasm-opt",
            "Cargo.toml",
            "<story-head",
            "<story-body",
            "lang=und",
            "lang=\"und\"",
        ] {
            assert!(!html.contains(remains), "{} has {remains}", page.display());
        }
    }
}

#[test]
fn scripts_are_filled_in_and_have_no_long_names_of_the_wasm() {
    let script = std::fs::read_to_string(site().join("data-story.js")).expect("the loader");
    for remains in ["%WASM", "%GUEST_STYLE", "__wbg_", "__wbindgen_", "widget-glue"] {
        assert!(!script.contains(remains), "the loader has {remains}");
    }
    assert!(!script.contains("import("), "the loader imports a module, which its digest does not pin");
    let glue = |name: &str| {
        name.starts_with("widget-") && name.ends_with(".js") && name.len() > "widget-loader.js".len()
    };
    let files = std::fs::read_dir(site()).expect("the site");
    let left = files.filter_map(|file| file.ok()?.file_name().into_string().ok()).filter(|name| glue(name));
    assert_eq!(left.collect::<Vec<_>>(), Vec::<String>::new(), "the glue is a separate file");
}
