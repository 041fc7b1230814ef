//! Handles events of the page, which change the selection of an article.

use crate::dom::{self, Element, Event, KeyboardEvent, MouseEvent, closest, query, query_all};
use crate::names;
use crate::reader::Reader;
use selection::{Focus, next_mark};
use wasm_bindgen::JsCast;

impl Reader {
    /// Handles one of the events that the loader forwards: `click`, `keydown`, `focusin`, `scroll`, `resize` and
    /// `hashchange`.
    pub(crate) fn handle(&self, event: &Event) {
        match (event.type_().as_str(), dom::target(event)) {
            ("scroll", _) => self.scrolled(),
            ("resize", _) => self.resized(),
            ("hashchange", _) => self.follow_address(),
            (_, None) => {}
            ("click", Some(target)) => self.clicked(event.unchecked_ref(), &target),
            ("keydown", Some(target)) => self.pressed(event.unchecked_ref(), &target),
            (_, Some(target)) => self.focused(&target),
        }
    }

    fn clicked(&self, event: &MouseEvent, target: &Element) {
        // The browser handles a click with a modifier key: it opens a tab or a window, or saves a file.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        if !self.article.contains(Some(target)) {
            return self.clear();
        }
        let button = closest(target, &["[", names::ACTION, "]"].concat());
        if let Some(action) = button.and_then(|button| button.get_attribute(names::ACTION)) {
            self.run_action(&action);
        } else if let Some(number) = closest(target, names::NUMBER) {
            if self.toggle(&number) {
                event.prevent_default();
                // A click without a pointer comes from the keyboard or from assistive technology.
                if event.detail() <= 0 {
                    self.change(|state| state.enter_note());
                }
            }
        } else if let Some(mark) = closest(target, names::MARK).or_else(|| self.tapped_mark(event, target)) {
            self.toggle(&mark);
        } else if closest(target, names::NOTE).is_none() {
            self.clear();
        }
    }

    fn pressed(&self, event: &KeyboardEvent, target: &Element) {
        let key = event.key();
        if key == "Escape" {
            if self.state.borrow().selection().is_some() {
                dom::consume(event);
            }
            let is_in_note = closest(target, names::NOTE).is_some();
            return self.close(is_in_note);
        }
        // The browser handles keys with a modifier, such as Alt and an arrow. The reader of another article handles its own.
        let has_modifier = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if has_modifier || !self.article.contains(Some(target)) {
            return;
        }
        if key == "Enter" && closest(target, names::NUMBER).is_some_and(|number| self.toggle(&number)) {
            dom::consume(event);
            return self.change(|state| state.enter_note());
        }
        let (Some(mark), Some(figure)) = (closest(target, names::MARK), closest(target, "figure")) else {
            return;
        };
        if matches!(key.as_str(), "Enter" | " ") {
            dom::consume(event);
            self.toggle(&mark);
            return;
        }
        let marks = query_all(&figure, names::MARK);
        let index = marks.iter().position(|other| *other == mark).unwrap_or_default();
        if let Some(next) = next_mark(&key, index, marks.len()).and_then(|next| marks.get(next)) {
            dom::consume(event);
            dom::set(&mark, "tabindex", "-1");
            dom::set(next, "tabindex", "0");
            dom::focus(next);
        }
    }

    fn focused(&self, target: &Element) {
        let is_inside = self.article.contains(Some(target));
        let inside = |selector: &str| closest(target, selector).filter(|_| is_inside);
        let focus = if inside(names::NOTE).is_some() {
            Focus::Note
        } else if let Some(mark) = inside(names::MARK) {
            if let Some(picture) = closest(&mark, names::PICTURE) {
                dom::scroll_into_view(&picture);
            }
            match self.target(&mark) {
                Some(target) => Focus::Mark(target),
                None => return,
            }
        } else if let Some(number) = inside(names::NUMBER) {
            let is_by_keys = number.matches(":focus-visible").unwrap_or(true);
            self.target(&number).filter(|_| is_by_keys).map_or(Focus::PressedNumber, Focus::Number)
        } else {
            Focus::Elsewhere
        };
        self.change(|state| state.focus(focus));
    }

    /// Closes the note if it and its anchor were scrolled out of view.
    fn scrolled(&self) {
        let anchor = self.state.borrow().selection().map(|selection| selection.anchor.clone());
        let is_gone = anchor.is_some_and(|anchor| {
            let picture = closest(&anchor, names::PICTURE);
            dom::is_out_of_view(&self.note.panel) && dom::is_out_of_view(picture.as_ref().unwrap_or(&anchor))
        });
        if is_gone {
            self.clear();
        }
    }

    /// Selects a number or a mark; if it is selected already, clears the selection. Returns whether the page has a row for
    /// its fact.
    fn toggle(&self, element: &Element) -> bool {
        let Some(target) = self.target(element) else { return false };
        self.change(|state| state.toggle(target));
        true
    }

    /// Carries out the action of a button of the note.
    fn run_action(&self, action: &str) {
        if action == "close" {
            return self.close(true);
        }
        let fact = self.state.borrow().selection().map(|selection| selection.fact.clone());
        if let Some(fact) = fact {
            self.show(&fact, action);
        }
    }

    /// The mark that a tap on a canvas selects.
    fn tapped_mark(&self, event: &MouseEvent, target: &Element) -> Option<Element> {
        let container = closest(target, names::CONTAINER)?;
        let fact = self.figures.at(&container)?.hit(event.client_x(), event.client_y())?;
        query(&container, &names::stating(&fact))
    }
}
