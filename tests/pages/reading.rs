//! Linked reading: number, mark and note as one thing, for finger, keys and ear.

use crate::browser::{DRAWN, PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::{Value, json};

const NOTE: &str = "document.querySelector('.data-story-note')";

/// The number in the text that most tests ask.
const NUMBER: &str = ".data-story-text > p a[data-fact=requests-collected]";

#[tokio::test]
async fn a_number_opens_a_note_lights_its_marks_and_leads_to_them() {
    for setting in [PHONE, Setting { width: 320, height: 568, ratio: 2.0, ..PHONE }] {
        let page = Page::open(setting, Fault::None).await;
        page.walk_figures().await;
        let address = page.ask("return [location.href, history.length]").await;
        let picture = "return document.querySelector('[data-figure=requests] canvas').toDataURL()";
        let dark = page.ask(picture).await;

        let place = page.tap_on(NUMBER, "center").await;
        page.until(&format!("!{NOTE}.hidden")).await;
        let note = page.content(".data-story-note").await;
        for part in ["3.4萬餘件", "可能範圍", "株洲市", "第2節第7段", "釀造幸福的日子", "2020年12月12日"]
        {
            assert!(note.contains(part), "{part} in {note}");
        }
        beside_the_finger(&page, place).await;
        let link = "return document.querySelector('.data-story-note .data-story-permalink').hash";
        assert_eq!(page.ask(link).await, json!("#zhuzhou-fact-requests-collected"));
        let lit = "return [...document.querySelectorAll('.data-story-mark[data-lit]')].map((mark) => mark.dataset.fact)";
        let lit = page.ask(lit).await;
        assert!(
            lit.as_array().is_some_and(|marks| marks.contains(&json!("requests-collected"))),
            "lit: {lit}"
        );
        assert_eq!(
            lit.as_array().map(|marks| marks.iter().all(|mark| mark == "requests-collected")),
            Some(true)
        );
        page.painted().await;
        assert_ne!(page.ask(picture).await, dark, "the canvas shows what is lit");
        assert_eq!(
            page.content(".data-story-status").await,
            "收集訴求 可能範圍：34,000至34,290件 據株洲市，原文第2節第7段"
        );

        page.tap_on("[data-way=chart]", "center").await;
        page.until("document.activeElement.matches('[data-figure] .data-story-mark')").await;
        assert_eq!(page.active("dataset.fact").await, "requests-collected");
        seen(&page, "document.activeElement").await;
        assert!(
            page.ask_bool(&format!("return {NOTE}.previousElementSibling.matches('.data-story-picture')"))
                .await
        );

        page.tap_on("[data-way=text]", "nearest").await;
        page.until("document.activeElement.matches('.data-story-text a')").await;
        seen(&page, "document.activeElement").await;
        assert!(page.ask_bool("return document.activeElement.hasAttribute('data-lit')").await);

        // Tapping away lets go.
        page.tap_on(".data-story-heading", "center").await;
        page.until(&format!("{NOTE}.hidden")).await;
        assert_eq!(page.ask("return document.querySelectorAll('[data-lit]').length").await, json!(0));
        assert_eq!(page.ask(&format!("return {NOTE}.textContent.includes('3.4')")).await, json!(true));
        assert_eq!(page.content(".data-story-status").await, "");
        assert_eq!(
            page.ask("return [location.href, history.length]").await,
            address,
            "the address is left alone"
        );
        assert_eq!(page.ask("return probe.violations.concat(probe.errors)").await, json!([]));
        page.close().await;
    }
}

#[tokio::test]
async fn a_mark_opens_its_note_by_finger_and_lets_go_again() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let mark = "[data-figure=doctors] .data-story-mark";
    let place = page.tap_on(mark, "center").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    beside_the_finger(&page, place).await;
    let fact = page.ask(&format!("return document.querySelector('{mark}').dataset.fact")).await;
    let lit =
        "return document.querySelector('[data-figure=doctors] .data-story-mark[data-lit]').dataset.fact";
    assert_eq!(page.ask(lit).await, fact);

    // The same again, the button, a key, and scrolling: each lets go.
    page.tap(place.0, place.1).await;
    page.until(&format!("{NOTE}.hidden")).await;
    page.tap_on(mark, "center").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    page.tap_on("[data-way=close]", "nearest").await;
    page.until(&format!("{NOTE}.hidden")).await;
    page.tap_on(mark, "center").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    page.press("Escape").await;
    page.until(&format!("{NOTE}.hidden")).await;
    page.tap_on(mark, "center").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    page.ask("scrollBy(0, 80)").await;
    page.painted().await;
    assert!(!page.ask_bool(&format!("return {NOTE}.hidden")).await, "a little scrolling keeps it");
    page.ask("scrollBy(0, 2000)").await;
    page.until(&format!("{NOTE}.hidden")).await;
    assert_eq!(page.ask("return document.querySelectorAll('[data-lit]').length").await, json!(0));
    page.close().await;
}

