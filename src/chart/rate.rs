//! The rate: a whole, the part of it that was reached, and what is left, enlarged until it can be grasped.

use super::kind::{Field, Kind, Takes};
use super::mark::{Mark, Shape};
use super::role::Role;
use super::scale::{Scale, round_factor};
use super::scene::Anchor;
use super::scene::text::{BOLD, fitted, width};
use super::sketch::{Sketch, Type};
use super::{Drawing, Frame, ends};
use crate::story::fact::Fact;
use crate::story::wording::phrases;

pub(super) const KIND: Kind = Kind {
    name: "rate",
    fields: &[
        Field { name: "whole", required: true, many: false, takes: Takes::Amount },
        Field { name: "part", required: true, many: false, takes: Takes::Amount },
        Field { name: "rate", required: true, many: false, takes: Takes::Percent },
        Field { name: "rest", required: true, many: false, takes: Takes::Amount },
    ],
    is_share: true,
    wants: "Part and rest must be at most the whole, and all three must have an upper limit.",
    draw,
};

// Lengths in CSS px.
const MARGIN: f64 = 16.0;
const BAR: f64 = 22.0;
const LENS: f64 = 40.0;
const NUMBER: Type = Type { size: 44.0, bold: true, role: Role::Ink };
const LABEL: Type = Type { size: 15.0, bold: false, role: Role::Muted };
const VALUE: Type = Type { size: 15.0, bold: true, role: Role::Ink };
const ASIDE: Type = Type { size: 13.0, bold: false, role: Role::Muted };
const LINE: f64 = 22.0;
/// The font sizes the number may have, the largest that fits is taken.
const SIZES: [f64; 4] = [NUMBER.size, 34.0, 26.0, 20.0];

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let (rate, whole) = (frame.fact("rate")?, frame.fact("whole")?);
    let (part, rest) = (frame.fact("part")?, frame.fact("rest")?);
    let (whole_ends, part_ends, rest_ends) = (bounded(whole.1)?, bounded(part.1)?, bounded(rest.1)?);
    let is_part = |ends: (f64, f64)| 0.0 <= ends.0 && ends.1 <= whole_ends.1;
    if whole_ends.1 <= 0.0 || !is_part(part_ends) || !is_part(rest_ends) {
        return None;
    }

    let (left, right) = (MARGIN, frame.width - MARGIN);
    let bars = Scale::new((0.0, whole_ends.1), (left, right));
    let factor = round_factor(whole_ends.1 / rest_ends.1.max(1.0));
    let enlarged = Scale::new((0.0, whole_ends.1 / f64::from(factor)), (left, right));
    let words = phrases(frame.story.language);

    let mut marks = Vec::new();
    let mut mark = |(id, fact): (&str, &Fact), (x, y): (f64, f64), (to_x, to_y): (f64, f64)| {
        let shape = Shape::Rectangle { x, y, width: to_x - x, height: to_y - y };
        marks.push(Mark { fact: id.to_owned(), shape, words: frame.spoken(fact) });
    };

    let number = &rate.1.words;
    // A number with many words is set smaller, so that it stays on its line.
    let size = SIZES.into_iter().find(|size| width(number, size * BOLD) <= right - left).unwrap_or(SIZES[3]);
    let number_type = Type { size, ..NUMBER };
    let number_end = left + width(number, size * BOLD);
    let [whole_lines, part_lines, rest_lines] =
        [whole.1, part.1, rest.1].map(|fact| label_lines(frame, fact));
    let whole_top = 74.0 + whole_lines * LINE;
    let part_top = whole_top + BAR + 16.0 + part_lines * LINE;
    let rest_top = part_top + BAR + LENS;
    let height = rest_top + BAR + rest_lines * LINE + LINE + 10.0;
    mark(rate, (left, 6.0), (number_end, 50.0));
    for (entry, top, end) in [(whole, whole_top, whole_ends), (part, part_top, part_ends)] {
        mark(entry, (left, top), (bars.at(end.1), top + BAR));
    }
    mark(rest, (left, rest_top), (enlarged.at(rest_ends.1), rest_top + BAR));

    let scene = Sketch::record(frame.width, height, |sketch| {
        sketch.text(number, (left, 46.0), Anchor::Start, number_type);
        let rate_label = fitted(&rate.1.label, LABEL.size, right - number_end - 8.0);
        sketch.text(&rate_label, (number_end + 8.0, 46.0), Anchor::Start, LABEL);

        for (entry, top, ends) in [(whole, whole_top, whole_ends), (part, part_top, part_ends)] {
            let lines = label_lines(frame, entry.1);
            row_label(sketch, frame, entry.1, top - 9.0 - (lines - 1.0) * LINE);
            bar(sketch, &bars, ends, top);
        }

        // The slice that is left, at the end of what is certain of the whole, fans out to its enlargement.
        let slice_end = bars.at(whole_ends.0);
        let slice_start = bars.at(whole_ends.0 - rest_ends.1);
        let (from, to) = (part_top + BAR + 3.0, rest_top - 3.0);
        let fan = [(slice_start, from), (slice_end, from), (enlarged.at(rest_ends.1), to), (left, to)];
        sketch.surface(&fan, Role::Quiet);
        bar(sketch, &enlarged, rest_ends, rest_top);
        row_label(sketch, frame, rest.1, rest_top + BAR + LINE);
        let mut asides = Vec::new();
        if rest.1.is_calculation() {
            asides.push(words.our_calculation.to_owned());
        }
        if factor > 1 {
            asides.push(words.enlarged.replace("{}", &factor.to_string()));
        }
        let aside = asides.join(words.separator);
        sketch.text(&aside, (left, rest_top + BAR + rest_lines * LINE + LINE), Anchor::Start, ASIDE);

        sketch.light(frame, &marks);
    });
    Some(Drawing { scene, marks })
}

