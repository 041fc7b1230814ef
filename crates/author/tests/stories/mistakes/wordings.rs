//! Links whose words are not those of their fact, and words beside links that change what they say.

use super::planting::{EN, HANT, Mistake, assert_reported};

const MISTAKES: &[Mistake] = &[
    Mistake(HANT, "[3,400多通]", "[近3,400通]", "does not match the fact “calls”", "3,400多通"),
    Mistake(HANT, "[3,400多通]", "[3,400通]", "does not match the fact “calls”", "3,400餘通"),
    Mistake(HANT, "[3,400多通]", "[3,500多通]", "does not match the fact", "3,400多通"),
    Mistake(HANT, "[近1,200人]", "[1,200多人]", "does not match the fact “asked”", "近1,200人"),
    Mistake(HANT, "[99%以上]", "[99%]", "does not match the fact “lit-share”", "99%以上"),
    Mistake(HANT, "[412盞]", "[412]", "does not match the fact “lamps”", "412盞"),
    Mistake(HANT, "[第3名]", "[第4名]", "does not match the fact “rank”", "第3名"),
    Mistake(HANT, "[2024年5月]", "[2024年6月]", "does not match the fact “first-lamp”", "2024年5月"),
    Mistake(
        EN,
        "[more than 3,400 calls]",
        "[3,400 calls]",
        "does not match the fact “calls”",
        "more than 3,400 calls",
    ),
    Mistake(
        EN,
        "[Nearly 1,200 people]",
        "[Over 1,200 people]",
        "does not match the fact",
        "nearly 1,200 people",
    ),
    Mistake(
        EN,
        "[within 30 minutes]",
        "[in 30 minutes]",
        "does not match the fact “first-visit”",
        "within 30 minutes",
    ),
    Mistake(
        EN,
        "[20 December 2025](fact:last-lamp) nobody",
        "[21 December 2025](fact:last-lamp) nobody",
        "does not match the fact",
        "20 December 2025",
    ),
    Mistake(
        HANT,
        "全線一共[412盞]",
        "全線超過[412盞]",
        "“超過” is outside the link",
        "inside the square brackets",
    ),
    Mistake(
        HANT,
        "新裝的[244盞](fact:lamps-new)",
        "新裝的[244盞](fact:lamps-new)以上",
        "“以上” is outside the link",
        "inside",
    ),
    Mistake(
        EN,
        "There are [412 lamps]",
        "There are nearly [412 lamps]",
        "“nearly” is outside the link",
        "inside",
    ),
    Mistake(
        HANT,
        "全線一共[412盞](fact:lamps)",
        "全線一共**近**[412盞](fact:lamps)",
        "“近” is outside the link",
        "inside",
    ),
    Mistake(
        HANT,
        "[412盞](fact:lamps)：",
        "[412](fact:lamps)萬盞：",
        "does not match the fact “lamps”",
        "412盞",
    ),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("wordings", MISTAKES);
}
