//! What an author writes: Markdown and TOML in, checked stories or diagnostics out.

mod charts;
pub mod diagnostic;
mod fields;
mod ledger;
mod markdown;
mod photos;
mod settings;
mod tables;

use crate::chart::{self, Frame};
use crate::story::Story;
use crate::story::document::Figure;
pub use photos::PhotoSource;

use crate::story::language::Language;
use diagnostic::{Diagnostic, File, Severity};
use std::cell::RefCell;
use std::path::Path;

/// What came of reading a story's folder.
#[derive(Debug, Default)]
pub struct Reading {
    /// The story in each of its languages, the default first; none where there is an error.
    pub stories: Vec<Story>,
    /// The photographs that the stories show.
    pub photos: Vec<PhotoSource>,
    /// Everything that is wrong, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
}

impl Reading {
    /// Whether something keeps the story from being built.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Reads `story.toml`, `ledger.toml`, `charts.toml` and one Markdown file a language from a folder.
pub fn read(folder: &Path) -> Reading {
    let found = RefCell::new(Vec::new());
    let file = |name: &str| open(folder, name, &found);
    let (settings, ledger, charts) = (file("story.toml"), file("ledger.toml"), file("charts.toml"));
    let settings =
        |language| settings.as_ref().map(|file| settings::read(file, language, &found)).unwrap_or_default();
    let mut stories = Vec::new();
    let mut photos = Vec::new();
    if let (Some(ledger), Some(charts)) = (ledger, charts) {
        // A broken story.toml must not hide what is wrong with the rest.
        let default_language =
            settings(Language::ALL[0]).about.map_or(Language::ALL[0], |about| about.default_language);
        let mut languages = Language::ALL.to_vec();
        languages.sort_by_key(|language| *language != default_language);
        for language in languages {
            let name = format!("{}.md", language.tag());
            if language != default_language && !folder.join(&name).exists() {
                continue;
            }
            let Some(text) = file(&name) else { continue };
            let settings = settings(language);
            let ledger = ledger::read(&ledger, language, &found);
            let charts = charts::read(&charts, &ledger, &found);
            let album = photos::Album::open(folder, &settings.photos, &found);
            let article = markdown::read(&text, language, &ledger, charts, &album, &found);
            photos.extend(album.into_sources());
            if let (Some(about), Some(article)) = (settings.about, article) {
                stories.push(Story {
                    language,
                    about,
                    headline: article.headline,
                    lead: article.lead,
                    blocks: article.blocks,
                    figures: article.figures,
                    facts: ledger.facts,
                    sources: ledger.sources,
                });
            }
        }
    } else {
        settings(Language::ALL[0]);
    }
    for figure_and_story in
        stories.iter().flat_map(|story| story.figures.iter().map(move |figure| (figure, story)))
    {
        found.borrow_mut().extend(undrawable(folder, figure_and_story));
    }
    let mut reading = Reading { stories, photos, diagnostics: found.into_inner() };
    reading.diagnostics.sort_by(|a, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
    reading.diagnostics.dedup();
    if reading.has_errors() {
        reading.stories.clear();
    }
    reading
}

/// What keeps a figure from being drawn, if anything does.
fn undrawable(folder: &Path, (figure, story): (&Figure, &Story)) -> Option<Diagnostic> {
    let width = f64::from(chart::WIDTHS[0]);
    if chart::draw(Frame { story, figure, width, highlight: None }).is_some() {
        return None;
    }
    let wants = chart::kind::of(&figure.kind).map_or("Choose another kind.", |kind| kind.wants);
    let path = folder.join("charts.toml").display().to_string();
    Some(Diagnostic::of_file(
        path,
        format!("The chart “{}” can't be drawn from its facts.", figure.id),
        wants,
    ))
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
