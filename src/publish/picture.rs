//! A figure's picture for a finished page: one SVG a layout width, of which the style sheet shows one.

use crate::chart::scene::svg;
use crate::chart::{Frame, WIDTHS, draw};
use crate::story::Story;
use crate::story::document::{Figure, plain_text};
use crate::story::wording::phrases;
use yew::{AttrValue, Html};

/// All SVGs of a figure.
pub(super) fn picture(story: &Story, figure: &Figure) -> Html {
    let words = phrases(story.language);
    let mut svgs = String::new();
    for width in WIDTHS {
        let frame = Frame { story, figure, width: width.into(), highlight: None };
        let Some(drawing) = draw(frame) else { continue };
        let marks: Vec<&str> = drawing.marks.iter().map(|mark| mark.words.as_str()).collect();
        let label =
            [figure.title.as_str(), &plain_text(&figure.takeaway), &marks.join(words.comma)].join(words.stop);
        svgs.push_str(&svg::write(&drawing.scene, &format!("data-story-svg data-story-svg-{width}"), &label));
    }
    // The only unchecked HTML there is: our own player's, which escapes every text.
    Html::from_html_unchecked(AttrValue::from(svgs))
}
