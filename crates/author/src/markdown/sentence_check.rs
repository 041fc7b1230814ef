//! What the figures of a passage claim: every fact link against its sentence, every figure for a link.
//!
//! The reader of figures sees the whole passage, so that a word outside a link counts as one inside does.

use super::passage::{Mark, Passage};
use super::reader::Reader;
use crate::statement::{self, Difference};
use mentions::{Direction, Kind, Meaning, Mention, Value, falls_before};
use quantity::Decimal;
use std::ops::Range;
use story::fact::{Fact, Origin};
use story::wording;

/// The most numbers without a fact that are reported one by one.
pub(super) const MOST_UNLINKED: usize = 300;

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

impl Reader<'_> {
    /// Checks the passage that ends here: every fact link against its sentence, every figure for a link.
    pub(super) fn check_passage(&mut self) {
        let passage = std::mem::take(&mut self.passage);
        if passage.text.is_empty() {
            return;
        }
        self.report_raw_marks(&passage);
        let mentions = mentions::read(&passage.text, self.language, &self.vocabulary);
        for mark in &passage.marks {
            // A cell has several names, of which one is the fact's.
            let name = mark.fact.as_ref().map(|id| self.ledger.patterns.one(id).unwrap_or(id));
            if let Some(fact) = name.and_then(|id| self.ledger.facts.get(id)) {
                self.check_link(&passage, mark, fact, &mentions);
            }
        }
        for mention in &mentions {
            let linked: Vec<&Mark> =
                passage.marks.iter().filter(|mark| overlap(&mark.at, &mention.number)).collect();
            if linked.is_empty() && !self.is_year_of_a_cell(&passage, mention) {
                self.warn_of_unlinked(&passage, mention);
            }
        }
    }

    /// Whether a year is that of a cell which the passage links to: then the link proves it.
    fn is_year_of_a_cell(&self, passage: &Passage, mention: &Mention) -> bool {
        let Meaning::Moment(partial) = mention.meaning else { return false };
        let Some(year) = partial.year.filter(|_| partial.month.is_none()) else { return false };
        let year = year.to_string();
        passage.marks.iter().filter_map(|mark| mark.fact.as_ref()).any(|name| {
            let id = self.ledger.patterns.one(name).unwrap_or(name);
            let fact = self.ledger.facts.get(id);
            let is_cell = fact.is_some_and(
                |fact| matches!(&fact.origin, Origin::Source(citation) if citation.place.is_some()),
            );
            is_cell && fact.and_then(|fact| fact.period.as_ref()).is_some_and(|period| period.contains(&year))
        })
    }

    /// Reports a link whose words don't state its fact, or whose sentence says something else than its words.
    fn check_link(&self, passage: &Passage, mark: &Mark, fact: &Fact, mentions: &[Mention]) {
        let id = mark.fact.as_deref().unwrap_or_default();
        let words = &passage.text[mark.at.clone()];
        if let Some(sign) = statement::direction_of(fact) {
            // The number inside the link: its own words can say the direction, as in “[fell 4.2%]”.
            let inside = mentions.iter().find(|mention| overlap(&mention.number, &mark.at));
            let number = inside.map_or(mark.at.clone(), |mention| mention.number.clone());
            let said = mentions::direction(&passage.text, number, self.language);
            if said.is_some_and(|said| said != sign) {
                self.report_direction(mark, id, sign);
                return;
            }
            let rest = inside.map(|mention| &passage.text[mention.number.clone()]).unwrap_or_default();
            if said == Some(sign) && (self.states(words, fact, true) || self.states(rest, fact, true)) {
                return;
            }
        }
        if let Some(base) = statement::base_of(fact)
            && let Some(other) = other_base(passage, mark, base)
        {
            let message = format!("The sentence says “per {other}”, but “{id}” is for every {base}.");
            let help = "Correct the sentence, or `each` of the relation.";
            self.context.error(mark.file.clone(), message, help);
            return;
        }
        let is_wording = wording::accepts(fact, self.language, words);
        if !is_wording && !self.states(words, fact, falls_before(&passage.text, mark.at.start, self.language))
        {
            self.report_words(mark, id, fact, words);
            return;
        }
        let around: Vec<&Mention> =
            mentions.iter().filter(|mention| overlap(&mention.number, &mark.at)).collect();
        for mention in around {
            let falls = falls_before(&passage.text, mention.span.start, self.language);
            let inside = mark.at.start <= mention.span.start && mention.span.end <= mark.at.end;
            if inside || !changes(mention, fact, falls) || self.is_one_end(passage, mention, fact) {
                continue;
            }
            self.report_sentence(passage, mark, id, mention);
            return;
        }
    }

    /// Whether the words alone are read as the fact.
    fn states(&self, words: &str, fact: &Fact, falls: bool) -> bool {
        let mentions = mentions::read(words, self.language, &self.vocabulary);
        if statement::is_first_place(words, &mentions, fact) {
            return true;
        }
        let mut figures = mentions.iter().filter(|mention| mention.kind != Kind::Name);
        let (Some(mention), None) = (figures.next(), figures.next()) else { return false };
        // Digits alone may be a name elsewhere; in a link they are a number.
        if mention.kind == Kind::Unclear {
            let printed = fact.quantity().and_then(|quantity| quantity.printed);
            let is_bare = fact.quantity().is_some_and(|quantity| quantity.unit.is_number());
            let number = printed
                .filter(|printed| is_bare && printed.bound == quantity::Bound::Exact)
                .and_then(|printed| printed.value.single());
            return number.is_some() && words.trim().replace(',', "").parse().ok() == number;
        }
        statement::difference(mention, fact, falls).is_none()
    }

    /// Whether the fact is one number of a range or a fraction whose other number has a link of its own.
    fn is_one_end(&self, passage: &Passage, mention: &Mention, fact: &Fact) -> bool {
        let Some(amount) = mention.amount() else { return false };
        let (first, second) = match amount.value {
            Value::Range(first, second) | Value::Fraction(first, second) => (first, second),
            Value::Number(_) => return false,
        };
        let links = passage
            .marks
            .iter()
            .filter(|mark| mark.fact.is_some() && overlap(&mark.at, &mention.number))
            .count();
        let number = fact.quantity().and_then(|quantity| quantity.printed?.value.single());
        links >= 2 && number.is_some_and(|number| number == first || number == second)
    }

    fn report_words(&self, mark: &Mark, id: &str, fact: &Fact, words: &str) {
        let accepted = wording::accepted(fact, self.language);
        let separator = if self.language.is_chinese() { "、" } else { ", " };
        let some = super::facts::closest(&accepted, words).join(separator);
        self.context.error(
            mark.file.clone(),
            format!("“{words}” does not match the fact “{id}”."),
            format!("Write one of: {some}; or correct value and bound in the ledger."),
        );
    }

    fn report_direction(&self, mark: &Mark, id: &str, sign: Direction) {
        let (goes, says) = match sign {
            Direction::Rises => ("rises", "falls"),
            Direction::Falls => ("falls", "rises"),
        };
        self.context.error(
            mark.file.clone(),
            format!("The sentence says that “{id}” {says}, but it {goes}."),
            "Correct the sentence, or change `from` and `to` of the relation.",
        );
    }

    fn report_sentence(&self, passage: &Passage, mark: &Mark, id: &str, mention: &Mention) {
        let text = &passage.text;
        let before =
            text.get(mention.span.start..mark.at.start.max(mention.span.start)).unwrap_or_default().trim();
        let after = text.get(mark.at.end.min(mention.span.end)..mention.span.end).unwrap_or_default().trim();
        // A noun behind the link is worth naming only where no word stands before.
        let after = if before.is_empty() { after } else { "" };
        let outside =
            [before, after].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" … ");
        let message = if outside.is_empty() {
            format!(
                "The sentence reads “{}” as something else than “{id}” states.",
                &text[mention.span.clone()]
            )
        } else {
            format!("“{outside}” is outside the link and changes what “{id}” states.")
        };
        self.context.error(
            mark.file.clone(),
            message,
            "Put the whole figure inside the square brackets: bound words, sign, currency, number and unit. Give the fact that bound and unit in the ledger.",
        );
    }

    /// Warns about a figure in plain text: no fact gives its source.
    fn warn_of_unlinked(&mut self, passage: &Passage, mention: &Mention) {
        let is_unclear = mention.kind == Kind::Unclear;
        if !mention.is_claim() && !is_unclear {
            return;
        }
        self.unlinked += 1;
        if self.unlinked > MOST_UNLINKED {
            return;
        }
        let phrase = &passage.text[mention.span.clone()];
        let message = if mention.kind == Kind::Record {
            format!("“{phrase}” is a claim that no fact supports.")
        } else if is_unclear {
            format!("“{phrase}” may be a figure or a part of a name.")
        } else {
            format!("The number “{phrase}” is not linked to a fact.")
        };
        let help = format!(
            "Link it, with bound word and unit: `[{phrase}](fact:NAME)`, where NAME is a fact of ledger.toml. If it makes no claim, as in a name: `[{phrase}](no-claim:)`, or list it in `names` of story.toml."
        );
        self.context.warn(passage.in_file(&mention.span), message, help);
    }
}

