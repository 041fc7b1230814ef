//! Linked reading: a number of the text, its marks and its note are one thing, for finger, keys and ear.

use super::figures::Figures;
use super::note::{Note, bring_into_view, is_away};
use super::place::{all, around, first};
use crate::chart::mark::hit;
use crate::chart::scene::css_px;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent};

/// A number that can be asked. Those within a table lead to their rows.
const NUMBER: &str = "a.data-story-fact:not(td *)";
const MARK: &str = ".data-story-mark";
const NOTE: &str = ".data-story-note";
const LIT: &str = "data-lit";

/// One article's reader: what is asked, and what the page says of it.
pub(super) struct Reading {
    article: Element,
    figures: Rc<Figures>,
    note: Note,
    asked: RefCell<Option<Asked>>,
}

/// What is asked now.
#[derive(Clone)]
struct Asked {
    /// The number or the mark.
    at: Element,
    fact: String,
    /// Whether it stays until it is let go, and not only while it has the focus.
    is_pinned: bool,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.note.close();
        self.mark_lit(None);
    }
}

impl Reading {
    /// The reader of an article; nothing where the page brings no note along.
    pub(super) fn of(article: Element, figures: Rc<Figures>) -> Option<Self> {
        let note = Note::of(&article)?;
        Some(Self { article, figures, note, asked: RefCell::new(None) })
    }

    /// Answers what happens in the page: clicks, keys, focus, scrolling, another address.
    pub(super) fn hear(&self, event: &Event) {
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
                event.prevent_default();
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
            event.prevent_default();
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
                event.prevent_default();
                self.choose(&mark);
                return;
            }
            _ => return,
        };
        event.prevent_default();
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

    /// A phone that is turned has other room for the note.
    fn resized(&self) {
        let asked = self.asked.borrow().clone();
        if let Some(asked) = asked {
            self.place_note(&asked.at);
        }
    }

    /// The page was opened at a fact, or is led to one: it is shown in its chart, else in the text.
    pub(super) fn follow_address(&self) {
        if let Some(fact) = first(&self.article, "tr:target > td").and_then(|cell| fact_of(&cell)) {
            let _ = self.show(&fact, "chart") || self.show(&fact, "text");
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

    /// Asks a number or a mark, or lets it go where it is asked already.
    fn choose(&self, at: &Element) -> bool {
        let is_asked = self.asked.borrow().as_ref().is_some_and(|asked| asked.is_pinned && asked.at == *at);
        if is_asked {
            self.let_go();
            return true;
        }
        self.ask(at, true)
    }

    /// Opens the note of a number or a mark and lights its fact; says whether the page has a row for it.
    fn ask(&self, at: &Element, is_pinned: bool) -> bool {
        let Some(fact) = fact_of(at) else { return false };
        let cell = first(&self.article, &["td", &stating(&fact)].concat());
        let Some(row) = cell.and_then(|cell| cell.parent_element()) else { return false };
        // A part that is asked within the note is told where the note is, for what was asked before.
        let before = self.asked.borrow().as_ref().map(|asked| asked.at.clone());
        let anchor = before.filter(|_| around(at, NOTE).is_some()).unwrap_or_else(|| at.clone());
        // A mark has said its name already.
        self.note.fill(&row, around(at, MARK).is_none());
        // While keys only pass by, the note's ways are no stops on their path.
        let _ = self.note.panel.toggle_attribute_with_force("data-pinned", is_pinned);
        for way in ["chart", "text"] {
            self.note.offer(way, self.find(&fact, way).is_some_and(|found| found != anchor));
        }
        self.place_note(&anchor);
        self.set_lit(Some(fact.clone()));
        self.forget();
        let _ = anchor.set_attribute("aria-expanded", "true");
        *self.asked.borrow_mut() = Some(Asked { at: anchor, fact, is_pinned });
        true
    }

    /// Opens the note beside the picture or the block of what was asked.
    fn place_note(&self, at: &Element) {
        let figure = around(at, "figure");
        let picture = figure.and_then(|figure| first(&figure, ".data-story-picture, .data-story-stats"));
        let blocks = ".data-story-text > *, .data-story-header > *";
        if let Some(block) = picture.or_else(|| around(at, blocks)) {
            self.note.open_after(&block, at);
        }
    }

    /// Closes the note, and puts out the light.
    pub(super) fn let_go(&self) {
        if self.forget() {
            self.note.close();
        }
        self.set_lit(None);
    }

    /// What was asked is asked no more; says whether something was.
    fn forget(&self) -> bool {
        let asked = self.asked.borrow_mut().take();
        asked.is_some_and(|asked| asked.at.set_attribute("aria-expanded", "false").is_ok())
    }

    /// Follows one of the note's ways.
    fn go(&self, way: &str) {
        let asked = self.asked.borrow().clone();
        let Some(asked) = asked else { return };
        if way == "close" {
            focus(&asked.at);
            self.let_go();
        } else {
            self.show(&asked.fact, way);
        }
    }

    /// Brings a fact into view in its chart or in the text, and tells it there.
    fn show(&self, fact: &str, way: &str) -> bool {
        let Some(at) = self.find(fact, way) else { return false };
        around(&at, ".data-story-figure").as_ref().unwrap_or(&at).scroll_into_view();
        focus(&at);
        self.ask(&at, true)
    }

    /// Where a fact stands in a chart or in the text.
    fn find(&self, fact: &str, way: &str) -> Option<Element> {
        let stands = stating(fact);
        let selector = match way {
            "chart" => [MARK, &stands, ", .data-story-stats ", &stands].concat(),
            _ => ["a", &stands, ":not(figure *, footer *, ", NOTE, " *)"].concat(),
        };
        first(&self.article, &selector)
    }

    /// Lights a fact in text, tables and charts.
    fn set_lit(&self, fact: Option<String>) {
        if self.figures.lit() != fact {
            self.mark_lit(fact.as_deref());
            self.figures.light(fact);
        }
    }

    /// Marks whatever states a fact in the page as lit, and nothing else.
    fn mark_lit(&self, fact: Option<&str>) {
        for element in all(&self.article, "[data-lit]") {
            let _ = element.remove_attribute(LIT);
        }
        let Some(fact) = fact else { return };
        for element in all(&self.article, &stating(fact)) {
            let _ = element.set_attribute(LIT, "");
        }
    }
}

/// Selects whatever states a fact.
fn stating(fact: &str) -> String {
    ["[data-fact=\"", fact, "\"]"].concat()
}

fn fact_of(element: &Element) -> Option<String> {
    element.get_attribute("data-fact")
}

fn focus(element: &Element) {
    // Elements of SVG take the focus as those of HTML do.
    let _ = element.unchecked_ref::<HtmlElement>().focus();
}
