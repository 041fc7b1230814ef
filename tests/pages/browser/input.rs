//! Keyboard and touch input as native browser events.

use crate::browser::command::post;
use crate::browser::page::{Page, in_time};
use serde_json::{Value, json};

/// Keys without a letter, with their WebDriver codes.
const KEYS: [(&str, char); 14] = [
    ("Tab", '\u{e004}'),
    ("Enter", '\u{e007}'),
    ("Shift", '\u{e008}'),
    ("Control", '\u{e009}'),
    ("Escape", '\u{e00c}'),
    ("PageUp", '\u{e00e}'),
    ("PageDown", '\u{e00f}'),
    ("End", '\u{e010}'),
    ("Home", '\u{e011}'),
    ("ArrowLeft", '\u{e012}'),
    ("ArrowUp", '\u{e013}'),
    ("ArrowRight", '\u{e014}'),
    ("ArrowDown", '\u{e015}'),
    ("Space", ' '),
];

impl Page {
    /// Presses and releases a key: a letter, or a name such as `Tab`, `Space` or `ArrowLeft`, with modifier keys before it, as in
    /// `Shift+Tab`.
    pub(crate) async fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key).collect();
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let actions: Vec<Value> = down.chain(up).collect();
        self.act(json!({ "type": "key", "id": "keys", "actions": actions })).await;
    }

    /// Taps with a finger at a point of the viewport, in CSS px.
    pub(crate) async fn tap(&self, x: f64, y: f64) {
        self.point("touch", x, y).await;
    }

    /// Touches or clicks a point of the viewport.
    pub(super) async fn point(&self, with: &str, x: f64, y: f64) {
        let actions = json!([
            { "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x.round(), "y": y.round() },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let parameters = json!({ "pointerType": with });
        self.act(json!({ "type": "pointer", "id": with, "parameters": parameters, "actions": actions }))
            .await;
    }

    /// A property of the focused element, as text; empty if it has no such property.
    pub(crate) async fn active(&self, property: &str) -> String {
        let answer = self.evaluate(&format!("return String(document.activeElement?.{property} ?? '')")).await;
        answer.as_str().unwrap_or_default().to_owned()
    }

    async fn act(&self, source: Value) {
        in_time(post(&self.client, "actions", json!({ "actions": [source] }))).await;
    }
}

fn key(name: &str) -> char {
    let known = KEYS.iter().find(|(known, _)| *known == name).map(|(_, key)| *key);
    let mut letters = name.chars();
    let letter = letters.next().filter(|_| letters.next().is_none());
    known.or(letter).unwrap_or_else(|| panic!("no key is named {name}"))
}
