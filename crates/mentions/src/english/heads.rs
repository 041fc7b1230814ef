//! The words around digits that show what they are: the number of a thing, a score, a change.

use super::words::{Word, previous, word};

/// Things that have numbers, in lower case.
const NUMBERED: &[&str] = &[
    "page",
    "pages",
    "chapter",
    "section",
    "article",
    "paragraph",
    "clause",
    "room",
    "route",
    "highway",
    "interstate",
    "line",
    "flight",
    "gate",
    "platform",
    "channel",
    "level",
    "grade",
    "phase",
    "stage",
    "step",
    "round",
    "number",
    "no",
    "nos",
    "bus",
    "exit",
    "junction",
    "lot",
    "unit",
    "apartment",
    "flat",
    "suite",
    "block",
    "box",
    "case",
    "volume",
    "vol",
    "issue",
    "episode",
    "season",
    "type",
    "category",
    "class",
    "tier",
    "zone",
    "terminal",
    "pier",
    "ward",
    "district",
    "area",
    "version",
    "model",
    "figure",
    "table",
    "item",
    "part",
    "act",
    "scene",
    "bill",
    "resolution",
    "proposition",
    "rule",
    "regulation",
    "division",
    "postcode",
    "zip",
    "isbn",
    "call",
    "dial",
    "text",
    "extension",
    "ext",
    "tel",
    "telephone",
    "phone",
    "fax",
    "serial",
    "plate",
    "track",
    "hole",
    "seat",
    "bay",
    "shed",
    "hangar",
    "runway",
    "amendment",
    "title",
    "schedule",
    "annex",
    "appendix",
    "note",
    "footnote",
    "psalm",
    "size",
    "bed",
    "cell",
    "dorm",
    "studio",
    "world",
    "war",
    "super",
    "magnitude",
    "sector",
    "building",
    "hall",
    "court",
    "plot",
    "week",
    "day",
    "lane",
    "leg",
    "heat",
    "verse",
    "docket",
    "invoice",
    "form",
    "car",
    "train",
    "tram",
    "boat",
    "locker",
    "berth",
    "tower",
    "mile",
    "kilometre",
    "km",
];

/// Words with a capital at the start of a sentence, or titles, after which digits still count.
const COUNTING: &[&str] = &[
    "the",
    "a",
    "an",
    "some",
    "over",
    "only",
    "nearly",
    "almost",
    "another",
    "around",
    "about",
    "all",
    "at",
    "in",
    "on",
    "of",
    "by",
    "for",
    "from",
    "to",
    "with",
    "more",
    "than",
    "least",
    "most",
    "up",
    "under",
    "below",
    "above",
    "about",
    "roughly",
    "approximately",
    "fewer",
    "less",
    "not",
    "no",
    "just",
    "these",
    "those",
    "its",
    "their",
    "his",
    "her",
    "our",
    "and",
    "or",
    "but",
    "as",
    "many",
    "much",
    "when",
    "while",
    "after",
    "before",
    "since",
    "between",
    "among",
    "within",
    "exactly",
    "precisely",
    "some",
    "any",
    "every",
    "each",
    "both",
    "if",
    "that",
    "this",
    "there",
    "were",
    "was",
    "is",
    "are",
    "had",
    "has",
    "have",
    "still",
    "then",
    "with",
    "without",
    "during",
    "until",
    "including",
    "plus",
    "minus",
    "aged",
    "age",
    "yet",
    "so",
    "now",
    "here",
    "last",
    "first",
    "next",
    "other",
    "children",
    "adults",
    "people",
    "men",
    "women",
    "early",
    "late",
    "it",
    "they",
    "we",
    "he",
    "she",
    "you",
    "i",
    "who",
    "which",
    "where",
    "well",
    "far",
    "close",
    "upwards",
    "estimated",
    "maximum",
    "minimum",
    "total",
    "average",
    "against",
    "per",
    "like",
    "into",
    "near",
    "across",
    "also",
    "even",
    "barely",
    "virtually",
    "practically",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mr",
    "mrs",
    "altogether",
    "meanwhile",
    "today",
    "yesterday",
    "police",
    "officials",
    "employees",
    "workers",
    "visitors",
    "residents",
    "bring",
    "add",
    "take",
    "pay",
    "sold",
    "spent",
    "get",
    "buy",
    "use",
    "expect",
    "say",
    "says",
    "said",
    "killed",
    "injured",
    "made",
    "make",
    "found",
    "cost",
    "costs",
    "price",
    "prices",
    "sales",
    "profit",
    "revenue",
    "turnout",
    "support",
    "q",
];

/// Verbs and nouns of matches and votes.
const MATCH: &[&str] = &[
    "won",
    "win",
    "wins",
    "winning",
    "beat",
    "beats",
    "beating",
    "lost",
    "lose",
    "loses",
    "losing",
    "drew",
    "draw",
    "draws",
    "victory",
    "defeat",
    "lead",
    "led",
    "leading",
    "score",
    "scored",
    "trailed",
    "trailing",
    "tied",
    "voted",
    "vote",
    "ruled",
    "ruling",
    "defeated",
    "thrashed",
    "edged",
    "record",
    "down",
    "up",
    "finished",
    "ended",
    "final",
    "game",
    "match",
    "series",
    "split",
    "decision",
    "on aggregate",
    "penalties",
    "overcame",
    "downed",
];

