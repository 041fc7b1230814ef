//! `data-story proof` and `diff`, for fact-checkers and editors.

use crate::support::{data_story, folder, replace, starter, text};
use std::fs;

#[test]
fn a_proof_is_a_page_and_a_table() {
    let (story, out) = (starter("proved"), folder("proof"));
    let output = data_story(&["proof", &story.display().to_string(), "--out", &out.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let html = fs::read_to_string(out.join("proof.html")).expect("the sheet");
    assert!(html.contains("<mark>412盞</mark>") && html.contains("<mark>412 lamps</mark>"));
    assert_eq!(html.matches("<td class=\"box\">").count(), 22, "not exactly one box for each fact");
    let csv = fs::read(out.join("proof.csv")).expect("the table");
    assert!(csv.starts_with("\u{feff}".as_bytes()), "the byte-order mark is missing");
    let csv = text(&csv);
    assert!(csv.contains("lamps,河濱路燈,412盞,exact,,zh-Hant,text,412盞,"), "{csv}");
    assert!(csv.contains("chart calls") && csv.contains("takeaway of calls"));
    // The proof has each value of a series.
    assert!(html.contains("series · 7 moments · alight-") && html.contains("<li>2022年 58%</li>"), "{html}");
    assert!(csv.contains(",series,,zh-Hant,moment 2022,58%,"), "{csv}");
}

#[test]
fn a_diff_reads_a_new_state_whose_sentences_are_still_wrong() {
    let (old, new) = (starter("old-sentences"), starter("new-facts"));
    replace(&new, "ledger.toml", "value = 3\n", "value = 4\n");
    replace(&new, "ledger.toml", "printed = \"第3名\"", "printed = \"第4名\"");
    let output = data_story(&["diff", &old.display().to_string(), &new.display().to_string()]);
    let (changes, errors) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{errors}");
    assert!(changes.contains("rank  全省排名: 第3名 → 全省排名: 第4名"), "{changes}");
    assert!(errors.contains("“第3名” does not match the fact “rank”."), "{errors}");
}

#[test]
fn a_diff_lists_facts_sentences_and_charts() {
    let (old, new) = (starter("old"), starter("new-state"));
    let pair = [old.display().to_string(), new.display().to_string()];
    assert_eq!(text(&data_story(&["diff", &pair[0], &pair[1]]).stdout), "No fact changed.\n");
    for (file, from, to) in [
        ("ledger.toml", "value = 3\n", "value = 4\n"),
        ("ledger.toml", "printed = \"第3名\"", "printed = \"第4名\""),
        ("zh-Hant.md", "[第3名]", "[第4名]"),
        ("en.md", "[3rd]", "[4th]"),
        ("ledger.toml", "value = 98.5", "value = 97.5"),
        ("ledger.toml", "printed = \"98.5%\"", "printed = \"97.5%\""),
        ("zh-Hant.md", "[98.5%]", "[97.5%]"),
        ("en.md", "[98.5%]", "[97.5%]"),
        ("zh-Hant.md", "[8.2至8.4]", "[8.2至8.5]"),
        ("en.md", "[8.2 to 8.4]", "[8.2 to 8.5]"),
    ] {
        replace(&new, file, from, to);
    }
    let output = data_story(&["diff", &pair[0], &pair[1]]);
    let output_text = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for line in [
        "rank  全省排名: 第3名 → 全省排名: 第4名",
        "  zh-Hant 省電視台的評比裡，它排第4名。",
        "  zh-Hans 省电视台的评比里，它排第4名。",
        "  en The provincial broadcaster ranked it 4th.",
        "  zh-Hant chart calls: 來電之後",
        "calls-open  未處理: ",
        "add `[[corrections]]` with `date`, `facts = [\"rank\"]`",
        "languages touched: en, zh-Hans, zh-Hant.",
    ] {
        assert!(output_text.contains(line), "“{line}” is not in\n{output_text}");
    }
    replace(&new, "alight.csv", "2022,58\n2023,66\n", "2021-06,60\n2022,59\n");
    let output_text = text(&data_story(&["diff", &pair[0], &pair[1]]).stdout);
    for line in [
        "alight  歷年亮燈率: 71%（2019年）→99%（2025年）\n",
        "  2021-06: new, “60%”\n",
        "  2022: “58%” → “59%”\n",
        "  2023: gone, “66%”\n",
        "  en chart by-year: Lamps alight, year by year\n",
    ] {
        assert!(output_text.contains(line), "“{line}” is not in\n{output_text}");
    }
    let json = data_story(&["diff", &pair[0], &pair[1], "--format", "json"]);
    let list: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert!(
        list.as_array()
            .expect("a list")
            .iter()
            .any(|change| change["fact"] == "rank" && change["is_corrected"] == false)
    );
}
