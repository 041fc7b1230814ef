//! What is said about files in the forms in which sources publish them.

use proptest::prelude::*;
use tables::{ColumnType, Format, Inspection, SuspicionKind, Table, inspect};

fn inspected(text: &str, file: &str) -> Inspection {
    inspect(&Table::read(text.as_bytes(), file, &Format::default()).expect("a table"), file)
}

fn kinds(inspection: &Inspection) -> Vec<SuspicionKind> {
    inspection.suspicions.iter().map(|suspicion| suspicion.kind).collect()
}

#[test]
fn a_series_with_uncertainty_has_years_as_its_key() {
    let inspection = inspected(
        "Year,Level,Uncertainty\n1959,315.98,0.12\n1960,316.91,0.12\n1961,317.64,0.12\n",
        "data/lake level.csv",
    );
    assert_eq!(inspection.columns[0].kind, ColumnType::Moments);
    assert_eq!(inspection.columns[1].range, Some(("315.98".to_owned(), "317.64".to_owned())));
    assert_eq!(kinds(&inspection), [SuspicionKind::Uncertainty]);
    assert!(
        inspection.toml().starts_with("[table.lake-level]\nfile = \"data/lake level.csv\"\nkey = \"Year\"\n")
    );
    assert_eq!(inspection.example_names()[0], "lake-level/level@1959");
}

#[test]
fn sentinels_and_a_header_that_is_too_short_are_found() {
    let rows: String =
        (1..=6).map(|month| format!("1958-{month:02},1958.{month},315.7,-01,-9.99\n")).collect();
    let inspection =
        inspected(&format!("Date,Decimal,Mean,Days\n{rows}1974-05,1974.5,330,20,0.5\n"), "gas.csv");
    assert_eq!(kinds(&inspection)[..1], [SuspicionKind::Ragged]);
    assert!(inspection.suspicions[0].message.starts_with("Every row has 5 fields, but the header has 4"));
    let sentinels: Vec<&str> = inspection
        .suspicions
        .iter()
        .filter(|suspicion| suspicion.kind == SuspicionKind::Sentinel)
        .map(|suspicion| suspicion.help.as_str())
        .collect();
    assert_eq!(sentinels.len(), 2, "{sentinels:?}");
    let toml = inspection.toml();
    assert!(
        toml.contains("missing = [\"-1\", \"-9.99\"]")
            && toml.contains("from = 3\n")
            && toml.contains("from = 5\n"),
        "{toml}"
    );
}

#[test]
fn two_sources_in_one_file_are_to_be_chosen_from() {
    let rows: String = (1900..1910).map(|year| format!("beta,{year},-0.5\nalpha,{year},0.25\n")).collect();
    let inspection = inspected(&format!("Source,Year,Mean\n{rows}"), "warmth.csv");
    assert_eq!(kinds(&inspection), [SuspicionKind::Sources]);
    assert!(inspection.toml().contains("where = { Source = \"beta\" }   # or \"alpha\"\nkey = \"Year\""));
    let long = inspected(&format!("District,Year,Mean\n{rows}"), "warmth.csv").toml();
    assert!(long.contains("key = \"District\"\nat = \"Year\""), "{long}");
}

#[test]
fn a_wide_table_in_german_is_understood() {
    let text = "Bezirk;2021 (%);2025 (%);Einwohner\nNord;61,5;66,2;1.234.567\nSüd;58,25;n/a;98.765\nInsgesamt;60;65;1.333.332\n";
    let inspection = inspected(text, "wahl.csv");
    let toml = inspection.toml();
    for line in [
        "key = \"Bezirk\"",
        "decimal = \",\"",
        "grouping = \".\"",
        "missing = [\"n/a\"]",
        "leave-out = [\"Insgesamt\"]",
        "from = \"* (%)\"",
        "unit = \"percent\"",
    ] {
        assert!(toml.contains(line), "{line} is missing in\n{toml}");
    }
    let kinds = kinds(&inspection);
    for kind in [SuspicionKind::Wide, SuspicionKind::Total, SuspicionKind::Missing, SuspicionKind::Unit] {
        assert!(kinds.contains(&kind), "{kind:?} is missing in {kinds:?}");
    }
}

#[test]
fn shares_dates_keys_and_mixed_columns_are_found() {
    let inspection = inspected(
        "city,day,rate (%),votes\nA,03/05/2019,0.5,10\nB,13/05/2019,0.662,about 20\nA,14/05/2019,1,30\nA,14/05/2019,0.1,30\n",
        "a.csv",
    );
    let kinds = kinds(&inspection);
    for kind in [SuspicionKind::Shares, SuspicionKind::Mixed, SuspicionKind::RepeatedKey] {
        assert!(kinds.contains(&kind), "{kind:?} is missing in {kinds:?}");
    }
    assert!(inspection.toml().contains("date = \"D/M/YYYY\""));
    let unclear = inspected("day,n\n03/05/2019,1\n04/05/2019,2\n", "a.csv");
    assert_eq!(unclear.suspicions[0].kind, SuspicionKind::AmbiguousDates);
    let unclear = inspected("city;n\nA;1,234\nB;5,678\n", "a.csv");
    assert_eq!(unclear.suspicions[0].kind, SuspicionKind::AmbiguousNumbers);
}

#[test]
fn the_report_is_short_and_says_what_to_look_at() {
    let header: String = (0..40).map(|column| format!("column {column} (%),")).collect();
    let row: String = (0..40).map(|column| format!("0.{column},")).collect();
    let report = inspected(&format!("city,{header}\nA,{row}\nTotal,{row}\n"), "many.csv").to_string();
    assert!(report.lines().count() <= 40, "{report}");
    assert!(
        report.contains("… and 27 more columns") && report.contains("Names of numbers: many/a/column-0"),
        "{report}"
    );
}

#[test]
fn a_title_above_the_header_is_noticed() {
    let inspection = inspected("Births by city\n\ncity,n\nA,1\nB,2\n", "births.csv");
    assert_eq!(inspection.suspicions[0].help, "If line 3 has the names of the columns, write header = 3.");
}

#[test]
fn texts_in_toml_are_quoted() {
    let toml = inspected("\"a \"\"b\"\"\\c\",n\nx,1\ny,2\n", "\u{7}.csv").toml();
    assert!(toml.contains("key = \"a \\\"b\\\"\\\\c\"") && toml.contains("file = \"\\u0007.csv\""), "{toml}");
}

proptest! {
    #[test]
    fn no_table_is_a_panic(text in "([,;\n]|Year|Source|Total|2019|\\(%\\)|-9.99|1,5|03/05/2019|n/a|é|[a-c1-9]){0,60}") {
        if let Ok(table) = Table::read(text.as_bytes(), "a.csv", &Format::default()) {
            let inspection = inspect(&table, "a.csv");
            let _ = (inspection.to_string(), inspection.toml(), inspection.example_names());
        }
    }
}
