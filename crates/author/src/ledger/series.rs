//! Series: a table beside the story, or facts of several moments, read as one quantity over time.

use super::model::FactTexts;
use super::series_csv::{Meaning, moment, read};
use crate::asset::Asset;
use crate::diagnostic::File;
use crate::fields::{Fields, Spanned};
use crate::files::{self, Limit, OpenError};
use crate::photos::PhotoSource;
use quantity::{Moment, Quantity, Unit};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use story::fact::{Fact, FactId, Origin, Statement};
use story::series::{Point, Series};

/// A table that was read.
pub(super) struct Table {
    pub(super) series: Series,
    /// The points that are put into words, by their index.
    pub(super) points: Vec<(usize, Quantity)>,
    /// Every moment with its quantity; a gap has none.
    pub(super) rows: Vec<(Moment, Option<Quantity>)>,
    /// The file, which is copied into the site.
    pub(super) source: PhotoSource,
}

/// Reads a series from a CSV beside the ledger. Its first line names the columns: `at,value` or `at,low,high`.
///
/// A line without a value is a gap. Mistakes are reported at their line of the table.
pub(super) fn from_table(fields: &Fields<'_>, name: &Spanned<String>, meaning: &Meaning) -> Option<Table> {
    let folder = Path::new(&fields.context.file.path).parent().unwrap_or(Path::new(""));
    let (file, source) = match open(folder, &name.value) {
        Ok(opened) => opened,
        Err(error) => {
            let help = match error {
                OpenError::NotUtf8(_) => "Save it as CSV in UTF-8.",
                _ => error.help(),
            };
            fields.report(name.span.clone(), format!("The table {error}"), help);
            return None;
        }
    };
    let rows = read(&file, meaning, |diagnostic| fields.context.report(diagnostic))?;
    let point = |(at, quantity): &(Moment, Option<Quantity>)| Point {
        at: *at,
        interval: quantity.as_ref().map(|quantity| quantity.interval),
        words: None,
    };
    let series = Series {
        unit: meaning.unit.clone(),
        points: rows.iter().map(point).collect(),
        members: Vec::new(),
        table: Some(source.name.clone()),
    };
    let worded = series.worded_points().into_iter();
    let points = worded.filter_map(|index| Some((index, rows.get(index)?.1.clone()?))).collect();
    Some(Table { series, points, rows, source })
}

/// The text of a table, and the name that its file gets in the site.
fn open(folder: &Path, name: &str) -> Result<(File, PhotoSource), OpenError> {
    let bytes = files::bytes(folder, name, Limit::Data)?;
    let text = str::from_utf8(&bytes).map_err(|_| OpenError::NotUtf8(name.to_owned()))?;
    // Spreadsheets write a byte order mark.
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str()).unwrap_or("table");
    let plain: String = stem.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let path = folder.join(name);
    let file = File { path: path.display().to_string(), text };
    Ok((file, PhotoSource { path, name: Asset::hashed(&plain, "csv", bytes).name }))
}

/// A series of facts that is filled once they are read.
pub(super) struct Pending {
    pub(super) id: FactId,
    pub(super) members: Vec<Spanned<String>>,
}

/// Fills series with their facts, ordered by time. Returns the names of those that can't be filled.
pub(super) fn fill(
    root: &Fields<'_>,
    pending: Vec<Pending>,
    facts: &mut BTreeMap<FactId, Fact>,
    texts: &mut BTreeMap<FactId, FactTexts>,
    broken: &BTreeSet<FactId>,
) -> BTreeSet<FactId> {
    let mut unfilled = BTreeSet::new();
    // Series can't contain series, so none is filled before all are read.
    let filled: Vec<_> = pending
        .into_iter()
        .map(|Pending { id, members }| (id, series_of(root, &members, facts, texts, broken)))
        .collect();
    for (id, series) in filled {
        let Some(series) = series else {
            unfilled.insert(id);
            continue;
        };
        let first = series.members.first().cloned().unwrap_or_default();
        let origin = facts.get(&first).map(|fact| fact.origin.clone());
        let says = texts.get(&first).and_then(|texts| texts.says.clone());
        let Some(fact) = facts.get_mut(&id) else { continue };
        fact.statement = Statement::Series(series);
        // A series with a source of its own keeps it.
        let has_own = !matches!(&fact.origin, Origin::Calculation(own) if own.relation.is_empty());
        if let (Some(origin), false) = (origin, has_own) {
            fact.origin = origin;
            if let Some(texts) = texts.get_mut(&id) {
                texts.says = says;
            }
        }
    }
    unfilled
}

