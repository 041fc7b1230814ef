//! Links to a fact or a figure, opened in a new page.

use crate::browser::{PHONE, Page, STORY};
use crate::server::Fault;
use serde_json::json;

const NOTE: &str = "document.querySelector('.data-story-note')";

#[tokio::test]
async fn a_link_to_a_fact_opens_its_note_at_its_mark() {
    let page = Page::open_at(&format!("{STORY}#zhuzhou-fact-resolution-rate"), PHONE, Fault::None).await;
    page.wait_until(&format!("{NOTE} && !{NOTE}.hidden")).await;
    assert!(page.content(".data-story-note").await.contains("99.2%"));
    let mark = "document.querySelector('[data-figure=requests] .data-story-mark[data-fact=resolution-rate]')";
    assert!(page.evaluate_bool(&format!("return {mark}.hasAttribute('data-lit')")).await);
    page.wait_until(&format!(
        "{mark}.getBoundingClientRect().top >= 0 && {mark}.getBoundingClientRect().bottom <= innerHeight"
    ))
    .await;
    assert_eq!(page.evaluate("return probe.violations.concat(probe.errors)").await, json!([]));
    page.close().await;
}

#[tokio::test]
async fn a_link_to_a_fact_without_a_mark_opens_in_the_text() {
    let page = Page::open(PHONE, Fault::None).await;
    let fact = "return document.querySelector('.data-story-footer td[data-fact]').dataset.fact";
    let fact = page.evaluate(fact).await;
    let fact = fact.as_str().expect("a fact outside figures");
    page.go(&format!("{STORY}?cold#zhuzhou-fact-{fact}")).await;
    page.wait_until(&format!("{NOTE} && !{NOTE}.hidden")).await;
    let number = format!("document.querySelector('a[data-fact={fact}][data-lit]')");
    page.wait_until(&format!(
        "{number}.getBoundingClientRect().top >= 0 && {number}.getBoundingClientRect().bottom <= innerHeight"
    ))
    .await;
    page.close().await;
}

#[tokio::test]
async fn without_the_widget_a_link_to_a_fact_opens_its_row() {
    let page =
        Page::open_at(&format!("{STORY}#zhuzhou-fact-resolution-rate"), PHONE, Fault::WasmMissing).await;
    page.wait_until("document.querySelector('article').hasAttribute('data-story-failed')").await;
    let row = "document.getElementById('zhuzhou-fact-resolution-rate')";
    page.wait_until(&format!("{row}.closest('details').open")).await;
    page.wait_until(&format!(
        "{row}.getBoundingClientRect().top >= 0 && {row}.getBoundingClientRect().top <= innerHeight"
    ))
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_late_widget_does_not_scroll_a_reader_back() {
    let page = Page::open_at(&format!("{STORY}#zhuzhou-fact-resolution-rate"), PHONE, Fault::WasmSlow).await;
    let row = "document.getElementById('zhuzhou-fact-resolution-rate')";
    page.wait_until(&format!("{row}?.closest('details').open")).await;
    let elsewhere = "dispatchEvent(new WheelEvent('wheel')); \
        document.querySelector('[data-figure=care]').scrollIntoView({ behavior: 'instant' }); return scrollY";
    let place = page.evaluate_number(elsewhere).await;
    page.wait_until("document.querySelector('[data-figure=care]').hasAttribute('data-live')").await;
    page.wait_for_paint().await;
    let now = page.evaluate_number("return scrollY").await;
    assert!((now - place).abs() < 8.0, "the page scrolled from {place} to {now}");
    assert!(page.evaluate_bool(&format!("return {NOTE}.hidden")).await);
    page.close().await;
}

#[tokio::test]
async fn a_link_to_a_figure_opens_at_the_figure() {
    let page = Page::open_at(&format!("{STORY}#zhuzhou-figure-doctors"), PHONE, Fault::None).await;
    page.wait_until("document.querySelector('[data-figure=doctors]').hasAttribute('data-live')").await;
    let top = "document.querySelector('[data-figure=doctors]').getBoundingClientRect().top";
    page.wait_until(&format!("{top} >= 0 && {top} < innerHeight / 2")).await;
    page.close().await;
}
