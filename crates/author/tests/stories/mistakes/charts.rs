//! Charts that can't be drawn.

use super::planting::{CHARTS, LEDGER, change, planted};

/// Where more facts can be added.
const MORE: &str = "# A series:";
const BY_YEAR: &str = "series = [\"alight\"]\nreference = \"goal\"";
const CALLED: &str =
    "[fact.called]\nseries = [\"calls\"]\nlabel = { zh-Hant = \"來電\", en = \"Called\" }\n\n# A series:";
const CLONES: &str = r#"[fact.b]
series = ["lit-share"]
label = { zh-Hant = "乙", en = "B" }

[fact.c]
series = ["lit-share"]
label = { zh-Hant = "丙", en = "C" }

[fact.d]
series = ["lit-share"]
label = { zh-Hant = "丁", en = "D" }

[fact.e]
series = ["lit-share"]
label = { zh-Hant = "戊", en = "E" }

# A series:"#;
const LIT: &str = "label = { zh-Hant = \"亮燈率\"";
const LIT_IN_2025: &str = "period = \"2025\"\nlabel = { zh-Hant = \"亮燈率\"";

planted!(
    a_fact_that_does_not_exist,
    change(CHARTS, "\"plan-began\"", "\"plan-begun\"")
        .reports("There is no fact “plan-begun”", "Did you mean `plan-began`?")
);

planted!(
    an_unknown_kind,
    change(CHARTS, "kind = \"rings\"", "kind = \"ring\"")
        .reports("There is no kind of chart “ring”", "Did you mean `rings`?")
);

planted!(
    an_amount_among_percentages,
    change(CHARTS, "rings = [\"lit-share\", \"feel-safe\"]", "rings = [\"lit-share\", \"asked\"]")
        .reports("`rings` takes a percentage", "unit")
);

planted!(
    a_fact_in_two_fields,
    change(CHARTS, "rest = \"calls-open\"", "rest = \"calls-settled\"")
        .reports("draws “calls-settled” twice", "Remove one")
);

planted!(
    a_rate_without_its_rate,
    change(CHARTS, "rate = \"settled-rate\"\n", "")
        .reports("The chart “calls” has no `rate`", "Add `rate")
        .at(CHARTS, "[calls]")
);

planted!(
    an_unknown_field,
    change(CHARTS, "bars = [", "bar = [").reports("Chart “money” has no field `bar`", "Did you mean `bars`?")
);

planted!(
    an_event_as_a_bar,
    change(CHARTS, "\"upkeep\"]", "\"first-lamp\"]")
        .reports("`bars` takes a quantity, not an event or a series, but “first-lamp”", "Name another fact")
);

planted!(
    a_series_as_a_bar,
    change(CHARTS, "\"upkeep\"]", "\"alight\"]")
        .reports("`bars` takes a quantity, not an event or a series, but “alight”", "Name another fact")
);

planted!(
    a_bar_drawn_twice,
    change(CHARTS, "\"upkeep\"]", "\"cost\"]").reports("draws “cost” twice", "Remove one")
);

planted!(
    two_references,
    change(CHARTS, "reference = \"budget\"", "reference = [\"budget\", \"upkeep\"]")
        .reports("`reference` takes one fact", "Remove the others")
);

planted!(
    a_reference_in_another_unit_than_the_bars,
    change(CHARTS, "reference = \"budget\"", "reference = \"lamps\"")
        .reports("`reference` takes a fact with a unit that is drawn, but “lamps” has another", "`scale`")
);

planted!(
    a_reference_in_another_unit_than_the_series,
    change(CHARTS, "reference = \"goal\"", "reference = \"lamps\"")
        .reports("`reference` takes a fact with a unit that is drawn, but “lamps” has another", "`scale`")
);

planted!(
    a_percentage_as_a_series,
    change(CHARTS, "series = [\"alight\"]", "series = [\"lit-share\"]")
        .reports("`series` takes a series, but “lit-share” is not one", "series = \"table.csv\"")
);

planted!(
    an_empty_list_of_series,
    change(CHARTS, "series = [\"alight\"]", "series = []")
        .reports("The chart “by-year” has no `series`", "the name of a fact")
);

planted!(
    a_series_among_facts_at_a_glance,
    change(CHARTS, "\"first-visit\", \"rank\"]", "\"alight\", \"rank\"]")
        .reports("`facts` takes a quantity or an event, not a series, but “alight”", "Name another fact")
);

planted!(
    a_note_of_a_fact_that_is_not_drawn,
    change(CHARTS, "notes = [\"upkeep\"]", "notes = [\"calls-open\"]")
        .reports("names “calls-open”, which the chart does not draw", "name the fact in another field")
);

planted!(
    a_note_of_a_fact_without_one,
    change(CHARTS, "notes = [\"upkeep\"]", "notes = [\"lamps\"]").reports(
        "`notes` takes a fact with a note, but “lamps” is not one",
        "Add `note = \"…\"` to the fact"
    )
);

planted!(
    a_note_named_twice,
    change(CHARTS, "notes = [\"upkeep\"]", "notes = [\"upkeep\", \"upkeep\"]")
        .reports("draws “upkeep” twice", "Remove one")
);

planted!(
    two_series_in_different_units,
    change(LEDGER, MORE, CALLED)
        .and(CHARTS, BY_YEAR, "series = [\"alight\", \"called\"]")
        .reports("“alight” and “called” have different units and can't share an axis", "`scale`")
        .at(CHARTS, "series = [\"alight\", \"called\"]")
);

planted!(
    more_series_than_a_reader_can_tell_apart,
    change(LEDGER, MORE, CLONES)
        .and(LEDGER, LIT, LIT_IN_2025)
        .and(CHARTS, "series = [\"alight\"]", "series = [\"alight\", \"b\", \"c\", \"d\", \"e\"]")
        .reports("The chart “by-year” draws more than 4 series", "make two charts")
        .at(CHARTS, "series = [\"alight\", \"b\"")
);

planted!(
    a_chart_without_a_kind,
    change(CHARTS, "kind = \"rings\"                             # percentages of different wholes\n", "")
        .reports("Chart “shares” has no `kind`", "Add `kind")
        .at(CHARTS, "[shares]")
);

planted!(
    a_misspelt_kind,
    change(CHARTS, "kind = \"rings\"", "knid = \"rings\"")
        .reports("Chart “shares” has no field `knid`", "Did you mean `kind`?")
);

planted!(
    a_misspelt_reference,
    change(CHARTS, "reference = \"goal\"", "refrence = \"goal\"")
        .reports("Chart “by-year” has no field `refrence`", "Did you mean `reference`?")
);

planted!(
    a_chart_of_facts_that_are_not_one_share,
    change(CHARTS, "whole = \"calls\"", "whole = \"lamps\"")
        .reports("The facts of the chart “calls” are not the members of one share", "[relation.NAME]")
        .at(CHARTS, "[calls]")
);
