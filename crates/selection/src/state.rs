//! The state machine of a selection.

/// What a reader has selected and highlighted in one article. `E` is a handle of an element.
#[derive(Clone, Debug, PartialEq)]
pub struct State<E> {
    selection: Option<Selection<E>>,
    highlight: Option<String>,
}

/// The selected number or mark. Its note is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection<E> {
    /// The number or mark that the note belongs to.
    pub anchor: E,
    /// The fact that it states.
    pub fact: String,
    /// Whether the note stays until the reader closes it. An unpinned note closes when the focus moves on.
    pub is_pinned: bool,
}

/// A number in the text or a mark of a chart, with the fact that it states.
#[derive(Clone, Debug, PartialEq)]
pub struct Target<E> {
    /// Its element.
    pub element: E,
    /// The fact that it states. The page has a row for it.
    pub fact: String,
    /// Whether it is a mark. A screen reader has read the label of a mark already.
    pub is_mark: bool,
    /// Whether it is inside the note.
    pub is_in_note: bool,
}

/// Where the focus has gone.
#[derive(Clone, Debug, PartialEq)]
pub enum Focus<E> {
    /// To a mark.
    Mark(Target<E>),
    /// To a number, with the keyboard.
    Number(Target<E>),
    /// To a number, with a pointer, which focuses a number before it clicks.
    PressedNumber,
    /// Into the note.
    Note,
    /// To anything else.
    Elsewhere,
}

/// A change that the page must carry out. The state has changed already.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect<E> {
    /// Fill the note with the fact of the selection and open it at the anchor.
    Open {
        /// The new selection.
        selection: Selection<E>,
        /// Whether screen readers announce the label too.
        with_label: bool,
    },
    /// Close the note.
    Close,
    /// Mark the element as collapsed: its note is no longer open.
    Collapse(E),
    /// Mark the element as expanded: its note is open.
    Expand(E),
    /// Highlight a fact in text, tables and charts, or none.
    Highlight(Option<String>),
    /// Move the focus to an element.
    Focus(E),
    /// Move the focus into the note.
    FocusNote,
    /// Dispatch an event: the selection has changed.
    Announce,
}

impl<E> Default for State<E> {
    fn default() -> Self {
        Self { selection: None, highlight: None }
    }
}

impl<E: Clone + PartialEq> State<E> {
    /// The selected number or mark.
    pub fn selection(&self) -> Option<&Selection<E>> {
        self.selection.as_ref()
    }

    /// The fact that is highlighted.
    pub fn highlight(&self) -> Option<&str> {
        self.highlight.as_deref()
    }

    /// Selects a number or a mark. If the target is inside the note, the note keeps its anchor.
    pub fn select(&mut self, target: Target<E>, is_pinned: bool) -> Vec<Effect<E>> {
        let before = self.selection.take();
        let mut effects = Vec::new();
        let anchor = match &before {
            Some(before) if target.is_in_note => before.anchor.clone(),
            _ => target.element,
        };
        let selection = Selection { anchor: anchor.clone(), fact: target.fact.clone(), is_pinned };
        effects.push(Effect::Open { selection: selection.clone(), with_label: !target.is_mark });
        self.set_highlight(Some(target.fact), &mut effects);
        effects.extend(before.map(|before| Effect::Collapse(before.anchor)));
        effects.push(Effect::Expand(anchor));
        effects.push(Effect::Announce);
        self.selection = Some(selection);
        effects
    }

    /// Selects a number or a mark and pins its note; if it is selected and pinned already, clears the selection.
    pub fn toggle(&mut self, target: Target<E>) -> Vec<Effect<E>> {
        let is_selected =
            |selection: &Selection<E>| selection.is_pinned && selection.anchor == target.element;
        if self.selection.as_ref().is_some_and(is_selected) {
            self.clear()
        } else {
            self.select(target, true)
        }
    }

    /// Closes the note and ends the highlight.
    pub fn clear(&mut self) -> Vec<Effect<E>> {
        let mut effects = Vec::new();
        if let Some(before) = self.selection.take() {
            effects.extend([Effect::Collapse(before.anchor), Effect::Close, Effect::Announce]);
        }
        self.set_highlight(None, &mut effects);
        effects
    }

    /// Returns the focus from the note to the anchor. Call it before [`clear`](State::clear): focusing a selected anchor
    /// changes nothing, but focusing it after `clear` would open the note again.
    pub fn leave_note(&self) -> Vec<Effect<E>> {
        self.selection.iter().map(|selection| Effect::Focus(selection.anchor.clone())).collect()
    }

    /// Moves the focus into the note, if one is open.
    pub fn enter_note(&self) -> Vec<Effect<E>> {
        self.selection.iter().map(|_| Effect::FocusNote).collect()
    }

    /// Follows the focus. A pinned note moves with it from mark to mark. Without a pinned note, a mark is only highlighted,
    /// and a number opens its note unpinned.
    pub fn focus(&mut self, focus: Focus<E>) -> Vec<Effect<E>> {
        let is_anchor = |target: &Target<E>| {
            self.selection.as_ref().is_some_and(|selection| selection.anchor == target.element)
        };
        match focus {
            Focus::Note | Focus::PressedNumber => Vec::new(),
            Focus::Mark(target) | Focus::Number(target) if is_anchor(&target) => Vec::new(),
            Focus::Number(target) => self.select(target, false),
            Focus::Mark(target) if self.selection.as_ref().is_some_and(|selection| selection.is_pinned) => {
                self.select(target, true)
            }
            Focus::Mark(target) => {
                let mut effects = self.clear();
                self.set_highlight(Some(target.fact), &mut effects);
                effects
            }
            Focus::Elsewhere => self.clear(),
        }
    }

    fn set_highlight(&mut self, fact: Option<String>, effects: &mut Vec<Effect<E>>) {
        if self.highlight != fact {
            self.highlight.clone_from(&fact);
            effects.push(Effect::Highlight(fact));
        }
    }
}

#[cfg(test)]
mod tests;
