//! The values that both a story and a reader of text need: exact decimals, intervals, bounds, moments, units.
//!
//! Pure: no files, no clock, no browser.

pub mod arithmetic;
mod bound;
mod decimal;
pub mod english;
mod interval;
mod language;
mod moment;
mod named;
mod number;
mod quantity;
mod script;
mod unit;

pub use bound::Bound;
pub use decimal::{Decimal, NotADecimal, Towards};
pub use interval::{End, Interval};
pub use language::Language;
pub use moment::{Clock, Date, MINUTES_A_DAY, Moment};
pub use number::Number;
pub use quantity::{Printed, Quantity};
pub use script::{is_east_asian, is_han};
pub use unit::{Unit, is_sign_before};
