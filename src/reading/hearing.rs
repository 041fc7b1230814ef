//! What the page tells a reading, and what it answers: clicks, keys, focus, scrolling, another size or address.

use super::{MARK, NOTE, NUMBER, Reading, fact_of, focus, stating};
use crate::mount_point::{all, around, first};
use crate::note::{bring_into_view, is_away};
use chart::mark::hit;
use chart::scene::css_px;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent};

impl Reading {
    /// Answers what happens in the page: clicks, keys, focus, scrolling, another address.
    pub(crate) fn hear(&self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        match (event.type_().as_str(), target) {
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
        // With others held down a click opens tabs, windows and files.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        if !self.article.contains(Some(target)) {
            return self.let_go();
        }
        // Keys and helpers click without a pointer's press.
        let has_pointer = event.detail() > 0;
        if let Some(way) = around(target, "[data-way]").and_then(|way| way.get_attribute("data-way")) {
            self.go(&way);
        } else if let Some(number) = around(target, NUMBER) {
            if self.choose(&number) {
                event.prevent_default();
                if !has_pointer {
                    self.enter_note();
                }
            }
        } else if let Some(mark) = around(target, MARK).or_else(|| self.touched(event, target)) {
            self.choose(&mark);
        } else if around(target, NOTE).is_none() {
            self.let_go();
        }
    }

    fn pressed(&self, event: &KeyboardEvent, target: &Element) {
        let key = event.key();
        if key == "Escape" {
            let asked = self.asked.borrow().clone();
            if let Some(asked) = asked {
                take(event);
                if around(target, NOTE).is_some() {
                    focus(&asked.at);
                }
            }
            return self.let_go();
        }
        // With others held down keys are the browser's: Alt and an arrow go back. Another article has its own reader.
        let is_plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if !is_plain || !self.article.contains(Some(target)) {
            return;
        }
        if key == "Enter" && around(target, NUMBER).is_some_and(|number| self.choose(&number)) {
            take(event);
            return self.enter_note();
        }
        let (Some(mark), Some(figure)) = (around(target, MARK), around(target, "figure")) else { return };
        let marks = all(&figure, MARK);
        let place = marks.iter().position(|other| *other == mark).unwrap_or_default();
        let next = match key.as_str() {
            "ArrowRight" | "ArrowDown" => (place + 1).min(marks.len() - 1),
            "ArrowLeft" | "ArrowUp" => place.saturating_sub(1),
            "Home" => 0,
            "End" => marks.len() - 1,
            "Enter" | " " => {
                take(event);
                self.choose(&mark);
                return;
            }
            _ => return,
        };
        take(event);
        if let Some(next) = marks.get(next) {
            let _ = mark.set_attribute("tabindex", "-1");
            let _ = next.set_attribute("tabindex", "0");
            focus(next);
        }
    }

    /// Moves the focus into the note, if one is open.
    fn enter_note(&self) {
        if self.asked.borrow().is_some() {
            focus(&self.note.panel);
        }
    }

    fn focused(&self, target: &Element) {
        if around(target, NOTE).is_some() && self.article.contains(Some(target)) {
            return;
        }
        let asked = self.asked.borrow().clone();
        let is_of_us = self.article.contains(Some(target));
        if let Some(mark) = around(target, MARK).filter(|_| is_of_us) {
            if let Some(picture) = around(&mark, ".data-story-picture") {
                bring_into_view(&picture);
            }
            match asked {
                Some(asked) if asked.at == mark => {}
                Some(asked) if asked.is_pinned => drop(self.ask(&mark, true)),
                // The note of a number that keys passed by does not go along.
                _ => {
                    self.let_go();
                    self.set_lit(fact_of(&mark));
                }
            }
        } else if let Some(number) = around(target, NUMBER).filter(|_| is_of_us) {
            // A press of the pointer gives the focus too, before it clicks.
            let by_keys = number.matches(":focus-visible").unwrap_or(true);
            if by_keys && asked.is_none_or(|asked| asked.at != number) {
                self.ask(&number, false);
            }
        } else {
            self.let_go();
        }
    }

    /// What is scrolled away is let go.
    fn scrolled(&self) {
        let is_gone = self.asked.borrow().as_ref().is_some_and(|asked| {
            let picture = around(&asked.at, ".data-story-picture");
            self.note.is_away() && is_away(picture.as_ref().unwrap_or(&asked.at))
        });
        if is_gone {
            self.let_go();
        }
    }

    /// A phone that is turned has other room for the note; one whose bars come and go while it scrolls has not.
    fn resized(&self) {
        let asked = self.asked.borrow().clone();
        if let Some(asked) = asked.filter(|asked| asked.width != self.width()) {
            self.place_note(&asked.at);
        }
    }

    /// The mark that a finger means on a canvas.
    fn touched(&self, event: &MouseEvent, target: &Element) -> Option<Element> {
        let host = around(target, ".data-story-live")?;
        let (story, place) = self.figures.at(&host)?;
        let (drawing, width) = place.drawing(&story, None)?;
        let scale = width / css_px(drawing.scene.width);
        let corner = host.get_bounding_client_rect();
        let x = (f64::from(event.client_x()) - corner.left()) / scale;
        let y = (f64::from(event.client_y()) - corner.top()) / scale;
        let fact = &hit(&drawing.marks, x, y)?.fact;
        first(&host, &stating(fact))
    }
}

/// A key that we answer is nobody else's: a host's carousel doesn't turn, its window doesn't close.
fn take(event: &KeyboardEvent) {
    event.prevent_default();
    event.stop_propagation();
}
