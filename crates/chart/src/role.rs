//! Colour roles: a chart names the purpose of a colour, and the page or file defines the colour.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// The purpose of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Important text.
    Ink,
    /// Secondary text.
    Muted,
    /// Certain parts: the colour of Liling's celadon.
    Certain,
    /// The hatching of possible parts.
    Possible,
    /// A quiet surface behind or between marks.
    Quiet,
    /// Axes and hairlines.
    Line,
    /// Only the highlight: cinnabar.
    Highlight,
    /// The second of several series.
    Second,
    /// The third of several series.
    Third,
    /// The fourth of several series.
    Fourth,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 10] = [
        Role::Ink,
        Role::Muted,
        Role::Certain,
        Role::Possible,
        Role::Quiet,
        Role::Line,
        Role::Highlight,
        Role::Second,
        Role::Third,
        Role::Fourth,
    ];

    /// The roles of several series, in their order.
    pub const SERIES: [Role; 4] = [Role::Certain, Role::Second, Role::Third, Role::Fourth];

    /// Its name in class names and CSS custom properties, `--data-story-certain`.
    pub fn name(self) -> &'static str {
        match self {
            Role::Ink => "ink",
            Role::Muted => "muted",
            Role::Certain => "certain",
            Role::Possible => "possible",
            Role::Quiet => "quiet",
            Role::Line => "line",
            Role::Highlight => "highlight",
            Role::Second => "second",
            Role::Third => "third",
            Role::Fourth => "fourth",
        }
    }

    /// Its colour without a style sheet, `#rrggbb`: that of the light scheme.
    pub fn default_colour(self) -> &'static str {
        match self {
            Role::Ink => "#26241f",
            Role::Muted => "#655f54",
            Role::Certain => "#3a7869",
            Role::Possible => "#3a7869",
            Role::Quiet => "#e7ebe1",
            Role::Line => "#8d8677",
            Role::Highlight => "#b5402a",
            Role::Second => "#24328a",
            Role::Third => "#432f0e",
            Role::Fourth => "#883578",
        }
    }

    /// The role of a colour from plotters: the red channel is the number of the role.
    pub(crate) fn from_backend(colour: BackendColor) -> Option<Role> {
        Role::ALL.get(usize::from(colour.rgb.0)).copied()
    }
}

impl Color for Role {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (*self as u8, 0, 0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_unchanged_after_plotters() {
        for role in Role::ALL {
            assert_eq!(Role::from_backend(role.to_backend_color()), Some(role));
        }
    }
}
