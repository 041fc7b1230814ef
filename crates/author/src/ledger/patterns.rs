//! Patterns: names with a star, which stand for several facts of a table.

use crate::fields::Spanned;
use std::collections::BTreeMap;
use story::fact::FactId;

/// The patterns that the story's files use, each with its facts in the order of the table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Patterns(BTreeMap<String, Filled>);

/// What a pattern stands for.
#[derive(Clone, Debug, Default)]
struct Filled {
    facts: Vec<FactId>,
    /// How many of its cells are empty.
    empty: usize,
}

impl Patterns {
    pub(super) fn insert(&mut self, pattern: String, facts: Vec<FactId>, empty: usize) {
        self.0.insert(pattern, Filled { facts, empty });
    }

    /// How many cells of a pattern are empty.
    pub(super) fn empty_cells(&self, pattern: &str) -> usize {
        self.0.get(pattern).map_or(0, |filled| filled.empty)
    }

    /// Whether a name is a pattern of a table of the ledger.
    pub(crate) fn is_pattern(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether a name stands for more than one fact.
    pub(crate) fn is_several(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|filled| filled.facts.len() > 1)
    }

    /// The fact that a name stands for, if it is another name of one fact.
    pub(crate) fn one(&self, name: &str) -> Option<&FactId> {
        match self.0.get(name)?.facts.as_slice() {
            [fact] => Some(fact),
            _ => None,
        }
    }

    /// The names, with each pattern replaced by its facts.
    pub(crate) fn filled_in(&self, names: Vec<Spanned<String>>) -> Vec<Spanned<String>> {
        let mut filled = Vec::with_capacity(names.len());
        for name in names {
            match self.0.get(&name.value) {
                Some(Filled { facts, .. }) => {
                    let with_span = |id: &FactId| Spanned { value: id.clone(), span: name.span.clone() };
                    filled.extend(facts.iter().map(with_span));
                }
                None => filled.push(name),
            }
        }
        filled
    }
}
