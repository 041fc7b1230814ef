//! Series: a table beside the story, or facts of several moments, read as one quantity over time.

use super::diagnostic::File;
use super::fields::{Fields, Placed};
use super::ledger::unknown;
use super::photos::PhotoSource;
use super::series_table::{Meaning, moment, read};
use crate::asset::Asset;
use quantity::{Moment, Quantity, Unit};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};
use story::fact::{Fact, FactId};
use story::series::{Point, Series};
use story::wording;

/// What came of a table: the series, and the file that goes into the site.
pub(super) struct Table {
    pub(super) series: Series,
    pub(super) source: PhotoSource,
}

/// Reads a series from a CSV beside the ledger; its first line names the columns: `at,value` or `at,low,high`.
///
/// A line without a value is a gap. What is wrong is reported at its line of the table.
pub(super) fn from_table(fields: &Fields<'_>, name: &Placed<String>, meaning: &Meaning) -> Option<Table> {
    let report = |message: String, help: &str| fields.report(name.span.clone(), message, help);
    let relative = Path::new(&name.value);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        report(
            format!("The table “{}” is not in the story's folder.", name.value),
            "Put it there and write its path from there, as in `calls.csv`.",
        );
        return None;
    }
    let folder = Path::new(&fields.desk.file.path).parent().unwrap_or(Path::new(""));
    let path = folder.join(relative);
    let bytes = match contents(&path) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => {
            let message = format!(
                "The table “{}” is no file, or larger than {} MB.",
                name.value,
                MOST_BYTES / 1_000_000
            );
            report(message, "Take fewer moments: a series has at most 10,000.");
            return None;
        }
        Err(error) => {
            let message = format!("The table “{}” can't be read: {error}.", name.value);
            report(message, "Write its path from the story's folder, as in `calls.csv`.");
            return None;
        }
    };
    let Ok(text) = String::from_utf8(bytes.clone()) else {
        report(format!("The table “{}” is not a text in UTF-8.", name.value), "Save it as CSV in UTF-8.");
        return None;
    };
    // Spreadsheets write a mark in front.
    let text = text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned);
    let file = File { path: path.display().to_string(), text };
    let mut points = read(&file, meaning, |diagnostic| fields.desk.report(diagnostic))?;
    let stem = relative.file_stem().and_then(|stem| stem.to_str()).unwrap_or("table");
    let plain: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let source = PhotoSource { path, name: Asset::hashed(&plain, "csv", bytes).name };
    let quantities: Vec<Option<Quantity>> = points.iter_mut().map(|(_, quantity)| quantity.take()).collect();
    let interval = |quantity: &Option<Quantity>| quantity.as_ref().map(|quantity| quantity.interval);
    let points = points.iter().zip(&quantities);
    let points =
        points.map(|((at, _), quantity)| Point { at: *at, interval: interval(quantity), words: None });
    let mut series = Series {
        unit: meaning.unit.clone(),
        points: points.collect(),
        members: Vec::new(),
        table: Some(source.name.clone()),
    };
    for index in series.worded_points() {
        let words = quantities[index].as_ref().map(|quantity| wording::quantity(quantity, meaning.language));
        series.points[index].words = words;
    }
    Some(Table { series, source })
}

/// More than any table of the most points has.
const MOST_BYTES: u64 = 4_000_000;

/// The bytes of a file; nothing where it is none, or larger than a table of a story can be.
fn contents(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    let about = std::fs::metadata(path)?;
    (about.is_file() && about.len() <= MOST_BYTES).then(|| std::fs::read(path)).transpose()
}

/// A series of facts that waits until they are read.
pub(super) struct Pending {
    pub(super) id: FactId,
    pub(super) members: Vec<Placed<String>>,
}

/// Fills series with their facts, in the order of time; those that can't be filled are given back by name.
pub(super) fn fill(
    root: &Fields<'_>,
    pending: Vec<Pending>,
    facts: &mut BTreeMap<FactId, Fact>,
    broken: &BTreeSet<FactId>,
) -> BTreeSet<FactId> {
    let mut unfilled = BTreeSet::new();
    for Pending { id, members } in pending {
        match filled(root, &members, facts, broken) {
            Some((series, first)) => {
                if let Some(fact) = facts.get_mut(&id) {
                    fact.statement = story::fact::Statement::Series(series);
                    fact.origin = first;
                }
            }
            None => drop(unfilled.insert(id)),
        }
    }
    unfilled
}

/// A series of facts, and where the first of them comes from.
fn filled(
    root: &Fields<'_>,
    members: &[Placed<String>],
    facts: &BTreeMap<FactId, Fact>,
    broken: &BTreeSet<FactId>,
) -> Option<(Series, story::fact::Origin)> {
    let mut found: Vec<(Moment, &FactId, &Fact, &Unit)> = Vec::new();
    let mut is_whole = !members.is_empty();
    for member in members {
        let Some((id, fact)) = facts.get_key_value(&member.value) else {
            is_whole = false;
            if !broken.contains(&member.value) {
                unknown(root, member.span.clone(), "fact", &member.value, facts.keys().map(String::as_str));
            }
            continue;
        };
        let mut say = |message: String, help: &str| {
            is_whole = false;
            root.report(member.span.clone(), message, help);
        };
        let Some(quantity) = fact.quantity() else {
            say(
                format!("A series consists of quantities, and “{id}” is none."),
                "Name facts with a `value`.",
            );
            continue;
        };
        let Some(at) = fact.period.as_deref().and_then(moment) else {
            say(
                format!("“{id}” has no `period` that is a moment."),
                "Give the fact `period = \"2014\"`, `\"2014-05\"` or `\"2014-05-03\"`.",
            );
            continue;
        };
        if found.iter().any(|(_, other, ..)| *other == id) {
            say(format!("The series has “{id}” twice."), "Take one out.");
            continue;
        }
        match found.iter().find(|(other, ..)| other.minutes().0 == at.minutes().0) {
            Some((_, other, ..)) => say(
                format!("“{id}” and “{other}” speak of the same moment."),
                "Take one out, or correct its `period`.",
            ),
            None if found.iter().any(|(.., unit)| **unit != quantity.unit) => {
                say(
                    format!("“{id}” has another unit than the first fact of the series."),
                    "Take it out: a series has one unit.",
                );
            }
            None => found.push((at, id, fact, &quantity.unit)),
        }
    }
    if !is_whole {
        return None;
    }
    found.sort_by_key(|(at, ..)| at.minutes());
    let (.., first, unit) = found.first()?;
    let point = |(at, _, fact, _): &(Moment, &FactId, &Fact, &Unit)| Point {
        at: *at,
        interval: fact.quantity().map(|quantity| quantity.interval),
        words: Some(fact.words.clone()),
    };
    let series = Series {
        unit: (*unit).clone(),
        points: found.iter().map(point).collect(),
        members: found.iter().map(|(_, id, ..)| (*id).clone()).collect(),
        table: None,
    };
    Some((series, first.origin.clone()))
}
