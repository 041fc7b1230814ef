//! A site behind a real nginx: types, headers, compressed copies, caching, and missing files.

mod nginx;
#[path = "../../crates/publish/tests/site/rules.rs"]
mod rules;

use crate::rules::Host;
use author::read;
use nginx::{Nginx, Response};
use publish::{SHELL, compression, write_hosts, write_site};
use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const A_MINUTE: &str = "public, max-age=60, must-revalidate";
const WASM: &str = "/widget-0123456789abcdef_bg.wasm";

/// The name of a photograph in the site.
const PHOTO: &str = "night-0123456789abcdef.jpg";

/// A small site with compressed copies, written once.
fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| {
        let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("served");
        let _ = fs::remove_dir_all(&site);
        test_support::write_widget(&site, &WASM[1..]);
        let text = "The same words again and again. ".repeat(50);
        let stories = read(&test_support::story_folder("power-valley")).stories;
        write_site(&stories, &[], SHELL, &site, None).expect("a site");
        write_hosts(&site).expect("host pages");
        fs::write(site.join(PHOTO), &text).expect("written");
        compression::write(&site).expect("copies");
        site
    })
}

/// The site's files, as addresses.
fn files() -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![site().to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(site()).expect("below the site").display().to_string();
                files.push(format!("/{name}"));
            }
        }
    }
    files.retain(|file| !file.ends_with(".br") && !file.ends_with(".gz") && file != "/_headers");
    files.sort();
    assert!(files.len() > 20, "the site has too few files");
    files
}

fn file(address: &str) -> Vec<u8> {
    fs::read(site().join(&address[1..])).expect("a file")
}

fn decompressed(response: &Response) -> Vec<u8> {
    let mut bytes = Vec::new();
    match response.header("content-encoding") {
        Some("br") => brotli::BrotliDecompress(&mut &response.body[..], &mut bytes).expect("brotli"),
        Some("gzip") => {
            flate2::read::GzDecoder::new(&response.body[..]).read_to_end(&mut bytes).map(drop).expect("gzip");
        }
        other => {
            assert_eq!(other, None);
            bytes.clone_from(&response.body);
        }
    }
    bytes
}

#[test]
fn nginx_sends_the_same_headers_as_other_hosts() {
    let nginx = Nginx::start(site(), "headers");
    // The file has the site of `story.toml`; nginx uses the host of the request.
    let file = String::from_utf8(file("/_headers")).expect("text");
    let file = file.replace("https://data-story.example", "http://stories.example.org");
    let rules = Host::ALL.map(|host| rules::read(&file, host));
    for address in files().into_iter().chain(["/".to_owned(), "/power-valley/en/".to_owned()]) {
        for encoding in ["br", "gzip", "identity"] {
            let response = nginx.get(&address, &[&format!("Accept-Encoding: {encoding}")]);
            assert_eq!(response.status, 200, "{address}");
            for (name, value) in rules.iter().flat_map(|rules| rules::headers(rules, &address)) {
                assert_eq!(response.header(&name), Some(value.as_str()), "{name} of {address} as {encoding}");
            }
        }
    }
}

#[test]
fn every_file_has_its_content_type() {
    let nginx = Nginx::start(site(), "types");
    for address in files() {
        let kind = match address.rsplit('.').next().unwrap_or_default() {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "ts" => "text/plain; charset=utf-8",
            "csv" => "text/csv; charset=utf-8",
            "xml" => "application/rss+xml; charset=utf-8",
            "json" => "application/json",
            "wasm" => "application/wasm",
            "svg" => "image/svg+xml",
            "jpg" => "image/jpeg",
            "story" => "application/octet-stream",
            other => panic!("{other} is an unknown type: {address}"),
        };
        for encoding in ["br", "gzip", "identity"] {
            let response = nginx.get(&address, &[&format!("Accept-Encoding: {encoding}")]);
            assert_eq!(response.header("content-type"), Some(kind), "{address} as {encoding}");
        }
    }
}

#[test]
fn compressed_copies_are_identical_and_sent_to_clients_that_accept_them() {
    let nginx = Nginx::start(site(), "copies");
    let mut copies = 0;
    for address in files() {
        for (accepted, ending, encoding) in
            [("gzip, deflate, br", "br", "br"), ("gzip", "gz", "gzip"), ("", "", "")]
        {
            let response = nginx.get(&address, &[&format!("Accept-Encoding: {accepted}")]);
            let copy = site().join(format!("{}.{ending}", &address[1..]));
            let wanted = (!ending.is_empty() && copy.exists()).then_some(encoding);
            assert_eq!(response.header("content-encoding"), wanted, "{address} as {accepted}");
            assert!(
                decompressed(&response) == file(&address),
                "{address} as {accepted} differs from the file"
            );
            let vary = (!address.ends_with(".jpg")).then_some("Accept-Encoding");
            assert_eq!(response.header("vary"), vary, "{address}");
            copies += usize::from(wanted.is_some());
        }
    }
    assert!(copies > 20, "only {copies} copies were sent");
}

