//! Amounts in Chinese: sign, currency, number, unit, and the bound words around them.

use super::characters::{inexact, one_digit};
use super::numbers::numeral;
use super::numeral::{Numeral, Style};
use super::words::{longest, starts};
use super::{bounds, heads, units};
use crate::currency;
use crate::found::{Found, Text};
use crate::mention::{Amount, Kind, Meaning, Unit, Value};
use quantity::{Bound, Decimal};
use units::Class;

/// A number with what follows it, before its bounds are known.
#[derive(Clone, Debug)]
struct Measured {
    numeral: Numeral,
    low: Decimal,
    high: Decimal,
    step: Decimal,
    bound: Option<Bound>,
    unit: Unit,
    kind: Kind,
    class: Option<Class>,
    /// The character after the unit.
    end: usize,
    /// The character after the number and its magnitude.
    number_end: usize,
}

/// The amount whose sign, currency or number begins at `start`.
pub(super) fn amount(text: Text<'_>, start: usize) -> Option<Found> {
    let chars = text.chars;
    let lead = Lead::at(chars, start)?;
    let mut first = measured(text, lead.end)?;
    if let Some(currency) = lead.currency {
        first.take_currency(currency)?;
    }
    let second = second_of_range(text, &first, start);
    let mut number_end = first.number_end;
    let is_range = second.is_some() || first.low != first.high;
    if let Some((mut second, _)) = second {
        if let Some(currency) = lead.currency.filter(|_| second.unit == Unit::None) {
            second.take_currency(currency)?;
        }
        join(&mut first, &second)?;
        number_end = second.number_end;
    }
    if lead.is_negative {
        (first.low, first.high) = (first.high.negated(), first.low.negated());
    }
    let mut end = first.end;
    let after = bounds::after(chars, end)
        .or_else(|| within(chars, end, first.kind))
        .or_else(|| from_a_price(chars, end, first.kind));
    // 比預算500萬元多 compares, and bounds nothing.
    let after = after.filter(|(bound, _)| {
        *bound != Bound::MoreThan || !heads::compares(chars, start, text.floor) || first.end != end
    });
    let after = after.or_else(|| within_reach(chars, end, first.kind));
    let mut before = bounds::before(chars, start, text.floor);
    take_currency_before_bound(text, &mut first, &mut before);
    if is_range {
        end = longest(chars, end, &["之间", "不等"]).unwrap_or(end);
    }
    if let Some((_, after)) = after {
        end = after;
    }
    let _ = price_without_unit(text, &mut first, start, after.map(|(_, end)| end));
    let bound = combined(before.map(|(bound, _)| bound), after.map(|(bound, _)| bound).or(first.bound));
    let is_bounded = bound.is_some() || first.bound.is_some();
    if !is_claim(text, &first, start, is_bounded || is_range, lead.currency.is_some() || lead.is_signed)? {
        return Some(Found::nothing(unclear_or_name(text, &first, start), start..first.end));
    }
    let span_start = before.map_or(start, |(_, at)| at);
    let value =
        if first.low == first.high { Value::Number(first.low) } else { Value::Range(first.low, first.high) };
    let kind = if matches!(value, Value::Range(..)) && first.kind != Kind::Multiple {
        Kind::Range
    } else {
        first.kind
    };
    let meaning = Meaning::Amount(Amount {
        value,
        step: first.step,
        bound: bound.unwrap_or(Bound::Exact),
        unit: first.unit,
        is_vague: first.numeral.is_vague,
    });
    Some(Found { span: span_start..end, number: start..number_end, kind, meaning })
}

/// 三年內: no longer than the length of time.
fn within(chars: &[char], end: usize, kind: Kind) -> Option<(Bound, usize)> {
    let is_word =
        longest(chars, end, &["内容", "内部", "内地", "内外", "内阁", "内政", "内陆", "内科", "内需"])
            .is_some();
    let ends = chars.get(end + 1).is_none_or(|c| !quantity::is_han(*c));
    ((kind == Kind::Duration || ends) && chars.get(end) == Some(&'内') && !is_word)
        .then_some((Bound::AtMost, end + 1))
}

