//! A story in a frame: it posts its height in every protocol to every kind of listener, and reads options from its address.

use crate::browser::{PHONE, Page};
use crate::server::Fault;
use serde_json::{Value, json};

/// The height of the content of the frame.
const CONTENT_HEIGHT: &str =
    "return Math.ceil(document.querySelector('main').getBoundingClientRect().height)";

/// The last height that the frame has posted.
const LAST_HEIGHT: &str = "messages.findLast((data) => data?.type === 'embed-size')?.height";

async fn open_with_frame() -> Page {
    let page = Page::open_host("frames.html", PHONE, Fault::None).await;
    page.enter_frame("#frame").await;
    page.wait_until("document.querySelector('[data-live]')").await;
    page.leave_frame().await;
    page
}

async fn content_height(page: &Page, frame: &str) -> f64 {
    page.enter_frame(frame).await;
    let height = page.evaluate_number(CONTENT_HEIGHT).await;
    page.leave_frame().await;
    height
}

#[tokio::test]
async fn the_height_is_posted_in_every_protocol() {
    let page = open_with_frame().await;
    let height = content_height(&page, "#frame").await;
    page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    let messages = page.evaluate("return messages").await;
    let messages = messages.as_array().expect("a list");
    let parsed = |data: &Value| data.as_str().and_then(|text| serde_json::from_str::<Value>(text).ok());
    let height = height as u32;
    let address = page.evaluate("return document.querySelector('#frame').src").await;
    let place =
        address.as_str().and_then(|src| src.split('?').next()?.splitn(4, '/').nth(3)).expect("a path");
    for wanted in [
        json!({ "datawrapper-height": { place: height } }),
        json!({ "sentinel": "amp", "type": "embed-size", "height": height }),
        json!({ "kind": "interactive:height", "height": height }),
        json!({ "secret": "s3cr3t", "message": "height", "value": height }),
        json!(format!("pymxPYMxpymNamexPYMxheightxPYMx{height}")),
        json!("[iFrameResizerChild]Ready"),
    ] {
        assert!(messages.contains(&wanted), "no message is {wanted}: {messages:?}");
    }
    for wanted in [
        json!({ "src": address, "context": "iframe.resize", "height": height }),
        json!({ "id": "iframeMessenger:data-story", "type": "set-height", "value": height }),
    ] {
        assert!(
            messages.iter().any(|data| parsed(data).as_ref() == Some(&wanted)),
            "no message is {wanted}: {messages:?}"
        );
    }
    assert!(messages.iter().all(|data| !data.is_null()), "a message is null, which breaks some listeners");
    page.close().await;
}

#[tokio::test]
async fn the_height_depends_on_the_content_and_not_on_the_frame() {
    let page = open_with_frame().await;
    page.evaluate("window.appliesHeight = true").await;
    // A wider frame has another layout of the chart.
    for width in ["700px", "320px"] {
        page.evaluate(&format!("document.querySelector('#frame').style.width = '{width}'")).await;
        page.wait_for_paint().await;
        let height = content_height(&page, "#frame").await;
        page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    }
    // A larger font.
    let before = content_height(&page, "#frame").await;
    page.enter_frame("#frame").await;
    page.evaluate("document.documentElement.style.fontSize = '24px'").await;
    page.wait_for_paint().await;
    page.leave_frame().await;
    let height = content_height(&page, "#frame").await;
    assert!(height > before, "a larger font does not change the height");
    page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    // A table is opened and closed.
    for open in [true, false] {
        page.enter_frame("#frame").await;
        page.evaluate(&format!("document.querySelector('details').open = {open}")).await;
        page.wait_for_paint().await;
        page.leave_frame().await;
        let height = content_height(&page, "#frame").await;
        page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    }
    // If the host makes the frame too tall, the posted height stays the same.
    let height = content_height(&page, "#frame").await;
    page.evaluate(
        "window.appliesHeight = false; document.querySelector('#frame').style.height = '3000px'; messages.splice(0)",
    )
    .await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(content_height(&page, "#frame").await, height);
    let others = format!(
        "return messages.filter((data) => data?.type === 'embed-size' && data.height !== {height}).length"
    );
    assert_eq!(page.evaluate(&others).await, json!(0), "the posted height depends on the frame");
    page.close().await;
}

