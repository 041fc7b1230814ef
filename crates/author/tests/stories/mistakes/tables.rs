//! Mistakes in the CSV of a series.

use super::planting::{CHARTS, LEDGER, Mistake, Planted, TABLE, assert_planted_reported, assert_reported};

const UNIT: &str = "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"";

const MISTAKES: &[Mistake] = &[
    Mistake(
        TABLE,
        "at,value",
        "when,value",
        "The table has the columns “when,value”",
        "`at,value`, or `at,low,high`",
    ),
    Mistake(TABLE, "at,value", "at;value", "The table has the columns “at;value”", "separated by commas"),
    Mistake(TABLE, "2022,58", "May 2022,58", "“May 2022” is not a moment", "2014-05"),
    Mistake(TABLE, "2022,58", "2022-13,58", "“2022-13” is not a moment", "2014-05"),
    Mistake(TABLE, "2022,58", "2022,\"1,058\"", "“1,058” is not a plain number", "34000"),
    Mistake(
        TABLE,
        "2022,58",
        "2022,1,058",
        "This line has 3 fields, but the first line names 2",
        "numbers without thousands commas",
    ),
    Mistake(TABLE, "2022,58", "2022", "This line has 1 field,", "one field for each column"),
    Mistake(TABLE, "2022,58", "2022,58%", "“58%” is not a plain number", "digits and a point only"),
    Mistake(TABLE, "2022,58", "2022,\"58", "is not a plain number", "digits and a point only"),
    Mistake(
        TABLE,
        "2023,66",
        "2020,66",
        "This line is not later than the line before it",
        "Sort the lines by time",
    ),
    Mistake(
        TABLE,
        "2023,66",
        "2022-01-01,66",
        "This line is not later than the line before it",
        "Sort the lines by time",
    ),
];

const PLANTED: &[Planted] = &[
    Planted(
        &[
            (LEDGER, UNIT, "unit = \"lamp\"\nlabel = { zh-Hant = \"歷年亮燈率\""),
            (TABLE, "2022,58", "2022,58.5"),
            (CHARTS, "\nreference = \"goal\"", ""),
        ],
        (TABLE, "2022,58.5"),
        "58.5 is not a whole number, but the unit “lamp” is countable",
        "remove `countable`",
    ),
    Planted(
        &[(
            TABLE,
            "at,value\n2019,71\n2020,64\n2021,\n2022,58\n2023,66\n2024,90\n2025,99",
            "at,low,high\n2019,71,80\n2020,70,60",
        )],
        (TABLE, "2020,70,60"),
        "70 is more than 60",
        "Put the lower end into `low`",
    ),
    Planted(
        &[(
            TABLE,
            "at,value\n2019,71\n2020,64\n2021,\n2022,58\n2023,66\n2024,90\n2025,99",
            "at,value\n2019,\n",
        )],
        (TABLE, "at,value"),
        "The table has no values",
        "2014,97",
    ),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("tables", MISTAKES);
    assert_planted_reported("tables", PLANTED);
}
