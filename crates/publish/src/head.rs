//! The head of a page: title, description, address, data for search engines, style and loader.

use super::address::{canonical, site};
use super::image_writer::Image;
use super::page_context::PageContext;
use super::{oembed, rss};
use crate::markup::render as render_html;
use quantity::Language;
use serde_json::{Value, json};
use story::Story;
use story::document::plain_text;
use story::fact::Source;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct HeadProps {
    title: String,
    description: String,
    canonical: Option<String>,
    /// The same story in each of its languages, by tag.
    alternates: Vec<(&'static str, String)>,
    /// The address of the language's RSS feed.
    feed: Option<String>,
    /// The picture for social media, and its address.
    card: Option<(String, Image)>,
    style: (String, String),
    loader: (String, String),
}

/// The head's elements as HTML. `root` is the path from the page's folder to the site's root.
pub(super) fn render(context: &PageContext<'_>, root: &str) -> String {
    let PageContext { story, languages, widget, .. } = context;
    let address = |language: Language| {
        canonical(story, language)
            .unwrap_or_else(|| format!("{root}{}/{}/", story.about.slug, language.tag()))
    };
    let card = card(context);
    let props = HeadProps {
        title: plain_text(&story.headline),
        description: plain_text(&story.lead),
        canonical: canonical(story, story.language),
        alternates: languages.iter().map(|language| (language.tag(), address(*language))).collect(),
        feed: rss::address(story),
        card: card.clone(),
        style: (format!("{root}{}", widget.style.name), widget.style.integrity.clone()),
        loader: (format!("{root}{}", widget.loader.name), widget.loader.integrity.clone()),
    };
    let elements = render_html::<Head>(props);
    let data = json_ld(story, card.map(|(address, _)| address));
    let oembed = context.embeds.first().map(|embed| oembed::discovery(story, embed)).unwrap_or_default();
    format!("{elements}{oembed}<script type=\"application/ld+json\">{data}</script>")
}

/// The card with its address, which must be absolute for social media.
fn card(context: &PageContext<'_>) -> Option<(String, Image)> {
    let card = context.images.card.as_ref()?;
    Some((format!("{}/{}", site(&context.story)?, card.name), card.clone()))
}

#[component]
fn Head(props: &HeadProps) -> Html {
    html! {
        <>
            <title>{&props.title}</title>
            <meta name="description" content={props.description.clone()} />
            <meta property="og:type" content="article" />
            <meta property="og:title" content={props.title.clone()} />
            <meta property="og:description" content={props.description.clone()} />
            if let Some(canonical) = &props.canonical {
                <link rel="canonical" href={canonical.clone()} />
                <meta property="og:url" content={canonical.clone()} />
            }
            if let Some((address, card)) = &props.card {
                <meta property="og:image" content={address.clone()} />
                <meta property="og:image:width" content={card.width.to_string()} />
                <meta property="og:image:height" content={card.height.to_string()} />
                <meta property="og:image:alt" content={card.alt.clone()} />
                <meta name="twitter:card" content="summary_large_image" />
            }
            if let Some(feed) = &props.feed {
                <link rel="alternate" type="application/rss+xml" href={feed.clone()} />
            }
            { for props.alternates.iter().map(|(tag, address)| html! {
                <link rel="alternate" hreflang={*tag} href={address.clone()} />
            }) }
            <link rel="stylesheet" href={props.style.0.clone()} integrity={props.style.1.clone()} crossorigin="anonymous" />
            <script type="module" src={props.loader.0.clone()} integrity={props.loader.1.clone()} crossorigin="anonymous"></script>
        </>
    }
}

/// A source of the story; what the ledger leaves out is left out here too.
fn source_json_ld(source: &Source) -> Value {
    let mut work = json!({
        "@type": "NewsArticle",
        "headline": source.title,
        "datePublished": source.published.machine_readable(),
        "publisher": { "@type": "Organization", "name": source.publisher },
    });
    if let Some(author) = &source.author {
        work["author"] = json!({ "@type": "Person", "name": author });
    }
    work
}

/// The story as schema.org's `NewsArticle`.
fn json_ld(story: &Story, image: Option<String>) -> String {
    let about = &story.about;
    let mut article = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": plain_text(&story.headline),
        "description": plain_text(&story.lead),
        "inLanguage": story.language.tag(),
        "datePublished": about.published.machine_readable(),
        "author": about.authors.iter().map(|name| json!({ "@type": "Organization", "name": name })).collect::<Vec<_>>(),
        "publisher": { "@type": "Organization", "name": about.publisher },
        "isBasedOn": story.sources.values().map(source_json_ld).collect::<Vec<_>>(),
    });
    if let Some(updated) = about.updated {
        article["dateModified"] = updated.machine_readable().into();
    }
    if let Some(section) = &about.section {
        article["articleSection"] = section.clone().into();
    }
    if !about.corrections.is_empty() {
        let texts = about.corrections.iter().map(|correction| correction.text.clone());
        article["correction"] = texts.collect::<Vec<_>>().into();
    }
    if let Some(image) = image {
        article["image"] = vec![image].into();
    }
    if let Some(canonical) = canonical(story, story.language) {
        article["mainEntityOfPage"] = canonical.into();
    }
    // Only `<` could end the script element.
    article.to_string().replace('<', "\\u003c")
}
