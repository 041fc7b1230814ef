//! `data-story data`, for authors with a data file.

use crate::support::{data_story, folder, starter, text};
use std::fs;

#[test]
fn a_data_file_is_reported_with_a_block_for_the_ledger() {
    let story = starter("with-data");
    let file = story.join("data/turnout.csv");
    fs::create_dir_all(story.join("data")).expect("a folder");
    fs::write(&file, "district;2021 (%);2025 (%)\nNorth;61,5;66,2\nSouth;58,25;n/a\nTotal;60;65\n")
        .expect("written");
    let output = data_story(&["data", &file.display().to_string()]);
    let report = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for line in [
        "data/turnout.csv: text in UTF-8 with semicolons between the fields",
        "header in line 1, 3 rows, 3 columns",
        "“n/a” is in “2025 (%)” once. Line 3. If it means a missing value, write missing = [\"n/a\"].",
        "Names of numbers: turnout/north/value@2021",
        "[table.turnout]\nfile = \"data/turnout.csv\"\ndecimal = \",\"\nmissing = [\"n/a\"]\nleave-out = [\"Total\"]\nkey = \"district\"",
        "from = \"* (%)\"\nunit = \"percent\"",
    ] {
        assert!(report.contains(line), "{line} is missing in\n{report}");
    }
}

#[test]
fn a_file_that_is_no_table_is_an_error_that_says_what_to_do() {
    let folder = folder("no-table");
    fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("gone.xlsx");
    fs::write(&file, "<!DOCTYPE html><title>404</title>").expect("written");
    let output = data_story(&["data", &file.display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    let error = text(&output.stderr);
    assert!(error.contains("gone.xlsx is a web page, which is not read. Download the file again"), "{error}");
    let sheet = data_story(&["data", "README.md", "--sheet", "2025"]);
    assert!(text(&sheet.stderr).contains("The file README.md has no sheets."), "{}", text(&sheet.stderr));
    let missing = data_story(&["data", "nowhere.csv"]);
    assert!(text(&missing.stderr).contains("nowhere.csv can't be read"));
}
