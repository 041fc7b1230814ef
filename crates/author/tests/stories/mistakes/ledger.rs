//! Mistakes in the sources, units and facts of the ledger.

use super::planting::{LEDGER, Mistake, assert_reported};

const MISTAKES: &[Mistake] = &[
    Mistake(
        LEDGER,
        "unit = \"minute\"",
        "unit = \"minutes\"",
        "There is no unit “minutes”",
        "Did you mean `minute`?",
    ),
    Mistake(
        LEDGER,
        "bound = \"nearly\"",
        "bound = \"near\"",
        "There is no bound “near”",
        "Did you mean `nearly`?",
    ),
    Mistake(
        LEDGER,
        "from = \"report\", at = \"1.2\", printed = \"412盞\"",
        "from = \"reports\", at = \"1.2\", printed = \"412盞\"",
        "There is no source “reports”",
        "Did you mean `report`?",
    ),
    Mistake(
        LEDGER,
        "value = 412",
        "value = \"412\"",
        "`value` of fact “lamps” is not a plain number",
        "34_000",
    ),
    Mistake(
        LEDGER,
        "label = { zh-Hant = \"花費\", en = \"Cost\" }\n",
        "",
        "Fact “cost” has no `label`",
        "label",
    ),
    Mistake(
        LEDGER,
        "label = { zh-Hant = \"花費\", en = \"Cost\" }",
        "label = { zh-Hant = \"花費\" }",
        "`label` of fact “cost” has no text in en",
        "en = ",
    ),
    Mistake(LEDGER, "en = [\"lamp\", \"lamps\"]\n", "", "The unit “lamp” has no words in en", "en = "),
    Mistake(
        LEDGER,
        "step = 100                                 #",
        "step = 0 #",
        "`step` must be greater than zero",
        "1_000",
    ),
    Mistake(
        LEDGER,
        "when = 2023\n",
        "when = \"in 2023\"\n",
        "`when` of fact “plan-began” is not a year",
        "2015",
    ),
    Mistake(LEDGER, "[fact.rank]", "[fact.Rank]", "“Rank” can't be the name of a fact", "small letters"),
    Mistake(
        LEDGER,
        "source = { from = \"report\", at = \"3.3\"",
        "sauce = { from = \"report\", at = \"3.3\"",
        "Fact “rank” has no field `sauce`",
        "Did you mean `source`?",
    ),
    Mistake(
        LEDGER,
        "printed = \"3400多通\"",
        "printed = \"4300多通\"",
        "“4300多通” reads as more-than 4300",
        "Compare",
    ),
    Mistake(LEDGER, "printed = \"第3名\"", "printed = \"第5名\"", "reads as exact 5", "Compare"),
    Mistake(
        LEDGER,
        "value = 412",
        "value = 412.5",
        "412.5 is not a whole number, but the unit “lamp” is countable",
        "Correct the value",
    ),
    Mistake(LEDGER, "when = 2025-12-20", "when = 2025-02-30", "This is not TOML", "name = value"),
    Mistake(
        LEDGER,
        "zh-Hant = [\"元\"]",
        "scale = 3",
        "`scale` of unit “yuan” is not a text in quotes",
        "Write a text",
    ),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("ledger", MISTAKES);
}
