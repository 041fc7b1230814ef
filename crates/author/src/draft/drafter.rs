//! The drafter: links the numbers of an article, and collects the facts and units that they state.

use super::attribution::{claimant, sentence_around};
use super::fact::DraftedFact;
use super::files::escaped;
use super::names::is_name;
use crate::plain_article::PlainArticle;
use mentions::{Meaning, Mention, Units, units};
use quantity::{Bound, Date, Decimal, Language, Moment, Quantity, Unit};
use std::collections::BTreeMap;
use std::fmt::Write;
use story::fact::{Fact, Origin, Statement};
use story::wording::accepts;

/// Reads the paragraphs of one article and collects its facts.
pub(super) struct Drafter<'a> {
    pub(super) language: Language,
    pub(super) article: &'a PlainArticle,
    pub(super) facts: Vec<DraftedFact>,
    pub(super) names: Vec<String>,
    /// Units by the word that is printed.
    pub(super) units: BTreeMap<String, Unit>,
}

impl Drafter<'_> {
    /// A paragraph as Markdown, with its numbers linked.
    pub(super) fn paragraph(&mut self, text: &str, at: &str) -> String {
        let mut markdown = String::new();
        let mut end = 0;
        for mention in self.mentions(text) {
            let phrase = &text[mention.span.clone()];
            markdown.push_str(&escaped(&text[end..mention.span.start]));
            end = mention.span.end;
            // With a bound word outside the phrase, as in 大約三月, it can't be linked.
            let (before, after) = (&text[..mention.span.start], &text[mention.span.end..]);
            let is_unclear = mentions::bound_word_beside(before, after, self.language).is_some();
            let statement = if is_unclear || is_name(text, &mention) {
                None
            } else {
                self.statement_of(&mention, before, after)
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
                    sentence: sentence_around(text, mention.span.start),
                    says: claimant(text),
                    statement: statement.clone(),
                };
                self.facts.push(fact);
                self.facts.last().map(|fact| fact.id.clone()).unwrap_or_default()
            });
            // If the phrase alone does not state the fact, as 15分鐘 in 15分鐘生活圈, the link stays empty and is worded when the story is built.
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

    /// A title as Markdown. A title is not a source: its numbers are those of the text, or make no claim.
    pub(super) fn unsourced(&mut self, text: &str) -> String {
        let (mut markdown, mut end) = (String::new(), 0);
        for mention in self.mentions(text) {
            let phrase = &text[mention.span.clone()];
            markdown.push_str(&escaped(&text[end..mention.span.start]));
            end = mention.span.end;
            let statement =
                self.statement_of(&mention, &text[..mention.span.start], &text[mention.span.end..]);
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

    fn mentions(&self, text: &str) -> Vec<Mention> {
        let mut found = mentions::find(text, self.language, &Units::default());
        for word in ["全覆蓋", "全覆盖"] {
            for (at, _) in text.match_indices(word) {
                let says = Meaning::Quantity {
                    value: Decimal::HUNDRED,
                    step: Decimal::ZERO,
                    bound: Bound::Exact,
                    unit: "%".into(),
                    ordinal: false,
                };
                found.push(Mention { span: at..at + word.len(), says });
            }
        }
        found.sort_by_key(|mention| mention.span.start);
        found
    }

    fn statement_of(&mut self, mention: &Mention, before: &str, after: &str) -> Option<Statement> {
        match &mention.says {
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

    /// The unit of a printed word: a common one, or a new one of the story.
    fn unit(&mut self, word: &str, ordinal: bool, is_whole: bool) -> Unit {
        match word {
            "%" => return Unit::percent(),
            "" => return Unit::number(),
            _ => {}
        }
        let key = if ordinal { format!("第{word}") } else { word.to_owned() };
        if let Some(unit) = self.units.get_mut(&key) {
            // A unit that is printed with a fraction is not countable.
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

/// A fact without words, to look up its accepted wordings.
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

/// The name of a unit in the ledger, if the word is plain ASCII.
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
