//! `data-story build`: builds stories as a site.

use crate::embedded_widget;
use crate::error::{Error, Result};
use crate::output::errln;
use author::{PhotoSource, Reading, read};
use publish::{Fonts, Widget, compression};
use std::path::{Path, PathBuf};
use story::Story;

/// Optional parts of a site.
#[derive(Default)]
pub(crate) struct BuildOptions {
    /// Build the gallery and the host pages.
    pub(crate) gallery: bool,
    /// Write `.br` and `.gz` beside the files.
    pub(crate) compressed: bool,
}

pub(crate) fn run(folders: &[PathBuf], out: &Path, widget: Option<&Path>, options: &BuildOptions) -> Result {
    let readings: Vec<Reading> = folders.iter().map(|folder| read(folder)).collect();
    for diagnostic in readings.iter().flat_map(|reading| &reading.diagnostics) {
        errln!("{}", diagnostic.in_full());
    }
    let broken = readings.iter().filter(|reading| reading.has_errors()).count();
    if broken > 0 {
        return Err(Error::BrokenStories { broken, total: readings.len() });
    }
    Widget::place(widget, embedded_widget::FILES, out)?;
    for warning in write_stories(readings, out, Some(&Fonts::of_this_machine()))? {
        errln!("warning: {warning}");
    }
    if options.gallery {
        publish::gallery::write(out)?;
        publish::write_hosts(out)?;
    }
    // Last, because it compresses the files that it finds.
    if options.compressed {
        compression::write(out)?
    } else {
        compression::remove(out)?
    }
    Ok(())
}

/// Writes stories without errors into a site that holds the widget, and returns warnings. Without fonts, no PNG
/// images are written.
pub(crate) fn write_stories(
    readings: Vec<Reading>,
    out: &Path,
    fonts: Option<&Fonts>,
) -> Result<Vec<String>> {
    // Trunk has left its shell here, which names the widget and is minified.
    let shell =
        std::fs::read_to_string(out.join("index.html")).ok().filter(|shell| shell.contains("<story-body>"));
    let shell = shell.unwrap_or_else(|| publish::SHELL.to_owned());
    let photos: Vec<PhotoSource> = readings.iter().flat_map(|reading| reading.photos.clone()).collect();
    let stories: Vec<Story> = readings.into_iter().flat_map(|reading| reading.stories).collect();
    Ok(publish::write_site(&stories, &photos, &shell, out, fonts)?)
}
