//! Dates that follow a pattern such as `D/M/YYYY`.

use crate::cell_error::CellError;
use crate::months;
use crate::number::half_width;
use quantity::{Date, Moment};

/// A piece of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// A year with this many digits.
    Year(usize),
    /// A month in digits.
    Month,
    /// The name of a month.
    MonthName,
    /// A day.
    Day,
    /// A sign that stands for itself.
    Sign(char),
}

/// Reads a text that follows the pattern.
pub(crate) fn read(text: &str, pattern: &str) -> Result<Moment, CellError> {
    let pieces = pieces(pattern).ok_or_else(|| CellError::BadPattern(pattern.to_owned()))?;
    let plain = half_width(text.trim());
    let unlike = || CellError::NotThePattern { text: text.to_owned(), pattern: pattern.to_owned() };
    let found = follow(&plain, &pieces).ok_or_else(unlike)?;
    let moment = match (found.month, found.day) {
        (None, _) => Some(Moment::Year(found.year)),
        (Some(month), None) => (1..=12).contains(&month).then_some(Moment::Month(found.year, month)),
        (Some(month), Some(day)) => {
            let date = Date { year: found.year, month, day };
            date.exists().then_some(Moment::Day(date))
        }
    };
    moment.ok_or_else(|| CellError::NotInTheCalendar(text.to_owned()))
}

/// The pieces of a pattern that has one year, a month if it has a day, and each only once.
fn pieces(pattern: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut rest = pattern.trim();
    while let Some(letter) = rest.chars().next() {
        let length = rest.chars().take_while(|&other| other == letter).count();
        let piece = match (letter, length) {
            ('Y', 2 | 4) => Piece::Year(length),
            ('M', 1 | 2) => Piece::Month,
            ('M', 3 | 4) => Piece::MonthName,
            ('D', 1 | 2) => Piece::Day,
            ('Y' | 'M' | 'D', _) => return None,
            _ => Piece::Sign(letter),
        };
        let is_sign = matches!(piece, Piece::Sign(_));
        pieces.push(piece);
        rest = &rest[if is_sign { letter.len_utf8() } else { length }..];
    }
    let count = |is: fn(&Piece) -> bool| pieces.iter().filter(|piece| is(piece)).count();
    let years = count(|piece| matches!(piece, Piece::Year(_)));
    let months = count(|piece| matches!(piece, Piece::Month | Piece::MonthName));
    let days = count(|piece| matches!(piece, Piece::Day));
    (years == 1 && months <= 1 && days <= months).then_some(pieces)
}

struct Found {
    year: i32,
    month: Option<u8>,
    day: Option<u8>,
}

fn follow(text: &str, pieces: &[Piece]) -> Option<Found> {
    let mut found = Found { year: 0, month: None, day: None };
    let mut rest = text;
    for (at, piece) in pieces.iter().enumerate() {
        // Side by side, a month or day has both digits.
        let next_is_digits = matches!(pieces.get(at + 1), Some(Piece::Year(_) | Piece::Month | Piece::Day));
        match piece {
            Piece::Year(digits) => found.year = year(take_digits(&mut rest, *digits, *digits)?, *digits)?,
            Piece::Month => found.month = Some(two_digits(&mut rest, next_is_digits)?),
            Piece::Day => found.day = Some(two_digits(&mut rest, next_is_digits)?),
            Piece::MonthName => {
                let length = rest.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(rest.len());
                found.month = Some(months::month(&rest[..length].to_ascii_lowercase())?);
                rest = &rest[length..];
            }
            Piece::Sign(sign) if sign.is_whitespace() => {
                let trimmed = rest.trim_start();
                (trimmed.len() < rest.len()).then_some(())?;
                rest = trimmed;
            }
            Piece::Sign(sign) => rest = rest.strip_prefix(*sign)?,
        }
    }
    rest.is_empty().then_some(found)
}

fn two_digits(rest: &mut &str, exactly: bool) -> Option<u8> {
    take_digits(rest, if exactly { 2 } else { 1 }, 2)?.parse().ok()
}

fn take_digits<'t>(rest: &mut &'t str, least: usize, most: usize) -> Option<&'t str> {
    let length = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
    let (digits, after) = rest.split_at_checked(length).filter(|_| length >= least)?;
    *rest = after;
    Some(digits)
}

/// A year of two digits is one from 1969 to 2068, as elsewhere.
fn year(text: &str, digits: usize) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match (digits, year) {
        (2, 69..) => Some(1900 + year),
        (2, _) => Some(2000 + year),
        (_, 1..) => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(pattern: &str, texts: &[&str]) -> Vec<String> {
        let read = |text: &&str| match read(text, pattern) {
            Ok(moment) => moment.machine_readable(),
            Err(error) => error.to_string(),
        };
        texts.iter().map(read).collect()
    }

    #[test]
    fn texts_follow_their_pattern() {
        assert_eq!(read_all("D/M/YYYY", &["03/05/2019", "3/5/2019"]), ["2019-05-03", "2019-05-03"]);
        assert_eq!(read_all("M/D/YYYY", &["03/05/2019"]), ["2019-03-05"]);
        assert_eq!(read_all("MMM-YY", &["Jan-19", "dec-99"]), ["2019-01", "1999-12"]);
        assert_eq!(read_all("YYYYMMDD", &["20190503"]), ["2019-05-03"]);
        assert_eq!(read_all("YYYY年M月", &["２０１９年5月"]), ["2019-05"]);
        assert_eq!(read_all("D/M/YYYY", &["31/2/2019"]), ["“31/2/2019” is not in the calendar."]);
        assert_eq!(read_all("D/M/YYYY", &["2019"]), ["“2019” is not written as D/M/YYYY."]);
        assert_eq!(read_all("D/YYYY", &["1/2019"]), ["“D/YYYY” is not a pattern for dates."]);
    }
}
