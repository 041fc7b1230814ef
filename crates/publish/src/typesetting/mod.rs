//! Sets text in lines by the rules of Chinese and English; truncates the names of sections and publishers.

mod balance;
mod fill;
mod opportunities;
mod piece;
mod truncate;

pub(super) use truncate::truncate;

use balance::balanced;
use fill::filled;
use piece::{FontStyle, Piece, pieces};

/// How lines are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Breaking {
    /// About equally long, with ends of clauses at ends of lines: titles.
    Balanced,
    /// As full as they get, unless the last would be a scrap: sentences.
    Filled,
}

/// The text in lines of at most `max_width` at a font size, both in the same unit.
pub(super) fn lines(text: &str, size: f64, bold: bool, max_width: f64, breaking: Breaking) -> Vec<String> {
    let style = FontStyle { size, bold };
    text.lines().flat_map(|paragraph| paragraph_lines(paragraph.trim(), style, max_width, breaking)).collect()
}

fn paragraph_lines(paragraph: &str, style: FontStyle, max_width: f64, breaking: Breaking) -> Vec<String> {
    let pieces = pieces(paragraph, style, max_width);
    let ranges = match breaking {
        Breaking::Balanced => balanced(&pieces, max_width),
        Breaking::Filled => filled(&pieces, max_width, style.size),
    };
    let lines = ranges.into_iter().map(|range| joined(&pieces[range]));
    lines.filter(|line| !line.is_empty()).collect()
}

/// The words of a line.
fn joined(pieces: &[Piece<'_>]) -> String {
    let words: String = pieces.iter().map(|piece| piece.words).collect();
    words.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chart::scene::text::width;
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
        fn nothing_is_cut_and_no_line_is_wider_than_its_room(
            text in "[\u{4e00}-\u{4eff}，「」“”·—a-z0-9 -]{0,80}", max_width in 40.0f64..200.0, balance: bool,
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
