//! Numbers in the text without a link to a fact.

use super::planting::{EN, HANT, Mistake, assert_reported};

const MISTAKES: &[Mistake] = &[
    Mistake(
        HANT,
        "師傅[30分鐘內]",
        "3位師傅[30分鐘內]",
        "The number “3位” is not linked to a fact",
        "[3位](fact:NAME)",
    ),
    Mistake(HANT, "以前走夜路", "兩年前走夜路", "The number “兩年”", "no-claim"),
    Mistake(HANT, "headline: 河邊的燈亮了", "headline: 河邊的412盞燈亮了", "The number “412盞”", "fact:NAME"),
    Mistake(HANT, "\"燈是怎樣一段一段亮的\"", "\"412盞燈是怎樣亮的\"", "The number “412盞”", "fact:NAME"),
    Mistake(HANT, "\"河濱路，", "\"河濱路的七成，", "The number “七成”", "no-claim"),
    Mistake(EN, "Is it worth it?", "Is it worth 5 million?", "The number “5 million”", "fact:NAME"),
    Mistake(EN, "City Works promises:", "Since 2019 City Works promises:", "The number “2019”", "no-claim"),
    Mistake(
        EN,
        "the first lamps were lit",
        "the first three lamps were lit",
        "The number “three lamps”",
        "no-claim",
    ),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("unlinked_numbers", MISTAKES);
}
