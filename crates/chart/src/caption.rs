//! Captions: a label and its value on as few lines as possible, or a number that leads to a footnote.

use crate::footnotes::Footnotes;
use crate::input::Datum;
use crate::painter::{Painter, TextStyle};
use crate::role::Role;
use crate::scene::Anchor;
use crate::scene::text::{BOLD, width};

/// The style of labels.
pub(crate) const LABEL: TextStyle = TextStyle { size: 15.0, bold: false, role: Role::Muted };
/// The style of values.
pub(crate) const VALUE: TextStyle = TextStyle { size: 15.0, bold: true, role: Role::Ink };
/// The style of asides.
pub(crate) const ASIDE: TextStyle = TextStyle { size: 13.0, bold: false, role: Role::Muted };
/// The distance between two baselines, in CSS px.
pub(crate) const LINE_HEIGHT: f64 = 21.0;

/// The gap between two pieces of a line, in CSS px.
const GAP: f64 = 8.0;
/// The diameter of the circle around a number, in CSS px.
const NUMBER_DIAMETER: f64 = 18.0;

/// Lines of text. No line is ever broken.
#[derive(Clone)]
pub(crate) struct Caption(Vec<Vec<Piece>>);

#[derive(Clone)]
enum Piece {
    Text(String, TextStyle),
    Number(usize),
}

impl Caption {
    /// Label and value beside each other, otherwise the value below its label. The word `calculated` follows the value of a
    /// calculation.
    pub(crate) fn beside(
        datum: &Datum,
        calculated: &str,
        max_width: f64,
        footnotes: &mut Footnotes<'_>,
    ) -> Self {
        let number = footnotes.requested_number(&datum.id);
        let (label, value) = (text(&datum.label, LABEL), text(&datum.words, VALUE));
        let mut on_one = vec![label.clone(), value.clone()];
        let mut on_two = vec![vec![label], vec![value.clone()]];
        let mut on_three = on_two.clone();
        if datum.is_calculated && !calculated.is_empty() {
            let aside = text(calculated, ASIDE);
            on_one.push(aside.clone());
            on_two[1].push(aside.clone());
            on_three.push(vec![aside]);
        }
        Self::first_that_fits(
            vec![vec![on_one], on_two, on_three],
            number,
            &datum.id,
            value,
            max_width,
            footnotes,
        )
    }

    /// Label and value beside each other, both in the style of values, otherwise only the value with a number.
    pub(crate) fn beside_bold(datum: &Datum, max_width: f64, footnotes: &mut Footnotes<'_>) -> Self {
        let number = footnotes.requested_number(&datum.id);
        let (label, value) = (text(&datum.label, VALUE), text(&datum.words, VALUE));
        Self::first_that_fits(
            vec![vec![vec![label, value.clone()]]],
            number,
            &datum.id,
            value,
            max_width,
            footnotes,
        )
    }

    /// The label below its value.
    pub(crate) fn stacked(datum: &Datum, max_width: f64, footnotes: &mut Footnotes<'_>) -> Self {
        Self::lines_of(&[(&datum.words, VALUE), (&datum.label, LABEL)], &datum.id, max_width, footnotes)
    }

    /// Texts below each other, otherwise the first text with a number, otherwise only the number.
    pub(crate) fn lines_of(
        texts: &[(&str, TextStyle)],
        id: &str,
        max_width: f64,
        footnotes: &mut Footnotes<'_>,
    ) -> Self {
        let number = footnotes.requested_number(id);
        let lines: Vec<Vec<Piece>> = texts.iter().map(|(words, style)| vec![text(words, *style)]).collect();
        let shortest = texts.first().map_or(text("", VALUE), |(words, style)| text(words, *style));
        Self::first_that_fits(vec![lines], number, id, shortest, max_width, footnotes)
    }

    /// One text, otherwise the number of its fact.
    pub(crate) fn single_line(
        words: &str,
        style: TextStyle,
        id: &str,
        max_width: f64,
        footnotes: &mut Footnotes<'_>,
    ) -> Self {
        Self::lines_of(&[(words, style)], id, max_width, footnotes)
    }

