//! A server for the built site under the strictest policy it must pass, and with one thing broken at a time.

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::path::PathBuf;
use std::sync::OnceLock;

/// The policy that pages must pass.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
                      trusted-types 'none'";

/// Runs first in every page: keeps what the page must not cause.
const PROBE: &str = r#"
window.probe = { violations: [], errors: [], shift: 0, live: [], largest: null, console: [], frame: requestAnimationFrame.bind(window) };
for (const [name, level] of [["error", "SEVERE"], ["warn", "WARNING"], ["info", "INFO"], ["log", "INFO"], ["debug", "DEBUG"]]) {
  const write = console[name].bind(console);
  console[name] = (...words) => { probe.console.push({ level, message: words.map(String).join(" ") }); write(...words); };
}
addEventListener("data-story-live", (event) => probe.live.push(event.target.dataset.figure));
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
    StoryMissing,
    StoryCut,
    SavesData,
}

impl Fault {
    const ALL: [Fault; 10] = [
        Fault::None,
        Fault::WebAssemblyDeleted,
        Fault::WasmMissing,
        Fault::WasmCut,
        Fault::WasmOfWrongType,
        Fault::WasmForbidden,
        Fault::WasmStalled,
        Fault::StoryMissing,
        Fault::StoryCut,
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

/// Serves from a thread of its own until the tests end.
fn start() -> u16 {
    let (send, receive) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            send.send(listener.local_addr().expect("an address").port()).expect("a listener");
            let router = Router::new().route("/{fault}/{*path}", get(answer));
            axum::serve(listener, router).await.expect("serving");
        });
    });
    receive.recv().expect("a port")
}

async fn answer(Path((fault, path)): Path<(String, String)>) -> Response {
    let Some(fault) = Fault::ALL.into_iter().find(|known| format!("{known:?}") == fault) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if path == "probe.js" {
        return ([(header::CONTENT_TYPE, "text/javascript")], PROBE).into_response();
    }
    if path == "delete.js" {
        return ([(header::CONTENT_TYPE, "text/javascript")], "delete window.WebAssembly;").into_response();
    }
    if path == "save.js" {
        let save = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
        return ([(header::CONTENT_TYPE, "text/javascript")], save).into_response();
    }
    let path = if path.ends_with('/') { format!("{path}index.html") } else { path };
    let Ok(bytes) = std::fs::read(site().join(&path)) else { return StatusCode::NOT_FOUND.into_response() };
    let extension = path.rsplit('.').next().unwrap_or_default();
    let cut = || bytes[..bytes.len() / 2].to_vec();
    match (fault, extension) {
        (Fault::WasmMissing, "wasm") | (Fault::StoryMissing, "story") => {
            StatusCode::NOT_FOUND.into_response()
        }
        (Fault::WasmCut, "wasm") | (Fault::StoryCut, "story") => file(extension, cut(), POLICY),
        (Fault::WasmStalled, "wasm") => {
            tokio::time::sleep(std::time::Duration::from_secs(60)).await;
            StatusCode::NOT_FOUND.into_response()
        }
        (Fault::WasmOfWrongType, "wasm") => file("html", bytes, POLICY),
        (Fault::WasmForbidden, "html") => {
            file("html", probed(&bytes, fault), &POLICY.replace(" 'wasm-unsafe-eval'", ""))
        }
        (_, "html") => file("html", probed(&bytes, fault), POLICY),
        _ => file(extension, bytes, POLICY),
    }
}

fn file(extension: &str, bytes: Vec<u8>, policy: &str) -> Response {
    let kind = match extension {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_SECURITY_POLICY, policy.to_owned())], bytes)
        .into_response()
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
    let place = page.find("<meta").expect("a page has a meta element");
    format!("{}{scripts}{}", &page[..place], &page[place..]).into_bytes()
}
