//! `data-story new`, `draft` and `schema`.

use crate::support::{data_story, folder, starter, text};
use std::fs;

#[test]
fn a_new_story_is_clean_and_never_overwritten() {
    let story = starter("new").display().to_string();
    assert_eq!(data_story(&["check", &story, "--deny-warnings"]).status.code(), Some(0));
    let again = data_story(&["new", &story]);
    assert_eq!(again.status.code(), Some(1));
    assert!(text(&again.stderr).contains("already holds a story"));
}

#[test]
fn a_new_story_is_named_after_its_folder() {
    let story = folder("new-names").join("River Lamps 2");
    let said = data_story(&["new", &story.display().to_string()]);
    assert!(
        text(&said.stdout).contains("Its folder in the site is `river-lamps-2`"),
        "{}",
        text(&said.stdout)
    );
    assert!(
        fs::read_to_string(story.join("story.toml")).expect("a story").contains("slug = \"river-lamps-2\"")
    );

    let chinese = folder("new-names").join("河邊的燈");
    let said = data_story(&["new", &chinese.display().to_string()]);
    assert!(text(&said.stdout).contains("no letters a to z"), "{}", text(&said.stdout));
    let checked = data_story(&["check", &chinese.display().to_string()]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(text(&checked.stderr).contains("`slug` of story.toml is still the placeholder."));
}

#[test]
fn a_draft_lists_its_facts_and_the_remaining_tasks() {
    let out = folder("drafted");
    let article = folder("article");
    fs::create_dir_all(&article).expect("a folder");
    let article = article.join("article.txt");
    fs::write(&article, "修路記\n\n2021-06-15 某報\n\n去年修了12條路，花了約3.2億元，熱線是12345熱線。\n")
        .expect("written");
    let output = data_story(&["draft", &article.display().to_string(), "--out", &out.display().to_string()]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let output_text = text(&output.stdout);
    assert!(output_text.starts_with("Wrote 2 facts to") && output_text.contains("12345"), "{output_text}");
    let checked = text(&data_story(&["check", &out.display().to_string()]).stderr);
    assert!(checked.contains("`label` of fact “road-0-1” is empty."), "{checked}");
    let missing = data_story(&["draft", "nowhere.txt", "--out", "nowhere"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stderr).contains("nowhere.txt can't be read"));
}

#[test]
fn schemas_are_json_objects() {
    let out = folder("schemas");
    assert_eq!(data_story(&["schema", "--out", &out.display().to_string()]).status.code(), Some(0));
    for file in ["story.json", "ledger.json", "charts.json"] {
        let schema: serde_json::Value =
            serde_json::from_slice(&fs::read(out.join(file)).expect(file)).expect("JSON");
        assert_eq!(schema["type"], "object", "{file}");
    }
}
