//! The downloads of a figure, and the link to the figure.

use super::anchor::anchor;
use story::Story;
use story::document::{Figure, plain_text};
use story::wording::phrases;
use yew::prelude::*;

/// A download of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FigureFile {
    /// Its format.
    pub format: FileFormat,
    /// Its name in the site.
    pub name: String,
    /// Its size in bytes.
    pub bytes: usize,
}

/// The formats of downloads, in the order of their links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FileFormat {
    /// The facts as a table.
    Csv,
    /// The image as vectors.
    Svg,
    /// The image as pixels.
    Png,
}

impl FileFormat {
    fn name(self) -> &'static str {
        match self {
            FileFormat::Csv => "CSV",
            FileFormat::Svg => "SVG",
            FileFormat::Png => "PNG",
        }
    }
}

/// `ul.data-story-files`: each file with its size, and last `a.data-story-permalink`.
pub(super) fn view_downloads(story: &Story, figure: &Figure, files: &[FigureFile], root: &str) -> Html {
    let words = phrases(story.language);
    let title = plain_text(&figure.title);
    // The accessible name begins with the visible text, and names the figure.
    let named = |text: &str| format!("{text}{}{title}", words.colon);
    let entry = |file: &FigureFile| {
        let large = match file.format {
            FileFormat::Png => {
                format!("{}{}{}", words.bracket_open, words.large_picture, words.bracket_close)
            }
            FileFormat::Csv | FileFormat::Svg => String::new(),
        };
        let text = format!("{}{large}", file.format.name());
        let size = size(file.bytes);
        html! {
            <li><a href={format!("{root}{}", file.name)} download={format!("{}-{}-{}.{}", story.about.slug, figure.id, story.language.tag(), file.format.name().to_lowercase())} aria-label={named(&format!("{text} {size}"))}>{text}{" "}<small>{size}</small></a></li>
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

/// A size for readers: whole kB, or MB with one decimal.
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
    fn sizes_are_rounded_and_never_zero() {
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
