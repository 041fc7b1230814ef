//! Footnotes: the marks in the text, and the list at its end.

use super::anchor::anchor;
use super::story_context::StoryContext;
use story::document::{Footnote, NoteMark};
use story::wording::phrases;
use yew::prelude::*;

/// The number in the text, as a link to the footnote.
pub(super) fn view_mark(story: &StoryContext, mark: NoteMark) -> Html {
    let href = format!("#{}", anchor(story, "footnote", &mark.note.to_string()));
    html! {
        <sup class="data-story-footnote-mark">
            <a id={mark_id(story, mark)} {href} role="doc-noteref">{mark.note}</a>
        </sup>
    }
}

/// The list; `heading` is its element, `texts` the text of each footnote.
pub(super) fn view_footnotes(
    story: &StoryContext,
    notes: &[Footnote],
    texts: Vec<Html>,
    heading: String,
    id: Option<String>,
) -> Html {
    let title = anchor(story, "footnotes", "title");
    let item = |(index, (note, text)): (usize, (&Footnote, Html))| {
        let number = index + 1;
        let back = (1..=note.marks).map(|mark| view_back(story, NoteMark { note: number, mark }, note.marks));
        html! { <li id={anchor(story, "footnote", &number.to_string())}>{text}{ for back }</li> }
    };
    html! {
        <section {id} class="data-story-footnotes" role="doc-endnotes" aria-labelledby={title.clone()}>
            <@{heading} id={title} class="data-story-heading data-story-subheading">{phrases(story.language).footnotes}</@>
            <ol>{ for notes.iter().zip(texts).enumerate().map(item) }</ol>
        </section>
    }
}

/// The link from a footnote to one of its marks.
fn view_back(story: &StoryContext, mark: NoteMark, marks: usize) -> Html {
    let href = format!("#{}", mark_id(story, mark));
    let label = phrases(story.language).back_to_text;
    let label = if marks > 1 { format!("{label} ({})", mark.mark) } else { label.to_owned() };
    html! { <>{" "}<a class="data-story-back" {href} role="doc-backlink" aria-label={label}>{"↩\u{fe0e}"}</a></> }
}

fn mark_id(story: &StoryContext, mark: NoteMark) -> String {
    let name = if mark.mark == 1 { mark.note.to_string() } else { format!("{}.{}", mark.note, mark.mark) };
    anchor(story, "footnote-mark", &name)
}
