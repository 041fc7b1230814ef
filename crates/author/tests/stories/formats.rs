//! What a ledger can say: ranges, fractions, changes, currencies, extents, kinds of sources, points of series, names.

use author::{read, starter};
use std::fs;
use std::path::PathBuf;

/// The starter with more facts, and one more English and Chinese paragraph; its messages, in order.
fn messages(name: &str, facts: &str, english: &str, chinese: &str) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("format-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    for (file, content) in starter::FILES {
        let mut content = content.to_vec();
        match file {
            "ledger.toml" => content.extend(format!("\n{facts}\n").bytes()),
            "en.md" => content.extend(format!("\n{english}\n").bytes()),
            "zh-Hant.md" => content.extend(format!("\n{chinese}\n").bytes()),
            "story.toml" => content = [b"names = [\"Studio 54\"]\n".to_vec(), content].concat(),
            _ => {}
        }
        fs::write(folder.join(file), content).expect("written");
    }
    let reading = read(&folder);
    reading.diagnostics.iter().map(|diagnostic| diagnostic.message.clone()).collect()
}

/// A fact with this statement, from a source that is no article.
fn fact(id: &str, statement: &str) -> String {
    format!(
        "[fact.{id}]\n{statement}\nlabel = {{ zh-Hant = \"標籤\", en = \"Label\" }}\nsource = {{ from = \"office\" }}\n"
    )
}

const OFFICE: &str =
    "[source.office]\ntitle = \"Counts\"\npublisher = \"Office\"\npublished = 2026-01-02\nkind = \"data\"\n";

/// Messages for a fact whose phrase is in a sentence of each language.
fn stated(name: &str, statement: &str, english: &str, chinese: &str) -> Vec<String> {
    let facts = format!("{OFFICE}\n{}", fact("new", statement));
    messages(name, &facts, &english.replace(']', "](fact:new)"), &chinese.replace(']', "](fact:new)"))
}