#[tokio::test]
async fn a_note_below_the_text_makes_the_frame_taller() {
    let page = open_with_frame().await;
    page.evaluate("window.appliesHeight = true").await;
    page.enter_frame("#frame").await;
    page.open_note(".data-story-takeaway a.data-story-fact").await;
    page.wait_for_paint().await;
    // The note must be longer than the text.
    page.evaluate(
        "document.querySelector('.data-story-note').style.setProperty('min-height', '2000px', 'important')",
    )
    .await;
    page.wait_for_paint().await;
    let bottom = "return Math.ceil(document.querySelector('.data-story-note').getBoundingClientRect().bottom + scrollY)";
    let bottom = page.evaluate_number(bottom).await;
    page.leave_frame().await;
    page.wait_until(&format!("{LAST_HEIGHT} >= {bottom} - 1 && {LAST_HEIGHT} < {bottom} + 50")).await;
    page.enter_frame("#frame").await;
    page.press("Escape").await;
    page.wait_until("document.querySelector('.data-story-note').hidden").await;
    page.leave_frame().await;
    let height = content_height(&page, "#frame").await;
    page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    page.close().await;
}

#[tokio::test]
async fn only_handshakes_are_answered() {
    let page = open_with_frame().await;
    let height = content_height(&page, "#frame").await;
    page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    // Wait for the last message for late listeners.
    tokio::time::sleep(std::time::Duration::from_secs(6)).await;
    let post = |message: &str| {
        format!(
            "messages.splice(0); document.querySelector('#frame').contentWindow.postMessage({message}, '*')"
        )
    };
    for handshake in [
        "{ sentinel: 'amp', type: 'frames-init' }",
        "'pymxPYMxpymNamexPYMxwidthxPYMx390'",
        "'[iFrameSizer]resizerName:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:child:scroll:true'",
    ] {
        page.evaluate(&post(handshake)).await;
        page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    }
    let answer_to_resizer =
        "return messages.find((data) => String(data).startsWith('[iFrameSizer]resizerName:'))";
    let answer = page.evaluate(answer_to_resizer).await;
    assert!(
        answer.as_str().is_some_and(|text| text.contains(&format!(":{height}:")) && text.ends_with(":size")),
        "{answer}"
    );
    page.evaluate("messages.splice(0)").await;
    for other in [
        "null",
        "'pym'",
        "42",
        "[1, [2]]",
        "{ sentinel: 'other' }",
        "'x'.repeat(1_000_000)",
        "{ secret: 's3cr3t', message: 'link', value: 'https://example.org/' }",
        "new Map([[{}, null]])",
    ] {
        page.evaluate(&post(other)).await;
    }
    page.wait_for_paint().await;
    assert_eq!(page.evaluate("return messages.length").await, json!(0), "other messages are answered");
    // Up to version 1.3.2, pym followed addresses in messages.
    page.evaluate(&post("'pymxPYMxpymNamexPYMxnavigateToxPYMxhttps://example.org/'")).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    page.enter_frame("#frame").await;
    assert!(
        page.evaluate_bool("return location.pathname.endsWith('/embed/care/')").await,
        "a message has changed the page"
    );
    assert_eq!(page.evaluate("return probe.errors").await, json!([]));
    // Messages from other windows than the host are ignored.
    page.leave_frame().await;
    page.evaluate("messages.splice(0)").await;
    page.enter_frame("#frame").await;
    page.evaluate("postMessage({ sentinel: 'amp', type: 'frames-init' }, '*')").await;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    page.leave_frame().await;
    assert_eq!(
        page.evaluate("return messages.length").await,
        json!(0),
        "a message from the frame itself is answered"
    );
    page.close().await;
}

#[tokio::test]
async fn a_page_restored_from_the_cache_posts_its_height_again() {
    let page = open_with_frame().await;
    let height = content_height(&page, "#frame").await;
    page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    tokio::time::sleep(std::time::Duration::from_secs(6)).await;
    page.evaluate("messages.splice(0)").await;
    page.enter_frame("#frame").await;
    page.evaluate("dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: true }))").await;
    page.leave_frame().await;
    page.wait_until(&format!("{LAST_HEIGHT} === {height}")).await;
    page.close().await;
}

#[tokio::test]
async fn the_address_sets_scheme_and_language() {
    let page = Page::open_host("frames.html", PHONE, Fault::None).await;
    let open_with = |query: &str| {
        format!(
            "const frame = document.querySelector('#frame'); frame.src = frame.src.split('?')[0] + '{query}'"
        )
    };
    for (query, lang, scheme) in [
        ("?dark=true", "en", "dark"),
        ("?dark=false", "en", "light"),
        ("?lang=zh-TW&dark=1", "zh-Hant", "dark"),
        ("?lang=zh-CN&childId=x#?secret=s3cr3t", "zh-Hans", "null"),
        ("?lang=fr", "en", "null"),
        ("?lang=../../evil&dark=perhaps", "en", "light"),
    ] {
        page.evaluate(&open_with(query)).await;
        page.enter_frame("#frame").await;
        page.wait_until("document.querySelector('[data-live]')").await;
        page.wait_until(&format!("document.documentElement.lang === '{lang}'")).await;
        page.wait_until("document.querySelector('[data-live]')").await;
        assert_eq!(
            page.evaluate("return String(document.querySelector('article').getAttribute('data-scheme'))")
                .await,
            json!(scheme),
            "{query}"
        );
        if let Some((_, secret)) = query.split_once('#') {
            assert_eq!(
                page.evaluate("return location.hash").await,
                json!(format!("#{secret}")),
                "the fragment of the address is lost"
            );
        }
        page.leave_frame().await;
    }
    page.close().await;
}

