//! What editors, frameworks and servers do to a host's page after a story has been put into it: they drop tags, save what
//! is live, swap parts for others and put the page together anew.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

/// A copy of the fragment, without its scripts, before the host's paragraph.
const PASTED: &str = "const pasted = document.querySelector('#fragment article').cloneNode(true); pasted.id = ''; \
    for (const live of pasted.querySelectorAll('[data-live]')) live.removeAttribute('data-live'); \
    const place = document.createElement('data-story'); place.id = 'pasted'; place.append(pasted);";

const PUT: &str = "document.querySelector('#theirs').before(place); place.scrollIntoView();";

/// How many pictures of figures readers see in a part of the page.
async fn pictures(page: &Page, part: &str) -> usize {
    let count = format!(
        "return [...document.querySelectorAll('{part} .data-story-svg')].filter((svg) => \
         svg.getBoundingClientRect().width > 0 && getComputedStyle(svg).visibility === 'visible').length"
    );
    page.ask_number(&count).await as usize
}

#[tokio::test]
async fn what_is_saved_while_it_is_live_shows_its_pictures() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.until("document.querySelector('#element [data-live] canvas')").await;
    assert_eq!(pictures(&page, "body").await, 0, "canvas and picture are both heard");
    // As a browser or an editor saves it: the same markup, and no script that has run.
    page.ask(
        "document.adoptedStyleSheets = []; const saved = document.createElement('section'); saved.id = 'saved'; \
         saved.append(...document.querySelector('#element').cloneNode(true).childNodes); document.querySelector('#theirs').before(saved)",
    )
    .await;
    assert_eq!(pictures(&page, "body").await, 2, "of the article and its copy");
    assert!(!page.shows("#saved > p").await, "what stood in the element is shown too");
    page.close().await;
}

#[tokio::test]
async fn what_a_host_has_put_into_an_element_stays_its_own() {
    let page = Page::open_host("ways.html", PHONE, Fault::None).await;
    page.ask("window.link = document.querySelector('#fallback'); window.theirs = link.parentNode; document.querySelector('#element').scrollIntoView()").await;
    page.until("document.querySelector('#element [data-live]')").await;
    assert!(
        page.ask_bool(
            "return document.querySelector('#element').contains(link) && !link.getClientRects().length"
        )
        .await
    );
    // A framework changes what it believes to be there.
    page.ask(
        "const element = document.querySelector('#element'); const more = document.createElement('p'); more.textContent = 'More of theirs'; \
         element.insertBefore(more, theirs); element.append('and words'); element.removeChild(theirs); window.more = more",
    )
    .await;
    page.painted().await;
    assert!(page.ask_bool("return !more.getClientRects().length").await);
    assert!(
        page.ask_bool("return Boolean(document.querySelector('#element [data-live] canvas'))").await,
        "the story is gone"
    );
    // Another wish replaces the story and nothing else.
    page.ask("document.querySelector('#element').setAttribute('figure', 'people')").await;
    page.until("document.querySelector('#element [data-figure=people][data-live]')").await;
    assert_eq!(
        page.ask("return [...document.querySelector('#element').children].map(({ tagName }) => tagName)")
            .await,
        json!(["ARTICLE", "P"])
    );
    assert_eq!(page.ask("return probe.errors.concat(probe.violations)").await, json!([]));
    assert_eq!(page.console().await, []);
    page.close().await;
}

#[tokio::test]
async fn a_page_that_is_put_together_anew_is_live_again() {
    let page = Page::open_at("hosts/element.html", PHONE, Fault::None).await;
    let back = "document.querySelector('[data-story-src]').replaceChildren('as it was served')";
    comes_back(&page, "[data-story-src]", back).await;
    page.close().await;
    let page = Page::open_host("ways.html", PHONE, Fault::None).await;
    for (way, back) in [
        ("#element", "document.querySelector('#element > article').remove()"),
        // By every attribute, as the libraries do that compare a page with what the server says.
        (
            "#fragment",
            "const article = document.querySelector('#fragment article'); article.removeAttribute('data-story-mounted'); \
          for (const figure of article.querySelectorAll('[data-live]')) figure.removeAttribute('data-live'); \
          for (const host of article.querySelectorAll('.data-story-live')) host.replaceChildren()",
        ),
    ] {
        comes_back(&page, way, back).await;
    }
    assert_eq!(page.ask("return probe.errors.concat(probe.violations)").await, json!([]));
    assert_eq!(page.console().await, []);
    page.close().await;
}

