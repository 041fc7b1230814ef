//! Building the story in each language from its article, or by conversion.

use crate::charts::Chart;
use crate::context::ParseContext;
use crate::conversion::to_simplified;
use crate::diagnostic::File;
use crate::ledger::{Ledger, LocalLedger};
use crate::markdown::{self, ArticleSpans};
use crate::metadata::Metadata;
use crate::photos::{Album, PhotoSource};
use crate::simplifier::Simplifier;
use quantity::Language;
use std::collections::BTreeMap;
use story::Story;

/// The article that an author wrote in one language.
pub(crate) struct LanguageSource<'a> {
    pub(crate) language: Language,
    pub(crate) file: &'a File,
    pub(crate) spans: ArticleSpans,
}

/// The stories, and the articles that they were built from.
#[derive(Default)]
pub(crate) struct Built<'a> {
    pub(crate) stories: Vec<Story>,
    pub(crate) sources: Vec<LanguageSource<'a>>,
    pub(crate) photos: Vec<PhotoSource>,
}

/// Builds the story language by language, traditional before simplified Chinese.
pub(crate) struct StoryBuilder<'b, 'a> {
    ledger: &'b Ledger,
    charts: &'b BTreeMap<String, Option<Chart>>,
    album: &'b Album,
    metadata: Option<&'b Metadata>,
    simplifier: &'b Simplifier,
    built: Built<'a>,
}

impl<'b, 'a> StoryBuilder<'b, 'a> {
    pub(crate) fn new(
        ledger: &'b Ledger,
        charts: &'b BTreeMap<String, Option<Chart>>,
        album: &'b Album,
        metadata: Option<&'b Metadata>,
        simplifier: &'b Simplifier,
    ) -> Self {
        Self { ledger, charts, album, metadata, simplifier, built: Built::default() }
    }

    /// Builds the story from the article in a language.
    pub(crate) fn build_language(&mut self, language: Language, context: ParseContext<'a>) {
        let ledger = LocalLedger::new(self.ledger, language);
        let charts = self.charts.clone();
        let Some(article) = markdown::read(context, language, &ledger, charts, self.album) else { return };
        let source = LanguageSource { language, file: context.file, spans: article.spans };
        self.built.sources.push(source);
        let about = self.metadata.and_then(|metadata| metadata.in_language(language));
        self.built.stories.extend(about.map(|about| Story {
            language,
            about,
            headline: article.headline,
            lead: article.lead,
            blocks: article.blocks,
            figures: article.figures,
            facts: ledger.facts,
            sources: ledger.sources,
        }));
    }

    /// Converts the story in traditional characters, if it was built.
    pub(crate) fn convert_language(&mut self, language: Language) {
        let original = self.built.stories.iter().find(|story| story.language == Language::ZhHant);
        let about = self.metadata.and_then(|metadata| metadata.in_language(language));
        let converted = original.zip(about).map(|(story, about)| {
            to_simplified(story, self.simplifier, &LocalLedger::new(self.ledger, language), about)
        });
        self.built.stories.extend(converted);
    }

    pub(crate) fn finish(self) -> Built<'a> {
        self.built
    }
}
