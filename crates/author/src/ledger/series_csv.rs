//! The table of a series: CSV beside the story. Each mistake is reported at its line.

use crate::diagnostic::{Diagnostic, File};
use quantity::{Bound, Clock, Date, Decimal, End, Interval, Moment, Quantity, Unit};
use std::ops::Range;
use story::series::MOST_POINTS;

/// How the values of a table are to be read.
pub(super) struct Meaning {
    pub(super) unit: Unit,
    pub(super) bound: Bound,
    pub(super) step: Option<Decimal>,
}

/// A line of a table: its moment, and its value if it has one.
pub(super) type Row = (Moment, Option<Quantity>);

/// Why a line of a table is wrong.
#[derive(Debug, thiserror::Error)]
enum RowError {
    #[error("This line has {found} {}, but the first line names {expected}.", if *.found == 1 { "field" } else { "fields" })]
    FieldCount { found: usize, expected: usize },
    #[error("“{0}” is not a moment.")]
    Moment(String),
    #[error("“{0}” is not a plain number.")]
    Number(String),
    #[error("{value} is not a whole number, but the unit “{unit}” is countable.")]
    NotWhole { value: Decimal, unit: String },
    #[error("{low} is more than {high}.")]
    Reversed { low: Decimal, high: Decimal },
    #[error("This line has an upper end but no lower end.")]
    NoLowerEnd,
    #[error("This line is not later than the line before it.")]
    NotLater,
}

impl RowError {
    /// What to do about it.
    fn help(&self) -> &'static str {
        match self {
            Self::FieldCount { .. } => {
                "Write one field for each column: leave an unknown value empty, and write numbers without thousands commas."
            }
            Self::Moment(_) => {
                "Write a year, a month, a day or a minute: 2014, 2014-05, 2014-05-03 or 2014-05-03T18:30."
            }
            Self::Number(_) => {
                "Write digits and a point only, as in `34000` or `99.2`, or leave it empty if there is no value."
            }
            Self::NotWhole { .. } => "Correct the value, or remove `countable` from the unit.",
            Self::Reversed { .. } => "Put the lower end into `low`.",
            Self::NoLowerEnd => "Write the lower end too, or 0 if there is none.",
            Self::NotLater => "Sort the lines by time, and write each moment once.",
        }
    }
}

/// The rows of a table. If a row is wrong, `None`; up to ten wrong rows are reported.
pub(super) fn read(file: &File, meaning: &Meaning, report: impl Fn(Diagnostic)) -> Option<Vec<Row>> {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(file.text.as_bytes());
    let error = |span: Range<usize>, message: String, help: &str| {
        report(Diagnostic::error(file, span, message, help))
    };
    let header = reader.headers().cloned().unwrap_or_default();
    let names: Vec<&str> = header.iter().collect();
    if !matches!(names.as_slice(), ["at", "value"] | ["at", "low", "high"]) {
        error(
            0..line_end(&file.text, 0),
            format!("The table has the columns “{}”.", shown(&names.join(","))),
            "Name them in the first line, separated by commas: `at,value`, or `at,low,high` if only a range is known.",
        );
        return None;
    }
    let rows = rows(reader, names.len(), file, meaning, &error)?;
    if rows.iter().all(|(_, quantity)| quantity.is_none()) {
        error(
            0..line_end(&file.text, 0),
            "The table has no values.".to_owned(),
            "Write a line for each moment, as in `2014,97`.",
        );
        return None;
    }
    Some(rows)
}

