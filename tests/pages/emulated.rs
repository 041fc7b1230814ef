//! What a page is on paper, in forced colours and under a scheme that changes: WebKitGTK can't be told any of them.

use crate::browser::{PHONE, Page, Setting};
use crate::live::{PAINTED, STYLED};
use crate::server::Fault;

#[tokio::test]
async fn the_canvas_follows_a_scheme_that_changes() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let light = page.ask(PAINTED).await;
    assert_eq!(light, page.ask(STYLED).await);
    page.turn_to(Setting { dark: true, ..PHONE }).await;
    page.until(&format!("(() => {{ {PAINTED} }})() !== '{}'", light.as_str().expect("a colour"))).await;
    assert_eq!(page.ask(PAINTED).await, page.ask(STYLED).await);
    page.close().await;
}

#[tokio::test]
async fn on_paper_pictures_and_tables_are_shown_in_daylight() {
    let page = Page::open(Setting { dark: true, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    page.turn_to(Setting { dark: true, paper: true, ..PHONE }).await;
    let style = |selector: &str, property: &str| {
        format!("return getComputedStyle(document.querySelector('{selector}')).{property}")
    };
    assert_eq!(page.ask(&style("[data-figure=care] .data-story-svg-640", "visibility")).await, "visible");
    assert_eq!(page.ask(&style("[data-figure=care] .data-story-live", "visibility")).await, "hidden");
    assert_eq!(page.ask(&style(".data-story", "color")).await, "rgb(38, 36, 31)", "ink on paper");
    let table = "return document.querySelector('[data-figure=care] table').checkVisibility({ contentVisibilityAuto: true })";
    assert_eq!(page.ask(table).await, true, "the table is not printed");
    page.close().await;
}

#[tokio::test]
async fn forced_colours_are_the_systems() {
    let page = Page::open(Setting { forced: true, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    let same = "const canvas = document.querySelector('[data-figure=requests] canvas'); \
         const [r, g, b] = canvas.getContext('2d').getImageData(canvas.width / 4, canvas.height * 0.378, 1, 1).data; \
         return `rgb(${r}, ${g}, ${b})` === getComputedStyle(document.querySelector('h1')).color";
    assert!(page.ask_bool(same).await, "the canvas has colours of its own");
    page.close().await;
}
