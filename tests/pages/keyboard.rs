//! Key presses and taps as native browser events.

use crate::browser::{PHONE, Page};
use crate::server::Fault;

#[tokio::test]
async fn tab_moves_through_links_and_a_tap_opens_a_table() {
    let page = Page::open(PHONE, Fault::None).await;
    assert_eq!(page.active("tagName").await, "BODY");
    page.press("Tab").await;
    let first = page.evaluate("return document.querySelector('a[href]').href").await;
    assert_eq!(page.active("href").await, first, "Tab does not reach the first link");
    page.press("Tab").await;
    assert_ne!(page.active("href").await, first, "Tab stays at the first link");
    page.press("Shift+Tab").await;
    assert_eq!(page.active("href").await, first, "Shift+Tab does not return to the first link");
    assert!(page.evaluate_bool("return document.activeElement.matches(':focus-visible')").await);
    page.press("End").await;
    page.wait_until("scrollY + innerHeight > document.documentElement.scrollHeight - 4").await;

    let summary = "document.querySelector('[data-figure=requests] summary')";
    page.evaluate(&format!("{summary}.scrollIntoView({{ block: 'center' }})")).await;
    let place = |side: &str, size: &str| {
        format!("const box = {summary}.getBoundingClientRect(); return box.{side} + box.{size} / 2")
    };
    let (x, y) =
        (page.evaluate_number(&place("x", "width")).await, page.evaluate_number(&place("y", "height")).await);
    page.tap(x, y).await;
    page.wait_until(&format!("{summary}.parentElement.open")).await;
    page.close().await;
}
