//! Series of the ledger, and links to them.

use super::planting::{CHARTS, EN, HANT, LEDGER, Mistake, Planted, assert_planted_reported, assert_reported};

/// The starter's series, with its unit.
const SERIES: &str = "series = \"alight.csv\"                      # `at,value`; a line without a value is a gap\nunit = \"percent\"";
const UNIT: &str = "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"";
const UPKEEP: &str = "unit = \"yuan\"\nlabel = { zh-Hant = \"每年維護\"";
const UPKEEP_IN_2024: &str = "unit = \"yuan\"\nperiod = \"2024\"\nlabel = { zh-Hant = \"每年維護\"";

const MISTAKES: &[Mistake] = &[
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = \"alights.csv\"",
        "The table “alights.csv” can't be read",
        "path",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = \"../alight.csv\"",
        "The table “../alight.csv” is not in the story's folder",
        "Put it there",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = \"/etc/hosts\"",
        "The table “/etc/hosts” is not in the story's folder",
        "Put it there",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = \"river.png\"",
        "The table “river.png” is not a text in UTF-8",
        "Save it as CSV",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = []",
        "`series` of fact “alight” is empty",
        "table.csv",
    ),
    Mistake(
        LEDGER,
        "series = \"alight.csv\"",
        "series = 2019",
        "`series` of fact “alight” contains something that is not a text",
        "quotes",
    ),
    Mistake(
        LEDGER,
        "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"",
        "unit = \"per-cent\"\nlabel = { zh-Hant = \"歷年亮燈率\"",
        "There is no unit “per-cent”",
        "Did you mean `percent`?",
    ),
    Mistake(
        LEDGER,
        "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"",
        "label = { zh-Hant = \"歷年亮燈率\"",
        "Fact “alight” has no `unit`",
        "Add `unit",
    ),
    Mistake(
        EN,
        "[86%](fact:feel-safe)",
        "[86%](fact:alight)",
        "Cannot link to the series “alight”",
        "a fact of its own",
    ),
    Mistake(
        EN,
        "[86%](fact:feel-safe)",
        "[](fact:alight)",
        "Cannot link to the series “alight”",
        "A chart of the kind `line`",
    ),
    Mistake(
        HANT,
        "[86%](fact:feel-safe)",
        "[86%](fact:alight)",
        "Cannot link to the series “alight”",
        "a fact of its own",
    ),
];

const PLANTED: &[Planted] = &[
    Planted(
        &[(LEDGER, SERIES, "series = [\"rank\"]")],
        (LEDGER, "series = [\"rank\"]"),
        "“rank” has no `period` that is a moment",
        "period = \"2014\"",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"calls\", \"upkeep\"]"), (LEDGER, UPKEEP, UPKEEP_IN_2024)],
        (LEDGER, "series = [\"calls\", \"upkeep\"]"),
        "“upkeep” has another unit than the first fact of the series",
        "a series has one unit",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"calls\", \"calls-settled\"]")],
        (LEDGER, "series = [\"calls\", \"calls-settled\"]"),
        "“calls-settled” and “calls” are about the same moment",
        "correct its `period`",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"calls\", \"calls\"]")],
        (LEDGER, "series = [\"calls\", \"calls\"]"),
        "The series contains “calls” twice",
        "Remove one",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"calls\", \"callz\"]")],
        (LEDGER, "series = [\"calls\", \"callz\"]"),
        "There is no fact “callz”",
        "Did you mean `calls`?",
    ),
    Planted(
        &[(LEDGER, SERIES, "series = [\"first-lamp\"]")],
        (LEDGER, "series = [\"first-lamp\"]"),
        "A series contains quantities, but “first-lamp” is not one",
        "Name facts with a `value`",
    ),
    Planted(
        &[(LEDGER, "series = \"alight.csv\"", "series = [\"settled-rate\"]")],
        (LEDGER, UNIT),
        "The fact “alight” has `unit`, but its facts have their own",
        "Remove `unit`",
    ),
    Planted(
        &[
            (LEDGER, SERIES, "series = [\"calls\"]"),
            (CHARTS, "\nreference = \"goal\"", ""),
            (EN, "[86%](fact:feel-safe)", "[86%](fact:alight)"),
        ],
        (EN, "(fact:alight)"),
        "Cannot link to the series “alight”",
        "Link to one of its facts: `fact:calls`",
    ),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("series", MISTAKES);
    assert_planted_reported("series", PLANTED);
}
