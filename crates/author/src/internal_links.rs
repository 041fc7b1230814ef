//! Links within the site: to places in the page, and to other stories.

use crate::diagnostic::Diagnostic;
use crate::story_builder::LanguageSource;
use crate::suggestion::did_you_mean;
use quantity::Language;
use std::ops::Range;
use story::Story;

/// Links of an article to places or pages that do not exist. `slugs` are the stories of the site.
pub(crate) fn broken(source: &LanguageSource<'_>, story: &Story, slugs: &[String]) -> Vec<Diagnostic> {
    let anchors = anchors(story);
    let check = |(address, span): &(String, Range<usize>)| match address.strip_prefix('#') {
        Some(anchor) => missing_anchor(source, story, anchor, span, &anchors),
        None => missing_page(source, story, address, span, slugs),
    };
    source.spans.links.iter().filter_map(check).collect()
}

/// The ids in the page that a link may name.
fn anchors(story: &Story) -> Vec<String> {
    let slug = &story.about.slug;
    let figures = story.figures.iter().map(|figure| format!("{slug}-figure-{}", figure.id));
    figures.chain(story.facts.keys().map(|id| format!("{slug}-fact-{id}"))).collect()
}

fn missing_anchor(
    source: &LanguageSource<'_>,
    story: &Story,
    anchor: &str,
    span: &Range<usize>,
    anchors: &[String],
) -> Option<Diagnostic> {
    if anchors.iter().any(|known| known == anchor) {
        return None;
    }
    let slug = &story.about.slug;
    let help = match did_you_mean(anchor, anchors.iter().map(String::as_str)) {
        Some(near) => format!("Did you mean `#{near}`?"),
        None => format!("Link to `#{slug}-figure-NAME` or `#{slug}-fact-NAME`."),
    };
    let message = format!("There is no “#{anchor}” in the page.");
    Some(Diagnostic::error(source.file, span.clone(), message, help))
}

fn missing_page(
    source: &LanguageSource<'_>,
    story: &Story,
    address: &str,
    span: &Range<usize>,
    slugs: &[String],
) -> Option<Diagnostic> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let mut parts: Vec<&str> = vec![&story.about.slug, story.language.tag()];
    for part in path.split('/').filter(|part| !matches!(*part, "" | "." | "index.html")) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    let is_page = match parts.as_slice() {
        [] => true,
        [slug, tag] => slugs.iter().any(|known| known == slug) && Language::from_tag(tag).is_some(),
        _ => false,
    };
    if is_page && !path.starts_with('/') {
        return None;
    }
    let message = format!("“{address}” is not a page of the site.");
    let help = "Link to another story as `../../SLUG/LANGUAGE/`, and to other pages with their whole address, `https://…`.";
    Some(Diagnostic::error(source.file, span.clone(), message, help).as_warning())
}
