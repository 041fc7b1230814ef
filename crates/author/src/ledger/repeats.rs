//! Facts that quote the same words of a source and state different things.

use crate::fields::Fields;
use std::collections::BTreeMap;
use std::ops::Range;
use story::fact::{Citation, Fact, FactId, Origin, Statement};

/// Warns about every fact whose quotation an earlier fact reads as something else.
pub(super) fn warn(
    root: &Fields<'_>,
    facts: &BTreeMap<FactId, Fact>,
    spans: &BTreeMap<FactId, Range<usize>>,
) {
    let mut known: BTreeMap<(&str, &str, &str), &FactId> = BTreeMap::new();
    let mut quoted: Vec<(&FactId, &Citation)> =
        facts.iter().filter_map(|(id, fact)| Some((id, citation(fact)?))).collect();
    quoted.sort_by_key(|(id, _)| spans.get(*id).map_or(usize::MAX, |span| span.start));
    for (id, citation) in quoted {
        let place = (citation.source.as_str(), citation.at.as_str(), citation.printed.as_str());
        let Some(first) = known.get(&place) else {
            known.insert(place, id);
            continue;
        };
        if is_same(facts.get(*first), facts.get(id)) {
            continue;
        }
        root.warn(
            spans.get(id).cloned().unwrap_or(0..0),
            format!(
                "“{id}” and “{first}” quote the same words of the same paragraph, but state different things."
            ),
            "Correct one of them, or quote more of the sentence in `printed` so that the two differ.",
        );
    }
}

/// The quotation of a fact that states one thing: series repeat their source.
fn citation(fact: &Fact) -> Option<&Citation> {
    match (&fact.origin, &fact.statement) {
        (Origin::Source(citation), Statement::Quantity(_) | Statement::Event(_))
            if !citation.printed.is_empty() =>
        {
            Some(citation)
        }
        _ => None,
    }
}

fn is_same(a: Option<&Fact>, b: Option<&Fact>) -> bool {
    match (a.map(|fact| &fact.statement), b.map(|fact| &fact.statement)) {
        (Some(Statement::Quantity(a)), Some(Statement::Quantity(b))) => a.printed == b.printed,
        (Some(Statement::Event(a)), Some(Statement::Event(b))) => a == b,
        _ => false,
    }
}
