//! The page for an `<iframe>`: the story or one of its figures, without language links, related stories and embed codes.

use super::address::canonical;
use super::embedding::Embed;
use super::oembed;
use super::page_context::PageContext;
use crate::components::RenderTarget;
use crate::markup::escape;

/// The page as a complete document.
pub(super) fn render(context: &PageContext<'_>, embed: &Embed) -> String {
    let (root, widget) = (embed.root_of_frame(), context.widget);
    let language = context.story.language;
    // Search engines index the story, not the frame.
    let canonical = canonical(&context.story, language)
        .map(|address| format!("<link rel=\"canonical\" href=\"{}\">", escape(&address)))
        .unwrap_or_default();
    let others = context.languages.iter().map(|language| {
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
            // Without `integrity`, which would need CORS in a sandboxed frame: the style sheet must load without CORS.
            "<link rel=\"stylesheet\" href=\"{root}{style}\">{scripts}",
            "</head><body class=\"data-story-page data-story-framed\"><main>{article}</main></body></html>\n",
        ),
        language = language.tag(),
        title = escape(&embed.title),
        canonical = canonical,
        others = others.collect::<String>(),
        oembed = oembed::discovery(&context.story, embed),
        root = root,
        style = widget.style.name,
        scripts = scripts.concat(),
        article = context.article(embed.figure.as_deref(), RenderTarget::Frame, root),
    )
}
