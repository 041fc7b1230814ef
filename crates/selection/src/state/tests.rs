use super::*;
use proptest::prelude::*;

type Page = State<&'static str>;

fn number(element: &'static str, fact: &str) -> Target<&'static str> {
    Target { element, fact: fact.to_owned(), is_mark: false, is_in_note: false }
}

fn mark(element: &'static str, fact: &str) -> Target<&'static str> {
    Target { is_mark: true, ..number(element, fact) }
}

fn in_note(element: &'static str, fact: &str) -> Target<&'static str> {
    Target { is_in_note: true, ..number(element, fact) }
}

fn selected(page: &Page) -> Option<(&'static str, &str, bool)> {
    page.selection().map(|selection| (selection.anchor, selection.fact.as_str(), selection.is_pinned))
}

#[test]
fn a_tap_opens_the_note_and_highlights_the_fact() {
    let mut page = Page::default();
    let effects = page.toggle(number("a", "rate"));
    let selection = Selection { anchor: "a", fact: "rate".to_owned(), is_pinned: true };
    assert_eq!(
        effects,
        [
            Effect::Open { selection, with_label: true },
            Effect::Highlight(Some("rate".to_owned())),
            Effect::Expand("a"),
            Effect::Announce,
        ]
    );
    assert_eq!((selected(&page), page.highlight()), (Some(("a", "rate", true)), Some("rate")));
}

#[test]
fn a_second_tap_on_the_same_number_closes_its_note() {
    let mut page = Page::default();
    page.toggle(number("a", "rate"));
    let effects = page.toggle(number("a", "rate"));
    let closed = [Effect::Collapse("a"), Effect::Close, Effect::Announce, Effect::Highlight(None)];
    assert_eq!(effects, closed);
    assert_eq!(page, Page::default());
}

#[test]
fn a_tap_pins_an_unpinned_note() {
    let mut page = Page::default();
    page.focus(Focus::Number(number("a", "rate")));
    assert_eq!(selected(&page), Some(("a", "rate", false)));
    page.toggle(number("a", "rate"));
    assert_eq!(selected(&page), Some(("a", "rate", true)));
}

#[test]
fn selecting_another_number_moves_the_note_without_closing_it() {
    let mut page = Page::default();
    page.toggle(number("a", "rate"));
    let effects = page.toggle(mark("b", "rest"));
    assert!(!effects.contains(&Effect::Close));
    assert!(effects.contains(&Effect::Collapse("a")) && effects.contains(&Effect::Expand("b")));
    let opened = |effect: &Effect<&str>| matches!(effect, Effect::Open { with_label: false, .. });
    assert!(effects.iter().any(opened), "a screen reader has read the label of a mark");
}

#[test]
fn selecting_the_same_fact_elsewhere_keeps_the_highlight() {
    let mut page = Page::default();
    page.toggle(number("a", "rate"));
    let effects = page.toggle(mark("b", "rate"));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Highlight(_))), "{effects:?}");
    assert_eq!(page.highlight(), Some("rate"));
}

#[test]
fn a_number_inside_the_note_keeps_the_anchor() {
    let mut page = Page::default();
    page.toggle(number("a", "rest"));
    page.toggle(in_note("part", "whole"));
    assert_eq!(selected(&page), Some(("a", "whole", true)));
}

#[test]
fn a_pinned_note_follows_the_focus_from_mark_to_mark() {
    let mut page = Page::default();
    page.focus(Focus::Mark(mark("a", "first")));
    assert_eq!((selected(&page), page.highlight()), (None, Some("first")), "no note was open");
    page.toggle(mark("a", "first"));
    page.focus(Focus::Mark(mark("b", "second")));
    assert_eq!(selected(&page), Some(("b", "second", true)));
    assert_eq!(page.focus(Focus::Mark(mark("b", "second"))), [], "it is selected already");
}

#[test]
fn an_unpinned_note_closes_when_the_focus_moves_on() {
    for next in [Focus::Elsewhere, Focus::Mark(mark("m", "other"))] {
        let mut page = Page::default();
        page.focus(Focus::Number(number("a", "rate")));
        let effects = page.focus(next);
        assert!(effects.contains(&Effect::Close), "{effects:?}");
        assert_eq!(page.selection(), None);
    }
}

#[test]
fn a_focus_in_the_note_or_by_a_pointer_changes_nothing() {
    let mut page = Page::default();
    page.toggle(number("a", "rate"));
    let before = page.clone();
    assert_eq!(page.focus(Focus::Note), []);
    assert_eq!(page.focus(Focus::PressedNumber), []);
    assert_eq!(page, before);
}

#[test]
fn returning_the_focus_does_not_open_the_note_again() {
    let mut page = Page::default();
    page.toggle(number("a", "rate"));
    assert_eq!(page.leave_note(), [Effect::Focus("a")]);
    // The page moves the focus, and its focus event changes the state again.
    assert_eq!(page.focus(Focus::Number(number("a", "rate"))), []);
    page.clear();
    assert_eq!(page, Page::default());
    assert_eq!(page.leave_note(), [], "no note is open");
}

#[test]
fn the_focus_enters_only_an_open_note() {
    let mut page = Page::default();
    assert_eq!(page.enter_note(), []);
    page.toggle(number("a", "rate"));
    assert_eq!(page.enter_note(), [Effect::FocusNote]);
}

/// The page after its effects were shown out.
#[derive(Debug, Default, PartialEq)]
struct ShownPage {
    expanded: Vec<&'static str>,
    is_open: bool,
    highlight: Option<String>,
}

impl ShownPage {
    fn carry_out(&mut self, effects: Vec<Effect<&'static str>>) {
        for effect in effects {
            match effect {
                Effect::Open { .. } => self.is_open = true,
                Effect::Close => self.is_open = false,
                Effect::Collapse(element) => self.expanded.retain(|other| *other != element),
                Effect::Expand(element) => self.expanded.push(element),
                Effect::Highlight(fact) => self.highlight = fact,
                Effect::Focus(_) | Effect::FocusNote | Effect::Announce => {}
            }
        }
    }
}

proptest! {
    #[test]
    fn the_page_always_shows_the_state(steps in prop::collection::vec((0usize..9, 0usize..3), 0..40)) {
        let (elements, facts) = (["a", "b", "c"], ["rate", "rest", "rate"]);
        let (mut page, mut shown) = (Page::default(), ShownPage::default());
        for (step, which) in steps {
            let (element, fact) = (elements[which], facts[which]);
            shown.carry_out(match step {
                0 => page.toggle(number(element, fact)),
                1 => page.toggle(mark(element, fact)),
                2 => page.toggle(in_note(element, fact)),
                3 => page.focus(Focus::Mark(mark(element, fact))),
                4 => page.focus(Focus::Number(number(element, fact))),
                5 => page.focus(Focus::Elsewhere),
                6 => page.focus(Focus::Note),
                7 => page.leave_note(),
                _ => page.clear(),
            });
            let anchor: Vec<&str> = page.selection().map(|selection| selection.anchor).into_iter().collect();
            prop_assert_eq!(&shown.expanded, &anchor, "one anchor is expanded while its note is open");
            prop_assert_eq!(shown.is_open, page.selection().is_some());
            prop_assert_eq!(shown.highlight.as_deref(), page.highlight());
            if let Some(selection) = page.selection() {
                prop_assert_eq!(page.highlight(), Some(selection.fact.as_str()));
            }
        }
    }
}
