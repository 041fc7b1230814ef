//! The metadata of a story: what a CMS needs to publish it.

use crate::fields::{Fields, Spanned};
use crate::local_text::LocalText;
use crate::placeholder;
use crate::slug;
use quantity::{Date, Language, Moment};
use story::fact::FactId;
use story::{About, Correction, Related, Url};

/// The metadata in every language of the story.
#[derive(Debug)]
pub(crate) struct Metadata {
    slug: String,
    default_language: Language,
    authors: Vec<LocalText>,
    publisher: LocalText,
    published: Date,
    updated: Option<Date>,
    canonical: Option<Url>,
    section: Option<LocalText>,
    may_embed: bool,
    related: Vec<RelatedEntry>,
    /// The latest first.
    corrections: Vec<CorrectionEntry>,
}

/// Something to read next.
#[derive(Debug)]
struct RelatedEntry {
    title: LocalText,
    publisher: Option<LocalText>,
    url: Option<Url>,
}

/// A mistake that was corrected after publication.
#[derive(Debug)]
struct CorrectionEntry {
    date: Date,
    facts: Vec<FactId>,
    text: LocalText,
}

impl Metadata {
    /// Reads the metadata, and the facts that corrections name. Those are read even if something else is missing.
    pub(crate) fn read(fields: &Fields<'_>) -> (Option<Self>, Vec<Spanned<FactId>>) {
        let mut corrected = Vec::new();
        (read(fields, &mut corrected), corrected)
    }

    /// The metadata in one language; `None` if the publisher has no name in it, which is reported already.
    pub(crate) fn in_language(&self, language: Language) -> Option<About> {
        let local = |text: &Option<LocalText>| text.as_ref().and_then(|text| text.to_text(language));
        let related = |entry: &RelatedEntry| {
            let title = entry.title.to_text(language)?;
            Some(Related { title, publisher: local(&entry.publisher), url: entry.url.clone() })
        };
        let correction = |entry: &CorrectionEntry| {
            let text = entry.text.to_text(language)?;
            Some(Correction { date: entry.date, facts: entry.facts.clone(), text })
        };
        Some(About {
            slug: self.slug.clone(),
            default_language: self.default_language,
            authors: self.authors.iter().filter_map(|author| author.to_text(language)).collect(),
            publisher: self.publisher.to_text(language)?,
            published: Moment::Day(self.published),
            updated: self.updated.map(Moment::Day),
            canonical: self.canonical.clone(),
            section: local(&self.section),
            may_embed: self.may_embed,
            related: self.related.iter().filter_map(related).collect(),
            corrections: self.corrections.iter().filter_map(correction).collect(),
        })
    }
}

fn read(fields: &Fields<'_>, corrected: &mut Vec<Spanned<FactId>>) -> Option<Metadata> {
    let slug = slug(fields);
    let default_language = default_language(fields);
    let authors = fields.local_names("authors");
    let publisher = fields.local_name("publisher");
    let (published, updated) = days(fields);
    placeholder::report(fields, published);
    let canonical = canonical(fields);
    let section = fields.optional_local_text("section");
    let may_embed = fields.flag("may-embed");
    let related = fields.list("related").into_iter().filter_map(related).collect();
    let entries = fields.list("corrections").into_iter();
    let mut corrections: Vec<CorrectionEntry> =
        entries.filter_map(|entry| correction(entry, corrected)).collect();
    corrections.sort_by_key(|correction| std::cmp::Reverse(correction.date));
    Some(Metadata {
        slug: slug?,
        default_language: default_language?,
        authors,
        publisher: publisher?,
        published: published?,
        updated,
        canonical,
        section,
        may_embed,
        related,
        corrections,
    })
}

fn slug(fields: &Fields<'_>) -> Option<String> {
    let slug = fields.text("slug")?;
    if slug::is_slug(&slug.value) {
        return Some(slug.value);
    }
    if slug.value == slug::PLACEHOLDER {
        let message = "`slug` of story.toml is still the placeholder.";
        fields.report(
            slug.span,
            message,
            "Write the story's part of its address: small letters a to z, digits and hyphens, as in `river-lamps`.",
        );
        return None;
    }
    let message =
        format!("“{}” can't be a slug, which becomes a folder and a part of addresses.", slug.value);
    fields.report(slug.span, message, "Use small letters a to z, digits and hyphens, as in `zhuzhou`.");
    None
}

fn default_language(fields: &Fields<'_>) -> Option<Language> {
    let tag = fields.text("default-language")?;
    let language = Language::from_tag(&tag.value);
    if language.is_none() {
        fields.report_unknown("language", &tag, Language::ALL.iter().map(|language| language.tag()));
    }
    language
}

/// When the story was published, and when it was last updated.
fn days(fields: &Fields<'_>) -> (Option<Date>, Option<Date>) {
    let published = fields.day("published");
    let updated = fields.has("updated").then(|| fields.day("updated")).flatten();
    if let (Some(published), Some(updated)) = (published, updated)
        && updated < published
    {
        let [updated, published] = [updated, published].map(Date::machine_readable);
        fields.report(
            fields.get("updated").map_or(0..0, toml::Spanned::span),
            format!("The story was updated on {updated}, before it was published on {published}."),
            "Correct one of the dates.",
        );
    }
    (published, updated)
}

fn canonical(fields: &Fields<'_>) -> Option<Url> {
    let address = fields.optional_text("canonical")?;
    if let Ok(url) = Url::new(&address.value)
        && url.is_absolute()
    {
        return Some(url);
    }
    fields.report(
        address.span,
        format!("“{}” is not the address of a site.", address.value),
        "Write the address where the site will be published, as in `https://example.org/stories/`.",
    );
    None
}

fn related(fields: Fields<'_>) -> Option<RelatedEntry> {
    let title = fields.local_text("title");
    let publisher = fields.optional_local_name("publisher");
    let url = fields.optional_url("url");
    fields.finish();
    Some(RelatedEntry { title: title?, publisher, url })
}

fn correction(fields: Fields<'_>, corrected: &mut Vec<Spanned<FactId>>) -> Option<CorrectionEntry> {
    let date = fields.day("date");
    let facts = fields.texts("facts");
    let text = fields.local_text("text");
    fields.finish();
    corrected.extend(facts.iter().cloned());
    let facts = facts.into_iter().map(|fact| fact.value).collect();
    Some(CorrectionEntry { date: date?, facts, text: text? })
}
