//! A story in, a site folder out: pages, pictures, data, and the files that make them live.

mod address;
mod card;
pub mod components;
pub mod compression;
pub mod difference;
pub mod embedding;
mod feed;
mod feed_table;
mod figure_picture;
mod figure_table;
mod fonts;
mod frame;
pub mod gallery;
mod head;
mod height_estimate;
mod hosts;
mod oembed;
mod page;
mod picture;
mod pictures;
mod poster;
pub mod proof;
mod raster;
mod rss;
pub mod snippet;
mod style;
mod typesetting;
mod widget;

pub use figure_table::figure_csv;
pub use fonts::Fonts;
pub use hosts::write_hosts;
pub use widget::Widget;

use author::PhotoSource;
use author::asset::Asset;
use embedding::Embeds;
use page::Page;
use pictures::Painter;
use quantity::Language;
use snippet::Script;
use std::fmt;
use std::path::{Path, PathBuf};
use story::Story;

/// Why a site could not be written.
#[derive(Debug)]
pub enum PublishError {
    /// The widget's files are not where they should be.
    NoWidget(PathBuf),
    /// The loader does not have a placeholder exactly once.
    BrokenLoader {
        /// The text that a site replaces.
        placeholder: &'static str,
        /// How often the loader has it.
        found: usize,
    },
    /// The shell of the pages lacks a place that the pages fill.
    BrokenShell(&'static str),
    /// A story can't be written as data.
    Data(postcard::Error),
    /// What can be embedded can't be written as a list.
    List(serde_json::Error),
    /// Two stories would be written into the same folder.
    SameSlug(String),
    /// A file can't be read or written.
    File(PathBuf, std::io::Error),
}

impl fmt::Display for PublishError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublishError::NoWidget(folder) => write!(
                formatter,
                "There is no widget (widget…_bg.wasm, widget-loader.js, widget-frame.js and widget-host.js) in {}, and this command carries none: name a built site with `--widget FOLDER`.",
                folder.display()
            ),
            PublishError::BrokenLoader { placeholder, found } => write!(
                formatter,
                "The loader of the widget has `{placeholder}` {found} times, not once: build the widget again with the version of this command."
            ),
            PublishError::BrokenShell(place) => {
                write!(
                    formatter,
                    "www/index.html has no `{place}`: put it back where the pages are to be filled in."
                )
            }
            PublishError::Data(error) => write!(formatter, "The story can't be written as data: {error}."),
            PublishError::List(error) => {
                write!(formatter, "The list of what can be embedded can't be written: {error}.")
            }
            PublishError::SameSlug(slug) => {
                write!(formatter, "Two stories have the slug “{slug}”: give one another in its story.toml.")
            }
            PublishError::File(path, error) => {
                write!(formatter, "{} can't be used: {error}.", path.display())
            }
        }
    }
}

impl std::error::Error for PublishError {}

/// The HTML around each page, as it is before trunk has touched it.
pub const SHELL: &str = include_str!("../../../www/index.html");

/// What hosts that read it send with each file.
const HEADERS: &str = include_str!("../../../www/serving/_headers");

/// Writes every story in every language below `site`, the first story also as the site's entry page.
///
/// `shell` is the HTML around each page; the widget's files must be in `site` already. With `fonts`
/// pictures are also written as PNG, which takes a moment each; without, only as SVG. What could not be
/// done, though the site is whole, comes back as sentences for the author.
///
/// # Errors
/// Where two stories have one slug, the widget is missing, the shell is broken or a file can't be written.
pub fn write_site(
    stories: &[Story],
    photos: &[PhotoSource],
    shell: &str,
    site: &Path,
    fonts: Option<&Fonts>,
) -> Result<Vec<String>, PublishError> {
    for (index, story) in stories.iter().enumerate() {
        let is_same =
            |other: &Story| other.about.slug == story.about.slug && other.language == story.language;
        if stories[..index].iter().any(is_same) {
            return Err(PublishError::SameSlug(story.about.slug.clone()));
        }
    }
    let widget = Widget::find(site)?;
    for asset in widget.assets() {
        write(&site.join(&asset.name), &asset.bytes)?;
    }
    // Whoever wants the latest and pins nothing finds it here.
    for (name, asset) in [("data-story.js", &widget.loader), ("frames.js", &widget.host)] {
        write(&site.join(name), &asset.bytes)?;
    }
    write(&site.join("data-story.d.ts"), include_bytes!("../../../www/script/data-story.d.ts"))?;
    for photo in photos {
        let bytes =
            std::fs::read(&photo.path).map_err(|error| PublishError::File(photo.path.clone(), error))?;
        write(&site.join(&photo.name), &bytes)?;
    }
    let mut painter = Painter::new(site, fonts);
    let mut painted = Vec::new();
    let mut embeds = Vec::new();
    for (index, story) in stories.iter().enumerate() {
        let slug = &story.about.slug;
        let pictures = painter.paint(story)?;
        let bytes = story.to_bytes().map_err(PublishError::Data)?;
        let data = Asset::hashed(&format!("{slug}.{}", story.language.tag()), "story", bytes);
        write(&site.join(&data.name), &data.bytes)?;
        let folder = site.join(format!("{slug}/{}", story.language.tag()));
        let mut languages: Vec<Language> =
            stories.iter().filter(|other| other.about.slug == *slug).map(|other| other.language).collect();
        languages.sort();
        let page = Page { story, languages: &languages, widget: &widget, data: &data, pictures: &pictures };
        write(&folder.join("index.html"), page.render(shell, "../../")?.as_bytes())?;
        if index == 0 {
            write(&site.join("index.html"), page.render(shell, "")?.as_bytes())?;
        }
        write(&folder.join("feed.html"), feed::document(story, &pictures).as_bytes())?;
        embeds.extend(embedding::write_embeds(&page, site)?);
        painted.push((story, pictures));
    }
    for language in Language::ALL {
        if let Some(feed) = rss::render(&painted, language) {
            write(&site.join(rss::file_name(language)), feed.as_bytes())?;
        }
    }
    let loader = Script::of(&widget.loader);
    let list = Embeds { loader, frames: Script::of(&widget.host), embeds };
    let list = serde_json::to_vec_pretty(&list).map_err(PublishError::List)?;
    write(&site.join(embedding::LIST), &list)?;
    write(&site.join("_headers"), headers(stories).as_bytes())?;
    Ok(painter.warnings())
}

/// The headers with the site's own origin in the policy: in a frame with a sandbox WebKit takes `'self'` for nobody.
fn headers(stories: &[Story]) -> String {
    let mut origins: Vec<String> = stories.iter().filter_map(address::origin).collect();
    origins.sort();
    origins.dedup();
    let selves: String = std::iter::once("'self'".to_owned()).chain(origins).collect::<Vec<_>>().join(" ");
    HEADERS.replace("'self'", &selves)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), PublishError> {
    let failed = |error| PublishError::File(path.to_owned(), error);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    std::fs::write(path, bytes).map_err(failed)
}
