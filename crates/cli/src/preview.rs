//! `data-story preview`: a story on this machine, rebuilt on every save, with what is wrong shown in the page.

use super::{Done, build, embedded_widget};
use author::diagnostic::{Diagnostic, Severity};
use author::read;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use publish::Widget;
use serde::Deserialize;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often the story's files are looked at.
const PACE: Duration = Duration::from_millis(250);

/// How long a page waits for a change before it asks again.
const PATIENCE: Duration = Duration::from_secs(25);

/// What a page shows.
#[derive(Clone, Default)]
struct Seen {
    /// Counts the builds.
    version: u64,
    /// The story's page in the site, once there was one.
    page: Option<String>,
    diagnostics: Vec<Diagnostic>,
    /// Why the last build failed otherwise.
    failure: Option<String>,
}

struct Preview {
    site: PathBuf,
    seen: watch::Receiver<Seen>,
}

pub(super) fn run(story: &Path, port: u16, widget: Option<PathBuf>) -> Done {
    if !story.is_dir() {
        return Err(format!(
            "{} is no folder: name the folder of a story, or make one with `data-story new`.",
            story.display()
        ));
    }
    let site = std::env::temp_dir().join(format!("data-story-preview-{}", std::process::id()));
    Widget::place(widget.as_deref(), embedded_widget::FILES, &site).map_err(|error| error.to_string())?;
    Widget::find(&site).map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| format!("the server can't be started: {error}."))?;
    let done = runtime.block_on(serve(story.to_owned(), site.clone(), port));
    let _ = std::fs::remove_dir_all(&site);
    done
}

async fn serve(story: PathBuf, site: PathBuf, port: u16) -> Done {
    let (sender, seen) = watch::channel(rebuilt(&story, &site, &Seen::default()));
    let preview = Arc::new(Preview { site: site.clone(), seen });
    let routes = Router::new()
        .route("/preview/changes", get(changes))
        .route("/preview/page.js", get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT) }))
        .route("/preview/page.css", get(|| async { ([(header::CONTENT_TYPE, "text/css")], STYLE) }))
        .fallback(get(file))
        .with_state(preview);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await;
    let listener = listener.map_err(|error| {
        format!("port {port} can't be used ({error}): name another with `--port`, or 0 for any.")
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    tell!("{} is on http://{address}/ and follows every save. Stop it with Ctrl-C.", story.display());
    let watching = tokio::spawn(async move {
        let mut last = signature(&story);
        loop {
            tokio::time::sleep(PACE).await;
            let now = signature(&story);
            if now != last {
                last = now;
                let next = rebuilt(&story, &site, &sender.borrow());
                say(&next);
                sender.send_replace(next);
            }
        }
    });
    let ended = tokio::select! {
        ended = axum::serve(listener, routes) => ended.map_err(|error| format!("the server stopped: {error}.")),
        stopped = tokio::signal::ctrl_c() => stopped.map_err(|error| error.to_string()),
    };
    watching.abort();
    ended
}

/// Names, times and sizes of the story's files: another signature, another story.
fn signature(folder: &Path) -> Vec<(PathBuf, Option<std::time::SystemTime>, u64)> {
    let mut files = Vec::new();
    let mut folders = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(about) if about.is_dir() && depth < 3 => folders.push((entry.path(), depth + 1)),
                Ok(about) => files.push((entry.path(), about.modified().ok(), about.len())),
                Err(_) => {}
            }
        }
    }
    files.sort();
    files
}

/// Reads and builds the story; where it can't be built, the last good page stays.
fn rebuilt(story: &Path, site: &Path, last: &Seen) -> Seen {
    let reading = read(story);
    let mut seen = Seen {
        version: last.version + 1,
        page: last.page.clone(),
        diagnostics: reading.diagnostics.clone(),
        failure: None,
    };
    if let Some(first) = reading.stories.first() {
        let page = format!("{}/{}/", first.about.slug, first.language.tag());
        // Pictures as PNG are for readers elsewhere; without them every save is seen at once.
        match build::write(vec![reading], site, None) {
            Ok(warnings) => {
                warnings.iter().for_each(|warning| complain!("warning: {warning}"));
                seen.page = Some(page);
            }
            Err(message) => seen.failure = Some(message),
        }
    }
    seen
}

