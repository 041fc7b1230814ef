//! `data-story embed`: what a news site pastes to show a story or a figure.

use super::{Done, Format, build, print_json};
use publish::embedding::{Embed, Embeds, LIST};
use publish::snippet::{Snippets, snippets};
use std::path::{Path, PathBuf};
use story::Url;

pub(super) fn run(
    folder: &Path,
    base: &str,
    figure: Option<&str>,
    widget: Option<&Path>,
    format: Format,
) -> Done {
    let base = address(base)?;
    let embeds = listed(folder, widget)?;
    if embeds.embeds.is_empty() {
        return Err(
            "nothing may be embedded: write `may-embed = true` into story.toml, build, and ask again."
                .to_owned(),
        );
    }
    let is_wished = |embed: &&Embed| figure.is_none() || embed.figure.as_deref() == figure;
    let wished: Vec<&Embed> = embeds.embeds.iter().filter(is_wished).collect();
    if wished.is_empty() {
        let mut names: Vec<&str> = embeds.embeds.iter().filter_map(|embed| embed.figure.as_deref()).collect();
        names.sort_unstable();
        names.dedup();
        return Err(format!(
            "no figure is called “{}”; there are {}.",
            figure.unwrap_or_default(),
            names.join(", ")
        ));
    }
    if format == Format::Json {
        let entry = |embed: &&Embed| {
            let Snippets { frame, element, boxed, fragment } = snippets(&embeds, embed, &base);
            serde_json::json!({
                "story": embed.story, "language": embed.language, "figure": embed.figure, "title": embed.title,
                "frame": frame, "element": element, "box": boxed, "fragment": fragment,
            })
        };
        return print_json(&wished.iter().map(entry).collect::<Vec<_>>());
    }
    for embed in wished {
        show(embed, &snippets(&embeds, embed, &base));
    }
    Ok(())
}

fn show(embed: &Embed, snippets: &Snippets) {
    let figure = embed.figure.as_ref().map(|figure| format!(", figure {figure}")).unwrap_or_default();
    tell!("# {}, {}{figure}: {}\n", embed.story, embed.language, embed.title);
    for (what, snippet) in [
        (
            "A frame: asks least of the host. The script gives it its height, and can be left out where another listens.",
            &snippets.frame,
        ),
        ("An element: the story becomes part of the page.", &snippets.element),
        ("The same as a box, for a CMS that knows no elements but its own.", &snippets.boxed),
        ("A fragment that a CMS includes or pastes: complete HTML.", &snippets.fragment),
    ] {
        tell!("<!-- {what} -->\n{snippet}\n");
    }
}

/// The site's address with a slash at its end.
fn address(base: &str) -> Done<String> {
    let url = Url::new(base)
        .ok()
        .filter(|url| url.as_str().starts_with("https://") || url.as_str().starts_with("http://"));
    let url = url.ok_or_else(|| {
        format!("--base wants the address at which the site is served, as in https://stories.example/, and not {base}.")
    })?;
    Ok(format!("{}/", url.as_str().trim_end_matches('/')))
}

/// What can be shown of a built site, or of a story that is built aside for this.
fn listed(folder: &Path, widget: Option<&Path>) -> Done<Embeds> {
    if !folder.join("story.toml").is_file() {
        return read(folder);
    }
    let aside = std::env::temp_dir().join(format!("data-story-embed-{}", std::process::id()));
    let done = build::run(&[PathBuf::from(folder)], &aside, widget, &build::More::default())
        .and_then(|()| read(&aside));
    let _ = std::fs::remove_dir_all(&aside);
    done
}

fn read(site: &Path) -> Done<Embeds> {
    let list = site.join(LIST);
    let bytes = std::fs::read(&list).map_err(|error| {
        format!("{} can't be read ({error}): name the folder of a built site, or of a story.", list.display())
    })?;
    serde_json::from_slice(&bytes).map_err(|error| {
        format!("{} is not what `data-story build` writes ({error}): build the site again.", list.display())
    })
}