/// 15分鐘生活圈: all that can be reached in no more than the length of time.
fn within_reach(chars: &[char], end: usize, kind: Kind) -> Option<(Bound, usize)> {
    let word: String = chars.get(end..)?.iter().take(8).take_while(|c| quantity::is_han(**c)).collect();
    let reach = word.chars().position(|c| c == '圈').filter(|_| kind == Kind::Duration)?;
    Some((Bound::AtMost, end + reach + 1))
}

/// 168萬元起: a price that begins here.
fn from_a_price(chars: &[char], end: usize, kind: Kind) -> Option<(Bound, usize)> {
    let is_word = longest(
        chars,
        end,
        &["起来", "起诉", "起码", "起点", "起源", "起因", "起家", "起飞", "起火", "起草"],
    )
    .is_some();
    (kind == Kind::Money && chars.get(end) == Some(&'起') && !is_word).then_some((Bound::AtLeast, end + 1))
}

/// 台幣約480萬元: the currency stands before the bound word.
fn take_currency_before_bound(text: Text<'_>, first: &mut Measured, before: &mut Option<(Bound, usize)>) {
    let Some((_, at)) = before.as_mut() else { return };
    let earliest = at.saturating_sub(5).max(text.floor);
    let found = (earliest..*at).find_map(|start| {
        currency::at(text.chars, start, |currency| currency.before)
            .filter(|(_, end)| end == at)
            .map(|(currency, _)| (currency, start))
    });
    if let Some((currency, start)) = found
        && first.take_currency(currency).is_some()
    {
        *at = start;
    }
}

/// A bound before and one after: the outer words win over 約 and 左右.
fn combined(before: Option<Bound>, after: Option<Bound>) -> Option<Bound> {
    match (before, after) {
        (Some(Bound::About | Bound::Exact), Some(after)) => Some(after),
        (Some(before), _) => Some(before),
        (None, after) => after,
    }
}

/// What stands before the number and belongs to it: a sign and a currency.
struct Lead {
    is_negative: bool,
    is_signed: bool,
    currency: Option<&'static currency::Currency>,
    end: usize,
}

impl Lead {
    fn at(chars: &[char], start: usize) -> Option<Self> {
        let mut lead = Self { is_negative: false, is_signed: false, currency: None, end: start };
        for _ in 0..3 {
            lead.take_sign(chars, start);
            let is_inside_word = lead.end > 0 && chars[lead.end - 1].is_ascii_alphabetic();
            if lead.currency.is_none()
                && !is_inside_word
                && let Some((currency, end)) = currency::at(chars, lead.end, |currency| currency.before)
            {
                lead.currency = Some(currency);
                lead.end = end + usize::from(chars.get(end) == Some(&' '));
            }
        }
        Some(lead)
    }

    fn take_sign(&mut self, chars: &[char], start: usize) {
        if self.is_signed {
            return;
        }
        let before = start.checked_sub(1).and_then(|at| chars.get(at));
        let is_date = start >= 2
            && chars[start - 2].is_ascii_digit()
            && before.is_some_and(|c| matches!(c, '月' | '年' | '日'));
        let after_word =
            is_date || before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '%' | ')'));
        for (word, is_negative) in [
            ("零下", true),
            ("〇下", true),
            ("正负", false),
            ("负", true),
            ("-", true),
            ("+", false),
            ("±", false),
        ] {
            let is_latin = matches!(word, "-" | "+");
            if starts(chars, self.end, word) && !(is_latin && after_word) {
                self.end += word.chars().count();
                (self.is_signed, self.is_negative) = (true, is_negative);
                return;
            }
        }
    }
}

