//! The row of a figure's files, and the link to the figure itself.

use super::anchor;
use story::Story;
use story::document::{Figure, plain_text};
use story::wording::phrases;
use yew::prelude::*;

/// A file in which a figure can be taken along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// What it is.
    pub form: Form,
    /// Its name in the site.
    pub name: String,
    /// Its size.
    pub bytes: usize,
}

/// The forms in which figures are files, in the order of their links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// The facts as a table.
    Csv,
    /// The picture, sharp at every size.
    Svg,
    /// The picture for programs that show no SVG.
    Png,
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Form::Csv => "CSV",
            Form::Svg => "SVG",
            Form::Png => "PNG",
        }
    }
}

/// `ul.data-story-files`: each file with its size, and last `a.data-story-permalink`.
pub(super) fn view_files(story: &Story, figure: &Figure, files: &[File], root: &str) -> Html {
    let words = phrases(story.language);
    let title = plain_text(&figure.title);
    // What is read aloud begins with what is seen, and names the figure.
    let named = |seen: &str| format!("{seen}{}{title}", words.colon);
    let entry = |file: &File| {
        let large = match file.form {
            Form::Png => format!("{}{}{}", words.bracket_open, words.large_picture, words.bracket_close),
            Form::Csv | Form::Svg => String::new(),
        };
        let seen = format!("{}{large}", file.form.name());
        let size = size(file.bytes);
        html! {
            <li><a href={format!("{root}{}", file.name)} download={format!("{}-{}-{}.{}", story.about.slug, figure.id, story.language.tag(), file.form.name().to_lowercase())} aria-label={named(&format!("{seen} {size}"))}>{seen}{" "}<small>{size}</small></a></li>
        }
    };
    html! {
        <ul class="data-story-files">
            if !files.is_empty() {
                <li>{words.download}</li>
                { for files.iter().map(entry) }
            }
            <li>
                <a class="data-story-permalink" href={format!("#{}", anchor(story, "figure", &figure.id))}
                    aria-label={named(words.copy_link)} data-done={words.link_copied}>{words.copy_link}</a>
            </li>
        </ul>
    }
}

/// A size that a reader can weigh: whole kB, and MB with one place.
fn size(bytes: usize) -> String {
    let tenths_of_mb = (bytes + 50_000) / 100_000;
    if tenths_of_mb >= 10 {
        return format!("{}.{} MB", tenths_of_mb / 10, tenths_of_mb % 10);
    }
    format!("{} kB", ((bytes + 500) / 1000).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_and_never_nothing() {
        for (bytes, words) in [
            (0, "1 kB"),
            (1_499, "1 kB"),
            (1_500, "2 kB"),
            (949_999, "950 kB"),
            (950_000, "1.0 MB"),
            (1_260_000, "1.3 MB"),
        ] {
            assert_eq!(size(bytes), words);
        }
    }
}
