//! Changes by editors, frameworks and servers in a host's page: removed tags, saved live pages, swapped elements and DOM
//! morphs.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

/// Copies the fragment without its scripts, for a place before the host's paragraph.
const PASTE_FRAGMENT: &str = "const pasted = document.querySelector('#fragment article').cloneNode(true); pasted.id = ''; \
    for (const live of pasted.querySelectorAll('[data-live]')) live.removeAttribute('data-live'); \
    const place = document.createElement('data-story'); place.id = 'pasted'; place.append(pasted);";

const INSERT: &str = "document.querySelector('#theirs').before(place); place.scrollIntoView();";

/// The number of visible SVGs of figures in a part of the page.
async fn count_pictures(page: &Page, part: &str) -> usize {
    let count = format!(
        "return [...document.querySelectorAll('{part} .data-story-svg')].filter((svg) => \
         svg.getBoundingClientRect().width > 0 && getComputedStyle(svg).visibility === 'visible').length"
    );
    page.evaluate_number(&count).await as usize
}

#[tokio::test]
async fn a_page_saved_while_live_shows_its_pictures() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until("document.querySelector('#element [data-live] canvas')").await;
    assert_eq!(count_pictures(&page, "body").await, 0, "canvas and SVG are both visible");
    // A browser or an editor saves the markup, without the effects of scripts on style sheets.
    page.evaluate(
        "document.adoptedStyleSheets = []; const saved = document.createElement('section'); saved.id = 'saved'; \
         saved.append(...document.querySelector('#element').cloneNode(true).childNodes); document.querySelector('#theirs').before(saved)",
    )
    .await;
    assert_eq!(count_pictures(&page, "body").await, 2, "in the article and in its copy");
    assert!(!page.is_visible("#saved > p").await, "the host's content of the element is visible too");
    page.close().await;
}

#[tokio::test]
async fn the_hosts_nodes_stay_in_an_element() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.evaluate("window.link = document.querySelector('#fallback'); window.theirs = link.parentNode; document.querySelector('#element').scrollIntoView()").await;
    page.wait_until("document.querySelector('#element [data-live]')").await;
    assert!(
        page.evaluate_bool(
            "return document.querySelector('#element').contains(link) && !link.getClientRects().length"
        )
        .await
    );
    // A framework changes the nodes that it has rendered.
    page.evaluate(
        "const element = document.querySelector('#element'); const more = document.createElement('p'); more.textContent = 'More of theirs'; \
         element.insertBefore(more, theirs); element.append('and words'); element.removeChild(theirs); window.more = more",
    )
    .await;
    page.wait_for_paint().await;
    assert!(page.evaluate_bool("return !more.getClientRects().length").await);
    assert!(
        page.evaluate_bool("return Boolean(document.querySelector('#element [data-live] canvas'))").await,
        "the story is gone"
    );
    // A change of an attribute replaces only the story.
    page.evaluate("document.querySelector('#element').setAttribute('figure', 'people')").await;
    page.wait_until("document.querySelector('#element [data-figure=people][data-live]')").await;
    assert_eq!(
        page.evaluate(
            "return [...document.querySelector('#element').children].map(({ tagName }) => tagName)"
        )
        .await,
        json!(["ARTICLE", "P"])
    );
    assert_eq!(page.evaluate("return probe.errors.concat(probe.violations)").await, json!([]));
    assert_eq!(page.console().await, []);
    page.close().await;
}

#[tokio::test]
async fn stories_are_live_again_after_a_dom_morph() {
    let page = Page::open_at("hosts/element.html", PHONE, Fault::None).await;
    let reset = "document.querySelector('[data-story-src]').replaceChildren('as it was served')";
    assert_live_again_after(&page, "[data-story-src]", reset).await;
    page.close().await;
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    for (story, reset) in [
        ("#element", "document.querySelector('#element > article').remove()"),
        // Libraries that morph a page reset every attribute to the server's HTML.
        (
            "#fragment",
            "const article = document.querySelector('#fragment article'); article.removeAttribute('data-story-mounted'); \
          for (const figure of article.querySelectorAll('[data-live]')) figure.removeAttribute('data-live'); \
          for (const host of article.querySelectorAll('.data-story-live')) host.replaceChildren()",
        ),
    ] {
        assert_live_again_after(&page, story, reset).await;
    }
    assert_eq!(page.evaluate("return probe.errors.concat(probe.violations)").await, json!([]));
    assert_eq!(page.console().await, []);
    page.close().await;
}

