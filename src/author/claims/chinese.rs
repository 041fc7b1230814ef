//! Figures in Chinese text, traditional or simplified.

use super::numbers::{Number, in_digits, in_han, year_in_han};
use super::units::KNOWN;
use super::{Claim, Says, Units};
use crate::story::decimal::Decimal;
use crate::story::moment::Clock;
use crate::story::quantity::Bound;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// All figures of a text, in their order.
pub(super) fn find(text: &str, units: &Units) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut at = 0;
    while let Some(found) = FIGURE.captures_at(text, at) {
        let whole = found.get(0).map_or(at..at, |whole| whole.range());
        match claim(text, &found, units) {
            Some(claim) => {
                at = claim.span.end;
                claims.push(claim);
            }
            None => {
                at = if found.name("number").is_some_and(|number| starts_with_digit(number.as_str())) {
                    whole.end
                } else {
                    whole.start + text[whole.start..].chars().next().map_or(1, char::len_utf8)
                };
            }
        }
        if at >= text.len() {
            break;
        }
    }
    claims
}

/// The bound word with which a text ends.
pub(super) fn bound_word_before(text: &str) -> Option<&'static str> {
    let words = BEFORE.iter().map(|(word, _)| *word).chain([NEARLY]);
    words
        .filter(|word| text.ends_with(word) && is_bound_before(text, text.len() - word.len()..text.len()))
        .max_by_key(|word| word.len())
}

/// The bound word with which a text begins.
pub(super) fn bound_word_after(text: &str) -> Option<&'static str> {
    const ALONE: [&str; 8] = ["以上", "以內", "以内", "左右", "餘", "余", "或以上", "不到"];
    let word = ALONE.into_iter().find(|word| text.starts_with(word))?;
    is_bound_after(word, &text[word.len()..]).then_some(word)
}

