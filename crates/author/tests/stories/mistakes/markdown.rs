//! What an article can't contain, and what it refers to but does not exist.

use super::planting::{HANT, change, planted};

planted!(
    a_link_to_a_fact_that_does_not_exist,
    change(HANT, "(fact:settled-rate)", "(fact:setled-rate)")
        .reports("There is no fact “setled-rate”", "Did you mean `fact:settled-rate`?")
);

planted!(
    a_chart_that_does_not_exist,
    change(HANT, "(chart:lights ", "(chart:light ")
        .reports("There is no chart “light”", "Did you mean `chart:lights`?")
);

planted!(
    a_photo_that_does_not_exist,
    change(HANT, "(photo:river ", "(photo:rivers ")
        .reports("There is no photo “rivers”", "Did you mean `photo:river`?")
);

planted!(
    raw_html,
    change(HANT, "電話[不到1分鐘]", "<b>電話</b>[不到1分鐘]")
        .reports("An article can't contain HTML (`<b>`)", "`**…**`")
);

planted!(
    a_scheme_that_runs_code,
    change(HANT, "[工務局的網站](https://example.org/report)", "[工務局的網站](javascript:void)")
        .reports("may not use the scheme “javascript:”", "https")
);

planted!(
    a_chart_without_a_title,
    change(HANT, " \"燈是怎樣一段一段亮的\")", ")")
        .reports("The chart “lights” has no title", "chart:lights")
);

planted!(
    an_unknown_field_of_the_front_matter,
    change(HANT, "lead: 範例市", "leed: 範例市")
        .reports("The front matter has no field `leed`", "Did you mean `lead`?")
);

planted!(
    a_misspelt_scheme,
    change(HANT, "(fact:cost)", "(facts:cost)")
        .reports("may not use the scheme “facts:”", "Did you mean `fact:`?")
);
