//! Figures in English text.

use super::numbers::{in_digits, in_english};
use super::{Claim, Says, Units};
use crate::story::decimal::Decimal;
use crate::story::moment::Clock;
use crate::story::quantity::Bound;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// All figures of a text, in their order.
pub(super) fn find(text: &str, units: &Units) -> Vec<Claim> {
    FIGURE.captures_iter(text).filter_map(|found| claim(text, &found, units)).collect()
}

/// The bound word with which a text ends; those that have other uses don't count.
pub(super) fn bound_word_before(text: &str) -> Option<&'static str> {
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
pub(super) fn bound_word_after(text: &str) -> Option<&'static str> {
    AFTER.iter().map(|(word, _)| *word).find(|word| text.starts_with(word))
}

const BEFORE: [(&str, Bound); 27] = [
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

const AFTER: [(&str, Bound); 6] = [
    (" or more", Bound::AtLeast),
    (" or higher", Bound::AtLeast),
    (" and above", Bound::AtLeast),
    (" or less", Bound::AtMost),
    (" or fewer", Bound::AtMost),
    (" or so", Bound::About),
];

static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    let mut before: Vec<&str> = BEFORE.iter().map(|(word, _)| *word).collect();
    before.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let month = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)";
    let clock = r"[0-9]{1,2}(?::[0-9]{2}(?:\s?[ap]\.?m\b\.?)?|(?:\.[0-9]{2})?\s?[ap]\.?m\b\.?)";
    let expression = format!(
        r"(?x)
        (?P<time>{clock})\s+on\s+(?P<time_day>[0-9]{{1,2}})\s(?P<time_month>{month})(?:\s(?P<time_year>[0-9]{{4}}))?
        | (?P<day>[0-9]{{1,2}})\s(?P<month>{month})\b(?:,?\s(?P<year>[0-9]{{4}})\b)?
        | \b(?P<us_month>{month})\s(?P<us_day>[0-9]{{1,2}})\b(?:,\s(?P<us_year>[0-9]{{4}})\b)?
        | \b(?P<only_month>{month})\s(?P<month_year>[0-9]{{4}})\b
        | (?P<clock>{clock})
        | (?P<name>[0-9]{{4}}[–—-][0-9]{{2,4}}\b|[0-9A-Za-z]+(?:[+][0-9A-Za-z]+)+)
        | (?i:\b(?P<before>{before})\s+)?
          (?P<currency>US\$|HK\$|[$£€¥])?
          (?P<number>[0-9]+(?:,[0-9]{{3}})*(?:\.[0-9]+)?|(?i:\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one)\b))
          (?P<ordinal>st\b|nd\b|rd\b|th\b)?
          (?P<scale>\s?(?:trillion|billion|million|thousand|hundred)\b|(?:tn|bn|m|k)\b)?
          (?P<percent>\s?%|\s(?:percent|per\scent)\b|\s(?:in|out\sof)\s(?:ten|10)\b)?
        ",
        before = before.join("|").replace(' ', r"\s"),
    );
    Regex::new(&expression).expect("the expression is right, as every test shows")
});

fn claim(text: &str, found: &Captures<'_>, units: &Units) -> Option<Claim> {
    let whole = found.get(0)?;
    let name = |name: &str| found.name(name).map(|part| part.as_str());
    let small = |part: &str| name(part).and_then(|part| part.parse::<u8>().ok());
    let year = |part: &str| name(part).and_then(|part| part.parse::<i32>().ok());
    let moment = |year, month: Option<&str>, day, clock| {
        Some(Claim {
            span: whole.range(),
            says: Says::Moment { year, month: month.and_then(month_number), day, clock },
        })
    };
    if let Some(time) = name("time") {
        return moment(year("time_year"), name("time_month"), small("time_day"), clock(time));
    }
    if let Some(day) = small("day") {
        return moment(year("year"), name("month"), Some(day), None);
    }
    if let Some(day) = small("us_day") {
        return moment(year("us_year"), name("us_month"), Some(day), None);
    }
    if let Some(month) = name("only_month") {
        return moment(year("month_year"), Some(month), None, None);
    }
    if let Some(time) = name("clock") {
        return moment(None, None, None, clock(time));
    }
    if name("name").is_some() {
        return Some(Claim { span: whole.range(), says: Says::Name });
    }
    quantity(text, found, units)
}

