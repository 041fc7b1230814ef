//! nginx for the tests: the machine's own, else Debian's, which is unpacked into the cache and not installed.

use crate::command::{Done, find, output, program, run, say};
use crate::debian;
use crate::tools::{cache, finish};
use std::fs;
use std::path::PathBuf;

/// nginx, where there is one that runs.
pub(crate) fn path() -> Option<PathBuf> {
    // Only root has these folders on the PATH.
    let installed = ["/usr/sbin/nginx", "/usr/local/sbin/nginx"].map(PathBuf::from);
    let all = find("nginx").into_iter().chain(installed).chain([folder().join("usr/sbin/nginx")]);
    all.into_iter().find(|path| output(program(&path.to_string_lossy(), &["-v"])).is_some())
}

/// Unpacks Debian's, unless there is one: installed it would start at once and take port 80.
///
/// # Errors
/// Where the package can't be fetched: the sentence says what to do instead.
pub(crate) fn prepare() -> Done {
    if path().is_some() {
        return Ok(());
    }
    say("nginx: fetches Debian's and unpacks it, a few seconds");
    let unfinished = cache().join("nginx.unfinished");
    let _ = fs::remove_dir_all(&unfinished);
    fs::create_dir_all(&unfinished)
        .map_err(|error| format!("{} can't be made: {error}.", unfinished.display()))?;
    let fetch = || {
        let mut apt = program("apt-get", &["download", "-q", "nginx"]);
        apt.current_dir(&unfinished);
        run(apt)
    };
    if fetch().is_err() {
        debian::update()?;
        fetch()?;
    }
    let entries = fs::read_dir(&unfinished).map_err(|error| error.to_string())?.flatten();
    let package =
        entries.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "deb"));
    let package = package.ok_or("apt-get has fetched no package of nginx.")?;
    let mut unpack = program("dpkg-deb", &["-x"]);
    unpack.arg(&package).arg(&unfinished);
    run(unpack)?;
    finish(&unfinished, &folder())?;
    path()
        .map(drop)
        .ok_or_else(|| "Debian's nginx doesn't run when unpacked: install the package nginx.".to_owned())
}

fn folder() -> PathBuf {
    cache().join("nginx")
}
