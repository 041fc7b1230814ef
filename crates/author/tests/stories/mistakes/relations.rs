//! Relations of the ledger that are broken, or refer to what does not exist.

use super::planting::{LEDGER, Mistake, assert_reported};

const MISTAKES: &[Mistake] = &[
    Mistake(
        LEDGER,
        "calculated = \"settled\"",
        "calculated = \"setled\"",
        "There is no relation “setled”",
        "Did you mean `settled`?",
    ),
    Mistake(
        LEDGER,
        "whole = \"lamps\"",
        "whole = \"lamp\"",
        "There is no fact “lamp”",
        "Did you mean `lamps`?",
    ),
    Mistake(LEDGER, "value = 98.5", "value = 78.5", "contradict each other", "Compare each value"),
    Mistake(LEDGER, "value = 244", "value = 254", "contradict each other", "Compare each value"),
    Mistake(
        LEDGER,
        "value = 5_000_000",
        "value = 6_000_000",
        "don't contradict each other: it needs no `accepted`",
        "Remove `accepted`",
    ),
    Mistake(
        LEDGER,
        "calculated = \"each-lamp\"",
        "calculated = \"all-lamps\"",
        "is calculated by the relation “all-lamps”, which does not contain it",
        "[relation.all-lamps]",
    ),
    Mistake(
        LEDGER,
        "\"lamps-mended\", \"lamps-new\"]",
        "\"lamps-mended\", \"alight\"]",
        "“alight” is a series, but a relation needs quantities",
        "Name a fact with a value",
    ),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("relations", MISTAKES);
}
