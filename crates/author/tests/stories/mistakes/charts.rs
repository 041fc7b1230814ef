//! Charts that can't be drawn.

use super::planting::{CHARTS, LEDGER, Mistake, Planted, assert_planted_reported, assert_reported};

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

const MISTAKES: &[Mistake] = &[
    Mistake(
        CHARTS,
        "\"plan-began\"",
        "\"plan-begun\"",
        "There is no fact “plan-begun”",
        "Did you mean `plan-began`?",
    ),
    Mistake(
        CHARTS,
        "kind = \"rings\"",
        "kind = \"ring\"",
        "There is no kind of chart “ring”",
        "Did you mean `rings`?",
    ),
    Mistake(
        CHARTS,
        "rings = [\"lit-share\", \"feel-safe\"]",
        "rings = [\"lit-share\", \"asked\"]",
        "`rings` takes a percentage",
        "unit",
    ),
    Mistake(
        CHARTS,
        "rest = \"calls-open\"",
        "rest = \"calls-settled\"",
        "draws “calls-settled” twice",
        "Remove one",
    ),
    Mistake(CHARTS, "rate = \"settled-rate\"\n", "", "The chart “calls” has no `rate`", "Add `rate"),
    Mistake(CHARTS, "bars = [", "bar = [", "Chart “money” has no field `bar`", "Did you mean `bars`?"),
    Mistake(
        CHARTS,
        "\"upkeep\"]",
        "\"first-lamp\"]",
        "`bars` takes a quantity, not an event or a series, but “first-lamp”",
        "Name another fact",
    ),
    Mistake(
        CHARTS,
        "\"upkeep\"]",
        "\"alight\"]",
        "`bars` takes a quantity, not an event or a series, but “alight”",
        "Name another fact",
    ),
    Mistake(CHARTS, "\"upkeep\"]", "\"cost\"]", "draws “cost” twice", "Remove one"),
    Mistake(
        CHARTS,
        "reference = \"budget\"",
        "reference = [\"budget\", \"upkeep\"]",
        "`reference` takes one fact",
        "Remove the others",
    ),
    Mistake(
        CHARTS,
        "reference = \"budget\"",
        "reference = \"lamps\"",
        "`reference` takes a fact with a unit that is drawn, but “lamps” has another",
        "`scale`",
    ),
    Mistake(
        CHARTS,
        "reference = \"goal\"",
        "reference = \"lamps\"",
        "`reference` takes a fact with a unit that is drawn, but “lamps” has another",
        "`scale`",
    ),
    Mistake(
        CHARTS,
        "series = [\"alight\"]",
        "series = [\"lit-share\"]",
        "`series` takes a series, but “lit-share” is not one",
        "series = \"table.csv\"",
    ),
    Mistake(
        CHARTS,
        "series = [\"alight\"]",
        "series = []",
        "The chart “by-year” has no `series`",
        "the name of a fact",
    ),
    Mistake(
        CHARTS,
        "\"first-visit\", \"rank\"]",
        "\"alight\", \"rank\"]",
        "`facts` takes a quantity or an event, not a series, but “alight”",
        "Name another fact",
    ),
    Mistake(
        CHARTS,
        "notes = [\"upkeep\"]",
        "notes = [\"calls-open\"]",
        "names “calls-open”, which the chart does not draw",
        "name the fact in another field",
    ),
    Mistake(
        CHARTS,
        "notes = [\"upkeep\"]",
        "notes = [\"lamps\"]",
        "`notes` takes a fact with a note, but “lamps” is not one",
        "Add `note = \"…\"` to the fact",
    ),
    Mistake(
        CHARTS,
        "notes = [\"upkeep\"]",
        "notes = [\"upkeep\", \"upkeep\"]",
        "draws “upkeep” twice",
        "Remove one",
    ),
];

const PLANTED: &[Planted] = &[
    Planted(
        &[(LEDGER, MORE, CALLED), (CHARTS, BY_YEAR, "series = [\"alight\", \"called\"]")],
        (CHARTS, "series = [\"alight\", \"called\"]"),
        "“alight” and “called” have different units and can't share an axis",
        "`scale`",
    ),
    Planted(
        &[
            (LEDGER, MORE, CLONES),
            (LEDGER, LIT, LIT_IN_2025),
            (CHARTS, "series = [\"alight\"]", "series = [\"alight\", \"b\", \"c\", \"d\", \"e\"]"),
        ],
        (CHARTS, "series = [\"alight\", \"b\""),
        "The chart “by-year” draws more than 4 series",
        "make two charts",
    ),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("charts", MISTAKES);
    assert_planted_reported("charts", PLANTED);
}
