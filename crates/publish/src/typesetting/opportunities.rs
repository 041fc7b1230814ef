//! Where a line may end: by Unicode's algorithm (UAX 14), and by what it leaves to each language.

use quantity::is_east_asian;
use unicode_linebreak::linebreaks;

/// Marks that begin no line in Chinese. The algorithm lets them, as other languages do.
const NEVER_FIRST: [char; 3] = ['·', '～', '—'];

/// What joins a compound or a range, which newspapers keep whole in titles: hat-trick, 2015–2020. The algorithm, for
/// running text, ends lines after it.
const JOINING: [char; 3] = ['-', '‐', '–'];

/// Where a line may end, in bytes from the start of the text, in order; the end of the text is the last.
pub(super) fn opportunities(text: &str) -> Vec<usize> {
    let is_kept = |at: &usize| {
        let (before, after) = text.split_at(*at);
        match (before.chars().next_back(), after.chars().next()) {
            (Some(before), Some(after)) => !are_kept_together(before, after),
            (before, _) => before.is_some(),
        }
    };
    linebreaks(&with_brackets(text)).map(|(at, _)| at).filter(is_kept).collect()
}

/// Whether a newspaper keeps two characters together that the algorithm parts.
fn are_kept_together(before: char, after: char) -> bool {
    // A number keeps what it counts, 2020年: to the algorithm 年 is a word of its own.
    let counts = before.is_ascii_digit() && is_east_asian(after);
    counts || NEVER_FIRST.contains(&after) || JOINING.contains(&before)
}

/// The text with the quotation marks of Chinese as brackets of as many bytes, which open or close. The algorithm can't
/// tell which a quotation mark does, as languages differ, and before Unicode 16 never breaks a line beside one.
fn with_brackets(text: &str) -> String {
    let mut before = None;
    let mut rest = text.chars();
    let mut bracketed = String::with_capacity(text.len());
    while let Some(c) = rest.next() {
        let after = rest.clone().next();
        let is_chinese = before.is_none_or(is_east_asian) && after.is_none_or(is_east_asian);
        bracketed.push(match c {
            '“' | '‘' if is_chinese => '「',
            '”' | '’' if is_chinese => '」',
            c => c,
        });
        before = Some(c);
    }
    bracketed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a bar wherever a line may end.
    fn parted(text: &str) -> String {
        let mut start = 0;
        let mut parts = Vec::new();
        for end in opportunities(text) {
            parts.push(&text[start..end]);
            start = end;
        }
        parts.join("|")
    }

    #[test]
    fn lines_end_where_readers_expect_it() {
        for text in [
            "",
            "約|3.4萬|餘|件|（占|99.5%）",
            "2020年|至|2021年|1～|2月",
            "《株|洲·|中|國》|的|廣|告",
            "美|好|的|日|子——|來|自",
            "他|說：|“文|明|城|市”|的|“三|獲”，|是|‘榮|譽’",
            "It |isn’t |a |“late-night” |call—|or |50% |of |2015–2020",
            "https://|example.org/|stories",
        ] {
            assert_eq!(parted(&text.replace('|', "")), text);
        }
    }
}
