//! Text in charts with the fonts of a real browser: its width, its position, and the reader's text size.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;
use chart::scene::UNITS_PER_PX;
use chart::scene::text::{ASCENT, BOLD, DESCENT, width};
use serde_json::{Value, json};

const WINDOW: Setting = Setting { width: 1280, height: 800, ratio: 1.0, ..PHONE };

/// All layouts with their names, sizes and texts. Lengths are scene units.
const TEXTS: &str = "
    return [...document.querySelectorAll('.gallery-strip[data-scheme=light] svg')].map((svg) => ({
      name: svg.closest('section').querySelector('h3').id + ' at ' + svg.getAttribute('width'),
      width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height,
      texts: [...svg.querySelectorAll('text')].map((text) => {
        const box = text.getBBox();
        return { words: text.textContent, bold: text.getAttribute('font-weight') === '700',
          size: Number(text.getAttribute('font-size')), y: Number(text.getAttribute('y')),
          left: box.x, right: box.x + box.width, length: text.getComputedTextLength() };
      }),
    }));";

#[tokio::test]
async fn no_text_of_the_gallery_is_wider_than_measured_or_overlaps() {
    let page = Page::open_at("gallery/", WINDOW, Fault::None).await;
    let mut wrong = Vec::new();
    for language in ["zh-Hant", "zh-Hans", "en"] {
        for kind in ["timeline", "rings", "rate", "bars", "line"] {
            page.go(&format!("gallery/{language}/{kind}/")).await;
            let layouts = page.evaluate(TEXTS).await;
            let layouts = layouts.as_array().expect("layouts");
            assert!(layouts.len() >= 28, "{kind} in {language} has {} layouts", layouts.len());
            for layout in layouts {
                let found = misplaced(layout).into_iter();
                wrong.extend(found.map(|what| format!("{kind} {} in {language}: {what}", layout["name"])));
            }
            assert_eq!(page.evaluate("return probe.violations.concat(probe.errors)").await, json!([]));
        }
    }
    page.close().await;
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

/// The mistakes in the texts of a layout, with a tolerance of one pixel.
fn misplaced(layout: &Value) -> Vec<String> {
    let pixel = f64::from(UNITS_PER_PX);
    let number = |value: &Value, key: &str| value[key].as_f64().expect("a number");
    let place = |text: &Value| {
        let (size, y) = (number(text, "size"), number(text, "y"));
        [number(text, "left"), y - ASCENT * size, number(text, "right"), y + DESCENT * size]
    };
    let texts = layout["texts"].as_array().expect("texts");
    let mut wrong = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        let words = text["words"].as_str().unwrap_or_default();
        let size = number(text, "size") * if text["bold"] == true { BOLD } else { 1.0 };
        let (length, measured) = (number(text, "length"), width(words, size));
        if length > measured + pixel {
            wrong.push(format!(
                "“{words}” is {:.1} px wide, measured {:.1}",
                length / pixel,
                measured / pixel
            ));
        }
        let [left, top, right, bottom] = place(text);
        let outside = left < -pixel || top < -pixel;
        if outside || right > number(layout, "width") + pixel || bottom > number(layout, "height") + pixel {
            wrong.push(format!("“{words}” leaves the frame"));
        }
        for other in &texts[index + 1..] {
            let [from, above, to, below] = place(other);
            if right.min(to) - left.max(from) > pixel && bottom.min(below) - top.max(above) > pixel {
                wrong.push(format!("“{words}” lies over {}", other["words"]));
            }
        }
    }
    wrong
}

#[tokio::test]
async fn gallery_pages_fit_a_phone() {
    let page = Page::open_at("gallery/", Setting { width: 320, ..PHONE }, Fault::None).await;
    for path in ["gallery/", "gallery/en/bars/", "gallery/zh-Hant/line/", "gallery/zh-Hans/stats/"] {
        page.go(path).await;
        assert_eq!(page.page_width().await, 320, "{path} is wider than the phone");
        assert_eq!(page.evaluate("return probe.violations.concat(probe.errors)").await, json!([]), "{path}");
    }
    page.close().await;
}

/// The least font size in the visible drawing of each figure, in CSS px on the screen. Numbers of footnotes do not count:
/// narrow layouts have more of them.
const LEAST_FONT_SIZES: &str = r"
    return [...document.querySelectorAll('.data-story-picture')].map((picture) => {
      const svg = [...picture.querySelectorAll('svg')].find((svg) => getComputedStyle(svg).display !== 'none');
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return Math.min(...[...svg.querySelectorAll('text')].filter((text) => !/^\d\d?$/.test(text.textContent)).map((text) => text.getAttribute('font-size') * scale));
    });";

#[tokio::test]
async fn text_at_200_percent_doubles_in_charts_without_sideways_scrolling() {
    let pages = ["zhuzhou/zh-Hant/", "zhuzhou/zh-Hans/", "zhuzhou/en/", "power-valley/en/"];
    for (path, (width, height)) in pages.into_iter().zip([(390, 844), (320, 568), (320, 568), (390, 844)]) {
        let normal = Setting { width, height, ..PHONE };
        let page = Page::open_at(path, normal, Fault::None).await;
        let before = page.evaluate(LEAST_FONT_SIZES).await;
        page.close().await;

        let page = Page::open_at(path, Setting { text: 32, ..normal }, Fault::None).await;
        let size = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
        assert_eq!(page.evaluate_number(size).await, 32.0, "the browser does not use the reader's text size");
        assert!(page.is_visible(".data-story-svg-160").await, "{path} at {width} px");
        assert!(!page.is_visible(".data-story-svg-320").await, "{path} shows two pictures at {width} px");
        assert_eq!(page.page_width().await, width, "{path} scrolls sideways at {width} px");
        let after = page.evaluate(LEAST_FONT_SIZES).await;
        page.close().await;
        let (before, after) = (before.as_array().expect("sizes"), after.as_array().expect("sizes"));
        assert!(!before.is_empty() && before.len() == after.len());
        // A figure may have no words: all of them may be footnotes.
        let sizes =
            before.iter().zip(after).filter_map(|(before, after)| Some((before.as_f64()?, after.as_f64()?)));
        let sizes: Vec<(f64, f64)> = sizes.collect();
        assert!(!sizes.is_empty(), "{path} has no words in its pictures");
        for (before, after) in sizes {
            assert!(after >= 1.99 * before, "{before:.1} px became {after:.1} px in {path} at {width} px");
        }
    }
}

#[tokio::test]
async fn no_text_in_charts_is_smaller_than_12_px() {
    for width in [320, 390, 640, 696, 1280] {
        let page = Page::open_at("zhuzhou/en/", Setting { width, ratio: 1.0, ..PHONE }, Fault::None).await;
        let sizes = page.evaluate(LEAST_FONT_SIZES).await;
        let sizes: Vec<f64> = sizes.as_array().expect("sizes").iter().filter_map(Value::as_f64).collect();
        assert!(sizes.len() > 5, "{width}");
        assert!(sizes.iter().all(|size| *size >= 11.99), "{sizes:?} at {width} px");
        page.close().await;
    }
}
