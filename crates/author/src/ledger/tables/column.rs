//! The columns of a table: `[table.NAME.column.NAME]`.

use super::super::facts::FactReader;
use super::super::quantities::step;
use super::entry::{Notation, factor};
use super::name::{STAR, moment, written};
use crate::fields::{Fields, Spanned};
use crate::local_text::LocalText;
use quantity::{Bound, Decimal, End, Interval, Language, Moment, Number, Printed, Quantity, Unit};
use story::wording;
use tables::{Cell, CellError, NumberFormat, Table};
use toml::de::DeValue;

/// A column of numbers, or several that differ in their moment alone.
pub(super) struct DataColumn {
    pub(super) name: String,
    pub(super) label: LocalText,
    /// The columns of the file, each with its moment if it has one.
    pub(super) files: Vec<(usize, Option<Moment>)>,
    pub(super) unit: Unit,
    /// The last place that is printed.
    pub(super) step: Option<Decimal>,
    pub(super) period: Option<LocalText>,
    pub(super) note: Option<LocalText>,
    numbers: NumberFormat,
    /// The column with the uncertainty, which is added and taken away.
    uncertainty: Option<usize>,
}

/// Why a cell can't be a fact.
#[derive(Debug, thiserror::Error)]
pub(super) enum ValueError {
    #[error(transparent)]
    Cell(#[from] CellError),
    #[error("{0} is not a whole number, but the unit “{1}” is countable.")]
    NotWhole(Decimal, String),
    #[error("{0} is too long a number.")]
    TooLong(Decimal),
}

impl ValueError {
    /// What to do about it.
    pub(super) fn help(&self) -> String {
        match self {
            Self::Cell(error) => error.help().to_string(),
            Self::NotWhole(..) => {
                "Remove `countable` from the unit, or name the unit that the file counts in.".into()
            }
            Self::TooLong(_) => "Write fewer digits.".into(),
        }
    }
}

/// All columns of a table; `None` if one is wrong, which is reported.
pub(super) fn read_all(
    fields: &Fields<'_>,
    content: &Table,
    notation: &Notation,
    reader: &FactReader<'_>,
) -> Option<Vec<DataColumn>> {
    let tables = fields.tables("column", "column");
    if tables.is_empty() && !fields.has("column") {
        let message = format!("The {} has no columns.", fields.what);
        let help =
            "Add `[table.NAME.column.NAME]` with `unit` and `label`. `data-story data FILE` writes it.";
        fields.report(fields.span.clone(), message, help);
        return None;
    }
    let columns: Vec<Option<DataColumn>> =
        tables.into_iter().map(|(name, fields)| read(name, fields?, content, notation, reader)).collect();
    columns.into_iter().collect()
}

fn read(
    name: String,
    fields: Fields<'_>,
    content: &Table,
    notation: &Notation,
    reader: &FactReader<'_>,
) -> Option<DataColumn> {
    let label = fields.local_text("label");
    let (unit, step) = (reader.unit(&fields), step(&fields));
    let (period, note) = (fields.optional_local_text("period"), fields.optional_local_text("note"));
    let files = if fields.has("from") {
        from(&fields, content)
    } else {
        let name = Spanned { value: name.clone(), span: fields.span.clone() };
        one(&fields, content, &name).map(|index| vec![(index, None)])
    };
    let uncertainty = match fields.optional_text("uncertainty") {
        Some(name) => Some(one(&fields, content, &name)?),
        None => None,
    };
    let mut numbers = notation.numbers.clone();
    if let Some(factor) = factor(&fields) {
        numbers.factor = factor;
    }
    if !fields.finish() {
        return None;
    }
    let mut files = files?;
    // A period that is a moment is the moment of the column.
    let at = period.as_ref().and_then(|period| {
        let mut moments = period.all().map(moment);
        let first = moments.next()??;
        moments.all(|other| other == Some(first)).then_some(first)
    });
    if let ([(_, moment @ None)], Some(at)) = (files.as_mut_slice(), at) {
        *moment = Some(at);
    }
    Some(DataColumn {
        name,
        label: label?,
        files,
        unit: unit?,
        step: step?,
        period,
        note,
        numbers,
        uncertainty,
    })
}

/// The columns that `from` names: a header, a position, a list of headers, or a pattern with a star for the moment.
fn from(fields: &Fields<'_>, content: &Table) -> Option<Vec<(usize, Option<Moment>)>> {
    let value = fields.get("from")?;
    if let DeValue::Integer(position) = value.get_ref() {
        let found = position.as_str().parse::<usize>().ok();
        let found = found.filter(|position| (1..=content.header().len()).contains(position));
        if found.is_none() {
            let message = format!(
                "The file has {} columns, so there is no column {}.",
                content.header().len(),
                position.as_str()
            );
            fields.report(value.span(), message, "Positions are counted from 1.");
        }
        return found.map(|position| vec![(position - 1, None)]);
    }
    let names = fields.texts("from");
    if let [name] = names.as_slice() {
        if content.column(&name.value).is_none() && name.value.contains(STAR) {
            return with_moments(fields, content, name);
        }
        return one(fields, content, name).map(|index| vec![(index, header_moment(content, index))]);
    }
    let mut columns = Vec::new();
    for name in &names {
        let index = one(fields, content, name)?;
        let Some(at) = header_moment(content, index) else {
            let message =
                format!("The header “{}” has no moment, but `from` names several columns.", name.value);
            fields.report(
                name.span.clone(),
                message,
                "Columns of one name differ in their moment alone. Give others a name of their own.",
            );
            return None;
        };
        columns.push((index, Some(at)));
    }
    sorted(fields, columns, names.first()?)
}

/// The columns whose header fits a pattern, as `* (%)`, with a moment at each star.
fn with_moments(
    fields: &Fields<'_>,
    content: &Table,
    pattern: &Spanned<String>,
) -> Option<Vec<(usize, Option<Moment>)>> {
    let headers = content.header().iter().enumerate();
    let columns: Vec<(usize, Option<Moment>)> = headers
        .filter_map(|(index, header)| Some((index, Some(fitting(header.trim(), pattern.value.trim())?))))
        .collect();
    if columns.is_empty() {
        let message = format!("No header fits “{}” with a moment at the star.", pattern.value);
        fields.report(pattern.span.clone(), message, headers_help(content));
        return None;
    }
    sorted(fields, columns, pattern)
}

/// The moment at the stars of a pattern, if the header fits.
fn fitting(header: &str, pattern: &str) -> Option<Moment> {
    let mut parts = pattern.split(STAR);
    let mut rest = header.strip_prefix(parts.next()?)?;
    let mut found: Option<Moment> = None;
    let parts: Vec<&str> = parts.collect();
    for (index, part) in parts.iter().enumerate() {
        let is_last = index + 1 == parts.len();
        let at =
            if part.is_empty() || is_last { rest.len().checked_sub(part.len())? } else { rest.find(part)? };
        let (text, after) = (rest.get(..at)?, rest.get(at..)?);
        rest = after.strip_prefix(part)?;
        let here = moment(text)?;
        if found.is_some_and(|found| found != here) {
            return None;
        }
        found = Some(here);
    }
    found
}

/// The columns by time; reports two of the same moment.
fn sorted(
    fields: &Fields<'_>,
    mut columns: Vec<(usize, Option<Moment>)>,
    name: &Spanned<String>,
) -> Option<Vec<(usize, Option<Moment>)>> {
    let start = |at: Option<Moment>| at.map(|at| at.minutes().0);
    columns.sort_by_key(|(_, at)| start(*at));
    let twice = columns.windows(2).find(|pair| start(pair[0].1) == start(pair[1].1));
    let Some(at) = twice.and_then(|pair| pair[0].1) else { return Some(columns) };
    let message = format!("`from` names two columns of {}.", written(at));
    fields.report(
        name.span.clone(),
        message,
        "Name the column that is meant, or give each a name of its own.",
    );
    None
}

/// The moment in a header: the whole of it, or the first part of it that is one.
fn header_moment(content: &Table, index: usize) -> Option<Moment> {
    let header = content.header().get(index)?;
    moment(header).or_else(|| header.split([' ', '(', ')', ',', '（', '）']).find_map(moment))
}

/// The column of a header; reports an unknown one.
pub(super) fn one(fields: &Fields<'_>, content: &Table, name: &Spanned<String>) -> Option<usize> {
    let found = content.column(&name.value);
    if found.is_none() {
        let message = format!("The file has no column “{}”.", name.value);
        fields.report(name.span.clone(), message, headers_help(content));
    }
    found
}

fn headers_help(content: &Table) -> String {
    const MOST: usize = 20;
    let headers: Vec<&str> = content.header().iter().take(MOST).map(String::as_str).collect();
    let more = if content.header().len() > MOST { ", …" } else { "" };
    format!("Its columns are: {}{more}. Write one as it stands, or its position.", headers.join(", "))
}

impl DataColumn {
    /// The columns of the file that it reads.
    pub(super) fn sources(&self) -> impl Iterator<Item = usize> + '_ {
        self.files.iter().map(|(index, _)| *index)
    }

