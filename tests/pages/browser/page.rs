//! A page in a browser, with actions and checks for tests.

use crate::browser::command::post;
use crate::browser::engine::{Driver, Engine};
use crate::browser::failure::FailureReport;
use crate::browser::setting::Setting;
use crate::server::{Fault, host_address, site_address};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The page of the first story in its default language.
pub(crate) const STORY: &str = "zhuzhou/zh-Hant/";

/// Figures that are drawn; facts at a glance are HTML.
pub(crate) const DRAWN: &str = "[data-figure]:not([data-kind=stats])";

/// How long an action or a condition may take on a slow machine.
const TIMEOUT: Duration = Duration::from_secs(90);

/// How long a browser may take to start.
const START_TIMEOUT: Duration = Duration::from_secs(60);

/// A page in a browser.
pub(crate) struct Page {
    pub(super) client: Client,
    engine: Engine,
    // Dropped before the driver, which it needs.
    _report: FailureReport,
    driver: Driver,
}

impl Page {
    /// Opens the story's page.
    pub(crate) async fn open(setting: Setting, fault: Fault) -> Page {
        Page::open_at(STORY, setting, fault).await
    }

    /// Opens a page of the site.
    pub(crate) async fn open_at(path: &str, setting: Setting, fault: Fault) -> Page {
        Page::start(&site_address(fault, path), setting).await
    }

    /// Opens a host page that embeds stories of the site.
    pub(crate) async fn open_host(path: &str, setting: Setting, fault: Fault) -> Page {
        Page::start(&host_address(fault, path), setting).await
    }

    async fn start(address: &str, setting: Setting) -> Page {
        let engine = Engine::from_environment();
        let (client, driver) =
            tokio::time::timeout(START_TIMEOUT, engine.open(setting)).await.expect("the browser starts");
        let session = client.session_id().await.expect("a session").expect("a session");
        let report = FailureReport::new(engine, driver.port(), session);
        client.goto(address).await.expect("the page");
        Page { client, engine, _report: report, driver }
    }

    /// Opens another host page in the same browser.
    pub(crate) async fn go_to_host_page(&self, path: &str, fault: Fault) {
        self.client.goto(&host_address(fault, path)).await.expect("the host's page");
    }

    /// Switches to the page in a frame.
    pub(crate) async fn enter_frame(&self, selector: &str) {
        let frame = self.find(selector).await;
        in_time(frame.enter_frame()).await.expect(selector);
    }

