//! A page for frames: the story, or one of its figures, without what only a page of its own needs.

use super::address::canonical;
use super::embedding::Embed;
use super::oembed;
use super::page::Page;
use crate::components::Presence;
use chart::scene::svg::escaped;

/// The page as a document of its own.
pub(super) fn render(page: &Page<'_>, embed: &Embed) -> String {
    let (root, widget) = (embed.root_of_frame(), page.widget);
    let language = page.story.language;
    // A frame is a part of the page that shows it; whoever searches is led to the story.
    let canonical = canonical(page.story, language)
        .map(|address| format!("<link rel=\"canonical\" href=\"{}\">", escaped(&address)))
        .unwrap_or_default();
    let others = page.languages.iter().map(|language| {
        let sibling = Embed { language: language.tag().to_owned(), ..embed.clone() };
        format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{root}{}\">",
            language.tag(),
            sibling.folder()
        )
    });
    let scripts = [&widget.frame, &widget.loader].map(|script| {
        format!(
            "<script type=\"module\" async src=\"{root}{}\" integrity=\"{}\" crossorigin=\"anonymous\"></script>",
            script.name, script.integrity
        )
    });
    format!(
        concat!(
            "<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"color-scheme\" content=\"light dark\">",
            "<meta name=\"responsive-embedded-sizing\" content=\"allow-origins=*\">",
            "<meta name=\"robots\" content=\"noindex\"><link rel=\"icon\" href=\"data:,\">",
            "<title>{title}</title>{canonical}{others}{oembed}",
            // Not pinned: a sandbox makes that a question of CORS, and the text is to be dressed whatever the server says.
            "<link rel=\"stylesheet\" href=\"{root}{style}\">{scripts}",
            "</head><body class=\"data-story-page data-story-framed\"><main>{article}</main></body></html>\n",
        ),
        language = language.tag(),
        title = escaped(&embed.title),
        canonical = canonical,
        others = others.collect::<String>(),
        oembed = oembed::discovery(page.story, embed),
        root = root,
        style = widget.style.name,
        scripts = scripts.concat(),
        article = page.article(embed.figure.as_deref(), Presence::Frame, root),
    )
}
