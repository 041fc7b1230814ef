//! Ids of a story's parts.

use story::Story;

/// An id that is unique in a page with several stories: `zhuzhou-fact-members`.
pub(crate) fn anchor(story: &Story, part: &str, name: &str) -> String {
    // An id that style sheets and addresses can name without escapes.
    let name = name.replace('/', ".").replace('@', "..");
    format!("{}-{part}-{name}", story.about.slug)
}