fn rows(
    mut reader: csv::Reader<&[u8]>,
    columns: usize,
    file: &File,
    meaning: &Meaning,
    error: &impl Fn(Range<usize>, String, &str),
) -> Option<Vec<Row>> {
    const MOST_REPORTS: usize = 10;
    let mut rows: Vec<Row> = Vec::new();
    let mut wrong = 0;
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(reason) => {
                error(0..0, format!("The table can't be read: {reason}."), "Save it again as CSV in UTF-8.");
                return None;
            }
        };
        let start = record.position().map_or(0, |position| position.byte() as usize);
        let start = start + file.text[start..].len() - file.text[start..].trim_start().len();
        let line = start..line_end(&file.text, start);
        let last = rows.last().map(|(at, _)| *at);
        match row(&record, columns, meaning).and_then(|row| later_than(last, row)) {
            Ok(row) => rows.push(row),
            Err(reason) => {
                error(line.clone(), reason.to_string(), reason.help());
                wrong += 1;
            }
        }
        if rows.len() > MOST_POINTS {
            let message = format!("The table has more than {MOST_POINTS} lines.");
            error(line, message, "Use fewer moments: weeks instead of minutes, for instance.");
            return None;
        }
        if wrong >= MOST_REPORTS {
            break;
        }
    }
    (wrong == 0).then_some(rows)
}

fn later_than(last: Option<Moment>, row: Row) -> Result<Row, RowError> {
    let is_later = last.is_none_or(|last| row.0.minutes().0 > last.minutes().0);
    if is_later { Ok(row) } else { Err(RowError::NotLater) }
}

fn row(record: &csv::StringRecord, columns: usize, meaning: &Meaning) -> Result<Row, RowError> {
    let fields: Vec<&str> = record.iter().collect();
    if fields.len() != columns {
        return Err(RowError::FieldCount { found: fields.len(), expected: columns });
    }
    let at = moment(fields[0]).ok_or_else(|| RowError::Moment(shown(fields[0])))?;
    let number = |text| number(text, meaning);
    let quantity = match fields.as_slice() {
        [_, value] => number(value)?.map(|value| printed(value, meaning)),
        [_, low, high] => match (number(low)?, number(high)?) {
            (None, None) => None,
            (Some(low), Some(high)) if high < low => return Err(RowError::Reversed { low, high }),
            (Some(low), high) => Some(between(low, high, meaning)),
            (None, Some(_)) => return Err(RowError::NoLowerEnd),
        },
        _ => None,
    };
    Ok((at, quantity))
}

fn number(text: &str, meaning: &Meaning) -> Result<Option<Decimal>, RowError> {
    if text.is_empty() {
        return Ok(None);
    }
    let value: Decimal = text.parse().map_err(|_| RowError::Number(shown(text)))?;
    if meaning.unit.countable && !value.is_whole() {
        return Err(RowError::NotWhole { value, unit: meaning.unit.id.clone() });
    }
    Ok(Some(value))
}

/// The text of a cell for a message: shortened, with control characters replaced.
fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let mut signs = text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c });
    let some: String = signs.by_ref().take(MOST).collect();
    if signs.next().is_some() { format!("{some}…") } else { some }
}

fn printed(value: Decimal, meaning: &Meaning) -> Quantity {
    let step = meaning.step.unwrap_or(match meaning.bound {
        Bound::Exact => Decimal::ZERO,
        _ => value.last_place(),
    });
    Quantity::printed(value, step, meaning.bound, meaning.unit.clone())
}

fn between(low: Decimal, high: Option<Decimal>, meaning: &Meaning) -> Quantity {
    let mut quantity = Quantity::calculated(Decimal::ZERO, meaning.unit.clone());
    quantity.interval = Interval { low: End::Closed(low), high: high.map_or(End::Unlimited, End::Closed) };
    quantity
}

