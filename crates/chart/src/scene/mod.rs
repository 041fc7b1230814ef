//! Scenes: drawings of plotters, recorded in fixed point. This module writes them as SVG; the widget paints them on a canvas.

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
    /// The items, from back to front.
    pub items: Vec<Item>,
}

impl Scene {
    /// A scene without items, with its size in CSS px.
    pub(crate) fn empty(width: f64, height: f64) -> Self {
        Self { width: scene_units(width), height: scene_units(height), items: Vec::new() }
    }
}

/// One surface, line, circle or text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A filled polygon.
    Surface {
        /// Its corners.
        points: Vec<Point>,
        /// Its colour.
        role: Role,
    },
    /// A line; it is closed if it ends at its first point.
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
        /// The width of its line; `None` for a filled circle.
        line: Option<i32>,
        /// Its colour.
        role: Role,
    },
    /// One line of text.
    Text {
        /// The position of the anchor on the baseline.
        at: Point,
        /// The part of the text at that position.
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

/// The part of a text that is at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The start of the text.
    Start,
    /// The middle of the text.
    Middle,
    /// The end of the text.
    End,
}
