//! WebKitGTK through WebKitWebDriver, in its MiniBrowser, on a virtual screen of the phone's size.

use super::{Driver, program_path, session};
use crate::browser::process::{Process, ScratchFolder, free_port};
use crate::browser::setting::Setting;
use fantoccini::Client;
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// Shrinks the hidden search bar of the MiniBrowser, which would make its window wider than a phone.
const WINDOW_CSS: &str =
    "searchbar, searchbar * { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }";

/// Starts the browser with the reader's preferences: GTK can't change them for one page.
pub(super) async fn open(setting: Setting) -> (Client, Driver) {
    assert!(!setting.forced && !setting.paper, "WebKitGTK can't do this: the test belongs to `emulated`");
    let (scratch, port) = (ScratchFolder::new(), free_port());
    let (screen, display) = screen(setting, &scratch);
    let mut command = Command::new(program_path("WEBKITDRIVER"));
    command.arg(format!("--port={port}")).env("TMPDIR", scratch.path()).stdout(Stdio::null());
    command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env("GDK_SCALE", setting.ratio.to_string());
    // Root can't use the sandbox; the pages are our own.
    command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1").env("NO_AT_BRIDGE", "1");
    command.env("XDG_CONFIG_HOME", scratch.path()).env("XDG_DATA_HOME", scratch.path());
    let gtk_settings = format!("[Settings]\ngtk-enable-animations={}\n", !setting.reduced_motion);
    scratch.write("gtk-3.0/settings.ini", &gtk_settings);
    scratch.write("gtk-3.0/gtk.css", WINDOW_CSS);
    // Disables only the scripts of the page: the driver's scripts must run.
    let settings = format!(
        "[websettings]\ndefault-font-size={}\nenable-javascript-markup={}\n",
        setting.text, setting.scripts
    );
    let settings = scratch.write("settings.ini", &settings);
    let mut process = Process::start(&mut command, &scratch);
    process.wait_for_port(port);
    let driver = Driver { port, _process: process, _screen: Some(screen) };
    let mut arguments = vec!["--automation".to_owned(), "--full-screen".to_owned()];
    arguments.push(format!("--config={}", settings.display()));
    if setting.dark {
        arguments.push("--dark-mode".to_owned());
    }
    let options = json!({ "binary": program_path("MINIBROWSER").to_string_lossy(), "args": arguments });
    let client = session(&driver, json!({ "webkitgtk:browserOptions": options })).await;
    client.set_window_rect(0, 0, setting.width, setting.height).await.expect("the window's size");
    (client, driver)
}

/// Starts a screen of the size of the window in device pixels; returns it with its name.
fn screen(setting: Setting, scratch: &ScratchFolder) -> (Process, String) {
    let pixels = |side: u32| (f64::from(side) * setting.ratio).ceil() as u32;
    let size = format!("{}x{}x24", pixels(setting.width), pixels(setting.height));
    let mut command = Command::new(program_path("XVFB"));
    command.args(["-displayfd", "1", "-screen", "0", &size, "-nolisten", "tcp"]).stdout(Stdio::piped());
    let mut process = Process::start(&mut command, scratch);
    let mut lines = BufReader::new(process.output().expect("its output")).lines();
    let number = lines.next().and_then(Result::ok).expect("Xvfb prints its display");
    (process, format!(":{}", number.trim()))
}
