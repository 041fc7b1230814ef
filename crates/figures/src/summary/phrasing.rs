//! The parts of sentences that all kinds of charts share.

use super::order::Order;
use super::templates::fill_template;
use super::{MAX_NAMED, SummaryWriter};
use quantity::{Decimal, End, Interval};
use story::fact::Fact;
use story::wording::{grouped, phrases};

impl<'a> SummaryWriter<'a> {
    /// A clause about the reference of bars or lines; empty without a reference.
    pub(super) fn reference(self) -> String {
        let reference = self.facts("reference").first().map(|fact| self.label_and_words(fact));
        reference.map_or_else(String::new, |reference| self.fill(self.templates.reference, &[&reference]))
    }

    /// One of several groups of bars: all bars of a small group, the extremes of a large one.
    pub(super) fn group(self, facts: &[&Fact]) -> String {
        if facts.len() <= 3 { self.list(facts) } else { self.extremes(facts) }
    }

    /// All facts, or the largest and the smallest of many.
    pub(super) fn list_or_extremes(self, counts: [&str; 2], facts: &[&Fact]) -> String {
        if facts.len() <= MAX_NAMED { self.list_or_ends(counts, facts) } else { self.extremes(facts) }
    }

    fn extremes(self, facts: &[&Fact]) -> String {
        let order = Order::sorted_by_low(facts.to_vec());
        let template =
            if order.is_certain() { self.templates.extremes } else { self.templates.solid_extremes };
        let (largest, smallest) = (self.list(order.largest()), self.list(order.smallest()));
        self.fill(template, &[&self.number(facts.len()), &largest, &smallest])
    }

    /// All facts, or the first and the last of many.
    pub(super) fn list_or_ends(self, counts: [&str; 2], facts: &[&Fact]) -> String {
        let count = self.number(facts.len());
        match facts {
            [] => String::new(),
            [only] => self.fill(counts[0], &[&self.label_and_words(only)]),
            [first, .., last] if facts.len() > MAX_NAMED => self.fill(
                self.templates.from_to,
                &[&count, &self.label_and_words(first), &self.label_and_words(last)],
            ),
            _ => self.fill(counts[1], &[&count, &self.list(facts)]),
        }
    }

    /// How certain and possible parts are drawn; empty if everything is certain.
    pub(super) fn bounds(self, drawn: impl IntoIterator<Item = &'a Fact>) -> String {
        let (mut is_hatched, mut has_no_limit) = (self.story.has_extents(self.figure), false);
        for fact in drawn {
            is_hatched |= intervals(fact).any(|interval| !interval.is_one_number());
            has_no_limit |= intervals(fact).any(|interval| interval.high == End::Unlimited);
        }
        match (is_hatched, has_no_limit) {
            (false, _) => String::new(),
            (true, false) => self.fill(self.templates.bounds, &[]),
            (true, true) => self.fill(self.templates.bounds_without_limit, &[]),
        }
    }

    /// The label of a fact with its words in brackets: 仍未解決（256至291件，編者推算）.
    pub(super) fn label_and_words(self, fact: &Fact) -> String {
        let signs = phrases(self.story.language);
        let comma = signs.clause;
        let words = match (fact.words.is_empty(), fact.is_calculation()) {
            (true, _) => return fact.label.clone(),
            (false, true) => format!("{}{comma}{}", fact.words, signs.our_calculation),
            (false, false) => fact.words.clone(),
        };
        format!("{}{}{words}{}", fact.label, signs.bracket_open, signs.bracket_close)
    }

    /// The labels and words of facts, one after another.
    pub(super) fn list(self, facts: &[&Fact]) -> String {
        let entries: Vec<String> = facts.iter().map(|fact| self.label_and_words(fact)).collect();
        entries.join(self.templates.and)
    }

    /// The facts of a field of the chart.
    pub(super) fn facts(self, field: &str) -> Vec<&'a Fact> {
        self.figure.field(field).iter().filter_map(|id| self.story.facts.get(id)).collect()
    }

    pub(super) fn number(self, count: usize) -> String {
        grouped(Decimal::integer(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    pub(super) fn fill(self, template: &str, fillings: &[&str]) -> String {
        fill_template(template, self.story.language, fillings)
    }
}

/// The possible intervals of a fact.
fn intervals(fact: &Fact) -> impl Iterator<Item = Interval> + '_ {
    let points = fact.series().into_iter().flat_map(|series| &series.points);
    fact.quantity()
        .map(|quantity| quantity.interval)
        .into_iter()
        .chain(points.filter_map(|point| point.interval))
}
