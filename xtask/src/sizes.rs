//! What the site's files weigh, raw and on the way to a reader.

use crate::command::Done;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// One part of the site.
struct Part {
    name: &'static str,
    starts: &'static str,
    ends: &'static str,
}

const PARTS: [Part; 6] = [
    Part { name: "wasm", starts: "widget", ends: "_bg.wasm" },
    Part { name: "glue", starts: "widget", ends: ".js" },
    Part { name: "loader", starts: "data-story", ends: ".js" },
    Part { name: "CSS", starts: "data-story", ends: ".css" },
    Part { name: "page", starts: "index", ends: ".html" },
    Part { name: "story data", starts: "", ends: ".story" },
];

/// A reader's budget in bytes of brotli: wasm with glue, and page with CSS.
const BUDGET: [(&str, [&str; 2], usize); 2] =
    [("wasm + glue", ["wasm", "glue"], 80_000), ("page + CSS", ["page", "CSS"], 40_000)];

/// What the site has too much of, as sentences; empty where it keeps the budget.
pub(crate) fn over_budget(site: &Path) -> Done<Vec<String>> {
    let mut over = Vec::new();
    for (name, parts, most) in BUDGET {
        let mut bytes = 0;
        for part in PARTS.iter().filter(|part| parts.contains(&part.name)) {
            bytes += brotli(&read(site, part)?);
        }
        if bytes > most {
            over.push(format!("{name} weighs {bytes} bytes, {most} are allowed."));
        }
    }
    Ok(over)
}

/// A table of bytes: raw, gzip (level 9) and brotli (quality 11).
pub(crate) fn table(site: &Path) -> Done<String> {
    let mut table = format!("{:<12}{:>10}{:>10}{:>10}\n", "bytes", "raw", "gzip", "brotli");
    let mut wasm_and_glue = 0;
    for part in PARTS {
        let bytes = read(site, &part)?;
        let (gzip, brotli) = (gzip(&bytes), brotli(&bytes));
        if matches!(part.name, "wasm" | "glue") {
            wasm_and_glue += brotli;
        }
        // Writing into a string can't fail.
        let _ = writeln!(table, "{:<12}{:>10}{gzip:>10}{brotli:>10}", part.name, bytes.len());
    }
    let _ = write!(table, "{:<32}{wasm_and_glue:>10}", "wasm + glue");
    Ok(table)
}

/// The first file of the site's folder that is this part.
fn read(site: &Path, part: &Part) -> Done<Vec<u8>> {
    let failed = |error: std::io::Error| format!("{} can't be read: {error}.", site.display());
    for entry in fs::read_dir(site).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with(part.starts) && name.ends_with(part.ends) {
            return fs::read(entry.path()).map_err(failed);
        }
    }
    Err(format!("the site has no {}.", part.name))
}

fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_or(bytes.len(), |packed| packed.len())
}

fn brotli(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters).map_or(bytes.len(), |_| packed.len())
}
