//! A picture that stands alone: words, rules and charts on paper, written as one SVG file.

use super::fonts;
use super::typesetting::{Breaking, lines};
use chart::role::Role;
use chart::scene::{Anchor, Item, Point, Scene, css_px, svg, units};
use quantity::Language;
use std::fmt::Write;

/// Paper, as in the style sheet's light scheme.
const PAPER: &str = "#faf6ee";

/// How words are set; lengths are CSS px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) size: f64,
    /// From one baseline to the next.
    pub(super) leading: f64,
    pub(super) bold: bool,
    pub(super) role: Role,
    pub(super) breaking: Breaking,
}

impl Type {
    /// The words in lines of at most `room` CSS px.
    pub(super) fn lines(self, words: &str, room: f64) -> Vec<String> {
        lines(words, self.size, self.bold, room, self.breaking)
    }
}

/// A sheet of paper; all lengths are CSS px.
#[derive(Clone, Debug)]
pub(super) struct Composition(Scene);

impl Composition {
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self(Scene { width: units(width), height: units(height), items: Vec::new() })
    }

    /// Makes the sheet as high as what is on it needs.
    pub(super) fn set_height(&mut self, height: f64) {
        self.0.height = units(height);
    }

    pub(super) fn width(&self) -> f64 {
        css_px(self.0.width)
    }

    pub(super) fn height(&self) -> f64 {
        css_px(self.0.height)
    }

    /// Sets lines below each other, the top of the first at `top`; gives where the next line would begin.
    pub(super) fn set(&mut self, lines: &[String], (left, top): (f64, f64), kind: Type) -> f64 {
        let mut line_top = top;
        for line in lines {
            self.line(line, Anchor::Start, (left, line_top), kind);
            line_top += kind.leading;
        }
        line_top
    }

    /// Sets one line; `anchor` says which part of it stands at the place's x, the y is the line's top.
    pub(super) fn line(&mut self, words: &str, anchor: Anchor, (x, top): (f64, f64), kind: Type) {
        // Letters stand in the middle of their leading: that of a Han character is 0.38 above its baseline.
        let baseline = top + kind.leading / 2.0 + 0.38 * kind.size;
        self.0.items.push(Item::Text {
            at: (units(x), units(baseline)),
            anchor,
            size: units(kind.size),
            bold: kind.bold,
            role: kind.role,
            words: words.to_owned(),
        });
    }

    /// A small rectangle with strokes across, as charts draw what is possible.
    pub(super) fn hatched(&mut self, (left, top): (f64, f64), (width, height): (f64, f64)) {
        const LINE: f64 = 1.25;
        const GAP: f64 = 4.0;
        let point = |x: f64, y: f64| (units(left + x), units(top + y));
        let mut stroke = |points: Vec<Point>| {
            self.0.items.push(Item::Line { points, width: units(LINE), role: Role::Possible });
        };
        let (edge, right, bottom) = (LINE / 2.0, width - LINE / 2.0, height - LINE / 2.0);
        let corners = [(edge, edge), (right, edge), (right, bottom), (edge, bottom), (edge, edge)];
        stroke(corners.into_iter().map(|(x, y)| point(x, y)).collect());
        // Strokes rise to the right and end under the line around them.
        let (edge, right, bottom) = (LINE, width - LINE, height - LINE);
        let rise = bottom - edge;
        let mut start = edge - rise + GAP;
        while start < right {
            let (begin, end) = (start.max(edge), (start + rise).min(right));
            stroke(vec![point(begin, bottom - (begin - start)), point(end, bottom - (end - start))]);
            start += GAP;
        }
    }

    /// A filled upright rectangle.
    pub(super) fn rectangle(&mut self, (left, top): (f64, f64), (width, height): (f64, f64), role: Role) {
        let (right, bottom) = (units(left + width), units(top + height));
        let (left, top) = (units(left), units(top));
        let points = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
        self.0.items.push(Item::Surface { points, role });
    }

    /// Puts a scene onto the sheet, its upper left corner at a place, enlarged.
    pub(super) fn paste(&mut self, scene: &Scene, (left, top): (f64, f64), scale: f64) {
        let length = |length: i32| (f64::from(length) * scale).round() as i32;
        let place = |(x, y): Point| (units(left) + length(x), units(top) + length(y));
        self.0.items.extend(scene.items.iter().map(|item| match item.clone() {
            Item::Surface { points, role } => {
                Item::Surface { points: points.into_iter().map(place).collect(), role }
            }
            Item::Line { points, width, role } => {
                Item::Line { points: points.into_iter().map(place).collect(), width: length(width), role }
            }
            Item::Circle { centre, radius, line, role } => {
                Item::Circle { centre: place(centre), radius: length(radius), line: line.map(length), role }
            }
            Item::Text { at, anchor, size, bold, role, words } => {
                Item::Text { at: place(at), anchor, size: length(size), bold, role, words }
            }
        }));
    }

    /// Every character on the sheet.
    pub(super) fn characters(&self) -> impl Iterator<Item = char> + '_ {
        self.0.items.iter().flat_map(|item| match item {
            Item::Text { words, .. } => words.chars(),
            _ => "".chars(),
        })
    }

    /// The sheet as an SVG file; `label` says it to those who hear it.
    pub(super) fn svg(&self, language: Language, label: &str) -> String {
        let (tag, label, families) = (language.tag(), svg::escaped(label), fonts::list(language));
        let (width, height) = (self.0.width, self.0.height);
        let mut file = String::new();
        // Writing into a string can't fail.
        let _ = write!(
            file,
            r#"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{tag}" lang="{tag}" role="img" aria-label="{label}" viewBox="0 0 {width} {height}" width="{}" height="{}" font-family="{families}"><path fill="{PAPER}" d="M0 0H{width}V{height}H0Z"/>"#,
            self.width(),
            self.height(),
        );
        let mut elements = String::new();
        svg::write_elements(&mut elements, &self.0);
        match language {
            Language::En => write_with_han_runs(&mut file, &elements),
            _ => file.push_str(&elements),
        }
        file.push_str("</svg>\n");
        file
    }
}

/// Chinese within English gets fonts of its own. Only words have Han characters, never tags or attributes.
fn write_with_han_runs(file: &mut String, elements: &str) {
    let is_han = |c: char| c >= '\u{2e80}';
    let mut rest = elements;
    while let Some(start) = rest.find(is_han) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(from.find(|c| !is_han(c)).unwrap_or(from.len()));
        let families = fonts::list(Language::ZhHant);
        let _ =
            write!(file, r#"{before}<tspan xml:lang="zh" lang="zh" font-family="{families}">{run}</tspan>"#);
        rest = after;
    }
    file.push_str(rest);
}
