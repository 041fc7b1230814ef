//! A sheet to draw on: CSS px and roles in, plotters elements out, recorded as a scene.

use super::Frame;
use super::circle::Ring;
use super::mark::Mark;
use super::role::Role;
use super::scale::Scale;
use super::scene::text::DESCENT;
use super::scene::{Anchor, Recorder, Scene, units};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{Circle, PathElement, Polygon, Text};
use plotters::prelude::IntoDrawingArea;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};
use quantity::digits;

/// A plotters drawing area that records; all lengths are CSS px.
pub(super) struct Sketch<'a>(DrawingArea<Recorder<'a>, Shift>);

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) role: Role,
}

/// The distance between the strokes of a hatch.
const HATCH_GAP: f64 = 4.0;
const HATCH_WIDTH: f64 = 1.25;
/// The length of the arrow where there is no limit.
const ARROW: f64 = 9.0;
/// The font size of numbers in circles.
const NUMBER_SIZE: f64 = 12.0;

impl<'a> Sketch<'a> {
    /// Draws on a scene of the given size, then hands the scene back.
    pub(super) fn record(width: f64, height: f64, draw: impl FnOnce(&Sketch<'_>)) -> Scene {
        let mut scene = Scene { width: units(width), height: units(height), items: Vec::new() };
        draw(&Sketch(Recorder(&mut scene).into_drawing_area()));
        scene
    }

    /// A filled upright rectangle between two corners.
    pub(super) fn rectangle(&self, from: (f64, f64), to: (f64, f64), role: Role) {
        self.surface(&[from, (to.0, from.1), to, (from.0, to.1)], role);
    }

    /// A filled polygon.
    pub(super) fn surface(&self, points: &[(f64, f64)], role: Role) {
        let points: Vec<(i32, i32)> = points.iter().copied().map(point).collect();
        recorded(self.0.draw(&Polygon::new(points, role)));
    }

    /// An open line.
    pub(super) fn line(&self, points: &[(f64, f64)], width: f64, role: Role) {
        let points: Vec<(i32, i32)> = points.iter().copied().map(point).collect();
        let width = units(width).unsigned_abs();
        recorded(self.0.draw(&PathElement::new(points, role.stroke_width(width))));
    }

    /// A level bar between `top` and `bottom`: solid from nought to what is certain, hatched across what is
    /// possible. Where the most has no limit it reaches the scale's end and is open there.
    pub(super) fn bar(&self, scale: &Scale, (low, high): (f64, Option<f64>), (top, bottom): (f64, f64)) {
        let most = high.unwrap_or_else(|| scale.end()).max(low);
        let (nought, from, to) = (scale.at(0.0), scale.at(low), scale.at(most));
        // On both sides of nought nothing is certain.
        if low > 0.0 {
            self.rectangle((nought, top), (from, bottom), Role::Certain);
        } else if most < 0.0 {
            self.rectangle((to, top), (nought, bottom), Role::Certain);
        }
        match high {
            Some(_) => self.hatch((from, top), (to, bottom)),
            None => self.open_hatch((from, top), (to, bottom)),
        }
    }

    /// Strokes as in [`Sketch::hatch`] without a line at their end, and an arrow: there is no limit.
    pub(super) fn open_hatch(&self, from: (f64, f64), to: (f64, f64)) {
        let tip = to.0;
        let end = (tip - ARROW).max(from.0);
        self.strokes(from, (end, to.1), HATCH_WIDTH);
        let inset = HATCH_WIDTH / 2.0;
        for y in [from.1 + inset, to.1 - inset] {
            self.line(&[(from.0, y), (end, y)], HATCH_WIDTH, Role::Possible);
        }
        let middle = (from.1 + to.1) / 2.0;
        let half = (to.1 - from.1) / 2.0;
        let arrow = [(end, middle - half), (tip, middle), (end, middle + half)];
        self.line(&arrow, HATCH_WIDTH, Role::Possible);
    }

    /// A circle with a number in it.
    pub(super) fn number(&self, number: usize, (x, y): (f64, f64), radius: f64) {
        let circle = Circle::new(point((x, y)), units(radius - 0.5), Role::Muted.stroke_width(64));
        recorded(self.0.draw(&circle));
        let kind = Type { size: NUMBER_SIZE, bold: true, role: Role::Ink };
        self.text(&digits(number as i64), (x, y + NUMBER_SIZE * 0.36), Anchor::Middle, kind);
    }

    /// A filled circle.
    pub(super) fn dot(&self, centre: (f64, f64), radius: f64, role: Role) {
        recorded(self.0.draw(&Circle::new(point(centre), units(radius), role.filled())));
    }

    /// Slanted strokes across an upright rectangle and a line around it: what is possible.
    pub(super) fn hatch(&self, from: (f64, f64), to: (f64, f64)) {
        if to.0 <= from.0 {
            return;
        }
        // A sliver keeps its hollow: thinner lines, and no strokes where they would fill it.
        let line = HATCH_WIDTH.min((to.0 - from.0) / 4.0);
        // The line stands inside, so that the hatch is not longer than what is possible, and strokes end under it.
        let (left, top, right, bottom) =
            (from.0 + line / 2.0, from.1 + line / 2.0, to.0 - line / 2.0, to.1 - line / 2.0);
        let around = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.line(&around, line, Role::Possible);
        self.strokes((left + line / 2.0, top + line / 2.0), (right - line / 2.0, bottom - line / 2.0), line);
    }

    /// The slanted strokes alone.
    fn strokes(&self, (left, top): (f64, f64), (right, bottom): (f64, f64), line: f64) {
        if right - left < HATCH_GAP {
            return;
        }
        // Strokes rise from the lower edge to the right; those that begin left of the rectangle are cut.
        let height = bottom - top;
        let mut start = left - height + HATCH_GAP;
        while start < right {
            let (begin, end) = (start.max(left), (start + height).min(right));
            if end - begin > 0.5 {
                let rising = [(begin, bottom - (begin - start)), (end, bottom - (end - start))];
                self.line(&rising, line, Role::Possible);
            }
            start += HATCH_GAP;
        }
    }

    /// Part of a ring, clockwise from the top, between two shares of it; one polygon.
    pub(super) fn sector(&self, ring: Ring, from: f64, to: f64, role: Role) {
        if to > from {
            self.surface(&ring.outline(from, to), role);
        }
    }

    /// Strokes across part of a ring and a line around it: what is possible.
    pub(super) fn hatch_sector(&self, ring: Ring, from: f64, to: f64) {
        if to <= from {
            return;
        }
        let strokes = ((to - from) * ring.circumference() / HATCH_GAP).floor() as usize;
        for stroke in 1..=strokes {
            let share = from + stroke as f64 * HATCH_GAP / ring.circumference();
            if share < to {
                self.line(&ring.across(share), HATCH_WIDTH, Role::Possible);
            }
        }
        let mut around = ring.inset(HATCH_WIDTH / 2.0).outline(from, to);
        around.extend(around.first().copied());
        self.line(&around, HATCH_WIDTH, Role::Possible);
    }

    /// A line in the highlight's colour around every mark that is lit.
    pub(super) fn light(&self, frame: Frame<'_>, marks: &[Mark]) {
        for mark in marks.iter().filter(|mark| frame.is_lit(&mark.fact)) {
            for outline in mark.shape.outlines(3.0) {
                self.line(&outline, 2.0, Role::Highlight);
            }
        }
    }

    /// One line of text with its anchor on the baseline at `at`.
    pub(super) fn text(&self, words: &str, at: (f64, f64), anchor: Anchor, kind: Type) {
        let style = if kind.bold { FontStyle::Bold } else { FontStyle::Normal };
        let size = f64::from(units(kind.size));
        let h_pos = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = TextStyle {
            font: FontDesc::new(FontFamily::SansSerif, size, style),
            color: kind.role.to_backend_color(),
            pos: Pos::new(h_pos, VPos::Bottom),
        };
        let (x, baseline) = point(at);
        let bottom = baseline + (DESCENT * size).round() as i32;
        recorded(self.0.draw(&Text::new(words, (x, bottom), style)));
    }
}

fn point((x, y): (f64, f64)) -> (i32, i32) {
    (units(x), units(y))
}

/// The recorder's error has no values, so a failure here is a defect of plotters; the item is left out.
fn recorded<E>(result: Result<(), E>) {
    debug_assert!(result.is_ok(), "recording can't fail");
}
