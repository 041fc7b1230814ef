//! A sheet to draw on: CSS px and roles in, plotters elements out, recorded as a scene.

use super::Frame;
use super::circle::Ring;
use super::mark::Mark;
use super::role::Role;
use super::scene::text::DESCENT;
use super::scene::{Anchor, Recorder, Scene, units};
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::element::{PathElement, Polygon, Text};
use plotters::prelude::IntoDrawingArea;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};

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

    /// Slanted strokes across an upright rectangle and a line around it: what is possible.
    pub(super) fn hatch(&self, from: (f64, f64), to: (f64, f64)) {
        // A sliver keeps its hollow: thinner lines, and no strokes where they would fill it.
        let line = HATCH_WIDTH.min((to.0 - from.0) / 4.0);
        // The line stands inside, so that the hatch is not longer than what is possible, and strokes end under it.
        let (left, top, right, bottom) =
            (from.0 + line / 2.0, from.1 + line / 2.0, to.0 - line / 2.0, to.1 - line / 2.0);
        let around = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        self.line(&around, line, Role::Possible);
        let (left, top, right, bottom) =
            (left + line / 2.0, top + line / 2.0, right - line / 2.0, bottom - line / 2.0);
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
            self.line(&mark.shape.outline(3.0), 2.0, Role::Highlight);
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
