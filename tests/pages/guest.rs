//! A story as part of a host's page: the host's rules dress its text and never its figures, its figures fit their
//! column, and all of it is whole without scripts.

use crate::browser::{PHONE, Page, Setting};
use crate::server::Fault;
use serde_json::json;

/// The pages of the site that show its first story in every way.
const HOSTS: [&str; 5] =
    ["hosts/", "hosts/frame.html", "hosts/fragment.html", "hosts/element.html", "hosts/oembed.html"];

/// How everything in the figures looks, letters and marks before the text and all.
const LOOK: &str = "
    const skipped = /^(-webkit-locale|--.*)$/;
    const said = (element, part) => { const style = getComputedStyle(element, part); return [...style].filter((name) => !skipped.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`); };
    window.look = () => [document.querySelector('.data-story-figure'), document.querySelector('[data-figure=requests]')].flatMap((figure) => [figure, ...figure.querySelectorAll('*')]).flatMap((element) =>
      [null, ...(element.namespaceURI.endsWith('svg') || !/^(P|LI|SUMMARY|TD|A)$/.test(element.tagName) ? [] : ['::before', '::first-letter', '::marker'])].map((part) => [element.tagName, element.getAttribute('class'), part, ...said(element, part)]));
    for (const story of document.querySelectorAll('data-story')) story.style.width = '340px';";

#[tokio::test]
async fn the_hosts_rules_do_not_reach_figures() {
    let page = Page::open_at("hosts/fragment.html", PHONE, Fault::None).await;
    page.until("document.querySelector('[data-live]')").await;
    page.open_note("figure a.data-story-fact").await;
    page.ask(LOOK).await;
    page.painted().await;
    let told = page
        .ask(
            "const dressed = look(); \
             const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('host.css')); sheet.disabled = true; \
             const bare = look(); sheet.disabled = false; \
             const differing = []; \
             dressed.forEach((all, index) => all.forEach((said, at) => { if (said !== bare[index][at]) differing.push(`${all[0]}.${all[1]}${all[2] ?? ''} ${said}, not ${bare[index][at]}`); })); \
             return [dressed.length, differing.slice(0, 40), differing.length]",
        )
        .await;
    assert!(told[0].as_u64().is_some_and(|count| count > 500), "{told}");
    assert_eq!(told[1], json!([]), "{} differ", told[2]);
    page.close().await;
}

#[tokio::test]
async fn a_host_with_layers_of_its_own_names_ours_first() {
    let page = Page::open_at("hosts/fragment.html", PHONE, Fault::None).await;
    let display = "return getComputedStyle(document.querySelector('.data-story-figure')).display";
    page.ask(
        "const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('host.css')); \
         sheet.insertRule('@layer data-story, base;', 0); \
         sheet.insertRule('@layer base { figure { display: flex !important; } .column h2 { font-size: 50px; } p { margin-bottom: 77px; } }', 1)",
    )
    .await;
    assert_eq!(page.ask(display).await, json!("block"), "what is important in a later layer loses");
    let margin = "return getComputedStyle(document.querySelector('.data-story-byline')).marginBottom";
    page.ask("for (const rule of [...document.styleSheets].find(({ href }) => href?.endsWith('host.css')).cssRules) if (rule.selectorText === '.column p') rule.style.margin = ''").await;
    assert_eq!(page.ask(margin).await, json!("77px"), "what is said of text in a later layer wins");
    page.close().await;
}

#[tokio::test]
async fn the_text_takes_the_hosts_type() {
    let page = Page::open_at("hosts/fragment.html", PHONE, Fault::None).await;
    let style = |selector: &str| {
        format!(
            "const {{ fontFamily, fontSize, color }} = getComputedStyle(document.querySelector('{selector}')); return [fontFamily, fontSize, color]"
        )
    };
    assert_eq!(page.ask(&style(".data-story-text > p")).await, page.ask(&style("main > p")).await);
    let heading = page.ask(&style("h2.data-story-headline")).await;
    assert!(heading[0].as_str().is_some_and(|fonts| fonts.starts_with("Arial")), "{heading}");
    let figure = page.ask(&style(".data-story-title")).await;
    assert_eq!(figure[1], json!("18px"), "a figure's type is not of the host's root");
    page.close().await;
}

#[tokio::test]
async fn a_host_that_reads_from_right_to_left_turns_no_number_round() {
    let page = Page::open_at("hosts/element.html", PHONE, Fault::None).await;
    page.ask("document.documentElement.dir = 'rtl'; document.querySelector('data-story').scrollIntoView()")
        .await;
    page.until("document.querySelector('data-story [data-live]')").await;
    assert_eq!(
        page.ask("return getComputedStyle(document.querySelector('.data-story-figure')).direction").await,
        "ltr"
    );
    page.close().await;
}

#[tokio::test]
async fn a_figure_takes_the_layout_of_its_column() {
    let desk = Setting { width: 1280, height: 900, ratio: 1.0, ..PHONE };
    let page = Page::open_at("hosts/fragment.html", desk, Fault::None).await;
    let shown = |place: &str| {
        format!(
            "return [...document.querySelectorAll('{place} .data-story-svg')].filter((svg) => svg.getBoundingClientRect().width > 0).map((svg) => svg.classList[1])"
        )
    };
    assert_eq!(page.ask(&shown(".aside")).await, json!(["data-story-svg-320"]));
    assert_eq!(page.ask(&shown("main > data-story:first-of-type")).await, json!(["data-story-svg-400"]));
    // The live figure is drawn over the one that is shown.
    page.ask("document.querySelector('.aside figure').scrollIntoView()").await;
    page.until("document.querySelector('.aside [data-live]')").await;
    let boxes = "const of = (selector) => document.querySelector(`.aside ${selector}`).getBoundingClientRect(); \
                 return ['x', 'y', 'width', 'height'].map((side) => Math.round(of('canvas')[side] - of('.data-story-svg-320')[side]))";
    assert_eq!(page.ask(boxes).await, json!([0, 0, 0, 0]));
    page.close().await;
}

#[tokio::test]
async fn host_pages_are_live_silent_and_fit_a_phone() {
    let page = Page::open_at(HOSTS[0], Setting { width: 320, ..PHONE }, Fault::None).await;
    for host in HOSTS {
        page.go(host).await;
        if page.ask_bool("return Boolean(document.querySelector('data-story, [data-story-src]'))").await {
            page.ask("document.querySelector('data-story, [data-story-src]').scrollIntoView()").await;
            page.until("document.querySelector('[data-live]')").await;
        }
        if host.ends_with("frame.html") || host.ends_with("oembed.html") {
            page.enter_frame_until("iframe", "document.querySelector('[data-live]')").await;
            page.leave_frame().await;
        }
        assert_eq!(page.wide().await, 320, "{host} is wider than the phone");
        assert_eq!(page.ask("return probe.violations.concat(probe.errors)").await, json!([]), "{host}");
        assert_eq!(page.console().await, [], "{host}");
    }
    page.close().await;
}

#[tokio::test]
async fn without_scripts_a_fragment_is_whole() {
    let page = Page::open_at("hosts/fragment.html", Setting { scripts: false, ..PHONE }, Fault::None).await;
    assert!(page.shows(".data-story-svg-320").await || page.shows(".aside .data-story-svg-320").await);
    assert!(page.text(".data-story-headline").await.to_lowercase().contains("zhuzhou"));
    page.close().await;
}

#[tokio::test]
async fn a_box_is_an_element_too_and_takes_its_scheme() {
    let page = Page::open_at("hosts/element.html", PHONE, Fault::None).await;
    page.ask("document.querySelector('[data-story-src]').scrollIntoView()").await;
    page.until("document.querySelector('[data-story-src] [data-live]')").await;
    assert_eq!(
        page.ask("return document.querySelector('[data-story-src] article').dataset.scheme").await,
        json!("dark")
    );
    page.close().await;
}

#[tokio::test]
async fn what_was_estimated_of_a_figures_height_holds() {
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
        page.ask(&format!("const frame = document.querySelector('#frame'); const {{ origin, pathname }} = new URL(frame.src); frame.src = origin + '/' + pathname.split('/')[1] + '/{path}'")).await;
        page.enter_frame("#frame").await;
        page.until(&format!(
            "location.pathname.endsWith('/{path}') && document.querySelector('.data-story-source')"
        ))
        .await;
        let height =
            page.ask_number("return document.querySelector('main').getBoundingClientRect().height").await;
        page.leave_frame().await;
        let [least, most] = ["least", "height"].map(|key| embed[key].as_f64().expect("a number"));
        if height < least || height > most {
            wrong.push(format!("{path}: {least} to {most} was said, {height} it is"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    page.close().await;
}
