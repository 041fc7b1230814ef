//! Planted mistakes: each is reported on its line with a fix, and nothing else is reported.

mod charts;
mod facts;
mod ledger;
mod markdown;
mod moments;
mod names;
mod placeholders;
mod planting;
mod points;
mod relations;
mod series;
mod settings;
mod sources;
mod tables;
mod unlinked_numbers;
mod wordings;

use author::diagnostic::Severity;
use author::{read, starter};
use std::fs;
use std::path::PathBuf;

#[test]
fn the_story_that_new_writes_is_faultless() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("starter");
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in starter::FILES {
        fs::write(folder.join(name), bytes).expect("written");
    }
    let reading = read(&folder);
    let listed: Vec<&str> =
        reading.diagnostics.iter().map(|diagnostic| diagnostic.message.as_str()).collect();
    assert_eq!(listed, Vec::<&str>::new());
    assert_eq!(reading.stories.len(), 3);
    assert!(reading.diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Warning));
}
