//! The card that social media show for a story: its headline on paper, large, and its first chart.

use super::composition::{Composition, Type};
use super::typesetting::Breaking;
use crate::chart::role::Role;
use crate::chart::scene::css_px;
use crate::chart::{Drawing, Frame, WIDTHS, draw};
use crate::story::Story;
use crate::story::document::plain_text;
use crate::story::wording::phrases;

/// The size that social media ask for.
const SIZE: (f64, f64) = (1200.0, 630.0);
const MARGIN: f64 = 64.0;
const SMALL: Type =
    Type { size: 26.0, leading: 34.0, bold: false, role: Role::Muted, breaking: Breaking::Filled };
const NAME: Type = Type { bold: true, role: Role::Ink, ..SMALL };

/// The card, and what it says to those who hear it.
pub(super) fn compose(story: &Story) -> (Composition, String) {
    let mut sheet = Composition::new(SIZE.0, SIZE.1);
    let headline = plain_text(&story.headline).replace('\n', " ");
    sheet.rectangle((0.0, 0.0), (SIZE.0, 12.0), Role::Certain);
    let _ = (NAME, headline, WIDTHS, css_px(0), phrases(story.language), MARGIN);
    let _: Option<Drawing> =
        story.figures.iter().find_map(|figure| draw(Frame { story, figure, width: 400.0, highlight: None }));
    (sheet, String::new())
}