    /// Switches to the page in a frame, and waits until an expression is true there. Content that loads above may push the frame
    /// out of view, so it is scrolled into view again.
    pub(crate) async fn enter_frame_when(&self, selector: &str, expression: &str) {
        let start = Instant::now();
        loop {
            self.evaluate(&format!("document.querySelector('{selector}').scrollIntoView()")).await;
            self.enter_frame(selector).await;
            for _ in 0..20 {
                if self.evaluate(&format!("return Boolean({expression})")).await == true {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            assert!(start.elapsed() < TIMEOUT, "this did not become true in {selector}: {expression}");
            self.leave_frame().await;
        }
    }

    /// Switches to the page around the frame.
    pub(crate) async fn leave_frame(&self) {
        in_time(self.client.clone().enter_parent_frame()).await.expect("the page around");
    }

    /// Opens another page of the site in the same browser.
    pub(crate) async fn go(&self, path: &str) {
        self.go_to(path, Fault::None).await;
    }

    /// Opens another page of the site, with a fault.
    pub(crate) async fn go_to(&self, path: &str, fault: Fault) {
        self.client.goto(&site_address(fault, path)).await.expect("the page");
    }

    /// Goes back to the page before.
    pub(crate) async fn back(&self) {
        in_time(self.client.back()).await.expect("the page before");
    }

    /// Emulates other preferences for colours, motion or print. WebKitGTK can't do this. The window keeps its size.
    pub(crate) async fn emulate(&self, setting: Setting) {
        self.engine.emulate(&self.client, setting).await;
    }

    /// Runs a script and returns its value.
    pub(crate) async fn evaluate(&self, script: &str) -> Value {
        let answer = in_time(self.client.execute(script, Vec::new())).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    pub(crate) async fn evaluate_bool(&self, script: &str) -> bool {
        self.evaluate(script).await.as_bool().unwrap_or_else(|| panic!("{script} returns no boolean"))
    }

    pub(crate) async fn evaluate_number(&self, script: &str) -> f64 {
        self.evaluate(script).await.as_f64().unwrap_or_else(|| panic!("{script} returns no number"))
    }

    /// Runs a script and returns the value that it passes to the function in its last argument.
    pub(crate) async fn evaluate_async(&self, script: &str) -> Value {
        let answer = in_time(self.client.execute_async(script, Vec::new())).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The width of the page in CSS px. On a phone, `innerWidth` can't be used: it grows with the page.
    pub(crate) async fn page_width(&self) -> u32 {
        self.evaluate_number("return document.documentElement.scrollWidth").await as u32
    }

    /// Waits until the browser has painted and called observers.
    pub(crate) async fn wait_for_paint(&self) {
        let twice = "const [done] = arguments; const frame = window.probe?.frame ?? requestAnimationFrame; \
             frame(() => frame(() => done(null)))";
        self.evaluate_async(twice).await;
    }

    /// Waits until a script's expression is true.
    pub(crate) async fn wait_until(&self, expression: &str) {
        let start = Instant::now();
        // While a page is being left, scripts return nothing.
        while self.evaluate(&format!("return Boolean({expression})")).await != true {
            assert!(start.elapsed() < TIMEOUT, "this did not become true: {expression}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Scrolls to the figures, one after the other, and waits until each is live.
    pub(crate) async fn walk_figures(&self) {
        let count = self.evaluate_number(&format!("return document.querySelectorAll('{DRAWN}').length")).await
            as usize;
        assert!(count > 0, "the page has no figures");
        for index in 0..count {
            let figure = format!("document.querySelectorAll('{DRAWN}')[{index}]");
            self.evaluate(&format!("{figure}.scrollIntoView()")).await;
            self.wait_until(&format!("{figure}.hasAttribute('data-live')")).await;
        }
    }

    /// The text of an element as the browser shows it.
    pub(crate) async fn text(&self, selector: &str) -> String {
        in_time(self.find(selector).await.text()).await.expect(selector)
    }

    /// The text of an element, visible or not.
    pub(crate) async fn content(&self, selector: &str) -> String {
        in_time(self.find(selector).await.prop("textContent")).await.expect(selector).unwrap_or_default()
    }

    /// Clicks an element with native events; scripts must be enabled.
    pub(crate) async fn click(&self, selector: &str) {
        in_time(self.find(selector).await.click()).await.expect(selector);
    }

    /// Whether an element is shown.
    pub(crate) async fn is_visible(&self, selector: &str) -> bool {
        let element = self.find(selector).await;
        // WebKit's driver reports elements in a closed table as visible.
        let is_closed = format!("return !document.querySelector('{selector}').checkVisibility()");
        let is_hidden = self.engine == Engine::WebKit && self.evaluate_bool(&is_closed).await;
        !is_hidden && in_time(element.is_displayed()).await.expect(selector)
    }

    async fn find(&self, selector: &str) -> Element {
        in_time(self.client.find(Locator::Css(selector))).await.expect(selector)
    }

    /// Clicks at a point of an element after its entrance. `point` is a script's `[x, y]`, which may use the element's `box`.
    pub(crate) async fn click_at(&self, selector: &str, point: &str) {
        let element = format!("document.querySelector('{selector}')");
        self.evaluate(&format!("{element}.scrollIntoView({{ block: 'center' }})")).await;
        self.wait_for_paint().await;
        self.wait_until(&format!("{element}.getAnimations().length === 0")).await;
        let place = format!(
            "const box = {element}.getBoundingClientRect(); const [x, y] = {point}; return [box.x + x, box.y + y]"
        );
        let place = self.evaluate(&place).await;
        let number = |at: usize| place[at].as_f64().expect("a number");
        self.point("mouse", number(0), number(1)).await;
    }

    /// Scrolls to a number, clicks it with a script, and waits for its note.
    pub(crate) async fn open_note(&self, number: &str) {
        let number = format!("document.querySelector('{number}')");
        self.evaluate(&format!("{number}.scrollIntoView({{ block: 'center' }})")).await;
        self.wait_for_paint().await;
        self.evaluate(&format!("{number}.click()")).await;
        self.wait_until(&format!("!{number}.closest('article').querySelector('.data-story-note').hidden"))
            .await;
    }

    /// A screenshot of the window as PNG.
    pub(crate) async fn screenshot(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("a screenshot")
    }

    /// Calls a method of Chromium's DevTools protocol; only for tests in `chromium`.
    pub(crate) async fn devtools(&self, method: &str, parameters: Value) -> Value {
        post(&self.client, "goog/cdp/execute", json!({ "cmd": method, "params": parameters })).await
    }

    /// The level and text of console messages since the last call. In other engines than Chromium only messages of
    /// scripts are included, not those of the browser.
    pub(crate) async fn console(&self) -> Vec<(String, String)> {
        let entries = if self.engine == Engine::Chromium {
            post(&self.client, "se/log", json!({ "type": "browser" })).await
        } else {
            self.evaluate("return probe.console.splice(0)").await
        };
        let entries = entries.as_array().expect("a list").iter();
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        entries.map(|entry| (text(entry, "level"), text(entry, "message"))).collect()
    }

    /// Checks that our scripts have logged exactly one warning, and that it contains a cause. Chromium's own log would mix all
    /// frames.
    pub(crate) async fn assert_one_warning(&self, cause: &str) {
        let warnings = self
            .evaluate(
                "return probe.console.splice(0).filter(({ message }) => message.startsWith('data-story:'))",
            )
            .await;
        let warnings = warnings.as_array().expect("a list");
        assert_eq!(warnings.len(), 1, "not exactly one warning: {warnings:?}");
        assert_eq!(warnings[0]["level"], "WARNING");
        assert!(
            warnings[0]["message"].as_str().expect("words").contains(cause),
            "{warnings:?} does not contain {cause}"
        );
        assert_eq!(self.evaluate("return probe.errors").await, json!([]));
    }

    /// Checks that our scripts have logged no further warning.
    pub(crate) async fn assert_no_warning(&self) {
        let warnings =
            "return probe.console.splice(0).filter(({ message }) => message.startsWith('data-story:'))";
        assert_eq!(self.evaluate(warnings).await, json!([]));
    }

    /// Makes the widget's wasm trap, and clears the errors that the browser reports.
    pub(crate) async fn trap(&self) {
        let trap = "const [done] = arguments; window.probe.trap().then(() => done('trapped'), (error) => done(String(error)))";
        assert_eq!(self.evaluate_async(trap).await, json!("trapped"));
        self.wait_for_paint().await;
        self.evaluate("probe.errors.splice(0)").await;
    }

    /// Closes the browser.
    pub(crate) async fn close(self) {
        self.engine.close(self.client, self.driver).await;
    }
}

/// Panics if a driver does not answer in time.
pub(super) async fn in_time<T>(answer: impl Future<Output = T>) -> T {
    tokio::time::timeout(TIMEOUT, answer).await.expect("the browser answers")
}