impl Measured {
    fn take_currency(&mut self, currency: &'static currency::Currency) -> Option<()> {
        // 人民幣300萬元: the sign before says more than 元 after.
        let is_open = match &self.unit {
            Unit::None => true,
            Unit::Currency(other) => other.code == "元" || other.code == currency.code,
            _ => false,
        };
        is_open.then_some(())?;
        (self.unit, self.kind) = (Unit::Currency(currency), Kind::Money);
        Some(())
    }
}

/// The number at `start` with its unit.
fn measured(text: Text<'_>, start: usize) -> Option<Measured> {
    let chars = text.chars;
    let numeral = numeral(chars, start)?;
    let mut measured = Measured {
        low: numeral.low,
        high: numeral.high,
        step: numeral.step,
        bound: numeral.bound,
        unit: Unit::None,
        kind: Kind::Quantity,
        class: None,
        end: numeral.end,
        number_end: numeral.end,
        numeral,
    };
    if let Some(bound) = inexact(chars.get(numeral.end)).filter(|_| !begins_other_word(chars, numeral.end)) {
        measured.bound = Some(bound);
        measured.end += 1;
    }
    share(chars, &mut measured)
        .or_else(|| money(chars, &mut measured))
        .or_else(|| colloquial(chars, &mut measured))
        .or_else(|| measure(text, &mut measured));
    Some(measured)
}

/// Whether 多, 餘, 來 after a number begin a word of their own: 30多數, 5來自.
fn begins_other_word(chars: &[char], at: usize) -> bool {
    longest(
        chars,
        at,
        &["多数", "多次", "多边", "来自", "来到", "来临", "余下", "余震", "几乎", "几何", "多久"],
    )
    .is_some()
}

/// Percent and its kin: %, 成, 個百分點, 個基點, 倍.
fn share(chars: &[char], measured: &mut Measured) -> Option<()> {
    let at = measured.end;
    for (words, unit) in [
        (&["个百分点", "百分点", "pct", "pp"][..], Unit::PercentagePoint),
        (&["个基点", "基点", "bp", "bps", "个基本点"], Unit::BasisPoint),
        (&["%", "pc", "个%", "厘"], Unit::Percent),
        (&["倍"], Unit::Times),
    ] {
        if let Some(end) = longest(chars, at, words).filter(|end| !starts(chars, *end - 1, "厘米")) {
            measured.kind = if unit == Unit::Times { Kind::Multiple } else { Kind::Share };
            measured.kind = if unit == Unit::BasisPoint { Kind::Quantity } else { measured.kind };
            (measured.unit, measured.end) = (unit, end);
            return Some(());
        }
    }
    tenths(chars, measured)
}

