//! Summaries: a chart in a few short sentences, for those who hear it and for those who wonder how to read it.
//!
//! What kind of picture it is, how to read it, how many things are in it, and which are first, last or largest:
//! all in the facts' own words, nothing is computed anew. Only finished pages have summaries; the widget has none.

mod order;
mod series;
mod words;

use chart::{STATS, enlargement};
use order::Order;
use quantity::{Decimal, End, Interval, Moment};
use story::Story;
use story::document::Figure;
use story::fact::{Fact, Statement};
use story::wording::{grouped, phrases};
use words::{Words, fill_template, words};

/// Up to so many facts are all named; of more, the first and the last or the largest and the smallest are.
const ALL_NAMED: usize = 6;

/// A figure in two to four short sentences, in the story's language; empty where its kind is unknown.
pub fn summary(story: &Story, figure: &Figure) -> String {
    let telling = Telling { story, figure, words: words(story.language) };
    let sentences = match figure.kind.as_str() {
        "timeline" => telling.timeline(),
        "rings" => telling.rings(),
        "rate" => telling.rate(),
        "bars" => telling.bars(),
        "line" => telling.line(),
        STATS => telling.stats(),
        _ => Vec::new(),
    };
    let sentences = sentences.into_iter().filter(|sentence| !sentence.is_empty());
    let ended: Vec<String> = sentences.map(|sentence| format!("{sentence}{}", telling.words.stop)).collect();
    ended.join(telling.words.between)
}

/// A figure on its way into words.
#[derive(Clone, Copy)]
struct Telling<'a> {
    story: &'a Story,
    figure: &'a Figure,
    words: &'static Words,
}

