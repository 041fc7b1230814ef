//! Mistakes in the sources of the ledger, and in what facts say of them.

use super::planting::{LEDGER, change, planted};

const RANK: &str = "at = \"3.3\", printed = \"第3名\"";
const PUBLISHED: &str = "published = 2026-02-10";
const MENDED: &str = "printed = \"168盞\"";
const NEW: &str = "printed = \"244盞\"";
const SOURCE_OF_RANK: &str = r#"source = { from = "report", at = "3.3", printed = "第3名", says = { zh-Hant = "省電視台", en = "the provincial broadcaster" } }
"#;

planted!(an_article, change(LEDGER, PUBLISHED, "published = 2026-02-10\nkind = \"article\"").accepted());

planted!(a_data_set, change(LEDGER, PUBLISHED, "published = 2026-02-10\nkind = \"data\"").accepted());

planted!(a_document, change(LEDGER, PUBLISHED, "published = 2026-02-10\nkind = \"document\"").accepted());

planted!(an_interview, change(LEDGER, PUBLISHED, "published = 2026-02-10\nkind = \"interview\"").accepted());

planted!(
    a_count_of_the_newsroom,
    change(LEDGER, PUBLISHED, "published = 2026-02-10\nkind = \"count\"").accepted()
);

planted!(
    an_unknown_kind,
    change(LEDGER, PUBLISHED, "kind = \"documnet\"\npublished = 2026-02-10")
        .reports("There is no kind of source “documnet”", "Did you mean `document`?")
);

planted!(
    a_kind_that_is_a_number,
    change(LEDGER, PUBLISHED, "kind = 2\npublished = 2026-02-10")
        .reports("`kind` of source “report” is not a text in quotes", "Write a text")
);

planted!(
    a_misspelt_kind,
    change(LEDGER, PUBLISHED, "knid = \"data\"\npublished = 2026-02-10")
        .reports("Source “report” has no field `knid`", "Did you mean `kind`?")
);

planted!(
    a_source_without_a_title,
    change(LEDGER, "title = { zh-Hant = \"河濱路燈年報\", en = \"River lamps, the annual report\" }\n", "")
        .reports("Source “report” has no `title`", "Add `title")
        .at(LEDGER, "[source.report]")
);

planted!(
    a_source_without_a_publisher,
    change(LEDGER, "publisher = { zh-Hant = \"範例市工務局\", en = \"Example City Works\" }\n", "")
        .reports("Source “report” has no `publisher`", "Add `publisher")
        .at(LEDGER, "[source.report]")
);

planted!(
    a_source_without_a_day,
    change(LEDGER, "published = 2026-02-10\n", "")
        .reports("Source “report” has no `published`", "Add `published")
        .at(LEDGER, "[source.report]")
);

planted!(
    a_month_in_place_of_a_day,
    change(LEDGER, PUBLISHED, "published = \"2026-02\"")
        .reports("`published` of source “report” is not a day", "2020-12-12")
);

planted!(
    an_address_of_a_script,
    change(LEDGER, "url = \"https://example.org/report\"", "url = \"javascript:void\"")
        .reports("may not use the scheme “javascript:”", "https://")
);

planted!(
    a_title_without_english,
    change(
        LEDGER,
        "title = { zh-Hant = \"河濱路燈年報\", en = \"River lamps, the annual report\" }",
        "title = { zh-Hant = \"河濱路燈年報\" }"
    )
    .reports("`title` of source “report” has no text in en", "en = ")
);

planted!(
    a_name_with_a_capital_letter,
    change(LEDGER, "[source.report]", "[source.Report]")
        .reports("“Report” can't be the name of a source", "small letters")
);

planted!(
    a_misspelt_table_of_sources,
    change(LEDGER, "[source.report]", "[sorce.report]")
        .reports("The ledger has no field `sorce`", "Did you mean `source`?")
);

planted!(
    a_fact_without_a_source,
    change(LEDGER, SOURCE_OF_RANK, "")
        .reports("The fact “rank” has no source", "calculated = ")
        .at(LEDGER, "[fact.rank]")
);

planted!(
    a_source_that_is_only_a_name,
    change(LEDGER, SOURCE_OF_RANK, "source = \"report\"\n")
        .reports("`source` of fact “rank” is not a table", "source = {")
);

planted!(
    a_misspelt_from,
    change(LEDGER, "from = \"report\", at = \"3.3\"", "form = \"report\", at = \"3.3\"")
        .reports("`source` of fact “rank” has no field `form`", "Did you mean `from`?")
);

planted!(
    a_quotation_without_a_place,
    change(LEDGER, RANK, "printed = \"第3名\"").reports("`source` of fact “rank” has no `at`", "Add `at")
);

planted!(
    a_quotation_without_words,
    change(LEDGER, RANK, "at = \"3.3\"").reports("`source` of fact “rank” has no `printed`", "Add `printed")
);

planted!(
    an_empty_quotation,
    change(LEDGER, RANK, "at = \"3.3\", printed = \"\"")
        .reports("`printed` of `source` of fact “rank” is not a text in quotes", "not empty")
);

planted!(
    a_quotation_that_nobody_says,
    change(
        LEDGER,
        "printed = \"第3名\", says = { zh-Hant = \"省電視台\", en = \"the provincial broadcaster\" }",
        "printed = \"第3名\""
    )
    .reports("`source` of fact “rank” has no `says`", "Add `says")
);

planted!(
    a_place_that_is_a_page,
    change(LEDGER, "at = \"3.3\"", "at = \"page 7\"")
        .warns("`at` is “page 7”, but must be SECTION.PARAGRAPH", "headings")
);

planted!(
    a_place_that_is_a_number,
    change(LEDGER, "at = \"3.3\"", "at = 3.3")
        .reports("`at` of `source` of fact “rank” is not a text in quotes", "Write a text")
);

planted!(
    two_values_in_one_place,
    change(LEDGER, MENDED, "printed = \"見附表\"")
        .and(LEDGER, NEW, "printed = \"見附表\"")
        .warns(
            "“lamps-new” and “lamps-mended” quote the same words of the same paragraph",
            "quote more of the sentence"
        )
        .at(LEDGER, "[fact.lamps-new]")
);

planted!(
    a_misspelt_kind_of_a_source_without_paragraphs,
    change(LEDGER, RANK, "printed = \"第3名\"")
        .and(LEDGER, PUBLISHED, "knid = \"data\"\npublished = 2026-02-10")
        .reports("Source “report” has no field `knid`", "Did you mean `kind`?")
);
