//! Writes a whole site.

use super::embedding::{self, Embeds, Script};
use super::error::PublishError;
use super::figure_drawing::FigureDrawing;
use super::fonts::Fonts;
use super::image_writer::{ImageWriter, StoryImages};
use super::page_context::PageContext;
use super::widget::Widget;
use super::write_file::write_file;
use super::{address, embed_files, feed, page, rss};
use crate::components::StoryContext;
use author::PhotoSource;
use author::asset::Asset;
use quantity::Language;
use std::path::Path;
use std::rc::Rc;
use story::Story;

/// The HTML shell of the pages, as it is before trunk builds it.
pub const SHELL: &str = include_str!("../../../www/index.html");

/// The HTTP headers of each file, for servers that read this format.
const HEADERS: &str = include_str!("../../../www/serving/_headers");

/// Writes every story in every language below `site`, the first story also as the site's entry page.
///
/// `shell` is the HTML shell of the pages. The widget's files must be in `site` already. With `fonts`, images are also
/// written as PNG, which takes time; without `fonts`, only as SVG. Returns warnings for the author.
///
/// # Errors
/// If two stories have the same slug, the widget is missing, the shell is broken or a file can't be written.
pub fn write_site(
    stories: &[Story],
    photos: &[PhotoSource],
    shell: &str,
    site: &Path,
    fonts: Option<&Fonts>,
) -> Result<Vec<String>, PublishError> {
    check_slugs(stories)?;
    let widget = Widget::find(site)?;
    write_shared_files(&widget, photos, site)?;
    let mut writer = ImageWriter::new(site, fonts);
    let mut published = Vec::new();
    let mut embeds = Vec::new();
    for (index, story) in stories.iter().enumerate() {
        let languages = languages(stories, &story.about.slug);
        let context = Rc::new(StoryContext::new(story.clone()));
        let drawings = FigureDrawing::all_of(story);
        let images = writer.write(story, &drawings)?;
        let data = write_data(story, site)?;
        let context = PageContext::new(context, &drawings, languages, &widget, &data, &images);
        let folder = site.join(format!("{}/{}", story.about.slug, story.language.tag()));
        write_file(&folder.join("index.html"), page::render(&context, shell, "../../")?.as_bytes())?;
        if index == 0 {
            write_file(&site.join("index.html"), page::render(&context, shell, "")?.as_bytes())?;
        }
        embed_files::write(&context, site)?;
        embeds.extend(context.embeds);
        let story = context.story;
        write_file(&folder.join("feed.html"), feed::document(&story, &images).as_bytes())?;
        published.push((story, images));
    }
    write_feeds(&published, site)?;
    let list = Embeds { loader: Script::of(&widget.loader), frames: Script::of(&widget.host), embeds };
    let list = serde_json::to_vec_pretty(&list).map_err(PublishError::List)?;
    write_file(&site.join(embedding::LIST), &list)?;
    write_file(&site.join("_headers"), headers(stories).as_bytes())?;
    Ok(writer.warnings())
}

fn check_slugs(stories: &[Story]) -> Result<(), PublishError> {
    for (index, story) in stories.iter().enumerate() {
        let is_same =
            |other: &Story| other.about.slug == story.about.slug && other.language == story.language;
        if stories[..index].iter().any(is_same) {
            return Err(PublishError::SameSlug(story.about.slug.clone()));
        }
    }
    Ok(())
}

/// Writes the files of the widget, with names with a digest and with permanent names, and the photos.
fn write_shared_files(widget: &Widget, photos: &[PhotoSource], site: &Path) -> Result<(), PublishError> {
    for asset in widget.assets() {
        write_file(&site.join(&asset.name), &asset.bytes)?;
    }
    // These names are for pages that load the latest version without a digest.
    for (name, asset) in [("data-story.js", &widget.loader), ("frames.js", &widget.host)] {
        write_file(&site.join(name), &asset.bytes)?;
    }
    write_file(&site.join("data-story.d.ts"), include_bytes!("../../../www/script/data-story.d.ts"))?;
    for photo in photos {
        let bytes = std::fs::read(&photo.path).map_err(PublishError::file(&photo.path))?;
        write_file(&site.join(&photo.name), &bytes)?;
    }
    Ok(())
}

/// The languages of a story, sorted.
fn languages(stories: &[Story], slug: &str) -> Vec<Language> {
    let of_story = stories.iter().filter(|story| story.about.slug == slug);
    let mut languages: Vec<Language> = of_story.map(|story| story.language).collect();
    languages.sort();
    languages
}

/// Writes the data file of the widget.
fn write_data(story: &Story, site: &Path) -> Result<Asset, PublishError> {
    let bytes = figures::widget_input(story).to_bytes().map_err(PublishError::Data)?;
    let data = Asset::hashed(&format!("{}.{}", story.about.slug, story.language.tag()), "story", bytes);
    write_file(&site.join(&data.name), &data.bytes)?;
    Ok(data)
}

fn write_feeds(published: &[(Rc<StoryContext>, StoryImages)], site: &Path) -> Result<(), PublishError> {
    for language in Language::ALL {
        if let Some(feed) = rss::render(published, language)? {
            write_file(&site.join(rss::file_name(language)), &feed)?;
        }
    }
    Ok(())
}

/// The headers, with the site's origin in the policy: in a sandboxed frame of WebKit, `'self'` matches no origin.
fn headers(stories: &[Story]) -> String {
    let mut origins: Vec<String> = stories.iter().filter_map(address::origin).collect();
    origins.sort();
    origins.dedup();
    let sources: Vec<String> = std::iter::once("'self'".to_owned()).chain(origins).collect();
    HEADERS.replace("'self'", &sources.join(" "))
}