impl<'a> Telling<'a> {
    fn timeline(self) -> Vec<String> {
        let (events, after) = (self.facts("events"), self.facts("after"));
        let in_time = |mut facts: Vec<&'a Fact>| {
            facts.sort_by_key(|fact| match &fact.statement {
                Statement::Event(moment) => moment.minutes().0,
                _ => 0,
            });
            facts
        };
        let run = self.facts("run").first().map(|fact| self.say(self.words.run, &[&self.named(fact)]));
        let (kind, told) = match (events.as_slice(), after.is_empty()) {
            ([event], false) => (
                self.say(self.words.timeline_after, &[&self.named(event)]),
                self.say(self.words.then, &[&self.list(&Order::by_low(after.clone()).ascending())]),
            ),
            _ => {
                let told = self.counted(self.words.events, &in_time(events.clone()));
                (self.say(self.words.timeline, &[]), told)
            }
        };
        let drawn = events.into_iter().chain(after);
        vec![kind, self.bounds(drawn), told, run.unwrap_or_default()]
    }

    fn rings(self) -> Vec<String> {
        let rings = self.facts("rings");
        let told = self.compared(self.words.shares, &rings);
        vec![self.say(self.words.rings, &[]), self.bounds(rings), told]
    }

    fn rate(self) -> Vec<String> {
        let [rate, whole, part, rest] =
            ["rate", "whole", "part", "rest"].map(|field| self.facts(field).first().copied());
        let (Some(rate), Some(whole), Some(part), Some(rest)) = (rate, whole, part, rest) else {
            return Vec::new();
        };
        let high = |fact: &Fact| Some(fact.quantity()?.interval.high.number()?.to_f64());
        let factor = high(whole).zip(high(rest)).map(|(whole, rest)| enlargement(whole, rest));
        let below = match factor {
            Some(factor) if factor > 1 => {
                let factor = grouped(Decimal::integer(factor.into()));
                self.say(self.words.rest_enlarged, &[&factor, &self.named(rest)])
            }
            _ => self.say(self.words.rest, &[&self.named(rest)]),
        };
        vec![
            self.say(self.words.rate, &[&self.named(rate)]),
            self.bounds([whole, part, rest]),
            self.say(self.words.whole_and_part, &[&self.named(whole), &self.named(part)]),
            below,
        ]
    }

    fn bars(self) -> Vec<String> {
        let bars = self.facts("bars");
        let mut kind = self.say(self.words.bars, &[]);
        let is_negative = |fact: &&Fact| {
            fact.quantity()
                .and_then(|quantity| quantity.interval.low.number())
                .is_some_and(Decimal::is_negative)
        };
        if bars.iter().any(is_negative) {
            kind.push_str(&self.say(self.words.negative, &[]));
        }
        let groups = by_scale(&bars);
        let (apart, told) = if groups.len() > 1 {
            let count = self.number(groups.len());
            let told = if bars.len() <= ALL_NAMED {
                self.counted(self.words.quantities, &bars)
            } else {
                let groups: Vec<String> = groups.iter().map(|group| self.group(group)).collect();
                self.say(self.words.by_group, &[&groups.join(self.words.clause)])
            };
            (self.say(self.words.groups, &[&count]), told)
        } else {
            (String::new(), self.compared(self.words.quantities, &bars))
        };
        let drawn = bars.into_iter().chain(self.facts("reference"));
        vec![kind, self.bounds(drawn), apart, told + &self.reference()]
    }

    fn stats(self) -> Vec<String> {
        let told = self.counted(self.words.facts, &self.facts("facts"));
        vec![self.say(self.words.stats, &[]), told]
    }

    /// What bars or lines are held against, as a clause.
    fn reference(self) -> String {
        let reference = self.facts("reference").first().map(|fact| self.named(fact));
        reference.map_or_else(String::new, |named| self.say(self.words.reference, &[&named]))
    }

    /// One of several groups of bars: all of a small one, the ends of a large one.
    fn group(self, facts: &[&Fact]) -> String {
        if facts.len() <= 3 { self.list(facts) } else { self.extremes(facts) }
    }

    /// All facts by name, or of many the largest and the smallest.
    fn compared(self, counts: [&str; 2], facts: &[&Fact]) -> String {
        if facts.len() <= ALL_NAMED { self.counted(counts, facts) } else { self.extremes(facts) }
    }

    fn extremes(self, facts: &[&Fact]) -> String {
        let order = Order::by_low(facts.to_vec());
        let template = if order.is_certain() { self.words.extremes } else { self.words.solid_extremes };
        let (largest, smallest) = (self.list(order.largest()), self.list(order.smallest()));
        self.say(template, &[&self.number(facts.len()), &largest, &smallest])
    }

    /// All facts by name, or of many the first and the last.
    fn counted(self, counts: [&str; 2], facts: &[&Fact]) -> String {
        let count = self.number(facts.len());
        match facts {
            [] => String::new(),
            [only] => self.say(counts[0], &[&self.named(only)]),
            [first, .., last] if facts.len() > ALL_NAMED => {
                self.say(self.words.from_to, &[&count, &self.named(first), &self.named(last)])
            }
            _ => self.say(counts[1], &[&count, &self.list(facts)]),
        }
    }

    /// How to tell what is certain from what is possible, where anything is only possible.
    fn bounds(self, drawn: impl IntoIterator<Item = &'a Fact>) -> String {
        let (mut is_hatched, mut has_no_limit) = (false, false);
        for fact in drawn {
            is_hatched |= match &fact.statement {
                Statement::Event(moment) => matches!(moment, Moment::Year(_)),
                Statement::Quantity(_) | Statement::Series(_) => {
                    intervals(fact).any(|interval| !interval.is_exact())
                }
            };
            has_no_limit |= intervals(fact).any(|interval| interval.high == End::Unlimited);
        }
        match (is_hatched, has_no_limit) {
            (false, _) => String::new(),
            (true, false) => self.say(self.words.bounds, &[]),
            (true, true) => self.say(self.words.bounds_without_limit, &[]),
        }
    }

    /// The fact with its words, as a sentence can hold it: 仍未解決（256至291件，編者推算）.
    fn named(self, fact: &Fact) -> String {
        let signs = phrases(self.story.language);
        let comma = signs.clause;
        let words = match (fact.words.is_empty(), fact.is_calculation()) {
            (true, _) => return fact.label.clone(),
            (false, true) => format!("{}{comma}{}", fact.words, signs.our_calculation),
            (false, false) => fact.words.clone(),
        };
        format!("{}{}{words}{}", fact.label, signs.bracket_open, signs.bracket_close)
    }

    fn list(self, facts: &[&Fact]) -> String {
        let named: Vec<String> = facts.iter().map(|fact| self.named(fact)).collect();
        named.join(self.words.and)
    }

    fn facts(self, field: &str) -> Vec<&'a Fact> {
        self.figure.field(field).iter().filter_map(|id| self.story.facts.get(id)).collect()
    }

    fn number(self, count: usize) -> String {
        grouped(Decimal::integer(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    fn say(self, template: &str, fillings: &[&str]) -> String {
        fill_template(template, self.story.language, fillings)
    }
}

/// Bars by the axis that they share.
fn by_scale<'a>(bars: &[&'a Fact]) -> Vec<Vec<&'a Fact>> {
    let mut groups: Vec<(&str, Vec<&Fact>)> = Vec::new();
    for fact in bars {
        let scale = fact.quantity().map_or("", |quantity| quantity.unit.scale());
        match groups.iter_mut().find(|(name, _)| *name == scale) {
            Some((_, group)) => group.push(fact),
            None => groups.push((scale, vec![fact])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// Everything that a fact leaves possible.
fn intervals(fact: &Fact) -> impl Iterator<Item = Interval> + '_ {
    let points = fact.series().into_iter().flat_map(|series| &series.points);
    fact.quantity()
        .map(|quantity| quantity.interval)
        .into_iter()
        .chain(points.filter_map(|point| point.interval))
}
