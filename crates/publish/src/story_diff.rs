//! The differences between two versions of a story: changed facts, and every sentence, chart and language that uses them.

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use story::Story;
use story::document::plain_text;
use story::fact::{Fact, FactId, Origin};
use story::series::{Point, Series};

/// A changed fact, as `data-story diff` writes it in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The fact.
    pub fact: FactId,
    /// Its label and words before, in the default language; `None` for a new fact.
    pub before: Option<String>,
    /// Its label and words now; `None` for a removed fact.
    pub after: Option<String>,
    /// Other differences: label, source, note, possible range.
    pub also: Vec<String>,
    /// The sentences and charts that use it now, or that used it before it was removed.
    pub touches: Vec<Touch>,
    /// Whether an entry of `corrections` names it.
    pub is_corrected: bool,
}

/// A sentence or a chart that uses a changed fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Touch {
    /// The language's tag.
    pub language: &'static str,
    /// The chart that draws it; `None` for a sentence.
    pub chart: Option<String>,
    /// The sentence, or the chart's title.
    pub text: String,
}

/// All changes between two versions of a story. Each version has the story in all languages, the default first.
pub fn changes(old: &[Story], new: &[Story]) -> Vec<Change> {
    let (Some(before), Some(after)) = (old.first(), new.first()) else { return Vec::new() };
    let ids: BTreeSet<&FactId> = before.facts.keys().chain(after.facts.keys()).collect();
    let mut changes = Vec::new();
    for id in ids {
        let (old_fact, new_fact) = (before.facts.get(id), after.facts.get(id));
        let also = match (old_fact, new_fact) {
            (Some(old_fact), Some(new_fact)) => differences(old_fact, new_fact),
            _ => Vec::new(),
        };
        let label_and_words =
            |fact: Option<&Fact>| fact.map(|fact| format!("{}: {}", fact.label, fact.words));
        let same_words = old_fact.map(|fact| &fact.words) == new_fact.map(|fact| &fact.words);
        if same_words && also.is_empty() {
            continue;
        }
        let stories = if new_fact.is_some() { new } else { old };
        let is_corrected = after.corrections_of(id).next().is_some();
        changes.push(Change {
            fact: id.clone(),
            before: label_and_words(old_fact),
            after: label_and_words(new_fact),
            also,
            touches: touches(stories, id),
            is_corrected,
        });
    }
    changes
}

/// The changes as text for a terminal.
pub fn text(changes: &[Change]) -> String {
    if changes.is_empty() {
        return "No fact changed.\n".into();
    }
    let mut text = String::new();
    for change in changes {
        // Writing into a string can't fail.
        let _ = match (&change.before, &change.after) {
            (Some(before), Some(after)) if before == after => writeln!(text, "{}  {after}", change.fact),
            (Some(before), Some(after)) => writeln!(text, "{}  {before} → {after}", change.fact),
            (None, Some(after)) => writeln!(text, "{}  new: {after}", change.fact),
            (Some(before), None) => writeln!(text, "{}  gone: {before}", change.fact),
            (None, None) => Ok(()),
        };
        for also in &change.also {
            let _ = writeln!(text, "  {also}");
        }
        for touch in &change.touches {
            let chart = touch.chart.as_ref().map(|chart| format!(" chart {chart}:")).unwrap_or_default();
            let _ = writeln!(text, "  {}{chart} {}", touch.language, touch.text);
        }
        if change.before.is_some()
            && change.after.is_some()
            && change.before != change.after
            && !change.is_corrected
        {
            let _ = writeln!(
                text,
                "  = help: If readers have seen it, add `[[corrections]]` with `date`, `facts = [\"{}\"]` and `text` to story.toml.",
                change.fact
            );
        }
    }
    let languages: BTreeSet<&str> =
        changes.iter().flat_map(|change| &change.touches).map(|touch| touch.language).collect();
    let facts = if changes.len() == 1 { "1 fact" } else { &format!("{} facts", changes.len()) };
    let _ = writeln!(
        text,
        "\n{facts} changed; languages touched: {}.",
        languages.into_iter().collect::<Vec<_>>().join(", ")
    );
    text
}

fn differences(old: &Fact, new: &Fact) -> Vec<String> {
    let mut found = Vec::new();
    let mut compare = |what: &str, before: &str, after: &str| {
        if before != after {
            found.push(format!("{what}: “{before}” → “{after}”"));
        }
    };
    let interval =
        |fact: &Fact| fact.quantity().map(|quantity| quantity.interval.to_string()).unwrap_or_default();
    compare("label", &old.label, &new.label);
    compare("possible", &interval(old), &interval(new));
    let members = |fact: &Fact| fact.series().map(|series| series.members.join(", ")).unwrap_or_default();
    compare("facts of the series", &members(old), &members(new));
    compare("note", &old.notes.join(" "), &new.notes.join(" "));
    let origin = |fact: &Fact| match &fact.origin {
        Origin::Calculation(calculation) => format!("calculated by {}", calculation.relation),
        Origin::Source(citation) => {
            format!("{} {} {}, {}", citation.source, citation.at, citation.printed, citation.says)
        }
    };
    compare("source", &origin(old), &origin(new));
    if let (Some(old), Some(new)) = (old.series(), new.series()) {
        found.extend(series_differences(old, new));
    }
    found
}

/// The moments at which two versions of a series differ, at most ten.
fn series_differences(old: &Series, new: &Series) -> Vec<String> {
    const MAX_MOMENTS: usize = 10;
    let by_moment = |series: &Series| -> BTreeMap<i64, Point> {
        series.points.iter().map(|point| (point.at.minutes().0, point.clone())).collect()
    };
    let (before, after) = (by_moment(old), by_moment(new));
    let moments: BTreeSet<&i64> = before.keys().chain(after.keys()).collect();
    let describe = |point: &Point| match (&point.words, point.interval) {
        (Some(words), _) => format!("“{words}”"),
        (None, Some(interval)) => format!("“{interval}”"),
        (None, None) => "a gap".to_owned(),
    };
    let differing = moments.into_iter().filter_map(|at| match (before.get(at), after.get(at)) {
        (Some(old), Some(new)) if old.interval == new.interval => None,
        (Some(old), Some(new)) => {
            Some(format!("{}: {} → {}", new.at.machine_readable(), describe(old), describe(new)))
        }
        (None, Some(new)) => Some(format!("{}: new, {}", new.at.machine_readable(), describe(new))),
        (Some(old), None) => Some(format!("{}: gone, {}", old.at.machine_readable(), describe(old))),
        (None, None) => None,
    });
    let mut differing: Vec<String> = differing.collect();
    if differing.len() > MAX_MOMENTS {
        let more = differing.len() - MAX_MOMENTS;
        differing.truncate(MAX_MOMENTS);
        differing.push(format!("and {more} more {}", if more == 1 { "moment" } else { "moments" }));
    }
    differing
}

fn touches(stories: &[Story], id: &FactId) -> Vec<Touch> {
    let mut touches = Vec::new();
    for story in stories {
        let language = story.language.tag();
        for occurrence in story.fact_occurrences().into_iter().filter(|occurrence| occurrence.fact == id) {
            let touch = Touch { language, chart: None, text: occurrence.sentence };
            if !touches.contains(&touch) {
                touches.push(touch);
            }
        }
        for figure in story.figures.iter().filter(|figure| figure.drawn().any(|drawn| drawn == id)) {
            touches.push(Touch { language, chart: Some(figure.id.clone()), text: plain_text(&figure.title) });
        }
    }
    touches
}
