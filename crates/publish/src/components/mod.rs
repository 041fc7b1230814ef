//! Yew components that make a story's HTML, the same for the finished page and for the browser. Nothing is drawn here.

mod article;
mod embed_code;
mod excerpt;
mod facts;
mod figure;
mod files;
mod lang_spans;
mod links;
mod note;
mod picture;
mod prose;
mod render_target;
mod stats;

pub use article::{Article, ArticleProps, facts_outside_figures};
pub use embed_code::Offers;
pub use excerpt::Excerpt;
pub use facts::{credit_line, origin, part_in_words, parts_of, told_points};
pub use figure::{Figure, FigureProps, asked_note, facts_once, has_bounds, sources};
pub use files::{File, Form};
pub use links::link_addresses;
pub use picture::{Numbered, Picture};
pub use render_target::Presence;

use story::Story;

/// The name of a part of the story that is unique in a page with many: `zhuzhou-fact-members`.
pub fn anchor(story: &Story, what: &str, name: &str) -> String {
    format!("{}-{what}-{name}", story.about.slug)
}
