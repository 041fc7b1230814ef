//! The program's own Chinese words in simplified characters; an author's texts are converted elsewhere.

/// Every character of the program's wordings that the two ways of writing don't share.
const CHARACTERS: [(char, char); 22] = [
    ('億', '亿'),
    ('萬', '万'),
    ('餘', '余'),
    ('過', '过'),
    ('於', '于'),
    ('將', '将'),
    ('內', '内'),
    ('約', '约'),
    ('蓋', '盖'),
    ('兩', '两'),
    ('詳', '详'),
    ('節', '节'),
    ('開', '开'),
    ('頭', '头'),
    ('時', '时'),
    ('點', '点'),
    ('數', '数'),
    ('滿', '满'),
    ('幾', '几'),
    ('後', '后'),
    ('從', '从'),
    ('間', '间'),
];

/// The words in simplified characters.
pub(super) fn simplified(words: &str) -> String {
    let one = |c: char| CHARACTERS.iter().find(|(hant, _)| *hant == c).map_or(c, |(_, hans)| *hans);
    words.chars().map(one).collect()
}
