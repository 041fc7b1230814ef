//! A news site that shows stories: another origin, a policy and a style sheet of its own.

use super::{Fault, address, named, serve};
use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::path::PathBuf;
use std::sync::OnceLock;

/// What the host must allow the story's site; nothing else is allowed.
const POLICY: &str = "default-src 'none'; script-src 'self' SITE 'wasm-unsafe-eval'; style-src 'self' SITE; img-src SITE data:; \
                      connect-src SITE; frame-src SITE; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// Where `story.toml` says the site is.
const CANONICAL: &str = "https://data-story.example/";

/// What stands before and after the address of a fragment in a page.
const INCLUDE: (&str, &str) = ("<!--#include virtual=\"SITE/", "\" -->");

/// The address of a page in `tests/pages/hosts`; the story's site, as the page sees it, has the fault.
pub(crate) fn host(fault: Fault, page: &str) -> String {
    static PORT: OnceLock<u16> = OnceLock::new();
    let port = PORT.get_or_init(|| serve(|| Router::new().route("/{fault}/{*path}", get(answer))));
    format!("http://127.0.0.1:{port}/{fault:?}/{page}")
}

async fn answer(Path((fault, path)): Path<(String, String)>) -> Response {
    let Some(fault) = named(&fault) else { return StatusCode::NOT_FOUND.into_response() };
    // A host may isolate its pages: then all that it shows must agree to that.
    let isolated = path.strip_prefix("isolated/").map(str::to_owned);
    let embedder = if isolated.is_some() { "require-corp" } else { "unsafe-none" };
    let path = isolated.unwrap_or(path);
    if let Some(script) = super::script(&path) {
        return ([(header::CONTENT_TYPE, "text/javascript")], script).into_response();
    }
    let folder = test_support::root();
    let extension = path.rsplit('.').next().unwrap_or_default();
    let (file, kind) = match extension {
        _ if path.starts_with("libraries/") => (library(&path), "text/javascript"),
        "css" => (folder.join("www/hosts").join(&path), "text/css"),
        "js" => (folder.join("tests/pages/hosts").join(&path), "text/javascript"),
        _ => (folder.join("tests/pages/hosts").join(&path), "text/html; charset=utf-8"),
    };
    let Ok(text) = std::fs::read_to_string(file) else { return StatusCode::NOT_FOUND.into_response() };
    let site = address(fault, "");
    let site = site.trim_end_matches('/');
    let text = if extension == "html" { page(&text, fault, site) } else { text.replace("SITE", site) };
    let origin = site.rsplit_once('/').map_or(site, |(origin, _)| origin);
    let mut policy = POLICY.replace("SITE", origin);
    if matches!(fault, Fault::WasmForbidden) {
        policy = policy.replace(" 'wasm-unsafe-eval'", "");
    }
    // The libraries of others are older than Trusted Types.
    if path.starts_with("listeners/") {
        policy = policy.replace("; require-trusted-types-for 'script'; trusted-types 'none'", "");
    }
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_SECURITY_POLICY, policy.as_str()),
        (HeaderName::from_static("cross-origin-embedder-policy"), embedder),
    ];
    (headers, text).into_response()
}

/// A library that `cargo xtask test` has fetched.
fn library(path: &str) -> PathBuf {
    let variable = match path.trim_start_matches("libraries/") {
        "newswire-frames" => "NEWSWIRE_FRAMES",
        "pym" => "PYM",
        "iframe-resizer" => "IFRAME_RESIZER",
        other => panic!("no library is called {other}"),
    };
    PathBuf::from(
        std::env::var_os(variable)
            .unwrap_or_else(|| panic!("{variable} names no file: run `cargo xtask test`")),
    )
}

/// The page with its fragments, with the addresses of the site, and with the probe in front of every other script.
fn page(text: &str, fault: Fault, site: &str) -> String {
    let mut parts = text.split(INCLUDE.0);
    let mut html = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (path, rest) = part.split_once(INCLUDE.1).expect("an end of an include");
        let fragment = std::fs::read_to_string(super::site().join(path)).expect("a fragment");
        html.push_str(&fragment.replace(CANONICAL, &format!("{site}/")));
        html.push_str(rest);
    }
    if matches!(fault, Fault::StoryNewer) {
        html = html.replace("data-story-integrity", "data-was");
    }
    let html = String::from_utf8(super::probed(html.as_bytes(), fault)).expect("text");
    html.replace("SITE", site)
}
