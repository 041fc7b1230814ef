//! The row of files below a figure, and links that are taken along.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

const OPEN: &str = "document.querySelector('[data-figure=requests] .data-story-data').open = true;";

#[tokio::test]
async fn every_file_is_there_named_after_its_figure_and_large_enough_to_touch() {
    let page = Page::open(PHONE, Fault::None).await;
    page.ask("document.querySelectorAll('.data-story-data').forEach((one) => one.open = true)").await;
    let small = "return [...document.querySelectorAll('.data-story-files a')].filter((link) => { \
         const box = link.getBoundingClientRect(); return box.height < 24 || box.width < 24 }).map((link) => link.textContent)";
    assert_eq!(page.ask(small).await, json!([]));
    let unnamed = "return [...document.querySelectorAll('.data-story-files a')].filter((link) => { \
         const title = link.closest('figure').querySelector('.data-story-title').cloneNode(true); \
         title.querySelectorAll('small').forEach((mark) => mark.remove()); \
         return !link.getAttribute('aria-label').includes(title.textContent) || !link.getAttribute('aria-label').startsWith(link.firstChild.textContent.trim()) }).map((link) => link.getAttribute('aria-label'))";
    assert_eq!(page.ask(unnamed).await, json!([]));
    page.ask(
        "window.missing = null; Promise.all([...document.querySelectorAll('.data-story-files a[download]')].map(async (link) => \
         (await fetch(link.href)).ok ? null : link.href)).then((all) => { window.missing = all.filter(Boolean) })",
    )
    .await;
    page.until("window.missing !== null").await;
    assert_eq!(page.ask("return window.missing").await, json!([]));
    assert_eq!(page.wide().await, PHONE.width);
    page.close().await;
}

#[tokio::test]
async fn a_link_is_copied_and_said_and_the_address_stays() {
    let page = Page::open(PHONE, Fault::None).await;
    page.ask(&format!(
        "{OPEN} window.copied = []; Object.defineProperty(navigator, 'share', {{ value: undefined, configurable: true }}); \
         Object.defineProperty(navigator, 'clipboard', {{ value: {{ writeText: async (text) => window.copied.push(text) }}, configurable: true }})"
    ))
    .await;
    let (address, length) = (page.ask("return location.href").await, page.ask("return history.length").await);
    page.click("[data-figure=requests] .data-story-permalink").await;
    page.until("document.querySelector('.data-story-status').textContent === '已複製連結'").await;
    assert_eq!(
        page.ask("return window.copied").await,
        json!(["https://data-story.example/zhuzhou/zh-Hant/#zhuzhou-figure-requests"])
    );
    assert_eq!(page.ask("return location.href").await, address);
    assert_eq!(page.ask("return history.length").await, length);
    page.close().await;
}

#[tokio::test]
async fn a_thumb_shares_and_who_thinks_better_of_it_hears_nothing() {
    let page = Page::open(PHONE, Fault::None).await;
    page.ask(&format!(
        "{OPEN} window.shared = []; const match = window.matchMedia.bind(window); \
         window.matchMedia = (query) => query === '(pointer: coarse)' ? {{ matches: true }} : match(query); \
         Object.defineProperty(navigator, 'share', {{ value: async (what) => {{ window.shared.push(what); throw new DOMException('', 'AbortError') }}, configurable: true }})"
    ))
    .await;
    page.click("[data-figure=requests] .data-story-permalink").await;
    page.until("window.shared.length === 1").await;
    assert!(
        page.ask_bool(
            "return window.shared[0].url.endsWith('#zhuzhou-figure-requests') && window.shared[0].title === document.title"
        )
        .await
    );
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    assert_eq!(page.content(".data-story-status").await, "");
    assert_eq!(page.ask("return probe.errors").await, json!([]));
    page.close().await;
}
