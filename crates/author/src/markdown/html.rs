//! HTML in Markdown: it is refused by the name of the element, with what to write instead.

use super::reader::Reader;
use std::ops::Range;

impl Reader<'_> {
    /// Reports HTML, once for each element that begins.
    pub(super) fn refuse_html(&mut self, html: &str, span: Range<usize>) {
        let Some((name, is_end)) = element(html) else {
            self.refuse(span, "HTML", "Remove it. Only notes of your own, `<!-- … -->`, are left out.");
            return;
        };
        if is_end && self.refused_elements.contains(&name) {
            return;
        }
        let sign = if is_end { "</" } else { "<" };
        self.refuse(span, &format!("HTML (`{sign}{name}>`)"), remedy(&name));
        self.refused_elements.insert(name);
    }
}

/// The name of the element whose tag a text begins with, and whether it is an end tag.
fn element(html: &str) -> Option<(String, bool)> {
    let tag = html.trim_start().strip_prefix('<')?;
    let (tag, is_end) = tag.strip_prefix('/').map_or((tag, false), |tag| (tag, true));
    let name: String = tag.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').take(40).collect();
    (!name.is_empty()).then(|| (name.to_ascii_lowercase(), is_end))
}

/// What to write instead of an element.
fn remedy(name: &str) -> &'static str {
    match name {
        "b" | "strong" | "mark" => "Write `**…**` for words that stand out.",
        "i" | "em" | "cite" => "Write `*…*` for stressed words.",
        "br" => "End the line with a backslash: `\\`.",
        "a" => "Write a link as `[words](address)`.",
        "img" | "picture" => "Write a photograph as `![what it shows](photo:NAME \"its caption\")`.",
        "figure" | "figcaption" => {
            "Write a photograph with its caption as `![what it shows](photo:NAME \"its caption\")`."
        }
        "table" | "thead" | "tbody" | "tr" | "td" | "th" | "caption" => {
            "Write a table in Markdown: `| a | b |`, below it `|---|---|`, then its rows."
        }
        "sup" | "sub" => "Write a footnote as `[^1]`, and its text as `[^1]: …` on a line of its own.",
        "blockquote" | "q" => "Write a quote as `> …`.",
        "aside" => "Write a pull quote as a quote, `> …`, where it belongs in the text.",
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "Write a heading as `## …`.",
        "ul" | "ol" | "li" | "dl" | "dt" | "dd" => "Write a list as lines with `- …`, or `1. …`.",
        "hr" => "Write a break as `---` on a line of its own.",
        "iframe" | "script" | "video" | "audio" | "embed" | "object" => {
            "Link to it: `[words](address)`. The page holds nothing of other sites."
        }
        "p" | "div" | "span" | "section" | "article" | "center" | "font" | "u" | "small" | "style" => {
            "Remove the tags, and keep the words: the look of the page is not part of the article."
        }
        _ => "Remove the tags, or write `\\<` for the sign itself.",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_named_by_their_tags() {
        for (html, name) in [
            ("<BR/>", Some(("br", false))),
            ("</em>", Some(("em", true))),
            ("  <my-box a=\"b\">", Some(("my-box", false))),
            ("<!DOCTYPE html>", None),
            ("<?xml?>", None),
        ] {
            assert_eq!(element(html), name.map(|(name, is_end)| (name.to_owned(), is_end)), "{html}");
        }
    }
}
