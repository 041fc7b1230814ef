//! Summaries: a chart in a few short sentences, for screen readers and for readers who do not know the kind of chart.
//!
//! A summary names the kind of chart, explains how to read it, gives the number of facts, and names the first and last or
//! the largest and smallest. It uses the words of the facts and computes no numbers. The widget does not write summaries.

mod order;
mod phrasing;
mod series;
mod templates;

use chart::{STATS, enlargement};
use order::Order;
use quantity::Decimal;
use story::Story;
use story::document::Figure;
use story::fact::{Fact, Statement};
use story::wording::grouped;
use templates::{SummaryTemplates, templates_of};

/// The summary of a figure, two to four short sentences in the story's language; empty if its kind is unknown.
pub fn summary(story: &Story, figure: &Figure) -> String {
    let writer = SummaryWriter { story, figure, templates: templates_of(story.language) };
    let sentences = match figure.kind.as_str() {
        "timeline" => writer.timeline(),
        "rings" => writer.rings(),
        "rate" => writer.rate(),
        "bars" => writer.bars(),
        "line" => writer.line(),
        STATS => writer.stats(),
        _ => Vec::new(),
    };
    let sentences = sentences.into_iter().filter(|sentence| !sentence.is_empty());
    let ended: Vec<String> =
        sentences.map(|sentence| format!("{sentence}{}", writer.templates.stop)).collect();
    ended.join(writer.templates.between)
}

/// Up to this many facts, a summary names all; of more facts, it names the first and last or the largest and smallest.
const MAX_NAMED: usize = 6;

/// Writes the summary of one figure.
#[derive(Clone, Copy)]
struct SummaryWriter<'a> {
    story: &'a Story,
    figure: &'a Figure,
    templates: &'static SummaryTemplates,
}

impl<'a> SummaryWriter<'a> {
    fn timeline(self) -> Vec<String> {
        let (events, after) = (self.facts("events"), self.facts("after"));
        let sorted_by_time = |mut facts: Vec<&'a Fact>| {
            facts.sort_by_key(|fact| match &fact.statement {
                Statement::Event(moment) => moment.minutes().0,
                _ => 0,
            });
            facts
        };
        let run = self
            .facts("run")
            .first()
            .map(|fact| self.fill(self.templates.run, &[&self.label_and_words(fact)]));
        let (kind, content) = match (events.as_slice(), after.is_empty()) {
            ([event], false) => (
                self.fill(self.templates.timeline_after, &[&self.label_and_words(event)]),
                self.fill(
                    self.templates.then,
                    &[&self.list(&Order::sorted_by_low(after.clone()).ascending())],
                ),
            ),
            _ => {
                let content = self.list_or_ends(self.templates.events, &sorted_by_time(events.clone()));
                (self.fill(self.templates.timeline, &[]), content)
            }
        };
        let drawn = events.into_iter().chain(after);
        vec![kind, self.bounds(drawn), content, run.unwrap_or_default()]
    }

    fn rings(self) -> Vec<String> {
        let rings = self.facts("rings");
        let content = self.list_or_extremes(self.templates.shares, &rings);
        vec![self.fill(self.templates.rings, &[]), self.bounds(rings), content]
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
                self.fill(self.templates.rest_enlarged, &[&factor, &self.label_and_words(rest)])
            }
            _ => self.fill(self.templates.rest, &[&self.label_and_words(rest)]),
        };
        vec![
            self.fill(self.templates.rate, &[&self.label_and_words(rate)]),
            self.bounds([whole, part, rest]),
            self.fill(
                self.templates.whole_and_part,
                &[&self.label_and_words(whole), &self.label_and_words(part)],
            ),
            below,
        ]
    }

    fn bars(self) -> Vec<String> {
        let bars = self.facts("bars");
        let mut kind = self.fill(self.templates.bars, &[]);
        let is_negative = |fact: &&Fact| {
            fact.quantity()
                .and_then(|quantity| quantity.interval.low.number())
                .is_some_and(Decimal::is_negative)
        };
        if bars.iter().any(is_negative) {
            kind.push_str(&self.fill(self.templates.negative, &[]));
        }
        let groups = by_scale(&bars);
        let (apart, content) = if groups.len() > 1 {
            let count = self.number(groups.len());
            let content = if bars.len() <= MAX_NAMED {
                self.list_or_ends(self.templates.quantities, &bars)
            } else {
                let groups: Vec<String> = groups.iter().map(|group| self.group(group)).collect();
                self.fill(self.templates.by_group, &[&groups.join(self.templates.clause)])
            };
            (self.fill(self.templates.groups, &[&count]), content)
        } else {
            (String::new(), self.list_or_extremes(self.templates.quantities, &bars))
        };
        let drawn = bars.into_iter().chain(self.facts("reference"));
        vec![kind, self.bounds(drawn), apart, content + &self.reference()]
    }

    fn stats(self) -> Vec<String> {
        let content = self.list_or_ends(self.templates.facts, &self.facts("facts"));
        vec![self.fill(self.templates.stats, &[]), content]
    }
}

/// Bars grouped by axis.
fn by_scale<'a>(bars: &[&'a Fact]) -> Vec<Vec<&'a Fact>> {
    let mut groups: Vec<(String, Vec<&Fact>)> = Vec::new();
    let scale = |fact: &Fact| Some(fact.quantity()?.drawn_unit().scale().to_owned());
    for fact in bars {
        let scale = scale(fact).unwrap_or_default();
        match groups.iter_mut().find(|(name, _)| *name == scale) {
            Some((_, group)) => group.push(fact),
            None => groups.push((scale, vec![fact])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}
