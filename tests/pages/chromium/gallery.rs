//! Compares every specimen, as Chromium renders it in both schemes, with its reference image.

use super::picture::{PixelBox, Pixels};
use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::path::PathBuf;

/// A window with one device pixel per CSS px.
const WINDOW: Setting = Setting { width: 1280, height: 800, ratio: 1.0, ..PHONE };

const KINDS: [&str; 6] = ["timeline", "rings", "rate", "bars", "line", "stats"];

/// Simplified Chinese has the same layout as Traditional Chinese.
const LANGUAGES: [&str; 2] = ["zh-Hant", "en"];

/// Keeps only the drawings of 320 px, the light scheme on the left and the dark scheme on the right, and returns their boxes.
/// The figures of the kind that is HTML are narrowed instead.
const ARRANGE: &str = "
    const boxes = [...document.querySelectorAll('.gallery-strip, .gallery-pair > .gallery-figure')];
    const names = boxes.map((box) => box.closest('section').querySelector('h3').id + ' ' + box.dataset.scheme);
    for (const layout of document.querySelectorAll('.gallery-layout'))
      if (!layout.querySelector('.gallery-320')) layout.remove();
    for (const words of document.querySelectorAll('.gallery-width')) words.remove();
    for (const svg of document.querySelectorAll('.gallery-320')) svg.style.outline = 'none';
    for (const box of boxes) Object.assign(box.style, { padding: 0, border: 0, margin: 0, width: '320px', overflow: 'hidden' });
    document.body.replaceChildren(...boxes);
    Object.assign(document.body.style, { display: 'grid', gridTemplateColumns: '320px 320px', width: '640px' });
    return boxes.map((box, index) => {
      const { x, y, width, height } = box.getBoundingClientRect();
      return [names[index], Math.round(x), Math.round(y + scrollY), Math.round(width), Math.floor(height)];
    });";

#[tokio::test]
async fn every_specimen_matches_its_reference() {
    let output = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    let mut wrong = Vec::new();
    for (name, pixels, boxes) in screenshots().await {
        let Some(reference) = Pixels::open(&references_folder().join(format!("{name}.png"))) else {
            wrong.push(format!("{name} has no reference"));
            continue;
        };
        let found = boxes
            .iter()
            .filter_map(|(what, box_of)| Some((what, pixels.excessive_difference(&reference, *box_of)?)));
        let found: Vec<_> = found
            .map(|(what, share)| format!("{name}, {what}: {:.1} % of its pixels", share * 100.0))
            .collect();
        if !found.is_empty() {
            pixels.write(&output.join(format!("{name}.png")));
            pixels.difference_image(&reference).write(&output.join(format!("{name}-difference.png")));
        }
        wrong.extend(found);
    }
    assert!(
        wrong.is_empty(),
        "these specimens differ from tests/pages/references:\n{}\nThe new pictures and their differences are in {}. \
         `cargo xtask pictures` accepts them. Without the font of the references (Noto Sans CJK), all differ.",
        wrong.join("\n"),
        output.display()
    );
}

#[tokio::test]
#[ignore = "writes the references"]
async fn references() {
    for (name, pixels, _) in screenshots().await {
        pixels.write(&references_folder().join(format!("{name}.png")));
    }
}

fn references_folder() -> PathBuf {
    test_support::root().join("tests/pages/references")
}

/// A picture of every kind in every language, with the boxes of its drawings.
async fn screenshots() -> Vec<(String, Pixels, Vec<(String, PixelBox)>)> {
    let page = Page::open_at("gallery/", WINDOW, Fault::None).await;
    let mut pictures = Vec::new();
    for kind in KINDS {
        for language in LANGUAGES {
            page.go(&format!("gallery/{language}/{kind}/")).await;
            let boxes = page.evaluate(ARRANGE).await;
            let boxes: Vec<(String, PixelBox)> =
                boxes.as_array().expect("places").iter().map(box_of).collect();
            let height = boxes.iter().map(|(_, [_, top, _, height])| top + height).max().expect("a drawing");
            let clip = json!({ "x": 0, "y": 0, "width": 640, "height": height, "scale": 1 });
            let parameters = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
            let answer = page.devtools("Page.captureScreenshot", parameters).await;
            let png = STANDARD.decode(answer["data"].as_str().expect("a picture")).expect("base64");
            pictures.push((format!("{kind}-{language}"), Pixels::read(&png), boxes));
        }
    }
    page.close().await;
    pictures
}

fn box_of(value: &Value) -> (String, PixelBox) {
    let number = |at: usize| value[at].as_u64().expect("a number") as usize;
    (value[0].as_str().expect("a name").to_owned(), [number(1), number(2), number(3), number(4)])
}
