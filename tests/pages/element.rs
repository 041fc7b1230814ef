//! The element `<data-story>`: it can be added, removed, moved and changed, and accepts nothing but stories.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

const LIVE: &str = "document.querySelector('#element [data-live] canvas')";

/// A script that adds a new element before the host's paragraph.
fn another(attributes: &[(&str, &str)]) -> String {
    let set = attributes.iter().map(|(name, value)| format!("another.setAttribute('{name}', '{value}');"));
    format!(
        "const another = document.createElement('data-story'); another.id = 'another'; {} \
         another.append('Read the story'); document.querySelector('#theirs').before(another);",
        set.collect::<String>()
    )
}

/// The address of the story's site.
async fn site(page: &Page) -> String {
    let src = page.evaluate("return document.querySelector('#element').getAttribute('src')").await;
    src.as_str().expect("an address").trim_end_matches("zhuzhou/en/").to_owned()
}

#[tokio::test]
async fn an_element_can_be_moved_removed_and_added_again() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until(LIVE).await;
    page.evaluate("document.querySelector('#element canvas').id = 'same'; document.querySelector('#elsewhere').append(document.querySelector('#element'))").await;
    page.wait_for_paint().await;
    assert!(
        page.evaluate_bool("return Boolean(document.querySelector('#element [data-live] canvas#same'))")
            .await,
        "the article was mounted again"
    );
    page.open_note("#element .data-story-takeaway a.data-story-fact").await;
    page.evaluate("window.element = document.querySelector('#element'); element.remove()").await;
    page.wait_until("!element.querySelector('canvas')").await;
    assert_eq!(
        page.evaluate("return element.querySelectorAll('[data-live], [aria-expanded=true]').length").await,
        json!(0)
    );
    page.evaluate("document.querySelector('#theirs').before(element); element.scrollIntoView()").await;
    page.wait_until(LIVE).await;
    page.open_note("#element .data-story-takeaway a.data-story-fact").await;
    assert_eq!(page.evaluate("return element.querySelectorAll('canvas').length").await, json!(1));
    assert_eq!(page.evaluate("return probe.errors.concat(probe.violations)").await, json!([]));
    assert_eq!(page.console().await, []);
    page.close().await;
}

#[tokio::test]
async fn a_removed_element_leaves_nothing_behind() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until(LIVE).await;
    // An element that is removed before its story has loaded stays as it is.
    let src = format!("{}zhuzhou/en/", site(&page).await);
    let add = another(&[("src", &src), ("figure", "people")]);
    page.evaluate(&format!("{add} window.another = another; another.remove()")).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(page.evaluate("return another.textContent").await, json!("Read the story"));
    page.evaluate("document.querySelector('#theirs').before(another)").await;
    page.wait_until("another.querySelector('[data-live] canvas')").await;
    page.evaluate("another.replaceWith()").await;
    page.wait_until("!another.querySelector('canvas')").await;
    assert_eq!(page.evaluate("return probe.errors.concat(probe.violations)").await, json!([]));
    page.close().await;
}

#[tokio::test]
async fn attributes_update_the_element() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until(LIVE).await;
    let set = |name: &str, value: &str| {
        format!("document.querySelector('#element').setAttribute('{name}', '{value}')")
    };
    let scheme = "return document.querySelector('#element article').dataset.scheme ?? ''";
    assert_eq!(page.evaluate(scheme).await, json!("light"), "an element is light by default");
    page.evaluate(&set("theme", "dark")).await;
    assert_eq!(page.evaluate(scheme).await, json!("dark"));
    page.evaluate(&set("theme", "auto")).await;
    assert_eq!(page.evaluate(scheme).await, json!(""));
    page.evaluate(&set("figure", "requests")).await;
    page.wait_until("document.querySelector('#element [data-figure=requests][data-live]')").await;
    assert_eq!(page.evaluate("return document.querySelectorAll('#element article').length").await, json!(1));
    // Hosts use other tags for the same languages.
    page.evaluate(&set("lang", "zh-TW")).await;
    page.wait_until("document.querySelector('#element article[lang=zh-Hant] [data-live]')").await;
    // In a language that the story doesn't have, the element shows the story's own language.
    page.evaluate(&set("lang", "fr")).await;
    page.wait_until("document.querySelector('#element article[lang=en] [data-live]')").await;
    page.evaluate(&set("src", &format!("{}power-valley/en/", site(&page).await))).await;
    page.evaluate(&set("figure", "road")).await;
    page.wait_until(
        "document.querySelector('#element article[data-story=power-valley] [data-figure=road][data-live]')",
    )
    .await;
    page.evaluate("document.querySelector('#element').removeAttribute('figure')").await;
    page.wait_until("document.querySelector('#element .data-story-headline')").await;
    assert_eq!(page.evaluate("return probe.errors.concat(probe.violations)").await, json!([]));
    page.close().await;
}

