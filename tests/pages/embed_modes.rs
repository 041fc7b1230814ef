//! Every embed mode with one thing missing or broken: text and pictures are complete, there is one warning per page, and
//! the host's page is unchanged.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::json;

/// Whether each article shows a picture and its takeaway.
const IS_COMPLETE: &str = "[...document.querySelectorAll('article.data-story')].every((article) => \
    [...article.querySelectorAll('.data-story-svg')].some((svg) => svg.getBoundingClientRect().width > 100 && getComputedStyle(svg).visibility === 'visible') \
    && article.querySelector('.data-story-takeaway').textContent.length > 20)";

/// The state of the host's own paragraph, body and root element.
const HOST_STATE: &str = "const theirs = document.querySelector('#theirs'); const style = getComputedStyle(theirs); \
    return [theirs.textContent, theirs.attributes.length, style.fontSize, style.color, document.body.attributes.length, \
        document.documentElement.attributes.length].join('; ')";

const LIVE: &str = "document.querySelector('[data-figure]')?.hasAttribute('data-live')";
const FAILED: &str = "document.querySelector('article[data-story-failed]')";

#[tokio::test]
async fn all_modes_are_live_without_warnings() {
    all_are_live("embed-modes.html").await;
}

#[tokio::test]
async fn all_modes_are_live_in_a_cross_origin_isolated_host() {
    all_are_live("isolated/embed-modes.html").await;
}

async fn all_are_live(host: &str) {
    let page = Page::open_host(host, PHONE, Fault::None).await;
    become_live(&page).await;
    for frame in ["#frame", "#sandbox"] {
        page.enter_frame_when(frame, LIVE).await;
        assert_eq!(page.evaluate("return probe.violations.concat(probe.errors)").await, json!([]));
        page.leave_frame().await;
    }
    assert_eq!(page.evaluate("return probe.violations.concat(probe.errors)").await, json!([]));
    assert_eq!(page.console().await, []);
    let scripts =
        "return performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length";
    assert_eq!(page.evaluate(scripts).await, json!(1), "fragment and element share one widget");
    assert_eq!(
        page.evaluate(HOST_STATE).await,
        json!("A paragraph of the host’s.; 1; 17px; rgb(26, 26, 26); 0; 1")
    );
    page.close().await;
}

#[tokio::test]
async fn with_a_wasm_file_of_the_wrong_type_all_modes_are_live() {
    are_live_without_warnings(Fault::WasmOfWrongType).await;
}

#[tokio::test]
async fn on_a_slow_network_all_modes_become_live() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::WasmSlow).await;
    become_live(&page).await;
    page.assert_no_warning().await;
    page.go_to_host_page("embed-modes.html", Fault::FragmentSlow).await;
    become_live(&page).await;
    page.assert_no_warning().await;
    page.close().await;
}

#[tokio::test]
async fn with_a_late_style_sheet_all_modes_become_live() {
    are_live_without_warnings(Fault::StyleSlow).await;
}

#[tokio::test]
async fn with_half_a_style_sheet_the_picture_stays() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::StyleCut).await;
    for frame in ["#frame", "#sandbox"] {
        page.enter_frame(frame).await;
        page.wait_until(&format!("document.querySelector('article.data-story') && {IS_COMPLETE}")).await;
        page.leave_frame().await;
    }
    page.close().await;
}

#[tokio::test]
async fn without_webassembly_all_modes_stay_complete() {
    assert_complete(Fault::WebAssemblyDeleted, "this browser does not run WebAssembly").await;
}

#[tokio::test]
async fn without_the_wasm_file_all_modes_stay_complete() {
    assert_complete(Fault::WasmMissing, "_bg.wasm answers 404: publish the whole site again").await;
}

#[tokio::test]
async fn with_half_a_wasm_file_all_modes_stay_complete() {
    assert_complete(Fault::WasmCut, "_bg.wasm is missing, blocked or not what was published").await;
}

#[tokio::test]
async fn if_policies_forbid_wasm_all_modes_stay_complete() {
    assert_complete(Fault::WasmForbidden, "allow 'wasm-unsafe-eval'").await;
}

#[tokio::test]
async fn if_the_wasm_file_never_arrives_all_modes_stay_complete() {
    assert_complete(Fault::WasmStalled, "_bg.wasm stalled on the network").await;
}

#[tokio::test]
async fn if_the_wasm_file_stalls_halfway_all_modes_stay_complete() {
    assert_complete(Fault::WasmHalted, "_bg.wasm stalled on the network").await;
}

#[tokio::test]
async fn if_the_story_file_stalls_halfway_all_modes_stay_complete() {
    assert_complete(Fault::StoryHalted, ".story stalled on the network").await;
}

