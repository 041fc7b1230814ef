//! The files of a story's embeds: frames, fragments and oEmbed answers.

use super::embedding::{Embed, Script};
use super::error::PublishError;
use super::page_context::PageContext;
use super::write_file::write_file;
use super::{frame_page, oembed, snippet};
use crate::components::RenderTarget;
use std::path::Path;

/// Writes the files of every embed of the story.
pub(super) fn write(context: &PageContext<'_>, site: &Path) -> Result<(), PublishError> {
    for embed in &context.embeds {
        let file = |name: &str| site.join(name);
        let frame = frame_page::render(context, embed);
        write_file(&file(&format!("{}index.html", embed.folder())), frame.as_bytes())?;
        write_file(&file(&embed.fragment()), fragment(context, embed).as_bytes())?;
        write_file(&file(&embed.oembed()), oembed::render(&context.story, embed).as_bytes())?;
    }
    Ok(())
}

/// The fragment. If `story.toml` names the site, its addresses are absolute, so that it can be pasted anywhere.
fn fragment(context: &PageContext<'_>, embed: &Embed) -> String {
    let root = embed.root(&context.story);
    let article = context.article(embed.figure.as_deref(), RenderTarget::Embedded, &root);
    let style = &context.widget.guest_style;
    format!(
        "<link rel=\"stylesheet\" href=\"{root}{}\" integrity=\"{}\" crossorigin=\"anonymous\">\n<data-story>{article}</data-story>\n{}\n",
        style.name,
        style.integrity,
        snippet::script(&Script::of(&context.widget.loader), &root)
    )
}