#[tokio::test]
async fn the_page_receives_events_for_live_figures_and_selections() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.evaluate(
        "window.events = []; for (const name of ['data-story-live', 'data-story-fact']) \
         document.addEventListener(name, ({ type, detail }) => events.push({ type, ...detail }))",
    )
    .await;
    page.evaluate("document.querySelector('#element').setAttribute('figure', 'requests')").await;
    let live =
        json!({ "type": "data-story-live", "story": "zhuzhou", "language": "en", "figure": "requests" });
    page.wait_until("events.some(({ figure }) => figure === 'requests')").await;
    assert!(page.evaluate("return events").await.as_array().expect("a list").contains(&live));
    page.evaluate("events.splice(0)").await;
    page.open_note("#element .data-story-takeaway a.data-story-fact").await;
    page.press("Escape").await;
    page.wait_until("events.length === 2").await;
    let event = |fact: serde_json::Value, figure: serde_json::Value| json!({ "type": "data-story-fact", "story": "zhuzhou", "language": "en", "fact": fact, "figure": figure });
    let selected =
        page.evaluate("return document.querySelector('#element .data-story-takeaway a').dataset.fact").await;
    assert_eq!(
        page.evaluate("return events").await,
        json!([event(selected, json!("requests")), event(json!(null), json!(null))])
    );
    page.close().await;
}

#[tokio::test]
async fn fifty_stories_in_one_page_share_one_widget_and_no_ids() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.evaluate(
        "const first = document.querySelector('#element'); \
         for (let count = 1; count < 50; count += 1) { \
           const another = first.cloneNode(); another.id = `element-${count}`; \
           another.setAttribute('figure', ['care', 'requests', 'titles', 'complaint', 'people'][count % 5]); \
           document.querySelector('#elsewhere').append(another); }",
    )
    .await;
    for count in 0..50 {
        let id = if count == 0 { "element".to_owned() } else { format!("element-{count}") };
        page.evaluate(&format!("document.querySelector('#{id}').scrollIntoView()")).await;
        page.wait_until(&format!("document.querySelector('#{id} [data-live] canvas')")).await;
    }
    let fetched = |ending: &str| {
        format!(
            "return performance.getEntriesByType('resource').filter(({{ name }}) => name.endsWith('{ending}')).length"
        )
    };
    assert_eq!(page.evaluate(&fetched(".wasm")).await, json!(1));
    assert_eq!(page.evaluate(&fetched("care/fragment.html")).await, json!(1), "a fragment is fetched once");
    let ids = "const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id); return ids.length - new Set(ids).size";
    assert_eq!(page.evaluate(ids).await, json!(0), "two elements have the same id");
    let wrong = "return [...document.querySelectorAll('a.data-story-fact')].filter((link) => !link.closest('article').contains(document.getElementById(link.hash.slice(1)))).length";
    assert_eq!(page.evaluate(wrong).await, json!(0), "numbers lead to another copy");
    page.open_note("#element-45 .data-story-takeaway a.data-story-fact").await;
    assert_eq!(
        page.evaluate("return document.querySelectorAll('.data-story-note:not([hidden])').length").await,
        json!(1)
    );
    assert_eq!(page.evaluate("return probe.errors.concat(probe.violations)").await, json!([]));
    assert_eq!(page.console().await, []);
    page.close().await;
}

#[tokio::test]
async fn fifty_fragments_in_one_page_share_one_widget_and_no_ids() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.evaluate(
        "const first = document.querySelector('#fragment > data-story'); \
         for (let count = 1; count < 50; count += 1) document.querySelector('#fragment').append(first.cloneNode(true))",
    )
    .await;
    for count in [1, 25, 50] {
        let fragment = format!("#fragment > data-story:nth-of-type({count})");
        page.evaluate(&format!("document.querySelector('{fragment}').scrollIntoView()")).await;
        page.wait_until(&format!("document.querySelector('{fragment} [data-live] canvas')")).await;
        page.open_note(&format!("{fragment} .data-story-takeaway a.data-story-fact")).await;
    }
    let fetched =
        "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length";
    assert_eq!(page.evaluate(fetched).await, json!(1));
    let ids = "const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id); return ids.length - new Set(ids).size";
    assert_eq!(page.evaluate(ids).await, json!(0), "two fragments have the same id");
    assert_eq!(page.evaluate("return probe.errors.concat(probe.violations)").await, json!([]));
    assert_eq!(page.console().await, []);
    page.close().await;
}

#[tokio::test]
async fn stories_survive_client_side_navigation() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    for mode in ["#fragment", "#element"] {
        page.evaluate(&format!("document.querySelector('{mode}').scrollIntoView()")).await;
        page.wait_until(&format!("document.querySelector('{mode} [data-live]')")).await;
    }
    // Another page of the host replaces all elements by elements as a server sends them.
    page.evaluate(
        "window.before = ['#fragment > data-story', '#element', '#frame'].map((selector) => document.querySelector(selector)); \
         const next = before.map((element) => element.cloneNode(element === before[0])); next[0].id = 'next'; \
         document.querySelector('main').replaceChildren(...next); history.pushState(null, '', '?next')",
    )
    .await;
    page.wait_until("!before.some((element) => element.querySelector('canvas'))").await;
    for mode in ["#next", "#element"] {
        page.evaluate(&format!("document.querySelector('{mode}').scrollIntoView()")).await;
        page.wait_until(&format!("document.querySelector('{mode} [data-live] canvas')")).await;
        page.open_note(&format!("{mode} .data-story-takeaway a.data-story-fact")).await;
    }
    page.enter_frame_when("#frame", "document.querySelector('[data-live]')").await;
    page.leave_frame().await;
    page.wait_until("document.querySelector('#frame').clientHeight > 304").await;
    assert_eq!(page.evaluate("return probe.errors.concat(probe.violations)").await, json!([]));
    page.close().await;
}

