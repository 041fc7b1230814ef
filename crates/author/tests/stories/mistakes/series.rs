//! Series of the ledger, and links to them.

use super::planting::{CHARTS, EN, HANT, LEDGER, change, planted};

/// The starter's series, with its unit.
const SERIES: &str = "series = \"alight.csv\"                      # `at,value`; a line without a value is a gap\nunit = \"percent\"";
const UNIT: &str = "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"";
const UPKEEP: &str = "unit = \"yuan\"\nlabel = { zh-Hant = \"每年維護\"";
const UPKEEP_IN_2024: &str = "unit = \"yuan\"\nperiod = \"2024\"\nlabel = { zh-Hant = \"每年維護\"";

planted!(
    a_table_that_does_not_exist,
    change(LEDGER, "series = \"alight.csv\"", "series = \"alights.csv\"")
        .reports("The table “alights.csv” can't be read", "path")
);

planted!(
    a_table_above_the_folder,
    change(LEDGER, "series = \"alight.csv\"", "series = \"../alight.csv\"")
        .reports("The table “../alight.csv” is not in the story's folder", "Put a copy")
);

planted!(
    a_table_elsewhere,
    change(LEDGER, "series = \"alight.csv\"", "series = \"/etc/hosts\"")
        .reports("The table “/etc/hosts” is not in the story's folder", "Put a copy")
);

planted!(
    a_table_that_is_a_picture,
    change(LEDGER, "series = \"alight.csv\"", "series = \"river.png\"")
        .reports("The table “river.png” is not a text in UTF-8", "Save it as CSV")
);

planted!(
    an_empty_list,
    change(LEDGER, "series = \"alight.csv\"", "series = []")
        .reports("`series` of fact “alight” is empty", "table.csv")
);

planted!(
    a_year_in_place_of_a_table,
    change(LEDGER, "series = \"alight.csv\"", "series = 2019")
        .reports("`series` of fact “alight” contains something that is not a text", "quotes")
);

planted!(
    a_unit_that_does_not_exist,
    change(
        LEDGER,
        "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"",
        "unit = \"per-cent\"\nlabel = { zh-Hant = \"歷年亮燈率\""
    )
    .reports("There is no unit “per-cent”", "Did you mean `percent`?")
);

planted!(
    a_table_without_a_unit,
    change(
        LEDGER,
        "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"",
        "label = { zh-Hant = \"歷年亮燈率\""
    )
    .reports("Fact “alight” has no `unit`", "Add `unit")
    .at(LEDGER, "[fact.alight]")
);

planted!(
    a_link_to_it_in_english,
    change(EN, "[86%](fact:feel-safe)", "[86%](fact:feel-safe) [86%](fact:alight)")
        .reports("Cannot link to the series “alight”", "a fact of its own")
);

planted!(
    an_empty_link_to_it,
    change(EN, "[86%](fact:feel-safe)", "[86%](fact:feel-safe) [](fact:alight)")
        .reports("Cannot link to the series “alight”", "A chart of the kind `line`")
);

planted!(
    a_link_to_it_in_chinese,
    change(HANT, "[86%](fact:feel-safe)", "[86%](fact:feel-safe) [86%](fact:alight)")
        .reports("Cannot link to the series “alight”", "a fact of its own")
);

planted!(
    a_member_without_a_period,
    change(LEDGER, SERIES, "series = [\"rank\"]")
        .reports("“rank” has no `period` that is a moment", "period = \"2014\"")
        .at(LEDGER, "series = [\"rank\"]")
);

planted!(
    a_member_in_another_unit,
    change(LEDGER, SERIES, "series = [\"calls\", \"upkeep\"]")
        .and(LEDGER, UPKEEP, UPKEEP_IN_2024)
        .reports("“upkeep” has another unit than the first fact of the series", "a series has one unit")
        .at(LEDGER, "series = [\"calls\", \"upkeep\"]")
);

planted!(
    two_members_of_one_moment,
    change(LEDGER, SERIES, "series = [\"calls\", \"calls-settled\"]")
        .reports("“calls-settled” and “calls” are about the same moment", "correct its `period`")
        .at(LEDGER, "series = [\"calls\", \"calls-settled\"]")
);

planted!(
    a_member_twice,
    change(LEDGER, SERIES, "series = [\"calls\", \"calls\"]")
        .reports("The series contains “calls” twice", "Remove one")
        .at(LEDGER, "series = [\"calls\", \"calls\"]")
);

planted!(
    a_member_that_does_not_exist,
    change(LEDGER, SERIES, "series = [\"calls\", \"callz\"]")
        .reports("There is no fact “callz”", "Did you mean `calls`?")
        .at(LEDGER, "series = [\"calls\", \"callz\"]")
);

planted!(
    an_event_as_a_member,
    change(LEDGER, SERIES, "series = [\"first-lamp\"]")
        .reports("A series contains quantities, but “first-lamp” is not one", "Name facts with a `value`")
        .at(LEDGER, "series = [\"first-lamp\"]")
);

planted!(
    a_unit_beside_members,
    change(LEDGER, "series = \"alight.csv\"", "series = [\"settled-rate\"]")
        .reports("The fact “alight” has `unit`, but its facts have their own", "Remove `unit`")
        .at(LEDGER, UNIT)
);

planted!(
    a_link_to_a_series_of_facts,
    change(LEDGER, SERIES, "series = [\"calls\"]")
        .and(CHARTS, "\nreference = \"goal\"", "")
        .and(EN, "[86%](fact:feel-safe)", "[86%](fact:feel-safe) [86%](fact:alight)")
        .reports("Cannot link to the series “alight”", "Link to one of its facts: `fact:calls`")
        .at(EN, "(fact:alight)")
);
