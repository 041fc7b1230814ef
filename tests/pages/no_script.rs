//! Pages without scripts or the widget: text, pictures and tables are complete.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;

#[tokio::test]
async fn without_scripts_the_page_is_complete() {
    let page = Page::open(Setting { scripts: false, ..PHONE }, Fault::None).await;
    assert!(page.text("h1").await.contains("株洲"));
    for figure in ["titles", "complaint", "requests", "care"] {
        assert!(
            page.is_visible(&format!("[data-figure={figure}] .data-story-svg-320")).await,
            "{figure} is not shown"
        );
        assert!(page.is_visible(&format!("[data-figure={figure}] summary")).await, "{figure} has no table");
    }
    // WebDriver can't click without scripts, but the table is in the page.
    let table = page.content("[data-figure=requests] .data-story-table").await;
    assert!(table.contains("可能範圍：34,000至34,290件"), "{table}");
    assert!(page.text("[data-figure=requests] .data-story-takeaway").await.contains("256至291件"));
    assert!(page.is_visible(".data-story-svg-320").await, "the picture is not shown");
    assert!(!page.is_visible(".data-story-svg-640").await, "two pictures are shown");
    assert!(page.text(".data-story-figure .data-story-source").await.contains("華聲在線"));
    page.close().await;
}

#[tokio::test]
async fn every_number_links_to_the_row_with_its_source() {
    let page = Page::open(PHONE, Fault::None).await;
    let links = "document.querySelectorAll('a[data-fact]')";
    assert!(page.evaluate_number(&format!("return {links}.length")).await >= 56.0);
    let wrong = format!(
        "return [...{links}].filter((link) => {{ const row = document.getElementById(link.hash.slice(1)); \
         return !row || !row.querySelector(`td[data-fact=\"${{link.dataset.fact}}\"]`) }}).map((link) => link.textContent)"
    );
    assert_eq!(page.evaluate(&wrong).await, serde_json::json!([]));
    page.close().await;
}

#[tokio::test]
async fn without_the_widget_a_click_on_a_number_shows_its_row() {
    let page = Page::open(PHONE, Fault::WasmMissing).await;
    let row = "#zhuzhou-fact-estates-renewed";
    assert!(!page.is_visible(row).await);
    page.click("a[data-fact=estates-renewed]").await;
    page.wait_until(&format!("document.querySelector('{row}').getBoundingClientRect().height > 0")).await;
    page.close().await;
}