#[tokio::test]
async fn a_finger_meets_every_kind_of_mark_where_it_is_painted() {
    let page =
        Page::open(Setting { width: 320, height: 700, ratio: 2.0, still: true, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    for figure in ["titles", "requests", "care", "renewal"] {
        let marks = format!("[data-figure={figure}] .data-story-mark");
        let last =
            page.ask(&format!("return [...document.querySelectorAll('{marks}')].at(-1).dataset.fact")).await;
        let mark = format!("{marks}[data-fact={}]", last.as_str().expect("a fact"));
        page.tap_on(&mark, "center").await;
        page.until(&format!("document.querySelector('{mark}').hasAttribute('data-lit')")).await;
        assert!(!page.ask_bool(&format!("return {NOTE}.hidden")).await, "{mark}");
        assert_eq!(
            page.ask(&format!("return document.querySelector('{mark}').getAttribute('aria-expanded')")).await,
            json!("true")
        );
        page.press("Escape").await;
        page.until(&format!("{NOTE}.hidden")).await;
    }
    page.close().await;
}

#[tokio::test]
async fn keys_walk_every_mark_of_every_figure() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    let marks = format!(
        "return [...document.querySelectorAll('{DRAWN}')].map((figure) => [figure.dataset.figure, \
         [...figure.querySelectorAll('.data-story-mark')].map((mark) => mark.dataset.fact)])"
    );
    let figures: Vec<(String, Vec<String>)> =
        serde_json::from_value(page.ask(&marks).await).expect("figures with marks");
    for (figure, facts) in &figures {
        assert!(!facts.is_empty(), "{figure} has marks");
        let stops = format!(
            "return document.querySelectorAll('[data-figure={figure}] .data-story-mark[tabindex=\"0\"]').length"
        );
        assert_eq!(page.ask(&stops).await, json!(1), "{figure} is one stop");
        page.ask(&format!("document.querySelector('[data-figure={figure}] .data-story-mark').focus()")).await;
        for (index, fact) in facts.iter().enumerate() {
            assert_eq!(page.active("dataset.fact").await, *fact, "{figure}");
            assert!(
                !page.active("ariaLabel").await.is_empty()
                    || !page.active("attributes['aria-label'].value").await.is_empty()
            );
            page.press(if index % 2 == 0 { "ArrowRight" } else { "ArrowDown" }).await;
        }
        assert_eq!(page.active("dataset.fact").await, facts[facts.len() - 1], "the last is the last");
        assert_eq!(page.ask(&stops).await, json!(1));
    }

    let (figure, facts) = &figures[0];
    page.ask(&format!("document.querySelector('[data-figure={figure}] .data-story-mark').focus()")).await;
    page.press("End").await;
    assert_eq!(page.active("dataset.fact").await, facts[facts.len() - 1]);
    page.press("ArrowLeft").await;
    assert_eq!(page.active("dataset.fact").await, facts[facts.len() - 2]);
    page.press("Home").await;
    page.press("ArrowUp").await;
    assert_eq!(page.active("dataset.fact").await, facts[0]);
    let ring = "return getComputedStyle(document.activeElement).stroke";
    assert_ne!(page.ask(ring).await, json!("none"), "the focus is seen");
    assert!(page.ask_bool(&format!("return {NOTE}.hidden")).await, "walking opens nothing");
    page.press("Enter").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    page.press("ArrowRight").await;
    let told = page.ask(&format!("return {NOTE}.querySelector('.data-story-note-value').textContent")).await;
    let said = page.active("attributes['aria-label'].value").await;
    assert!(told.as_str().is_some_and(|told| said.contains(told)), "{said} tells {told}");
    // From the mark the next stop is its note, then what follows the figure's marks.
    page.press("Tab").await;
    assert!(page.ask_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Escape").await;
    assert!(page.ask_bool(&format!("return {NOTE}.hidden")).await);
    assert_eq!(page.active("dataset.fact").await, facts[1], "the focus returns");
    page.press("Tab").await;
    assert!(
        !page.ask_bool("return document.activeElement.matches('.data-story-mark')").await,
        "one stop a figure"
    );
    assert_eq!(page.ask("return document.querySelectorAll('[data-lit]').length").await, json!(0));
    page.close().await;
}

#[tokio::test]
async fn keys_ask_numbers() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.ask(&format!("document.querySelector('{NUMBER}').focus()")).await;
    page.press("Shift+Tab").await;
    page.press("Tab").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    assert!(page.ask_bool(&format!("return {NOTE}.textContent.includes('3.4萬餘件')")).await);
    page.press("Escape").await;
    let closed = format!("return {NOTE}.hidden && document.activeElement.matches('{NUMBER}')");
    assert!(page.ask_bool(&closed).await, "Esc closes and leaves the focus where it is");
    page.press("Shift+Tab").await;
    page.press("Tab").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    // Passing by, no number adds stops of its note.
    page.press("Tab").await;
    assert!(!page.ask_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Shift+Tab").await;
    page.press("Enter").await;
    assert!(
        page.ask_bool(&format!("return document.activeElement === {NOTE}")).await,
        "Enter leads into the note"
    );
    page.press("Tab").await;
    assert!(page.ask_bool(&format!("return {NOTE}.contains(document.activeElement)")).await);
    page.press("Escape").await;
    assert!(page.ask_bool(&closed).await, "the focus returns");
    page.press("Enter").await;
    page.ask("document.querySelector('[data-way=close]').focus()").await;
    page.press("Enter").await;
    assert!(page.ask_bool(&closed).await, "the button closes, too");
    // Keys with others held down are the browser's, also on a mark.
    page.ask("document.querySelector('[data-figure=renewal] .data-story-mark').focus()").await;
    let first = page.active("dataset.fact").await;
    page.press("Shift+ArrowRight").await;
    assert_eq!(page.active("dataset.fact").await, first, "keys with Shift are let through");
    page.press("Space").await;
    page.until(&format!("!{NOTE}.hidden")).await;
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
async fn the_focus_is_never_hidden() {
    let page = Page::open(Setting { still: true, ..PHONE }, Fault::None).await;
    page.walk_figures().await;
    page.ask("scrollTo(0, 0)").await;
    for keys in ["Tab", "Shift+Tab"] {
        for _ in 0..60 {
            page.press(keys).await;
            assert_eq!(page.ask(HIDDEN).await, json!(""), "after {keys}");
        }
    }
    page.close().await;
}

#[tokio::test]
async fn a_fact_in_two_charts_lights_in_both_and_a_calculation_names_its_parts() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    // In the numbers at a glance and among the bars.
    page.ask("document.querySelector('[data-figure=doctors] .data-story-mark[data-fact=members]').focus()")
        .await;
    let lit = "return [...new Set([...document.querySelectorAll('[data-lit]')].map((lit) => lit.closest('figure')?.dataset.figure))]";
    let lit = page.ask(lit).await;
    for figure in ["groups", "doctors"] {
        assert!(lit.as_array().is_some_and(|figures| figures.contains(&json!(figure))), "{figure} in {lit}");
    }
    page.tap_on(".data-story-text a[data-fact=requests-open]", "center").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    let note = page.content(".data-story-note").await;
    for part in ["編者推算", "推算自", "3.4萬餘件", "99.2%"] {
        assert!(note.contains(part), "{part} in {note}");
    }
    // A part is asked within the note, where the note is.
    page.tap_on(".data-story-note a[data-fact=resolution-rate]", "nearest").await;
    page.until("document.querySelector('.data-story-note-value').textContent.startsWith('99.2%')").await;
    page.close().await;
}

#[tokio::test]
async fn a_number_that_is_asked_before_the_widget_is_there_opens_its_note() {
    let page = Page::open(Setting { height: 400, ..PHONE }, Fault::None).await;
    let address = page.ask("return [location.href, history.length]").await;
    assert!(
        !page.ask_bool("return document.querySelector('article').hasAttribute('data-story-mounted')").await
    );
    page.tap_on(".data-story-lead a.data-story-fact", "center").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    assert_eq!(page.ask("return [location.href, history.length]").await, address);
    page.close().await;
}

impl Page {
    /// Taps the middle of an element after scrolling it to a place in the window, and says where.
    async fn tap_on(&self, selector: &str, place: &str) -> (f64, f64) {
        let element = format!("document.querySelector('{selector}')");
        self.ask(&format!("{element}.scrollIntoView({{ block: '{place}' }})")).await;
        self.painted().await;
        let box_ = self
            .ask(&format!(
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
        .ask(&format!("const box = {NOTE}.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom, innerHeight]"))
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
        .ask(&format!(
            "const box = {element}.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight"
        ))
        .await;
    assert_eq!(seen, json!(true), "{element} is in the window");
}

#[tokio::test]
async fn a_window_that_is_turned_keeps_the_note_in_sight() {
    let page = Page::open(PHONE, Fault::None).await;
    page.walk_figures().await;
    page.tap_on(NUMBER, "center").await;
    page.until(&format!("!{NOTE}.hidden")).await;
    // The article has another width and the number stands at the edge, as when a phone is turned.
    page.ask("document.querySelector('article').style.maxWidth = '380px'").await;
    page.ask(&format!("document.querySelector('{NUMBER}').scrollIntoView({{ block: 'end' }})")).await;
    let place = format!(
        "const box = {NOTE}.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight + 1"
    );
    assert!(!page.ask_bool(&place).await, "the note has left the window");
    page.ask("window.dispatchEvent(new Event('resize'))").await;
    page.until(&format!("(() => {{ {place} }})()")).await;
    page.close().await;
}
