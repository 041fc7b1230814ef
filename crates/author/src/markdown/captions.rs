//! Captions in the text: below a table, and on the line below a photograph.

use story::document::{Block, Inline};

/// Gives a table the paragraph right after it if that begins as captions do: `Table: …`, `表：…`.
pub(super) fn attach(blocks: &mut Vec<Block>) {
    let [.., Block::Table(table), Block::Paragraph(paragraph)] = blocks.as_mut_slice() else { return };
    if !table.caption.is_empty() {
        return;
    }
    if let Some(caption) = of_table(paragraph) {
        table.caption = caption;
        blocks.pop();
    }
}

/// The caption without the word that marks it. A number is part of the caption: `Table 2: …` stays as it is.
pub(super) fn of_table(text: &[Inline]) -> Option<Vec<Inline>> {
    let (Inline::Text(first), rest) = text.split_first()? else { return None };
    let marker = marker(first)?;
    let words = first[marker..].trim_start();
    let first = (!words.is_empty()).then(|| Inline::Text(words.to_owned()));
    let caption: Vec<Inline> = first.into_iter().chain(rest.iter().cloned()).collect();
    (!caption.is_empty()).then_some(caption)
}

/// A caption that is emphasised as a whole, as many write it, without the stars.
pub(super) fn plain(mut caption: Vec<Inline>) -> Vec<Inline> {
    match caption.pop() {
        Some(Inline::Emphasis(inner)) if caption.is_empty() => inner,
        last => {
            caption.extend(last);
            caption
        }
    }
}

/// How many bytes of the text mark it as the caption of a table: none where the table has a number.
fn marker(text: &str) -> Option<usize> {
    let start = text.trim_start();
    let word = ["Table", "table", "表格", "表"].into_iter().find(|word| start.starts_with(word))?;
    let after = start[word.len()..].trim_start();
    let number = after.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let rest = number.trim_start();
    let colon = [':', '：'].into_iter().find(|colon| rest.starts_with(*colon))?;
    let is_numbered = number.len() < after.len();
    Some(if is_numbered { 0 } else { text.len() - rest.len() + colon.len_utf8() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_begin_with_the_word_for_a_table() {
        for (text, caption) in [
            ("Table: Ships by year", Some("Ships by year")),
            ("表：各年船隻", Some("各年船隻")),
            ("Table 2: Ships", Some("Table 2: Ships")),
            ("表2：船隻", Some("表2：船隻")),
            ("Tables: ships", None),
            ("表示：不滿", None),
            ("Table", None),
            ("Table:", None),
        ] {
            let found = of_table(&[Inline::Text(text.into())]);
            assert_eq!(found, caption.map(|caption| vec![Inline::Text(caption.into())]), "{text}");
        }
    }
}
