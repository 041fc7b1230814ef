//! Points of series, end to end: a story's files name `alight@2019` in charts, and every kind that takes a quantity draws it.

use author::{read, starter};
use chart::{Drawing, WIDTHS};
use figures::{drawing, summary};
use quantity::Language;
use std::fs;
use std::path::PathBuf;
use story::Story;

/// The kinds, and the field with points in each.
const CHARTS: &str = r#"
[drawn-bars]
kind = "bars"
bars = ["alight@2019", "alight@2025", "towns@2024"]
reference = "alight@2022"

[drawn-stats]
kind = "stats"
facts = ["alight@2019", "alight@2025", "towns@2024"]

[drawn-rings]
kind = "rings"
rings = ["alight@2019", "alight@2025", "towns@2024"]

[drawn-line]
kind = "line"
series = ["towns"]
reference = "alight@2019"
"#;

/// A series of facts: one of them is a range.
const FACTS: &str = r#"
[source.count]
title = "Counts"
publisher = "Office"
published = 2026-01-02
kind = "data"

[fact.towns-2023]
value = 40
unit = "percent"
period = "2023"
label = { zh-Hant = "2023年的城鎮", en = "Towns in 2023" }
source = { from = "count" }

[fact.towns-2024]
range = [70, 80]
unit = "percent"
period = "2024"
label = { zh-Hant = "2024年的城鎮", en = "Towns in 2024" }
source = { from = "count" }

[fact.towns]
series = ["towns-2023", "towns-2024"]
label = { zh-Hant = "城鎮", en = "Towns" }
"#;

/// The starter with charts of points, in all its languages.
fn stories(name: &str) -> Vec<Story> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    let charts = ["drawn-bars", "drawn-stats", "drawn-rings", "drawn-line"];
    let places: String = charts.map(|chart| format!("\n![\u{6c34}](chart:{chart} \"\u{6c34}\")\n")).concat();
    for (file, content) in starter::FILES {
        let added = match file {
            "charts.toml" => CHARTS,
            "ledger.toml" => FACTS,
            "en.md" | "zh-Hant.md" => &places,
            _ => "",
        };
        fs::write(folder.join(file), [content, added.as_bytes()].concat()).expect("written");
    }
    let reading = read(&folder);
    let messages: Vec<_> = reading.diagnostics.iter().map(|diagnostic| &diagnostic.message).collect();
    assert!(messages.is_empty(), "{messages:?}");
    assert_eq!(reading.stories.len(), 3);
    reading.stories
}

fn drawn(story: &Story, figure: &str, width: u32) -> Drawing {
    let figure = story.figure(figure).expect("the figure");
    drawing(story, figure, width.into()).unwrap_or_else(|| panic!("{} is not drawn at {width}", figure.id))
}

#[test]
fn every_kind_that_takes_a_quantity_draws_points_of_series() {
    for story in stories("points-of-series-1") {
        for width in WIDTHS {
            let marks = |figure| -> Vec<String> {
                let drawing = drawn(&story, figure, width);
                drawing.marks.into_iter().map(|mark| mark.fact).collect()
            };
            let points = ["alight@2019", "alight@2025", "towns@2024"];
            assert_eq!(marks("drawn-bars"), [&["alight@2022"], points.as_slice()].concat());
            assert_eq!(marks("drawn-stats"), points);
            assert_eq!(marks("drawn-rings"), points);
            assert_eq!(marks("drawn-line"), ["towns", "towns-2023", "towns-2024", "alight@2019"]);
        }
    }
}

#[test]
fn points_of_one_series_are_told_apart_in_every_language() {
    for story in stories("points-of-series-2") {
        let expected = match story.language {
            Language::ZhHant => ["歷年亮燈率（2019年）", "歷年亮燈率（2025年）", "71%", "99%", "70%至80%"],
            Language::ZhHans => ["历年亮灯率（2019年）", "历年亮灯率（2025年）", "71%", "99%", "70%至80%"],
            Language::En => ["Lamps alight (2019)", "Lamps alight (2025)", "71%", "99%", "70% to 80%"],
        };
        for figure in ["drawn-bars", "drawn-stats", "drawn-rings"] {
            let text = summary(&story, story.figure(figure).expect("the figure"));
            for words in expected {
                assert!(text.contains(words), "{words} is not in {text}");
            }
        }
    }
}
