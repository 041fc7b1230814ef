//! Tables beside the story: cells as facts, patterns, calculations, and what is said of wrong files.

use author::diagnostic::Severity;
use author::{Reading, read};
use std::fs;
use std::path::PathBuf;
use story::Story;

const STORY: &str = "slug = \"tables\"\ndefault-language = \"en\"\nauthors = [\"A\"]\npublisher = \"Example\"\npublished = 2026-01-02\n";

const LEDGER: &str = r#"
[source.office]
kind = "data"
title = "Turnout by district"
publisher = "Election office"
published = 2025-11-02

[unit.voter]
countable = true
en = ["voter", "voters"]

[unit.district]
countable = true
en = ["district", "districts"]

[unit.place]
ordinal = true
en = ["place", "places"]

[table.turnout]
file = "turnout.csv"
key = "District"
missing = ["NA"]
leave-out = "Total"
source = { from = "office" }
[table.turnout.column.rate]
from = "* (%)"
unit = "percent"
label = "Turnout"
[table.turnout.column.voters]
from = "Voters"
unit = "voter"
label = "Voters"
"#;

const TURNOUT: &str = "District,Voters,2021 (%),2025 (%)\nNorth,34261,61.2,65.43\nSouth Bank,28110,58.9,57.1\nEast,NA,70.1,70.1\n西區,41005,49.9,52.25\nTotal,103376,60.0,61.2\n";

/// A story of these files; the article is the text below the headline.
fn story(name: &str, ledger: &str, charts: &str, article: &str, files: &[(&str, &str)]) -> Reading {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("tables-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let article = format!("---\nheadline: Turnout\nlead: How districts vote.\n---\n\n{article}\n");
    let own = [
        ("story.toml", STORY),
        ("ledger.toml", &format!("{LEDGER}{ledger}")),
        ("charts.toml", charts),
        ("en.md", &article),
        ("turnout.csv", TURNOUT),
    ];
    for (file, text) in own.iter().chain(files) {
        fs::write(folder.join(file), text).expect("written");
    }
    read(&folder)
}

fn messages(reading: &Reading) -> String {
    reading.diagnostics.iter().map(author::diagnostic::Diagnostic::in_full).collect::<Vec<_>>().join("\n")
}

fn faultless(reading: Reading) -> Story {
    assert_eq!(messages(&reading), "");
    let [story] = reading.stories.as_slice() else { panic!("{} stories", reading.stories.len()) };
    story.clone()
}

fn words<'a>(story: &'a Story, id: &str) -> &'a str {
    &story.facts.get(id).unwrap_or_else(|| panic!("no {id} in {:?}", story.facts.keys())).words
}

/// The only error of a story, with its path and line.
fn only_error(reading: &Reading) -> (String, String) {
    let [error] = reading.diagnostics.as_slice() else { panic!("{}", messages(reading)) };
    assert_eq!(error.severity, Severity::Error);
    let file = error.path.rsplit('/').next().unwrap_or_default();
    (format!("{file}:{}", error.line), format!("{} {}", error.message, error.help))
}

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
fn calculations_follow_from_cells_and_say_how() {
    let mut ledger = String::new();
    for (name, unit, relation) in [
        (
            "rise",
            "percentage-point",
            "change = { from = \"turnout/north/rate@2021\", to = \"turnout/north/rate@2025\", is = \"rise\" }",
        ),
        (
            "gap",
            "percentage-point",
            "difference = { from = \"turnout/east/rate@2025\", to = \"turnout/西區/rate@2025\", is = \"gap\" }",
        ),
        (
            "growth",
            "percent",
            "change = { from = \"turnout/south-bank/voters\", to = \"turnout/north/voters\", is = \"growth\" }",
        ),
        ("mean", "percent", "average = { of = \"turnout/*/rate@2025\", is = \"mean\" }"),
        ("above", "district", "count = { of = \"turnout/*/rate@2025\", more-than = 55, is = \"above\" }"),
        (
            "place",
            "place",
            "rank = { of = \"turnout/north/rate@2025\", among = \"turnout/*/rate@2025\", is = \"place\" }",
        ),
        (
            "part",
            "percent",
            "share = { part = \"turnout/north/voters\", whole = [\"turnout/north/voters\", \"turnout/south-bank/voters\", \"turnout/西區/voters\"], rate = \"part\" }",
        ),
        (
            "each",
            "number",
            "per = { of = \"turnout/north/voters\", to = \"turnout/south-bank/voters\", each = 1_000, is = \"each\" }",
        ),
    ] {
        let step = if name == "each" { "1" } else { "0.1" };
        ledger.push_str(&format!("[fact.{name}]\nlabel = \"{name}\"\nunit = \"{unit}\"\nstep = {step}\ncalculated = \"{name}\"\n[relation.{name}]\n{relation}\n"));
    }
    let article = "[4.2 percentage points](fact:rise), [17.9 percentage points](fact:gap), [21.9%](fact:growth), [61.2%](fact:mean), [three districts](fact:above), [2nd place](fact:place), [33.1%](fact:part), [1,219](fact:each)";
    let story = faultless(story("calculations", &ledger, "", article, &[]));
    let origin = |id: &str| match &story.facts[id].origin {
        story::fact::Origin::Calculation(calculation) => calculation.formula.clone(),
        story::fact::Origin::Source(_) => String::new(),
    };
    assert_eq!(
        origin("growth"),
        "“North: Voters” minus “South Bank: Voters”, as a percentage of “South Bank: Voters”."
    );
    assert_eq!(origin("rise"), "“North: Turnout, 2025” minus “North: Turnout, 2021”.");
    assert_eq!(words(&story, "gap"), "17.9 percentage points");
}