#[test]
fn a_refused_encoding_is_not_sent() {
    let nginx = Nginx::start(site(), "refused");
    for (accepted, encoding) in [
        ("br", Some("br")),
        ("gzip,br", Some("br")),
        ("BR ; Q=0.001", Some("br")),
        ("gzip;q=1.0, br;q=.5", Some("br")),
        ("br;q=1.0", Some("br")),
        ("br;q=0, gzip", Some("gzip")),
        ("br; q=0.000, gzip;q=0.5", Some("gzip")),
        ("br;q=0", None),
        ("gzip;q=0", None),
        ("brotli, x-br", None),
        ("identity", None),
    ] {
        let response = nginx.get(WASM, &[&format!("Accept-Encoding: {accepted}")]);
        assert_eq!(response.header("content-encoding"), encoding, "{accepted}");
        assert_eq!(decompressed(&response), file(WASM), "{accepted}");
    }
    let behind = nginx.get(WASM, &["Accept-Encoding: gzip", "Via: 1.1 cdn.example"]);
    assert_eq!(behind.header("content-encoding"), Some("gzip"), "a CDN gets no compressed copy");
}

#[test]
fn unchanged_files_are_not_sent_again() {
    let nginx = Nginx::start(site(), "unchanged");
    let mut tags = Vec::new();
    for encoding in ["br", "gzip", "identity"] {
        let accepts = format!("Accept-Encoding: {encoding}");
        let first = nginx.get("/power-valley/en/", &[&accepts]);
        let tag = first.header("etag").expect("a tag").to_owned();
        let head = nginx.request("HEAD", "/power-valley/en/", &[&accepts]);
        for name in ["etag", "content-encoding", "content-length", "content-type", "cache-control"] {
            assert_eq!(head.header(name), first.header(name), "{name} as {encoding}");
        }
        assert!(head.body.is_empty());
        let again = nginx.get("/power-valley/en/", &[&accepts, &format!("If-None-Match: {tag}")]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{encoding}");
        assert_eq!(again.header("etag"), Some(tag.as_str()));
        assert_eq!(again.header("cache-control"), Some(A_MINUTE));
        assert_eq!(again.header("access-control-allow-origin"), Some("*"));
        tags.push(tag);
    }
    assert_eq!(BTreeSet::from_iter(&tags).len(), 3, "two encodings have the same tag: {tags:?}");
    let other =
        nginx.get("/power-valley/en/", &["Accept-Encoding: br", &format!("If-None-Match: {}", tags[2])]);
    assert_eq!(other.status, 200, "the tag of another encoding matches");
}

#[test]
fn a_range_request_returns_part_of_the_file() {
    let nginx = Nginx::start(site(), "parts");
    for (encoding, whole) in [("identity", file(WASM)), ("br", file(&format!("{WASM}.br")))] {
        let response = nginx.get(WASM, &["Range: bytes=4-9", &format!("Accept-Encoding: {encoding}")]);
        assert_eq!(response.status, 206);
        assert_eq!(response.body, whole[4..10], "{encoding}");
        let range = format!("bytes 4-9/{}", whole.len());
        assert_eq!(response.header("content-range"), Some(range.as_str()), "{encoding}");
    }
}

#[test]
fn missing_files_are_404_for_every_origin_and_not_cached() {
    let nginx = Nginx::start(site(), "missing");
    let copy = format!("{WASM}.br");
    let inside = format!("/.br{WASM}");
    for address in [
        "/nothing-0123456789abcdef.story",
        "/power-valley/fr/",
        "/_headers",
        &copy,
        &copy.replace(".br", ".gz"),
        &inside,
    ] {
        let response = nginx.get(address, &["Accept-Encoding: br", "Origin: null"]);
        assert_eq!(response.status, 404, "{address}");
        assert_eq!(response.header("cache-control"), None, "{address}");
        assert_eq!(response.header("content-encoding"), None, "{address}");
        assert_eq!(response.header("access-control-allow-origin"), Some("*"), "{address}");
        assert_eq!(response.header("x-content-type-options"), Some("nosniff"), "{address}");
    }
    assert_eq!(nginx.request("POST", "/", &["Content-Length: 0"]).status, 405);
}

#[test]
fn a_folder_without_a_slash_redirects_to_the_one_with_it() {
    let nginx = Nginx::start(site(), "folders");
    let response = nginx.get("/power-valley/en?lang=en", &["Accept-Encoding: br"]);
    assert_eq!(response.status, 301);
    // Without scheme and host: a CDN has others.
    assert_eq!(response.header("location"), Some("/power-valley/en/?lang=en"));
    assert_eq!(response.header("cache-control"), Some(A_MINUTE));
}
