//! Pages of the preview: the pages of the site, with the story's problems at the top and a script that reloads after a save.

use super::builder::Snapshot;
use crate::plural::count;
use author::diagnostic::Severity;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::fmt::Write as _;

/// A page without content.
pub(super) const EMPTY: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>data-story</title></head><body></body></html>";

/// A page with the snapshot's problems in it.
pub(super) fn response(status: StatusCode, html: &str, snapshot: &Snapshot) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], with_problems(html, snapshot))
        .into_response()
}

fn with_problems(html: &str, snapshot: &Snapshot) -> String {
    let version = snapshot.version;
    let links = format!(
        "<link rel=\"stylesheet\" href=\"/preview/page.css\"><script type=\"module\" src=\"/preview/page.js\" data-version=\"{version}\"></script></head>"
    );
    let html = html.replacen("</head>", &links, 1);
    let body_start =
        html.find("<body").and_then(|body| Some(body + html[body..].find('>')? + 1)).unwrap_or(html.len());
    format!("{}{}{}", &html[..body_start], problems(snapshot), &html[body_start..])
}

fn problems(snapshot: &Snapshot) -> String {
    if snapshot.is_clean() {
        return String::new();
    }
    let is_error = |severity: Severity| severity == Severity::Error;
    let errors = snapshot.diagnostics.iter().filter(|diagnostic| is_error(diagnostic.severity)).count();
    let warnings = snapshot.diagnostics.len() - errors;
    let mut list = String::new();
    if let Some(failure) = &snapshot.failure {
        let _ = write!(list, "<pre class=\"error\">error: {}</pre>", escape(failure));
    }
    for diagnostic in &snapshot.diagnostics {
        let class = if is_error(diagnostic.severity) { "error" } else { "warning" };
        let _ = write!(list, "<pre class=\"{class}\">{}</pre>", escape(&diagnostic.in_full()));
    }
    let is_stale = errors > 0 || snapshot.failure.is_some();
    let stale = if is_stale { " This is the last version that could be built." } else { "" };
    let open = if is_stale { " open" } else { "" };
    format!(
        "<aside id=\"preview-problems\" lang=\"en\" role=\"status\"><details{open}><summary>{}, {}.{stale}</summary>{list}</details></aside>",
        count(errors, "error"),
        count(warnings, "warning"),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