/// 3成5 is 35 percent, 七八成 70 to 80.
fn tenths(chars: &[char], measured: &mut Measured) -> Option<()> {
    let at = measured.end;
    let is_discount = chars.get(at) == Some(&'折')
        && longest(chars, at, &["折合", "折价", "折叠", "折扣", "折射", "折旧", "折返", "折抵", "折腾"])
            .is_none();
    if is_discount && measured.high < Decimal::HUNDRED {
        // 八折 is 80 percent of the price, 八五折 85.
        let ten = if measured.high <= Decimal::integer(10) { Decimal::integer(10) } else { Decimal::ONE };
        (measured.low, measured.high) = (measured.low.times(ten)?, measured.high.times(ten)?);
        (measured.step, measured.unit, measured.kind, measured.end) =
            (ten, Unit::Percent, Kind::Share, at + 1);
        return Some(());
    }
    let end = longest(chars, at, &["成"])?;
    let is_other_word = longest(
        chars,
        at,
        &[
            "成为", "成立", "成功", "成员", "成长", "成绩", "成果", "成本", "成交", "成都", "成语", "成型",
            "成熟", "成群", "成千",
        ],
    );
    (is_other_word.is_none() && measured.high <= Decimal::integer(10)).then_some(())?;
    let ten = Decimal::integer(10);
    (measured.low, measured.high) = (measured.low.times(ten)?, measured.high.times(ten)?);
    (measured.step, measured.unit, measured.kind) = (measured.step.times(ten)?, Unit::Percent, Kind::Share);
    measured.end = end;
    // 三成二七 is 32.7 percent.
    let behind = [chars.get(end), chars.get(end + 1)].map(|c| c.copied().and_then(one_digit));
    if let ([Some(ones), Some(parts)], true) = (behind, measured.low == measured.high) {
        let rest = Decimal::new(i128::from(ones * 10 + parts), 1);
        (measured.low, measured.high) = (measured.low.plus(rest)?, measured.high.plus(rest)?);
        (measured.step, measured.end, measured.number_end) = (Decimal::new(1, 1), end + 2, end + 2);
        return Some(());
    }
    if let Some(rest) =
        numeral(chars, end).filter(|rest| rest.end == end + 1 && rest.low == rest.high && rest.low < ten)
    {
        let goes_on = units_follow(chars, rest.end);
        if !goes_on {
            (measured.low, measured.high) = (measured.low.plus(rest.low)?, measured.high.plus(rest.low)?);
            (measured.step, measured.end, measured.number_end) = (Decimal::ONE, rest.end, rest.end);
        }
    }
    if chars.get(measured.end) == Some(&'半') && longest(chars, measured.end, &["半数", "半年"]).is_none()
    {
        let half = Decimal::integer(5);
        (measured.low, measured.high) = (measured.low.plus(half)?, measured.high.plus(half)?);
        (measured.step, measured.end, measured.number_end) = (half, measured.end + 1, measured.end + 1);
    }
    if let Some(bound) = inexact(chars.get(measured.end)).filter(|_| !begins_other_word(chars, measured.end))
    {
        measured.bound = Some(bound);
        measured.end += 1;
    }
    if let Some(bound) = strong_or_weak(chars, measured.end) {
        measured.bound = Some(bound);
        measured.end += 1;
    }
    Some(())
}

/// 強 and 弱 after a share: a little more or a little less.
pub(super) fn strong_or_weak(chars: &[char], at: usize) -> Option<Bound> {
    let is_end = chars.get(at + 1).is_none_or(|c| !quantity::is_han(*c) || matches!(c, '的' | '是' | '都'));
    match chars.get(at) {
        Some('强') if is_end => Some(Bound::MoreThan),
        Some('弱') if is_end => Some(Bound::Nearly),
        _ => None,
    }
}

/// Whether a magnitude or measure word stands at `at`, so that the digit before it begins another number.
fn units_follow(chars: &[char], at: usize) -> bool {
    chars
        .get(at)
        .is_some_and(|c| matches!(c, '个' | '名' | '位' | '人' | '万' | '百' | '千' | '十' | '年' | '家'))
}

/// A currency after the number: 元, 美元, 元人民幣.
fn money(chars: &[char], measured: &mut Measured) -> Option<()> {
    let (currency, end) = currency::at(chars, measured.end, |currency| currency.chinese)?;
    let is_other_word =
        longest(chars, measured.end, &["元旦", "元月", "元宵", "元老", "元素", "元首", "元朝", "镑甲"]);
    is_other_word.is_none().then_some(())?;
    (measured.unit, measured.kind, measured.end) = (Unit::Currency(currency), Kind::Money, end);
    for (words, places) in [(&["角", "毛"][..], 1), (&["分"], 2)] {
        let Some(rest) = numeral(chars, measured.end)
            .filter(|rest| rest.low == rest.high && rest.low < Decimal::integer(10))
        else {
            break;
        };
        if let Some(end) = longest(chars, rest.end, words) {
            measured.low = measured.low.plus(rest.low.shifted(places))?;
            (measured.high, measured.step, measured.end, measured.number_end) =
                (measured.low, Decimal::new(1, places), end, rest.end);
        }
    }
    Some(())
}

