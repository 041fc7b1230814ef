//! A figure's picture for a finished page: one SVG a layout width, of which the style sheet shows one.

use crate::chart::scene::svg;
use crate::chart::{Frame, WIDTHS, draw, label};
use crate::story::Story;
use crate::story::document::Figure;
use crate::view::{Numbered, Picture};
use yew::{AttrValue, Html};

/// All SVGs of a figure, and what is numbered in them.
pub(super) fn picture(story: &Story, figure: &Figure) -> Picture {
    let (mut svgs, mut numbered) = (String::new(), Vec::new());
    for width in WIDTHS {
        let frame = Frame { story, figure, width: width.into(), highlight: None };
        let Some(drawing) = draw(frame) else { continue };
        let label = label(story, figure, &drawing.marks);
        svgs.push_str(&svg::write(&drawing.scene, &format!("data-story-svg data-story-svg-{width}"), &label));
        numbered.push((width, drawing.notes));
    }
    // The only unchecked HTML there is: our own player's, which escapes every text.
    let html = Html::from_html_unchecked(AttrValue::from(svgs));
    Picture { html, notes: Numbered::all(numbered) }
}
