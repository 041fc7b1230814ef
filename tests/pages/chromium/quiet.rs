//! What Chromium alone measures while a page becomes live: what shifted, and what the largest paint was.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

#[tokio::test]
async fn nothing_shifts_while_figures_become_live() {
    for path in
        ["zhuzhou/zh-Hant/", "zhuzhou/en/", "zhuzhou/zh-Hans/", "power-valley/zh-Hant/", "power-valley/en/"]
    {
        let page = Page::open_at(path, PHONE, Fault::None).await;
        page.walk_figures().await;
        assert_eq!(page.ask_number("return probe.shift").await, 0.0, "the layout of {path} shifted");
        page.close().await;
    }
}

#[tokio::test]
async fn the_largest_paint_is_text() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    assert_eq!(
        page.ask("return probe.largest").await,
        json!("P"),
        "the largest paint must be text, not a canvas"
    );
    page.close().await;
}