/// 七塊二, 99塊9, 一百塊: 塊 for 元, unless a thing that comes in pieces follows.
fn colloquial(chars: &[char], measured: &mut Measured) -> Option<()> {
    (chars.get(measured.end) == Some(&'块') && measured.low == measured.high).then_some(())?;
    let after = measured.end + 1;
    let tenths = numeral(chars, after)
        .filter(|rest| rest.end == after + 1 && rest.low < Decimal::integer(10) && rest.low == rest.high);
    let goes_on = tenths.is_some_and(|rest| units_follow(chars, rest.end));
    let is_over = chars
        .get(after)
        .is_none_or(|c| !quantity::is_han(*c) || matches!(c, '都' | '就' | '也' | '左' | '以' | '起' | '多'));
    (is_over || tenths.is_some() && !goes_on).then_some(())?;
    if let Some(rest) = tenths.filter(|_| !goes_on) {
        measured.low = measured.low.plus(rest.low.shifted(1))?;
        (measured.high, measured.step, measured.number_end) = (measured.low, Decimal::new(1, 1), rest.end);
    }
    measured.end = tenths.filter(|_| !goes_on).map_or(after, |rest| rest.end);
    measured.end = longest(chars, measured.end, &["毛钱", "毛"]).unwrap_or(measured.end);
    if tenths.is_none() && chars.get(measured.end) == Some(&'半') {
        measured.add_half()?;
        measured.end += 1;
    }
    (measured.unit, measured.kind) = (Unit::Currency(yuan()?), Kind::Money);
    Some(())
}

/// The currency of a bare 元.
fn yuan() -> Option<&'static currency::Currency> {
    currency::at(&['元'], 0, |currency| currency.chinese).map(|(currency, _)| currency)
}

/// 八千 after 售價: money without its unit, where a word before speaks of a price and nothing follows.
fn price_without_unit(
    text: Text<'_>,
    measured: &mut Measured,
    start: usize,
    after: Option<usize>,
) -> Option<()> {
    let is_large = measured.numeral.magnitude > 0 || measured.low >= Decimal::HUNDRED;
    let is_bare = measured.unit == Unit::None
        && measured.numeral.style != Style::Plain
        && measured.numeral.style != Style::Positional;
    let is_over = text.chars.get(after.unwrap_or(measured.end)).is_none_or(|c| {
        !quantity::is_han(*c) || matches!(c, '的' | '左' | '以' | '出' | '之' | '有' | '不' | '起')
    });
    (is_large && is_bare && is_over && heads::is_price(text.chars, start, text.floor)).then_some(())?;
    (measured.unit, measured.kind) = (Unit::Currency(yuan()?), Kind::Money);
    Some(())
}

/// 1米78, 一米八五, 10秒16: digits behind a unit are its fraction.
fn digits_behind_a_unit(chars: &[char], measured: &mut Measured) -> Option<()> {
    let Unit::Word(word) = &measured.unit else { return None };
    matches!(word.as_str(), "米" | "公尺" | "秒" | "公斤" | "吨").then_some(())?;
    (measured.low == measured.high && measured.low.is_whole()).then_some(())?;
    let run: String = chars
        .get(measured.end..)?
        .iter()
        .take(3)
        .map_while(|c| one_digit(*c))
        .map(|digit| digit.to_string())
        .collect();
    let end = measured.end + run.len();
    let goes_on = chars.get(end).is_some_and(|c| {
        matches!(
            c,
            '十' | '百'
                | '千'
                | '万'
                | '年'
                | '月'
                | '日'
                | '个'
                | '人'
                | '名'
                | '分'
                | '.'
                | ','
                | '公'
                | '米'
                | '%'
        ) || c.is_ascii_digit()
    });
    (matches!(run.len(), 1 | 2) && !goes_on).then_some(())?;
    let places = run.len() as u32;
    measured.low = measured.low.plus(Decimal::new(run.parse().ok()?, places))?;
    (measured.high, measured.step) = (measured.low, Decimal::new(1, places));
    (measured.end, measured.number_end) = (end, end);
    Some(())
}

