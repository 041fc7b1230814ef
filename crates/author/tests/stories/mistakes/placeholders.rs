//! What `data-story draft` writes where the article tells it nothing, and nobody has written over it.

use super::planting::{EN, HANT, LEDGER, STORY, change, planted};

const LEAD_IN_CHINESE: &str = "lead: 範例市的河濱路，[2025年12月20日](fact:last-lamp)起夜裡不再摸黑。這是一篇範例：每個數字都連著它的出處，改掉它，寫你自己的。";
const LEAD_IN_ENGLISH: &str = "lead: Since [20 December 2025](fact:last-lamp) nobody walks the river road of Example City in the dark. This is an example: every number leads to its source. Change it, and write your own.";

planted!(
    the_publisher_of_the_story,
    change(STORY, "publisher = { zh-Hant = \"範例日報\", en = \"The Example\" }", "publisher = \"?\"")
        .reports("`publisher` of the story is still the placeholder of the draft", "who published it")
);

planted!(
    the_day_of_the_story,
    change(STORY, "published = 2026-03-02", "published = 1900-01-01")
        .reports("`published` of the story is still the placeholder of the draft", "day of publication")
);

planted!(
    the_publisher_of_a_source,
    change(
        LEDGER,
        "publisher = { zh-Hant = \"範例市工務局\", en = \"Example City Works\" }",
        "publisher = \"?\""
    )
    .reports("`publisher` of source “report” is still the placeholder of the draft", "who published it")
);

planted!(
    the_day_of_a_source,
    change(LEDGER, "published = 2026-02-10", "published = 1900-01-01").reports(
        "`published` of source “report” is still the placeholder of the draft",
        "day of publication"
    )
);

planted!(
    the_label_of_a_fact,
    change(LEDGER, "label = { zh-Hant = \"花費\", en = \"Cost\" }", "label = \"\"")
        .reports("`label` of fact “cost” is empty", "in quotes")
);

planted!(
    the_lead_in_chinese,
    change(HANT, LEAD_IN_CHINESE, "lead: （導語）")
        .reports("The lead is still the placeholder of the draft", "one or two sentences")
        .at(HANT, "lead: ")
);

planted!(
    the_lead_in_english,
    change(EN, LEAD_IN_ENGLISH, "lead: (The lead.)")
        .reports("The lead is still the placeholder of the draft", "one or two sentences")
        .at(EN, "lead: ")
);
