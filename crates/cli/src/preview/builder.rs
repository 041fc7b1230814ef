//! Builds the story after every save, on a thread of its own.

use crate::build::write_stories;
use crate::embedded_widget;
use crate::error::Result;
use crate::output::{errln, outln};
use author::diagnostic::Diagnostic;
use publish::Widget;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, SystemTime};
use tokio::sync::watch;

/// How often the story's files are checked for changes.
const POLL_INTERVAL: Duration = Duration::from_millis(250);

/// The depth below the story's folder to which files are watched.
const MAX_DEPTH: usize = 3;

/// The state after a build.
#[derive(Clone, Default)]
pub(super) struct Snapshot {
    /// The number of builds so far.
    pub(super) version: u64,
    /// The last site that could be built, if there is one.
    pub(super) site: Option<Arc<Site>>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The reason why the last build failed although the story has no errors.
    pub(super) failure: Option<String>,
}

/// A built site. Dropping it removes its folder.
pub(super) struct Site {
    folder: PathBuf,
    /// The path of the story's page in the site.
    pub(super) page: String,
}

impl Site {
    /// The folder of its files.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // The command's temporary folder is removed as a whole at the end.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Builds one story after every save.
pub(super) struct Builder {
    story: PathBuf,
    /// Each build writes into a new folder in here, so that a page is never served while it is written.
    folder: PathBuf,
    widget: Option<PathBuf>,
}

impl Builder {
    /// # Errors
    /// If there is no widget for the site.
    pub(super) fn new(story: PathBuf, folder: PathBuf, widget: Option<PathBuf>) -> Result<Builder> {
        let builder = Builder { story, folder, widget };
        let probe = builder.folder.join("widget");
        builder.place_widget(&probe)?;
        Widget::find(&probe)?;
        Ok(builder)
    }

    /// Builds the story, and again after every save, until `stop` is closed.
    pub(super) fn run(self, snapshots: &watch::Sender<Snapshot>, stop: &Receiver<()>) {
        let mut built = None;
        loop {
            let current = file_states(&self.story);
            if built.as_ref() != Some(&current) {
                let next = self.build(&snapshots.borrow().clone());
                // After the first build, the command prints its address instead.
                if built.is_some() || !next.is_clean() {
                    next.print();
                }
                snapshots.send_replace(next);
                built = Some(current);
            }
            match stop.recv_timeout(POLL_INTERVAL) {
                Err(RecvTimeoutError::Timeout) => {}
                Ok(()) | Err(RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Reads and builds the story. If it can't be built, the last site stays.
    fn build(&self, last: &Snapshot) -> Snapshot {
        let reading = author::read(&self.story);
        let mut next = Snapshot {
            version: last.version + 1,
            site: last.site.clone(),
            diagnostics: reading.diagnostics.clone(),
            failure: None,
        };
        if let Some(first) = reading.stories.first() {
            let page = format!("{}/{}/", first.about.slug, first.language.tag());
            let site = Site { folder: self.folder.join(next.version.to_string()), page };
            // PNG images take most of the time and are not used by the page itself.
            let result = self
                .place_widget(site.folder())
                .and_then(|()| write_stories(vec![reading], site.folder(), None));
            match result {
                Ok(warnings) => {
                    warnings.iter().for_each(|warning| errln!("warning: {warning}"));
                    next.site = Some(Arc::new(site));
                }
                Err(error) => next.failure = Some(error.to_string()),
            }
        }
        next
    }

    fn place_widget(&self, site: &Path) -> Result {
        Ok(Widget::place(self.widget.as_deref(), embedded_widget::FILES, site)?)
    }
}

impl Snapshot {
    /// Whether there is nothing to report.
    pub(super) fn is_clean(&self) -> bool {
        self.diagnostics.is_empty() && self.failure.is_none()
    }

    fn print(&self) {
        for diagnostic in &self.diagnostics {
            errln!("{}", diagnostic.in_full());
        }
        if let Some(failure) = &self.failure {
            errln!("error: {failure}");
        }
        if self.is_clean() {
            outln!("Rebuilt. No problems found.");
        }
    }
}

/// The path, time and size of each of the story's files.
fn file_states(story: &Path) -> Vec<(PathBuf, Option<SystemTime>, u64)> {
    let mut files = Vec::new();
    let mut folders = vec![(story.to_owned(), 0)];
    while let Some((folder, depth)) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.metadata() {
                Ok(metadata) if metadata.is_dir() && depth < MAX_DEPTH => {
                    folders.push((entry.path(), depth + 1));
                }
                Ok(metadata) => files.push((entry.path(), metadata.modified().ok(), metadata.len())),
                Err(_) => {}
            }
        }
    }
    files.sort();
    files
}