const BEFORE: [(&str, Bound); 41] = [
    ("超過", Bound::MoreThan),
    ("超过", Bound::MoreThan),
    ("多於", Bound::MoreThan),
    ("多于", Bound::MoreThan),
    ("高於", Bound::MoreThan),
    ("高于", Bound::MoreThan),
    ("不止", Bound::MoreThan),
    ("逾", Bound::MoreThan),
    ("不少於", Bound::AtLeast),
    ("不少于", Bound::AtLeast),
    ("不低於", Bound::AtLeast),
    ("不低于", Bound::AtLeast),
    ("至少", Bound::AtLeast),
    ("最少", Bound::AtLeast),
    ("起碼", Bound::AtLeast),
    ("起码", Bound::AtLeast),
    ("將近", Bound::Nearly),
    ("将近", Bound::Nearly),
    ("接近", Bound::Nearly),
    ("幾近", Bound::Nearly),
    ("不超過", Bound::AtMost),
    ("不超过", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("不多於", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("不高於", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不到", Bound::LessThan),
    ("不足", Bound::LessThan),
    ("少於", Bound::LessThan),
    ("少于", Bound::LessThan),
    ("低於", Bound::LessThan),
    ("低于", Bound::LessThan),
    ("未滿", Bound::LessThan),
    ("未满", Bound::LessThan),
    ("大約", Bound::About),
    ("大约", Bound::About),
    ("大概", Bound::About),
    ("約", Bound::About),
    ("约", Bound::About),
];

const NEARLY: &str = "近";

const AFTER: [(&str, Bound); 19] = [
    ("或以上", Bound::AtLeast),
    ("及以上", Bound::AtLeast),
    ("以上", Bound::AtLeast),
    ("或以下", Bound::AtMost),
    ("及以下", Bound::AtMost),
    ("以內", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之內", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("內", Bound::AtMost),
    ("内", Bound::AtMost),
    ("不到", Bound::LessThan),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("有餘", Bound::MoreThan),
    ("有余", Bound::MoreThan),
    ("多", Bound::MoreThan),
    ("餘", Bound::MoreThan),
    ("余", Bound::MoreThan),
];

/// One expression for everything that may be a figure; what it means is decided after.
static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    let mut before: Vec<&str> = BEFORE.iter().map(|(word, _)| *word).collect();
    before.push(NEARLY);
    before.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let digits = r"[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?";
    let han = "[零〇一二三四五六七八九十百千兩两]+(?:[萬万][零〇一二三四五六七八九十百千]+)?";
    let clock = r"(?:(?P<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚間|晚间|深夜)?(?P<hour>[0-9]{1,2})(?:[時时點点](?:(?P<minute>[0-9]{1,2})分)?|[:：](?P<minutes>[0-9]{2})))";
    let day = r"(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})[日號号]";
    let expression = format!(
        "{day}{clock}?|{time}|(?P<month_year>[0-9]{{4}})年(?P<only_month>[0-9]{{1,2}})月份?|(?P<name>[0-9]+(?:年)?[—–\\-~～至到][0-9]{{4}}年|[0-9A-Za-z]+(?:[+][0-9A-Za-z]+)+)|(?P<only_year>[0-9]{{4}}|[〇零一二三四五六七八九]{{4}})年|(?P<bare_month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月份?|(?P<before>{before})?(?P<ordinal>第)?(?P<percent>百分之)?(?P<number>{digits}|{han})",
        time = clock
            .replace("P<half>", "P<half2>")
            .replace("P<hour>", "P<hour2>")
            .replace("P<minute>", "P<minute2>")
            .replace("P<minutes>", "P<minutes2>"),
        before = before.join("|"),
    );
    Regex::new(&expression).expect("the expression is right, as every test shows")
});

fn claim(text: &str, found: &Captures<'_>, units: &Units) -> Option<Claim> {
    let whole = found.get(0)?.range();
    let moment = |year, month, day, clock| {
        Some(Claim { span: whole.clone(), says: Says::Moment { year, month, day, clock } })
    };
    let small = |name: &str| found.name(name).and_then(|number| number.as_str().parse::<u8>().ok());
    let year = |name: &str| found.name(name).and_then(|year| year.as_str().parse().ok());
    if let Some(day) = small("day") {
        let clock = small("hour").and_then(|hour| {
            clock(found.name("half").map(|half| half.as_str()), hour, small("minute").or(small("minutes")))
        });
        return moment(year("year"), small("month"), Some(day), clock);
    }
    if let Some(hour) = small("hour2") {
        let clock = clock(
            found.name("half2").map(|half| half.as_str()),
            hour,
            small("minute2").or(small("minutes2")),
        );
        return moment(None, None, None, clock);
    }
    if found.name("month_year").is_some() {
        return moment(year("month_year"), small("only_month"), None, None);
    }
    if found.name("name").is_some() {
        return Some(Claim { span: whole, says: Says::Name });
    }
    if let Some(year) = found.name("only_year") {
        let year = year.as_str().parse().ok().or_else(|| year_in_han(year.as_str()));
        return moment(year, None, None, None);
    }
    if let Some(month) = found.name("bare_month") {
        let month =
            month.as_str().parse().ok().or_else(|| in_han(month.as_str())?.value.to_string().parse().ok());
        return month
            .filter(|month| (1..=12).contains(month))
            .and_then(|month| moment(None, Some(month), None, None));
    }
    quantity(text, found, units)
}

/// A clock on twenty-four hours.
fn clock(half: Option<&str>, hour: u8, minute: Option<u8>) -> Option<Clock> {
    let is_afternoon =
        half.is_some_and(|half| matches!(half, "下午" | "傍晚" | "晚上" | "晚間" | "晚间" | "深夜"));
    let hour = if is_afternoon && hour < 12 { hour + 12 } else { hour };
    let minute = minute.unwrap_or(0);
    (hour < 24 && minute < 60).then_some(Clock { hour, minute })
}

fn quantity(text: &str, found: &Captures<'_>, units: &Units) -> Option<Claim> {
    let numeral = found.name("number")?;
    let is_digits = starts_with_digit(numeral.as_str());
    let mut number = if is_digits { in_digits(numeral.as_str()) } else { in_han(numeral.as_str()) };
    let mut end = numeral.end();
    let mut bound = None;
    let mut begin = found.name("ordinal").map_or(numeral.start(), |ordinal| ordinal.start());
    let percent = found.name("percent");
    if let Some(percent) = percent {
        begin = begin.min(percent.start());
    }
    let rest = |end: usize| &text[end..];
    let take = |end: &mut usize, words: &[&'static str]| {
        let word = words.iter().find(|word| rest(*end).starts_with(**word)).copied();
        *end += word.map_or(0, str::len);
        word
    };
    const FEW: [&str; 6] = ["多", "餘", "余", "幾", "几", "來"];
    const SCALES: [(&str, u32); 12] = [
        ("萬億", 12),
        ("万亿", 12),
        ("千萬", 7),
        ("千万", 7),
        ("百萬", 6),
        ("百万", 6),
        ("億", 8),
        ("亿", 8),
        ("萬", 4),
        ("万", 4),
        ("千", 3),
        ("百", 2),
    ];
    let mut few = take(&mut end, &FEW[..]);
    let scale = SCALES.iter().find(|(word, _)| rest(end).starts_with(word)).filter(|(word, _)| {
        // 3千瓦 and 2百分 are other words.
        let after = &rest(end)[word.len()..];
        !((*word == "千" || *word == "百") && (after.starts_with(['瓦', '米', '克', '分', '姓'])))
    });
    if let Some((word, power)) = scale {
        end += word.len();
        number = number.and_then(|number| number.scaled(*power));
        few = few.or_else(|| take(&mut end, &FEW[..]));
    }
    // The few must be followed by a unit or an end, 三多 is none.
    if few.is_some() {
        bound = Some(Bound::MoreThan);
    }
    let unit = unit_at(rest(end), units);
    let mut unit_end = end + unit.map_or(0, str::len);
    let is_tenths = unit.is_some_and(|unit| unit.starts_with('成'));
    if !is_digits && !is_figure(numeral.as_str(), text, found, unit, few, scale.is_some(), unit_end) {
        return None;
    }
    let after = AFTER
        .iter()
        .find(|(word, _)| rest(unit_end).starts_with(word))
        .filter(|(word, _)| is_bound_after(word, &rest(unit_end)[word.len()..]));
    if let Some((word, after)) = after {
        bound = bound.or(Some(*after));
        unit_end += word.len();
    }
    if let Some(before) = found.name("before").filter(|before| is_bound_before(text, before.range())) {
        begin = before.start();
        bound = BEFORE
            .iter()
            .find(|(word, _)| *word == before.as_str())
            .map(|(_, bound)| *bound)
            .or(Some(Bound::Nearly));
    }
    let Some(mut number) = number else {
        return Some(Claim { span: begin..unit_end, says: Says::Name });
    };
    let mut unit = unit.unwrap_or_default().to_owned();
    if is_tenths {
        number = tenths(number, &unit)?;
        unit = "%".into();
    }
    if percent.is_some() || unit == "％" {
        unit = "%".into();
    }
    // 15分鐘生活圈: within fifteen minutes.
    let ahead: String =
        rest(unit_end).chars().take_while(|c| !"。，；,;!?！？".contains(*c)).take(18).collect();
    if bound.is_none()
        && matches!(unit.as_str(), "分鐘" | "分钟" | "小時" | "小时" | "公里")
        && ahead.contains('圈')
    {
        bound = Some(Bound::AtMost);
    }
    let bound = bound.unwrap_or(Bound::Exact);
    let step = match bound {
        Bound::Exact if is_exact(number, is_digits) => Decimal::ZERO,
        _ => number.step,
    };
    let ordinal = found.name("ordinal").is_some();
    Some(Claim {
        span: begin..unit_end,
        says: Says::Quantity { value: number.value, step, bound, unit, ordinal },
    })
}

/// Whether a number without bound word stands as it is: whole digits do, places and scales are rounded.
fn is_exact(number: Number, is_digits: bool) -> bool {
    number.value.is_whole()
        && (number.step <= Decimal::ONE
            || !is_digits
            || number.step == number.value.last_place() && number.value < Decimal::integer(10_000))
}

/// Whether a Chinese numeral counts or measures here.
fn is_figure(
    numeral: &str,
    text: &str,
    found: &Captures<'_>,
    unit: Option<&str>,
    few: Option<&str>,
    is_scaled: bool,
    end: usize,
) -> bool {
    if in_han(numeral).is_none() {
        return false;
    }
    if found.name("ordinal").is_some() || found.name("percent").is_some() {
        return true;
    }
    let here = found.name("number").map_or(end, |number| number.start());
    if NO_FIGURES.iter().any(|phrase| text[here..].starts_with(phrase)) {
        return false;
    }
    if unit.is_some_and(|unit| unit.starts_with('成')) {
        return is_tenth(numeral) && !text[end..].starts_with(NOT_AFTER_TENTH);
    }
    let is_bounded = found.name("before").is_some_and(|before| is_bound_before(text, before.range()));
    // A lone 一 is mostly an article; 百家 and 千萬家 are figures of speech, 百餘家 and 逾千家 are figures.
    let is_weak = numeral == "一"
        || (matches!(numeral, "百" | "千") && !is_bounded && !matches!(few, Some("餘" | "余")));
    match (few, unit) {
        (None, Some("倍")) => true,
        (Some("餘" | "余"), _) | (_, Some(_)) => !is_weak,
        (Some(_), None) => false,
        (None, None) => is_scaled && !is_weak,
    }
}

/// Set phrases that count nothing.
const NO_FIGURES: [&str; 5] = ["三位一體", "三位一体", "三人行", "兩回事", "两回事"];

const NOT_AFTER_TENTH: [char; 24] = [
    '為', '为', '了', '群', '員', '员', '就', '績', '绩', '本', '果', '功', '長', '长', '立', '都', '年',
    '熟', '語', '语', '人', '品', '分', '交',
];

fn is_tenth(numeral: &str) -> bool {
    let mut characters = numeral.chars();
    matches!((characters.next(), characters.next()), (Some(c), None) if "一二三四五六七八九兩两十".contains(c))
}

/// 九成, 九成五, 九成半 as percentages.
fn tenths(number: Number, unit: &str) -> Option<Number> {
    let mut value = number.value.times(Decimal::integer(10))?;
    let rest = unit.trim_start_matches('成');
    let mut step = Decimal::integer(10);
    if !rest.is_empty() {
        let ones = if rest == "半" { Decimal::integer(5) } else { in_han(rest)?.value };
        value = value.plus(ones)?;
        step = Decimal::ONE;
    }
    Some(Number { value, step })
}

/// The unit with which a text begins: one of the ledger's, or an everyday one.
fn unit_at<'t>(text: &'t str, units: &Units) -> Option<&'t str> {
    static TENTHS: LazyLock<Regex> =
        LazyLock::new(|| Regex::new("^成[半一二三四五六七八九]?").expect("the expression is right"));
    if text.starts_with('%') || text.starts_with('％') {
        return text.get(..text.chars().next()?.len_utf8());
    }
    if let Some(tenths) = TENTHS.find(text) {
        return Some(tenths.as_str());
    }
    let known = KNOWN
        .iter()
        .flat_map(|unit| unit.chinese)
        .filter(|word| text.starts_with(**word))
        .map(|word| word.len())
        .max();
    let own = units.at_start(text).map(str::len);
    known.max(own).map(|length| &text[..length])
}

