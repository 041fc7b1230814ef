//! A figure's picture as a property of components, with the facts that have a number in it.

use chart::WIDTHS;
use story::fact::FactId;
use yew::Html;

/// A figure's picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct FigurePicture {
    /// The SVG of every layout.
    pub html: Html,
    /// Lists of the numbered facts, one list for all layouts with the same numbers.
    pub notes: Vec<NoteList>,
    /// The summary of the chart; empty if its kind has none.
    pub summary: String,
}

/// The facts that have a number in some layouts of a picture, the first with number 1.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NoteList {
    /// The layouts, by their widths in CSS px.
    pub widths: Vec<u32>,
    /// The facts.
    pub facts: Vec<FactId>,
}

impl NoteList {
    /// Merges the numbered facts of all layouts into lists. A layout without numbers has no list.
    pub(crate) fn merged(layouts: impl IntoIterator<Item = (u32, Vec<FactId>)>) -> Vec<Self> {
        let mut lists: Vec<NoteList> = Vec::new();
        for (width, facts) in layouts.into_iter().filter(|(_, facts)| !facts.is_empty()) {
            match lists.iter_mut().find(|list| list.facts == facts) {
                Some(list) => list.widths.push(width),
                None => lists.push(NoteList { widths: vec![width], facts }),
            }
        }
        lists
    }

    /// The classes with which the style sheet shows the list for its layouts; empty if it is for all layouts.
    pub(super) fn classes(&self) -> String {
        if self.widths.len() == WIDTHS.len() {
            return String::new();
        }
        let classes = self.widths.iter().map(|width| format!(" data-story-notes-{width}"));
        format!(" data-story-notes-some{}", classes.collect::<String>())
    }
}
