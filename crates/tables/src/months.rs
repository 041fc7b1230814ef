//! The English names of months, as the cells of data files write them: `Jan`, `sept`, `March`.

/// The months' names in English.
const NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month, from 1, with this name in small letters, in full or with three letters.
pub(crate) fn month(word: &str) -> Option<u8> {
    let is_this =
        |name: &&str| word == *name || word == &name[..3] || (word == "sept" && name.starts_with(word));
    NAMES.iter().position(is_this).and_then(|index| u8::try_from(index + 1).ok())
}