/// Whether a figure in its sentence states something else than the fact. A noun that only follows it does not.
fn changes(mention: &Mention, fact: &Fact, falls: bool) -> bool {
    match statement::difference(mention, fact, falls) {
        None => false,
        Some(Difference::Unit) => {
            mention.amount().is_some_and(|amount| !matches!(amount.unit, mentions::Unit::Word(_)))
        }
        Some(Difference::Value | Difference::Bound) => {
            // A time of day and a name may state a fact that is an event or a number.
            !matches!(mention.meaning, Meaning::Nothing)
        }
    }
}

/// The digits behind “per”, “for every” or 每, inside or right behind the words of a link, if they are not the base of the rate.
fn other_base(passage: &Passage, mark: &Mark, base: Decimal) -> Option<Decimal> {
    const NEAR: usize = 40;
    let start = passage.text.floor_char_boundary(mark.at.start.saturating_sub(NEAR));
    let end = passage.text.ceil_char_boundary((mark.at.end + NEAR).min(passage.text.len()));
    let near = passage.text[start..end].to_lowercase();
    let behind = ["per ", "for every ", "in every ", "每"].into_iter().filter_map(|word| {
        let after = near[near.find(word)? + word.len()..].trim_start();
        let digits: String =
            after.chars().take_while(|c| c.is_ascii_digit() || *c == ',').filter(|c| *c != ',').collect();
        let number: Decimal = digits.parse().ok()?;
        let rest = after.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',').trim_start();
        let magnitude =
            [("萬", 10_000), ("万", 10_000), ("千", 1_000), ("thousand", 1_000), ("million", 1_000_000)];
        let times =
            magnitude.into_iter().find(|(word, _)| rest.starts_with(word)).map_or(1, |(_, times)| times);
        number.times(Decimal::integer(times))
    });
    behind.into_iter().find(|number| *number != base)
}
