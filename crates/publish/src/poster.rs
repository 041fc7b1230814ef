//! A poster: texts, lines and charts on a background, as one SVG file.

use super::fonts;
use super::typesetting::{Breaking, lines};
use crate::markup::escape;
use chart::role::Role;
use chart::scene::{Anchor, Item, Point, Scene, css_px, scene_units, svg};
use quantity::{Language, is_east_asian};
use std::fmt::Write;

/// The background of the style sheet's light scheme.
const BACKGROUND: &str = "#faf6ee";

/// The style of a text; lengths are CSS px.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextStyle {
    pub(super) size: f64,
    /// The distance between two baselines.
    pub(super) leading: f64,
    pub(super) bold: bool,
    pub(super) role: Role,
    pub(super) breaking: Breaking,
}

impl TextStyle {
    /// The text in lines of at most `max_width` CSS px.
    pub(super) fn lines(self, text: &str, max_width: f64) -> Vec<String> {
        lines(text, self.size, self.bold, max_width, self.breaking)
    }
}

/// An image with texts and charts; all lengths are CSS px.
#[derive(Clone, Debug)]
pub(super) struct Poster(Scene);

impl Poster {
    pub(super) fn new(width: f64, height: f64) -> Self {
        Self(Scene { width: scene_units(width), height: scene_units(height), items: Vec::new() })
    }

    /// Sets the height, once the height of the content is known.
    pub(super) fn set_height(&mut self, height: f64) {
        self.0.height = scene_units(height);
    }

    pub(super) fn width(&self) -> f64 {
        css_px(self.0.width)
    }

    pub(super) fn height(&self) -> f64 {
        css_px(self.0.height)
    }

    /// Adds lines below each other, the first at `top`. Returns the top of the next line.
    pub(super) fn add_lines(&mut self, lines: &[String], (left, top): (f64, f64), style: TextStyle) -> f64 {
        let mut line_top = top;
        for line in lines {
            self.add_line(line, Anchor::Start, (left, line_top), style);
            line_top += style.leading;
        }
        line_top
    }

    /// Adds one line with its `anchor` at `x` and its upper edge at `top`.
    pub(super) fn add_line(&mut self, words: &str, anchor: Anchor, (x, top): (f64, f64), style: TextStyle) {
        // Text is centred in its line: the middle of a Han character is 0.38 em above its baseline.
        let baseline = top + style.leading / 2.0 + 0.38 * style.size;
        self.0.items.push(Item::Text {
            at: (scene_units(x), scene_units(baseline)),
            anchor,
            size: scene_units(style.size),
            bold: style.bold,
            role: style.role,
            words: words.to_owned(),
        });
    }

    /// Adds a small hatched rectangle, as charts draw possible values.
    pub(super) fn add_hatching(&mut self, (left, top): (f64, f64), (width, height): (f64, f64)) {
        const LINE: f64 = 1.25;
        const GAP: f64 = 4.0;
        let point = |x: f64, y: f64| (scene_units(left + x), scene_units(top + y));
        let mut stroke = |points: Vec<Point>| {
            self.0.items.push(Item::Line { points, width: scene_units(LINE), role: Role::Possible });
        };
        let (edge, right, bottom) = (LINE / 2.0, width - LINE / 2.0, height - LINE / 2.0);
        let corners = [(edge, edge), (right, edge), (right, bottom), (edge, bottom), (edge, edge)];
        stroke(corners.into_iter().map(|(x, y)| point(x, y)).collect());
        // Strokes rise to the right and end under the border.
        let (edge, right, bottom) = (LINE, width - LINE, height - LINE);
        let rise = bottom - edge;
        let mut start = edge - rise + GAP;
        while start < right {
            let (begin, end) = (start.max(edge), (start + rise).min(right));
            stroke(vec![point(begin, bottom - (begin - start)), point(end, bottom - (end - start))]);
            start += GAP;
        }
    }

    /// Adds a filled rectangle.
    pub(super) fn add_rectangle(&mut self, (left, top): (f64, f64), (width, height): (f64, f64), role: Role) {
        let (right, bottom) = (scene_units(left + width), scene_units(top + height));
        let (left, top) = (scene_units(left), scene_units(top));
        let points = vec![(left, top), (right, top), (right, bottom), (left, bottom)];
        self.0.items.push(Item::Surface { points, role });
    }

    /// Adds a scene, scaled, with its upper left corner at a point.
    pub(super) fn add_scene(&mut self, scene: &Scene, (left, top): (f64, f64), scale: f64) {
        let length = |length: i32| (f64::from(length) * scale).round() as i32;
        let moved = |(x, y): Point| (scene_units(left) + length(x), scene_units(top) + length(y));
        self.0.items.extend(scene.items.iter().map(|item| match item.clone() {
            Item::Surface { points, role } => {
                Item::Surface { points: points.into_iter().map(moved).collect(), role }
            }
            Item::Line { points, width, role } => {
                Item::Line { points: points.into_iter().map(moved).collect(), width: length(width), role }
            }
            Item::Circle { centre, radius, line, role } => {
                Item::Circle { centre: moved(centre), radius: length(radius), line: line.map(length), role }
            }
            Item::Text { at, anchor, size, bold, role, words } => {
                Item::Text { at: moved(at), anchor, size: length(size), bold, role, words }
            }
        }));
    }

    /// All characters of the texts.
    pub(super) fn characters(&self) -> impl Iterator<Item = char> + '_ {
        self.0.items.iter().flat_map(|item| match item {
            Item::Text { words, .. } => words.chars(),
            _ => "".chars(),
        })
    }

    /// The poster as an SVG file; `label` is its text alternative.
    pub(super) fn svg(&self, language: Language, label: &str) -> String {
        let (tag, label, families) = (language.tag(), escape(label), fonts::css_families(language));
        let (width, height) = (self.0.width, self.0.height);
        let mut file = String::new();
        // Writing into a string can't fail.
        let _ = write!(
            file,
            r#"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{tag}" lang="{tag}" role="img" aria-label="{label}" viewBox="0 0 {width} {height}" width="{}" height="{}" font-family="{families}"><path fill="{BACKGROUND}" d="M0 0H{width}V{height}H0Z"/>"#,
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

/// Writes elements with Chinese fonts for Chinese text in an English image. Only texts have such characters, no tags or
/// attributes.
fn write_with_han_runs(file: &mut String, elements: &str) {
    let mut rest = elements;
    while let Some(start) = rest.find(is_east_asian) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(from.find(|c| !is_east_asian(c)).unwrap_or(from.len()));
        let families = fonts::css_families(Language::ZhHant);
        let _ =
            write!(file, r#"{before}<tspan xml:lang="zh" lang="zh" font-family="{families}">{run}</tspan>"#);
        rest = after;
    }
    file.push_str(rest);
}
