//! Notes of the author's, `<!-- … -->`: they are taken out before the Markdown is read, wherever they are.

use std::ops::Range;

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

/// A text without its comments.
#[derive(Debug, Default)]
pub(crate) struct Uncommented {
    pub(crate) text: String,
    cuts: Vec<Cut>,
    /// A comment that does not end, in the original text. It stays in the text.
    pub(crate) unclosed: Option<Range<usize>>,
}

/// A place where something was taken out.
#[derive(Debug)]
struct Cut {
    /// The place in the text without comments.
    at: usize,
    /// How many bytes were taken out here and before.
    removed: usize,
}

impl Uncommented {
    /// Takes the comments out, with the lines that hold nothing else.
    pub(crate) fn new(original: &str) -> Self {
        let mut this = Self::default();
        let mut from = 0;
        let mut at = 0;
        while let Some(found) = original[at..].find(OPEN) {
            let start = at + found;
            if is_escaped(original, start) {
                at = start + OPEN.len();
                continue;
            }
            // `<!-->` is a whole comment.
            let Some(length) = original[start + 2..].find(CLOSE) else {
                this.unclosed = Some(start..start + OPEN.len());
                break;
            };
            let end = start + 2 + length + CLOSE.len();
            let is_at_line_start = this.text.is_empty() || this.text.ends_with('\n');
            let cut = with_spaces(original, start..end, from, is_at_line_start);
            this.text.push_str(&original[from..cut.start]);
            let removed = this.cuts.last().map_or(0, |cut| cut.removed) + cut.len();
            this.cuts.push(Cut { at: this.text.len(), removed });
            from = cut.end;
            at = cut.end;
        }
        this.text.push_str(&original[from..]);
        this
    }

    /// The span in the original text.
    pub(crate) fn original(&self, span: Range<usize>) -> Range<usize> {
        let removed = |cuts: usize| cuts.checked_sub(1).map_or(0, |last| self.cuts[last].removed);
        let start = span.start + removed(self.cuts.partition_point(|cut| cut.at <= span.start));
        let end = span.end + removed(self.cuts.partition_point(|cut| cut.at < span.end));
        start..end.max(start)
    }

    /// Divides a span where something was taken out of it.
    pub(crate) fn pieces(&self, span: Range<usize>) -> Vec<Range<usize>> {
        let first = self.cuts.partition_point(|cut| cut.at <= span.start);
        let inside = self.cuts[first..].iter().map(|cut| cut.at).take_while(|at| *at < span.end);
        let ends = inside.chain([span.end]);
        let mut from = span.start;
        ends.map(|end| std::mem::replace(&mut from, end)..end).collect()
    }
}

/// Whether a backslash takes its meaning away from the sign at this place.
pub(super) fn is_escaped(text: &str, at: usize) -> bool {
    text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
}

/// The comment with the spaces that would be left over: its whole lines where they hold nothing else. The text is taken
/// over up to `from`.
fn with_spaces(text: &str, comment: Range<usize>, from: usize, is_at_line_start: bool) -> Range<usize> {
    let is_space = |c: char| matches!(c, ' ' | '\t');
    let before = &text[from..comment.start];
    let kept = before.trim_end_matches(is_space);
    let starts_line = kept.ends_with('\n') || kept.is_empty() && is_at_line_start;
    let after = &text[comment.end..];
    let rest = after.trim_start_matches(is_space);
    let next = comment.end + after.len() - rest.len();
    let line_break = ["\r\n", "\n"].into_iter().find(|line_break| rest.starts_with(line_break));
    match line_break {
        Some(line_break) if starts_line => from + kept.len()..next + line_break.len(),
        // Spaces at the end of a line would break it.
        _ if line_break.is_some() || rest.is_empty() => from + kept.len()..next,
        _ if starts_line || before.ends_with(is_space) => comment.start..next,
        _ => comment,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_taken_out_with_the_lines_that_they_fill() {
        for (original, text) in [
            ("去年<!-- 待查 -->收到", "去年收到"),
            ("I saw <!-- who? --> him", "I saw him"),
            ("a <!-- x -->\nb", "a\nb"),
            ("a\n<!-- x\ny -->\nb", "a\nb"),
            ("<!-- x --> a", "a"),
            ("a\n  <!-- x --> b", "a\n  b"),
            ("<!-->a<!-- -->b", "ab"),
            ("<!-- x --><!-- y -->\na", "a"),
            ("a\\<!-- x -->", "a\\<!-- x -->"),
            ("a <!-- x", "a <!-- x"),
        ] {
            assert_eq!(Uncommented::new(original).text, text, "{original:?}");
        }
        assert_eq!(Uncommented::new("a <!-- x").unclosed, Some(2..6));
    }

    #[test]
    fn every_piece_is_found_in_the_original() {
        let original = "去年<!-- 待查 -->收到<!-- 幾件？ -->3.4萬餘件";
        let uncommented = Uncommented::new(original);
        let pieces = uncommented.pieces(0..uncommented.text.len());
        let texts: Vec<(&str, &str)> = pieces
            .into_iter()
            .map(|piece| (&uncommented.text[piece.clone()], &original[uncommented.original(piece)]))
            .collect();
        assert_eq!(texts, [("去年", "去年"), ("收到", "收到"), ("3.4萬餘件", "3.4萬餘件")]);
    }
}
