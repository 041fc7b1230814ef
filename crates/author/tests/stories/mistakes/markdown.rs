//! What an article can't contain, and what it refers to but does not exist.

use super::planting::{HANT, Mistake, assert_reported};

const MISTAKES: &[Mistake] = &[
    Mistake(
        HANT,
        "(fact:settled-rate)",
        "(fact:setled-rate)",
        "There is no fact “setled-rate”",
        "Did you mean `fact:settled-rate`?",
    ),
    Mistake(
        HANT,
        "(chart:lights ",
        "(chart:light ",
        "There is no chart “light”",
        "Did you mean `chart:lights`?",
    ),
    Mistake(
        HANT,
        "(photo:river ",
        "(photo:rivers ",
        "There is no photo “rivers”",
        "Did you mean `photo:river`?",
    ),
    Mistake(
        HANT,
        "電話[不到1分鐘]",
        "<b>電話</b>[不到1分鐘]",
        "An article can't contain HTML (`<b>`)",
        "`**…**`",
    ),
    Mistake(
        HANT,
        "[工務局的網站](https://example.org/report)",
        "[工務局的網站](javascript:void)",
        "may not use the scheme “javascript:”",
        "https",
    ),
    Mistake(HANT, " \"燈是怎樣一段一段亮的\")", ")", "The chart “lights” has no title", "chart:lights"),
    Mistake(
        HANT,
        "lead: 範例市",
        "leed: 範例市",
        "The front matter has no field `leed`",
        "Did you mean `lead`?",
    ),
    Mistake(HANT, "(fact:cost)", "(facts:cost)", "may not use the scheme “facts:”", "Did you mean `fact:`?"),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("markdown", MISTAKES);
}
