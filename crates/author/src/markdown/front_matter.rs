//! The front matter: headline and lead, above the article's text.

use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

/// The metadata block at the top of an article.
pub(super) struct FrontMatter<'a> {
    /// The keys, each with the span of its value.
    pub(super) entries: Vec<(&'a str, Range<usize>)>,
    /// Lines that are not `key: value`.
    pub(super) others: Vec<Range<usize>>,
    /// Where the article's text begins.
    pub(super) end: usize,
}

/// Reads the lines `key: value` between two lines of three hyphens. A value is the rest of its line, not YAML.
pub(super) fn front_matter(text: &str) -> Option<FrontMatter<'_>> {
    let end = end_of_block(text)?;
    let (mut entries, mut others) = (Vec::new(), Vec::new());
    let mut at = 0;
    let lines = text.get(..end)?.split_inclusive('\n');
    for line in lines {
        let start = at;
        at += line.len();
        let is_fence = start == 0 || at == end;
        match line.split_once(':') {
            _ if is_fence || line.trim().is_empty() || is_comment(line) => {}
            Some((key, value)) => {
                let value_start = start + key.len() + 1 + (value.len() - value.trim_start().len());
                entries.push((key.trim(), value_start..(value_start + value.trim().len())));
            }
            None => others.push(start..start + line.trim_end().len()),
        }
    }
    Some(FrontMatter { entries, others, end })
}

/// Whether a line is a note of the author's.
fn is_comment(line: &str) -> bool {
    line.trim().starts_with("<!--") && line.trim().ends_with("-->")
}

/// Where the metadata block ends, with the line break after it; `None` if the text does not begin with one.
fn end_of_block(text: &str) -> Option<usize> {
    // For pulldown-cmark, `---` before an empty line is a rule, so empty lines at the top are left out.
    let fence = text.split_inclusive('\n').next()?;
    let empty = text[fence.len()..].split_inclusive('\n').take_while(|line| line.trim().is_empty());
    let skipped: usize = empty.map(str::len).sum();
    let dense = [fence, &text[fence.len() + skipped..]].concat();
    let mut events = Parser::new_ext(&dense, Options::ENABLE_YAML_STYLE_METADATA_BLOCKS).into_offset_iter();
    let block = match events.next()? {
        (Event::Start(Tag::MetadataBlock(_)), block) if block.start == 0 => block,
        _ => return None,
    };
    let end = block.end + skipped;
    let closing = text.get(..end)?.lines().last()?;
    let line_break = text[end..].split_inclusive('\n').next().filter(|rest| rest.trim().is_empty());
    // YAML may also close a block with `...`; an article may not.
    (closing.trim_end() == "---").then_some(end + line_break.map_or(0, str::len))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_and_other_lines_are_kept() {
        let text = "---\nheadline: 甲：乙\n<!-- note: -->\nstray\n\nlead:  x \n---\nText";
        let front = front_matter(text).expect("front matter");
        let values: Vec<(&str, &str)> =
            front.entries.iter().map(|(key, span)| (*key, &text[span.clone()])).collect();
        assert_eq!(values, [("headline", "甲：乙"), ("lead", "x")]);
        assert_eq!(front.others.iter().map(|span| &text[span.clone()]).collect::<Vec<_>>(), ["stray"]);
        assert_eq!(&text[front.end..], "Text");
    }

    #[test]
    fn windows_line_ends_and_blank_lines_are_read() {
        let text = "---\r\n\r\nheadline: x\r\n\r\nlead: y\r\n---\r\n\r\nText";
        let front = front_matter(text).expect("front matter");
        let values: Vec<&str> = front.entries.iter().map(|(_, span)| &text[span.clone()]).collect();
        assert_eq!(values, ["x", "y"]);
        assert_eq!(text[front.end..].trim(), "Text");
    }

    #[test]
    fn an_unclosed_or_missing_front_matter_is_none() {
        assert!(front_matter("---\nheadline: x\n").is_none());
        assert!(front_matter("Text").is_none());
        assert!(front_matter("").is_none());
    }
}
