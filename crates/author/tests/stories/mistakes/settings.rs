//! Mistakes in story.toml.

use super::planting::{EN, HANT, STORY, change, folder, planted};
use author::read;
use std::fs;

const CORRECTION: &str = r#"
text = { zh-Hant = "初版把修好的路燈寫成186盞，應為168盞。", en = "An earlier version said that 186 lamps were mended; it was 168." }"#;

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

planted!(
    a_slug_with_a_comment,
    change(STORY, "# the story's folder in the site and its address", "# \"old-lamps\" until = 2025")
        .accepted()
);

planted!(
    a_slug_without_quotes,
    change(STORY, "slug = \"river-lamps\"", "slug = river-lamps")
        .reports("This is not TOML", "straight quotes")
);

planted!(
    a_name_with_a_number,
    change(STORY, "may-embed = true", "names = [\"5號橋\"]")
        .and(HANT, "號橋」，", "號橋」和5號橋，")
        .accepted()
);

planted!(
    one_name_without_a_list,
    change(STORY, "may-embed = true", "names = \"5號橋\"")
        .and(HANT, "號橋」，", "號橋」和5號橋，")
        .accepted()
);

planted!(
    a_name_that_is_a_number,
    change(STORY, "may-embed = true", "names = [5]")
        .reports("`names` of the story contains something that is not a text", "in quotes")
);

planted!(
    names_beside_a_line_that_is_not_toml,
    change(HANT, "號橋」，", "號橋」和5號橋，")
        .and(STORY, "may-embed = true", "names = [\"5號橋\"]\nmay-embed = yes")
        .reports("This is not TOML", "straight quotes")
        .at(STORY, "may-embed = yes")
);

planted!(
    misspelt_names,
    change(STORY, "may-embed = true", "nmaes = [\"甲橋\"]")
        .reports("The story has no field `nmaes`", "Did you mean `names`?")
);

planted!(
    a_flag_that_is_a_text,
    change(STORY, "may-embed = true", "may-embed = \"yes\"")
        .reports("`may-embed` of the story is not `true` or `false`", "true")
);

planted!(
    simplified_words_that_are_a_number,
    change(STORY, "\"林小河\" = \"林小河\"", "\"林小河\" = 3")
        .reports("“林小河” in `simplified` is not a text", "simplified words")
);

planted!(
    a_story_without_a_publisher,
    change(STORY, "publisher = { zh-Hant = \"範例日報\", en = \"The Example\" }\npublished", "published")
        .reports("The story has no `publisher`", "Add `publisher")
        .at(STORY, "# The metadata")
);

planted!(
    a_correction_without_a_text,
    change(STORY, CORRECTION, "")
        .reports("An entry of `corrections` has no `text`", "Add `text")
        .at(STORY, "[[corrections]]")
);

planted!(
    a_correction_on_no_day,
    change(STORY, "date = 2026-03-09", "date = 2026")
        .reports("`date` of an entry of `corrections` is not a day", "2020-12-12")
);

planted!(
    something_to_read_with_a_forbidden_address,
    change(STORY, "url = \"https://example.org/market\"", "url = \"ftp://example.org/market\"")
        .reports("may not use the scheme “ftp:”", "https://")
);

/// A link to a story beside this one, whose slug line has a comment and whose next line is not TOML.
#[test]
fn a_slug_with_a_comment_in_the_story_beside() {
    let folder = folder(module_path!(), "a_slug_with_a_comment_in_the_story_beside");
    let link = "[another story](../../night-market/en/) on [the website of City Works]";
    change(EN, "[the website of City Works]", link).write(&folder);
    let beside = folder.with_file_name("beside");
    fs::create_dir_all(&beside).expect("a folder");
    let text = "slug = \"night-market\"  # was \"market\"\npublished = today\n";
    fs::write(beside.join("story.toml"), text).expect("written");
    assert_eq!(read(&folder).diagnostics, Vec::new());
}

planted!(
    a_slug_that_is_still_the_placeholder,
    change(STORY, "slug = \"river-lamps\"", "slug = \"?\"")
        .reports("`slug` of story.toml is still the placeholder.", "small letters")
);
