//! Whether anything answers at the addresses of a story, asked with curl, which every system has.

use super::Done;
use author::Address;
use author::diagnostic::Diagnostic;
use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// So many addresses are asked at once.
const AT_ONCE: usize = 8;

/// Seconds until an address counts as dead.
const PATIENCE: &str = "15";

/// A warning for each place that leads nowhere.
pub(super) fn dead<'a>(addresses: impl Iterator<Item = &'a Address>) -> Done<Vec<Diagnostic>> {
    let mut places: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for address in addresses {
        // What stands behind the hash is the browser's business.
        let page = address.url.split('#').next().unwrap_or_default();
        places.entry(page).or_default().push(&address.dead);
    }
    if Command::new("curl").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_err() {
        return Err("`--links` needs the program `curl`: install it, or check without `--links`.".to_owned());
    }
    let waiting = Mutex::new(places.iter());
    let dead = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().ok().and_then(|mut waiting| waiting.next());
                    let Some((page, places)) = next else { break };
                    if let (Some(reason), Ok(mut dead)) = (trouble(page), dead.lock()) {
                        dead.extend(places.iter().map(|place| with_reason(place, &reason)));
                    }
                }
            });
        }
    });
    let mut dead = dead.into_inner().unwrap_or_default();
    dead.sort_by(|a: &Diagnostic, b| (&a.path, a.line, a.column).cmp(&(&b.path, b.line, b.column)));
    Ok(dead)
}

fn with_reason(place: &Diagnostic, reason: &str) -> Diagnostic {
    Diagnostic { message: format!("{}: {reason}.", place.message), ..place.clone() }
}

/// Why a page can't be had, if it can't; some servers only answer to a whole request.
fn trouble(page: &str) -> Option<String> {
    let first = ask(page, true)?;
    ask(page, false).map(|second| if second.is_empty() { first } else { second })
}

fn ask(page: &str, only_head: bool) -> Option<String> {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--location", "--max-time", PATIENCE, "--proto", "=http,https"]);
    curl.args(["--output", if cfg!(windows) { "NUL" } else { "/dev/null" }, "--write-out", "%{http_code}"]);
    if only_head {
        curl.arg("--head");
    }
    let answer = curl.args(["--url", page]).stdin(Stdio::null()).output();
    let Ok(answer) = answer else { return Some("curl can't be started".to_owned()) };
    let status: u16 = String::from_utf8_lossy(&answer.stdout).trim().parse().unwrap_or(0);
    match status {
        200..400 => None,
        0 => Some(String::from_utf8_lossy(&answer.stderr).trim().trim_end_matches('.').to_owned()),
        status => Some(format!("the server answers {status}")),
    }
}
