//! Queries of a story for pages, tables and images: sources, parts of calculations, facts outside figures.

use super::document::Figure;
use super::fact::{Fact, FactId, Origin, Source, Statement};
use super::story::Story;

impl Story {
    /// The facts from which a fact is calculated. Empty for a fact with a source.
    pub fn calculation_parts<'a>(&'a self, fact: &'a Fact) -> impl Iterator<Item = (&'a FactId, &'a Fact)> {
        let parts = match &fact.origin {
            Origin::Calculation(calculation) => calculation.parts.as_slice(),
            Origin::Source(_) => &[],
        };
        parts.iter().filter_map(|id| Some((id, self.facts.get(id)?)))
    }

    /// The sources of a figure's facts, each once, in the order of the facts.
    pub fn sources_of(&self, figure: &Figure) -> Vec<&Source> {
        let mut names: Vec<&str> = Vec::new();
        for fact in figure.drawn().filter_map(|id| self.facts.get(id)) {
            match &fact.origin {
                Origin::Source(citation) if !names.contains(&citation.source.as_str()) => {
                    names.push(&citation.source);
                }
                Origin::Source(_) | Origin::Calculation(_) => {}
            }
        }
        names.into_iter().filter_map(|name| self.sources.get(name)).collect()
    }

    /// The facts without a row in a figure's table: those stated in the text, and the parts of every calculation.
    ///
    /// Pages list them in a table of their own, because every fact link needs a row as its target.
    pub fn facts_outside_figures(&self) -> Vec<FactId> {
        let drawn = self.figures.iter().flat_map(Figure::drawn);
        let mut stated: Vec<&FactId> = self.facts_in_text();
        stated.extend(drawn);
        // Parts can be calculations themselves: the list grows while it is read.
        let mut next = 0;
        while let Some(id) = stated.get(next) {
            let parts = self.facts.get(*id).into_iter().flat_map(|fact| self.calculation_parts(fact));
            let parts: Vec<&FactId> = parts.map(|(id, _)| id).filter(|id| !stated.contains(id)).collect();
            stated.extend(parts);
            next += 1;
        }
        let mut outside: Vec<FactId> = Vec::new();
        for id in stated {
            if self.figure_of(id).is_none() && !outside.contains(id) {
                outside.push(id.clone());
            }
        }
        outside
    }

    /// Whether a figure has a fact that leaves more than one value possible.
    pub fn has_possible_values(&self, figure: &Figure) -> bool {
        let is_open = |fact: &Fact| match &fact.statement {
            Statement::Quantity(quantity) => !quantity.interval.is_one_number(),
            Statement::Event(_) => false,
            Statement::Series(series) => {
                let mut intervals = series.points.iter().filter_map(|point| point.interval);
                intervals.any(|interval| !interval.is_one_number())
            }
        };
        self.has_extents(figure) || figure.drawn().filter_map(|id| self.facts.get(id)).any(is_open)
    }

    /// Whether an event of a figure may have happened at any time of an extent that a timeline shows: a decade, or a
    /// year beside other years. A moment is as good as exact if it is a small part of the whole time.
    pub fn has_extents(&self, figure: &Figure) -> bool {
        /// As in the timelines of the crate `chart`.
        const EXACT_BELOW: i64 = 60;
        // Times after an event begin at zero.
        if !figure.field("after").is_empty() {
            return false;
        }
        let extent = |id| match self.facts.get(id)?.statement {
            Statement::Event(moment) => Some(moment.minutes()),
            Statement::Quantity(_) | Statement::Series(_) => None,
        };
        let extents: Vec<(i64, i64)> = figure.drawn().filter_map(extent).collect();
        let first = extents.iter().map(|(from, _)| *from).min();
        let last = extents.iter().map(|(_, to)| *to).max();
        let Some((first, last)) = first.zip(last) else { return false };
        extents.iter().any(|(from, to)| (to - from) * EXACT_BELOW >= last - first)
    }
}

#[cfg(test)]
mod tests {
    use crate::about::About;
    use crate::document::{Block, Figure, Inline};
    use crate::fact::{Calculation, Citation, Fact, Origin, Source, Statement};
    use crate::story::Story;
    use quantity::{Bound, Date, Decimal, Language, Moment, Quantity, Unit};
    use std::collections::BTreeMap;

    fn cited(source: &str) -> Origin {
        let (at, printed, says) = ("1.1".into(), "3".into(), "the city".into());
        Origin::Source(Citation { source: source.into(), at, printed, says, place: None })
    }

    fn calculated(parts: &[&str]) -> Origin {
        let parts = parts.iter().map(|part| (*part).to_owned()).collect();
        Origin::Calculation(Calculation { relation: "sum".into(), parts, ..Calculation::default() })
    }

