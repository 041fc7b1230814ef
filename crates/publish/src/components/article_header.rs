//! The top of an article: language links, headline, lead, byline, hint and corrections.

use super::anchor::anchor;
use super::article_props::ArticleProps;
use super::prose::{fact_link, inlines};
use super::story_context::StoryContext;
use quantity::Language;
use story::Correction;
use story::document::Inline;
use story::wording::{date, moment, phrases};
use yew::prelude::*;

/// The header of an article.
pub(super) fn view_header(props: &ArticleProps) -> Html {
    let story = &props.story;
    let about = &story.about;
    let words = phrases(story.language);
    let published = moment(about.published, story.language);
    let updated = about.updated.map(|updated| (moment(updated, story.language), updated.machine_readable()));
    let headline_level = props.target.heading(1);
    html! {
        <header class="data-story-header">
            if let Some(section) = &about.section {
                <p class="data-story-section">{section}</p>
            }
            <@{headline_level} class="data-story-headline">{headline(story)}</@>
            <p class="data-story-lead">{inlines(story, &story.lead)}</p>
            <p class="data-story-byline">
                if !about.authors.is_empty() {
                    {about.authors.join(words.comma)}{words.separator}
                }
                <time datetime={about.published.machine_readable()}>{published}</time>
                if let Some((day, datetime)) = updated {
                    {words.separator}{words.updated}<time datetime={datetime}>{day}</time>
                }
            </p>
            <p id={anchor(story, "hint", "reading")} class="data-story-hint">
                {words.hint}<span class="data-story-hint-live">{words.hint_live}</span>
            </p>
            {view_corrections(story)}
        </header>
    }
}

/// The links to the other languages. The loader adds the reading position to them.
pub(super) fn view_languages(props: &ArticleProps) -> Html {
    let story = &props.story;
    if props.languages.len() < 2 {
        return Html::default();
    }
    let entry = |language: &Language| {
        let (tag, name) = (language.tag(), language.name());
        if *language == story.language {
            return html! { <li><span lang={tag} aria-current="true">{name}</span></li> };
        }
        let href = format!("{}{}/{tag}/", props.root, story.about.slug);
        html! { <li><a href={href} hreflang={tag} lang={tag}>{name}</a></li> }
    };
    html! {
        <nav class="data-story-languages" aria-label={phrases(story.language).languages}>
            <ul>{ for props.languages.iter().map(entry) }</ul>
        </nav>
    }
}

/// The corrections, each with its day and links to its facts.
fn view_corrections(story: &StoryContext) -> Html {
    if story.about.corrections.is_empty() {
        return Html::default();
    }
    let words = phrases(story.language);
    let entry = |correction: &Correction| {
        let facts = correction.facts.iter().filter_map(|id| Some((id, story.facts.get(id)?)));
        html! {
            <li>
                <time datetime={correction.date.machine_readable()}>{date(correction.date, story.language)}</time>
                {words.colon}{&correction.text}
                { for facts.map(|(id, fact)| html! {
                    {fact_link(story, id, &format!("{}{}{}", words.bracket_open, fact.label, words.bracket_close))}
                }) }
            </li>
        }
    };
    html! {
        <section class="data-story-corrections" aria-label={words.corrections}>
            <p class="data-story-corrections-title">{words.corrections}</p>
            <ul>{ for story.about.corrections.iter().map(entry) }</ul>
        </section>
    }
}

/// The headline, with each clause in its own element.
fn headline(story: &StoryContext) -> Html {
    let part = |inline: &Inline| match inline {
        Inline::Text(text) => clauses(text).collect::<Html>(),
        other => inlines(story, std::slice::from_ref(other)),
    };
    story.headline.iter().map(part).collect()
}

/// The headline's clauses. Lines break between them if possible.
fn clauses(headline: &str) -> impl Iterator<Item = Html> + '_ {
    let ends = ['，', '：', '；', '？', '！', ':', ';'];
    headline.split_inclusive(ends).map(|clause| {
        // A space at the edge of a clause would be lost inside its box.
        let words = clause.trim_start();
        let space = (words.len() < clause.len()).then_some(" ");
        html! { <>{space}<span>{words}</span></> }
    })
}
