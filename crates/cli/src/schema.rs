//! `data-story schema`: writes JSON Schemas for editors.

use crate::error::Result;
use crate::output::{outln, write_file};
use std::path::Path;

pub(crate) fn run(out: &Path) -> Result {
    for (name, schema) in author::schema::all() {
        write_file(&out.join(name), schema.as_bytes())?;
    }
    outln!(
        "Write `#:schema {}` as the first line of story.toml, and do the same in the other files.",
        out.join("story.json").display()
    );
    Ok(())
}