/// Checks that a live story is live again after a script has reset it.
async fn assert_live_again_after(page: &Page, story: &str, reset: &str) {
    page.evaluate(&format!("document.querySelector('{story}').scrollIntoView()")).await;
    page.wait_until(&format!("document.querySelector('{story} [data-live] canvas')")).await;
    page.evaluate(&format!("document.querySelector('{story} canvas').dataset.before = ''; {reset}")).await;
    page.wait_until(&format!("document.querySelector('{story} [data-live] canvas:not([data-before])')"))
        .await;
    assert_eq!(
        page.evaluate(&format!("return document.querySelectorAll('{story} canvas').length")).await,
        json!(1),
        "{story}"
    );
    page.open_note(&format!("{story} .data-story-takeaway a.data-story-fact")).await;
    page.press("Escape").await;
}

#[tokio::test]
async fn removed_pictures_are_restored() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.evaluate(&format!(
        "{PASTE_FRAGMENT} for (const svg of pasted.querySelectorAll('svg')) svg.replaceWith(svg.textContent); {INSERT}"
    ))
    .await;
    page.wait_until("document.querySelector('#pasted [data-live] canvas')").await;
    assert!(
        page.evaluate_bool(
            "return document.querySelector('#pasted canvas').getBoundingClientRect().height > 100"
        )
        .await
    );
    assert_eq!(
        page.evaluate("return document.querySelector('#pasted .data-story-picture').textContent").await,
        page.evaluate("return document.querySelector('#fragment .data-story-picture').textContent").await,
        "words of the SVGs are left"
    );
    page.assert_no_warning().await;
    page.close().await;
}

#[tokio::test]
async fn pictures_of_an_outdated_story_are_not_restored() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until("document.querySelector('#element [data-live]')").await;
    page.evaluate(&format!(
        "{} for (const svg of pasted.querySelectorAll('svg')) svg.remove(); \
         pasted.dataset.storySource = pasted.dataset.storySource.replace(/-[0-9a-f]+\\.story/, '-0.story'); {INSERT}",
        PASTE_FRAGMENT.replace("#fragment", "#element")
    ))
    .await;
    page.wait_until("document.querySelector('#pasted article[data-story-failed]')").await;
    assert_eq!(page.evaluate("return document.querySelectorAll('#pasted canvas').length").await, json!(0));
    page.assert_one_warning(
        "its story has changed since: place a frame or an element. Text and tables are complete.",
    )
    .await;
    page.close().await;
}

#[tokio::test]
async fn a_fragment_pasted_without_its_style_sheet_is_styled() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.evaluate(&format!(
        "{PASTE_FRAGMENT} document.querySelector('#fragment').remove(); document.querySelector('#element').remove(); \
         for (const link of document.querySelectorAll('link[href*=guest]')) link.remove(); {INSERT}"
    ))
    .await;
    page.wait_until("document.querySelector('#pasted [data-live] canvas')").await;
    page.assert_no_warning().await;
    page.close().await;
}

#[tokio::test]
async fn replacing_a_story_with_itself_keeps_its_ids() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.wait_until("document.querySelector('#fragment figure')").await;
    // Libraries insert the new element before the old one, and then remove the old one.
    page.evaluate(
        "const old = document.querySelector('#fragment > data-story'); window.names = [...old.querySelectorAll('[id]')].map(({ id }) => id); \
         setTimeout(() => { old.before(old.cloneNode(true)); old.remove(); window.swapped = true; })",
    )
    .await;
    page.wait_until("window.swapped").await;
    page.wait_for_paint().await;
    assert_eq!(
        page.evaluate(
            "return [...document.querySelectorAll('#fragment > data-story [id]')].map(({ id }) => id)"
        )
        .await,
        page.evaluate("return names").await
    );
    page.close().await;
}

#[tokio::test]
async fn keys_that_a_story_handles_do_not_reach_the_host() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until("document.querySelector('#element [data-live] .data-story-mark')").await;
    page.evaluate(
        "window.reached = []; document.addEventListener('keydown', ({ key }) => reached.push(key)); \
         document.querySelector('#element .data-story-mark').focus({ preventScroll: true })",
    )
    .await;
    for key in ["ArrowRight", "Enter", "Escape"] {
        page.press(key).await;
    }
    assert_eq!(page.evaluate("return reached").await, json!([]));
    // Keys that the story does not handle reach the host.
    page.press("Escape").await;
    assert_eq!(page.evaluate("return reached").await, json!(["Escape"]));
    page.close().await;
}

