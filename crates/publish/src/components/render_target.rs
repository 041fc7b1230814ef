//! Where an article stands: in a page of ours, in a frame, or in a page of somebody else's.

/// Where an article stands, and so what comes with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// In its own page, with the choice of languages and what to read next.
    #[default]
    Page,
    /// In a page of its own that somebody else shows in a frame.
    Frame,
    /// In somebody else's page, under a headline of theirs, in daylight until they say otherwise.
    Guest,
}

impl Presence {
    pub(super) fn classes(self) -> &'static str {
        match self {
            Presence::Page | Presence::Frame => "data-story",
            Presence::Guest => "data-story data-story-guest",
        }
    }

    /// What `data-scheme` says.
    pub(super) fn scheme(self) -> Option<&'static str> {
        (self == Presence::Guest).then_some("light")
    }

    /// The element of a heading; a guest's are one level lower.
    pub(super) fn heading(self, level: u8) -> String {
        let lower = u8::from(self == Presence::Guest);
        format!("h{}", level + lower)
    }
}
