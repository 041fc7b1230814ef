//! Entries with a name that can't be one, or below a misspelt table: what refers to them is not blamed.

use super::planting::{CHARTS, LEDGER, STORY, change, planted};

planted!(
    a_unit_with_a_capital_letter,
    change(LEDGER, "[unit.lamp]", "[unit.Lamp]")
        .reports("“Lamp” can't be the name of a unit", "small letters")
);

planted!(
    a_relation_with_a_capital_letter,
    change(LEDGER, "[relation.settled]", "[relation.Settled]")
        .reports("“Settled” can't be the name of a relation", "small letters")
);

planted!(
    a_fact_with_an_underscore,
    change(LEDGER, "[fact.lamps-new]", "[fact.lamps_new]")
        .reports("“lamps_new” can't be the name of a fact", "hyphens")
);

planted!(
    a_chart_with_a_capital_letter,
    change(CHARTS, "[lights]", "[Lights]").reports("“Lights” can't be the name of a chart", "small letters")
);

planted!(
    a_photo_with_a_capital_letter,
    change(STORY, "[photo.river]", "[photo.River]")
        .reports("“River” can't be the name of a photo", "small letters")
);

planted!(
    a_misspelt_table_of_a_fact,
    change(LEDGER, "[fact.rank]", "[fcat.rank]")
        .reports("The ledger has no field `fcat`", "Did you mean `fact`?")
);

planted!(
    a_misspelt_table_of_a_unit,
    change(LEDGER, "[unit.lamp]", "[units.lamp]")
        .reports("The ledger has no field `units`", "Did you mean `unit`?")
);

planted!(
    a_misspelt_table_of_a_relation,
    change(LEDGER, "[relation.settled]", "[relations.settled]")
        .reports("The ledger has no field `relations`", "Did you mean `relation`?")
);

planted!(
    a_misspelt_table_of_a_photo,
    change(STORY, "[photo.river]", "[photos.river]")
        .reports("The story has no field `photos`", "Did you mean `photo`?")
);

planted!(
    a_photo_without_files,
    change(
        STORY,
        "files = [\"river.png\"]                      # the same picture in one or more widths\n",
        ""
    )
    .reports("The photo “river” has no files", "Add `files")
    .at(STORY, "[photo.river]")
);

planted!(
    a_photo_with_misspelt_files,
    change(STORY, "files = [\"river.png\"]", "flies = [\"river.png\"]")
        .reports("Photo “river” has no field `flies`", "Did you mean `files`?")
);

planted!(
    a_photo_without_a_credit,
    change(STORY, "credit = { zh-Hant = \"範例日報\", en = \"The Example\" }\n", "")
        .reports("Photo “river” has no `credit`", "Add `credit")
        .at(STORY, "[photo.river]")
);

planted!(
    a_broken_fact_in_a_relation_a_text_and_a_correction,
    change(LEDGER, "value = 168", "value = \"168\"")
        .reports("`value` of fact “lamps-mended” is not a plain number", "34_000")
);

planted!(
    a_broken_fact_that_a_calculation_needs,
    change(LEDGER, "value = 3_400", "value = \"3,400\"")
        .reports("`value` of fact “calls” is not a plain number", "34_000")
);

planted!(
    a_broken_goal_of_a_chart,
    change(LEDGER, "value = 95\n", "value = \"95%\"\n")
        .reports("`value` of fact “goal” is not a plain number", "34_000")
);
