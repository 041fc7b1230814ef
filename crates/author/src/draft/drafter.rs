//! The drafter: reads paragraphs, links their figures, and gathers the facts and units that they state.

use super::fact::DraftedFact;
use super::files::escaped;
use super::names::is_name;
use crate::plain_article::PlainArticle;
use mentions::{Meaning, Mention, Units, units};
use quantity::{Bound, Date, Decimal, Language, Moment, Quantity, Unit};
use regex::Regex;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::LazyLock;
use story::fact::{Fact, Origin, Statement};
use story::wording::accepts;

/// Reads the paragraphs of one article and gathers its facts.
pub(super) struct Drafter<'a> {
    pub(super) language: Language,
    pub(super) article: &'a PlainArticle,
    pub(super) facts: Vec<DraftedFact>,
    pub(super) names: Vec<String>,
    /// Units by the word that is printed.
    pub(super) units: BTreeMap<String, Unit>,
}

impl Drafter<'_> {
    /// A paragraph as Markdown, its figures linked.
    pub(super) fn paragraph(&mut self, text: &str, at: &str) -> String {
        let mut markdown = String::new();
        let mut end = 0;
        for claim in self.claims(text) {
            let phrase = &text[claim.span.clone()];
            markdown.push_str(&escaped(&text[end..claim.span.start]));
            end = claim.span.end;
            // A bound word that the phrase does not hold, as in 大約三月, makes it no fact that could be linked.
            let (before, after) = (&text[..claim.span.start], &text[claim.span.end..]);
            let is_unclear = mentions::bound_word_beside(before, after, self.language).is_some();
            let statement = if is_unclear || is_name(text, &claim) {
                None
            } else {
                self.statement(&claim, before, after)
            };
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
    pub(super) fn unsourced(&mut self, text: &str) -> String {
        let (mut markdown, mut end) = (String::new(), 0);
        for claim in self.claims(text) {
            let phrase = &text[claim.span.clone()];
            markdown.push_str(&escaped(&text[end..claim.span.start]));
            end = claim.span.end;
            let statement = self.statement(&claim, &text[..claim.span.start], &text[claim.span.end..]);
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

    fn claims(&self, text: &str) -> Vec<Mention> {
        let mut claims = mentions::find(text, self.language, &Units::default());
        for word in ["全覆蓋", "全覆盖"] {
            for (at, _) in text.match_indices(word) {
                let says = Meaning::Quantity {
                    value: Decimal::HUNDRED,
                    step: Decimal::ZERO,
                    bound: Bound::Exact,
                    unit: "%".into(),
                    ordinal: false,
                };
                claims.push(Mention { span: at..at + word.len(), says });
            }
        }
        claims.sort_by_key(|claim| claim.span.start);
        claims
    }

    fn statement(&mut self, claim: &Mention, before: &str, after: &str) -> Option<Statement> {
        match &claim.says {
            Meaning::Name => None,
            Meaning::Quantity { value, step, bound, unit, ordinal } => {
                let unit = self.unit(unit, *ordinal, value.is_whole());
                Some(Statement::Quantity(Quantity::printed(*value, *step, *bound, unit)))
            }
            Meaning::Moment { year, month, day, clock } => {
                let (year, month) = match (year, month, day) {
                    (Some(year), ..) => (*year, *month),
                    (None, Some(month), _) => (self.year_of(before, after, *month, *day)?, Some(*month)),
                    (None, None, Some(day)) => self.month_of(*day)?,
                    (None, None, None) => return None,
                };
                let date = Date { year, month: month.unwrap_or(1), day: day.unwrap_or(1) };
                if !date.exists() {
                    return None;
                }
                let moment = match (month, day, clock) {
                    (None, ..) => Moment::Year(year),
                    (Some(month), None, _) => Moment::Month(year, month),
                    (Some(month), Some(day), None) => Moment::Day(Date { year, month, day: *day }),
                    (Some(month), Some(day), Some(clock)) => {
                        Moment::Minute(Date { year, month, day: *day }, *clock)
                    }
                };
                Some(Statement::Event(moment))
            }
        }
    }

    /// The year that a date without one means: one that is told as coming lies ahead, others lie behind.
    fn year_of(&self, before: &str, after: &str, month: u8, day: Option<u8>) -> Option<i32> {
        let published = self.article.published?;
        let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
        let sentence: String = before.chars().rev().take_while(|c| !"。！？.".contains(*c)).collect();
        let sentence: String =
            sentence.chars().rev().chain(after.chars().take_while(|c| !"。！？.".contains(*c))).collect();
        const COMING: [&str; 14] = [
            "將", "将", "預計", "预计", "預定", "预定", "定於", "定于", "擬", "will", "due", "next", "until",
            "expected",
        ];
        let is_ahead = (month, day.unwrap_or(1)) > (published.month, published.day);
        let is_coming = COMING.iter().any(|word| sentence.contains(word));
        Some(match () {
            () if ends(&["去年", "last ", "last year "]) => published.year - 1,
            () if ends(&["前年"]) => published.year - 2,
            () if ends(&["明年", "next year "]) => published.year + 1,
            () if ends(&["今年", "this year "]) => published.year,
            () if is_ahead && !is_coming => published.year - 1,
            () if !is_ahead && is_coming && published.month - month > 6 => published.year + 1,
            () => published.year,
        })
    }

    /// The year and month that a bare day means: the last such day before the article.
    fn month_of(&self, day: u8) -> Option<(i32, Option<u8>)> {
        let published = self.article.published?;
        Some(match (day <= published.day, published.month) {
            (true, month) => (published.year, Some(month)),
            (false, 1) => (published.year - 1, Some(12)),
            (false, month) => (published.year, Some(month - 1)),
        })
    }

    /// The unit of a printed word: an everyday one, or a new one of the story.
    fn unit(&mut self, word: &str, ordinal: bool, is_whole: bool) -> Unit {
        match word {
            "%" => return Unit::percent(),
            "" => return Unit::number(),
            _ => {}
        }
        let key = if ordinal { format!("第{word}") } else { word.to_owned() };
        if let Some(unit) = self.units.get_mut(&key) {
            // What is printed in parts is measured, whatever it looked like before.
            unit.countable &= is_whole;
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
        let unit = Unit {
            id,
            countable: is_whole && known.is_none_or(|known| known.countable),
            ordinal,
            scale: None,
            words,
        };
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
            Statement::Series(_) => "series".into(),
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
        origin: Origin::calculated(""),
    }
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
