//! The browser engines of the page tests: the programs that each needs, and the tests that it can't run.

use crate::command::find;
use crate::setup::{browser, driver};
use crate::tools::{AXE, GECKODRIVER, LISTENERS};
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    #[value(name = "webkit")]
    WebKit,
}

impl Engine {
    /// Its name in messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::WebKit => "WebKitGTK",
        }
    }

    /// The environment variables that name the engine and its programs for the tests.
    ///
    /// # Errors
    /// A phrase that names the missing program.
    pub(crate) fn variables(self) -> Result<Vec<(&'static str, PathBuf)>, &'static str> {
        let (name, programs) = match self {
            Engine::Chromium => (
                "chromium",
                vec![
                    ("CHROMIUM", browser().ok_or("there is no Chromium or Chrome")?),
                    ("CHROMEDRIVER", driver().ok_or("there is no chromedriver")?),
                ],
            ),
            Engine::Firefox => (
                "firefox",
                vec![
                    ("FIREFOX", firefox().ok_or("there is no Firefox")?),
                    ("GECKODRIVER", GECKODRIVER.path()),
                ],
            ),
            Engine::WebKit => (
                "webkit",
                vec![
                    ("WEBKITDRIVER", find("WebKitWebDriver").ok_or("there is no WebKitWebDriver")?),
                    ("MINIBROWSER", mini_browser().ok_or("there is no MiniBrowser of WebKitGTK")?),
                    ("XVFB", find("Xvfb").ok_or("there is no Xvfb")?),
                ],
            ),
        };
        let common = [("DATA_STORY_ENGINE", PathBuf::from(name)), ("AXE", AXE.path())];
        let listeners = LISTENERS.iter().map(|(variable, package)| (*variable, package.path()));
        Ok(programs.into_iter().chain(common).chain(listeners).collect())
    }

    /// The modules of the page tests that it can't run; README.md says why.
    pub(crate) fn unsupported(self) -> &'static [&'static str] {
        match self {
            Engine::Chromium => &[],
            Engine::Firefox => &["chromium::"],
            Engine::WebKit => &["chromium::", "emulated::"],
        }
    }
}

/// Firefox, preferably ESR.
pub(crate) fn firefox() -> Option<PathBuf> {
    ["firefox-esr", "firefox"].into_iter().find_map(find)
}

/// Whether everything is installed that tests in WebKitGTK need.
pub(crate) fn has_webkit() -> bool {
    Engine::WebKit.variables().is_ok()
}

/// WebKitGTK's own small browser, which is not on the PATH.
fn mini_browser() -> Option<PathBuf> {
    let folders = std::fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    let folders = folders.chain(["/usr/lib", "/usr/lib64", "/usr/libexec"].map(PathBuf::from));
    let browser = |folder: PathBuf| folder.join(Path::new("webkit2gtk-4.1/MiniBrowser"));
    folders.map(browser).find(|path| path.is_file())
}
