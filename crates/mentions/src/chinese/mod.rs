//! Figures in Chinese text, traditional or simplified.

mod bounds;
mod quantity;

use super::numbers::{in_han, year_in_han};
use super::{Meaning, Mention, Units};
use ::quantity::Clock;
use bounds::{BEFORE, NEARLY};
pub(super) use bounds::{bound_word_after, bound_word_before};
use quantity::{end_of_range, quantity};
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// All figures of a text, in their order.
pub(super) fn find(text: &str, units: &Units) -> Vec<Mention> {
    let mut claims = Vec::new();
    let mut at = 0;
    while let Some(found) = FIGURE.captures_at(text, at) {
        let whole = found.get(0).map_or(at..at, |whole| whole.range());
        match claim(text, &found, units) {
            Some(claim) => {
                at = claim.span.end;
                claims.push(claim);
            }
            // A word like G20 is a name, whatever digits are in it.
            None if found.name("word").is_some() => at = whole.end,
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

/// One expression for everything that may be a figure; what it means is decided after. No part of it repeats
/// without end: a file of a million digits must not take a million times a million steps.
static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    let mut before: Vec<&str> = BEFORE.iter().map(|(word, _)| *word).collect();
    before.push(NEARLY);
    before.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let digits = r"[0-9０-９]{1,30}(?:[,，][0-9０-９]{3}){0,8}(?:[.．][0-9０-９]{1,12})?";
    let han = "[零〇一二三四五六七八九十百千兩两]{1,20}(?:[萬万][零〇一二三四五六七八九十百千]{1,20})?";
    let clock = r"(?:(?P<half>凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|晚間|晚间|深夜)?(?P<hour>[0-9]{1,2})(?:[時时點点](?:(?P<minute>[0-9]{1,2})分)?|[:：](?P<minutes>[0-9]{2})))";
    let day = r"(?:(?P<year>[0-9]{4})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})[日號号]";
    let scale = "(?:[百千]?[萬万億亿兆]{1,3}|千|百)?";
    let between = "(?:[~～—–－-]|至|到)";
    let beside = "(?:%|％|[年月日天週周歲岁元人個个條条件名度級级層层倍成])?";
    let expression = format!(
        "(?P<word>[A-Za-z]{{1,30}}-?[0-9]{{1,30}}[0-9A-Za-z]{{0,30}}|[0-9]{{1,30}}[A-Z](?-u:\\b))|(?P<range>[0-9]{{1,30}}(?:-[0-9]{{1,30}}){{2,6}}|[0-9]{{3,5}}(?: [0-9]{{3,4}}){{1,2}}(?-u:\\b)|{digits}{scale}{beside}{between}[0-9][0-9,.]{{0,30}}|[0-9]{{1,30}}(?:比|[:：])[0-9](?-u:\\b)|[0-9]{{1,30}}比[0-9]{{1,30}}|[一二三四五六七八九十兩两]{{1,6}}分之[一二三四五六七八九十]{{1,6}})|{day}{clock}?|{time}|(?P<month_year>[0-9]{{4}})年(?P<only_month>[0-9]{{1,2}})月份?|(?P<name>[0-9]{{1,30}}(?:年)?[—–\\-~～至到][0-9]{{4}}年|[0-9A-Za-z]{{1,30}}(?:[+][0-9A-Za-z]{{1,30}}){{1,6}})|(?P<bare_day>[0-9]{{1,2}})日|(?P<only_year>[0-9]{{4}}|[〇零一二三四五六七八九]{{4}})年|(?P<bare_month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月份?|(?P<before>{before})?(?P<minus>[-−－])?(?P<ordinal>第)?(?P<percent>百分之)?(?P<number>{digits}|{han})",
        time = clock
            .replace("P<half>", "P<half2>")
            .replace("P<hour>", "P<hour2>")
            .replace("P<minute>", "P<minute2>")
            .replace("P<minutes>", "P<minutes2>"),
        before = before.join("|"),
    );
    Regex::new(&expression).expect("the expression is right, as every test shows")
});

fn claim(text: &str, found: &Captures<'_>, units: &Units) -> Option<Mention> {
    let whole = found.get(0)?.range();
    let moment = |year, month, day, clock| {
        Some(Mention { span: whole.clone(), says: Meaning::Moment { year, month, day, clock } })
    };
    let small = |name: &str| found.name(name).and_then(|number| number.as_str().parse::<u8>().ok());
    let year = |name: &str| found.name(name).and_then(|year| year.as_str().parse().ok());
    if found.name("word").is_some() {
        return None;
    }
    if let Some(range) = found.name("range") {
        return Some(Mention {
            span: range.start()..end_of_range(text, range.end(), units),
            says: Meaning::Name,
        });
    }
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
        return Some(Mention { span: whole, says: Meaning::Name });
    }
    if let Some(year) = found.name("only_year") {
        let year = year.as_str().parse().ok().or_else(|| year_in_han(year.as_str()));
        return moment(year, None, None, None);
    }
    if let Some(day) = small("bare_day").filter(|day| (1..=31).contains(day)) {
        return moment(None, None, Some(day), None);
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

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || ('０'..='９').contains(&c))
}

