//! Words for facts in Traditional Chinese.

use super::super::decimal::Decimal;
use super::super::interval::{End, Interval};
use super::super::moment::{Date, Moment};
use super::super::quantity::{Bound, Quantity};
use super::super::unit::Unit;

/// All wordings of a quantity, the usual one first.
pub(super) fn quantity(quantity: &Quantity) -> Vec<String> {
    let Some(printed) = quantity.printed else {
        return vec![range(&quantity.spoken(), &quantity.unit)];
    };
    let mut wordings = Vec::new();
    for numeral in numerals(printed.value, quantity) {
        for unit in &quantity.unit.words {
            wordings.extend(bounded(printed.bound, &numeral, unit));
        }
    }
    wordings.extend(set_phrases(&quantity.unit, printed.value, printed.bound));
    wordings
}

/// One number with its bound word and its unit.
fn bounded(bound: Bound, numeral: &Numeral, unit: &str) -> Vec<String> {
    let plain = format!("{}{unit}", numeral.text);
    let before = |words: &[&str]| words.iter().map(|word| format!("{word}{plain}")).collect();
    let after = |words: &[&str]| words.iter().map(|word| format!("{plain}{word}")).collect();
    // 餘 and 多 stand between number and unit, and only after a round number.
    let between = |words: &[&str]| -> Vec<String> {
        words.iter().map(|word| format!("{}{word}{unit}", numeral.text)).collect()
    };
    match bound {
        Bound::Exact => vec![plain],
        Bound::MoreThan if numeral.is_round && unit != "%" => {
            [between(&["餘", "多"]), before(&["超過", "逾"])].concat()
        }
        Bound::MoreThan => before(&["超過", "逾"]),
        Bound::AtLeast => {
            [after(&["以上"]), before(&["至少", "不少於", "不低於"]), after(&["或以上"])].concat()
        }
        Bound::Nearly => before(&["近", "將近", "接近"]),
        Bound::AtMost => [after(&["內", "以內"]), before(&["不超過", "至多", "最多"])].concat(),
        Bound::LessThan => [before(&["不到", "不足"]), after(&["不到"])].concat(),
        Bound::About => [before(&["約", "大約"]), after(&["左右"])].concat(),
    }
}

/// Wordings that are more than number and unit.
fn set_phrases(unit: &Unit, value: Decimal, bound: Bound) -> Vec<String> {
    if !unit.is_percent() {
        return Vec::new();
    }
    if value == Decimal::HUNDRED && bound == Bound::Exact {
        return ["百分之百", "全覆蓋", "全部"].map(String::from).into();
    }
    match han(value.shifted(1)) {
        Some(tenths) if value > Decimal::ZERO && value < Decimal::HUNDRED => {
            let numeral = Numeral { text: format!("{tenths}成"), is_round: true };
            bounded(bound, &numeral, "")
        }
        _ => Vec::new(),
    }
}

/// A number in print, without unit.
struct Numeral {
    text: String,
    /// Whether 餘 or 多 can follow: 3.4萬, 三十, 1000, not 27,115.
    is_round: bool,
}

/// The ways to print a number, the usual one first.
fn numerals(value: Decimal, quantity: &Quantity) -> Vec<Numeral> {
    let mut numerals = Vec::new();
    let is_round = value.is_whole() && value.last_place() > Decimal::ONE;
    for (power, sign) in [(8, "億"), (4, "萬")] {
        let scaled = value.shifted(power);
        if is_short(scaled) {
            numerals.push(Numeral { text: format!("{scaled}{sign}"), is_round: true });
        }
    }
    let digits = Numeral { text: grouped(value), is_round };
    // A count to the last one is read digit by digit, a rounded one in 萬.
    if quantity.unit.countable && quantity.step <= Decimal::ONE {
        numerals.insert(0, digits);
    } else {
        numerals.push(digits);
    }
    if let Some(text) = han(value) {
        numerals.push(Numeral { text, is_round });
        if value == Decimal::integer(2) {
            numerals.push(Numeral { text: "兩".into(), is_round });
        }
    }
    numerals
}

