//! `data-story preview`: serves a story on this machine, rebuilds it on every save, and shows problems in the page.

mod builder;
mod page;
mod server;
mod shutdown;

use crate::error::{Error, Result};
use crate::output::outln;
use builder::{Builder, Snapshot};
use shutdown::Shutdown;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How long the command waits for a running build before it ends.
const BUILD_TIMEOUT: Duration = Duration::from_secs(2);

pub(crate) fn run(story: PathBuf, port: u16, widget: Option<PathBuf>) -> Result {
    if !story.is_dir() {
        return Err(Error::NotAFolder(story));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(Error::Server)?;
    let result = runtime.block_on(serve(story, port, widget));
    // A file that is being read must not delay the end.
    runtime.shutdown_background();
    result
}

async fn serve(story: PathBuf, port: u16, widget: Option<PathBuf>) -> Result {
    // First, so that no signal ends the process before its folder is removed.
    let mut shutdown = Shutdown::listen().map_err(Error::Server)?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await;
    let listener = listener.map_err(|error| Error::Port { port, error })?;
    let address = listener.local_addr().map_err(Error::Server)?;
    let folder = private_folder().map_err(Error::TemporaryFolder)?;

    let (sender, receiver) = watch::channel(Snapshot::default());
    let (stop, stopped) = mpsc::channel::<()>();
    let builder = Builder::new(story.clone(), folder.path().to_owned(), widget)?;
    let building = tokio::task::spawn_blocking(move || builder.run(&sender, &stopped));

    let mut first_build = receiver.clone();
    let serving = async {
        // Without a builder there is nothing to wait for.
        let _ = first_build.wait_for(|snapshot| snapshot.version > 0).await;
        outln!("{} is on http://{address}/ and follows every save. Stop it with Ctrl-C.", story.display());
        server::run(listener, receiver).await
    };
    let result = tokio::select! {
        () = shutdown.wait() => Ok(()),
        error = serving => Err(Error::Server(error)),
    };
    // A build that still writes files would keep the folder from being removed.
    drop(stop);
    let _ = tokio::time::timeout(BUILD_TIMEOUT, building).await;
    drop(folder);
    result
}

/// A new temporary folder that no other user can read or write.
fn private_folder() -> std::io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("data-story-preview-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir()
}
