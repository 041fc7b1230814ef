//! Breaks text into lines by the rules of Chinese and English; truncates the names of sections and publishers.

use chart::scene::text::{BOLD, width};
use quantity::is_east_asian;
use std::ops::Range;

/// How lines are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Breaking {
    /// About equally long, with ends of clauses at ends of lines: titles.
    Balanced,
    /// As full as they get, unless the last would be a scrap: sentences.
    Filled,
}

/// The most lines that are balanced: longer texts are no titles, and would take long.
const MOST_BALANCED: usize = 12;

/// A text without a break opportunity, with its width; trailing space counts only within a line.
struct Piece {
    words: String,
    width: f64,
    space: f64,
    ends_clause: bool,
}

/// The text in lines of at most `max_width` at a font size, both in the same unit.
pub(super) fn lines(text: &str, size: f64, bold: bool, max_width: f64, breaking: Breaking) -> Vec<String> {
    let measured = Measured { size, bold };
    text.lines()
        .flat_map(|paragraph| paragraph_lines(paragraph.trim(), measured, max_width, breaking))
        .collect()
}

/// How wide words are.
#[derive(Clone, Copy)]
struct Measured {
    size: f64,
    bold: bool,
}

impl Measured {
    fn of(self, words: &str) -> f64 {
        let (han, other): (String, String) = words.chars().partition(|c| is_east_asian(*c));
        // Bold Han characters keep their em.
        width(&han, self.size) + width(&other, self.size) * if self.bold { BOLD } else { 1.0 }
    }
}

fn paragraph_lines(paragraph: &str, measured: Measured, max_width: f64, breaking: Breaking) -> Vec<String> {
    let pieces = pieces(paragraph, measured, max_width);
    let mut ranges = fill(&pieces, max_width, 0);
    match breaking {
        Breaking::Balanced if (2..=MOST_BALANCED).contains(&ranges.len()) => {
            ranges = balance(&pieces, max_width, ranges.len())
        }
        Breaking::Balanced => {}
        Breaking::Filled => {
            // The lines above a scrap give it a little of theirs.
            let is_scrap = |ranges: &[Range<usize>]| {
                ranges.last().is_some_and(|last| line_width(&pieces[last.clone()]) < max_width / 4.0)
            };
            ranges = fill(&pieces, max_width, 2);
            let mut narrower = max_width - measured.size;
            while ranges.len() > 1 && is_scrap(&ranges) && narrower > max_width / 2.0 {
                let tried = fill(&pieces, narrower, 2);
                if tried.len() > ranges.len() {
                    break;
                }
                ranges = tried;
                narrower -= measured.size;
            }
        }
    }
    let line = |range: Range<usize>| {
        let words: String = pieces[range].iter().map(|piece| piece.words.as_str()).collect();
        words.trim_end().to_owned()
    };
    ranges.into_iter().map(line).filter(|line| !line.is_empty()).collect()
}

fn line_width(pieces: &[Piece]) -> f64 {
    let all: f64 = pieces.iter().map(|piece| piece.width).sum();
    all - pieces.last().map_or(0.0, |last| last.space)
}

/// Each line as long as it gets, but so many pieces that begin a clause go with the rest of it.
fn fill(pieces: &[Piece], max_width: f64, beginning: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        let mut end = start + 1;
        let mut taken = pieces[start].width;
        while let Some(next) = pieces.get(end).filter(|next| taken + next.width - next.space <= max_width) {
            taken += next.width;
            end += 1;
        }
        let begins_clause = |back: &usize| end - start > back + 1 && pieces[end - back - 1].ends_clause;
        if end < pieces.len() && !pieces[end - 1].ends_clause {
            end -= (1..=beginning).find(begins_clause).unwrap_or(0);
        }
        lines.push(start..end);
        start = end;
    }
    lines
}

/// The same number of lines with the least difference between them; a line that ends with its clause is favoured.
fn balance(pieces: &[Piece], max_width: f64, count: usize) -> Vec<Range<usize>> {
    const CLAUSE: f64 = 0.06;
    let target = line_width(pieces) / count as f64;
    // The least cost of setting the pieces up to each in so many lines, and where the last of them starts.
    let mut least: Vec<Option<f64>> = vec![None; pieces.len() + 1];
    least[0] = Some(0.0);
    let mut starts: Vec<Vec<usize>> = Vec::new();
    for _ in 0..count {
        let mut next: Vec<Option<f64>> = vec![None; pieces.len() + 1];
        let mut from = vec![0; pieces.len() + 1];
        for (start, before) in least.iter().enumerate() {
            let Some(before) = before else { continue };
            let mut taken = 0.0;
            for (end, piece) in pieces.iter().enumerate().skip(start) {
                let line = taken + piece.width - piece.space;
                if line > max_width && end > start {
                    break;
                }
                taken += piece.width;
                let bonus = if piece.ends_clause && end + 1 < pieces.len() { CLAUSE } else { 0.0 };
                let cost = before + ((target - line) / max_width).powi(2) - bonus;
                if next[end + 1].is_none_or(|known| cost < known) {
                    next[end + 1] = Some(cost);
                    from[end + 1] = start;
                }
            }
        }
        starts.push(from);
        least = next;
    }
    let mut lines = Vec::new();
    let mut end = pieces.len();
    for from in starts.iter().rev() {
        let start = from[end];
        lines.push(start..end);
        end = start;
    }
    lines.reverse();
    lines
}

