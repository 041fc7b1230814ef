//! The sizes of the site's files, raw and compressed.

use anyhow::{Context as _, Result, bail};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// One part of the site.
struct Part {
    name: &'static str,
    starts: &'static str,
    ends: &'static str,
}

const PARTS: [Part; 5] = [
    Part { name: "wasm", starts: "widget-", ends: "_bg.wasm" },
    Part { name: "loader", starts: "data-story-", ends: ".js" },
    Part { name: "CSS", starts: "data-story-", ends: ".css" },
    Part { name: "page", starts: "index", ends: ".html" },
    Part { name: "story data", starts: "", ends: ".story" },
];

impl Part {
    /// Whether a file name belongs to this part. Only a digest may be between start and end, unless the start is empty.
    fn matches(&self, name: &str) -> bool {
        let middle = name.strip_prefix(self.starts).and_then(|rest| rest.strip_suffix(self.ends));
        middle.is_some_and(|middle| {
            self.starts.is_empty() || middle.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    }
}

/// The limits in bytes after brotli: for wasm and loader, which contains the glue, and for page and CSS.
const BUDGET: [(&str, [&str; 2], u64); 2] =
    [("wasm + loader", ["wasm", "loader"], 83_000), ("page + CSS", ["page", "CSS"], 40_000)];

/// The sizes of a file of the site and of its compressed copies.
struct Sizes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The parts of the site that exceed the budget, one sentence each.
pub(crate) fn over_budget(site: &Path) -> Result<Vec<String>> {
    let mut over = Vec::new();
    for (name, parts, limit) in BUDGET {
        let mut bytes = 0;
        for part in PARTS.iter().filter(|part| parts.contains(&part.name)) {
            bytes += measure(site, part)?.brotli;
        }
        if bytes > limit {
            over.push(format!("{name} has {bytes} bytes; the limit is {limit}."));
        }
    }
    Ok(over)
}

/// A table of sizes in bytes: raw, gzip and brotli.
pub(crate) fn table(site: &Path) -> Result<String> {
    let mut table = format!("{:<12}{:>10}{:>10}{:>10}\n", "bytes", "raw", "gzip", "brotli");
    let mut wasm_and_loader = 0;
    for part in PARTS {
        let Sizes { raw, gzip, brotli } = measure(site, &part)?;
        if matches!(part.name, "wasm" | "loader") {
            wasm_and_loader += brotli;
        }
        // Writing into a string can't fail.
        let _ = writeln!(table, "{:<12}{raw:>10}{gzip:>10}{brotli:>10}", part.name);
    }
    let _ = write!(table, "{:<32}{wasm_and_loader:>10}", "wasm + loader");
    Ok(table)
}

/// The sizes of the first file of a part in the site's folder.
fn measure(site: &Path, part: &Part) -> Result<Sizes> {
    let unreadable = || format!("{} can't be read", site.display());
    for entry in fs::read_dir(site).with_context(unreadable)? {
        let name = entry.with_context(unreadable)?.file_name().to_string_lossy().into_owned();
        if part.matches(&name) {
            let size = |name: String| {
                let metadata = fs::metadata(site.join(&name));
                metadata.map(|metadata| metadata.len()).with_context(|| format!("{name} can't be read"))
            };
            return Ok(Sizes {
                gzip: size(format!("{name}.gz"))?,
                brotli: size(format!("{name}.br"))?,
                raw: size(name)?,
            });
        }
    }
    bail!("the site has no {}", part.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_recognised_by_its_name_alone() {
        let part = |name: &str| PARTS.iter().find(|part| part.matches(name)).map(|part| part.name);
        assert_eq!(part("data-story-aececb3fb90c2c92.css"), Some("CSS"));
        assert_eq!(part("data-story-guest-607fc98e83b60498.css"), None);
        assert_eq!(part("data-story-aececb3fb90c2c92.css.br"), None);
        assert_eq!(part("widget-loader.js"), None);
        assert_eq!(part("widget-8edf07c6917cb902_bg.wasm"), Some("wasm"));
        assert_eq!(part("zhuzhou.en-7c8a07591128f30b.story"), Some("story data"));
        assert_eq!(part("index.html"), Some("page"));
    }
}
