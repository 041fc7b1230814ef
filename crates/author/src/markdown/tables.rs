//! Tables in the text. Each cell is a passage of its own.

use super::captions;
use super::comments::is_escaped;
use super::events::Events;
use super::reader::{Reader, skip};
use pulldown_cmark::{Alignment as Written, Event, Tag};
use std::ops::Range;
use story::document::{Alignment, Inline, Table};

impl Reader<'_> {
    /// Reads a table that has begun.
    pub(super) fn table(&mut self, columns: &[Written], events: &mut Events) -> Table {
        let columns: Vec<Alignment> = columns.iter().map(|column| alignment(*column)).collect();
        let mut table = Table { caption: Vec::new(), columns, head: Vec::new(), rows: Vec::new() };
        while let Some((event, span)) = events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(Tag::TableHead) => table.head = self.cells(events),
                Event::Start(Tag::TableRow) => {
                    let cells = self.cells(events);
                    self.row(&mut table, cells, span);
                }
                Event::Start(_) => skip(events),
                _ => {}
            }
        }
        table
    }

    fn cells(&mut self, events: &mut Events) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((event, _)) = events.next() {
            match event {
                Event::End(_) => break,
                Event::Start(_) => cells.push(self.run_of_text(events)),
                _ => {}
            }
        }
        cells
    }

    /// Adds a row, or the caption on the line below the last row. Reports a line that is neither.
    fn row(&self, table: &mut Table, cells: Vec<Vec<Inline>>, span: Range<usize>) {
        let place = self.in_file(span.clone());
        let line = self.context.file.text.get(place).unwrap_or_default().trim();
        let (count, columns) = (cells_in(line), table.columns.len());
        if count > columns {
            self.error(
                span,
                &format!("This row has {count} cells, but the table has {columns} columns."),
                "Give the head and the line below it as many cells, or write `\\|` for a sign that divides no cells.",
            );
        } else if count <= 1 && columns > 1 && !line.starts_with('|') {
            match cells.first().and_then(|cell| captions::of_table(cell)) {
                Some(caption) if table.caption.is_empty() => table.caption = caption,
                _ => self.error(
                    span,
                    "This line has become a row of the table above it.",
                    "Put an empty line between the table and the text.",
                ),
            }
        } else {
            table.rows.push(cells);
        }
    }
}

fn alignment(written: Written) -> Alignment {
    match written {
        Written::None | Written::Left => Alignment::Start,
        Written::Center => Alignment::Center,
        Written::Right => Alignment::End,
    }
}

/// How many cells a line of a table has.
fn cells_in(line: &str) -> usize {
    let dividers = line.match_indices('|').map(|(at, _)| at).filter(|at| !is_escaped(line, *at));
    let outer = [0, line.len().saturating_sub(1)];
    dividers.filter(|at| !outer.contains(at)).count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_counted_between_the_signs_that_divide_them() {
        for (line, cells) in
            [("| a | b |", 2), ("a | b", 2), ("a \\| b", 1), ("| a |", 1), ("a", 1), ("|a|b|c", 3)]
        {
            assert_eq!(cells_in(line), cells, "{line}");
        }
    }
}
