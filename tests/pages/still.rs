//! The page without scripts: text, pictures and tables are whole.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;

#[tokio::test]
async fn without_scripts_the_page_is_whole() {
    let page = Page::open(Setting { scripts: false, ..PHONE }, Fault::None).await;
    assert!(page.text("h1").await.contains("株洲"));
    for figure in ["titles", "complaint", "requests", "care"] {
        assert!(
            page.shows(&format!("[data-figure={figure}] .data-story-svg-320")).await,
            "{figure} is not shown"
        );
        assert!(page.shows(&format!("[data-figure={figure}] summary")).await, "{figure} offers no table");
    }
    // WebDriver can't click where scripts are off; the table is in the page all the same.
    let table = page.content("[data-figure=requests] .data-story-table").await;
    assert!(table.contains("可能範圍：34,000至34,290件"), "{table}");
    assert!(page.text("[data-figure=requests] .data-story-takeaway").await.contains("256至291件"));
    assert!(page.shows(".data-story-svg-320").await, "the picture is not shown");
    assert!(!page.shows(".data-story-svg-640").await, "two pictures are shown");
    assert!(page.text(".data-story-figure .data-story-source").await.contains("華聲在線"));
    page.close().await;
}

#[tokio::test]
async fn every_number_leads_to_the_row_where_its_source_stands() {
    let page = Page::open(PHONE, Fault::None).await;
    let links = "document.querySelectorAll('a[data-fact]')";
    assert!(page.ask_number(&format!("return {links}.length")).await >= 56.0);
    let astray = format!(
        "return [...{links}].filter((link) => {{ const row = document.getElementById(link.hash.slice(1)); \
         return !row || !row.querySelector(`td[data-fact=\"${{link.dataset.fact}}\"]`) }}).map((link) => link.textContent)"
    );
    assert_eq!(page.ask(&astray).await, serde_json::json!([]));
    page.close().await;
}

#[tokio::test]
async fn touching_a_number_shows_its_row() {
    let page = Page::open(PHONE, Fault::None).await;
    let row = "#zhuzhou-fact-estates-renewed";
    assert!(!page.shows(row).await);
    page.click("a[data-fact=estates-renewed]").await;
    page.until(&format!("document.querySelector('{row}').getBoundingClientRect().height > 0")).await;
    page.close().await;
}

#[tokio::test]
async fn on_paper_pictures_and_tables_are_shown_in_daylight() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let media = serde_json::json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    page.devtools("Emulation.setEmulatedMedia", media).await;
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
    let page = Page::open(PHONE, Fault::None).await;
    let media = serde_json::json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.devtools("Emulation.setEmulatedMedia", media).await;
    page.walk_figures().await;
    let same = "const canvas = document.querySelector('[data-figure=requests] canvas'); \
         const [r, g, b] = canvas.getContext('2d').getImageData(canvas.width / 4, canvas.height * 0.378, 1, 1).data; \
         return `rgb(${r}, ${g}, ${b})` === getComputedStyle(document.querySelector('h1')).color";
    assert!(page.ask_bool(same).await, "the canvas has colours of its own");
    page.close().await;
}
