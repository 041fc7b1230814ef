//! Links whose words are not those of their fact, and words beside links that change what they say.

use super::planting::{EN, HANT, change, planted};

planted!(
    nearly_for_more_than,
    change(HANT, "[3,400多通]", "[近3,400通]").reports("does not match the fact “calls”", "3,400多通")
);

planted!(
    more_than_left_out,
    change(HANT, "[3,400多通]", "[3,400通]").reports("does not match the fact “calls”", "3,400餘通")
);

planted!(
    another_number,
    change(HANT, "[3,400多通]", "[3,500多通]").reports("does not match the fact", "3,400多通")
);

planted!(
    more_than_for_nearly,
    change(HANT, "[近1,200人]", "[1,200多人]").reports("does not match the fact “asked”", "近1,200人")
);

planted!(
    at_least_left_out,
    change(HANT, "[99%以上]", "[99%]").reports("does not match the fact “lit-share”", "99%以上")
);

planted!(
    the_unit_left_out,
    change(HANT, "[412盞]", "[412]").reports("does not match the fact “lamps”", "412盞")
);

planted!(another_rank, change(HANT, "[第3名]", "[第4名]").reports("does not match the fact “rank”", "第3名"));

planted!(
    another_month,
    change(HANT, "[2024年5月]", "[2024年6月]").reports("does not match the fact “first-lamp”", "2024年5月")
);

planted!(
    more_than_left_out_in_english,
    change(EN, "[more than 3,400 calls]", "[3,400 calls]")
        .reports("does not match the fact “calls”", "more than 3,400 calls")
);

planted!(
    over_for_nearly,
    change(EN, "[Nearly 1,200 people]", "[Over 1,200 people]")
        .reports("does not match the fact", "nearly 1,200 people")
);

planted!(
    in_for_within,
    change(EN, "[within 30 minutes]", "[in 30 minutes]")
        .reports("does not match the fact “first-visit”", "within 30 minutes")
);

planted!(
    another_day,
    change(EN, "[20 December 2025](fact:last-lamp) nobody", "[21 December 2025](fact:last-lamp) nobody")
        .reports("does not match the fact", "20 December 2025")
);

planted!(
    more_than_before_the_link,
    change(HANT, "全線一共[412盞]", "全線超過[412盞]")
        .reports("“超過” is outside the link", "inside the square brackets")
);

planted!(
    or_more_after_the_link,
    change(HANT, "新裝的[244盞](fact:lamps-new)", "新裝的[244盞](fact:lamps-new)以上")
        .reports("“以上” is outside the link", "inside")
);

planted!(
    nearly_before_the_link,
    change(EN, "There are [412 lamps]", "There are nearly [412 lamps]")
        .reports("“nearly” is outside the link", "inside")
);

planted!(
    nearly_before_the_link_in_bold,
    change(HANT, "全線一共[412盞](fact:lamps)", "全線一共**近**[412盞](fact:lamps)")
        .reports("“近” is outside the link", "inside")
);

planted!(
    ten_thousand_after_the_link,
    change(HANT, "[412盞](fact:lamps)：", "[412](fact:lamps)萬盞：")
        .reports("does not match the fact “lamps”", "412盞")
);
