//! Stories in a host's page: the host's CSS applies to their text but not to their figures, figures fit their column, and
//! fragments are complete without scripts.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::json;

/// The host pages of the site, one for each way to embed.
const HOSTS: [&str; 5] =
    ["hosts/", "hosts/frame.html", "hosts/fragment.html", "hosts/element.html", "hosts/oembed.html"];

/// The computed styles of all elements in two figures, with their pseudo-elements.
const COMPUTED_STYLES: &str = "
    const skipped = /^(-webkit-locale|--.*)$/;
    const styles = (element, part) => { const style = getComputedStyle(element, part); return [...style].filter((name) => !skipped.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`); };
    window.computedStyles = () => [document.querySelector('.data-story-figure'), document.querySelector('[data-figure=requests]')].flatMap((figure) => [figure, ...figure.querySelectorAll('*')]).flatMap((element) =>
      [null, ...(element.namespaceURI.endsWith('svg') || !/^(P|LI|SUMMARY|TD|A)$/.test(element.tagName) ? [] : ['::before', '::first-letter', '::marker'])].map((part) => [element.tagName, element.getAttribute('class'), part, ...styles(element, part)]));
    for (const story of document.querySelectorAll('data-story')) story.style.width = '340px';";

#[tokio::test]
async fn host_css_does_not_affect_figures() {
    let page = Page::open_at("hosts/fragment.html", PHONE, Fault::None).await;
    page.wait_until("document.querySelector('[data-live]')").await;
    page.open_note("figure a.data-story-fact").await;
    page.evaluate(COMPUTED_STYLES).await;
    page.wait_for_paint().await;
    let differences = page
        .evaluate(
            "const withHost = computedStyles(); \
             const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('host.css')); sheet.disabled = true; \
             const withoutHost = computedStyles(); sheet.disabled = false; \
             const differing = []; \
             withHost.forEach((all, index) => all.forEach((value, at) => { if (value !== withoutHost[index][at]) differing.push(`${all[0]}.${all[1]}${all[2] ?? ''} ${value}, not ${withoutHost[index][at]}`); })); \
             return [withHost.length, differing.slice(0, 40), differing.length]",
        )
        .await;
    assert!(differences[0].as_u64().is_some_and(|count| count > 500), "{differences}");
    assert_eq!(differences[1], json!([]), "{} styles differ", differences[2]);
    page.close().await;
}

#[tokio::test]
async fn a_host_with_cascade_layers_must_declare_the_storys_layer_first() {
    let page = Page::open_at("hosts/fragment.html", PHONE, Fault::None).await;
    let display = "return getComputedStyle(document.querySelector('.data-story-figure')).display";
    page.evaluate(
        "const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('host.css')); \
         sheet.insertRule('@layer data-story, base;', 0); \
         sheet.insertRule('@layer base { figure { display: flex !important; } .column h2 { font-size: 50px; } p { margin-bottom: 77px; } }', 1)",
    )
    .await;
    assert_eq!(
        page.evaluate(display).await,
        json!("block"),
        "an important declaration in a later layer overrides the figure"
    );
    let margin = "return getComputedStyle(document.querySelector('.data-story-byline')).marginBottom";
    page.evaluate("for (const rule of [...document.styleSheets].find(({ href }) => href?.endsWith('host.css')).cssRules) if (rule.selectorText === '.column p') rule.style.margin = ''").await;
    assert_eq!(
        page.evaluate(margin).await,
        json!("77px"),
        "a declaration for text in a later layer has no effect"
    );
    page.close().await;
}

#[tokio::test]
async fn text_inherits_the_hosts_font() {
    let page = Page::open_at("hosts/fragment.html", PHONE, Fault::None).await;
    let style = |selector: &str| {
        format!(
            "const {{ fontFamily, fontSize, color }} = getComputedStyle(document.querySelector('{selector}')); return [fontFamily, fontSize, color]"
        )
    };
    assert_eq!(page.evaluate(&style(".data-story-text > p")).await, page.evaluate(&style("main > p")).await);
    let heading = page.evaluate(&style("h2.data-story-headline")).await;
    assert!(heading[0].as_str().is_some_and(|fonts| fonts.starts_with("Arial")), "{heading}");
    let figure = page.evaluate(&style(".data-story-title")).await;
    assert_eq!(figure[1], json!("18px"), "the font size of a figure depends on the host");
    page.close().await;
}

#[tokio::test]
async fn a_right_to_left_host_does_not_reverse_numbers() {
    let page = Page::open_at("hosts/element.html", PHONE, Fault::None).await;
    page.evaluate(
        "document.documentElement.dir = 'rtl'; document.querySelector('data-story').scrollIntoView()",
    )
    .await;
    page.wait_until("document.querySelector('data-story [data-live]')").await;
    assert_eq!(
        page.evaluate("return getComputedStyle(document.querySelector('.data-story-figure')).direction")
            .await,
        "ltr"
    );
    page.close().await;
}

#[tokio::test]
async fn a_figure_uses_the_layout_of_its_columns_width() {
    let desk = Setting { width: 1280, height: 900, ratio: 1.0, ..PHONE };
    let page = Page::open_at("hosts/fragment.html", desk, Fault::None).await;
    let shown = |place: &str| {
        format!(
            "return [...document.querySelectorAll('{place} .data-story-svg')].filter((svg) => svg.getBoundingClientRect().width > 0).map((svg) => svg.classList[1])"
        )
    };
    assert_eq!(page.evaluate(&shown(".aside")).await, json!(["data-story-svg-320"]));
    assert_eq!(page.evaluate(&shown("main > data-story:first-of-type")).await, json!(["data-story-svg-400"]));
    // The canvas covers the visible SVG.
    page.evaluate("document.querySelector('.aside figure').scrollIntoView()").await;
    page.wait_until("document.querySelector('.aside [data-live]')").await;
    let boxes = "const of = (selector) => document.querySelector(`.aside ${selector}`).getBoundingClientRect(); \
                 return ['x', 'y', 'width', 'height'].map((side) => Math.round(of('canvas')[side] - of('.data-story-svg-320')[side]))";
    assert_eq!(page.evaluate(boxes).await, json!([0, 0, 0, 0]));
    page.close().await;
}

#[tokio::test]
async fn host_pages_are_live_without_warnings_and_fit_a_phone() {
    let page = Page::open_at(HOSTS[0], Setting { width: 320, ..PHONE }, Fault::None).await;
    for host in HOSTS {
        page.go(host).await;
        if page.evaluate_bool("return Boolean(document.querySelector('data-story, [data-story-src]'))").await
        {
            page.evaluate("document.querySelector('data-story, [data-story-src]').scrollIntoView()").await;
            page.wait_until("document.querySelector('[data-live]')").await;
        }
        if host.ends_with("frame.html") || host.ends_with("oembed.html") {
            page.enter_frame_when("iframe", "document.querySelector('[data-live]')").await;
            page.leave_frame().await;
        }
        assert_eq!(page.page_width().await, 320, "{host} is wider than the phone");
        assert_eq!(page.evaluate("return probe.violations.concat(probe.errors)").await, json!([]), "{host}");
        assert_eq!(page.console().await, [], "{host}");
    }
    page.close().await;
}

#[tokio::test]
async fn without_scripts_a_fragment_is_complete() {
    let page = Page::open_at("hosts/fragment.html", Setting { scripts: false, ..PHONE }, Fault::None).await;
    assert!(
        page.is_visible(".data-story-svg-320").await || page.is_visible(".aside .data-story-svg-320").await
    );
    assert!(page.text(".data-story-headline").await.to_lowercase().contains("zhuzhou"));
    page.close().await;
}

#[tokio::test]
async fn a_box_works_like_an_element_and_has_its_scheme() {
    let page = Page::open_at("hosts/element.html", PHONE, Fault::None).await;
    page.evaluate("document.querySelector('[data-story-src]').scrollIntoView()").await;
    page.wait_until("document.querySelector('[data-story-src] [data-live]')").await;
    assert_eq!(
        page.evaluate("return document.querySelector('[data-story-src] article').dataset.scheme").await,
        json!("dark")
    );
    page.close().await;
}

#[tokio::test]
async fn estimated_heights_of_figures_are_right() {
    let page = Page::open_host("frames.html", PHONE, Fault::None).await;
    let embeds =
        std::env::var_os("DATA_STORY_SITE").map(|site| std::path::PathBuf::from(site).join("embeds.json"));
    let embeds = std::fs::read_to_string(embeds.expect("DATA_STORY_SITE")).expect("the list");
    let embeds: serde_json::Value = serde_json::from_str(&embeds).expect("JSON");
    let embeds =
        embeds["embeds"].as_array().expect("a list").iter().filter(|embed| !embed["figure"].is_null());
    let mut wrong = Vec::new();
    for embed in embeds {
        let [story, language, figure] =
            ["story", "language", "figure"].map(|key| embed[key].as_str().expect("a name"));
        let path = format!("{story}/{language}/embed/{figure}/");
        page.evaluate(&format!("const frame = document.querySelector('#frame'); const {{ origin, pathname }} = new URL(frame.src); frame.src = origin + '/' + pathname.split('/')[1] + '/{path}'")).await;
        page.enter_frame("#frame").await;
        page.wait_until(&format!(
            "location.pathname.endsWith('/{path}') && document.querySelector('.data-story-source')"
        ))
        .await;
        let height = page
            .evaluate_number("return document.querySelector('main').getBoundingClientRect().height")
            .await;
        page.leave_frame().await;
        let [least, most] = ["least", "height"].map(|key| embed[key].as_f64().expect("a number"));
        if height < least || height > most {
            wrong.push(format!("{path}: the height is {height}, estimated {least} to {most}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    page.close().await;
}
