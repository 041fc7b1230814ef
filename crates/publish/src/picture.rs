//! A figure's picture for a finished page: one SVG a layout width, of which the style sheet shows one.

use crate::components::{Numbered, Picture, anchor};
use chart::WIDTHS;
use chart::scene::svg;
use figures::label;
use figures::summary;
use story::Story;
use story::document::Figure;
use yew::{AttrValue, Html};

/// The layout that is seen where no style sheet is.
const WITHOUT_STYLE: u32 = 320;

/// All SVGs of a figure, and what is numbered in them.
pub(super) fn picture(story: &Story, figure: &Figure) -> Picture {
    let (mut svgs, mut numbered) = (String::new(), Vec::new());
    let (label, summary_id) = (label(story, figure), anchor(story, "summary", &figure.id));
    for width in WIDTHS {
        let Some(drawing) = figures::drawing(story, figure, width.into()) else { continue };
        let class = format!("data-story-svg data-story-svg-{width}");
        let svg = svg::write(&drawing.scene, &class, &label, Some(&summary_id));
        // Without any style sheet one is enough; ours says which is shown.
        let is_spare = width != WITHOUT_STYLE;
        svgs.push_str(&if is_spare { svg.replacen(" role=", " display=\"none\" role=", 1) } else { svg });
        numbered.push((width, drawing.footnotes));
    }
    // The only unchecked HTML there is: our own player's, which escapes every text.
    let html = Html::from_html_unchecked(AttrValue::from(svgs));
    Picture { html, notes: Numbered::all(numbered), summary: summary(story, figure) }
}