#[tokio::test]
async fn a_frame_for_a_figure_shows_that_figure() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.evaluate(
        "const element = document.querySelector('#element'); element.removeAttribute('figure'); \
         element.setAttribute('src', element.getAttribute('src') + 'embed/requests/')",
    )
    .await;
    page.wait_until("document.querySelector('#element [data-figure=requests]')").await;
    assert_eq!(page.evaluate("return document.querySelectorAll('#element figure').length").await, json!(1));
    page.close().await;
}

#[tokio::test]
async fn frames_in_aspect_ratio_wrappers_cover_nothing() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.evaluate(
        "const wrapper = document.createElement('div'); wrapper.id = 'wrapper'; Object.assign(wrapper.style, { position: 'relative', height: '0', paddingBottom: '56.25%' }); \
         const frame = document.querySelector('#frame'); const inner = frame.cloneNode(); inner.id = 'inner'; inner.removeAttribute('height'); \
         Object.assign(inner.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', minHeight: '400px' }); \
         wrapper.append(inner); document.querySelector('#theirs').before(wrapper); wrapper.scrollIntoView()",
    )
    .await;
    page.wait_until("document.querySelector('#inner').style.height.endsWith('px')").await;
    assert!(page.evaluate_bool("return document.querySelector('#theirs').getBoundingClientRect().top >= document.querySelector('#inner').getBoundingClientRect().bottom").await);
    // An element with other content than the frame is not its wrapper.
    page.evaluate(
        "const words = document.createElement('p'); words.textContent = 'Words of the host'; const wrapper = document.querySelector('#wrapper'); \
         wrapper.append(words); Object.assign(wrapper.style, { height: '50px', paddingBottom: '60px' }); \
         document.querySelector('#inner').style.height = ''; document.querySelector('#inner').contentWindow.postMessage({ sentinel: 'amp' }, '*')",
    )
    .await;
    page.wait_until("document.querySelector('#inner').style.height.endsWith('px')").await;
    assert_eq!(page.evaluate("const { height, paddingBottom } = document.querySelector('#wrapper').style; return [height, paddingBottom]").await, json!(["50px", "60px"]));
    page.close().await;
}

#[tokio::test]
async fn a_frame_that_was_redirected_is_resized() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.evaluate(
        "const frame = document.createElement('iframe'); frame.id = 'moved'; frame.src = 'about:blank'; document.querySelector('#theirs').before(frame); \
         frame.contentWindow.location.replace(document.querySelector('#frame').src); frame.scrollIntoView()",
    )
    .await;
    page.wait_until("document.querySelector('#moved').style.height").await;
    page.close().await;
}

#[tokio::test]
async fn a_story_removed_at_once_is_not_put_back() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until("document.querySelector('#element [data-live]')").await;
    page.evaluate(
        "window.removals = 0; const element = document.querySelector('#element'); const remove = () => element.querySelectorAll('article').forEach((article) => { removals += 1; article.remove(); }); \
         new MutationObserver(remove).observe(element, { childList: true }); remove()",
    )
    .await;
    page.wait_until(
        "probe.console.some(({ message }) => message.includes('a script of the page removes it'))",
    )
    .await;
    let removals = page.evaluate("return removals").await;
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    assert_eq!(page.evaluate("return removals").await, removals, "the story is put back again and again");
    assert!(page.is_visible("#element > p").await, "the host's content of the element is not visible");
    page.close().await;
}

#[tokio::test]
async fn a_saved_element_shows_its_picture_if_the_story_is_gone() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.wait_until("document.querySelector('#element [data-live]')").await;
    page.evaluate(
        "const saved = document.querySelector('#element').cloneNode(true); saved.id = 'saved'; saved.setAttribute('src', '/gone/en/'); \
         document.querySelector('#theirs').before(saved); saved.scrollIntoView()",
    )
    .await;
    page.wait_until("document.querySelector('#saved').hasAttribute('data-story-failed')").await;
    assert_eq!(count_pictures(&page, "#saved").await, 1);
    page.close().await;
}
