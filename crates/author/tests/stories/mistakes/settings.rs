//! Mistakes in story.toml.

use super::planting::{STORY, change, planted};

planted!(
    a_correction_of_a_fact_that_does_not_exist,
    change(STORY, "facts = [\"lamps-mended\"]", "facts = [\"lamp-mended\"]")
        .reports("There is no fact “lamp-mended” to correct", "Did you mean `lamps-mended`?")
);

planted!(
    a_language_that_does_not_exist,
    change(STORY, "default-language = \"zh-Hant\"", "default-language = \"zh-hant\"")
        .reports("There is no language “zh-hant”", "zh-Hant")
);

planted!(
    an_unknown_field,
    change(STORY, "publisher = {", "publishr = {")
        .reports("has no field `publishr`", "Did you mean `publisher`?")
);

planted!(
    a_slug_with_capitals_and_a_space,
    change(STORY, "slug = \"river-lamps\"", "slug = \"River Lamps\"")
        .reports("can't be a slug", "small letters")
);

planted!(
    a_day_in_words,
    change(STORY, "published = 2026-03-02", "published = \"2 March\"")
        .reports("`published` of the story is not a day", "2020-12-12")
);

planted!(
    a_site_that_is_not_on_the_web,
    change(STORY, "canonical = \"https:", "canonical = \"ftp:")
        .reports("is not the address of a site", "https://")
);

planted!(
    a_photo_that_does_not_exist,
    change(STORY, "files = [\"river.png\"]", "files = [\"rivers.png\"]")
        .reports("The photo “rivers.png” can't be read", "path")
);

planted!(
    updated_before_published,
    change(STORY, "updated = 2026-03-09", "updated = 2026-03-01")
        .reports("was updated on 2026-03-01, before it was published on 2026-03-02", "Correct one")
);