    fn fact(origin: Origin, bound: Bound) -> Fact {
        let number = |text: &str| text.parse::<Decimal>().expect("a decimal");
        let step = number(if bound == Bound::Exact { "0" } else { "1000" });
        let quantity = Quantity::printed(number("3000"), step, bound, Unit::number());
        Fact {
            label: String::new(),
            words: String::new(),
            possible: None,
            statement: Statement::Quantity(quantity),
            period: None,
            notes: Vec::new(),
            origin,
        }
    }

    fn figure(id: &str, facts: &[&str]) -> Figure {
        let facts = facts.iter().map(|fact| (*fact).to_owned()).collect();
        let (title, takeaway) = (Vec::new(), Vec::new());
        Figure { id: id.into(), kind: "bars".into(), facts: vec![("bars".into(), facts)], title, takeaway }
    }

    /// `total` is drawn twice and follows from `net`, which follows from `gross` and `fees`; the text states `visits`.
    fn story() -> Story {
        let source = Source {
            title: String::new(),
            author: None,
            publisher: String::new(),
            published: Date { year: 2020, month: 1, day: 1 },
            url: None,
        };
        let facts = [
            ("total", fact(calculated(&["net", "unknown"]), Bound::MoreThan)),
            ("net", fact(calculated(&["gross", "fees"]), Bound::Exact)),
            ("gross", fact(cited("report"), Bound::Exact)),
            ("fees", fact(cited("budget"), Bound::Exact)),
            ("visits", fact(cited("report"), Bound::Exact)),
        ];
        Story {
            language: Language::En,
            about: About {
                slug: "budget".into(),
                default_language: Language::En,
                authors: Vec::new(),
                publisher: String::new(),
                published: Moment::Year(2020),
                updated: None,
                canonical: None,
                section: None,
                may_embed: false,
                related: Vec::new(),
                corrections: Vec::new(),
            },
            headline: Vec::new(),
            lead: vec![Inline::Fact("visits".into(), "3,000".into())],
            blocks: vec![Block::Figure("money".into())],
            figures: vec![figure("money", &["total", "gross", "total"]), figure("costs", &["fees"])],
            facts: facts.map(|(id, fact)| (id.to_owned(), fact)).into(),
            sources: BTreeMap::from(["report", "budget"].map(|name| (name.to_owned(), source.clone()))),
        }
    }

    #[test]
    fn a_calculation_has_its_known_facts_as_parts() {
        let story = story();
        let parts = |id: &str| -> Vec<&str> {
            story.calculation_parts(&story.facts[id]).map(|(id, _)| id.as_str()).collect()
        };
        assert_eq!(parts("total"), ["net"], "a name without a fact is left out");
        assert_eq!(parts("net"), ["gross", "fees"]);
        assert_eq!(parts("gross"), <[&str; 0]>::default());
    }

    #[test]
    fn a_figure_has_each_fact_and_each_source_once() {
        let mut story = story();
        assert_eq!(story.figures[0].unique_facts(), ["total", "gross"]);
        story.figures[0] = figure("money", &["gross", "visits", "fees", "total"]);
        let sources = story.sources_of(&story.figures[0]);
        assert_eq!(sources, [&story.sources["report"], &story.sources["budget"]]);
    }

    #[test]
    fn parts_of_parts_are_listed_outside_figures() {
        assert_eq!(story().facts_outside_figures(), ["visits", "net"], "gross and fees have rows in figures");
        let mut story = story();
        story.figures.truncate(1);
        assert_eq!(story.facts_outside_figures(), ["visits", "net", "fees"]);
    }

    #[test]
    fn bounds_and_years_leave_values_possible() {
        let mut story = story();
        assert!(story.has_possible_values(&story.figures[0]));
        assert!(!story.has_possible_values(&story.figures[1]));
        let fees = story.facts.get_mut("fees").expect("a fact");
        fees.statement = Statement::Event(Moment::Year(2020));
        assert!(story.has_possible_values(&story.figures[1]));
        // Beside a decade, a day is exact; beside a century, a year is.
        let day = |year| Statement::Event(Moment::Day(Date { year, month: 1, day: 1 }));
        for (first, last, is_shown) in [
            (day(1990), day(2020), false),
            (day(1990), Statement::Event(Moment::Year(2020)), true),
            (day(1890), Statement::Event(Moment::Year(2020)), false),
            (day(1890), Statement::Event(Moment::Years(1990, 1999)), true),
            (day(2018), Statement::Event(Moment::Months((2019, 1), (2019, 3))), true),
        ] {
            story.facts.get_mut("fees").expect("a fact").statement = first;
            story.facts.get_mut("visits").expect("a fact").statement = last;
            let events = figure("events", &["fees", "visits"]);
            assert_eq!(story.has_extents(&events), is_shown);
            assert_eq!(story.has_possible_values(&events), is_shown);
        }
    }
}
