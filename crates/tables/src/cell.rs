//! A cell, as the file gives it.

use quantity::{Decimal, Moment};
use std::borrow::Cow;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell<'a> {
    /// Nothing, or only spaces.
    Empty,
    /// Text, with the spaces around it that the file has.
    Text(&'a str),
    /// A number that the file gives as one.
    Number(Decimal),
    /// A date that the file gives as one.
    Moment(Moment),
    /// True or false.
    Truth(bool),
    /// An error of a spreadsheet, such as `#DIV/0!`.
    Wrong(&'a str),
}

impl<'a> Cell<'a> {
    /// The cell as it is to be quoted: its text without the spaces around it; a date as `2019-05-03`.
    pub fn text(&self) -> Cow<'a, str> {
        match *self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) => Cow::Borrowed(text.trim()),
            Cell::Number(number) => Cow::Owned(number.to_string()),
            Cell::Moment(moment) => Cow::Owned(moment.machine_readable()),
            Cell::Truth(true) => Cow::Borrowed("TRUE"),
            Cell::Truth(false) => Cow::Borrowed("FALSE"),
            Cell::Wrong(error) => Cow::Borrowed(error),
        }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        *self == Cell::Empty
    }
}
