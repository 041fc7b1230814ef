//! The rate: a whole, the part of it that was reached, and what is left, enlarged until it can be grasped.

use crate::caption::{ASIDE, Caption, LABEL, LINE, text_width};
use crate::kind::{Field, Form, Kind, NOTES, Takes};
use crate::mark::Shape;
use crate::notes::Notes;
use crate::role::Role;
use crate::scale::{Scale, round_factor};
use crate::scene::Anchor;
use crate::sketch::{Sketch, Type};
use crate::ticks::decimal;
use crate::{Drawing, Frame, MARGIN, ends, joined};
use story::fact::Fact;
use story::wording::{Signs, signs};

pub(crate) const KIND: Kind = Kind { name: "rate", draw };

pub(crate) const FORM: Form = Form {
    kind: KIND.name,
    about: "A whole, the part of it that was reached, and what is left, enlarged until it can be grasped. For one share whose rest matters.",
    fields: &[
        Field { name: "whole", about: "All of it.", required: true, many: false, takes: Takes::Amount },
        Field { name: "part", about: "What was reached.", required: true, many: false, takes: Takes::Amount },
        Field {
            name: "rate",
            about: "The part as a share, the large number.",
            required: true,
            many: false,
            takes: Takes::Percent,
        },
        Field {
            name: "rest",
            about: "What is left, enlarged.",
            required: true,
            many: false,
            takes: Takes::Amount,
        },
        NOTES,
    ],
    is_share: true,
    wants: "Part and rest must be at most the whole, and all three must have an upper limit.",
    example: "kind = \"rate\"\nwhole = \"ships\"\npart = \"loaded\"\nrate = \"loaded-rate\"\nrest = \"empty\"",
};

// Lengths in CSS px.
const BAR: f64 = 22.0;
const LENS: f64 = 40.0;
const NUMBER: Type = Type { size: 44.0, bold: true, role: Role::Ink };
/// The font sizes the number may have, the largest that fits is taken.
const SIZES: [f64; 5] = [NUMBER.size, 34.0, 26.0, 20.0, 15.0];

fn draw(frame: Frame<'_>) -> Option<Drawing> {
    let (rate, whole) = (frame.fact("rate")?, frame.fact("whole")?);
    let (part, rest) = (frame.fact("part")?, frame.fact("rest")?);
    let (whole_ends, part_ends, rest_ends) = (bounded(whole.1)?, bounded(part.1)?, bounded(rest.1)?);
    let is_part = |ends: (f64, f64)| 0.0 <= ends.0 && ends.1 <= whole_ends.1;
    if whole_ends.1 <= 0.0 || !is_part(part_ends) || !is_part(rest_ends) {
        return None;
    }

    let (left, right) = (MARGIN, frame.width - MARGIN);
    let room = right - left;
    let bars = Scale::new((0.0, whole_ends.1), (left, right));
    let factor = factor_of(whole_ends, rest_ends);
    let enlarged = Scale::new((0.0, whole_ends.1 / f64::from(factor)), (left, right));

    let mut notes = Notes::new(frame);
    let label = frame.marked(rate.1.label.clone(), rate.1, signs(frame.story.language).calculated);
    let number = Headline::new(rate, &label, room, &mut notes);
    let calculated = signs(frame.story.language).calculated;
    // What is said of the rest stands below it, in full.
    let captions = [(whole, calculated), (part, calculated), (rest, "")]
        .map(|(entry, calculated)| Caption::beside(entry, calculated, room, &mut notes));
    let [whole_lines, part_lines, rest_lines] = captions.each_ref().map(Caption::lines);
    let whole_top = number.height + 16.0 + whole_lines * LINE + 6.0;
    let part_top = whole_top + BAR + 16.0 + part_lines * LINE + 6.0;
    let rest_top = part_top + BAR + LENS;
    let asides = asides(signs(frame.story.language), rest.1.is_calculation(), factor, room);
    let height = rest_top + BAR + (rest_lines + asides.len() as f64) * LINE + 12.0;

    let mark = frame.mark(rate, Shape::rectangle((left, 6.0), (left + number.width, number.height)));
    let mut marks = vec![mark.with_words((left, 6.0), (right, number.height))];
    for (entry, top, end, lines) in
        [(whole, whole_top, whole_ends, whole_lines), (part, part_top, part_ends, part_lines)]
    {
        let mark = frame.mark(entry, Shape::rectangle((left, top), (bars.at(end.1), top + BAR)));
        marks.push(mark.with_words((left, top - lines * LINE - 9.0), (right, top + BAR)));
    }
    let rest_bar = Shape::rectangle((left, rest_top), (enlarged.at(rest_ends.1), rest_top + BAR));
    marks.push(frame.mark(rest, rest_bar).with_words((left, rest_top), (right, height)));

    let scene = Sketch::record(frame.width, height, |sketch| {
        number.draw(sketch);
        for (caption, top, ends) in
            [(&captions[0], whole_top, whole_ends), (&captions[1], part_top, part_ends)]
        {
            caption.draw(sketch, (left, top - 9.0 - (caption.lines() - 1.0) * LINE), Anchor::Start);
            sketch.bar(&bars, (ends.0, Some(ends.1)), (top, top + BAR));
        }

        // The slice that is left, at the end of what is certain of the whole, fans out to its enlargement.
        let slice_end = bars.at(whole_ends.0);
        let slice_start = bars.at(whole_ends.0 - rest_ends.1);
        let (from, to) = (part_top + BAR + 3.0, rest_top - 3.0);
        let fan = [(slice_start, from), (slice_end, from), (enlarged.at(rest_ends.1), to), (left, to)];
        sketch.surface(&fan, Role::Quiet);
        sketch.bar(&enlarged, (rest_ends.0, Some(rest_ends.1)), (rest_top, rest_top + BAR));
        let baseline = rest_top + BAR + LINE;
        captions[2].draw(sketch, (left, baseline), Anchor::Start);
        for (index, aside) in asides.iter().enumerate() {
            let baseline = baseline + (rest_lines + index as f64) * LINE;
            sketch.text(aside, (left, baseline), Anchor::Start, ASIDE);
        }
        sketch.light(frame, &marks);
    });
    Some(Drawing { scene, marks, notes: notes.finish() })
}

