//! One finished page: the HTML shell with its slots filled.

use super::error::PublishError;
use super::head;
use super::page_context::PageContext;
use crate::components::RenderTarget;

/// The elements of the shell that pages replace. Trunk reads the elements inside them.
const HEAD: [&str; 2] = ["<story-head>", "</story-head>"];
const BODY: [&str; 2] = ["<story-body>", "</story-body>"];
/// The spelling in the file, and that of trunk's minifier.
const LANGUAGE: [&str; 2] = ["lang=\"und\"", "lang=und"];

/// The page; `root` is the path from its folder to the site's root.
pub(super) fn render(context: &PageContext<'_>, shell: &str, root: &str) -> Result<String, PublishError> {
    let language = format!("lang=\"{}\"", context.story.language.tag());
    let page = fill_slot(shell, &LANGUAGE, &language)?;
    let page = replace_element(&page, HEAD, &head::render(context, root))?;
    replace_element(&page, BODY, &context.article(None, RenderTarget::Page, root))
}

/// Fills the slot of the shell, which may be spelled in several ways.
fn fill_slot(shell: &str, spellings: &[&'static str], content: &str) -> Result<String, PublishError> {
    let missing = PublishError::BrokenShell(spellings[0]);
    let (before, after) = spellings.iter().find_map(|slot| shell.split_once(*slot)).ok_or(missing)?;
    Ok([before, content, after].concat())
}

/// Replaces an element of the shell, from its start tag to its end tag.
fn replace_element(
    shell: &str,
    [start, end]: [&'static str; 2],
    content: &str,
) -> Result<String, PublishError> {
    let (before, rest) = shell.split_once(start).ok_or(PublishError::BrokenShell(start))?;
    let (_, after) = rest.split_once(end).ok_or(PublishError::BrokenShell(end))?;
    Ok([before, content, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_links_of_trunk_are_replaced_for_every_order_of_attributes() {
        for inside in [
            "",
            "<link data-trunk rel=\"rust\">",
            "<link data-wasm-opt=z data-trunk data-trunk-id=0 rel=rust>",
        ] {
            let shell = format!("<head><story-head>{inside}</story-head></head>");
            let page = replace_element(&shell, HEAD, "<title></title>").expect("a whole shell");
            assert_eq!(page, "<head><title></title></head>");
        }
    }

    #[test]
    fn a_shell_without_an_element_to_replace_is_an_error() {
        for shell in ["<head></head>", "<head><story-head></head>"] {
            assert!(replace_element(shell, HEAD, "").is_err(), "{shell}");
        }
    }

    #[test]
    fn a_slot_is_filled_in_both_spellings_and_a_missing_slot_is_named() {
        assert_eq!(
            fill_slot("<html lang=und>", &LANGUAGE, "lang=\"en\"").ok().as_deref(),
            Some("<html lang=\"en\">")
        );
        let error = fill_slot("<html>", &LANGUAGE, "").expect_err("no slot").to_string();
        assert!(error.contains("lang=\"und\""), "{error}");
    }
}
