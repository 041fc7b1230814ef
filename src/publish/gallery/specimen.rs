//! Specimens: small made-up stories that show each kind of chart with each bound, and what each kind can do.

use super::vocabulary::{self, Words};
use crate::chart::kind::FORMS;
use crate::story::decimal::Decimal;
use crate::story::document::{Block, Figure, Inline};
use crate::story::fact::{Citation, Fact, FactId, Origin, Source, Statement};
use crate::story::interval::{End, Interval};
use crate::story::language::Language;
use crate::story::moment::{Clock, Date, Moment};
use crate::story::narrowing::narrow;
use crate::story::quantity::{Bound, Quantity};
use crate::story::relation::{Relation, Share};
use crate::story::series::{Point, Series};
use crate::story::unit::Unit;
use crate::story::wording::{self, put_into_words};
use crate::story::{About, Story};
use std::collections::BTreeMap;

/// One figure in one language.
#[derive(Clone, Debug)]
pub struct Specimen {
    /// The chart's kind.
    pub kind: &'static str,
    /// What it shows: the name of a bound, or what the kind can do.
    pub name: &'static str,
    /// A story that has just this figure, by the name `specimen`.
    pub story: Story,
}

impl Specimen {
    /// The figure.
    pub fn figure(&self) -> Option<&Figure> {
        self.story.figure(FIGURE)
    }
}

const FIGURE: &str = "specimen";

/// A kind, what it can do, and a figure that shows it.
type Feature = (&'static str, &'static str, fn(&mut Draft));

/// What kinds can do beside drawing bounds, in the order of the gallery.
const FEATURES: [Feature; 17] = [
    ("timeline", "run", timeline_run),
    ("timeline", "years", timeline_years),
    ("rings", "many", rings_many),
    ("rate", "small rest", rate_small),
    ("bars", "magnitudes", bars_magnitudes),
    ("bars", "negative", bars_negative),
    ("bars", "units", bars_units),
    ("bars", "reference", bars_reference),
    ("bars", "long words", bars_long),
    ("bars", "notes", bars_notes),
    ("line", "ranks", line_ranks),
    ("line", "series", line_series),
    ("line", "gaps", line_gaps),
    ("line", "ranges", line_ranges),
    ("line", "reference", line_reference),
    ("line", "dense", line_dense),
    ("stats", "kinds of facts", stats_kinds),
];

/// Every kind with every bound, then what it can do, kind by kind.
pub fn specimens(language: Language) -> Vec<Specimen> {
    let mut specimens = Vec::new();
    for form in FORMS {
        for (name, bound) in Bound::ALL {
            let mut draft = Draft::new(language, form.kind);
            with_bound(&mut draft, bound);
            specimens.push(draft.finish(name));
        }
        for (_, name, make) in FEATURES.iter().filter(|(kind, ..)| *kind == form.kind) {
            let mut draft = Draft::new(language, form.kind);
            make(&mut draft);
            specimens.push(draft.finish(name));
        }
    }
    specimens
}

/// A story in the making.
struct Draft {
    language: Language,
    kind: &'static str,
    facts: BTreeMap<FactId, Fact>,
    fields: Vec<(String, Vec<FactId>)>,
}

impl Draft {
    fn new(language: Language, kind: &'static str) -> Self {
        Self { language, kind, facts: BTreeMap::new(), fields: Vec::new() }
    }

    fn field(&mut self, name: &str, facts: &[&str]) {
        self.fields.push((name.to_owned(), facts.iter().map(|id| (*id).to_owned()).collect()));
    }