    /// One text, otherwise the number of its fact. It has no number for a requested note: another caption of the fact does.
    pub(crate) fn or_footnote(
        words: &str,
        style: TextStyle,
        id: &str,
        max_width: f64,
        footnotes: &mut Footnotes<'_>,
    ) -> Self {
        if text_width(words, style) <= max_width {
            return Self::plain(words, style);
        }
        Caption(vec![vec![Piece::Number(footnotes.number(id))]])
    }

    /// A text that is known to fit.
    pub(crate) fn plain(words: &str, style: TextStyle) -> Self {
        Caption(vec![vec![text(words, style)]])
    }

    /// The first candidate that fits, otherwise `shortest` with a number, otherwise only the number.
    fn first_that_fits(
        candidates: Vec<Vec<Vec<Piece>>>,
        number: Option<usize>,
        id: &str,
        shortest: Piece,
        max_width: f64,
        footnotes: &mut Footnotes<'_>,
    ) -> Self {
        for mut lines in candidates {
            if let (Some(number), Some(first)) = (number, lines.first_mut()) {
                first.push(Piece::Number(number));
            }
            let caption = Caption(lines);
            if caption.width() <= max_width {
                return caption;
            }
        }
        let number = Piece::Number(footnotes.number(id));
        let caption = Caption(vec![vec![shortest, number.clone()]]);
        if caption.width() <= max_width { caption } else { Caption(vec![vec![number]]) }
    }

    /// The width of the widest line, in CSS px.
    pub(crate) fn width(&self) -> f64 {
        self.0.iter().map(|line| line_width(line)).fold(0.0, f64::max)
    }

    /// How many lines there are.
    pub(crate) fn lines(&self) -> f64 {
        self.0.len() as f64
    }

    /// The font size of the largest text, in CSS px.
    pub(crate) fn font_size(&self) -> f64 {
        let sizes = self.0.iter().flatten().map(|piece| match piece {
            Piece::Text(_, style) => style.size,
            Piece::Number(_) => VALUE.size,
        });
        sizes.fold(0.0, f64::max)
    }

    /// Paints the lines; `at` is the point of `anchor` on the first baseline.
    pub(crate) fn paint(&self, painter: &Painter<'_>, at: (f64, f64), anchor: Anchor) {
        let (x, mut baseline) = at;
        for line in &self.0 {
            match line.as_slice() {
                // A single text keeps its anchor, so that its place does not depend on the width of the font.
                [Piece::Text(words, style)] => painter.text(words, (x, baseline), anchor, *style),
                pieces => {
                    let mut start = match anchor {
                        Anchor::Start => x,
                        Anchor::Middle => x - line_width(pieces) / 2.0,
                        Anchor::End => x - line_width(pieces),
                    };
                    for piece in pieces {
                        match piece {
                            Piece::Text(words, style) => {
                                painter.text(words, (start, baseline), Anchor::Start, *style);
                            }
                            Piece::Number(number) => {
                                painter.number(
                                    *number,
                                    (start + NUMBER_DIAMETER / 2.0, baseline - 5.0),
                                    NUMBER_DIAMETER / 2.0,
                                );
                            }
                        }
                        start += piece_width(piece) + GAP;
                    }
                }
            }
            baseline += LINE_HEIGHT;
        }
    }
}

fn text(words: &str, style: TextStyle) -> Piece {
    Piece::Text(words.to_owned(), style)
}

fn line_width(pieces: &[Piece]) -> f64 {
    let gaps = pieces.len().saturating_sub(1) as f64 * GAP;
    pieces.iter().map(piece_width).sum::<f64>() + gaps
}

fn piece_width(piece: &Piece) -> f64 {
    match piece {
        Piece::Text(words, style) => text_width(words, *style),
        Piece::Number(_) => NUMBER_DIAMETER,
    }
}

/// The width of a text in a style, in CSS px.
pub(crate) fn text_width(words: &str, style: TextStyle) -> f64 {
    width(words, if style.bold { style.size * BOLD } else { style.size })
}
