//! Pages without faults: every figure becomes live.

use crate::browser::{DRAWN, PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::json;

#[tokio::test]
async fn every_figure_becomes_live_without_side_effects() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    assert_eq!(page.evaluate("return probe.violations").await, json!([]), "the policy was violated");
    assert_eq!(page.evaluate("return probe.errors").await, json!([]), "a script failed");
    assert_eq!(page.console().await, [], "there are console messages");
    let figures =
        format!("return [...document.querySelectorAll('{DRAWN}')].map((figure) => figure.dataset.figure)");
    assert_eq!(
        page.evaluate("return probe.live").await,
        page.evaluate(&figures).await,
        "a figure has not dispatched exactly one event"
    );
    page.close().await;
}

#[tokio::test]
async fn canvas_and_svg_have_the_same_box_at_device_resolution() {
    for setting in
        [PHONE, Setting { width: 320, ratio: 2.0, ..PHONE }, Setting { width: 1280, ratio: 1.0, ..PHONE }]
    {
        let page = Page::open(setting, Fault::None).await;
        page.walk_figures().await;
        let distance = "return Math.max(...[...document.querySelectorAll('.data-story-figure:has(canvas)')].map((figure) => { \
             const [canvas, svg] = [figure.querySelector('canvas'), \
             [...figure.querySelectorAll('.data-story-svg')].find((svg) => svg.getBoundingClientRect().width)] \
             .map((element) => element.getBoundingClientRect()); \
             return Math.max(...['x', 'y', 'width', 'height'].map((side) => Math.abs(canvas[side] - svg[side]))) }))";
        assert!(page.evaluate_number(distance).await < 0.51, "canvas and SVG differ at {}", setting.width);
        let blur = "return Math.max(...[...document.querySelectorAll('canvas')].map((canvas) => \
             Math.abs(canvas.width / canvas.getBoundingClientRect().width / devicePixelRatio - 1)))";
        assert!(page.evaluate_number(blur).await < 0.005, "blurry at {}", setting.width);
        assert_eq!(page.page_width().await, setting.width, "the page scrolls sideways");
        page.close().await;
    }
}

#[tokio::test]
async fn the_widget_is_fetched_when_a_figure_is_near() {
    let page = Page::open(Setting { height: 240, ..PHONE }, Fault::None).await;
    page.wait_until("document.readyState === 'complete'").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let fetched =
        "return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('.wasm'))";
    assert!(!page.evaluate_bool(fetched).await, "the wasm was fetched before any figure was near");
    page.walk_figures().await;
    assert!(page.evaluate_bool(fetched).await);
    page.close().await;
}

/// The colour of a bar in a canvas, read from its pixels.
pub(crate) const PAINTED: &str = "const canvas = document.querySelector('[data-figure=requests] canvas'); \
     const [r, g, b] = canvas.getContext('2d').getImageData(canvas.width / 4, canvas.height * 0.378, 1, 1).data; \
     return '#' + [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')";

/// The same colour, read from the style sheet.
pub(crate) const STYLE_COLOUR: &str = "return getComputedStyle(document.querySelector('canvas')).getPropertyValue('--data-story-certain').trim()";

#[tokio::test]
async fn the_canvas_has_the_colours_of_the_scheme() {
    let mut colours = Vec::new();
    for dark in [false, true] {
        let page = Page::open(Setting { dark, ..PHONE }, Fault::None).await;
        page.walk_figures().await;
        let colour = page.evaluate(PAINTED).await;
        assert_eq!(colour, page.evaluate(STYLE_COLOUR).await, "dark: {dark}");
        colours.push(colour);
        page.close().await;
    }
    assert_ne!(colours[0], colours[1], "both schemes have the same colour");
}

#[tokio::test]
async fn new_data_animates_the_figures_to_the_new_numbers() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let collected =
        "document.querySelector('[data-figure=requests] [data-fact=requests-collected].data-story-mark')";
    let says = |words: &str| format!("{collected}.getAttribute('aria-label').includes('{words}')");
    assert!(page.evaluate_bool(&format!("return {}", says("收集訴求"))).await);
    // The English story serves as newer data.
    page.evaluate(
        "fetch('../en/').then((answer) => answer.text()).then((page) => { \
         const named = (name) => page.match(new RegExp(`${name}=\"([^\"]+)\"`))[1]; \
         const article = document.querySelector('article'); \
         article.setAttribute('data-story-integrity', named('data-story-integrity')); \
         article.setAttribute('data-story-source', named('data-story-source')) })",
    )
    .await;
    page.wait_until(&says("Requests collected")).await;
    assert_eq!(
        page.evaluate_number("return document.querySelectorAll('canvas').length").await,
        9.0,
        "a figure has two canvases"
    );
    assert_eq!(page.console().await, []);
    page.close().await;
}

#[tokio::test]
async fn a_touched_mark_is_highlighted_with_or_without_motion() {
    for (reduced_motion, least, most) in [(false, 1.0, 60.0), (true, 0.0, 0.0)] {
        let page = Page::open(Setting { reduced_motion, ..PHONE }, Fault::None).await;
        page.walk_figures().await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        page.evaluate(
            "window.frames = 0; const request = window.requestAnimationFrame.bind(window); \
             window.requestAnimationFrame = (step) => request((now) => { window.frames += 1; step(now) })",
        )
        .await;
        page.click_at("[data-figure=requests] canvas", "[box.width / 4, box.height * 0.378]").await;
        page.wait_until("!document.querySelector('.data-story-note').hidden").await;
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        let frames = page.evaluate_number("return window.frames").await;
        assert!((least..=most).contains(&frames), "{frames} frames with reduced motion: {reduced_motion}");
        // A canvas without motion requests no frames.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(page.evaluate_number("return window.frames").await, frames);
        page.close().await;
    }
}

#[tokio::test]
async fn a_figure_animates_in_once_and_never_with_reduced_motion() {
    for (reduced_motion, entrances) in [(false, 1.0), (true, 0.0)] {
        let page = Page::open(Setting { reduced_motion, ..PHONE }, Fault::None).await;
        page.evaluate(
            "window.entrances = 0; document.querySelector('[data-figure=care]').addEventListener('animationstart', \
             (event) => window.entrances += event.animationName === 'data-story-enter')",
        )
        .await;
        page.evaluate("document.querySelector('[data-figure=titles]').scrollIntoView()").await;
        page.wait_until("document.querySelector('[data-figure=care]').hasAttribute('data-live')").await;
        for _ in 0..2 {
            page.wait_for_paint().await;
            page.evaluate("document.querySelector('[data-figure=care]').scrollIntoView({ block: 'center' })")
                .await;
            page.wait_until("document.querySelector('[data-figure=care] [data-entering]')").await;
            page.wait_for_paint().await;
            page.wait_until(
                "document.querySelector('[data-figure=care] canvas').getAnimations().length === 0",
            )
            .await;
            page.evaluate("scrollTo(0, 0)").await;
        }
        assert_eq!(
            page.evaluate_number("return window.entrances").await,
            entrances,
            "with reduced motion: {reduced_motion}"
        );
        page.close().await;
    }
}
