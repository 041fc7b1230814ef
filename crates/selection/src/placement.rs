//! Where a note goes in the window, so that it covers neither what was tapped nor a bar at the upper edge.

/// The positions that the placement depends on, in CSS px from the upper edge of the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surroundings {
    /// The upper edge of the note where it lies below its block.
    pub note_top: f64,
    /// The height of the note.
    pub note_height: f64,
    /// The upper edge of the block that the note belongs to: a paragraph or a picture.
    pub block_top: f64,
    /// The upper edge of the number or mark that was selected.
    pub touched_top: f64,
    /// The lower edge of that number or mark.
    pub touched_bottom: f64,
    /// The lower edge of the bar that sticks to the upper edge of the window.
    pub bar_bottom: f64,
    /// The height of the window.
    pub window_height: f64,
}

/// Where the note goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Placement {
    /// Below its block, where it fits.
    Below,
    /// Moved down by this much, in CSS px; up where it is negative.
    Moved(f64),
    /// Moved, and no higher than `max_height` CSS px: a longer note scrolls inside.
    Squeezed {
        /// By how much it is moved down, in CSS px.
        by: f64,
        /// The greatest height, in CSS px.
        max_height: f64,
    },
}

/// At least this much of a note is visible, in CSS px.
const MIN_HEIGHT: f64 = 120.0;

/// The host page's own bars may cover this much below the window's upper edge, in CSS px.
pub const HOST_BAR: f64 = 56.0;

impl Surroundings {
    /// Places the note below the block if it fits there, otherwise above the block, otherwise below or above the touched
    /// element: on the side with enough space, or with more space.
    pub fn place(&self) -> Placement {
        if self.note_top + self.note_height <= self.window_height {
            return Placement::Below;
        }
        let edge = self.bar_bottom.max(HOST_BAR);
        let above_block = self.block_top - self.note_height;
        // A number in a caption is above the picture, which is the block of its note.
        let is_clear = self.touched_top >= self.block_top || self.touched_bottom <= above_block;
        if above_block > edge && is_clear {
            return Placement::Moved(above_block - self.note_top);
        }
        let (below, above) = (self.window_height - self.touched_bottom, self.touched_top - edge);
        let is_below = below >= self.note_height.min(above);
        let max_height = if is_below { below } else { above }.max(MIN_HEIGHT).min(self.note_height);
        let top = if is_below { self.window_height - max_height } else { self.touched_top - max_height };
        Placement::Squeezed { by: top - self.note_top, max_height }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A phone's window, a picture from 300 to 600, a mark at 400.
    const PHONE: Surroundings = Surroundings {
        note_top: 600.0,
        note_height: 200.0,
        block_top: 300.0,
        touched_top: 400.0,
        touched_bottom: 420.0,
        bar_bottom: 0.0,
        window_height: 844.0,
    };

    #[test]
    fn a_note_that_fits_stays_below_its_block() {
        assert_eq!(PHONE.place(), Placement::Below);
    }

    #[test]
    fn a_note_that_would_leave_the_window_goes_above_its_block() {
        let short = Surroundings { window_height: 700.0, ..PHONE };
        assert_eq!(short.place(), Placement::Moved(-500.0));
    }

    #[test]
    fn a_number_in_a_caption_above_the_picture_is_not_covered() {
        let caption =
            Surroundings { window_height: 700.0, touched_top: 200.0, touched_bottom: 220.0, ..PHONE };
        // Below the number there are 480 px: the note ends at the window's lower edge.
        assert_eq!(caption.place(), Placement::Squeezed { by: -100.0, max_height: 200.0 });
    }

    #[test]
    fn a_bar_at_the_upper_edge_is_not_covered() {
        let bar = Surroundings { window_height: 700.0, bar_bottom: 120.0, ..PHONE };
        assert!(
            matches!(bar.place(), Placement::Squeezed { .. }),
            "above the block it would lie under the bar"
        );
    }

    proptest! {
        #[test]
        fn a_note_does_not_cover_the_touched_element_if_a_side_has_space(
            block_top in -200.0f64..800.0, block_height in 20.0f64..500.0, at in 0.0f64..1.0,
            note_height in 60.0f64..400.0, window_height in 300.0f64..1200.0,
        ) {
            let touched_top = block_top + at * (block_height - 20.0);
            let surroundings = Surroundings {
                note_top: block_top + block_height, note_height, block_top, touched_top,
                touched_bottom: touched_top + 20.0, bar_bottom: 0.0, window_height,
            };
            let (top, height) = match surroundings.place() {
                Placement::Below => (surroundings.note_top, note_height),
                Placement::Moved(by) => (surroundings.note_top + by, note_height),
                Placement::Squeezed { by, max_height } => (surroundings.note_top + by, max_height),
            };
            prop_assert!(height <= note_height + 1e-9);
            let (above, below) = (touched_top - HOST_BAR, window_height - touched_top - 20.0);
            if above.max(below) >= MIN_HEIGHT {
                prop_assert!(top + height <= touched_top + 1e-6 || top >= touched_top + 20.0 - 1e-6);
            }
        }
    }
}
