//! The page with something missing or broken: the SVG stays, one warning names the cause, nothing else is lost.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

#[tokio::test]
async fn without_webassembly_the_pictures_stay() {
    stays_static(Fault::WebAssemblyDeleted, "this browser does not run WebAssembly").await;
}

#[tokio::test]
async fn without_the_wasm_file_the_pictures_stay() {
    stays_static(Fault::WasmMissing, "_bg.wasm answers 404").await;
}

#[tokio::test]
async fn with_half_a_wasm_file_the_pictures_stay() {
    stays_static(Fault::WasmCut, "_bg.wasm is missing, blocked or not what was published").await;
}

#[tokio::test]
async fn if_the_policy_forbids_wasm_the_pictures_stay() {
    stays_static(Fault::WasmForbidden, "WebAssembly").await;
}

#[tokio::test]
async fn without_the_story_file_the_pictures_stay() {
    stays_static(Fault::StoryMissing, ".story answers 404").await;
}

#[tokio::test]
async fn with_half_a_story_file_the_pictures_stay() {
    stays_static(Fault::StoryCut, ".story is missing, blocked or not what was published").await;
}

#[tokio::test]
async fn when_the_network_stalls_the_pictures_stay() {
    stays_static(Fault::WasmStalled, "_bg.wasm stalled on the network").await;
}

#[tokio::test]
async fn after_a_trap_every_figure_shows_its_picture_again() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.open_note(".data-story-text a[data-fact=requests-collected]").await;
    page.evaluate("document.querySelector('[data-way=close]').focus()").await;
    page.trap().await;
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-live]').length").await, json!(0));
    assert!(page.is_visible("[data-figure=care] .data-story-svg-320").await, "the picture is gone");
    let traces = "return document.querySelectorAll('[data-lit], [aria-expanded=true], .data-story-note:not([hidden])').length";
    assert_eq!(page.evaluate(traces).await, json!(0), "nothing is asked any more");
    assert!(
        page.evaluate_bool("return document.activeElement.matches('a[data-fact=requests-collected]')").await
    );
    page.press("Enter").await;
    page.wait_until("document.querySelector('[data-figure=requests] details').open").await;
    // Not even a redraw brings the broken canvas back.
    page.evaluate("dispatchEvent(new Event('resize'))").await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert!(page.is_visible("[data-figure=care] .data-story-svg-320").await, "the canvas came back");
    page.close().await;
}

/// A browser discards canvases when its graphics process ends or memory is short. The events are sent by hand.
#[tokio::test]
async fn a_figure_whose_canvas_lost_its_picture_shows_the_svg_until_it_is_restored() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let figure = "document.querySelector('[data-figure=requests]')";
    let canvas = format!("{figure}.querySelector('canvas')");
    page.evaluate(&format!("{figure}.scrollIntoView(); {canvas}.dispatchEvent(new Event('contextlost'))"))
        .await;
    page.wait_until(&format!("!{figure}.hasAttribute('data-live')")).await;
    assert!(page.is_visible("[data-figure=requests] .data-story-svg-320").await, "there is no picture");
    // A redraw meanwhile does not hide the SVG again.
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

async fn stays_static(fault: Fault, because: &str) {
    let page = Page::open(PHONE, fault).await;
    page.evaluate("document.querySelector('[data-figure]').scrollIntoView()").await;
    page.wait_until("document.querySelector('article[data-story-failed]')").await;
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-live]').length").await, json!(0));
    assert!(page.is_visible(".data-story-svg-320").await, "the picture is gone");
    assert!(page.text(".data-story-takeaway").await.contains("2015年"));
    let console = page.console().await;
    let ours: Vec<_> =
        console.iter().filter(|(_, message)| message.contains("data-story: charts stay static")).collect();
    assert_eq!(ours.len(), 1, "one warning of ours is wanted: {console:?}");
    assert!(ours[0].0 == "WARNING" && ours[0].1.contains(because), "{ours:?}");
    assert_eq!(page.evaluate("return probe.errors").await, json!([]));
    page.close().await;
}
