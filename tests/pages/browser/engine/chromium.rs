//! Chromium through ChromeDriver, as a phone with a touch screen.

use super::{Driver, program_path, session};
use crate::browser::command::post;
use crate::browser::process::{Process, ScratchFolder, free_port};
use crate::browser::setting::Setting;
use fantoccini::Client;
use serde_json::{Value, json};
use std::process::{Command, Stdio};

/// Options: no screen, no sandbox, no background requests.
const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

pub(super) async fn open(setting: Setting) -> (Client, Driver) {
    let (scratch, port) = (ScratchFolder::new(), free_port());
    let mut command = Command::new(program_path("CHROMEDRIVER"));
    command.arg(format!("--port={port}")).env("TMPDIR", scratch.path()).stdout(Stdio::null());
    let mut process = Process::start(&mut command, &scratch);
    process.wait_for_port(port);
    let driver = Driver { port, _process: process, _screen: None };
    let client = session(&driver, capabilities(setting)).await;
    emulate(&client, setting).await;
    (client, driver)
}

/// Sets the reader's preferences, with Chromium's own protocol.
pub(super) async fn emulate(client: &Client, setting: Setting) {
    let feature = |name: &str, is_set: bool, yes: &str, no: &str| json!({ "name": name, "value": if is_set { yes } else { no } });
    let media = json!({
        "media": if setting.paper { "print" } else { "" },
        "features": [
            feature("prefers-color-scheme", setting.dark, "dark", "light"),
            feature("prefers-reduced-motion", setting.reduced_motion, "reduce", "no-preference"),
            feature("forced-colors", setting.forced, "active", "none"),
        ],
    });
    post(client, "goog/cdp/execute", json!({ "cmd": "Emulation.setEmulatedMedia", "params": media })).await;
}

fn capabilities(setting: Setting) -> Value {
    let mut arguments: Vec<String> = ARGUMENTS.map(String::from).into();
    arguments.push(format!("--window-size={},{}", setting.width, setting.height));
    let metrics = json!({
        "width": setting.width, "height": setting.height, "pixelRatio": setting.ratio, "touch": true
    });
    let mut options = json!({ "args": arguments, "mobileEmulation": { "deviceMetrics": metrics } });
    if let Some(binary) = std::env::var("CHROMIUM").ok().filter(|path| !path.is_empty()) {
        options["binary"] = binary.into();
    }
    options["prefs"] = json!({ "webkit.webprefs.default_font_size": setting.text });
    if !setting.scripts {
        options["prefs"]["profile.managed_default_content_settings.javascript"] = 2.into();
    }
    json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}
