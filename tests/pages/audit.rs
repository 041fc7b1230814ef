//! Audits with axe-core in every kind of page, static and live, and a test of the canvas, which axe can't check.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::Value;

/// Pages whose figures become live.
const STORIES: [&str; 5] =
    ["zhuzhou/zh-Hant/", "zhuzhou/zh-Hans/", "zhuzhou/en/", "power-valley/zh-Hant/", "zhuzhou/en/embed/"];

/// Pages without live figures.
const STATIC_PAGES: [&str; 4] = ["index.html", "zhuzhou/zh-Hant/feed.html", "gallery/", "gallery/en/bars/"];

/// Runs all default rules of axe and `target-size`. Returns a line for each violation, and a line for each reason why axe
/// can't decide, with its first place.
const RUN_AXE: &str = "
    const done = arguments[arguments.length - 1];
    const lines = (rules) => rules.flatMap(({ id, help, nodes }) => nodes.map(({ target, any, all, none }) =>
      [id, help, [...any, ...all, ...none].map(({ message }) => message).join('; '), target.join(' ')]));
    const counted = (lines) => [...Map.groupBy(lines, ([id, help, reason]) => `${id}: ${reason}`)]
      .map(([reason, all]) => `${reason}: ${all.length} times, first ${all[0][3]}`);
    window.axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'] })
      .then(({ violations, incomplete, passes }) => done({
        passes: passes.length, undecided: counted(lines(incomplete)),
        violations: lines(violations).map(([id, help, reason, place]) => `${id}: ${help}: ${place}: ${reason}`),
      }), (error) => done({ violations: [`axe itself: ${error}`] }));";

#[tokio::test]
async fn static_pages_violate_no_rule() {
    let page = Page::open_at(STATIC_PAGES[0], PHONE, Fault::WasmMissing).await;
    let mut found = Vec::new();
    for path in STATIC_PAGES.into_iter().chain(STORIES) {
        page.go_to(path, Fault::WasmMissing).await;
        found.extend(audit(&page, path).await);
        assert!(page.evaluate_bool("return !document.querySelector('canvas')").await, "{path} is live");
    }
    page.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn live_pages_violate_no_rule() {
    let mut found = Vec::new();
    for (dark, paths) in [(false, &STORIES[..]), (true, &STORIES[..1])] {
        let page = Page::open_at(paths[0], Setting { dark, ..PHONE }, Fault::None).await;
        for path in paths {
            page.go(path).await;
            page.walk_figures().await;
            found.extend(audit(&page, &format!("{path}, live, dark: {dark}")).await);
            page.open_note(".data-story-text a[data-fact]").await;
            found.extend(audit(&page, &format!("{path}, with a note, dark: {dark}")).await);
        }
        page.close().await;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[tokio::test]
async fn axe_finds_a_planted_mistake() {
    let page = Page::open_at("index.html", PHONE, Fault::None).await;
    page.evaluate("document.body.append(document.createElement('button'), document.createElement('img'))")
        .await;
    let found = audit(&page, "index.html").await.join("\n");
    for rule in ["button-name", "image-alt"] {
        assert!(found.contains(rule), "{rule} is not in {found}");
    }
    page.close().await;
}

#[tokio::test]
async fn a_canvas_has_a_text_alternative() {
    for path in STORIES {
        let page = Page::open_at(path, PHONE, Fault::None).await;
        page.walk_figures().await;
        let figures = page.evaluate(CANVAS_TEXTS).await;
        let figures = figures.as_array().expect("figures");
        assert!(figures.len() > 1, "{path} has too few figures");
        for figure in figures {
            let text = |key: &str| figure[key].as_str().unwrap_or_default();
            assert_eq!(text("role"), "img", "{path}: {figure}");
            for key in ["title", "takeaway"] {
                assert!(
                    !text(key).is_empty() && text("name").contains(text(key)),
                    "{path}: no {key}: {figure}"
                );
            }
            let cells = figure["cells"].as_array().expect("cells");
            assert!(!cells.is_empty(), "{path}: the table has no facts: {figure}");
            for cell in cells {
                let words = cell.as_str().expect("words");
                assert!(text("marks").contains(words), "{path}: no mark has the words {words}: {figure}");
            }
        }
        page.close().await;
    }
}

/// The accessible texts of every canvas, and the texts of the page around it.
const CANVAS_TEXTS: &str = "
    const words = (element) => [...element.childNodes].filter((node) => !node.matches?.('small')).map((node) =>
      node.matches ? words(node) : node.textContent).join('');
    return [...document.querySelectorAll('canvas')].map((canvas) => {
      const figure = canvas.closest('figure');
      return {
        figure: figure.dataset.figure, role: canvas.getAttribute('role'), name: canvas.getAttribute('aria-label'),
        title: words(figure.querySelector('.data-story-title')),
        takeaway: words(figure.querySelector('.data-story-takeaway')),
        marks: [...figure.querySelectorAll('.data-story-mark')].map((mark) => mark.getAttribute('aria-label')).join(' '),
        cells: [...figure.querySelectorAll('td[data-fact]')].map(words),
      };
    });";

/// The violations that axe finds in the open page.
async fn audit(page: &Page, what: &str) -> Vec<String> {
    let path = std::env::var("AXE").expect("AXE: run `cargo xtask test`");
    let axe = std::fs::read_to_string(&path).expect("axe.min.js");
    let answer = page.evaluate_async(&format!("{axe}\n{RUN_AXE}")).await;
    let list = |key: &str| -> Vec<String> {
        let found = answer[key].as_array().cloned().unwrap_or_default();
        found.iter().map(|line: &Value| format!("{what}: {}", line.as_str().unwrap_or_default())).collect()
    };
    let violations = list("violations");
    assert!(!violations.is_empty() || answer["passes"].as_u64() > Some(10), "axe did nothing on {what}");
    // The test harness shows this only if the test fails.
    println!("axe can't decide:\n{}", list("undecided").join("\n"));
    violations
}
