//! CSV, TSV and semicolon files, as they come.

use proptest::prelude::*;
use tables::{Cell, FileKind, Format, NumberFormat, Ragged, ReadError, Table, number};

fn read(text: &str) -> Table {
    Table::read(text.as_bytes(), "file.csv", &Format::default()).expect("a table")
}

fn cells(table: &Table) -> Vec<Vec<String>> {
    let row =
        |row| (0..table.header().len()).map(|column| table.cell(row, column).text().into_owned()).collect();
    (0..table.rows()).map(row).collect()
}

#[test]
fn a_file_has_a_header_and_rows_with_their_lines() {
    let table = read("\u{feff}Year, Mean ,Note\r\n1959,315.98,\"first\nyear\"\r\n\r\n,,\r\n1960,316.91,\r\n");
    assert_eq!(table.header(), ["Year", "Mean", "Note"]);
    assert_eq!(cells(&table), [["1959", "315.98", "first\nyear"], ["1960", "316.91", ""]]);
    assert_eq!((table.header_line(), table.line(0), table.line(1), table.line(2)), (1, 2, 6, 0));
    assert_eq!(table.kind(), FileKind::Csv { delimiter: ',', encoding: "UTF-8" });
    assert_eq!(table.cell(1, 2), Cell::Empty);
    assert_eq!((table.cell(9, 0), table.cell(0, 9)), (Cell::Empty, Cell::Empty));
    let mean = number(&table.cell(0, 1), &NumberFormat::default());
    assert_eq!(mean.expect("a number").expect("a value").to_string(), "315.98");
}

#[test]
fn comments_titles_and_the_line_of_excel_are_understood() {
    let format = Format { comment: Some("#".to_owned()), ..Format::default() };
    let table = Table::read(b"# CO2, \"monthly\n\nyear;ppm\n# note\n1959;315,98\n", "co2.txt", &format)
        .expect("a table");
    assert_eq!((table.header_line(), table.line(0)), (3, 5));
    assert_eq!(cells(&table), [["1959", "315,98"]]);
    let format = Format { header: Some(3), ..Format::default() };
    let table = Table::read(b"Births, \"deaths\n\ncity|n\nA|1\n", "births.txt", &format).expect("a table");
    assert_eq!(table.header(), ["city", "n"]);
    let table = read("sep=;\r\na;b\r\n\"1\";2,5\r\n");
    assert_eq!(
        (table.header(), table.header_line(), table.line(0)),
        (&["a".to_owned(), "b".to_owned()][..], 2, 3)
    );
}

#[test]
fn columns_are_found_by_their_names() {
    let table = read("\"Number of\u{a0} Days\",Mean\n1,2\n");
    assert_eq!(table.column("Number of Days"), Some(0));
    assert_eq!(table.column(" Mean "), Some(1));
    assert_eq!(table.column("Median"), None);
}

#[test]
fn ragged_rows_are_listed_without_empty_fields_at_the_end() {
    let table = read("a,b,,\n1,2,,\n3\n4,5,6,7\n8,9,,,,\n");
    assert_eq!(table.header(), ["a", "b", "", ""]);
    let ragged: Vec<Ragged> = table.ragged().collect();
    assert_eq!(ragged, [Ragged { line: 3, found: 1, expected: 4 }]);
    let table = read("a,b\n1,2,\n4,5,6\n");
    assert_eq!(table.ragged().collect::<Vec<_>>(), [Ragged { line: 3, found: 3, expected: 2 }]);
    assert_eq!(table.cell(1, 2), Cell::Text("6"));
}

#[test]
fn errors_name_the_line_and_say_what_to_do() {
    let error =
        |text: &str, format: Format| Table::read(text.as_bytes(), "f.csv", &format).expect_err("an error");
    assert_eq!(error("", Format::default()).to_string(), "The file f.csv has no cells.");
    let open = error("a,b\n1,\"2\n3,4\n", Format::default());
    assert_eq!(open.to_string(), "The quotation mark that opens a field in line 2 of f.csv is not closed.");
    for (header, reason) in
        [(0, "lines are counted from 1"), (2, "it is empty or a comment"), (9, "the file has no row there")]
    {
        let found = error("a,b\n\n1,2\n", Format { header: Some(header), ..Format::default() });
        assert!(found.to_string().contains(reason), "{found}");
    }
    let sign = error("a", Format { delimiter: Some('、'), ..Format::default() });
    assert_eq!(sign, ReadError::BadDelimiter('、'));
    let sheet = error("a", Format { sheet: Some("x".to_owned()), ..Format::default() });
    assert_eq!(sheet.help(), "Leave `sheet` out.");
}

proptest! {
    #[test]
    fn no_bytes_are_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), header in proptest::option::of(0usize..5)) {
        let format = Format { header, comment: Some("#".to_owned()), ..Format::default() };
        if let Ok(table) = Table::read(&bytes, "file", &format) {
            for row in 0..table.rows() {
                (0..=table.header().len()).for_each(|column| drop(table.cell(row, column).text()));
            }
        }
    }

    #[test]
    fn no_text_is_a_panic(text in "([a,;\t|\n\r\"#é ]|sep=){0,60}", header in proptest::option::of(0usize..5)) {
        let format = Format { header, comment: Some("#".to_owned()), ..Format::default() };
        let _ = Table::read(text.as_bytes(), "file.tsv", &format).map(|table| cells(&table));
    }
}