/// A unit of measure, a measure word or a unit of time after the number, with 半 behind it.
fn measure(text: Text<'_>, measured: &mut Measured) -> Option<()> {
    let chars = text.chars;
    if let Some((word, end, bound)) = half_or_more_of_a_measure(chars, measured.end) {
        measured.unit = Unit::Word(word);
        (measured.kind, measured.class, measured.end) = (Kind::Duration, Some(Class::Duration), end);
        match bound {
            Some(bound) => measured.bound = Some(bound),
            None => measured.add_half()?,
        }
        return Some(());
    }
    let unit = units::at(chars, measured.end, text.vocabulary)?;
    let word: String = chars[measured.end..unit.end].iter().collect();
    measured.unit = Unit::Word(word);
    measured.class = Some(unit.class);
    if unit.class == Class::Duration {
        measured.kind = Kind::Duration;
    }
    measured.end = unit.end;
    if chars.get(unit.end) == Some(&'半')
        && longest(chars, unit.end, &["半数", "半年", "半天", "半岛", "半个"]).is_none()
        && measured.bound.is_none()
    {
        measured.add_half()?;
        measured.end += 1;
    }
    rate(text, measured);
    digits_behind_a_unit(chars, measured);
    smaller_units(text, measured);
    Some(())
}

/// 213mg/100ml, 元/公斤: what the unit is a rate of.
fn rate(text: Text<'_>, measured: &mut Measured) -> Option<()> {
    let chars = text.chars;
    (chars.get(measured.end) == Some(&'/')).then_some(())?;
    let from = crate::number::digits(chars, measured.end + 1).map_or(measured.end + 1, |number| number.end);
    let unit = units::at(chars, from, text.vocabulary)?;
    if let Unit::Word(word) = &mut measured.unit {
        word.extend(&chars[measured.end..unit.end]);
    }
    measured.end = unit.end;
    Some(())
}

/// 個半小時 and 個多月 after a number.
fn half_or_more_of_a_measure(chars: &[char], start: usize) -> Option<(String, usize, Option<Bound>)> {
    let (from, bound) = match (chars.get(start)?, chars.get(start + 1)?) {
        ('个', '半') => (start + 2, None),
        ('个', '多' | '余') => (start + 2, Some(Bound::MoreThan)),
        _ => return None,
    };
    let word = ["小时", "钟头", "月", "世纪", "星期", "礼拜", "学期", "季度", "百分点"]
        .into_iter()
        .find(|word| starts(chars, from, word))?;
    let printed = if word == "月" || word == "世纪" || word == "季度" {
        format!("个{word}")
    } else {
        word.to_owned()
    };
    Some((printed, from + word.chars().count(), bound))
}

/// The minutes of 3小時20分, the months of 2年3個月: parts of the same length, in the larger unit where that
/// has no more than two decimals, otherwise in the smallest.
fn smaller_units(text: Text<'_>, measured: &mut Measured) -> Option<()> {
    const SCALES: [&[(&str, i64)]; 2] = [
        &[("小时", 3600), ("个小时", 3600), ("钟头", 3600), ("分钟", 60), ("分", 60), ("秒钟", 1), ("秒", 1)],
        &[("年", 12), ("个月", 1)],
    ];
    let Unit::Word(word) = measured.unit.clone() else { return None };
    let (scale, first) =
        SCALES.iter().find_map(|scale| Some((scale, scale.iter().find(|(name, _)| *name == word)?.1)))?;
    let chars = text.chars;
    let (mut total, mut size) = (measured.low.times(Decimal::integer(first))?, first);
    while let Some((rest, end, smaller)) = smaller_unit(chars, measured.end, scale, size) {
        total = total.plus(rest.low.times(Decimal::integer(smaller))?)?;
        (size, measured.end, measured.number_end) = (smaller, end, rest.end);
    }
    (size < first).then_some(())?;
    let in_larger = total.divided_by(Decimal::integer(first), 2, quantity::Towards::Floor)?;
    let is_exact = in_larger.times(Decimal::integer(first)) == Some(total);
    if is_exact {
        measured.low = in_larger;
    } else {
        measured.low = total.divided_by(Decimal::integer(size), 2, quantity::Towards::Floor)?;
        let name = scale.iter().rev().find(|(_, parts)| *parts == size).map_or("", |(name, _)| name);
        measured.unit = Unit::Word(name.to_owned());
    }
    (measured.high, measured.step) = (measured.low, measured.low.last_place());
    Some(())
}

