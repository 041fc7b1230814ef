//! Relations of the ledger that are broken, or refer to what does not exist.

use super::planting::{EN, HANT, LEDGER, change, planted};

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
