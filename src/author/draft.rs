//! A draft: from an article in plain text to a story's folder, its figures linked and its ledger filled but for labels.

use super::claims::{self, Claim, Says, Units, units};
use super::evidence::language_of;
use super::plain_article::{self, Part, PlainArticle};
use crate::story::decimal::Decimal;
use crate::story::fact::{Fact, Origin, Statement};
use crate::story::language::Language;
use crate::story::moment::{Date, Moment};
use crate::story::quantity::{Bound, Quantity};
use crate::story::unit::Unit;
use crate::story::wording::accepts;
use regex::Regex;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;

/// A story as an article suggests it.
#[derive(Debug)]
pub struct Draft {
    /// The files of the story's folder: name and content.
    pub files: Vec<(String, String)>,
    /// What was found, in reading order.
    pub facts: Vec<DraftedFact>,
    /// The figures that were taken for names and claim nothing.
    pub names: Vec<String>,
    /// The heading of the closing list of other articles that was left out, if there was one.
    pub left_out: Option<String>,
}

/// A fact as the draft found it.
#[derive(Clone, Debug)]
pub struct DraftedFact {
    /// Its name in the ledger.
    pub id: String,
    /// Where it stands: section and paragraph.
    pub at: String,
    /// The phrase as the article prints it.
    pub printed: String,
    /// What it says.
    pub statement: Statement,
    sentence: String,
    says: Option<String>,
}

/// Reads an article and drafts its story. `slug` names the story in addresses.
pub fn draft(text: &str, slug: &str) -> Draft {
    let language = language_of(text);
    let article = plain_article::read(text.trim_start_matches('\u{feff}'), language);
    let mut drafter =
        Drafter { language, article: &article, facts: Vec::new(), names: Vec::new(), units: BTreeMap::new() };
    let (mut lead, mut body, mut left_out) = (String::new(), String::new(), None);
    for part in &article.parts {
        match part {
            Part::Heading(title) if is_closing_list(title) => {
                left_out = Some(title.clone());
                break;
            }
            Part::Heading(title) => {
                let title = drafter.unsourced(title);
                let _ = write!(body, "\n## {title}\n");
            }
            Part::Paragraph { section, least, text, .. } => {
                let text = drafter.paragraph(text, &format!("{section}.{least}"));
                if lead.is_empty() && *section == 0 {
                    lead = text;
                } else {
                    let _ = write!(body, "\n{text}\n");
                }
            }
            Part::Caption(_) => {}
        }
    }
    let headline = drafter.unsourced(&article.title);
    if lead.is_empty() {
        lead = if language.is_chinese() { "（導語）".into() } else { "(The lead.)".into() };
    }
    let markdown = format!("---\nheadline: {headline}\nlead: {lead}\n---\n{body}");
    let files = vec![
        ("story.toml".into(), story_file(slug, &article, language)),
        ("ledger.toml".into(), drafter.ledger()),
        ("charts.toml".into(), CHARTS.into()),
        (format!("{}.md", language.tag()), markdown),
    ];
    Draft { files, facts: drafter.facts, names: drafter.names, left_out }
}

const CHARTS: &str = "# What each chart draws, in facts only. A chart stands in the article as\n# ![what it says](chart:NAME \"its title\") on a line of its own.\n#\n# [NAME]\n# kind = \"timeline\"\n# events = [\"…\", \"…\"]\n";

/// What newspapers offer to read next is no part of the article.
fn is_closing_list(title: &str) -> bool {
    const TITLES: [&str; 12] = [
        "相關焦點",
        "相关焦点",
        "相關閱讀",
        "相关阅读",
        "相關新聞",
        "相关新闻",
        "延伸閱讀",
        "延伸阅读",
        "推薦閱讀",
        "推荐阅读",
        "related",
        "read more",
    ];
    TITLES.iter().any(|known| title.to_lowercase().starts_with(known))
}

struct Drafter<'a> {
    language: Language,
    article: &'a PlainArticle,
    facts: Vec<DraftedFact>,
    names: Vec<String>,
    /// Units by the word that is printed.
    units: BTreeMap<String, Unit>,
}

