//! The drafter: links the numbers of an article, and collects the facts and units that they state.

use super::attribution::{claimant, sentence_around};
use super::fact::DraftedFact;
use super::files::escaped;
use crate::plain_article::PlainArticle;
use crate::statement;
use mentions::{
    Amount, Kind, Meaning, Mention, PartialMoment, Unit as MentionedUnit, Value, Vocabulary, falls_before,
    units,
};
use quantity::{Bound, Decimal, Language, Moment, Number, Quantity, Unit};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;
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
    /// A paragraph as Markdown, with its numbers linked. Its words stay as the author wrote them.
    pub(super) fn paragraph(&mut self, text: &str, at: &str) -> String {
        let links = self.links(text, at);
        linked(text, &links)
    }

    /// The phrases of a paragraph that state facts, in bytes of its text, each with its fact.
    pub(super) fn links(&mut self, text: &str, at: &str) -> Vec<(Range<usize>, String)> {
        let mut links = Vec::new();
        for mention in mentions::read(text, self.language, &Vocabulary::default()) {
            let Some(statement) = self.statement_of(&mention, text) else {
                if matches!(mention.kind, Kind::Name | Kind::Score | Kind::Unclear) {
                    self.names.push(text[mention.span].to_owned());
                }
                continue;
            };
            let phrase = &text[mention.span.clone()];
            let id = self.fact_id(&statement, phrase, text, mention.span.start, at);
            links.push((mention.span, id));
        }
        links
    }

    /// The fact that a phrase states: one that the paragraph has stated before, or a new one.
    fn fact_id(&mut self, statement: &Statement, phrase: &str, text: &str, start: usize, at: &str) -> String {
        let known = self.facts.iter().find(|fact| fact.at == at && fact.statement == *statement);
        if let Some(fact) = known {
            return fact.id.clone();
        }
        let id = self.free_id(statement, at);
        self.facts.push(DraftedFact {
            id: id.clone(),
            at: at.to_owned(),
            printed: phrase.to_owned(),
            sentence: sentence_around(text, start),
            says: claimant(text),
            statement: statement.clone(),
        });
        id
    }

    /// A title as Markdown. A title is not a source: its numbers are those of the text, or stay unlinked.
    pub(super) fn unsourced(&mut self, text: &str) -> String {
        linked(text, &self.known_links(text))
    }

    /// The phrases of a title that state facts of the text.
    pub(super) fn known_links(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let mentions = mentions::read(text, self.language, &Vocabulary::default());
        let claims = mentions.into_iter().filter(Mention::is_claim);
        let link = |mention: Mention| {
            let phrase = &text[mention.span.clone()];
            let falls = falls_before(text, mention.span.start, self.language);
            let says_it = |drafted: &&DraftedFact| {
                let fact = fact(drafted.statement.clone());
                accepts(&fact, self.language, phrase)
                    || statement::difference(&mention, &fact, falls).is_none()
            };
            let id = self.facts.iter().find(says_it)?.id.clone();
            Some((mention.span, id))
        };
        claims.filter_map(link).collect()
    }

    /// What a figure states, if a ledger can hold it.
    fn statement_of(&mut self, mention: &Mention, text: &str) -> Option<Statement> {
        match &mention.meaning {
            _ if !mention.is_claim() => None,
            Meaning::Nothing | Meaning::Extent(None) => None,
            Meaning::Extent(Some(extent)) => {
                Some(Statement::Event(Moment::extent(extent.first, extent.last)?))
            }
            Meaning::Amount(amount) => Some(Statement::Quantity(self.quantity(amount, mention.kind)?)),
            Meaning::Moment(partial) => {
                let (before, after) = (&text[..mention.span.start], &text[mention.span.end..]);
                self.whole_moment(*partial, before, after).map(Statement::Event)
            }
        }
    }

    fn quantity(&mut self, amount: &Amount, kind: Kind) -> Option<Quantity> {
        let value = match amount.value {
            Value::Number(number) => Number::Single(number),
            Value::Range(low, high) => Number::Range(low, high),
            Value::Fraction(part, whole) => Number::Fraction(part, whole),
        };
        let unit = self.unit(&amount.unit, kind == Kind::Ordinal, value.is_whole());
        let step = if amount.bound == Bound::Exact { Decimal::ZERO } else { amount.step };
        Some(Quantity::printed(value, step, amount.bound, unit))
    }

    /// A moment with the year and month that the sentence leaves out, where the day of publication tells them.
    fn whole_moment(&self, partial: PartialMoment, before: &str, after: &str) -> Option<Moment> {
        let (year, month) = match (partial.year, partial.month, partial.day) {
            (Some(year), month, _) => (year, month),
            (None, Some(month), day) => (self.year_of(before, after, month, day)?, Some(month)),
            (None, None, Some(day)) => self.month_of(day)?,
            (None, None, None) => return None,
        };
        let whole = PartialMoment { year: Some(year), month, ..partial };
        whole.whole()
    }

    /// The unit of a figure: one that every ledger has, a common one, or a new one of the story.
    fn unit(&mut self, unit: &MentionedUnit, ordinal: bool, is_whole: bool) -> Unit {
        let word = match unit {
            MentionedUnit::None if ordinal => "",
            MentionedUnit::None => return Unit::number(),
            MentionedUnit::Percent => return Unit::percent(),
            MentionedUnit::PercentagePoint => return Unit::percentage_point(),
            MentionedUnit::BasisPoint => return Unit::basis_point(),
            MentionedUnit::Times => return Unit::times(),
            MentionedUnit::Currency(currency) => match currency.code {
                "元" => "元",
                "¥" => "¥",
                code => return Unit::measuring(code),
            },
            MentionedUnit::Word(word) => word.as_str(),
        };
        self.unit_of_word(word, ordinal, is_whole)
    }

    fn unit_of_word(&mut self, word: &str, ordinal: bool, is_whole: bool) -> Unit {
        let key = if ordinal { format!("第{word}") } else { word.to_owned() };
        if let Some(unit) = self.units.get_mut(&key) {
            // A unit that is printed with a fraction is not countable.
            unit.countable &= is_whole;
            return unit.clone();
        }
        let is_chinese = self.language.is_chinese();
        let known = if is_chinese { units::of_chinese(word) } else { units::of_english(word) };
        let plain = known.map_or_else(|| named(word), |known| Some(known.id.to_owned()));
        let plain = if ordinal && word.is_empty() { Some("place".to_owned()) } else { plain };
        let mut id = plain.unwrap_or_else(|| format!("unit-{}", self.units.len() + 1));
        if self.units.values().any(|unit| unit.id == id) || is_standard(&id) {
            id = format!("{id}-{}", self.units.len() + 1);
        }
        let words = match known {
            Some(known) if !is_chinese => known.english.map(String::from).into(),
            _ if ordinal && word.is_empty() => vec!["place".to_owned()],
            _ if is_chinese => vec![word.to_owned()],
            _ => vec![word.strip_suffix('s').unwrap_or(word).to_owned(), word.to_owned()],
        };
        let unit = Unit {
            id,
            countable: is_whole && known.is_none_or(|known| known.countable) && !word.is_empty(),
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
            Statement::Quantity(quantity) => quantity.unit.id.to_lowercase(),
            Statement::Event(Moment::Year(_)) => "year".into(),
            Statement::Event(Moment::Month(..)) => "month".into(),
            Statement::Event(Moment::Day(_)) => "day".into(),
            Statement::Event(Moment::Minute(..)) => "minute-of".into(),
            Statement::Event(Moment::Years(..) | Moment::Months(..) | Moment::Days(..)) => "time".into(),
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

/// A plain text as Markdown, with links around phrases.
fn linked(text: &str, links: &[(Range<usize>, String)]) -> String {
    let mut markdown = String::new();
    let mut end = 0;
    for (phrase, id) in links {
        markdown.push_str(&escaped(&text[end..phrase.start]));
        let _ = write!(markdown, "[{}](fact:{id})", escaped(&text[phrase.clone()]));
        end = phrase.end;
    }
    markdown.push_str(&escaped(&text[end..]));
    markdown
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

/// Whether every ledger has a unit of this name.
fn is_standard(id: &str) -> bool {
    matches!(id, "percent" | "number" | "times" | "percentage-point" | "basis-point")
}

/// The name of a unit in the ledger, if the word is plain ASCII.
fn named(word: &str) -> Option<String> {
    if word == "¥" {
        return Some("yen-or-yuan".to_owned());
    }
    let plain: String =
        word.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let plain = plain.trim_matches('-').to_owned();
    (word.is_ascii() && plain.len() > 1).then_some(plain)
}
