//! Links to points of a series, `fact:alight@2025`.

use super::planting::{CHARTS, EN, HANT, LEDGER, TABLE, change, planted};

const SAFE: &str = "[86%](fact:feel-safe)";
const IN_2025: &str = "[86%](fact:feel-safe) [99%](fact:alight@2025)";
const UNIT: &str = r#"series = "alight.csv"                      # `at,value`; a line without a value is a gap
unit = "percent""#;

planted!(a_point, change(HANT, SAFE, IN_2025).and(EN, SAFE, IN_2025).accepted());

planted!(
    a_moment_after_the_series,
    change(EN, SAFE, "[86%](fact:feel-safe) [99%](fact:alight@2030)")
        .reports("The series “alight” has no value at “2030”", "from `alight@2019` to `alight@2025`")
);

planted!(
    a_moment_before_the_series,
    change(HANT, SAFE, "[86%](fact:feel-safe) [99%](fact:alight@1999)")
        .reports("The series “alight” has no value at “1999”", "from `alight@2019` to `alight@2025`")
);

planted!(
    a_gap_of_the_series,
    change(EN, SAFE, "[86%](fact:feel-safe) [64%](fact:alight@2021)")
        .reports("The series “alight” has no value at “2021”", "from `alight@2019` to `alight@2025`")
);

planted!(
    a_month_of_a_series_by_year,
    change(EN, SAFE, "[86%](fact:feel-safe) [99%](fact:alight@2025-05)")
        .reports("The series “alight” has no value at “2025-05”", "from `alight@2019` to `alight@2025`")
);

planted!(
    a_moment_in_words,
    change(EN, SAFE, "[86%](fact:feel-safe) [99%](fact:alight@soon)")
        .reports("The series “alight” has no value at “soon”", "from `alight@2019` to `alight@2025`")
);

planted!(
    a_point_of_a_series_that_does_not_exist,
    change(EN, SAFE, "[86%](fact:feel-safe) [99%](fact:darkness@2025)")
        .reports("There is no fact “darkness@2025”", "Add it to ledger.toml first")
);

planted!(
    a_point_of_a_fact_that_is_not_a_series,
    change(EN, SAFE, "[86%](fact:feel-safe) [412 lamps](fact:lamps@2025)")
        .reports("“lamps” is not a series: it has no moments", "Name it as `lamps`")
);

planted!(
    a_point_with_another_value,
    change(HANT, SAFE, IN_2025)
        .and(EN, SAFE, "[86%](fact:feel-safe) [98%](fact:alight@2025)")
        .reports("“98%” does not match the fact “alight@2025”", "99%")
);

planted!(
    a_point_of_a_series_with_a_broken_table,
    change(HANT, SAFE, IN_2025)
        .and(EN, SAFE, IN_2025)
        .and(TABLE, "2022,58", "2022,58%")
        .reports("“58%” is not a plain number", "digits")
);

planted!(
    a_point_of_a_series_with_an_unknown_unit,
    change(HANT, SAFE, IN_2025)
        .and(EN, SAFE, IN_2025)
        .and(LEDGER, UNIT, "series = \"alight.csv\"\nunit = \"percents\"")
        .reports("There is no unit “percents”", "Did you mean `percent`?")
        .at(LEDGER, "unit = \"percents\"")
);

planted!(
    a_chart_of_a_moment_out_of_the_series,
    change(CHARTS, "\"feel-safe\"]", "\"feel-safe\", \"alight@2030\"]")
        .reports("The series “alight” has no value at “2030”", "from `alight@2019` to `alight@2025`")
);

planted!(
    a_relation_of_a_moment_out_of_the_series,
    change(
        LEDGER,
        "# A broken one",
        "[relation.above]\nat-most = { less = \"goal\", more = \"alight@2030\" }\n\n# A broken one"
    )
    .reports("The series “alight” has no value at “2030”", "from `alight@2019` to `alight@2025`")
    .at(LEDGER, "more = \"alight@2030\"")
);
