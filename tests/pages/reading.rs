//! Linked reading: a number and its marks open the same note, with pointer, keyboard and screen reader.

use crate::browser::{DRAWN, PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::{Value, json};

const NOTE: &str = "document.querySelector('.data-story-note')";

/// The number in the text that most tests select.
const NUMBER: &str = ".data-story-text > p a[data-fact=requests-collected]";

#[tokio::test]
async fn a_number_opens_its_note_and_highlights_its_marks() {
    for setting in [PHONE, Setting { width: 320, height: 568, ratio: 2.0, ..PHONE }] {
        let page = Page::open(setting, Fault::None).await;
        page.walk_figures().await;
        let address = page.evaluate("return [location.href, history.length]").await;
        let picture = "return document.querySelector('[data-figure=requests] canvas').toDataURL()";
        let before = page.evaluate(picture).await;

        let place = page.tap_on(NUMBER, "center").await;
        page.wait_until(&format!("!{NOTE}.hidden")).await;
        let note = page.content(".data-story-note").await;
        for part in ["3.4萬餘件", "可能範圍", "株洲市", "第2節第7段", "釀造幸福的日子", "2020年12月12日"]
        {
            assert!(note.contains(part), "{part} is not in {note}");
        }
        assert_note_beside(&page, place).await;
        let link = "return document.querySelector('.data-story-note .data-story-permalink').hash";
        assert_eq!(page.evaluate(link).await, json!("#zhuzhou-fact-requests-collected"));
        let highlighted = "return [...document.querySelectorAll('.data-story-mark[data-lit]')].map((mark) => mark.dataset.fact)";
        let highlighted = page.evaluate(highlighted).await;
        assert!(
            highlighted.as_array().is_some_and(|marks| marks.contains(&json!("requests-collected"))),
            "highlighted: {highlighted}"
        );
        assert_eq!(
            highlighted.as_array().map(|marks| marks.iter().all(|mark| mark == "requests-collected")),
            Some(true)
        );
        page.wait_for_paint().await;
        assert_ne!(page.evaluate(picture).await, before, "the canvas does not show the highlight");
        assert_eq!(
            page.content(".data-story-status").await,
            "收集訴求 可能範圍：34,000至34,290件 據株洲市，原文第2節第7段"
        );

        page.tap_on("[data-way=chart]", "center").await;
        page.wait_until("document.activeElement.matches('[data-figure] .data-story-mark')").await;
        assert_eq!(page.active("dataset.fact").await, "requests-collected");
        assert_in_window(&page, "document.activeElement").await;
        assert!(
            page.evaluate_bool(&format!(
                "return {NOTE}.previousElementSibling.matches('.data-story-picture')"
            ))
            .await
        );

        page.tap_on("[data-way=text]", "nearest").await;
        page.wait_until("document.activeElement.matches('.data-story-text a')").await;
        assert_in_window(&page, "document.activeElement").await;
        assert!(page.evaluate_bool("return document.activeElement.hasAttribute('data-lit')").await);

        // A tap elsewhere clears the selection.
        page.tap_on(".data-story-heading", "center").await;
        page.wait_until(&format!("{NOTE}.hidden")).await;
        assert_eq!(page.evaluate("return document.querySelectorAll('[data-lit]').length").await, json!(0));
        assert_eq!(page.evaluate(&format!("return {NOTE}.textContent.includes('3.4')")).await, json!(true));
        assert_eq!(page.content(".data-story-status").await, "");
        assert_eq!(
            page.evaluate("return [location.href, history.length]").await,
            address,
            "the address has changed"
        );
        assert_eq!(page.evaluate("return probe.violations.concat(probe.errors)").await, json!([]));
        page.close().await;
    }
}

#[tokio::test]
async fn a_tap_on_a_mark_opens_and_closes_its_note() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let mark = "[data-figure=doctors] .data-story-mark";
    let place = page.tap_on(mark, "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    assert_note_beside(&page, place).await;
    let fact = page.evaluate(&format!("return document.querySelector('{mark}').dataset.fact")).await;
    let highlighted =
        "return document.querySelector('[data-figure=doctors] .data-story-mark[data-lit]').dataset.fact";
    assert_eq!(page.evaluate(highlighted).await, fact);

    // A second tap, the button, Esc and scrolling each close the note.
    page.tap(place.0, place.1).await;
    page.wait_until(&format!("{NOTE}.hidden")).await;
    page.tap_on(mark, "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    page.tap_on("[data-way=close]", "nearest").await;
    page.wait_until(&format!("{NOTE}.hidden")).await;
    page.tap_on(mark, "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    page.press("Escape").await;
    page.wait_until(&format!("{NOTE}.hidden")).await;
    page.tap_on(mark, "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    page.evaluate("scrollBy(0, 80)").await;
    page.wait_for_paint().await;
    assert!(
        !page.evaluate_bool(&format!("return {NOTE}.hidden")).await,
        "a little scrolling closes the note"
    );
    page.evaluate("scrollBy(0, 2000)").await;
    page.wait_until(&format!("{NOTE}.hidden")).await;
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-lit]').length").await, json!(0));
    page.close().await;
}

#[tokio::test]
async fn every_kind_of_mark_is_hit_where_it_is_painted() {
    let page = Page::open(
        Setting { width: 320, height: 700, ratio: 2.0, reduced_motion: true, ..PHONE },
        Fault::None,
    )
    .await;
    page.walk_figures().await;
    for figure in ["titles", "requests", "care", "renewal"] {
        let marks = format!("[data-figure={figure}] .data-story-mark");
        let last = page
            .evaluate(&format!("return [...document.querySelectorAll('{marks}')].at(-1).dataset.fact"))
            .await;
        let mark = format!("{marks}[data-fact={}]", last.as_str().expect("a fact"));
        page.tap_on(&mark, "center").await;
        page.wait_until(&format!("document.querySelector('{mark}').hasAttribute('data-lit')")).await;
        assert!(!page.evaluate_bool(&format!("return {NOTE}.hidden")).await, "{mark}");
        assert_eq!(
            page.evaluate(&format!("return document.querySelector('{mark}').getAttribute('aria-expanded')"))
                .await,
            json!("true")
        );
        page.press("Escape").await;
        page.wait_until(&format!("{NOTE}.hidden")).await;
    }
    page.close().await;
}

#[tokio::test]
async fn arrow_keys_reach_every_mark_of_every_figure() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let marks = format!(
        "return [...document.querySelectorAll('{DRAWN}')].map((figure) => [figure.dataset.figure, \
         [...figure.querySelectorAll('.data-story-mark')].map((mark) => mark.dataset.fact)])"
    );
    let figures: Vec<(String, Vec<String>)> =
        serde_json::from_value(page.evaluate(&marks).await).expect("figures with marks");
    for (figure, facts) in &figures {
        assert!(!facts.is_empty(), "{figure} has no marks");
        let stops = format!(
            "return document.querySelectorAll('[data-figure={figure}] .data-story-mark[tabindex=\"0\"]').length"
        );
        assert_eq!(page.evaluate(&stops).await, json!(1), "{figure} is not one tab stop");
        page.evaluate(&format!("document.querySelector('[data-figure={figure}] .data-story-mark').focus()"))
            .await;
        for (index, fact) in facts.iter().enumerate() {
            assert_eq!(page.active("dataset.fact").await, *fact, "{figure}");
            assert!(
                !page.active("ariaLabel").await.is_empty()
                    || !page.active("attributes['aria-label'].value").await.is_empty()
            );
            page.press(if index % 2 == 0 { "ArrowRight" } else { "ArrowDown" }).await;
        }
        assert_eq!(
            page.active("dataset.fact").await,
            facts[facts.len() - 1],
            "an arrow key leaves the last mark"
        );
        assert_eq!(page.evaluate(&stops).await, json!(1));
    }

    let (figure, facts) = &figures[0];
    page.evaluate(&format!("document.querySelector('[data-figure={figure}] .data-story-mark').focus()"))
        .await;
    page.press("End").await;
    assert_eq!(page.active("dataset.fact").await, facts[facts.len() - 1]);
    page.press("ArrowLeft").await;
    assert_eq!(page.active("dataset.fact").await, facts[facts.len() - 2]);
    page.press("Home").await;
    page.press("ArrowUp").await;
    assert_eq!(page.active("dataset.fact").await, facts[0]);
    let ring = "return getComputedStyle(document.activeElement).stroke";
    assert_ne!(page.evaluate(ring).await, json!("none"), "the focus is not visible");
    assert!(page.evaluate_bool(&format!("return {NOTE}.hidden")).await, "an arrow key opens a note");
    page.press("Enter").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    page.press("ArrowRight").await;
    let value =
        page.evaluate(&format!("return {NOTE}.querySelector('.data-story-note-value').textContent")).await;
    let label = page.active("attributes['aria-label'].value").await;
    assert!(value.as_str().is_some_and(|value| label.contains(value)), "{label} does not contain {value}");
    // The tab stop after the mark is its note, then the content after the figure.
    page.press("Tab").await;
    assert!(page.evaluate_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Escape").await;
    assert!(page.evaluate_bool(&format!("return {NOTE}.hidden")).await);
    assert_eq!(page.active("dataset.fact").await, facts[1], "the focus does not return to the mark");
    page.press("Tab").await;
    assert!(
        !page.evaluate_bool("return document.activeElement.matches('.data-story-mark')").await,
        "a figure has two tab stops"
    );
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-lit]').length").await, json!(0));
    page.close().await;
}

#[tokio::test]
async fn keys_open_the_notes_of_numbers() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.evaluate(&format!("document.querySelector('{NUMBER}').focus()")).await;
    page.press("Shift+Tab").await;
    page.press("Tab").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    assert!(page.evaluate_bool(&format!("return {NOTE}.textContent.includes('3.4萬餘件')")).await);
    page.press("Escape").await;
    let closed = format!("return {NOTE}.hidden && document.activeElement.matches('{NUMBER}')");
    assert!(page.evaluate_bool(&closed).await, "Esc has moved the focus");
    page.press("Shift+Tab").await;
    page.press("Tab").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    // An unpinned note adds no tab stops.
    page.press("Tab").await;
    assert!(!page.evaluate_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Shift+Tab").await;
    page.press("Enter").await;
    assert!(
        page.evaluate_bool(&format!("return document.activeElement === {NOTE}")).await,
        "Enter does not move the focus into the note"
    );
    page.press("Tab").await;
    assert!(page.evaluate_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Escape").await;
    assert!(page.evaluate_bool(&closed).await, "the focus does not return to the number");
    page.press("Enter").await;
    page.evaluate("document.querySelector('[data-way=close]').focus()").await;
    page.press("Enter").await;
    assert!(page.evaluate_bool(&closed).await, "the button does not close the note");
    // The browser handles keys with a modifier, also on a mark.
    page.evaluate("document.querySelector('[data-figure=renewal] .data-story-mark').focus()").await;
    let first = page.active("dataset.fact").await;
    page.press("Shift+ArrowRight").await;
    assert_eq!(page.active("dataset.fact").await, first, "a key with Shift moves to another mark");
    page.press("Space").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    assert_eq!(page.active("attributes['aria-expanded'].value").await, "true");
    page.close().await;
}

/// Describes a focused element that is under the sticky bar, under the note or out of the window; empty for others.
const OBSCURED_FOCUS: &str = "
    const [bar, note] = ['.data-story-languages', '.data-story-note'].map((part) => document.querySelector(part));
    const element = document.activeElement;
    if (element === document.body || bar.contains(element) || note.contains(element)) return '';
    const at = element.getBoundingClientRect();
    const over = note.getBoundingClientRect();
    const isUnderBar = at.top < bar.getBoundingClientRect().bottom - 1 && at.height < 200;
    const isUnderNote = over.height > 0 && at.top >= over.top && at.bottom <= over.bottom;
    const isOut = at.bottom < 0 || at.top > innerHeight;
    return isUnderBar || isUnderNote || isOut ? `${element.outerHTML.slice(0, 100)} at ${at.top}` : '';";

#[tokio::test]
async fn the_focus_is_never_obscured() {
    let page = Page::open(Setting { reduced_motion: true, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    page.evaluate("scrollTo(0, 0)").await;
    for keys in ["Tab", "Shift+Tab"] {
        for _ in 0..60 {
            page.press(keys).await;
            assert_eq!(page.evaluate(OBSCURED_FOCUS).await, json!(""), "after {keys}");
        }
    }
    page.close().await;
}

#[tokio::test]
async fn a_fact_in_two_charts_is_highlighted_in_both() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    // The fact is in the facts at a glance and in the bars.
    page.evaluate(
        "document.querySelector('[data-figure=doctors] .data-story-mark[data-fact=members]').focus()",
    )
    .await;
    let figures = "return [...new Set([...document.querySelectorAll('[data-lit]')].map((element) => element.closest('figure')?.dataset.figure))]";
    let figures = page.evaluate(figures).await;
    for figure in ["groups", "doctors"] {
        assert!(
            figures.as_array().is_some_and(|figures| figures.contains(&json!(figure))),
            "{figure} in {figures}"
        );
    }
    page.tap_on(".data-story-text a[data-fact=requests-open]", "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    let note = page.content(".data-story-note").await;
    for part in ["編者推算", "推算自", "3.4萬餘件", "99.2%"] {
        assert!(note.contains(part), "{part} in {note}");
    }
    // A part of the calculation is selected inside the note, which stays.
    page.tap_on(".data-story-note a[data-fact=resolution-rate]", "nearest").await;
    page.wait_until("document.querySelector('.data-story-note-value').textContent.startsWith('99.2%')").await;
    page.close().await;
}

#[tokio::test]
async fn a_number_clicked_before_the_widget_has_loaded_opens_its_note() {
    let page = Page::open(Setting { height: 400, ..PHONE }, Fault::None).await;
    let address = page.evaluate("return [location.href, history.length]").await;
    assert!(
        !page
            .evaluate_bool("return document.querySelector('article').hasAttribute('data-story-mounted')")
            .await
    );
    page.tap_on(".data-story-lead a.data-story-fact", "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    assert_eq!(page.evaluate("return [location.href, history.length]").await, address);
    page.close().await;
}

impl Page {
    /// Scrolls an element to a place in the window and taps its middle; returns the point.
    async fn tap_on(&self, selector: &str, place: &str) -> (f64, f64) {
        let element = format!("document.querySelector('{selector}')");
        self.evaluate(&format!("{element}.scrollIntoView({{ block: '{place}' }})")).await;
        self.wait_for_paint().await;
        let box_ = self
            .evaluate(&format!(
                "const box = {element}.getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]"
            ))
            .await;
        let number = |at: usize| box_[at].as_f64().expect("a number").round();
        let at = (number(0), number(1));
        self.tap(at.0, at.1).await;
        at
    }
}

/// Checks that all of the note is in the window, and that it does not cover the tapped point.
async fn assert_note_beside(page: &Page, (x, y): (f64, f64)) {
    let place = page
        .evaluate(&format!("const box = {NOTE}.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom, innerHeight]"))
        .await;
    let number = |at: usize| place[at].as_f64().expect("a number");
    let (left, top, right, bottom) = (number(0), number(1), number(2), number(3));
    assert!(
        !(left..right).contains(&x) || !(top..bottom).contains(&y),
        "the note covers the tapped point {x}, {y}: {place}"
    );
    assert!(top >= 0.0 && bottom <= number(4) + 1.0, "the note leaves the window: {place}");
}

/// Checks that an element is in the window.
async fn assert_in_window(page: &Page, element: &str) {
    let is_in_window: Value = page
        .evaluate(&format!(
            "const box = {element}.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight"
        ))
        .await;
    assert_eq!(is_in_window, json!(true), "{element} is not in the window");
}

#[tokio::test]
async fn rotating_the_window_keeps_the_note_in_view() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.tap_on(NUMBER, "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    // When a phone is rotated, the width of the article changes, and the number may be at the edge of the window.
    page.evaluate("document.querySelector('article').style.maxWidth = '380px'").await;
    page.evaluate(&format!("document.querySelector('{NUMBER}').scrollIntoView({{ block: 'end' }})")).await;
    let place = format!(
        "const box = {NOTE}.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight + 1"
    );
    assert!(!page.evaluate_bool(&place).await, "the note is still in the window");
    page.evaluate("window.dispatchEvent(new Event('resize'))").await;
    page.wait_until(&format!("(() => {{ {place} }})()")).await;
    page.close().await;
}