fn quantity(text: &str, found: &Captures<'_>, units: &Units) -> Option<Claim> {
    let numeral = found.name("number")?;
    let is_digits = numeral.as_str().starts_with(|c: char| c.is_ascii_digit());
    let mut end = found.get(0)?.end();
    let mut number = if is_digits { in_digits(numeral.as_str()) } else { in_english(numeral.as_str()) };
    let scale = found.name("scale").map(|scale| scale.as_str().trim());
    if let Some(power) = scale.and_then(power) {
        number = number.and_then(|number| number.scaled(power));
    }
    let percent = found.name("percent").map(|percent| percent.as_str().trim());
    let is_tenths = percent.is_some_and(|percent| percent.ends_with("ten") || percent.ends_with("10"));
    let ordinal = found.name("ordinal").is_some();
    let before = found.name("before");
    let currency = found.name("currency").map(|currency| currency.as_str().to_owned());
    let mut unit = match (percent, currency) {
        (Some(_), _) => "%".to_owned(),
        (None, Some(currency)) => currency,
        (None, None) => String::new(),
    };
    // A percent sign or a currency is the unit already.
    if unit.is_empty() {
        let rest = &text[end..];
        let gap = rest.len() - rest.trim_start_matches(' ').len();
        if let Some(word) = unit_at(&rest[gap..], units, is_digits || scale.is_some()) {
            unit = word.to_owned();
            end += gap + word.len();
        }
    }
    // Digits are always figures; number words only where they count or measure.
    if !is_digits
        && (numeral.as_str().eq_ignore_ascii_case("one") || unit.is_empty())
        && percent.is_none()
        && scale.is_none()
    {
        return None;
    }
    let begin = before.map_or(found.get(0)?.start(), |before| before.start());
    // A year: four digits with nothing around them.
    let is_year = is_digits
        && before.is_none()
        && scale.is_none()
        && percent.is_none()
        && !ordinal
        && found.name("currency").is_none();
    if let Some(year) = numeral.as_str().parse::<i32>().ok().filter(|year| {
        is_year
            && (1_500..2_100).contains(year)
            && numeral.as_str().len() == 4
            && units.at_start(&unit).is_none_or(|own| own != unit)
    }) {
        return Some(Claim {
            span: numeral.range(),
            says: Says::Moment { year: Some(year), month: None, day: None, clock: None },
        });
    }
    let after = AFTER.iter().find(|(word, _)| text[end..].starts_with(word));
    let mut bound = before.and_then(|before| {
        let lower = before.as_str().to_ascii_lowercase();
        BEFORE.iter().find(|(word, _)| *word == lower).map(|(_, bound)| *bound)
    });
    if let Some((word, after)) = after {
        bound = bound.or(Some(*after));
        end += word.len();
    }
    let Some(mut number) = number else {
        return Some(Claim { span: begin..end, says: Says::Name });
    };
    if is_tenths {
        number = number.scaled(1)?;
    }
    let bound = bound.unwrap_or(Bound::Exact);
    let is_whole = number.value.is_whole() && (number.step <= Decimal::ONE || scale.is_none());
    let step = if bound == Bound::Exact && is_whole { Decimal::ZERO } else { number.step };
    Some(Claim { span: begin..end, says: Says::Quantity { value: number.value, step, bound, unit, ordinal } })
}

