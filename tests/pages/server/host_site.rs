//! A news site that embeds stories, with its own origin, policy and style sheet.

use super::{Fault, parse_fault, serve, site_address};
use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::path::PathBuf;
use std::sync::OnceLock;

/// The policy of the host, which allows only what stories need.
const POLICY: &str = "default-src 'none'; script-src 'self' SITE 'wasm-unsafe-eval'; style-src 'self' SITE; img-src SITE data:; \
                      connect-src SITE; frame-src SITE; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'; trusted-types 'none'";

/// The address of the site in `story.toml`.
const CANONICAL: &str = "https://data-story.example/";

/// The text before and after the address of a fragment in a page.
const INCLUDE: (&str, &str) = ("<!--#include virtual=\"SITE/", "\" -->");

/// The address of a page in `tests/pages/hosts`. The site of its stories has the fault.
pub(crate) fn host_address(fault: Fault, page: &str) -> String {
    static PORT: OnceLock<u16> = OnceLock::new();
    let port = PORT.get_or_init(|| serve(|| Router::new().route("/{fault}/{*path}", get(handle))));
    format!("http://127.0.0.1:{port}/{fault:?}/{page}")
}

async fn handle(Path((fault, path)): Path<(String, String)>) -> Response {
    let Some(fault) = parse_fault(&fault) else { return StatusCode::NOT_FOUND.into_response() };
    // A host may isolate its pages: then everything that they load must allow that.
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
    let site = site_address(fault, "");
    let site = site.trim_end_matches('/');
    let text =
        if extension == "html" { complete_page(&text, fault, site) } else { text.replace("SITE", site) };
    let origin = site.rsplit_once('/').map_or(site, |(origin, _)| origin);
    let mut policy = POLICY.replace("SITE", origin);
    if matches!(fault, Fault::WasmForbidden) {
        policy = policy.replace(" 'wasm-unsafe-eval'", "");
    }
    // Third-party listeners don't support Trusted Types.
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

/// The path of a library, which `cargo xtask test` fetches.
fn library(path: &str) -> PathBuf {
    let variable = match path.trim_start_matches("libraries/") {
        "newswire-frames" => "NEWSWIRE_FRAMES",
        "pym" => "PYM",
        "iframe-resizer" => "IFRAME_RESIZER",
        other => panic!("there is no library {other}"),
    };
    PathBuf::from(
        std::env::var_os(variable)
            .unwrap_or_else(|| panic!("{variable} names no file: run `cargo xtask test`")),
    )
}

/// The page with its fragments, the addresses of the site, and the probe before all other scripts.
fn complete_page(text: &str, fault: Fault, site: &str) -> String {
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
    let html = String::from_utf8(super::with_probe(html.as_bytes(), fault)).expect("text");
    html.replace("SITE", site)
}
