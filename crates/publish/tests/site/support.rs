//! Sites that tests write, and what is in them.

use author::read;
use publish::{Fonts, SHELL, write_site};
use std::fs;
use std::path::{Path, PathBuf};
use story::Story;

/// The address of the shipped stories.
pub(crate) const SITE: &str = "https://data-story.example/";

/// The shipped stories in all their languages.
pub(crate) fn stories() -> Vec<Story> {
    let read = |folder: PathBuf| read(&folder).stories;
    ["zhuzhou", "power-valley"].map(test_support::story_folder).into_iter().flat_map(read).collect()
}

/// The first of them: Zhuzhou in traditional characters.
pub(crate) fn story() -> Story {
    stories().swap_remove(0)
}

/// Writes a site with a stand-in for the widget; gives its folder and the warnings.
pub(crate) fn written(name: &str, stories: &[Story], fonts: Option<&Fonts>) -> (PathBuf, Vec<String>) {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("site-{name}"));
    let _ = fs::remove_dir_all(&site);
    test_support::write_widget(&site, "widget-0_bg.wasm");
    let warnings = write_site(stories, &[], SHELL, &site, fonts).expect("a site");
    (site, warnings)
}

/// A site with pictures on a machine that has all fonts: `cargo xtask setup` brings Noto Sans CJK.
pub(crate) fn painted(name: &str, stories: &[Story]) -> PathBuf {
    let (site, warnings) = written(name, stories, Some(&Fonts::of_this_machine()));
    assert_eq!(warnings, Vec::<String>::new(), "this machine needs a Chinese font");
    site
}

/// A page of a story.
pub(crate) fn page(site: &Path, story: &Story, file: &str) -> String {
    let path = format!("{}/{}/{file}", story.about.slug, story.language.tag());
    fs::read_to_string(site.join(&path)).expect(&path)
}

/// The files of the site that have a name by their content.
pub(crate) fn files(site: &Path, name: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(site).expect("a site").flatten().map(|entry| entry.path());
    let fits = |path: &PathBuf| {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        file.starts_with(&format!("{name}-")) && file.ends_with(&format!(".{extension}"))
    };
    entries.filter(fits).collect()
}

/// The only such file.
pub(crate) fn only(site: &Path, name: &str, extension: &str) -> PathBuf {
    let found = files(site, name, extension);
    assert_eq!(found.len(), 1, "{name}.{extension}: {found:?}");
    found.into_iter().next().expect("one")
}

/// The text between two others.
pub(crate) fn between<'a>(page: &'a str, start: &str, end: &str) -> &'a str {
    let from = page.find(start).unwrap_or_else(|| panic!("no {start}")) + start.len();
    &page[from..from + page[from..].find(end).expect(end)]
}

/// Whether a text stands among words, wherever its lines break.
pub(crate) fn is_whole(words: &str, text: &str) -> bool {
    let without_spaces = |text: &str| text.split_whitespace().collect::<String>();
    without_spaces(words).contains(&without_spaces(text))
}