/// The next smaller part of a length of time, the character after it, and how many of the smallest make one.
fn smaller_unit(
    chars: &[char],
    start: usize,
    scale: &[(&str, i64)],
    size: i64,
) -> Option<(Numeral, usize, i64)> {
    let from = start + usize::from(chars.get(start).is_some_and(|c| matches!(c, '又' | '〇')));
    let rest =
        numeral(chars, from).filter(|rest| rest.low == rest.high && rest.low < Decimal::integer(60))?;
    let fits = |(name, parts): &&(&str, i64)| *parts < size && starts(chars, rest.end, name);
    let (name, parts) = scale.iter().filter(fits).max_by_key(|(name, _)| name.len())?;
    Some((rest, rest.end + name.chars().count(), *parts))
}

impl Measured {
    fn add_half(&mut self) -> Option<()> {
        let half = Decimal::new(5, 1);
        (self.low, self.high, self.step) = (self.low.plus(half)?, self.high.plus(half)?, Decimal::new(1, 1));
        Some(())
    }
}

/// The second number of a range, and whether a dash stands between.
fn second_of_range(text: Text<'_>, first: &Measured, start: usize) -> Option<(Measured, bool)> {
    let chars = text.chars;
    if first.numeral.is_vague || first.low != first.high || first.bound.is_some() {
        return None;
    }
    let dash = longest(chars, first.end, &["——", "—", "–", "-", "~", "―", "－"]);
    let word = longest(chars, first.end, &["至", "到", "或"]);
    // 從5%到8% is a change, and two figures.
    let is_change =
        heads::is_from(chars, start) || first.unit != Unit::None && heads::follows_a_change(chars, start);
    let between = heads::is_between(chars, start)
        .then(|| longest(chars, first.end, &["和", "与", "及", "跟"]))
        .flatten();
    let from = dash.or(word.filter(|_| !is_change)).or(between)?;
    let from = from + usize::from(chars.get(from).is_some_and(|c| matches!(c, '约')));
    let lead = Lead::at(chars, from)?;
    let mut second = measured(text, lead.end)?;
    if let Some(currency) = lead.currency {
        second.take_currency(currency)?;
    }
    let is_or = word.is_some() && chars[first.end] == '或';
    let both_money = first.kind == Kind::Money
        && matches!(&second.unit, Unit::Currency(currency) if currency.code == "元");
    let fits = both_money
        || first.unit == Unit::None
        || first.unit == second.unit
        || second.unit == Unit::None && dash.is_none();
    let is_form = !is_or || first.numeral.style == Style::Han;
    let is_part = starts(chars, second.numeral.end, "分之");
    let rises = scaled_low(first, &second)? < second.high && !is_part;
    let has_unit = second.unit != Unit::None || first.unit != Unit::None || dash.is_none();
    (fits && is_form && rises && has_unit && second.low == second.high).then_some((second, dash.is_some()))
}

