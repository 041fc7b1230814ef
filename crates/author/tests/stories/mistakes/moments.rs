//! Mistakes in the moments of a fact: `when` and `period`.

use super::planting::{LEDGER, change, planted};

planted!(
    a_moment_beside_a_value,
    change(LEDGER, "value = 412", "value = 412\nwhen = 2023")
        .reports("The fact “lamps” has both `value` and `when`", "Keep one of them")
        .at(LEDGER, "when = 2023\nbound")
);

planted!(
    a_misspelt_moment,
    change(LEDGER, "when = 2023", "whem = 2023")
        .reports("Fact “plan-began” has no field `whem`", "Did you mean `when`?")
);

planted!(
    an_extent_written_backwards,
    change(LEDGER, "when = 2023", "when = \"2024/2023\"").reports(
        "`when` of fact “plan-began” is not a year, a month, a day, a minute or an extent",
        "1990/1999"
    )
);

planted!(
    an_extent_of_one_month,
    change(LEDGER, "when = \"2024-05\"", "when = \"2024-05/2024-05\"")
        .reports("`when` of fact “first-lamp” is not a year", "1990/1999")
);

planted!(
    an_extent_from_a_year_to_a_month,
    change(LEDGER, "when = \"2024-05\"", "when = \"2023/2024-05\"")
        .reports("`when` of fact “first-lamp” is not a year", "1990/1999")
);

planted!(
    a_fifth_quarter,
    change(LEDGER, "when = \"2024-05\"", "when = \"2024-Q5\"")
        .reports("`when` of fact “first-lamp” is not a year", "2019-Q1")
);

planted!(
    a_thirteenth_month,
    change(LEDGER, "when = \"2024-05\"", "when = \"2024-13\"")
        .reports("`when` of fact “first-lamp” is not a year", "2020-09")
);

planted!(
    the_year_zero,
    change(LEDGER, "when = 2023", "when = 0").reports("`when` of fact “plan-began” is not a year", "2015")
);

planted!(
    a_moment_with_a_time_zone,
    change(LEDGER, "when = 2025-12-20", "when = 2025-12-20T08:00:00Z")
        .reports("`when` of fact “last-lamp” is not a year", "2020-11-18T23:36:00")
);

planted!(
    a_moment_that_is_not_the_quoted_one,
    change(LEDGER, "printed = \"2025年12月20日\"", "printed = \"2025年12月21日\"")
        .warns("“2025年12月21日” is not the fact's moment, 2025-12-20", "Compare")
);

planted!(
    a_period_that_is_a_number,
    change(LEDGER, "unit = \"call\"\nperiod = \"2025\"", "unit = \"call\"\nperiod = 2025")
        .reports("`period` of fact “calls” is not a text", "in quotes")
        .at(LEDGER, "period = 2025")
);

planted!(
    an_empty_period,
    change(LEDGER, "unit = \"call\"\nperiod = \"2025\"", "unit = \"call\"\nperiod = \"\"")
        .reports("`period` of fact “calls” is empty", "in quotes")
        .at(LEDGER, "period = \"\"")
);