#[test]
fn a_sentence_may_be_rounder_than_its_cell_if_it_is_true() {
    let said = |bound: &str, step: &str, article: &str| {
        let ledger = format!(
            "[fact.north]\nof = \"turnout/north/voters\"\nlabel = \"Voters\"\nsay = {{ step = {step}, bound = \"{bound}\" }}\n"
        );
        story(&format!("say-{bound}-{step}"), &ledger, "", article, &[])
    };
    let story = faultless(said("more-than", "1_000", "[more than 34,000 voters](fact:north)"));
    assert_eq!(story.facts["north"].possible.as_deref(), Some("34,261 voters"));
    faultless(said("nearly", "100", "[nearly 34,300 voters](fact:north)"));
    faultless(said("about", "10_000", "[about 30,000 voters](fact:north)"));
    let (place, message) = only_error(&said("more-than", "1", "[more than 34,261 voters](fact:north)"));
    assert!(place.starts_with("ledger.toml:") && message.contains("is not true"), "{place} {message}");
}

#[test]
fn claims_in_words_are_proven_by_calculations() {
    let ledger = r#"
[fact.place]
label = "Place of the east"
unit = "place"
calculated = "place"
[relation.place]
rank = { of = "turnout/east/rate@2025", among = "turnout/*/rate@2025", is = "place" }
[fact.times]
label = "North and south"
unit = "times"
calculated = "times"
say = { step = 1, bound = "more-than" }
[relation.times]
multiple = { from = "turnout/south-bank/voters", to = "turnout/north/voters", is = "times" }
[fact.part]
label = "Share of the north"
unit = "percent"
calculated = "part"
say = { value = "1/3", bound = "about" }
[relation.part]
share = { part = "turnout/north/voters", whole = ["turnout/north/voters", "turnout/south-bank/voters", "turnout/西區/voters"], rate = "part" }
[fact.above]
label = "Districts above 55%"
unit = "district"
calculated = "above"
[relation.above]
count = { of = "turnout/*/rate@2025", more-than = 55, is = "above" }
[fact.record]
label = "Place of 2025"
unit = "place"
calculated = "record"
[relation.record]
rank = { of = "turnout/north/rate@2025", among = "turnout/north/rate@*", is = "record" }
"#;
    let article = "[The highest](fact:place) turnout is in the east, [the highest since 2021](fact:record) in the north. [About a third](fact:part) of voters live there, [three of four districts](fact:above) were above.";
    faultless(story(
        "claims",
        &ledger.replace("say = { step = 1, bound = \"more-than\" }", "step = 0.1"),
        "",
        &format!("{article} It has [1.2 times](fact:times) as many."),
        &[],
    ));
    for (name, article, expected) in [
        ("lowest", "[The lowest](fact:place) turnout.", "does not match the fact “place”"),
        ("since", "[The highest since 2019](fact:record).", "does not match the fact “record”"),
        ("count", "[Three of five districts](fact:above).", "does not match the fact “above”"),
        ("third", "[Nearly a third](fact:part).", "does not match the fact “part”"),
        ("doubled", "They have [doubled](fact:times).", "does not match the fact “times”"),
    ] {
        let reading = story(
            &format!("claim-{name}"),
            &ledger.replace("say = { step = 1, bound = \"more-than\" }", "step = 0.1"),
            "",
            article,
            &[],
        );
        let errors: Vec<&str> = reading
            .diagnostics
            .iter()
            .filter(|found| found.severity == Severity::Error)
            .map(|found| found.message.as_str())
            .collect();
        assert!(errors.len() == 1 && errors[0].contains(expected), "{}", messages(&reading));
    }
}

