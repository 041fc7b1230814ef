//! Names that Rust, scripts, style sheets and host pages share: classes, attributes and events. `www/script/contract/`
//! has those that the scripts use, `docs/html.md` those that host pages may use; a test compares them all.

/// Defines constants, and `ALL` with the name and the value of each.
macro_rules! names {
    ($($(#[$doc:meta])* $name:ident = $value:literal;)*) => {
        $($(#[$doc])* pub const $name: &str = $value;)*

        /// The name and the value of every constant of this module.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $value)),*];
    };
}

/// The custom element that shows a story in a host's page.
pub const ELEMENT: &str = "data-story";

pub mod class;

pub mod attribute {
    //! Attributes.

    names! {
        /// The story's slug, on the article.
        STORY = "data-story";
        /// The address of the story's data, on the article.
        SOURCE = "data-story-source";
        /// The digest of the story's data, on the article.
        INTEGRITY = "data-story-integrity";
        /// What the addresses in a fragment begin with, on the article.
        SITE = "data-story-site";
        /// Forces a colour scheme: `light` or `dark`.
        SCHEME = "data-scheme";
        /// The widget has taken over the article.
        MOUNTED = "data-story-mounted";
        /// Something was missing or broken: on the article, or on an element whose story could not be loaded.
        FAILED = "data-story-failed";
        /// The figure's id.
        FIGURE = "data-figure";
        /// The kind of a figure's chart.
        KIND = "data-kind";
        /// The figure's canvas shows instead of its SVG.
        LIVE = "data-live";
        /// Starts the entrance of a live figure.
        ENTERING = "data-entering";
        /// The fact's id.
        FACT = "data-fact";
        /// The element's fact is highlighted.
        HIGHLIGHTED = "data-lit";
        /// The note stays until it is closed.
        PINNED = "data-pinned";
        /// What a button of the note does.
        ACTION = "data-way";
        /// The text of the status line after copying.
        DONE = "data-done";
        /// The text has just been copied.
        COPIED = "data-copied";
        /// The number of a link to another site, on paper.
        LINK = "data-story-link";
        /// The address of a box's story.
        BOX_SRC = "data-story-src";
        /// The figure that a box shows.
        BOX_FIGURE = "data-story-figure";
        /// The colour scheme of a box.
        BOX_THEME = "data-story-theme";
    }
}

pub mod event {
    //! Events, by their types.

    names! {
        /// A figure has become live; for host pages.
        LIVE = "data-story-live";
        /// A fact was selected, or the selection was cleared; for host pages.
        FACT = "data-story-fact";
        /// Colours may have changed; for the widget.
        RESTYLE = "data-story-restyle";
        /// Something failed in the page: tests whether the widget has trapped. For the widget.
        PING = "data-story-failed";
        /// A figure was painted for the first time; from the widget, for the scripts.
        DRAWN = "data-story-drawn";
        /// The selection has changed; from the widget, for the scripts.
        SELECTION = "data-story-selection";
    }
}
