//! WebKitGTK through WebKitWebDriver, in its MiniBrowser, on a virtual screen of the phone's size.

use super::{Driver, named, session};
use crate::browser::process::{Process, Scratch, free_port};
use crate::browser::setting::Setting;
use fantoccini::Client;
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Hidden bars of the MiniBrowser's window would keep it wider than a phone.
const BARS: &str =
    "searchbar, searchbar * { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }";

/// What the reader prefers is told to the browser when it starts: GTK has no way to change it for one page.
pub(super) async fn open(setting: Setting) -> (Client, Driver) {
    assert!(!setting.forced && !setting.paper, "WebKitGTK can't do this: the test belongs to `emulated`");
    let (scratch, port) = (Scratch::new(), free_port());
    let (screen, display) = screen(setting, &scratch);
    let mut command = Command::new(named("WEBKITDRIVER"));
    command.arg(format!("--port={port}")).env("TMPDIR", scratch.path()).stdout(Stdio::null());
    command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env("GDK_SCALE", setting.ratio.to_string());
    // Root may not use the sandbox; the pages are our own.
    command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("NO_AT_BRIDGE", "1");
    command.env("XDG_CONFIG_HOME", scratch.path()).env("XDG_DATA_HOME", scratch.path());
    let still = format!("[Settings]\ngtk-enable-animations={}\n", !setting.reduced_motion);
    scratch.write("gtk-3.0/settings.ini", &still);
    scratch.write("gtk-3.0/gtk.css", BARS);
    // Scripts of the page only: the driver's own must run.
    let settings = format!(
        "[websettings]\ndefault-font-size={}\nenable-javascript-markup={}\n",
        setting.text, setting.scripts
    );
    let settings = scratch.write("settings.ini", &settings);
    let mut process = Process::start(&mut command, &scratch);
    process.listens(port);
    let driver = Driver { port, _process: process, _screen: Some(screen) };
    let mut arguments = vec!["--automation".to_owned(), "--full-screen".to_owned()];
    arguments.push(format!("--config={}", settings.display()));
    if setting.dark {
        arguments.push("--dark-mode".to_owned());
    }
    let options = json!({ "binary": named("MINIBROWSER").to_string_lossy(), "args": arguments });
    let client = session(&driver, json!({ "webkitgtk:browserOptions": options })).await;
    client.set_window_rect(0, 0, setting.width, setting.height).await.expect("the window's size");
    (client, driver)
}

/// A screen as large as the window in device pixels, and its name.
fn screen(setting: Setting, scratch: &Scratch) -> (Process, String) {
    let pixels = |side: u32| (f64::from(side) * setting.ratio).ceil() as u32;
    let size = format!("{}x{}x24", pixels(setting.width), pixels(setting.height));
    let mut command = Command::new(named("XVFB"));
    command.args(["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp"]).stdout(Stdio::piped());
    let mut process = Process::start(&mut command, scratch);
    let mut lines = BufReader::new(process.output().expect("its output")).lines();
    let number = lines.next().and_then(Result::ok).expect("Xvfb says its display");
    (process, format!(":{}", number.trim()))
}
