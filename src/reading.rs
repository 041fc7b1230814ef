//! Linked reading: a number of the text, its marks and its note are one thing, for finger, keys and ear.

mod hearing;

use crate::figures::Figures;
use crate::mount_point::{all, announce, around, first};
use crate::note::Note;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A number that can be asked. Those within a table lead to their rows.
const NUMBER: &str = "a.data-story-fact:not(td *)";
const MARK: &str = ".data-story-mark";
const NOTE: &str = ".data-story-note";
const LIT: &str = "data-lit";
/// Tells the loader that something else is asked, or nothing; it tells the page.
const ASKED: &str = "data-story-asked";

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
    /// How wide the article was then, in CSS px.
    width: f64,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.forget();
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

    /// The page was opened at a fact, or is led to one: it is shown in its chart, else in the text.
    pub(super) fn follow_address(&self) {
        if let Some(fact) = first(&self.article, "tr:target > td").and_then(|cell| fact_of(&cell)) {
            let _ = self.show(&fact, "chart") || self.show(&fact, "text");
        }
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
        *self.asked.borrow_mut() = Some(Asked { at: anchor, fact, is_pinned, width: self.width() });
        announce(&self.article, ASKED);
        true
    }

    fn width(&self) -> f64 {
        self.article.get_bounding_client_rect().width()
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
            announce(&self.article, ASKED);
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
