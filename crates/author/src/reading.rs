//! Reading a story's folder: every file is parsed once, then a story is built for each language.

use crate::charts;
use crate::consistency;
use crate::context::{Address, ParseContext};
use crate::diagnostic::{Diagnostic, File, Severity};
use crate::folder::{Folder, slugs_beside};
use crate::internal_links;
use crate::ledger::{self, Ledger};
use crate::photos::{Album, PhotoSource};
use crate::settings::{self, Settings};
use crate::simplifier::Simplifier;
use crate::source_check::SourceCheck;
use crate::story_builder::{Built, LanguageSource, StoryBuilder};
use crate::suggestion::did_you_mean;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use story::Story;
use story::document::Figure;

/// The result of reading a story's folder.
#[derive(Debug, Default)]
pub struct Reading {
    /// The story in each of its languages, the default first. Empty if there is an error.
    pub stories: Vec<Story>,
    /// The photographs and tables of the stories.
    pub photos: Vec<PhotoSource>,
    /// All problems, ordered by file and line.
    pub diagnostics: Vec<Diagnostic>,
    /// The addresses on other sites. Only a request can show whether they work.
    pub addresses: Vec<Address>,
}

impl Reading {
    /// Whether an error prevents the story from being built.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// The default language first, diagnostics by file and line, each photograph once.
    fn sort(&mut self) {
        self.stories.sort_by_key(|story| (story.language != story.about.default_language, story.language));
        let place =
            |found: &Diagnostic| (found.path.clone(), found.line, found.column, found.message.clone());
        self.diagnostics.sort_by_cached_key(place);
        self.addresses.sort_by_cached_key(|address| (address.url.clone(), place(&address.dead)));
        // Two names or two series may share a file.
        self.photos.sort_by(|a, b| (&a.name, &a.path).cmp(&(&b.name, &b.path)));
        self.photos.dedup();
    }
}

/// Reads `story.toml`, `ledger.toml`, `charts.toml` and one Markdown file for each language from a folder.
///
/// If there is a `zh-Hant.md` but no `zh-Hans.md`, the story in simplified characters is converted.
pub fn read(folder: &Path) -> Reading {
    read_with(folder, &[])
}

/// Reads a folder, and looks up the ledger's quotations in the texts of sources, given by name.
pub fn read_with(folder: &Path, sources: &[(String, PathBuf)]) -> Reading {
    let mut reading = read_unfinished(folder, sources);
    if reading.has_errors() {
        reading.stories.clear();
    }
    reading
}

/// Reads a folder as [`read_with`] does, and keeps the stories that could be built though something in them is wrong.
/// They are for comparing, not for publishing.
pub fn read_unfinished(folder: &Path, sources: &[(String, PathBuf)]) -> Reading {
    let (source_check, unreadable) = SourceCheck::open(sources);
    let diagnostics = RefCell::new(unreadable);
    let addresses: RefCell<Vec<Address>> = RefCell::default();
    let files = Folder::open(folder, &diagnostics);
    let simplifier = Simplifier::new(files.prescan.simplified.clone());
    let parser = Parser {
        folder,
        files: &files,
        source_check: &source_check,
        simplifier: &simplifier,
        diagnostics: &diagnostics,
        addresses: &addresses,
    };
    let mut reading = Reading::default();
    // A broken file must not hide the mistakes in the others.
    let settings = parser.settings();
    if let Some(ledger) = parser.ledger(settings.as_ref()) {
        reading.photos.extend(ledger.tables.iter().cloned());
        let built = parser.build(settings.as_ref(), &ledger);
        let checks = check_whole(folder, &files, &ledger, &built);
        diagnostics.borrow_mut().extend(checks);
        reading.stories = built.stories;
        reading.photos.extend(built.photos);
    }
    reading.diagnostics = diagnostics.into_inner();
    reading.addresses = addresses.into_inner();
    reading.sort();
    reading
}

/// Parses the files of a folder.
struct Parser<'a> {
    folder: &'a Path,
    files: &'a Folder,
    source_check: &'a SourceCheck,
    simplifier: &'a Simplifier,
    diagnostics: &'a RefCell<Vec<Diagnostic>>,
    addresses: &'a RefCell<Vec<Address>>,
}

