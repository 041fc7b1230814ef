//! `data-story embed`: prints the HTML that embeds a story or a figure.

use crate::arguments::Format;
use crate::build::{self, BuildOptions};
use crate::error::{Error, Result};
use crate::output::{outln, print_json};
use publish::embedding::{Embed, Embeds, LIST};
use publish::snippet::{Snippets, snippets};
use std::path::{Path, PathBuf};
use story::Url;

pub(crate) fn run(
    folder: &Path,
    base: &str,
    figure: Option<&str>,
    widget: Option<&Path>,
    format: Format,
) -> Result {
    let base = parse_base(base)?;
    let list = embeds_of(folder, widget)?;
    let selected = select(&list, figure)?;
    if format == Format::Json {
        let entry = |embed: &&Embed| {
            let Snippets { frame, element, boxed, fragment } = snippets(&list, embed, &base);
            serde_json::json!({
                "story": embed.story, "language": embed.language, "figure": embed.figure, "title": embed.title,
                "frame": frame, "element": element, "box": boxed, "fragment": fragment,
            })
        };
        return print_json(&selected.iter().map(entry).collect::<Vec<_>>());
    }
    for embed in selected {
        print(embed, &snippets(&list, embed, &base));
    }
    Ok(())
}

/// The embeds of a built site, or of a story, which is built in a temporary folder.
fn embeds_of(folder: &Path, widget: Option<&Path>) -> Result<Embeds> {
    if !folder.join("story.toml").is_file() {
        return read_list(folder);
    }
    let site = tempfile::tempdir().map_err(Error::TemporaryFolder)?;
    build::run(&[PathBuf::from(folder)], site.path(), widget, &BuildOptions::default())?;
    read_list(site.path())
}

/// All embeds, or only those of a figure.
fn select<'a>(list: &'a Embeds, figure: Option<&str>) -> Result<Vec<&'a Embed>> {
    if list.embeds.is_empty() {
        return Err(Error::NothingToEmbed);
    }
    let Some(name) = figure else { return Ok(list.embeds.iter().collect()) };
    let selected: Vec<&Embed> =
        list.embeds.iter().filter(|embed| embed.figure.as_deref() == Some(name)).collect();
    if selected.is_empty() {
        let mut known: Vec<String> = list.embeds.iter().filter_map(|embed| embed.figure.clone()).collect();
        known.sort_unstable();
        known.dedup();
        return Err(Error::UnknownFigure { name: name.to_owned(), known });
    }
    Ok(selected)
}

fn print(embed: &Embed, snippets: &Snippets) {
    let figure = embed.figure.as_ref().map(|figure| format!(", figure {figure}")).unwrap_or_default();
    outln!("# {}, {}{figure}: {}\n", embed.story, embed.language, embed.title);
    for (description, snippet) in [
        (
            "A frame, which needs the least from the host. The script sets its height; leave it out if another script does.",
            &snippets.frame,
        ),
        ("An element: the story becomes part of the page.", &snippets.element),
        ("The same as a box, for a CMS that removes unknown elements.", &snippets.boxed),
        ("A fragment: complete HTML that a CMS includes or pastes.", &snippets.fragment),
    ] {
        outln!("<!-- {description} -->\n{snippet}\n");
    }
}

/// The site's address, with one slash at its end.
fn parse_base(base: &str) -> Result<String> {
    let is_web = |url: &Url| url.as_str().starts_with("https://") || url.as_str().starts_with("http://");
    let url = Url::new(base).ok().filter(is_web).ok_or_else(|| Error::BadBase(base.to_owned()))?;
    Ok(format!("{}/", url.as_str().trim_end_matches('/')))
}

fn read_list(site: &Path) -> Result<Embeds> {
    let path = site.join(LIST);
    let bytes = std::fs::read(&path).map_err(|error| Error::NotASite { path: path.clone(), error })?;
    serde_json::from_slice(&bytes).map_err(|error| Error::BadEmbedList { path, error })
}
