//! Words for quantities and places in Traditional Chinese.

use super::numerals::{grouped, in_han, is_short, ungrouped};
use quantity::{Bound, Decimal, End, Interval, Number, Quantity, Unit};

/// The words of a bound: before number and unit, between them, and after them. The usual one is the first.
struct BoundWords {
    before: &'static [&'static str],
    /// Only after a round number: 3.4萬餘件, 三十多條.
    between: &'static [&'static str],
    after: &'static [&'static str],
    usual: Place,
}

enum Place {
    Before,
    Between,
    After,
}

/// The one table of words for bounds.
fn bound_words(bound: Bound) -> BoundWords {
    let words = |usual, before, between, after| BoundWords { before, between, after, usual };
    match bound {
        Bound::Exact => words(Place::Before, &[""], &[], &[]),
        Bound::MoreThan => words(
            Place::Between,
            &["超過", "逾", "多於", "高於", "大於", "不止", "突破", "超"],
            &["餘", "多"],
            &[],
        ),
        Bound::AtLeast => words(
            Place::After,
            &["至少", "不少於", "不低於", "起碼", "最少"],
            &[],
            &["以上", "或以上", "及以上", "或更多", "起"],
        ),
        Bound::Nearly => words(Place::Before, &["近", "將近", "接近", "幾近"], &[], &[]),
        Bound::AtMost => words(
            Place::After,
            &["不超過", "至多", "最多", "不多於", "不高於"],
            &[],
            &["內", "以內", "之內", "或以下", "及以下"],
        ),
        Bound::LessThan => {
            words(Place::Before, &["不到", "不足", "少於", "低於", "小於", "未滿", "不滿"], &[], &["不到"])
        }
        Bound::About => {
            words(Place::Before, &["約", "大約", "大概", "約為", "約有"], &[], &["左右", "上下", "前後"])
        }
    }
}

/// All wordings of a quantity, the usual one first.
pub(super) fn quantity(quantity: &Quantity) -> Vec<String> {
    let unit = &quantity.unit;
    let Some(printed) = quantity.printed else {
        return ranges(&quantity.spoken(), unit);
    };
    let value = match printed.value {
        Number::Single(value) => value,
        Number::Range(low, high) => {
            return behind_bound_words(printed.bound, &ranges(&Interval::closed(low, high), unit));
        }
        Number::Fraction(part, whole) => return behind_bound_words(printed.bound, &fractions(part, whole)),
    };
    let mut wordings = Vec::new();
    for numeral in numerals(value, quantity) {
        // Nobody prints 三十%.
        let digits = numeral.text.trim_start_matches('−');
        let is_spelt = !digits.starts_with(|c: char| c.is_ascii_digit());
        for word in unit.words.iter().filter(|word| !(is_spelt && *word == "%")) {
            if unit.ordinal {
                wordings.extend(bounded(printed.bound, &numeral.with_prefix("第"), word));
            }
            wordings.extend(bounded(printed.bound, &numeral, word));
        }
    }
    wordings.extend(set_phrases(unit, value, printed.bound));
    wordings
}

/// A part of a whole in words: 三分之一, 1/3; 一半.
fn fractions(part: Decimal, whole: Decimal) -> Vec<String> {
    let mut texts = Vec::new();
    if whole == Decimal::integer(2) && part == Decimal::ONE {
        texts.extend(["一半", "半數"].map(String::from));
    }
    if let (Some(part), Some(whole)) = (in_han(part), in_han(whole)) {
        texts.push(format!("{whole}分之{part}"));
    }
    texts.push(format!("{part}/{whole}"));
    texts
}

/// Phrases with bound words before them: 超過一半, not 一半多.
fn behind_bound_words(bound: Bound, phrases: &[String]) -> Vec<String> {
    let words = bound_words(bound).before;
    phrases.iter().flat_map(|phrase| words.iter().map(move |word| format!("{word}{phrase}"))).collect()
}