/// Whether digits are the number of a thing, as the word before shows.
///
/// `Highway 101` and `page 12` are names; `Over 300` and `In 2018` are not.
pub(super) fn is_named_before(chars: &[char], start: usize, floor: usize) -> bool {
    let sign = chars[..start].iter().rev().find(|c| **c != ' ');
    if start > 0 && chars[start - 1] == '#' || sign == Some(&'§') {
        return true;
    }
    let glued = start >= 2 && chars[start - 1] == '-' && chars[start - 2].is_alphabetic();
    let Some(before) = adjacent_word(chars, start, floor) else { return glued && !is_prefix(chars, start) };
    if NUMBERED.contains(&before.text.as_str()) && !is_article_noun(chars, &before, floor) {
        return true;
    }
    if glued {
        return !is_prefix(chars, start);
    }
    before.is_capital
        && !COUNTING.contains(&before.text.as_str())
        && !begins_sentence_as_subject(chars, &before, floor)
}

/// sub-4% and mid-30s: the word before the hyphen only bounds the number.
fn is_prefix(chars: &[char], start: usize) -> bool {
    let length = chars[..start - 1].iter().rev().take_while(|c| c.is_alphabetic()).count();
    let word: String = chars[start - 1 - length..start - 1].iter().collect::<String>().to_lowercase();
    matches!(
        word.as_str(),
        "sub" | "mid" | "under" | "over" | "plus" | "non" | "to" | "and" | "a" | "or" | "pre" | "post"
    )
}

/// The word right before, with nothing but a space, a dot of an abbreviation or a colon between.
fn adjacent_word(chars: &[char], start: usize, floor: usize) -> Option<Word> {
    let mut end = start;
    while end > floor && matches!(chars[end - 1], ' ' | '.' | ':' | '-') {
        if chars[end - 1] == '.' && !is_abbreviation(chars, end - 1) {
            return None;
        }
        end -= 1;
    }
    previous(chars, end, floor).filter(|word| word.end == end)
}

/// Whether a dot ends an abbreviation such as No. and not a sentence.
fn is_abbreviation(chars: &[char], dot: usize) -> bool {
    let length = chars[..dot].iter().rev().take_while(|c| c.is_alphabetic()).count();
    let word: String = chars[dot - length..dot].iter().collect::<String>().to_lowercase();
    // H.R. 4521, S. 1260
    let is_initial = length == 1 && chars[dot - 1].is_uppercase();
    is_initial
        || matches!(
            word.as_str(),
            "no" | "nos" | "vol" | "ext" | "tel" | "p" | "pp" | "sec" | "art" | "ch" | "fig"
        )
}

/// `the line 3` is named; `a class of` is not reached here; `every day 300` counts.
fn is_article_noun(chars: &[char], before: &Word, floor: usize) -> bool {
    let two_before = previous(chars, before.start, floor);
    let counts = matches!(
        before.text.as_str(),
        "day"
            | "week"
            | "car"
            | "train"
            | "boat"
            | "bed"
            | "hall"
            | "world"
            | "war"
            | "court"
            | "area"
            | "district"
            | "building"
            | "call"
            | "text"
            | "case"
            | "mile"
            | "kilometre"
            | "km"
            | "size"
            | "line"
            | "level"
            | "form"
            | "bill"
            | "number"
    );
    let word_before = two_before.as_ref().map(|word| word.text.as_str());
    counts
        && matches!(
            word_before,
            Some("every" | "each" | "a" | "per" | "one" | "this" | "that" | "the" | "an" | "any" | "last")
        )
}

/// Whether a capitalised word begins its sentence and counts what follows: `Volunteers 300`? No: only verbs and plain words do.
fn begins_sentence_as_subject(chars: &[char], before: &Word, floor: usize) -> bool {
    let _ = floor;
    let begins = chars[..before.start]
        .iter()
        .rev()
        .find(|c| **c != ' ')
        .is_none_or(|c| matches!(c, '.' | '!' | '?' | '\n' | '“' | '"'));
    // At the start of a sentence a capital says nothing; a word in -s, -ed or -ing is no name's head.
    begins && (before.text.ends_with("ing") || before.text.ends_with("ed") || before.text.ends_with("ly"))
}

/// Whether the sentence speaks of a match or a vote near the number.
pub(super) fn is_match(chars: &[char], start: usize, end: usize) -> bool {
    let from = start.saturating_sub(40);
    let to = (end + 24).min(chars.len());
    let near: String = chars[from..start]
        .iter()
        .chain(" ".chars().collect::<Vec<char>>().iter())
        .chain(&chars[end..to])
        .collect::<String>()
        .to_lowercase();
    near.split(|c: char| !c.is_alphabetic()).any(|word| MATCH.contains(&word))
}

/// Whether the number is where a change begins: from 48% to 38%.
pub(super) fn is_from(chars: &[char], start: usize, floor: usize) -> bool {
    let from = previous(chars, start, floor).filter(|word| word.text == "from");
    // Anything from 9,000 to 10,000 is a range.
    let opens = |word: Word| {
        matches!(
            word.text.as_str(),
            "anything"
                | "anywhere"
                | "ranging"
                | "ranges"
                | "ranged"
                | "range"
                | "vary"
                | "varies"
                | "varying"
                | "varied"
                | "somewhere"
                | "aged"
                | "ages"
        )
    };
    from.is_some_and(|from| !previous(chars, from.start, floor).is_some_and(opens))
}

/// Whether a word before says that the number is one of two ends: between 3 and 5.
pub(super) fn is_between(chars: &[char], start: usize, floor: usize) -> bool {
    let word = previous(chars, start, floor);
    let word =
        word.filter(|word| !matches!(word.text.as_str(), "about" | "around" | "roughly")).or_else(|| {
            let about = previous(chars, start, floor)?;
            previous(chars, about.start, floor)
        });
    word.is_some_and(|word| matches!(word.text.as_str(), "between"))
}

/// The word that begins at or after `at`, behind one space.
pub(super) fn word_after(chars: &[char], at: usize) -> Option<Word> {
    word(chars, super::words::skip(chars, at))
}
