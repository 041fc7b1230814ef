//! Scenes: what plotters drew, recorded in fixed point, and played as SVG here or on a canvas elsewhere.

mod recorder;
pub mod svg;
pub mod text;

pub(crate) use recorder::Recorder;

use crate::role::Role;

/// Scene units in one CSS px: geometry is exact to a sixty-fourth.
pub const UNITS_PER_PX: i32 = 64;

/// A length in scene units, from CSS px.
pub fn scene_units(css_px: f64) -> i32 {
    (css_px * f64::from(UNITS_PER_PX)).round() as i32
}

/// A length in CSS px, from scene units.
pub fn css_px(units: i32) -> f64 {
    f64::from(units) / f64::from(UNITS_PER_PX)
}

/// A point in scene units, from the upper left corner.
pub type Point = (i32, i32);

/// A recorded drawing. All lengths are scene units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// What is drawn, from back to front.
    pub items: Vec<Item>,
}

impl Scene {
    /// A scene of a size in CSS px with nothing in it.
    pub(crate) fn empty(width: f64, height: f64) -> Self {
        Self { width: scene_units(width), height: scene_units(height), items: Vec::new() }
    }
}

/// One stroke, surface or word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A filled polygon.
    Surface {
        /// Its corners.
        points: Vec<Point>,
        /// Its colour.
        role: Role,
    },
    /// A line, closed where it ends at its beginning.
    Line {
        /// Its corners.
        points: Vec<Point>,
        /// Its width.
        width: i32,
        /// Its colour.
        role: Role,
    },
    /// A circle.
    Circle {
        /// Its centre.
        centre: Point,
        /// Its radius.
        radius: i32,
        /// The width of its line; filled where there is none.
        line: Option<i32>,
        /// Its colour.
        role: Role,
    },
    /// One line of text.
    Text {
        /// The place on the baseline where the anchor is.
        at: Point,
        /// Which part of the text is at that place.
        anchor: Anchor,
        /// The font size.
        size: i32,
        /// Whether it is bold.
        bold: bool,
        /// Its colour.
        role: Role,
        /// The words.
        words: String,
    },
}

/// The part of a text that is at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Where the text begins.
    Start,
    /// Its middle.
    Middle,
    /// Where it ends.
    End,
}
