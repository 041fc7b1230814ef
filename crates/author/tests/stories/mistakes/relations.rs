//! Relations of the ledger that are broken, or refer to what does not exist.

use super::planting::{EN, HANT, LEDGER, change, planted};

const REASON: &str = r#"accepted = { zh-Hant = "花費超出預算，年報說是因為多裝了燈。", en = "The cost exceeded the budget; the report says that more lamps were put up than planned." }"#;

planted!(
    a_calculation_by_a_relation_that_does_not_exist,
    change(LEDGER, "calculated = \"settled\"", "calculated = \"setled\"")
        .reports("There is no relation “setled”", "Did you mean `settled`?")
);

planted!(
    a_fact_that_does_not_exist,
    change(LEDGER, "whole = \"lamps\"", "whole = \"lamp\"")
        .reports("There is no fact “lamp”", "Did you mean `lamps`?")
);

planted!(
    a_rate_that_contradicts_its_share,
    change(LEDGER, "value = 98.5", "value = 78.5")
        .and(LEDGER, "98.5%", "78.5%")
        .and(HANT, "[98.5%]", "[78.5%]")
        .and(EN, "[98.5%]", "[78.5%]")
        .reports("The facts of relation “settled” contradict each other", "Compare each value")
        .at(LEDGER, "[relation.settled]")
);

planted!(
    a_part_that_contradicts_its_sum,
    change(LEDGER, "value = 244", "value = 254")
        .and(LEDGER, "244盞", "254盞")
        .and(HANT, "[244盞]", "[254盞]")
        .and(EN, "[244 lamps]", "[254 lamps]")
        .reports(
            "contradict each other: lamps-mended is in [168, 168], lamps-new is in [254, 254]",
            "Compare each value"
        )
        .at(LEDGER, "[relation.all-lamps]")
);

planted!(
    accepted_though_nothing_contradicts,
    change(LEDGER, "value = 5_000_000", "value = 6_000_000")
        .and(LEDGER, "500萬元", "600萬元")
        .and(HANT, "[500萬元]", "[600萬元]")
        .and(EN, "[5 million yuan]", "[6 million yuan]")
        .warns("don't contradict each other: it needs no `accepted`", "Remove `accepted`")
        .at(LEDGER, "[relation.within-budget]")
);

planted!(
    a_calculation_by_a_relation_without_the_fact,
    change(LEDGER, "calculated = \"each-lamp\"", "calculated = \"all-lamps\"")
        .reports(
            "is calculated by the relation “all-lamps”, which does not contain it",
            "[relation.all-lamps]"
        )
        .at(LEDGER, "[fact.calls-a-lamp]")
);

planted!(
    a_series_in_a_sum,
    change(LEDGER, "\"lamps-mended\", \"lamps-new\"]", "\"lamps-mended\", \"alight\"]")
        .reports("“alight” is a series, but a relation needs quantities", "Name a fact with a value")
);

planted!(
    a_value_that_is_not_the_quoted_one,
    change(LEDGER, "value = 244", "value = 254")
        .warns("“244盞” reads as exact 244, but the fact states exact 254", "Compare")
        .at(LEDGER, "printed = \"244盞\"")
        .also_reports(
            "the other facts are in other sentences of the source",
            "The facts of relation “all-lamps” contradict",
            "Compare"
        )
        .at(LEDGER, "[relation.all-lamps]")
        .also_reports("each article says a number that is not the fact's", "“244盞” does not match", "254盞")
        .at(HANT, "(fact:lamps-new)")
        .also_reports(
            "each article says a number that is not the fact's",
            "“244 lamps” does not match",
            "254 lamps"
        )
        .at(EN, "(fact:lamps-new)")
);

planted!(
    a_sum_of_lamps_and_calls,
    change(LEDGER, "\"lamps-mended\", \"lamps-new\"]", "\"lamps-mended\", \"calls\"]")
        .reports("puts together “lamps-mended” in lamp and “calls” in call", "one unit")
        .at(LEDGER, "[relation.all-lamps]")
);

planted!(
    a_limit_in_another_unit,
    change(LEDGER, "more = \"budget\"", "more = \"lamps\"")
        .reports("puts together “cost” in yuan and “lamps” in lamp", "one unit")
        .at(LEDGER, "[relation.within-budget]")
);

planted!(
    the_same_in_two_units,
    change(LEDGER, "# A broken one", "[relation.one]\nsame = [\"goal\", \"rank\"]\n\n# A broken one")
        .reports("puts together “goal” in percent and “rank” in rank", "one unit")
        .at(LEDGER, "[relation.one]")
);

planted!(
    a_share_of_lamps_in_calls,
    change(LEDGER, "whole = \"calls\"", "whole = \"lamps\"")
        .reports("puts together “calls-settled” in call and “lamps” in lamp", "one unit")
        .at(LEDGER, "[relation.settled]")
);

planted!(
    a_rate_that_is_not_a_percentage,
    change(LEDGER, "rate = \"settled-rate\"", "rate = \"lamps\"")
        .reports("`rate` of `share` of relation “settled” is not a percentage: “lamps”", "percent")
);

planted!(
    an_event_in_a_relation,
    change(LEDGER, "more = \"budget\"", "more = \"first-lamp\"")
        .reports("“first-lamp” is an event, but a relation needs quantities", "Name a fact with a value")
);

planted!(
    a_sum_of_one_part,
    change(LEDGER, "parts = [\"lamps-mended\", \"lamps-new\"]", "parts = [\"lamps-mended\"]")
        .reports("`sum` of relation “all-lamps” has fewer than two parts", "Add `parts")
);

planted!(
    misspelt_parts,
    change(LEDGER, "parts = [\"lamps-mended\"", "prats = [\"lamps-mended\"")
        .reports("`sum` of relation “all-lamps” has no field `prats`", "Did you mean `parts`?")
);

planted!(
    a_share_without_its_rate,
    change(LEDGER, "rate = \"settled-rate\", rest", "rest")
        .reports("`share` of relation “settled” has no `rate`", "Add `rate")
);

planted!(
    a_relation_without_a_form,
    change(LEDGER, "ratio = { of = \"calls\", to = \"lamps\", is = \"calls-a-lamp\" }\n", "")
        .reports("The relation “each-lamp” must have exactly one form", "Write one of")
        .at(LEDGER, "[relation.each-lamp]")
);

planted!(
    a_relation_of_two_forms,
    change(LEDGER, "ratio = { of = \"calls\"", "same = [\"lamps\", \"lamps-new\"]\nratio = { of = \"calls\"")
        .reports("The relation “each-lamp” must have exactly one form", "Write one of")
        .at(LEDGER, "[relation.each-lamp]")
);

planted!(
    a_misspelt_form,
    change(LEDGER, "ratio = {", "ration = {")
        .reports("Relation “each-lamp” has no field `ration`", "Did you mean `ratio`?")
);

planted!(
    an_empty_reason,
    change(LEDGER, REASON, "accepted = \"\"")
        .reports("`accepted` of relation “within-budget” is empty", "in quotes")
);

planted!(
    a_misspelt_rest,
    change(LEDGER, "rest = \"calls-open\"", "rset = \"calls-open\"")
        .reports("`share` of relation “settled” has no field `rset`", "Did you mean `rest`?")
);

planted!(
    a_misspelt_reason,
    change(LEDGER, "accepted = {", "acepted = {")
        .reports("Relation “within-budget” has no field `acepted`", "Did you mean `accepted`?")
);
