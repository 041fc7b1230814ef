//! The gallery: every kind of chart with every bound, at every layout width, in both schemes and all languages.

mod document;
mod exhibit;
mod heading;
mod index;
mod kind_page;
mod sheets;
mod text;

use specimens::{Specimen, specimens};

use super::error::PublishError;
use super::style_sheets;
use super::write_file::write_file;
use chart::SPECS;
use document::Document;
use quantity::Language;
use sheets::Sheets;
use std::path::Path;

/// Writes `gallery/index.html` and a page for every kind in every language below `site`.
///
/// # Errors
/// If a file can't be written.
pub fn write(site: &Path) -> Result<(), PublishError> {
    let style = style_sheets::page();
    let sheets = Sheets::new();
    let folder = site.join("gallery");
    write_file(&site.join(&style.name), &style.bytes)?;
    for sheet in sheets.all() {
        write_file(&folder.join(&sheet.name), &sheet.bytes)?;
    }
    // Each language has its own thread, which makes builds faster.
    let written = std::thread::scope(|scope| {
        let threads = Language::ALL.map(|language| {
            let (style, sheets, folder) = (&style, &sheets, &folder);
            scope.spawn(move || {
                let specimens = specimens(language);
                for spec in SPECS {
                    let of_kind: Vec<&Specimen> =
                        specimens.iter().filter(|specimen| specimen.kind == spec.kind).collect();
                    let page = Document {
                        title: text::kind_title(spec),
                        root: "../../../",
                        style,
                        sheets: vec![&sheets.gallery],
                        body: kind_page::body(spec, language, &of_kind),
                    };
                    let path = folder.join(format!("{}/{}/index.html", language.tag(), spec.kind));
                    write_file(&path, page.render().as_bytes())?;
                }
                if language == Language::En {
                    let page = Document {
                        title: "Gallery".to_owned(),
                        root: "../",
                        style,
                        sheets: sheets.all().collect(),
                        body: index::body(&specimens),
                    };
                    write_file(&folder.join("index.html"), page.render().as_bytes())?;
                }
                Ok(())
            })
        });
        threads.map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    written.into_iter().collect()
}
