//! What an author writes: Markdown and TOML in, checked stories or diagnostics out.

mod agreement;
mod charts;
mod claims;
mod desk;
pub mod diagnostic;
mod draft;
mod evidence;
mod fields;
mod ledger;
mod markdown;
mod photos;
mod plain_article;
mod relations;
pub mod schema;
mod settings;
mod simplified;
pub mod starter;
mod tables;
mod texts;

use crate::chart::{self, Frame};
use crate::story::Story;
use crate::story::document::Figure;
use crate::story::language::Language;
use agreement::Told;
pub use desk::Address;
use desk::Desk;
use diagnostic::{Diagnostic, File, Severity, did_you_mean};
pub use draft::{Draft, DraftedFact, draft};
use evidence::Evidence;
use ledger::Ledger;
pub use photos::PhotoSource;
use settings::Settings;
use simplified::Simplifier;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// What came of reading a story's folder.
#[derive(Debug, Default)]
pub struct Reading {
    /// The story in each of its languages, the default first; none where there is an error.
    pub stories: Vec<Story>,
    /// The photographs that the stories show.
    pub photos: Vec<PhotoSource>,
    /// Everything that is wrong, in the order of files and lines.
    pub diagnostics: Vec<Diagnostic>,
    /// The addresses on other sites, which only the network can prove.
    pub addresses: Vec<Address>,
}

impl Reading {
    /// Whether something keeps the story from being built.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

/// Reads `story.toml`, `ledger.toml`, `charts.toml` and one Markdown file a language from a folder.
///
/// Where there is `zh-Hant.md` and no `zh-Hans.md`, the story in simplified characters is converted.
pub fn read(folder: &Path) -> Reading {
    read_with(folder, &[])
}

/// The same, and looks up what the facts say to be printed in the texts of sources, by their names.
pub fn read_with(folder: &Path, sources: &[(String, PathBuf)]) -> Reading {
    let found = RefCell::new(Vec::new());
    let addresses = RefCell::new(Vec::new());
    let (evidence, unread) = Evidence::open(sources);
    found.borrow_mut().extend(unread);
    let mut reading = Reading::default();
    let (settings_file, ledger) = (open(folder, "story.toml", &found), open(folder, "ledger.toml", &found));
    let charts = if folder.join("charts.toml").exists() {
        open(folder, "charts.toml", &found)
    } else {
        // A story without charts needs no file for them.
        Some(File { path: folder.join("charts.toml").display().to_string(), text: String::new() })
    };
    let glance = settings_file.as_ref().map(settings::glance);
    let default_language = glance.as_ref().and_then(|settings| settings.default_language);
    let (languages, texts) = texts(folder, default_language, &found);
    let simplifier = Simplifier::new(glance.map(|settings| settings.simplified).unwrap_or_default());
    let (mut told, mut last_ledger, mut drawn) = (Vec::new(), Ledger::default(), BTreeMap::new());
    for language in languages {
        let desk = |file| Desk { file, diagnostics: &found, simplifier: &simplifier, addresses: &addresses };
        let settings =
            settings_file.as_ref().map(|file| settings::read(desk(file), language)).unwrap_or_default();
        // A broken file must not hide what is wrong with the others.
        let (Some(ledger_file), Some(charts)) = (&ledger, &charts) else { continue };
        let ledger = ledger::read(desk(ledger_file), language, &evidence);
        if let Some(file) = &settings_file {
            check_corrections(desk(file), &settings, &ledger);
        }
        let charts = charts::read(desk(charts), &ledger);
        drawn.extend(
            charts.iter().filter_map(|(name, chart)| Some((name.clone(), chart.as_ref()?.place.clone()))),
        );
        let Some((_, text)) = texts.iter().find(|(written, _)| *written == language) else {
            let original = reading.stories.iter().find(|story| story.language == Language::ZhHant);
            let converted = original
                .zip(settings.about)
                .map(|(story, about)| simplified::simplified(story, &simplifier, &ledger, about));
            reading.stories.extend(converted);
            continue;
        };
        let album = match &settings_file {
            Some(file) => photos::Album::open(desk(file), folder, &settings.photos),
            None => photos::Album::default(),
        };
        let article = markdown::read(desk(text), language, &ledger, charts, &album);
        reading.photos.extend(album.into_sources());
        let Some(article) = article else { continue };
        told.push((language, text, article.places));
        if let Some(about) = settings.about {
            reading.stories.push(Story {
                language,
                about,
                headline: article.headline,
                lead: article.lead,
                blocks: article.blocks,
                figures: article.figures,
                facts: ledger.facts.clone(),
                sources: ledger.sources.clone(),
            });
        }
        last_ledger = ledger;
    }
    let told: Vec<Told<'_>> =
        told.iter().map(|(language, file, places)| Told { language: *language, file, places }).collect();
    found.borrow_mut().extend(agreement::differences(&told));
    if let Some(file) = ledger.as_ref().filter(|_| !told.is_empty()) {
        found.borrow_mut().extend(agreement::idle(file, &last_ledger, &told, &reading.stories));
    }
    for story in &reading.stories {
        let undrawable = story.figures.iter().filter_map(|figure| {
            undrawable(charts.as_ref()?, drawn.get(&figure.id).cloned()?, figure, story)
        });
        found.borrow_mut().extend(undrawable);
        let links = told.iter().filter(|told| told.language == story.language);
        let slugs = neighbours(folder, &story.about.slug);
        found.borrow_mut().extend(links.flat_map(|told| agreement::dead_links(told, story, &slugs)));
    }
    reading.stories.sort_by_key(|story| (story.language != story.about.default_language, story.language));
    reading.diagnostics = found.into_inner();
    reading.addresses = addresses.into_inner();
    reading
        .addresses
        .sort_by(|a, b| (&a.url, &a.dead.path, a.dead.line).cmp(&(&b.url, &b.dead.path, b.dead.line)));
    reading.addresses.dedup_by(|a, b| a.url == b.url && a.dead == b.dead);
    reading.diagnostics.sort_by(|a, b| {
        (&a.path, a.line, a.column, &a.message).cmp(&(&b.path, b.line, b.column, &b.message))
    });
    reading.diagnostics.dedup();
    reading.photos.sort_by(|a, b| a.name.cmp(&b.name));
    reading.photos.dedup();
    if reading.has_errors() {
        reading.stories.clear();
    }
    reading
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

/// Reports corrections of facts that are not in the ledger.
fn check_corrections(desk: Desk<'_>, settings: &Settings, ledger: &Ledger) {
    for id in settings.corrected.iter().filter(|id| !ledger.knows(&id.value)) {
        let help = match did_you_mean(&id.value, ledger.facts.keys().map(String::as_str)) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Name facts of ledger.toml.".to_owned(),
        };
        let message = format!("There is no fact “{}” to correct.", id.value);
        desk.report(Diagnostic::error(desk.file, id.span.clone(), message, help));
    }
}

/// The slugs of this story and of those in the folders beside it, to which it may link.
fn neighbours(folder: &Path, slug: &str) -> Vec<String> {
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

/// What keeps a figure from being drawn, if anything does.
fn undrawable(file: &File, place: Range<usize>, figure: &Figure, story: &Story) -> Option<Diagnostic> {
    let width = f64::from(chart::WIDTHS[0]);
    if chart::draw(Frame { story, figure, width, highlight: None }).is_some() {
        return None;
    }
    let wants = chart::kind::of(&figure.kind).map_or("Choose another kind.", |kind| kind.wants);
    Some(Diagnostic::error(
        file,
        place,
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
