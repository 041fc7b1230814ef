//! Mistakes in story.toml.

use super::planting::{Mistake, STORY, assert_reported};

const MISTAKES: &[Mistake] = &[
    Mistake(
        STORY,
        "facts = [\"lamps-mended\"]",
        "facts = [\"lamp-mended\"]",
        "There is no fact “lamp-mended” to correct",
        "Did you mean `lamps-mended`?",
    ),
    Mistake(
        STORY,
        "default-language = \"zh-Hant\"",
        "default-language = \"zh-hant\"",
        "There is no language “zh-hant”",
        "zh-Hant",
    ),
    Mistake(STORY, "publisher = {", "publishr = {", "has no field `publishr`", "Did you mean `publisher`?"),
    Mistake(STORY, "slug = \"river-lamps\"", "slug = \"River Lamps\"", "can't be a slug", "small letters"),
    Mistake(
        STORY,
        "slug = \"river-lamps\"",
        "slug = \"?\"",
        "`slug` of story.toml is still the placeholder.",
        "small letters",
    ),
    Mistake(
        STORY,
        "published = 2026-03-02",
        "published = \"2 March\"",
        "`published` of the story is not a day",
        "2020-12-12",
    ),
    Mistake(STORY, "canonical = \"https:", "canonical = \"ftp:", "is not the address of a site", "https://"),
    Mistake(
        STORY,
        "files = [\"river.png\"]",
        "files = [\"rivers.png\"]",
        "The photo “rivers.png” can't be read",
        "path",
    ),
    Mistake(
        STORY,
        "updated = 2026-03-09",
        "updated = 2026-03-01",
        "was updated on 2026-03-01, before it was published on 2026-03-02",
        "Correct one",
    ),
];

#[test]
fn each_is_reported_on_its_line_and_nothing_else() {
    assert_reported("settings", MISTAKES);
}
