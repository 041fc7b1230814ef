//! The engines: how each is started, configured and closed.

mod chromium;
mod firefox;
mod webkit;

use crate::browser::process::Process;
use crate::browser::setting::Setting;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value};
use std::ffi::OsString;
use std::time::Duration;

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A driver with its browser. Dropping it ends both, in the order of the fields.
pub(crate) struct Driver {
    port: u16,
    _process: Process,
    _screen: Option<Process>,
}

impl Driver {
    pub(crate) fn port(&self) -> u16 {
        self.port
    }
}

impl Engine {
    /// The engine of this run.
    pub(crate) fn from_environment() -> Engine {
        match std::env::var("DATA_STORY_ENGINE").as_deref() {
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::WebKit,
            Ok("chromium") | Err(_) => Engine::Chromium,
            Ok(other) => panic!("DATA_STORY_ENGINE is chromium, firefox or webkit, not {other}"),
        }
    }

    /// Opens a browser with a reader's preferences.
    pub(crate) async fn open(self, setting: Setting) -> (Client, Driver) {
        match self {
            Engine::Chromium => chromium::open(setting).await,
            Engine::Firefox => firefox::open(setting).await,
            Engine::WebKit => webkit::open(setting).await,
        }
    }

    /// Emulates other preferences in an open page.
    pub(crate) async fn emulate(self, client: &Client, setting: Setting) {
        match self {
            Engine::Chromium => chromium::emulate(client, setting).await,
            Engine::Firefox => firefox::emulate(client, setting).await,
            Engine::WebKit => panic!("WebKitGTK can't do this: the test belongs to `emulated`"),
        }
    }

    /// Closes the browser, or keeps it for the next page if starting one takes long.
    pub(crate) async fn close(self, client: Client, driver: Driver) {
        match self {
            Engine::Firefox => firefox::keep_idle(client, driver).await,
            Engine::Chromium | Engine::WebKit => client.close().await.expect("the end"),
        }
    }
}

/// A session of a driver's browser.
async fn session(driver: &Driver, capabilities: Value) -> Client {
    let capabilities: Map<String, Value> = capabilities.as_object().cloned().unwrap_or_default();
    let address = format!("http://127.0.0.1:{}", driver.port);
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    // A driver that has just started may not listen yet, the longer the busier the machine is.
    for _ in 0..20 {
        if let Ok(client) = builder.connect(&address).await {
            return client;
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    builder.connect(&address).await.expect("a browser")
}

/// The path of a program, which `cargo xtask test` sets.
fn program_path(variable: &str) -> OsString {
    let path = std::env::var_os(variable).filter(|path| !path.is_empty());
    path.unwrap_or_else(|| panic!("{variable} names no program: run `cargo xtask test`"))
}
