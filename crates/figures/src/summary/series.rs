//! Summaries of lines: the first and the last value of each series, and its extremes.

use super::SummaryWriter;
use super::order::is_below;
use story::fact::Fact;
use story::series::{Point, Series};
use story::wording::{moment, phrases};

impl SummaryWriter<'_> {
    pub(super) fn line(self) -> Vec<String> {
        let facts = self.facts("series");
        let series: Vec<(&Fact, &Series)> =
            facts.iter().filter_map(|fact| Some((*fact, fact.series()?))).collect();
        let is_ordinal = series.first().is_some_and(|(_, series)| series.unit.ordinal);
        let kind = if is_ordinal { self.templates.line_of_ranks } else { self.templates.line };
        let mut kind = self.fill(kind, &[]);
        let has_gap =
            |(_, series): &(&Fact, &Series)| series.points.iter().any(|point| point.interval.is_none());
        if series.iter().any(has_gap) {
            kind.push_str(&self.fill(self.templates.gaps, &[]));
        }
        let content: Vec<String> =
            series.iter().map(|(fact, one)| self.trend(fact, one, series.len() == 1)).collect();
        let drawn = facts.into_iter().chain(self.facts("reference"));
        vec![kind, self.bounds(drawn), content.join(self.templates.clause) + &self.reference()]
    }

    /// The first and the last value of a series; for a single series, also the extremes in between.
    fn trend(self, fact: &Fact, series: &Series, is_alone: bool) -> String {
        let known: Vec<&Point> = series.points.iter().filter(|point| point.interval.is_some()).collect();
        let name = self.series_name(fact);
        let (first, last) = match known.as_slice() {
            [] => return name,
            [only] => return self.fill(self.templates.one_value, &[&name, &self.value_and_moment(only)]),
            [first, .., last] => (*first, *last),
        };
        // If the ranges overlap, it is uncertain whether the series rises or falls.
        let rises = |from: &Point, to: &Point| match (from.interval, to.interval) {
            (Some(from), Some(to)) => is_below(&from, &to),
            _ => false,
        };
        // The first rank is at the top.
        let (up, down) = if series.unit.ordinal {
            (rises(last, first), rises(first, last))
        } else {
            (rises(first, last), rises(last, first))
        };
        let template = match (up, down) {
            (true, _) => self.templates.rises,
            (_, true) => self.templates.falls,
            _ => self.templates.changes,
        };
        let mut content = self.fill(
            template,
            &[&name, &self.number(known.len()), &self.value_and_moment(first), &self.value_and_moment(last)],
        );
        if is_alone {
            content.push_str(&self.inner_extremes(series, &known));
        }
        content
    }

    /// The lowest and the highest value, if it is neither the first nor the last value and certainly the only extreme.
    fn inner_extremes(self, series: &Series, known: &[&Point]) -> String {
        let (lowest, highest) = series.extremes();
        let ends = [known.first(), known.last()];
        let inner_point = |place: Option<usize>, is_extreme: fn(&Point, &Point) -> bool| {
            let point = series.points.get(place?)?;
            let is_end = ends.iter().flatten().any(|end| std::ptr::eq(**end, point));
            let others = known.iter().filter(|other| !std::ptr::eq(**other, point));
            (!is_end && others.into_iter().all(|other| is_extreme(point, other))).then_some(point)
        };
        let below = |one: &Point, other: &Point| matches!((one.interval, other.interval), (Some(one), Some(other)) if is_below(&one, &other));
        let above = |one: &Point, other: &Point| matches!((one.interval, other.interval), (Some(one), Some(other)) if is_below(&other, &one));
        let [most, least] = if series.unit.ordinal {
            [self.templates.worst_rank, self.templates.best_rank]
        } else {
            [self.templates.highest, self.templates.lowest]
        };
        let content = [(inner_point(highest, above), most), (inner_point(lowest, below), least)];
        content
            .into_iter()
            .filter_map(|(point, template)| Some(self.fill(template, &[&self.value_and_moment(point?)])))
            .collect()
    }

    /// A value with its moment: 第97位（2014年）.
    fn value_and_moment(self, point: &Point) -> String {
        let signs = phrases(self.story.language);
        let when = moment(point.at, self.story.language);
        match &point.words {
            Some(words) => format!("{words}{}{when}{}", signs.bracket_open, signs.bracket_close),
            None => when,
        }
    }

    fn series_name(self, fact: &Fact) -> String {
        let signs = phrases(self.story.language);
        if fact.is_calculation() {
            return format!(
                "{}{}{}{}",
                fact.label, signs.bracket_open, signs.our_calculation, signs.bracket_close
            );
        }
        fact.label.clone()
    }
}
