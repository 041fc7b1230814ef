//! Chromium's accessibility tree of a page, which screen readers use.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::{Value, json};

/// A node that is not ignored: role, name and description.
struct Node {
    role: String,
    name: String,
    description: String,
}

async fn tree(page: &Page) -> Vec<Node> {
    page.devtools("Accessibility.enable", json!({})).await;
    let answer = page.devtools("Accessibility.getFullAXTree", json!({})).await;
    let nodes = answer["nodes"].as_array().expect("nodes").iter().filter(|node| node["ignored"] != true);
    let text = |value: &Value| value["value"].as_str().unwrap_or_default().to_owned();
    nodes
        .map(|node| Node {
            role: text(&node["role"]),
            name: text(&node["name"]),
            description: text(&node["description"]),
        })
        .collect()
}

#[tokio::test]
async fn charts_are_images_with_a_description_and_marks_are_buttons_with_names() {
    for (path, explanation) in
        [("zhuzhou/zh-Hant/", "實心表示確定"), ("zhuzhou/en/", "Solid parts are certain")]
    {
        for fault in [Fault::WasmMissing, Fault::None] {
            let page = Page::open_at(path, PHONE, fault).await;
            let is_live = matches!(fault, Fault::None);
            if is_live {
                page.walk_figures().await;
            }
            let nodes = tree(&page).await;
            let images: Vec<&Node> = nodes.iter().filter(|node| node.role == "image").collect();
            assert_eq!(images.len(), 9, "{path}: not exactly one image for each chart");
            for image in &images {
                assert!(!image.name.is_empty() && !image.description.is_empty(), "{path}: {}", image.name);
            }
            assert!(
                images.iter().any(|image| image.description.contains(explanation)),
                "{path}: no description explains how to read the chart"
            );
            let buttons: Vec<&Node> = nodes.iter().filter(|node| node.role == "button").collect();
            assert!(buttons.iter().all(|button| !button.name.is_empty()));
            let marks =
                page.evaluate_number("return document.querySelectorAll('.data-story-mark').length").await;
            assert_eq!(buttons.len() as f64, marks, "{path}: the buttons are not exactly the marks");
            assert_eq!(is_live, marks > 20.0);
            page.close().await;
        }
    }
}

#[tokio::test]
async fn an_open_note_is_a_group_named_by_its_fact_and_described_by_its_source() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.open_note(".data-story-text > p a[data-fact=requests-collected]").await;
    let nodes = tree(&page).await;
    let note = nodes.iter().find(|node| node.role == "group" && node.name.contains("3.4萬餘件"));
    let note = note.expect("a group that is named by the fact");
    assert!(note.name.contains("收集訴求"), "{}", note.name);
    assert!(note.description.contains("株洲市"), "{}", note.description);
    page.close().await;
}
