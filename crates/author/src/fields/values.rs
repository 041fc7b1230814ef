//! Reading single values from TOML: flags, numbers, moments and addresses.

use super::{Fields, Spanned};
use quantity::{Clock, Date, Decimal, Moment};
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

    /// A year, a month, a day or a minute.
    pub(crate) fn moment(&self, name: &'static str) -> Option<Spanned<Moment>> {
        self.required(
            name,
            "a year, a month, a day or a minute, as 2015, \"2020-09\", 2020-11-20 or 2020-11-18T23:36",
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

fn moment(value: &DeValue<'_>) -> Option<Moment> {
    match value {
        DeValue::Integer(year) => {
            let year: i32 = year.as_str().parse().ok()?;
            (1..=9999).contains(&year).then_some(Moment::Year(year))
        }
        // TOML has no type for a month, so it is written as a text.
        DeValue::String(text) => {
            let (year, month) = text.split_once('-')?;
            let (year, month) = (year.parse().ok()?, month.parse().ok()?);
            ((1..=9999).contains(&year) && (1..=12).contains(&month)).then_some(Moment::Month(year, month))
        }
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
