//! Pages with a missing or broken file: the SVGs stay, and one warning names the cause.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

#[tokio::test]
async fn without_webassembly_the_pictures_stay() {
    assert_static(Fault::WebAssemblyDeleted, "this browser does not run WebAssembly").await;
}

#[tokio::test]
async fn without_the_wasm_file_the_pictures_stay() {
    assert_static(Fault::WasmMissing, "_bg.wasm answers 404").await;
}

#[tokio::test]
async fn with_half_a_wasm_file_the_pictures_stay() {
    assert_static(Fault::WasmCut, "_bg.wasm is missing, blocked or not what was published").await;
}

#[tokio::test]
async fn if_the_policy_forbids_wasm_the_pictures_stay() {
    assert_static(Fault::WasmForbidden, "WebAssembly").await;
}

#[tokio::test]
async fn without_the_story_file_the_pictures_stay() {
    assert_static(Fault::StoryMissing, ".story answers 404").await;
}

#[tokio::test]
async fn with_half_a_story_file_the_pictures_stay() {
    assert_static(Fault::StoryCut, ".story is missing, blocked or not what was published").await;
}

#[tokio::test]
async fn when_the_network_stalls_the_pictures_stay() {
    assert_static(Fault::WasmStalled, "_bg.wasm stalled on the network").await;
}

#[tokio::test]
async fn after_a_trap_every_figure_shows_its_picture_again() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.open_note(".data-story-text a[data-fact=requests-collected]").await;
    page.evaluate("document.querySelector('[data-way=close]').focus()").await;
    page.trap().await;
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-live]').length").await, json!(0));
    assert!(page.is_visible("[data-figure=care] .data-story-svg-320").await, "the picture is not visible");
    let remains = "return document.querySelectorAll('[data-lit], [aria-expanded=true], .data-story-note:not([hidden])').length";
    assert_eq!(page.evaluate(remains).await, json!(0), "the selection was not cleared");
    assert!(
        page.evaluate_bool("return document.activeElement.matches('a[data-fact=requests-collected]')").await
    );
    page.press("Enter").await;
    page.wait_until("document.querySelector('[data-figure=requests] details').open").await;
    // A redraw must not show the broken canvas again.
    page.evaluate("dispatchEvent(new Event('resize'))").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(page.is_visible("[data-figure=care] .data-story-svg-320").await, "the broken canvas is visible");
    page.close().await;
}

/// A browser discards canvases if its graphics process crashes or memory is low. This test dispatches the events itself.
#[tokio::test]
async fn a_figure_shows_its_svg_while_its_canvas_is_lost() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let figure = "document.querySelector('[data-figure=requests]')";
    let canvas = format!("{figure}.querySelector('canvas')");
    page.evaluate(&format!("{figure}.scrollIntoView(); {canvas}.dispatchEvent(new Event('contextlost'))"))
        .await;
    page.wait_until(&format!("!{figure}.hasAttribute('data-live')")).await;
    assert!(page.is_visible("[data-figure=requests] .data-story-svg-320").await, "no picture is visible");
    // A redraw must not hide the SVG before the canvas is restored.
    page.evaluate(&format!(
        "{canvas}.width = {canvas}.width; document.querySelector('.data-story-text a[data-fact=requests-open]').click()"
    ))
    .await;
    page.wait_until("document.querySelector('[data-figure=requests] [data-lit]')").await;
    assert!(page.evaluate_bool(&format!("return !{figure}.hasAttribute('data-live')")).await);
    page.evaluate(&format!("{canvas}.dispatchEvent(new Event('contextrestored'))")).await;
    page.wait_until(&format!("{figure}.hasAttribute('data-live')")).await;
    let pixels = format!(
        "const canvas = {canvas}; \
         const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data; \
         return data.some((value) => value > 0)"
    );
    assert!(page.evaluate_bool(&pixels).await, "the canvas is empty");
    assert_eq!(page.evaluate("return probe.errors").await, json!([]));
    page.close().await;
}

#[tokio::test]
async fn a_wasm_file_of_the_wrong_type_still_works() {
    let page = Page::open(PHONE, Fault::WasmOfWrongType).await;
    page.walk_figures().await;
    page.close().await;
}

async fn assert_static(fault: Fault, cause: &str) {
    let page = Page::open(PHONE, fault).await;
    page.evaluate("document.querySelector('[data-figure]').scrollIntoView()").await;
    page.wait_until("document.querySelector('article[data-story-failed]')").await;
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-live]').length").await, json!(0));
    assert!(page.is_visible(".data-story-svg-320").await, "the picture is not visible");
    assert!(page.text(".data-story-takeaway").await.contains("2015年"));
    let console = page.console().await;
    let warnings: Vec<_> =
        console.iter().filter(|(_, message)| message.contains("data-story: charts stay static")).collect();
    assert_eq!(warnings.len(), 1, "not exactly one warning: {console:?}");
    assert!(warnings[0].0 == "WARNING" && warnings[0].1.contains(cause), "{warnings:?}");
    assert_eq!(page.evaluate("return probe.errors").await, json!([]));
    page.close().await;
}