/// A story is live, is taken back, and is live once more.
async fn comes_back(page: &Page, way: &str, back: &str) {
    page.ask(&format!("document.querySelector('{way}').scrollIntoView()")).await;
    page.until(&format!("document.querySelector('{way} [data-live] canvas')")).await;
    page.ask(&format!("document.querySelector('{way} canvas').dataset.before = ''; {back}")).await;
    page.until(&format!("document.querySelector('{way} [data-live] canvas:not([data-before])')")).await;
    assert_eq!(
        page.ask(&format!("return document.querySelectorAll('{way} canvas').length")).await,
        json!(1),
        "{way}"
    );
    page.open_note(&format!("{way} .data-story-takeaway a.data-story-fact")).await;
    page.press("Escape").await;
}

#[tokio::test]
async fn pictures_that_an_editor_drops_come_again() {
    let page = Page::open_host("ways.html", PHONE, Fault::None).await;
    page.ask(&format!(
        "{PASTED} for (const svg of pasted.querySelectorAll('svg')) svg.replaceWith(svg.textContent); {PUT}"
    ))
    .await;
    page.until("document.querySelector('#pasted [data-live] canvas')").await;
    assert!(
        page.ask_bool("return document.querySelector('#pasted canvas').getBoundingClientRect().height > 100")
            .await
    );
    assert_eq!(
        page.ask("return document.querySelector('#pasted .data-story-picture').textContent").await,
        page.ask("return document.querySelector('#fragment .data-story-picture').textContent").await,
        "stray words are left"
    );
    page.says_nothing_more().await;
    page.close().await;
}

#[tokio::test]
async fn pictures_of_a_story_that_has_changed_do_not_come_again() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.until("document.querySelector('#element [data-live]')").await;
    page.ask(&format!(
        "{} for (const svg of pasted.querySelectorAll('svg')) svg.remove(); \
         pasted.dataset.storySource = pasted.dataset.storySource.replace(/-[0-9a-f]+\\.story/, '-0.story'); {PUT}",
        PASTED.replace("#fragment", "#element")
    ))
    .await;
    page.until("document.querySelector('#pasted article[data-story-failed]')").await;
    assert_eq!(page.ask("return document.querySelectorAll('#pasted canvas').length").await, json!(0));
    page.says_once("its story has changed since: place a frame or an element. Text and tables are whole.")
        .await;
    page.close().await;
}

#[tokio::test]
async fn a_fragment_that_is_pasted_without_its_style_sheet_is_dressed() {
    let page = Page::open_host("ways.html", PHONE, Fault::None).await;
    page.ask(&format!(
        "{PASTED} document.querySelector('#fragment').remove(); document.querySelector('#element').remove(); \
         for (const link of document.querySelectorAll('link[href*=guest]')) link.remove(); {PUT}"
    ))
    .await;
    page.until("document.querySelector('#pasted [data-live] canvas')").await;
    page.says_nothing_more().await;
    page.close().await;
}

#[tokio::test]
async fn who_swaps_a_story_for_itself_changes_no_names() {
    let page = Page::open_host("ways.html", PHONE, Fault::None).await;
    page.until("document.querySelector('#fragment figure')").await;
    // As swapping libraries do: the new in front of the old, and then the old out.
    page.ask(
        "const old = document.querySelector('#fragment > data-story'); window.names = [...old.querySelectorAll('[id]')].map(({ id }) => id); \
         setTimeout(() => { old.before(old.cloneNode(true)); old.remove(); window.swapped = true; })",
    )
    .await;
    page.until("window.swapped").await;
    page.painted().await;
    assert_eq!(
        page.ask("return [...document.querySelectorAll('#fragment > data-story [id]')].map(({ id }) => id)")
            .await,
        page.ask("return names").await
    );
    page.close().await;
}

#[tokio::test]
async fn keys_that_a_story_answers_turn_no_pages_of_the_hosts() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.until("document.querySelector('#element [data-live] .data-story-mark')").await;
    page.ask(
        "window.heard = []; document.addEventListener('keydown', ({ key }) => heard.push(key)); \
         document.querySelector('#element .data-story-mark').focus({ preventScroll: true })",
    )
    .await;
    for key in ["ArrowRight", "Enter", "Escape"] {
        page.press(key).await;
    }
    assert_eq!(page.ask("return heard").await, json!([]));
    // What we have no answer to is the host's.
    page.press("Escape").await;
    assert_eq!(page.ask("return heard").await, json!(["Escape"]));
    page.close().await;
}

