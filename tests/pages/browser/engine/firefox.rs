//! Firefox through geckodriver. Firefox takes seconds to start, so a browser is reused after its page is closed.

use super::{Driver, named, session};
use crate::browser::command::post;
use crate::browser::process::{Process, Scratch, free_port};
use crate::browser::setting::Setting;
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard};

/// Browsers between two pages, each with its session.
static IDLE: Mutex<Vec<(String, Driver)>> = Mutex::new(Vec::new());

/// Firefox's windows are never as narrow as a phone, but the tab in them may be: this is what its own view of phones does.
const NARROW: &str = "
    const [setting] = arguments;
    const browser = gBrowser.selectedBrowser;
    for (const side of ['width', 'height'])
      for (const property of [side, `min-${side}`, `max-${side}`]) browser.style.setProperty(property, `${setting[side]}px`);
    browser.browsingContext.inRDMPane = true;
    browser.browsingContext.touchEventsOverride = 'enabled';
    browser.browsingContext.overrideDPPX = setting.ratio;
    Services.prefs.setBoolPref('javascript.enabled', setting.scripts);
    for (const letters of ['x-western', 'x-unicode', 'zh-TW', 'zh-HK', 'zh-CN'])
      Services.prefs.setIntPref(`font.size.variable.${letters}`, setting.text);";

/// What the reader prefers.
const PREFER: &str = "
    const [setting] = arguments;
    const context = gBrowser.selectedBrowser.browsingContext;
    context.prefersColorSchemeOverride = setting.dark ? 'dark' : 'light';
    context.prefersReducedMotionOverride = setting.reducedMotion ? 'reduce' : 'no-preference';
    context.forcedColorsOverride = setting.forced ? 'active' : 'none';
    context.mediumOverride = setting.paper ? 'print' : '';";

pub(super) async fn open(setting: Setting) -> (Client, Driver) {
    let idle = idle().pop();
    let (client, driver) = match idle {
        Some((id, driver)) => (again(&id, &driver).await, driver),
        None => start().await,
    };
    inside(&client, NARROW, setting).await;
    emulate(&client, setting).await;
    (client, driver)
}

/// Sets what the reader prefers.
pub(super) async fn emulate(client: &Client, setting: Setting) {
    inside(client, PREFER, setting).await;
}

/// Leaves the browser to another page, with a new tab that has no history.
pub(super) async fn keep(client: Client, driver: Driver) {
    let tab = client.new_window(true).await.expect("a new tab").handle;
    client.close_window().await.expect("the old tab's end");
    client.switch_to_window(tab).await.expect("the new tab");
    let id = client.session_id().await.expect("a session").expect("a session");
    client.persist().await.expect("the session");
    idle().push((id, driver));
}

async fn start() -> (Client, Driver) {
    let (scratch, port) = (Scratch::new(), free_port());
    let mut command = Command::new(named("GECKODRIVER"));
    command.args(["--port", &port.to_string(), "--allow-system-access", "--profile-root"]);
    command.arg(scratch.path()).env("TMPDIR", scratch.path()).stdout(Stdio::null());
    let mut process = Process::start(&mut command, &scratch);
    process.listens(port);
    let driver = Driver { port, _process: process, _screen: None };
    let options = json!({
        "binary": named("FIREFOX").to_string_lossy(),
        "args": ["-headless", "--width", "1400", "--height", "1100"],
        // Bars that take no room, as on a phone.
        "prefs": { "ui.useOverlayScrollbars": 1 },
    });
    let client = session(&driver, json!({ "moz:firefoxOptions": options })).await;
    (client, driver)
}

async fn again(id: &str, driver: &Driver) -> Client {
    let address = format!("http://127.0.0.1:{}", driver.port);
    Client::with_existing_session(&address, id, HttpConnector::new()).await.expect("the session")
}

/// Runs a script in the browser itself instead of the page.
async fn inside(client: &Client, script: &str, setting: Setting) {
    post(client, "moz/context", json!({ "context": "chrome" })).await;
    client.execute(script, vec![told(setting)]).await.expect("a script in the browser");
    post(client, "moz/context", json!({ "context": "content" })).await;
}

fn told(setting: Setting) -> Value {
    json!({
        "width": setting.width, "height": setting.height, "ratio": setting.ratio, "scripts": setting.scripts,
        "text": setting.text, "dark": setting.dark, "reducedMotion": setting.reduced_motion, "forced": setting.forced, "paper": setting.paper,
    })
}

fn idle() -> MutexGuard<'static, Vec<(String, Driver)>> {
    IDLE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
