//! `data-story new`, `draft` and `schema`: files to begin with.

use super::{Done, write};
use author::{self, schema, starter};
use std::path::Path;

pub(super) fn new(folder: &Path) -> Done {
    refuse_full(folder)?;
    for (name, bytes) in starter::FILES {
        write(&folder.join(name), bytes)?;
    }
    tell!(
        "A story is in {0}.\nLook at it with `data-story preview {0}`, then change {0}/zh-Hant.md and {0}/ledger.toml.",
        folder.display()
    );
    Ok(())
}

pub(super) fn draft(article: &Path, out: &Path) -> Done {
    refuse_full(out)?;
    let text =
        std::fs::read(article).map_err(|error| format!("{} can't be read: {error}.", article.display()))?;
    let text = String::from_utf8(text).map_err(|_| {
        format!("{} is not a text in UTF-8: save it as UTF-8 in your editor.", article.display())
    })?;
    if text.trim().is_empty() {
        return Err(format!("{} is empty.", article.display()));
    }
    let name = out.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    let slug: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let slug = Some(slug.trim_matches('-')).filter(|slug| !slug.is_empty()).unwrap_or("story").to_owned();
    let draft = author::draft(&text, &slug);
    for (name, content) in &draft.files {
        write(&out.join(name), content.as_bytes())?;
    }
    tell!("{} facts are in {}.", draft.facts.len(), out.join("ledger.toml").display());
    if !draft.names.is_empty() {
        tell!(
            "{} figures were taken for names or can't be placed; they stand in links to `no-claim:`, look at them: {}.",
            draft.names.len(),
            draft.names.join(" · ")
        );
    }
    if let Some(heading) = &draft.left_out {
        tell!("What follows “{heading}” was left out, for it lists other articles.");
    }
    tell!(
        "Write a `label` for each fact, confirm each `says`, then run `data-story check {0} --source article={1}`.",
        out.display(),
        article.display()
    );
    Ok(())
}

pub(super) fn schemas(out: &Path) -> Done {
    for (name, schema) in schema::all() {
        write(&out.join(name), schema.as_bytes())?;
    }
    tell!(
        "Write `#:schema {}` as the first line of story.toml, and likewise in the others.",
        out.join("story.json").display()
    );
    Ok(())
}

/// Nothing that is there is written over.
fn refuse_full(folder: &Path) -> Done {
    let has_story = folder.join("story.toml").exists() || folder.join("ledger.toml").exists();
    match has_story {
        true => Err(format!("{} holds a story already: name another folder.", folder.display())),
        false => Ok(()),
    }
}
