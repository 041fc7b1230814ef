//! What changed between two states of a story: facts, and every sentence, chart and language that they touch.

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use story::Story;
use story::document::plain_text;
use story::fact::{Fact, FactId, Origin};
use story::series::{Point, Series};

/// A changed fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The fact.
    pub fact: FactId,
    /// Its words before, in the default language; nothing for a new fact.
    pub before: Option<String>,
    /// Its words now; nothing for a removed fact.
    pub after: Option<String>,
    /// What else differs: label, source, note, possible range.
    pub also: Vec<String>,
    /// The places that state it now, or stated it before it was removed.
    pub touches: Vec<Touch>,
    /// Whether an entry of `corrections` names it.
    pub is_corrected: bool,
}

/// A place that a change touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Touch {
    /// The language's tag.
    pub language: &'static str,
    /// The chart that draws it, or nothing for a sentence.
    pub chart: Option<String>,
    /// The sentence, or the chart's title.
    pub text: String,
}

/// All changes between two states of a story, each with its languages, the default first.
pub fn changes(old: &[Story], new: &[Story]) -> Vec<Change> {
    let (Some(before), Some(after)) = (old.first(), new.first()) else { return Vec::new() };
    let ids: BTreeSet<&FactId> = before.facts.keys().chain(after.facts.keys()).collect();
    let mut changes = Vec::new();
    for id in ids {
        let (was, is) = (before.facts.get(id), after.facts.get(id));
        let also = match (was, is) {
            (Some(was), Some(is)) => differences(was, is),
            _ => Vec::new(),
        };
        let says = |fact: Option<&Fact>| fact.map(|fact| format!("{}: {}", fact.label, fact.words));
        let same_words = was.map(|fact| &fact.words) == is.map(|fact| &fact.words);
        if same_words && also.is_empty() {
            continue;
        }
        let stories = if is.is_some() { new } else { old };
        let is_corrected = after.corrections_of(id).next().is_some();
        changes.push(Change {
            fact: id.clone(),
            before: says(was),
            after: says(is),
            also,
            touches: touches(stories, id),
            is_corrected,
        });
    }
    changes
}

/// The changes as a text for a terminal.
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

fn differences(was: &Fact, is: &Fact) -> Vec<String> {
    let mut found = Vec::new();
    let mut compare = |what: &str, before: &str, after: &str| {
        if before != after {
            found.push(format!("{what}: “{before}” → “{after}”"));
        }
    };
    let interval =
        |fact: &Fact| fact.quantity().map(|quantity| quantity.interval.to_string()).unwrap_or_default();
    compare("label", &was.label, &is.label);
    compare("possible", &interval(was), &interval(is));
    let members = |fact: &Fact| fact.series().map(|series| series.members.join(", ")).unwrap_or_default();
    compare("facts of the series", &members(was), &members(is));
    compare("note", &was.notes.join(" "), &is.notes.join(" "));
    let cited = |fact: &Fact| match &fact.origin {
        Origin::Calculation(calculation) => format!("calculated by {}", calculation.relation),
        Origin::Source(citation) => {
            format!("{} {} {}, {}", citation.source, citation.at, citation.printed, citation.says)
        }
    };
    compare("source", &cited(was), &cited(is));
    if let (Some(was), Some(is)) = (was.series(), is.series()) {
        found.extend(moved(was, is));
    }
    found
}

/// The moments at which two states of a series differ, the first of many.
fn moved(was: &Series, is: &Series) -> Vec<String> {
    const MOST: usize = 10;
    let by_moment = |series: &Series| -> BTreeMap<i64, Point> {
        series.points.iter().map(|point| (point.at.minutes().0, point.clone())).collect()
    };
    let (before, after) = (by_moment(was), by_moment(is));
    let moments: BTreeSet<&i64> = before.keys().chain(after.keys()).collect();
    let said = |point: &Point| match (&point.words, point.interval) {
        (Some(words), _) => format!("“{words}”"),
        (None, Some(interval)) => format!("“{interval}”"),
        (None, None) => "a gap".to_owned(),
    };
    let differing = moments.into_iter().filter_map(|at| match (before.get(at), after.get(at)) {
        (Some(was), Some(is)) if was.interval == is.interval => None,
        (Some(was), Some(is)) => Some(format!("{}: {} → {}", is.at.machine_readable(), said(was), said(is))),
        (None, Some(is)) => Some(format!("{}: new, {}", is.at.machine_readable(), said(is))),
        (Some(was), None) => Some(format!("{}: gone, {}", was.at.machine_readable(), said(was))),
        (None, None) => None,
    });
    let mut differing: Vec<String> = differing.collect();
    if differing.len() > MOST {
        let more = differing.len() - MOST;
        differing.truncate(MOST);
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