/// One number with its bound words and its unit.
fn bounded(bound: Bound, numeral: &Numeral, unit: &str) -> Vec<String> {
    if numeral.is_bare && bound == Bound::Exact {
        return Vec::new();
    }
    let words = bound_words(bound);
    let plain = format!("{}{unit}", numeral.text);
    let before: Vec<String> = words.before.iter().map(|word| format!("{word}{plain}")).collect();
    let after: Vec<String> = words.after.iter().map(|word| format!("{plain}{word}")).collect();
    let mut between = Vec::new();
    if numeral.is_round && unit != "%" {
        between.extend(words.between.iter().map(|word| format!("{}{word}{unit}", numeral.text)));
        // 172餘萬人
        let stem = ['萬', '億'].into_iter().find_map(|sign| Some((numeral.text.strip_suffix(sign)?, sign)));
        if let Some((stem, sign)) = stem.filter(|(stem, _)| !stem.is_empty() && !stem.contains('.')) {
            between.extend(words.between.iter().map(|word| format!("{stem}{word}{sign}{unit}")));
        }
        if bound == Bound::MoreThan && numeral.text.ends_with(['十', '0']) {
            between.push(format!("{}幾{unit}", numeral.text));
        }
    }
    match words.usual {
        Place::Between => [between, before, after].concat(),
        Place::Before => [before, between, after].concat(),
        Place::After => [after, before, between].concat(),
    }
}

/// Wordings of percentages that are more than number and sign.
fn set_phrases(unit: &Unit, value: Decimal, bound: Bound) -> Vec<String> {
    if !unit.is_percent() {
        return Vec::new();
    }
    let mut phrases = Vec::new();
    let mut add = |text: String| phrases.extend(bounded(bound, &Numeral::round(text), ""));
    if value == Decimal::HUNDRED {
        add("百分之百".into());
        if bound == Bound::Exact {
            ["全覆蓋", "全部", "全數", "十成"].into_iter().for_each(|text| add(text.into()));
        }
        return phrases;
    }
    if let Some(text) = in_han(value) {
        add(format!("百分之{text}"));
    }
    if value == Decimal::integer(50) {
        ["一半", "半數"].into_iter().for_each(|text| add(text.into()));
    }
    if Decimal::ZERO < value && value < Decimal::HUNDRED && value.is_whole() {
        let tenths = value.shifted(1);
        let (whole, rest) =
            tenths.to_string().split_once('.').map_or((tenths, Decimal::ZERO), |(whole, rest)| {
                (whole.parse().unwrap_or(tenths), rest.parse().unwrap_or(Decimal::ZERO))
            });
        if let (Some(whole_text), Some(rest_text)) = (in_han(whole), in_han(rest)) {
            let rest = if rest == Decimal::ZERO { "" } else { &rest_text };
            if whole == Decimal::integer(2) {
                add(format!("兩成{rest}"));
            }
            if whole > Decimal::ZERO {
                add(format!("{whole_text}成{rest}"));
            }
        }
    }
    phrases
}

/// A number in print, without unit.
struct Numeral {
    text: String,
    /// Whether 餘 or 多 can follow: 3.4萬, 三十, 1000, not 27,115.
    is_round: bool,
    /// Whether it needs a bound word to be a number: 百餘.
    is_bare: bool,
}

impl Numeral {
    fn new(text: String, is_round: bool) -> Self {
        Self { text, is_round, is_bare: false }
    }

    fn round(text: String) -> Self {
        Self::new(text, true)
    }

    fn with_prefix(&self, prefix: &str) -> Self {
        Self { text: format!("{prefix}{}", self.text), ..*self }
    }
}