/// The unit with which a text begins: one of the ledger's, or, after digits, a plural noun and the words before it.
fn unit_at<'t>(text: &'t str, units: &Units, may_guess: bool) -> Option<&'t str> {
    if let Some(own) =
        units.at_start(text).filter(|own| !text[own.len()..].starts_with(|c: char| c.is_ascii_alphabetic()))
    {
        return Some(own);
    }
    if !may_guess {
        return None;
    }
    const STOPS: [&str; 30] = [
        "of", "in", "and", "or", "to", "the", "a", "on", "at", "is", "was", "were", "are", "as", "by", "for",
        "from", "with", "this", "has", "its", "his", "us", "yes", "but", "that", "times", "since", "last",
        "less",
    ];
    let mut end = 0;
    for word in text.split(' ').take(4) {
        let plain = word.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == '”' || c == '’');
        let is_word =
            !plain.is_empty() && plain.chars().all(|c| c.is_alphabetic() || c == '-' || c == '²' || c == '/');
        if !is_word || STOPS.contains(&plain.to_ascii_lowercase().as_str()) {
            return None;
        }
        let is_plural = plain.ends_with('s') && !plain.ends_with("ss");
        if is_plural
            || super::units::of_english(plain).is_some()
            || matches!(plain, "people" | "yuan" | "km" | "m²" | "km/h" | "kg" | "mu")
        {
            return Some(&text[..end + plain.len()]);
        }
        if plain.len() < word.len() {
            return None;
        }
        end += word.len() + 1;
    }
    None
}

fn power(scale: &str) -> Option<u32> {
    Some(match scale {
        "trillion" | "tn" => 12,
        "billion" | "bn" => 9,
        "million" | "m" => 6,
        "thousand" | "k" => 3,
        "hundred" => 2,
        _ => return None,
    })
}

fn month_number(name: &str) -> Option<u8> {
    const STARTS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = name.get(..3)?.to_ascii_lowercase();
    STARTS.iter().position(|known| *known == start).map(|at| at as u8 + 1)
}

fn clock(time: &str) -> Option<Clock> {
    let is_afternoon = time.to_ascii_lowercase().contains('p');
    let digits: Vec<u8> =
        time.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let (hour, minute) = (*digits.first()?, digits.get(1).copied().unwrap_or(0));
    let hour = if is_afternoon && hour < 12 { hour + 12 } else { hour };
    (hour < 24 && minute < 60).then_some(Clock { hour, minute })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let units = Units::new(["title", "titles", "request", "requests"].into_iter());
        let describe = |claim: Claim| {
            let phrase = &text[claim.span];
            match claim.says {
                Says::Quantity { value, bound, unit, ordinal, .. } => {
                    let name = bound.name();
                    let place = if ordinal { "#" } else { "" };
                    format!("{phrase}={place}{value} {unit} {name}")
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
    fn numbers_have_bounds_scales_and_units() {
        for (text, wanted) in [
            (
                "received more than 34,000 requests this year",
                "more than 34,000 requests=34000 requests more-than",
            ),
            ("Nearly 1.28 million people signed", "Nearly 1.28 million people=1280000 people nearly"),
            ("a rate of 99.2%.", "99.2%=99.2 % exact"),
            ("at least nine in ten matters", "at least nine in ten=90 % at-least"),
            ("won three titles", "three titles=3 titles exact"),
            ("spent about £1.5bn", "about £1.5bn=1500000000 £ about"),
            ("came 80th in", "80th=#80  exact"),
            ("88 per cent or more", "88 per cent or more=88 % at-least"),
            ("in 2015, it", "2015=2015/-/-"),
            ("on 20 November 2020", "20 November 2020=2020/11/20"),
            ("November 20, 2020", "November 20, 2020=2020/11/20"),
            ("at 23:36 on 18 November", "23:36 on 18 November=-/11/18 23:36"),
            ("at 9.30 pm", "9.30 pm=-/-/- 21:30"),
            ("in 2018–2020", "2018–2020=name"),
            (
                "has 27,115 five-level WeChat groups.",
                "27,115 five-level WeChat groups=27115 five-level WeChat groups exact",
            ),
        ] {
            assert_eq!(found(text).first().map(String::as_str), Some(wanted), "{text}");
        }
    }

    #[test]
    fn number_words_that_count_nothing_are_left_alone() {
        for text in
            ["one of the city's", "the two agreed", "a second time", "no one", "May is a month", "ten to one"]
        {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
