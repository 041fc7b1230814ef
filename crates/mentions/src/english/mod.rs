//! Figures in English text.

mod bounds;
mod quantity;

use super::{Meaning, Mention, Units};
use ::quantity::Clock;
use bounds::BEFORE;
pub(super) use bounds::{bound_word_after, bound_word_before};
use quantity::quantity;
use regex::{Captures, Regex};
use std::sync::LazyLock;

/// All figures of a text, in their order.
pub(super) fn find(text: &str, units: &Units) -> Vec<Mention> {
    FIGURE.captures_iter(text).filter_map(|found| claim(text, &found, units)).collect()
}

static FIGURE: LazyLock<Regex> = LazyLock::new(|| {
    let mut before: Vec<&str> = BEFORE.iter().map(|(word, _)| *word).collect();
    before.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let month = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)";
    let clock = r"[0-9]{1,2}(?::[0-9]{2}(?:\s?[ap]\.?m\b\.?)?|(?:\.[0-9]{2})?\s?[ap]\.?m\b\.?)";
    let expression = format!(
        r"(?x)
        (?P<time>{clock})\s{{1,3}}on\s{{1,3}}(?P<time_day>[0-9]{{1,2}})\s(?P<time_month>{month})(?:\s(?P<time_year>[0-9]{{4}}))?
        | (?P<day>[0-9]{{1,2}})\s(?P<month>{month})\b(?:,?\s(?P<year>[0-9]{{4}})\b)?
        | \b(?P<us_month>{month})\s(?P<us_day>[0-9]{{1,2}})\b(?:,\s(?P<us_year>[0-9]{{4}})\b)?
        | \b(?P<only_month>{month})\s(?P<month_year>[0-9]{{4}})\b
        | (?P<clock>{clock})
        | (?P<word>\b[A-Za-z]{{1,30}}-?[0-9]{{1,30}}[0-9A-Za-z]{{0,30}}|[0-9]{{1,30}}[A-Z]\b)
        | (?P<range>(?i:\b(?:{before})\s{{1,3}})?(?:[0-9]{{1,30}}(?:-[0-9]{{1,30}}){{2,6}}
            | [0-9]{{3,5}}(?:\s[0-9]{{3,4}}){{1,2}}\b | [0-9]{{1,30}}:[0-9]\b
            | [$£€]?[0-9][0-9,.]{{0,30}}\s?(?:%|million|billion|m\b|bn\b)?\s?(?:-|–|—|\sto\s)\s?[$£€]?[0-9][0-9,.]{{0,30}}[0-9](?:\s?(?:%|percent|per\scent|million|billion)|m\b|bn\b)?
            | [$£€]?[0-9][0-9,.]{{0,30}}\s?(?:%)?\s?(?:-|–|—|\sto\s)\s?[$£€]?[0-9]\s?%?
            | [Bb]etween\s[$£€]?[0-9][0-9,.]{{0,30}}\s?(?:%|million|billion)?\sand\s[$£€]?[0-9][0-9,.]{{0,30}}(?:\s?(?:%|percent|per\scent|million|billion))?
            | [0-9]{{1,30}}\s(?:in|out\sof)\s(?:[2-9]|[0-9]{{2,6}}|[0-9,]{{4,9}})\b
            | [0-9]{{1,5}}\s(?:[A-Z][a-z]{{1,20}}\s){{1,2}}(?:Road|Street|Avenue|Drive|Lane|Square|St|Rd|Ave)\b))
        | (?P<name>[0-9]{{4}}[–—-][0-9]{{2,4}}\b|[0-9A-Za-z]{{1,30}}(?:[+][0-9A-Za-z]{{1,30}}){{1,6}})
        | (?i:\b(?P<before>{before})\s{{1,3}})?
          (?P<minus>[-−])?
          (?P<currency>US\$|HK\$|[$£€¥])?
          (?P<number>[0-9]{{1,30}}(?:,[0-9]{{3}}){{0,8}}(?:\.[0-9]{{1,30}})?|(?i:\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one)\b))
          (?P<ordinal>st\b|nd\b|rd\b|th\b)?
          (?P<scale>\s?(?:trillion|billion|million|thousand|hundred)\b|(?:tn|bn|m|k)\b)?
          (?P<percent>\s?%|\s(?:percent|per\scent)\b|\s(?:in|out\sof)\s(?:ten|10)\b)?
        ",
        before = before.join("|").replace(' ', r"\s"),
    );
    Regex::new(&expression).expect("the expression is right, as every test shows")
});

fn claim(text: &str, found: &Captures<'_>, units: &Units) -> Option<Mention> {
    let whole = found.get(0)?;
    let name = |name: &str| found.name(name).map(|part| part.as_str());
    let small = |part: &str| name(part).and_then(|part| part.parse::<u8>().ok());
    let year = |part: &str| name(part).and_then(|part| part.parse::<i32>().ok());
    let moment = |year, month: Option<&str>, day, clock| {
        Some(Mention {
            span: whole.range(),
            says: Meaning::Moment { year, month: month.and_then(month_number), day, clock },
        })
    };
    if name("word").is_some() {
        return None;
    }
    if name("range").is_some() {
        let span = whole.start()..whole.start() + whole.as_str().trim_end_matches([',', '.', ' ']).len();
        return Some(Mention { span, says: Meaning::Name });
    }
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
        return Some(Mention { span: whole.range(), says: Meaning::Name });
    }
    quantity(text, found, units)
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
    use crate::testing::described;
    use quantity::Language;

    fn found(text: &str) -> Vec<String> {
        described(text, Language::En, &["title", "titles", "request", "requests"])
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
            ("made 15.2-15.4 billion dollars", "15.2-15.4 billion=name"),
            ("lasts 5 to 6 days", "5 to 6=name"),
            ("between 45.5 and 46.5 percent", "between 45.5 and 46.5 percent=name"),
            ("roughly 1 in 8 people", "roughly 1 in 8=name"),
            ("call 1-800-232-4636", "1-800-232-4636=name"),
            ("at 1600 Clifton Road", "1600 Clifton Road=name"),
            ("fell to -3.5% in", "-3.5%=-3.5 % exact"),
            ("reach 40°C in", "40°C=40 °C exact"),
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
        for text in [
            "one of the city's",
            "the two agreed",
            "a second time",
            "no one",
            "the G20 and COVID-19",
            "a 5G net",
            "May is a month",
            "ten to one",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
