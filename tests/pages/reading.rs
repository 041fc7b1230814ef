//! Linked reading: number, mark and note belong together, by pointer, keyboard and screen reader.

use crate::browser::{DRAWN, PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::{Value, json};

const NOTE: &str = "document.querySelector('.data-story-note')";

/// The number in the text that most tests ask.
const NUMBER: &str = ".data-story-text > p a[data-fact=requests-collected]";

#[tokio::test]
async fn a_number_opens_its_note_and_highlights_its_marks() {
    for setting in [PHONE, Setting { width: 320, height: 568, ratio: 2.0, ..PHONE }] {
        let page = Page::open(setting, Fault::None).await;
        page.walk_figures().await;
        let address = page.evaluate("return [location.href, history.length]").await;
        let picture = "return document.querySelector('[data-figure=requests] canvas').toDataURL()";
        let dark = page.evaluate(picture).await;

        let place = page.tap_on(NUMBER, "center").await;
        page.wait_until(&format!("!{NOTE}.hidden")).await;
        let note = page.content(".data-story-note").await;
        for part in ["3.4萬餘件", "可能範圍", "株洲市", "第2節第7段", "釀造幸福的日子", "2020年12月12日"]
        {
            assert!(note.contains(part), "{part} in {note}");
        }
        beside_the_finger(&page, place).await;
        let link = "return document.querySelector('.data-story-note .data-story-permalink').hash";
        assert_eq!(page.evaluate(link).await, json!("#zhuzhou-fact-requests-collected"));
        let lit = "return [...document.querySelectorAll('.data-story-mark[data-lit]')].map((mark) => mark.dataset.fact)";
        let lit = page.evaluate(lit).await;
        assert!(
            lit.as_array().is_some_and(|marks| marks.contains(&json!("requests-collected"))),
            "lit: {lit}"
        );
        assert_eq!(
            lit.as_array().map(|marks| marks.iter().all(|mark| mark == "requests-collected")),
            Some(true)
        );
        page.wait_for_paint().await;
        assert_ne!(page.evaluate(picture).await, dark, "the canvas shows what is lit");
        assert_eq!(
            page.content(".data-story-status").await,
            "收集訴求 可能範圍：34,000至34,290件 據株洲市，原文第2節第7段"
        );

        page.tap_on("[data-way=chart]", "center").await;
        page.wait_until("document.activeElement.matches('[data-figure] .data-story-mark')").await;
        assert_eq!(page.active("dataset.fact").await, "requests-collected");
        seen(&page, "document.activeElement").await;
        assert!(
            page.evaluate_bool(&format!(
                "return {NOTE}.previousElementSibling.matches('.data-story-picture')"
            ))
            .await
        );

        page.tap_on("[data-way=text]", "nearest").await;
        page.wait_until("document.activeElement.matches('.data-story-text a')").await;
        seen(&page, "document.activeElement").await;
        assert!(page.evaluate_bool("return document.activeElement.hasAttribute('data-lit')").await);

        // Tapping away lets go.
        page.tap_on(".data-story-heading", "center").await;
        page.wait_until(&format!("{NOTE}.hidden")).await;
        assert_eq!(page.evaluate("return document.querySelectorAll('[data-lit]').length").await, json!(0));
        assert_eq!(page.evaluate(&format!("return {NOTE}.textContent.includes('3.4')")).await, json!(true));
        assert_eq!(page.content(".data-story-status").await, "");
        assert_eq!(
            page.evaluate("return [location.href, history.length]").await,
            address,
            "the address is left alone"
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
    beside_the_finger(&page, place).await;
    let fact = page.evaluate(&format!("return document.querySelector('{mark}').dataset.fact")).await;
    let lit =
        "return document.querySelector('[data-figure=doctors] .data-story-mark[data-lit]').dataset.fact";
    assert_eq!(page.evaluate(lit).await, fact);

    // The same again, the button, a key, and scrolling: each lets go.
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
    assert!(!page.evaluate_bool(&format!("return {NOTE}.hidden")).await, "a little scrolling keeps it");
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
        assert!(!facts.is_empty(), "{figure} has marks");
        let stops = format!(
            "return document.querySelectorAll('[data-figure={figure}] .data-story-mark[tabindex=\"0\"]').length"
        );
        assert_eq!(page.evaluate(&stops).await, json!(1), "{figure} is one stop");
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
        assert_eq!(page.active("dataset.fact").await, facts[facts.len() - 1], "the last is the last");
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
    assert_ne!(page.evaluate(ring).await, json!("none"), "the focus is seen");
    assert!(page.evaluate_bool(&format!("return {NOTE}.hidden")).await, "walking opens nothing");
    page.press("Enter").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    page.press("ArrowRight").await;
    let told =
        page.evaluate(&format!("return {NOTE}.querySelector('.data-story-note-value').textContent")).await;
    let said = page.active("attributes['aria-label'].value").await;
    assert!(told.as_str().is_some_and(|told| said.contains(told)), "{said} tells {told}");
    // From the mark the next stop is its note, then what follows the figure's marks.
    page.press("Tab").await;
    assert!(page.evaluate_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Escape").await;
    assert!(page.evaluate_bool(&format!("return {NOTE}.hidden")).await);
    assert_eq!(page.active("dataset.fact").await, facts[1], "the focus returns");
    page.press("Tab").await;
    assert!(
        !page.evaluate_bool("return document.activeElement.matches('.data-story-mark')").await,
        "one stop a figure"
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
    assert!(page.evaluate_bool(&closed).await, "Esc closes and leaves the focus where it is");
    page.press("Shift+Tab").await;
    page.press("Tab").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    // Passing by, no number adds stops of its note.
    page.press("Tab").await;
    assert!(!page.evaluate_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Shift+Tab").await;
    page.press("Enter").await;
    assert!(
        page.evaluate_bool(&format!("return document.activeElement === {NOTE}")).await,
        "Enter leads into the note"
    );
    page.press("Tab").await;
    assert!(page.evaluate_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Escape").await;
    assert!(page.evaluate_bool(&closed).await, "the focus returns");
    page.press("Enter").await;
    page.evaluate("document.querySelector('[data-way=close]').focus()").await;
    page.press("Enter").await;
    assert!(page.evaluate_bool(&closed).await, "the button closes, too");
    // Keys with others held down are the browser's, also on a mark.
    page.evaluate("document.querySelector('[data-figure=renewal] .data-story-mark').focus()").await;
    let first = page.active("dataset.fact").await;
    page.press("Shift+ArrowRight").await;
    assert_eq!(page.active("dataset.fact").await, first, "keys with Shift are let through");
    page.press("Space").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    assert_eq!(page.active("attributes['aria-expanded'].value").await, "true");
    page.close().await;
}

/// What is wrong with where the focus is: under the sticky bar, under the note or out of the window.
const HIDDEN: &str = "
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
            assert_eq!(page.evaluate(HIDDEN).await, json!(""), "after {keys}");
        }
    }
    page.close().await;
}

#[tokio::test]
async fn a_fact_in_two_charts_is_highlighted_in_both() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    // In the numbers at a glance and among the bars.
    page.evaluate(
        "document.querySelector('[data-figure=doctors] .data-story-mark[data-fact=members]').focus()",
    )
    .await;
    let lit = "return [...new Set([...document.querySelectorAll('[data-lit]')].map((lit) => lit.closest('figure')?.dataset.figure))]";
    let lit = page.evaluate(lit).await;
    for figure in ["groups", "doctors"] {
        assert!(lit.as_array().is_some_and(|figures| figures.contains(&json!(figure))), "{figure} in {lit}");
    }
    page.tap_on(".data-story-text a[data-fact=requests-open]", "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    let note = page.content(".data-story-note").await;
    for part in ["編者推算", "推算自", "3.4萬餘件", "99.2%"] {
        assert!(note.contains(part), "{part} in {note}");
    }
    // A part is asked within the note, where the note is.
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
    /// Taps the middle of an element after scrolling it to a place in the window, and says where.
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

/// The note is whole in the window and not where the finger was.
async fn beside_the_finger(page: &Page, (x, y): (f64, f64)) {
    let place = page
        .evaluate(&format!("const box = {NOTE}.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom, innerHeight]"))
        .await;
    let number = |at: usize| place[at].as_f64().expect("a number");
    let (left, top, right, bottom) = (number(0), number(1), number(2), number(3));
    assert!(
        !(left..right).contains(&x) || !(top..bottom).contains(&y),
        "the note lies under the finger at {y}: {place}"
    );
    assert!(top >= 0.0 && bottom <= number(4) + 1.0, "the note is in the window: {place}");
}

/// An element is in the window.
async fn seen(page: &Page, element: &str) {
    let seen: Value = page
        .evaluate(&format!(
            "const box = {element}.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight"
        ))
        .await;
    assert_eq!(seen, json!(true), "{element} is in the window");
}

#[tokio::test]
async fn rotating_the_window_keeps_the_note_in_view() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.tap_on(NUMBER, "center").await;
    page.wait_until(&format!("!{NOTE}.hidden")).await;
    // The article has another width and the number stands at the edge, as when a phone is turned.
    page.evaluate("document.querySelector('article').style.maxWidth = '380px'").await;
    page.evaluate(&format!("document.querySelector('{NUMBER}').scrollIntoView({{ block: 'end' }})")).await;
    let place = format!(
        "const box = {NOTE}.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight + 1"
    );
    assert!(!page.evaluate_bool(&place).await, "the note has left the window");
    page.evaluate("window.dispatchEvent(new Event('resize'))").await;
    page.wait_until(&format!("(() => {{ {place} }})()")).await;
    page.close().await;
}
