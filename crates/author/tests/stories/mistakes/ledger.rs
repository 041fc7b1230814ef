//! Mistakes in the sources, units and facts of the ledger.

use super::planting::{LEDGER, change, planted};

planted!(
    a_unit_that_does_not_exist,
    change(LEDGER, "unit = \"minute\"", "unit = \"minutes\"")
        .reports("There is no unit “minutes”", "Did you mean `minute`?")
);

planted!(
    a_bound_that_does_not_exist,
    change(LEDGER, "bound = \"nearly\"", "bound = \"near\"")
        .reports("There is no bound “near”", "Did you mean `nearly`?")
);

planted!(
    a_source_that_does_not_exist,
    change(
        LEDGER,
        "from = \"report\", at = \"1.2\", printed = \"412盞\"",
        "from = \"reports\", at = \"1.2\", printed = \"412盞\""
    )
    .reports("There is no source “reports”", "Did you mean `report`?")
);

planted!(
    a_value_in_quotes,
    change(LEDGER, "value = 412", "value = \"412\"")
        .reports("`value` of fact “lamps” is not a plain number", "34_000")
);

planted!(
    a_fact_without_a_label,
    change(LEDGER, "label = { zh-Hant = \"花費\", en = \"Cost\" }\n", "")
        .reports("Fact “cost” has no `label`", "label")
        .at(LEDGER, "[fact.cost]")
);

planted!(
    a_label_without_english,
    change(LEDGER, "label = { zh-Hant = \"花費\", en = \"Cost\" }", "label = { zh-Hant = \"花費\" }")
        .reports("`label` of fact “cost” has no text in en", "en = ")
);

planted!(
    a_unit_without_english_words,
    change(LEDGER, "en = [\"lamp\", \"lamps\"]\n", "")
        .reports("The unit “lamp” has no words in en", "en = ")
        .at(LEDGER, "[unit.lamp]")
);

planted!(
    a_step_of_zero,
    change(LEDGER, "step = 100                                 #", "step = 0 #")
        .reports("`step` must be greater than zero", "1_000")
);

planted!(
    a_moment_in_words,
    change(LEDGER, "when = 2023\n", "when = \"in 2023\"\n")
        .reports("`when` of fact “plan-began” is not a year", "2015")
);

planted!(
    a_name_with_a_capital_letter,
    change(LEDGER, "[fact.rank]", "[fact.Rank]")
        .reports("“Rank” can't be the name of a fact", "small letters")
);

planted!(
    an_unknown_field,
    change(LEDGER, "source = { from = \"report\", at = \"3.3\"", "sauce = { from = \"report\", at = \"3.3\"")
        .reports("Fact “rank” has no field `sauce`", "Did you mean `source`?")
);

planted!(
    a_quotation_of_another_number,
    change(LEDGER, "printed = \"3400多通\"", "printed = \"4300多通\"")
        .warns("“4300多通” reads as more-than 4300", "Compare")
);

planted!(
    a_quotation_of_another_rank,
    change(LEDGER, "printed = \"第3名\"", "printed = \"第5名\"").warns("reads as exact 5", "Compare")
);

planted!(
    half_a_lamp,
    change(LEDGER, "value = 412", "value = 412.5")
        .reports("412.5 is not a whole number, but the unit “lamp” is countable", "Correct the value")
);

planted!(
    a_day_that_does_not_exist,
    change(LEDGER, "when = 2025-12-20", "when = 2025-02-30").reports("This is not TOML", "name = value")
);

planted!(
    a_scale_that_is_a_number,
    change(LEDGER, "zh-Hant = [\"元\"]", "scale = 3\nzh-Hant = [\"元\"]")
        .reports("`scale` of unit “yuan” is not a text in quotes", "Write a text")
);

planted!(
    a_misspelt_ordinal,
    change(LEDGER, "ordinal = true", "ordnial = true")
        .reports("Unit “rank” has no field `ordnial`", "Did you mean `ordinal`?")
);

planted!(
    a_countable_that_is_a_text,
    change(LEDGER, "countable = true", "countable = \"yes\"")
        .reports("`countable` of unit “lamp” is not `true` or `false`", "true")
);

planted!(
    a_unit_without_chinese_words,
    change(LEDGER, "zh-Hant = [\"元\"]\n", "")
        .reports("The unit “yuan” has no words in zh-Hant", "zh-Hant = ")
        .at(LEDGER, "[unit.yuan]")
);

planted!(
    a_misspelt_language_of_a_unit,
    change(LEDGER, "zh-Hant = [\"元\"]", "zh-Hnat = [\"元\"]")
        .reports("Unit “yuan” has no field `zh-Hnat`", "Did you mean `zh-Hant`?")
);
