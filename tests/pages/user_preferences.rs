//! Preferences of readers: colour scheme, text spacing, data saver, and the history.

use crate::browser::{PHONE, Page, STORY, Setting};
use crate::live::{PAINTED, STYLE_COLOUR};
use crate::server::Fault;
use serde_json::json;

#[tokio::test]
async fn the_hosts_scheme_overrides_the_readers_and_repaints_the_canvas() {
    let page = Page::open(Setting { dark: true, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    let dark = page.evaluate(PAINTED).await;
    assert_eq!(dark, page.evaluate(STYLE_COLOUR).await);
    page.evaluate("document.querySelector('article').dataset.scheme = 'light'").await;
    page.wait_until(&format!("(() => {{ {PAINTED} }})() !== '{}'", dark.as_str().expect("a colour"))).await;
    assert_eq!(page.evaluate(PAINTED).await, page.evaluate(STYLE_COLOUR).await);
    page.evaluate("document.querySelector('article').dataset.scheme = 'dark'").await;
    page.wait_until(&format!("(() => {{ {PAINTED} }})() === '{}'", dark.as_str().expect("a colour"))).await;
    page.close().await;
}

/// The spacing that a reader may set (WCAG 2.2, 1.4.12), on every element.
const WIDE_SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [sheet];";

/// Elements whose text leaves their box or the window.
const CUT_ELEMENTS: &str = "
    return [...document.querySelectorAll('.data-story :is(p, h1, h2, h3, li, td, th, dt, dd, summary, button, a)')].filter((element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isShown = box.width > 1 && style.visibility === 'visible';
      const isCut = style.overflow !== 'visible' && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
      return isShown && (isCut || box.right > document.documentElement.clientWidth + 1);
    }).map((element) => element.outerHTML.slice(0, 120));";

#[tokio::test]
async fn wider_text_spacing_cuts_nothing_off() {
    for path in [STORY, "zhuzhou/en/"] {
        let setting = Setting { width: 320, height: 568, ratio: 2.0, ..PHONE };
        let page = Page::open_at(path, setting, Fault::None).await;
        page.walk_figures().await;
        page.evaluate("document.querySelectorAll('details').forEach((table) => table.open = true)").await;
        page.evaluate(WIDE_SPACING).await;
        page.open_note(".data-story-text a[data-fact]").await;
        assert_eq!(page.evaluate(CUT_ELEMENTS).await, json!([]), "{path}");
        assert_eq!(page.page_width().await, 320, "{path} scrolls sideways");
        page.close().await;
    }
}

#[tokio::test]
async fn with_data_saver_the_widget_loads_only_on_demand() {
    let page = Page::open(PHONE, Fault::SavesData).await;
    page.evaluate("document.querySelector('[data-figure=requests]').scrollIntoView()").await;
    page.wait_for_paint().await;
    page.wait_for_paint().await;
    let fetched = "performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('.wasm'))";
    assert!(!page.evaluate_bool(&format!("return {fetched}")).await, "the wasm was fetched before a touch");
    assert!(page.is_visible("[data-figure=requests] .data-story-svg-320").await, "the SVG is not visible");
    page.click_at("[data-figure=requests] .data-story-picture", "[60, 200]").await;
    page.wait_until("document.querySelector('[data-figure=requests]').hasAttribute('data-live')").await;
    page.close().await;
}

#[tokio::test]
async fn going_back_restores_the_scroll_position() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.evaluate("document.querySelector('[data-figure=doctors]').scrollIntoView()").await;
    let place = page.evaluate_number("return scrollY").await;
    assert!(place > 1000.0);
    page.go("zhuzhou/en/").await;
    page.back().await;
    page.wait_until("location.pathname.endsWith('/zh-Hant/') && document.readyState === 'complete'").await;
    page.wait_until(&format!("Math.abs(scrollY - {place}) < 2")).await;
    page.wait_until("document.querySelector('[data-figure=doctors]').hasAttribute('data-live')").await;
    assert!(
        page.evaluate_bool("return document.querySelector('[data-figure=doctors] canvas').width > 300").await
    );
    // Engines restore the position in whole pixels.
    let now = page.evaluate_number("return scrollY").await;
    assert!((now - place).abs() < 2.0, "the page scrolled from {place} to {now} when it became live");
    page.close().await;
}
