//! Names of points that are broken or missing: `alight@2025`.

use std::collections::{BTreeMap, BTreeSet};
use story::fact::{Fact, FactId};

/// Whether a fact, or the series of a point, is written but could not be read.
pub(crate) fn is_broken(broken: &BTreeSet<FactId>, id: &str) -> bool {
    broken.contains(id) || id.split_once('@').is_some_and(|(series, _)| broken.contains(series))
}

/// What is wrong with the name of a point before whose `@` a fact stands, and what to do.
pub(crate) fn missing_point(facts: &BTreeMap<FactId, Fact>, id: &str) -> Option<(String, String)> {
    let (name, at) = id.split_once('@')?;
    let Some(series) = facts.get(name)?.series() else {
        return Some((
            format!("“{name}” is not a series: it has no moments."),
            format!("Name it as `{name}`."),
        ));
    };
    let known = series.points.iter().filter(|point| point.interval.is_some());
    let moments: Vec<String> = known.map(|point| point.at.machine_readable()).collect();
    let (first, last) = (moments.first()?, moments.last()?);
    let message = format!("The series “{name}” has no value at “{at}”.");
    Some((message, format!("Name one of its moments, from `{name}@{first}` to `{name}@{last}`.")))
}
