//! The file `_headers`: what it says of every address of a site, to each host that reads it.

use crate::rules::Host;
use author::read;
use publish::{SHELL, gallery, write_hosts, write_site};
use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const FOREVER: &str = "public, max-age=31536000, immutable";
const A_MINUTE: &str = "public, max-age=60, must-revalidate";

/// What a site may hold besides: pictures, and pages that are no index as Cloudflare calls them.
const EXTRA_ADDRESSES: [&str; 7] = [
    "/night-0123456789abcdef.jpg",
    "/night-0123456789abcdef.jpeg",
    "/night-0123456789abcdef.webp",
    "/night-0123456789abcdef.gif",
    "/zhuzhou.en.care-0123456789abcdef.png",
    "/zhuzhou/en/feed",
    "/hosts/frame",
];

/// A site with everything that is written today.
fn site() -> PathBuf {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("headers");
    let _ = fs::remove_dir_all(&site);
    test_support::write_widget(&site, "widget-0123456789abcdef_bg.wasm");
    let stories = read(&test_support::story_folder("power-valley")).stories;
    assert_eq!(stories.len(), 3, "the shipped story is faultless in each language");
    write_site(&stories, &[], SHELL, &site, None).expect("a site");
    gallery::write(&site).expect("a gallery");
    write_hosts(&site).expect("host pages");
    site
}

/// The addresses of a folder's files; a page has two.
fn addresses(folder: &Path, address: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let name = entry.file_name().into_string().expect("a plain name");
        if entry.path().is_dir() {
            addresses(&entry.path(), &format!("{address}{name}/"), found);
        } else if name != "_headers" {
            found.insert(format!("{address}{name}"));
            if name == "index.html" {
                found.insert(address.to_owned());
            }
        }
    }
}

#[test]
fn every_address_has_each_header_once_and_stays_as_long_as_its_name_says() {
    let site = site();
    let file = fs::read_to_string(site.join("_headers")).expect("the site has its headers");
    let mut all: BTreeSet<String> = EXTRA_ADDRESSES.map(str::to_owned).into();
    addresses(&site, "/", &mut all);
    for address in ["/", "/gallery/en/bars/", "/power-valley/en/feed.html", "/hosts/host.css", "/embeds.json"]
    {
        assert!(all.contains(address), "{address} is no longer in a site");
    }
    let hashed = Regex::new(r"-[0-9a-f]{16}(_bg)?\.[a-z]+$").expect("a pattern");
    for host in Host::ALL {
        let rules = crate::rules::read(&file, host);
        for address in &all {
            let headers = crate::rules::headers(&rules, address);
            let names: BTreeSet<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names.len(), headers.len(), "{host:?} joins two values for {address}: {headers:?}");
            let value = |wanted: &str| {
                headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
            };
            let stays = if hashed.is_match(address) { FOREVER } else { A_MINUTE };
            assert_eq!(value("cache-control"), Some(stays), "{address} at {host:?}");
            assert_eq!(value("access-control-allow-origin"), Some("*"), "{address} at {host:?}");
            assert_eq!(value("cross-origin-resource-policy"), Some("cross-origin"), "{address} at {host:?}");
            assert_eq!(value("x-content-type-options"), Some("nosniff"), "{address} at {host:?}");
            let policy = value("content-security-policy").unwrap_or_default();
            assert!(policy.starts_with(
                "default-src 'none'; script-src 'self' https://data-story.example 'wasm-unsafe-eval';"
            ));
            let kind = match address.rsplit('.').next() {
                Some("story") => Some("application/octet-stream"),
                Some("wasm") => Some("application/wasm"),
                Some("ts") => Some("text/plain; charset=utf-8"),
                _ => None,
            };
            assert_eq!(value("content-type"), kind, "{address} at {host:?}");
        }
    }
}

#[test]
fn the_rules_keep_the_limits_of_hosts() {
    let file = include_str!("../../../../www/serving/_headers");
    assert!(file.lines().all(|line| line.len() <= 2000), "Cloudflare takes 2000 letters a line");
    let rules: Vec<&str> = file.lines().filter(|line| line.starts_with('/')).collect();
    assert!(rules.len() <= 100, "Cloudflare takes 100 rules, these are {}", rules.len());
    let addresses: BTreeSet<&&str> = rules.iter().collect();
    assert_eq!(addresses.len(), rules.len(), "of an address that comes twice Cloudflare keeps the last rule");
    for address in rules {
        assert!(address.matches('*').count() <= 1, "{address}: Cloudflare takes one * an address");
    }
}

#[test]
fn a_rule_reaches_as_far_as_a_host_says() {
    for host in Host::ALL {
        let rules = crate::rules::read("/*.css\n  A: 1\n/:story/en/*\n  B: 2\n/gallery/\n  C: 3\n", host);
        let names = |address: &str| -> String {
            crate::rules::headers(&rules, address).into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(names("/gallery/gallery-1.css"), "a", "{host:?}");
        assert_eq!(names("/zhuzhou/en/feed.html"), "b", "{host:?}");
        assert_eq!(names("/zhuzhou/en/a.css"), "ab", "{host:?}");
        assert_eq!(names("/gallery/"), "c", "{host:?}");
        assert_eq!(names("/a/zhuzhou/en/feed.html"), "", "{host:?}");
        assert_eq!(names("/a.css.br"), "", "{host:?}");
    }
}
