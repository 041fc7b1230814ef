//! A story's folder: its files, opened, and the languages in which the story is told.

use super::diagnostic::{Diagnostic, File, did_you_mean};
use super::settings::{self, Settings};
use quantity::Language;
use std::cell::RefCell;
use std::path::Path;

/// The files of a story; those that can't be read are nothing, and reported.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) settings: Option<File>,
    pub(super) ledger: Option<File>,
    pub(super) charts: Option<File>,
    /// The articles that are written.
    pub(super) texts: Vec<(Language, File)>,
    /// The languages in which the story is told, traditional before simplified Chinese, which may be converted.
    pub(super) languages: Vec<Language>,
    /// What `story.toml` says that must be known before everything else.
    pub(super) glance: Settings,
}

impl Folder {
    /// Opens all files of a story.
    pub(super) fn open(folder: &Path, found: &RefCell<Vec<Diagnostic>>) -> Self {
        let settings = open(folder, "story.toml", found);
        let ledger = open(folder, "ledger.toml", found);
        let charts = if folder.join("charts.toml").exists() {
            open(folder, "charts.toml", found)
        } else {
            // A story without charts needs no file for them.
            Some(File { path: folder.join("charts.toml").display().to_string(), text: String::new() })
        };
        let glance = settings.as_ref().map(settings::glance).unwrap_or_default();
        let (languages, texts) = texts(folder, glance.default_language, found);
        Self { settings, ledger, charts, texts, languages, glance }
    }

    /// The article in a language, where it is written.
    pub(super) fn text(&self, language: Language) -> Option<&File> {
        self.texts.iter().find(|(written, _)| *written == language).map(|(_, file)| file)
    }
}

/// The slugs of this story and of those in the folders beside it, to which it may link.
pub(super) fn neighbours(folder: &Path, slug: &str) -> Vec<String> {
    let mut slugs = vec![slug.to_owned()];
    let beside = folder.canonicalize().ok().and_then(|folder| std::fs::read_dir(folder.parent()?).ok());
    for entry in beside.into_iter().flatten().flatten() {
        let text = std::fs::read_to_string(entry.path().join("story.toml")).unwrap_or_default();
        let line =
            text.lines().find_map(|line| line.trim().strip_prefix("slug")?.trim_start().strip_prefix('='));
        slugs.extend(line.map(|value| value.trim().trim_matches(['"', '\'']).to_owned()));
    }
    slugs
}

/// The languages of the story, traditional before simplified Chinese, and the articles that are written.
fn texts(
    folder: &Path,
    default: Option<Language>,
    found: &RefCell<Vec<Diagnostic>>,
) -> (Vec<Language>, Vec<(Language, File)>) {
    let name = |language: Language| format!("{}.md", language.tag());
    let written = Language::ALL.into_iter().filter(|language| folder.join(name(*language)).exists());
    let mut languages: Vec<Language> = written.collect();
    // The default language must be there, even where story.toml can't say which it is.
    let wanted = default.unwrap_or(languages.first().copied().unwrap_or(Language::ALL[0]));
    let is_converted = wanted == Language::ZhHans && languages.contains(&Language::ZhHant);
    if !languages.contains(&wanted) && !is_converted {
        languages.push(wanted);
    }
    let texts = languages
        .iter()
        .filter_map(|language| Some((*language, open(folder, &name(*language), found)?)))
        .collect();
    if languages.contains(&Language::ZhHant) && !languages.contains(&Language::ZhHans) {
        languages.push(Language::ZhHans);
    }
    languages.sort();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        let Some(tag) = file.strip_suffix(".md").filter(|tag| !tag.eq_ignore_ascii_case("readme")) else {
            continue;
        };
        if Language::from_tag(tag).is_none() {
            let tags = Language::ALL.map(Language::tag);
            let near = Language::ALL.map(|language| language.tag().to_ascii_lowercase());
            let near = did_you_mean(&tag.to_ascii_lowercase(), near.iter().map(String::as_str));
            let help = match near.and_then(|near| tags.into_iter().find(|tag| tag.eq_ignore_ascii_case(near)))
            {
                Some(tag) => format!("Did you mean `{tag}.md`?"),
                None => format!("Stories are told in {}, each in a file of that name.", tags.join(", ")),
            };
            let message = format!("{file} belongs to no language of stories and is not read.");
            found
                .borrow_mut()
                .push(Diagnostic::of_file(entry.path().display().to_string(), message, help).as_warning());
        }
    }
    (languages, texts)
}

fn open(folder: &Path, name: &str, found: &RefCell<Vec<Diagnostic>>) -> Option<File> {
    let path = folder.join(name);
    let shown = path.display().to_string();
    let report = |message: String, help: &str| {
        found.borrow_mut().push(Diagnostic::of_file(shown.clone(), message, help));
        None
    };
    match std::fs::read(&path) {
        Err(error) => report(
            format!("{name} can't be read: {error}."),
            "A story's folder holds story.toml, ledger.toml, charts.toml and a Markdown file for each language.",
        ),
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
                Some(File { path: shown, text })
            }
            Err(_) => report(format!("{name} is not a text in UTF-8."), "Save it as UTF-8 in your editor."),
        },
    }
}