#[tokio::test]
async fn an_invalid_address_affects_only_its_element() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.evaluate(&another(&[("src", "http://[")])).await;
    page.wait_until("document.querySelector('#another').hasAttribute('data-story-failed')").await;
    assert_eq!(page.content("#another").await, "Read the story");
    page.assert_one_warning("name the story's page").await;
    page.wait_until(LIVE).await;
    // With a valid address, the story is shown.
    let valid = format!("{}zhuzhou/en", site(&page).await);
    page.evaluate(&format!("document.querySelector('#another').setAttribute('src', '{valid}')")).await;
    page.wait_until("document.querySelector('#another .data-story-headline')").await;
    assert!(
        page.evaluate_bool("return !document.querySelector('#another').hasAttribute('data-story-failed')")
            .await
    );
    page.close().await;
}

#[tokio::test]
async fn an_article_that_is_added_later_becomes_live() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.evaluate(
        "const later = document.createElement('data-story'); later.id = 'later'; document.querySelector('#theirs').before(later); \
         setTimeout(() => later.append(document.querySelector('#fragment article')), 100)",
    )
    .await;
    page.wait_until("document.querySelector('#later [data-live] canvas')").await;
    page.evaluate("window.gone = document.querySelector('#later article'); gone.remove()").await;
    page.wait_until("!gone.querySelector('canvas')").await;
    page.close().await;
}

#[tokio::test]
async fn a_link_to_an_anchor_in_an_element_scrolls_to_it() {
    let page = Page::open_host("elements.html#zhuzhou-fact-requests-open", PHONE, Fault::None).await;
    page.wait_until(LIVE).await;
    let src = format!("{}zhuzhou/en/", site(&page).await);
    let far = "another.style.marginTop = '4000px'; document.querySelector('main').append(another)";
    let here = "document.querySelector('#theirs').before(another)";
    page.evaluate(&another(&[("src", &src), ("figure", "requests")]).replace(here, far)).await;
    page.wait_until("document.querySelector('#another .data-story-note:not([hidden])')").await;
    assert!(page.evaluate_number("return scrollY").await > 3000.0);
    page.close().await;
}

#[tokio::test]
async fn the_first_of_several_copies_keeps_its_ids() {
    let page = Page::open_at("hosts/fragment.html", PHONE, Fault::None).await;
    page.wait_until("document.querySelector('[data-live]')").await;
    let ids = page.evaluate("return [...document.querySelectorAll('article')].map((article) => article.querySelector('figure').id)").await;
    assert_eq!(ids, json!(["zhuzhou-figure-titles", "zhuzhou-figure-titles~1", "zhuzhou-figure-titles~2"]));
    page.close().await;
}

#[tokio::test]
async fn a_malicious_story_can_do_nothing() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until(LIVE).await;
    page.evaluate(&another(&[("src", &format!("{}evil/en/", site(&page).await))])).await;
    page.wait_until("document.querySelector('#another article')").await;
    let unsafe_elements = "return [...document.querySelectorAll('#another *')].filter((element) => \
        element.matches('script, style, link, iframe, form, input, object, embed, base, meta, template, math, animate, use, foreignObject, [style], [srcdoc], [formaction], #cookie') \
        || [...element.classList].some((one) => !one.startsWith('data-story')) || (element.matches('button') && element.type !== 'button') \
        || [...element.attributes].some(({ name, value }) => /^(on|data-(hx|method|remote|live|lit))/.test(name) || /^login-form$|url\\(|^hostframe$/.test(value) || /^\\s*(java|data:)/.test(value))).map(({ outerHTML }) => outerHTML)";
    assert_eq!(page.evaluate(unsafe_elements).await, json!([]));
    assert_eq!(page.content("#another h2").await, "An evil story", "harmless text is not shown");
    page.evaluate(
        "document.querySelector('#another p a').click(); document.querySelector('#another article').click()",
    )
    .await;
    page.wait_for_paint().await;
    assert_eq!(page.evaluate("return document.body.dataset.evil ?? null").await, json!(null));
    assert!(page.evaluate_bool("return location.pathname.endsWith('/elements.html')").await);
    assert_eq!(
        page.evaluate(
            "return [...document.querySelectorAll('#another a')].map((link) => link.getAttribute('href'))"
        )
        .await,
        json!(["https://example.org/", "#", "#", "https://example.org/"])
    );
    page.close().await;
}