impl<'a> Parser<'a> {
    fn context(&self, file: &'a File) -> ParseContext<'a> {
        ParseContext {
            file,
            languages: &self.files.languages,
            simplifier: self.simplifier,
            prescan: &self.files.prescan,
            diagnostics: self.diagnostics,
            addresses: self.addresses,
        }
    }

    fn settings(&self) -> Option<Settings> {
        settings::read(self.context(self.files.settings.as_ref()?))
    }

    fn ledger(&self, settings: Option<&Settings>) -> Option<Ledger> {
        let ledger = ledger::read(self.context(self.files.ledger.as_ref()?), self.source_check)?;
        if let (Some(file), Some(settings)) = (&self.files.settings, settings) {
            check_corrections(self.context(file), settings, &ledger);
        }
        Some(ledger)
    }

    /// Builds the story in each language.
    fn build(&self, settings: Option<&Settings>, ledger: &Ledger) -> Built<'a> {
        let charts = self.files.charts.as_ref().and_then(|file| charts::read(self.context(file), ledger));
        // Every chart in the article would be reported as unknown.
        let Some(charts) = charts else { return Built::default() };
        let album = match (&self.files.settings, settings) {
            (Some(file), Some(settings)) => Album::open(self.context(file), self.folder, &settings.photos),
            _ => Album::unread(),
        };
        let metadata = settings.and_then(|settings| settings.metadata.as_ref());
        let mut builder = StoryBuilder::new(ledger, &charts, &album, metadata, self.simplifier);
        for language in &self.files.languages {
            match self.files.article(*language) {
                Some(file) => builder.build_language(*language, self.context(file)),
                None => builder.convert_language(*language),
            }
        }
        let mut built = builder.finish();
        built.photos = album.into_sources();
        built
    }
}

/// Checks what shows only when all languages and whole stories are there.
fn check_whole(folder: &Path, files: &Folder, ledger: &Ledger, built: &Built<'_>) -> Vec<Diagnostic> {
    let Built { stories, sources, .. } = built;
    let mut found = consistency::differences(sources, ledger);
    if let (Some(file), false) = (&files.ledger, sources.is_empty()) {
        found.extend(consistency::unused_facts(file, ledger, sources, stories));
    }
    for story in stories {
        let figures = story.figures.iter();
        if let Some(file) = &files.charts {
            found.extend(figures.filter_map(|figure| undrawable(file, figure, story)));
        }
        let slugs = slugs_beside(folder, &story.about.slug);
        let of_story = |source: &&LanguageSource<'_>| source.language == story.language;
        let sources = sources.iter().filter(of_story);
        found.extend(sources.flat_map(|source| internal_links::broken(source, story, &slugs)));
    }
    found
}

/// Reports corrections of facts that are not in the ledger.
fn check_corrections(context: ParseContext<'_>, settings: &Settings, ledger: &Ledger) {
    for id in settings.corrected.iter().filter(|id| !ledger.contains(&id.value)) {
        let help = match did_you_mean(&id.value, ledger.facts.keys().map(String::as_str)) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => "Name facts of ledger.toml.".to_owned(),
        };
        context.error(id.span.clone(), format!("There is no fact “{}” to correct.", id.value), help);
    }
}

/// Why a figure can't be drawn; `None` if it can, or if one of its facts is reported already.
fn undrawable(file: &File, figure: &Figure, story: &Story) -> Option<Diagnostic> {
    let is_complete = figure.drawn().all(|id| story.facts.contains_key(id));
    let width = f64::from(chart::WIDTHS[0]);
    if !is_complete || figures::drawing(story, figure, width).is_some() {
        return None;
    }
    let help = chart::spec_of(&figure.kind).map_or("Choose another kind.", |form| form.requirements);
    let message = format!("The chart “{}” can't be drawn from its facts.", figure.id);
    Some(Diagnostic::error(file, charts::span_of(file, &figure.id), message, help))
}