/// A moment as a table or a `period` writes it: 2014, 2014-05, 2014-05-03, 2014-05-03T18:30.
pub(super) fn moment(text: &str) -> Option<Moment> {
    let (day, time) = text.split_once(['T', ' ']).map_or((text, None), |(day, time)| (day, Some(time)));
    let number = |part: &str, digits: usize| -> Option<u16> {
        (part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
    };
    let parts: Vec<&str> = day.split('-').collect();
    let year = i32::from(number(parts.first()?, 4)?);
    let month = parts.get(1).map(|month| number(month, 2)).map_or(Some(1), |month| month)? as u8;
    let date =
        Date { year, month, day: parts.get(2).map(|day| number(day, 2)).map_or(Some(1), |day| day)? as u8 };
    if !date.exists() {
        return None;
    }
    match (parts.len(), time) {
        (1, None) => Some(Moment::Year(year)),
        (2, None) => Some(Moment::Month(year, month)),
        (3, None) => Some(Moment::Day(date)),
        (3, Some(time)) => {
            let (hour, minute) = time.split_once(':')?;
            let minute = minute.split(':').next()?;
            let clock = Clock { hour: number(hour, 2)? as u8, minute: number(minute, 2)? as u8 };
            (clock.hour < 24 && clock.minute < 60).then_some(Moment::Minute(date, clock))
        }
        _ => None,
    }
}

/// The end of the line that contains a byte.
fn line_end(text: &str, start: usize) -> usize {
    text[start..].find(['\r', '\n']).map_or(text.len(), |length| start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, bound: Bound) -> Result<Vec<Row>, Vec<String>> {
        let file = File { path: "t.csv".into(), text: text.into() };
        let said = std::cell::RefCell::new(Vec::new());
        let meaning = Meaning { unit: Unit::counting("call"), bound, step: None };
        let rows = read(&file, &meaning, |diagnostic| said.borrow_mut().push(diagnostic.in_full()));
        rows.ok_or(said.into_inner())
    }

    #[test]
    fn moments_of_every_grain_gaps_and_ranges_are_read() {
        let values = rows("at,value\n2014,97\n2015-06,\n2016-01-02,80\n2016-01-02T18:30,7\n", Bound::Exact)
            .expect("rows");
        let said: Vec<String> = values
            .iter()
            .map(|(at, quantity)| {
                format!(
                    "{} {}",
                    at.machine_readable(),
                    quantity.as_ref().map_or("gap".into(), |quantity| quantity.interval.to_string())
                )
            })
            .collect();
        assert_eq!(said, ["2014 [97, 97]", "2015-06 gap", "2016-01-02 [80, 80]", "2016-01-02T18:30 [7, 7]"]);
        let ranges = rows("at,low,high\r\n2014,1,3\r\n2015,2,\r\n", Bound::Exact).expect("rows");
        let ends: Vec<String> =
            ranges.iter().filter_map(|(_, quantity)| Some(quantity.as_ref()?.interval.to_string())).collect();
        assert_eq!(ends, ["[1, 3]", "[2, ∞)"]);
        let more = rows("at,value\n2014,300\n", Bound::MoreThan).expect("rows");
        assert_eq!(more[0].1.as_ref().expect("a value").interval.to_string(), "[300, 399]");
    }

    #[test]
    fn a_mistake_is_reported_at_its_line() {
        for (text, line, message) in [
            ("when,value\n2014,1\n", 1, "has the columns “when,value”"),
            ("at,value\n2014,1\nMay 2015,2\n", 3, "“May 2015” is not a moment"),
            ("at,value\n2014,1\n2015,1.5\n", 3, "1.5 is not a whole number"),
            ("at,value\n2014,\"1,000\"\n", 2, "“1,000” is not a plain number"),
            ("at,value\n2015,1\n2014,2\n", 3, "not later than the line before"),
            ("at,value\n2015,1,2\n", 2, "has 3 fields"),
            ("at,low,high\n2015,9,2\n", 2, "9 is more than 2"),
            ("at,value\n2015-02-30,1\n", 2, "“2015-02-30” is not a moment"),
            ("at,value\n", 1, "has no values"),
        ] {
            let said = rows(text, Bound::Exact).expect_err(text).join("\n");
            assert!(said.contains(message) && said.contains(&format!("t.csv:{line}:")), "{text}: {said}");
        }
    }
}
