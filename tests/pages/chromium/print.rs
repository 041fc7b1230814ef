//! The page in print, in Chromium: complete pictures, open tables, addresses at the end, no controls.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::{Value, json};

/// Paper sizes, in inches.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// The number of pages of a PDF of Chromium, and their sizes in points.
fn page_sizes(pdf: &str) -> (usize, Vec<String>) {
    let boxes = pdf.split("/MediaBox [").skip(1);
    let sizes = boxes.filter_map(|rest| Some(rest.split_once(']')?.0.to_owned())).collect::<Vec<_>>();
    (sizes.len(), sizes)
}

async fn emulate_print(page: &Page) {
    let media =
        json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
    page.devtools("Emulation.setEmulatedMedia", media).await;
}

/// The number of elements of a selector, and how many of them take up space.
async fn count_visible(page: &Page, selector: &str) -> (usize, usize) {
    let script = format!(
        "const all = [...document.querySelectorAll('{selector}')]; \
         return [all.length, all.filter((one) => one.checkVisibility({{ contentVisibilityAuto: true, visibilityProperty: true }}) && one.getClientRects().length).length]"
    );
    let counts = page.evaluate(&script).await;
    let count = |index: usize| counts[index].as_u64().expect("a count") as usize;
    (count(0), count(1))
}

#[tokio::test]
async fn print_shows_all_text_and_no_controls() {
    let page = Page::open(Setting { width: 794, ratio: 1.0, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    emulate_print(&page).await;
    for hidden in [
        ".data-story-languages",
        ".data-story-files",
        ".data-story-permalink",
        ".data-story-summary",
        ".data-story-live canvas",
    ] {
        let (all, shown) = count_visible(&page, hidden).await;
        assert!(all > 0 && shown == 0, "{shown} of {all} {hidden} are printed");
    }
    for printed in [
        "h1",
        ".data-story-title",
        ".data-story-svg-640",
        ".data-story-data",
        ".data-story-table tr",
        ".data-story-source",
        ".data-story-print",
    ] {
        let (all, shown) = count_visible(&page, printed).await;
        assert!(all > 0 && shown == all, "only {shown} of {all} {printed} are printed");
    }
    let style = |selector: &str, property: &str| {
        format!("return getComputedStyle(document.querySelector('{selector}')).{property}")
    };
    assert_eq!(
        page.evaluate(&style(".data-story", "color")).await,
        "rgb(38, 36, 31)",
        "the text is not black"
    );
    assert_eq!(
        page.evaluate(&style(".data-story", "backgroundColor")).await,
        "rgba(0, 0, 0, 0)",
        "the background is not transparent"
    );
    assert_eq!(
        page.evaluate(&style("thead", "display")).await,
        "table-header-group",
        "headings are not repeated on each page"
    );
    for whole in [".data-story-caption", ".data-story-picture", ".data-story-table tr", ".data-story-stats"] {
        assert_eq!(page.evaluate(&style(whole, "breakInside")).await, "avoid", "{whole} can be cut");
    }
    for kept in [".data-story-caption", ".data-story-heading", ".data-story-data > summary"] {
        assert_eq!(
            page.evaluate(&style(kept, "breakAfter")).await,
            "avoid",
            "{kept} can be separated from what follows"
        );
    }
    page.close().await;
}

#[tokio::test]
async fn every_story_fits_both_paper_sizes_and_no_picture_exceeds_a_page() {
    for story in ["zhuzhou/zh-Hant/", "zhuzhou/en/", "power-valley/zh-Hant/", "power-valley/en/"] {
        let page = Page::open_at(story, PHONE, Fault::None).await;
        let mut counts = Vec::new();
        for (paper, width, height) in PAPERS {
            let parameters = json!({ "paperWidth": width, "paperHeight": height, "preferCSSPageSize": false, "printBackground": false });
            let printed: Value = page.devtools("Page.printToPDF", parameters).await;
            let pdf = decode_base64(printed["data"].as_str().expect("a PDF"));
            let (count, sizes) = page_sizes(&pdf);
            assert!((2..30).contains(&count), "{story} on {paper}: {count} pages");
            let points = (width * 72.0).round();
            assert!(
                sizes.iter().all(|size| size
                    .split(' ')
                    .nth(2)
                    .and_then(|w| w.parse::<f64>().ok())
                    .is_some_and(|w| (w - points).abs() < 2.0)),
                "{story} on {paper}: {sizes:?}"
            );
            counts.push(count);
        }
        assert!(counts[0].abs_diff(counts[1]) <= 3, "{story}: {counts:?} pages");
        // The height of the smaller paper without two margins of 18 mm, at 96 px per inch.
        let max_height = 11.0 * 96.0 - 36.0 / 25.4 * 96.0;
        page.devtools(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": 642, "height": 900, "deviceScaleFactor": 1, "mobile": false }),
        )
        .await;
        emulate_print(&page).await;
        let highest = "return Math.max(...[...document.querySelectorAll('.data-story-figure')].map((figure) => { \
             const top = figure.querySelector('.data-story-caption').getBoundingClientRect().top; \
             const last = [...figure.querySelectorAll('.data-story-picture, .data-story-stats, .data-story-notes, .data-story-key')].map((one) => one.getBoundingClientRect().bottom); \
             return Math.max(...last) - top }))";
        let highest = page.evaluate_number(highest).await;
        assert!(
            highest > 100.0 && highest < max_height,
            "{story}: a picture is {highest} px high, and {max_height} px fit"
        );
        let wide = page.evaluate_number("return document.documentElement.scrollWidth - innerWidth").await;
        assert!(wide <= 0.0, "{story} is {wide} px wider than the paper");
        page.close().await;
    }
}

#[tokio::test]
async fn the_loader_opens_tables_for_print_and_closes_them_again() {
    let page = Page::open(PHONE, Fault::None).await;
    let open = "return document.querySelectorAll('.data-story-data[open]').length";
    page.evaluate("document.querySelector('.data-story-data').open = true; CSS.supports = () => false; dispatchEvent(new Event('beforeprint'))").await;
    let all = page.evaluate_number("return document.querySelectorAll('.data-story-data').length").await;
    assert_eq!(page.evaluate_number(open).await, all);
    page.evaluate("dispatchEvent(new Event('afterprint'))").await;
    assert_eq!(page.evaluate_number(open).await, 1.0, "a table that the reader had opened was closed");
    page.close().await;
}

/// Decodes base64 into a text with one character for each byte.
fn decode_base64(text: &str) -> String {
    let digit = |c: u8| match c {
        b'A'..=b'Z' => c - b'A',
        b'a'..=b'z' => c - b'a' + 26,
        b'0'..=b'9' => c - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let bytes = text.as_bytes().chunks(4).flat_map(|four| {
        let bits = four
            .iter()
            .filter(|c| **c != b'=')
            .fold((0u32, 0), |(bits, n), c| (bits << 6 | u32::from(digit(*c)), n + 6));
        let aligned = bits.0 << (24 - bits.1);
        (0..bits.1 / 8).map(move |index| (aligned >> (16 - 8 * index)) as u8)
    });
    bytes.map(char::from).collect()
}