#[cfg(test)]
mod tests {
    use crate::testing::described;
    use quantity::Language;

    fn found(text: &str) -> Vec<String> {
        described(text, Language::ZhHant, &["個單元", "連冠"])
    }

    #[test]
    fn bound_words_stand_before_between_and_after() {
        for (text, wanted) in [
            ("收到3.4萬餘件訴求", "3.4萬餘件=34000 件 more-than"),
            ("簽約數近128萬人", "近128萬人=1280000 人 nearly"),
            ("入群超過172萬，佔", "超過172萬=1720000  more-than"),
            ("達88%以上，其中", "88%以上=88 % at-least"),
            ("九成以上事項", "九成以上=90 % at-least"),
            ("1分鐘不到就", "1分鐘不到=1 分鐘 less-than"),
            ("約1.51億元，", "約1.51億元=151000000 元 about"),
            ("不少於0.25平方米的", "不少於0.25平方米=0.25 平方米 at-least"),
            ("打通30餘條路", "30餘條=30 條 more-than"),
            ("達3萬8066美元，", "3萬8066美元=38066 美元 exact"),
            ("約1億2000萬人", "約1億2000萬人=120000000 人 about"),
            ("有11.5兆元", "11.5兆元=11500000000000 元 exact"),
            ("下挫-3.5%，", "-3.5%=-3.5 % exact"),
            ("逾八成為長者", "逾八成=80 % more-than"),
            ("占比突破三成", "突破三成=30 % more-than"),
            ("逾千家商戶", "逾千家=1000 家 more-than"),
            ("三十餘條路", "三十餘條=30 條 more-than"),
            ("1000多個村", "1000多個=1000 個 more-than"),
            ("共107個單元", "107個單元=107 個單元 exact"),
            ("城區15分鐘、縣域30分鐘養老服務圈", "15分鐘=15 分鐘 at-most"),
            ("百分之六十的人", "百分之六十=60 % exact"),
            ("增長了兩倍", "兩倍=2 倍 exact"),
            ("第三次得到", "第三次=#3 次 exact"),
            ("共有2，681家", "2，681家=2681 家 exact"),
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
            ("15日公布", "15日=-/-/15"),
            ("3月至5月間", "3月至5月=name"),
            ("升至15至20%，", "15至20%=name"),
            ("在50萬到60萬元之間", "50萬到60萬元=name"),
            ("以3比1獲勝", "3比1=name"),
            ("電話1-800-232-4636", "1-800-232-4636=name"),
            ("或2125 1111查詢", "2125 1111=name"),
            ("剩下三分之二", "三分之二=name"),
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
        assert_eq!(found("附近45人在簽約8家"), ["45人=45 人 exact", "8家=8 家 exact"]);
    }
}
