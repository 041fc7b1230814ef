//! A server for the built site under the strictest policy it must pass, with one fault at a time; and one for host pages,
//! in an origin of their own.

mod host;

pub(crate) use host::host;

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::StreamExt;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

static OFFLINE: AtomicBool = AtomicBool::new(false);

/// The policy that pages must pass.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
                      trusted-types 'none'";

/// Where a story's data says its version: after its mark.
const VERSION_AT: usize = "data-story".len();

/// Runs first in every page: keeps what the page must not cause.
const PROBE: &str = r#"
window.probe = { violations: [], errors: [], log: [], shift: 0, live: [], largest: null, console: [], frame: requestAnimationFrame.bind(window) };
for (const [name, level] of [["error", "SEVERE"], ["warn", "WARNING"], ["info", "INFO"], ["log", "INFO"], ["debug", "DEBUG"]]) {
  const write = console[name].bind(console);
  console[name] = (...words) => { const entry = { level, message: words.map(String).join(" ") }; probe.console.push(entry); probe.log.push(entry); write(...words); };
}
// A real trap: the widget finds its memory full of nonsense.
probe.trap = async () => {
  const { exports } = await window[Symbol.for("data-story")].widget();
  new Uint8Array(Object.values(exports).find((value) => value instanceof WebAssembly.Memory).buffer).fill(255);
  dispatchEvent(new Event("resize"));
};
addEventListener("data-story-live", (event) => probe.live.push(event.detail.figure));
addEventListener("securitypolicyviolation", (event) => probe.violations.push(event.violatedDirective + " " + event.blockedURI));
addEventListener("error", (event) => probe.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => probe.errors.push(String(event.reason)));
try {
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) probe.shift += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) probe.largest = entry.element?.tagName; })
    .observe({ type: "largest-contentful-paint", buffered: true });
} catch {}
"#;

/// What is wrong with the site; the first part of the address names it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    None,
    WebAssemblyDeleted,
    WasmMissing,
    WasmCut,
    WasmOfWrongType,
    WasmForbidden,
    WasmStalled,
    WasmSlow,
    WasmTampered,
    StoryMissing,
    StoryCut,
    StoryNewer,
    FragmentMissing,
    FragmentCut,
    FragmentStalled,
    FragmentSlow,
    LoaderMissing,
    StyleMissing,
    StyleCut,
    StyleSlow,
    /// Half of it comes, and then nothing more.
    WasmHalted,
    StoryHalted,
    FragmentHalted,
    /// Nothing answers any more once `offline` has been asked for.
    GoesOffline,
    SavesData,
}

impl Fault {
    pub(crate) const ALL: [Fault; 25] = [
        Fault::None,
        Fault::WebAssemblyDeleted,
        Fault::WasmMissing,
        Fault::WasmCut,
        Fault::WasmOfWrongType,
        Fault::WasmForbidden,
        Fault::WasmStalled,
        Fault::WasmSlow,
        Fault::WasmTampered,
        Fault::StoryMissing,
        Fault::StoryCut,
        Fault::StoryNewer,
        Fault::FragmentMissing,
        Fault::FragmentCut,
        Fault::FragmentStalled,
        Fault::FragmentSlow,
        Fault::LoaderMissing,
        Fault::StyleMissing,
        Fault::StyleCut,
        Fault::StyleSlow,
        Fault::WasmHalted,
        Fault::StoryHalted,
        Fault::FragmentHalted,
        Fault::GoesOffline,
        Fault::SavesData,
    ];
}

/// The address of a page of the site with a fault.
pub(crate) fn address(fault: Fault, page: &str) -> String {
    static PORT: OnceLock<u16> = OnceLock::new();
    let port = PORT.get_or_init(start);
    format!("http://127.0.0.1:{port}/{fault:?}/{page}")
}

fn site() -> PathBuf {
    std::env::var_os("DATA_STORY_SITE").map(PathBuf::from).expect("DATA_STORY_SITE: run `cargo xtask test`")
}

/// Serves the site from a thread of its own until the tests end.
fn start() -> u16 {
    serve(|| Router::new().route("/{fault}/{*path}", get(answer)))
}

/// Serves from a thread of its own, and gives the port.
fn serve(router: fn() -> Router) -> u16 {
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            send.send(listener.local_addr().expect("an address").port()).expect("a listener");
            axum::serve(listener, router()).await.expect("serving");
        });
    });
    receive.recv().expect("a port")
}

/// The fault that the first part of an address names.
fn named(fault: &str) -> Option<Fault> {
    Fault::ALL.into_iter().find(|known| format!("{known:?}") == fault)
}