impl Drafter<'_> {
    /// A paragraph as Markdown, its figures linked.
    fn paragraph(&mut self, text: &str, at: &str) -> String {
        let mut markdown = String::new();
        let mut end = 0;
        for claim in self.claims(text) {
            let phrase = &text[claim.span.clone()];
            markdown.push_str(&escaped(&text[end..claim.span.start]));
            end = claim.span.end;
            let statement =
                if is_name(text, &claim) { None } else { self.statement(&claim, &text[..claim.span.start]) };
            let Some(statement) = statement else {
                self.names.push(phrase.to_owned());
                let _ = write!(markdown, "[{}](no-claim:)", escaped(phrase));
                continue;
            };
            let known = self.facts.iter().find(|fact| fact.at == at && fact.statement == statement);
            let id = known.map(|fact| fact.id.clone()).unwrap_or_else(|| {
                let fact = DraftedFact {
                    id: self.free_id(&statement, at),
                    at: at.to_owned(),
                    printed: phrase.to_owned(),
                    sentence: sentence_around(text, claim.span.start),
                    says: claimant(text),
                    statement: statement.clone(),
                };
                self.facts.push(fact);
                self.facts.last().map(|fact| fact.id.clone()).unwrap_or_default()
            });
            // What the words alone don't say, as 15分鐘 in 15分鐘生活圈, the program says in full.
            let words = if accepts(&fact(statement), self.language, phrase) {
                escaped(phrase)
            } else {
                String::new()
            };
            let _ = write!(markdown, "[{words}](fact:{id})");
        }
        markdown.push_str(&escaped(&text[end..]));
        markdown
    }

    /// A title, which is no source: its figures are those of the text, or claim nothing.
    fn unsourced(&mut self, text: &str) -> String {
        let (mut markdown, mut end) = (String::new(), 0);
        for claim in self.claims(text) {
            let phrase = &text[claim.span.clone()];
            markdown.push_str(&escaped(&text[end..claim.span.start]));
            end = claim.span.end;
            let statement = self.statement(&claim, &text[..claim.span.start]);
            let known = statement.and_then(|statement| {
                let same = self.facts.iter().find(|fact| fact.statement == statement)?;
                accepts(&fact(statement), self.language, phrase).then(|| same.id.clone())
            });
            let _ = match known {
                Some(id) => write!(markdown, "[{}](fact:{id})", escaped(phrase)),
                None => write!(markdown, "[{}](no-claim:)", escaped(phrase)),
            };
        }
        markdown.push_str(&escaped(&text[end..]));
        markdown
    }

    fn claims(&self, text: &str) -> Vec<Claim> {
        let mut claims = claims::find(text, self.language, &Units::default());
        for word in ["全覆蓋", "全覆盖"] {
            for (at, _) in text.match_indices(word) {
                let says = Says::Quantity {
                    value: Decimal::HUNDRED,
                    step: Decimal::ZERO,
                    bound: Bound::Exact,
                    unit: "%".into(),
                    ordinal: false,
                };
                claims.push(Claim { span: at..at + word.len(), says });
            }
        }
        claims.sort_by_key(|claim| claim.span.start);
        claims
    }

    fn statement(&mut self, claim: &Claim, before: &str) -> Option<Statement> {
        match &claim.says {
            Says::Name => None,
            Says::Quantity { value, step, bound, unit, ordinal } => {
                let unit = self.unit(unit, *ordinal);
                Some(Statement::Quantity(Quantity::printed(*value, *step, *bound, unit)))
            }
            Says::Moment { year, month, day, clock } => {
                let year = year.or_else(|| self.year_of(before, (*month)?, *day))?;
                let moment = match (month, day, clock) {
                    (None, _, _) => Moment::Year(year),
                    (Some(month), None, _) => Moment::Month(year, *month),
                    (Some(month), Some(day), None) => Moment::Day(Date { year, month: *month, day: *day }),
                    (Some(month), Some(day), Some(clock)) => {
                        Moment::Minute(Date { year, month: *month, day: *day }, *clock)
                    }
                };
                Some(Statement::Event(moment))
            }
        }
    }

    /// The year that a date without one means: that of the article, or the one before where it would lie ahead.
    fn year_of(&self, before: &str, month: u8, day: Option<u8>) -> Option<i32> {
        let published = self.article.published?;
        let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        Some(match () {
            () if ends(&["去年", "last ", "last year "]) => published.year - 1,
            () if ends(&["前年"]) => published.year - 2,
            () if ends(&["明年", "next "]) => published.year + 1,
            () if ends(&["今年", "this year "]) => published.year,
            () if (month, day.unwrap_or(1)) > (published.month, published.day) => published.year - 1,
            () => published.year,
        })
    }

    /// The unit of a printed word: an everyday one, or a new one of the story.
    fn unit(&mut self, word: &str, ordinal: bool) -> Unit {
        match word {
            "%" => return Unit::percent(),
            "" => return Unit::number(),
            _ => {}
        }
        let key = if ordinal { format!("第{word}") } else { word.to_owned() };
        if let Some(unit) = self.units.get(&key) {
            return unit.clone();
        }
        let is_chinese = self.language.is_chinese();
        let known = if is_chinese { units::of_chinese(word) } else { units::of_english(word) };
        let id = known.map_or_else(
            || named(word).unwrap_or_else(|| format!("unit-{}", self.units.len() + 1)),
            |known| known.id.to_owned(),
        );
        let others = known.filter(|known| self.units.values().any(|unit| unit.id == known.id));
        let id = match others {
            Some(_) => format!("{id}-{}", self.units.len() + 1),
            None => id,
        };
        let words = match known {
            Some(known) if !is_chinese => known.english.map(String::from).into(),
            _ if is_chinese => vec![word.to_owned()],
            _ => vec![word.strip_suffix('s').unwrap_or(word).to_owned(), word.to_owned()],
        };
        let unit = Unit { id, countable: known.is_none_or(|known| known.countable), ordinal, words };
        self.units.insert(key, unit.clone());
        unit
    }

    /// A name that says what the fact is and where: person-2-3, then person-2-3-b.
    fn free_id(&self, statement: &Statement, at: &str) -> String {
        let what = match statement {
            Statement::Quantity(quantity) => quantity.unit.id.clone(),
            Statement::Event(Moment::Year(_)) => "year".into(),
            Statement::Event(Moment::Month(..)) => "month".into(),
            Statement::Event(Moment::Day(_)) => "day".into(),
            Statement::Event(Moment::Minute(..)) => "minute-of".into(),
        };
        let plain = format!("{what}-{}", at.replace('.', "-"));
        let mut id = plain.clone();
        let mut letters = ('b'..='z').cycle();
        let mut round = String::new();
        while self.facts.iter().any(|fact| fact.id == id) {
            let letter = letters.next().unwrap_or('b');
            id = format!("{plain}-{round}{letter}");
            if letter == 'z' {
                round.push('z');
            }
        }
        id
    }

    fn ledger(&self) -> String {
        let mut ledger = String::from(
            "# Every number of the story, once. Write what each is about into `label`, and confirm whose claim it is in `says`.\n\n[source.article]\n",
        );
        let article = self.article;
        let _ = writeln!(ledger, "title = {}", quoted(&article.title));
        if let Some(author) = &article.author {
            let _ = writeln!(ledger, "author = {}", quoted(author));
        }
        let publisher = article.publisher.clone().unwrap_or_default();
        let _ = match &article.publisher {
            Some(publisher) => writeln!(ledger, "publisher = {}", quoted(publisher)),
            None => writeln!(ledger, "publisher = \"\"                  # not found in the text"),
        };
        let _ = match article.published {
            Some(date) => writeln!(ledger, "published = {}", date.machine_readable()),
            None => writeln!(ledger, "published = 1900-01-01        # not found in the text"),
        };
        for unit in self.units.values() {
            let _ = write!(ledger, "\n[unit.{}]\n", unit.id);
            if unit.countable {
                ledger.push_str("countable = true\n");
            }
            if unit.ordinal {
                ledger.push_str("ordinal = true\n");
            }
            let words: Vec<String> = unit.words.iter().map(|word| quoted(word)).collect();
            let _ = writeln!(ledger, "{} = [{}]", self.language.tag(), words.join(", "));
        }
        for fact in &self.facts {
            let _ =
                write!(ledger, "\n# {}\n[fact.{}]\n", fact.sentence.replace(char::is_control, " "), fact.id);
            match &fact.statement {
                Statement::Event(Moment::Month(year, month)) => {
                    let _ = writeln!(ledger, "when = \"{year:04}-{month:02}\"");
                }
                Statement::Event(Moment::Minute(date, clock)) => {
                    let _ = writeln!(
                        ledger,
                        "when = {}T{:02}:{:02}:00",
                        date.machine_readable(),
                        clock.hour,
                        clock.minute
                    );
                }
                Statement::Event(moment) => {
                    let _ = writeln!(ledger, "when = {}", moment.machine_readable().trim_start_matches('0'));
                }
                Statement::Quantity(quantity) => {
                    let Some(printed) = quantity.printed else { continue };
                    let bound = printed.bound.name();
                    let _ = writeln!(ledger, "value = {}", grouped(printed.value));
                    if quantity.step != Decimal::ZERO {
                        let _ = writeln!(ledger, "step = {}", grouped(quantity.step));
                    }
                    let _ = writeln!(ledger, "bound = \"{bound}\"\nunit = \"{}\"", quantity.unit.id);
                }
            }
            let says = fact.says.clone().unwrap_or_else(|| publisher.clone());
            let _ = writeln!(ledger, "label = \"\"");
            let _ = writeln!(
                ledger,
                "source = {{ from = \"article\", at = \"{}\", printed = {}, says = {} }}  # confirm: whose claim is it?",
                fact.at,
                quoted(&fact.printed),
                quoted(&says)
            );
        }
        ledger
    }
}

