//! The kind of page that an article is rendered for.

/// The kind of page that an article is rendered for, which decides the parts around the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum RenderTarget {
    /// The story's own page, with language links and related stories.
    #[default]
    Page,
    /// A page for an `<iframe>`.
    Frame,
    /// A fragment in a host's page, below the host's headline. It is light until the host sets a scheme.
    Embedded,
}

impl RenderTarget {
    pub(super) fn classes(self) -> &'static str {
        match self {
            RenderTarget::Page | RenderTarget::Frame => "data-story",
            RenderTarget::Embedded => "data-story data-story-guest",
        }
    }

    /// The value of `data-scheme`.
    pub(super) fn scheme(self) -> Option<&'static str> {
        (self == RenderTarget::Embedded).then_some("light")
    }

    /// The element of a heading; embedded headings are one level lower.
    pub(super) fn heading(self, level: u8) -> String {
        let lower = u8::from(self == RenderTarget::Embedded);
        format!("h{}", level + lower)
    }
}
