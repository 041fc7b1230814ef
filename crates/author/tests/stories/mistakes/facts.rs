//! Mistakes in the fields of a fact: value, range, unit, bound, step and label, and which go together.

use super::planting::{EN, HANT, LEDGER, change, planted};

const RANK: &str = "value = 3\nbound = \"exact\"\nunit = \"rank\"";
const OWN_SOURCE: &str = r#"source = { from = "report", at = "2.1", printed = "許多", says = "City Works" }
calculated = "settled""#;

planted!(
    a_range_written_backwards,
    change(LEDGER, "value = 412", "range = [420, 400]")
        .reports("`range` of fact “lamps” is not two plain numbers, the lower first", "[300, 400]")
);

planted!(
    a_range_of_one_number_twice,
    change(LEDGER, "value = 412", "range = [412, 412]")
        .reports("`range` of fact “lamps” is not two plain numbers, the lower first", "[300, 400]")
);

planted!(
    a_range_of_three_numbers,
    change(LEDGER, "value = 412", "range = [400, 412, 420]")
        .reports("`range` of fact “lamps” is not two plain numbers", "[300, 400]")
);

planted!(
    a_range_of_texts,
    change(LEDGER, "value = 412", "range = [\"400\", \"420\"]")
        .reports("`range` of fact “lamps” is not two plain numbers", "[300, 400]")
);

planted!(
    a_range_in_quotes,
    change(LEDGER, "value = 412", "range = \"400-420\"")
        .reports("`range` of fact “lamps” is not two plain numbers", "[300, 400]")
);

planted!(
    a_range_of_half_lamps,
    change(LEDGER, "value = 412", "range = [400.5, 420]")
        .reports("is not a whole number, but the unit “lamp” is countable", "Correct the value")
);

planted!(
    a_value_beside_a_range,
    change(LEDGER, "value = 412", "value = 412\nrange = [400, 420]")
        .reports("The fact “lamps” has both `value` and `range`", "Keep one of them")
        .at(LEDGER, "range = [400, 420]")
);

planted!(
    a_value_beside_a_calculation,
    change(LEDGER, "calculated = \"settled\"", "value = 50\ncalculated = \"settled\"")
        .reports("The fact “calls-open” has both `value` and `calculated`", "Keep one of them")
        .at(LEDGER, "calculated = \"settled\"")
);

planted!(
    a_value_beside_a_table,
    change(LEDGER, "series = \"alight.csv\"", "value = 50\nseries = \"alight.csv\"")
        .reports("The fact “alight” has both `value` and `series`", "Keep one of them")
        .at(LEDGER, "series = \"alight.csv\"")
);

planted!(
    a_source_beside_a_calculation,
    change(LEDGER, "calculated = \"settled\"", OWN_SOURCE)
        .reports("Fact “calls-open” has no field `source`", "It can have")
);

planted!(
    a_fraction,
    change(LEDGER, RANK, "value = \"1/3\"")
        .and(LEDGER, "printed = \"第3名\"", "printed = \"三分之一\"")
        .and(HANT, "[第3名]", "[三分之一]")
        .and(EN, "[3rd]", "[a third]")
        .accepted()
);

planted!(
    a_fraction_of_nothing,
    change(LEDGER, RANK, "value = \"1/0\"")
        .reports("`value` of fact “rank” is not a plain number, as 34_000 or 99.2, or a fraction", "\"1/3\"")
);

planted!(
    a_fraction_in_words,
    change(LEDGER, RANK, "value = \"a third\"")
        .reports("`value` of fact “rank” is not a plain number, as 34_000 or 99.2, or a fraction", "\"1/3\"")
);

planted!(
    a_hexadecimal_value,
    change(LEDGER, "value = 412", "value = 0x19C")
        .reports("`value` of fact “lamps” is not a plain number", "34_000")
);

planted!(
    a_value_that_is_true,
    change(LEDGER, "value = 412", "value = true")
        .reports("`value` of fact “lamps” is not a plain number", "34_000")
);

planted!(
    a_fact_without_a_value,
    change(LEDGER, "value = 412\n", "")
        .reports("Fact “lamps” has no `value`", "Add `value")
        .at(LEDGER, "[fact.lamps]")
);

planted!(
    a_misspelt_value,
    change(LEDGER, "value = 412", "vaule = 412")
        .reports("Fact “lamps” has no field `vaule`", "Did you mean `value`?")
);

planted!(
    a_misspelt_range,
    change(LEDGER, "value = 412", "rnage = [400, 420]")
        .reports("Fact “lamps” has no field `rnage`", "Did you mean `range`?")
);

planted!(
    a_bound_that_is_a_number,
    change(LEDGER, "bound = \"nearly\"", "bound = 2")
        .reports("`bound` of fact “asked” is not a text in quotes", "Write a text")
);

planted!(
    a_misspelt_bound,
    change(LEDGER, "bound = \"nearly\"", "buond = \"nearly\"")
        .reports("Fact “asked” has no field `buond`", "Did you mean `bound`?")
);

planted!(
    a_fact_without_a_unit,
    change(LEDGER, "unit = \"minute\"\n", "")
        .reports("Fact “first-visit” has no `unit`", "Add `unit")
        .at(LEDGER, "[fact.first-visit]")
);

planted!(
    a_unit_that_is_a_number,
    change(LEDGER, "unit = \"minute\"", "unit = 60")
        .reports("`unit` of fact “first-visit” is not a text in quotes", "Write a text")
);

planted!(
    a_negative_step,
    change(LEDGER, "step = 0.1\nbound", "step = -0.1\nbound")
        .reports("`step` must be greater than zero", "0.1 for 99.2%")
);

planted!(
    a_step_in_quotes,
    change(LEDGER, "step = 0.1\nbound", "step = \"0.1\"\nbound")
        .reports("`step` of fact “settled-rate” is not a plain number", "34_000")
);

planted!(
    a_step_of_a_calculation_that_is_a_text,
    change(LEDGER, "step = 0.1\nunit", "step = \"fine\"\nunit")
        .reports("`step` of fact “calls-a-lamp” is not a plain number", "34_000")
);

planted!(
    a_chinese_note_only,
    change(
        LEDGER,
        "note = { zh-Hant = \"電費另計。\", en = \"Electricity is paid for separately.\" }",
        "note = \"電費另計。\""
    )
    .warns("`note` of fact “upkeep” is in Chinese only", "en = ")
);

planted!(
    a_label_in_an_unknown_language,
    change(
        LEDGER,
        "label = { zh-Hant = \"花費\", en = \"Cost\" }",
        "label = { zh-Hant = \"花費\", eng = \"Cost\" }"
    )
    .reports("`label` of fact “cost” has the unknown language “eng”", "zh-Hant, zh-Hans and en")
);

planted!(
    a_label_without_chinese,
    change(LEDGER, "label = { zh-Hant = \"花費\", en = \"Cost\" }", "label = { en = \"Cost\" }")
        .reports("`label` of fact “cost” has no text in zh-Hant", "zh-Hant = ")
);

planted!(
    a_calculation_that_is_a_number,
    change(LEDGER, "calculated = \"settled\"", "calculated = 1")
        .reports("`calculated` of fact “calls-open” is not a text in quotes", "Write a text")
);