#[tokio::test]
async fn with_a_changed_wasm_file_all_modes_stay_complete() {
    assert_complete(Fault::WasmTampered, "_bg.wasm is missing, blocked or not what was published").await;
}

#[tokio::test]
async fn without_the_story_file_all_modes_stay_complete() {
    assert_complete(Fault::StoryMissing, ".story answers 404").await;
}

#[tokio::test]
async fn with_half_a_story_file_all_modes_stay_complete() {
    assert_complete(Fault::StoryCut, ".story is missing, blocked or not what was published").await;
}

#[tokio::test]
async fn with_a_story_file_of_a_newer_version_all_modes_stay_complete() {
    assert_complete(Fault::StoryNewer, "publish pages, data and widget together").await;
}

/// Checks that all modes become live without a warning.
async fn are_live_without_warnings(fault: Fault) {
    let page = Page::open_host("embed-modes.html", PHONE, fault).await;
    become_live(&page).await;
    for frame in ["#frame", "#sandbox"] {
        page.enter_frame_when(frame, LIVE).await;
        page.assert_no_warning().await;
        page.leave_frame().await;
    }
    page.assert_no_warning().await;
    page.close().await;
}

/// Brings fragment and element into view, one after the other, until they are live.
async fn become_live(page: &Page) {
    for mode in ["#fragment", "#element"] {
        page.evaluate(&format!("document.querySelector('{mode}').scrollIntoView()")).await;
        page.wait_until(&format!("document.querySelector('{mode} [data-live]')")).await;
    }
}

async fn assert_complete(fault: Fault, because: &str) {
    let page = Page::open_host("embed-modes.html", PHONE, fault).await;
    for mode in ["#fragment", "#element"] {
        page.evaluate(&format!("document.querySelector('{mode}').scrollIntoView()")).await;
        page.wait_until(&format!("document.querySelector('{mode} article[data-story-failed]')")).await;
    }
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-live]').length").await, json!(0));
    assert!(page.evaluate_bool(&format!("return {IS_COMPLETE}")).await, "a picture or a text is missing");
    page.assert_one_warning(because).await;
    for frame in ["#frame", "#sandbox"] {
        page.enter_frame_when(frame, FAILED).await;
        assert!(
            page.evaluate_bool(&format!("return {IS_COMPLETE}")).await,
            "a picture or a text is missing in {frame}"
        );
        page.assert_one_warning(because).await;
        page.leave_frame().await;
    }
    assert_eq!(
        page.evaluate(HOST_STATE).await,
        json!("A paragraph of the host’s.; 1; 17px; rgb(26, 26, 26); 0; 1")
    );
    page.close().await;
}

#[tokio::test]
async fn if_a_fragment_fails_the_element_keeps_its_content() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::FragmentMissing).await;
    for (fault, because) in [
        (Fault::FragmentMissing, "care/fragment.html answers 404"),
        (Fault::FragmentCut, "care/fragment.html is not a whole story"),
        (Fault::FragmentStalled, "stalled on the network: reload the page"),
        (Fault::FragmentHalted, "stalled on the network: reload the page"),
        (Fault::StyleMissing, "style-src allows it"),
    ] {
        page.go_to_host_page("embed-modes.html", fault).await;
        page.evaluate("document.querySelector('#element').scrollIntoView()").await;
        page.wait_until("document.querySelector('#element').hasAttribute('data-story-failed')").await;
        assert!(
            page.is_visible("#fallback").await,
            "{fault:?}: the host's content of the element is not visible"
        );
        page.assert_one_warning(because).await;
        // A fragment in the page is live, unless its style sheet is missing.
        let state = if matches!(fault, Fault::StyleMissing) { "[data-story-failed]" } else { "[data-live]" };
        page.evaluate("document.querySelector('#fragment').scrollIntoView()").await;
        page.wait_until(&format!("document.querySelector('#fragment {state}')")).await;
        let visible = "[...document.querySelectorAll('#fragment .data-story-svg')].filter((svg) => svg.getBoundingClientRect().width > 0).length";
        assert_eq!(page.evaluate(&format!("return {visible}")).await, json!(1), "{fault:?}");
    }
    page.close().await;
}

#[tokio::test]
async fn without_the_loader_everything_stays_static() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::LoaderMissing).await;
    assert!(page.evaluate_bool(&format!("return {IS_COMPLETE}")).await);
    assert!(page.is_visible("#fallback").await);
    page.enter_frame("#frame").await;
    assert!(page.evaluate_bool(&format!("return {IS_COMPLETE}")).await);
    assert_eq!(page.evaluate("return probe.errors").await, json!([]));
    page.close().await;
}

