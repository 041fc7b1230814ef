//! Compressed copies beside a site's files, `.br` and `.gz`, which servers send instead of the files.

use super::error::PublishError;
use super::write_file::write_file;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The extensions of files that compression makes smaller; bitmaps are compressed already.
const COMPRESSIBLE: [&str; 10] = ["html", "css", "js", "ts", "json", "svg", "csv", "xml", "wasm", "story"];

/// The extensions of the copies.
const EXTENSIONS: [&str; 2] = ["br", "gz"];

/// Writes copies beside every file of a finished site that compression makes smaller. The same site gets the same copies.
///
/// # Errors
/// If a file can't be read, written or removed.
pub fn write(site: &Path) -> Result<(), PublishError> {
    // A file that has no copy now must not keep an old one.
    remove(site)?;
    let files: Vec<PathBuf> = files(site)?.into_iter().filter(|path| is_compressible(path)).collect();
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(files.len());
    std::thread::scope(|scope| {
        let work = || {
            while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                write_copies(path)?;
            }
            Ok(())
        };
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| match thread.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}

/// Removes all copies: a server would send them instead of newer files.
///
/// # Errors
/// If a folder can't be read or a copy can't be removed.
pub fn remove(site: &Path) -> Result<(), PublishError> {
    for path in files(site)? {
        // Keep other archives: only copies of the site's own files are removed.
        let is_ours = EXTENSIONS.iter().any(|ending| has_extension(&path, ending));
        if is_ours && is_compressible(&path.with_extension("")) {
            fs::remove_file(&path).map_err(|error| PublishError::File(path, error))?;
        }
    }
    Ok(())
}

fn write_copies(path: &Path) -> Result<(), PublishError> {
    let failed = |error| PublishError::File(path.to_owned(), error);
    let bytes = fs::read(path).map_err(failed)?;
    // Pages are most of a site's bytes and are rebuilt with every correction: quality 10 is 2.5% larger and takes a fifth of the time.
    let quality = if has_extension(path, "html") { 10 } else { 11 };
    for (ending, compressed) in EXTENSIONS.into_iter().zip([brotli(&bytes, quality), gzip(&bytes)]) {
        let compressed = compressed.map_err(failed)?;
        if compressed.len() < bytes.len() {
            let mut name = path.as_os_str().to_owned();
            name.push(".");
            name.push(ending);
            write_file(Path::new(&name), &compressed)?;
        }
    }
    Ok(())
}

/// All files of a site.
fn files(site: &Path) -> Result<Vec<PathBuf>, PublishError> {
    let mut files = Vec::new();
    let mut folders = vec![site.to_owned()];
    while let Some(folder) = folders.pop() {
        let failed = |error| PublishError::File(folder.clone(), error);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let kind = entry.file_type().map_err(failed)?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
    }
    Ok(files)
}

fn is_compressible(path: &Path) -> bool {
    COMPRESSIBLE.iter().any(|extension| has_extension(path, extension))
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

fn brotli(bytes: &[u8], quality: i32) -> std::io::Result<Vec<u8>> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    // Names no file, time or system, so that the same bytes give the same copy.
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn site(name: &str) -> PathBuf {
        let site = std::env::temp_dir().join(format!("data-story-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&site);
        fs::create_dir_all(site.join("en")).expect("a folder");
        site
    }

    #[test]
    fn copies_have_the_content_of_their_file() {
        let site = site("copies");
        let text = "The same sentence again. ".repeat(40);
        fs::write(site.join("en/index.html"), &text).expect("a page");
        write(&site).expect("copies");
        let mut decompressed = Vec::new();
        let copy = fs::read(site.join("en/index.html.br")).expect("a copy");
        brotli::BrotliDecompress(&mut &copy[..], &mut decompressed).expect("brotli");
        assert_eq!(decompressed, text.as_bytes());
        let copy = fs::read(site.join("en/index.html.gz")).expect("a copy");
        assert_eq!(copy[4..8], [0; 4], "a time would make every build different");
        let mut decompressed = String::new();
        flate2::read::GzDecoder::new(&copy[..]).read_to_string(&mut decompressed).expect("gzip");
        assert_eq!(decompressed, text);
        fs::remove_dir_all(site).expect("removed");
    }

    #[test]
    fn a_file_that_does_not_get_smaller_has_no_copy() {
        let site = site("large");
        fs::write(site.join("tiny.json"), "{}").expect("written");
        fs::write(site.join("photo.png"), [7; 4000]).expect("written");
        write(&site).expect("copies");
        assert_eq!(files(&site).expect("files").len(), 2);
        fs::remove_dir_all(site).expect("removed");
    }

    #[test]
    fn old_copies_are_removed_and_other_files_stay() {
        let site = site("old");
        for name in ["gone.css.br", "gone.css.gz", "en/tiny.json.br", "en/tiny.json", "all.tar.gz"] {
            fs::write(site.join(name), "{}").expect("written");
        }
        write(&site).expect("copies");
        let mut left = files(&site).expect("files");
        left.sort();
        assert_eq!(left, [site.join("all.tar.gz"), site.join("en/tiny.json")]);
        fs::remove_dir_all(site).expect("removed");
    }
}