#[test]
fn each_form_is_read_and_matches_its_usual_words() {
    for (name, statement, english, chinese) in [
        ("range", "range = [300, 400]\nunit = \"number\"", "It counts [300 to 400].", "總數[300至400]。"),
        ("third", "value = \"1/3\"", "It is [a third] of the whole.", "佔全體的[三分之一]。"),
        ("half", "value = \"1/2\"\nbound = \"more-than\"", "It is [more than half].", "[過半]贊成。"),
        ("in-ten", "value = \"4/10\"", "It is [four in ten].", "[十分之四]的人知道。"),
        (
            "points",
            "value = 2.5\nunit = \"percentage-point\"",
            "It rose by [2.5 percentage points].",
            "上升[2.5個百分點]。",
        ),
        (
            "basis",
            "value = 25\nunit = \"basis-point\"",
            "The bank cut by [25 basis points].",
            "降息[25個基點]。",
        ),
        ("times", "value = 3\nunit = \"times\"", "It has [tripled].", "成長為[3倍]。"),
        (
            "dollars",
            "value = 350_000_000\nstep = 10_000_000\nbound = \"about\"\nunit = \"TWD\"",
            "It cost [about NT$350 million].",
            "花了[約新台幣3.5億元]。",
        ),
        ("change", "value = -4.2\nunit = \"percent\"", "The price fell [4.2%].", "價格下跌[4.2%]。"),
        ("decade", "when = \"1990/1999\"", "It began in [the 1990s].", "始於[1990年代]。"),
        ("quarter", "when = \"2019-Q1\"", "It began in [the first quarter of 2019].", "始於[2019年第1季]。"),
    ] {
        assert_eq!(stated(name, statement, english, chinese), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn each_form_is_checked() {
    for (name, statement, english, chinese, message) in [
        (
            "wrong-range",
            "range = [300, 400]\nunit = \"number\"",
            "It counts [300 to 500].",
            "總數[300至400]。",
            "“300 to 500” does not match",
        ),
        (
            "cut-range",
            "range = [300, 400]\nunit = \"number\"",
            "It counts [300 to 400].",
            "總數[300]至400。",
            "“300” does not match",
        ),
        (
            "wrong-part",
            "value = \"1/3\"",
            "It is [a quarter] of the whole.",
            "佔全體的[三分之一]。",
            "“a quarter” does not match",
        ),
        (
            "percent",
            "value = 2.5\nunit = \"percentage-point\"",
            "It rose by [2.5%].",
            "上升[2.5個百分點]。",
            "“2.5%” does not match",
        ),
        (
            "other-money",
            "value = 500\nunit = \"USD\"",
            "It cost [HK$500].",
            "花了[500美元]。",
            "“HK$500” does not match",
        ),
        (
            "rise",
            "value = -4.2\nunit = \"percent\"",
            "The price rose [4.2%].",
            "價格下跌[4.2%]。",
            "“4.2%” does not match",
        ),
        ("year", "when = \"1990/1999\"", "It began in [1990].", "始於[1990年代]。", "“1990” does not match"),
        (
            "both",
            "value = 3\nrange = [1, 2]\nunit = \"number\"",
            "It is so.",
            "就是這樣。",
            "has both `value` and `range`",
        ),
        (
            "falling-range",
            "range = [4, 3]\nunit = \"number\"",
            "It is so.",
            "就是這樣。",
            "is not two plain numbers, the lower first",
        ),
    ] {
        let found = stated(name, statement, english, chinese);
        assert!(found.iter().any(|found| found.contains(message)), "{name}: {found:?}");
    }
}

#[test]
fn a_point_of_a_series_is_a_fact() {
    let right = messages(
        "point",
        "",
        "In 2025 [99%](fact:alight@2025) were alight.",
        "當年有[99%](fact:alight@2025)亮著。",
    );
    assert_eq!(right, ["The number “2025” is not linked to a fact."]);
    let wrong =
        messages("wrong-point", "", "It was [90%](fact:alight@2025).", "當年有[99%](fact:alight@2025)亮著。");
    assert_eq!(wrong, ["“90%” does not match the fact “alight@2025”."]);
    let gap = messages("gap", "", "It was [64%](fact:alight@2021).", "當年有[64%](fact:alight@2021)亮著。");
    assert_eq!(gap, ["The series “alight” has no value at “2021”."; 2]);
    let relation = "[relation.last]\nsame = [\"alight@2025\", \"lit-share\"]";
    assert_eq!(messages("related", relation, "It is so.", "就是這樣。"), Vec::<String>::new());
}

#[test]
fn names_of_the_story_are_silent_and_bare_numbers_are_asked_about() {
    assert_eq!(
        messages("names", "", "They met at Studio 54.", "他們在 Studio 54 見面。"),
        Vec::<String>::new()
    );
    let asked = messages("asked", "", "It is so.", "訂單 5003 還在路上。");
    assert_eq!(asked, ["“5003” may be a figure or a part of a name."]);
    let claimed = messages("claimed", "", "It was the highest level on record.", "那是歷來最高。");
    let record = |phrase: &str| format!("“{phrase}” is a claim that no fact supports.");
    assert_eq!(claimed, [record("highest level on record"), record("歷來最高")]);
}

#[test]
fn units_of_relations_must_fit_and_placeholders_must_go() {
    let facts = format!(
        "{OFFICE}\n{}\n{}\n[relation.odd]\nat-most = {{ less = \"minutes\", more = \"metres\" }}",
        fact("minutes", "value = 3\nunit = \"times\""),
        fact("metres", "value = 5\nunit = \"percent\"")
    );
    let found = messages(
        "units",
        &facts,
        "It is [3 times](fact:minutes) [5%](fact:metres).",
        "是[3倍](fact:minutes)的[5%](fact:metres)。",
    );
    assert!(
        found.iter().any(|found| found.contains("puts together “minutes” in times and “metres” in percent")),
        "{found:?}"
    );
    let open = "[source.open]\ntitle = \"A\"\npublisher = \"?\"\npublished = 1900-01-01\n";
    let found = messages("open", open, "It is so.", "就是這樣。");
    let still = |field: &str| format!("`{field}` of source “open” is still the placeholder of the draft.");
    assert_eq!(found, [still("publisher"), still("published")]);
}
