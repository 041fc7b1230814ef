//! nginx for the tests: an installed nginx, or Debian's package, which is unpacked into the cache but not installed.

use crate::command::{find, output, program, run, status};
use crate::debian;
use crate::tools::{cache, move_into_place};
use anyhow::{Context as _, Result};
use std::fs;
use std::path::PathBuf;

/// The path of an nginx that runs.
pub(crate) fn path() -> Option<PathBuf> {
    // These folders are on root's PATH only.
    let installed = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"].map(PathBuf::from);
    let all = find("nginx").into_iter().chain(installed).chain([folder().join("usr/sbin/nginx")]);
    all.into_iter().find(|path| output(program(&path.to_string_lossy(), &["-v"])).is_some())
}

/// Unpacks Debian's package unless an nginx is installed. Installing it would start a server on port 80.
///
/// # Errors
/// If the package can't be fetched.
pub(crate) fn prepare() -> Result<()> {
    if path().is_some() {
        return Ok(());
    }
    status("nginx: fetches Debian's and unpacks it, a few seconds");
    let unfinished = cache().join("nginx.unfinished");
    let _ = fs::remove_dir_all(&unfinished);
    fs::create_dir_all(&unfinished).with_context(|| format!("{} can't be created", unfinished.display()))?;
    let fetch = || {
        let mut apt = program("apt-get", &["download", "-q", "nginx"]);
        apt.current_dir(&unfinished);
        run(apt)
    };
    if fetch().is_err() {
        debian::update()?;
        fetch()?;
    }
    let entries = fs::read_dir(&unfinished)
        .with_context(|| format!("{} can't be read", unfinished.display()))?
        .flatten();
    let package =
        entries.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "deb"));
    let package = package.context("apt-get has fetched no package of nginx")?;
    let mut unpack = program("dpkg-deb", &["-x"]);
    unpack.arg(&package).arg(&unfinished);
    run(unpack)?;
    move_into_place(&unfinished, &folder())?;
    path().map(drop).context("Debian's nginx doesn't run when unpacked: install the package nginx")
}

fn folder() -> PathBuf {
    cache().join("nginx")
}
