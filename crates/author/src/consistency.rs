//! Agreement: one ledger, several languages, one story. What one says and another doesn't is reported where it is said.

use super::diagnostic::{Diagnostic, File};
use super::ledger::Ledger;
use super::markdown::Places;
use quantity::Language;
use std::collections::BTreeSet;
use std::ops::Range;
use story::Story;

/// An article that an author wrote in one language.
pub(super) struct Told<'a> {
    pub(super) language: Language,
    pub(super) file: &'a File,
    pub(super) places: &'a Places,
}

/// What the languages don't share: facts, charts, sections.
pub(super) fn differences(told: &[Told<'_>]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let names = |entries: &'_ [(String, Range<usize>)]| {
        entries.iter().map(|(name, _)| name.clone()).collect::<BTreeSet<_>>()
    };
    for one in told {
        for other in told.iter().filter(|other| other.language != one.language) {
            let other_name = format!("{}.md", other.language.tag());
            for (what, mine, theirs) in [
                ("fact", &one.places.facts, names(&other.places.facts)),
                ("chart", &one.places.figures, names(&other.places.figures)),
            ] {
                let mut said = BTreeSet::new();
                for (name, place) in mine.iter().filter(|(name, _)| !theirs.contains(name)) {
                    if said.insert(name) {
                        found.push(
                            Diagnostic::error(
                                one.file,
                                place.clone(),
                                format!("The {what} “{name}” stands here and nowhere in {other_name}."),
                                "Say it in both languages, or in none.",
                            )
                            .as_warning(),
                        );
                    }
                }
            }
        }
    }
    let Some((first, others)) = told.split_first() else { return found };
    for other in others {
        let (mine, theirs) = (first.places.headings.len(), other.places.headings.len());
        if mine != theirs {
            let place =
                other.places.headings.get(mine).or(other.places.headings.last()).cloned().unwrap_or(0..0);
            let message = format!(
                "{}.md has {theirs} headings and {}.md has {mine}.",
                other.language.tag(),
                first.language.tag()
            );
            let help =
                "Give both the same sections: readers who change the language keep their place by them.";
            found.push(Diagnostic::error(other.file, place, message, help).as_warning());
        }
        let order = |places: &Places| places.figures.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        let (mine, theirs) = (order(first.places), order(other.places));
        let is_same_set = mine.iter().collect::<BTreeSet<_>>() == theirs.iter().collect::<BTreeSet<_>>();
        if let (true, Some(at)) = (is_same_set, mine.iter().zip(&theirs).position(|(a, b)| a != b)) {
            let message = format!(
                "Here stands the chart “{}”, and in {}.md the chart “{}”.",
                theirs[at],
                first.language.tag(),
                mine[at]
            );
            let (_, place) = &other.places.figures[at];
            let help = "Give both languages the charts in the same order.";
            found.push(Diagnostic::error(other.file, place.clone(), message, help).as_warning());
        }
    }
    found
}

/// Facts of the ledger that no text states, no chart draws and no relation needs.
pub(super) fn idle(file: &File, ledger: &Ledger, told: &[Told<'_>], stories: &[Story]) -> Vec<Diagnostic> {
    // What a chart draws that could not be read, nobody knows.
    let is_unread = |told: &&Told<'_>| {
        let story = stories.iter().find(|story| story.language == told.language);
        story.is_some_and(|story| told.places.figures.iter().any(|(id, _)| story.figure(id).is_none()))
    };
    if told.iter().any(|told| is_unread(&told)) {
        return Vec::new();
    }
    let mut used: BTreeSet<&str> =
        told.iter().flat_map(|told| &told.places.facts).map(|(id, _)| id.as_str()).collect();
    used.extend(
        stories.iter().flat_map(|story| &story.figures).flat_map(|figure| figure.drawn()).map(String::as_str),
    );
    used.extend(ledger.relations.iter().flat_map(|(_, relation)| relation.members()).map(String::as_str));
    let idle = ledger.facts.keys().filter(|id| !used.contains(id.as_str()));
    idle.map(|id| {
        let place = ledger.places.get(id).cloned().unwrap_or(0..0);
        Diagnostic::error(
            file,
            place,
            format!("The fact “{id}” is stated nowhere, drawn in no chart and needed by no relation."),
            format!("Link it in the text, `[](fact:{id})`, or take it out."),
        )
        .as_warning()
    })
    .collect()
}

/// Links to places in the page that are not there, and to pages that can't be.
pub(super) fn dead_links(told: &Told<'_>, story: &Story, slugs: &[String]) -> Vec<Diagnostic> {
    let slug = &story.about.slug;
    let anchors: Vec<String> = story
        .figures
        .iter()
        .map(|figure| format!("{slug}-figure-{}", figure.id))
        .chain(story.facts.keys().map(|id| format!("{slug}-fact-{id}")))
        .collect();
    let mut found = Vec::new();
    for (address, place) in &told.places.links {
        let report =
            |message: String, help: String| Diagnostic::error(told.file, place.clone(), message, help);
        if let Some(anchor) = address.strip_prefix('#') {
            if !anchors.iter().any(|known| known == anchor) {
                let help = match super::diagnostic::did_you_mean(anchor, anchors.iter().map(String::as_str)) {
                    Some(near) => format!("Did you mean `#{near}`?"),
                    None => format!("Places are `#{slug}-figure-NAME` and `#{slug}-fact-NAME`."),
                };
                found.push(report(format!("There is no “#{anchor}” in the page."), help));
            }
            continue;
        }
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let mut parts: Vec<&str> = vec![slug, story.language.tag()];
        for part in path.split('/').filter(|part| !part.is_empty() && *part != "." && *part != "index.html") {
            if part == ".." {
                parts.pop();
            } else {
                parts.push(part);
            }
        }
        let is_page = match parts.as_slice() {
            [] => true,
            [story, language] => {
                slugs.iter().any(|slug| slug == story) && Language::from_tag(language).is_some()
            }
            _ => false,
        };
        if path.starts_with('/') || !is_page {
            found.push(report(
                format!("“{address}” leads to no page of the site."),
                "From a story's page another story's is `../../SLUG/LANGUAGE/`; other pages need their whole address, with `https://`.".to_owned(),
            ).as_warning());
        }
    }
    found
}
