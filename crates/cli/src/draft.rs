//! `data-story draft`: drafts a story from an article in plain text, Markdown or HTML.

use crate::error::{Error, Result};
use crate::new::{refuse_existing_story, say_slug};
use crate::output::{outln, write_file};
use crate::plural::count;
use author::slug;
use std::path::Path;

pub(crate) fn run(article: &Path, out: &Path) -> Result {
    refuse_existing_story(out)?;
    let text = std::fs::read(article).map_err(Error::cannot_read(article))?;
    let text = String::from_utf8(text).map_err(|_| Error::NotUtf8(article.to_owned()))?;
    if text.trim().is_empty() {
        return Err(Error::EmptyArticle(article.to_owned()));
    }
    let slug = slug::of_folder(out);
    let draft = author::draft(&text, slug.as_deref().unwrap_or(slug::PLACEHOLDER));
    for (name, content) in &draft.files {
        write_file(&out.join(name), content.as_bytes())?;
    }
    outln!("Wrote {} to {}.", count(draft.facts.len(), "fact"), out.join("ledger.toml").display());
    if !draft.names.is_empty() {
        outln!(
            "Check these: they look like names or have no clear meaning, and are not linked: {}.",
            draft.names.join(" · ")
        );
    }
    if let Some(heading) = &draft.left_out {
        outln!("Left out “{heading}” and all that follows, because it lists other articles.");
    }
    say_slug(out, slug.as_deref());
    outln!(
        "Write a `label` for each fact, confirm each `says`, then run `data-story check {0} --source article={1}`.",
        out.display(),
        article.display()
    );
    Ok(())
}
