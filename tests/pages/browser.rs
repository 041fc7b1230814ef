//! A Chromium of its own for every test, as a phone.

use crate::server::{Fault, address};
use fantoccini::elements::Element;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Map, Value, json};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// The story's page in its language.
pub(crate) const STORY: &str = "zhuzhou/zh-Hant/";

/// Figures that are drawn; facts at a glance are HTML.
pub(crate) const DRAWN: &str = "[data-figure]:not([data-kind=stats])";

/// How long anything on a page may take on a slow machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a browser is set up.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) ratio: f64,
    pub(crate) scripts: bool,
    /// The size of ordinary text in CSS px that the reader has set.
    pub(crate) text: u32,
}

/// A phone of today.
pub(crate) const PHONE: Setting = Setting { width: 390, height: 844, ratio: 3.0, scripts: true, text: 16 };

/// A page in a browser.
pub(crate) struct Page(Client);

impl Page {
    /// Opens the story's page.
    pub(crate) async fn open(setting: Setting, fault: Fault) -> Page {
        Page::open_at(STORY, setting, fault).await
    }

    /// Opens a page of the site.
    pub(crate) async fn open_at(path: &str, setting: Setting, fault: Fault) -> Page {
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities(setting))
            .connect(&format!("http://127.0.0.1:{}", driver_port()))
            .await
            .expect("a browser");
        client.goto(&address(fault, path)).await.expect("the page");
        Page(client)
    }

    /// Opens another page of the site in the same browser.
    pub(crate) async fn go(&self, path: &str) {
        self.0.goto(&address(Fault::None, path)).await.expect("the page");
    }

    /// What a script's `return` gives.
    pub(crate) async fn ask(&self, script: &str) -> Value {
        let answer = in_time(self.0.execute(script, Vec::new())).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    pub(crate) async fn ask_bool(&self, script: &str) -> bool {
        self.ask(script).await.as_bool().unwrap_or_else(|| panic!("{script} gives no truth"))
    }

    pub(crate) async fn ask_number(&self, script: &str) -> f64 {
        self.ask(script).await.as_f64().unwrap_or_else(|| panic!("{script} gives no number"))
    }

    /// Waits until a script's expression is true.
    pub(crate) async fn until(&self, expression: &str) {
        let begun = Instant::now();
        while !self.ask_bool(&format!("return Boolean({expression})")).await {
            assert!(begun.elapsed() < PATIENCE, "never came true: {expression}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Brings the figures into view, one after the other, and waits until each is live.
    pub(crate) async fn walk_figures(&self) {
        let count =
            self.ask_number(&format!("return document.querySelectorAll('{DRAWN}').length")).await as usize;
        assert!(count > 0, "the page has no figures");
        for index in 0..count {
            let figure = format!("document.querySelectorAll('{DRAWN}')[{index}]");
            self.ask(&format!("{figure}.scrollIntoView()")).await;
            self.until(&format!("{figure}.hasAttribute('data-live')")).await;
        }
    }

    /// The text of an element as the browser shows it.
    pub(crate) async fn text(&self, selector: &str) -> String {
        in_time(self.find(selector).await.text()).await.expect(selector)
    }

    /// The text of an element, shown or not.
    pub(crate) async fn content(&self, selector: &str) -> String {
        in_time(self.find(selector).await.prop("textContent")).await.expect(selector).unwrap_or_default()
    }

    /// Clicks an element as a reader would; scripts must be on.
    pub(crate) async fn click(&self, selector: &str) {
        in_time(self.find(selector).await.click()).await.expect(selector);
    }

    /// Whether an element is shown.
    pub(crate) async fn shows(&self, selector: &str) -> bool {
        in_time(self.find(selector).await.is_displayed()).await.expect(selector)
    }

    async fn find(&self, selector: &str) -> Element {
        in_time(self.0.find(Locator::Css(selector))).await.expect(selector)
    }

    /// Clicks at a point of an element, given as a script's `[x, y]` from its `box`, once its entrance is over.
    pub(crate) async fn click_at(&self, selector: &str, point: &str) {
        let element = format!("document.querySelector('{selector}')");
        self.ask(&format!("{element}.scrollIntoView({{ block: 'center' }})")).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        self.until(&format!("{element}.getAnimations().length === 0")).await;
        self.ask(&format!(
            "const box = {element}.getBoundingClientRect(); const [x, y] = {point}; \
             const at = {{ bubbles: true, clientX: box.x + x, clientY: box.y + y }}; \
             document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new MouseEvent('click', at))"
        ))
        .await;
    }

    /// What the window shows, as PNG.
    pub(crate) async fn screenshot(&self) -> Vec<u8> {
        self.0.screenshot().await.expect("a screenshot")
    }

    /// Chromium's own protocol, and what it answers.
    pub(crate) async fn devtools(&self, method: &str, parameters: Value) -> Value {
        let call = DevTools { method: method.to_owned(), parameters };
        self.0.issue_cmd(call).await.unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// What stands in the console since it was last read: level and message.
    pub(crate) async fn console(&self) -> Vec<(String, String)> {
        let entries = self.0.issue_cmd(ConsoleLog).await.expect("the console");
        let entries = entries.as_array().expect("a list").iter();
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        entries.map(|entry| (text(entry, "level"), text(entry, "message"))).collect()
    }

    /// Ends the browser.
    pub(crate) async fn close(self) {
        self.0.close().await.expect("the end");
    }
}

/// A driver that never answers must not hold up the tests.
async fn in_time<T>(answer: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, answer).await.expect("the browser answers")
}

fn capabilities(setting: Setting) -> Map<String, Value> {
    let mut arguments: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ]
    .map(String::from)
    .into();
    arguments.push(format!("--window-size={},{}", setting.width, setting.height));
    let mut options = json!({ "args": arguments });
    options["mobileEmulation"] = json!({
        "deviceMetrics": { "width": setting.width, "height": setting.height, "pixelRatio": setting.ratio, "touch": true }
    });
    if let Some(binary) = std::env::var("CHROMIUM").ok().filter(|path| !path.is_empty()) {
        options["binary"] = binary.into();
    }
    options["prefs"] = json!({ "webkit.webprefs.default_font_size": setting.text });
    if !setting.scripts {
        options["prefs"]["profile.managed_default_content_settings.javascript"] = 2.into();
    }
    let capabilities = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
    capabilities.as_object().cloned().unwrap_or_default()
}

/// One driver for all tests of this run; it ends with them.
fn driver_port() -> u16 {
    static DRIVER: OnceLock<(u16, Child)> = OnceLock::new();
    let (port, _) = DRIVER.get_or_init(|| {
        let program = std::env::var("CHROMEDRIVER").expect("CHROMEDRIVER: run `cargo xtask test`");
        let mut child = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let words = line.strip_suffix('.')?;
            words.rsplit(' ').next()?.parse().ok().filter(|_| words.contains("started successfully on port"))
        });
        // The driver stops when nobody reads what it says.
        std::thread::spawn(move || lines.for_each(drop));
        (port.expect("chromedriver says its port"), child)
    });
    *port
}

#[derive(Debug)]
struct DevTools {
    method: String,
    parameters: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "cmd": self.method, "params": self.parameters }).to_string()))
    }
}

#[derive(Debug)]
struct ConsoleLog;

impl WebDriverCompatibleCommand for ConsoleLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