fn pieces(paragraph: &str, measured: Measured, max_width: f64) -> Vec<Piece> {
    let mut words: Vec<String> = Vec::new();
    let mut last = None;
    let mut so_far = 0.0;
    for c in paragraph.chars() {
        let c_width = measured.of(c.encode_utf8(&mut [0; 4]));
        // A word that is wider than the max_width is broken all the same.
        let starts = last.is_none_or(|last| can_break(last, c) || (so_far + c_width > max_width && c != ' '));
        match words.last_mut() {
            Some(piece) if !starts => piece.push(c),
            _ => {
                words.push(c.into());
                so_far = 0.0;
            }
        }
        so_far += c_width;
        last = Some(c);
    }
    let piece = |words: String| {
        let space = measured.of(&words) - measured.of(words.trim_end());
        let ends_clause = words.trim_end().ends_with(['，', '。', '：', '；', '？', '！', ':', ';', '?']);
        Piece { width: measured.of(&words), space, ends_clause, words }
    };
    words.into_iter().map(piece).collect()
}

/// Whether a line may end between two characters.
fn can_break(before: char, after: char) -> bool {
    const NEVER_FIRST: &str = "，。、；：！？）」』》〉】〕…—～·％,.;:!?)]}%”’々ー";
    const NEVER_LAST: &str = "（「『《〈【〔([{“‘$¥";
    match (before, after) {
        (_, ' ') => false,
        (' ', _) => true,
        (_, after) if NEVER_FIRST.contains(after) => false,
        (before, _) if NEVER_LAST.contains(before) => false,
        // A number keeps what it counts.
        (before, after) if before.is_ascii_digit() && is_east_asian(after) => false,
        _ => is_east_asian(before) || is_east_asian(after),
    }
}

/// The text, cut and closed with an ellipsis where it would be wider than `most`.
pub(super) fn truncate(words: &str, size: f64, most: f64) -> String {
    if width(words, size) <= most {
        return words.to_owned();
    }
    let mut left = most - width("…", size);
    let mut cut: String = words
        .chars()
        .take_while(|c| {
            left -= width(c.encode_utf8(&mut [0; 4]), size);
            left >= 0.0
        })
        .collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles_are_balanced_and_break_between_clauses() {
        let title = "株洲三獲文明城市，好日子怎麼算";
        assert_eq!(
            lines(title, 10.0, false, 100.0, Breaking::Balanced),
            ["株洲三獲文明城市，", "好日子怎麼算"]
        );
        let title = "How a late-night complaint was handled";
        assert_eq!(
            lines(title, 10.0, false, 140.0, Breaking::Balanced),
            ["How a late-night", "complaint was handled"]
        );
    }

    #[test]
    fn numbers_keep_what_they_count_and_brackets_what_they_hold() {
        let text = "稱號在2020年再次「保留」";
        assert_eq!(lines(text, 10.0, false, 66.0, Breaking::Filled), ["稱號在2020年", "再次「保留」"]);
        assert_eq!(lines(text, 10.0, false, 50.0, Breaking::Filled), ["稱號在", "2020年再", "次「保留」"]);
    }

    #[test]
    fn a_last_line_is_no_scrap() {
        let text = "一二三四五六七八九十甲";
        assert_eq!(lines(text, 10.0, false, 100.0, Breaking::Filled), ["一二三四五六七八", "九十甲"]);
    }

    #[test]
    fn a_clause_does_not_leave_its_first_letter_behind() {
        let text = "來自的系列報導，華聲在線，二月";
        assert_eq!(lines(text, 10.0, false, 90.0, Breaking::Filled), ["來自的系列報導，", "華聲在線，二月"]);
    }

    proptest! {
        #[test]
        fn truncated_text_fits(words in "[\u{4e00}-\u{4eff}a-z0-9 ]{0,40}", most in 20.0f64..400.0) {
            prop_assert!(width(&truncate(&words, 15.0, most), 15.0) <= most + 1e-9);
        }

        #[test]
        fn nothing_is_cut_and_no_line_is_east_asianr_than_its_room(
            text in "[\u{4e00}-\u{4eff}，「」a-z0-9 ]{0,80}", max_width in 40.0f64..200.0, balance: bool,
        ) {
            let breaking = if balance { Breaking::Balanced } else { Breaking::Filled };
            let lines = lines(&text, 15.0, false, max_width, breaking);
            let without_spaces = |text: &str| text.split(' ').collect::<String>();
            prop_assert_eq!(without_spaces(&lines.concat()), without_spaces(&text));
            for line in lines {
                prop_assert!(width(&line, 15.0) <= max_width + 1e-9, "{}", line);
            }
        }
    }
}
