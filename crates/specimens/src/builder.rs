//! Builds a specimen: callers add facts, then `finish` returns a story with one figure.

use super::specimen::{FIGURE, Specimen};
use super::vocabulary::{self, LocalizedText};
use quantity::{Bound, Date, Decimal, Language, Moment, Number, Quantity, Unit};
use std::collections::BTreeMap;
use story::document::{Block, Figure, Inline};
use story::fact::{Citation, Fact, FactId, Origin, Source, Statement};
use story::series::{Point, Series};
use story::wording::{self, put_into_words};
use story::{About, Story};

/// A specimen under construction.
pub(super) struct SpecimenBuilder {
    pub(super) language: Language,
    pub(super) kind: &'static str,
    pub(super) facts: BTreeMap<FactId, Fact>,
    fields: Vec<(String, Vec<FactId>)>,
}

impl SpecimenBuilder {
    pub(super) fn new(language: Language, kind: &'static str) -> Self {
        Self { language, kind, facts: BTreeMap::new(), fields: Vec::new() }
    }

    pub(super) fn field(&mut self, name: &str, facts: &[&str]) {
        self.fields.push((name.to_owned(), facts.iter().map(|id| (*id).to_owned()).collect()));
    }

    pub(super) fn add(&mut self, id: &str, label: LocalizedText, statement: Statement) {
        let mut fact = Fact {
            label: label.of(self.language).to_owned(),
            words: String::new(),
            possible: None,
            statement,
            period: None,
            notes: vec![vocabulary::NOTE.of(self.language).to_owned()],
            origin: Origin::Source(Citation {
                source: "almanac".into(),
                at: "1.1".into(),
                printed: String::new(),
                says: vocabulary::SAYS.of(self.language).to_owned(),
                place: None,
            }),
        };
        put_into_words(&mut fact, self.language);
        self.facts.insert(id.to_owned(), fact);
    }

    pub(super) fn amount(
        &mut self,
        id: &str,
        label: LocalizedText,
        value: Decimal,
        bound: Bound,
        unit: Unit,
    ) {
        let step = if bound == Bound::Exact { Decimal::ZERO } else { value.last_place() };
        self.add(id, label, Statement::Quantity(Quantity::printed(value, step, bound, unit)));
    }

    /// A number of any form, with the step that the ledger gives it.
    pub(super) fn number(&mut self, id: &str, label: LocalizedText, value: Number, bound: Bound, unit: Unit) {
        let step = if bound == Bound::Exact { Decimal::ZERO } else { value.last_place() };
        self.add(id, label, Statement::Quantity(Quantity::printed(value, step, bound, unit)));
    }

    pub(super) fn count(&mut self, id: &str, label: LocalizedText, value: i64, bound: Bound) {
        let unit = vocabulary::ship(self.language);
        self.amount(id, label, Decimal::integer(value), bound, unit);
    }

    pub(super) fn percent(&mut self, id: &str, label: LocalizedText, tenths: i128, bound: Bound) {
        self.amount(id, label, Decimal::new(tenths, 1), bound, Unit::percent());
    }

    pub(super) fn event(&mut self, id: &str, label: LocalizedText, moment: Moment) {
        self.add(id, label, Statement::Event(moment));
    }

    /// A series with a number for each year; `None` is a gap.
    pub(super) fn yearly_series(
        &mut self,
        id: &str,
        label: LocalizedText,
        first: i32,
        values: &[Option<i64>],
        unit: Unit,
        bound: Bound,
    ) {
        let points = values.iter().enumerate().map(|(index, value)| {
            let quantity = value.map(|value| {
                let value = Decimal::integer(value);
                let step = if bound == Bound::Exact { Decimal::ZERO } else { value.last_place() };
                Quantity::printed(value, step, bound, unit.clone())
            });
            (Moment::Year(first + index as i32), quantity)
        });
        let points = points.collect();
        self.series(id, label, unit, points);
    }

