//! Captions: a label and its value on as few lines as there is room for, or a number that leads below the picture.

use super::notes::Notes;
use super::role::Role;
use super::scene::Anchor;
use super::scene::text::{BOLD, width};
use super::sketch::{Sketch, Type};
use story::fact::Fact;

/// How labels are set.
pub(super) const LABEL: Type = Type { size: 15.0, bold: false, role: Role::Muted };
/// How values are set.
pub(super) const VALUE: Type = Type { size: 15.0, bold: true, role: Role::Ink };
/// How what stands beside them is set.
pub(super) const ASIDE: Type = Type { size: 13.0, bold: false, role: Role::Muted };
/// From one baseline to the next, in CSS px.
pub(super) const LINE: f64 = 21.0;

/// Between two pieces of a line, in CSS px.
const GAP: f64 = 8.0;
/// The diameter of the circle around a number, in CSS px.
const NUMBER: f64 = 18.0;

/// Lines of text, each never broken.
#[derive(Clone)]
pub(super) struct Caption(Vec<Vec<Piece>>);

#[derive(Clone)]
enum Piece {
    Text(String, Type),
    Number(usize),
}

impl Caption {
    /// Label and value beside each other, else the value below its label; with `calculated` behind the value
    /// of a calculation.
    pub(super) fn beside(
        (id, fact): (&str, &Fact),
        calculated: &str,
        room: f64,
        notes: &mut Notes<'_>,
    ) -> Self {
        let number = numbered(id, notes);
        let (label, value) = (text(&fact.label, LABEL), text(&fact.words, VALUE));
        let mut on_one = vec![label.clone(), value.clone()];
        let mut on_two = vec![vec![label], vec![value.clone()]];
        let mut on_three = on_two.clone();
        if fact.is_calculation() && !calculated.is_empty() {
            let aside = text(calculated, ASIDE);
            on_one.push(aside.clone());
            on_two[1].push(aside.clone());
            on_three.push(vec![aside]);
        }
        Self::first_that_fits(vec![vec![on_one], on_two, on_three], number, id, value, room, notes)
    }

    /// Label and value beside each other, both set as values, else the value alone with a number.
    pub(super) fn beside_bold((id, fact): (&str, &Fact), room: f64, notes: &mut Notes<'_>) -> Self {
        let number = numbered(id, notes);
        let (label, value) = (text(&fact.label, VALUE), text(&fact.words, VALUE));
        Self::first_that_fits(vec![vec![vec![label, value.clone()]]], number, id, value, room, notes)
    }

    /// The label below its value.
    pub(super) fn stacked((id, fact): (&str, &Fact), room: f64, notes: &mut Notes<'_>) -> Self {
        Self::lines_of(&[(&fact.words, VALUE), (&fact.label, LABEL)], id, room, notes)
    }

    /// Texts one below the other, else the first with a number, else the number alone.
    pub(super) fn lines_of(texts: &[(&str, Type)], id: &str, room: f64, notes: &mut Notes<'_>) -> Self {
        let number = numbered(id, notes);
        let lines: Vec<Vec<Piece>> = texts.iter().map(|(words, kind)| vec![text(words, *kind)]).collect();
        let least = texts.first().map_or(text("", VALUE), |(words, kind)| text(words, *kind));
        Self::first_that_fits(vec![lines], number, id, least, room, notes)
    }

    /// One text, else the number of the fact that it is about.
    pub(super) fn single(words: &str, kind: Type, id: &str, room: f64, notes: &mut Notes<'_>) -> Self {
        Self::lines_of(&[(words, kind)], id, room, notes)
    }

    /// One text, else the number of the fact; a note that is asked for has its number elsewhere.
    pub(super) fn unasked(words: &str, kind: Type, id: &str, room: f64, notes: &mut Notes<'_>) -> Self {
        if text_width(words, kind) <= room {
            return Self::plain(words, kind);
        }
        Caption(vec![vec![Piece::Number(notes.number(id))]])
    }

    /// A text whose room is known.
    pub(super) fn plain(words: &str, kind: Type) -> Self {
        Caption(vec![vec![text(words, kind)]])
    }

    /// The first of some settings that fits; else the least with a number, else the number alone.
    fn first_that_fits(
        settings: Vec<Vec<Vec<Piece>>>,
        number: Option<usize>,
        id: &str,
        least: Piece,
        room: f64,
        notes: &mut Notes<'_>,
    ) -> Self {
        for mut lines in settings {
            if let (Some(number), Some(first)) = (number, lines.first_mut()) {
                first.push(Piece::Number(number));
            }
            let caption = Caption(lines);
            if caption.width() <= room {
                return caption;
            }
        }
        let number = Piece::Number(notes.number(id));
        let caption = Caption(vec![vec![least, number.clone()]]);
        if caption.width() <= room { caption } else { Caption(vec![vec![number]]) }
    }

    /// The width of the widest line, in CSS px.
    pub(super) fn width(&self) -> f64 {
        self.0.iter().map(|line| line_width(line)).fold(0.0, f64::max)
    }

    /// How many lines there are.
    pub(super) fn lines(&self) -> f64 {
        self.0.len() as f64
    }

    /// The font size of the largest text, in CSS px.
    pub(super) fn size(&self) -> f64 {
        let sizes = self.0.iter().flatten().map(|piece| match piece {
            Piece::Text(_, kind) => kind.size,
            Piece::Number(_) => VALUE.size,
        });
        sizes.fold(0.0, f64::max)
    }

    /// Draws the lines; `at` is the place of `anchor` on the first baseline.
    pub(super) fn draw(&self, sketch: &Sketch<'_>, at: (f64, f64), anchor: Anchor) {
        let (x, mut baseline) = at;
        for line in &self.0 {
            match line.as_slice() {
                // A text that stands alone is anchored where it belongs, whatever its font makes of it.
                [Piece::Text(words, kind)] => sketch.text(words, (x, baseline), anchor, *kind),
                pieces => {
                    let mut start = match anchor {
                        Anchor::Start => x,
                        Anchor::Middle => x - line_width(pieces) / 2.0,
                        Anchor::End => x - line_width(pieces),
                    };
                    for piece in pieces {
                        match piece {
                            Piece::Text(words, kind) => {
                                sketch.text(words, (start, baseline), Anchor::Start, *kind);
                            }
                            Piece::Number(number) => {
                                sketch.number(*number, (start + NUMBER / 2.0, baseline - 5.0), NUMBER / 2.0);
                            }
                        }
                        start += piece_width(piece) + GAP;
                    }
                }
            }
            baseline += LINE;
        }
    }
}

/// The number of a fact whose note is asked for.
fn numbered(id: &str, notes: &mut Notes<'_>) -> Option<usize> {
    notes.asks(id).then(|| notes.number(id))
}

fn text(words: &str, kind: Type) -> Piece {
    Piece::Text(words.to_owned(), kind)
}

fn line_width(pieces: &[Piece]) -> f64 {
    let gaps = pieces.len().saturating_sub(1) as f64 * GAP;
    pieces.iter().map(piece_width).sum::<f64>() + gaps
}

fn piece_width(piece: &Piece) -> f64 {
    match piece {
        Piece::Text(words, kind) => text_width(words, *kind),
        Piece::Number(_) => NUMBER,
    }
}

/// The width of a text as it is set, in CSS px.
pub(super) fn text_width(words: &str, kind: Type) -> f64 {
    width(words, if kind.bold { kind.size * BOLD } else { kind.size })
}
