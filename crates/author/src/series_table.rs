//! The table of a series: CSV beside the story, read line by line, each mistake at its line.

use super::diagnostic::{Diagnostic, File};
use quantity::{Bound, Clock, Date, Decimal, End, Interval, Language, Moment, Quantity, Unit};
use std::ops::Range;
use story::series::MOST_POINTS;

/// How the values of a table are meant.
pub(super) struct Meaning {
    pub(super) unit: Unit,
    pub(super) bound: Bound,
    pub(super) step: Option<Decimal>,
    pub(super) language: Language,
}

/// What stands in a table, for a message: not more than can be read, and nothing that has no sign.
fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let mut signs = text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c });
    let some: String = signs.by_ref().take(MOST).collect();
    if signs.next().is_some() { format!("{some}…") } else { some }
}

/// A line of a table: its moment, and what is known of it.
pub(super) type Row = (Moment, Option<Quantity>);

/// The rows of a table; nothing where one is wrong, and all that are wrong are reported, up to ten.
pub(super) fn read(file: &File, meaning: &Meaning, report: impl Fn(Diagnostic)) -> Option<Vec<Row>> {
    const MOST_REPORTS: usize = 10;
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(file.text.as_bytes());
    let say = |span: Range<usize>, message: String, help: &str| {
        report(Diagnostic::error(file, span, message, help))
    };
    let header = reader.headers().cloned().unwrap_or_default();
    let names: Vec<&str> = header.iter().collect();
    if !matches!(names.as_slice(), ["at", "value"] | ["at", "low", "high"]) {
        let message = format!("The table has the columns “{}”.", shown(&names.join(",")));
        say(
            0..line_end(&file.text, 0),
            message,
            "Name them in the first line, with commas: `at,value`, or `at,low,high` where only a range is known.",
        );
        return None;
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut wrong = 0;
    let mut last: Option<i64> = None;
    for record in reader.records() {
        if wrong >= MOST_REPORTS {
            break;
        }
        let (record, start) = match record {
            Ok(record) => {
                let start = record.position().map_or(0, |position| position.byte() as usize);
                (record, start)
            }
            Err(error) => {
                say(0..0, format!("The table can't be read: {error}."), "Save it anew as CSV in UTF-8.");
                return None;
            }
        };
        let start = start + file.text[start..].len() - file.text[start..].trim_start().len();
        let line = start..line_end(&file.text, start);
        match row(&record, names.len(), meaning) {
            Ok((at, _)) if last.is_some_and(|last| at.minutes().0 <= last) => {
                say(
                    line,
                    "This line is not later than the one before it.".to_owned(),
                    "Put the lines in the order of time, each moment once.",
                );
                wrong += 1;
            }
            Ok((at, quantity)) => {
                last = Some(at.minutes().0);
                rows.push((at, quantity));
            }
            Err((message, help)) => {
                say(line, message, help);
                wrong += 1;
            }
        }
        if rows.len() > MOST_POINTS {
            say(
                start..line_end(&file.text, start),
                format!("The table has more than {MOST_POINTS} lines."),
                "Take fewer moments: a chart on a phone shows no more.",
            );
            return None;
        }
    }
    if wrong == 0 && rows.iter().all(|(_, quantity)| quantity.is_none()) {
        say(
            0..line_end(&file.text, 0),
            "The table has no values.".to_owned(),
            "Write a line for each moment, as in `2014,97`.",
        );
        return None;
    }
    (wrong == 0).then_some(rows)
}

fn row(record: &csv::StringRecord, columns: usize, meaning: &Meaning) -> Result<Row, (String, &'static str)> {
    const MOMENT: &str =
        "Write a year, a month, a day or a minute: 2014, 2014-05, 2014-05-03 or 2014-05-03T18:30.";
    let fields: Vec<&str> = record.iter().collect();
    if fields.len() != columns {
        return Err((
            format!(
                "This line has {} {}, and the first line names {columns}.",
                fields.len(),
                if fields.len() == 1 { "field" } else { "fields" }
            ),
            "Write as many as there are columns, a value that is not known empty, and numbers without commas in them.",
        ));
    }
    let at = moment(fields[0]).ok_or_else(|| (format!("“{}” is not a moment.", shown(fields[0])), MOMENT))?;
    let number = |text: &str| -> Result<Option<Decimal>, (String, &'static str)> {
        if text.is_empty() {
            return Ok(None);
        }
        let number: Decimal = text.parse().map_err(|_| {
            (
                format!("“{}” is not a plain number.", shown(text)),
                "Write digits and a point only, as in `34000` or `99.2`; leave it empty where there is none.",
            )
        })?;
        if meaning.unit.countable && !number.is_whole() {
            return Err((
                format!(
                    "{text} of the unit “{}” can't be counted: it has only whole numbers.",
                    meaning.unit.id
                ),
                "Correct the value, or take `countable` out of the unit.",
            ));
        }
        Ok(Some(number))
    };
    let quantity = match fields.as_slice() {
        [_, value] => number(value)?.map(|value| printed(value, meaning)),
        [_, low, high] => match (number(low)?, number(high)?) {
            (None, None) => None,
            (Some(low), Some(high)) if high < low => {
                return Err((format!("{low} is more than {high}."), "Put the lower end into `low`."));
            }
            (Some(low), high) => Some(between(low, high, meaning)),
            (None, Some(_)) => {
                return Err((
                    "This line has an upper end and no lower one.".to_owned(),
                    "Write the lower end too, 0 where there is none.",
                ));
            }
        },
        _ => None,
    };
    Ok((at, quantity))
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

/// A moment as it stands in a table or in a `period`: 2014, 2014-05, 2014-05-03, 2014-05-03T18:30.
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

/// The end of the line in which a byte stands.
fn line_end(text: &str, start: usize) -> usize {
    text[start..].find(['\r', '\n']).map_or(text.len(), |length| start + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, bound: Bound) -> Result<Vec<Row>, Vec<String>> {
        let file = File { path: "t.csv".into(), text: text.into() };
        let said = std::cell::RefCell::new(Vec::new());
        let meaning = Meaning { unit: Unit::counting("call"), bound, step: None, language: Language::En };
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
    fn what_is_wrong_is_said_at_its_line() {
        for (text, line, message) in [
            ("when,value\n2014,1\n", 1, "has the columns “when,value”"),
            ("at,value\n2014,1\nMay 2015,2\n", 3, "“May 2015” is not a moment"),
            ("at,value\n2014,1\n2015,1.5\n", 3, "can't be counted"),
            ("at,value\n2014,\"1,000\"\n", 2, "“1,000” is not a plain number"),
            ("at,value\n2015,1\n2014,2\n", 3, "not later than the one before"),
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
