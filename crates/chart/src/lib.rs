//! Charts as pure functions: an input and a width in, a scene and its marks out.
//!
//! This crate uses no stories, files, clock or browser. All lengths are CSS px unless a name or comment says scene units.

mod calendar_step;
mod caption;
mod digits;
mod downsampling;
mod drawing;
mod footnotes;
mod frame;
pub mod input;
mod kinds;
pub mod mark;
pub mod motion;
mod painter;
mod plot;
mod registry;
pub mod ring;
pub mod role;
mod scale;
pub mod scene;
mod shape;
pub mod spec;
mod ticks;
mod time_axis;
mod track;
mod track_point;
pub mod wire;

pub use digits::digits;
pub use drawing::Drawing;
pub use frame::MARGIN;
pub use input::Input;
pub use kinds::line::MAX_SERIES;
pub use kinds::rate::enlargement;
pub use registry::{ChartKind, SPECS, STATS, kinds, spec_of};
pub use scale::round_factor;

use frame::Frame;

/// The widths at which charts are laid out, in CSS px at the usual text size. A page shows the widest that
/// fits, scaled up. With text at 200%, a phone shows the narrowest at twice its size.
pub const WIDTHS: [u32; 4] = [160, 320, 400, 640];

/// Draws a figure that is a chart in a page, at a width in CSS px. `None` if there is no such figure or kind, or if its
/// data can't be drawn.
pub fn draw(input: &Input, figure: &str, width: f64) -> Option<Drawing> {
    registry::draw_live(Frame { input, figure: input.figure(figure)?, width })
}

/// Draws a figure of any kind for a separate file, also of a kind that is HTML in a page.
pub fn draw_file(input: &Input, figure: &str, width: f64) -> Option<Drawing> {
    registry::draw_any(Frame { input, figure: input.figure(figure)?, width })
}

/// The widest layout width that fits into `available` CSS px; the narrowest if none fits.
pub fn layout_width(available: f64) -> u32 {
    WIDTHS.into_iter().rev().find(|width| f64::from(*width) <= available).unwrap_or(WIDTHS[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_layout_that_fits_is_chosen() {
        for (available, width) in
            [(250.0, 160), (320.0, 320), (390.0, 320), (400.0, 400), (639.9, 400), (1200.0, 640)]
        {
            assert_eq!(layout_width(available), width);
        }
    }
}
