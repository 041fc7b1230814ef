//! Mistakes in names, units and cells: each is reported at its place.

use super::{TURNOUT, messages, only_error, story};

#[test]
fn units_that_do_not_fit_are_errors() {
    for (name, unit, relation, expected) in [
        (
            "points",
            "percent",
            "change = { from = \"turnout/north/rate@2021\", to = \"turnout/north/rate@2025\", is = \"x\" }",
            "is in percent, which it can't be. The change of a percentage is in `percentage-point`",
        ),
        (
            "mixed",
            "percent",
            "average = { of = [\"turnout/north/rate@2021\", \"turnout/north/voters\"], is = \"x\" }",
            "in percent and",
        ),
        (
            "share",
            "voter",
            "share = { part = \"turnout/north/voters\", whole = [\"turnout/north/voters\", \"turnout/south-bank/voters\", \"turnout/西區/voters\"], rate = \"x\" }",
            "which it can't be",
        ),
        (
            "condition",
            "district",
            "count = { of = \"turnout/*/rate@2025\", is = \"x\" }",
            "must have exactly one condition",
        ),
        (
            "part",
            "percent",
            "share = { part = \"turnout/north/rate@2021\", whole = [\"turnout/north/voters\"], rate = \"x\" }",
            "does not contain the part",
        ),
    ] {
        let ledger = format!(
            "[fact.x]\nlabel = \"x\"\nunit = \"{unit}\"\ncalculated = \"x\"\n[relation.x]\n{relation}\n"
        );
        let reading = story(&format!("unit-{name}"), &ledger, "", "[1](fact:x)", &[]);
        let (place, message) = only_error(&reading);
        assert!(place.starts_with("ledger.toml:") && message.contains(expected), "{place} {message}");
    }
}

#[test]
fn names_that_name_nothing_are_explained_where_they_are_used() {
    let error = |name: &str, link: &str| only_error(&story(name, "", "", &format!("[5%](fact:{link})"), &[]));
    for (name, link, expected) in [
        ("row", "turnout/nroth/rate@2025", "has no row “nroth”. Did you mean `turnout/north`?"),
        ("column", "turnout/north/rates@2025", "has no column “rates”. Its columns are: rate, voters."),
        (
            "which",
            "turnout/north@2025",
            "names no column, but the table has several. Write one of: `turnout/north/rate`",
        ),
        ("moment", "turnout/north/rate@2020", "has nothing at 2020. It has 2021 to 2025."),
        ("missing", "turnout/east/voters", "is empty in the file"),
    ] {
        let (place, message) = error(name, link);
        assert!(place == "en.md:6" && message.contains(expected), "{place} {message}");
    }
}

#[test]
fn wrong_cells_are_named_by_file_row_and_column() {
    let table = TURNOUT.replace("57.1", "5,7.1");
    let reading = story("cell", "", "", "[65.43%](fact:turnout/north/rate@2025)", &[("turnout.csv", &table)]);
    assert!(messages(&reading).contains("has 5 fields"), "{}", messages(&reading));
    let table = TURNOUT.replace("57.1", "fifty");
    let (place, message) = only_error(&story(
        "word",
        "",
        "",
        "[65.43%](fact:turnout/north/rate@2025)",
        &[("turnout.csv", &table)],
    ));
    assert_eq!(place, "turnout.csv:3");
    assert!(message.contains("turnout.csv, row 3, column “2025 (%)”: “fifty” is not a number"), "{message}");
}

#[test]
fn a_place_in_an_order_is_no_count() {
    let article =
        "The [34,261](fact:turnout/north/voters)th voter of [34,261 voters](fact:turnout/north/voters).";
    let (place, message) = only_error(&story("ordinal", "", "", article, &[]));
    assert!(place == "en.md:6" && message.contains("“th” is outside the link"), "{place} {message}");
}