/// The lower number, in the magnitude of the upper: 3至5萬.
fn scaled_low(first: &Measured, second: &Measured) -> Option<Decimal> {
    let factor = crate::number::power_of_ten(second.numeral.magnitude);
    let shares = first.numeral.magnitude == 0 && second.numeral.magnitude > 0 && first.unit == Unit::None;
    let scaled = first.low.times(factor)?;
    Some(if shares && scaled < second.low { scaled } else { first.low })
}

/// Makes one range of two numbers.
fn join(first: &mut Measured, second: &Measured) -> Option<()> {
    first.low = scaled_low(first, second)?;
    first.high = second.high;
    first.step = first.step.max(second.step);
    let keeps_currency = first.kind == Kind::Money && second.kind == Kind::Money;
    if second.unit != Unit::None && !keeps_currency {
        (first.unit, first.class) = (second.unit.clone(), second.class);
        first.kind = second.kind;
    }
    first.bound = second.bound;
    first.end = second.end;
    Some(())
}

/// Whether the number claims something. `None` where it is no number at all.
fn is_claim(
    text: Text<'_>,
    measured: &Measured,
    start: usize,
    is_bounded: bool,
    has_lead: bool,
) -> Option<bool> {
    let chars = text.chars;
    let has_unit = measured.unit != Unit::None;
    let class = measured.class;
    match measured.numeral.style {
        Style::Positional => {
            (!has_unit || class == Some(Class::Counter)).then_some(false).filter(|_| has_unit || has_lead)
        }
        // 運-20: a hyphen behind a Han character is a sign only before a unit.
        _ if has_lead
            && !has_unit
            && chars[start] == '-'
            && start > 0
            && quantity::is_han(chars[start - 1]) =>
        {
            Some(false)
        }
        Style::Plain if chars[start] == '0' && measured.numeral.end > start + 1 && !has_unit => Some(false),
        _ if has_lead => Some(true),
        Style::One => one(measured, is_bounded).then_some(true),
        _ if measured.numeral.is_bare
            && !is_bounded
            && !measured.numeral.is_vague
            && !heads::is_counted_bare(chars, start, measured.numeral.end, measured.kind) =>
        {
            None
        }
        _ if heads::is_place_or_grade(chars, measured.numeral.end, measured.end, measured.numeral.style) => {
            Some(false)
        }
        Style::Han if has_unit => {
            (!heads::is_word_with_numeral(chars, start, measured.numeral.end)).then_some(true)
        }
        Style::Han => {
            let length = measured.numeral.end - start;
            let is_long = length >= 2 && measured.low >= Decimal::HUNDRED || measured.numeral.is_vague;
            (is_long || is_bounded && length >= 1 && measured.low >= Decimal::integer(2)).then_some(true)
        }
        Style::Formed => Some(!heads::is_numbered_before(chars, start)),
        Style::Plain if has_unit => {
            Some(!heads::is_numbered_before(chars, start) || class == Some(Class::Measure))
        }
        Style::Plain => Some(is_bounded || heads::states_a_value(chars, start, measured.end)),
    }
}

/// Whether 一 before this unit counts: mostly it is an article.
fn one(measured: &Measured, is_bounded: bool) -> bool {
    let is_unit = match &measured.unit {
        Unit::None => false,
        Unit::Word(word) => {
            measured.class == Some(Class::Measure)
                && !matches!(
                    word.as_str(),
                    "点" | "番" | "级" | "节" | "度" | "方" | "里" | "平" | "立方" | "卡" | "桶" | "折"
                )
                || matches!(word.as_str(), "小时" | "个小时" | "分钟" | "秒" | "秒钟" | "个世纪")
        }
        _ => true,
    };
    let is_half_more = !measured.low.is_whole();
    is_unit || is_half_more || is_bounded && measured.unit != Unit::None
}

fn unclear_or_name(text: Text<'_>, measured: &Measured, start: usize) -> Kind {
    if heads::is_named(text.chars, start, measured.numeral.end) { Kind::Name } else { Kind::Unclear }
}
