//! Writes a scene as SVG.

use super::{Anchor, Item, Point, Scene, UNITS_PER_PX};
use crate::role::Role;
use std::fmt::Write;

/// The fonts of a separate file; in a page, the style sheet sets the fonts.
const FONTS: &str = "PingFang TC, Noto Sans CJK TC, Microsoft JhengHei, sans-serif";

/// The scene as one `<svg>` element, its viewBox in scene units.
///
/// `class` is the element's class, `label` its accessible name, and `summary` the id of its description. Colours are written
/// twice: as presentation attributes for separate files, and as classes `data-story-ROLE` for a page's style sheet.
pub fn write(scene: &Scene, class: &str, label: &str, summary: Option<&str>) -> String {
    write_displayed(scene, class, label, summary, "")
}

/// The same element, hidden unless a style sheet displays it.
pub fn write_hidden(scene: &Scene, class: &str, label: &str, summary: Option<&str>) -> String {
    write_displayed(scene, class, label, summary, r#" display="none""#)
}

fn write_displayed(
    scene: &Scene,
    class: &str,
    label: &str,
    summary: Option<&str>,
    display: &'static str,
) -> String {
    let described = summary.map(|id| format!(r#" aria-describedby="{}""#, escaped(id))).unwrap_or_default();
    let (width, height) = (scene.width, scene.height);
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="{}"{display} role="img" aria-label="{}"{described} viewBox="0 0 {width} {height}" width="{}" height="{}" font-family="{FONTS}">"#,
        escaped(class),
        escaped(label),
        width / UNITS_PER_PX,
        height / UNITS_PER_PX,
    );
    write_elements(&mut svg, scene);
    svg.push_str("</svg>");
    svg
}

/// Writes the content of the `<svg>` element, from back to front.
pub fn write_elements(svg: &mut String, scene: &Scene) {
    let mut items = scene.items.as_slice();
    while let Some(first) = items.first() {
        // Lines of the same width and colour, such as hatching, share an element.
        let same = items.iter().take_while(|item| share_an_element(first, item)).count().max(1);
        write_items(svg, &items[..same]);
        items = &items[same..];
    }
}

fn share_an_element(first: &Item, item: &Item) -> bool {
    match (first, item) {
        (Item::Line { width: a, role: x, .. }, Item::Line { width: b, role: y, .. }) => a == b && x == y,
        _ => false,
    }
}

fn write_items(svg: &mut String, items: &[Item]) {
    let Some(first) = items.first() else { return };
    // Writing into a string can't fail.
    let _ = match first {
        Item::Surface { points, role } => {
            let mut path = PathData::default();
            path.add_line(points);
            write!(svg, r#"<path {} d="{}Z"/>"#, fill(*role), path.steps)
        }
        Item::Line { width, role, .. } => {
            let mut path = PathData::default();
            for item in items {
                if let Item::Line { points, .. } = item {
                    path.add_line_or_loop(points);
                }
            }
            write!(svg, r#"<path {} stroke-width="{width}" d="{}"/>"#, stroke(*role), path.steps)
        }
        Item::Circle { centre: (x, y), radius, line, role } => {
            let paint = match line {
                Some(width) => format!(r#"{} stroke-width="{width}""#, stroke(*role)),
                None => fill(*role),
            };
            write!(svg, r#"<circle {paint} cx="{x}" cy="{y}" r="{radius}"/>"#)
        }
        Item::Text { at: (x, y), anchor, size, bold, role, words } => {
            let anchor = match anchor {
                Anchor::Start => "",
                Anchor::Middle => r#" text-anchor="middle""#,
                Anchor::End => r#" text-anchor="end""#,
            };
            let weight = if *bold { r#" font-weight="700""# } else { "" };
            let (fill, words) = (fill(*role), escaped(words));
            write!(svg, r#"<text {fill} x="{x}" y="{y}" font-size="{size}"{anchor}{weight}>{words}</text>"#)
        }
    };
}

fn fill(role: Role) -> String {
    format!(r#"class="data-story-fill-{}" fill="{}""#, role.name(), role.default_colour())
}

fn stroke(role: Role) -> String {
    format!(r#"class="data-story-stroke-{}" fill="none" stroke="{}""#, role.name(), role.default_colour())
}

/// The data of a path, in relative steps: then the strokes of hatching are equal and compress well.
#[derive(Default)]
struct PathData {
    steps: String,
    at: Point,
}

impl PathData {
    /// Adds a line through points. Vertical and horizontal steps have a short form.
    fn add_line(&mut self, points: &[Point]) {
        for (index, &(x, y)) in points.iter().enumerate() {
            let (right, down) = (x - self.at.0, y - self.at.1);
            let _ = match (index, right, down) {
                (0, ..) if self.steps.is_empty() => write!(self.steps, "M{x} {y}"),
                (0, ..) => write!(self.steps, "m{right} {down}"),
                (_, _, 0) => write!(self.steps, "h{right}"),
                (_, 0, _) => write!(self.steps, "v{down}"),
                _ => write!(self.steps, "l{right} {down}"),
            };
            self.at = (x, y);
        }
    }

    /// Adds a line, and closes it if it ends at its first point.
    fn add_line_or_loop(&mut self, points: &[Point]) {
        match points {
            [first, between @ .., last] if first == last && between.len() > 1 => {
                self.add_line(&points[..points.len() - 1]);
                self.steps.push('Z');
                self.at = *first;
            }
            _ => self.add_line(points),
        }
    }
}

/// Escapes text for elements and double-quoted attributes, and drops characters that XML forbids.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scene_is_written_item_by_item() {
        let scene = Scene {
            width: 6400,
            height: 640,
            items: vec![
                Item::Surface { points: vec![(0, 0), (64, 0), (64, 64)], role: Role::Certain },
                Item::Line { points: vec![(0, 0), (64, 32)], width: 64, role: Role::Possible },
                Item::Line { points: vec![(64, 0), (128, 32)], width: 64, role: Role::Possible },
                Item::Text {
                    at: (0, 64),
                    anchor: Anchor::End,
                    size: 960,
                    bold: true,
                    role: Role::Ink,
                    words: "<b>&\"3.4萬餘\u{0}".into(),
                },
            ],
        };
        insta::assert_snapshot!(write(&scene, "one two", "a \"label\"", None));
    }
}
