//! Lines in words: where each begins and ends, and how high or low it comes between.

use super::Telling;
use super::order::is_below;
use story::fact::Fact;
use story::series::{Point, Series};
use story::wording::{moment, phrases};

impl Telling<'_> {
    pub(super) fn line(self) -> Vec<String> {
        let facts = self.facts("series");
        let series: Vec<(&Fact, &Series)> =
            facts.iter().filter_map(|fact| Some((*fact, fact.series()?))).collect();
        let is_ordinal = series.first().is_some_and(|(_, series)| series.unit.ordinal);
        let kind = if is_ordinal { self.words.line_of_places } else { self.words.line };
        let mut kind = self.say(kind, &[]);
        let has_gap =
            |(_, series): &(&Fact, &Series)| series.points.iter().any(|point| point.interval.is_none());
        if series.iter().any(has_gap) {
            kind.push_str(&self.say(self.words.gaps, &[]));
        }
        let told: Vec<String> =
            series.iter().map(|(fact, one)| self.course(fact, one, series.len() == 1)).collect();
        let drawn = facts.into_iter().chain(self.facts("reference"));
        vec![kind, self.bounds(drawn), told.join(self.words.clause) + &self.reference()]
    }

    /// From where to where a series goes; alone, also what it reaches between.
    fn course(self, fact: &Fact, series: &Series, is_alone: bool) -> String {
        let known: Vec<&Point> = series.points.iter().filter(|point| point.interval.is_some()).collect();
        let name = self.series_name(fact);
        let (first, last) = match known.as_slice() {
            [] => return name,
            [only] => return self.say(self.words.one_value, &[&name, &self.at(only)]),
            [first, .., last] => (*first, *last),
        };
        // Nothing is said of rising or falling where the ranges overlap.
        let rises = |from: &Point, to: &Point| match (from.interval, to.interval) {
            (Some(from), Some(to)) => is_below(&from, &to),
            _ => false,
        };
        // The first place is on top.
        let (up, down) = if series.unit.ordinal {
            (rises(last, first), rises(first, last))
        } else {
            (rises(first, last), rises(last, first))
        };
        let template = match (up, down) {
            (true, _) => self.words.rises,
            (_, true) => self.words.falls,
            _ => self.words.goes,
        };
        let mut told =
            self.say(template, &[&name, &self.number(known.len()), &self.at(first), &self.at(last)]);
        if is_alone {
            told.push_str(&self.between(series, &known));
        }
        told
    }

    /// The lowest and the highest value, where it is neither the first nor the last and certainly the only one.
    fn between(self, series: &Series, known: &[&Point]) -> String {
        let (lowest, highest) = series.extremes();
        let ends = [known.first(), known.last()];
        let inner = |place: Option<usize>, is_extreme: fn(&Point, &Point) -> bool| {
            let point = series.points.get(place?)?;
            let is_end = ends.iter().flatten().any(|end| std::ptr::eq(**end, point));
            let others = known.iter().filter(|other| !std::ptr::eq(**other, point));
            (!is_end && others.into_iter().all(|other| is_extreme(point, other))).then_some(point)
        };
        let below = |one: &Point, other: &Point| matches!((one.interval, other.interval), (Some(one), Some(other)) if is_below(&one, &other));
        let above = |one: &Point, other: &Point| matches!((one.interval, other.interval), (Some(one), Some(other)) if is_below(&other, &one));
        let [most, least] = if series.unit.ordinal {
            [self.words.last_place, self.words.best_place]
        } else {
            [self.words.highest, self.words.lowest]
        };
        let told = [(inner(highest, above), most), (inner(lowest, below), least)];
        told.into_iter()
            .filter_map(|(point, template)| Some(self.say(template, &[&self.at(point?)])))
            .collect()
    }

    /// A value with its moment: 第97位（2014年）.
    fn at(self, point: &Point) -> String {
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
