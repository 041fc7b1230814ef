//! One finished page: the HTML shell with its slots filled.

use super::error::PublishError;
use super::head;
use super::page_context::PageContext;
use crate::components::RenderTarget;

const HEAD: &str = "<story-head></story-head>";
const BODY: &str = "<story-body></story-body>";
/// As `www/index.html` has it, and as trunk's minifier leaves it.
const LANGUAGE: [&str; 2] = ["lang=\"und\"", "lang=und"];

/// The page; `root` is the path from its folder to the site's root.
pub(super) fn render(context: &PageContext<'_>, shell: &str, root: &str) -> Result<String, PublishError> {
    let language = format!("lang=\"{}\"", context.story.language.tag());
    let page = without_build_links(shell);
    let page = fill_slot(&page, &LANGUAGE, &language)?;
    let page = fill_slot(&page, &[HEAD], &head::render(context, root))?;
    fill_slot(&page, &[BODY], &context.article(None, RenderTarget::Page, root))
}

/// Fills the slot of the shell, which may be spelled in several ways.
fn fill_slot(shell: &str, spellings: &[&'static str], content: &str) -> Result<String, PublishError> {
    let missing = PublishError::BrokenShell(spellings[0]);
    let (before, after) = spellings.iter().find_map(|slot| shell.split_once(*slot)).ok_or(missing)?;
    Ok([before, content, after].concat())
}

/// The shell without the links that only trunk reads.
fn without_build_links(shell: &str) -> String {
    let mut page = String::new();
    let mut rest = shell;
    while let Some(start) = rest.find("<link ") {
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        let is_of_trunk = rest[start..end].split([' ', '>', '=']).any(|word| word == "data-trunk");
        page.push_str(&rest[..if is_of_trunk { start } else { end }]);
        rest = &rest[end..];
    }
    page + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_trunk_are_removed_in_every_order_of_attributes() {
        let shell = "<link rel=icon href=data:,><link data-trunk rel=rust href=a><link rel=css href=\"b\" data-trunk><p>";
        assert_eq!(without_build_links(shell), "<link rel=icon href=data:,><p>");
        assert!(!without_build_links(include_str!("../../../www/index.html")).contains("data-trunk"));
    }

    #[test]
    fn a_slot_is_filled_in_either_spelling_and_missed_by_name() {
        assert_eq!(
            fill_slot("<html lang=und>", &LANGUAGE, "lang=\"en\"").ok().as_deref(),
            Some("<html lang=\"en\">")
        );
        let error = fill_slot("<html>", &[HEAD], "").expect_err("no slot").to_string();
        assert!(error.contains("`<story-head></story-head>`"), "{error}");
    }
}