/// How many times what is left is enlarged.
fn factor_of((_, whole): (f64, f64), (_, rest): (f64, f64)) -> u32 {
    round_factor(whole / rest.max(1.0))
}

/// The same by the facts, for a summary; nothing where there is no picture.
pub(crate) fn factor(whole: &Fact, rest: &Fact) -> Option<u32> {
    Some(factor_of(bounded(whole)?, bounded(rest)?))
}

/// The large number with its label beside or below it.
struct Headline {
    number: Caption,
    label: Caption,
    label_at: (f64, f64),
    width: f64,
    height: f64,
}

impl Headline {
    fn new((id, fact): (&str, &Fact), label: &str, room: f64, notes: &mut Notes<'_>) -> Self {
        // A number with many words is set smaller, so that it stays on its line.
        let fits = |size: &f64| text_width(&fact.words, Type { size: *size, ..NUMBER }) <= room;
        let kind = Type { size: SIZES.into_iter().find(fits).unwrap_or(SIZES[4]), ..NUMBER };
        let number = Caption::unasked(&fact.words, kind, id, room, notes);
        let width = number.width();
        let is_beside = width + 8.0 + text_width(label, LABEL) <= room && !notes.asks(id);
        let label = Caption::single(label, LABEL, id, room, notes);
        let (label_at, height) = if is_beside {
            ((MARGIN + width + 8.0, 46.0), 52.0)
        } else {
            ((MARGIN, 46.0 + LINE), 52.0 + LINE)
        };
        Headline { number, label, label_at, width, height }
    }

    fn draw(&self, sketch: &Sketch<'_>) {
        self.number.draw(sketch, (MARGIN, 46.0), Anchor::Start);
        self.label.draw(sketch, self.label_at, Anchor::Start);
    }
}

/// What stands below the enlarged rest: on one line, else one below the other, in the shortest words that fit.
fn asides(words: &Signs, is_calculation: bool, factor: u32, room: f64) -> Vec<String> {
    let fits = |text: &String| text_width(text, ASIDE) <= room;
    let shortest = |long: String, short: String| if fits(&long) { long } else { short };
    let mut parts = Vec::new();
    if is_calculation {
        parts.push(shortest(words.our_calculation.to_owned(), words.calculated.to_owned()));
    }
    if factor > 1 {
        let [before, after] = words.enlarged;
        let factor = decimal(factor.into(), 0);
        parts.push(shortest([before, &factor, after].concat(), ["×", &factor].concat()));
    }
    let line = joined(parts.iter().map(String::as_str), words.separator);
    if fits(&line) && !line.is_empty() { vec![line] } else { parts }
}

/// The least and the most that a fact leaves possible; what has no limit can't be a part of anything.
fn bounded(fact: &Fact) -> Option<(f64, f64)> {
    let (low, high) = ends(fact)?;
    Some((low, high?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WIDTHS;
    use crate::testing::{drawing, drawn, edges, reach, shape, snapshot, specimen, story};
    use quantity::Bound;

    #[test]
    fn whole_and_part_are_on_one_scale_and_the_rest_is_enlarged_by_a_round_number() {
        for name in Bound::ALL.map(|(name, _)| name).into_iter().chain(["small rest"]) {
            let story = specimen("rate", name);
            let [whole, part, rest] =
                ["ships", "served", "rest"].map(|id| bounded(&story.facts[id]).expect(id));
            for width in WIDTHS {
                let drawing = drawn(&story, width);
                let (left, room) = (MARGIN, f64::from(width) - 2.0 * MARGIN);
                let factor = f64::from(round_factor(whole.1 / rest.1));
                for (fact, (low, high), times) in
                    [("ships", whole, 1.0), ("served", part, 1.0), ("rest", rest, factor)]
                {
                    let [from, top, to, bottom] = edges(&drawing, fact);
                    let at = |amount: f64| left + room * amount * times / whole.1;
                    assert!(
                        (from - left).abs() < 0.1 && (to - at(high)).abs() < 0.2,
                        "{name}: {fact} ends at {to} at {width}"
                    );
                    let solid = reach(&drawing, Role::Certain, (top, bottom)).map_or(left, |(_, to)| to);
                    // The enlargement makes more of a sixty-fourth.
                    assert!(
                        (solid - at(low.max(0.0))).abs() < 0.2,
                        "{name}: {fact} is certain to {solid} at {width}"
                    );
                }
            }
        }
    }

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