/// The ways to print a number, the usual one first.
fn numerals(value: Decimal, quantity: &Quantity) -> Vec<Numeral> {
    let is_round = value.is_whole() && value.last_place() > Decimal::ONE;
    let scaled = |power: u32, sign: &str, places| {
        let scaled = value.shifted(power);
        is_short(scaled, places).then(|| Numeral::round(format!("{}{sign}", ungrouped(scaled))))
    };
    let mut numerals: Vec<Numeral> =
        [(8, "億"), (4, "萬")].iter().filter_map(|(power, sign)| scaled(*power, sign, 2)).collect();
    let digits = Numeral::new(grouped(value), is_round);
    // A count to the last one is read digit by digit, a rounded one in 萬.
    if quantity.unit.countable && quantity.step <= Decimal::ONE {
        numerals.insert(0, digits);
    } else {
        numerals.push(digits);
    }
    for (power, sign) in [(12, "兆"), (12, "萬億"), (8, "億"), (4, "萬")] {
        numerals.extend(scaled(power, sign, 4));
    }
    numerals.extend(in_parts(value).map(Numeral::round));
    for (power, sign) in [(7, "千萬"), (6, "百萬"), (3, "千"), (2, "百")] {
        let scaled = value.shifted(power);
        if scaled.is_whole() && Decimal::ONE <= scaled && scaled < Decimal::integer(10) {
            numerals.push(Numeral::round(format!("{scaled}{sign}")));
        }
    }
    if let Some(text) = in_han(value) {
        if let Some(rest) = text.strip_prefix('二').filter(|rest| !rest.starts_with('十')) {
            numerals.push(Numeral::new(format!("兩{rest}"), is_round));
        }
        if let Some(bare) = text.strip_prefix('一').filter(|bare| matches!(*bare, "百" | "千" | "萬")) {
            numerals.push(Numeral { text: bare.into(), is_round, is_bare: true });
        }
        numerals.push(Numeral::new(text, is_round));
    }
    numerals
}

/// A whole number in two or three parts: 3萬8066, 1億2000萬.
fn in_parts(value: Decimal) -> Option<String> {
    let mut rest: u64 = value.to_string().parse().ok()?;
    let mut parts = Vec::new();
    for (unit, sign) in [(1_000_000_000_000, "兆"), (100_000_000, "億"), (10_000, "萬"), (1, "")] {
        if rest >= unit {
            parts.push(format!("{}{sign}", rest / unit));
            rest %= unit;
        }
    }
    (parts.len() > 1).then(|| parts.concat())
}

/// An interval with its unit, and other ways to join its ends.
fn ranges(interval: &Interval, unit: &Unit) -> Vec<String> {
    let usual = range(interval, unit);
    let others = ["到", "-"].map(|joint| usual.replacen('至', joint, 1));
    [vec![usual], others.into()].concat()
}

/// An interval with its unit, both ends named.
pub(super) fn range(interval: &Interval, unit: &Unit) -> String {
    let word = unit.words.first().map_or("", String::as_str);
    let is_percent = unit.is_percent();
    // Both ends in 億, both in 萬 or both in digits: 3.4萬至34,290 reads like two scales.
    let ends = [interval.low.number(), interval.high.number()];
    let fits = |power: u32| {
        ends.iter().flatten().all(|end| *end == Decimal::ZERO || is_short(end.shifted(power), 2))
    };
    let scale = [(8, "億"), (4, "萬")].into_iter().find(|(power, _)| fits(*power));
    let number = |number: Decimal| match scale {
        Some((power, sign)) if number != Decimal::ZERO => {
            format!("{}{sign}", ungrouped(number.shifted(power)))
        }
        _ => grouped(number),
    };
    match (interval.low, interval.high) {
        (End::Closed(low), End::Closed(high)) if low == high => format!("{}{word}", number(low)),
        (End::Closed(low) | End::Open(low), End::Closed(high) | End::Open(high)) => {
            let first_sign = if is_percent { word } else { "" };
            let below = if matches!(interval.high, End::Open(_)) { "（不含）" } else { "" };
            let above = if matches!(interval.low, End::Open(_)) { "（不含）" } else { "" };
            format!("{}{first_sign}{above}至{}{word}{below}", number(low), number(high))
        }
        (End::Closed(low), End::Unlimited) => format!("{}{word}或以上", number(low)),
        (End::Open(low), End::Unlimited) => format!("{}{word}以上（不含）", number(low)),
        (End::Unlimited, End::Closed(high)) => format!("{}{word}或以下", number(high)),
        (End::Unlimited, End::Open(high)) => format!("{}{word}以下（不含）", number(high)),
        (End::Unlimited, End::Unlimited) => "不詳".into(),
    }
}

/// A place in a source: 原文第2節第7段, or before the first heading 原文開頭第1段.
pub(super) fn place(at: &str) -> String {
    match at.split_once('.') {
        Some(("0", paragraph)) => format!("原文開頭第{paragraph}段"),
        Some((section, paragraph)) => format!("原文第{section}節第{paragraph}段"),
        None => format!("原文{at}"),
    }
}
#[cfg(test)]
mod tests {
    use super::*;
    use quantity::Decimal;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn unit(id: &str, countable: bool, word: &str) -> Unit {
        Unit { id: id.into(), countable, ordinal: false, scale: None, words: vec![word.into()] }
    }

