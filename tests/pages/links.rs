//! The files below a figure, and links that readers copy or share.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

const OPEN: &str = "document.querySelector('[data-figure=requests] .data-story-data').open = true;";

#[tokio::test]
async fn every_file_link_works_and_is_large_enough_to_touch() {
    let page = Page::open(PHONE, Fault::None).await;
    page.evaluate("document.querySelectorAll('.data-story-data').forEach((one) => one.open = true)").await;
    let small = "return [...document.querySelectorAll('.data-story-files a')].filter((link) => { \
         const box = link.getBoundingClientRect(); return box.height < 24 || box.width < 24 }).map((link) => link.textContent)";
    assert_eq!(page.evaluate(small).await, json!([]));
    let unnamed = "return [...document.querySelectorAll('.data-story-files a')].filter((link) => { \
         const title = link.closest('figure').querySelector('.data-story-title').cloneNode(true); \
         title.querySelectorAll('small').forEach((mark) => mark.remove()); \
         return !link.getAttribute('aria-label').includes(title.textContent) || !link.getAttribute('aria-label').startsWith(link.firstChild.textContent.trim()) }).map((link) => link.getAttribute('aria-label'))";
    assert_eq!(page.evaluate(unnamed).await, json!([]));
    page.evaluate(
        "window.missing = null; Promise.all([...document.querySelectorAll('.data-story-files a[download]')].map(async (link) => \
         (await fetch(link.href)).ok ? null : link.href)).then((all) => { window.missing = all.filter(Boolean) })",
    )
    .await;
    page.wait_until("window.missing !== null").await;
    assert_eq!(page.evaluate("return window.missing").await, json!([]));
    assert_eq!(page.page_width().await, PHONE.width);
    page.close().await;
}

#[tokio::test]
async fn copying_a_link_is_announced_and_keeps_the_address() {
    let page = Page::open(PHONE, Fault::None).await;
    page.evaluate(&format!(
        "{OPEN} window.copied = []; Object.defineProperty(navigator, 'share', {{ value: undefined, configurable: true }}); \
         Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: async (text) => window.copied.push(text) }}, configurable: true }})"
    ))
    .await;
    let (address, length) =
        (page.evaluate("return location.href").await, page.evaluate("return history.length").await);
    page.click("[data-figure=requests] .data-story-permalink").await;
    page.wait_until("document.querySelector('.data-story-status').textContent === '已複製連結'").await;
    assert_eq!(
        page.evaluate("return window.copied").await,
        json!(["https://data-story.example/zhuzhou/zh-Hant/#zhuzhou-figure-requests"])
    );
    assert_eq!(page.evaluate("return location.href").await, address);
    assert_eq!(page.evaluate("return history.length").await, length);
    page.close().await;
}

#[tokio::test]
async fn sharing_works_and_a_cancelled_share_shows_no_error() {
    let page = Page::open(PHONE, Fault::None).await;
    page.evaluate(&format!(
        "{OPEN} window.shared = []; const match = window.matchMedia.bind(window); \
         window.matchMedia = (query) => query === '(pointer: coarse)' ? {{ matches: true }} : match(query); \
         Object.defineProperty(navigator, 'share', {{ value: async (what) => {{ window.shared.push(what); throw new DOMException('', 'AbortError') }}, configurable: true }})"
    ))
    .await;
    page.click("[data-figure=requests] .data-story-permalink").await;
    page.wait_until("window.shared.length === 1").await;
    assert!(
        page.evaluate_bool(
            "return window.shared[0].url.endsWith('#zhuzhou-figure-requests') && window.shared[0].title === document.title"
        )
        .await
    );
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(page.content(".data-story-status").await, "");
    assert_eq!(page.evaluate("return probe.errors").await, json!([]));
    page.close().await;
}
