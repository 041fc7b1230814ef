//! The preview's HTTP server.

use super::builder::Snapshot;
use super::page;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use serde::Deserialize;
use std::io;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower::ServiceExt as _;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// How long a client may take to send the head of a request.
const HEADER_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a request waits for a new build before the page repeats it.
const POLL_TIMEOUT: Duration = Duration::from_secs(25);

/// The names under which the preview is reached.
const HOSTS: [&str; 3] = ["127.0.0.1", "localhost", "[::1]"];

const SCRIPT: &str = include_str!("../../../../www/preview.js");
const STYLE: &str = include_str!("../../../../www/preview.css");

/// Serves the latest snapshot; returns only if the listener can't be used.
pub(super) async fn run(listener: TcpListener, snapshots: watch::Receiver<Snapshot>) -> io::Error {
    let port = match listener.local_addr() {
        Ok(address) => address.port(),
        Err(error) => return error,
    };
    let service = TowerToHyperService::new(router(snapshots, port));
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            // The client has closed the connection, or too many files are open.
            Err(_) => {
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            }
        };
        let service = service.clone();
        tokio::spawn(async move {
            let mut http = hyper::server::conn::http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(HEADER_TIMEOUT);
            // A broken connection affects only its client.
            let _ = http.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

fn router(snapshots: watch::Receiver<Snapshot>, port: u16) -> Router {
    Router::new()
        .route("/preview/changes", get(changes))
        .route("/preview/page.js", get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT) }))
        .route("/preview/page.css", get(|| async { ([(header::CONTENT_TYPE, "text/css")], STYLE) }))
        .fallback(get(file))
        .with_state(snapshots)
        .layer(header_layer(header::CACHE_CONTROL, "no-store"))
        .layer(header_layer(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(from_fn(move |request: Request, next: Next| check_host(port, request, next)))
}

fn header_layer(name: header::HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

/// Refuses requests for other hosts: with DNS rebinding, any site's name could lead here and its scripts could read
/// the story.
async fn check_host(port: u16, request: Request, next: Next) -> Response {
    let has_own_authority =
        request.uri().authority().is_none_or(|authority| is_own_host(authority.as_str(), port));
    if has_own_authority && has_own_host(request.headers(), port) {
        next.run(request).await
    } else {
        (StatusCode::FORBIDDEN, format!("This preview only answers at http://localhost:{port}/.\n"))
            .into_response()
    }
}

fn has_own_host(headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    hosts.next().is_none() && host.is_some_and(|host| is_own_host(host, port))
}

fn is_own_host(host: &str, port: u16) -> bool {
    let name = match host.strip_suffix(&format!(":{port}")) {
        Some(name) => name,
        // Clients leave out the port of the scheme.
        None if port == 80 => host,
        None => return false,
    };
    HOSTS.iter().any(|own| own.eq_ignore_ascii_case(name))
}

#[derive(Deserialize)]
struct Since {
    since: u64,
}

/// Returns the newest version as soon as it is newer than the page's, or the page's version after a timeout.
async fn changes(
    State(mut snapshots): State<watch::Receiver<Snapshot>>,
    Query(Since { since }): Query<Since>,
) -> String {
    let newer = snapshots.wait_for(|snapshot| snapshot.version > since);
    let version = tokio::time::timeout(POLL_TIMEOUT, newer).await;
    version.ok().and_then(|newer| Some(newer.ok()?.version)).unwrap_or(since).to_string()
}

/// A file of the site. The root leads to the story's page, or shows the problems while there is none.
async fn file(State(snapshots): State<watch::Receiver<Snapshot>>, uri: Uri) -> Response {
    let snapshot = snapshots.borrow().clone();
    let Some(site) = &snapshot.site else {
        let status = if uri.path() == "/" { StatusCode::OK } else { StatusCode::NOT_FOUND };
        return page::response(status, page::EMPTY, &snapshot);
    };
    if uri.path() == "/" {
        return Redirect::temporary(&format!("/{}", site.page)).into_response();
    }
    // The request's headers are left out: a page changes with the problems of the story, so it can't be cached.
    let Ok(request) = Request::builder().uri(uri).body(Body::empty()) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let response = match ServeDir::new(site.folder()).oneshot(request).await {
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    };
    if response.status() == StatusCode::NOT_FOUND {
        return page::response(StatusCode::NOT_FOUND, page::EMPTY, &snapshot);
    }
    if !is_html(response.headers()) {
        return response;
    }
    match to_bytes(response.into_body(), usize::MAX).await {
        Ok(html) => page::response(StatusCode::OK, &String::from_utf8_lossy(&html), &snapshot),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn is_html(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    content_type.is_some_and(|value| value.starts_with("text/html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_machine_with_the_port_are_own_hosts() {
        for host in ["127.0.0.1:8090", "localhost:8090", "LocalHost:8090", "[::1]:8090"] {
            assert!(is_own_host(host, 8090), "{host}");
        }
        for host in ["localhost", "localhost:80", "evil.example:8090", "localhost.evil.example:8090", ""] {
            assert!(!is_own_host(host, 8090), "{host}");
        }
        assert!(is_own_host("localhost", 80));
    }
}
