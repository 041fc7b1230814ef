//! Layout shift and the largest contentful paint while a page becomes live, which only Chromium measures.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

#[tokio::test]
async fn figures_become_live_without_layout_shift() {
    for path in
        ["zhuzhou/zh-Hant/", "zhuzhou/en/", "zhuzhou/zh-Hans/", "power-valley/zh-Hant/", "power-valley/en/"]
    {
        let page = Page::open_at(path, PHONE, Fault::None).await;
        page.walk_figures().await;
        assert_eq!(page.evaluate_number("return probe.shift").await, 0.0, "the layout of {path} shifted");
        page.close().await;
    }
}

#[tokio::test]
async fn figures_become_live_without_layout_shift_on_a_slow_phone() {
    let page = Page::open_at("index.html", PHONE, Fault::None).await;
    page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
    let line =
        json!({ "offline": false, "latency": 300, "downloadThroughput": 50_000, "uploadThroughput": 25_000 });
    page.devtools("Network.enable", json!({})).await;
    page.devtools("Network.emulateNetworkConditions", line).await;
    page.go("zhuzhou/en/").await;
    assert!(
        page.is_visible("[data-figure=titles] .data-story-svg-320").await,
        "the SVG is not visible at once"
    );
    assert!(
        !page
            .evaluate_bool("return document.querySelector('article').hasAttribute('data-story-mounted')")
            .await
    );
    page.evaluate("document.querySelector('[data-figure=titles]').scrollIntoView()").await;
    page.wait_until("document.querySelector('[data-figure=titles]').hasAttribute('data-live')").await;
    page.walk_figures().await;
    assert_eq!(page.evaluate_number("return probe.shift").await, 0.0);
    page.close().await;
}

#[tokio::test]
async fn more_contrast_makes_text_black() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let media = json!({ "features": [{ "name": "prefers-contrast", "value": "more" }] });
    page.devtools("Emulation.setEmulatedMedia", media).await;
    let colour =
        |selector: &str| format!("return getComputedStyle(document.querySelector('{selector}')).color");
    assert_eq!(page.evaluate(&colour(".data-story-takeaway")).await, page.evaluate(&colour("h1")).await);
    page.close().await;
}

#[tokio::test]
async fn the_largest_contentful_paint_is_text() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    assert_eq!(
        page.evaluate("return probe.largest").await,
        json!("P"),
        "the largest paint must be text, not a canvas"
    );
    page.close().await;
}
