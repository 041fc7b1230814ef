//! The painter: CSS px and colour roles in, plotters elements out, recorded as a scene.

use crate::digits::digits;
use crate::ring::Ring;
use crate::role::Role;
use crate::scale::Scale;
use crate::scene::text::DESCENT;
use crate::scene::{Anchor, Recorder, Scene, scene_units};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Text};
use plotters::prelude::IntoDrawingArea;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle};

/// A plotters drawing area that records; all lengths are CSS px.
pub(crate) struct Painter<'a>(DrawingArea<Recorder<'a>, Shift>);

/// The style of a text.
#[derive(Clone, Copy)]
pub(crate) struct TextStyle {
    /// The font size in CSS px.
    pub(crate) size: f64,
    pub(crate) bold: bool,
    pub(crate) role: Role,
}

/// The distance between the strokes of hatching.
const HATCH_PITCH: f64 = 4.0;
const HATCH_STROKE: f64 = 1.25;
/// The length of the arrow at an end without a limit.
const ARROW: f64 = 9.0;
/// The font size of numbers in circles.
const NUMBER_SIZE: f64 = 12.0;

impl<'a> Painter<'a> {
    /// Paints onto a scene, over its items.
    pub(crate) fn paint_onto(scene: &mut Scene, paint: impl FnOnce(&Painter<'_>)) {
        paint(&Painter(Recorder(scene).into_drawing_area()));
    }

    /// A filled upright rectangle between two corners.
    pub(crate) fn rectangle(&self, from: (f64, f64), to: (f64, f64), role: Role) {
        self.surface(&[from, (to.0, from.1), to, (from.0, to.1)], role);
    }

    /// A filled polygon.
    pub(crate) fn surface(&self, points: &[(f64, f64)], role: Role) {
        let points: Vec<(i32, i32)> = points.iter().copied().map(scene_point).collect();
        expect_recorded(self.0.draw(&Polygon::new(points, role)));
    }

    /// An open line.
    pub(crate) fn line(&self, points: &[(f64, f64)], width: f64, role: Role) {
        let points: Vec<(i32, i32)> = points.iter().copied().map(scene_point).collect();
        let width = scene_units(width).unsigned_abs();
        expect_recorded(self.0.draw(&PathElement::new(points, role.stroke_width(width))));
    }

    /// A horizontal bar between `top` and `bottom`: solid from zero to the certain end, hatched to the possible end. Without
    /// an upper limit it reaches the end of the scale and is open there.
    pub(crate) fn bar(&self, scale: &Scale, (low, high): (f64, Option<f64>), (top, bottom): (f64, f64)) {
        let most = high.unwrap_or_else(|| scale.end()).max(low);
        let (zero, from, to) = (scale.at(0.0), scale.at(low), scale.at(most));
        // A range with zero in it has no certain part.
        if low > 0.0 {
            self.rectangle((zero, top), (from, bottom), Role::Certain);
        } else if most < 0.0 {
            self.rectangle((to, top), (zero, bottom), Role::Certain);
        }
        match high {
            Some(_) => self.hatch((from, top), (to, bottom)),
            None => self.open_hatch((from, top), (to, bottom)),
        }
    }

    /// Hatching as in [`Painter::hatch`], with an arrow instead of a line at its end: there is no limit.
    pub(crate) fn open_hatch(&self, from: (f64, f64), to: (f64, f64)) {
        let tip = to.0;
        let end = (tip - ARROW).max(from.0);
        self.hatch_strokes(from, (end, to.1), HATCH_STROKE);
        let inset = HATCH_STROKE / 2.0;
        for y in [from.1 + inset, to.1 - inset] {
            self.line(&[(from.0, y), (end, y)], HATCH_STROKE, Role::Possible);
        }
        let middle = (from.1 + to.1) / 2.0;
        let half = (to.1 - from.1) / 2.0;
        let arrow = [(end, middle - half), (tip, middle), (end, middle + half)];
        self.line(&arrow, HATCH_STROKE, Role::Possible);
    }

    /// A circle with a number in it.
    pub(crate) fn number(&self, number: usize, (x, y): (f64, f64), radius: f64) {
        let circle =
            Circle::new(scene_point((x, y)), scene_units(radius - 0.5), Role::Muted.stroke_width(64));
        expect_recorded(self.0.draw(&circle));
        let style = TextStyle { size: NUMBER_SIZE, bold: true, role: Role::Ink };
        self.text(&digits(number as i64), (x, y + NUMBER_SIZE * 0.36), Anchor::Middle, style);
    }

    /// A filled circle.
    pub(crate) fn dot(&self, centre: (f64, f64), radius: f64, role: Role) {
        expect_recorded(self.0.draw(&Circle::new(scene_point(centre), scene_units(radius), role.filled())));
    }

    /// Hatching, for possible values: slanted strokes across a rectangle, and a line around it.
    pub(crate) fn hatch(&self, from: (f64, f64), to: (f64, f64)) {
        if to.0 <= from.0 {
            return;
        }
        // A very narrow rectangle gets thinner lines and no strokes, so that they do not fill it.
        let line = HATCH_STROKE.min((to.0 - from.0) / 4.0);
        // The line is inside the rectangle, so that the hatching is not too long, and strokes end under the line.
        let (left, top, right, bottom) =
            (from.0 + line / 2.0, from.1 + line / 2.0, to.0 - line / 2.0, to.1 - line / 2.0);
        let around = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.line(&around, line, Role::Possible);
        self.hatch_strokes(
            (left + line / 2.0, top + line / 2.0),
            (right - line / 2.0, bottom - line / 2.0),
            line,
        );
    }

    /// Slanted strokes across a rectangle.
    fn hatch_strokes(&self, (left, top): (f64, f64), (right, bottom): (f64, f64), line: f64) {
        if right - left < HATCH_PITCH {
            return;
        }
        // Strokes rise to the right from the lower edge; strokes that begin left of the rectangle are cut.
        let height = bottom - top;
        let mut start = left - height + HATCH_PITCH;
        while start < right {
            let (begin, end) = (start.max(left), (start + height).min(right));
            if end - begin > 0.5 {
                let rising = [(begin, bottom - (begin - start)), (end, bottom - (end - start))];
                self.line(&rising, line, Role::Possible);
            }
            start += HATCH_PITCH;
        }
    }

    /// A filled part of a ring between two shares, clockwise from the top.
    pub(crate) fn sector(&self, ring: Ring, from: f64, to: f64, role: Role) {
        if to > from {
            self.surface(&ring.outline(from, to), role);
        }
    }

    /// Hatching across part of a ring, with a line around it.
    pub(crate) fn hatch_sector(&self, ring: Ring, from: f64, to: f64) {
        if to <= from {
            return;
        }
        let count = ((to - from) * ring.circumference() / HATCH_PITCH).floor() as usize;
        for stroke in 1..=count {
            let share = from + stroke as f64 * HATCH_PITCH / ring.circumference();
            if share < to {
                self.line(&ring.across(share), HATCH_STROKE, Role::Possible);
            }
        }
        let mut around = ring.inset(HATCH_STROKE / 2.0).outline(from, to);
        around.extend(around.first().copied());
        self.line(&around, HATCH_STROKE, Role::Possible);
    }

    /// One line of text with its anchor on the baseline at `at`.
    pub(crate) fn text(&self, words: &str, at: (f64, f64), anchor: Anchor, style: TextStyle) {
        let weight = if style.bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = f64::from(scene_units(style.size));
        let h_pos = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let plotters_style = plotters::style::TextStyle {
            font: FontDesc::new(FontFamily::SansSerif, size, weight),
            color: style.role.to_backend_color(),
            pos: Pos::new(h_pos, VPos::Bottom),
        };
        let (x, baseline) = scene_point(at);
        let bottom = baseline + (DESCENT * size).round() as i32;
        expect_recorded(self.0.draw(&Text::new(words, (x, bottom), plotters_style)));
    }
}

fn scene_point((x, y): (f64, f64)) -> (i32, i32) {
    (scene_units(x), scene_units(y))
}

/// Checks that an item was recorded. The recorder has no errors; if plotters fails, the item is left out.
fn expect_recorded<E>(result: Result<(), E>) {
    debug_assert!(result.is_ok(), "recording can't fail");
}