/// 近 and 約 are parts of other words, as in 附近 and 簽約.
fn is_bound_before(text: &str, span: std::ops::Range<usize>) -> bool {
    let preceding = text[..span.start].chars().next_back();
    match &text[span] {
        "近" => !preceding.is_some_and(|c| "附最靠鄰邻臨临遠远新親亲".contains(c)),
        "約" | "约" => !preceding.is_some_and(|c| "簽籤签公合條条預预契節节制違违特相爽履".contains(c)),
        "超" => false,
        _ => true,
    }
}

/// 內 and 多 are parts of other words.
fn is_bound_after(word: &str, rest: &str) -> bool {
    match word {
        "內" | "内" => !rest.starts_with(['容', '部', '外', '地', '陸', '陆', '心', '涵']),
        "多" | "餘" | "余" => {
            !rest.starts_with(['方', '種', '种', '元', '次', '年', '樣', '样', '數', '数'])
        }
        "不到" => !rest.starts_with(['位']),
        _ => true,
    }
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each claim of a text as “phrase=value unit bound” or “phrase=date”.
    fn found(text: &str) -> Vec<String> {
        let units = Units::new(["個單元", "連冠"].into_iter());
        let describe = |claim: Claim| {
            let phrase = &text[claim.span];
            match claim.says {
                Says::Quantity { value, bound, unit, ordinal, .. } => {
                    let name = bound.name();
                    let place = if ordinal { "#" } else { "" };
                    format!("{phrase}={place}{value}{unit} {name}")
                }
                Says::Moment { year, month, day, clock } => {
                    let number = |part: Option<i32>| part.map_or("-".to_owned(), |part| part.to_string());
                    let clock =
                        clock.map_or(String::new(), |clock| format!(" {}:{:02}", clock.hour, clock.minute));
                    format!(
                        "{phrase}={}/{}/{}{clock}",
                        number(year),
                        number(month.map(i32::from)),
                        number(day.map(i32::from))
                    )
                }
                Says::Name => format!("{phrase}=name"),
            }
        };
        find(text, &units).into_iter().map(describe).collect()
    }

    #[test]
    fn bound_words_stand_before_between_and_after() {
        for (text, wanted) in [
            ("收到3.4萬餘件訴求", "3.4萬餘件=34000件 more-than"),
            ("簽約數近128萬人", "近128萬人=1280000人 nearly"),
            ("入群超過172萬，佔", "超過172萬=1720000 more-than"),
            ("達88%以上，其中", "88%以上=88% at-least"),
            ("九成以上事項", "九成以上=90% at-least"),
            ("1分鐘不到就", "1分鐘不到=1分鐘 less-than"),
            ("約1.51億元，", "約1.51億元=151000000元 about"),
            ("不少於0.25平方米的", "不少於0.25平方米=0.25平方米 at-least"),
            ("打通30餘條路", "30餘條=30條 more-than"),
            ("逾千家商戶", "逾千家=1000家 more-than"),
            ("三十餘條路", "三十餘條=30條 more-than"),
            ("1000多個村", "1000多個=1000個 more-than"),
            ("共107個單元", "107個單元=107個單元 exact"),
            ("城區15分鐘、縣域30分鐘養老服務圈", "15分鐘=15分鐘 at-most"),
            ("百分之六十的人", "百分之六十=60% exact"),
            ("增長了兩倍", "兩倍=2倍 exact"),
            ("第三次得到", "第三次=#3次 exact"),
            ("共有2，681家", "2，681家=2681家 exact"),
        ] {
            assert_eq!(found(text).first().map(String::as_str), Some(wanted), "{text}");
        }
    }

    #[test]
    fn dates_and_times_are_read_as_far_as_they_go() {
        for (text, wanted) in [
            ("2015年榮獲", "2015年=2015/-/-"),
            ("11月20日，", "11月20日=-/11/20"),
            ("11月18日23時36分，", "11月18日23時36分=-/11/18 23:36"),
            ("11月19日上午8時，", "11月19日上午8時=-/11/19 8:00"),
            ("2020年9月起", "2020年9月=2020/9/-"),
            ("今年9月，", "9月=-/9/-"),
            ("18時，天黑", "18時=-/-/- 18:00"),
            ("下午3點半", "下午3點=-/-/- 15:00"),
            ("二〇二〇年", "二〇二〇年=2020/-/-"),
            ("（2018—2020年）", "2018—2020年=name"),
            ("「1+4+N」模式", "1+4+N=name"),
        ] {
            assert_eq!(found(text).first().map(String::as_str), Some(wanted), "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_figures_are_left_alone() {
        for text in [
            "一個人",
            "一次到手就不必",
            "一家是",
            "三五成群",
            "四面八方",
            "十分開心",
            "百家爭鳴",
            "千家萬戶",
            "一五一十",
            "萬一",
            "三社聯動",
            "五湖四海",
            "一些",
            "老百姓",
            "完成了",
            "二手",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn every_digit_is_found_whatever_stands_around_it() {
        let text = "熱線12349，高壓168、低壓90，B棟2單元，24小時";
        let digits = found(text).len();
        assert_eq!(digits, 5, "{:?}", found(text));
        assert_eq!(found("附近45人在簽約8家"), ["45人=45人 exact", "8家=8家 exact"]);
    }
}
