//! The page as it should be: every figure live, nothing moved, nothing broken.

use crate::browser::{DRAWN, PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::json;

#[tokio::test]
async fn every_figure_becomes_live_and_nothing_else_happens() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    assert_eq!(page.ask("return probe.violations").await, json!([]), "the policy was violated");
    assert_eq!(page.ask("return probe.errors").await, json!([]), "a script failed");
    assert_eq!(page.console().await, [], "the console must be silent");
    let figures =
        format!("return [...document.querySelectorAll('{DRAWN}')].map((figure) => figure.dataset.figure)");
    assert_eq!(
        page.ask("return probe.live").await,
        page.ask(&figures).await,
        "each figure says once that it is live"
    );
    page.close().await;
}

#[tokio::test]
async fn canvas_and_svg_have_the_same_box_at_the_screens_own_resolution() {
    for setting in
        [PHONE, Setting { width: 320, ratio: 2.0, ..PHONE }, Setting { width: 1280, ratio: 1.0, ..PHONE }]
    {
        let page = Page::open(setting, Fault::None).await;
        page.walk_figures().await;
        let apart = "return Math.max(...[...document.querySelectorAll('.data-story-figure:has(canvas)')].map((figure) => { \
             const [canvas, svg] = [figure.querySelector('canvas'), \
             [...figure.querySelectorAll('.data-story-svg')].find((svg) => svg.getBoundingClientRect().width)] \
             .map((element) => element.getBoundingClientRect()); \
             return Math.max(...['x', 'y', 'width', 'height'].map((side) => Math.abs(canvas[side] - svg[side]))) }))";
        assert!(page.ask_number(apart).await < 0.51, "canvas and SVG are apart at {}", setting.width);
        let blur = "return Math.max(...[...document.querySelectorAll('canvas')].map((canvas) => \
             Math.abs(canvas.width / canvas.getBoundingClientRect().width / devicePixelRatio - 1)))";
        assert!(page.ask_number(blur).await < 0.005, "blurry at {}", setting.width);
        assert_eq!(page.wide().await, setting.width, "nothing scrolls sideways");
        page.close().await;
    }
}

#[tokio::test]
async fn the_widget_is_fetched_only_when_a_figure_comes_near() {
    let page = Page::open(Setting { height: 240, ..PHONE }, Fault::None).await;
    page.until("document.readyState === 'complete'").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let fetched =
        "return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith('.wasm'))";
    assert!(!page.ask_bool(fetched).await, "the wasm was fetched before any figure was near");
    page.walk_figures().await;
    assert!(page.ask_bool(fetched).await);
    page.close().await;
}

/// The colour of a bar in a canvas, as pixels say it.
pub(crate) const PAINTED: &str = "const canvas = document.querySelector('[data-figure=requests] canvas'); \
     const [r, g, b] = canvas.getContext('2d').getImageData(canvas.width / 4, canvas.height * 0.378, 1, 1).data; \
     return '#' + [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')";

/// The same colour, as the style says it.
pub(crate) const STYLED: &str = "return getComputedStyle(document.querySelector('canvas')).getPropertyValue('--data-story-certain').trim()";

#[tokio::test]
async fn the_canvas_takes_the_colours_of_the_scheme() {
    let mut colours = Vec::new();
    for dark in [false, true] {
        let page = Page::open(Setting { dark, ..PHONE }, Fault::None).await;
        page.walk_figures().await;
        let colour = page.ask(PAINTED).await;
        assert_eq!(colour, page.ask(STYLED).await, "dark: {dark}");
        colours.push(colour);
        page.close().await;
    }
    assert_ne!(colours[0], colours[1], "daylight and lamplight have one colour");
}

#[tokio::test]
async fn newer_data_moves_the_figures_to_the_new_numbers() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let collected =
        "document.querySelector('[data-figure=requests] [data-fact=requests-collected].data-story-mark')";
    let says = |words: &str| format!("{collected}.getAttribute('aria-label').includes('{words}')");
    assert!(page.ask_bool(&format!("return {}", says("收集訴求"))).await);
    // The same story in English stands for newer data: whoever puts newer text in names it too.
    page.ask(
        "fetch('../en/').then((answer) => answer.text()).then((page) => { \
         const named = (name) => page.match(new RegExp(`${name}=\"([^\"]+)\"`))[1]; \
         const article = document.querySelector('article'); \
         article.setAttribute('data-story-integrity', named('data-story-integrity')); \
         article.setAttribute('data-story-source', named('data-story-source')) })",
    )
    .await;
    page.until(&says("Requests collected")).await;
    assert_eq!(
        page.ask_number("return document.querySelectorAll('canvas').length").await,
        9.0,
        "no canvas is made twice"
    );
    assert_eq!(page.console().await, []);
    page.close().await;
}

#[tokio::test]
async fn a_touched_mark_lights_up_by_moving_or_at_once() {
    for (still, least, most) in [(false, 1.0, 60.0), (true, 0.0, 0.0)] {
        let page = Page::open(Setting { still, ..PHONE }, Fault::None).await;
        page.walk_figures().await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        page.ask(
            "window.frames = 0; const ask = window.requestAnimationFrame.bind(window); \
             window.requestAnimationFrame = (step) => ask((now) => { window.frames += 1; step(now) })",
        )
        .await;
        page.click_at("[data-figure=requests] canvas", "[box.width / 4, box.height * 0.378]").await;
        page.until("!document.querySelector('.data-story-note').hidden").await;
        tokio::time::sleep(std::time::Duration::from_millis(600)).await;
        let frames = page.ask_number("return window.frames").await;
        assert!((least..=most).contains(&frames), "{frames} frames with reduced motion: {still}");
        // What is still is not painted again.
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(page.ask_number("return window.frames").await, frames);
        page.close().await;
    }
}

#[tokio::test]
async fn a_figure_enters_once_and_not_at_all_under_reduced_motion() {
    for (still, entrances) in [(false, 1.0), (true, 0.0)] {
        let page = Page::open(Setting { still, ..PHONE }, Fault::None).await;
        page.ask(
            "window.entrances = 0; document.querySelector('[data-figure=care]').addEventListener('animationstart', \
             (event) => window.entrances += event.animationName === 'data-story-enter')",
        )
        .await;
        page.ask("document.querySelector('[data-figure=titles]').scrollIntoView()").await;
        page.until("document.querySelector('[data-figure=care]').hasAttribute('data-live')").await;
        for _ in 0..2 {
            page.painted().await;
            page.ask("document.querySelector('[data-figure=care]').scrollIntoView({ block: 'center' })")
                .await;
            page.until("document.querySelector('[data-figure=care] [data-entering]')").await;
            page.painted().await;
            page.until("document.querySelector('[data-figure=care] canvas').getAnimations().length === 0")
                .await;
            page.ask("scrollTo(0, 0)").await;
        }
        assert_eq!(
            page.ask_number("return window.entrances").await,
            entrances,
            "with reduced motion: {still}"
        );
        page.close().await;
    }
}
