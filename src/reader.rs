//! One article's reader: carries out the effects of the selection's state machine in the page.

use crate::dom::{self, Element, closest, query, query_all};
use crate::figures::LiveFigures;
use crate::names::{self, stating};
use crate::note::Note;
use selection::{Effect, State, Target};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The selection of one article, and the page that shows it.
pub(crate) struct Reader {
    pub(crate) article: Element,
    pub(crate) figures: Rc<LiveFigures>,
    pub(crate) note: Note,
    pub(crate) state: RefCell<State<Element>>,
    /// The width of the article when the note was placed, in CSS px.
    width: Cell<f64>,
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(selection) = self.state.take().selection() {
            dom::set(&selection.anchor, "aria-expanded", "false");
        }
        self.note.close();
        self.mark_highlighted(None);
    }
}

impl Reader {
    /// The reader of an article; `None` if the page has no note.
    pub(crate) fn of(article: Element, figures: Rc<LiveFigures>) -> Option<Self> {
        let note = Note::of(&article)?;
        Some(Self { article, figures, note, state: RefCell::default(), width: Cell::default() })
    }

    /// Shows the fact that the page's address names: in its chart, else in the text.
    pub(crate) fn follow_address(&self) {
        let cell = query(&self.article, "tr:target > td");
        if let Some(fact) = cell.and_then(|cell| fact_of(&cell)) {
            let _ = self.show(&fact, "chart") || self.show(&fact, "text");
        }
    }

    /// Changes the selection, and carries out the effects.
    pub(crate) fn change(&self, change: impl FnOnce(&mut State<Element>) -> Vec<Effect<Element>>) {
        // An effect may move the focus, whose event calls this method again: the state is not borrowed meanwhile.
        let effects = change(&mut self.state.borrow_mut());
        effects.into_iter().for_each(|effect| self.carry_out(effect));
    }

    /// Closes the note. If the focus was inside the note, it returns to the anchor.
    pub(crate) fn close(&self, focus_is_in_note: bool) {
        if focus_is_in_note {
            self.change(|state| state.leave_note());
        }
        self.clear();
    }

    /// Closes the note and ends the highlight.
    pub(crate) fn clear(&self) {
        self.change(State::clear);
    }

    /// A number or a mark as a target; `None` if the page has no row for its fact.
    pub(crate) fn target(&self, element: &Element) -> Option<Target<Element>> {
        let fact = fact_of(element)?;
        self.row(&fact)?;
        Some(Target {
            fact,
            is_mark: closest(element, names::MARK).is_some(),
            is_in_note: closest(element, names::NOTE).is_some(),
            element: element.clone(),
        })
    }

    /// Scrolls to a fact in its chart or in the text, and selects it there. Returns whether it is there.
    pub(crate) fn show(&self, fact: &str, place: &str) -> bool {
        let Some(at) = self.find(fact, place) else { return false };
        closest(&at, ".data-story-figure").as_ref().unwrap_or(&at).scroll_into_view();
        dom::focus(&at);
        let Some(target) = self.target(&at) else { return false };
        self.change(|state| state.select(target, true));
        true
    }

    /// Places the note again if the width of the article has changed. While a phone scrolls, its browser shows and hides
    /// bars: that changes only the height of the window.
    pub(crate) fn resized(&self) {
        let anchor = self.state.borrow().selection().map(|selection| selection.anchor.clone());
        if let Some(anchor) = anchor.filter(|_| self.width.get() != dom::width(&self.article)) {
            self.place_note(&anchor);
        }
    }

    fn carry_out(&self, effect: Effect<Element>) {
        match effect {
            Effect::Open { selection, with_label } => {
                let Some(row) = self.row(&selection.fact) else { return };
                self.note.fill(&row, with_label);
                // The buttons of an unpinned note are not tab stops.
                dom::toggle(&self.note.panel, names::PINNED, selection.is_pinned);
                for place in ["chart", "text"] {
                    let is_elsewhere = |found: Element| found != selection.anchor;
                    self.note.show_button(place, self.find(&selection.fact, place).is_some_and(is_elsewhere));
                }
                self.place_note(&selection.anchor);
            }
            Effect::Close => self.note.close(),
            Effect::Collapse(anchor) => dom::set(&anchor, "aria-expanded", "false"),
            Effect::Expand(anchor) => dom::set(&anchor, "aria-expanded", "true"),
            Effect::Highlight(fact) => {
                self.mark_highlighted(fact.as_deref());
                self.figures.highlight(fact);
            }
            Effect::Focus(element) => dom::focus(&element),
            Effect::FocusNote => dom::focus(&self.note.panel),
            Effect::Announce => dom::dispatch(&self.article, names::SELECTION),
        }
    }

    /// Opens the note beside the picture or the paragraph of its anchor.
    fn place_note(&self, anchor: &Element) {
        let figure = closest(anchor, "figure");
        let picture =
            figure.and_then(|figure| query(&figure, &[names::PICTURE, ", ", names::STATS].concat()));
        let blocks = ".data-story-text > *, .data-story-header > *";
        if let Some(block) = picture.or_else(|| closest(anchor, blocks)) {
            self.note.open_after(&block, anchor);
        }
        self.width.set(dom::width(&self.article));
    }

    /// The table row of a fact.
    fn row(&self, fact: &str) -> Option<Element> {
        query(&self.article, &["td", &stating(fact)].concat())?.parent_element()
    }

    /// The element that states a fact in a chart or in the text.
    fn find(&self, fact: &str, place: &str) -> Option<Element> {
        let states = stating(fact);
        let selector = match place {
            "chart" => [names::MARK, &states, ", ", names::STATS, " ", &states].concat(),
            _ => ["a", &states, ":not(figure *, footer *, ", names::NOTE, " *)"].concat(),
        };
        query(&self.article, &selector)
    }

    /// Marks every element of the page that states a fact as highlighted, and no other element.
    fn mark_highlighted(&self, fact: Option<&str>) {
        for element in query_all(&self.article, &["[", names::HIGHLIGHTED, "]"].concat()) {
            dom::toggle(&element, names::HIGHLIGHTED, false);
        }
        let Some(fact) = fact else { return };
        for element in query_all(&self.article, &stating(fact)) {
            dom::toggle(&element, names::HIGHLIGHTED, true);
        }
    }
}

/// The fact that an element states.
pub(crate) fn fact_of(element: &Element) -> Option<String> {
    element.get_attribute(names::FACT)
}
