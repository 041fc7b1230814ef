//! A failing test leaves a screenshot of its page and the console.

use crate::browser::command::post;
use crate::browser::engine::Engine;
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// How long a browser may take for each part of a report.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The address of the page, and the messages and errors of its scripts.
const STATE: &str = "
    const { log = [], errors = [], violations = [] } = window.probe ?? {};
    return { address: location.href, title: document.title, log, errors, violations };";

/// Reports on a page when it is dropped by a panic.
pub(super) struct FailureReport {
    engine: Engine,
    port: u16,
    session: String,
}

impl FailureReport {
    pub(super) fn new(engine: Engine, port: u16, session: String) -> FailureReport {
        FailureReport { engine, port, session }
    }

    /// Writes the screenshot and the console, if the browser still answers.
    async fn write(&self, picture: &Path, text: &Path) {
        let address = format!("http://127.0.0.1:{}", self.port);
        let client = Client::with_existing_session(&address, &self.session, HttpConnector::new());
        let Ok(Ok(client)) = tokio::time::timeout(TIMEOUT, client).await else { return };
        if let Ok(Ok(png)) = tokio::time::timeout(TIMEOUT, client.screenshot()).await {
            let _ = std::fs::write(picture, png);
        }
        let mut report = String::new();
        match tokio::time::timeout(TIMEOUT, client.execute(STATE, Vec::new())).await {
            Ok(Ok(state)) => write_state(&mut report, &state),
            Ok(Err(error)) => report.push_str(&format!("The page runs no scripts: {error}\n")),
            Err(_) => report.push_str("The page does not answer.\n"),
        }
        // Only Chromium's driver returns messages that the browser itself writes to the console.
        if self.engine == Engine::Chromium {
            let entries = post(&client, "se/log", json!({ "type": "browser" }));
            if let Ok(entries) = tokio::time::timeout(TIMEOUT, entries).await {
                write_list(&mut report, "Console of the browser, since it was last read", &entries);
            }
        }
        let _ = std::fs::write(text, report);
    }
}

impl Drop for FailureReport {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            return;
        }
        let name = report_name(self.engine);
        let folder = folder();
        if std::fs::create_dir_all(&folder).is_err() {
            return;
        }
        let (picture, text) = (folder.join(format!("{name}.png")), folder.join(format!("{name}.txt")));
        // On a thread and a runtime of its own, because the test's runtime is the one that panics.
        let written = std::thread::scope(|scope| {
            let report = scope.spawn(|| {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                runtime.expect("a runtime").block_on(self.write(&picture, &text));
            });
            report.join()
        });
        if written.is_ok() {
            for path in [picture, text].iter().filter(|path| path.exists()) {
                println!("See {}", path.display());
            }
        }
    }
}

/// `target/failures`.
fn folder() -> PathBuf {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    temporary.parent().unwrap_or(temporary).join("failures")
}

/// A file name made of the test's name and the engine, with a number if the test has several pages.
fn report_name(engine: Engine) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let thread = std::thread::current();
    let test = thread.name().unwrap_or("unnamed").replace("::", "-");
    let name = format!("{test}-{engine:?}").to_lowercase();
    if folder().join(format!("{name}.txt")).exists() {
        format!("{name}-{}", COUNT.fetch_add(1, Ordering::Relaxed) + 2)
    } else {
        name
    }
}

fn write_state(report: &mut String, state: &Value) {
    let text = |key: &str| state[key].as_str().unwrap_or_default();
    let _ = writeln!(report, "{}\n{}", text("address"), text("title"));
    write_list(report, "Console of the page's scripts", &state["log"]);
    write_list(report, "Errors", &state["errors"]);
    write_list(report, "Violations of the policy", &state["violations"]);
}

fn write_list(report: &mut String, title: &str, entries: &Value) {
    let _ = writeln!(report, "\n{title}:");
    for entry in entries.as_array().into_iter().flatten() {
        let level = entry["level"].as_str().unwrap_or_default();
        let message = entry["message"].as_str().or(entry.as_str()).unwrap_or_default();
        let _ = writeln!(report, "  {level} {message}");
    }
}