/// How many lines a label and its value take: one where both fit on it, else two.
fn label_lines(frame: Frame<'_>, fact: &Fact) -> f64 {
    let room = frame.width - 2.0 * MARGIN;
    let both = width(&fact.label, LABEL.size) + 8.0 + width(&fact.words, VALUE.size * BOLD);
    if both <= room { 1.0 } else { 2.0 }
}

/// A label and its value beside or below it; `baseline` is that of the first line.
fn row_label(sketch: &Sketch<'_>, frame: Frame<'_>, fact: &Fact, baseline: f64) {
    let label = fitted(&fact.label, LABEL.size, frame.width - 2.0 * MARGIN);
    sketch.text(&label, (MARGIN, baseline), Anchor::Start, LABEL);
    let place = match label_lines(frame, fact) {
        1.0 => (MARGIN + width(&label, LABEL.size) + 8.0, baseline),
        _ => (MARGIN, baseline + LINE),
    };
    let value = fitted(&fact.words, VALUE.size * BOLD, frame.width - 2.0 * MARGIN);
    sketch.text(&value, place, Anchor::Start, VALUE);
}

/// A bar solid up to what is certain and hatched across what is possible.
fn bar(sketch: &Sketch<'_>, scale: &Scale, (certain, possible): (f64, f64), top: f64) {
    let (start, middle, end) = (scale.at(0.0), scale.at(certain), scale.at(possible));
    if middle > start {
        sketch.rectangle((start, top), (middle, top + BAR), Role::Certain);
    }
    if end > middle {
        sketch.hatch((middle, top), (end, top + BAR));
    }
}

/// The least and the most that a fact leaves possible; what has no limit can't be a part of anything.
fn bounded(fact: &Fact) -> Option<(f64, f64)> {
    let (low, high) = ends(fact)?;
    Some((low, high?))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{drawing, shape, snapshot, story};
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_facts() {
        let story = story();
        for width in [280.0, 320.0, 400.0, 640.0, 1200.0] {
            let drawing = drawing(&story, "requests", width);
            let room = width - 2.0 * MARGIN;
            let length = |fact| {
                let Shape::Rectangle { width, .. } = shape(&drawing, fact) else { panic!("a bar") };
                width
            };
            assert!((length("requests-collected") - room).abs() < 0.05);
            assert!((length("requests-resolved") - room * 33_999.0 / 34_290.0).abs() < 0.05);
            assert!((length("requests-open") - room * 291.0 * 100.0 / 34_290.0).abs() < 0.05);
        }
    }

    #[test]
    fn marks_say_bound_and_origin() {
        let story = story();
        let drawing = drawing(&story, "requests", 320.0);
        let words: Vec<&str> = drawing.marks.iter().map(|mark| mark.words.as_str()).collect();
        assert_eq!(
            words,
            ["解決率：99.2%", "收集訴求：3.4萬餘件", "已解決：3.3萬餘件", "仍未解決：256至291件（編者推算）"]
        );
    }

    #[test]
    fn snapshots() {
        snapshot("rate", "requests");
    }
}
