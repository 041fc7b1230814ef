//! A page in a browser, with what tests do and check.

use crate::browser::command::post;
use crate::browser::engine::{Driver, Engine};
use crate::browser::failure::FailureReport;
use crate::browser::setting::Setting;
use crate::server::{Fault, address, host};
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The story's page in its language.
pub(crate) const STORY: &str = "zhuzhou/zh-Hant/";

/// Figures that are drawn; facts at a glance are HTML.
pub(crate) const DRAWN: &str = "[data-figure]:not([data-kind=stats])";

/// How long anything on a page may take on a slow machine.
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
        Page::started(&address(fault, path), setting).await
    }

    /// Opens a host page that embeds stories of the site.
    pub(crate) async fn open_host(path: &str, setting: Setting, fault: Fault) -> Page {
        Page::started(&host(fault, path), setting).await
    }

    async fn started(address: &str, setting: Setting) -> Page {
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
        self.client.goto(&host(fault, path)).await.expect("the host's page");
    }

    /// Switches to the page in a frame.
    pub(crate) async fn enter_frame(&self, selector: &str) {
        let frame = self.find(selector).await;
        in_time(frame.enter_frame()).await.expect(selector);
    }

    /// The same, once an expression is true in the frame. Content that loads above may push the frame out of view meanwhile.
    pub(crate) async fn enter_frame_when(&self, selector: &str, expression: &str) {
        let begun = Instant::now();
        loop {
            self.evaluate(&format!("document.querySelector('{selector}').scrollIntoView()")).await;
            self.enter_frame(selector).await;
            for _ in 0..20 {
                if self.evaluate(&format!("return Boolean({expression})")).await == true {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            assert!(begun.elapsed() < TIMEOUT, "never came true in {selector}: {expression}");
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

    /// The same with a fault.
    pub(crate) async fn go_to(&self, path: &str, fault: Fault) {
        self.client.goto(&address(fault, path)).await.expect("the page");
    }

    /// Goes back to the page before.
    pub(crate) async fn back(&self) {
        in_time(self.client.back()).await.expect("the page before");
    }

    /// Emulates other preferences for colours, motion or print, which WebKitGTK can't; the window keeps its size.
    pub(crate) async fn emulate(&self, setting: Setting) {
        self.engine.emulate(&self.client, setting).await;
    }

    /// Runs a script and returns its value.
    pub(crate) async fn evaluate(&self, script: &str) -> Value {
        let answer = in_time(self.client.execute(script, Vec::new())).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    pub(crate) async fn evaluate_bool(&self, script: &str) -> bool {
        self.evaluate(script).await.as_bool().unwrap_or_else(|| panic!("{script} gives no truth"))
    }

    pub(crate) async fn evaluate_number(&self, script: &str) -> f64 {
        self.evaluate(script).await.as_f64().unwrap_or_else(|| panic!("{script} gives no number"))
    }

    /// Runs a script and returns the value that it passes to the function in its last argument.
    pub(crate) async fn evaluate_async(&self, script: &str) -> Value {
        let answer = in_time(self.client.execute_async(script, Vec::new())).await;
        answer.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// How wide the page is in CSS px. `innerWidth` is no measure of that: on a phone it grows with the page.
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
        let begun = Instant::now();
        // While a page is being left, scripts return nothing.
        while self.evaluate(&format!("return Boolean({expression})")).await != true {
            assert!(begun.elapsed() < TIMEOUT, "never came true: {expression}");
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

    /// The text of an element, shown or not.
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

    /// Clicks at a point of an element, given as a script's `[x, y]` from its `box`, once its entrance is over.
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

    /// Clicks a number in view, by a script, and waits for its note. Scrolling would close the note of one out of view.
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

    /// Checks that the page has logged one warning of ours, and that it names a cause. Chromium's log would mix all frames.
    pub(crate) async fn warns_once(&self, because: &str) {
        let ours = self
            .evaluate(
                "return probe.console.splice(0).filter(({ message }) => message.startsWith('data-story:'))",
            )
            .await;
        let ours = ours.as_array().expect("a list");
        assert_eq!(ours.len(), 1, "one warning of ours is wanted: {ours:?}");
        assert_eq!(ours[0]["level"], "WARNING");
        assert!(
            ours[0]["message"].as_str().expect("words").contains(because),
            "{ours:?} doesn't say {because}"
        );
        assert_eq!(self.evaluate("return probe.errors").await, json!([]));
    }

    /// Checks that the page has logged no further warning of ours.
    pub(crate) async fn warns_no_more(&self) {
        let ours =
            "return probe.console.splice(0).filter(({ message }) => message.startsWith('data-story:'))";
        assert_eq!(self.evaluate(ours).await, json!([]));
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
