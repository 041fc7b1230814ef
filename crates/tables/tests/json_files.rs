//! JSON lines and arrays of objects.

use proptest::prelude::*;
use tables::{Cell, FileKind, Format, Table};

fn read(text: &str) -> Result<Table, tables::ReadError> {
    Table::read(text.as_bytes(), "file.jsonl", &Format::default())
}

#[test]
fn objects_are_rows_and_columns_stand_as_they_first_appear() {
    let table = read("{\"year\": 2019, \"rate\": 66.20}\n\n{\"rate\": 1e2, \"note\": \"a\\nb\", \"year\": null, \"ok\": true}\n")
        .expect("a table");
    assert_eq!(table.header(), ["year", "rate", "note", "ok"]);
    let texts: Vec<String> = (0..4).map(|column| table.cell(1, column).text().into_owned()).collect();
    assert_eq!(texts, ["", "100", "a\nb", "TRUE"]);
    assert_eq!(
        (table.rows(), table.line(1), table.cell(0, 1).text().into_owned()),
        (2, 3, "66.2".to_owned())
    );
    assert_eq!(table.kind(), FileKind::JsonLines { encoding: "UTF-8" });
    let digits = "{\"n\": 0.1234567890123456789012345}\n{\"n\": 123456789012345678901234.5}";
    let table = read(digits).expect("a table");
    assert!(matches!(table.cell(0, 0), Cell::Text(_)), "too many places to calculate with");
    assert_eq!(table.cell(1, 0).text(), "123456789012345678901234.5");
}

#[test]
fn an_array_of_objects_is_a_table() {
    let table = read("[{\"a\": 1}, {\"a\": 2},\n {\"b\": 3}]").expect("a table");
    assert_eq!((table.rows(), table.line(0), table.line(1), table.line(2)), (3, 1, 1, 2));
    assert_eq!((table.cell(1, 0).text(), table.cell(2, 1).text()), ("2".into(), "3".into()));
    let unnamed = Table::read(b"[{\"a\": 1}]", "download", &Format::default()).expect("a table");
    assert_eq!(unnamed.header(), ["a"]);
}

#[test]
fn errors_name_the_line() {
    let nested = read("{\"a\": 1}\n{\"a\": [1]}").expect_err("nested");
    assert_eq!(
        nested.to_string(),
        "Line 2 of file.jsonl is no row: the value of “a” is a list or an object."
    );
    for text in ["{\"a\": 1}\n[1]", "{\"a\": 1, \"a\": 2}", "[1]", "{\"a\": }", "{", ""] {
        assert!(read(text).is_err(), "{text}");
    }
}

proptest! {
    #[test]
    fn no_json_is_a_panic(text in "([{}\\[\\],:1e\"a\n ]|null|true|\"b\": ){0,40}") {
        let _ = read(&text);
    }
}