/// Whether a number of 萬 or 億 reads well: at least one, and at most two places.
fn is_short(scaled: Decimal) -> bool {
    scaled.magnitude() >= Decimal::ONE && scaled.times(Decimal::HUNDRED).is_some_and(Decimal::is_whole)
}

/// A whole number from 0 to 99, and round hundreds and thousands, in Chinese numerals.
fn han(value: Decimal) -> Option<String> {
    const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let number: usize = value.to_string().parse().ok()?;
    match number {
        0..10 => Some(DIGITS[number].into()),
        10..100 => {
            let tens = if number < 20 { "" } else { DIGITS[number / 10] };
            let ones = if number.is_multiple_of(10) { "" } else { DIGITS[number % 10] };
            Some(format!("{tens}十{ones}"))
        }
        _ if number < 1_000 && number.is_multiple_of(100) => Some(format!("{}百", DIGITS[number / 100])),
        _ if number < 10_000 && number.is_multiple_of(1_000) => Some(format!("{}千", DIGITS[number / 1_000])),
        _ => None,
    }
}

/// An interval with its unit, both ends named.
pub(super) fn range(interval: &Interval, unit: &Unit) -> String {
    let word = unit.words.first().map_or("", String::as_str);
    let is_percent = unit.is_percent();
    // Both ends in 億, both in 萬 or both in digits: 3.4萬至34,290 reads like two scales.
    let ends = [interval.low.number(), interval.high.number()];
    let fits =
        |power: u32| ends.iter().flatten().all(|end| *end == Decimal::ZERO || is_short(end.shifted(power)));
    let scale = [(8, "億"), (4, "萬")].into_iter().find(|(power, _)| fits(*power));
    let number = |number: Decimal| match scale {
        Some((power, sign)) if number != Decimal::ZERO => format!("{}{sign}", number.shifted(power)),
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

/// All wordings of a moment, the fullest first.
pub(super) fn moment(moment: Moment) -> Vec<String> {
    match moment {
        Moment::Year(year) => vec![format!("{year}年")],
        Moment::Day(date) => days(date),
        Moment::Minute(date, clock) => {
            let (hour, minute) = (clock.hour, clock.minute);
            let times = [
                format!("{hour}時{minute:02}分"),
                format!("{hour}時{minute}分"),
                format!("{hour}:{minute:02}"),
            ];
            let mut wordings: Vec<String> = days(date)
                .iter()
                .flat_map(|day| times.iter().map(move |time| format!("{day}{time}")))
                .collect();
            wordings.extend(times);
            wordings
        }
    }
}

fn days(date: Date) -> Vec<String> {
    let Date { year, month, day } = date;
    vec![format!("{year}年{month}月{day}日"), format!("{month}月{day}日")]
}

/// Digits in groups of three: 27,115.
fn grouped(number: Decimal) -> String {
    let text = number.magnitude().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut digits = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            digits.push(',');
        }
        digits.push(digit);
    }
    let sign = if number.is_negative() { "−" } else { "" };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{digits}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::super::super::decimal::Decimal;
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    fn unit(id: &str, countable: bool, word: &str) -> Unit {
        Unit { id: id.into(), countable, words: vec![word.into()] }
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
        ] {
            let wordings = printed(value, step, bound, unit);
            assert!(wordings.iter().any(|found| found == wording), "{wording} is not one of {wordings:?}");
        }
    }

    #[test]
    fn a_calculation_is_spoken_as_a_range() {
        let mut open = Quantity::calculated(Decimal::ONE, unit("case", true, "件"));
        open.interval = Interval::closed(number("256"), number("291"));
        assert_eq!(quantity(&open), ["256至291件"]);
        let mut share = Quantity::calculated(Decimal::ONE, Unit::percent());
        share.interval = Interval::closed(number("31.36"), number("31.92"));
        assert_eq!(quantity(&share), ["31%至32%"]);
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