/// A fact to ask the wordings about.
fn fact(statement: Statement) -> Fact {
    Fact {
        label: String::new(),
        words: String::new(),
        possible: None,
        statement,
        period: None,
        notes: Vec::new(),
        origin: Origin::Calculation(String::new()),
    }
}

/// Whether a figure belongs to a name: in the title of a document, in a short quoted name, of a hotline,
/// an address, or 第一.
fn is_name(text: &str, claim: &Claim) -> bool {
    let (before, after) = (&text[..claim.span.start], &text[claim.span.end..]);
    let is_between = |open: char, close: char, most: usize| {
        before.rfind(open) > before.rfind(close)
            && before
                .rfind(open)
                .zip(after.find(close))
                .is_some_and(|(start, end)| text[start..claim.span.end + end].chars().count() <= most)
    };
    let is_bare = match &claim.says {
        Says::Quantity { unit, .. } => unit.is_empty(),
        Says::Moment { .. } => false,
        Says::Name => true,
    };
    let is_first =
        matches!(&claim.says, Says::Quantity { value, ordinal: true, .. } if *value == Decimal::ONE);
    let in_short_name = is_bare
        && [('「', '」'), ('『', '』'), ('“', '”')].iter().any(|(open, close)| is_between(*open, *close, 14));
    let in_address = !matches!(claim.says, Says::Moment { .. })
        && before.ends_with(|c: char| c.is_ascii_alphanumeric() || "棟幢栋號号".contains(c));
    let ahead: String = after.chars().take(8).collect();
    let is_hotline =
        is_bare && ["熱線", "热线", "電話", "电话", "hotline"].iter().any(|word| ahead.contains(word));
    is_first || is_between('《', '》', 80) || in_short_name || in_address || is_hotline
}