async fn answer(Path((fault, path)): Path<(String, String)>) -> Response {
    let Some(fault) = named(&fault) else {
        return absent();
    };
    if path == "offline" {
        OFFLINE.store(true, Ordering::Relaxed);
        return StatusCode::NO_CONTENT.into_response();
    }
    if matches!(fault, Fault::GoesOffline) && OFFLINE.load(Ordering::Relaxed) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    if let Some(script) = script(&path) {
        return file("js", script, POLICY);
    }
    if path == "evil/en/fragment.html" {
        return file("html", include_bytes!("hosts/evil.html").to_vec(), POLICY);
    }
    let path = if path.ends_with('/') { format!("{path}index.html") } else { path };
    let Ok(bytes) = std::fs::read(site().join(&path)) else { return absent() };
    let extension = path.rsplit('.').next().unwrap_or_default();
    let is_fragment = path.ends_with("fragment.html");
    let cut = || bytes[..bytes.len() / 2].to_vec();
    match (fault, extension) {
        (Fault::WasmMissing, "wasm") | (Fault::StoryMissing, "story") => absent(),
        (Fault::LoaderMissing, "js") if path.starts_with("data-story") => absent(),
        (Fault::StyleMissing, "css") if path.starts_with("data-story-guest") => absent(),
        (Fault::FragmentMissing, "html") if is_fragment => absent(),
        (Fault::FragmentCut, "html") if is_fragment => {
            file("html", bytes[..bytes.len() / 20].to_vec(), POLICY)
        }
        (Fault::StoryNewer, "html") => {
            // The digest in the page is that of the story as it was.
            let page =
                String::from_utf8_lossy(&probed(&bytes, fault)).replace("data-story-integrity", "data-was");
            file("html", page.into_bytes(), POLICY)
        }
        (Fault::StoryNewer, "story") => {
            // The version stands after the mark.
            let mut newer = bytes.clone();
            newer[VERSION_AT] += 1;
            file(extension, newer, POLICY)
        }
        (Fault::WasmCut, "wasm") | (Fault::StoryCut, "story") | (Fault::StyleCut, "css") => {
            file(extension, cut(), POLICY)
        }
        (Fault::WasmStalled, _) if extension == "wasm" => stalled().await,
        (Fault::FragmentStalled, _) if is_fragment => stalled().await,
        (Fault::WasmSlow, "wasm") | (Fault::FragmentSlow, "html") if extension == "wasm" || is_fragment => {
            file(extension, slowly(bytes), POLICY)
        }
        (Fault::WasmHalted, "wasm") | (Fault::StoryHalted, "story") => file(extension, halted(cut()), POLICY),
        (Fault::FragmentHalted, "html") if is_fragment => file(extension, halted(cut()), POLICY),
        (Fault::StyleSlow, "css") => {
            tokio::time::sleep(std::time::Duration::from_secs(2)).await;
            file(extension, bytes, POLICY)
        }
        (Fault::WasmTampered, "wasm") => {
            let mut other = bytes.clone();
            *other.last_mut().expect("a byte") ^= 1;
            file(extension, other, POLICY)
        }
        (Fault::WasmOfWrongType, "wasm") => file("html", bytes, POLICY),
        (Fault::WasmForbidden, "html") => {
            file("html", probed(&bytes, fault), &POLICY.replace(" 'wasm-unsafe-eval'", ""))
        }
        // Our host pages show frames of the same site.
        (_, "html") if path.starts_with("hosts/") => {
            file("html", probed(&bytes, fault), &format!("{POLICY}; frame-src 'self'"))
        }
        (_, "html") => file("html", probed(&bytes, fault), POLICY),
        _ => file(extension, bytes, POLICY),
    }
}

fn absent() -> Response {
    (StatusCode::NOT_FOUND, [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")]).into_response()
}

/// The scripts that tests put in front of a page's own.
fn script(path: &str) -> Option<&'static str> {
    match path {
        "probe.js" => Some(PROBE),
        "delete.js" => Some("delete window.WebAssembly;"),
        "save.js" => Some("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });"),
        _ => None,
    }
}

async fn stalled() -> Response {
    tokio::time::sleep(std::time::Duration::from_secs(60)).await;
    StatusCode::NOT_FOUND.into_response()
}

/// A body that comes, but for longer than the loader would wait for one that doesn't.
fn slowly(bytes: Vec<u8>) -> Body {
    let pieces: Vec<Vec<u8>> = bytes.chunks(bytes.len() / 6).map(<[u8]>::to_vec).collect();
    let next = |mut pieces: std::vec::IntoIter<Vec<u8>>| async {
        let piece = pieces.next()?;
        tokio::time::sleep(std::time::Duration::from_millis(1600)).await;
        Some((Ok::<_, std::convert::Infallible>(piece), pieces))
    };
    Body::from_stream(futures_util::stream::unfold(pieces.into_iter(), next))
}

/// A body that begins and never ends.
fn halted(bytes: Vec<u8>) -> Body {
    let begin = futures_util::stream::once(async { Ok::<_, std::convert::Infallible>(bytes) });
    Body::from_stream(begin.chain(futures_util::stream::pending()))
}

fn file(extension: &str, bytes: impl Into<Body>, policy: &str) -> Response {
    let kind = match extension {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    // In a sandbox 'self' is nobody in WebKit: docs/deploying.md.
    let page = address(Fault::None, "");
    let origin = page.trim_end_matches("/None/");
    let policy = policy.replace("'self'", &format!("'self' {origin}"));
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        // A frame in a sandbox is of no origin, and so is whoever shows a story elsewhere: docs/deploying.md.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    (headers, bytes.into()).into_response()
}

/// The page with the probe in front of every other script.
fn probed(page: &[u8], fault: Fault) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let root = format!("/{fault:?}");
    let mut scripts = format!("<script src=\"{root}/probe.js\"></script>");
    if matches!(fault, Fault::WebAssemblyDeleted) {
        scripts.push_str(&format!("<script src=\"{root}/delete.js\"></script>"));
    }
    if matches!(fault, Fault::SavesData) {
        scripts.push_str(&format!("<script src=\"{root}/save.js\"></script>"));
    }
    // A fragment is no page.
    let Some(place) = page.find("<meta") else { return page.into_owned().into_bytes() };
    format!("{}{scripts}{}", &page[..place], &page[place..]).into_bytes()
}
