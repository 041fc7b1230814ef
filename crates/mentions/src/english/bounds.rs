//! English bound words.

use quantity::Bound;

/// The bound word with which a text ends; those that have other uses don't count.
pub(crate) fn bound_word_before(text: &str) -> Option<&'static str> {
    const AMBIGUOUS: [&str; 7] = ["over", "above", "within", "under", "about", "around", "some"];
    let text = text.strip_suffix(' ')?;
    let ends = |word: &str| {
        let start = text.len().checked_sub(word.len());
        start.and_then(|start| text.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    let words = BEFORE.iter().map(|(word, _)| *word).filter(|word| !AMBIGUOUS.contains(word));
    words.filter(|word| ends(word)).max_by_key(|word| word.len())
}

/// The bound word with which a text begins.
pub(crate) fn bound_word_after(text: &str) -> Option<&'static str> {
    const SCALES: [&str; 4] = [" million", " billion", " trillion", " thousand"];
    AFTER.iter().map(|(word, _)| *word).chain(SCALES).find(|word| text.starts_with(word))
}

pub(super) const BEFORE: [(&str, Bound); 27] = [
    ("more than", Bound::MoreThan),
    ("upwards of", Bound::MoreThan),
    ("in excess of", Bound::MoreThan),
    ("well over", Bound::MoreThan),
    ("just over", Bound::MoreThan),
    ("over", Bound::MoreThan),
    ("above", Bound::MoreThan),
    ("at least", Bound::AtLeast),
    ("no fewer than", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not less than", Bound::AtLeast),
    ("nearly", Bound::Nearly),
    ("almost", Bound::Nearly),
    ("close to", Bound::Nearly),
    ("just under", Bound::Nearly),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("within", Bound::AtMost),
    ("no more than", Bound::AtMost),
    ("less than", Bound::LessThan),
    ("fewer than", Bound::LessThan),
    ("under", Bound::LessThan),
    ("about", Bound::About),
    ("around", Bound::About),
    ("roughly", Bound::About),
    ("approximately", Bound::About),
    ("some", Bound::About),
];

pub(super) const AFTER: [(&str, Bound); 6] = [
    (" or more", Bound::AtLeast),
    (" or higher", Bound::AtLeast),
    (" and above", Bound::AtLeast),
    (" or less", Bound::AtMost),
    (" or fewer", Bound::AtMost),
    (" or so", Bound::About),
];
