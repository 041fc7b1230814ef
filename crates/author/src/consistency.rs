//! Consistency: the languages of a story must state the same facts and show the same charts.

use crate::diagnostic::{Diagnostic, File};
use crate::ledger::Ledger;
use crate::story_builder::LanguageSource;
use std::collections::BTreeSet;
use std::ops::Range;
use story::Story;
use story::fact::FactId;

/// Differences between the languages: facts, charts and headings.
pub(crate) fn differences(sources: &[LanguageSource<'_>], ledger: &Ledger) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for source in sources {
        for other in sources.iter().filter(|other| other.language != source.language) {
            found.extend(missing_in(other, source, ledger));
        }
    }
    let Some((first, others)) = sources.split_first() else { return found };
    for other in others {
        found.extend(other_headings(first, other));
        found.extend(other_order(first, other));
    }
    found
}

type Named = [(String, Range<usize>)];

/// Facts and charts of an article that another one lacks.
fn missing_in(other: &LanguageSource<'_>, source: &LanguageSource<'_>, ledger: &Ledger) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // A link to a series is reported already.
    let is_series = |name: &str| ledger.facts.get(name).is_some_and(|fact| fact.series().is_some());
    let kinds: [(&str, &Named, &Named); 2] = [
        ("fact", &source.spans.facts, &other.spans.facts),
        ("chart", &source.spans.figures, &other.spans.figures),
    ];
    for (what, here, there) in kinds {
        let there: BTreeSet<&str> = there.iter().map(|(name, _)| name.as_str()).collect();
        let mut reported = BTreeSet::new();
        for (name, span) in here.iter().filter(|(name, _)| !there.contains(name.as_str())) {
            let is_wrong = what == "fact" && is_series(name);
            if !is_wrong && reported.insert(name) {
                let tag = other.language.tag();
                let message = format!("The {what} “{name}” is here, but not in {tag}.md.");
                let help = "Use it in both languages, or in neither.";
                found.push(Diagnostic::error(source.file, span.clone(), message, help).as_warning());
            }
        }
    }
    found
}

/// Another number of headings than in the first language.
fn other_headings(first: &LanguageSource<'_>, other: &LanguageSource<'_>) -> Option<Diagnostic> {
    let headings = &other.spans.headings;
    let (expected, count) = (first.spans.headings.len(), headings.len());
    if expected == count {
        return None;
    }
    let span = headings.get(expected).or(headings.last()).cloned().unwrap_or(0..0);
    let (tag, first_tag) = (other.language.tag(), first.language.tag());
    let message = format!("{tag}.md has {count} headings, but {first_tag}.md has {expected}.");
    let help = "Give both the same sections: a reader who switches the language stays in the same section.";
    Some(Diagnostic::error(other.file, span, message, help).as_warning())
}

/// The first chart that is not at the same position as in the first language.
fn other_order(first: &LanguageSource<'_>, other: &LanguageSource<'_>) -> Option<Diagnostic> {
    let order = |source: &LanguageSource<'_>| -> Vec<String> {
        source.spans.figures.iter().map(|(name, _)| name.clone()).collect()
    };
    let (expected, found) = (order(first), order(other));
    if expected.iter().collect::<BTreeSet<_>>() != found.iter().collect::<BTreeSet<_>>() {
        return None;
    }
    let at = expected.iter().zip(&found).position(|(a, b)| a != b)?;
    let (_, span) = other.spans.figures.get(at)?;
    let tag = first.language.tag();
    let message =
        format!("The chart “{}” is here, but {tag}.md has “{}” in its place.", found[at], expected[at]);
    let help = "Put the charts in the same order in both languages.";
    Some(Diagnostic::error(other.file, span.clone(), message, help).as_warning())
}

/// The most unused facts that are reported one by one.
const MOST_UNUSED: usize = 50;

/// Facts of the ledger that no article states, no chart draws and no relation contains.
pub(crate) fn unused_facts(
    file: &File,
    ledger: &Ledger,
    sources: &[LanguageSource<'_>],
    stories: &[Story],
) -> Vec<Diagnostic> {
    // The facts of a chart that could not be read are unknown, as are those of a story that could not be built.
    let has_unread_chart = |source: &LanguageSource<'_>| {
        let story = stories.iter().find(|story| story.language == source.language);
        story.is_none_or(|story| source.spans.figures.iter().any(|(id, _)| story.figure(id).is_none()))
    };
    if ledger.has_broken_relation || sources.iter().any(has_unread_chart) {
        return Vec::new();
    }
    let mut used: BTreeSet<&str> =
        sources.iter().flat_map(|source| &source.spans.facts).map(|(id, _)| id.as_str()).collect();
    used.extend(
        stories.iter().flat_map(|story| &story.figures).flat_map(|figure| figure.drawn()).map(String::as_str),
    );
    used.extend(ledger.relations.iter().flat_map(|(_, relation)| relation.members()).map(String::as_str));
    // A series is used where one of its points is.
    let series: Vec<&str> =
        used.iter().filter_map(|id| id.split_once('@')).map(|(series, _)| series).collect();
    used.extend(series);
    let is_unused = |id: &&FactId| !used.contains(id.as_str()) && !id.contains(['@', '/']);
    let unused: Vec<&FactId> = ledger.facts.keys().filter(is_unused).collect();
    let report = |id: &&FactId| {
        let span = ledger.spans.get(*id).cloned().unwrap_or(0..0);
        let message = format!("The fact “{id}” is not used in any text, chart or relation.");
        let help = format!("Link to it in the text, `[](fact:{id})`, or remove it.");
        Diagnostic::error(file, span, message, help).as_warning()
    };
    let mut found: Vec<Diagnostic> = unused.iter().take(MOST_UNUSED).map(report).collect();
    if let Some(more) = unused.len().checked_sub(MOST_UNUSED).filter(|more| *more > 0) {
        let message = format!("{more} more facts are not used in any text, chart or relation.");
        let help = "Put them into a table beside the story: a cell that no file names is not reported.";
        found.push(Diagnostic::of_file(file.path.clone(), message, help).as_warning());
    }
    found
}
