//! Numbers in the text without a link to a fact.

use super::planting::{EN, HANT, change, planted};

planted!(
    in_a_chinese_sentence,
    change(HANT, "師傅[30分鐘內]", "3位師傅[30分鐘內]")
        .warns("The number “3位” is not linked to a fact", "[3位](fact:NAME)")
);

planted!(
    a_chinese_number_of_years,
    change(HANT, "以前走夜路", "兩年前走夜路").warns("The number “兩年”", "no-claim")
);

planted!(
    in_a_headline,
    change(HANT, "headline: 河邊的燈亮了", "headline: 河邊的412盞燈亮了")
        .warns("The number “412盞”", "fact:NAME")
);

planted!(
    in_a_chart_title,
    change(HANT, "\"燈是怎樣一段一段亮的\"", "\"412盞燈是怎樣亮的\"")
        .warns("The number “412盞”", "fact:NAME")
);

planted!(
    in_a_photo_caption,
    change(HANT, "\"河濱路，", "\"河濱路的七成，").warns("The number “七成”", "no-claim")
);

planted!(
    in_an_english_heading,
    change(EN, "Is it worth it?", "Is it worth 5 million?").warns("The number “5 million”", "fact:NAME")
);

planted!(
    a_year_in_a_paragraph,
    change(EN, "City Works promises:", "Since 2019 City Works promises:")
        .warns("The number “2019”", "no-claim")
);

planted!(
    a_number_in_words,
    change(EN, "the first lamps were lit", "the first three lamps were lit")
        .warns("The number “three lamps”", "no-claim")
);
