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
async fn on_a_slow_phone_and_line_nothing_shifts_either() {
    let page = Page::open_at("index.html", PHONE, Fault::None).await;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    let line =
        json!({ "offline": false, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 25_000 });
    page.devtools("Network.enable", json!({})).await;
    page.devtools("Network.emulateNetworkConditions", line).await;
    page.go("zhuzhou/en/").await;
    assert!(page.shows("[data-figure=titles] .data-story-svg-320").await, "the picture waits for nothing");
    assert!(
        !page.ask_bool("return document.querySelector('article').hasAttribute('data-story-mounted')").await
    );
    page.ask("document.querySelector('[data-figure=titles]').scrollIntoView()").await;
    page.until("document.querySelector('[data-figure=titles]').hasAttribute('data-live')").await;
    page.walk_figures().await;
    assert_eq!(page.ask_number("return probe.shift").await, 0.0);
    page.close().await;
}

#[tokio::test]
async fn who_asks_for_more_contrast_gets_ink() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let media = json!({ "features": [{ "name": "prefers-contrast", "value": "more" }] });
    page.devtools("Emulation.setEmulatedMedia", media).await;
    let colour =
        |selector: &str| format!("return getComputedStyle(document.querySelector('{selector}')).color");
    assert_eq!(page.ask(&colour(".data-story-takeaway")).await, page.ask(&colour("h1")).await);
    page.close().await;
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
