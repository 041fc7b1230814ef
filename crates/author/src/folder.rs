//! A story's folder: its files, and the languages in which the story is published.

use crate::diagnostic::{Diagnostic, File};
use crate::files::{self, OpenError};
use crate::prescan::{self, Prescan};
use crate::suggestion::did_you_mean;
use quantity::Language;
use std::cell::RefCell;
use std::path::Path;
use toml::de::DeTable;

/// The files of a story. A file that can't be read is `None`, and reported.
#[derive(Debug)]
pub(crate) struct Folder {
    pub(crate) settings: Option<File>,
    pub(crate) ledger: Option<File>,
    pub(crate) charts: Option<File>,
    /// The articles that are written.
    articles: Vec<(Language, File)>,
    /// The languages of the story, traditional before simplified Chinese, which may be converted.
    pub(crate) languages: Vec<Language>,
    /// What must be known before any file is parsed.
    pub(crate) prescan: Prescan,
}

impl Folder {
    /// Opens all files of a story.
    pub(crate) fn open(folder: &Path, diagnostics: &RefCell<Vec<Diagnostic>>) -> Self {
        let settings = open(folder, "story.toml", diagnostics);
        let ledger = open(folder, "ledger.toml", diagnostics);
        let charts = if folder.join("charts.toml").exists() {
            open(folder, "charts.toml", diagnostics)
        } else {
            // A story without charts needs no charts.toml.
            Some(File { path: folder.join("charts.toml").display().to_string(), text: String::new() })
        };
        let mut prescan = settings.as_ref().map(prescan::prescan).unwrap_or_default();
        let (languages, articles) = articles(folder, prescan.default_language, diagnostics);
        diagnostics.borrow_mut().extend(stray_articles(folder));
        let files =
            settings.iter().chain(&ledger).chain(&charts).chain(articles.iter().map(|(_, file)| file));
        for file in files {
            prescan.add_file(file);
        }
        Self { settings, ledger, charts, articles, languages, prescan }
    }

    /// The article in a language, if it is written.
    pub(crate) fn article(&self, language: Language) -> Option<&File> {
        self.articles.iter().find(|(written, _)| *written == language).map(|(_, file)| file)
    }
}

/// The slugs of this story and of the stories in the folders beside it: a story may link to them.
pub(crate) fn slugs_beside(folder: &Path, slug: &str) -> Vec<String> {
    let mut slugs = vec![slug.to_owned()];
    let beside = folder.canonicalize().ok().and_then(|folder| std::fs::read_dir(folder.parent()?).ok());
    for entry in beside.into_iter().flatten().flatten() {
        let text = files::text(&entry.path(), "story.toml").unwrap_or_default();
        // A mistake in another line of that file is not one of this story.
        let (table, _) = DeTable::parse_recoverable(&text);
        let slug = table.get_ref().get("slug").and_then(|slug| slug.get_ref().as_str());
        slugs.extend(slug.map(str::to_owned));
    }
    slugs
}

/// The languages of the story, traditional before simplified Chinese, and the articles that are written.
fn articles(
    folder: &Path,
    default: Option<Language>,
    diagnostics: &RefCell<Vec<Diagnostic>>,
) -> (Vec<Language>, Vec<(Language, File)>) {
    let name = |language: Language| format!("{}.md", language.tag());
    let written = Language::ALL.into_iter().filter(|language| folder.join(name(*language)).exists());
    let mut languages: Vec<Language> = written.collect();
    // An article in the default language is required, even if story.toml does not name it.
    let required = default.unwrap_or(languages.first().copied().unwrap_or(Language::ALL[0]));
    let is_converted = required == Language::ZhHans && languages.contains(&Language::ZhHant);
    if !languages.contains(&required) && !is_converted {
        languages.push(required);
    }
    let articles = languages
        .iter()
        .filter_map(|language| Some((*language, open(folder, &name(*language), diagnostics)?)))
        .collect();
    if languages.contains(&Language::ZhHant) && !languages.contains(&Language::ZhHans) {
        languages.push(Language::ZhHans);
    }
    languages.sort();
    (languages, articles)
}

/// Warnings about Markdown files that are not articles: their names are not language tags.
fn stray_articles(folder: &Path) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let file = entry.file_name().to_string_lossy().into_owned();
        let Some(stem) = file.strip_suffix(".md").filter(|stem| !stem.eq_ignore_ascii_case("readme")) else {
            continue;
        };
        if Language::from_tag(stem).is_some() {
            continue;
        }
        let tags = Language::ALL.map(Language::tag);
        let lower = tags.map(str::to_ascii_lowercase);
        let near = did_you_mean(&stem.to_ascii_lowercase(), lower.iter().map(String::as_str));
        let tag = near.and_then(|near| tags.into_iter().find(|tag| tag.eq_ignore_ascii_case(near)));
        let help = match tag {
            Some(tag) => format!("Did you mean `{tag}.md`?"),
            None => format!("The languages are {}; each has a file of that name.", tags.join(", ")),
        };
        let message = format!("{file} is not read: its name is not a language of stories.");
        let path = entry.path().display().to_string();
        found.push(Diagnostic::of_file(path, message, help).as_warning());
    }
    found
}

/// Opens a file of the story; reports it if that fails.
fn open(folder: &Path, name: &str, diagnostics: &RefCell<Vec<Diagnostic>>) -> Option<File> {
    let path = folder.join(name).display().to_string();
    match files::text(folder, name) {
        Ok(text) => Some(File { path, text }),
        Err(error) => {
            let help = match error {
                OpenError::Unreadable(..) => {
                    "A story's folder contains story.toml, ledger.toml, charts.toml and a Markdown file for each language."
                }
                _ => error.help(),
            };
            diagnostics.borrow_mut().push(Diagnostic::of_file(path, error.to_string(), help));
            None
        }
    }
}
