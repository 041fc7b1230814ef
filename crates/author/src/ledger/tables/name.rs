//! Names of cells: `turnout/north/rate@2025`.

use quantity::Moment;
use tables::{Cell, DateFormat};

/// A name of a cell, of a series, or of several with stars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CellName<'a> {
    pub(super) table: &'a str,
    /// What stands between the slashes: a row and a column, or one of them.
    pub(super) parts: Vec<&'a str>,
    /// The moment after `@`, as it is written and as it is read.
    pub(super) at: Option<(&'a str, Moment)>,
}

/// All rows, or all columns.
pub(super) const STAR: &str = "*";

impl<'a> CellName<'a> {
    /// Splits a name; `None` if it is not the name of a cell.
    pub(super) fn new(name: &'a str) -> Option<Self> {
        let (path, at) = match name.split_once('@') {
            Some((path, at)) => (path, Some((at, moment(at)?))),
            None => (name, None),
        };
        let mut parts = path.split('/');
        let table = parts.next()?;
        let parts: Vec<&str> = parts.collect();
        let is_name = parts.len() <= 2 && !parts.contains(&"") && (!parts.is_empty() || at.is_some());
        is_name.then_some(Self { table, parts, at })
    }

    /// Whether it stands for several cells.
    pub(super) fn is_pattern(&self) -> bool {
        self.parts.contains(&STAR)
    }
}

/// A moment as names write it: 2014, 2014-05, 2014-05-03, 2019-Q1, 2019-20.
pub(super) fn moment(text: &str) -> Option<Moment> {
    tables::moment(&Cell::Text(text), &DateFormat::Recognised).ok().flatten()
}

/// The moment as names write it.
pub(super) fn written(moment: Moment) -> String {
    match moment {
        Moment::Months((year, month), last) if last == (year, month + 2) && month % 3 == 1 => {
            format!("{year:04}-Q{}", month / 3 + 1)
        }
        Moment::Years(first, last) if last == first + 1 => format!("{first:04}-{:02}", last % 100),
        _ => moment.machine_readable().replace('/', "--"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_a_table_a_row_a_column_and_a_moment() {
        let name = CellName::new("turnout/north/rate@2025").expect("a name");
        assert_eq!(
            (name.table, name.parts, name.at),
            ("turnout", vec!["north", "rate"], Some(("2025", Moment::Year(2025))))
        );
        assert_eq!(CellName::new("temperature@1850").expect("a name").parts, Vec::<&str>::new());
        assert!(CellName::new("turnout/*@2025").expect("a name").is_pattern());
        for wrong in ["turnout", "turnout/", "turnout/a/b/c", "turnout/north@soon", "//example.org"] {
            assert_eq!(CellName::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn moments_are_written_as_they_are_read() {
        for text in ["2014", "2014-05", "2014-05-03", "2019-Q3", "2019-20"] {
            assert_eq!(moment(text).map(written).as_deref(), Some(text));
        }
    }
}
