//! Print, forced colours and a change of the scheme, which WebKitGTK can't emulate.

use crate::browser::{PHONE, Page, Setting};
use crate::live::{PAINTED, STYLE_COLOUR};
use crate::server::Fault;

#[tokio::test]
async fn the_canvas_follows_a_scheme_that_changes() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let light = page.evaluate(PAINTED).await;
    assert_eq!(light, page.evaluate(STYLE_COLOUR).await);
    page.emulate(Setting { dark: true, ..PHONE }).await;
    page.wait_until(&format!("(() => {{ {PAINTED} }})() !== '{}'", light.as_str().expect("a colour"))).await;
    assert_eq!(page.evaluate(PAINTED).await, page.evaluate(STYLE_COLOUR).await);
    page.close().await;
}

#[tokio::test]
async fn print_shows_pictures_and_tables_in_the_light_scheme() {
    let page = Page::open(Setting { dark: true, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    page.emulate(Setting { dark: true, paper: true, ..PHONE }).await;
    let style = |selector: &str, property: &str| {
        format!("return getComputedStyle(document.querySelector('{selector}')).{property}")
    };
    assert_eq!(
        page.evaluate(&style("[data-figure=care] .data-story-svg-640", "visibility")).await,
        "visible"
    );
    assert_eq!(page.evaluate(&style("[data-figure=care] .data-story-live", "visibility")).await, "hidden");
    assert_eq!(
        page.evaluate(&style(".data-story", "color")).await,
        "rgb(38, 36, 31)",
        "the text is not black"
    );
    let table = "return document.querySelector('[data-figure=care] table').checkVisibility({ contentVisibilityAuto: true })";
    assert_eq!(page.evaluate(table).await, true, "the table is not printed");
    page.close().await;
}

#[tokio::test]
async fn forced_colours_come_from_the_system() {
    let page = Page::open(Setting { forced: true, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    let same = "const canvas = document.querySelector('[data-figure=requests] canvas'); \
         const [r, g, b] = canvas.getContext('2d').getImageData(canvas.width / 4, canvas.height * 0.378, 1, 1).data; \
         return `rgb(${r}, ${g}, ${b})` === getComputedStyle(document.querySelector('h1')).color";
    assert!(page.evaluate_bool(same).await, "the canvas does not use the system's colours");
    page.close().await;
}