#[tokio::test]
async fn third_party_listeners_set_the_frames_height() {
    let page = Page::open_host("listeners/wordpress.html", PHONE, Fault::None).await;
    for (host, frame) in [
        ("wordpress", "iframe"),
        ("datawrapper", "iframe[src*=care]"),
        ("newswire", "iframe"),
        ("pym", "iframe"),
        ("iframe-resizer", "iframe"),
    ] {
        page.go_to_host_page(&format!("listeners/{host}.html"), Fault::None).await;
        page.wait_until(&format!("document.querySelector('{frame}')")).await;
        page.enter_frame(frame).await;
        page.wait_until("document.querySelector('[data-live]')").await;
        page.leave_frame().await;
        // The height of the frame without its border is the height of its content.
        let mut heights = (0.0, 1.0);
        for _ in 0..100 {
            let inside = format!("return document.querySelector('{frame}').clientHeight");
            heights = (page.evaluate_number(&inside).await, content_height(&page, frame).await);
            if heights.0 == heights.1 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(heights.0, heights.1, "{host}");
        assert_eq!(page.evaluate("return probe.errors").await, json!([]), "{host}");
    }
    page.close().await;
}

#[tokio::test]
async fn links_in_a_frame_open_outside_and_numbers_inside() {
    let page = open_with_frame().await;
    page.enter_frame("#frame").await;
    let target = |selector: &str| {
        format!(
            "const link = document.querySelector('{selector}'); addEventListener('click', (event) => event.preventDefault(), {{ once: true }}); link.click(); return [link.target, link.rel].join(' ')"
        )
    };
    page.evaluate("const link = document.createElement('a'); link.href = 'https://example.org/'; link.id = 'out'; document.querySelector('.data-story-takeaway').append(link)").await;
    assert_eq!(page.evaluate(&target("#out")).await, json!("_blank noopener"));
    assert_eq!(page.evaluate(&target(".data-story-fact")).await, json!(" "));
    page.close().await;
}

#[tokio::test]
async fn our_listener_accepts_only_valid_messages_from_its_site() {
    let page = Page::open_host("embed-modes.html", PHONE, Fault::None).await;
    let inner_height = |frame: &str| format!("document.querySelector('{frame}').clientHeight");
    for frame in ["#frame", "#sandbox"] {
        page.enter_frame_when(frame, "document.querySelector('[data-live]')").await;
        page.leave_frame().await;
        let height = content_height(&page, frame).await;
        page.wait_until(&format!("{} === {height}", inner_height(frame))).await;
        page.enter_frame(frame).await;
        page.wait_until("document.documentElement.scrollHeight <= innerHeight").await;
        page.leave_frame().await;
    }
    let usual = page.evaluate(&format!("return {}", inner_height("#frame"))).await;
    // Many hosts include borders in the height of all elements.
    for style in [
        "boxSizing: 'border-box', border: '3px solid', width: 'calc(100% + 6px)'",
        "boxSizing: '', border: '', width: ''",
    ] {
        page.evaluate(&format!("Object.assign(document.querySelector('#frame').style, {{ {style} }})")).await;
        page.enter_frame("#frame").await;
        page.evaluate(&format!(
            "parent.postMessage({{ sentinel: 'amp', type: 'embed-size', height: {usual} }}, '*')"
        ))
        .await;
        page.leave_frame().await;
        page.wait_until(&format!("{} === {usual}", inner_height("#frame"))).await;
    }
    for nonsense in ["-5", "0", "'<b>'", "{}", "NaN", "null"] {
        page.enter_frame("#frame").await;
        page.evaluate(&format!(
            "parent.postMessage({{ sentinel: 'amp', type: 'embed-size', height: {nonsense} }}, '*')"
        ))
        .await;
        page.leave_frame().await;
    }
    page.wait_for_paint().await;
    assert_eq!(page.evaluate(&format!("return {}", inner_height("#frame"))).await, usual);
    page.enter_frame("#frame").await;
    page.evaluate("parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 1e12 }, '*')").await;
    page.leave_frame().await;
    page.wait_until("document.querySelector('#frame').style.height === '50000px'").await;
    assert_eq!(page.evaluate("return probe.errors").await, json!([]));
    page.close().await;
}
