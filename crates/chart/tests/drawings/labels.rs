//! The boxes of the labels of a scene, measured with the same table as the layout.

use chart::scene::text::{ASCENT, BOLD, DESCENT, width};
use chart::scene::{Anchor, Item, Scene, css_px};

/// The box of a text: left, top, right, bottom in CSS px.
pub(crate) fn label_box(item: &Item) -> Option<(&str, [f64; 4])> {
    let Item::Text { at: (x, y), anchor, size, bold, words, .. } = item else { return None };
    let size = css_px(*size);
    let length = width(words, if *bold { size * BOLD } else { size });
    let left = match anchor {
        Anchor::Start => css_px(*x),
        Anchor::Middle => css_px(*x) - length / 2.0,
        Anchor::End => css_px(*x) - length,
    };
    let baseline = css_px(*y);
    Some((words, [left, baseline - ASCENT * size, left + length, baseline + DESCENT * size]))
}

/// The mistakes in the labels of a scene: outside the frame, over another label, cut off, or on several lines.
pub(crate) fn misplaced(scene: &Scene) -> Vec<String> {
    let labels: Vec<(&str, [f64; 4])> = scene.items.iter().filter_map(label_box).collect();
    let (right, bottom) = (css_px(scene.width) + 0.5, css_px(scene.height) + 0.5);
    let mut wrong = Vec::new();
    for (index, (words, [x, y, to_x, to_y])) in labels.iter().enumerate() {
        if *x < -0.5 || *y < -0.5 || *to_x > right || *to_y > bottom {
            wrong.push(format!("“{words}” leaves the frame"));
        }
        if words.contains(['…', '\n']) {
            wrong.push(format!("“{words}” is cut off or broken"));
        }
        for (other, [left, top, to_left, to_top]) in &labels[index + 1..] {
            if x < to_left && left < to_x && y < to_top && top < to_y {
                wrong.push(format!("“{words}” lies over “{other}”"));
            }
        }
    }
    wrong
}
