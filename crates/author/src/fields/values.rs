//! Reading single values from TOML: flags, numbers, moments and addresses.

use super::{Fields, Spanned};
use quantity::{Clock, Date, Decimal, Moment, Number};
use story::Url;
use toml::de::DeValue;

impl Fields<'_> {
    /// An address that is safe to put into a link.
    pub(crate) fn optional_url(&self, name: &'static str) -> Option<Url> {
        let address = self.optional_text(name)?;
        match Url::new(&address.value) {
            Ok(url) => {
                self.context.record_link(&url, address.span);
                Some(url)
            }
            Err(error) => {
                self.report(address.span, error.to_string(), "Use an address that begins with `https://`.");
                None
            }
        }
    }

    /// Whether an optional flag is `true`.
    pub(crate) fn flag(&self, name: &'static str) -> bool {
        let read = |value: &DeValue<'_>| value.as_bool();
        self.has(name) && self.required(name, "`true` or `false`", read).is_some_and(|flag| flag.value)
    }

    /// A number, exactly as it is written.
    pub(crate) fn number(&self, name: &'static str) -> Option<Spanned<Decimal>> {
        self.required(name, "a plain number, as 34_000 or 99.2", |value| match value {
            DeValue::Integer(integer) if integer.radix() == 10 => number(integer.as_str()),
            DeValue::Float(float) => number(float.as_str()),
            _ => None,
        })
    }

    /// A number as a source prints it: a plain number, or a fraction as a text.
    pub(crate) fn printed_number(&self, name: &'static str) -> Option<Spanned<Number>> {
        self.required(name, "a plain number, as 34_000 or 99.2, or a fraction, as \"1/3\"", |value| {
            match value {
                DeValue::Integer(integer) if integer.radix() == 10 => {
                    number(integer.as_str()).map(Number::Single)
                }
                DeValue::Float(float) => number(float.as_str()).map(Number::Single),
                DeValue::String(text) => fraction(text),
                _ => None,
            }
        })
    }

    /// Two numbers, the lower first.
    pub(crate) fn range(&self, name: &'static str) -> Option<Spanned<Number>> {
        self.required(name, "two plain numbers, the lower first, as [300, 400]", |value| {
            let [low, high] = value.as_array()?.iter().collect::<Vec<_>>().try_into().ok()?;
            let end = |value: &toml::Spanned<DeValue<'_>>| match value.get_ref() {
                DeValue::Integer(integer) if integer.radix() == 10 => number(integer.as_str()),
                DeValue::Float(float) => number(float.as_str()),
                _ => None,
            };
            let (low, high) = (end(low)?, end(high)?);
            (low < high).then_some(Number::Range(low, high))
        })
    }

    /// A year, a month, a day or a minute.
    pub(crate) fn moment(&self, name: &'static str) -> Option<Spanned<Moment>> {
        self.required(
            name,
            "a year, a month, a day, a minute or an extent, as 2015, \"2020-09\", 2020-11-20, 2020-11-18T23:36:00, \"1990/1999\" or \"2019-Q1\"",
            moment,
        )
    }

    /// A day.
    pub(crate) fn day(&self, name: &'static str) -> Option<Date> {
        let read = |value: &DeValue<'_>| match moment(value) {
            Some(Moment::Day(date)) => Some(date),
            _ => None,
        };
        self.required(name, "a day, as 2020-12-12", read).map(|day| day.value)
    }
}

fn number(text: &str) -> Option<Decimal> {
    text.trim_start_matches('+').parse().ok()
}

/// A part of a whole, as 1/3.
fn fraction(text: &str) -> Option<Number> {
    let (part, whole) = text.split_once('/')?;
    let (part, whole) = (number(part.trim())?, number(whole.trim())?);
    let is_part = part.is_whole() && whole.is_whole() && part > Decimal::ZERO && whole > Decimal::ONE;
    is_part.then_some(Number::Fraction(part, whole))
}

/// A year, a month, a quarter or a day in a text, as ISO 8601 writes them, with quarters added: 2019-Q1.
fn part_of_time(text: &str) -> Option<Moment> {
    let mut parts = text.split('-');
    let year: i32 = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    let Some(second) = parts.next() else { return (1..=9999).contains(&year).then_some(Moment::Year(year)) };
    if let Some(quarter) = second.strip_prefix('Q') {
        let quarter: u8 = quarter.parse().ok().filter(|quarter| (1..=4).contains(quarter))?;
        return Some(Moment::Months((year, quarter * 3 - 2), (year, quarter * 3)));
    }
    let month: u8 = second.parse().ok().filter(|month| (1..=12).contains(month))?;
    let Some(day) = parts.next() else { return Some(Moment::Month(year, month)) };
    let date = Date { year, month, day: day.parse().ok()? };
    date.exists().then_some(Moment::Day(date))
}

fn moment(value: &DeValue<'_>) -> Option<Moment> {
    match value {
        DeValue::Integer(year) => {
            let year: i32 = year.as_str().parse().ok()?;
            (1..=9999).contains(&year).then_some(Moment::Year(year))
        }
        // TOML has no type for a month, so it is written as a text.
        DeValue::String(text) => match text.split_once('/') {
            Some((first, last)) => Moment::extent(part_of_time(first)?, part_of_time(last)?),
            None => part_of_time(text).filter(|moment| !matches!(moment, Moment::Year(_) | Moment::Day(_))),
        },
        DeValue::Datetime(datetime) if datetime.offset.is_none() => {
            let date = datetime.date?;
            let date = Date { year: date.year.into(), month: date.month, day: date.day };
            Some(match datetime.time {
                None => Moment::Day(date),
                Some(time) => Moment::Minute(date, Clock { hour: time.hour, minute: time.minute }),
            })
        }
        _ => None,
    }
}
