//! Breaking a label into lines, for the few labels that have more than one.

use super::scene::text::{fitted, width};

/// The most lines a label gets; what is longer stands whole in the table.
const MOST: usize = 3;

/// The label in lines of at most `room` CSS px at a font size, broken between Han characters or at
/// spaces, and about equally long.
pub(super) fn lines(label: &str, size: f64, room: f64) -> Vec<String> {
    let mut balanced = broken(label, size, room);
    let mut narrower = room - size / 2.0;
    while narrower > size {
        let tried = broken(label, size, narrower);
        if tried.len() > balanced.len() || tried.concat().contains('…') {
            break;
        }
        balanced = tried;
        narrower -= size / 2.0;
    }
    balanced
}

fn broken(label: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(label) {
        let Some(last) = lines.last_mut() else { break };
        let joined = format!("{last}{piece}");
        if last.is_empty() || width(joined.trim_end(), size) <= room {
            *last = joined;
        } else {
            lines.push(piece.trim_start().to_owned());
        }
    }
    if lines.len() > MOST {
        let rest = lines.split_off(MOST - 1).concat();
        lines.push(rest);
    }
    lines.iter().map(|line| fitted(line.trim(), size, room)).collect()
}

/// What may not be parted: a word with the space after it, a Han character with the punctuation after it.
fn pieces(label: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for c in label.chars() {
        let starts = match pieces.last().and_then(|piece| piece.chars().last()) {
            None => true,
            Some(_) if "，。、；：！？）」』》%".contains(c) => false,
            Some(last) => last == ' ' || is_wide(c) || is_wide(last),
        };
        match pieces.last_mut() {
            Some(piece) if !starts => piece.push(c),
            _ => pieces.push(c.into()),
        }
    }
    pieces
}

fn is_wide(c: char) -> bool {
    c >= '\u{2e80}'
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_break_between_han_characters_and_at_spaces() {
        assert_eq!(lines("四級養老設施覆蓋率", 15.0, 90.0), ["四級養老設", "施覆蓋率"]);
        assert_eq!(lines("treated within the county", 10.0, 80.0), ["treated within", "the county"]);
        assert_eq!(lines("醴陵、攸縣", 15.0, 45.0), ["醴陵、", "攸縣"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room(label in "[\u{4e00}-\u{4eff}，、a-z ]{1,40}", room in 40.0f64..200.0) {
            let lines = lines(&label, 15.0, room);
            prop_assert!(lines.len() <= MOST);
            for line in lines {
                prop_assert!(width(&line, 15.0) <= room + 1e-9, "{line}");
            }
        }
    }
}