#[tokio::test]
async fn the_address_of_a_figures_frame_shows_that_figure() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.ask(
        "const element = document.querySelector('#element'); element.removeAttribute('figure'); \
         element.setAttribute('src', element.getAttribute('src') + 'embed/requests/')",
    )
    .await;
    page.until("document.querySelector('#element [data-figure=requests]')").await;
    assert_eq!(page.ask("return document.querySelectorAll('#element figure').length").await, json!(1));
    page.close().await;
}

#[tokio::test]
async fn frames_in_wrappers_of_a_ratio_cover_nothing() {
    let page = Page::open_host("ways.html", PHONE, Fault::None).await;
    page.ask(
        "const wrapper = document.createElement('div'); wrapper.id = 'wrapper'; Object.assign(wrapper.style, { position: 'relative', height: '0', paddingBottom: '56.25%' }); \
         const frame = document.querySelector('#frame'); const inner = frame.cloneNode(); inner.id = 'inner'; inner.removeAttribute('height'); \
         Object.assign(inner.style, { position: 'absolute', inset: '0', width: '100%', height: '100%', minHeight: '400px' }); \
         wrapper.append(inner); document.querySelector('#theirs').before(wrapper); wrapper.scrollIntoView()",
    )
    .await;
    page.until("document.querySelector('#inner').style.height.endsWith('px')").await;
    assert!(page.ask_bool("return document.querySelector('#theirs').getBoundingClientRect().top >= document.querySelector('#inner').getBoundingClientRect().bottom").await);
    // A part of the page that holds more than the frame is no wrapper of it.
    page.ask(
        "const words = document.createElement('p'); words.textContent = 'Words of the host'; const wrapper = document.querySelector('#wrapper'); \
         wrapper.append(words); Object.assign(wrapper.style, { height: '50px', paddingBottom: '60px' }); \
         document.querySelector('#inner').style.height = ''; document.querySelector('#inner').contentWindow.postMessage({ sentinel: 'amp' }, '*')",
    )
    .await;
    page.until("document.querySelector('#inner').style.height.endsWith('px')").await;
    assert_eq!(page.ask("const { height, paddingBottom } = document.querySelector('#wrapper').style; return [height, paddingBottom]").await, json!(["50px", "60px"]));
    page.close().await;
}

#[tokio::test]
async fn a_frame_whose_address_has_moved_is_heard() {
    let page = Page::open_host("ways.html", PHONE, Fault::None).await;
    page.ask(
        "const frame = document.createElement('iframe'); frame.id = 'moved'; frame.src = 'about:blank'; document.querySelector('#theirs').before(frame); \
         frame.contentWindow.location.replace(document.querySelector('#frame').src); frame.scrollIntoView()",
    )
    .await;
    page.until("document.querySelector('#moved').style.height").await;
    page.close().await;
}

#[tokio::test]
async fn a_host_that_takes_a_story_out_at_once_is_not_fought() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.until("document.querySelector('#element [data-live]')").await;
    page.ask(
        "window.taken = 0; const element = document.querySelector('#element'); const take = () => element.querySelectorAll('article').forEach((article) => { taken += 1; article.remove(); }); \
         new MutationObserver(take).observe(element, { childList: true }); take()",
    )
    .await;
    page.until("probe.console.some(({ message }) => message.includes('a script of the page removes it'))")
        .await;
    let taken = page.ask("return taken").await;
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    assert_eq!(page.ask("return taken").await, taken, "it comes again and again");
    assert!(page.shows("#element > p").await, "what stood in the element is shown");
    page.close().await;
}

#[tokio::test]
async fn what_was_saved_in_an_element_shows_its_picture_where_the_story_is_gone() {
    let page = Page::open_host("elements.html", PHONE, Fault::None).await;
    page.until("document.querySelector('#element [data-live]')").await;
    page.ask(
        "const saved = document.querySelector('#element').cloneNode(true); saved.id = 'saved'; saved.setAttribute('src', '/gone/en/'); \
         document.querySelector('#theirs').before(saved); saved.scrollIntoView()",
    )
    .await;
    page.until("document.querySelector('#saved').hasAttribute('data-story-failed')").await;
    assert_eq!(pictures(&page, "#saved").await, 1);
    page.close().await;
}