    fn add(&mut self, id: &str, label: Words, statement: Statement) {
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
            }),
        };
        put_into_words(&mut fact, self.language);
        self.facts.insert(id.to_owned(), fact);
    }

    fn amount(&mut self, id: &str, label: Words, value: Decimal, bound: Bound, unit: Unit) {
        let step = if bound == Bound::Exact { Decimal::ZERO } else { value.last_place() };
        self.add(id, label, Statement::Quantity(Quantity::printed(value, step, bound, unit)));
    }

    fn count(&mut self, id: &str, label: Words, value: i64, bound: Bound) {
        let unit = vocabulary::ship(self.language);
        self.amount(id, label, Decimal::integer(value), bound, unit);
    }

    fn percent(&mut self, id: &str, label: Words, tenths: i128, bound: Bound) {
        self.amount(id, label, Decimal::new(tenths, 1), bound, Unit::percent());
    }

    fn event(&mut self, id: &str, label: Words, moment: Moment) {
        self.add(id, label, Statement::Event(moment));
    }

    /// A series of numbers, a year each; nothing is a gap.
    fn yearly(
        &mut self,
        id: &str,
        label: Words,
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

    fn series(&mut self, id: &str, label: Words, unit: Unit, points: Vec<(Moment, Option<Quantity>)>) {
        let interval = |quantity: &Option<Quantity>| quantity.as_ref().map(|quantity| quantity.interval);
        let blank =
            points.iter().map(|(at, quantity)| Point { at: *at, interval: interval(quantity), words: None });
        let mut series = Series { unit, points: blank.collect(), members: Vec::new(), table: None };
        for index in series.told() {
            series.points[index].words =
                points[index].1.as_ref().map(|quantity| wording::quantity(quantity, self.language));
        }
        self.add(id, label, Statement::Series(series));
    }

    fn finish(self, name: &'static str) -> Specimen {
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
            about: About {
                slug: "gallery".into(),
                default_language: Language::En,
                authors: Vec::new(),
                publisher: vocabulary::SAYS.of(self.language).to_owned(),
                published: Moment::Year(2026),
                updated: None,
                canonical: None,
                section: None,
                may_embed: false,
                related: Vec::new(),
                corrections: Vec::new(),
            },
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

/// The kind's plainest figure, in which one fact has the bound.
fn with_bound(draft: &mut Draft, bound: Bound) {
    use vocabulary::*;
    let minute = minute(draft.language);
    match draft.kind {
        "timeline" => {
            let date = Date { year: 2026, month: 3, day: 4 };
            draft.event("called", CALLED, Moment::Minute(date, Clock { hour: 7, minute: 30 }));
            draft.amount("reached", REACHED, Decimal::integer(6), bound, minute.clone());
            draft.amount("safe", SAFE, Decimal::integer(18), Bound::Exact, minute);
            draft.field("events", &["called"]);
            draft.field("after", &["reached", "safe"]);
        }
        "rings" => {
            draft.percent("loaded", LOADED, 720, bound);
            draft.percent("punctual", PUNCTUAL, 415, Bound::Exact);
            draft.percent("inspected", INSPECTED, 1_000, Bound::Exact);
            draft.field("rings", &["loaded", "punctual", "inspected"]);
        }
        "rate" => {
            draft.count("ships", CALLS, 2_400, bound);
            draft.count("served", SERVED, 2_300, Bound::MoreThan);
            draft.percent("rate", LOADED, 972, Bound::Exact);
            share(draft);
        }
        "bars" => {
            draft.count("sail", SAIL, 640, Bound::Exact);
            draft.count("steam", STEAM, 900, bound);
            draft.count("barges", BARGES, 310, Bound::Exact);
            draft.field("bars", &["sail", "steam", "barges"]);
        }
        "line" => {
            let values = [Some(410), Some(560), Some(530), Some(700), Some(820)];
            let unit = ship(draft.language);
            draft.yearly("calls", CALLS, 2021, &values, unit, bound);
            draft.field("series", &["calls"]);
        }
        _ => {
            draft.count("calls", CALLS, 2_400, bound);
            draft.percent("loaded", LOADED, 972, Bound::Exact);
            draft.event("opened", OPENED, Moment::Year(1978));
            draft.field("facts", &["calls", "loaded", "opened"]);
        }
    }
}

/// Whole, part and rate narrow each other, and the rest follows.
fn share(draft: &mut Draft) {
    let rest = Quantity::calculated(Decimal::ONE, vocabulary::ship(draft.language));
    draft.add("rest", vocabulary::REST, Statement::Quantity(rest));
    let name = |id: &str| id.to_owned();
    let relation = Relation::Share(Share {
        part: name("served"),
        whole: name("ships"),
        rate: name("rate"),
        rest: Some(name("rest")),
    });
    // A step finer than the rate's last place says what newspapers round away.
    if let Some(Statement::Quantity(rate)) = draft.facts.get_mut("rate").map(|fact| &mut fact.statement) {
        rate.interval = Interval::closed(Decimal::new(9_715, 2), Decimal::new(9_725, 2));
    }
    // Figures that contradict each other are drawn as they stand.
    let _ = narrow(&[(name("share"), relation)], &mut draft.facts);
    if let Some(fact) = draft.facts.get_mut("rest") {
        fact.origin = Origin::Calculation("share".into());
        put_into_words(fact, draft.language);
    }
    for (field, id) in [("whole", "ships"), ("part", "served"), ("rate", "rate"), ("rest", "rest")] {
        draft.field(field, &[id]);
    }
}

fn timeline_run(draft: &mut Draft) {
    use vocabulary::*;
    draft.event("first", OPENED, Moment::Year(2015));
    draft.event("second", REBUILT, Moment::Year(2018));
    draft.event("third", DEEPENED, Moment::Day(Date { year: 2021, month: 9, day: 9 }));
    let unit = season(draft.language);
    draft.amount("run", SEASONS, Decimal::integer(3), Bound::Exact, unit);
    draft.field("events", &["first", "second", "third"]);
    draft.field("run", &["run"]);
}

fn timeline_years(draft: &mut Draft) {
    use vocabulary::*;
    draft.event("first", OPENED, Moment::Year(1871));
    draft.event("second", REBUILT, Moment::Month(1954, 5));
    draft.event("third", DEEPENED, Moment::Year(1962));
    draft.event("fourth", CALLED, Moment::Day(Date { year: 2019, month: 12, day: 31 }));
    draft.field("events", &["first", "second", "third", "fourth"]);
}

fn rings_many(draft: &mut Draft) {
    use vocabulary::*;
    draft.percent("a", LOADED, 5, Bound::Exact);
    draft.percent("b", PUNCTUAL, 330, Bound::Nearly);
    draft.percent("c", INSPECTED, 500, Bound::MoreThan);
    draft.percent("d", LONG, 667, Bound::About);
    draft.percent("e", SAIL, 880, Bound::AtLeast);
    draft.percent("f", STEAM, 999, Bound::LessThan);
    draft.field("rings", &["a", "b", "c", "d", "e", "f"]);
}

fn rate_small(draft: &mut Draft) {
    use vocabulary::*;
    draft.count("ships", CALLS, 120_000, Bound::Exact);
    draft.count("served", SERVED, 119_988, Bound::Exact);
    draft.percent("rate", LOADED, 999, Bound::MoreThan);
    draft.count("rest", REST, 12, Bound::Exact);
    for (field, id) in [("whole", "ships"), ("part", "served"), ("rate", "rate"), ("rest", "rest")] {
        draft.field(field, &[id]);
    }
}

fn bars_magnitudes(draft: &mut Draft) {
    use vocabulary::*;
    draft.count("a", SAIL, 21, Bound::Exact);
    draft.count("b", STEAM, 141, Bound::Exact);
    draft.count("c", BARGES, 63, Bound::Exact);
    draft.count("d", CALLS, 1_000, Bound::MoreThan);
    draft.field("bars", &["a", "b", "c", "d"]);
}

fn bars_negative(draft: &mut Draft) {
    use vocabulary::*;
    let unit = tonne(draft.language);
    draft.amount("a", SAIL, Decimal::new(124, 1), Bound::Exact, unit.clone());
    draft.amount("b", STEAM, Decimal::new(-83, 1), Bound::Exact, unit.clone());
    draft.amount("c", BARGES, Decimal::integer(-4), Bound::About, unit);
    draft.field("bars", &["a", "b", "c"]);
}

fn bars_units(draft: &mut Draft) {
    use vocabulary::*;
    let tonne = tonne(draft.language);
    draft.count("a", CALLS, 2_400, Bound::MoreThan);
    draft.count("b", SERVED, 2_300, Bound::Exact);
    draft.amount("c", FREIGHT, Decimal::integer(8_300_000), Bound::About, tonne);
    draft.percent("d", LOADED, 972, Bound::Exact);
    draft.field("bars", &["a", "b", "c", "d"]);
}

fn bars_reference(draft: &mut Draft) {
    use vocabulary::*;
    draft.count("a", SAIL, 640, Bound::Exact);
    draft.count("b", STEAM, 900, Bound::AtLeast);
    draft.count("goal", GOAL, 800, Bound::About);
    draft.field("bars", &["a", "b"]);
    draft.field("reference", &["goal"]);
}

fn bars_long(draft: &mut Draft) {
    use vocabulary::*;
    draft.count("a", LONG, 1_230_000, Bound::MoreThan);
    draft.count("b", STEAM, 900_000, Bound::Nearly);
    draft.field("bars", &["a", "b"]);
}

fn bars_notes(draft: &mut Draft) {
    use vocabulary::*;
    draft.count("a", SAIL, 640, Bound::Exact);
    draft.count("b", STEAM, 900, Bound::AtMost);
    draft.field("bars", &["a", "b"]);
    draft.field("notes", &["b"]);
}

fn line_ranks(draft: &mut Draft) {
    let values = [Some(97), Some(91), None, Some(84), Some(80)];
    let unit = vocabulary::rank(draft.language);
    draft.yearly("rank", vocabulary::RANK, 2014, &values, unit, Bound::Exact);
    draft.field("series", &["rank"]);
}

fn line_series(draft: &mut Draft) {
    use vocabulary::*;
    let unit = ship(draft.language);
    let some = |values: [i64; 6]| values.map(Some);
    draft.yearly("a", SAIL, 2020, &some([640, 600, 570, 510, 430, 400]), unit.clone(), Bound::Exact);
    draft.yearly("b", STEAM, 2020, &some([310, 380, 460, 520, 610, 690]), unit.clone(), Bound::Exact);
    draft.yearly("c", BARGES, 2020, &some([220, 215, 230, 228, 240, 238]), unit.clone(), Bound::Exact);
    draft.yearly("d", CALLS, 2020, &some([200, 190, 212, 222, 230, 244]), unit, Bound::Exact);
    draft.field("series", &["a", "b", "c", "d"]);
}

fn line_gaps(draft: &mut Draft) {
    let values = [Some(410), Some(560), None, None, Some(820), None, Some(700)];
    let unit = vocabulary::ship(draft.language);
    draft.yearly("calls", vocabulary::CALLS, 2012, &values, unit, Bound::Exact);
    draft.field("series", &["calls"]);
}

fn line_ranges(draft: &mut Draft) {
    let unit = vocabulary::ship(draft.language);
    let point = |(index, (low, high)): (usize, &(i64, Option<i64>))| {
        let mut quantity = Quantity::calculated(Decimal::ONE, unit.clone());
        let end = |number: i64| End::Closed(Decimal::integer(number));
        quantity.interval = Interval { low: end(*low), high: high.map_or(End::Unlimited, end) };
        (Moment::Year(2016 + index as i32), Some(quantity))
    };
    let ends = [
        (300, Some(340)),
        (320, Some(420)),
        (400, Some(400)),
        (420, Some(600)),
        (500, Some(640)),
        (560, None),
    ];
    let points = ends.iter().enumerate().map(point).collect();
    draft.series("calls", vocabulary::CALLS, unit.clone(), points);
    draft.field("series", &["calls"]);
}

fn line_reference(draft: &mut Draft) {
    let values = [Some(410), Some(560), Some(530), Some(700), Some(820)];
    let unit = vocabulary::ship(draft.language);
    draft.yearly("calls", vocabulary::CALLS, 2021, &values, unit, Bound::Exact);
    draft.count("goal", vocabulary::GOAL, 600, Bound::Exact);
    draft.field("series", &["calls"]);
    draft.field("reference", &["goal"]);
}

/// Ten thousand days of a number that wanders, always the same way.
fn line_dense(draft: &mut Draft) {
    let unit = vocabulary::tonne(draft.language);
    let mut state: u32 = 7;
    let mut level: i64 = 5_000;
    let mut points = Vec::new();
    for day in 0..10_000i64 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        level = (level + i64::from(state >> 16) % 101 - 50).clamp(500, 9_900);
        let (year, rest) = (1995 + day / 366, day % 366);
        let date = Date { year: year as i32, month: (rest / 31 + 1) as u8, day: (rest % 31 + 1) as u8 };
        let value = Decimal::new(level.into(), 1);
        let quantity = Quantity::printed(value, Decimal::ZERO, Bound::Exact, unit.clone());
        if date.exists() {
            points.push((Moment::Day(date), Some(quantity)));
        }
    }
    draft.series("freight", vocabulary::FREIGHT, unit, points);
    draft.field("series", &["freight"]);
}

fn stats_kinds(draft: &mut Draft) {
    use vocabulary::*;
    let unit = tonne(draft.language);
    draft.amount("freight", FREIGHT, Decimal::integer(8_300_000), Bound::About, unit);
    draft.count("calls", CALLS, 2_400, Bound::MoreThan);
    draft.percent("loaded", LOADED, 972, Bound::Exact);
    draft.event("opened", OPENED, Moment::Day(Date { year: 1978, month: 4, day: 12 }));
    draft.field("facts", &["freight", "calls", "loaded", "opened"]);
}
