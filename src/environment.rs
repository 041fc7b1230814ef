//! What the page around a figure says: its colours, its fonts, its device pixels.

use crate::canvas::Paint;
use crate::mount_point::first;
use chart::role::Role;
use quantity::digits;
use web_sys::{Element, window};

/// Device pixels a CSS px, zoom included.
pub(super) fn ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// Whether the reader has not asked for less motion.
pub(super) fn likes_motion() -> bool {
    let query =
        window().and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok().flatten());
    query.is_none_or(|query| !query.matches())
}

/// Colours from the style sheet's custom properties, fonts from the element, as they are now.
pub(super) fn paint(element: &Element) -> Paint {
    let style = window().and_then(|window| window.get_computed_style(element).ok().flatten());
    let property =
        |name: &str| style.as_ref().and_then(|style| style.get_property_value(name).ok()).unwrap_or_default();
    let colour = |role: Role| {
        let set = property(&["--data-story-", role.name()].concat());
        match set.trim() {
            "" => role.default_colour().to_owned(),
            set => set.to_owned(),
        }
    };
    let fonts = property("font-family");
    let fonts = if fonts.is_empty() { "sans-serif".to_owned() } else { fonts };
    Paint { colours: Role::ALL.into_iter().map(colour).collect(), fonts }
}

/// The layout that the style sheet shows: the width of the one SVG that has a box.
pub(super) fn shown_layout(figure: &Element) -> Option<u32> {
    chart::WIDTHS.into_iter().find(|width| {
        let svg = first(figure, &[".data-story-svg-", &digits((*width).into())].concat());
        svg.is_some_and(|svg| svg.get_bounding_client_rect().width() > 0.0)
    })
}
