//! Every story in every language: figures are live, and a link leads to the same paragraph in another language.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

#[tokio::test]
async fn every_story_is_live_in_every_language() {
    for path in ["zhuzhou/en/", "zhuzhou/zh-Hans/", "power-valley/zh-Hant/", "power-valley/en/"] {
        let page = Page::open_at(path, PHONE, Fault::None).await;
        page.walk_figures().await;
        let tag = path.trim_end_matches('/').rsplit('/').next().expect("a language");
        assert_eq!(page.evaluate("return document.documentElement.lang").await, json!(tag));
        assert_eq!(page.evaluate("return probe.violations.concat(probe.errors)").await, json!([]), "{path}");
        assert_eq!(page.page_width().await, PHONE.width, "{path} is wider than the phone");
        page.close().await;
    }
}

#[tokio::test]
async fn pages_link_to_all_their_languages() {
    let page = Page::open(PHONE, Fault::None).await;
    let alternates =
        "return [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => link.hreflang)";
    assert_eq!(page.evaluate(alternates).await, json!(["zh-Hant", "zh-Hans", "en"]));
    let links =
        "return [...document.querySelectorAll('.data-story-languages a')].map((link) => link.hreflang)";
    assert_eq!(page.evaluate(links).await, json!(["zh-Hans", "en"]));
    assert_eq!(page.text(".data-story-languages [aria-current=true]").await, "繁體中文");
    let tall = "return Math.min(...[...document.querySelectorAll('.data-story-languages a')].map((link) => link.getBoundingClientRect().height))";
    assert!(page.evaluate_number(tall).await >= 24.0, "a link is less than 24 CSS px high");
    page.close().await;
}

#[tokio::test]
async fn the_other_language_opens_at_the_same_paragraph() {
    let page = Page::open(PHONE, Fault::None).await;
    let read = "const block = document.getElementById('zhuzhou-block-20'); \
         scrollTo(0, block.getBoundingClientRect().top + scrollY - 80)";
    page.evaluate(read).await;
    // The language links stay in view.
    let english = ".data-story-languages a[hreflang=en]";
    assert!(page.evaluate_bool(&format!("const box = document.querySelector('{english}').getBoundingClientRect(); return box.top >= 0 && box.bottom < 80")).await);
    page.click(english).await;
    page.wait_until("location.pathname.endsWith('/zhuzhou/en/') && document.readyState === 'complete'").await;
    assert_eq!(page.evaluate("return location.hash").await, json!("#zhuzhou-block-20"));
    page.wait_until(
        "Math.abs(document.getElementById('zhuzhou-block-20').getBoundingClientRect().top) < 120",
    )
    .await;
    page.close().await;
}
