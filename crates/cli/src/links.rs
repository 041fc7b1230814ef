//! Checks that links work, with curl, which every system has.

use crate::error::{Error, Result};
use author::Address;
use author::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// How many links are checked at once.
const CONCURRENCY: usize = 8;

/// Seconds until a link counts as dead.
const TIMEOUT: &str = "15";

/// A warning for each occurrence of a dead link.
pub(crate) fn dead<'a>(addresses: impl Iterator<Item = &'a Address>) -> Result<Vec<Diagnostic>> {
    let mut links: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for address in addresses {
        // The part after the hash is not sent to the server.
        let page = address.url.split('#').next().unwrap_or_default();
        links.entry(page).or_default().push(&address.dead);
    }
    if Command::new("curl").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        return Err(Error::NoCurl);
    }
    let queue = Mutex::new(links.iter());
    let dead = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..CONCURRENCY {
            scope.spawn(|| {
                loop {
                    let next = queue.lock().ok().and_then(|mut queue| queue.next());
                    let Some((page, warnings)) = next else { break };
                    if let (Some(reason), Ok(mut dead)) = (failure(page), dead.lock()) {
                        dead.extend(warnings.iter().map(|warning| with_reason(warning, &reason)));
                    }
                }
            });
        }
    });
    let mut dead = dead.into_inner().unwrap_or_default();
    dead.sort_by(|a: &Diagnostic, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
    Ok(dead)
}

fn with_reason(warning: &Diagnostic, reason: &str) -> Diagnostic {
    Diagnostic { message: format!("{}: {reason}.", warning.message), ..warning.clone() }
}

/// The reason why a page can't be fetched, if there is one. Some servers answer GET but not HEAD.
fn failure(page: &str) -> Option<String> {
    let head = fetch_failure(page, true)?;
    fetch_failure(page, false).map(|get| if get.is_empty() { head } else { get })
}

fn fetch_failure(page: &str, head_only: bool) -> Option<String> {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--location", "--max-time", TIMEOUT, "--proto", "=http,https"]);
    curl.args(["--output", if cfg!(windows) { "NUL" } else { "/dev/null" }, "--write-out", "%{http_code}"]);
    if head_only {
        curl.arg("--head");
    }
    let output = curl.args(["--url", page]).stdin(Stdio::null()).output();
    let Ok(output) = output else { return Some("curl can't be started".to_owned()) };
    let status: u16 = String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(0);
    match status {
        200..400 => None,
        0 => Some(String::from_utf8_lossy(&output.stderr).trim().trim_end_matches('.').to_owned()),
        status => Some(format!("the server answers {status}")),
    }
}