/// A fact that a series contains.
struct Member<'a> {
    at: Moment,
    id: &'a FactId,
    unit: &'a Unit,
    point: Point,
}

/// A series of facts; `None` if one of them does not fit, which is reported.
fn series_of(
    root: &Fields<'_>,
    names: &[Spanned<String>],
    facts: &BTreeMap<FactId, Fact>,
    texts: &BTreeMap<FactId, FactTexts>,
    broken: &BTreeSet<FactId>,
) -> Option<Series> {
    let mut members: Vec<Member<'_>> = Vec::new();
    let mut is_complete = !names.is_empty();
    for name in names {
        let Some((id, fact)) = facts.get_key_value(&name.value) else {
            is_complete = false;
            if !broken.contains(&name.value) {
                root.report_unknown("fact", name, facts.keys().map(String::as_str));
            }
            continue;
        };
        match member(id, fact, texts.get(id)).and_then(|member| fitting(member, &members)) {
            Ok(member) => members.push(member),
            Err(error) => {
                is_complete = false;
                root.report(name.span.clone(), error.to_string(), error.help());
            }
        }
    }
    if !is_complete {
        return None;
    }
    members.sort_by_key(|member| member.at.minutes());
    Some(Series {
        unit: members.first()?.unit.clone(),
        members: members.iter().map(|member| member.id.clone()).collect(),
        points: members.into_iter().map(|member| member.point).collect(),
        table: None,
    })
}

/// Why a fact can't be a member of a series.
#[derive(Debug, thiserror::Error)]
enum MemberError {
    #[error("A series contains quantities, but “{0}” is not one.")]
    NotQuantity(FactId),
    #[error("“{0}” has no `period` that is a moment.")]
    NoMoment(FactId),
    #[error("The series contains “{0}” twice.")]
    Twice(FactId),
    #[error("“{0}” and “{1}” are about the same moment.")]
    SameMoment(FactId, FactId),
    #[error("“{0}” has another unit than the first fact of the series.")]
    OtherUnit(FactId),
}

impl MemberError {
    /// What to do about it.
    fn help(&self) -> &'static str {
        match self {
            Self::NotQuantity(_) => "Name facts with a `value`.",
            Self::NoMoment(_) => "Give the fact `period = \"2014\"`, `\"2014-05\"` or `\"2014-05-03\"`.",
            Self::Twice(_) => "Remove one.",
            Self::SameMoment(..) => "Remove one, or correct its `period`.",
            Self::OtherUnit(_) => "Remove it: a series has one unit.",
        }
    }
}

fn member<'a>(id: &'a FactId, fact: &'a Fact, texts: Option<&FactTexts>) -> Result<Member<'a>, MemberError> {
    let quantity = fact.quantity().ok_or_else(|| MemberError::NotQuantity(id.clone()))?;
    let at = texts.and_then(period).ok_or_else(|| MemberError::NoMoment(id.clone()))?;
    let point = Point { at, interval: Some(quantity.interval), words: None };
    Ok(Member { at, id, unit: &quantity.unit, point })
}

/// The period of a fact, if it is the same moment in every language.
fn period(texts: &FactTexts) -> Option<Moment> {
    if texts.at.is_some() {
        return texts.at;
    }
    let mut moments = texts.period.as_ref()?.all().map(moment);
    let first = moments.next()??;
    moments.all(|other| other == Some(first)).then_some(first)
}

/// The member, if it fits those that the series has already.
fn fitting<'a>(member: Member<'a>, members: &[Member<'_>]) -> Result<Member<'a>, MemberError> {
    let id = member.id;
    if members.iter().any(|other| other.id == id) {
        return Err(MemberError::Twice(id.clone()));
    }
    if let Some(other) = members.iter().find(|other| other.at.minutes().0 == member.at.minutes().0) {
        return Err(MemberError::SameMoment(id.clone(), other.id.clone()));
    }
    if members.iter().any(|other| other.unit != member.unit) {
        return Err(MemberError::OtherUnit(id.clone()));
    }
    Ok(member)
}
