//! What the site's files weigh, raw and on the way to a reader.

use crate::command::Done;
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
    /// Whether a file is this part: only a digest may stand between start and end, unless any file of its kind will do.
    fn is(&self, name: &str) -> bool {
        let middle = name.strip_prefix(self.starts).and_then(|rest| rest.strip_suffix(self.ends));
        middle.is_some_and(|middle| {
            self.starts.is_empty() || middle.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    }
}

/// A reader's budget in bytes of brotli: wasm with loader (it has the glue inside), and page with CSS.
const BUDGET: [(&str, [&str; 2], u64); 2] =
    [("wasm + loader", ["wasm", "loader"], 83_000), ("page + CSS", ["page", "CSS"], 40_000)];

/// What a file of the site weighs, and its copies for readers.
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// What the site has too much of, as sentences; empty where it keeps the budget.
pub(crate) fn over_budget(site: &Path) -> Done<Vec<String>> {
    let mut over = Vec::new();
    for (name, parts, most) in BUDGET {
        let mut bytes = 0;
        for part in PARTS.iter().filter(|part| parts.contains(&part.name)) {
            bytes += weigh(site, part)?.brotli;
        }
        if bytes > most {
            over.push(format!("{name} weighs {bytes} bytes, {most} are allowed."));
        }
    }
    Ok(over)
}

/// A table of bytes: raw, and as the site's `.gz` and `.br` beside it.
pub(crate) fn table(site: &Path) -> Done<String> {
    let mut table = format!("{:<12}{:>10}{:>10}{:>10}\n", "bytes", "raw", "gzip", "brotli");
    let mut wasm_and_loader = 0;
    for part in PARTS {
        let Weight { raw, gzip, brotli } = weigh(site, &part)?;
        if matches!(part.name, "wasm" | "loader") {
            wasm_and_loader += brotli;
        }
        // Writing into a string can't fail.
        let _ = writeln!(table, "{:<12}{raw:>10}{gzip:>10}{brotli:>10}", part.name);
    }
    let _ = write!(table, "{:<32}{wasm_and_loader:>10}", "wasm + loader");
    Ok(table)
}

/// Weighs the first file of the site's folder that is this part.
fn weigh(site: &Path, part: &Part) -> Done<Weight> {
    let failed = |error: std::io::Error| format!("{} can't be read: {error}.", site.display());
    for entry in fs::read_dir(site).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
        if part.is(&name) {
            let weight = |name: String| {
                let about = fs::metadata(site.join(&name));
                about.map(|about| about.len()).map_err(|error| format!("{name} can't be weighed: {error}."))
            };
            return Ok(Weight {
                gzip: weight(format!("{name}.gz"))?,
                brotli: weight(format!("{name}.br"))?,
                raw: weight(name)?,
            });
        }
    }
    Err(format!("the site has no {}.", part.name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_not_taken_for_its_neighbour() {
        let part = |name: &str| PARTS.iter().find(|part| part.is(name)).map(|part| part.name);
        assert_eq!(part("data-story-aececb3fb90c2c92.css"), Some("CSS"));
        assert_eq!(part("data-story-guest-607fc98e83b60498.css"), None);
        assert_eq!(part("data-story-aececb3fb90c2c92.css.br"), None);
        assert_eq!(part("widget-loader.js"), None);
        assert_eq!(part("widget-8edf07c6917cb902_bg.wasm"), Some("wasm"));
        assert_eq!(part("zhuzhou.en-7c8a07591128f30b.story"), Some("story data"));
        assert_eq!(part("index.html"), Some("page"));
    }
}
