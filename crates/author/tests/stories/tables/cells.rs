//! Cells and series as facts: their names, their labels, their places, and files that are not opened.

use super::{LEDGER, STORY, faultless, messages, only_error, story};
use author::read;
use std::fs;
use std::path::PathBuf;

#[test]
fn cells_are_facts_under_names_that_can_be_said() {
    let story = faultless(story(
        "cells",
        "",
        "[now]\nkind = \"bars\"\nbars = \"turnout/*/rate@2025\"\n[north]\nkind = \"line\"\nseries = \"turnout/north/rate\"\n",
        "[65.43%](fact:turnout/north/rate@2025) in the north, [52.25%](fact:turnout/西區/rate@2025) in the west; [28,110 voters](fact:turnout/south-bank/voters).\n\n![a](chart:now \"Turnout by district\")\n\n![b](chart:north \"It rises\")",
        &[],
    ));
    let drawn: Vec<&str> = story.figure("now").expect("a figure").drawn().map(String::as_str).collect();
    assert_eq!(
        drawn,
        [
            "turnout/north/rate@2025",
            "turnout/south-bank/rate@2025",
            "turnout/east/rate@2025",
            "turnout/西區/rate@2025"
        ]
    );
    let series = story.facts["turnout/north/rate"].series().expect("a series");
    assert_eq!(series.points.len(), 2);
    assert_eq!(story.facts["turnout/north/rate@2025"].label, "North: Turnout");
    assert_eq!(story.facts["turnout/north/rate@2025"].period.as_deref(), Some("2025"));
    let origin =
        story::wording::attribution::origin(&story.facts["turnout/south-bank/voters"], story.language);
    assert_eq!(origin, "According to Election office, turnout.csv, row 3, column “Voters”");
    assert!(!story.facts.contains_key("turnout/east/rate"), "a cell that nobody names is no fact");
    let input = figures::input(&story, story.figure("now"));
    let labels: Vec<&str> = input.data.iter().map(|datum| datum.label.as_str()).collect();
    assert_eq!(labels, ["North", "South Bank", "East", "西區"], "the column is the same for all");
}

#[test]
fn rows_of_moments_and_long_tables_are_series() {
    let ledger = r#"
[unit.ppm]
en = ["ppm", "ppm"]
[table.co2]
file = "co2.csv"
key = "Year"
missing = "-9.99"
source = { from = "office" }
[table.co2.column.mean]
from = "Mean"
uncertainty = "Uncertainty"
unit = "ppm"
step = 0.1
label = "Carbon dioxide"
[table.temperature]
file = "temperature.csv"
key = "Source"
at = "Year"
source = { from = "office" }
[table.temperature.column.mean]
from = 3
unit = "number"
label = "Anomaly"
[table.gcag]
file = "temperature.csv"
key = "Year"
where = { Source = "gcag" }
source = { from = "office" }
[table.gcag.column.mean]
from = "Mean"
unit = "number"
label = "Anomaly"
"#;
    let story = faultless(story(
        "long",
        ledger,
        "[co2]\nkind = \"line\"\nseries = \"co2/mean\"\n[both]\nkind = \"line\"\nseries = \"temperature/*\"\n",
        "[418.6 ppm](fact:co2@2022), after [](fact:co2@2020); [−0.2](fact:temperature/gistemp@2019) and [0.98](fact:gcag@2020).\n\n![a](chart:co2 \"CO2\")\n\n![b](chart:both \"By source\")",
        &[
            (
                "co2.csv",
                "Year,Mean,Uncertainty\n2019,411.66,0.12\n2020,414.24,0.12\n2021,-9.99,-9.99\n2022,418.56,0.12\n",
            ),
            (
                "temperature.csv",
                "Source,Year,Mean\ngcag,2019,0.9\ngcag,2020,0.98\nGISTEMP,2019,-0.2\nGISTEMP,2020,1.01\n",
            ),
        ],
    ));
    let co2 = story.facts["co2/mean"].series().expect("a series");
    let intervals: Vec<String> = co2
        .points
        .iter()
        .map(|point| point.interval.map_or("gap".into(), |interval| interval.to_string()))
        .collect();
    assert_eq!(intervals, ["[411.54, 411.78]", "[414.12, 414.36]", "gap", "[418.44, 418.68]"]);
    assert_eq!(story.facts["temperature/gistemp"].series().expect("a series").points.len(), 2);
}

#[test]
fn points_of_averages_and_of_renamed_series_are_facts() {
    let ledger = r#"
[fact.north]
of = "turnout/north/rate"
label = "Turnout in the north"
[fact.smooth]
label = "Average of two"
unit = "percent"
step = 0.1
calculated = "smooth"
[relation.smooth]
moving-average = { of = "turnout/north/rate", over = 2, is = "smooth" }
"#;
    let article =
        "[61.2%](fact:north@2021), then [63.3%](fact:smooth@2025) on average.\n\n![a](chart:both \"Both\")";
    let charts = "[both]\nkind = \"line\"\nseries = [\"north\", \"smooth\"]\n";
    faultless(story("averages", ledger, charts, article, &[]));
    let (_, message) =
        only_error(&story("averages-wrong", ledger, charts, &article.replace("63.3", "63.4"), &[]));
    assert!(message.contains("does not match"), "{message}");
}

#[test]
fn a_link_is_checked_under_every_name_of_its_cell() {
    let ledger = "[unit.vote]\ncountable = true\nen = [\"vote\", \"votes\"]\n[table.v]\nfile = \"v.csv\"\nkey = \"City\"\nsource = { from = \"office\" }\n[table.v.column.votes]\nfrom = \"Votes\"\nunit = \"vote\"\nlabel = \"Votes\"\n";
    let files = [("v.csv", "City,Votes\nNorth,120\nSouth,98\n")];
    faultless(story("names", ledger, "", "The north has [120 votes](fact:v/north/votes).", &files));
    let (place, message) = only_error(&story(
        "names-wrong",
        ledger,
        "",
        "The north has [999 votes](fact:v/north/votes).",
        &files,
    ));
    assert!(place == "en.md:6" && message.contains("does not match"), "{place} {message}");
}

#[test]
fn the_year_of_a_cell_is_proven_by_its_link() {
    faultless(story("year", "", "", "In 2025, turnout was [65.43%](fact:turnout/north/rate@2025).", &[]));
    let reading =
        story("year-wrong", "", "", "In 2021, turnout was [65.43%](fact:turnout/north/rate@2025).", &[]);
    assert!(messages(&reading).contains("“2021” is not linked"), "{}", messages(&reading));
}

#[test]
#[cfg(unix)]
fn pipes_and_links_out_of_the_folder_are_not_opened() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tables-cells-of-pipes");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, text) in [
        ("story.toml", STORY),
        ("ledger.toml", LEDGER),
        ("en.md", "---\nheadline: A\nlead: B\n---\n\n[65.43%](fact:turnout/north/rate@2025)\n"),
    ] {
        fs::write(folder.join(file), text).expect("written");
    }
    let table = folder.join("turnout.csv");
    assert!(std::process::Command::new("mkfifo").arg(&table).status().expect("mkfifo").success());
    assert!(messages(&read(&folder)).contains("is not a file"));
    fs::remove_file(&table).expect("removed");
    std::os::unix::fs::symlink("/etc/hosts", &table).expect("a link");
    assert!(messages(&read(&folder)).contains("is not in the story's folder"));
}
