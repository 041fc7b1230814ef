//! What stands in a figure's place for a picture, and the facts that are numbered in it.

use chart::WIDTHS;
use story::fact::FactId;
use yew::Html;

/// A figure's picture, made by whoever draws.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The picture itself: SVG in a finished page, nothing where a canvas will come.
    pub html: Html,
    /// What is numbered in it: a list for layouts that have the same numbers.
    pub notes: Vec<Numbered>,
    /// The chart in a few sentences; empty where nobody tells it.
    pub summary: String,
}

/// The facts that have a number in some layouts of a picture, the first with number 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbered {
    /// The layouts, by their widths in CSS px.
    pub widths: Vec<u32>,
    /// The facts.
    pub facts: Vec<FactId>,
}

impl Numbered {
    /// Lists for all layouts, from what is numbered in each; layouts without numbers have none.
    pub fn all(layouts: impl IntoIterator<Item = (u32, Vec<FactId>)>) -> Vec<Self> {
        let mut lists: Vec<Numbered> = Vec::new();
        for (width, facts) in layouts.into_iter().filter(|(_, facts)| !facts.is_empty()) {
            match lists.iter_mut().find(|list| list.facts == facts) {
                Some(list) => list.widths.push(width),
                None => lists.push(Numbered { widths: vec![width], facts }),
            }
        }
        lists
    }

    /// The classes by which the style sheet shows the list with its layouts; none where it is shown with all.
    pub(super) fn classes(&self) -> String {
        if self.widths.len() == WIDTHS.len() {
            return String::new();
        }
        let classes = self.widths.iter().map(|width| format!(" data-story-notes-{width}"));
        format!(" data-story-notes-some{}", classes.collect::<String>())
    }
}
