//! An article in HTML, as Markdown: then both are drafted alike.

use htmd::HtmlToMarkdown;

/// The article as Markdown, if the text is HTML. What is not the article's text, such as scripts, is left out.
pub(super) fn to_markdown(text: &str) -> Option<String> {
    const BLOCKS: [&str; 5] = ["<p>", "<p ", "<article", "<body", "<h1"];
    let start: String = text.trim_start().chars().take(4_000).collect::<String>().to_lowercase();
    let is_html = start.starts_with('<') && BLOCKS.iter().any(|block| start.contains(block));
    if !is_html {
        return None;
    }
    let skipped = vec![
        "head", "script", "style", "nav", "footer", "aside", "form", "iframe", "svg", "noscript", "button",
    ];
    HtmlToMarkdown::builder().skip_tags(skipped).build().convert(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_html_is_converted_and_only_its_text_is_kept() {
        let html = "<!doctype html><html><head><title>A</title></head><body><h1>The dyke</h1><script>var a = 1;</script><p>It cost <b>£320 million</b>.</p></body></html>";
        let markdown = to_markdown(html).expect("HTML");
        assert!(
            markdown.contains("# The dyke") && markdown.contains("It cost **£320 million**."),
            "{markdown}"
        );
        assert!(!markdown.contains("var a"), "{markdown}");
        assert_eq!(to_markdown("The dyke\n\nIt is < 3 m <p> high."), None);
    }
}