/// Whose claim the paragraph says it is.
fn claimant(text: &str) -> Option<String> {
    static CHINESE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new("(?:來自|来自|據|据)([^，,。、]{2,12}?)(?:的數據|的数据|介紹|介绍|統計|统计|透露|公布|公佈|發布|发布|表示)").expect("right")
    });
    static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"[Aa]ccording to (?:the |data from the |figures from the )?([A-Z][^,.;]{2,40})")
            .expect("right")
    });
    let found = CHINESE.captures(text).or_else(|| ENGLISH.captures(text))?;
    Some(found.get(1)?.as_str().trim().to_owned())
}

fn sentence_around(text: &str, at: usize) -> String {
    let ends = ['。', '！', '？', '；'];
    let start = text[..at].rfind(ends).map_or(0, |end| end + '。'.len_utf8());
    let start = start.max(text[..at].rfind(". ").map_or(0, |end| end + 2));
    let end = [
        text[at..].find(ends).map(|end| at + end + '。'.len_utf8()),
        text[at..].find(". ").map(|end| at + end + 1),
    ];
    text[start..end.into_iter().flatten().min().unwrap_or(text.len())].trim().to_owned()
}

/// A word as a name in the ledger, where it is plain enough.
fn named(word: &str) -> Option<String> {
    const CURRENCIES: [(&str, &str); 6] = [
        ("US$", "us-dollar"),
        ("HK$", "hk-dollar"),
        ("$", "dollar"),
        ("£", "pound"),
        ("€", "euro"),
        ("¥", "yuan"),
    ];
    if let Some((_, name)) = CURRENCIES.iter().find(|(sign, _)| *sign == word) {
        return Some((*name).to_owned());
    }
    let plain: String =
        word.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let plain = plain.trim_matches('-').to_owned();
    (word.is_ascii() && plain.len() > 1).then_some(plain)
}