    /// Whether a cell is a number or missing.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(super) fn check(&self, content: &Table, row: usize, column: usize) -> Result<(), ValueError> {
        self.quantity(content, row, column).map(drop)
    }

    /// The quantity in a cell; `None` if it is missing.
    ///
    /// # Errors
    /// If it is not a number of this column.
    pub(super) fn quantity(
        &self,
        content: &Table,
        row: usize,
        column: usize,
    ) -> Result<Option<Quantity>, ValueError> {
        let Some(value) = tables::number(&content.cell(row, column), &self.numbers)? else { return Ok(None) };
        if self.unit.countable && !value.is_whole() {
            return Err(ValueError::NotWhole(value, self.unit.id.clone()));
        }
        let around = match self.uncertainty {
            Some(column) => tables::number(&content.cell(row, column), &self.numbers)?,
            None => None,
        };
        let interval = match around {
            Some(around) => {
                let around = around.magnitude();
                let ends = value.minus(around).zip(value.plus(around));
                let (low, high) = ends.ok_or(ValueError::TooLong(value))?;
                Interval { low: End::Closed(low), high: End::Closed(high) }
            }
            None => Interval::exactly(value),
        };
        // What is measured is exact; a step rounds only what is printed.
        let printed = match self.step {
            Some(step) => value.nearest(step).ok_or(ValueError::TooLong(value))?,
            None => value,
        };
        let printed = Printed { value: Number::Single(printed), bound: Bound::Exact };
        let step = self.step.unwrap_or(Decimal::ZERO);
        Ok(Some(Quantity { unit: self.unit.clone(), printed: Some(printed), step, interval }))
    }

    /// The period of a cell: what the column says, or its moment in words.
    pub(super) fn period_of(&self, at: Option<Moment>) -> Option<LocalText> {
        if self.period.is_some() && self.files.len() == 1 {
            return self.period.clone();
        }
        let in_words = |at: Moment| -> LocalText {
            Language::ALL.into_iter().map(|language| (language, wording::moment(at, language))).collect()
        };
        at.map(in_words).or_else(|| self.period.clone())
    }

    /// The text of a cell as the file has it.
    pub(super) fn printed(content: &Table, row: usize, column: usize) -> String {
        let cell: Cell<'_> = content.cell(row, column);
        cell.text().into_owned()
    }
}