    fn printed(value: &str, step: &str, bound: Bound, unit: &Unit) -> Vec<String> {
        quantity(&Quantity::printed(number(value), number(step), bound, unit.clone()))
    }

    #[test]
    fn the_usual_wording_comes_first() {
        let (case, person, percent) = (unit("case", true, "件"), unit("person", true, "人"), Unit::percent());
        let minute = unit("minute", false, "分鐘");
        for (value, step, bound, unit, wording) in [
            ("34000", "1000", Bound::MoreThan, &case, "3.4萬餘件"),
            ("1280000", "10000", Bound::Nearly, &person, "近128萬人"),
            ("27115", "0", Bound::Exact, &case, "27,115件"),
            ("560300", "100", Bound::Exact, &person, "56.03萬人"),
            ("99.2", "0.1", Bound::Exact, &percent, "99.2%"),
            ("88", "1", Bound::AtLeast, &percent, "88%以上"),
            ("151000000", "1000000", Bound::About, &unit("yuan", false, "元"), "約1.51億元"),
            ("1", "1", Bound::LessThan, &minute, "不到1分鐘"),
            ("15", "1", Bound::AtMost, &minute, "15分鐘內"),
        ] {
            assert_eq!(printed(value, step, bound, unit)[0], wording);
        }
    }

    #[test]
    fn the_words_of_the_article_are_among_the_wordings() {
        let (count, percent, minute) =
            (unit("road", true, "條"), Unit::percent(), unit("minute", false, "分鐘"));
        for (value, step, bound, unit, wording) in [
            ("30", "10", Bound::MoreThan, &count, "三十餘條"),
            ("1000", "1000", Bound::MoreThan, &count, "1,000多條"),
            ("90", "10", Bound::AtLeast, &percent, "九成以上"),
            ("100", "0", Bound::Exact, &percent, "全覆蓋"),
            ("1", "1", Bound::LessThan, &minute, "1分鐘不到"),
            ("3", "0", Bound::Exact, &count, "三條"),
            ("100", "100", Bound::MoreThan, &count, "百餘條"),
            ("1720000", "10000", Bound::MoreThan, &count, "172餘萬條"),
            ("95", "1", Bound::About, &percent, "約九成五"),
            ("50", "1", Bound::MoreThan, &percent, "超過一半"),
        ] {
            let wordings = printed(value, step, bound, unit);
            assert!(wordings.iter().any(|found| found == wording), "{wording} is not one of {wordings:?}");
        }
    }

    #[test]
    fn a_rank_is_a_place_in_an_order() {
        let rank = Unit { ordinal: true, ..unit("rank", true, "位") };
        let wordings = printed("80", "0", Bound::Exact, &rank);
        assert_eq!(wordings[..2], ["第80位", "80位"]);
        assert!(wordings.contains(&"第八十位".to_owned()));
    }

    #[test]
    fn a_calculation_is_spoken_as_a_range() {
        let mut open = Quantity::calculated(Decimal::ONE, unit("case", true, "件"));
        open.interval = Interval::closed(number("256"), number("291"));
        assert_eq!(quantity(&open), ["256至291件", "256到291件", "256-291件"]);
        let mut share = Quantity::calculated(Decimal::ONE, Unit::percent());
        share.interval = Interval::closed(number("31.36"), number("31.92"));
        assert_eq!(quantity(&share)[0], "31%至32%");
    }

    #[test]
    fn both_ends_of_a_range_have_one_scale() {
        let case = unit("case", true, "件");
        for (low, high, words) in [
            ("34000", "34290", "34,000至34,290件"),
            ("4010000", "4050000", "401萬至405萬件"),
            ("0", "20000", "0至2萬件"),
            ("150000000", "152000000", "1.5億至1.52億件"),
            ("1270001", "1280000", "1,270,001至1,280,000件"),
            ("0", "0", "0件"),
        ] {
            assert_eq!(range(&Interval::closed(number(low), number(high)), &case), words);
        }
    }
}