fn story_file(slug: &str, article: &PlainArticle, language: Language) -> String {
    let date = article.published.map_or("2000-01-01".to_owned(), Date::machine_readable);
    format!(
        "slug = {}\ndefault-language = \"{}\"\nauthors = []                      # who writes this story\npublisher = {}\npublished = {date}\nmay-embed = true\n",
        quoted(slug),
        language.tag(),
        quoted(article.publisher.as_deref().unwrap_or("?")),
    )
}

/// A text in TOML.
fn quoted(text: &str) -> String {
    let escaped: String = text
        .chars()
        .map(|c| match c {
            '"' => "\\\"".to_owned(),
            '\\' => "\\\\".to_owned(),
            c if c.is_control() => format!("\\u{:04X}", c as u32),
            c => c.to_string(),
        })
        .collect();
    format!("\"{escaped}\"")
}

/// A number in TOML: 34_000.
fn grouped(number: Decimal) -> String {
    let text = number.to_string();
    let (whole, fraction) =
        text.split_once('.').map_or((text.as_str(), None), |(whole, fraction)| (whole, Some(fraction)));
    let mut digits = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 && digit.is_ascii_digit() && !digits.ends_with('-') {
            digits.push('_');
        }
        digits.push(digit);
    }
    fraction.map_or(digits.clone(), |fraction| format!("{digits}.{fraction}"))
}

/// A text in Markdown, in which nothing is a mark.
fn escaped(text: &str) -> String {
    let mut markdown = String::new();
    for (index, c) in text.chars().enumerate() {
        let is_mark = matches!(c, '[' | ']' | '*' | '_' | '<' | '>' | '\\' | '`' | '&' | '!')
            || (index == 0 && matches!(c, '#' | '-' | '+' | '=' | '~'));
        if is_mark {
            markdown.push('\\');
        }
        markdown.push(c);
    }
    markdown
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_written_so_that_they_are_read_back() {
        assert_eq!(quoted("他說\"好\"\\"), "\"他說\\\"好\\\"\\\\\"");
        assert_eq!(grouped(Decimal::integer(1_280_000)), "1_280_000");
        assert_eq!(escaped("[a]*b*"), "\\[a\\]\\*b\\*");
    }

    proptest! {
        #[test]
        fn any_text_becomes_a_draft(text in "(?s)[一二三十百萬餘年月日%0-9a-z 。，\n#•《》「」.]{0,200}") {
            let draft = draft(&text, "story");
            prop_assert_eq!(draft.files.len(), 4);
        }
    }
}
