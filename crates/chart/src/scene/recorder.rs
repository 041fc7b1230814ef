//! The recorder: a plotters backend that records drawing calls as items of a scene.

use super::text::{self, ASCENT, DESCENT};
use super::{Anchor, Item, Point, Scene};
use crate::role::Role;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use std::convert::Infallible;

/// Records into a scene with a size. It overrides every method, because the defaults of plotters draw pixels.
pub(crate) struct Recorder<'a>(pub(crate) &'a mut Scene);

type Recorded = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder<'_> {
    /// Records an item, unless its colour is transparent or is no role.
    fn record(&mut self, colour: BackendColor, item: impl FnOnce(Role) -> Item) -> Recorded {
        if let Some(role) = Role::from_backend(colour).filter(|_| colour.alpha > 0.0) {
            self.0.items.push(item(role));
        }
        Ok(())
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.0.width.unsigned_abs(), self.0.height.unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Recorded {
        Ok(())
    }

    fn present(&mut self) -> Recorded {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Recorded {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Recorded {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let ((left, top), (right, bottom)) = (upper_left, bottom_right);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        if fill {
            self.fill_polygon(corners, style)
        } else {
            self.draw_path(corners.into_iter().chain([(left, top)]), style)
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Recorded {
        let points: Vec<Point> = path.into_iter().collect();
        let width = line_width(style);
        self.record(style.color(), |role| Item::Line { points, width, role })
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Recorded {
        let line = (!fill).then(|| line_width(style));
        let radius = i32::try_from(radius).unwrap_or(i32::MAX);
        self.record(style.color(), |role| Item::Circle { centre: center, radius, line, role })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Recorded {
        let points: Vec<Point> = vert.into_iter().collect();
        self.record(style.color(), |role| Item::Surface { points, role })
    }

    fn draw_text<T: BackendTextStyle>(&mut self, words: &str, style: &T, pos: BackendCoord) -> Recorded {
        let size = style.size();
        let below_top = match style.anchor().v_pos {
            VPos::Top => ASCENT,
            VPos::Center => ASCENT - 0.5,
            VPos::Bottom => -DESCENT,
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        self.record(style.color(), |role| Item::Text {
            at: (pos.0, pos.1 + (below_top * size).round() as i32),
            anchor,
            size: size.round() as i32,
            bold: matches!(style.style(), FontStyle::Bold),
            role,
            words: words.to_owned(),
        })
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        words: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((text::width(words, style.size()).ceil() as u32, style.size().ceil() as u32))
    }

    /// A scene has no bitmaps.
    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Recorded {
        Ok(())
    }
}

fn line_width<S: BackendStyle>(style: &S) -> i32 {
    i32::try_from(style.stroke_width()).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::element::{Circle, PathElement, Rectangle};
    use plotters::prelude::IntoDrawingArea;
    use plotters::style::Color;
    use proptest::prelude::*;

    fn scene() -> Scene {
        Scene { width: 640, height: 640, items: Vec::new() }
    }

    #[test]
    fn shapes_are_not_recorded_as_pixels() {
        let mut scene = scene();
        {
            let area = Recorder(&mut scene).into_drawing_area();
            area.draw(&Rectangle::new([(1, 2), (3, 4)], Role::Certain.filled())).expect("records");
            area.draw(&PathElement::new(vec![(0, 0), (5, 5)], Role::Line.stroke_width(64))).expect("records");
            area.draw(&Circle::new((9, 9), 3, Role::Ink.filled())).expect("records");
        }
        let square = vec![(1, 2), (3, 2), (3, 4), (1, 4)];
        assert_eq!(
            scene.items,
            [
                Item::Surface { points: square, role: Role::Certain },
                Item::Line { points: vec![(0, 0), (5, 5)], width: 64, role: Role::Line },
                Item::Circle { centre: (9, 9), radius: 3, line: None, role: Role::Ink },
            ]
        );
    }

    #[test]
    fn transparent_items_are_not_recorded() {
        let mut scene = scene();
        let area = Recorder(&mut scene).into_drawing_area();
        area.draw(&Rectangle::new([(1, 2), (3, 4)], Role::Certain.mix(0.0).filled())).expect("records");
        drop(area);
        assert_eq!(scene.items, []);
    }

    proptest! {
        #[test]
        fn a_path_keeps_every_point(points in proptest::collection::vec((0i32..640, 0i32..640), 2..30)) {
            let mut scene = scene();
            let area = Recorder(&mut scene).into_drawing_area();
            area.draw(&PathElement::new(points.clone(), Role::Ink.stroke_width(64))).expect("records");
            drop(area);
            prop_assert_eq!(&scene.items, &[Item::Line { points, width: 64, role: Role::Ink }]);
        }
    }
}
