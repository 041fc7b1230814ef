//! Paints a scene onto a canvas. Device pixels exist only here.

use chart::digits;
use chart::role::Role;
use chart::scene::{Anchor, Item, Point, Scene, UNITS_PER_PX, css_px};
use std::f64::consts::TAU;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The most device pixels per CSS px: nobody sees more, and phones would run out of memory.
const MAX_RATIO: f64 = 3.0;

/// Colours and fonts of a painted scene.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Paint {
    /// A CSS colour for every role, in the order of [`Role::ALL`].
    pub(crate) colours: Vec<String>,
    /// The CSS font families of texts.
    pub(crate) fonts: String,
}

/// Paints a scene over all of a canvas that is `css_width` CSS px wide, at `ratio` device pixels per CSS px.
///
/// # Errors
/// The browser's error if the canvas has no 2D context.
pub(crate) fn paint(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    css_width: f64,
    ratio: f64,
    paint: &Paint,
) -> Result<(), JsValue> {
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    let enlarged = css_width / css_px(scene.width).max(1.0);
    let scale = enlarged * ratio.clamp(1.0, MAX_RATIO);
    let width = (css_px(scene.width) * scale).round() as u32;
    let height = (css_px(scene.height) * scale).round() as u32;
    // Setting the size clears a canvas, even if the size is the same.
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)?;
    context.clear_rect(0.0, 0.0, width.into(), height.into());
    context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0)?;
    for item in &scene.items {
        paint_item(&context, item, paint)?;
    }
    Ok(())
}

fn paint_item(context: &CanvasRenderingContext2d, item: &Item, paint: &Paint) -> Result<(), JsValue> {
    match item {
        Item::Surface { points, role } => {
            trace(context, points);
            context.close_path();
            context.set_fill_style_str(colour(paint, *role));
            context.fill();
        }
        Item::Line { points, width, role } => {
            trace(context, points);
            context.set_stroke_style_str(colour(paint, *role));
            context.set_line_width(css_px(*width));
            context.stroke();
        }
        Item::Circle { centre: (x, y), radius, line, role } => {
            context.begin_path();
            context.arc(css_px(*x), css_px(*y), css_px(*radius), 0.0, TAU)?;
            match line {
                Some(width) => {
                    context.set_stroke_style_str(colour(paint, *role));
                    context.set_line_width(css_px(*width));
                    context.stroke();
                }
                None => {
                    context.set_fill_style_str(colour(paint, *role));
                    context.fill();
                }
            }
        }
        Item::Text { at: (x, y), anchor, size, bold, role, words } => {
            let weight = if *bold { "700 " } else { "400 " };
            // Sixty-fourths become hundredths without floats: formatting a float would enlarge the widget.
            let (whole, hundredths) = (size / UNITS_PER_PX, size % UNITS_PER_PX * 100 / UNITS_PER_PX);
            let size = [&digits(whole.into()), ".", &digits((100 + hundredths).into())[1..], "px "].concat();
            context.set_font(&[weight, &size, &paint.fonts].concat());
            context.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            context.set_fill_style_str(colour(paint, *role));
            context.fill_text(words, css_px(*x), css_px(*y))?;
        }
    }
    Ok(())
}

fn trace(context: &CanvasRenderingContext2d, points: &[Point]) {
    context.begin_path();
    for (x, y) in points {
        // The first `line_to` of a path only moves to its point.
        context.line_to(css_px(*x), css_px(*y));
    }
    if points.len() > 3 && points.first() == points.last() {
        context.close_path();
    }
}

fn colour(paint: &Paint, role: Role) -> &str {
    paint.colours.get(role as usize).map_or(role.default_colour(), String::as_str)
}