    pub(super) fn series(
        &mut self,
        id: &str,
        label: LocalizedText,
        unit: Unit,
        points: Vec<(Moment, Option<Quantity>)>,
    ) {
        let interval = |quantity: &Option<Quantity>| quantity.as_ref().map(|quantity| quantity.interval);
        let blank =
            points.iter().map(|(at, quantity)| Point { at: *at, interval: interval(quantity), words: None });
        let mut series = Series { unit, points: blank.collect(), members: Vec::new(), table: None };
        for index in series.worded_points() {
            series.points[index].words =
                points[index].1.as_ref().map(|quantity| wording::quantity(quantity, self.language));
        }
        self.add(id, label, Statement::Series(series));
    }

    /// A series of facts, one for each year. Each fact has the label of the series with its year.
    pub(super) fn series_of_facts(
        &mut self,
        id: &str,
        label: LocalizedText,
        first: i32,
        numbers: &[Number],
        unit: &Unit,
    ) {
        let mut members = Vec::new();
        let mut points = Vec::new();
        for (year, number) in (first..).zip(numbers) {
            let quantity = Quantity::printed(*number, Decimal::ZERO, Bound::Exact, unit.clone());
            points.push((Moment::Year(year), Some(quantity.clone())));
            members.push(format!("{id}-{year}"));
            let name = format!("{id}-{year}");
            self.add_in_period(&name, label, Moment::Year(year), Statement::Quantity(quantity));
        }
        self.series(id, label, unit.clone(), points);
        if let Some(Statement::Series(series)) = self.facts.get_mut(id).map(|fact| &mut fact.statement) {
            series.members.clone_from(&members);
        }
        self.fields.push(("members".to_owned(), members));
    }

    /// A fact about one moment, which its label names.
    pub(super) fn add_in_period(&mut self, id: &str, label: LocalizedText, at: Moment, statement: Statement) {
        self.add(id, label, statement);
        let (language, words) = (self.language, wording::phrases(self.language));
        if let Some(fact) = self.facts.get_mut(id) {
            let at = wording::moment(at, language);
            fact.label = format!("{}{}{at}{}", fact.label, words.bracket_open, words.bracket_close);
            fact.period = Some(at);
        }
    }

    /// The four facts of a rate.
    pub(super) fn share_fields(&mut self) {
        for (field, id) in [("whole", "ships"), ("part", "served"), ("rate", "rate"), ("rest", "rest")] {
            self.field(field, &[id]);
        }
    }

    pub(super) fn finish(self, name: &'static str) -> Specimen {
        let title = vocabulary::title(self.kind).of(self.language).to_owned();
        let figure = Figure {
            id: FIGURE.into(),
            kind: self.kind.into(),
            facts: self.fields,
            title: vec![Inline::Text(title)],
            takeaway: vec![Inline::Text(vocabulary::TAKEAWAY.of(self.language).to_owned())],
        };
        let source = Source {
            title: vocabulary::SOURCE.of(self.language).to_owned(),
            author: None,
            publisher: vocabulary::SAYS.of(self.language).to_owned(),
            published: Date { year: 2026, month: 1, day: 2 },
            url: None,
        };
        let story = Story {
            language: self.language,
            about: about(self.language),
            headline: Vec::new(),
            lead: Vec::new(),
            blocks: vec![Block::Figure(FIGURE.into())],
            figures: vec![figure],
            facts: self.facts,
            sources: [("almanac".to_owned(), source)].into(),
        };
        Specimen { kind: self.kind, name, story }
    }
}

/// The metadata of a made-up story.
pub fn about(language: Language) -> About {
    About {
        slug: "gallery".into(),
        default_language: language,
        authors: Vec::new(),
        publisher: vocabulary::SAYS.of(language).to_owned(),
        published: Moment::Day(Date { year: 2026, month: 1, day: 2 }),
        updated: None,
        canonical: None,
        section: None,
        may_embed: false,
        related: Vec::new(),
        corrections: Vec::new(),
    }
}
