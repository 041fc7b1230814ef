//! What an author writes: Markdown and TOML in, checked stories or diagnostics out.

pub mod asset;
mod charts;
mod consistency;
mod context;
pub mod diagnostic;
mod draft;
mod fields;
mod folder;
mod ledger;
mod markdown;
mod photos;
mod plain_article;
mod relations;
pub mod schema;
mod series;
mod series_table;
mod settings;
mod simplified;
mod source_check;
pub mod starter;
mod tables;
mod texts;

use consistency::Told;
pub use context::Address;
use context::Desk;
use diagnostic::{Diagnostic, File, Severity, did_you_mean};
pub use draft::{Draft, DraftedFact, draft};
use folder::{Folder, neighbours};
use ledger::Ledger;
use markdown::Places;
use photos::Album;
pub use photos::PhotoSource;
use quantity::Language;
use settings::Settings;
use simplified::Simplifier;
use source_check::Evidence;
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use story::Story;
use story::document::Figure;

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

    /// The default language first, diagnostics by files and lines, nothing twice.
    fn put_in_order(&mut self) {
        self.stories.sort_by_key(|story| (story.language != story.about.default_language, story.language));
        let place =
            |found: &Diagnostic| (found.path.clone(), found.line, found.column, found.message.clone());
        self.diagnostics.sort_by_cached_key(place);
        self.diagnostics.dedup();
        self.addresses.sort_by_cached_key(|address| (address.url.clone(), place(&address.dead)));
        self.addresses.dedup_by(|a, b| a.url == b.url && a.dead == b.dead);
        self.photos.sort_by(|a, b| a.name.cmp(&b.name));
        self.photos.dedup();
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
    let diagnostics: RefCell<Vec<Diagnostic>> = RefCell::default();
    let addresses: RefCell<Vec<Address>> = RefCell::default();
    let (evidence, unread) = Evidence::open(sources);
    diagnostics.borrow_mut().extend(unread);
    let files = Folder::open(folder, &diagnostics);
    let simplifier = Simplifier::new(files.glance.simplified.clone());
    let mut teller = Teller {
        folder,
        files: &files,
        evidence: &evidence,
        simplifier: &simplifier,
        diagnostics: &diagnostics,
        addresses: &addresses,
        reading: Reading::default(),
        places: Vec::new(),
    };
    // A broken file must not hide what is wrong with the others.
    match &files.ledger {
        Some(ledger) => files.languages.iter().for_each(|language| teller.tell(*language, ledger)),
        None => files.languages.iter().for_each(|language| drop(teller.settings(*language))),
    }
    let Teller { reading, places, .. } = teller;
    let found = compared(folder, &files, &reading.stories, &places);
    let mut reading = Reading {
        diagnostics: [diagnostics.into_inner(), found].concat(),
        addresses: addresses.into_inner(),
        ..reading
    };
    reading.put_in_order();
    if reading.has_errors() {
        reading.stories.clear();
    }
    reading
}

/// Tells one story in one language after the other.
struct Teller<'a> {
    folder: &'a Path,
    files: &'a Folder,
    evidence: &'a Evidence,
    simplifier: &'a Simplifier,
    diagnostics: &'a RefCell<Vec<Diagnostic>>,
    addresses: &'a RefCell<Vec<Address>>,
    reading: Reading,
    /// What each article that is written says where, with the ledger in its language.
    places: Vec<(Language, Places, Ledger)>,
}

impl<'a> Teller<'a> {
    fn desk(&self, file: &'a File) -> Desk<'a> {
        Desk { file, diagnostics: self.diagnostics, simplifier: self.simplifier, addresses: self.addresses }
    }

    fn settings(&self, language: Language) -> Settings {
        self.files.settings.as_ref().map(|file| settings::read(self.desk(file), language)).unwrap_or_default()
    }

    /// Tells the story in a language, from its article or converted from the one in traditional characters.
    fn tell(&mut self, language: Language, ledger: &'a File) {
        let settings = self.settings(language);
        // What a file that is not TOML would say, nobody knows: nothing that refers to it is blamed.
        let Some(ledger) = ledger::read(self.desk(ledger), language, self.evidence) else { return };
        if let Some(file) = &self.files.settings {
            check_corrections(self.desk(file), &settings, &ledger);
        }
        self.reading.photos.extend(ledger.tables.iter().cloned());
        let charts = self.files.charts.as_ref().and_then(|file| charts::read(self.desk(file), &ledger));
        let Some(charts) = charts else { return };
        let Some(text) = self.files.text(language) else {
            let original = self.reading.stories.iter().find(|story| story.language == Language::ZhHant);
            let converted = original
                .zip(settings.about)
                .map(|(story, about)| simplified::simplified(story, self.simplifier, &ledger, about));
            self.reading.stories.extend(converted);
            return;
        };
        let album = match &self.files.settings {
            Some(file) if settings.is_read => Album::open(self.desk(file), self.folder, &settings.photos),
            _ => Album::unread(),
        };
        let article = markdown::read(self.desk(text), language, &ledger, charts, &album);
        self.reading.photos.extend(album.into_sources());
        let Some(article) = article else { return };
        let (facts, sources) = (ledger.facts.clone(), ledger.sources.clone());
        self.places.push((language, article.places, ledger));
        self.reading.stories.extend(settings.about.map(|about| Story {
            language,
            about,
            headline: article.headline,
            lead: article.lead,
            blocks: article.blocks,
            figures: article.figures,
            facts,
            sources,
        }));
    }
}

/// What only shows where the languages are seen together, and the stories whole.
fn compared(
    folder: &Path,
    files: &Folder,
    stories: &[Story],
    places: &[(Language, Places, Ledger)],
) -> Vec<Diagnostic> {
    let told: Vec<Told<'_>> = places
        .iter()
        .filter_map(|(language, places, _)| {
            Some(Told { language: *language, file: files.text(*language)?, places })
        })
        .collect();
    let mut found = consistency::differences(&told);
    if let (Some(file), Some((.., ledger))) = (&files.ledger, places.last()) {
        found.extend(consistency::idle(file, ledger, &told, stories));
    }
    for story in stories {
        let charts = files.charts.iter();
        found.extend(
            charts.flat_map(|file| story.figures.iter().filter_map(|figure| undrawable(file, figure, story))),
        );
        let slugs = neighbours(folder, &story.about.slug);
        let links = told.iter().filter(|told| told.language == story.language);
        found.extend(links.flat_map(|told| consistency::dead_links(told, story, &slugs)));
    }
    found
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

/// What keeps a figure from being drawn, if anything does.
fn undrawable(file: &File, figure: &Figure, story: &Story) -> Option<Diagnostic> {
    let width = f64::from(chart::WIDTHS[0]);
    if figures::drawing(story, figure, width).is_some() {
        return None;
    }
    let wants = chart::spec_of(&figure.kind).map_or("Choose another kind.", |form| form.requirements);
    let message = format!("The chart “{}” can't be drawn from its facts.", figure.id);
    Some(Diagnostic::error(file, charts::place(file, &figure.id), message, wants))
}
