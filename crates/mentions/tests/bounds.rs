//! Bounds by generation: every word on its side, with what may stand between it and every kind of number.

use mentions::{Mention, Vocabulary, read};
use quantity::{Bound, Language};

/// What the one claim of a sentence makes of its number.
fn bound_of(sentence: &str, language: Language) -> Result<Bound, String> {
    let mentions = read(sentence, language, &Vocabulary::default());
    let claims: Vec<&Mention> = mentions.iter().filter(|mention| mention.is_claim()).collect();
    match claims.as_slice() {
        [mention] => mention.amount().map(|amount| amount.bound).ok_or_else(|| "no amount".to_owned()),
        other => Err(format!("{} claims", other.len())),
    }
}

/// Every combination that is read otherwise.
fn wrong(sentences: impl Iterator<Item = (String, Bound)>, language: Language) -> Vec<String> {
    let mut count = 0;
    let wrong: Vec<String> = sentences
        .inspect(|_| count += 1)
        .filter_map(|(sentence, bound)| match bound_of(&sentence, language) {
            Ok(read) if read == bound => None,
            Ok(read) => Some(format!("{sentence} is read as {}, not {}", read.name(), bound.name())),
            Err(error) => Some(format!("{sentence}: {error}")),
        })
        .collect();
    assert!(count > 500, "only {count} sentences");
    wrong
}

fn assert_none(wrong: &[String]) {
    let some = wrong.iter().take(20).cloned().collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} are read otherwise, among them:\n{some}", wrong.len());
}

const CHINESE_NUMBERS: [&str; 8] =
    ["10人", "十七人", "3.5萬人", "2,400人", "四百十二件", "30%", "90 天", "新台幣6億元"];

#[test]
fn chinese_bounds_before_a_number() {
    let words = [
        ("超過", Bound::MoreThan),
        ("逾", Bound::MoreThan),
        ("至少", Bound::AtLeast),
        ("不少於", Bound::AtLeast),
        ("近", Bound::Nearly),
        ("將近", Bound::Nearly),
        ("最多", Bound::AtMost),
        ("不超過", Bound::AtMost),
        ("不得超過", Bound::AtMost),
        ("不到", Bound::LessThan),
        ("未滿", Bound::LessThan),
        ("約", Bound::About),
        ("大約", Bound::About),
    ];
    let sentences = words.into_iter().flat_map(|(word, bound)| {
        let gaps = ["", "有", "達", " "].into_iter();
        gaps.flat_map(move |gap| {
            CHINESE_NUMBERS.into_iter().flat_map(move |number| {
                [("", ""), ("「", "」")].into_iter().map(move |(open, close)| {
                    (format!("會上說，當天{word}{gap}{open}{number}{close}。"), bound)
                })
            })
        })
    });
    assert_none(&wrong(sentences, Language::ZhHant));
}

#[test]
fn chinese_bounds_across_a_verb_and_after_a_number() {
    let adverbs =
        [("至少", Bound::AtLeast), ("最多", Bound::AtMost), ("大約", Bound::About), ("頂多", Bound::AtMost)];
    let verbs = ["造成", "已經造成", "需要", "吸引了", "影響到", "帶走", "動員", "收到"];
    let across = adverbs.into_iter().flat_map(move |(word, bound)| {
        verbs.into_iter().flat_map(move |verb| {
            CHINESE_NUMBERS.into_iter().map(move |number| (format!("事故{word}{verb}{number}。"), bound))
        })
    });
    let suffixes = [
        ("以上", Bound::AtLeast),
        ("以下", Bound::AtMost),
        ("以內", Bound::AtMost),
        ("左右", Bound::About),
        ("上下", Bound::About),
        ("出頭", Bound::MoreThan),
        ("有餘", Bound::MoreThan),
    ];
    let after = suffixes.into_iter().flat_map(|(word, bound)| {
        let spaces = ["", " ", "\u{a0}", "\u{2009}", "\u{202f}"].into_iter();
        spaces.flat_map(move |space| {
            CHINESE_NUMBERS
                .into_iter()
                .map(move |number| (format!("當天有{number}{space}{word}，還在清點。"), bound))
        })
    });
    assert_none(&wrong(across.chain(after), Language::ZhHant));
}

const ENGLISH_NUMBERS: [&str; 8] = [
    "10 people",
    "seventeen people",
    "3.5 million people",
    "2,400 homes",
    "30%",
    "90 days",
    "$5,000",
    "two dozen boats",
];

#[test]
fn english_bounds_before_a_number() {
    let words = [
        ("more than", Bound::MoreThan),
        ("in excess of", Bound::MoreThan),
        ("upwards of", Bound::MoreThan),
        ("at least", Bound::AtLeast),
        ("no fewer than", Bound::AtLeast),
        ("not less than", Bound::AtLeast),
        ("nearly", Bound::Nearly),
        ("almost", Bound::Nearly),
        ("close to", Bound::Nearly),
        ("up to", Bound::AtMost),
        ("no more than", Bound::AtMost),
        ("not more than", Bound::AtMost),
        ("as many as", Bound::AtMost),
        ("fewer than", Bound::LessThan),
        ("just under", Bound::LessThan),
        ("about", Bound::About),
        ("roughly", Bound::About),
        ("some", Bound::About),
    ];
    let sentences = words.into_iter().flat_map(|(word, bound)| {
        let gaps = [" ", " another ", " “", "\u{a0}"].into_iter();
        gaps.flat_map(move |gap| {
            ENGLISH_NUMBERS
                .into_iter()
                .map(move |number| (format!("The report counts {word}{gap}{number} there."), bound))
        })
    });
    assert_none(&wrong(sentences, Language::En));
}

#[test]
fn english_bounds_after_a_number_or_an_aside() {
    let suffixes = [
        ("or more", Bound::AtLeast),
        ("at least", Bound::AtLeast),
        ("or less", Bound::AtMost),
        ("at most", Bound::AtMost),
        ("or so", Bound::About),
        ("or thereabouts", Bound::About),
    ];
    let after = suffixes.into_iter().flat_map(|(word, bound)| {
        ["It counts", "We saw", "The law allows"].into_iter().flat_map(move |start| {
            let ends = [".", " there.", ", they said.", " in all."].into_iter();
            ends.flat_map(move |end| {
                ENGLISH_NUMBERS
                    .into_iter()
                    .map(move |number| (format!("{start} {number} {word}{end}"), bound))
            })
        })
    });
    let asides =
        [("at least", Bound::AtLeast), ("at most", Bound::AtMost)].into_iter().flat_map(|(word, bound)| {
            [", officials said, ", ", the firm says, "].into_iter().flat_map(move |aside| {
                ENGLISH_NUMBERS
                    .into_iter()
                    .map(move |number| (format!("It counts {word}{aside}{number}."), bound))
            })
        });
    assert_none(&wrong(after.chain(asides), Language::En));
}
