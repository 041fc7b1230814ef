//! Mistakes in the CSV of a series.

use super::planting::{CHARTS, LEDGER, TABLE, change, planted};

const UNIT: &str = "unit = \"percent\"\nlabel = { zh-Hant = \"歷年亮燈率\"";

planted!(
    a_column_with_another_name,
    change(TABLE, "at,value", "when,value")
        .reports("The table has the columns “when,value”", "`at,value`, or `at,low,high`")
);

planted!(
    columns_separated_by_semicolons,
    change(TABLE, "at,value", "at;value")
        .reports("The table has the columns “at;value”", "separated by commas")
);

planted!(
    a_month_in_words,
    change(TABLE, "2022,58", "May 2022,58").reports("“May 2022” is not a moment", "2014-05")
);

planted!(
    a_thirteenth_month,
    change(TABLE, "2022,58", "2022-13,58").reports("“2022-13” is not a moment", "2014-05")
);

planted!(
    a_quoted_thousands_comma,
    change(TABLE, "2022,58", "2022,\"1,058\"").reports("“1,058” is not a plain number", "34000")
);

planted!(
    a_bare_thousands_comma,
    change(TABLE, "2022,58", "2022,1,058")
        .reports("This line has 3 fields, but the first line names 2", "numbers without thousands commas")
);

planted!(
    a_line_without_a_value_column,
    change(TABLE, "2022,58", "2022").reports("This line has 1 field,", "one field for each column")
);

planted!(
    a_percent_sign,
    change(TABLE, "2022,58", "2022,58%").reports("“58%” is not a plain number", "digits and a point only")
);

planted!(
    an_unclosed_quotation_mark,
    change(TABLE, "2022,58", "2022,\"58").reports("is not a plain number", "digits and a point only")
);

planted!(
    a_line_that_is_earlier_than_the_line_before,
    change(TABLE, "2023,66", "2020,66")
        .reports("This line is not later than the line before it", "Sort the lines by time")
);

planted!(
    a_line_within_the_year_of_the_line_before,
    change(TABLE, "2023,66", "2022-01-01,66")
        .reports("This line is not later than the line before it", "Sort the lines by time")
);

planted!(
    half_a_lamp,
    change(LEDGER, UNIT, "unit = \"lamp\"\nlabel = { zh-Hant = \"歷年亮燈率\"")
        .and(TABLE, "2022,58", "2022,58.5")
        .and(CHARTS, "\nreference = \"goal\"", "")
        .reports("58.5 is not a whole number, but the unit “lamp” is countable", "remove `countable`")
        .at(TABLE, "2022,58.5")
);

planted!(
    a_low_end_above_the_high_end,
    change(
        TABLE,
        "at,value\n2019,71\n2020,64\n2021,\n2022,58\n2023,66\n2024,90\n2025,99",
        "at,low,high\n2019,71,80\n2020,70,60"
    )
    .reports("70 is more than 60", "Put the lower end into `low`")
    .at(TABLE, "2020,70,60")
);

planted!(
    a_table_without_values,
    change(
        TABLE,
        "at,value\n2019,71\n2020,64\n2021,\n2022,58\n2023,66\n2024,90\n2025,99",
        "at,value\n2019,\n"
    )
    .reports("The table has no values", "2014,97")
    .at(TABLE, "at,value")
);
