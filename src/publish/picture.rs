//! A figure's picture for a finished page: one SVG a layout width, of which the style sheet shows one.

use crate::chart::scene::svg;
use crate::chart::{Frame, WIDTHS, draw, label};
use crate::story::Story;
use crate::story::document::Figure;
use yew::{AttrValue, Html};

/// All SVGs of a figure.
pub(super) fn picture(story: &Story, figure: &Figure) -> Html {
    let mut svgs = String::new();
    for width in WIDTHS {
        let frame = Frame { story, figure, width: width.into(), highlight: None };
        let Some(drawing) = draw(frame) else { continue };
        let label = label(story, figure, &drawing.marks);
        svgs.push_str(&svg::write(&drawing.scene, &format!("data-story-svg data-story-svg-{width}"), &label));
    }
    // The only unchecked HTML there is: our own player's, which escapes every text.
    Html::from_html_unchecked(AttrValue::from(svgs))
}
