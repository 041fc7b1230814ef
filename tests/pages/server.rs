//! Servers for the tests: one for the built site, with the strictest policy and one fault at a time, and one for host pages
//! of another origin.

mod host_site;

pub(crate) use host_site::host_address;

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

/// The content security policy of the pages.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
                      trusted-types 'none'";

/// The position of the version in a story's data: after the signature.
const VERSION_AT: usize = "data-story".len();

/// Runs first in every page: records events, errors and console messages, and has a method that causes a trap.
const PROBE: &str = r#"
window.probe = { violations: [], errors: [], log: [], shift: 0, live: [], largest: null, console: [], frame: requestAnimationFrame.bind(window) };
for (const [name, level] of [["error", "SEVERE"], ["warn", "WARNING"], ["info", "INFO"], ["log", "INFO"], ["debug", "DEBUG"]]) {
  const write = console[name].bind(console);
  console[name] = (...words) => { const entry = { level, message: words.map(String).join(" ") }; probe.console.push(entry); probe.log.push(entry); write(...words); };
}
// Causes a real trap: overwrites the memory of the widget.
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

/// A fault of the site. The first part of the address names it.
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
    /// Half of the file arrives, and then no more bytes.
    WasmHalted,
    StoryHalted,
    FragmentHalted,
    /// After a request for `offline`, all requests fail.
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
pub(crate) fn site_address(fault: Fault, page: &str) -> String {
    static PORT: OnceLock<u16> = OnceLock::new();
    let port = PORT.get_or_init(start);
    format!("http://127.0.0.1:{port}/{fault:?}/{page}")
}

fn site() -> PathBuf {
    std::env::var_os("DATA_STORY_SITE").map(PathBuf::from).expect("DATA_STORY_SITE: run `cargo xtask test`")
}

/// Serves the site from a separate thread until the tests end.
fn start() -> u16 {
    serve(|| Router::new().route("/{fault}/{*path}", get(handle)))
}

/// Serves from a separate thread; returns the port.
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
fn parse_fault(fault: &str) -> Option<Fault> {
    Fault::ALL.into_iter().find(|known| format!("{known:?}") == fault)
}

async fn handle(Path((fault, path)): Path<(String, String)>) -> Response {
    let Some(fault) = parse_fault(&fault) else {
        return not_found();
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
    let Ok(bytes) = std::fs::read(site().join(&path)) else { return not_found() };
    let extension = path.rsplit('.').next().unwrap_or_default();
    let is_fragment = path.ends_with("fragment.html");
    let cut = || bytes[..bytes.len() / 2].to_vec();
    match (fault, extension) {
        (Fault::WasmMissing, "wasm") | (Fault::StoryMissing, "story") => not_found(),
        (Fault::LoaderMissing, "js") if path.starts_with("data-story") => not_found(),
        (Fault::StyleMissing, "css") if path.starts_with("data-story-guest") => not_found(),
        (Fault::FragmentMissing, "html") if is_fragment => not_found(),
        (Fault::FragmentCut, "html") if is_fragment => {
            file("html", bytes[..bytes.len() / 20].to_vec(), POLICY)
        }
        (Fault::StoryNewer, "html") => {
            // Without its digest: the data differs from the published data.
            let page = String::from_utf8_lossy(&with_probe(&bytes, fault))
                .replace("data-story-integrity", "data-was");
            file("html", page.into_bytes(), POLICY)
        }
        (Fault::StoryNewer, "story") => {
            // The version is after the signature.
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
            file(extension, in_slow_pieces(bytes), POLICY)
        }
        (Fault::WasmHalted, "wasm") | (Fault::StoryHalted, "story") => {
            file(extension, cut_off(cut()), POLICY)
        }
        (Fault::FragmentHalted, "html") if is_fragment => file(extension, cut_off(cut()), POLICY),
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
            file("html", with_probe(&bytes, fault), &POLICY.replace(" 'wasm-unsafe-eval'", ""))
        }
        // The host pages of the site contain frames of the site.
        (_, "html") if path.starts_with("hosts/") => {
            file("html", with_probe(&bytes, fault), &format!("{POLICY}; frame-src 'self'"))
        }
        (_, "html") => file("html", with_probe(&bytes, fault), POLICY),
        _ => file(extension, bytes, POLICY),
    }
}

fn not_found() -> Response {
    (StatusCode::NOT_FOUND, [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")]).into_response()
}

/// The scripts that run before a page's own scripts.
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

/// A body that arrives slowly: in total it takes longer than the loader's timeout for a stalled file.
fn in_slow_pieces(bytes: Vec<u8>) -> Body {
    let pieces: Vec<Vec<u8>> = bytes.chunks(bytes.len() / 6).map(<[u8]>::to_vec).collect();
    let next = |mut pieces: std::vec::IntoIter<Vec<u8>>| async {
        let piece = pieces.next()?;
        tokio::time::sleep(std::time::Duration::from_millis(1600)).await;
        Some((Ok::<_, std::convert::Infallible>(piece), pieces))
    };
    Body::from_stream(futures_util::stream::unfold(pieces.into_iter(), next))
}

/// A body that starts and never ends.
fn cut_off(bytes: Vec<u8>) -> Body {
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
    // In a sandboxed frame of WebKit, 'self' matches no origin: docs/deploying.md.
    let page = site_address(Fault::None, "");
    let origin = page.trim_end_matches("/None/");
    let policy = policy.replace("'self'", &format!("'self' {origin}"));
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        // A sandboxed frame has no origin: docs/deploying.md.
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    (headers, bytes.into()).into_response()
}

/// The page with the probe before all other scripts.
fn with_probe(page: &[u8], fault: Fault) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let root = format!("/{fault:?}");
    let mut scripts = format!("<script src=\"{root}/probe.js\"></script>");
    if matches!(fault, Fault::WebAssemblyDeleted) {
        scripts.push_str(&format!("<script src=\"{root}/delete.js\"></script>"));
    }
    if matches!(fault, Fault::SavesData) {
        scripts.push_str(&format!("<script src=\"{root}/save.js\"></script>"));
    }
    // A fragment has no head.
    let Some(place) = page.find("<meta") else { return page.into_owned().into_bytes() };
    format!("{}{scripts}{}", &page[..place], &page[place..]).into_bytes()
}
