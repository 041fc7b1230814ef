//! `data-story build`: stories as a site.

use super::{Done, embedded_widget};
use author::{PhotoSource, Reading, read};
use publish::{self, Fonts, Widget, compression};
use std::path::{Path, PathBuf};
use story::Story;

/// What a site may have besides its stories.
#[derive(Default)]
pub(super) struct More {
    pub(super) gallery: bool,
    pub(super) compressed: bool,
}

pub(super) fn run(folders: &[PathBuf], out: &Path, widget: Option<&Path>, more: &More) -> Done {
    let readings: Vec<Reading> = folders.iter().map(|folder| read(folder)).collect();
    for diagnostic in readings.iter().flat_map(|reading| &reading.diagnostics) {
        complain!("{}", diagnostic.in_full());
    }
    let broken = readings.iter().filter(|reading| reading.has_errors()).count();
    if broken > 0 {
        return Err(format!("{broken} of {} stories can't be built.", readings.len()));
    }
    Widget::place(widget, embedded_widget::FILES, out).map_err(|error| error.to_string())?;
    for warning in write(readings, out, Some(&Fonts::of_this_machine()))? {
        complain!("warning: {warning}");
    }
    if more.gallery {
        publish::gallery::write(out).map_err(|error| error.to_string())?;
        publish::write_hosts(out).map_err(|error| error.to_string())?;
    }
    // Last, because it packs what it finds.
    let copied = if more.compressed { compression::write(out) } else { compression::remove(out) };
    copied.map_err(|error| error.to_string())
}

/// Writes checked stories into a site that holds the widget, and gives what could not be done; only with
/// fonts there are pictures as PNG.
pub(super) fn write(readings: Vec<Reading>, out: &Path, fonts: Option<&Fonts>) -> Done<Vec<String>> {
    // Trunk leaves its own version of the shell with the widget: minified, or with the script that reloads.
    let shell =
        std::fs::read_to_string(out.join("index.html")).ok().filter(|shell| shell.contains("<story-body>"));
    let shell = shell.unwrap_or_else(|| publish::SHELL.to_owned());
    let photos: Vec<PhotoSource> = readings.iter().flat_map(|reading| reading.photos.clone()).collect();
    let stories: Vec<Story> = readings.into_iter().flat_map(|reading| reading.stories).collect();
    publish::write_site(&stories, &photos, &shell, out, fonts).map_err(|error| error.to_string())
}
