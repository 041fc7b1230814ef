//! Firefox through geckodriver. Firefox takes seconds to start, so a browser is reused after its page is closed.

use super::{Driver, program_path, session};
use crate::browser::command::post;
use crate::browser::process::{Process, ScratchFolder, free_port};
use crate::browser::setting::Setting;
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard};

/// Browsers without a page, each with its session.
static IDLE: Mutex<Vec<(String, Driver)>> = Mutex::new(Vec::new());

/// Sets the size of the tab and other settings. A window of Firefox can't be as narrow as a phone, but its tab can: Firefox's
/// responsive design mode works in this way.
const APPLY_SETTING: &str = "
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

/// Sets the reader's preferences.
const APPLY_PREFERENCES: &str = "
    const [setting] = arguments;
    const context = gBrowser.selectedBrowser.browsingContext;
    context.prefersColorSchemeOverride = setting.dark ? 'dark' : 'light';
    context.prefersReducedMotionOverride = setting.reducedMotion ? 'reduce' : 'no-preference';
    context.forcedColorsOverride = setting.forced ? 'active' : 'none';
    context.mediumOverride = setting.paper ? 'print' : '';";

pub(super) async fn open(setting: Setting) -> (Client, Driver) {
    let idle = idle().pop();
    let (client, driver) = match idle {
        Some((id, driver)) => (reconnect(&id, &driver).await, driver),
        None => start().await,
    };
    run_in_browser(&client, APPLY_SETTING, setting).await;
    emulate(&client, setting).await;
    (client, driver)
}

/// Sets the reader's preferences.
pub(super) async fn emulate(client: &Client, setting: Setting) {
    run_in_browser(client, APPLY_PREFERENCES, setting).await;
}

/// Keeps the browser for another page, with a new tab that has no history.
pub(super) async fn keep_idle(client: Client, driver: Driver) {
    let tab = client.new_window(true).await.expect("a new tab").handle;
    client.close_window().await.expect("the old tab closes");
    client.switch_to_window(tab).await.expect("the new tab");
    let id = client.session_id().await.expect("a session").expect("a session");
    client.persist().await.expect("the session");
    idle().push((id, driver));
}

async fn start() -> (Client, Driver) {
    let (scratch, port) = (ScratchFolder::new(), free_port());
    let mut command = Command::new(program_path("GECKODRIVER"));
    command.args(["--port", &port.to_string(), "--allow-system-access", "--profile-root"]);
    command.arg(scratch.path()).env("TMPDIR", scratch.path()).stdout(Stdio::null());
    let mut process = Process::start(&mut command, &scratch);
    process.wait_for_port(port);
    let driver = Driver { port, _process: process, _screen: None };
    let options = json!({
        "binary": program_path("FIREFOX").to_string_lossy(),
        "args": ["-headless", "--width", "1400", "--height", "1100"],
        // Scrollbars that take up no space, as on a phone.
        "prefs": { "ui.useOverlayScrollbars": 1 },
    });
    let client = session(&driver, json!({ "moz:firefoxOptions": options })).await;
    (client, driver)
}

async fn reconnect(id: &str, driver: &Driver) -> Client {
    let address = format!("http://127.0.0.1:{}", driver.port);
    Client::with_existing_session(&address, id, HttpConnector::new()).await.expect("the session")
}

/// Runs a script in the browser itself instead of the page.
async fn run_in_browser(client: &Client, script: &str, setting: Setting) {
    post(client, "moz/context", json!({ "context": "chrome" })).await;
    client.execute(script, vec![setting_json(setting)]).await.expect("a script in the browser");
    post(client, "moz/context", json!({ "context": "content" })).await;
}

fn setting_json(setting: Setting) -> Value {
    json!({
        "width": setting.width, "height": setting.height, "ratio": setting.ratio, "scripts": setting.scripts,
        "text": setting.text, "dark": setting.dark, "reducedMotion": setting.reduced_motion, "forced": setting.forced, "paper": setting.paper,
    })
}

fn idle() -> MutexGuard<'static, Vec<(String, Driver)>> {
    IDLE.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