fn say(seen: &Seen) {
    for diagnostic in &seen.diagnostics {
        complain!("{}", diagnostic.in_full());
    }
    if seen.diagnostics.is_empty() && seen.failure.is_none() {
        tell!("Rebuilt, nothing to complain of.");
    }
    if let Some(message) = &seen.failure {
        complain!("error: {message}");
    }
}

#[derive(Deserialize)]
struct Since {
    since: u64,
}

/// Answers when there is a newer build than the one the page has, or after a while.
async fn changes(State(preview): State<Arc<Preview>>, Query(Since { since }): Query<Since>) -> String {
    let mut seen = preview.seen.clone();
    let newer = seen.wait_for(|seen| seen.version > since);
    let version =
        tokio::time::timeout(PATIENCE, newer).await.ok().and_then(|newer| Some(newer.ok()?.version));
    version.unwrap_or(since).to_string()
}

/// A file of the site; the story's page at the root, and a page of diagnostics where there is none yet.
async fn file(State(preview): State<Arc<Preview>>, uri: Uri) -> Response {
    let seen = preview.seen.borrow().clone();
    let path = uri.path().trim_start_matches('/');
    if path.is_empty() {
        return match &seen.page {
            Some(page) => {
                (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, format!("/{page}"))]).into_response()
            }
            None => html(EMPTY, &seen),
        };
    }
    let path = if path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let is_inside = Path::new(&path).components().all(|part| matches!(part, std::path::Component::Normal(_)));
    match std::fs::read(preview.site.join(&path)) {
        Ok(bytes) if is_inside && path.ends_with(".html") => html(&String::from_utf8_lossy(&bytes), &seen),
        Ok(bytes) if is_inside => {
            ([(header::CONTENT_TYPE, kind(&path)), (header::CACHE_CONTROL, "no-store")], bytes)
                .into_response()
        }
        _ => (StatusCode::NOT_FOUND, html(EMPTY, &seen)).into_response(),
    }
}

const EMPTY: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>data-story</title></head><body></body></html>";

/// A page with what is wrong above it and the script that follows saves.
fn html(page: &str, seen: &Seen) -> Response {
    let links = format!(
        "<link rel=\"stylesheet\" href=\"/preview/page.css\"><script type=\"module\" src=\"/preview/page.js\" data-version=\"{}\"></script></head>",
        seen.version
    );
    let page = page.replacen("</head>", &links, 1);
    let start =
        page.find("<body").and_then(|body| Some(body + page[body..].find('>')? + 1)).unwrap_or(page.len());
    let page = format!("{}{}{}", &page[..start], complaints(seen), &page[start..]);
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (headers, page).into_response()
}

/// What is wrong, as HTML.
fn complaints(seen: &Seen) -> String {
    if seen.diagnostics.is_empty() && seen.failure.is_none() {
        return String::new();
    }
    let errors = seen.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count();
    let warnings = seen.diagnostics.len() - errors;
    let mut list = String::new();
    if let Some(message) = &seen.failure {
        let _ = write!(list, "<pre>error: {}</pre>", escaped(message));
    }
    for diagnostic in &seen.diagnostics {
        let class = if diagnostic.severity == Severity::Error { "error" } else { "warning" };
        let _ = write!(list, "<pre class=\"{class}\">{}</pre>", escaped(&diagnostic.in_full()));
    }
    let stale = if errors > 0 { " The page below is the last that could be built." } else { "" };
    let open = if errors > 0 || seen.failure.is_some() { " open" } else { "" };
    format!(
        "<aside id=\"preview-complaints\" lang=\"en\" role=\"status\"><details{open}><summary>{errors} errors, {warnings} warnings.{stale}</summary>{list}</details></aside>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        _ => "application/octet-stream",
    }
}

const SCRIPT: &str = include_str!("../../../www/preview.js");
const STYLE: &str = include_str!("../../../www/preview.css");
