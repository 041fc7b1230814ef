//! Points of series that a file names, `alight@2025`: each becomes a fact of its own.

use super::model::FactTexts;
use super::series_csv::moment;
use quantity::{Decimal, Language, Moment, Quantity};
use std::collections::{BTreeMap, BTreeSet};
use story::fact::{Fact, FactId, Statement};
use story::wording;

type Rows = BTreeMap<FactId, Vec<(Moment, Option<Quantity>)>>;

/// Adds the points of tables. A name whose series or moment does not exist stays unknown, and is reported where it is used.
pub(super) fn add_from_tables(
    names: &BTreeSet<String>,
    rows: &Rows,
    facts: &mut BTreeMap<FactId, Fact>,
    texts: &mut BTreeMap<FactId, FactTexts>,
) {
    for name in names {
        let Some((series, at)) = split(name) else { continue };
        let found = rows.get(series).and_then(|rows| rows.iter().find(|(moment, _)| *moment == at));
        let Some((_, Some(quantity))) = found else { continue };
        add(name, series, at, Statement::Quantity(quantity.clone()), facts, texts);
    }
}

/// Adds the points of series of facts: other names for their facts.
pub(super) fn add_from_members(
    names: &BTreeSet<String>,
    facts: &mut BTreeMap<FactId, Fact>,
    texts: &mut BTreeMap<FactId, FactTexts>,
) {
    for name in names.iter().filter(|name| !facts.contains_key(*name)).cloned().collect::<Vec<_>>() {
        let Some((series, at)) = split(&name) else { continue };
        let member = facts.get(series).and_then(Fact::series).and_then(|series| {
            let index = series.points.iter().position(|point| point.at == at)?;
            series.members.get(index).cloned()
        });
        let Some(member) = member else { continue };
        if let (Some(fact), Some(words)) = (facts.get(&member).cloned(), texts.get(&member).cloned()) {
            facts.insert(name.clone(), fact);
            texts.insert(name, words);
        }
    }
}

/// Adds the points of series that have neither a file nor facts of their own: cells of a table, and moving averages,
/// each printed to its step.
pub(super) fn add_from_others(
    names: &BTreeSet<String>,
    steps: &BTreeMap<FactId, Decimal>,
    facts: &mut BTreeMap<FactId, Fact>,
    texts: &mut BTreeMap<FactId, FactTexts>,
) {
    for name in names.iter().filter(|name| !facts.contains_key(*name)).cloned().collect::<Vec<_>>() {
        let Some((series, at)) = split(&name) else { continue };
        let found = facts.get(series).and_then(Fact::series).filter(|series| series.members.is_empty());
        let quantity = found.and_then(|found| {
            let index = found.points.iter().position(|point| point.at == at)?;
            let worded =
                texts.get(series).and_then(|texts| texts.points.iter().find(|(other, _)| *other == index));
            let interval = found.points.get(index)?.interval?;
            let step = steps.get(series).copied().unwrap_or(Decimal::ZERO);
            let calculated = || Quantity { interval, ..Quantity::calculated(step, found.unit.clone()) };
            Some(worded.map_or_else(calculated, |(_, quantity)| quantity.clone()))
        });
        if let Some(quantity) = quantity {
            add(&name, series, at, Statement::Quantity(quantity), facts, texts);
        }
    }
}

/// The series and the moment of a point's name.
fn split(name: &str) -> Option<(&str, Moment)> {
    let (series, at) = name.split_once('@')?;
    Some((series, moment(at)?))
}

fn add(
    name: &str,
    series: &str,
    at: Moment,
    statement: Statement,
    facts: &mut BTreeMap<FactId, Fact>,
    texts: &mut BTreeMap<FactId, FactTexts>,
) {
    let (Some(whole), Some(words)) = (facts.get(series).cloned(), texts.get(series).cloned()) else { return };
    let period =
        Language::ALL.into_iter().map(|language| (language, wording::moment(at, language))).collect();
    // Two points of one series are told apart by their moments.
    let labelled = |language| {
        let (label, signs) = (words.label.to_text(language)?, wording::phrases(language));
        let at = wording::moment(at, language);
        Some((language, format!("{label}{}{at}{}", signs.bracket_open, signs.bracket_close)))
    };
    let label = Language::ALL.into_iter().filter_map(labelled).collect();
    texts.insert(name.to_owned(), FactTexts { label, period: Some(period), points: Vec::new(), ..words });
    facts.insert(name.to_owned(), Fact { statement, ..whole });
}
