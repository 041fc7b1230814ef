//! Motion: the animation from one scene to another. The caller reads the clock; no frame depends on an earlier one.

use crate::scene::{Item, Point, Scene};

/// The duration of a motion, in milliseconds: long enough to follow, and not long enough to wait for.
pub const DURATION: f64 = 240.0;

/// An animation from one scene to another of the same size.
#[derive(Clone, Debug, PartialEq)]
pub struct Motion {
    from: Scene,
    to: Scene,
    started_at: f64,
    /// For each item of the new scene, the index of the old item that moves to it.
    pairs: Vec<Option<usize>>,
}

impl Motion {
    /// Starts at `now`, in milliseconds. To interrupt a motion, start another from its scene [`at`](Motion::at) this moment.
    pub fn new(from: Scene, to: Scene, now: f64) -> Self {
        let mut next = 0;
        let pairs = to.items.iter().map(|item| {
            let found = next + from.items.get(next..)?.iter().position(|other| can_move_to(other, item))?;
            next = found + 1;
            Some(found)
        });
        let pairs = pairs.collect();
        Self { from, to, started_at: now, pairs }
    }

    /// Whether the motion has ended at `now`.
    pub fn has_ended(&self, now: f64) -> bool {
        now - self.started_at >= DURATION
    }

    /// The scene at `now`: items of both scenes move, new lines become wider, old lines become thinner.
    pub fn at(&self, now: f64) -> Scene {
        if self.has_ended(now) {
            return self.to.clone();
        }
        let left = 1.0 - ((now - self.started_at) / DURATION).clamp(0.0, 1.0);
        // Fast at the start, slow at the end.
        let done = 1.0 - left * left * left;
        let mut items = Vec::new();
        for (item, pair) in self.to.items.iter().zip(&self.pairs) {
            match pair.and_then(|index| self.from.items.get(index)) {
                Some(before) => items.push(interpolate_item(before, item, done)),
                None => items.extend(fade(item, done)),
            }
        }
        let stays = |index: usize| self.pairs.contains(&Some(index));
        let going = self.from.items.iter().enumerate().filter(|(index, _)| !stays(*index));
        items.extend(going.filter_map(|(_, item)| fade(item, 1.0 - done)));
        Scene { width: self.to.width, height: self.to.height, items }
    }
}

/// Whether an item can move to another.
fn can_move_to(from: &Item, to: &Item) -> bool {
    match (from, to) {
        (Item::Surface { points: a, role: x }, Item::Surface { points: b, role: y }) => {
            a.len() == b.len() && x == y
        }
        (Item::Line { points: a, role: x, .. }, Item::Line { points: b, role: y, .. }) => {
            a.len() == b.len() && x == y
        }
        (Item::Circle { line: a, role: x, .. }, Item::Circle { line: b, role: y, .. }) => a == b && x == y,
        (Item::Text { words: a, role: x, .. }, Item::Text { words: b, role: y, .. }) => a == b && x == y,
        _ => false,
    }
}

fn interpolate_item(from: &Item, to: &Item, done: f64) -> Item {
    let mut item = to.clone();
    match (from, &mut item) {
        (Item::Surface { points: before, .. }, Item::Surface { points, .. }) => {
            interpolate_points(before, points, done)
        }
        (Item::Line { points: before, width: thin, .. }, Item::Line { points, width, .. }) => {
            interpolate_points(before, points, done);
            *width = interpolate(*thin, *width, done);
        }
        (Item::Circle { centre: before, radius: small, .. }, Item::Circle { centre, radius, .. }) => {
            *centre = interpolate_point(*before, *centre, done);
            *radius = interpolate(*small, *radius, done);
        }
        (Item::Text { at: before, size: small, .. }, Item::Text { at, size, .. }) => {
            *at = interpolate_point(*before, *at, done);
            *size = interpolate(*small, *size, done);
        }
        _ => {}
    }
    item
}

/// An item that appears or disappears: a line with a share of its width; text and surfaces from a share of one half.
fn fade(item: &Item, share: f64) -> Option<Item> {
    match item {
        Item::Line { points, width, role } => {
            let width = interpolate(0, *width, share);
            // A canvas ignores a width of zero and keeps the width before.
            (width > 0).then(|| Item::Line { points: points.clone(), width, role: *role })
        }
        other => (share >= 0.5).then(|| other.clone()),
    }
}

fn interpolate_points(from: &[Point], to: &mut [Point], done: f64) {
    for (before, point) in from.iter().zip(to) {
        *point = interpolate_point(*before, *point, done);
    }
}

fn interpolate_point(from: Point, to: Point, done: f64) -> Point {
    (interpolate(from.0, to.0, done), interpolate(from.1, to.1, done))
}

fn interpolate(from: i32, to: i32, done: f64) -> i32 {
    from + (f64::from(to - from) * done).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use proptest::prelude::*;

    fn bar(length: i32) -> Item {
        Item::Surface { points: vec![(0, 0), (length, 0), (length, 64), (0, 64)], role: Role::Certain }
    }

    fn ring(width: i32) -> Item {
        Item::Line { points: vec![(0, 0), (64, 0), (64, 64)], width, role: Role::Highlight }
    }

    fn scene(items: Vec<Item>) -> Scene {
        Scene { width: 640, height: 64, items }
    }

    #[test]
    fn new_numbers_move_and_a_highlight_grows() {
        let motion = Motion::new(scene(vec![bar(100)]), scene(vec![bar(300), ring(128)]), 1_000.0);
        let length = |now: f64| match &motion.at(now).items[..] {
            [Item::Surface { points, .. }] => (points[1].0, 0),
            [Item::Surface { points, .. }, Item::Line { width, .. }] => (points[1].0, *width),
            other => panic!("{other:?}"),
        };
        assert_eq!(length(1_000.0), (100, 0));
        // After half of the time, seven eighths of the distance.
        assert_eq!(length(1_000.0 + DURATION / 2.0), (275, 112));
        assert_eq!(length(1_000.0 + DURATION), (300, 128));
        assert!(!motion.has_ended(1_000.0 + DURATION - 1.0) && motion.has_ended(1_000.0 + DURATION));
        assert_eq!(length(0.0), (100, 0), "a clock may run backwards");
    }

    #[test]
    fn an_interrupted_motion_continues_from_its_current_scene() {
        let there = Motion::new(scene(vec![bar(100)]), scene(vec![bar(300)]), 0.0);
        let halfway = there.at(60.0);
        let back = Motion::new(halfway.clone(), scene(vec![bar(100)]), 60.0);
        assert_eq!(back.at(60.0), halfway, "nothing jumps");
        assert_eq!(back.at(60.0 + DURATION), scene(vec![bar(100)]));
    }

    proptest! {
        #[test]
        fn a_motion_begins_with_the_old_scene_and_ends_with_the_new(
            before in prop::collection::vec(0i32..640, 0..6), after in prop::collection::vec(0i32..640, 0..6), has_highlight: bool,
        ) {
            let make = |lengths: &[i32], has_highlight: bool| {
                scene(lengths.iter().map(|length| bar(*length)).chain(has_highlight.then(|| ring(128))).collect())
            };
            let (from, to) = (make(&before, !has_highlight), make(&after, has_highlight));
            let motion = Motion::new(from.clone(), to.clone(), 5.0);
            prop_assert_eq!(motion.at(5.0 + DURATION), to);
            // At the start, no matched item has moved.
            let start = motion.at(5.0);
            let matched = before.len().min(after.len());
            prop_assert_eq!(&start.items[..matched], &from.items[..matched]);
        }
    }
}