#[test]
fn the_direction_of_a_change_is_proven() {
    let ledger = r#"
[fact.rise]
label = "Rise in the north"
unit = "percentage-point"
calculated = "rise"
[relation.rise]
change = { from = "turnout/north/rate@2021", to = "turnout/north/rate@2025", is = "rise" }
[fact.fall]
label = "Fewer voters than in the north"
unit = "percent"
calculated = "fall"
[relation.fall]
change = { from = "turnout/north/voters", to = "turnout/south-bank/voters", is = "fall" }
"#;
    for (index, article) in [
        "It rose by [4.2 percentage points](fact:rise).",
        "It is [4.2 points](fact:rise) higher.",
        "It fell by [18%](fact:fall).",
        "It [fell 18%](fact:fall).",
        "It is [18%](fact:fall) lower.",
        "It changed by [−18%](fact:fall).",
    ]
    .into_iter()
    .enumerate()
    {
        faultless(story(
            &format!("right-{index}"),
            ledger,
            "",
            &format!("{article} [](fact:rise) [](fact:fall)"),
            &[],
        ));
    }
    for (index, article) in [
        "It fell by [4.2 percentage points](fact:rise).",
        "It is [4.2 percentage points](fact:rise) lower.",
        "It rose by [18%](fact:fall).",
        "It [rose 18%](fact:fall).",
        "It rose by [−18%](fact:fall).",
    ]
    .into_iter()
    .enumerate()
    {
        let reading = story(&format!("wrong-{index}"), ledger, "", article, &[]);
        let errors: Vec<&str> = reading
            .diagnostics
            .iter()
            .filter(|found| found.severity == Severity::Error)
            .map(|found| found.message.as_str())
            .collect();
        assert!(
            errors.len() == 1 && errors[0].contains("The sentence says that"),
            "{article}: {}",
            messages(&reading)
        );
    }
}

#[test]
fn a_rate_is_for_as_many_as_the_sentence_says() {
    let ledger = r#"
[fact.per]
label = "Voters of the north"
unit = "number"
step = 1
calculated = "per"
[relation.per]
per = { of = "turnout/north/voters", to = "turnout/south-bank/voters", each = 100_000, is = "per" }
"#;
    faultless(story(
        "per",
        ledger,
        "",
        "It was [121,882](fact:per) per [100,000](no-claim:) in the south.",
        &[],
    ));
    let reading = story(
        "per-wrong",
        ledger,
        "",
        "It was [121,882](fact:per) per [1,000](no-claim:) in the south.",
        &[],
    );
    let (place, message) = only_error(&reading);
    assert!(place == "en.md:6" && message.contains("for every 100000"), "{place} {message}");
}

#[test]
fn the_year_of_a_cell_is_proven_by_its_link() {
    faultless(story("year", "", "", "In 2025, turnout was [65.43%](fact:turnout/north/rate@2025).", &[]));
    let reading =
        story("year-wrong", "", "", "In 2021, turnout was [65.43%](fact:turnout/north/rate@2025).", &[]);
    assert!(messages(&reading).contains("“2021” is not linked"), "{}", messages(&reading));
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
fn an_empty_cell_is_not_left_out_of_a_sum_in_silence() {
    let ledger = "[fact.all]\nlabel = \"All\"\nunit = \"voter\"\ncalculated = \"all\"\n[relation.all]\nsum = { parts = \"turnout/*/voters\", whole = \"all\" }\n";
    let reading = story("empty", ledger, "", "[103,376 voters](fact:all)", &[]);
    assert!(messages(&reading).contains("leaves out 1 cell without a value"), "{}", messages(&reading));
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