#[tokio::test]
async fn after_a_trap_fragment_and_element_show_their_pictures_again() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    become_live(&page).await;
    page.trap().await;
    assert_eq!(page.evaluate("return document.querySelectorAll('[data-live]').length").await, json!(0));
    assert!(page.evaluate_bool(&format!("return {IS_COMPLETE}")).await, "a picture or a text is missing");
    page.assert_one_warning("report the problem if it stays").await;
    // Elements can still be removed and added. A new element shows a picture too.
    page.evaluate(
        "const element = document.querySelector('#element'); element.remove(); \
         const later = element.cloneNode(); later.id = 'later'; later.setAttribute('figure', 'complaint'); \
         document.querySelector('#theirs').before(element, later); later.scrollIntoView()",
    )
    .await;
    page.wait_until("document.querySelector('#later article[data-story-failed]')").await;
    assert!(page.evaluate_bool(&format!("return {IS_COMPLETE}")).await, "a picture or a text is missing");
    page.assert_no_warning().await;
    // A frame has its own widget, which traps separately.
    for frame in ["#frame", "#sandbox"] {
        page.enter_frame_when(frame, LIVE).await;
        page.trap().await;
        assert!(
            page.evaluate_bool(&format!("return {IS_COMPLETE}")).await,
            "a picture or a text is missing in {frame}"
        );
        page.assert_one_warning("report the problem if it stays").await;
        page.leave_frame().await;
    }
    page.close().await;
}

#[tokio::test]
async fn going_offline_after_loading_has_no_effect() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::GoesOffline).await;
    become_live(&page).await;
    for frame in ["#frame", "#sandbox"] {
        page.enter_frame_when(frame, LIVE).await;
        page.leave_frame().await;
    }
    page.evaluate_async("const [done] = arguments; fetch(new URL('../../offline', document.querySelector('#element').getAttribute('src'))).then(() => done(), done)").await;
    for mode in ["#fragment", "#element"] {
        page.open_note(&format!("{mode} .data-story-takeaway a.data-story-fact")).await;
    }
    // An element whose story was not fetched before keeps its content.
    page.evaluate(
        "const later = document.createElement('data-story'); later.id = 'later'; \
         later.setAttribute('src', document.querySelector('#element').getAttribute('src')); later.setAttribute('figure', 'complaint'); \
         later.textContent = 'Read the story'; document.querySelector('#theirs').before(later); later.scrollIntoView()",
    )
    .await;
    page.wait_until("document.querySelector('#later').hasAttribute('data-story-failed')").await;
    assert_eq!(page.content("#later").await, "Read the story");
    page.assert_one_warning("complaint/fragment.html is missing").await;
    for frame in ["#frame", "#sandbox"] {
        page.enter_frame(frame).await;
        page.open_note(".data-story-takeaway a.data-story-fact").await;
        page.assert_no_warning().await;
        page.leave_frame().await;
    }
    page.close().await;
}

#[tokio::test]
async fn fifty_frames_are_live_while_visible() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    page.evaluate(
        "const first = document.querySelector('#frame'); \
         for (let count = 0; count < 50; count += 1) { \
           const another = first.cloneNode(); another.id = `frame-${count}`; another.loading = 'lazy'; another.height = 300; another.style.height = ''; \
           document.querySelector('main').append(another); }",
    )
    .await;
    for count in [0, 25, 49] {
        page.enter_frame_when(&format!("#frame-{count}"), LIVE).await;
        page.leave_frame().await;
        // The height of the frame does not include the border, which the host sets.
        page.wait_until(&format!("document.querySelector('#frame-{count}').clientHeight > 304")).await;
    }
    page.assert_no_warning().await;
    page.close().await;
}

#[tokio::test]
async fn going_back_in_the_history_shows_every_mode_live() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    become_live(&page).await;
    page.enter_frame_when("#frame", LIVE).await;
    page.leave_frame().await;
    page.evaluate("window.wasHere = true").await;
    page.go("zhuzhou/en/").await;
    page.back().await;
    assert_eq!(
        page.evaluate("return window.wasHere ?? null").await,
        json!(true),
        "the page was not restored from the back/forward cache"
    );
    become_live(&page).await;
    for mode in ["#fragment", "#element"] {
        page.open_note(&format!("{mode} .data-story-takeaway a.data-story-fact")).await;
    }
    page.enter_frame_when("#frame", LIVE).await;
    page.open_note(".data-story-takeaway a.data-story-fact").await;
    assert_eq!(page.evaluate("return probe.errors").await, json!([]));
    page.close().await;
}
